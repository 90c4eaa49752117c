"""How much longer a parse takes when the lexicon knows twice as many names.

    python benchmarks/lexicon.py [PATH ...]

Without a path it takes seeds/*.txt. The names that double the lexicon are made up and occur in no text, so that what is
measured is the search alone, not what is found. Those of several words begin with a real one, as most new names do
("National ...", "Ali ..."): that is where a search has to tell them apart.
"""

import argparse
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from negotiation_events import Parser
from negotiation_events.lexicon import Entry, Lexicon
from negotiation_events.model.values import Place

ROOT = Path(__file__).parent.parent
ROUNDS = 15

# Every letter but the first becomes another one of its sort, so that the words look like words and are none.
_SHIFTED = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ozqxawkjurmynpigbvfseczlqh")
_FIELDS = ("name", "aliases", "adjectives", "demonyms", "seats", "metonyms", "surnames")


def made_up(name: str) -> str:
    """A name of the same shape that nobody has."""
    first, *others = name.split(" ")
    if not others:
        return _made_up_word(first)
    return " ".join((first, *map(_made_up_word, others)))


def _made_up_word(word: str) -> str:
    return word[:1] + word[1:].translate(_SHIFTED) + "qz"


def twin(entry: Entry) -> Entry:
    """An entry with as many names, all made up."""
    names: dict[str, object] = {}
    for field in _FIELDS:
        value = getattr(entry, field)
        names[field] = made_up(value) if isinstance(value, str) else tuple(dict.fromkeys(map(made_up, value)))
    offices = tuple(attrs.evolve(office, of=made_up(office.of)) for office in entry.offices)
    return attrs.evolve(entry, offices=offices, **names)


def doubled(lexicon: Lexicon) -> Lexicon:
    """A lexicon with a twin of each of its entries and places besides."""
    entries = [*lexicon.entries, *map(twin, lexicon.entries)]
    places = [*lexicon.places, *(Place(name=made_up(place.name), country=place.country) for place in lexicon.places)]
    return Lexicon(entries=entries, places=places)


def seconds(parser: Parser, texts: Iterable[str]) -> float:
    """The time that one pass over the texts takes."""
    start = time.perf_counter()
    for text in texts:
        parser.parse(text)
    return time.perf_counter() - start


def rounds(parsers: list[Parser], texts: list[str]) -> Iterator[list[float]]:
    """Times of the parsers, in turns, so that what slows the machine down slows both."""
    for _ in range(ROUNDS):
        yield [seconds(parser, texts) for parser in parsers]


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    options = arguments.parse_args()
    paths = options.paths or sorted((ROOT / "seeds").glob("*.txt"))
    if not paths:
        sys.exit("no texts: give paths, or put articles into seeds/")
    texts = [path.read_text(encoding="utf-8") for path in paths]

    lexicons = [Lexicon.default(), doubled(Lexicon.default())]
    parsers = [Parser(lexicon=lexicon) for lexicon in lexicons]
    for parser in parsers:
        seconds(parser, texts)
    # What disturbs a run only ever makes it longer, so the shortest tells most.
    once, twice = (min(times) for times in zip(*rounds(parsers, texts), strict=True))
    for lexicon, taken in zip(lexicons, (once, twice), strict=True):
        print(f"{len(lexicon.entries):>6} entries, {len(lexicon.places):>5} places: {1000 * taken:8.2f} ms")
    print(f"doubling changes the time of a parse by {100 * (twice / once - 1):+.1f} %")


if __name__ == "__main__":
    main()
