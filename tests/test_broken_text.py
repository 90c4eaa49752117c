"""Text never raises: news sentences cut short, stirred and littered with stray marks still give a report."""

import re

from hypothesis import given
from hypothesis import strategies as st

from negotiation_events import Parser, dumps, loads
from negotiation_events.rules import CONSTRUCTIONS, DEFAULT_RULES

PARSER = Parser(everything=True)
TOKEN = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")
SENTENCES = [
    TOKEN.findall(text)
    for item in (*DEFAULT_RULES.items, *CONSTRUCTIONS)
    for text in (*(example.text for example in item.examples), *item.counterexamples)
]
LITTER = "’s 's “ ” \" , . – ( ) : ; $ 5 of to that if until said the demand will not expected today".split()


@st.composite
def broken_texts(draw):
    """The words of one or two sentences, cut off at both ends, with words swapped, lost and put in."""
    words = [*draw(st.sampled_from(SENTENCES)), *draw(st.sampled_from([[], *SENTENCES]))]
    first = draw(st.integers(0, len(words) - 1))
    words = words[first : draw(st.integers(first + 1, len(words)))]
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(words)))
        words[at : at + draw(st.integers(0, 1))] = draw(st.lists(st.sampled_from(LITTER), max_size=2))
    return "".join(word if word in ",.;:)”’s's" else f" {word}" for word in words)


@given(broken_texts())
def test_broken_text_gives_a_report(text):
    report = PARSER.parse(text, date="2024-05-15")
    assert loads(dumps(report)) == report
    for record in report:
        assert all(0 <= span.start < span.end <= len(text) for span in record.evidence)


def test_a_sentence_may_break_off_anywhere():
    """Every sentence, cut behind each of its words."""
    for words in SENTENCES:
        for behind in range(1, len(words)):
            PARSER.parse(" ".join(words[:behind]), date="2024-05-15")
