"""Where a sentence reports: each cue verb with its verb group and its subject."""

from collections.abc import Sequence
from typing import Final

from negotiation_events.rules.attribution.catenatives import governor
from negotiation_events.rules.attribution.cues import CUES, FORMS, PHRASAL, Cue, Form
from negotiation_events.rules.attribution.hit import Hit
from negotiation_events.rules.attribution.nominal import is_nominal, may_be_plural
from negotiation_events.rules.attribution.participles import read_participle
from negotiation_events.rules.attribution.speakers import with_subject
from negotiation_events.rules.attribution.time_words import skip_time_right
from negotiation_events.rules.attribution.tokens import Token

_BE: Final = frozenset("is are was were be been being ’s 's am ’re 're".split())
_MODALS: Final = frozenset("would could may might should must will shall can ought cannot".split())
_PHASES: Final = frozenset("began begun started kept continued resumed".split())
# "Was heard saying", "is shown threatening"
_SHOWN: Final = frozenset("shown seen heard filmed pictured recorded caught quoted videoed overheard".split())
_GROUP_TAGS: Final = frozenset("ANV")


def find_hits(tokens: Sequence[Token]) -> list[Hit]:
    """The cue verbs of a sentence, in order."""
    hits: list[Hit] = []
    headline = _is_headline(tokens)
    for index, token in enumerate(tokens):
        known = FORMS.get(token.word)
        if known and (index == 0 or headline or not token.capital) and (hit := _read(tokens, index, *known, hits)):
            hits.append(hit)
    return hits


def _is_headline(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.tag in ("X", "K")]
    return len(words) >= 3 and sum(token.capital for token in words) >= 0.9 * len(words)


def _cues_at(tokens: Sequence[Token], index: int, lemma: str) -> tuple[tuple[Cue, ...], int]:
    """What the verb may be, and the index behind its particle."""
    at = index + 1
    if at < len(tokens) and tokens[at].tag == "V" and tokens[at].word not in ("also",):
        at += 1
    if at < len(tokens) and (lemma, tokens[at].word) in PHRASAL and skip_time_right(tokens, at) == at:
        return PHRASAL[lemma, tokens[at].word], at + 1
    if at + 3 < len(tokens) and [token.tag for token in tokens[at : at + 3]] == [",", "V", ","]:
        aside = PHRASAL.get((lemma, tokens[at + 3].word))
        if aside:
            return aside, at + 4  # "disagree, however, with"
    if at + 1 < len(tokens) and tokens[at].word in ("it", "them", "this") and (lemma, tokens[at + 1].word) in PHRASAL:
        return PHRASAL[lemma, tokens[at + 1].word], at  # "turned it down"
    return CUES.get(lemma, ()), index + 1


def _read(tokens: Sequence[Token], index: int, lemma: str, form: Form, hits: Sequence[Hit]) -> Hit | None:
    cues, end = _cues_at(tokens, index, lemma)
    if not cues:
        return None
    first = index
    while first > 0 and tokens[first - 1].tag in _GROUP_TAGS:
        first -= 1
    auxiliaries = [tokens[at].word for at in range(first, index) if tokens[at].tag == "A"]
    if first and tokens[first - 1].tag == "I":
        return _carried(tokens, Hit(cues=cues, index=index, end=end, first=first, form=form, clause=first), lemma, hits)
    while first < index and tokens[first].tag == "V":
        first += 1
    hit = Hit(cues=cues, index=index, end=end, first=first, form=form, clause=first)
    hit.negated = any(tokens[at].tag == "N" or tokens[at].word.endswith(("n't", "n’t")) for at in range(first, index))
    hit.modal = next((word for word in auxiliaries if word in _MODALS), "")
    fused = first > 0 and tokens[first - 1].tag == "O" and not tokens[first - 1].word.isalpha()  # "we’re asking"
    be = any(word in _BE for word in auxiliaries) or (fused and form is Form.ING)
    if form is Form.PAST and be:
        hit.passive = True
    elif form is Form.PAST and end < len(tokens) and tokens[end].word == "by" and not auxiliaries:
        return None
    elif form is Form.ING and not be:
        return _with_subject_of(tokens, hit, hits) if _goes_on(tokens, first) else read_participle(tokens, hit, hits)
    elif (
        (form in (Form.BASE, Form.THIRD) and be)
        or (form is Form.BASE and not auxiliaries and not may_be_plural(tokens, first))
        or (form is Form.THIRD and auxiliaries)
    ):
        return None
    goes_on = bool(cues[0].particle and hits) and form is Form.THIRD is hits[-1].form and tokens[first - 1].tag == "C"
    if form is not Form.ING and not (auxiliaries or goes_on) and is_nominal(tokens, index, first, form):
        return None
    return with_subject(tokens, hit, hits)


def _carried(tokens: Sequence[Token], hit: Hit, lemma: str, hits: Sequence[Hit]) -> Hit | None:
    """An infinitive whose verb says that it was done: "was quick to warn"."""
    first = governor(tokens, hit.first - 1, lemma) if hit.first == hit.index else None
    if first is None:
        return None
    group = tokens[first : hit.first]
    hit.negated = any(token.tag == "N" or token.word.endswith(("n't", "n’t")) for token in group)
    hit.negated = hit.negated and not any(token.word.startswith("hesitate") for token in group)
    hit.modal = next((token.word for token in group if token.tag == "A" and token.word in _MODALS), "")
    if any(token.word == "like" for token in group):
        hit.modal = ""  # "we would like to thank"
    hit.first = hit.clause = first
    hit.form = Form.PAST
    return with_subject(tokens, hit, hits)


def _goes_on(tokens: Sequence[Token], first: int) -> bool:
    """Whether a verb stands before a participle that only says that it began or went on: "have begun demanding"."""
    if first < 2:
        return False
    before = tokens[first - 1].word
    return before in _PHASES or (before in _SHOWN and tokens[first - 2].tag == "A")


def _with_subject_of(tokens: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> Hit | None:
    hit.first -= 1
    while hit.first > 0 and tokens[hit.first - 1].tag in _GROUP_TAGS:
        hit.first -= 1
    hit.clause = hit.first
    return with_subject(tokens, hit, hits)
