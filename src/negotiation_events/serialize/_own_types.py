"""How plain text says the records of one's own types: each field by its name and its value."""

from collections.abc import Callable, Iterator
from typing import Any

import attrs

from negotiation_events.model import Duration, Evidence, Place, Quantity, Quote, Time
from negotiation_events.model._record import REFERS_TO, is_record, plural_of, singular_of
from negotiation_events.serialize._wording import (
    how_many,
    in_quotes,
    in_words,
    lasting,
    listed,
    shorten,
    when_and_where,
)

Called = Callable[[str], str]

# Said elsewhere in an entry, or by nothing but the span.
_APART = frozenset(("id", "status", "evidence"))


def heading_of(kind: type) -> str:
    """The heading of a type's section, "CEASEFIRE VIOLATIONS"."""
    return in_words(plural_of(kind)).upper()


def noun_of(kind: type) -> str:
    """What a record of a type is called, "Ceasefire violation"."""
    return singular_of(kind).replace("-", " ").capitalize()


def details_of(item: Any, called: Called) -> Iterator[str]:
    """What the fields of a record or value say; `called` gives the words for the id of another record."""
    kind: Any = type(item)
    for field in attrs.fields(kind):
        value = getattr(item, field.name)
        if field.name not in _APART and value not in (None, (), False):
            yield _detail(field.name, value, called if REFERS_TO in field.metadata else None, called)


def _detail(name: str, value: Any, reference: Called | None, called: Called) -> str:
    words = _words(value, reference, called)
    # "In Port Sava" and "2031-05-12" say themselves what they are.
    if value is True or (name == "time" and isinstance(value, Time)) or (name == "place" and isinstance(value, Place)):
        return words if value is not True else in_words(name)
    return f"{in_words(name)}: {words}"


def _words(value: Any, reference: Called | None, called: Called) -> str:
    if isinstance(value, tuple):
        return listed([_words(one, reference, called) for one in value])
    if reference is not None:
        return reference(value)
    if isinstance(value, Time | Place):
        time, place = (value, None) if isinstance(value, Time) else (None, value)
        return "".join(when_and_where(time, place))
    if isinstance(value, Duration):
        return "".join(lasting("", value)).strip()
    if isinstance(value, Quantity):
        return how_many(value)
    if isinstance(value, Quote):
        return in_quotes(value.text, 80)
    if isinstance(value, Evidence):
        return f"[{value.start}, {value.end})"
    if is_record(type(value)):
        return f"({', '.join(details_of(value, called))})"
    return shorten(in_words(str(value)), 60)
