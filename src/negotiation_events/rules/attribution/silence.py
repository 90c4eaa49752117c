"""Cues of those who say nothing: "had no comment", "did not respond", "stopped short of"."""

from collections.abc import Sequence
from typing import Final

from negotiation_events.model.terms import Act
from negotiation_events.rules.attribution.phrase import Phrase, noun_end
from negotiation_events.rules.attribution.subjects import noun_phrase_after, subject_before
from negotiation_events.rules.attribution.tokens import Token

EVASIVE: Final = frozenset("comment respond elaborate reply commented responded elaborated replied".split())

_NOBODY: Final = frozenset(("neither", "none"))

AVAILABLE: Final = frozenset(("available", "unavailable"))

DENIALS: Final = frozenset(("denial", "denials", "rebuttal"))
# What a denial is the object of, so that there was one.
_DREW: Final = frozenset("drew draw draws prompted prompts brought triggered provoked sparked was were is came".split())

REPLIES: Final = frozenset("comment confirmation response reaction reply word".split())


def stopped_short(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "stopped short of accepting it"."""
    verb = index - 1
    if verb < 1 or tokens[verb].word not in ("stopped", "stops", "stop", "stopping") or index + 2 >= len(tokens):
        return None
    first = verb
    while first > 0 and tokens[first - 1].tag in ("A", "V"):
        first -= 1
    source = subject_before(tokens, first)
    if source is None and tokens[first - 1].tag in ("C", ","):
        source = noun_phrase_after(tokens, 0, first)
    if source is None or tokens[index + 1].word != "of":
        return None
    end = noun_end(tokens, index + 2)
    return Phrase(
        rule="claim.withheld", act=Act.NOT_CONFIRM, cue=(verb, index + 1), source=source, content=(index + 2, end)
    )


def evasion(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "did not comment", "could not be reached", "has yet to respond"."""
    first = index
    if tokens[index].word == "reached" and tokens[max(0, index - 1)].word != "be":
        return None
    if index > 1 and tokens[index - 1].tag == "I" and tokens[index - 2].word == "yet":
        first = index - 2
    elif tokens[index - 1].word == "yet":  # "have not yet commented"
        first = index - 1
    while first > 0 and tokens[first - 1].tag in ("A", "N", "V"):
        first -= 1
    source = subject_before(tokens, first)
    if source is None or (first == index and tokens[source[0]].word not in _NOBODY):
        return None  # "neither government commented" needs no "not"
    word = tokens[index].word
    if word in AVAILABLE and (index + 2 >= len(tokens) or tokens[index + 2].word != "comment"):
        return None
    withheld = (
        tokens[source[0]].word in _NOBODY
        or word == "unavailable"
        or any(
            token.word == "yet" or token.tag == "N" or token.word.endswith(("n’t", "n't"))
            for token in tokens[first:index]
        )
    )
    if not withheld:
        return None
    return Phrase(rule="claim.withheld", act=Act.NOT_CONFIRM, cue=(first, index + 1), source=source, content=None)


def no_comment(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "had no comment", "made no comment"."""
    first = index - 2
    if (
        first < 1
        or tokens[index - 1].word != "no"
        or tokens[first].word not in ("had", "has", "have", "made", "makes", "offered", "gave", "issued")
    ):
        return None
    source = subject_before(tokens, first)
    return (
        Phrase(rule="claim.withheld", act=Act.NOT_CONFIRM, cue=(first, index + 1), source=source, content=None)
        if source
        else None
    )


def no_reply_from(tokens: Sequence[Token], index: int) -> Phrase | None:
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


def denial_from(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "there was an angry denial from the army", "the report drew a swift denial from the palace"."""
    if index + 2 >= len(tokens) or tokens[index + 1].word not in ("from", "by"):
        return None
    source = noun_phrase_after(tokens, index + 2, len(tokens))
    first = index
    while first > 0 and tokens[first - 1].tag in ("X", "D", "V"):
        first -= 1
        if tokens[first].word in _DREW:
            break
    verb = first if tokens[first].word in _DREW else first - 1
    if source is None or verb < 1 or tokens[verb].word not in _DREW:
        return None
    act = Act.NOT_CONFIRM if any(token.word == "no" for token in tokens[verb:index]) else Act.DENY
    return Phrase(rule="claim.denial", act=act, cue=(index, index + 1), source=source, content=None)
