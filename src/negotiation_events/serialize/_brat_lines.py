"""The lines of a brat stand-off file, checked against the text: what is there, not yet what it means."""

import re
from collections.abc import Callable, Iterator
from typing import Final, NoReturn

import attrs

from negotiation_events.errors import FormatError

# brat writes tabs between the parts of a line; where they were lost in copying, blanks are as clear.
_GAP = re.compile(r"[ \t]+")
_TEXT_BOUND = re.compile(r"(?P<type>\S+)[ \t]+(?P<spans>\d+ \d+(?:;\d+ \d+)*)[ \t]+(?P<words>\S.*)")
_EVENT = re.compile(r"(?P<type>[^\s:]+):(?P<trigger>T\S+)(?P<roles>(?: [^\s:]+:\S+)*)")
_ATTRIBUTE = re.compile(r"(?P<name>\S+) (?P<target>\S+)(?: (?P<value>\S+))?")
_RELATION = re.compile(r"(?P<name>\S+) Arg1:(?P<first>\S+) Arg2:(?P<second>\S+)")
_EQUIV = re.compile(r"Equiv (?P<members>\S+(?: \S+)+)")
_NOTE = re.compile(r"\S+ (?P<target>\S+)(?:[ \t]+(?P<words>\S.*))?")
_FORMS: Final = {
    "T": "T1 Actor 0 7 Norland",
    "E": "E1 Talks:T2 parties:T1",
    "A": "A1 Talks_status E1 concluded",
    "M": "M1 Exchange_plural E1",
    "R": "R1 affiliation Arg1:T3 Arg2:T1",
    "*": "* Equiv T1 T4",
    "#": "#1 AnnotatorNotes T5 2025-05-23",
}
_MOST_NOTES: Final = 20


@attrs.frozen
class Link:
    """A role of an event, or a relation: from what, of which name, to what, and where it stands."""

    holder: str
    name: str
    target: str
    line: int


@attrs.frozen
class TextBound:
    """Marked words: an id, a type, and a span for each piece."""

    id: str
    type: str
    spans: tuple[tuple[int, int], ...]
    line: int

    @property
    def whole(self) -> tuple[int, int]:
        """From the first character to the last."""
        return self.spans[0][0], self.spans[-1][1]


@attrs.frozen
class Event:
    """An event: an id, a type, and the id of the words that tell it."""

    id: str
    type: str
    trigger: str
    line: int


@attrs.frozen
class Attribute:
    """A term or a flag of something marked."""

    name: str
    target: str
    value: str | None
    line: int


@attrs.frozen
class Note:
    """What an annotator noted on something marked."""

    target: str
    words: str
    line: int


@attrs.define
class Lines:
    """All that a file says, by kind, in the order of its lines."""

    name: str
    words: dict[str, TextBound] = attrs.field(factory=dict)
    events: dict[str, Event] = attrs.field(factory=dict)
    links: list[Link] = attrs.field(factory=list)
    attributes: list[Attribute] = attrs.field(factory=list)
    equivalents: list[tuple[tuple[str, ...], int]] = attrs.field(factory=list)
    notes: list[Note] = attrs.field(factory=list)

    def error(self, line: int, message: str) -> FormatError:
        """A mistake, with the line it is in."""
        return FormatError(message, f"{self.name}, line {line}")

    def mentioned(self) -> Iterator[tuple[str, int]]:
        """Every id that another line names, and that line."""
        yield from ((event.trigger, event.line) for event in self.events.values())
        yield from ((identity, link.line) for link in self.links for identity in (link.holder, link.target))
        yield from ((attribute.target, attribute.line) for attribute in self.attributes)
        yield from ((identity, line) for members, line in self.equivalents for identity in members)


