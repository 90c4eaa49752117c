"""Between records and plain JSON values: a cattrs converter for the classes that `record` made, and for nothing else.

cattrs is lenient by default (it reads the text "7" as a number, and a text as a list of letters). What people write
into a document is checked here instead: every field is there, none is unknown, each value has the type of its field.
"""

import datetime
import functools
import re
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any

import attrs
from cattrs import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    Converter,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from negotiation_events.model import (
    DEFAULT_TYPES,
    SCHEMA,
    Actor,
    Agreement,
    Claim,
    Condition,
    Contest,
    Document,
    Duration,
    Evidence,
    Exchange,
    FrozenMap,
    Place,
    Position,
    Quantity,
    Quote,
    RecordTypes,
    Report,
    Talks,
    Time,
    Transfer,
)
from negotiation_events.model._record import is_record, nearest, plural_of

# Every type of the library that has a JSON form of its own.
TYPES: tuple[type, ...] = (
    Report, Document,
    Actor, Talks, Agreement, Exchange, Condition, Claim,
    Evidence, Quote, Time, Duration, Quantity, Place, Transfer,
    Contest, Position,
)  # fmt: skip

Hook = Callable[[Any, Any], Any]

_NOUNS: dict[type, str] = {str: "text", int: "a whole number", bool: "true or false"}
# Where a report keeps the records that JSON has under the keys of their types.
_OTHERS = "others"
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_VERSION = re.compile(r"negotiation-events/(\d+)(?:\.\d+)?", re.ASCII)


class Misfit(ValueError):
    """A JSON value that does not fit; `step` leads from the object being read to the place of the error."""

    def __init__(self, message: str, step: str = "") -> None:
        super().__init__(message)
        self.step = step


def make_converter(record_types: RecordTypes = DEFAULT_TYPES) -> Converter:
    """A new converter whose reports hold records of `record_types`; it shares no state with any other."""
    converter = Converter(unstruct_collection_overrides={tuple: list})
    for kind, noun in _NOUNS.items():
        converter.register_structure_hook(kind, _exactly(kind, noun))
    converter.register_structure_hook(float, _read_number)
    converter.register_structure_hook(StrEnum, _read_term)
    converter.register_unstructure_hook(StrEnum, lambda term: term.value)
    converter.register_structure_hook(datetime.date, _read_date)
    converter.register_unstructure_hook(datetime.date, datetime.date.isoformat)
    converter.register_structure_hook(FrozenMap, _read_map)
    converter.register_unstructure_hook(FrozenMap, _write_map)
    converter.register_structure_hook_factory(_is_list, _list_reader)
    converter.register_structure_hook_factory(is_record, _record_reader)
    converter.register_unstructure_hook_factory(is_record, make_dict_unstructure_fn)
    read_report, write_report = _report_reader(record_types, converter), _report_writer(converter)
    converter.register_structure_hook(Report, read_report)
    converter.register_unstructure_hook(Report, write_report)
    return converter


@functools.lru_cache(16)
def converter_for(record_types: RecordTypes) -> Converter:
    """The converter that `dumps` and `loads` share; nobody adds to it."""
    return make_converter(record_types)


def misfits(error: BaseException, path: str) -> Iterator[tuple[str, str]]:
    """Each path and reason in an error of the converter, in the order of the fields."""
    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            yield from misfits(inner, path + _step_to(inner))
    else:
        yield path + getattr(error, "step", ""), str(error)


def _step_to(error: BaseException) -> str:
    """Where in its group an error happened, as cattrs noted it."""
    notes = [note for note in getattr(error, "__notes__", ()) if getattr(note, "name", None) != _OTHERS]
    return "".join(f"[{note.index}]" if isinstance(note, IterableValidationNote) else f".{note.name}" for note in notes)


def _exactly(kind: type, noun: str) -> Hook:
    def read(value: Any, _: Any) -> Any:
        # type(), for JSON's true is no number.
        if type(value) is kind:
            return value
        raise Misfit(f"must be {noun}, not {_shown(value)}")

    return read


def _read_number(value: Any, _: Any) -> float:
    if type(value) in (int, float):
        return float(value)
    raise Misfit(f"must be a number, not {_shown(value)}")


def _read_date(value: Any, _: Any) -> datetime.date:
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError as error:
            raise Misfit(f"{value!r} is not a date ({error})") from None
    raise Misfit(f"{_shown(value)} is not a date; write YYYY-MM-DD, such as 2025-05-23")


def _read_map(value: Any, _: Any) -> FrozenMap:
    return FrozenMap(_object(value, "the record it is about"))


