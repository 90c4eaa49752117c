"""Days, weeks, months, quarters … as a TIMEX3 value and an EDTF string, and how to step from one to another."""

import calendar
from datetime import date, timedelta
from typing import Literal

import attrs
from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from negotiation_events.model.values import Duration
from negotiation_events.text.calendar_words import SEASONS

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
ONE_DAY = timedelta(days=1)


class Unresolved(Exception):
    """The words alone don't tell: there is no date to reckon from. Holds the TIMEX3 value that says so."""


@attrs.frozen
class When:
    """What an expression means.

    Attributes:
        timex: the TIMEX3 value.
        type: the TIMEX3 type.
        edtf: the same as EDTF; `None` where no calendar date is meant.
        duration: the length of time that is meant.
        first: index of the word it begins with, where that is before what the pattern matched.
    """

    timex: str
    type: TimexType = "DATE"
    edtf: str | None = None
    duration: Duration | None = None
    first: int | None = None


# What looks like a time and is none: what follows is not to be read from its middle either.
NO_TIME = When("")


def day(value: date) -> When:
    return When(value.isoformat(), edtf=value.isoformat())


def days(first: date, last: date) -> str:
    """The EDTF interval from one day to another."""
    return f"{first.isoformat()}/{last.isoformat()}" if first != last else first.isoformat()


def week(value: date) -> When:
    """The week, Monday to Sunday, that a day is in."""
    monday = value - timedelta(days=value.weekday())
    year, number, _ = value.isocalendar()
    return When(f"{year:04}-W{number:02}", edtf=days(monday, monday + 6 * ONE_DAY))


def weekend(value: date) -> When:
    """The Saturday and Sunday of the week that a day is in."""
    saturday = value + timedelta(days=5 - value.weekday())
    year, number, _ = value.isocalendar()
    return When(f"{year:04}-W{number:02}-WE", edtf=days(saturday, saturday + ONE_DAY))


def month(value: date) -> When:
    return When(f"{value.year:04}-{value.month:02}", edtf=f"{value.year:04}-{value.month:02}")


def quarter(value: date) -> When:
    number = (value.month - 1) // 3 + 1
    year = f"{value.year:04}"
    return When(f"{year}-Q{number}", edtf=f"{year}-{3 * number - 2:02}/{year}-{3 * number:02}")


def half(year: int, number: int) -> When:
    first = 6 * number - 5
    return When(f"{year:04}-H{number}", edtf=f"{year:04}-{first:02}/{year:04}-{first + 5:02}")


def season(year: int, name: str) -> When:
    timex, edtf = SEASONS[name]
    return When(f"{year:04}-{timex}", edtf=f"{year:04}-{edtf}")


def year(value: date) -> When:
    return When(f"{value.year:04}", edtf=f"{value.year:04}")


def decade(first_year: int) -> When:
    return When(f"{first_year // 10:03}", edtf=f"{first_year // 10:03}X")


def century(number: int) -> When:
    return When(f"{number - 1:02}", edtf=f"{number - 1:02}XX")


_CONTAINING = {
    "day": day,
    "night": day,
    "hour": day,
    "minute": day,
    "second": day,
    "week": week,
    "fortnight": week,
    "month": month,
    "quarter": quarter,
    "year": year,
}


def containing(value: date, unit: str) -> When:
    """The day, week, month … that a day is in."""
    if unit == "decade":
        return decade(value.year)
    if unit == "century":
        return century(value.year // 100 + 1)
    return _CONTAINING[unit](value)


_STEPS = {
    "second": relativedelta(seconds=1),
    "minute": relativedelta(minutes=1),
    "hour": relativedelta(hours=1),
    "day": relativedelta(days=1),
    "night": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "fortnight": relativedelta(weeks=2),
    "month": relativedelta(months=1),
    "quarter": relativedelta(months=3),
    "year": relativedelta(years=1),
    "decade": relativedelta(years=10),
    "century": relativedelta(years=100),
}


def shift(value: date, count: int, unit: str) -> date:
    """The day so many units later, or earlier when the count is negative.

    Raises:
        OverflowError: no calendar has that day.
    """
    if unit in ("second", "minute", "hour"):
        return value
    try:
        return value + count * _STEPS[unit]
    except ValueError as error:
        raise OverflowError(str(error)) from None


def weekday_on_or_before(anchor: date, weekday: int) -> date:
    return anchor - timedelta(days=(anchor.weekday() - weekday) % 7)


def weekday_on_or_after(anchor: date, weekday: int) -> date:
    return anchor + timedelta(days=(weekday - anchor.weekday()) % 7)


def holiday(name: str, in_year: int) -> date:
    """The day of a holiday in a year."""
    if name == "thanksgiving":
        return weekday_on_or_after(date(in_year, 11, 1), calendar.THURSDAY) + timedelta(weeks=3)
    return easter(in_year) if name == "easter" else date(in_year, 12, 25)
