"""Demands by noun: "its demand that", "dropped their conditions", "a precondition for talks"."""

from collections.abc import Iterator

import attrs

from negotiation_events.model import ConditionKind, ConditionStatus, ConditionTopic
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import Range, actors_starting, clause_start, forms, trim
from negotiation_events.rules.conditions.contents import Demand, holder_of
from negotiation_events.rules.conditions.coordination import split_verbs
from negotiation_events.rules.conditions.reading import Context, Reading
from negotiation_events.rules.fields import referents_of

_GOVERNORS = tables.SETTING | tables.GIVEN_UP | tables.REJECTED | tables.ACCEPTED | tables.MET
_NOT_OWNED = tables.AUXILIARIES | _GOVERNORS | frozenset(", and of to on for in with its from".split())
_ARTICLES = frozenset("the a an these those no any this that".split())
_LISTS = frozenset("that for on of including include includes".split())
_COPULAS = frozenset("is are was were".split())
_NAMED_BY = _COPULAS | frozenset("be been remains".split())
_MAKE = frozenset("made make makes making call called".split())
_STANCES = frozenset("position view stance insistence demand line".split())
_BEFORE_CONDITION = frozenset("a an the key main first necessary precondition one".split())
_BEHIND_NAMED = tables.SETTING | frozenset("that whether on demanded".split())
_ANSWERS = frozenset((ConditionStatus.REJECTED, ConditionStatus.ACCEPTED, ConditionStatus.MET))


def read_noun(context: Context, at: int) -> Iterator[Reading]:
    """Read "its demand that Y withdraw", "Norland's conditions for a truce", "dropped their demand for"."""
    if forms(context.tokens, (max(0, at - 1), at + 2)) in (("on", "condition", "that"), ("on", "conditions", "that")):
        return  # a connective
    owner, first = _owner(context, at)
    behind = at + 1
    made_by = actors_starting(context.tokens, at + 2) if forms(context.tokens, (at + 1, at + 2)) == ("from",) else None
    if not owner and made_by is not None:  # "demands from X to disarm"
        owner, behind = context.actors(made_by), made_by[1]
    status, governor, who = _status(context, first)
    answered = status in _ANSWERS
    demand = Demand(
        rule="condition.waived" if status is ConditionStatus.WAIVED else "condition.demand-noun",
        begins=first if governor is None else governor,
        holder=owner or (() if answered else who),
        addressee=tuple(i for i in who if i not in owner) if answered else (),
        status=status,
        noun=forms(context.tokens, (at + 1, at + 2)) != ("that",),
    )
    told = bool(owner) or governor is not None
    if context.tokens[at].form.startswith(("condition", "precondition")):
        yield from _conditions(context, at, demand, told=told)
    else:
        yield from _demands(context, at, demand, behind, owned=bool(owner), told=told)


def _demands(context: Context, at: int, demand: Demand, behind: int, *, owned: bool, told: bool) -> Iterator[Reading]:
    tokens = context.tokens
    after = tokens[behind].form if behind < len(tokens) else "."
    asked = actors_starting(tokens, behind + 1)
    if after == "to" and asked is not None:  # "an ultimatum to X to disarm"
        demand = attrs.evolve(demand, addressee=context.actors(asked))
        behind = asked[1]
        after = tokens[behind].form if behind < len(tokens) else "."
    if after == "to":
        clause = context.clause(behind + 1)
        if not tables.BASES.isdisjoint(forms(tokens, (clause[0], clause[0] + 1))):
            yield from demand.each(context, split_verbs(tokens, clause))
        return
    first = _content(context, at, after)
    readings = list(demand.read(context, first)) if first is not None and (told or after != "for") else []
    yield from readings
    whole = owned and tokens[at].form.endswith("s") and after not in ("for", "on", "of", *_COPULAS)
    if not readings and whole:
        yield _unspecified(context, at, demand)


def _content(context: Context, at: int, after: str) -> int | None:
    """Where the content of a demand begins: "demand that", "demands include", "demands Y withdraw"."""
    tokens = context.tokens
    if after != "that" and actors_starting(tokens, at + 1):
        return at + 1
    behind = forms(tokens, (at + 2, at + 3))
    if after in _LISTS or (after in _COPULAS and behind in (("that",), ("for",), ("the",), ("a",), ("an",))):
        return at + 2 + (behind == ("that",))
    return None


def _unspecified(context: Context, at: int, demand: Demand) -> Reading:
    """Demands whose content the text does not tell, or only by an adjective: "territorial demands"."""
    kind = ConditionKind.DEMAND if context.tokens[at].form.startswith("demand") else ConditionKind.PRECONDITION
    return Reading(
        rule="condition.unspecified",
        kind=kind,
        evidence=(min(demand.begins, at), at + 1),
        holder=demand.holder,
        addressee=demand.addressee,
        status=demand.status,
        topic=context.topic((max(0, at - 3), at)) or ConditionTopic.UNSPECIFIED,
    )


def _owner(context: Context, at: int) -> tuple[tuple[int, ...], int]:
    """Whose demand it is, by a possessive before it, and where the noun phrase begins."""
    tokens = context.tokens
    for i in range(at - 1, max(-1, at - 6), -1):
        token = tokens[i]
        if token.form == m.ACTOR and token.mention is not None:
            owns = token.mention.form == "possessive" or i == at - 1
            return (token.mention.referents, i) if owns else ((), i + 1)
        if token.form == "'s" and i and tokens[i - 1].form == m.ACTOR:
            return referents_of((tokens[i - 1],)), i - 1
        if token.form == m.NATIONALITY:
            return referents_of((token,)), i
        if token.form in _ARTICLES:
            return (), i
        if token.form in _NOT_OWNED:
            return (), i + 1
    return (), at


