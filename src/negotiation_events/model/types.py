"""RecordTypes: which types of record a parser makes and a document holds, those of one's own included."""

import typing
from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs

from negotiation_events.errors import ModelError
from negotiation_events.model._record import REFERS_TO, is_record, nearest, plural_of, references_of, singular_of
from negotiation_events.model.actor import Actor
from negotiation_events.model.agreement import Agreement
from negotiation_events.model.claim import Claim
from negotiation_events.model.condition import Condition
from negotiation_events.model.exchange import Exchange
from negotiation_events.model.talks import Talks
from negotiation_events.model.values import Evidence, Quote

OURS: tuple[type, ...] = (Actor, Talks, Agreement, Exchange, Condition, Claim)
"""The record types of the library, in the order a report has them."""

# The keys that a report has in JSON.
_TAKEN = ("schema", "document", "actors", "talks", "agreements", "exchanges", "conditions", "claims", "others")


def check_type(kind: Any) -> None:
    """Refuse what can't be a record type of one's own.

    Raises:
        ModelError: it is no class made by `record` with `id` and `evidence`, or has a name that is taken.
    """
    name = kind.__name__ if isinstance(kind, type) else repr(kind)
    if not is_record(kind):
        raise ModelError(f"{name}: a record type is a class that `record` made; write @record above the class")
    fields = {field.name: field.type for field in attrs.fields(kind)}
    for field, wanted in (("id", str), ("evidence", tuple[Evidence, ...])):
        if fields.get(field) != wanted:
            remedy = "id: str" if field == "id" else "evidence: tuple[Evidence, ...] = ()"
            raise ModelError(f"{name}: a record has the field {field!r}; write {remedy}")
    known = {singular_of(our) for our in OURS}
    if kind not in OURS and (singular_of(kind) in known or plural_of(kind) in _TAKEN):
        raise ModelError(f"{name}: the library has records of that name; give yours another")


@attrs.frozen
class RecordTypes:
    """The types of record that a parser makes and a document holds: those of the library, and those of one's own.

    An immutable value: `with_type` gives another. Iterating gives all types, the library's first.

    Attributes:
        own: the types of one's own, in the order they were added.

    Raises:
        ModelError: one of them is no record type, or two have one name.

    >>> tuple(kind.__name__ for kind in DEFAULT_TYPES)
    ('Actor', 'Talks', 'Agreement', 'Exchange', 'Condition', 'Claim')
    """

    own: tuple[type, ...] = ()

    def __attrs_post_init__(self) -> None:
        singulars: dict[str, type] = {}
        plurals: dict[str, type] = {}
        for kind in self.own:
            check_type(kind)
            other = singulars.setdefault(singular_of(kind), kind)
            if other is not kind:
                raise ModelError(f"two record types are called {kind.__name__}; give each its own name")
            other = plurals.setdefault(plural_of(kind), kind)
            if other is not kind:
                raise ModelError(
                    f"{other.__name__} and {kind.__name__} have one key in JSON, {plural_of(kind)!r}; "
                    f"write @record(plural=...) above one of them"
                )

    def with_type(self, *kinds: type) -> "RecordTypes":
        """These types and more; one that is there already stays where it is.

        Raises:
            ModelError: one of them is no record type, or has the name of another.
        """
        return RecordTypes(tuple(dict.fromkeys((*self.own, *(kind for kind in kinds if kind not in OURS)))))

    def named(self, name: str) -> type:
        """The type of this name.

        Raises:
            ModelError: there is none; the message names the nearest.
        """
        for kind in self:
            if kind.__name__ == name:
                return kind
        raise ModelError(f"there is no record type {name!r}; {nearest(name, (kind.__name__ for kind in self))}")

    def __iter__(self) -> Iterator[type]:
        yield from OURS
        yield from self.own


DEFAULT_TYPES = RecordTypes()
"""The types of the library alone."""


def inner_type(annotation: Any) -> Any:
    """What a field holds: the type of its value, or of each of its values."""
    if typing.get_origin(annotation) is tuple:
        return inner_type(typing.get_args(annotation)[0])
    return next((inner_type(part) for part in typing.get_args(annotation) if part is not type(None)), annotation)


def references_in(item: Any) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Where in a record another is named, its id, and the names of the types it may be of (`()` for any)."""
    kind: type = type(item)
    references, nested, _ = _plan(kind)
    for name, kinds in references:
        value = getattr(item, name)
        for identity in (value,) if isinstance(value, str) else value or ():
            yield name, identity, kinds
    for name in nested:
        for where, value in _values(name, getattr(item, name)):
            for inner, identity, kinds in references_in(value):
                yield f"{where}.{inner}", identity, kinds


def spans_in(item: Any) -> Iterator[tuple[str, Evidence | Quote]]:
    """Where in a record a span of the text stands, and the span."""
    kind: type = type(item)
    _, nested, spans = _plan(kind)
    for name in spans:
        value = getattr(item, name)
        for span in value if isinstance(value, tuple) else (value,) if value is not None else ():
            yield name, span
    for name in nested:
        for where, value in _values(name, getattr(item, name)):
            for inner, span in spans_in(value):
                yield f"{where}.{inner}", span


def _values(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, tuple):
        yield from ((f"{name}[{number}]", item) for number, item in enumerate(value))
    elif value is not None:
        yield name, value


@cache
def _plan(kind: type) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], tuple[str, ...], tuple[str, ...]]:
    """The fields of a class that name records, those whose values may do so within, and those that are spans."""
    held = {field.name: inner_type(field.type) for field in attrs.fields(kind) if REFERS_TO not in field.metadata}
    spans = tuple(name for name, inner in held.items() if inner in (Evidence, Quote))
    nested = tuple(name for name, inner in held.items() if is_record(inner) and name not in spans and any(_plan(inner)))
    return tuple(references_of(kind).items()), nested, spans
