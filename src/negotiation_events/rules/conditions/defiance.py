"""Threats by what the other side fails to do: "if Norland fails to comply, Sudria will seek sanctions"."""

from negotiation_events.model import ConditionKind, Operator
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.kinds import Bond
from negotiation_events.rules.conditions.main_clause import MainClause
from negotiation_events.rules.conditions.ranges import Range, forms
from negotiation_events.rules.conditions.reading import Context
from negotiation_events.rules.conditions.subjects import actors_starting, is_adverb
from negotiation_events.rules.words import inflect

# What a side does that another would not have it do.
_DEFIES = frozenset(
    form
    for verb in "attack balk block breach break cheat continue defy delay disobey disregard flout hinder ignore"
    " impede invade interfere jeopardise jeopardize miss obstruct oppose persist provoke rearm refuse"
    " reject renege resist stall thwart torpedo undermine violate".split()
    for form in inflect(verb)
)
_FAILS = frozenset(form for verb in "fail refuse decline neglect" for form in inflect(verb)) | frozenset(
    "fail fails failed refuse refuses refused decline declines declined".split()
)
_NEGATED = frozenset("do does did will would has have is are".split())
_WILLS = frozenset("will would ready vow power".split())
# Deeds that do the other side no harm: "if the talks fail, Norland will keep trying".
_HARMLESS = tables.RELENT | frozenset(
    """
    accept agree be become continue do give have help keep know let make mediate need negotiate pay protect provide
    remain seem stay stick support talk tell try welcome win work
    """.split()
)


def defied(main: MainClause, operator: Operator, requirement: Range) -> Bond | None:
    """What is threatened, should a side do what a requirement says."""
    wills = main.modal is not None and main.modal.kind in _WILLS and not main.is_negative
    if operator is not Operator.IF or not wills or main.verb in _HARMLESS or main.only:
        return None
    asked = _who_defies(main.context, requirement)
    if not main.subject or not asked or set(asked) & set(main.subject):
        return None
    return Bond(ConditionKind.THREAT, main.deed, main.subject)


def is_between_sides(context: Context, holder: tuple[int, ...], asked: tuple[int, ...]) -> bool:
    """Whether one side threatens another where they negotiate."""
    return context.near_event and context.is_side(holder, leaders=True) and context.is_side(asked, leaders=True)


def _who_defies(context: Context, requirement: Range) -> tuple[int, ...]:
    tokens = context.tokens
    span = actors_starting(tokens, requirement[0])
    if span is None or span[1] + 1 >= requirement[1]:
        return ()
    at = span[1]
    while at < requirement[1] - 1 and (tokens[at].form in ("still", "again") or is_adverb(tokens[at])):
        at += 1
    negated = tokens[at].form in _NEGATED and forms(tokens, (at + 1, at + 2)) == ("not",)
    fails = tokens[at].form in _FAILS and forms(tokens, (at + 1, at + 2)) == ("to",)
    return context.actors(span) if negated or fails or tokens[at].form in _DEFIES else ()
