"""The values that records are made of: spans of text, times, durations, quantities, places.

The terms that fields may take are in `terms`. Everything here is immutable and compares by value.
"""

import calendar
import re
from datetime import date
from typing import TYPE_CHECKING

from negotiation_events.errors import ModelError
from negotiation_events.model._record import record
from negotiation_events.model.terms import DurationModifier

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta


def _check_span(name: str, start: int, end: int) -> None:
    if not 0 <= start < end:
        raise ModelError(f"{name}: [{start}, {end}) is no span of text; 0 <= start < end must hold")


@record
class Evidence:
    """Where a record comes from, and which rule said so.

    Spans are half-open `[start, end)` offsets in Unicode code points of the text as it was given.

    Attributes:
        start: offset of the first character.
        end: offset behind the last character.
        rule: id of the rule that read it there, such as `exchange.begin`; `None` when a person wrote the record.

    Raises:
        ModelError: the span is empty, reversed or negative.
    """

    start: int
    end: int
    rule: str | None = None

    def __attrs_post_init__(self) -> None:
        _check_span("Evidence", self.start, self.end)


@record
class Quote:
    """A span of the text with its words: `report_text[quote.start:quote.end] == quote.text`.

    Attributes:
        start: offset of the first character.
        end: offset behind the last character.
        text: the words between them.

    Raises:
        ModelError: the span is empty or reversed, or the words don't have its length.
    """

    start: int
    end: int
    text: str

    def __attrs_post_init__(self) -> None:
        _check_span("Quote", self.start, self.end)
        if len(self.text) != self.end - self.start:
            raise ModelError(
                f"Quote.text: {self.text!r} has {len(self.text)} characters, "
                f"but the span [{self.start}, {self.end}) has {self.end - self.start}"
            )


_YEAR = r"-?\d{4}|\d{3}X|\d{2}XX"
_DATE = re.compile(rf"({_YEAR})(?:-(\d\d|XX))?(?:-(\d\d|XX))?[~?%]?", re.ASCII)
# EDTF level 1 codes for the parts of a year: the four seasons, then quarters and halves as ISO 8601-2 has them.
_PARTS = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 12),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    40: (1, 6),
    41: (7, 12),
}


def _bounds_of_date(edtf: str, whole: str) -> tuple[date, date]:
    match = _DATE.fullmatch(edtf)
    if not match:
        raise ModelError(
            f"Time.edtf: {whole!r} is not an EDTF date; "
            "write 2025, 2025-05, 2025-05-23 or an interval 2025-05-12/2025-05-18"
        )
    year, month, day = match.groups()
    try:
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        if month in (None, "XX"):
            return date(first, 1, 1), date(last, 12, 31)
        low, high = _PARTS.get(int(month), (int(month), int(month)))
        if day is not None and int(month) in _PARTS:
            raise ValueError(f"{month} is a part of the year, without days")
        if day in (None, "XX"):
            return date(first, low, 1), date(last, high, calendar.monthrange(last, high)[1])
        return date(first, low, int(day)), date(last, high, int(day))
    except (ValueError, IndexError) as error:
        raise ModelError(f"Time.edtf: {whole!r} names a day that no calendar has ({error})") from None


