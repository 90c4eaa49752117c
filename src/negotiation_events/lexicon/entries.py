"""What a lexicon holds: actors with their names, and the offices that people held.

This module can't use `from __future__ import annotations`: `record` reads the types when a class is made.
"""

from datetime import date

from negotiation_events.errors import ModelError
from negotiation_events.lexicon.codes import KNOWN_CODES
from negotiation_events.model._record import nearest, record
from negotiation_events.model.terms import ActorKind
from negotiation_events.model.values import check_country


def _check_order(where: str, start: date | None, end: date | None) -> None:
    if start and end and start > end:
        raise ModelError(f"{where}: {start} is after {end}; write the earlier date first")


def _days_outside(start: date | None, end: date | None, on: date) -> int:
    if start and on < start:
        return (start - on).days
    if end and on > end:
        return (on - end).days
    return 0


@record
class Office:
    """An office that a person holds or held.

    Attributes:
        role: in lower case, such as "president" or "special envoy".
        of: canonical name of the state, organization or group it belongs to.
        start: first day, or the first it can have been where only month or year are known; `None` where unknown.
        end: last day, or the last it can have been; `None` where unknown, or the office is still held.

    Raises:
        ModelError: the term ends before it starts.
    """

    role: str
    of: str
    start: date | None = None
    end: date | None = None

    def __attrs_post_init__(self) -> None:
        _check_order(f"Office {self.role!r} of {self.of!r}", self.start, self.end)

    def held(self, on: date) -> bool:
        """Whether `on` lies in the term, as far as it is known."""
        return _days_outside(self.start, self.end, on) == 0


@record
class Entry:
    """An actor and every name it goes by.

    Attributes:
        name: canonical name.
        kind: what it is.
        country: ISO 3166-1 alpha-3 (3166-3 for former states) of the state it is, belongs to or operates in.
        aliases: other names and abbreviations. Forms without diacritics and in capitals need not be written.
        adjectives: "Norlandic".
        demonyms: the people, "Norlanders"; or the members of a group.
        seats: places that stand for it when they act: the capital, its older spellings.
        metonyms: institutions and buildings that always stand for it: "Kremlin".
        surnames: of a person, the words by which news names them at second mention; where empty, the last words
            of the full names.
        gender: "m" or "f", for pronouns.
        offices: of a person, in order of time.
        ambiguous: the name, or a person's surname, is also a word or the name of something else.
        start: first day it existed.
        end: last day it existed.

    Raises:
        ModelError: a field can't hold its value.
    """

    name: str
    kind: ActorKind
    country: str | None = None
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    gender: str | None = None
    offices: tuple[Office, ...] = ()
    ambiguous: bool = False
    start: date | None = None
    end: date | None = None

    def __attrs_post_init__(self) -> None:
        if self.country is not None and self.country not in KNOWN_CODES:
            check_country(f"Entry {self.name!r}.country", self.country)
            raise ModelError(f"Entry {self.name!r}.country: no country has the code {self.country!r}; see ISO 3166-1")
        if self.gender not in (None, "m", "f"):
            raise ModelError(f"Entry {self.name!r}.gender: {self.gender!r} is unknown; {nearest(self.gender, 'mf')}")
        _check_order(f"Entry {self.name!r}", self.start, self.end)

    def distance(self, on: date) -> int:
        """How many days `on` lies outside the time of this entry: of its existence, or of a person's nearest office.

        An undated entry is always in its time.
        """
        outside = _days_outside(self.start, self.end, on)
        if outside or not self.offices:
            return outside
        return min(_days_outside(office.start, office.end, on) for office in self.offices)

    def office(self, on: date | None = None) -> Office | None:
        """The office held on a day, the latest begun where there are several; without a day, the last one."""
        held = [office for office in self.offices if on is None or office.held(on)]
        return max(held, key=lambda office: office.start or date.min, default=None)
