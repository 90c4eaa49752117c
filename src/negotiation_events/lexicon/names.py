"""The forms in which the names of an entry occur in text."""

import unicodedata
from collections.abc import Iterator
from typing import Literal

from negotiation_events.lexicon.entries import Entry
from negotiation_events.model.terms import ActorKind

Sense = Literal["name", "metonym", "seat", "adjective", "demonym", "surname", "place"]
SENSES: tuple[Sense, ...] = ("name", "metonym", "seat", "adjective", "demonym", "surname", "place")
"""In order of preference: a form that has several senses is read in the first of them."""

# Letters whose plain form is no decomposition of theirs in Unicode.
_UNDECOMPOSED = str.maketrans(
    {
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "ə": "a",
        "Ə": "A",
    }
)
_PARTICLES = ((" al-", " Al-"), (" el-", " El-"), (" bin ", " Bin "))
_ARTICLES_OF_SURNAMES = ("al-", "Al-", "el-", "El-")
# "UN" and "US" are written in capitals as they are; shorter names in capitals would be read into other words.
_SHORTEST_IN_CAPITALS = 4


def without_diacritics(name: str) -> str:
    """The name as a plain keyboard writes it.

    >>> without_diacritics("Slobodan Milošević")
    'Slobodan Milosevic'
    """
    letters = unicodedata.normalize("NFKD", name.translate(_UNDECOMPOSED))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def spellings(name: str) -> tuple[str, ...]:
    """The name, its form without diacritics, and with particles in capitals as some outlets write them.

    >>> spellings("Bashar al-Assad")
    ('Bashar al-Assad', 'Bashar Al-Assad')
    """
    forms = (name,) if name.isascii() else (name, without_diacritics(name))
    return tuple(dict.fromkeys((*forms, *map(_with_capital_particles, forms))))


def _with_capital_particles(name: str) -> str:
    for particle, capital in _PARTICLES:
        name = name.replace(particle, capital)
    return name


def in_capitals(name: str) -> str | None:
    """The name as a headline or dateline in capitals writes it; `None` where it is too short to be told from a word."""
    capitals = name.upper()
    return capitals if len(name) >= _SHORTEST_IN_CAPITALS and capitals != name else None


def surnames_of(entry: Entry) -> tuple[str, ...]:
    """The words by which news names a person at second mention.

    They are what the entry says, else the last word of each full name, with and without an Arabic article.

    >>> surnames_of(Entry(name="Bashar al-Assad", kind="person"))
    ('al-Assad', 'Al-Assad', 'Assad')
    """
    if entry.kind is not ActorKind.PERSON or entry.surnames:
        return entry.surnames
    found: dict[str, None] = {}
    for name in (entry.name, *entry.aliases):
        _, space, last = name.rpartition(" ")
        if space:
            found[last] = None
        if space and last.startswith(_ARTICLES_OF_SURNAMES):
            found[last[0].upper() + last[1:]] = None
            found[last[3:]] = None
    return tuple(found)


def forms_of(entry: Entry) -> Iterator[tuple[Sense, str]]:
    """Every form that the tables give for an entry, with its sense, as written there."""
    yield "name", entry.name
    for name in entry.aliases:
        yield "name", name
    for name in entry.metonyms:
        yield "metonym", name
    for name in entry.seats:
        yield "seat", name
    for name in entry.adjectives:
        yield "adjective", name
    for name in entry.demonyms:
        yield "demonym", name
    for name in surnames_of(entry):
        yield "surname", name
