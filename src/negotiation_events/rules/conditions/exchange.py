"""What is given "in exchange for" something: a term inside a deal, an offer where somebody would."""

from collections.abc import Iterator

import attrs

from negotiation_events.model import ConditionKind, ConditionStatus, ConditionTopic, Operator
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.binding import Source, bound_clauses
from negotiation_events.rules.conditions.coordination import split_nouns, split_verbs
from negotiation_events.rules.conditions.modals import Modal
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import Context, Reading, read_each
from negotiation_events.rules.conditions.subjects import actors_starting, subject_before

_GAINED = frozenset("secured obtained won gained received got gets receives obtains secures wins gains".split())
_OFFERED = frozenset("offered offers offering proposed proposes".split())
_INTERESTS = frozenset((("interest", "in"), ("interested", "in"), ("open", "to"), ("amenable", "to")))
_WEIGHS = frozenset("considering weighing contemplating mulling".split())
_PROMISED = frozenset(
    "commitment commitments pledge promise promises guarantee guarantees assurance assurances".split()
)
_OFFERS = frozenset("offer give grant provide".split())
_THINGS = frozenset("a an the its their his some more full".split())
_RELEASED = frozenset((ConditionTopic.RELEASE,))
_DEALS = frozenset((m.AGREEMENT, "deal", "bargain", "arrangement"))
_WILLS = frozenset("would ready could will agree".split())
_IN = frozenset(("in",))
_IN_RETURN = frozenset((("in", "return", ","), ("in", "exchange", ","), ("in", "turn", ",")))
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
    if trade is None or trade.given[1] <= trade.given[0] or tokens[requirement[0]].form == "which":
        return
    named = context.phrase((main[0], trade.given[0])) or context.phrase(trade.given)
    term = trade.kind is ConditionKind.TERM
    trade = trade if term else _to_whom(context, trade, requirement, trade.holder or holder)
    gerund = tokens[requirement[0]].form in tables.GERUNDS
    yield from read_each(
        context,
        split_verbs(tokens, requirement) if gerund else split_nouns(tokens, requirement),
        trade.given[0],
        rule="condition.in-exchange",
        kind=trade.kind,
        consequence=trade.given,
        operator=Operator.IN_EXCHANGE_FOR,
        holder=() if term else trade.holder or holder,
        certain=term and modal is not None and modal.kind == "agree" and context.is_side(holder),
        addressee=trade.addressee,
        status=trade.status,
        phrase=named or (context.agreement_before(at) if term else None),
    )


def read_in_return(context: Context) -> Iterator[Reading]:
    """Read "In return, Norland will lift the siege": the other half of a deal told before."""
    tokens = context.tokens
    for at in context.where(_IN):
        if at + 3 >= len(tokens) or forms(tokens, (at, at + 3)) not in _IN_RETURN:
            continue
        if context.agreement_before(at) is None and m.AGREEMENT not in context.sentence.words:
            continue
        source = Source("condition.in-exchange", at, certain=True)
        yield from bound_clauses(context, at + 3, source)


@attrs.frozen
class _Trade:
    """What is given, and how firmly."""

    given: Range
    kind: ConditionKind
    status: ConditionStatus
    addressee: tuple[int, ...] = ()
    holder: tuple[int, ...] = ()


def _trade(
    context: Context, requirement: Range, main: Range, modal: Modal | None, holder: tuple[int, ...]
) -> _Trade | None:
    tokens = context.tokens
    offered = next((i for i in range(*main) if tokens[i].form in _OFFERED), None)
    if modal is None and offered is not None:
        given = trim(tokens, (offered + 1, main[1]))
        return _Trade(given, ConditionKind.OFFER, ConditionStatus.OPEN, (), subject_before(tokens, offered, main[0]))
    inside = modal.last if modal is not None and _is_of_deal(context, main) else _behind_deal(context, main, modal)
    if inside is not None:
        inside += 2 * (forms(tokens, (inside, inside + 2)) == ("agree", "to"))
        given = trim(tokens, (inside, main[1]))
        return _Trade(given, ConditionKind.TERM, ConditionStatus.ACCEPTED, _bound(context, given, requirement))
    if modal is None and (inside := _behind_interest(context, main)) is not None:
        owner = subject_before(tokens, _group_start(context, inside), main[0])
        return _Trade(trim(tokens, (inside, main[1])), ConditionKind.OFFER, ConditionStatus.OPEN, (), owner)
    gained = next((i for i in range(*main) if tokens[i].form in _GAINED), None)
    if modal is None and gained is not None and (tokens[requirement[0]].form.endswith("ing") or context.near_event):
        given = trim(tokens, (gained + 1, main[1]))
        topics = {context.topic(given), context.topic(requirement)}
        deed = tokens[requirement[0]].form.endswith("ing")
        if topics == _RELEASED or (not deed and topics >= _RELEASED):
            return None  # captives for captives are the exchange itself
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


