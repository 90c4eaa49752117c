"""Whether two values given for one field can both be true: numbers and times that overlap, parties that include others.

Values are as `Claim.asserts` holds them; a record's own fields are brought into that form by `plain_value`.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Final

from negotiation_events.errors import ModelError
from negotiation_events.model.values import Duration, Place, Quantity, Time, edtf_bounds

PlainValue = str | int | tuple[str, ...]

_ABOUT: Final = 0.1  # how far a hedged number may be off
_COUNT = re.compile(r"(?P<lower>\d+|\.\.)(?:/(?P<upper>\d+|\.\.))?(?P<hedge>~?)", re.ASCII)
_UNITS: Final = (("years", 365.0), ("months", 30.4), ("days", 1.0), ("hours", 1 / 24), ("minutes", 1 / 1440))


def plain_value(value: Any) -> PlainValue | None:
    """A field's value as `Claim.asserts` would hold it; `None` where the field says nothing.

    >>> plain_value(Quantity(lower=300, upper=None))
    '300/..'
    """
    if isinstance(value, Quantity):
        return _plain_quantity(value)
    if isinstance(value, Time):
        return value.edtf
    if isinstance(value, Duration):
        return value.iso
    if isinstance(value, Place):
        return value.name
    if isinstance(value, tuple):
        return tuple(map(str, value)) or None
    return value if isinstance(value, str | int) and not isinstance(value, bool) else None


def _plain_quantity(quantity: Quantity) -> str | int | None:
    if quantity.lower is None and quantity.upper is None:
        return None
    if quantity.exact is not None:
        return quantity.exact
    hedge = "~" if quantity.approximate else ""
    if quantity.lower == quantity.upper:
        return f"{quantity.lower}{hedge}"
    lower, upper = (".." if bound is None else bound for bound in (quantity.lower, quantity.upper))
    return f"{lower}/{upper}{hedge}"


def as_quantity(value: PlainValue) -> Quantity | None:
    """The number that a value of `total` stands for; `None` where it is none.

    >>> as_quantity("300/..")
    Quantity(lower=300, upper=None, approximate=False, text=None)
    """
    match = _COUNT.fullmatch(str(value))
    if match is None:
        return None
    bounds = [None if bound == ".." else int(bound) for bound in (match["lower"], match["upper"] or match["lower"])]
    try:
        return Quantity(lower=bounds[0], upper=bounds[1], approximate=bool(match["hedge"]))
    except ModelError:
        return None


def as_text(value: PlainValue) -> str:
    """A value as text, the same for the same members in whatever order."""
    if isinstance(value, tuple):
        return ", ".join(sorted(value, key=lambda member: (len(member), member)))
    return str(value)


def agree(field: str, one: PlainValue, other: PlainValue) -> bool:
    """Whether two values of a field can both be true.

    >>> agree("total", "300/..", 350), agree("time", "2025-05", "2025-05-23"), agree("total", 200, 180)
    (True, True, False)
    """
    if as_text(one) == as_text(other):
        return True
    if isinstance(one, tuple) and isinstance(other, tuple):
        # Who names two of three has not said that there were no more.
        return set(one) <= set(other) or set(other) <= set(one)
    compare = _COMPARED.get(field)
    return compare is not None and compare(str(one), str(other))


def _counts_overlap(one: str, other: str) -> bool:
    first, second = as_quantity(one), as_quantity(other)
    if first is None or second is None:
        return False
    return _least(first) <= _most(second) and _least(second) <= _most(first)


def _least(count: Quantity) -> float:
    return (count.lower or 0) * (1 - _ABOUT * count.approximate)


def _most(count: Quantity) -> float:
    return float("inf") if count.upper is None else count.upper * (1 + _ABOUT * count.approximate)


def _times_overlap(one: str, other: str) -> bool:
    try:
        (start, end), (begin, finish) = edtf_bounds(one), edtf_bounds(other)
    except ModelError:
        return False
    return (start or date.min) <= (finish or date.max) and (begin or date.min) <= (end or date.max)


def _lengths_alike(one: str, other: str) -> bool:
    try:
        shorter, longer = sorted(_days(Duration(iso=iso)) for iso in (one, other))
    except ModelError:
        return False
    return shorter >= (1 - _ABOUT) * longer  # "a month" is "30 days"


def _days(duration: Duration) -> float:
    span = duration.relativedelta
    return sum((float(getattr(span, unit)) * length for unit, length in _UNITS), 0.0)


def _names_alike(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


_COMPARED: Final[dict[str, Callable[[str, str], bool]]] = {
    "total": _counts_overlap,
    "time": _times_overlap,
    "effective": _times_overlap,
    "duration": _lengths_alike,
    "place": _names_alike,
}
