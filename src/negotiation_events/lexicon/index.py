"""Finds the names of a lexicon in a text, in one pass that doesn't grow with the number of names.

A text is walked word by word. A dictionary leads from a word to the few names that begin with it, longest first. On
CPython that is as fast as one regular expression made as a prefix tree, and takes milliseconds to set up, not seconds.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from negotiation_events.lexicon.entries import Entry
from negotiation_events.lexicon.names import SENSES, Sense, forms_of, in_capitals, spellings
from negotiation_events.model.terms import ActorKind
from negotiation_events.model.values import Place

_WORD = re.compile(r"\w+")
_AGAINST_OR_FOR = ("pro-", "anti-", "non-", "ex-", "post-", "pre-")
_LONGEST_PREFIX = max(map(len, _AGAINST_OR_FOR))
_OF_PEOPLE_OR_THINGS = re.compile(r"-(?:speaking|language|style|educated|trained|made|built|era)\b")
_CAPITALIZED_WORD = re.compile(r" [A-Z][a-z]")
_LOCATED = re.compile(r"-(?:based|born|bound|area)\b")
_RANK = {sense: rank for rank, sense in enumerate(SENSES)}


class Hit(NamedTuple):
    """A name found in a text.

    Attributes:
        start: offset of its first character.
        end: offset behind its last character; a possessive 's is not part of it, nor is a leading article.
        sense: how the words name what they name.
        entries: the actors it can stand for, the likeliest first; none for a mere place.
        place: the place that the words name too, or alone.
    """

    start: int
    end: int
    sense: Sense
    entries: tuple[Entry, ...]
    place: Place | None


def _single_spaced(text: str) -> str:
    # Offsets must not move, so every replacement is one character for one.
    return text.replace("\n", " ").replace("’", "'").replace("\u00a0", " ").replace("\u2011", "-")


class Index:
    """The names of some entries and places, made ready for search."""

    __slots__ = ("_capitals", "_places", "_readings", "_starts")

    def __init__(self, entries: Iterable[Entry], places: Iterable[Place]) -> None:
        readings: defaultdict[str, list[tuple[Sense, Entry]]] = defaultdict(list)
        self._readings = readings
        self._places = _places_by_name(entries, places)
        for entry in entries:
            for sense, form in forms_of(entry):
                for name in spellings(form):
                    if (sense, entry) not in readings[name]:
                        readings[name].append((sense, entry))
        names = dict.fromkeys((*readings, *self._places))
        self._capitals = {capitals: name for name in reversed(names) if (capitals := in_capitals(name))}
        self._starts = _by_first_word((*names, *(name for name in self._capitals if name not in names)))

    def find(self, text: str, on: date | None) -> list[Hit]:
        """All names in a text, in order, none inside another."""
        text = _single_spaced(text)
        starts = self._starts
        hits: list[Hit] = []
        behind = 0
        for word in [word for word in _WORD.finditer(text) if word[0] in starts]:
            if word.start() < behind:
                continue
            name = _longest(starts[word[0]], text, word.start())
            if name is None or text.endswith(_AGAINST_OR_FOR, max(0, word.start() - _LONGEST_PREFIX), word.start()):
                continue
            behind = word.start() + len(name)
            if not _OF_PEOPLE_OR_THINGS.match(text, behind):
                hit = self._hit(name, word.start(), bool(_LOCATED.match(text, behind)), on)
                if not (_CAPITALIZED_WORD.match(text, behind) and _begins_longer_names(name, hit)):
                    hits.append(hit)
        return hits

    def entries(self, name: str) -> tuple[Entry, ...]:
        """The entries that have a name or alias."""
        return tuple(entry for sense, entry in self._readings.get(name, ()) if sense == "name")

    def place(self, name: str) -> Place | None:
        """The place of a name."""
        name = _single_spaced(name)
        return self._places.get(name) or self._places.get(self._capitals.get(name, name))

    def _hit(self, form: str, start: int, located: bool, on: date | None) -> Hit:
        name = form if form in self._readings or form in self._places else self._capitals[form]
        place = self._places.get(name)
        readings = self._readings.get(name, [])
        if not readings or (located and place):
            return Hit(start, start + len(form), "place", (), place)
        sense = min((sense for sense, _ in readings), key=_RANK.__getitem__)
        entries = [entry for other, entry in readings if other == sense]
        return Hit(start, start + len(form), sense, likeliest(entries, on), place)


def likeliest(entries: Sequence[Entry], on: date | None) -> tuple[Entry, ...]:
    """Entries in order of how near their time lies to a day; without a day, those that still are come first."""
    if len(entries) < 2:
        return tuple(entries)
    if on is None:
        return tuple(sorted(entries, key=_is_past))
    # A state that has ended since was the one meant while it was there: Yugoslavia, not Serbia, by "Belgrade" in 1998.
    return tuple(sorted(entries, key=lambda entry: (entry.distance(on), entry.end is None)))


def _is_past(entry: Entry) -> bool:
    return bool(entry.end or (entry.offices and all(office.end for office in entry.offices)))


def _begins_longer_names(name: str, hit: Hit) -> bool:
    # "West" in "West Virginia"; states are followed by capitals in headlines too often, abbreviations in any text.
    if hit.sense != "name" or " " in name or name.isupper():
        return False
    return all(entry.ambiguous and entry.kind is not ActorKind.STATE for entry in hit.entries)


def _longest(names: tuple[str, ...], text: str, start: int) -> str | None:
    for name in names:
        stop = start + len(name)
        if text.startswith(name, start) and not text[stop : stop + 1].isalnum():
            return name
    return None


def _places_by_name(entries: Iterable[Entry], places: Iterable[Place]) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for place in places:
        for name in spellings(place.name):
            found.setdefault(name, Place(name=name, country=place.country))
    for entry in entries:
        if entry.kind is ActorKind.STATE:
            for form in (entry.name, *entry.aliases, *entry.seats):
                for name in spellings(form):
                    if name not in found:
                        found[name] = Place(name=name, country=entry.country)
    return found


def _by_first_word(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        first = _WORD.match(name)
        if first:
            groups[first[0]].append(name)
    return {word: tuple(sorted(group, key=len, reverse=True)) for word, group in groups.items()}
