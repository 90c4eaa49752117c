"""Cues that are no verb: "according to", "his claim that", "is ready for", "reportedly", a name before a colon."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from negotiation_events.model.terms import Act
from negotiation_events.rules.attribution.acts import WARLIKE
from negotiation_events.rules.attribution.cues import NOUNS
from negotiation_events.rules.attribution.subjects import (
    is_past_verb,
    noun_phrase_after,
    noun_phrase_before,
    subject_before,
)
from negotiation_events.rules.attribution.tokens import Token, is_possessive

Range = tuple[int, int]
_BE: Final = frozenset("is are was were am remains remain stands stand ’s ’re ’m 's 're 'm been be".split())
ADJECTIVES: Final = {
    "ready": (Act.OFFER, ("for", "to")),
    "willing": (Act.OFFER, ("to",)),
    "prepared": (Act.OFFER, ("to", "for")),
    "open": (Act.OFFER, ("to",)),
    "unwilling": (Act.REJECT, ("to",)),
    "opposed": (Act.REJECT, ("to",)),
    "against": (Act.REJECT, ("the", "a", "any")),
    "grateful": (Act.WELCOME, ("for",)),
    "thankful": (Act.WELCOME, ("for",)),
}
_EVASIVE: Final = frozenset("comment respond elaborate reply commented responded elaborated replied".split())
_OPEN: Final = frozenset("whether if unless".split())
_AVAILABLE: Final = frozenset(("available", "unavailable"))
_REPLIES: Final = frozenset("comment confirmation response reaction reply word".split())
_HEARSAY: Final = frozenset("reportedly allegedly purportedly supposedly".split())
# A sentence without any of these, and without a noun of `NOUNS`, has no such phrase.
PHRASE_WORDS: Final = (
    frozenset(ADJECTIVES)
    | _EVASIVE
    | _REPLIES
    | _HEARSAY
    | frozenset("according reached words saying available unavailable".split())
)
_STANDARDS: Final = frozenset(
    "plan plans schedule law custom tradition size need needs taste age rank protocol".split()
)
_STOPS: Final = frozenset(",;:–RHQ.")


@attrs.frozen(kw_only=True)
class Phrase:
    """An attribution that no verb of speech makes; all ranges are of tokens."""

    rule: str
    act: Act
    cue: Range
    source: Range | None
    content: Range | None
    embedded: bool = True
    belief: bool = False


def find_phrases(tokens: Sequence[Token]) -> Iterator[Phrase]:
    """The attributions of a sentence that no verb of speech makes."""
    for index, token in enumerate(tokens):
        word = token.word
        found: Phrase | None = None
        if word == "according" and index + 1 < len(tokens) and tokens[index + 1].word == "to":
            found = _according(tokens, index)
        elif word in _REPLIES and (silence := _no_reply_from(tokens, index)):
            found = silence
        elif word in NOUNS:
            found = _noun(tokens, index)
        elif word in ADJECTIVES:
            found = _adjective(tokens, index)
        elif word == "comment" and index > 1 and tokens[index - 1].word == "no":
            found = _no_comment(tokens, index)
        elif word in _EVASIVE or (word == "reached" and index and tokens[index - 1].word == "be") or word in _AVAILABLE:
            found = _evasion(tokens, index)
        elif word == "saying" and index > 1 and tokens[index - 1].word == "as":
            found = _quoted_as_saying(tokens, index)
        elif word in _HEARSAY:
            found = _hearsay(tokens, index)
        elif (
            word == "words"
            and index
            and tokens[index - 1].word == "the"
            and index > 1
            and tokens[index - 2].word == "in"
        ):
            found = _in_the_words(tokens, index)
        if found:
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
    source = _source_right(tokens, index + 2)
    if source is None or tokens[source[0]].word in _STANDARDS or tokens[source[1] - 1].word in _STANDARDS:
        return None
    cue = (index, index + 2)
    if index == 0 or (index == 1 and tokens[0].tag == "C"):
        first = source[1] + 1 if source[1] < len(tokens) and tokens[source[1]].tag == "," else source[1]
        # "According to A, B and C, ...": the source goes on while no verb follows the comma.
        content: Range = (first, _sentence_end(tokens, len(tokens)))
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


def _sentence_end(tokens: Sequence[Token], end: int) -> int:
    while end and tokens[end - 1].tag in (".", "!", "?", ",", ";"):
        end -= 1
    return end


def _noun(tokens: Sequence[Token], index: int) -> Phrase | None:
    act, openers = NOUNS[tokens[index].word]
    if index + 2 >= len(tokens) or tokens[index + 1].word not in openers or index == 0:
        return None
    opener = tokens[index + 1].word
    source = _possessor(tokens, index)
    if source is None and opener != "that":
        return None
    # "statements that were made": a relative clause
    if opener == "that" and tokens[index + 2].tag in ("A", "V"):
        return None
    first = index + 2 if opener in ("that", "of") else index + 1
    end = _behind_first_clause(tokens, first, _noun_end(tokens, first + 1))
    cue_first = index - 1 if index and tokens[index - 1].tag == "D" and not is_possessive(tokens[index - 1]) else index
    return Phrase(
        rule="claim.noun",
        act=act,
        cue=(cue_first, index + 1),
        source=source,
        content=(first, end),
        belief=source is None
        or (act is Act.REQUEST and opener == "to" and tokens[index].word not in ("call", "calls")),
    )


def _possessor(tokens: Sequence[Token], index: int) -> Range | None:
    at = index - 1
    while at > 0 and tokens[at].tag in ("X", "#", "V") and not is_possessive(tokens[at]):
        at -= 1
    if tokens[at].tag not in ("X", "K", "D", "R") or not is_possessive(tokens[at]):
        return None
    if tokens[at].tag in ("D", "R"):
        return at, at + 1
    phrase = noun_phrase_before(tokens, at + 1)
    return phrase or (at, at + 1)


def _behind_first_clause(tokens: Sequence[Token], first: int, end: int) -> int:
    """Before the verb of the main clause, where the noun is its subject: "the claim that they fled | was false"."""
    infinitive = tokens[first].tag == "I" or tokens[first].tag == "P"
    verbs = 1 if infinitive else 0
    for index in range(first + 1, end):
        token = tokens[index]
        if token.tag in ("C", "R", "H", "S", "W"):
            verbs = -9
        if (token.tag == "A" or is_past_verb(token)) and tokens[index - 1].tag not in ("A", "N", "V", "I", "D"):
            verbs += 1
            if verbs == 2 and not (is_past_verb(token) and index + 1 < len(tokens) and tokens[index + 1].tag == "P"):
                return index
    return end


def _noun_end(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].tag not in (",", ";", "–", "Q", ".", ":"):
        at += 1
    return at


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
    if source is None or any(token.word in _OPEN for token in tokens[max(0, source[0] - 6) : source[0]]):
        return None
    if tokens[source[0]].word in ("it", "which", "that") and act is Act.OFFER and tokens[index].word == "open":
        return None
    if negated:
        if act is not Act.OFFER:
            return None
        act = Act.REJECT
    content_first = index + 2 if tokens[index + 1].word == "for" else index + 1
    return Phrase(
        rule="claim.stance",
        act=act,
        cue=(index, index + 1) if not negated else (first, index + 1),
        source=source,
        content=(content_first, _noun_end(tokens, content_first + 1)),
    )


def _evasion(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "did not comment", "could not be reached", "has yet to respond"."""
    first = index
    if index > 1 and tokens[index - 1].tag == "I" and tokens[index - 2].word == "yet":
        first = index - 2
    while first > 0 and tokens[first - 1].tag in ("A", "N", "V"):
        first -= 1
    if first == index:
        return None
    source = subject_before(tokens, first)
    if source is None:
        return None
    word = tokens[index].word
    if word in _AVAILABLE and (index + 2 >= len(tokens) or tokens[index + 2].word != "comment"):
        return None
    withheld = (
        tokens[source[0]].word in ("neither", "none")
        or word == "unavailable"
        or any(
            token.word == "yet" or token.tag == "N" or token.word.endswith(("n’t", "n't"))
            for token in tokens[first:index]
        )
    )
    if not withheld:
        return None
    return Phrase(rule="claim.withheld", act=Act.NOT_CONFIRM, cue=(first, index + 1), source=source, content=None)