def read_lines(ann: str, text: str, name: str) -> Lines:
    """The lines of a file on a text.

    Raises:
        FormatError: a line is not of the format, marks other words than the text has, or names what is not there.
    """
    lines = Lines(name)
    # Not by splitlines(): the marked words may hold characters that it takes for line breaks.
    for number, line in enumerate(ann.split("\n"), start=1):
        line = line.removesuffix("\r")
        if line.strip() and not line.startswith("N"):  # normalizations link to databases, which no record holds
            _read_line(line, number, text, lines)
    for identity, number in lines.mentioned():
        if identity not in lines.words and identity not in lines.events:
            raise lines.error(number, f"nothing in this file has the id {identity}; mark it, or leave this line out")
    return lines


def raise_all(errors: list[FormatError]) -> NoReturn:
    """Raise the first of several mistakes, with the others in its notes."""
    first, *others = errors
    for error in others[:_MOST_NOTES]:
        first.add_note(f"also {error}")
    raise first


def _read_line(line: str, number: int, text: str, lines: Lines) -> None:
    identity, *parts = _GAP.split(line.rstrip(), maxsplit=1)
    rest = parts[0] if parts else ""
    pattern, read = _READERS.get(identity[:1], (None, None))
    if pattern is None or read is None:
        raise lines.error(number, f"{identity[:20]!r} is no id of brat; ids begin with one of {', '.join(_FORMS)}")
    match = pattern.fullmatch(rest)
    if match is None:
        form = _FORMS[identity[:1]]
        raise lines.error(number, f"{identity}: not of the form of such a line; write it like {form}")
    if identity in lines.words or identity in lines.events:
        raise lines.error(number, f"two lines have the id {identity}; give each its own")
    read(match, identity, number, text, lines)


def _read_words(match: re.Match[str], identity: str, number: int, text: str, lines: Lines) -> None:
    pieces = [piece.split() for piece in match["spans"].split(";")]
    spans = tuple((int(start), int(end)) for start, end in pieces)
    for start, end in spans:
        if not start < end <= len(text):
            raise lines.error(
                number, f"{identity}: {start} {end} is no span of the text, which has {len(text)} characters"
            )
    marked = " ".join(text[start:end] for start, end in spans)
    if marked.split() != match["words"].split():
        raise lines.error(
            number,
            f"{identity}: it marks {match['words'][:60]!r}, but there the text has {marked[:60]!r}; "
            "give the text as it was when it was annotated",
        )
    lines.words[identity] = TextBound(identity, match["type"], spans, number)


def _read_event(match: re.Match[str], identity: str, number: int, text: str, lines: Lines) -> None:
    lines.events[identity] = Event(identity, match["type"], match["trigger"], number)
    for role in match["roles"].split():
        name, _, target = role.partition(":")
        lines.links.append(Link(identity, name, target, number))


def _read_attribute(match: re.Match[str], identity: str, number: int, text: str, lines: Lines) -> None:
    lines.attributes.append(Attribute(match["name"], match["target"], match["value"], number))


def _read_relation(match: re.Match[str], identity: str, number: int, text: str, lines: Lines) -> None:
    lines.links.append(Link(match["first"], match["name"], match["second"], number))


def _read_equiv(match: re.Match[str], identity: str, number: int, text: str, lines: Lines) -> None:
    lines.equivalents.append((tuple(match["members"].split()), number))


def _read_note(match: re.Match[str], identity: str, number: int, text: str, lines: Lines) -> None:
    lines.notes.append(Note(match["target"], match["words"] or "", number))


_Reader = Callable[[re.Match[str], str, int, str, Lines], None]
_READERS: Final[dict[str, tuple[re.Pattern[str], _Reader]]] = {
    "T": (_TEXT_BOUND, _read_words),
    "E": (_EVENT, _read_event),
    "A": (_ATTRIBUTE, _read_attribute),
    "M": (_ATTRIBUTE, _read_attribute),
    "R": (_RELATION, _read_relation),
    "*": (_EQUIV, _read_equiv),
    "#": (_NOTE, _read_note),
}
