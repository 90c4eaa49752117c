"""Cues in the passive: "was rejected by both sides", "is accused of", "are believed to". Ranges are of tokens."""

from collections.abc import Sequence
from typing import Final

from negotiation_events.rules.attribution.cues import Cue, Frame
from negotiation_events.rules.attribution.ends import content_end
from negotiation_events.rules.attribution.found import Found
from negotiation_events.rules.attribution.hit import Hit
from negotiation_events.rules.attribution.subjects import noun_phrase_after, noun_phrase_before
from negotiation_events.rules.attribution.time_words import skip_time_right
from negotiation_events.rules.attribution.tokens import Token

_HEARSAY: Final = frozenset(
    "say believe report expect think understand allege know estimate claim rumour rumor".split()
)
# What somebody has done in words, though nobody is named who did.
_ANSWERS: Final = frozenset(
    ("reject", "rebuff", "refuse", "spurn", "deny", "dispute", "confirm", "condemn", "denounce", "turn down")
)
_LONGEST: Final = 16  # tokens of what something is described as


def read_passive(tokens: Sequence[Token], hit: Hit, cue: Cue) -> Found | None:
    """Read "the swap was confirmed by both armies", "they are believed to have fled", "the offer was rejected"."""
    if hit.subject is None:
        return None
    at = hit.end
    while at < len(tokens) and tokens[at].tag == "V":
        at += 1
    behind = skip_time_right(tokens, at)
    if Frame.AS in cue.frames and at < len(tokens) and tokens[at].word == "as" and not hit.negated:
        return _described(tokens, hit, cue, at)
    if Frame.PERSON_OF in cue.frames:
        return _accused(tokens, hit, cue, behind)
    if behind < len(tokens) and tokens[behind].word == "by" and not hit.negated:
        return _by_somebody(tokens, hit, cue, behind)
    if tokens[hit.subject[0]].word == "it" and at + 2 < len(tokens) and tokens[at].tag == "H" and not hit.negated:
        return _it_is_said(tokens, hit, cue, at + 1)
    if at < len(tokens) and tokens[at].tag == "I" and cue.lemma in _HEARSAY:
        return _hearsay(tokens, hit, cue, at)
    if at < len(tokens) and tokens[at].tag in ("I", "X", "K", "D"):
        return None  # "was refused entry"
    return _by_nobody(tokens, hit, cue, behind) if cue.lemma in _ANSWERS else None


def _by_somebody(tokens: Sequence[Token], hit: Hit, cue: Cue, by: int) -> Found | None:
    source = noun_phrase_after(tokens, by + 1, len(tokens), relaxed=True)
    if source is None or hit.subject is None or not (Frame.OBJECT in cue.frames or Frame.CLAUSE in cue.frames):
        return None
    content = _antecedent(tokens, hit.subject)
    found = Found(hit=hit, cue=cue, frame=Frame.OBJECT, content=content, after=False, adjuncts=(hit.end, by))
    hit.subject = source
    return found


def _described(tokens: Sequence[Token], hit: Hit, cue: Cue, at: int) -> Found | None:
    """Read "the plan was described as a danger by the envoy"."""
    by = next((index for index in range(at + 2, min(at + _LONGEST, len(tokens))) if tokens[index].word == "by"), None)
    source = noun_phrase_after(tokens, by + 1, len(tokens), relaxed=True) if by else None
    if by is None or source is None or hit.subject is None or tokens[by + 1].word.endswith("ing"):
        return None
    content = (_antecedent(tokens, hit.subject)[0], by)
    hit.subject = source
    return Found(hit=hit, cue=cue, frame=Frame.AS, content=content, after=False, adjuncts=(by, by))


def _by_nobody(tokens: Sequence[Token], hit: Hit, cue: Cue, behind: int) -> Found | None:
    if hit.subject is None or tokens[hit.subject[0]].tag == "O":
        return None
    first, end = _antecedent(tokens, hit.subject)
    content = (first - (first > 0 and tokens[first - 1].tag == "H"), end)  # "that demand"
    hit.subject = None
    return Found(hit=hit, cue=cue, frame=Frame.OBJECT, content=content, after=False, adjuncts=(hit.end, behind))


def _accused(tokens: Sequence[Token], hit: Hit, cue: Cue, at: int) -> Found | None:
    """Read "Norland is accused (by Sudria) of shelling the port"."""
    source = None
    if at < len(tokens) and tokens[at].word == "by":
        of = next((index for index in range(at + 1, len(tokens)) if tokens[index].word == "of"), len(tokens))
        source = noun_phrase_after(tokens, at + 1, of)
        at = source[1] if source else at
    if at + 1 >= len(tokens) or tokens[at].word != "of" or hit.subject is None or hit.negated:
        return None
    accused = _antecedent(tokens, hit.subject)
    end = content_end(tokens, at + 1, hit, (), clause=False)
    hit.subject = source
    return Found(
        hit=hit, cue=cue, frame=Frame.PERSON_OF, content=(at + 1, end), after=True, adjuncts=(at, at), addressee=accused
    )


def _hearsay(tokens: Sequence[Token], hit: Hit, cue: Cue, to: int) -> Found | None:
    if hit.subject is None:
        return None
    if cue.lemma not in ("expect", "know"):
        cue = cue._replace(belief=False)
    content = (hit.subject[0], content_end(tokens, to, hit, (), clause=True))
    hit.subject = None
    return Found(hit=hit, cue=cue, frame=Frame.TO, content=content, after=True, adjuncts=(to, to))


def _it_is_said(tokens: Sequence[Token], hit: Hit, cue: Cue, at: int) -> Found | None:
    """Read "it was reported that the envoy had left"."""
    if cue.lemma not in _HEARSAY | {"announce", "confirm"}:
        return None
    end = content_end(tokens, at, hit, (), clause=True)
    hit.subject = None
    cue = cue._replace(belief=False)
    return Found(hit=hit, cue=cue, frame=Frame.CLAUSE, content=(at, end), after=True, adjuncts=(at, at))


def _antecedent(tokens: Sequence[Token], subject: tuple[int, int]) -> tuple[int, int]:
    """What a relative pronoun stands for: "the plan, which was rejected by both"."""
    first = subject[0]
    if tokens[first].tag != "R" or first == 0:
        return subject
    return noun_phrase_before(tokens, first - 1 if tokens[first - 1].tag == "," else first) or subject
