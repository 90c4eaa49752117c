"""What is given "in exchange for" something: a term inside a deal, an offer where somebody would."""

from collections.abc import Iterator

import attrs

from negotiation_events.model import ConditionKind, ConditionStatus, Operator
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import Range, actors_starting, forms, subject_before, trim
from negotiation_events.rules.conditions.coordination import split_nouns, split_verbs
from negotiation_events.rules.conditions.modals import Modal
from negotiation_events.rules.conditions.reading import Context, Reading, read_each

_GAINED = frozenset("secured obtained won gained received got".split())
_DEALS = frozenset((m.AGREEMENT, "deal", "bargain", "arrangement"))
_WILLS = frozenset("would ready could will agree".split())
# Further inside its clause a verb of will belongs to something else.
_NEAR = 7
_INTO_DEAL = frozenset("includes included including requires to that under in which will would by whereby ,".split())


def read_exchange(
    context: Context, at: int, requirement: Range, main: Range, modal: Modal | None, holder: tuple[int, ...]
) -> Iterator[Reading]:
    """The conditions that "in exchange for" ties to a main clause."""
    tokens = context.tokens
    requirement = _before_finite(context, requirement)
    main = _behind_last_saying(context, main)
    trade = _trade(context, requirement, main, modal, holder)
    if trade is None or trade.given[1] <= trade.given[0]:
        return
    named = context.phrase((main[0], trade.given[0])) or context.phrase(trade.given)
    term = trade.kind is ConditionKind.TERM
    gerund = tokens[requirement[0]].form in tables.GERUNDS
    yield from read_each(
        context,
        split_verbs(tokens, requirement) if gerund else split_nouns(tokens, requirement),
        trade.given[0],
        rule="condition.in-exchange",
        kind=trade.kind,
        consequence=trade.given,
        operator=Operator.IN_EXCHANGE_FOR,
        holder=() if term else holder,
        addressee=trade.addressee,
        status=trade.status,
        phrase=named or (context.agreement_before(at) if term else None),
    )


@attrs.frozen
class _Trade:
    """What is given, and how firmly."""

    given: Range
    kind: ConditionKind
    status: ConditionStatus
    addressee: tuple[int, ...] = ()


def _trade(
    context: Context, requirement: Range, main: Range, modal: Modal | None, holder: tuple[int, ...]
) -> _Trade | None:
    tokens = context.tokens
    inside = _behind_deal(context, main)
    if inside is not None:
        given = trim(tokens, (inside, main[1]))
        return _Trade(given, ConditionKind.TERM, ConditionStatus.ACCEPTED, _bound(context, given, requirement))
    gained = next((i for i in range(*main) if tokens[i].form in _GAINED), None)
    if modal is None and gained is not None and tokens[requirement[0]].form.endswith("ing"):
        given = trim(tokens, (gained + 1, main[1]))
        bound = subject_before(tokens, gained, main[0])
        return _Trade(given, ConditionKind.TERM, ConditionStatus.ACCEPTED, bound)
    if modal is None or modal.kind not in _WILLS or modal.first - main[0] > _NEAR:
        return None
    kind = ConditionKind.TERM if modal.kind == "agree" else ConditionKind.OFFER
    return _Trade(trim(tokens, (modal.last, main[1])), kind, ConditionStatus.OPEN)


def _before_finite(context: Context, span: Range) -> Range:
    """A noun phrase ends before the verb whose subject it closes: "a deal to do X in exchange for Y was completed"."""
    words = forms(context.tokens, span)
    if actors_starting(context.tokens, span[0]) is not None:
        return span
    for i, form in enumerate(words[1:], span[0] + 1):
        if form in ("that", "which", "who"):
            return span
        if form in ("was", "were", "is", "are", "has", "had", "have", "will", "would"):
            return trim(context.tokens, (span[0], i))
    return span


def _behind_last_saying(context: Context, main: Range) -> Range:
    """The main clause with the relative clauses at its end: "secured X, who were held by Y, in exchange for"."""
    tokens = context.tokens
    if tokens[main[1] - 1].form != ",":
        return main
    said = [i for i in range(main[0]) if tokens[i].form in tables.SAY]
    return (said[-1] + 1 if said else 0), main[1]


def _behind_deal(context: Context, main: Range) -> int | None:
    """Where the content of a deal begins: behind "a deal to", "an agreement under which"; `None` if there is none."""
    tokens = context.tokens
    if (
        main[0]
        and tokens[main[0] - 1].form == "which"
        and not _DEALS.isdisjoint(forms(tokens, (max(0, main[0] - 9), main[0])))
    ):
        return main[0]
    for i in range(main[0], main[1]):
        if tokens[i].form in _DEALS:
            behind = i + 1
            while behind < main[1] and tokens[behind].form in _INTO_DEAL:
                behind += 1
            return behind if behind < main[1] else main[0]
    return None


def _bound(context: Context, given: Range, requirement: Range) -> tuple[int, ...]:
    """Who has to do what is given in exchange: whoever gets the other thing."""
    if not context.tokens[requirement[0]].form.endswith("ing"):
        return ()
    return context.actors(actors_starting(context.tokens, given[0]))
