"""What the entries of a lexicon must not have, besides what each entry checks itself."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from negotiation_events.lexicon.entries import Entry
from negotiation_events.lexicon.names import forms_of

_SEARCHABLE = re.compile(r"\w(?:.*\S)?")


class Fault(NamedTuple):
    """A mistake in an entry: its canonical name, and what to do about it."""

    name: str
    message: str


def first_fault(known: Iterable[Entry], added: Iterable[Entry]) -> Fault | None:
    """The first mistake that adding some entries to others would make."""
    return next(faults(known, added), None)


def faults(known: Iterable[Entry], added: Iterable[Entry]) -> Iterator[Fault]:
    """Every mistake that adding some entries to others would make, those in the known ones left out."""
    bearers: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in known:
        for name in (entry.name, *entry.aliases):
            bearers[name].append(entry)
    for entry in added:
        yield from _form_faults(entry)
        for name in (entry.name, *entry.aliases):
            yield from _clashes(name, entry, bearers[name])
            bearers[name].append(entry)


def _form_faults(entry: Entry) -> Iterator[Fault]:
    seen: set[tuple[str, str]] = set()
    for sense, form in forms_of(entry):
        if not _SEARCHABLE.fullmatch(form):
            yield Fault(entry.name, f"{entry.name!r}: {form!r} can't be found in text; begin with a letter or digit")
        if (sense, form) in seen:
            yield Fault(entry.name, f"{entry.name!r}: {form!r} is given twice; leave one out")
        seen.add((sense, form))


def _clashes(name: str, entry: Entry, bearers: Iterable[Entry]) -> Iterator[Fault]:
    for other in bearers:
        if other is not entry and _overlap(entry, other) and not (entry.ambiguous and other.ambiguous):
            yield Fault(
                entry.name,
                f"{entry.name!r}: {name!r} also names {other.name!r}; "
                "leave it out, use Lexicon.override, or mark both entries ambiguous = true",
            )


def _overlap(entry: Entry, other: Entry) -> bool:
    first_end, second_end = entry.end or date.max, other.end or date.max
    return (entry.start or date.min) <= second_end and (other.start or date.min) <= first_end
