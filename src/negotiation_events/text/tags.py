"""Words as one-character tags, so that a phrase is found by one regular expression over a short string.

| tag | word | tag | word |
|---|---|---|---|
| N | state by name | t a y D | "the"; "a"; "two", "both", "some"; "this" |
| U | the same, abbreviated | p h | possessive pronoun; pronoun |
| J | nationality | o f w n r 2 | "of"; "for"; "with"; "in"; "from"; "to" |
| S | seat of a state | A c s | "and", "or"; comma; possessive 's |
| K | what stands for a state | V X b | verb of speech or will; auxiliary; "briefed" |
| O | other actor by name | . " ( ) - d | marks |
| E | people of a state or group | T | title of a person |
| P | person by full name | R | role of someone unnamed |
| Q q | surname; surname that is also a word | I | institution |
| L | place | G | group of people |
| C i v | capitalised word; initial; "de", "al" | m | word that narrows a role: "senior" |
| H | last word of an organization's name | B 3 | "sides", "parties"; "knowledge" |
| Z | capitalised word of a headline | x 0 1 | other word; number; "capital" |
"""

import datetime
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from negotiation_events.lexicon import Entry, Hit, Lexicon
from negotiation_events.model import ActorKind
from negotiation_events.text import role_words as words
from negotiation_events.text.annotated import Sentence

_TOKEN = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Sen|Rep|Gov|Prof|Capt|Adm|Brig|St)\."
    r"|(?:[A-Z]\.)+"
    r"|[Ss]ecretar(?:y|ies)[ -][Gg]eneral|[Ss]ecretar(?:y|ies) of [Ss]tate|[Hh]eads? of (?:[Ss]tate|[Gg]overnment)"
    r"|[Cc]hiefs? of [Ss]taff|[Pp]rime [Mm]inisters?|[Cc]rown [Pp]rinces?|[Aa]ttorneys? [Gg]eneral"
    r"|[Pp]ress [Ss]ecretar(?:y|ies)"
    r"|[^\W\d_]+(?:[-'’](?!(?:s|ve|ll|re|d|m)\b)[^\W\d_]+)*"
    r"|\d+(?:[.,]\d+)*"
    r"|['’](?:s|ve|ll|re|d|m)?(?!\w)"
    r"|[^\w\s]"
)
_PUNCTUATION: Final = {
    ",": "c",
    "-": "-",
    "/": "-",
    "(": "(",
    ")": ")",
    "“": '"',
    "”": '"',
    '"': '"',
    "–": "d",
    "—": "d",
}
_ABBREVIATION = re.compile(r"(?:[A-Z]\.?){2,5}\Z")
_ARAB_NAME = re.compile(r"(?:al|el|as|ad|an|ar|at|ash|az|ed|es|ul|ur)[-'’][A-ZÀ-Þ]")


def _word_tags() -> dict[str, str]:
    """What each word of the tables is; of those that are several things, the later tables win."""
    tags: dict[str, str] = {}
    for tag, table in (
        ("m", words.MODIFIERS),
        ("v", words.PARTICLES),
        ("B", words.COLLECTIVES),
        ("V", words.SPEECH_VERBS),
        ("X", words.AUXILIARIES),
        ("G", words.GROUPS),
        ("G", words.ARMED),
        ("R", words.ROLES),
        ("I", words.STATE_INSTITUTIONS | words.OFFICES | words.PARTIES | words.ORGANIZATIONS),
        ("T", words.TITLES),
        ("p", words.POSSESSIVES),
        ("h", words.THIRD_PERSON),
        ("h", words.FIRST_PERSON),
        ("y", words.COUNTS),
    ):
        tags.update(dict.fromkeys(sorted(table), tag))
    tags.update(
        dict.fromkeys(("this", "that", "these", "those"), "D")
        | dict.fromkeys(("a", "an", "one", "another"), "a")
        | dict.fromkeys(sorted(words.NUMBERS), "y")
        | {"the": "t", "capital": "1"}
        | {"of": "o", "for": "f", "to": "2", "with": "w", "and": "A", "or": "A", "in": "n", "at": "n", "from": "r"}
        | {"who": "h", "you": "h", "your": "p"}
        | dict.fromkeys(("briefed", "familiar", "close", "privy", "involved"), "b")
        | {"knowledge": "3"}
    )
    return tags


