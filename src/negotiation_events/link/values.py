"""Whether two values of one field can both be true of one thing."""

from typing import Any

from negotiation_events.model import Duration, Place, Quantity, Time


def same(a: Any, b: Any) -> bool:
    """Whether two places or two times are one."""
    if isinstance(a, Place) and isinstance(b, Place):
        return a.name == b.name
    return isinstance(a, Time) and isinstance(b, Time) and a.edtf is not None and a.edtf == b.edtf


def differ(a: object, b: object) -> bool:
    """Whether two values of one field, of whatever type, can't both be true of one thing."""
    if isinstance(a, Place) and isinstance(b, Place):
        return places_clash(a, b)
    if isinstance(a, Time) and isinstance(b, Time):
        return times_clash(a, b)
    if isinstance(a, Duration) and isinstance(b, Duration):
        return durations_clash(a, b)
    return str(a).casefold() != str(b).casefold() if isinstance(a, str) else a != b


def values_clash(a: object, b: object) -> bool:
    """Whether both are known and not the same."""
    return a is not None and b is not None and a != b


def places_clash(a: Place | None, b: Place | None) -> bool:
    return a is not None and b is not None and a.name != b.name and (a.country != b.country or a.country is None)


def times_clash(a: Time | None, b: Time | None) -> bool:
    if a is None or b is None:
        return False
    starts, ends = (a.earliest, b.earliest), (a.latest, b.latest)
    if starts[0] and ends[1] and starts[0] > ends[1]:
        return True
    return bool(starts[1] and ends[0] and starts[1] > ends[0])


def durations_clash(a: Any, b: Any) -> bool:
    if a is None or b is None or a.iso == b.iso:
        return False
    one, other = sorted(_days(duration) for duration in (a, b))
    return one < 0.9 * other  # "30 days" are "a month"


def _days(duration: Duration) -> float:
    """About how many days a duration has."""
    span = duration.relativedelta
    return float(span.years * 365 + span.months * 30.4 + span.days + span.hours / 24 + span.minutes / 1440)


def quantities_clash(have: Any, more: Any) -> bool:
    mine, theirs = _numbers(have), _numbers(more)
    if not mine or not theirs or not mine.isdisjoint(theirs):
        return False
    one, other = _quantities(have), _quantities(more)
    return not any(bounds(a, b) or bounds(b, a) for a in one for b in other)


def bounds(vague: Quantity, number: Quantity) -> bool:
    """Whether a number that is open above leaves room for another: "thousands", then "5,000"."""
    if vague.lower is None or vague.upper is not None or number.lower is None:
        return False
    return vague.lower <= number.lower


def _numbers(fields: Any) -> set[int]:
    told = _quantities(fields)
    return {bound for quantity in told for bound in (quantity.lower, quantity.upper) if bound is not None}


def _quantities(fields: Any) -> list[Quantity]:
    quantities = [leg.quantity for leg in fields.get("transfers", ())] + [fields.get("total")]
    return [quantity for quantity in quantities if quantity]
