"""Cues whose content is a clause or a quotation, before or behind them. Ranges are of tokens, half-open."""

from collections.abc import Sequence
from typing import Final

import attrs

from negotiation_events.rules.attribution.adjuncts import behind_adjuncts, is_conjunction
from negotiation_events.rules.attribution.cues import FORMS, Cue, Form, Frame
from negotiation_events.rules.attribution.ends import ASIDE, content_end, without_tail
from negotiation_events.rules.attribution.found import Found
from negotiation_events.rules.attribution.hit import Hit
from negotiation_events.rules.attribution.subjects import is_past_verb, noun_phrase_after
from negotiation_events.rules.attribution.tokens import Token, closes_quotation

Range = tuple[int, int]

_CLAUSE_OPENERS: Final = frozenset('OKDX#SWHI"“VRN')
_PLAIN: Final = frozenset("say add note claim argue state tell insist warn report".split())
# "Concluded a meeting", "maintained pressure": with a clause alone they report.
_MAY_TAKE_OBJECT: Final = frozenset(
    "add conclude maintain repeat recall write declare boast estimate remark clarify lament".split()
)
# "Warned the palace against it" has a person before what is said.
_OF_SOMEBODY: Final = frozenset("warn caution".split())
_QUESTIONS: Final = frozenset("if whether how why where when because while although so".split())
_REACH: Final = 14  # tokens
_NEAR: Final = 6  # tokens


@attrs.frozen
class _Reading:
    """A cue, and what stands around it.

    Attributes:
        tokens: of the sentence.
        hit: the cue verb.
        cue: what it may mean.
        hits: all cues of the sentence.
        at: where content begins that stands behind the cue.
        addressee: who is spoken to.
    """

    tokens: Sequence[Token]
    hit: Hit
    cue: Cue
    hits: Sequence[Hit]
    at: int
    addressee: Range | None

    def found(self, frame: Frame, content: Range, *, after: bool, whole: bool = False) -> Found:
        """The cue with its content."""
        return Found(
            hit=self.hit,
            cue=self.cue,
            frame=frame,
            content=content,
            after=after,
            adjuncts=(self.hit.end, self.at),
            addressee=self.addressee,
            whole=whole,
        )

    def tag(self, at: int) -> str:
        """The tag of a token; empty behind the last."""
        return self.tokens[at].tag if at < len(self.tokens) else ""


def read_clause(tokens: Sequence[Token], hit: Hit, cue: Cue, hits: Sequence[Hit]) -> Found | None:
    """A cue with a clause or a quotation."""
    at, addressee = behind_adjuncts(tokens, hit, cue)
    reading = _Reading(tokens, hit, cue, hits, at, addressee)
    left = _left_edge(tokens, hit)
    quoted = left is not None and tokens[left].tag == "Q"
    said_that = is_conjunction(tokens, at) and (at == hit.end or not quoted)
    if left is not None and quoted and not said_that:
        return _quoted_before(reading, left)
    quote = _quote_at(tokens, at)
    if quote is not None:
        content = (quote, content_end(tokens, quote, hit, hits, clause=True))
        return reading.found(Frame.QUOTE, content, after=True)
    if cue.frames.isdisjoint((Frame.CLAUSE, Frame.THAT)):
        return None
    if said_that:
        return _clause_from(reading, at + (2 if reading.tag(at + 1) == "," else 1))
    return _clause_without_that(reading, left)


def _clause_without_that(reading: _Reading, left: int | None) -> Found | None:
    tokens, hit, cue, at = reading.tokens, reading.hit, reading.cue, reading.at
    inverted = hit.subject is not None and hit.subject[0] > hit.index
    may_be_last = Frame.CLAUSE in cue.frames and not hit.participle
    if reading.tag(at) == ":" and at + 1 < len(tokens):
        at += 1
    elif may_be_last and (inverted or _is_final(tokens, at)):
        if hit.clause and tokens[hit.clause - 1].word == "as":
            return _as_said(reading)
        if left is not None:
            return _said_last(reading, left)
        # "Said without a deal, the war would go on": no adjunct of the cue after all.
        if reading.tag(at) == "," and at > hit.end and tokens[hit.end].tag == "P":
            at = hit.end
    opens = _opens_clause(tokens, at, cue) or (reading.tag(at) == "A" and _in_relative(tokens, hit))
    return _clause_from(reading, at) if opens else None


