"""What a rule must hold when it is made: slots, statuses, fields and examples that the record it makes can take.

The fields of a record and their terms are read from its class, so a type of one's own is checked as ours are.
"""

import re
import typing
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

import attrs

from negotiation_events.errors import ModelError, RuleError
from negotiation_events.model import (
    Agreement,
    Claim,
    Condition,
    Duration,
    Evidence,
    Exchange,
    Place,
    Quantity,
    Quote,
    Talks,
    Time,
    Transfer,
)
from negotiation_events.model._record import is_record, nearest, references_of
from negotiation_events.model.types import OURS, check_type, inner_type
from negotiation_events.rules.facts import Stage

RECORDS: tuple[type, ...] = (Talks, Agreement, Exchange, Condition, Claim)
"""The types of ours that rules make."""

NOUNS: tuple[type, ...] = (Talks, Agreement, Exchange, Transfer)
"""What nouns name: an event, or who changes hands in an exchange."""

_VALUES = (Evidence, Quote, Time, Duration, Quantity, Place, Transfer)
# The legs of an exchange are read from slots that are no fields of its own.
LEG_SLOTS = ("giver", "receiver", "what", "quantity", "back", "parties")
LEG_VALUES = ("giver", "receiver", "kind", "quantity")
_ACTORS = frozenset("giver receiver with by".split())
# Set by whoever builds the report.
_GIVEN = frozenset(("id", "evidence"))
_SLOT = re.compile(r"\{([a-z_]+):([a-z]+)\??\}")
_CLASSES_OF_VALUES: Mapping[Any, tuple[str, ...]] = {
    Time: ("time",), Place: ("place",), Duration: ("duration",), Quantity: ("quantity",),
}  # fmt: skip
_EVENT_CLASSES = ("talks", "agreement", "exchange", "event")
_ACTOR_CLASSES = ("actors", "actor", "nationality")
_CLASSES_OF_LEGS = {
    "what": ("captives",), "back": ("return", "captives"), "quantity": ("quantity",), "parties": _ACTOR_CLASSES,
    # In "flew them home to Norland" a state is a place.
    **dict.fromkeys(("giver", "receiver"), (*_ACTOR_CLASSES, "place")),
}  # fmt: skip


@cache
def fields_of(makes: type) -> Mapping[str, "attrs.Attribute[Any]"]:
    """The fields of a record that a rule can fill, by name."""
    return {field.name: field for field in attrs.fields(makes) if field.name not in _GIVEN}


@cache
def kind_of_field(makes: type, name: str) -> Any:
    """What a field holds: the type of its value, or of each of its values."""
    return inner_type(fields_of(makes)[name].type)


@cache
def references(makes: type, name: str) -> tuple[str, ...] | None:
    """The names of the types whose records a field names, none for any of them; `None` where it names no records."""
    return references_of(makes).get(name)


@cache
def names_actors(makes: type, name: str) -> bool:
    """Whether a slot or field of this name holds actors."""
    return name in _ACTORS or "Actor" in (references(makes, name) or ())


def check_makes(where: str, makes: Any, allowed: tuple[type, ...], *, own: bool) -> None:
    """Refuse what no rule can make; `own` says that a record type of one's own will do."""
    if makes in allowed:
        return
    if own and is_record(makes) and makes not in OURS and makes not in _VALUES:
        try:
            check_type(makes)
        except ModelError as error:
            raise RuleError(f"{where}: makes: {error}", "makes") from None
        return
    given = makes.__name__ if isinstance(makes, type) else repr(makes)
    names = ", ".join(kind.__name__ for kind in allowed)
    more = ", or a type of your own" if own else ""
    if not own and is_record(makes) and makes not in OURS and makes not in _VALUES:
        more = "; what makes a type of your own is a Rule, with the noun in its pattern"
    raise RuleError(
        f"{where}: makes={given}: no such record can be made; give one of the classes {names}{more}", "makes"
    )


def slots_of(pattern: str) -> Iterator[tuple[str, str]]:
    """The slots of a pattern with their classes."""
    return ((match[1], match[2]) for match in _SLOT.finditer(pattern))


def slot_names(makes: type) -> tuple[str, ...]:
    """The names that slots of a rule can have, besides those that begin with an x."""
    own = LEG_SLOTS if makes is Exchange else ("with", "by") if makes in (Talks, Agreement) else ()
    return (*(name for name in fields_of(makes) if not (makes is Exchange and name == "transfers")), *own, "it")


def check_text(where: str, part: str, value: Any, wanted: str) -> None:
    """Refuse what is no text."""
    if not isinstance(value, str):
        raise RuleError(f"{where}: {part}: {value!r} must be text; write {wanted}", part)


