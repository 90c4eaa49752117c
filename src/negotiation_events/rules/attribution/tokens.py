"""The words and marks of a stretch of text, with the little grammar that finding attributions needs."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from negotiation_events.text.annotated import Quotation

_TOKEN = re.compile(
    r"[a-z]++(?= )"  # most words, told at one look; the rest of the pattern would read them alike
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Sen|Rep|Gov|Prof|Capt|Adm|Brig|St|Rev|Hon|Jr|Sr)\.(?=\s)"
    r"|(?:[A-Za-z]\.){2,}|[A-Z]\.(?=\s[A-Z])"
    r"|[$€£]?\d(?:[\d.,:/]*\d)?%?(?:[-‑][^\W\d_]+)*|[^\W_]+(?:[-.'’‑&][^\W_]+)*[’']?(?=\W|\Z)|[^\W_]+|--|\S"
)


class Token(NamedTuple):
    """A word, a mark or a whole quotation.

    Attributes:
        start: offset of the first character.
        end: offset behind the last one.
        word: in lower case; empty for a quotation.
        tag: one of the letters of `tag_of`, the mark itself, or `"Q"` for a quotation.
        capital: whether it begins with a capital letter.
    """

    start: int
    end: int
    word: str
    tag: str
    capital: bool = False


def _table(**words: str) -> dict[str, str]:
    return {word: tag for tag, text in words.items() for word in text.split()}


# D determiner, P preposition, C and/or/but, S subordinating conjunction, R relative pronoun, A auxiliary, N negation,
# V adverb, O pronoun that can be a subject, M one that cannot, T word of time, H "that", I "to", W "what"; X and K are
# the other words, without and with a capital, # a number.
TAGS: Final = _table(
    D="the a an this these those his her its their our my your some many several few both all each every no any "
    "another most "
    "one two three four five six seven eight nine ten dozens hundreds thousands other such half",
    P="of in on at by for from with without into onto over under about against among amid between during through "
    "throughout "
    "via within across behind beyond near toward towards upon despite per than like off out up down around outside "
    "inside "
    "including following regarding concerning alongside versus including",
    C="and or but nor yet",
    S="when while as after before because although though if since until unless whereas whether once where how why "
    "lest till "
    "so",
    R="who which whom whose",
    A="has have had having is are was were be been being am do does did will would can could may might must shall "
    "should ought "
    "cannot ’s 's ’ll 'll ’ve 've ’d 'd ’re 're ’m 'm get gets got",
    N="not never neither",
    V="also now then still again already just only even ever soon later earlier once often instead rather too very "
    "quite "
    "perhaps maybe however thus therefore meanwhile further furthermore moreover always today yesterday tomorrow "
    "tonight "
    "repeatedly likewise outright ahead together first twice nonetheless nevertheless otherwise here effectively",
    O="i we you he she it they everyone nobody someone anyone everybody none others there",
    M="him them us me himself herself themselves itself",
    T="monday tuesday wednesday thursday friday saturday sunday mondays today yesterday tomorrow tonight overnight",
    H="that",
    I="to",
    W="what",
)
_NOT_ADVERBS: Final = frozenset(
    "family assembly ally supply reply only early likely unlikely friendly deadly weekly daily "
    "monthly rally monopoly belly fly apply rely comply imply multiply costly lovely lonely elderly ugly holy".split()
)
_NEGATED: Final = re.compile(r"\w+n[’']t\Z")
_REMEMBERED: Final = 4096  # words: most of a text is made of fewer
_CONTRACTED: Final = re.compile(r"(?:i|we|you|he|she|it|they|there)[’'](?:ll|re|ve|m|d|s)\Z")
QUOTE_MARKS: Final = frozenset("\"“”‘’'")


def tag_of(word: str, lower: str) -> str:
    """The tag of a word or mark."""
    if word in ("US", "May", "Will"):  # no pronoun, and names more often than verbs
        return "K"
    tag = TAGS.get(lower)
    if tag:
        return tag
    first = lower[0]
    if first.isdigit() or first in "$€£":
        return "#"
    if not first.isalpha():
        return "–" if word in ("—", "--", "-", "―") else word
    if _NEGATED.match(lower):
        return "A"
    if _CONTRACTED.match(lower):
        return "O"
    if lower.endswith("ly") and lower not in _NOT_ADVERBS and not word[0].isupper():
        return "V"
    return "K" if word[0].isupper() else "X"


def tokenize(text: str, start: int, end: int, whole: Sequence[Quotation]) -> list[Token]:
    """The tokens of a stretch; the quotations of `whole` are one token each."""
    tokens: list[Token] = []
    at = start
    for quotation in whole:
        _add_words(text, at, quotation.outer_start, tokens)
        tokens.append(Token(quotation.outer_start, quotation.outer_end, "", "Q"))
        at = quotation.outer_end
    _add_words(text, at, end, tokens)
    return tokens


def _add_words(text: str, start: int, end: int, tokens: list[Token]) -> None:
    for match in _TOKEN.finditer(text, start, end):
        first, behind = match.span()
        lower, tag, capital = _seen(match[0])
        if lower == "far" and tokens and tokens[-1].word in ("so", "thus"):
            tokens[-1] = tokens[-1]._replace(tag="V")
            tag = "V"
        if lower == "long" and tokens and tokens[-1].tag == "A":
            tag = "V"  # "has long said"
        tokens.append(Token(first, behind, lower, tag, capital))


@lru_cache(_REMEMBERED)
def _seen(word: str) -> tuple[str, str, bool]:
    """What a token says of its word."""
    lower = word.lower()
    return lower, tag_of(word, lower), word[0].isupper()


def closes_quotation(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark ends quoted words that a report follows: "is “not enough,” the envoy said"."""
    return at > 0 and tokens[at].word in QUOTE_MARKS and tokens[at - 1].tag in (",", "?", "!")


def is_possessive(token: Token) -> bool:
    """Whether a word ends in the mark of the genitive."""
    return token.word.endswith(("’s", "'s", "s’", "s'")) or token.word in _POSSESSIVE_PRONOUNS


_POSSESSIVE_PRONOUNS: Final = frozenset("his her its their our my your whose".split())
