"""How our types and fields are called in brat, and how values stand in its notes."""

import datetime
import re
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Final

import attrs

from negotiation_events.errors import ModelError
from negotiation_events.model import DEFAULT_TYPES, Actor, Duration, Evidence, FrozenMap, Place, Quantity, Quote, Time
from negotiation_events.model._record import REFERS_TO, is_record
from negotiation_events.model.agree import as_quantity, plain_value
from negotiation_events.model.types import inner_type

VALUES: Final = (Time, Place, Quantity, Duration)
"""Values that are marked in the text."""
EQUIV: Final = "Equiv"

_ENTRY = re.compile(r"(?:^|(?<=; ))(?P<name>[a-z_]\w*(?:\.\w+)?)=(?P<value>.*?)(?=; [a-z_]\w*(?:\.\w+)?=|$)")
_COUNTRY = re.compile(r"[A-Z]{3}")


@attrs.frozen
class Scheme:
    """The types that annotations may have: of records, of values within records, of marked words.

    Attributes:
        records: the record types, by name.
        nested: values that are records without an id, such as Transfer, by name.
        words: the names under which words are marked for fields: Time, Requirement, Source ...
    """

    records: Mapping[str, type]
    nested: Mapping[str, type]
    words: tuple[str, ...]

    def __iter__(self) -> Iterator[str]:
        yield from self.records
        yield from self.nested
        yield from self.words

    @property
    def events(self) -> Mapping[str, type]:
        """What brat has as events: all that has fields and is no actor."""
        return {name: kind for name, kind in {**self.records, **self.nested}.items() if kind is not Actor}


@cache
def scheme_of(own: tuple[type, ...] = ()) -> Scheme:
    """The scheme of our types and of more of one's own."""
    records = {kind.__name__: kind for kind in DEFAULT_TYPES.with_type(*own)}
    nested: dict[str, type] = {}
    words = [kind.__name__ for kind in VALUES]
    for kind in records.values():
        for field in fields_of(kind):
            inner = inner_type(field.type)
            if inner is Quote:
                words.append(words_for(field))
            elif inner not in VALUES and is_record(inner):
                nested[inner.__name__] = inner
    return Scheme(records, nested, tuple(dict.fromkeys(words)))


def fields_of(kind: Any) -> "list[attrs.Attribute[Any]]":
    """The fields that annotations fill; the others follow from what is marked."""
    marked = ("id", "evidence", "mentions", "name") if kind is Actor else ("id", "evidence")
    return [
        field for field in attrs.fields(kind) if field.name not in marked and inner_type(field.type) is not Evidence
    ]


def is_role(field: "attrs.Attribute[Any]") -> bool:
    """Whether a field leads to something else that is marked."""
    return REFERS_TO in field.metadata or (is_record(inner := inner_type(field.type)) and inner is not Evidence)


def is_attribute(field: "attrs.Attribute[Any]") -> bool:
    """Whether a field is a single term or a flag."""
    inner = inner_type(field.type)
    return not is_many(field) and (inner is bool or (isinstance(inner, type) and issubclass(inner, StrEnum)))


def is_many(field: "attrs.Attribute[Any]") -> bool:
    return typing.get_origin(field.type) is tuple


def attribute_of(kind: type, field: "attrs.Attribute[Any]") -> str:
    """The name of an attribute; in brat these are of no type, so each has its type's name in front."""
    return f"{kind.__name__}_{field.name}"


def words_for(field: "attrs.Attribute[Any]") -> str:
    """The type of the words that are marked for a field."""
    inner = inner_type(field.type)
    return field.name.capitalize() if inner is Quote else str(inner.__name__)


def entries(note: str) -> dict[str, str]:
    """What a note gives by name, "round=2; medium=a statement"; the rest of it is a remark."""
    return {match["name"]: match["value"].strip() for match in _ENTRY.finditer(note)}


def note_of(given: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{name}={' '.join(value.split())}" for name, value in given)


def write_value(value: Any, named: Mapping[str, str]) -> str | None:
    """A value as it stands in a note; `None` where there is nothing to note. `named` has brat's ids by ours."""
    if isinstance(value, Place):
        return f"{value.name}, {value.country}" if value.country else value.name
    if isinstance(value, Duration):
        return f"{value.iso} {value.modifier}" if value.modifier else value.iso
    if isinstance(value, Quantity):
        return str(plain_value(value) or ("../.." if value.lower is None else value.lower))
    if isinstance(value, Time):
        return value.edtf
    if isinstance(value, tuple):
        return f"[{', '.join(named.get(str(item), str(item)) for item in value)}]"
    return str(value)


def read_value(kind: Any, note: str, words: str | None) -> Any:
    """The value of a type that a note gives for some words of the text.

    Raises:
        ModelError: the note is no such value.
    """
    read = _READERS.get(kind)
    if read is not None:
        return read(note, words)
    if kind in (int, float, bool, datetime.date):
        return _read_plain(kind, note)
    return note


def read_list(note: str) -> list[str]:
    """The members of a list in a note, "[ceasefire, release]"."""
    inner = note.removeprefix("[").removesuffix("]")
    return [item.strip() for item in inner.split(",") if item.strip()]


def _read_time(note: str, words: str | None) -> Time:
    return Time(edtf=note or None, text=words)


def _read_place(note: str, words: str | None) -> Place:
    name, _, country = note.rpartition(", ")
    if not _COUNTRY.fullmatch(country):
        name, country = note, ""
    return Place(name=name or " ".join((words or "").split()), country=country or None)


def _read_quantity(note: str, words: str | None) -> Quantity:
    given = note or (words or "").replace(",", "")
    found = as_quantity(given)
    if found is None:
        raise ModelError(
            f"Quantity: {given!r} is no number; note 300, 300/.. (at least), ../900 (at most) or 250~ (about)"
        )
    return Quantity(lower=found.lower, upper=found.upper, approximate=found.approximate, text=words)


def _read_duration(note: str, words: str | None) -> Duration:
    if not note:
        raise ModelError("Duration: its length is not noted; write it in ISO 8601: P30D, PT2H, or P3Y more_than")
    iso, _, modifier = note.partition(" ")
    value: Any = modifier.strip() or None
    return Duration(iso=iso, modifier=value, text=words)


def _read_map(note: str, words: str | None) -> FrozenMap:
    return FrozenMap({name: int(value) if value.isdigit() else value for name, value in entries(note).items()})


def _read_plain(kind: Any, note: str) -> Any:
    if kind is bool:
        return note.casefold() in ("true", "yes", "1")
    try:
        return datetime.date.fromisoformat(note) if kind is datetime.date else kind(note)
    except ValueError:
        raise ModelError(f"{note!r} is no {'day such as 2025-05-23' if kind is datetime.date else 'number'}") from None


_READERS: Final[dict[Any, Callable[[str, str | None], Any]]] = {
    Time: _read_time,
    Place: _read_place,
    Quantity: _read_quantity,
    Duration: _read_duration,
    FrozenMap: _read_map,
}
