"""Reads rules from a TOML file: the same keys as `Rule` and `Noun` have, and no code.

    source = "where the rules come from"
    licence = "MIT"

    [[rule]]
    id = "acme.handed-over"
    makes = "Exchange"
    doc = "A side hands captives over."
    pattern = "{giver:actors} @hand over {what:captives} to {receiver:actors}"
    counterexamples = ["Norland handed over the chair of the council to Sudria."]

    [[rule.example]]
    text = "Norland handed over 40 prisoners to Sudria."
    giver = "Norland"
    quantity = 40

    [[rule.example]]
    text = "Norland will hand over 40 prisoners to Sudria."
    status = "scheduled"

    [[noun]]
    id = "acme.stillness"
    makes = "Agreement"
    doc = "A truce, in the words of the valley."
    heads = "stillness|stillnesses"
    fields = {kind = "ceasefire"}
    ...

A rule or noun without `doc`, two examples and a counterexample does not load. A status is a term, or a table from
stages to terms (`status = {done = "signed", failed = "none"}`) in which "none" says that there is no record. In an
example, the keys besides `text` are the fields of the record.
"""

import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from negotiation_events.errors import RuleError
from negotiation_events.model import Actor
from negotiation_events.model._record import nearest
from negotiation_events.rules import checks
from negotiation_events.rules.rule import Example, Noun, Rule

_HEAD = ("source", "licence")
_KINDS: Mapping[str, type[Rule] | type[Noun]] = {"rule": Rule, "noun": Noun}
_NO_RECORD = "none"
_SHOWN_LINE = re.compile(r"\n  (?P<line>.*)\n")


def read_rules(path: str | os.PathLike[str], types: Iterable[type] = ()) -> tuple[Rule | Noun, ...]:
    """The rules and nouns of one file.

    Raises:
        RuleError: the file can't be read or has a mistake; the message names file, line and remedy.
    """
    name = os.fspath(path)
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise RuleError(f"{name}: can't be read ({error.strerror}); check the path") from None
    except UnicodeDecodeError as error:
        raise RuleError(f"{name}: is not UTF-8 ({error.reason} at byte {error.start}); save it as UTF-8") from None
    return parse_rules(text, name, types)


