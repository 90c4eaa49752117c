"""How the model's classes are made: frozen, slotted, keyword-only, every field checked against its annotation.

A field is declared once, by its type. `record` reads the type and gives the field a converter that turns what
people write (a list, a term as plain text) into what the record holds (a tuple, the enumeration's member) and refuses
the rest with an error that names class, field, value and remedy. `refers_to` declares a field that names other records.

The classes of the library and those of its users are made alike.
"""

import difflib
import math
import re
import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum, StrEnum
from typing import Any

import attrs

from negotiation_events.errors import ModelError

T = typing.TypeVar("T")
REFERS_TO = "refers_to"
_PLURAL = "__record_plural__"
Check = Callable[[Any], Any]


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
    close = closest(word, options)
    return f"did you mean {close!r}? (one of {', '.join(options)})" if close else f"use one of {', '.join(options)}"


def did_you_mean(word: str, choices: typing.Iterable[str]) -> str:
    """The end of a message on a word that is none of many choices; empty where nothing is near."""
    close = closest(word, choices)
    return f"; did you mean {close!r}?" if close else ""


def closest(word: str, choices: typing.Iterable[str]) -> str | None:
    """The choice that is most like a word, if one is: one that it begins, else one that is spelt nearly so."""
    options = list(choices)
    begun = (option for option in options if len(word) > 2 and option.startswith(word))
    return next(begun, None) or next(iter(difflib.get_close_matches(word, options, n=1)), None)


def _check_term(where: str, kind: type[StrEnum]) -> Check:
    members = {member.value: member for member in kind}

    def check(value: Any) -> Any:
        if isinstance(value, str) and value in members:
            return members[value]
        raise ModelError(f"{where}: {value!r} is not a term of {kind.__name__}; {nearest(str(value), members)}")

    return check


_NOUNS: dict[type, str] = {str: "text", int: "a whole number", bool: "True or False", date: "a datetime.date"}


def _check_instance(where: str, kind: type) -> Check:
    def check(value: Any) -> Any:
        # A bool is an int, and a datetime a date, only to Python: a record wants what its field says.
        if type(value) is kind or (isinstance(value, kind) and kind not in (int, date)):
            return value
        raise ModelError(f"{where}: {value!r} must be {_NOUNS.get(kind, 'a ' + kind.__name__)}")

    return check


def _check_float(where: str) -> Check:
    def check(value: Any) -> Any:
        if type(value) in (int, float) and math.isfinite(value):
            return float(value)
        raise ModelError(f"{where}: {value!r} must be a finite number")

    return check


def _check_tuple(where: str, annotation: Any) -> Check:
    item = _check_for(where, annotation)

    def check(value: Any) -> Any:
        if not isinstance(value, list | tuple):
            raise ModelError(f"{where}: {value!r} must be a list or tuple")
        try:
            return tuple([item(member) for member in value])
        except ModelError:
            # Once more, to name the one that is wrong: nearly all are right, and a number for each would cost as much.
            for i, member in enumerate(value):
                _check_for(f"{where}[{i}]", annotation)(member)
            raise

    return check


def _check_optional(inner: Check) -> Check:
    def check(value: Any) -> Any:
        return None if value is None else inner(value)

    return check


def _check_map(where: str) -> Check:
    def check(value: Any) -> Any:
        if not isinstance(value, Mapping):
            raise ModelError(f"{where}: {value!r} must be a mapping from field names to values")
        return value if isinstance(value, FrozenMap) else FrozenMap(value)

    return check


def _check_for(where: str, annotation: Any) -> Check:
    """The check of a field of this type, or of what such a field may hold."""
    parts = typing.get_args(annotation)
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        inner = [part for part in parts if part is not type(None)]
        if len(inner) == 1:
            return _check_optional(_check_for(where, inner[0]))
    if typing.get_origin(annotation) is tuple and parts[1:] == (...,):
        return _check_tuple(where, parts[0])
    if annotation is FrozenMap:
        return _check_map(where)
    if annotation is float:
        return _check_float(where)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return _check_term(where, annotation)
    if annotation in _NOUNS or is_record(annotation):
        return _check_instance(where, annotation)
    raise ModelError(f"{where}: {_shown(annotation)} is no type that a record can hold; {_remedy(annotation)}")


def _shown(annotation: Any) -> str:
    return annotation.__name__ if type(annotation) is type else str(annotation)


def _remedy(annotation: Any) -> str:
    origin = typing.get_origin(annotation) or annotation
    if origin in (list, set, frozenset, tuple, Sequence):
        item = next((_shown(part) for part in typing.get_args(annotation) if part is not ...), "str")
        return f"write tuple[{item}, ...]"
    if origin is typing.Literal or (isinstance(origin, type) and issubclass(origin, Enum)):
        return "write the terms as an enum.StrEnum"
    return (
        "use str, int, float, bool, datetime.date, an enum.StrEnum, a value of the model such as Time, a class made by "
        "`record`, a tuple[X, ...] of these, or X | None"
    )