def _in_relative(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether what is said has its subject before the cue: "a plan which Norland says would fail"."""
    return hit.subject is not None and hit.subject[0] > 0 and tokens[hit.subject[0] - 1].tag in ("R", "H", "W")


def _clause_from(reading: _Reading, at: int) -> Found | None:
    end = content_end(reading.tokens, at, reading.hit, reading.hits, clause=True)
    return reading.found(Frame.CLAUSE, (at, end), after=True) if end > at else None


def _as_said(reading: _Reading) -> Found | None:
    """Read "as she has said before, the war must end"."""
    tokens, at = reading.tokens, reading.at
    at = next((index for index in range(at, min(at + _NEAR, len(tokens))) if tokens[index].tag == ","), at)
    if at + 2 >= len(tokens) or tokens[at].tag != ",":
        before = reading.hit.clause - 2
        closes = before > 2 and tokens[before].tag == "," and (at >= len(tokens) or tokens[at].tag == ".")
        return _said_last(reading, before) if closes else None  # "..., as the agency reported."
    end = content_end(tokens, at + 1, reading.hit, (), clause=True)
    return reading.found(Frame.CLAUSE, (at + 1, end), after=True)


def _quoted_before(reading: _Reading, left: int) -> Found:
    """Read "“A,” she said", and "“A,” she said, “B”" with one content from A to the end of B."""
    tokens, hit = reading.tokens, reading.hit
    end = left + 1
    breaks = False  # whether a mark has come behind the reporting words
    for index in range(hit.end, min(reading.at + 2 * _REACH, len(tokens))):
        if _is_other_verb(tokens[index]):
            break
        if breaks and tokens[index].tag == "Q":
            end = index + 1
            break
        breaks = breaks or tokens[index].tag in (",", ":", "–")
    return reading.found(Frame.QUOTE, (left, end), after=False, whole=end > left + 1)


def _is_other_verb(token: Token) -> bool:
    return FORMS.get(token.word, ("", Form.BASE))[1] is not Form.BASE and token.word not in ("referring", "speaking")


def _left_edge(tokens: Sequence[Token], hit: Hit) -> int | None:
    """The index of the comma or quotation that ends content on the left, if there is one."""
    at = (hit.clause if not hit.inherited else hit.first) - 1
    if hit.participle:
        return None
    if at >= 1 and tokens[at].tag == "," and tokens[at - 1].tag == "Q":
        return at - 1
    if at >= 0 and tokens[at].tag in ("Q", ",", "–"):
        return at
    if at >= 0 and closes_quotation(tokens, at):
        return at - 1
    return None


def _is_final(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing that could be content follows a cue."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    return token.tag in (",", "–", ")", ";", ".", "!", "?", "P", "…", "C", "R") or token.word in ASIDE


def _said_last(reading: _Reading, left: int) -> Found | None:
    """Read "the truce holds, officials said", and "the truce, officials said, holds"."""
    tokens, behind = reading.tokens, reading.at
    first = next((index + 1 for index in range(left - 1, -1, -1) if tokens[index].tag in (";", "Q")), 0)
    first = first or _behind_dateline(tokens, left)
    while first < left and tokens[first].tag in (",", ".", ":", "–"):
        first += 1
    unfinished = not _has_verb(tokens, first, left) or reading.tag(behind + 1) in ("A", "H")
    if first >= left:
        return None
    if unfinished and tokens[first].tag == "P" and left - first < _NEAR - 1:
        return _quoted_before(reading, first - 1) if first and tokens[first - 1].tag == "Q" else None
    goes_on = reading.tag(behind) in (",", "–") and behind + 3 < len(tokens) and not _is_participial(tokens, behind + 1)
    whole = unfinished and goes_on
    end = without_tail(tokens, first, len(tokens)) if whole else left
    return reading.found(Frame.CLAUSE, (first, end), after=False, whole=whole)


def _behind_dateline(tokens: Sequence[Token], limit: int) -> int:
    """Behind "On the border of Norland (NNA) --"."""
    for index in range(3, min(limit, _REACH)):
        if [token.tag for token in tokens[index - 3 : index + 1]] == ["(", "K", ")", "–"]:
            return index + 1
    return 0


def _has_verb(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a finite verb stands in a stretch, be it fused with its subject: "we’re"."""
    return any(
        token.tag == "A" or is_past_verb(token) or (token.tag == "O" and not token.word.isalpha())
        for token in tokens[first:end]
    )


def _is_participial(tokens: Sequence[Token], at: int) -> bool:
    while at < len(tokens) and tokens[at].tag == "V":
        at += 1
    return at < len(tokens) and (tokens[at].word.endswith("ing") or tokens[at].tag in ("C", "S", "R"))


def _quote_at(tokens: Sequence[Token], at: int) -> int | None:
    while at < len(tokens) and tokens[at].tag in (",", ":", "–", "H"):
        at += 1
    return at if at < len(tokens) and tokens[at].tag == "Q" else None


def _opens_clause(tokens: Sequence[Token], at: int, cue: Cue) -> bool:
    """Whether what begins at `at` can be a clause that the cue reports."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    if token.tag == "P":
        return cue.lemma in _PLAIN
    if token.tag not in _CLAUSE_OPENERS:
        return False
    if token.tag in ("I", "R"):
        return token.word in ("who", "which") and Frame.OBJECT not in cue.frames
    if token.tag == "S" and token.word not in _QUESTIONS:
        return False
    if token.tag == "O" and token.word not in ("it", "you") and at + 1 < len(tokens):
        return True
    if cue.lemma in _OF_SOMEBODY and _has_person_first(tokens, at):
        return False
    if token.tag == "M" or not cue.frames.isdisjoint((Frame.OBJECT, Frame.THAT)):
        return _has_finite_verb(tokens, at, min(at + 2 * _REACH, len(tokens)))
    if cue.lemma == "claim" and token.tag == "D":  # "claimed the lives of 40 people"
        return _verb_before_comma(tokens, at)
    return cue.lemma not in _MAY_TAKE_OBJECT or _verb_before_comma(tokens, at)


def _has_person_first(tokens: Sequence[Token], at: int) -> bool:
    """Whether who is warned comes first: "warned the palace against it", "warned villagers not to go"."""
    phrase = noun_phrase_after(tokens, at, len(tokens))
    behind = tokens[phrase[1]] if phrase and phrase[1] < len(tokens) else None
    return behind is not None and (behind.tag in ("I", "N") or behind.word in ("against", "about"))


def _verb_before_comma(tokens: Sequence[Token], at: int) -> bool:
    for token in tokens[at : at + _REACH]:
        if token.tag in (",", ".", ";", "–"):
            return False
        if token.tag == "A" or is_past_verb(token) or FORMS.get(token.word, ("", Form.BASE))[1] is Form.THIRD:
            return True
    return False


def _has_finite_verb(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the noun phrase at `at` is followed by a verb, so that a clause begins there."""
    if tokens[at].tag in ("W", "S"):
        return True
    phrase = noun_phrase_after(tokens, at, end, relaxed=True)
    behind = phrase[1] if phrase else at + 1
    while behind < end and tokens[behind].tag in ("V", "N"):
        behind += 1
    if behind >= end:
        return False
    token = tokens[behind]
    return token.tag == "A" or (is_past_verb(token) and (behind + 1 >= end or tokens[behind + 1].word != "by"))