def parse_rules(text: str, path: str = "<text>", types: Iterable[type] = ()) -> tuple[Rule | Noun, ...]:
    """The rules and nouns in the text of a file; `path` is how errors call it.

    Raises:
        RuleError: the text has a mistake; the message names file, line and remedy.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"{path}: not TOML: {error}") from None
    file = _File(path, text)
    makes = {kind.__name__: kind for kind in (*checks.RECORDS, *checks.NOUNS, *types) if kind is not Actor}
    found: list[Rule | Noun] = []
    for section, rows in content.items():
        if section in _HEAD:
            continue
        if section not in _KINDS:
            remedy = nearest(section, (*_HEAD, "[[rule]]", "[[noun]]"))
            raise file.error(f"unknown table {section!r}; {remedy}", section)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise file.error(f"{section!r} must be a list of tables; write [[{section}]] above each", section)
        found.extend(_read(file.table(section, number), section, row, makes) for number, row in enumerate(rows))
    if not found:
        raise RuleError(f"{path}: holds no rules; write [[rule]] or [[noun]] above each")
    return tuple(found)


@attrs.frozen
class _File:
    """A file, or one table of it, to find the lines of mistakes in: tomllib tells none of what it has read."""

    path: str
    text: str
    first: int = 1

    def table(self, section: str, number: int) -> "_File":
        """The lines of a table, with those of the tables inside it."""
        lines = self.text.splitlines()
        heads = [i for i, line in enumerate(lines) if re.match(r"\s*\[\[\s*(?:rule|noun)\s*\]\]", line)]
        own = [i for i in heads if re.match(rf"\s*\[\[\s*{section}\s*\]\]", lines[i])]
        if number >= len(own):
            return self  # written as an array on one line
        begin = own[number]
        end = next((i for i in heads if i > begin), len(lines))
        return _File(self.path, "\n".join(lines[begin:end]), begin + 1)

    def error(self, message: str, part: str = "") -> RuleError:
        """A mistake, with the line of the part it lies in."""
        return RuleError(f"{self.path}:{self.first + self._line(message, part)}: {message}", part)

    def _line(self, message: str, part: str) -> int:
        shown = _SHOWN_LINE.search(message)
        lines = self.text.splitlines()
        if shown and (found := next((i for i, line in enumerate(lines) if shown["line"] in line), None)) is not None:
            return found
        return next((i for i in map(self._line_of, _places(part)) if i is not None), 0)

    def _line_of(self, place: tuple[str, int]) -> int | None:
        pattern, number = place
        lines = [i for i, line in enumerate(self.text.splitlines()) if re.match(pattern, line)]
        return lines[number] if number < len(lines) else None


def _places(part: str) -> Iterator[tuple[str, int]]:
    """Where a part may be written: a pattern for its line, and the how manyeth such line it is."""
    example = re.fullmatch(r"example (\d+)", part)
    if example:
        yield r"\s*\[\[\s*\w+\.example\s*\]\]", int(example[1]) - 1
        return
    whole, _, key = part.rpartition(".")
    if key:
        yield rf"""\s*["']?{re.escape(key)}["']?\s*=""", 0
        yield rf"""\s*\[+\s*(?:\w+\.)?{re.escape(key)}\s*\]""", 0
    if whole:
        yield from _places(whole)


def _read(file: _File, section: str, row: dict[str, Any], makes: Mapping[str, type]) -> Rule | Noun:
    kind = _KINDS[section]
    name = row.get("id", "")
    where = f"{section} {name!r}" if name else section
    try:
        fields = _keys(where, kind, row)
        fields["makes"] = _type(where, fields.get("makes"), makes)
        fields["examples"] = tuple(_examples(where, row.get("example", [])))
        if isinstance(fields.get("status"), Mapping):
            fields["status"] = {
                stage: None if status == _NO_RECORD else status for stage, status in fields["status"].items()
            }
        return kind(**fields)
    except RuleError as error:
        raise file.error(str(error), error.part) from None


def _keys(where: str, kind: type[Rule] | type[Noun], row: Mapping[str, Any]) -> dict[str, Any]:
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(kind)
    known = {field.name: field for field in fields if field.init and field.name not in ("examples", "build")}
    for key, value in row.items():
        if key == "build":
            raise RuleError(f"{where}: a file holds no code; write a rule with `build` in Python", key)
        if key != "example" and key not in known:
            raise RuleError(f"{where}: unknown key {key!r}; {nearest(key, (*known, 'example'))}", key)
        _check_type(where, key, value)
    for name, field in known.items():
        if field.default is attrs.NOTHING and name not in row:
            raise RuleError(f"{where}: {name} is missing; write {name} = ...")
    return {key: value for key, value in row.items() if key != "example"}


_WANTED: Mapping[str, tuple[tuple[type, ...], str]] = {
    **dict.fromkeys(
        ("id", "makes", "doc", "pattern", "heads", "never_after", "never_before"), ((str,), "text in quotation marks")
    ),
    "status": ((str, dict), 'a term or a table, such as {done = "signed"}'),
    "fields": ((dict,), 'a table, such as {kind = "peace"}'),
    "bare": ((bool,), "true or false"),
    "marks": ((list,), 'a list of words, such as ["in_passing"]'),
    "counterexamples": ((list, str), 'a list of texts, such as ["It rained."]'),
    "example": ((list,), "a list of tables; write [[rule.example]] above each"),
}


def _check_type(where: str, key: str, value: Any) -> None:
    kinds, wanted = _WANTED[key]
    texts = value if key in ("counterexamples", "marks") and isinstance(value, list) else []
    if not isinstance(value, kinds) or not all(isinstance(item, str) for item in texts):
        raise RuleError(f"{where}: {key} must be {wanted}", key)


def _type(where: str, name: Any, makes: Mapping[str, type]) -> type:
    if name not in makes:
        remedy = f"{nearest(str(name).capitalize(), makes)}; types of your own are given as `types`"
        raise RuleError(f"{where}: makes: there is no record type {name!r}; {remedy}", "makes")
    return makes[name]


def _examples(where: str, rows: list[Any]) -> Iterator[Example]:
    for number, row in enumerate(rows, 1):
        part = f"example {number}"
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise RuleError(f'{where}: {part}: has no text; write text = "..." and the fields expected', part)
        yield Example(row["text"], {name: value for name, value in row.items() if name != "text"})
