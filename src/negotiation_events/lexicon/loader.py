"""Reads a table of names from a TOML file; ours and a user's have the same form.

    source = "where the facts come from"
    licence = "MIT"

    [state]
    Norland = {country = "NOR", adjectives = ["Norlandic"], demonyms = ["Norlanders"], seats = ["Norport"]}

    [person]
    "Ada Berg" = {country = "NOR", gender = "f", offices = ["president, Norland, 2019-05/"]}

    [place]
    NOR = ["Norport", "Port Sava"]
    none = ["Borderlands"]

The tables are the kinds of actor, and `place` with the places of each country. The keys of an entry are the fields of
`Entry`. An office is its role, whose it is, and its term: an EDTF interval, as exact as it is known, either end of
which may be missing.
"""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from negotiation_events.errors import LexiconError, ModelError
from negotiation_events.lexicon.codes import KNOWN_CODES
from negotiation_events.lexicon.entries import Entry, Office
from negotiation_events.model._record import nearest
from negotiation_events.model.terms import ActorKind
from negotiation_events.model.values import Place, edtf_bounds

_HEAD = ("source", "licence")
_KINDS = tuple(kind.value for kind in ActorKind)
_KEYS = tuple(name for name in Entry.__annotations__ if name not in ("name", "kind"))
_NO_COUNTRY = "none"


@attrs.frozen(kw_only=True)
class Table:
    """What one file holds.

    Attributes:
        path: the file, as it was named.
        text: its text, for the line numbers of errors.
        source: where the facts come from.
        licence: under which its words may be used.
        entries: its actors.
        places: its places.
    """

    path: str
    text: str
    source: str | None
    licence: str | None
    entries: tuple[Entry, ...]
    places: tuple[Place, ...]

    def where(self, name: str) -> str:
        """File and line of an entry, for errors."""
        return _where(self.path, self.text, name)


def read_table(path: str | os.PathLike[str]) -> Table:
    """Read one file.

    Raises:
        LexiconError: the file can't be read or has a mistake; the message names file, line and remedy.
    """
    name = os.fspath(path)
    try:
        text = Path(path).read_text(encoding="utf-8")
    except OSError as error:
        raise LexiconError(f"{name}: can't be read ({error.strerror}); check the path") from None
    except UnicodeDecodeError as error:
        raise LexiconError(f"{name}: is not UTF-8 ({error.reason} at byte {error.start}); save it as UTF-8") from None
    return parse_table(text, name)


def parse_table(text: str, path: str = "<text>") -> Table:
    """Read the text of a file; `path` is how errors call it.

    Raises:
        LexiconError: the text has a mistake; the message names file, line and remedy.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{path}: not TOML: {error}") from None
    head = {key: _head(path, text, key, content.pop(key, None)) for key in _HEAD}
    entries: list[Entry] = []
    places: list[Place] = []
    for section, rows in content.items():
        _check_section(path, text, section, rows)
        if section == "place":
            places.extend(_places(path, text, rows))
        else:
            entries.extend(_entry(path, text, ActorKind(section), name, row) for name, row in rows.items())
    return Table(path=path, text=text, entries=tuple(entries), places=tuple(places), **head)


def _check_section(path: str, text: str, section: str, rows: Any) -> None:
    if section != "place" and section not in _KINDS:
        remedy = nearest(section, (*_HEAD, *_KINDS, "place"))
        raise LexiconError(f"{_where(path, text, section)}: unknown table {section!r}; {remedy}")
    if not isinstance(rows, Mapping):
        remedy = f"write [{section}] on a line of its own"
        raise LexiconError(f"{_where(path, text, section)}: {section!r} must be a table; {remedy}")


def _head(path: str, text: str, key: str, value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise LexiconError(f'{_where(path, text, key)}: {key} must be text; write {key} = "..."')


def _where(path: str, text: str, key: str) -> str:
    # tomllib tells no lines of what it has read, so the line is looked for when there is an error to report.
    quoted = re.escape(key)
    line = re.search(rf"""^\s*(?:\[+[^\]\n]*["'.]?)?["']?{quoted}["']?\s*[=\]]""", text, re.MULTILINE)
    if line is None:
        return path
    return f"{path}:{text.count(chr(10), 0, line.end()) + 1}"


def _entry(path: str, text: str, kind: ActorKind, name: str, row: Any) -> Entry:
    try:
        if not isinstance(row, dict):
            raise ModelError(f"{name!r} must be a table; write {{country = ..., aliases = [...]}}")
        unknown = row.keys() - _KEYS
        if unknown:
            key = min(unknown)
            raise ModelError(f"{name!r}: unknown key {key!r}; {nearest(key, _KEYS)}")
        if "offices" in row:
            row["offices"] = _offices(name, row["offices"])
        return Entry(name=name, kind=kind, **row)
    except ModelError as error:
        raise LexiconError(f"{_where(path, text, name)}: {error}") from None


def _offices(name: str, texts: Any) -> list[Office]:
    if not isinstance(texts, list):
        raise ModelError(f"{name!r}.offices: {texts!r} must be a list of texts")
    return [_office(name, text) for text in texts]


def _office(name: str, text: Any) -> Office:
    parts: list[str] = text.split(", ") if isinstance(text, str) else []
    if len(parts) not in (2, 3):
        remedy = 'write "president, Norland" or "president, Norland, 2019-05-07/2023-05-07"'
        raise ModelError(f"{name!r}.offices: can't read {text!r}; {remedy}")
    start, end = edtf_bounds(parts[2]) if len(parts) == 3 else (None, None)
    return Office(role=parts[0], of=parts[1], start=start, end=end)


def _places(path: str, text: str, rows: Mapping[str, Any]) -> Iterator[Place]:
    for code, names in rows.items():
        country = None if code == _NO_COUNTRY else code
        if country is not None and country not in KNOWN_CODES:
            remedy = f"write an ISO 3166-1 alpha-3 code, or {_NO_COUNTRY!r}"
            raise LexiconError(f"{_where(path, text, code)}: no country has the code {code!r}; {remedy}")
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise LexiconError(f"{_where(path, text, code)}: {code} must be a list of names")
        for name in names:
            yield Place(name=name, country=country)
