"""Threats without a conjunction: "leave or face attack", "any group that stays away will suffer"."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind, Operator
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import (
    Range,
    actors_ending,
    clause_end,
    clause_start,
    forms,
    subject_before,
    trim,
)
from negotiation_events.rules.conditions.reading import Context, Reading

_OR_ELSE = frozenset("face risk suffer else expect".split())
_WHOEVER = frozenset("any anyone all those whoever every".split())
_ORDERS = frozenset("to must should will would".split())


def read_threats(context: Context) -> Iterator[Reading]:
    """The threats of a sentence that no "if" or "unless" tells."""
    for at, token in enumerate(context.tokens):
        if token.form == "or":
            yield from _or_else(context, at)
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
    order = next((i for i in reach if tokens[i].form in _ORDERS and tokens[i + 1].form in tables.BASES), None)
    if order is None:
        return
    addressee = actors_ending(tokens, order)
    if addressee is None:
        return
    bound = context.actors(addressee)
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