def _to_whom(context: Context, trade: _Trade, requirement: Range, holder: tuple[int, ...]) -> _Trade:
    """Who is offered it: "would offer him a pardon", or whose deed it is for: "for Sudria's help"."""
    tokens = context.tokens
    first = trade.given[0] + (tokens[trade.given[0]].form in _OFFERS)
    asked = actors_starting(tokens, first)
    if asked is not None and asked[1] < trade.given[1] and tokens[asked[1]].form in _THINGS:
        return attrs.evolve(trade, given=(asked[1], trade.given[1]), addressee=context.actors(asked))
    owned = forms(tokens, (requirement[0], requirement[0] + 2)) == (m.ACTOR, "'s")
    owner = context.actors((requirement[0], requirement[0] + 1)) if owned else ()
    return attrs.evolve(trade, addressee=tuple(i for i in owner if i not in holder))


def _behind_interest(context: Context, main: Range) -> int | None:
    """Where the deed begins that somebody is open to: "has an interest in giving up arms", "is weighing it"."""
    tokens = context.tokens
    for i in range(main[0], main[1] - 1):
        if (tokens[i].form, tokens[i + 1].form) in _INTERESTS and tokens[min(i + 2, main[1] - 1)].form.endswith("ing"):
            return i + 2
        if tokens[i].form in _WEIGHS:
            return i + 1
    return None


def _group_start(context: Context, at: int) -> int:
    """Where the verb group behind a subject begins: "has a genuine interest in", "is open to"."""
    tokens = context.tokens
    group = (
        tables.AUXILIARIES | _WEIGHS | {"a", "an", "genuine", "real", "strong", "in", "to", "interest", "interested"}
    )
    while at and (tokens[at - 1].form in group or tokens[at - 1].form in ("open", "amenable")):
        at -= 1
    return at


def _is_of_deal(context: Context, main: Range) -> bool:
    """Whether a clause tells what a deal is to do: "a deal that would free the men"."""
    tokens = context.tokens
    if tokens[0].form in ("under", "as") and m.AGREEMENT in forms(tokens, (1, main[0])):
        return True
    before = forms(tokens, (max(0, main[0] - 2), main[0]))
    return before[-1:] in (("that",), ("which",)) and before[:1] == (m.AGREEMENT,)


def _behind_deal(context: Context, main: Range, modal: Modal | None) -> int | None:
    """Where the content of a deal begins: behind "a deal to", "an agreement under which"; `None` if there is none."""
    tokens = context.tokens
    if (
        main[0]
        and tokens[main[0] - 1].form == "which"
        and not _DEALS.isdisjoint(forms(tokens, (max(0, main[0] - 9), main[0])))
    ):
        return modal.last if modal is not None else main[0]
    for i in range(main[0], main[1]):
        if tokens[i].form in _DEALS:
            behind = i + 1
            while forms(tokens, (behind, behind + 2)) == ("of", m.AGREEMENT):
                behind += 2  # "the framework of a deal that"
            while behind < main[1] and tokens[behind].form in _INTO_DEAL:
                behind += 1
            return behind if behind < main[1] else main[0]
    return None


def _bound(context: Context, given: Range, requirement: Range) -> tuple[int, ...]:
    """Who has to do what is given in exchange: whoever gets the other thing."""
    promised = next((i for i in range(*requirement) if context.tokens[i].form in ("from", "by")), None)
    if promised is not None and not _PROMISED.isdisjoint(forms(context.tokens, (requirement[0], promised))):
        return context.actors(actors_starting(context.tokens, promised + 1))
    asked = actors_starting(context.tokens, given[0])
    leaving = asked is not None and context.tokens[asked[1]].form.endswith("ing")  # "includes Norland leaving"
    if not leaving and not context.tokens[requirement[0]].form.endswith("ing"):
        return ()
    return context.actors(actors_starting(context.tokens, given[0]))
