"""Readers of lengths of time ("three weeks", "a decade") and of how often ("every day")."""

from datetime import date
from fractions import Fraction

import attrs

from negotiation_events.model.terms import DurationModifier
from negotiation_events.model.values import Duration
from negotiation_events.text import calendar_values as values
from negotiation_events.text.calendar_values import NO_TIME, When, shift
from negotiation_events.text.calendar_words import DAYPARTS, FREQUENCIES, LETTER_OF_CLASS, MONTHS, UNITS, WEEKDAYS
from negotiation_events.text.durations import hedge_before, iso_duration, read_count, timex_duration, unit_of
from negotiation_events.text.time_context import Context

_COUNTING = frozenset(
    LETTER_OF_CLASS[name] for name in ("number", "day", "fraction", "couple", "half", "a", "and", "hyphen")
)


def _count(context: Context, first: int, behind: int) -> Fraction | None:
    words = context.words
    if context.at("vague", first, behind) >= 0:
        return None
    return read_count([words.words[at] for at in range(first, behind) if words.shape[at] in _COUNTING])


def _last_unit(context: Context, first: int, behind: int) -> int:
    return max(context.words.shape.rfind(LETTER_OF_CLASS[name], first, behind) for name in ("unit", "units", "quarter"))


def _length(
    context: Context, first: int, behind: int, count: Fraction | None, unit: str, hedge: DurationModifier | None = None
) -> When:
    words = context.words
    start, modifier = hedge_before(words.words, first)
    iso = iso_duration(count, unit) if count is not None else None
    text = words.text[words.starts[start] : words.end(behind - 1)]
    duration = Duration(iso=iso, modifier=modifier or hedge, text=text) if iso else None
    return When(timex_duration(count, unit), "DURATION", duration=duration, first=start)


def age(context: Context, first: int, behind: int) -> When | None:
    """ "45-year-old" is how old somebody is, no time that a text speaks of."""
    return NO_TIME


def counted(context: Context, first: int, behind: int) -> When | None:
    """ "30-day", "two hours", "several weeks"."""
    at = _last_unit(context, first, behind)
    unit = unit_of(context.words.words[at])
    if unit == "quarter" and context.behind(behind) == "of":
        return None
    count = _count(context, first, at)
    if count is None and context.at("vague", first, at) < 0:
        return None
    return _length(context, first, behind, count, unit)


def counted_range(context: Context, first: int, behind: int) -> When | None:
    """ "two to three weeks": the lower bound, hedged."""
    at = _last_unit(context, first, behind)
    split = max(context.at("to", first, at), context.at("hyphen", first, at))
    low, high = _count(context, first, split), _count(context, split + 1, at)
    if low is None or high is None or low >= high:  # "twenty-one days" is no range
        return counted(context, first, behind)
    return _length(context, first, behind, low, unit_of(context.words.words[at]), DurationModifier.ABOUT)


def one(context: Context, first: int, behind: int) -> When | None:
    """ "an hour"; not the "a month" of "a month-long truce"."""
    if context.behind(behind) in ("-", "‑"):
        return None
    return _length(context, first, behind, Fraction(1), context.words.words[behind - 1])


def and_a_half(context: Context, first: int, behind: int) -> When | None:
    """ "a year and a half"."""
    count = _count(context, first, first + 1)
    return _length(context, first, behind, count + Fraction(1, 2), context.words.words[first + 1]) if count else None


def long(context: Context, first: int, behind: int) -> When | None:
    """ "month-long", "weeks-long"."""
    word = context.words.words[first]
    return _length(context, first, behind, Fraction(1) if word in UNITS else None, unit_of(word))


def uncounted(context: Context, first: int, behind: int) -> When | None:
    """ "for months"."""
    unit = unit_of(context.words.words[behind - 1])
    return When(timex_duration(None, unit), "DURATION") if unit not in ("minute", "second") else None


def stretch(context: Context, first: int, behind: int) -> When | None:
    """ "the last two months": a length, and where the report's date is known the days it covers."""
    length = counted(context, first, behind)
    direction = context.direction(first, behind)
    if length is None or context.anchor is None or not direction or length.duration is None:
        return length
    moved = context.anchor + direction * length.duration.relativedelta
    other = date(moved.year, moved.month, moved.day)  # hours make a datetime of it
    return attrs.evolve(length, edtf=values.days(min(other, context.anchor), max(other, context.anchor)))


def _steps(context: Context, first: int, behind: int) -> tuple[int, str] | None:
    at = _last_unit(context, first, behind)
    unit = unit_of(context.words.words[at])
    count = _count(context, first, at)
    if count is None:
        return None
    if count.denominator != 1 and unit == "year":
        return int(count * 12), "month"
    return int(count), unit


def _year_before_quarter(context: Context, first: int, steps: tuple[int, str]) -> date | None:
    quarter = context.quarter_near(first)
    return shift(quarter, -1, "year") if quarter and steps == (1, "year") else None


def ago(context: Context, first: int, behind: int) -> When | None:
    """ "two months ago", as exact as the unit."""
    start, _ = hedge_before(context.words.words, first)
    steps = _steps(context, first, behind)
    if steps is None:
        return When("PAST_REF", first=start)
    quarter = _year_before_quarter(context, first, steps)
    if quarter:
        return attrs.evolve(values.quarter(quarter), first=start)
    count, unit = steps
    day = shift(context.today(timex_duration(Fraction(count), unit)), -count, unit)
    return attrs.evolve(values.containing(day, unit), first=start)


def shifted(context: Context, first: int, behind: int) -> When | None:
    """ "three days later", reckoned from the day that the text spoke of last."""
    start, _ = hedge_before(context.words.words, first)
    steps = _steps(context, first, behind)
    earlier = context.words.words[behind - 1] != "later"
    if steps is None:
        return When("PAST_REF" if earlier else "FUTURE_REF", first=start)
    quarter = _year_before_quarter(context, first, steps)
    if quarter and earlier:
        return attrs.evolve(values.quarter(quarter), first=start)
    count, unit = steps
    origin = context.focus or context.today(timex_duration(Fraction(count), unit))
    there = shift(origin, -count if earlier else count, unit)
    if unit in ("day", "night"):
        context.focus = there
    return attrs.evolve(values.containing(there, unit), first=start)


def frequency(context: Context, first: int, behind: int) -> When | None:
    return When(FREQUENCIES[context.words.words[first]], "SET")


def every(context: Context, first: int, behind: int) -> When | None:
    """ "every day", "twice a week", "each July"."""
    name = context.words.words[behind - 1].rstrip(".")
    if name in MONTHS:
        return When(f"XXXX-{MONTHS[name]:02}", "SET")
    return When(timex_duration(Fraction(1), unit_of(name)), "SET")


def every_weekday(context: Context, first: int, behind: int) -> When | None:
    """ "each Thursday", "Tuesday nights"."""
    at = max(context.at("weekdays", first, behind), context.at("weekday", first, behind))
    name = context.words.words[at]
    number = WEEKDAYS[name if name in WEEKDAYS else name.removesuffix("s")] + 1
    parts = context.word(first, behind, "dayparts")
    return When(f"XXXX-WXX-{number}" + (f"T{DAYPARTS[parts[:-1]]}" if parts else ""), "SET")
