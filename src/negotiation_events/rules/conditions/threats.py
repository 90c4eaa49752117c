"""Threats without a conjunction: "leave or face attack", "any group that stays away will suffer"."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind, Operator
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import clause_end, clause_start
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import Context, Reading
from negotiation_events.rules.conditions.subjects import actors_ending, actors_starting, subject_before
from negotiation_events.rules.fields import referents_of

_OR_ELSE = frozenset("face risk suffer else expect".split())
_WHOEVER = frozenset("any anyone all those whoever every".split())
_THREATS = frozenset("threat threats warning warnings".split())
_THREAT_WORDS = _THREATS | _WHOEVER | {"or", m.ACTOR}
# "its pledge to kill them unless": a threat, where what is pledged is harm.
_PLEDGES = frozenset("pledge pledges vow vows promise promises".split())
_KILLING = frozenset("murder slaughter assassinate kill execute behead".split())
_IF = frozenset(("if", "unless"))
_ORDERS = frozenset("to must should will would".split())


def read_threats(context: Context) -> Iterator[Reading]:
    """The threats of a sentence that no "if" or "unless" tells."""
    for at in context.where(_THREAT_WORDS):
        token = context.tokens[at]
        if token.form == "or":
            yield from _or_else(context, at)
        elif token.form in _THREATS | _PLEDGES:
            yield from _threat_of(context, at)
        elif token.form in _WHOEVER or (token.form == m.ACTOR and context.words((at, at + 1)).split()[0] in _WHOEVER):
            yield from _whoever(context, at)


def _or_else(context: Context, at: int) -> Iterator[Reading]:
    """Read "told Norland to accept the deal or face strikes"."""
    tokens = context.tokens
    after = forms(tokens, (at + 1, at + 3))
    if not after or not (after[0] in _OR_ELSE or after in (("it", "will"), ("they", "will"))):
        return
    start = clause_start(tokens, at)
    reach = range(at - 1, max(start, at - 14) - 1, -1)
    order = next((i for i in reach if tokens[i].form in _ORDERS and _is_ordered(context, i)), None)
    if order is None:
        return
    addressee = actors_ending(tokens, order)
    if addressee is None:
        return
    bound = context.actors(addressee) or context.told(order)
    holder = tuple(i for i in _who_orders(context, order, addressee) if i not in bound)
    requirement = trim(tokens, (order + 1, at))
    consequence = context.clause(at + 1)
    yield Reading(
        rule="condition.or-face",
        kind=ConditionKind.THREAT,
        evidence=(order, max(requirement[1], consequence[1])),
        requirement=requirement,
        consequence=consequence,
        operator=Operator.UNLESS,
        holder=holder,
        addressee=bound,
        phrase=context.phrase(requirement),
        deadline=context.deadline(requirement),
    )


def _is_ordered(context: Context, at: int) -> bool:
    """Whether a deed follows "must", "to": of "to", only where whoever is told stands before it."""
    tokens = context.tokens
    if tokens[at + 1].form in tables.BASES:
        return True
    told = tokens[at].form != "to" or tokens[at - 1].form == m.ACTOR
    return told and tokens[at + 1].mention is None and tokens[at + 1].form.isalpha()


def _who_orders(context: Context, order: int, addressee: Range) -> tuple[int, ...]:
    tokens = context.tokens
    if tokens[order].form == "to" and addressee[0]:
        return subject_before(tokens, addressee[0] - 1, clause_start(tokens, addressee[0] - 1))
    return context.speakers(order)


def _whoever(context: Context, at: int) -> Iterator[Reading]:
    """Read "any party that does not sign the truce will be punished"."""
    tokens = context.tokens
    relative = next(
        (i for i in range(at + 1, min(at + 5, len(tokens) - 2)) if tokens[i].form in ("that", "who", "which")), None
    )
    if relative is None or not {"do", "does", "fail", "fails", "refuse", "refuses"} & set(
        forms(tokens, (relative + 1, relative + 2))
    ):
        return
    modal = next(
        (
            i
            for i in range(relative + 2, min(relative + 18, len(tokens) - 1))
            if tokens[i].form in ("will", "would", "must")
        ),
        None,
    )
    if modal is None or any(token.form == "," for token in tokens[relative:modal]):
        return
    consequence = trim(tokens, (modal, clause_end(context.sentence, modal, context.closing(modal))))
    if tables.HARM.isdisjoint(forms(tokens, consequence)):
        return
    yield Reading(
        rule="condition.threat-whoever",
        kind=ConditionKind.THREAT,
        evidence=(at, consequence[1]),
        requirement=(at, modal),
        consequence=consequence,
        holder=context.speakers(at),
        phrase=context.phrase((at, modal)),
    )


def _threat_of(context: Context, at: int) -> Iterator[Reading]:
    """Read "the threat of strikes against Norland if it does not disarm", "its threat to attack unless"."""
    tokens = context.tokens
    if forms(tokens, (at + 1, at + 2)) not in (("of",), ("to",)):
        return
    behind = next((i for i in range(at + 3, min(at + 20, len(tokens) - 1)) if tokens[i].form in _IF), None)
    if behind is None or tokens[behind + 1].form in tables.BARE_IF:
        return
    if any(token.form in (".", ";", ":") for token in tokens[at:behind]):
        return
    requirement = context.clause(behind + 1)
    consequence = trim(tokens, (at + 2, behind))
    harm = tables.HARM | _KILLING
    if requirement[1] <= requirement[0]:
        return
    if tokens[at].form in _PLEDGES and harm.isdisjoint(forms(tokens, (consequence[0], consequence[0] + 3))):
        return
    holder = _threatener(context, at, consequence)
    subject = actors_starting(tokens, requirement[0])
    yield Reading(
        rule="condition.threat-of",
        kind=ConditionKind.THREAT,
        evidence=(at, requirement[1]),
        requirement=requirement,
        consequence=consequence,
        operator=Operator.IF if tokens[behind].form == "if" else Operator.UNLESS,
        holder=holder,
        addressee=tuple(i for i in context.actors(subject) if i not in holder),
        phrase=context.phrase(requirement),
        deadline=context.deadline(requirement),
    )


def _threatener(context: Context, at: int, consequence: Range) -> tuple[int, ...]:
    """Whose threat it is: by a possessive before it, or by whose strike it would be."""
    tokens = context.tokens
    for i in range(at - 1, max(-1, at - 4), -1):
        if tokens[i].form == m.ACTOR and tokens[i].mention is not None:
            return referents_of((tokens[i],))
        if tokens[i].form == m.NATIONALITY:
            return referents_of((tokens[i],))
        if tokens[i].form == "'s" and i and tokens[i - 1].form == m.ACTOR:
            return referents_of((tokens[i - 1],))
    for i in range(consequence[0], consequence[1] - 1):
        if tokens[i].form in ("on", "against", "by", "from", "in"):
            break
        if tokens[i].form in (m.ACTOR, m.NATIONALITY):
            return referents_of((tokens[i],))
    return ()
