"""How many: counts of people and things, in digits and words, with their hedges.

Ages, years, money, shares, distances, times of day and ordinals are no counts.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from negotiation_events.model import Quantity

_UNITS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "one": 1,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_SWARMS = {
    "tens of thousands": 20_000, "hundreds of thousands": 200_000, "thousands": 2_000, "hundreds": 200,
    "dozens": 24, "scores": 40, "tens": 20, "millions": 2_000_000, "tens of millions": 20_000_000,
}  # fmt: skip

_SMALL = "|".join(_UNITS)
_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:-(?:{_SMALL}))?|{_SMALL})"
_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,2}(?= (?:thousand|million|billion)\b))?"
    rf"|{_WORD}|an?(?= (?:dozen|hundred|thousand|million)\b))"
    rf"(?: (?:hundred|thousand|million|billion|dozen)\b){{0,2}}"
)
_HEDGE = (
    # "Handed over 32 prisoners" is no "more than 32".
    r"(?:(?P<more>more than|(?<!handed )(?<!handing )(?<!hand )(?<!hands )(?<!turned )(?<!turn )over|at least"
    r"|no fewer than|no less than|upwards of|in excess of|a minimum of)"
    r"|(?P<less>fewer than|less than|under|up to|as many as|no more than|at most|a maximum of)"
    r"|(?P<nearly>nearly|almost|close to|just under)"
    r"|(?P<about>about|around|some|roughly|approximately|an estimated|the estimated|estimated))"
)
# Both run over lower case: ignoring the case would make them three times as slow.
_PATTERN = re.compile(
    rf"(?<![\w$€£¥.,-])(?:{_HEDGE}\s)?"
    rf"(?:(?P<swarm>tens of thousands|hundreds of thousands|tens of millions|thousands|hundreds|dozens|scores)"
    rf"|(?P<low>{_NUMBER})(?:(?:\s?[-–]\s?|\sto\s|\sor\s)(?P<high>{_NUMBER}))?)"
    r"(?![\w%$€£]|[.,:]\d|[’']?(?:st|nd|rd|th)\b)"
)
_BETWEEN = re.compile(rf"between(?<!\wbetween)\s(?P<low>{_NUMBER})\sand\s(?P<high>{_NUMBER})(?!\w)")
# What turns a number into something else than a count.
_UNIT_AFTER = re.compile(
    r"(?:[\s\u2010\u2011-]?(?:percent|per\s?cent|pct|percentage|%|dollars?|euros?|pounds?|rubles?|roubles?|yuan|yen|cents?|km|kms|"
    r"kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet|ft|hectares?|acres?|tonnes?|tons?|kg|kilos?|barrels|"
    r"years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|am|pm|a\.m|p\.m|o['’]clock|gmt|degrees?|points?)\b"
    r"|[\u2010\u2011-]\w+[\u2010\u2011-]old|[\u2010\u2011-]year)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_COUNTED = re.compile(r"\s[a-z]+(?:s|men|women|people|remains)\b")
_LOOK_BACK = 14


@attrs.frozen
class QuantityMention:
    """A count in the text."""

    start: int
    end: int
    quantity: Quantity


def find_quantities(text: str) -> tuple[QuantityMention, ...]:
    """The counts in a text, in order; they don't overlap."""
    low = text.replace("İ", "I").lower()  # the one letter that grows in lower case would shift every offset behind it
    found: list[QuantityMention] = []
    behind = 0
    for match in _PATTERN.finditer(low):
        start, end = match.span()
        if start < behind or _is_no_count(text, match):
            continue
        quantity = _quantity(match, text[start:end])
        if quantity is not None:
            found.append(QuantityMention(start, end, quantity))
            behind = end
    ranges = tuple(_ranges(text, low))
    ends = [mention.end for mention in ranges]
    apart = (mention for mention in found if not _is_inside(mention, ranges, ends))
    return tuple(sorted((*apart, *ranges), key=lambda mention: mention.start))


def _is_inside(mention: QuantityMention, ranges: Sequence[QuantityMention], ends: Sequence[int]) -> bool:
    at = bisect_right(ends, mention.start)
    return at < len(ranges) and ranges[at].start < mention.end


def _ranges(text: str, low: str) -> Iterator[QuantityMention]:
    """What "between ... and ..." counts."""
    for match in _BETWEEN.finditer(low):
        lower, upper = number(match["low"]), number(match["high"])
        if lower is not None and upper is not None and lower < upper:
            start, end = match.span()
            yield QuantityMention(start, end, Quantity(lower=lower, upper=upper, text=text[start:end]))


def _is_no_count(text: str, match: re.Match[str]) -> bool:
    if _UNIT_AFTER.match(text, match.end()):
        return True
    low = match["low"]
    if low is None:
        return False
    if low == "one" and not match["high"]:
        return True  # more often a pronoun than a count
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    if before.endswith("and ") and low in ("a", "an"):
        return True
    return bool(_YEAR.fullmatch(low)) and not _COUNTED.match(text, match.end(), match.end() + 30)


def _quantity(match: re.Match[str], words: str) -> Quantity | None:
    if match["swarm"]:
        return Quantity(lower=_SWARMS[match["swarm"]], upper=None, text=words)
    low = number(match["low"])
    if low is None:
        return None
    if match["high"]:
        high = number(match["high"])
        if high is None or high < low:
            return None
        return Quantity(lower=low, upper=high, approximate=bool(match["about"]), text=words)
    if match["more"]:
        return Quantity(lower=low, upper=None, text=words)
    if match["less"]:
        return Quantity(lower=None, upper=low, text=words)
    if match["nearly"]:
        return Quantity(lower=None, upper=low, approximate=True, text=words)
    return Quantity(lower=low, upper=low, approximate=bool(match["about"]), text=words)


def number(words: str) -> int | None:
    """The whole number that digits or words say; `None` if they say none.

    >>> number("1,000"), number("twenty-five"), number("2.5 million"), number("a dozen")
    (1000, 25, 2500000, 12)
    """
    parts = words.lower().split()
    if not parts:
        return None
    first = parts[0].replace(",", "")
    value: float
    if first.replace(".", "", 1).isdecimal():
        value = float(first)
    elif first in ("a", "an"):
        value = 1
    else:
        tens, _, unit = first.partition("-")
        if tens not in _TENS and tens not in _UNITS:
            return None
        value = _TENS.get(tens, 0) or _UNITS[tens]
        value += _UNITS.get(unit, 0)
    for scale in parts[1:]:
        value *= 12 if scale == "dozen" else _SCALES.get(scale, 1)
    return int(value)
