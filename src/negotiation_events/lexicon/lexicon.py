"""The lexicon: an immutable value that knows the actors and places of negotiations by all their names."""

import difflib
import functools
import os
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from importlib import resources

import attrs

from negotiation_events.errors import LexiconError
from negotiation_events.lexicon.checks import first_fault
from negotiation_events.lexicon.entries import Entry, Office
from negotiation_events.lexicon.index import Hit, Index, likeliest
from negotiation_events.lexicon.loader import Table, parse_table, read_table
from negotiation_events.lexicon.roles import canonical_role
from negotiation_events.model.values import Place

TABLES = ("states", "organizations", "groups", "people", "places")
"""The tables of the default lexicon, in `data/`."""


def read_default_tables() -> tuple[Table, ...]:
    """The tables that come with the package."""
    folder = resources.files("negotiation_events.lexicon") / "data"
    return tuple(parse_table((folder / f"{name}.toml").read_text("utf-8"), f"{name}.toml") for name in TABLES)


# The type checker reads a converter's parameter as what the class takes, and `tuple` says nothing of its items.
def _entries(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(entries)


def _places(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(places)


@attrs.frozen
class Lexicon:
    """Actors and places with their names.

    A lexicon never changes: `extend`, `override` and `without` make another one.

    Attributes:
        entries: the actors.
        places: the places, besides states and their capitals.

    >>> norland = Entry(name="Norland", kind="state", country="NOR", adjectives=["Norlandic"])
    >>> tuple(hit.sense for hit in Lexicon(entries=[norland]).find("Norlandic envoys left Norland's capital."))
    ('adjective', 'name')
    """

    entries: tuple[Entry, ...] = attrs.field(default=(), converter=_entries, kw_only=True)
    places: tuple[Place, ...] = attrs.field(default=(), converter=_places, kw_only=True)

    @classmethod
    @functools.cache
    def default(cls) -> "Lexicon":
        """The lexicon that comes with the package."""
        tables = read_default_tables()  # checked when the package is built, so not again by each process
        return cls(
            entries=[entry for table in tables for entry in table.entries],
            places=[place for table in tables for place in table.places],
        )

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> "Lexicon":
        """The lexicon of one TOML file alone.

        Raises:
            LexiconError: the file can't be read or has a mistake; the message names file, line and remedy.
        """
        return cls().extend(path)

    def extend(self, source: "str | os.PathLike[str] | Iterable[Entry] | Lexicon") -> "Lexicon":
        """This lexicon and more: a TOML file, entries, or another lexicon.

        Raises:
            LexiconError: the file has a mistake, or a name would stand for two actors at one time.
        """
        if isinstance(source, str | os.PathLike):
            table = read_table(source)
            return self._joined(table.entries, table.places, table)
        if isinstance(source, Lexicon):
            return self._joined(source.entries, source.places)
        return self._joined(tuple(source))

    def with_entries(self, *entries: Entry) -> "Lexicon":
        """This lexicon and these entries.

        Raises:
            LexiconError: a name would stand for two actors at one time.
        """
        return self._joined(entries)

    def override(self, *entries: Entry) -> "Lexicon":
        """This lexicon with these entries in place of those with the same canonical names.

        Raises:
            LexiconError: there is no entry of that name, or a name would stand for two actors at one time.
        """
        lexicon = self
        for entry in entries:
            lexicon = lexicon.without(entry.name)
        return lexicon._joined(entries)

    def without(self, name: str) -> "Lexicon":
        """This lexicon less the entry, or the entries, of a canonical name.

        Raises:
            LexiconError: there is no entry of that name.
        """
        kept = tuple(entry for entry in self.entries if entry.name != name)
        if len(kept) == len(self.entries):
            raise LexiconError(f"no entry has the canonical name {name!r}; {self._remedy(name)}")
        return attrs.evolve(self, entries=kept)

    def find(self, text: str, on: date | None = None) -> tuple[Hit, ...]:
        """Every name in a text, in order, the longest where several begin alike, none inside another.

        Names match whole words as they are written, or all in capitals. Where a name can stand for several
        actors they come in order of how near their time lies to `on`, the day of the report.
        """
        return tuple(self._index.find(text, on))

    def entry(self, name: str, on: date | None = None) -> Entry | None:
        """The entry with this canonical name or alias, on a day where that matters."""
        return next(iter(likeliest(self._index.entries(name), on)), None)

    def place(self, name: str) -> Place | None:
        """The place of this name: a city, a region or a state."""
        return self._index.place(name)

    def holder(self, role: str, of: str, on: date) -> Entry | None:
        """Who held an office on a day; `None` where the terms in the tables leave nobody, or more than one.

        Args:
            role: "president", "foreign secretary"; titles of one office in different states are the same role.
            of: canonical name or alias of the state or organization.
            on: the day.
        """
        owner = self.entry(of, on)
        key = (canonical_role(role), owner.name if owner else of)
        held = [(office, person) for office, person in self._holders.get(key, ()) if office.held(on)]
        # On the day of a handover the newcomer holds it.
        begun = [(office, person) for office, person in held if office.start == on] or held
        return begun[0][1] if len(begun) == 1 else None

    @cached_property
    def _index(self) -> Index:
        return Index(self.entries, self.places)

    @cached_property
    def _holders(self) -> dict[tuple[str, str], list[tuple[Office, Entry]]]:
        holders: defaultdict[tuple[str, str], list[tuple[Office, Entry]]] = defaultdict(list)
        for entry in self.entries:
            for office in entry.offices:
                holders[canonical_role(office.role), office.of].append((office, entry))
        return dict(holders)

    def _joined(
        self, entries: tuple[Entry, ...], places: tuple[Place, ...] = (), table: Table | None = None
    ) -> "Lexicon":
        fault = first_fault(self.entries, entries)
        if fault:
            where = f"{table.where(fault.name)}: " if table else ""
            raise LexiconError(f"{where}{fault.message}")
        return Lexicon(entries=(*self.entries, *entries), places=(*self.places, *places))

    def _remedy(self, name: str) -> str:
        entry = self.entry(name)
        if entry:
            return f"{name!r} is an alias of {entry.name!r}"
        close = difflib.get_close_matches(name, [entry.name for entry in self.entries], n=1)
        return f"did you mean {close[0]!r}?" if close else "see the entries of this lexicon"