def edtf_bounds(edtf: str) -> tuple[date | None, date | None]:
    """The first and the last day that an EDTF string (level 0 and 1) can mean; `None` where it is open.

    >>> edtf_bounds("2025-05")
    (datetime.date(2025, 5, 1), datetime.date(2025, 5, 31))
    >>> edtf_bounds("2025-05-23/..")
    (datetime.date(2025, 5, 23), None)

    Raises:
        ModelError: it is no EDTF date or interval, or the interval runs backwards.
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _bounds_of_date(edtf, edtf)
    start = None if first in ("..", "") else _bounds_of_date(first, edtf)[0]
    end = None if last in ("..", "") else _bounds_of_date(last, edtf)[1]
    if start is None and end is None:
        raise ModelError(f"Time.edtf: {edtf!r} says nothing; give the interval a beginning or an end")
    if start and end and start > end:
        raise ModelError(f"Time.edtf: {edtf!r} runs backwards; write the earlier date first")
    return start, end


@record
class Time:
    """A date or an interval of dates, resolved against the date of the report.

    Attributes:
        edtf: ISO 8601 / EDTF level 0-1 (Library of Congress): `2025-05-23`, `2025-05`, `2025-05-12/2025-05-18`,
            open `2025-05-23/..`, uncertain `2025-03~`; `None` where the words alone don't tell.
        text: the words of the report, such as "last week"; `None` when a person wrote the record.

    Raises:
        ModelError: `edtf` is no EDTF date or interval.

    >>> Time(edtf="2025-05-12/2025-05-18", text="last week").latest
    datetime.date(2025, 5, 18)
    """

    edtf: str | None
    text: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.edtf is not None:
            edtf_bounds(self.edtf)

    @property
    def earliest(self) -> date | None:
        """The first day it can mean; `None` where it is open or unknown."""
        return edtf_bounds(self.edtf)[0] if self.edtf else None

    @property
    def latest(self) -> date | None:
        """The last day it can mean; `None` where it is open or unknown."""
        return edtf_bounds(self.edtf)[1] if self.edtf else None


_ISO_DURATION = re.compile(
    r"P(?=.)(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?=.)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?",
    re.ASCII,
)


@record
class Duration:
    """A length of time.

    Attributes:
        iso: ISO 8601 duration in whole units, such as `P30D` or `PT72H`.
        modifier: `about`, `more_than` or `less_than`, where the report says so.
        text: the words of the report, such as "30-day".

    Raises:
        ModelError: `iso` is no ISO 8601 duration.

    >>> Duration(iso="P30D").relativedelta
    relativedelta(days=+30)
    """

    iso: str
    modifier: DurationModifier | None = None
    text: str | None = None

    def __attrs_post_init__(self) -> None:
        if not _ISO_DURATION.fullmatch(self.iso):
            raise ModelError(f"Duration.iso: {self.iso!r} is not an ISO 8601 duration; write P30D, P2M or PT72H")

    @property
    def relativedelta(self) -> "relativedelta":
        """The same as a `dateutil.relativedelta.relativedelta`, to add to a date."""
        from dateutil.relativedelta import relativedelta  # the model must not cost what only this needs

        parts = _ISO_DURATION.fullmatch(self.iso)
        assert parts is not None  # checked when the value was made
        units = {unit: int(count) for unit, count in parts.groupdict().items() if count}
        return relativedelta(**units)  # type: ignore[arg-type]


@record
class Quantity:
    """How many, as inclusive bounds.

    Attributes:
        lower: at least so many; `None` is open.
        upper: at most so many; `None` is open.
        approximate: the report hedges the number ("about 250", "nearly 900").
        text: the words of the report, such as "more than 300".

    Raises:
        ModelError: a bound is negative, or the lower is above the upper.

    >>> Quantity(lower=300, upper=None, text="more than 300").exact is None
    True
    """

    lower: int | None
    upper: int | None
    approximate: bool = False
    text: str | None = None

    def __attrs_post_init__(self) -> None:
        for name, bound in (("lower", self.lower), ("upper", self.upper)):
            if bound is not None and bound < 0:
                raise ModelError(f"Quantity.{name}: {bound} is negative; count from 0")
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise ModelError(f"Quantity.lower: {self.lower} is above upper {self.upper}; write the smaller bound first")

    @property
    def exact(self) -> int | None:
        """The number, where both bounds are the same and the report doesn't hedge it."""
        return self.lower if self.lower == self.upper and not self.approximate else None


_ALPHA3 = re.compile(r"[A-Z]{3}")


def check_country(where: str, code: str | None) -> None:
    """Refuse what is not the form of an ISO 3166-1 alpha-3 code."""
    if code is not None and not _ALPHA3.fullmatch(code):
        raise ModelError(f"{where}: {code!r} is no ISO 3166-1 alpha-3 code; write three capital letters, such as CHE")


@record
class Place:
    """Where something happens.

    Attributes:
        name: as the report has it, "Istanbul".
        country: ISO 3166-1 alpha-3 of the state it lies in; `None` where unknown.

    Raises:
        ModelError: the country is not of the form of a code.
    """

    name: str
    country: str | None = None

    def __attrs_post_init__(self) -> None:
        check_country("Place.country", self.country)
