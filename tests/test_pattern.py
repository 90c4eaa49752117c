"""The pattern language: what matches, what doesn't, and what a mistake is answered with."""

import pytest

from negotiation_events.errors import RuleError
from negotiation_events.rules.masked import ACTOR, TALKS, TIME
from negotiation_events.rules.pattern import compile_pattern


def matches(pattern, line):
    compiled = compile_pattern(pattern, "test.rule")
    return any(compiled.regex(n).search(f" {line} ") for n in range(len(compiled.lines)))


@pytest.mark.parametrize(
    ("pattern", "line", "expected"),
    [
        ("held talks", "they held talks today", True),
        ("held talks", "they held the talks", False),
        ("held|opened talks", "they opened talks", True),
        ("held (the|their)? talks", "they held their talks", True),
        ("held (new round of|the) talks", "they held new round of talks", True),
        ("held new? talks", "they held talks", True),
        ("held ... talks", "they held a long and useful round of talks", True),
        ("held ...2 talks", "they held a long and useful round of talks", False),
        ("held ... talks", "they held on , talks ended", False),
        ("{parties:actors} @hold talks", f"{ACTOR} have reportedly failed to hold talks", True),
        ("{parties:actors} @hold talks", f"{ACTOR} , {ACTOR} and the {ACTOR} held talks", True),
        ("{parties:actors} @hold talks", f"{ACTOR} , who came late , held talks", True),
        ("{parties:actors} @hold talks", f"{ACTOR} shouted and held talks", False),
        ("{it:talks} @be %suspend", f"{TALKS} have been suspended", True),
        ("{it:talks} @be %suspend", f"{TALKS} suspend", False),
        ("{it:talks} @collapse", f"{TALKS} to end the war have collapsed", True),
        ("@meet {time:time}", f"they met on {TIME}", True),
    ],
)
def test_what_matches(pattern, line, expected):
    assert matches(pattern, line) is expected


@pytest.mark.parametrize(
    ("pattern", "place", "expected"),
    [
        ("{it:nothing} held", 0, "one of the classes"),
        ("held (talks", 11, "a closing bracket"),
        ("held |", 5, "a word before this"),
        ("held talks)", 10, "no closing bracket here"),
        ("{a:actor} met {a:actor}", 14, "another name for the slot 'a'"),
        ("Held talks", 0, "a word, @verb"),
    ],
)
def test_a_mistake_is_shown_at_its_place(pattern, place, expected):
    with pytest.raises(RuleError) as error:
        compile_pattern(pattern, "test.rule")
    message = str(error.value)
    assert "test.rule" in message
    assert expected in message
    assert message.splitlines()[-1].index("^") - 2 == place


@pytest.mark.parametrize("pattern", ["", "  \n ", "{a:actors}", "...", "held? {a:actor}"])
def test_a_pattern_needs_something_that_must_be_there(pattern):
    with pytest.raises(RuleError, match=r"test\.rule"):
        compile_pattern(pattern, "test.rule")
