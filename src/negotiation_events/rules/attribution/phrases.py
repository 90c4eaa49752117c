"""Cues that are no verb: "according to", "his claim that", "is ready for", "reportedly", a name before a colon."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from negotiation_events.model.terms import Act
from negotiation_events.rules.attribution.acts import WARLIKE
from negotiation_events.rules.attribution.announced import let_me_say, put_number
from negotiation_events.rules.attribution.cues import NOUNS
from negotiation_events.rules.attribution.nouns import SPOKEN, read_announced, read_noun, read_predicate
from negotiation_events.rules.attribution.phrase import Phrase, Range, noun_end, sentence_end
from negotiation_events.rules.attribution.silence import (
    AVAILABLE,
    DENIALS,
    EVASIVE,
    REPLIES,
    denial_from,
    evasion,
    no_comment,
    no_reply_from,
    stopped_short,
)
from negotiation_events.rules.attribution.subjects import (
    noun_phrase_after,
    subject_before,
)
from negotiation_events.rules.attribution.tokens import Token

_BE: Final = frozenset("is are was were am remains remain stands stand ’s ’re ’m 's 're 'm been be".split())
ADJECTIVES: Final = {
    "ready": (Act.OFFER, ("for", "to")),
    "willing": (Act.OFFER, ("to",)),
    "prepared": (Act.OFFER, ("to", "for")),
    "open": (Act.OFFER, ("to",)),
    "unwilling": (Act.REJECT, ("to",)),
    "opposed": (Act.REJECT, ("to",)),
    "against": (Act.REJECT, ("the", "a", "any")),
    "grateful": (Act.WELCOME, ("for", "to")),
    "thankful": (Act.WELCOME, ("for", "to")),
    "pleased": (Act.WELCOME, ("that", "with", "by")),
    "glad": (Act.WELCOME, ("that",)),
    "delighted": (Act.WELCOME, ("that", "with", "by")),
    "gratified": (Act.WELCOME, ("that", "by")),
    "encouraged": (Act.WELCOME, ("that", "by")),
    "disappointed": (Act.CRITICIZE, ("that", "with", "by", "in")),
    "outraged": (Act.CRITICIZE, ("that", "by", "at", "over")),
    "dismayed": (Act.CRITICIZE, ("that", "by", "at", "over")),
    "appalled": (Act.CRITICIZE, ("that", "by", "at")),
    "alarmed": (Act.CRITICIZE, ("that", "by", "at")),
}
_OPEN: Final = frozenset("whether if unless".split())
_HEARSAY: Final = frozenset("reportedly allegedly purportedly supposedly".split())
_REPORTED: Final = frozenset("reported announced confirmed stated claimed noted revealed disclosed".split())
_STANDARDS: Final = frozenset(
    "plan plans schedule law custom tradition size need needs taste age rank protocol".split()
)
_STOPS: Final = frozenset(",;:–RHQ.")


def find_phrases(tokens: Sequence[Token]) -> Iterator[Phrase]:
    """The attributions of a sentence that no verb of speech makes."""
    for index, token in enumerate(tokens):
        if token.word not in _READERS:
            continue
        readings = (reader(tokens, index) for reader in _READERS[token.word])
        found = next((reading for reading in readings if reading is not None), None)
        if found is not None:
            yield found


def _source_right(tokens: Sequence[Token], at: int) -> Range | None:
    """The source behind "according to": all up to the next mark, or to the verb of the clause."""
    phrase = noun_phrase_after(tokens, at, len(tokens), relaxed=True)
    if phrase is None and at + 2 < len(tokens) and tokens[at + 1].word == "of" and tokens[at + 2].tag == "M":
        return at, at + 3  # "according to each of them"
    if phrase is None:
        return None
    end = phrase[1]
    while end < len(tokens) and tokens[end].tag not in _STOPS and tokens[end].tag != "A":
        nearby = (
            noun_phrase_after(tokens, end + 1, len(tokens), relaxed=True)
            if tokens[end].tag in ("P", "I") or tokens[end].word.endswith("ed")
            else None
        )
        if nearby is None:
            break
        end = nearby[1]
    return at, end


def _according(tokens: Sequence[Token], index: int) -> Phrase | None:
    if index + 1 >= len(tokens) or tokens[index + 1].word != "to":
        return None
    source = _source_right(tokens, index + 2)
    if source is None or tokens[source[0]].word in _STANDARDS or tokens[source[1] - 1].word in _STANDARDS:
        return None
    cue = (index, index + 2)
    return _so_according(tokens, index, cue, source)


def _as_reported_by(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "as reported by the agency, ...", "..., as announced by the palace"."""
    if index == 0 or tokens[index - 1].word != "as" or index + 2 >= len(tokens) or tokens[index + 1].word != "by":
        return None
    source = _source_right(tokens, index + 2)
    closed = source is not None and (source[1] >= len(tokens) or tokens[source[1]].tag in (",", ".", "–", ")"))
    if source is None or not closed or (index > 2 and tokens[index - 2].tag not in (",", "–", "Q")):
        return None
    return _so_according(tokens, index - 1, (index, index + 1), source)


