"""JSON as the codebook defines it: every field present, in the order of the classes, the same bytes every time.

>>> from negotiation_events.model import Place
>>> dumps(Place(name="Port Sava"))
'{"name": "Port Sava", "country": null}'
>>> loads('{"name": "Port Sava", "country": null}', kind=Place)
Place(name='Port Sava', country=None)
"""

import json
import re
from collections.abc import Iterable
from typing import Any, TypeVar, overload

from cattrs import BaseValidationError

from negotiation_events.errors import FormatError, ModelError, OptionError
from negotiation_events.model import DEFAULT_TYPES, Report
from negotiation_events.model._record import is_record
from negotiation_events.serialize._converter import TYPES, Misfit, converter_for, misfits

T = TypeVar("T")

_SURROGATE = re.compile("[\ud800-\udfff]")
_MOST_NOTES = 20


def to_dict(record: Any) -> dict[str, Any]:
    """The plain JSON values (dicts, lists, texts, numbers) of a report, a record or a value.

    Raises:
        OptionError: it is none of these.
    """
    _check_kind("record", type(record))
    values: dict[str, Any] = converter_for(DEFAULT_TYPES).unstructure(record)
    return values


def dumps(record: Any, *, indent: int | None = None) -> str:
    """A report, a record or a value as JSON text, without a line break at the end.

    Args:
        record: a `Report`, a record, of a type of one's own too, or a value such as `Time`. A report has a key for each
            such type behind its claims.
        indent: spaces for each level of a layout for reading; `None` writes one line.

    Raises:
        OptionError: it is no type of the model.
    """
    text = json.dumps(to_dict(record), ensure_ascii=False, indent=indent)
    # Half a surrogate pair is no character: as an escape it stays readable, and the text can be encoded.
    return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


@overload
def loads(text: str, *, types: Iterable[type] = ...) -> Report: ...
@overload
def loads(text: str, kind: type[T], *, types: Iterable[type] = ...) -> T: ...
def loads(text: str, kind: type[Any] = Report, *, types: Iterable[type] = DEFAULT_TYPES) -> Any:
    """The report, or the record of type `kind`, that a JSON text describes.

    Args:
        text: what `dumps` writes, or a person in the same form.
        kind: the type that the text is of.
        types: the record types of one's own that a report may hold, besides ours: `[Sanction]`, or those that a parser
            makes, `parser.types`.

    Raises:
        FormatError: the text is not of the schema. The message has the place, the value and what would be right;
            where several values are wrong, the others are in the notes of the error.
        OptionError: `kind` is no type of the model.
        ModelError: one of `types` is no record type.
    """
    return read(text, kind, "$", types)


def read(text: str, kind: type[T], root: str, types: Iterable[type] = DEFAULT_TYPES) -> T:
    """As `loads`; paths in errors begin with `root`."""
    _check_kind("kind", kind)
    return from_values(parse(text, root), kind, root, types)


def from_values(values: Any, kind: type[T], root: str, types: Iterable[type] = DEFAULT_TYPES) -> T:
    """The report or record that plain JSON values describe; paths in errors begin with `root`.

    Raises:
        FormatError: the values are not of the schema.
        ModelError: one of `types` is no record type.
    """
    converter = converter_for(DEFAULT_TYPES.with_type(*types))
    try:
        return converter.structure(values, kind)
    except (BaseValidationError, Misfit, ModelError) as error:
        raise _format_error(list(misfits(error, root))) from None


def parse(text: str, root: str) -> Any:
    """The plain JSON values of a text.

    Raises:
        FormatError: it is not JSON, or an object has a field twice.
    """

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        fields = dict(pairs)
        if len(fields) < len(pairs):
            twice = next(name for i, (name, _) in enumerate(pairs) if name in dict(pairs[:i]))
            raise FormatError(f"the field {twice!r} is written twice in one object; leave one", root)
        return fields

    try:
        return json.loads(text, object_pairs_hook=once)
    except FormatError:
        raise
    except (ValueError, RecursionError) as error:
        raise FormatError(f"this is not JSON: {error}", root) from None


def _format_error(found: list[tuple[str, str]]) -> FormatError:
    (path, reason), *others = found
    error = FormatError(reason, path)
    for path, reason in others[:_MOST_NOTES]:
        error.add_note(f"also {path}: {reason}")
    return error


def _check_kind(name: str, kind: type) -> None:
    if not is_record(kind):
        choices = ", ".join(item.__name__ for item in TYPES)
        raise OptionError(f"{name}: {getattr(kind, '__name__', kind)} has no JSON form; use one of {choices}")
