"""What conditions are tied to where no phrase says so: the deal whose term it is, the talks it is to open."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeGuard

from negotiation_events.findings import Finding, Span
from negotiation_events.link.drafts import Draft, contains, overlaps
from negotiation_events.model import Agreement, ConditionKind, ConditionTopic, Exchange, Talks

Placed = tuple[Finding, Draft]

# Kinds that bind somebody under a deal, and those whose requirement has to be met before something else happens.
_BINDING = frozenset((ConditionKind.TERM, ConditionKind.GUARANTEE))
_PRIOR = frozenset((ConditionKind.PRECONDITION, ConditionKind.THREAT))
_MADE = frozenset("accepted declared agreed_in_principle agreed signed in_force extended implemented".split())
_OVER = frozenset("concluded collapsed cancelled refused".split())


class Dependence:
    """The events of a text, asked for the one that a condition applies to."""

    def __init__(self, placed: Iterable[Placed]) -> None:
        self._by_sentence: dict[int, list[Placed]] = {}
        self._talks: dict[int, Draft] = {}
        self._made: list[tuple[int, Draft]] = []
        for finding, draft in placed:
            self._by_sentence.setdefault(finding.sentence, []).append((finding, draft))
            if draft.makes is Talks and draft.status() not in _OVER:
                self._talks[id(draft)] = draft
            if draft.makes is Agreement and draft.status() in _MADE:
                self._made.append((finding.sentence, draft))

    def of(self, group: Sequence[Finding], fields: Mapping[str, object]) -> Draft | None:
        """The event that a condition applies to, told in these findings; `None` where the text leaves it open."""
        for finding in group:
            told = [one for one in self._by_sentence.get(finding.sentence, ()) if one[0].phrase is not None]
            if (draft := _named_in(finding, told, fields)) is not None:
                return draft
        if fields.get("kind") in _BINDING:
            return self._bound_by(group[0])
        if fields.get("topic") == ConditionTopic.TALKS and len(self._talks) == 1:
            return next(iter(self._talks.values()))
        return None

    def _bound_by(self, finding: Finding) -> Draft | None:
        """The deal that a sentence tells of beside its term; else the one that was made in the sentence before."""
        here = [one for one in self._by_sentence.get(finding.sentence, ()) if one[1].makes is not Talks]
        within = [draft for one, draft in here if overlaps((one.start, one.end), (finding.start, finding.end))]
        beside = within or [draft for _, draft in here if draft.makes is Agreement]
        if beside:
            return beside[0]
        near = [draft for sentence, draft in self._made if 0 < finding.sentence - sentence <= _NEAR]
        return near[-1] if near else None


_NEAR = 2  # sentences


def _named_in(finding: Finding, told: Sequence[Placed], fields: Mapping[str, object]) -> Draft | None:
    """The event that the words of a condition name: "monitor the truce", "come to the table"; of one that has to be
    met first, not what it requires, but what waits for it.
    """
    whole = (finding.start, finding.end)
    requirement, consequence = (fields.get(name) for name in ("requirement", "consequence"))
    prior = fields.get("kind") in _PRIOR
    named = []
    for one, draft in told:
        phrase = one.phrase
        if phrase is None or not contains(whole, phrase):
            continue
        if _is_span(requirement) and contains(requirement, phrase):
            if prior or draft.makes is Exchange:
                continue  # what is required is not what depends on it
            named.append((1, draft))
        elif _is_span(consequence) and contains(consequence, phrase):
            named.append((0, draft))
        else:
            named.append((2, draft))
    return min(named, key=lambda pair: pair[0])[1] if named else None


def _is_span(value: object) -> TypeGuard[Span]:
    return isinstance(value, tuple)