WORD_TAGS: Final = _word_tags()
_ENTRY_TAGS: Final = {"adjective": "J", "seat": "S", "metonym": "K", "demonym": "E", "place": "L"}


class Token(NamedTuple):
    """A word, mark or known name.

    Attributes:
        start: offset of the first character.
        end: offset behind the last character.
        word: in lower case.
        hit: the known name it is.
    """

    start: int
    end: int
    word: str
    hit: Hit | None = None


class Tagged(NamedTuple):
    """A text as tokens, and the tags of all tokens as one string."""

    text: str
    tokens: list[Token]
    tags: str

    def words(self, first: int, behind: int) -> str:
        """The text of some tokens."""
        return self.text[self.tokens[first].start : self.tokens[behind - 1].end] if behind > first else ""


def tag_text(
    text: str,
    sentences: Sequence[Sentence],
    lexicon: Lexicon,
    date: datetime.date | None,
    taken: Sequence[tuple[int, int]],
) -> Tagged:
    """Split a text into tokens and tag each."""
    found = sorted((*lexicon.find(text, date), *_halves(text, lexicon, date)), key=lambda hit: hit.start)
    hits = _Cursor([(hit.start, hit.end, hit) for hit in found])
    blocked = _Cursor([(start, end, None) for start, end in sorted(taken)])
    tokens: list[Token] = []
    tags: list[str] = []
    for sentence in sentences:
        _tag_sentence(text, sentence, hits, blocked, tokens, tags)
        tokens.append(Token(sentence.end, sentence.end, ""))
        tags.append(".")
    _settle_apostrophes(tokens, tags)
    _settle_portfolios(tokens, tags)
    return _with_organizations(Tagged(text, tokens, _settle_openers(tokens, tags)))


# "North and South Korea" are two states.
_HALF = re.compile(r"\b(North|South|East|West) and (?=(?:North|South|East|West) ([A-Z][a-z]+))")


def _halves(text: str, lexicon: Lexicon, date: datetime.date | None) -> list[Hit]:
    """The states of which only the direction is said: the first of "North and South Korea"."""
    halves = []
    for match in _HALF.finditer(text):
        entry = lexicon.entry(f"{match[1]} {match[2]}", date)
        if entry is not None and entry.kind is ActorKind.STATE:
            halves.append(Hit(*match.span(1), sense="name", entries=(entry,), place=None))
    return halves


class _Cursor:
    """Spans in order, asked for in order."""

    def __init__(self, spans: list[tuple[int, int, Hit | None]]) -> None:
        self._spans = spans
        self._next = 0

    def before(self, end: int, start: int) -> tuple[int, int, Hit | None] | None:
        """The next span that lies behind `start` and begins before `end`."""
        while self._next < len(self._spans) and self._spans[self._next][0] < start:
            self._next += 1
        if self._next < len(self._spans) and self._spans[self._next][0] < end:
            return self._spans[self._next]
        return None


def _tag_sentence(
    text: str, sentence: Sentence, hits: _Cursor, blocked: _Cursor, tokens: list[Token], tags: list[str]
) -> None:
    at = sentence.start
    headline = _is_headline(text[sentence.start : sentence.end])
    while at < sentence.end:
        block = blocked.before(sentence.end, at)
        stop = block[0] if block else sentence.end
        while (span := hits.before(stop, at)) is not None:
            start, end, hit = span
            _tag_gap(text, at, start, headline, tokens, tags)
            assert hit is not None
            tokens.append(Token(start, end, text[start:end].lower(), hit))
            tags.append(_tag_of_hit(text, hit))
            at = end
        _tag_gap(text, at, stop, headline, tokens, tags)
        at = stop
        if block:
            tokens.append(Token(block[0], max(block[1], at), text[block[0] : block[1]].lower()))
            tags.append("0")
            at = max(block[1], at + 1)


