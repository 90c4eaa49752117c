"""Checks the tables of the default lexicon and prints what is in them.

Beyond what every lexicon is checked for, the tables that come with the package must not leave a reader in doubt: each
says its source and licence, offices are of known actors and in order of time, no form has two senses for two
actors, and no place is given twice.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from negotiation_events.lexicon.checks import faults
from negotiation_events.lexicon.codes import COUNTRY_CODES, USER_ASSIGNED_CODES
from negotiation_events.lexicon.entries import Entry
from negotiation_events.lexicon.lexicon import read_default_tables
from negotiation_events.lexicon.loader import Table
from negotiation_events.lexicon.names import forms_of, spellings
from negotiation_events.model.terms import ActorKind
from negotiation_events.model.values import Place

# The people are named like the state or group that the adjective is of.
_OF_ONE_PEOPLE = {"adjective", "demonym"}
# Regions that text/ meets as places, and that also act: whoever governs them.
_ALSO_ACTORS = _OF_ONE_PEOPLE | {"seat", "name"}


def table_faults(tables: Iterable[Table]) -> Iterator[str]:
    """What is wrong with the tables as files."""
    for table in tables:
        if not table.source or not table.licence:
            yield f"{table.path}: must give source and licence"


def office_faults(entries: Iterable[Entry]) -> Iterator[str]:
    """Offices out of order, or of nobody that is known."""
    for entry in entries:
        starts = [office.start or date.min for office in entry.offices]
        if starts != sorted(starts) and all(office.start for office in entry.offices):
            yield f"{entry.name}: offices are not in order of time"
        if entry.offices and entry.kind is not ActorKind.PERSON:
            yield f"{entry.name}: only a person holds offices"


def owner_faults(entries: tuple[Entry, ...], places: Iterable[Place]) -> Iterator[str]:
    """Offices of owners that no table has."""
    known = {entry.name for entry in entries} | {place.name for place in places}
    for entry in entries:
        for office in entry.offices:
            if office.of not in known:
                yield f"{entry.name}: {office.of!r} is no canonical name"


def sense_faults(entries: Iterable[Entry], places: Iterable[Place]) -> Iterator[str]:
    """Forms that mean one thing of one actor and another of another."""
    bearers: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for entry in entries:
        for sense, form in forms_of(entry):
            for name in spellings(form):
                bearers[name].add((sense, entry.name))
    for name, found in sorted(bearers.items()):
        senses, owners = {sense for sense, _ in found}, {owner for _, owner in found}
        if len(senses) > 1 and len(owners) > 1 and not senses <= _OF_ONE_PEOPLE:
            yield f"{name!r} has several senses: {sorted(found)}"
    for place in places:
        senses = {sense for sense, _ in bearers[place.name]}
        if not senses <= _ALSO_ACTORS:
            yield f"{place.name!r} is a place and {sorted(bearers[place.name])}"


def place_faults(places: Iterable[Place]) -> Iterator[str]:
    """Places given twice."""
    counts = Counter(name for place in places for name in spellings(place.name))
    for name, count in counts.items():
        if count > 1:
            yield f"place {name!r} is given {count} times"


def missing_states(entries: Iterable[Entry]) -> Iterator[str]:
    """Codes of ISO 3166-1 that no state has."""
    present = {entry.country for entry in entries if entry.kind is ActorKind.STATE}
    for code in sorted((COUNTRY_CODES | USER_ASSIGNED_CODES) - present):
        yield f"no state has the code {code}"


def all_faults(tables: tuple[Table, ...]) -> Iterator[str]:
    """Everything that is wrong with the tables."""
    entries = tuple(entry for table in tables for entry in table.entries)
    places = tuple(place for table in tables for place in table.places)
    yield from table_faults(tables)
    yield from (fault.message for fault in faults((), entries))
    yield from office_faults(entries)
    yield from owner_faults(entries, places)
    yield from sense_faults(entries, places)
    yield from place_faults(places)
    yield from missing_states(entries)


def counts(tables: Iterable[Table]) -> Iterator[str]:
    """How many entries of each kind each table has."""
    for table in tables:
        kinds = Counter(entry.kind.value for entry in table.entries)
        kinds.update({"place": len(table.places)} if table.places else {})
        yield f"{table.path}: " + ", ".join(f"{count} {kind}" for kind, count in kinds.items())


def main() -> int:
    """Print counts, then faults; the exit code says whether there were any."""
    tables = read_default_tables()
    sys.stdout.writelines(f"{line}\n" for line in counts(tables))
    found = list(all_faults(tables))
    sys.stderr.writelines(f"{fault}\n" for fault in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
