"""Lines with a speaker and a colon: "BERG: We have not signed", "Norland: no deal", "Deal near: envoy"."""

import re
from typing import Final, NamedTuple

from negotiation_events.findings import Span

# "BERG: We have not signed", but not "UPDATE: ...".
_NO_SPEAKERS: Final = (
    "NOTE|UPDATE|WATCH|READ|MORE|CORRECTION|SOURCE|PHOTO|VIDEO|DATE|BREAKING|SEE|ALSO|RELATED|STORY|LISTEN|OPINION|"
    "ANALYSIS|EXCLUSIVE|LIVE|TIMELINE|EDITOR|LAST|KEY|TOPIC"
)
_LABEL = re.compile(
    rf"(?:(?!{_NO_SPEAKERS})(?P<capitals>[A-Z][A-Z.’' -]{{3,38}})|(?P<name>[^\W\d_][^:\n]{{2,38}})):\s+(?=\S)"
)
_TAIL = re.compile(r"[^\n:]{8,160}[^\n:\s]: (?P<who>[^\W\d_][^\n:.!?,;]{2,40})")
_FEWEST: Final = 2  # words of a headline
_CREDITS: Final = frozenset("contributing photo photos image source sources credit credits via reporting by".split())
_WORDS: Final = 5  # that name a speaker at most
# Who speaks behind a colon without a name.
_SPEAKERS: Final = frozenset(
    "envoy envoys official officials source sources report reports minister ministers ministry president premier pm "
    "leader leaders mediator mediators negotiator negotiators spokesman spokeswoman spokesperson police army military "
    "government monitor monitors witnesses diplomat diplomats lawyer lawyers analyst analysts expert experts agency "
    "media group groups chief general aide aides family families rebels observers activists medics study survey".split()
)


# "Source: NNA" tells whence a line comes.
_LABELS: Final = frozenset("source sources report media study survey group".split())
_PREPOSITIONS: Final = frozenset("with for in on against of to by".split())


class Line(NamedTuple):
    """A line with a speaker: where the speaker stands, the colon, and where the words do."""

    source: Span
    colon: int
    content: Span
    capitals: bool
    speaks: bool


def spoken_first(text: str, start: int, end: int) -> Line | None:
    """The speaker before a colon at the beginning of a line, in the paragraph that ends at `end`.

    Args:
        text: the report.
        start: of the first sentence of the line.
        end: of the paragraph.
    """
    line = text.rfind("\n", 0, start) + 1
    label = _LABEL.match(text, line)
    if label is None or label.end() < start or text[label.end()] in '"“‘':
        return None
    colon = text.index(":", line)
    content = (label.end(), end - 1 if text[end - 1] == "." else end)
    if content[0] >= content[1]:
        return None
    speaks = _names_speaker(text[line:colon]) and text[line:colon].lower() not in _LABELS
    return Line((line, colon), colon, content, bool(label["capitals"]), speaks)


def spoken_last(text: str, start: int, end: int) -> Line | None:
    """The speaker behind the colon of a headline: a line that no stop ends."""
    if (start and text[start - 1] != "\n") or text[end : end + 1] not in ("", "\n"):
        return None
    tail = _TAIL.fullmatch(text, start, end)
    if tail is None or tail["who"].count(" ") >= _WORDS:
        return None
    colon = tail.start("who") - 2
    words = text[start:colon].lower().split()
    if len(words) < _FEWEST or not _CREDITS.isdisjoint(words):
        return None  # "Contributing: NNA"
    return Line(tail.span("who"), colon, (start, colon), capitals=False, speaks=_names_speaker(tail["who"]))


def _names_speaker(words: str) -> bool:
    parts = words.lower().split()
    return parts[-1] in _SPEAKERS and len(parts) <= _WORDS and _PREPOSITIONS.isdisjoint(parts)
