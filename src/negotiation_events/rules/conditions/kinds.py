"""What a connective makes of its main clause: a precondition, an offer, a threat, or nothing."""

from collections.abc import Callable, Mapping

import attrs

from negotiation_events.model import ConditionKind, Operator
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import Range, actors_starting, forms, subject_before, trim
from negotiation_events.rules.conditions.main_clause import MainClause
from negotiation_events.rules.conditions.reading import Context

_STAYING_AWAY = frozenset(
    """
    attend take join sign return negotiate accept release honor honour respect participate hold meet resume abide
    recognise recognize withdraw talk send
    """.split()
)
_SAID_YES = frozenset(
    "accepted accepts agreed agrees backed backs approved approves endorsed endorses consented".split()
)
_RULED_OUT_BY = frozenset((Operator.UNLESS, Operator.UNTIL, Operator.WITHOUT, Operator.BEFORE))
_LASTS = frozenset("last hold continue stay remain stand survive endure".split())
_POSSIBLE = frozenset("possible is are begin begins accept agree takes effect enters holds starts".split())


@attrs.frozen
class Bond:
    """What a main clause is bound by.

    Attributes:
        kind: of the condition.
        consequence: what happens, or stops.
        subject: who makes it so.
    """

    kind: ConditionKind
    consequence: Range
    subject: tuple[int, ...]


def bond_of(main: MainClause, operator: Operator) -> Bond | None:
    """What a connective makes of a main clause; `None` if it binds nobody."""
    kind = _kind(main, operator) if main.modal is not None else None
    if kind is not None:
        return Bond(kind, main.deed, main.subject)
    if operator is Operator.PROVIDED_THAT and (accepted := _accepted(main)) is not None:
        return accepted
    if main.modal is None or operator is Operator.WITHOUT:
        return _without_will(main, operator)
    return None


def _accepted(main: MainClause) -> Bond | None:
    """Read "accepted the plan on condition that", "agreed to the truce provided that": a yes that depends."""
    tokens, span = main.context.tokens, main.span
    at = next((i for i in range(*span) if tokens[i].form in _SAID_YES), None)
    if at is None:
        return None
    behind = at + 1 + (forms(tokens, (at + 1, at + 2)) in (("to",), ("on",), ("for",)))
    return Bond(ConditionKind.PRECONDITION, trim(tokens, (behind, span[1])), subject_before(tokens, at, span[0]))


def _kind(main: MainClause, operator: Operator) -> ConditionKind | None:
    if main.only or (main.modal is not None and main.modal.only):
        return None if operator is Operator.WITHOUT else ConditionKind.PRECONDITION
    return _KINDS[operator](main)


def _until(main: MainClause) -> ConditionKind | None:
    return ConditionKind.PRECONDITION if main.is_negative or main.verb in tables.PERSIST else None


def _if_negative(main: MainClause) -> ConditionKind | None:
    return ConditionKind.PRECONDITION if main.is_negative else None


def _without(main: MainClause) -> ConditionKind | None:
    return ConditionKind.PRECONDITION if main.is_negative and main.verb not in tables.PERSIST else None


def _unless(main: MainClause) -> ConditionKind | None:
    return ConditionKind.PRECONDITION if main.is_negative and main.verb != "hesitate" else ConditionKind.THREAT


def _after(main: MainClause) -> ConditionKind | None:
    """Only "once" binds by itself; "after" is mere sequence where no "only" stands before it."""
    words = forms(main.context.tokens, (main.deed[1], main.deed[1] + 2)) + forms(main.context.tokens, (0, 2))
    wills = main.modal is not None and main.modal.kind in ("will", "would", "ready", "vow")
    return ConditionKind.PRECONDITION if wills and "once" in words else None


def _provided(main: MainClause) -> ConditionKind | None:
    if main.is_negative:
        return ConditionKind.PRECONDITION
    if not main.has_subject and main.verb in _LASTS and main.context.phrase(main.span) is not None:
        return ConditionKind.PRECONDITION  # "the truce will last as long as"
    return ConditionKind.OFFER if _is_offer(main) else None


def _if(main: MainClause) -> ConditionKind | None:
    assert main.modal is not None
    if main.modal.kind in ("must", "agree") or (main.modal.kind == "may" and not main.is_warning):
        return None
    if main.is_negative and not main.is_harm:
        return ConditionKind.THREAT if main.verb in _STAYING_AWAY else None
    if not main.is_negative and (main.is_harm or (main.is_warning and main.modal.kind != "ready")):
        return ConditionKind.THREAT
    return ConditionKind.OFFER if _is_offer(main) else None


def _is_offer(main: MainClause) -> bool:
    """Whether somebody would do something another could want."""
    if not main.subject or main.modal is None or not main.words:
        return False
    return main.modal.kind == "ready" or (main.words[0] in tables.CONCEDE and main.words[1:2] != ("up",))


_KINDS: Mapping[Operator, Callable[[MainClause], ConditionKind | None]] = {
    Operator.UNTIL: _until,
    Operator.BEFORE: _if_negative,
    Operator.WITHOUT: _without,
    Operator.UNLESS: _unless,
    Operator.AFTER: _after,
    Operator.ONLY_IF: lambda main: ConditionKind.PRECONDITION,
    Operator.PROVIDED_THAT: _provided,
    Operator.IF: _if,
}


def _without_will(main: MainClause, operator: Operator) -> Bond | None:
    """Clauses without a verb of will: "rejects any talks unless", "the deal is off if", "signed without Y leaving"."""
    context, span = main.context, main.span
    if operator in _RULED_OUT_BY and (ruled_out := _ruled_out(context, span)) is not None:
        return ruled_out
    if operator is Operator.IF and main.is_warning:
        return Bond(ConditionKind.THREAT, main.deed, ())
    if operator is Operator.WITHOUT and context.has_event and _has_gerund(context, span[1] + 1):
        return Bond(ConditionKind.DEMAND, main.deed, context.actors(actors_starting(context.tokens, span[0])))
    possible = main.only and not _POSSIBLE.isdisjoint(forms(context.tokens, span))
    if possible or (operator is Operator.UNLESS and main.is_negative):
        return Bond(ConditionKind.PRECONDITION, main.deed, _who_is_ready(context, span))
    return None


def _ruled_out(context: Context, span: Range) -> Bond | None:
    """Read "has ruled out any talks", "rejected a truce"."""
    tokens = context.tokens
    for at in range(*span):
        if tokens[at].form in tables.REJECTED:
            behind = at + 1 + (forms(tokens, (at + 1, at + 2)) in (("out",), ("down",)))
            return Bond(
                ConditionKind.PRECONDITION, trim(tokens, (behind, span[1])), subject_before(tokens, at, span[0])
            )
    return None


def _who_is_ready(context: Context, span: Range) -> tuple[int, ...]:
    """Who "is ready for talks", "is open to a truce"."""
    tokens = context.tokens
    at = next((i for i in range(*span) if tokens[i].form in ("ready", "open", "prepared")), None)
    copula = at is not None and forms(tokens, (at - 1, at)) in (("is",), ("are",), ("was",), ("were",))
    return () if at is None else subject_before(tokens, at - copula, span[0])


def _has_gerund(context: Context, at: int) -> bool:
    """Read "without the rebels turning over": an actor and what it would have to do."""
    tokens = context.tokens
    span = actors_starting(tokens, at)
    if span is None or span[1] >= len(tokens):
        return False
    behind = span[1] + (tokens[span[1]].form in ("'s", "first"))
    return behind < len(tokens) and tokens[behind].form.endswith("ing")