def check_slots(where: str, makes: type, pattern: str, *, built: bool) -> None:
    """Refuse slots that fill nothing; where no function reads them, also what can't be read from their words."""
    known = slot_names(makes)
    for name, words in slots_of(pattern):
        if name.startswith("x"):
            continue
        if name not in known:
            remedy = f"{nearest(name, known)}; a slot that only `build` reads begins with x"
            raise RuleError(f"{where}: the slot {name!r} is no field of {makes.__name__}; {remedy}", "pattern")
        if not built or name == "it":
            _check_class(where, makes, name, words)


def _check_class(where: str, makes: type, name: str, words: str) -> None:
    fitting = _classes_of(makes, name)
    if fitting is None or words in fitting:
        return
    field = f"{makes.__name__}.{name}" if name != "it" else "an event"
    if not fitting:
        remedy = f"no slot can read it; give its value in `fields`, or read {{x_{name}:{words}}} in a `build` function"
        raise RuleError(f"{where}: {{{name}:{words}}}: {field} is no stretch of text; {remedy}", "pattern")
    remedy = f"write {' or '.join(f'{{{name}:{one}}}' for one in fitting)}"
    raise RuleError(f"{where}: {{{name}:{words}}}: {field} can't be read from that; {remedy}", "pattern")


def _classes_of(makes: type, name: str) -> tuple[str, ...] | None:
    """The classes a slot can have; `None` where any will do, none where it can't be read."""
    if makes is Exchange and name in _CLASSES_OF_LEGS:
        return _CLASSES_OF_LEGS[name]
    if name == "it":
        return _EVENT_CLASSES
    if names_actors(makes, name):
        return _ACTOR_CLASSES
    named = references(makes, name)
    if named is not None:
        return () if makes in RECORDS else _classes_of_references(named)
    kind = kind_of_field(makes, name)
    if kind is Quote:
        return None
    if kind is str and makes not in (Talks, Agreement, Exchange, Condition):
        return None
    return _CLASSES_OF_VALUES.get(kind, ())


def check_enough(where: str, makes: type, pattern: str, fields: Mapping[str, Any]) -> None:
    """Refuse a rule without a function whose slots and fields leave out what its record can't do without."""
    slots = {name for name, _ in slots_of(pattern)}
    if makes is Exchange and slots.isdisjoint(("what", "quantity", "it")):
        remedy = "add {what:captives}, {quantity:quantity} or {it:exchange}"
        raise RuleError(f"{where}: no slot says what changes hands; {remedy}", "pattern")
    if makes is Condition and "kind" not in fields:
        terms = ", ".join(kind_of_field(Condition, "kind"))
        raise RuleError(f"{where}: a condition has a kind; give it in `fields` (one of {terms})", "fields")
    if makes is Condition and slots.isdisjoint(("requirement", "consequence")):
        remedy = "add {requirement:clause} or {requirement:phrase}"
        raise RuleError(f"{where}: no slot says what is required; {remedy}", "pattern")
    if makes is Claim and "act" not in fields:
        terms = ", ".join(kind_of_field(Claim, "act"))
        raise RuleError(f"{where}: a claim is an act of speech; give it in `fields` (`act`, one of {terms})", "fields")
    if makes is Claim and not {"speakers", "content"} <= slots:
        remedy = "write both, as in '{speakers:actors} @mutter that {content:clause}'"
        raise RuleError(f"{where}: a claim needs the slots speakers and content; {remedy}", "pattern")


def check_heads(where: str, heads: Any) -> None:
    """Refuse heads that no sentence can hold."""
    check_text(where, "heads", heads, "'truce|truces'")
    for head in heads.split("|"):
        if not head or head != head.lower().strip():
            remedy = "write them in lower case, parted by | without blanks, as in 'truce|truces'"
            raise RuleError(f"{where}: heads: {head!r} is no noun; {remedy}", "heads")


def _classes_of_references(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.lower() for name in names if name.lower() in _EVENT_CLASSES) if names else _EVENT_CLASSES


def as_stages(where: str, status: Any) -> Any:
    """The table of a status with stages for keys; a single status as it is."""
    if not isinstance(status, Mapping):
        return status
    stages = {stage.value: stage for stage in Stage}
    for stage in status:
        if stage not in stages:
            raise RuleError(f"{where}: status: {stage!r} is no stage; {nearest(str(stage), stages)}", "status")
    return {stages[stage]: value for stage, value in status.items()}


