"""The pattern language: what matches, what doesn't, and what a mistake is answered with."""

import pytest

from negotiation_events.errors import RuleError
from negotiation_events.rules import DEFAULT_RULES
from negotiation_events.rules.masked import ACTOR, TALKS, TIME
from negotiation_events.rules.parts import count_steps, regex_of
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
        ("{it:nothing} held", 4, "a class in place of 'nothing' (one of the classes actor, actors"),
        ("met {b:aktor}", 7, "did you mean 'actor'?"),
        ("{Parties:actors} @hold", 0, "name and class in lower case"),
        ("{parties} held", 0, "a slot such as {parties:actors}"),
        ("{_verb:actor} held", 0, "a slot such as {parties:actors}"),
        ("met {parties:actors", 4, "a closing } to this slot"),
        ("met :actors}", 4, "a word, @verb"),
        ("met actors}", 10, "an opening bracket"),
        ("held (talks", 5, "a closing bracket ) to this one"),
        ("held (the (new) talks", 5, "a closing bracket ) to this one"),
        ("held |", 5, "a word before this"),
        ("held talks)", 10, "no closing bracket here"),
        ("(a|) b", 3, "a word here; what may be left out is written with a ?"),
        ("(|a) b", 1, "a word here"),
        ("a||b", 2, "a word, @verb"),
        ("a??", 2, "one ? alone"),
        ("{a:actor} met {a:actor}", 15, "another name for this slot; 'a' is taken"),
        ("Held talks", 0, "a word in lower case, as in 'held'"),
        ("held a fête", 7, "a word in the letters a to z"),
        ("face-to-face talks", 0, "words without hyphens, as sentences are read: 'face to face'"),
        ("didn't meet", 0, "'did not', the two words that \"didn't\" is read as"),
        ("helvia's talks", 0, '"helvia \'s", the two words'),
        ("@held talks", 1, "the bare verb (@hold, not a form such as 'held')"),
        ("%signed by", 1, "the bare verb (%sign, not"),
        ("@meeting in", 1, "the bare verb (@meet, not"),
        ("@ hold", 0, "the bare verb behind @"),
        ("(" * 11 + "a" + ")" * 11, 10, "at most 10 brackets"),
        ("held ...123 talks", 5, "a gap of at most two digits"),
        ("held talks.", 10, "a gap of three dots"),
        ("held * talks", 5, "nothing repeats without a bound"),
        ("held \\ talks", 5, "nothing behind this backslash"),
    ],
)
def test_a_mistake_is_shown_at_its_place(pattern, place, expected):
    with pytest.raises(RuleError) as error:
        compile_pattern(pattern, "test.rule")
    message = str(error.value)
    assert message.startswith("rule test.rule: expected ")
    assert expected in message
    assert message.splitlines()[-1].index("^") - 2 == place


@pytest.mark.parametrize("verb", ["shed", "proceed", "bring", "found", "string", "need"])
def test_a_bare_verb_may_look_like_a_form(verb):
    assert matches(f"@{verb} it", f"they {verb} it")


def test_a_backslash_joins_lines_wherever_the_pattern_comes_from():
    assert compile_pattern("held \\\n   talks", "test.rule").lines == compile_pattern("held talks", "test.rule").lines


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("held talks", "held ... talks"),
        ("held ...2 talks", "held ...3 talks"),
        ("held ...3 talks", "held ...3 talks ...3 again"),
        ("a? b? c? x", "a? a? a? x"),
        ("(a b?) c", "(a b?) b"),
        ("(a ...1|c ...2) b", "(a ...1|a ...2) b"),
        ("{a:actors} met", "{a:actors} , met"),
        ("{a:actor} @hold x", "{a:actor} @begin to x"),
        ("{a:phrase} x", "{a:clause} x"),
        ("x {a:clause}", "{a:clause} x"),
    ],
)
def test_steps_grow_with_what_is_open(narrow, wide):
    assert steps(narrow) < steps(wide)


def steps(pattern):
    return count_steps(compile_pattern(pattern, "test.rule").parts(0))


@pytest.mark.parametrize(
    ("pattern", "place"),
    [
        ("x ... ... ... ... ... ... talks", 2),
        ("x {what:clause} ...9 ...9 {how:clause} talks", 2),
        (" ".join(["a?"] * 20) + " talks", 0),
        ("(" * 8 + "x? ...9" + ") ...9" * 8 + " talks", 0),
        ("@begin @begin @begin @begin @begin", 0),
    ],
)
def test_what_could_take_too_long_does_not_load(pattern, place):
    with pytest.raises(RuleError, match=r"(?s)up to [\d,]+ steps .* more than 60,000 .* or make two rules") as error:
        compile_pattern(pattern, "test.rule")
    assert str(error.value).splitlines()[-1].index("^") - 2 == place


@pytest.mark.parametrize("rule", DEFAULT_RULES.rules, ids=lambda rule: rule.id)
def test_parts_are_what_a_line_is_made_of(rule):
    for line, regex in enumerate(rule.compiled.lines):
        assert regex_of(rule.compiled.parts(line)) == regex


@pytest.mark.parametrize("pattern", ["", "  \n ", "{a:actors}", "...", "held? {a:actor}"])
def test_a_pattern_needs_something_that_must_be_there(pattern):
    with pytest.raises(RuleError, match=r"test\.rule"):
        compile_pattern(pattern, "test.rule")