def _converter(where: str, annotation: Any) -> Check:
    convert = _check_for(where, annotation)
    # With it the class's signature says what each field takes, to readers and to Hypothesis.
    convert.__annotations__ = {"value": annotation}
    return convert


def is_record(kind: Any) -> bool:
    """Whether a class was made by `record`."""
    return isinstance(kind, type) and _PLURAL in vars(kind)


def plural_of(kind: type) -> str:
    """The key that records of a type have in a report's JSON, "ceasefire_violations"."""
    return str(vars(kind)[_PLURAL])


def singular_of(kind: type) -> str:
    """How the ids of a type's records begin, "ceasefire-violation"."""
    return _in_words(kind.__name__, "-")


def _in_words(name: str, joint: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", joint, name).lower()


def _pluralize(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def refers_to(*kinds: type | str) -> Any:
    """Declare that a field names other records, by their ids.

    A report then checks that each id leads to a record of one of these types. A field that may be empty is so if
    nothing is given: `tuple[str, ...]` holds nothing, `str | None` is `None`.

    Args:
        kinds: the types, or their names where a class is not made yet, as its own; without any, records of every type.

    >>> @record
    ... class Visit:
    ...     id: str
    ...     guests: tuple[str, ...] = refers_to("Actor")
    ...     host: str | None = refers_to("Actor")
    >>> Visit(id="visit-1")
    Visit(id='visit-1', guests=(), host=None)
    """
    names = tuple(kind if isinstance(kind, str) else kind.__name__ for kind in kinds)
    return attrs.field(metadata={REFERS_TO: names})


def references_of(kind: type) -> dict[str, tuple[str, ...]]:
    """The fields of a class that name other records, with the names of the types they may be of; `()` is any."""
    return {field.name: field.metadata[REFERS_TO] for field in attrs.fields(kind) if REFERS_TO in field.metadata}


def _empty(annotation: Any) -> Any:
    """What a field of references holds where nothing is given."""
    if typing.get_origin(annotation) is tuple:
        return ()
    return None if type(None) in typing.get_args(annotation) else attrs.NOTHING


def _with_check(where: str, field: "attrs.Attribute[Any]", annotation: Any) -> "attrs.Attribute[Any]":
    if field.converter is not None:
        return field.evolve(type=annotation)
    if REFERS_TO in field.metadata:
        ids = (str, str | None, typing.Optional[str], tuple[str, ...])  # noqa: UP045 - what people write
        if annotation not in ids:
            raise ModelError(
                f"{where}: {_shown(annotation)} can't hold the ids of records; write str, str | None or tuple[str, ...]"
            )
        if field.default is attrs.NOTHING:
            field = field.evolve(default=_empty(annotation))
    return field.evolve(type=annotation, converter=_converter(where, annotation))


def _checked(cls: type, fields: list["attrs.Attribute[Any]"]) -> list["attrs.Attribute[Any]"]:
    written = _annotations(cls) if any(isinstance(field.type, str) for field in fields) else {}
    found = []
    for field in fields:
        where = f"{cls.__name__}.{field.name}"
        if field.type is None:
            raise ModelError(f"{where}: it has no type; write it behind a colon, as in {field.name}: tuple[str, ...]")
        inherited: bool = field.inherited  # type: ignore[attr-defined]  # the stubs of attrs leave it out
        found.append(field if inherited else _with_check(where, field, written.get(field.name, field.type)))
    return found


def _annotations(cls: type) -> dict[str, Any]:
    """The types of a class whose module has them as texts (`from __future__ import annotations`)."""
    try:
        return typing.get_type_hints(cls)
    except NameError as error:
        remedy = "make the class at the top of its module, or leave out `from __future__ import annotations`"
        raise ModelError(f"{cls.__name__}: {error}; {remedy}") from None


@typing.overload
def record(cls: type[T]) -> type[T]: ...
@typing.overload
def record(*, plural: str) -> Callable[[type[T]], type[T]]: ...
@typing.dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(attrs.field,))
def record(cls: type[T] | None = None, *, plural: str | None = None) -> Any:
    """Make a class a value of the model: frozen, slotted, keyword-only, its fields checked against their types.

    A field holds `str`, `int`, `float`, `bool`, `datetime.date`, an `enum.StrEnum`, a value of the model such as
    `Time`, another class made so, several of these (`tuple[X, ...]`), or may be empty (`X | None`).

    Args:
        cls: the class, when used without brackets.
        plural: the key of its records in a report's JSON, where an s behind the name would be wrong.

    Raises:
        ModelError: a field has a type that no record can hold.

    >>> @record
    ... class Shelling:
    ...     place: str
    ...     shells: int | None = None
    >>> Shelling(place="Port Sava", shells="forty")
    Traceback (most recent call last):
      ...
    negotiation_events.errors.ModelError: Shelling.shells: 'forty' must be a whole number
    """

    def make(cls: type[T]) -> type[T]:
        made = attrs.frozen(cls, kw_only=True, field_transformer=_checked)
        setattr(made, _PLURAL, plural or _pluralize(_in_words(made.__name__, "_")))
        return made

    return make if cls is None else make(cls)