def check_status(where: str, makes: type, status: Any) -> None:
    """Refuse a status that the record does not know."""
    if status is None:
        return
    if "status" not in fields_of(makes):
        raise RuleError(f"{where}: status: a {makes.__name__} has none; leave it out", "status")
    for value in status.values() if isinstance(status, Mapping) else (status,):
        _convert(where, makes, "status", value, "status")


def check_fields(where: str, makes: type, fields: Mapping[str, Any]) -> None:
    """Refuse fields that the record does not have, and values that they can't hold."""
    if not isinstance(fields, Mapping):
        raise RuleError(f"{where}: fields: {fields!r} must map names to values; write {{'kind': 'peace'}}", "fields")
    known = (*fields_of(makes), *(("kind",) if makes is Exchange else ()))
    for name, value in fields.items():
        part = f"fields.{name}"
        if str(name).startswith("_"):
            continue  # for linking
        if name not in known or name == "transfers":
            raise RuleError(f"{where}: fields: {makes.__name__} has no {name!r}; {nearest(str(name), known)}", part)
        if names_actors(makes, name) or references(makes, name) is not None:
            remedy = f"read it from the text: {{{name}:actors}} in the pattern"
            raise RuleError(f"{where}: fields: {name!r} names records, which no rule knows beforehand; {remedy}", part)
        _convert(where, makes, name, value, part)
    if fields and makes in RECORDS:
        _try(where, makes, {name: value for name, value in fields.items() if name in fields_of(makes)})


def _try(where: str, makes: type, fields: Mapping[str, Any]) -> None:
    """Refuse fields that hold terms each, but that the record as a whole refuses."""
    least = {Condition: {"kind": "demand"}, Claim: {"act": "assert"}}.get(makes, {})
    try:
        makes(**{"id": "rule", **least, **fields})
    except ModelError as error:
        raise RuleError(f"{where}: fields: {error}", "fields") from None


def check_read(where: str, makes: type, read: Any) -> None:
    """Refuse what a function reads that its record can't hold; actors and spans are still numbers here."""
    if not isinstance(read, Mapping):
        raise RuleError(f"{where}: build: {read!r} must be a mapping of fields, or None for no record", "build")
    known = _readable(makes)
    for name, value in read.items():
        if name in known:
            if value is not None and known[name]:
                _convert(f"{where}: build", makes, name, value, "build")
        elif not str(name).startswith("_"):
            raise RuleError(f"{where}: build: {makes.__name__} has no {name!r}; {nearest(str(name), known)}", "build")


@cache
def _readable(makes: type) -> Mapping[str, bool]:
    """The names that a function may give values to, and whether these are terms."""
    slots = dict.fromkeys(("with", "by") if makes in (Talks, Agreement) else (), False)
    more = {"applies_to_phrase": False} if makes is Condition else {}
    return {**slots, **more, **{name: _is_enum(makes, name) for name in fields_of(makes)}}


def _convert(where: str, makes: type, name: str, value: Any, part: str) -> None:
    of = Transfer if makes is Exchange and name in LEG_VALUES else makes
    convert = typing.cast(Any, fields_of(of)[name].converter)
    if convert is None:
        return
    try:
        convert(value)
    except ModelError as error:
        raise RuleError(f"{where}: {error}", part) from None


def check_examples(where: str, makes: type, examples: Iterable[Any]) -> None:
    """Refuse examples that expect what the record does not have."""
    of = Exchange if makes is Transfer else makes
    known = (*fields_of(of), *(LEG_VALUES if of is Exchange else ()))
    for number, item in enumerate(examples, 1):
        part = f"example {number}"
        if not hasattr(item, "slots") or not isinstance(item.text, str):
            raise RuleError(f"{where}: {part}: {item!r} must be an example; write example('a sentence', ...)", part)
        for name, value in item.slots.items():
            if name not in known:
                raise RuleError(f"{where}: {part}: {of.__name__} has no field {name!r}; {nearest(name, known)}", part)
            field = fields_of(of).get(name)
            if field is not None and not isinstance(value, list | tuple | None) and _is_list(field.type):
                remedy = f"write {name}=[{value!r}]"
                raise RuleError(f"{where}: {part}: {name} holds several; {remedy}", part)
            if value is not None and _is_enum(of, name):
                _convert(where, of, name, value, part)


def _is_list(annotation: Any) -> bool:
    return typing.get_origin(annotation) is tuple


@cache
def _is_enum(makes: type, name: str) -> bool:
    kind = kind_of_field(Transfer if makes is Exchange and name in LEG_VALUES else makes, name)
    return isinstance(kind, type) and issubclass(kind, StrEnum)