def _write_map(value: FrozenMap) -> dict[str, Any]:
    return {name: list(item) if isinstance(item, tuple) else item for name, item in value.items()}


def _read_term(value: Any, kind: type[StrEnum]) -> StrEnum:
    members = {member.value: member for member in kind}
    if isinstance(value, str) and value in members:
        return members[value]
    raise Misfit(f"{_shown(value)} is not a term of {kind.__name__}; {nearest(str(value), members)}")


def _is_list(kind: Any) -> bool:
    return typing.get_origin(kind) is tuple


def _list_reader(kind: Any, converter: Converter) -> Hook:
    items = types.GenericAlias(list, typing.get_args(kind)[:1])
    read_items = converter.get_structure_hook(items)

    def read(value: Any, _: Any) -> Any:
        if isinstance(value, list):
            return tuple(read_items(value, items))
        raise Misfit(f"must be a list, not {_shown(value)}")

    return read


def _record_reader(kind: type, converter: Converter) -> Hook:
    read_fields: Hook = make_dict_structure_fn(kind, converter)
    names = tuple(field.name for field in attrs.fields(kind))

    def read(value: Any, _: Any) -> Any:
        fields = _object(value, kind.__name__)
        _check_names(kind, fields, names)
        return read_fields(fields, kind)

    return read


def _report_reader(record_types: RecordTypes, converter: Converter) -> Hook:
    own = {plural_of(kind): kind for kind in record_types.own}
    kind: Any = Report
    names = tuple(field.name for field in attrs.fields(kind) if field.name != _OTHERS)
    read_others = override(struct_hook=_others_reader(own, converter))
    read_fields: Hook = make_dict_structure_fn(Report, converter, others=read_others)

    def read(value: Any, _: Any) -> Any:
        fields = dict(_object(value, "Report"))
        _check_schema(fields)
        del fields["schema"]
        others = {name: fields.pop(name) for name in list(fields) if name in own}
        _check_names(Report, fields, names, "; a type of your own needs types=, as in loads(text, types=parser.types)")
        return read_fields({**fields, _OTHERS: others}, Report)

    return read


def _others_reader(own: Mapping[str, type], converter: Converter) -> Hook:
    """Reads the lists that a report has under the keys of types of one's own."""

    def read(groups: Mapping[str, Any], _: Any) -> list[Any]:
        found: list[Any] = []
        errors: list[Exception] = []
        for key, values in groups.items():
            kind: Any = types.GenericAlias(tuple, (own[key], ...))
            try:
                found += converter.structure(values, kind)
            except Exception as error:
                error.add_note(AttributeValidationNote("", key, own[key]))
                errors.append(error)
        if errors:
            raise ClassValidationError("", errors, Report)
        return found

    return read


def _report_writer(converter: Converter) -> Callable[[Report], dict[str, Any]]:
    write_fields: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn(
        Report, converter, others=override(omit=True)
    )

    def write(report: Report) -> dict[str, Any]:
        written = {"schema": SCHEMA, **write_fields(report)}
        for item in report.others:
            written.setdefault(plural_of(type(item)), []).append(converter.unstructure(item))
        return written

    return write


def _object(value: Any, name: str) -> Mapping[str, Any]:
    if isinstance(value, dict):
        return value
    raise Misfit(f"must be an object with the fields of {name}, not {_shown(value)}")


def _check_names(kind: type, fields: Mapping[str, Any], names: tuple[str, ...], remedy: str = "") -> None:
    for name in fields:
        if name not in names:
            raise Misfit(f"{kind.__name__} has no field {name!r}; {nearest(name, names)}{remedy}", f".{name}")
    for name in names:
        if name not in fields:
            raise Misfit(f"the field {name!r} is missing; write null or [] where there is nothing to say", f".{name}")


def _check_schema(fields: Mapping[str, Any]) -> None:
    """Before anything else: of another major version nothing else could be judged."""
    if "schema" not in fields:
        raise Misfit(f"the field 'schema' is missing; a report begins with {SCHEMA!r}", ".schema")
    value = fields["schema"]
    match = _VERSION.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise Misfit(f"{_shown(value)} is not a schema of this library; write {SCHEMA!r}", ".schema")
    if match[1] != SCHEMA.partition("/")[2]:
        raise Misfit(
            f"{value!r} is another major version than {SCHEMA!r}; read it with the release that wrote it", ".schema"
        )


def _shown(value: Any) -> str:
    """The value as JSON names it, not longer than a line can bear."""
    words = {None: "null", True: "true", False: "false"}
    if value is None or isinstance(value, bool):
        return words[value]
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
