"""What became of a demand, told in a later sentence: "That demand was refused", "Sudria has met the conditions"."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

import attrs

from negotiation_events.findings import Finding
from negotiation_events.model import ConditionKind, ConditionStatus
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.ranges import forms
from negotiation_events.rules.conditions.reading import Context
from negotiation_events.rules.masked import Token

_NOUNS = frozenset("demand demands request requests ultimatum condition conditions terms calls call appeal".split())
_THOSE = frozenset("that this those these the such both all".split())
_BECAME = (
    (ConditionStatus.REJECTED, tables.REJECTED | frozenset("refused ignored rebuffed unacceptable".split())),
    (ConditionStatus.WAIVED, frozenset("dropped abandoned withdrawn waived".split())),
    (ConditionStatus.ACCEPTED, frozenset("accepted".split())),
    (ConditionStatus.MET, frozenset("met satisfied fulfilled".split())),
)
_COPULAS = frozenset("was were been is are".split())
_PERFECT = frozenset("has have had".split())
_MERELY = tables.MODALS | frozenset("not never if until unless once to be no".split())
_KINDS = frozenset((ConditionKind.DEMAND, ConditionKind.PRECONDITION))
_BACK = 3  # sentences


def with_answers(contexts: Iterable[Context], found: Sequence[Finding]) -> list[Finding]:
    """The findings, in order, those with a new status that a later sentence answers."""
    answered = list(found)
    sentences = [finding.sentence for finding in found]
    for context in contexts:
        status, plural = _answer(context)
        if status is None:
            continue
        near = range(bisect_left(sentences, context.number - _BACK), bisect_left(sentences, context.number))
        told = [number for number in near if answered[number].fields["kind"] in _KINDS]
        for number in told if plural else told[-1:]:
            if sentences[number] == sentences[told[-1]]:
                fields = {**answered[number].fields, "status": status}
                answered[number] = attrs.evolve(answered[number], fields=fields)
    return answered


def _answer(context: Context) -> tuple[ConditionStatus | None, bool]:
    """The status a sentence gives to what was demanded before it, and whether it names several demands."""
    tokens = context.tokens
    for at, token in enumerate(tokens):
        if at and token.form in _NOUNS and tokens[at - 1].form in _THOSE:
            merely = not _MERELY.isdisjoint(forms(tokens, (max(0, at - 4), at - 1)))
            status = None if merely else _passive(tokens, at + 1) or _active(tokens, at - 1)
            if status is not None:
                return status, token.form.endswith("s")
    return None, False


def _passive(tokens: Sequence[Token], at: int) -> ConditionStatus | None:
    """Read "was refused", "have been met" behind the noun."""
    behind = forms(tokens, (at, at + 4))
    if not behind or behind[0] not in _COPULAS | _PERFECT or not _MERELY.isdisjoint(behind[:3]):
        return None
    if behind[0] in _PERFECT and behind[1:2] != ("been",):
        return None
    return next((status for status, words in _BECAME if not words.isdisjoint(behind[1:])), None)


def _active(tokens: Sequence[Token], at: int) -> ConditionStatus | None:
    """Read "rejected", "has met" before "that demand"."""
    before = forms(tokens, (max(0, at - 4), at))
    if not before or not _MERELY.isdisjoint(before) or not before[-1].endswith(("ed", "met")):
        return None
    return next((status for status, words in _BECAME if before[-1] in words), None)