def _so_according(tokens: Sequence[Token], index: int, cue: Range, source: Range) -> Phrase | None:
    """What is so according to somebody: the rest of a sentence that begins with it, else all before it."""
    if index == 0 or (index == 1 and tokens[0].tag == "C"):
        first = source[1] + 1 if source[1] < len(tokens) and tokens[source[1]].tag == "," else source[1]
        # "According to A, B and C, ...": the source goes on while no verb follows the comma.
        content: Range = (first, sentence_end(tokens, len(tokens)))
        return Phrase(rule="claim.according-to", act=Act.ASSERT, cue=cue, source=source, content=content)
    end = index - 1 if tokens[index - 1].tag in (",", "–") else index
    if end and tokens[end - 1].tag == "Q":
        return Phrase(
            rule="claim.according-to", act=Act.ASSERT, cue=cue, source=source, content=(end - 1, end), embedded=False
        )
    first = next((at + (tokens[at].tag == ";") for at in range(end - 1, -1, -1) if tokens[at].tag in (";", "Q")), 0)
    if end - first < 1:
        return None
    return Phrase(
        rule="claim.according-to", act=Act.ASSERT, cue=cue, source=source, content=(first, end), embedded=False
    )


def _adjective(tokens: Sequence[Token], index: int) -> Phrase | None:
    act, openers = ADJECTIVES[tokens[index].word]
    if index + 2 >= len(tokens) or tokens[index + 1].word not in openers or tokens[index + 2].word in WARLIKE:
        return None
    first = index
    while first > 0 and tokens[first - 1].tag in ("V", "A", "N"):
        first -= 1
    verbs = [tokens[at] for at in range(first, index)]
    if not verbs or (verbs[-1].word not in _BE and not any(token.word in _BE for token in verbs)):
        return None
    negated = any(token.tag == "N" or token.word.endswith(("n’t", "n't")) for token in verbs)
    source = subject_before(tokens, first)
    if source is None or _is_open(tokens, source[0]):
        return None
    if tokens[source[0]].word in ("it", "which", "that") and act is Act.OFFER and tokens[index].word == "open":
        return None
    if negated:
        if act is not Act.OFFER:
            return None
        act = Act.REJECT
    opener = tokens[index + 1].word
    beside = opener in ("for", "that") or (opener == "to" and act is Act.WELCOME) or act is Act.CRITICIZE
    content_first = index + 2 if beside or (act is Act.WELCOME and opener in ("with", "by")) else index + 1
    return Phrase(
        rule="claim.stance",
        act=act,
        cue=(index, index + 1) if not negated else (first, index + 1),
        source=source,
        content=(content_first, noun_end(tokens, content_first + 1)),
    )


def _is_open(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is left open what a subject that begins at `at` is: "asked whether they were ready"."""
    for token in reversed(tokens[max(0, at - 6) : at]):
        if token.tag == ",":
            return False
        if token.word in _OPEN:
            return True
    return False


def _quoted_as_saying(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "an agency quoted the envoy as saying that", "the envoy was quoted as saying that"."""
    if index < 2 or tokens[index - 1].word != "as":
        return None
    quoted = next(
        (
            at
            for at in range(index - 2, max(-1, index - 16), -1)
            if tokens[at].word in ("quoted", "quotes", "cited", "quoting", "citing")
        ),
        None,
    )
    if quoted is None:
        return None
    source: Range | None = None
    if quoted and tokens[quoted - 1].tag == "A" and tokens[quoted - 1].word in _BE:
        source = subject_before(tokens, quoted - 1)
    elif index - 1 > quoted + 1:
        source = noun_phrase_after(tokens, quoted + 1, index - 1, relaxed=True)
    if source is None:
        return None
    first = index + 1
    while first < len(tokens) and tokens[first].tag in ("H", ":", ","):
        first += 1
    return Phrase(
        rule="claim.quoted-as-saying",
        act=Act.ASSERT,
        cue=(quoted, index + 1) if source[1] <= quoted else (quoted, quoted + 1),
        source=source,
        content=(first, sentence_end(tokens, len(tokens))),
    )


def _hearsay(tokens: Sequence[Token], index: int) -> Phrase | None:
    first = next((at + 1 for at in range(index - 1, -1, -1) if tokens[at].tag in (",", ";", "Q", "C", ":")), 0)
    return Phrase(
        rule="claim.hearsay",
        act=Act.ASSERT,
        cue=(index, index + 1),
        source=None,
        content=(first, noun_end(tokens, index + 1)),
    )


def _in_the_words(tokens: Sequence[Token], index: int) -> Phrase | None:
    leads = index > 1 and tokens[index - 1].word == "the" and tokens[index - 2].word == "in"
    if not leads or index + 2 >= len(tokens) or tokens[index + 1].word != "of":
        return None
    source = noun_phrase_after(tokens, index + 2, len(tokens))
    if source is None:
        return None
    if source[1] < len(tokens) and tokens[source[1]].tag == ",":
        return Phrase(
            rule="claim.in-the-words",
            act=Act.ASSERT,
            cue=(index - 2, index + 2),
            source=source,
            content=(source[1] + 1, sentence_end(tokens, len(tokens))),
        )
    return None


_Reader = Callable[[Sequence[Token], int], Phrase | None]
# By the word that leads to it, the readings to try, in order.
_READERS: Final[dict[str, list[_Reader]]] = {}
for _words, _reader in (
    (("according",), _according),
    (_REPORTED, _as_reported_by),
    (REPLIES, no_reply_from),
    (DENIALS, denial_from),
    (NOUNS, read_noun),
    (NOUNS, read_predicate),
    (SPOKEN, read_announced),
    (ADJECTIVES, _adjective),
    (("let",), let_me_say),
    (("put",), put_number),
    (("comment",), no_comment),
    ((*EVASIVE, *AVAILABLE, "reached"), evasion),
    (("saying",), _quoted_as_saying),
    (("short",), stopped_short),
    (_HEARSAY, _hearsay),
    (("words",), _in_the_words),
):
    for _word in sorted(_words):
        _READERS.setdefault(_word, []).append(_reader)
# A sentence without any of these has no such phrase.
PHRASE_WORDS: Final = frozenset(_READERS)