def _no_comment(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "had no comment", "made no comment"."""
    first = index - 2
    if first < 1 or tokens[first].word not in ("had", "has", "have", "made", "makes", "offered", "gave", "issued"):
        return None
    source = subject_before(tokens, first)
    return (
        Phrase(rule="claim.withheld", act=Act.NOT_CONFIRM, cue=(first, index + 1), source=source, content=None)
        if source
        else None
    )


def _no_reply_from(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "there was no immediate comment from the army"."""
    no = next((at for at in range(index - 1, max(1, index - 4), -1) if tokens[at].word == "no"), None)
    if no is None or tokens[no - 1].tag != "A" or "there" not in (token.word for token in tokens[max(0, no - 4) : no]):
        return None
    marker = next(
        (at for at in range(index + 1, min(index + 7, len(tokens))) if tokens[at].word in ("from", "by")), None
    )
    source = noun_phrase_after(tokens, marker + 1, len(tokens)) if marker is not None else None
    if source is None:
        return None
    return Phrase(rule="claim.withheld", act=Act.NOT_CONFIRM, cue=(no, index + 1), source=source, content=None)


def _quoted_as_saying(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "an agency quoted the envoy as saying that", "the envoy was quoted as saying that"."""
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
        content=(first, _sentence_end(tokens, len(tokens))),
    )


def _hearsay(tokens: Sequence[Token], index: int) -> Phrase | None:
    first = next((at + 1 for at in range(index - 1, -1, -1) if tokens[at].tag in (",", ";", "Q", "C", ":")), 0)
    return Phrase(
        rule="claim.hearsay",
        act=Act.ASSERT,
        cue=(index, index + 1),
        source=None,
        content=(first, _noun_end(tokens, index + 1)),
    )


def _in_the_words(tokens: Sequence[Token], index: int) -> Phrase | None:
    if index + 2 >= len(tokens) or tokens[index + 1].word != "of":
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
            content=(source[1] + 1, _sentence_end(tokens, len(tokens))),
        )
    return None
