"""Document (what came in) and Report (what came out)."""

import datetime
from collections.abc import Iterator
from typing import Any, TypeVar

import attrs

from negotiation_events.errors import ModelError
from negotiation_events.model._record import did_you_mean, nearest, plural_of, record
from negotiation_events.model.actor import Actor
from negotiation_events.model.agreement import Agreement
from negotiation_events.model.claim import Claim
from negotiation_events.model.condition import Condition
from negotiation_events.model.contest import Contest, contests_of
from negotiation_events.model.exchange import Exchange
from negotiation_events.model.talks import Talks
from negotiation_events.model.types import OURS, RecordTypes, references_in, spans_in
from negotiation_events.model.values import Time

Record = Actor | Talks | Agreement | Exchange | Condition | Claim
Event = Talks | Agreement | Exchange
R = TypeVar("R")

SCHEMA = "negotiation-events/1"


def _as_others(value: Any) -> tuple[Any, ...]:
    """Records of types of one's own, those of a type together, in the order of their keys in JSON."""
    if not isinstance(value, list | tuple):
        raise ModelError(f"Report.others: {value!r} must be a list or tuple")
    kinds = tuple(dict.fromkeys(map(type, value)))
    for kind in kinds:
        if kind in OURS:
            raise ModelError(
                f"Report.others: {kind.__name__} is a type of the library; its records have a field of their own"
            )
    RecordTypes(kinds)
    return tuple(sorted(value, key=lambda item: plural_of(type(item))))


@record
class Document:
    """The text that a report was read from.

    Attributes:
        id: what the caller gave, else a hash of the text.
        source: path or key the caller gave.
        date: date of the report, against which relative times are resolved.
        title: headline, when the caller gave one.
        length: of the text, in Unicode code points.
    """

    id: str
    source: str | None = None
    date: datetime.date | None = None
    title: str | None = None
    length: int

    def __attrs_post_init__(self) -> None:
        if self.length < 0:
            raise ModelError(f"Document.length: {self.length} is negative; give the number of characters")


@record
class Report:
    """What one text says about negotiations, as records.

    Records are looked up by id (`report["talks-1"]`) or by type (`report.by_type(Talks)`); iterating gives all.

    Attributes:
        document: the text it was read from.
        actors: who takes part, mediates, sets conditions or speaks.
        talks: meetings, calls, rounds and processes.
        agreements: what the parties agree on, or fail to.
        exchanges: what changes hands.
        conditions: demands, preconditions, offers, threats, terms, guarantees.
        claims: who says what.
        others: records of types of one's own, those of a type together.

    Raises:
        ModelError: two records have one id, a reference leads nowhere or to a record of the wrong type, or a span
            lies outside the document.

    >>> report = Report(document=Document(id="d", length=0))
    >>> list(report)
    []
    """

    document: Document
    actors: tuple[Actor, ...] = ()
    talks: tuple[Talks, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    conditions: tuple[Condition, ...] = ()
    claims: tuple[Claim, ...] = ()
    others: tuple[Any, ...] = attrs.field(default=(), converter=_as_others)

    def __attrs_post_init__(self) -> None:
        records: dict[str, Record] = {}
        for item in self:
            if item.id in records:
                raise ModelError(f"Report: two records have the id {item.id!r}; give each its own")
            records[item.id] = item
        for item in self:
            _check_references(item, records)
            _check_spans(item, self.document.length)

    def __iter__(self) -> Iterator[Record]:
        yield from self.actors
        yield from self.talks
        yield from self.agreements
        yield from self.exchanges
        yield from self.conditions
        yield from self.claims
        yield from self.others

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        return True  # a report that found nothing is still a report

    def __getitem__(self, identity: str) -> Record:
        """The record with this id.

        Raises:
            KeyError: there is none; the message names the nearest.
        """
        for item in self:
            if item.id == identity:
                return item
        raise KeyError(f"no record {identity!r} in this report{did_you_mean(identity, (item.id for item in self))}")

    def by_type(self, kind: type[R]) -> tuple[R, ...]:
        """All records of one type, in order of first mention."""
        return tuple(item for item in self if isinstance(item, kind))

    def claims_about(self, subject: Record | str) -> tuple[Claim, ...]:
        """The claims whose content is about a record (or the record with this id)."""
        identity = subject if isinstance(subject, str) else subject.id
        return tuple(claim for claim in self.claims if identity in claim.about)

    def contested(self) -> tuple[Contest, ...]:
        """Each fact on which the report and its sources, or the sources among themselves, don't agree.

        A fact is contested when two values are given for it, when somebody denies it, or when somebody asked to
        confirm it does not. Facts on which all agree are left out.
        """
        disputable = (*self.talks, *self.agreements, *self.exchanges, *self.conditions, *self.others)
        return contests_of(disputable, self.claims)

    def timeline(self) -> tuple[Event, ...]:
        """What has a date, earliest first: talks, agreements, exchanges, and records of one's own with a `time`."""
        events: tuple[Event, ...] = (*self.talks, *self.agreements, *self.exchanges, *self.others)
        dated = [(item, _time_of(item)) for item in events]
        known = [(item, time) for item, time in dated if time is not None and (time.earliest or time.latest)]
        return tuple(item for item, _ in sorted(known, key=lambda pair: _sort_key(pair[1])))


def _time_of(event: Event) -> Time | None:
    if isinstance(event, Agreement):
        return event.time or event.effective
    time = getattr(event, "time", None)
    return time if isinstance(time, Time) else None


def _sort_key(time: Time) -> tuple[datetime.date, datetime.date]:
    earliest, latest = time.earliest, time.latest
    return (earliest or latest or datetime.date.min, latest or datetime.date.max)


def _check_references(item: Record, records: dict[str, Record]) -> None:
    for where, identity, kinds in references_in(item):
        found = records.get(identity)
        if found is None or not _is_of(type(found), kinds):
            raise ModelError(f"{type(item).__name__} {item.id!r}, {where}: {_misdirected(identity, kinds, records)}")


def _is_of(kind: type, names: tuple[str, ...]) -> bool:
    return not names or kind.__name__ in names or any(base.__name__ in names for base in kind.__mro__)


def _misdirected(identity: str, kinds: tuple[str, ...], records: dict[str, Record]) -> str:
    """What is wrong with an id that leads nowhere, or to a record of another type."""
    wanted = " or ".join(kinds) or "record"
    known = [key for key, item in records.items() if _is_of(type(item), kinds)]
    hint = nearest(identity, known) if known else "there is none in this report"
    if identity in records:
        return f"{identity!r} is of the type {type(records[identity]).__name__}, not {wanted}; {hint}"
    return f"there is no {wanted} {identity!r}; {hint}"


def _check_spans(item: Record, length: int) -> None:
    for where, span in spans_in(item):
        if span.end > length:
            raise ModelError(
                f"{type(item).__name__} {item.id!r}, {where}: [{span.start}, {span.end}) lies outside "
                f"the document, which has {length} characters"
            )
