"""Document (what came in) and Report (what came out)."""

import datetime
from collections.abc import Iterator
from typing import Any, TypeVar

import attrs

from negotiation_events.errors import ModelError
from negotiation_events.model._record import nearest, record
from negotiation_events.model.actor import Actor
from negotiation_events.model.agreement import Agreement
from negotiation_events.model.claim import Claim
from negotiation_events.model.condition import Condition
from negotiation_events.model.contest import Contest, contests_of
from negotiation_events.model.exchange import Exchange
from negotiation_events.model.talks import Talks
from negotiation_events.model.values import Evidence, Quote, Time

Record = Actor | Talks | Agreement | Exchange | Condition | Claim
Event = Talks | Agreement | Exchange
R = TypeVar("R", Actor, Talks, Agreement, Exchange, Condition, Claim)

SCHEMA = "negotiation-events/1"

# Which fields of a record name other records, and of what types.
REFERENCES: dict[type, dict[str, tuple[type, ...]]] = {
    Actor: {"affiliation": (Actor,)},
    Talks: {
        "parties": (Actor,), "mediators": (Actor,), "proposers": (Actor,), "host": (Actor,),
        "results": (Agreement, Exchange),
    },
    Agreement: {
        "parties": (Actor,), "proposers": (Actor,), "mediators": (Actor,), "accepted_by": (Actor,),
        "rejected_by": (Actor,), "reached_at": (Talks,), "terms": (Exchange, Condition),
    },
    Exchange: {"mediators": (Actor,), "agreement": (Agreement,)},
    Condition: {"holder": (Actor,), "addressee": (Actor,), "applies_to": (Talks, Agreement, Exchange)},
    Claim: {
        "speakers": (Actor,), "addressees": (Actor,),
        "about": (Actor, Talks, Agreement, Exchange, Condition, Claim),
    },
}  # fmt: skip


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
        raise KeyError(f"no record {identity!r} in this report; {nearest(identity, (item.id for item in self))}")

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
        return contests_of((*self.talks, *self.agreements, *self.exchanges, *self.conditions), self.claims)

    def timeline(self) -> tuple[Event, ...]:
        """The talks, agreements and exchanges that have a date, earliest first."""
        events: tuple[Event, ...] = (*self.talks, *self.agreements, *self.exchanges)
        dated = [(item, _time_of(item)) for item in events]
        known = [(item, time) for item, time in dated if time is not None and (time.earliest or time.latest)]
        return tuple(item for item, _ in sorted(known, key=lambda pair: _sort_key(pair[1])))


def _time_of(event: Event) -> Time | None:
    if isinstance(event, Agreement):
        return event.time or event.effective
    return event.time


def _sort_key(time: Time) -> tuple[datetime.date, datetime.date]:
    earliest, latest = time.earliest, time.latest
    return (earliest or latest or datetime.date.min, latest or datetime.date.max)


def _check_references(item: Record, records: dict[str, Record]) -> None:
    for name, kinds in REFERENCES[type(item)].items():
        value = getattr(item, name)
        for identity in (value,) if isinstance(value, str) else value or ():
            _check_reference(f"{type(item).__name__} {item.id!r}, {name}", identity, kinds, records)
    if isinstance(item, Exchange):
        for i, leg in enumerate(item.transfers):
            for name in ("giver", "receiver"):
                identity = getattr(leg, name)
                if identity is not None:
                    _check_reference(f"Exchange {item.id!r}, transfers[{i}].{name}", identity, (Actor,), records)


def _check_reference(where: str, identity: str, kinds: tuple[type, ...], records: dict[str, Record]) -> None:
    wanted = " or ".join(kind.__name__ for kind in kinds)
    if identity not in records:
        known = [key for key, item in records.items() if isinstance(item, kinds)]
        hint = nearest(identity, known) if known else "there is none in this report"
        raise ModelError(f"{where}: no record has the id {identity!r}; name a {wanted}: {hint}")
    if not isinstance(records[identity], kinds):
        raise ModelError(f"{where}: {identity!r} is a {type(records[identity]).__name__}; name a {wanted}")


def _check_spans(item: Record, length: int) -> None:
    kind: Any = type(item)
    for attribute in attrs.fields(kind):
        value = getattr(item, attribute.name)
        for span in value if isinstance(value, tuple) else (value,):
            if isinstance(span, Evidence | Quote) and span.end > length:
                raise ModelError(
                    f"{type(item).__name__} {item.id!r}, {attribute.name}: [{span.start}, {span.end}) lies outside "
                    f"the document, which has {length} characters"
                )
