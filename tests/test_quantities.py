"""Counts: what is one, what it bounds, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation_events.text.quantities import find_quantities, number


@pytest.mark.parametrize(
    ("text", "lower", "upper", "approximate"),
    [
        ("They freed 1,000 prisoners.", 1000, 1000, False),
        ("They freed more than 300 prisoners.", 300, None, False),
        ("They freed nearly 900 prisoners.", None, 900, True),
        ("They freed about 250 prisoners.", 250, 250, True),
        ("They freed some twenty-five men.", 25, 25, True),
        ("They freed up to 40 women.", None, 40, False),
        ("They freed at least two dozen people.", 24, None, False),
        ("They freed hundreds of thousands of people.", 200000, None, False),
        ("They freed dozens of people.", 24, None, False),
        ("They freed between 30 and 40 people.", 30, 40, False),
        ("They freed 30 to 40 people.", 30, 40, False),
        ("They hold 2.5 million votes.", 2500000, 2500000, False),
        ("They freed as many as 2000 prisoners.", None, 2000, False),
        ("They freed 1995 prisoners.", 1995, 1995, False),
    ],
)
def test_counts(text, lower, upper, approximate):
    (found,) = find_quantities(text)
    assert (found.quantity.lower, found.quantity.upper, found.quantity.approximate) == (lower, upper, approximate)
    assert text[found.start : found.end] == found.quantity.text


@pytest.mark.parametrize(
    "text",
    [
        "It rose by 12 percent.",
        "It cost $40 and €1,000.",
        "The 45-year-old envoy spoke.",
        "It lasted six hours.",
        "It was signed in 1993.",
        "It lies 30 km away.",
        "It is the 3rd round.",
        "One of them spoke.",
        "It came at 10.30.",
        "They hold a four\u2011year term.",
    ],
)
def test_what_is_no_count(text):
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,000", 1000),
        ("twenty", 20),
        ("ninety-nine", 99),
        ("two hundred", 200),
        ("a thousand", 1000),
        ("many", None),
        ("", None),
    ],
)
def test_number(words, value):
    assert number(words) == value


@given(st.text(alphabet=st.sampled_from("0123456789,. -abetwn and more than dozens of two"), max_size=120))
def test_counts_are_inside_and_apart(text):
    at = 0
    for found in find_quantities(text):
        assert at <= found.start < found.end <= len(text)
        at = found.end
