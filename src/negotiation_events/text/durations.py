"""Lengths of time: counts in words or digits, units, and the words that hedge them."""

from collections.abc import Sequence
from fractions import Fraction

from negotiation_events.model.terms import DurationModifier
from negotiation_events.text.calendar_words import NUMBERS, PLURALS, UNITS

_FINER = {"Y": ("M", 12), "M": ("D", 30), "W": ("D", 7), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60)}
_TIMEX_UNITS = {"decade": "E", "century": "C"}  # TIMEX3 has letters for these, ISO 8601 has none
_LARGEST_COUNT = 1_000_000  # what is longer is no time that news tells of, and no calendar holds it

# The words before a number that hedge it, by how many they are; the longest is tried first.
_HEDGES: tuple[tuple[int, dict[str, DurationModifier]], ...] = (
    (
        3,
        {
            "no more than": DurationModifier.LESS_THAN,
            "not more than": DurationModifier.LESS_THAN,
            "no less than": DurationModifier.MORE_THAN,
            "as many as": DurationModifier.LESS_THAN,
        },
    ),
    (
        2,
        {
            "more than": DurationModifier.MORE_THAN,
            "at least": DurationModifier.MORE_THAN,
            "longer than": DurationModifier.MORE_THAN,
            "greater than": DurationModifier.MORE_THAN,
            "well over": DurationModifier.MORE_THAN,
            "just over": DurationModifier.MORE_THAN,
            "less than": DurationModifier.LESS_THAN,
            "fewer than": DurationModifier.LESS_THAN,
            "up to": DurationModifier.LESS_THAN,
            "at most": DurationModifier.LESS_THAN,
            "close to": DurationModifier.LESS_THAN,
            "just under": DurationModifier.LESS_THAN,
            "only about": DurationModifier.ABOUT,
        },
    ),
    (
        1,
        {
            "nearly": DurationModifier.LESS_THAN,
            "almost": DurationModifier.LESS_THAN,
            "under": DurationModifier.LESS_THAN,
            "about": DurationModifier.ABOUT,
            "around": DurationModifier.ABOUT,
            "roughly": DurationModifier.ABOUT,
            "approximately": DurationModifier.ABOUT,
            "some": DurationModifier.ABOUT,
        },
    ),
)


# "for over a year" is more than one; "in talks over two days" it only says when.
_BEFORE_OVER = frozenset("for in of after last lasts lasted lasting took takes spent by with within just well".split())


def hedge_before(words: Sequence[str], at: int) -> tuple[int, DurationModifier | None]:
    """The index where the words that hedge the number at index `at` begin, and what they make of it."""
    for length, hedges in _HEDGES:
        if at >= length:
            modifier = hedges.get(" ".join(words[at - length : at]))
            if modifier:
                return at - length, modifier
    if at >= 2 and words[at - 1] == "over" and words[at - 2] in _BEFORE_OVER:
        return at - 1, DurationModifier.MORE_THAN
    return at, None


def _value(word: str) -> Fraction | None:
    if word in NUMBERS:
        return Fraction(NUMBERS[word])
    numerator, slash, denominator = word.replace(",", "").partition("/")
    if slash:
        return Fraction(int(numerator), int(denominator)) if int(denominator) else None
    try:
        return Fraction(numerator)
    except ValueError:
        return None


def read_count(words: Sequence[str]) -> Fraction | None:
    """The number that words such as `["twenty", "-", "two"]`, `["2", "1/2"]` or `["a", "half"]` stand for.

    >>> read_count("one hundred and twenty".split())
    Fraction(120, 1)
    """
    total, group = Fraction(0), Fraction(0)
    for word in words:
        if word == "half":
            group += Fraction(1, 2)
        elif word in ("hundred", "thousand"):
            group = (group or Fraction(1)) * NUMBERS[word]
            if word == "thousand":
                total, group = total + group, Fraction(0)
        elif word in ("couple", "dozen"):
            group = (group or Fraction(1)) * (2 if word == "couple" else 12)
        elif word not in ("a", "an", "and", "-", "–", "‑", "of", "the"):
            value = _value(word)
            if value is None:
                return None
            group += value
    total += group
    if not total and words and words[0] in ("a", "an"):
        total = Fraction(1)
    return total if 0 < total <= _LARGEST_COUNT else None


def unit_of(word: str) -> str:
    """The unit that a word names, in the singular."""
    return PLURALS.get(word, word)


def iso_duration(count: Fraction, unit: str) -> str | None:
    """The ISO 8601 duration in whole units: `iso_duration(Fraction(5, 2), "year")` is `P30M`.

    A fraction goes to the next finer unit and no further; "half a second" has no duration in whole units.
    """
    letter, factor = UNITS[unit]
    count = Fraction(count * factor)
    if count.denominator != 1 and letter in _FINER:
        letter, factor = _FINER[letter]
        count = Fraction(int(count * factor))
    return f"P{letter[:-1]}{count}{letter[-1]}" if count.denominator == 1 else None


def timex_duration(count: Fraction | None, unit: str) -> str:
    """The TIMEX3 value: `P2Y6M` for two and a half years, `PXW` where nobody counted the weeks."""
    letter, factor = UNITS[unit]
    part, name = letter[:-1], letter[-1]
    if count is None:
        return f"P{part}X{_TIMEX_UNITS.get(unit, name)}"
    whole, rest = divmod(Fraction(count * factor), 1)
    finer, size = _FINER.get(letter, (letter, 1))
    more = int(rest * size)
    if not more:
        return f"P{part}{whole or 'X'}{name}"
    head = f"{whole}{name}" if whole else ""
    return f"P{part}{head}{finer[:-1].removeprefix(part)}{more}{finer[-1]}"