def _tag_gap(text: str, start: int, end: int, headline: bool, tokens: list[Token], tags: list[str]) -> None:
    for match in _TOKEN.finditer(text, start, end):
        lower, tag = _tag_of_word(match[0], headline)
        tokens.append(Token(match.start(), match.end(), lower))
        tags.append(tag)


@lru_cache(maxsize=16384)
def _tag_of_word(word: str, headline: bool) -> tuple[str, str]:
    """The word in lower case, and its tag."""
    lower = word.lower()
    return lower, _tag(word, lower, headline)


def _tag(word: str, lower: str, headline: bool) -> str:
    first = word[0]
    if not first.isalpha():
        if first in "'’":
            return "'" if len(word) == 1 else ("s" if lower.endswith("s") else "X")
        return "0" if first.isdigit() else _PUNCTUATION.get(word, ".")
    if word.endswith(".") and len(word) <= 5 and first.isupper():
        return WORD_TAGS.get(lower[:-1], "i") if len(word) > 2 else "i"
    if first.isupper():
        return _tag_of_capitalised(word, lower, headline)
    tag = WORD_TAGS.get(lower)
    if tag:
        return tag
    if _ARAB_NAME.match(word):
        return "C"
    return "X" if lower.endswith(("n't", "n’t")) else "x"


def _tag_of_capitalised(word: str, lower: str, headline: bool) -> str:
    tag = WORD_TAGS.get(lower)
    if lower in ("us", "koreas"):
        return "C" if lower == "us" else "B"
    if tag and tag not in "vVBX":
        return tag
    if tag == "v" and len(word) > 1:
        return "C"
    if lower in words.NAME_HEADS and not headline:
        return "H"
    if tag == "X" and lower not in ("may", "will"):
        return tag
    return "Z" if headline else "C"


def _tag_of_hit(text: str, hit: Hit) -> str:
    if not hit.entries:
        return "L"
    entry = hit.entries[0]
    if hit.sense == "surname":
        return "q" if entry.ambiguous else "Q"
    if hit.sense == "name":
        if entry.kind is ActorKind.PERSON:
            return "P"
        if entry.kind is not ActorKind.STATE:
            return "O"
        return "U" if _ABBREVIATION.match(text, hit.start, hit.end) else "N"
    return _ENTRY_TAGS[hit.sense]


def _is_headline(sentence: str) -> bool:
    """Whether nearly every word is capitalised, so that capitals mean nothing."""
    found = sentence.split()
    if len(found) < 4 or len(found) > 30 or found[-1].endswith("."):
        return False
    return sum(word[0].isupper() for word in found) >= 0.7 * len(found)


_OPENER = re.compile(r"""(?<![^."(d'])C""")
_LOWER: Final = frozenset("xvVBX")  # what a word gets only where it is written small, if it is not one of the tables
_NEVER_NAMES: Final = words.OPENERS | words.AUXILIARIES | words.SPEECH_VERBS


def _settle_apostrophes(tokens: list[Token], tags: list[str]) -> None:
    """Take that of "the rebels' demands" for what it is; it may also close a quotation, but owns nothing then."""
    at = -1
    for _ in range(tags.count("'")):
        at = tags.index("'", at + 1)
        if at and tokens[at - 1].end == tokens[at].start and tokens[at - 1].word.endswith("s"):
            tags[at] = "s"


def _settle_portfolios(tokens: list[Token], tags: list[str]) -> None:
    """Take "Commerce" for what narrows a title in "Commerce Secretary Ana Rell"; elsewhere it may be any name."""
    for at, token in enumerate(tokens[:-1]):
        if tags[at] in "CZ" and token.word in words.PORTFOLIOS and tokens[at + 1].word.startswith(_MINISTERS):
            tags[at] = "m"


