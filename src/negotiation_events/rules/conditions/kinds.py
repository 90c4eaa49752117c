"""What a connective makes of its main clause: a precondition, an offer, a threat, or nothing."""

from collections.abc import Callable, Mapping

import attrs

from negotiation_events.model import ConditionKind, Operator
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.main_clause import MainClause
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import Context
from negotiation_events.rules.conditions.subjects import actors_starting, subject_before

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
_IMPOSSIBLE = frozenset("impossible unthinkable unacceptable pointless meaningless premature inconceivable".split())
_POINTLESS = frozenset((("no", "point", "in"), ("no", "sense", "in"), ("no", "reason", "to"), ("no", "use", "in")))
_UNTIRING = frozenset("rest relent sleep waver flinch tire falter".split())
_NO_OFFERS = frozenset((("give", "up"), ("lay", "a"), ("lay", "the"), ("make", "it"), ("be", "a"), ("be", "the")))
_HAPPENS = frozenset("begin start resume proceed happen hold last survive continue go take restart reopen".split())
_EXPECTED = frozenset("expected scheduled due set likely possible supposed slated ready".split())
_PATHS = frozenset("path peace deal agreement chance opportunity settlement future".split()) | {m.AGREEMENT}
_SHORT = 4  # tokens
_AT_ONCE = frozenset("once soon minute moment instant".split())
_COPULAS = frozenset("is are was were be remain remains seem seems looks look appears appear".split())
_CONCEDED = frozenset("lifted eased removed released freed unfrozen suspended returned reopened granted".split())
_OFFERED = frozenset("offer offers offered offering proposed proposes".split())
_WITHHOLDS = frozenset(
    "withholding withheld withholds suspended suspends suspending froze frozen freezing blocked blocks blocking".split()
)
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
    if main.is_negative and (main.verb in _UNTIRING or main.words[:2] == ("give", "up")):
        return None  # "will never rest until" binds nobody else
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
    return ConditionKind.PRECONDITION if wills and not _AT_ONCE.isdisjoint(words) else None


def _provided(main: MainClause) -> ConditionKind | None:
    if main.is_negative:
        return ConditionKind.PRECONDITION
    if main.verb == "agree" and main.subject:
        return ConditionKind.OFFER
    if not main.has_subject and main.verb == "be" and main.modal is not None and main.modal.kind != "must":
        return ConditionKind.PRECONDITION  # "the matter could be settled as long as"
    if not main.has_subject and main.verb in _LASTS and main.context.phrase(main.span) is not None:
        return ConditionKind.PRECONDITION  # "the truce will last as long as"
    return ConditionKind.OFFER if _is_offer(main) else None


def _if(main: MainClause) -> ConditionKind | None:
    assert main.modal is not None
    if _may_happen(main):
        return ConditionKind.PRECONDITION  # "talks can resume if"
    if main.modal.kind in ("must", "agree") or (main.modal.kind == "may" and not main.is_warning):
        return None
    if main.is_negative and not main.is_harm:
        return ConditionKind.THREAT if main.verb in _STAYING_AWAY else None
    if main.context.tokens[main.modal.first].form in _OFFERED and _is_offer(main):
        return ConditionKind.OFFER
    if not main.is_negative and (main.is_harm or (main.is_warning and main.modal.kind != "ready")):
        return ConditionKind.THREAT
    return ConditionKind.OFFER if _is_offer(main) else None


def _may_happen(main: MainClause) -> bool:
    """Whether the main clause tells that talks or a deal can come about: "a truce could hold", "talks will begin"."""
    if main.modal is None or main.is_negative or main.has_subject or main.verb not in _HAPPENS:
        return False
    subject = (main.span[0], main.modal.first)
    return main.modal.first - main.span[0] <= _SHORT and main.context.phrase(subject) is not None


def _is_offer(main: MainClause) -> bool:
    """Whether somebody would do something another could want."""
    if main.modal is None or not main.words:
        return False
    if main.verb == "be" and main.words[0] in _CONCEDED:
        return bool(main.speakers) and main.modal.kind in ("will", "would")
    if not main.subject:
        return False
    if main.verb == "have" and main.modal.kind in ("will", "would") and not _PATHS.isdisjoint(main.words):
        return True
    return (
        main.modal.kind == "ready"
        or main.verb == "consider"
        or (main.words[0] in tables.CONCEDE and main.words[:2] not in _NO_OFFERS)
    )


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
    if operator in _RULED_OUT_BY and _is_pointless(context, span):
        holder = context.actors(actors_starting(context.tokens, span[0]))
        return Bond(ConditionKind.PRECONDITION, trim(context.tokens, (_behind_point(context, span), span[1])), holder)
    if operator in _RULED_OUT_BY | {Operator.PROVIDED_THAT} and _is_impossible(context, span):
        return Bond(ConditionKind.PRECONDITION, span, ())
    if operator is Operator.UNTIL and (withheld := _withheld(context, span)) is not None:
        return withheld
    if operator in (Operator.IF, Operator.PROVIDED_THAT) and _is_expected(context, span):
        return Bond(ConditionKind.PRECONDITION, span, ())
    if operator is Operator.IF and main.is_warning:
        return Bond(ConditionKind.THREAT, main.deed, ())
    if operator is Operator.WITHOUT and context.has_event and _has_gerund(context, span[1] + 1):
        return Bond(ConditionKind.DEMAND, main.deed, context.actors(actors_starting(context.tokens, span[0])))
    possible = main.only and not _POSSIBLE.isdisjoint(forms(context.tokens, span))
    if possible or (operator is Operator.UNLESS and main.is_negative):
        return Bond(ConditionKind.PRECONDITION, main.deed, _who_is_ready(context, span))
    return None


def _is_expected(context: Context, span: Range) -> bool:
    """Read "talks are expected to begin", "a truce is possible": what is to come about if something else does."""
    words = forms(context.tokens, span)
    named = context.phrase((span[0], min(span[0] + _SHORT, span[1]))) is not None
    return named and not _COPULAS.isdisjoint(words) and not _EXPECTED.isdisjoint(words) and "not" not in words


def _withheld(context: Context, span: Range) -> Bond | None:
    """Read "has suspended aid until", "is withholding recognition until"."""
    tokens = context.tokens
    at = next((i for i in range(*span) if tokens[i].form in _WITHHOLDS), None)
    first = at
    while first is not None and first > span[0] and tokens[first - 1].form in tables.AUXILIARIES:
        first -= 1
    subject = subject_before(tokens, first, span[0]) if first is not None else ()
    if at is None or not subject:
        return None
    return Bond(ConditionKind.PRECONDITION, trim(tokens, (at, span[1])), subject)


def _is_impossible(context: Context, span: Range) -> bool:
    """Read "peace is impossible", "a deal is out of the question", "there is no truce"."""
    words = forms(context.tokens, span)
    if not _COPULAS.isdisjoint(words) and not _IMPOSSIBLE.isdisjoint(words):
        return True
    phrase = context.phrase(span)
    denied = words[:1] == ("no",) or (phrase is not None and phrase.words[0] == "no")
    if denied and "possible" in words:
        return True
    return any(words[i : i + 4] == ("out", "of", "the", "question") for i in range(len(words) - 3))


def _is_pointless(context: Context, span: Range) -> bool:
    """Read "sees no point in a truce"."""
    return _behind_point(context, span) > span[0]


def _behind_point(context: Context, span: Range) -> int:
    words = forms(context.tokens, span)
    return next((span[0] + i + 3 for i in range(len(words) - 2) if words[i : i + 3] in _POINTLESS), span[0])


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
