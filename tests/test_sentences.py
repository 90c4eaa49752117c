"""Sentences and paragraphs: where they begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation_events.text.quotations import find_quotations
from negotiation_events.text.sentences import find_sentences


def split(text):
    return [text[s.start : s.end] for s in find_sentences(text, find_quotations(text))]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The talks ended. Nobody signed.", 2),
        ("Gen. A. B. Rell met Mr. Oss on Jan. 5 in Port Sava.", 1),
        ("The U.S. envoy left. He said nothing.", 2),
        ("They met in the U.S. The talks lasted an hour.", 2),
        ("It was 3.5 percent. Prices fell.", 2),
        ("“Is it over?” she asked. “No.”", 2),
        ("Did they agree? They did not! Nobody knows...", 3),
        ("The deal (see No. 4) held.", 1),
        ("He wrote it in a post on X. Targets were hit.", 2),
        ("A heading\n\nThe talks ended.", 2),
        ("The talks\r\n\r\nended badly.", 2),
    ],
)
def test_number_of_sentences(text, count):
    assert len(split(text)) == count


def test_head_is_no_sentence():
    text = "date 1991-05-04\n\nPORT SAVA, May 4 (Agency) - Talks began on Friday."
    assert split(text) == ["Talks began on Friday."]


@pytest.mark.parametrize(
    "head",
    [
        "KYIV, Ukraine — ",
        "GENEVA, Jan 5 (Reuters) - ",
        "WASHINGTON/ISLAMABAD (Agency) - ",
        "PORT SAVA -- ",
        "LONDON, 4 May 1991 - ",
    ],
)
def test_datelines_are_cut_off(head):
    assert split(head + "Talks began on Friday.") == ["Talks began on Friday."]


def test_sentences_of_a_quotation_are_one_unit_with_the_words_that_report_it():
    text = "“We agreed. We will sign,” she said. Nobody else spoke."
    found = find_sentences(text, find_quotations(text))
    assert [s.unit for s in found] == [0, 0, 1]


def test_wrapped_lines_are_one_paragraph():
    text = "The two sides met in the capital for the first time since the spring and\nagreed to meet again."
    assert len({s.paragraph for s in find_sentences(text)}) == 1


@given(st.text(alphabet=st.sampled_from("ab A.?!\"“”’'\n\r-,(U.S) "), max_size=200))
def test_sentences_are_ordered_and_inside(text):
    found = find_sentences(text, find_quotations(text))
    at = 0
    for sentence in found:
        assert at <= sentence.start < sentence.end <= len(text)
        assert not text[sentence.start].isspace()
        assert not text[sentence.end - 1].isspace()
        at = sentence.end
    assert [s.paragraph for s in found] == sorted(s.paragraph for s in found)
    assert [s.unit for s in found] == sorted(s.unit for s in found)


@given(st.text(max_size=300))
def test_any_text_has_sentences(text):
    find_sentences(text, find_quotations(text))