_MINISTERS: Final = ("secretar", "minister", "undersecretar", "commissioner")


def _settle_openers(tokens: list[Token], tags: list[str]) -> str:
    """Take the words that are capitalised only because they begin a sentence for what they are."""
    joined = "".join(tags)
    lower_words = {token.word for token, tag in zip(tokens, tags, strict=True) if tag in _LOWER}
    for match in _OPENER.finditer(joined):
        index = match.start()
        word = tokens[index].word
        followed = joined[index + 1 : index + 2] in tuple("CPQqvi")
        if word in words.PARTICLES and followed:
            continue
        known = word in lower_words or word in _NEVER_NAMES
        verbal = word.endswith("ing") and len(word) > 5
        if known or verbal or (word.endswith(("ing", "ly", "ed")) and not followed):
            tags[index] = WORD_TAGS.get(word, "x")
    return "".join(tags)


# "Free Norlandic Army": capitalised throughout.
_ORGANIZATION = re.compile(r"[CJNHMSLUOKQq](?:[-A]?[CJNHMSLUO]|s[CHM]){0,6}")
_IN_TABLES = re.compile("[mITGRVB]")
# "Council for the Defence of Port Sava"
_PURPOSE = re.compile(r"[of]t?[CHJNMSL]{1,4}(?:A[CHM]{1,2})?")


def _with_organizations(tagged: Tagged) -> Tagged:
    """Make one token of each name of an organization that is known by its form alone."""
    text, tokens, tags = tagged
    if "H" not in tags and "I" not in tags:
        return tagged
    shape = _IN_TABLES.sub(lambda match: "M" if text[tokens[match.start()].start].isupper() else "x", tags)
    joined: list[tuple[int, int]] = []
    for match in _ORGANIZATION.finditer(shape):
        ministry = _ministry_in(tokens, match.start(), match.end())
        if ministry:
            inside = tags[match.start() : ministry].replace("C", "m")
            tags = tags[: match.start()] + inside + tags[ministry:]
            continue
        span = _organization_in(tokens, tags, match.start(), match.end(), shape)
        if span and (not joined or span[0] >= joined[-1][1]):
            joined.append(span)
    return _joined(Tagged(text, tokens, tags), joined)


def _ministry_in(tokens: list[Token], first: int, behind: int) -> int | None:
    """Where the name of a ministry ends: it is called after what it does, like any "defence ministry"."""
    for at in range(first, behind):
        if tokens[at].word in ("ministry", "ministries"):
            return at
    return None


def _organization_in(tokens: list[Token], tags: str, first: int, behind: int, shape: str) -> tuple[int, int] | None:
    """The tokens of an organization's name among capitalised ones."""
    last = behind - 1
    while last >= first and not (tags[last] == "H" or (shape[last] == "M" and tokens[last].word in words.NAME_HEADS)):
        last -= 1
    if last < first:
        return None
    if tags[last - 1] == "A":
        first = last
    purpose = _PURPOSE.match(shape, last + 1)
    tail = purpose.end() if purpose else last + 1
    inside = tags[first : last + 1]
    if tail - first < 2 or (tags[last] in "ITR" and not set(inside) & set("CHQqO")):
        return None
    return first, tail


def _joined(tagged: Tagged, spans: list[tuple[int, int]]) -> Tagged:
    text, tokens, tags = tagged
    new_tokens: list[Token] = []
    new_tags: list[str] = []
    at = 0
    for first, behind in spans:
        new_tokens += tokens[at:first]
        new_tags.append(tags[at:first])
        start, end = tokens[first].start, tokens[behind - 1].end
        new_tokens.append(Token(start, end, text[start:end].lower()))
        new_tags.append("O")
        at = behind
    new_tokens += tokens[at:]
    new_tags.append(tags[at:])
    return Tagged(text, new_tokens, "".join(new_tags))


def first_entry(token: Token) -> Entry | None:
    """The likeliest actor that a token names."""
    return token.hit.entries[0] if token.hit and token.hit.entries else None
