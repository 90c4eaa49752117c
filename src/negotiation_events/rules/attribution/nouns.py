"""Words summed up in a noun: "X's warning that ...", "our pledge: ...", "the belief is that ..."."""

from collections.abc import Sequence
from typing import Final

from negotiation_events.model.terms import Act
from negotiation_events.rules.attribution.cues import ISSUED, NOUNS
from negotiation_events.rules.attribution.phrase import Phrase, Range, noun_end, sentence_end
from negotiation_events.rules.attribution.subjects import (
    is_past_verb,
    noun_phrase_after,
    noun_phrase_before,
    subject_before,
)
from negotiation_events.rules.attribution.time_words import skip_time_right
from negotiation_events.rules.attribution.tokens import Token, is_possessive

_HEARD: Final = frozenset("report reports rumor rumors rumour rumours speculation".split())
_BE: Final = frozenset("is was remains".split())
# What words may be called that a colon brings in: "our message to Norland: stop".
SPOKEN: Final = frozenset(
    "message answer response reply point advice position pledge promise vow warning appeal plea call demand threat "
    "claim statement offer request verdict conclusion argument assessment".split()
)


def read_noun(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "the claim that they fled", "Norland's refusal to leave", "issued a warning that"."""
    act, openers = NOUNS[tokens[index].word]
    at, giver = _behind_noun(tokens, index)
    if at + 1 >= len(tokens) or tokens[at].word not in openers or (index == 0 and at == 1):
        return None
    opener = tokens[at].word
    source = (_possessor(tokens, index) if index else None) or giver or _issuer(tokens, index)
    if source is None and opener != "that":
        return None
    # "statements that were made": a relative clause; "a pledge to the families": only to whom
    following = tokens[at + 1]
    if opener == "that" and (following.tag in ("A", "V") or is_past_verb(following)):
        return None
    if opener == "to" and following.tag in ("D", "K", "#"):
        return None
    first = at + 1 if opener in ("that", "of") else at
    end = _behind_first_clause(tokens, first, noun_end(tokens, first + 1))
    cue_first = index - 1 if index and tokens[index - 1].tag == "D" and not is_possessive(tokens[index - 1]) else index
    return Phrase(
        rule="claim.noun",
        act=act,
        cue=(cue_first, index + 1),
        source=source,
        content=(first, end),
        belief=(source is None and tokens[index].word not in _HEARD)
        or (act is Act.REQUEST and opener == "to" and tokens[index].word not in ("call", "calls")),
    )


def _behind_noun(tokens: Sequence[Token], index: int) -> tuple[int, Range | None]:
    """Behind when and by whom words were said: "reports on Tuesday that", "a warning from Norland that"."""
    at = skip_time_right(tokens, index + 1)
    if at + 1 < len(tokens) and tokens[at].word in ("by", "from") and tokens[index + 1].word != "that":
        giver = noun_phrase_after(tokens, at + 1, len(tokens))
        if giver is not None:
            return skip_time_right(tokens, giver[1]), giver
    return at, None


def _issuer(tokens: Sequence[Token], index: int) -> Range | None:
    """Who speaks in "the palace issued a stern warning that": the subject of the verb the noun is the object of."""
    at = index - 1
    while at > 0 and (tokens[at].tag in ("X", "V", "#") and tokens[at].word not in ISSUED):
        at -= 1
    if at > 1 and tokens[at].word in ("a", "an") and tokens[at - 1].word in ISSUED:
        at -= 1
    if at < 1 or tokens[at].word not in ISSUED or index - at < 2 or tokens[at + 1].word not in ("a", "an"):
        return None
    while at > 0 and tokens[at - 1].tag in ("A", "V"):
        at -= 1
    return subject_before(tokens, at)


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


def read_predicate(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "the belief is that Norland will yield", "their argument was that"."""
    act, openers = NOUNS[tokens[index].word]
    if "that" not in openers or index == 0 or index + 3 >= len(tokens) or tokens[index].capital:
        return None
    if tokens[index + 1].word not in _BE or tokens[index + 2].tag != "H" or tokens[index + 3].tag == "A":
        return None
    return Phrase(
        rule="claim.noun",
        act=act,
        cue=(index, index + 1),
        source=_possessor(tokens, index),
        content=(index + 3, sentence_end(tokens, len(tokens))),
    )


def read_announced(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "our pledge to the families: we will find them", "Norland's message: stop"."""
    source = _possessor(tokens, index) if index and not tokens[index].capital else None
    colon = index + 1
    if source is None:
        return None
    if colon < len(tokens) and tokens[colon].word in ("to", "for", "on"):
        to_whom = noun_phrase_after(tokens, colon + 1, len(tokens), relaxed=True)
        colon = to_whom[1] if to_whom else colon
    if colon + 2 >= len(tokens) or tokens[colon].tag != ":":
        return None
    quoted = tokens[colon + 1].tag == "Q"
    act = NOUNS.get(tokens[index].word, (Act.ASSERT, frozenset()))[0]
    return Phrase(
        rule="claim.noun",
        act=act,
        cue=(index, index + 1),
        source=source,
        content=(colon + 1, colon + 2 if quoted else sentence_end(tokens, len(tokens))),
    )
