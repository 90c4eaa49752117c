"""Demands that are told before they are named: "the release of prisoners, a key demand of the rebels"."""

from negotiation_events.model import ConditionKind
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import clause_start
from negotiation_events.rules.conditions.contents import Demand
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import EVENTS, Context, Reading
from negotiation_events.rules.conditions.subjects import actors_starting

_BEFORE = frozenset(
    """
    a an the one of its their his her our my key main central core major top principal chief first long standing
    longstanding crucial basic other another also still 's
    """.split()
)
_COPULAS = frozenset("is are was were been remains remained".split())
_ARTICLES = frozenset("the a an its their his her all any".split())
_REACH = 16  # tokens of the noun phrase in apposition


def named_demand(context: Context, at: int, demand: Demand) -> Reading | None:
    """Read what the noun at a token names: "Z is a demand of X", "Z, one of X's main demands"."""
    tokens = context.tokens
    first = at
    while first and (tokens[first - 1].form in _BEFORE or tokens[first - 1].form in (m.ACTOR, m.NATIONALITY)):
        first -= 1
    holder = demand.holder
    if not holder and forms(tokens, (at + 1, at + 2)) in (("of",), ("by",), ("for",)):
        holder = context.actors(actors_starting(tokens, at + 2))
    if not holder or first == at or not first:
        return None
    named = _before_copula(context, first) if tokens[first - 1].form in _COPULAS else _before_comma(context, first)
    if named is None or named[1] <= named[0]:
        return None
    return Reading(
        rule="condition.demand-noun",
        kind=ConditionKind.DEMAND,
        evidence=(named[0], at + 1),
        requirement=named,
        holder=holder,
        status=demand.status,
    )


def _before_copula(context: Context, first: int) -> Range:
    last = first - 1
    while last and context.tokens[last - 1].form in tables.AUXILIARIES | {"long", "not"}:
        last -= 1
    return trim(context.tokens, (clause_start(context.tokens, last), last))


def _before_comma(context: Context, first: int) -> Range | None:
    """The noun phrase in apposition: back to an article that no "of" stands before."""
    tokens = context.tokens
    if tokens[first - 1].form not in (",", "–"):
        return None
    for i in range(first - 2, max(-1, first - 2 - _REACH), -1):
        if tokens[i].form in (",", ";", ":", "–"):
            return None
        begins = tokens[i].form in _ARTICLES or tokens[i].form in EVENTS
        if begins and (i == 0 or tokens[i - 1].form not in ("of", "in", "from", "by", "between")):
            return trim(tokens, (i, first - 1))
    return None