def _status(context: Context, first: int) -> tuple[ConditionStatus, int | None, tuple[int, ...]]:
    """What has become of a demand: the verb before it, where that stands, and its subject."""
    tokens = context.tokens
    for i in range(first - 1, max(-1, first - 4), -1):
        form = tokens[i].form
        for status, verbs in (
            (ConditionStatus.WAIVED, tables.GIVEN_UP), (ConditionStatus.REJECTED, tables.REJECTED),
            (ConditionStatus.ACCEPTED, tables.ACCEPTED), (ConditionStatus.MET, tables.MET),
        ):  # fmt: skip
            if form in verbs:
                return _as_told(context, i, status), i, holder_of(context, i)
        if form in tables.SETTING:
            return ConditionStatus.OPEN, i, holder_of(context, i)
        if form in (",", ";", "."):
            break
    return ConditionStatus.OPEN, None, ()


def _as_told(context: Context, at: int, status: ConditionStatus) -> ConditionStatus:
    """The status a verb gives, unless it is negated or merely willed: "would not drop", "refused to accept"."""
    before = set(forms(context.tokens, (max(0, at - 4), at)))
    if before & {"not", "never", "refused", "refuses", "refusing", "no"}:
        return ConditionStatus.REJECTED if status is ConditionStatus.ACCEPTED else ConditionStatus.OPEN
    if before & {"will", "would", "could", "should", "must", "to", "may", "might", "if", "until", "unless"}:
        return ConditionStatus.OPEN
    return status


def _conditions(context: Context, at: int, demand: Demand, *, told: bool) -> Iterator[Reading]:
    """Read "as a condition for talks", "set preconditions on talks", "its main condition is that"."""
    tokens = context.tokens
    after = tokens[at + 1].form if at + 1 < len(tokens) else "."
    plural = tokens[at].form.endswith("s")
    before = forms(tokens, (max(0, at - 3), at))
    if "without" in before or "no" in before[-2:]:
        return
    if after in ("for", "of", "on", "to"):
        yield from _conditions_for(context, at, demand, told=told)
    elif after in _COPULAS | {"that"}:
        that = forms(tokens, (at + 2, at + 3)) == ("that",)
        if told and (that or not plural):
            yield from demand.read(context, at + 2 + that)
    elif after not in tables.AUXILIARIES and plural and _is_set(context, at, demand):
        yield _unspecified(context, at, demand)


def _is_set(context: Context, at: int, demand: Demand) -> bool:
    """Whether conditions are somebody's, not those "in" or "under" which he lives."""
    begins = demand.begins
    if begins >= at or not (demand.holder or demand.addressee):
        return False
    around = forms(context.tokens, (max(0, begins - 1), begins))
    return around not in (("in",), ("under",)) and context.tokens[begins].form != "the"


def _conditions_for(context: Context, at: int, demand: Demand, *, told: bool) -> Iterator[Reading]:
    consequence = context.clause(at + 2)
    if consequence[1] <= consequence[0]:
        return
    named = _named(context, at)
    copula = next((i for i in range(*consequence) if context.tokens[i].form in _COPULAS), None)
    if named is None and copula is not None:  # "its condition for talks is a truce"
        named = trim(context.tokens, (copula + 1, consequence[1]))
        consequence = (consequence[0], copula)
        named = named if named[1] > named[0] else None
    phrase = context.phrase(consequence)
    if named is not None:
        yield Reading(
            rule="condition.precondition-for",
            kind=ConditionKind.PRECONDITION,
            evidence=(min(named[0], consequence[0]), max(named[1], consequence[1])),
            requirement=named,
            consequence=consequence,
            holder=demand.holder or _maker(context, named[0]),
            status=demand.status,
            phrase=phrase,
        )
    elif told and (phrase is not None or context.topic(consequence) is not None):
        unspecified = attrs.evolve(_unspecified(context, at, demand), topic=ConditionTopic.UNSPECIFIED, phrase=phrase)
        evidence = (unspecified.evidence[0], consequence[1])
        yield attrs.evolve(unspecified, evidence=evidence, consequence=consequence)


def _maker(context: Context, at: int) -> tuple[int, ...]:
    """Who makes a condition of what begins at a token: "made it a condition", "X's view that it", else who says it."""
    tokens = context.tokens
    before = forms(tokens, (max(0, at - 2), at))
    if before and before[-1] in _MAKE | {"set"}:
        return holder_of(context, at - 1)
    if len(before) == 2 and before[0] in _STANCES and before[1] == "that":
        return _owner(context, at - 2)[0] or context.speakers(at)
    return context.speakers(at)


def _named(context: Context, at: int) -> Range | None:
    """What the condition is in "X is a condition for", "made X a condition for", "X as a precondition for"."""
    tokens = context.tokens
    first = at
    while first and tokens[first - 1].form in _BEFORE_CONDITION:
        first -= 1
    start = clause_start(tokens, at)
    if first and tokens[first - 1].form in _NAMED_BY | {"as"}:
        last = first - 1
        while last and tokens[last - 1].form in tables.AUXILIARIES | {"not", ","}:
            last -= 1
        begin = next((i + 1 for i in range(last - 1, start - 1, -1) if tokens[i].form in _BEHIND_NAMED), start)
    else:
        last = first
        begin = next((i + 1 for i in range(first - 1, start - 1, -1) if tokens[i].form in _MAKE), last)
    begin, last = trim(tokens, (begin, last))
    return (begin, last) if last > begin else None
