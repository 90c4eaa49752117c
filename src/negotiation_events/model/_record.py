"""How the model's classes are made: frozen, slotted, keyword-only, every field checked against its annotation.

A field is declared once, by its type. `record` reads the type and gives the field a converter that turns what
people write (a list, a term as plain text) into what the record holds (a tuple, the enumeration's member) and refuses
the rest with an error that names class, field, value and remedy.

This module and its users can't use `from __future__ import annotations`: the types are read when a class is made.
"""

import difflib
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

import attrs

from negotiation_events.errors import ModelError

T = typing.TypeVar("T")
Check = Callable[[str, Any], Any]


class FrozenMap(Mapping[str, str | int | tuple[str, ...]]):
    """An immutable, hashable mapping from names to plain values, in order of the names.

    >>> FrozenMap({"status": "completed"})["status"]
    'completed'
    """

    __slots__ = ("_items",)
    _items: dict[str, str | int | tuple[str, ...]]

    def __init__(self, items: Mapping[str, Any] | None = None) -> None:
        for name in items or {}:
            if not isinstance(name, str):
                raise ModelError(f"FrozenMap: {name!r} must be text, the name of a field")
        values = {name: _plain(name, value) for name, value in sorted((items or {}).items())}
        object.__setattr__(self, "_items", values)

    def __getitem__(self, name: str) -> str | int | tuple[str, ...]:
        return self._items[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(tuple(self._items.items()))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a FrozenMap can't be changed: {name}")

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"

    def __reduce__(self) -> tuple[type["FrozenMap"], tuple[dict[str, Any]]]:
        return (FrozenMap, (dict(self._items),))


def _plain(name: str, value: Any) -> str | int | tuple[str, ...]:
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return tuple(str(item) for item in value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ModelError(f"{name}: {value!r} must be text, a whole number or a list of texts")


def nearest(word: str, choices: typing.Iterable[str]) -> str:
    """The remedy for a word that is not one of `choices`: the nearest one, then all of them."""
    options = list(choices)
    close = difflib.get_close_matches(word, options, n=1)
    guess = f"did you mean {close[0]!r}? " if close else ""
    return f"{guess}(one of {', '.join(options)})"


def _check_term(kind: type[StrEnum]) -> Check:
    members = {member.value: member for member in kind}

    def check(where: str, value: Any) -> Any:
        if isinstance(value, str) and value in members:
            return members[value]
        raise ModelError(f"{where}: {value!r} is not a term of {kind.__name__}; {nearest(str(value), members)}")

    return check


def _check_instance(kind: type) -> Check:
    noun = {str: "text", int: "a whole number", bool: "True or False", date: "a datetime.date"}.get(kind)

    def check(where: str, value: Any) -> Any:
        # A bool is an int, and a datetime a date, only to Python: a record wants what its field says.
        if type(value) is kind or (isinstance(value, kind) and kind not in (int, date)):
            return value
        raise ModelError(f"{where}: {value!r} must be {noun or 'a ' + kind.__name__}")

    return check


def _check_tuple(item: Check) -> Check:
    def check(where: str, value: Any) -> Any:
        if isinstance(value, str) or not isinstance(value, list | tuple):
            raise ModelError(f"{where}: {value!r} must be a list or tuple")
        return tuple(item(f"{where}[{i}]", member) for i, member in enumerate(value))

    return check


def _check_optional(inner: Check) -> Check:
    return lambda where, value: None if value is None else inner(where, value)


def _check_map(where: str, value: Any) -> Any:
    if not isinstance(value, Mapping):
        raise ModelError(f"{where}: {value!r} must be a mapping from field names to values")
    return value if isinstance(value, FrozenMap) else FrozenMap(value)


def _check_for(annotation: Any) -> Check:
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        (inner,) = (part for part in typing.get_args(annotation) if part is not type(None))
        return _check_optional(_check_for(inner))
    if typing.get_origin(annotation) is tuple:
        return _check_tuple(_check_for(typing.get_args(annotation)[0]))
    if annotation is FrozenMap:
        return _check_map
    if issubclass(annotation, StrEnum):
        return _check_term(annotation)
    return _check_instance(annotation)


def _converter(where: str, check: Check) -> Callable[[Any], Any]:
    return lambda value: check(where, value)


def _checked(cls: type, fields: list["attrs.Attribute[Any]"]) -> list["attrs.Attribute[Any]"]:
    return [
        field.evolve(converter=_converter(f"{cls.__name__}.{field.name}", _check_for(field.type))) for field in fields
    ]


@typing.dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(attrs.field,))
def record(cls: type[T]) -> type[T]:
    """Make `cls` a value of the model: frozen, slotted, keyword-only, its fields checked against their types."""
    return attrs.frozen(cls, kw_only=True, field_transformer=_checked)
