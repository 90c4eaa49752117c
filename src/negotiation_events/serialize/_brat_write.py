"""From a report to stand-off lines."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from negotiation_events.errors import OptionError
from negotiation_events.model import Actor, Evidence, FrozenMap, Quote, Report
from negotiation_events.model._record import REFERS_TO
from negotiation_events.model.types import inner_type
from negotiation_events.serialize._brat_scheme import (
    EQUIV,
    VALUES,
    attribute_of,
    fields_of,
    is_attribute,
    is_role,
    note_of,
    words_for,
    write_value,
)

Span = tuple[int, int]


class Writer:
    """Writes the records of one report."""

    def __init__(self, report: Report, text: str) -> None:
        self._report = report
        self._text = text
        self._lines: list[str] = []
        self._counts: dict[str, int] = {}
        self._marked: dict[tuple[str, Span, str], str] = {}
        # Of each record: the ids of its marks, and for other records than actors those of their events.
        self._marks: dict[str, list[tuple[str, Span]]] = {}

    def lines(self) -> list[str]:
        names = [actor.name.casefold() for actor in self._report.actors]
        for item in self._report:
            self._marks[item.id] = self._mark(item)
        for item in self._report:
            if isinstance(item, Actor):
                self._write_actor(item, shared=names.count(item.name.casefold()) > 1)
            else:
                self._write_event(item)
        return self._lines

    def _mark(self, item: Any) -> list[tuple[str, Span]]:
        """Marks where a record stands; an event gets an id for each place."""
        spans: Sequence[Evidence | Quote] = item.evidence
        if isinstance(item, Actor):
            spans = item.mentions or item.evidence
        if not spans:
            raise OptionError(f"{item.id}: it has no evidence, so there are no words to mark; give it some")
        name = type(item).__name__
        marks = []
        for span in dict.fromkeys((span.start, span.end) for span in spans):
            words = self._add_words(name, span)
            marks.append((words if isinstance(item, Actor) else self._next("E"), span))
            if not isinstance(item, Actor):
                self._marked[name, span, marks[-1][0]] = words
        return marks

    def _write_actor(self, actor: Actor, *, shared: bool) -> None:
        first = self._marks[actor.id][0][0]
        self._equate(actor)
        self._write_attributes(actor, first)
        given = [("name", actor.name)] + [("id", actor.id)] * shared + list(self._noted(actor, frozenset()))
        self._note(first, note_of(given))
        if actor.affiliation:
            self._add("R", f"affiliation Arg1:{first} Arg2:{self._nearest(actor.affiliation, actor)}")

    def _write_event(self, item: Any) -> None:
        roles, found = self._roles(item, item)
        for number, (event, span) in enumerate(self._marks[item.id]):
            trigger = self._marked[type(item).__name__, span, event]
            self._lines.append(f"{event}\t{type(item).__name__}:{trigger}" + ("" if number else roles))
        first = self._marks[item.id][0][0]
        self._equate(item)
        self._write_attributes(item, first)
        self._note(first, note_of(self._noted(item, found)))

    def _roles(self, value: Any, item: Any) -> tuple[str, frozenset[str]]:
        """The roles of an event, and the names of the fields that they hold."""
        roles: list[str] = []
        held: list[str] = []
        for field in fields_of(type(value)):
            given = getattr(value, field.name)
            if not is_role(field) or given in (None, ()):
                continue
            targets = [self._target(field, one, item) for one in (given if isinstance(given, tuple) else (given,))]
            if None in targets:
                continue
            held.append(field.name)
            roles += [f" {field.name}{n if n > 1 else ''}:{target}" for n, target in enumerate(targets, start=1)]
        return "".join(roles), frozenset(held)

    def _target(self, field: "attrs.Attribute[Any]", value: Any, item: Any) -> str | None:
        """What a role leads to; `None` where the words of a value stand nowhere in the text."""
        if REFERS_TO in field.metadata:
            return self._nearest(value, item)
        if isinstance(value, Quote):
            return self._add_words(words_for(field), (value.start, value.end), again=False)
        if isinstance(value, VALUES):
            return self._value(value, item)
        return self._nested(value, item)

    def _nested(self, value: Any, item: Any) -> str:
        """A value with fields of its own, marked where its record is."""
        name = type(value).__name__
        span = self._marks[item.id][0][1]
        words, event = self._add_words(name, span), self._next("E")
        roles, found = self._roles(value, item)
        self._lines.append(f"{event}\t{name}:{words}{roles}")
        self._write_attributes(value, event)
        self._note(event, note_of(self._noted(value, found)))
        return event

    def _value(self, value: Any, item: Any) -> str | None:
        words = getattr(value, "text", None) or getattr(value, "name", None)
        span = self._find(words, item) if words else None
        if span is None:
            return None
        note = write_value(value, {}) or ""
        if note == words:
            note = ""  # the name of a place
        return self._add_words(type(value).__name__, span, note, again=False)

    def _find(self, words: str, item: Any) -> Span | None:
        """Where the words of a value stand: within the evidence of its record, else nearest to it."""
        places = [match.span() for match in re.finditer(re.escape(words), self._text)]
        spans = [span for _, span in self._marks[item.id]]
        inside = [place for place in places if any(start <= place[0] and place[1] <= end for start, end in spans)]
        return min(inside or places, key=lambda place: (abs(place[0] - spans[0][0]), place), default=None)

    def _nearest(self, identity: str, item: Any) -> str:
        """The mark of a record to which a role leads: of an actor, its mention nearest to the record."""
        if not isinstance(self._report[identity], Actor):
            return self._marks[identity][0][0]
        spans = [span for _, span in self._marks[item.id]]
        start, end = spans[0]

        def distance(mark: tuple[str, Span]) -> tuple[bool, int, int]:
            place = mark[1]
            return not (start <= place[0] and place[1] <= end), abs(place[0] - start), place[0]

        return min(self._marks[identity], key=distance)[0]

    def _write_attributes(self, value: Any, target: str) -> None:
        for field in fields_of(type(value)):
            given = getattr(value, field.name)
            if is_attribute(field) and given not in (None, False, field.default):
                term = "" if given is True else f" {given}"
                self._add("A", f"{attribute_of(type(value), field)} {target}{term}")

    def _noted(self, value: Any, held: frozenset[str]) -> Iterator[tuple[str, str]]:
        """What neither roles nor attributes hold, by name."""
        named = {item.id: self._marks[item.id][0][0] for item in self._report}
        for field in fields_of(type(value)):
            given = getattr(value, field.name)
            if is_attribute(field) or REFERS_TO in field.metadata or field.name in held or given in (None, ()):
                continue
            if isinstance(given, FrozenMap):
                for name, item in given.items():
                    yield f"{field.name}.{name}", write_value(item, named) or ""
            elif inner_type(field.type) is not Quote:
                yield field.name, write_value(given, named) or ""

    def _equate(self, item: Any) -> None:
        marks = [identity for identity, _ in self._marks[item.id]]
        if len(marks) > 1:
            self._lines.append(f"*\t{EQUIV} {' '.join(marks)}")

    def _add_words(self, name: str, span: Span, note: str = "", *, again: bool = True) -> str:
        """Marks words; of the same ones with the same note, once unless `again`."""
        key = (name, span, note)
        if not again and key in self._marked:
            return self._marked[key]
        words = " ".join(self._text[slice(*span)].split("\n")).replace("\r", " ")
        identity = self._add("T", f"{name} {span[0]} {span[1]}\t{words}")
        if not again:
            self._marked[key] = identity
        self._note(identity, note)
        return identity

    def _note(self, target: str, words: str) -> None:
        if words:
            self._add("#", f"AnnotatorNotes {target}\t{words}")

    def _add(self, letter: str, rest: str) -> str:
        identity = self._next(letter)
        self._lines.append(f"{identity}\t{rest}")
        return identity

    def _next(self, letter: str) -> str:
        self._counts[letter] = self._counts.get(letter, 0) + 1
        return f"{letter}{self._counts[letter]}"
