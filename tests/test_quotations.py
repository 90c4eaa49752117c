"""Quotations: marks of every shape, unbalanced ones included."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation_events.text.quotations import find_quotations


def quoted(text):
    return [text[q.start : q.end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Peace,” he said.", ["Peace,"]),
        ('"Peace," he said. "Now."', ["Peace,", "Now."]),
        ("``Peace,'' he said.", ["Peace,"]),
        ("«Peace», he said.", ["Peace"]),
        ("‘Peace is near,’ he said.", ["Peace is near,"]),
        ("“Peace is near,“ he said.", ["Peace is near,"]),
        ("The rebels' leader didn't speak of Norland's offer.", []),
        ("He called it “a big, ‘beautiful’ deal” on Monday.", ["a big, ‘beautiful’ deal"]),
        ("“We will not sign.\n\n“We never will,” she said.", ["We will not sign.", "We never will,"]),
        ("It never “closes", ["closes"]),
        ("no marks", []),
    ],
)
def test_what_is_quoted(text, expected):
    assert quoted(text) == expected


def test_open_quotation_ends_with_its_paragraph():
    text = "“First line.\n\nSecond paragraph."
    (quotation,) = find_quotations(text)
    assert quotation.end == quotation.outer_end == len("“First line.")


@given(st.text(alphabet=st.sampled_from("ab .,\"“”‘’'`«»\n"), max_size=120))
def test_quotations_are_ordered_nonempty_and_inside(text):
    at = 0
    for q in find_quotations(text):
        assert at <= q.outer_start < q.start < q.end <= q.outer_end <= len(text)
        at = q.outer_end
