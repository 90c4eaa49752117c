"""What an outcome takes: "peace will only come through talks", "the release would lead to a truce"."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind, Operator
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.binding import infinitive
from negotiation_events.rules.conditions.clauses import clause_start
from negotiation_events.rules.conditions.coordination import split_nouns, split_verbs
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import EVENTS, Context, Reading, read_each
from negotiation_events.rules.conditions.subjects import actors_starting

_REACHED = frozenset("come achieved reached attained secured resolved solved settled ended work won happen".split())
_THROUGH = frozenset("through by via with when".split())
_OUTCOMES = EVENTS | frozenset("peace settlement solution conflict stability reconciliation".split())
_LEADS = frozenset(
    (("result", "in"), ("lead", "to"), ("bring", "about"), ("pave", "the"), ("open", "the"), ("clear", "the"))
)
_WILL = frozenset("will would could can".split())
_STEPS = frozenset("step steps condition requirement prerequisite precondition".split())
_REQUIRES = frozenset("require requires takes need needs".split())
_NEAR = 4  # tokens
_SUBJECT = 8  # tokens
OUTCOME_WORDS = frozenset("only result lead bring pave step condition requirement prerequisite".split()) | _REQUIRES


def read_outcomes(context: Context) -> Iterator[Reading]:
    """The preconditions of a sentence that are told of an outcome."""
    tokens = context.tokens
    for at in context.where(OUTCOME_WORDS):
        form = tokens[at].form
        if form == "only":
            yield from _only_through(context, at)
        elif form in _STEPS:
            yield from _first_step(context, at)
        elif form in _REQUIRES:
            yield from _requires(context, at)
        else:
            yield from _leads_to(context, at)


def _only_through(context: Context, at: int) -> Iterator[Reading]:
    """Read "peace will only come through talks", "the conflict can be settled only by a vote"."""
    tokens = context.tokens
    through = next((i for i in range(at + 1, min(at + _NEAR, len(tokens) - 1)) if tokens[i].form in _THROUGH), None)
    start = clause_start(tokens, at)
    if through is None or _REACHED.isdisjoint(forms(tokens, (max(start, at - _NEAR), through))):
        return
    modal = next((i for i in range(at, max(start, at - _NEAR) - 1, -1) if tokens[i].form in _WILL), None)
    if modal is None:
        return
    outcome = next((i for i in range(modal - 1, max(0, modal - _SUBJECT), -1) if tokens[i].form in _OUTCOMES), 0)
    consequence = trim(tokens, (min(start, outcome), modal))
    if consequence[1] > consequence[0] and not _OUTCOMES.isdisjoint(forms(tokens, consequence)):
        yield from _read(context, consequence, [context.clause(through + 1)], Operator.ONLY_IF)


def _leads_to(context: Context, at: int) -> Iterator[Reading]:
    """Read "the release of the men would result in a truce"."""
    tokens = context.tokens
    if forms(tokens, (at, at + 2)) not in _LEADS or tokens[at - 1].form not in _WILL:
        return
    consequence = context.clause(at + 2)
    subject = trim(tokens, (clause_start(tokens, at - 1), at - 1))
    given = context.phrase(consequence)
    if given is None or m.AGREEMENT not in forms(tokens, consequence)[:_NEAR] or subject[1] <= subject[0]:
        return
    if context.topic(subject) in tables.HARD_TOPICS and tokens[subject[0]].form != m.AGREEMENT:
        yield from _read(context, consequence, [subject], None)


def _requires(context: Context, at: int) -> Iterator[Reading]:
    """Read "any peace talks require a willing partner": talks that depend on somebody or on a hard thing."""
    tokens = context.tokens
    start = clause_start(tokens, at)
    subject = trim(tokens, (start, at - (tokens[at - 1].form in _WILL)))
    if subject[1] - subject[0] > 2 or m.TALKS not in forms(tokens, subject):
        return
    clause = context.clause(at + 1)
    pieces = split_nouns(tokens, clause)
    named = m.ACTOR in forms(tokens, clause) or context.topic(clause) in tables.HARD_TOPICS
    if named and clause[1] - clause[0] > 1:
        yield from _read(context, subject, pieces, None)


def _first_step(context: Context, at: int) -> Iterator[Reading]:
    """Read "the first step is for Norland to list its arms"."""
    tokens = context.tokens
    if forms(tokens, (at + 1, at + 3)) not in (("is", "for"), ("would", "be"), ("must", "be")):
        return
    first = at + 3 + (forms(tokens, (at + 3, at + 4)) == ("for",))
    asked = actors_starting(tokens, first)
    end = context.clause(first)[1]
    verb = infinitive(tokens, asked[1], end) if asked is not None else None
    if asked is None or verb is None:
        return
    pieces = [p for p in split_verbs(tokens, (verb, end)) if context.topic(p) in tables.HARD_TOPICS]
    yield from read_each(
        context,
        pieces,
        max(0, at - 2),
        rule="condition.depends",
        kind=ConditionKind.PRECONDITION,
        holder=context.speakers(at),
        addressee=context.actors(asked),
        certain=context.near_event and context.is_side(context.actors(asked)),
    )


def _read(
    context: Context, consequence: Range, requirements: list[Range], operator: Operator | None
) -> Iterator[Reading]:
    yield from read_each(
        context,
        [piece for piece in requirements if piece[1] > piece[0]],
        consequence[0],
        rule="condition.depends",
        kind=ConditionKind.PRECONDITION,
        operator=operator,
        consequence=consequence,
        holder=context.speakers(consequence[0]),
        phrase=context.phrase(consequence),
        certain=context.near_event,
    )
