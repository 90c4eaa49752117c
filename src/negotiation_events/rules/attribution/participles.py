"""Participles that report: "..., saying", "in a statement condemning"."""

from collections.abc import Sequence
from typing import Final

from negotiation_events.rules.attribution.cues import ISSUED, NOUNS, Frame
from negotiation_events.rules.attribution.hit import Hit
from negotiation_events.rules.attribution.speakers import inherited_subject
from negotiation_events.rules.attribution.subjects import is_past_verb, name_before, subject_before, subject_with
from negotiation_events.rules.attribution.time_words import skip_time_left
from negotiation_events.rules.attribution.tokens import Token, closes_quotation, is_possessive

_DOCUMENTS: Final = frozenset(
    "statement statements letter letters communique communiqué message messages declaration resolution video videos "
    "recording audio tape report memo note post tweet leaflet leaflets readout".split()
)
_LEADS: Final = frozenset("while by before after when despite".split())


def read_participle(tokens: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> Hit | None:
    if not any(
        frame in cue.frames
        for cue in hit.cues
        for frame in (
            Frame.CLAUSE,
            Frame.THAT,
            Frame.OBJECT,
            Frame.AS,
            Frame.PERSON_OF,
            Frame.PERSON_TO,
            Frame.CALL,
            Frame.PERSON_FOR,
        )
    ):
        return None
    hit.participle = True
    # "..., underlining how hard it is" says what something shows, not what somebody says.
    if hit.cues[0].lemma in ("underline", "underscore", "highlight"):
        return None
    before = tokens[hit.first - 1] if hit.first else None
    if before is None:
        # "Refusing to talk makes it worse" has it for its subject; "Refusing to talk, he left" goes on behind a comma.
        return hit if any(token.tag in (",", "Q", "–") for token in tokens) else None
    if is_possessive(before):
        return None
    with_phrase = subject_with(tokens, hit.first)
    if with_phrase:
        hit.subject = with_phrase
        hit.clause = with_phrase[0]
        return hit
    clausal = any(Frame.CLAUSE in cue.frames for cue in hit.cues)
    if (
        before.tag in (",", "C", "Q", "–")
        or closes_quotation(tokens, hit.first - 1)
        or before.word in _LEADS
        or (before.word in ("each", "both") and hit.first > 1 and tokens[hit.first - 2].tag == ",")
        or (before.word == "in" and hit.first > 2 and clausal)
    ):
        near = hits[-1].subject if hits and before.tag == "–" else None
        hit.subject = near or inherited_subject(tokens, hit, hits)
        hit.inherited = hit.subject is not None
        return hit if hit.subject or (before.tag == "," and tokens[0].tag in ("P", "S", "D", "#")) else None
    behind = skip_time_left(tokens, hit.first)
    hit.subject = _issuer(tokens, behind)
    if hit.subject is not None:
        hit.inherited = True  # "released a video claiming ..."
        return hit
    if not clausal and behind > 2 and tokens[behind - 1].word in _DOCUMENTS:
        hit.subject = inherited_subject(tokens, hit, ())  # "issued a statement condemning ..."
        hit.inherited = True
        return hit if hit.subject and hit.subject[1] < behind else None
    if before.tag in ("X", "K", ")") and hit.speaks and not is_past_verb(before) and not hit.cues[0].belief:
        hit.subject = name_before(tokens, hit.first) or subject_before(tokens, hit.first)
        noun = tokens[hit.index].word in NOUNS and hit.subject and tokens[max(0, hit.subject[0] - 1)].word in ISSUED
        if hit.subject and not noun:
            hit.clause = hit.subject[0]
            return hit
    return None


def _issuer(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """Who issued the document that the words before `end` name: "the militia released a new video | claiming"."""
    if end < 3 or tokens[end - 1].word not in _DOCUMENTS:
        return None
    at = end - 2
    while at > 0 and tokens[at].word not in ISSUED and tokens[at].tag in ("X", "D", "#"):
        at -= 1
    if tokens[at].word not in ISSUED or tokens[at].capital:
        return None
    while at > 0 and tokens[at - 1].tag in ("A", "V"):
        at -= 1
    return subject_before(tokens, at)
