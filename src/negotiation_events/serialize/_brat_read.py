"""From checked stand-off lines to a report."""

import datetime
import hashlib
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cached_property, partial
from typing import Any, Final, TypeVar

import attrs

from negotiation_events.errors import FormatError, ModelError
from negotiation_events.lexicon import Entry, Lexicon
from negotiation_events.model import Actor, Document, Evidence, FrozenMap, Quote, Report
from negotiation_events.model._record import REFERS_TO, nearest, plural_of, singular_of
from negotiation_events.model.types import OURS, inner_type
from negotiation_events.serialize._brat_lines import Lines, Link, TextBound, raise_all
from negotiation_events.serialize._brat_scheme import (
    Scheme,
    attribute_of,
    entries,
    fields_of,
    is_attribute,
    is_many,
    is_role,
    read_list,
    read_value,
)

T = TypeVar("T")

_ARTICLES: Final = ("the ", "an ", "a ")
_WHOLE_NAMES: Final = ("name", "metonym", "seat", "surname")


@attrs.define(eq=False)
class Group:
    """What is marked in one or several places of a text, and all that is said of it."""

    type: str
    line: int
    marked: list[TextBound]
    links: list[Link] = attrs.field(factory=list)
    attributes: dict[str, tuple[str | None, int]] = attrs.field(factory=dict)
    notes: dict[str, tuple[str, int]] = attrs.field(factory=dict)
    remark: str = ""
    id: str = ""

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Every piece that is marked, in the order of the text."""
        return sorted({span for words in self.marked for span in words.spans})


class Reader:
    """Makes a report of the lines of one file."""

    def __init__(self, lines: Lines, text: str, scheme: Scheme, lexicon: Lexicon, date: datetime.date | None) -> None:
        self._lines = lines
        self._text = text
        self._scheme = scheme
        self._lexicon = lexicon
        self._date = date

    def report(self, source: str | None) -> Report:
        errors: list[FormatError] = []
        records: dict[type, list[Any]] = {kind: [] for kind in self._scheme.records.values()}
        for group in self._records:
            try:
                records[self._scheme.records[group.type]].append(self._record(group))
            except FormatError as error:
                errors.append(error)
        if errors:
            raise_all(errors)
        ours: dict[str, Any] = {plural_of(kind): records[kind] for kind in OURS}
        document = Document(id=_hash(self._text), source=source, date=self._date, length=len(self._text))
        return Report(
            document=document,
            others=tuple(item for kind, found in records.items() if kind not in OURS for item in found),
            **ours,
        )

    @cached_property
    def _groups(self) -> dict[str, Group]:
        """The group of each id: an event with its words, and all that a line calls equivalent."""
        lines = self._lines
        triggers: dict[str, str] = {}  # words to the first event that they tell; they may tell several
        for event in lines.events.values():
            triggers.setdefault(event.trigger, event.id)
        things = [*lines.events, *(identity for identity in lines.words if identity not in triggers)]
        heads = {identity: identity for identity in things}

        def head(identity: str) -> str:
            identity = triggers.get(identity, identity)
            while heads[identity] != identity:
                identity = heads[identity]
            return identity

        for (first, *others), _ in lines.equivalents:
            for other in others:
                heads[head(other)] = head(first)
        groups: dict[str, Group] = {}
        for identity in things:
            told = lines.events.get(identity)
            words = lines.words[told.trigger if told else identity]
            group = groups.setdefault(head(identity), Group(words.type, words.line, []))
            self._check_type(words.id, words.type, words.line, group)
            if told:
                self._check_type(told.id, told.type, told.line, group)
            group.marked.append(words)
        found = {identity: groups[head(identity)] for identity in (*lines.words, *lines.events)}
        self._attach(found)
        return self._name_all(found)

    def _check_type(self, identity: str, kind: str, line: int, group: Group) -> None:
        if kind not in tuple(self._scheme):
            raise self._lines.error(
                line,
                f"{identity}: there is no type {kind!r}; {nearest(kind, self._scheme)}; types of your own need types=",
            )
        if kind != group.type:
            raise self._lines.error(
                line,
                f"{identity}: its type is {kind}, but it is one with the {group.type} of line {group.line}; "
                "give both the same type",
            )

    def _attach(self, groups: Mapping[str, Group]) -> None:
        for link in self._lines.links:
            groups[link.holder].links.append(link)
        for attribute in self._lines.attributes:
            groups[attribute.target].attributes[attribute.name] = (attribute.value, attribute.line)
        for note in self._lines.notes:
            if note.target in groups:
                group = groups[note.target]
                group.notes |= {name: (value, note.line) for name, value in entries(note.words).items()}
                group.remark = group.remark or note.words

    def _name_all(self, groups: dict[str, Group]) -> dict[str, Group]:
        """Gives every record its id, and makes one of the actors of one name."""
        kept: dict[tuple[str, str], Group] = {}
        for identity, group in groups.items():
            if group.type == Actor.__name__:
                name = self._actor_name(group)
                first = kept.setdefault((name.casefold(), group.notes.get("id", ("", 0))[0]), group)
                if first is not group:
                    _join(first, group)
                    groups |= {other: first for other, same in groups.items() if same is group}
                groups[identity] = first
        every = dict.fromkeys(group for group in groups.values() if group.type in self._scheme.records)
        counts: dict[str, int] = {}
        for group in sorted(every, key=lambda group: (group.spans[0][0], group.line)):
            stem = singular_of(self._scheme.records[group.type])
            counts[stem] = counts.get(stem, 0) + 1
            group.id = f"{stem}-{counts[stem]}"
        return groups

    @cached_property
    def _records(self) -> list[Group]:
        every = dict.fromkeys(group for group in self._groups.values() if group.id)
        return sorted(every, key=lambda group: (group.spans[0][0], group.line))

    def _record(self, group: Group) -> Any:
        kind = self._scheme.records[group.type]
        values = self._values(kind, group)
        if kind is Actor:
            values = self._actor(group, values)
            spans = group.spans[:1]
        else:
            spans = group.spans
        self._check_given(kind, group, values)
        values["evidence"] = tuple(Evidence(start=start, end=end) for start, end in spans)
        return self._made(group.line, lambda: kind(id=group.id, **values))

    def _check_given(self, kind: type, group: Group, values: Mapping[str, Any]) -> None:
        for field in fields_of(kind):
            if field.default is attrs.NOTHING and field.name not in values:
                where = "the role" if is_role(field) else "a note of"
                remedy = (
                    f"the attribute {attribute_of(kind, field)}" if is_attribute(field) else f"{where} {field.name}"
                )
                raise self._lines.error(group.line, f"every {kind.__name__} has {field.name!r}; give it {remedy}")

    def _actor(self, group: Group, values: dict[str, Any]) -> dict[str, Any]:
        name = self._actor_name(group)
        entry = None if "name" in group.notes else self._known(group)
        if entry is not None:
            values = {"kind": entry.kind, "country": entry.country, **values}
        elif "kind" not in values:
            raise self._lines.error(
                group.line, f"{name!r} is nobody that the lexicon knows; give it the attribute Actor_kind"
            )
        mentions = sorted({words.whole for words in group.marked})
        return {**values, "name": name, "mentions": tuple(self._quote(start, end) for start, end in mentions)}

    def _actor_name(self, group: Group) -> str:
        if "name" in group.notes:
            return group.notes["name"][0]
        entry = self._known(group)
        return entry.name if entry else self._bare(group.marked[0])

    def _known(self, group: Group) -> Entry | None:
        """The actor of the lexicon that the words of a group name, if they are its name and nothing more."""
        for words in group.marked:
            name = self._bare(words)
            for hit in self._lexicon.find(name, self._date)[:1]:
                if (hit.start, hit.end) == (0, len(name)) and hit.entries and hit.sense in _WHOLE_NAMES:
                    return hit.entries[0]
        return None

    def _bare(self, words: TextBound) -> str:
        name = " ".join(self._text[slice(*words.whole)].split())
        article = next((article for article in _ARTICLES if name.lower().startswith(article)), "")
        return name[len(article) :] or name

    def _values(self, kind: type, group: Group) -> dict[str, Any]:
        """What is said of the fields of a record, or of a value within one."""
        fields = {field.name: field for field in fields_of(kind)}
        values: dict[str, Any] = {}
        for name, links in self._roles(kind, group, fields).items():
            found = [self._target(fields[name], link) for link in links]
            values[name] = tuple(found) if is_many(fields[name]) else found[0]
        for name, (value, line) in group.attributes.items():
            field = self._field_of(kind, name, line, fields)
            values[field.name] = self._term(field, name, value, line)
        values |= self._noted(kind, group, fields)
        return values

    def _roles(self, kind: type, group: Group, fields: "Mapping[str, attrs.Attribute[Any]]") -> dict[str, list[Link]]:
        roles: dict[str, list[Link]] = {}
        allowed = [name for name, field in fields.items() if is_role(field)]
        for link in group.links:
            # brat numbers the second and later ones of a name.
            name = link.name if link.name in fields else link.name.rstrip("0123456789")
            if name not in allowed:
                raise self._lines.error(
                    link.line, f"{kind.__name__} has no role {link.name!r}; {nearest(name, allowed)}"
                )
            roles.setdefault(name, []).append(link)
            if len(roles[name]) > 1 and not is_many(fields[name]):
                raise self._lines.error(link.line, f"{kind.__name__}.{name}: only one can be given; leave one out")
        return roles

    def _target(self, field: "attrs.Attribute[Any]", link: Link) -> Any:
        """What a role leads to: the id of a record, a value, or a quotation."""
        group = self._groups[link.target]
        inner = inner_type(field.type)
        if REFERS_TO in field.metadata:
            wanted = field.metadata[REFERS_TO] or tuple(self._scheme.records)
            self._check_target(link, group, wanted)
            return group.id
        if inner is Quote:
            # Any words will do: what they are is told by the role.
            return self._quote(*self._words(link).whole)
        self._check_target(link, group, (inner.__name__,))
        if inner.__name__ in self._scheme.nested:
            values = self._values(inner, group)
            self._check_given(inner, group, values)
            return self._made(group.line, lambda: inner(**values))
        words = self._text[slice(*self._words(link).whole)]
        return self._made(group.line, lambda: read_value(inner, group.remark, words))

    def _check_target(self, link: Link, group: Group, wanted: tuple[str, ...]) -> None:
        if group.type not in wanted:
            raise self._lines.error(
                link.line,
                f"{link.name}: {link.target} is of the type {group.type}; let it lead to {' or '.join(wanted)}",
            )

    def _words(self, link: Link) -> TextBound:
        event = self._lines.events.get(link.target)
        return self._lines.words[event.trigger if event else link.target]

    def _field_of(
        self, kind: type, name: str, line: int, fields: "Mapping[str, attrs.Attribute[Any]]"
    ) -> "attrs.Attribute[Any]":
        attributes = {attribute_of(kind, field): field for field in fields.values() if is_attribute(field)}
        plain = {field.name: field for field in attributes.values()}
        if name in attributes or name in plain:
            return attributes.get(name) or plain[name]
        raise self._lines.error(line, f"{kind.__name__} has no attribute {name!r}; {nearest(name, attributes)}")

    def _term(self, field: "attrs.Attribute[Any]", name: str, value: str | None, line: int) -> Any:
        inner = inner_type(field.type)
        if inner is bool:
            return value is None or read_value(bool, value, None)
        terms: list[str] = [str(term.value) for term in inner] if issubclass(inner, StrEnum) else []
        if value not in terms:
            raise self._lines.error(line, f"{name}: {value!r} is not a term; {nearest(str(value), terms)}")
        return value

    def _noted(self, kind: type, group: Group, fields: "Mapping[str, attrs.Attribute[Any]]") -> dict[str, Any]:
        """What notes say by name, where no role and no attribute can."""
        given: dict[str, Any] = {}
        maps: dict[str, dict[str, Any]] = {}
        for name, (value, line) in group.notes.items():
            first, dot, rest = name.partition(".")
            if kind is Actor and name in ("name", "id"):
                continue
            if first not in fields or bool(dot) != (inner_type(fields[first].type) is FrozenMap):
                known = [*(field for field in fields), *(("name",) if kind is Actor else ())]
                raise self._lines.error(line, f"{kind.__name__} has no field {name!r} to note; {nearest(first, known)}")
            if dot:
                maps.setdefault(first, {})[rest] = self._given(rest, value)
            else:
                given[name] = self._made(line, partial(_noted_value, fields[name], value))
        return {**given, **{name: FrozenMap(items) for name, items in maps.items()}}

    def _given(self, name: str, value: str) -> Any:
        if value.startswith("["):
            return tuple(self._groups[item].id if item in self._groups else item for item in read_list(value))
        return int(value) if value.isdecimal() and name in ("total", "round") else value

    def _quote(self, start: int, end: int) -> Quote:
        return Quote(start=start, end=end, text=self._text[start:end])

    def _made(self, line: int, make: Callable[[], T]) -> T:
        try:
            return make()
        except ModelError as error:
            raise self._lines.error(line, str(error)) from None


def _join(first: Group, other: Group) -> None:
    first.marked += other.marked
    first.links += other.links
    first.attributes = {**other.attributes, **first.attributes}
    first.notes = {**other.notes, **first.notes}
    first.remark = first.remark or other.remark


def _noted_value(field: "attrs.Attribute[Any]", value: str) -> Any:
    inner = inner_type(field.type)
    if is_many(field):
        return tuple(read_value(inner, item, None) for item in read_list(value))
    return read_value(inner, value, None)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
