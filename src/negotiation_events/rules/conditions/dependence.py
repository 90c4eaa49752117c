"""What is said to depend on something: "aid depends on the rebels disarming", "made the truce conditional on"."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import clause_start
from negotiation_events.rules.conditions.contents import is_gerund
from negotiation_events.rules.conditions.coordination import split_nouns
from negotiation_events.rules.conditions.outcomes import read_outcomes
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import Context, Reading
from negotiation_events.rules.conditions.subjects import actors_starting, is_adverb, subject_before

_DEPENDS = frozenset(
    "depend depends depended depending hinge hinges hinged hinging rest rests rested predicated premised".split()
)
_CONDITIONAL = frozenset("conditional contingent conditioned".split())
_CONDITIONS = frozenset("conditioned conditioning".split())
_DEPENDENT = _DEPENDS | _CONDITIONAL | _CONDITIONS
_OBJECT = 9  # tokens of what is made conditional
_TIES = frozenset("link links linked linking tie ties tied tying".split())
# "X is key to Y", "X is a prerequisite for Y".
_CENTRAL = frozenset(
    "prerequisite prerequisites key central essential crucial vital critical necessary indispensable integral".split()
)
_COPULAS = frozenset("is are was were be remains remain".split())
_BEFORE_CENTRAL = frozenset("a an the also absolutely very most more still".split())
_REQUIRES = frozenset("require requires required need needs".split())
DEPENDENCE_WORDS = _DEPENDENT | _TIES | _CENTRAL | _REQUIRES | {"step"}
_OUTCOMES = frozenset("peace stability solution progress settlement reconciliation normalisation normalization".split())
_MADE = frozenset("made make makes making".split())
_GROUP = tables.AUXILIARIES | frozenset("to also entirely largely partly only ultimately first now still".split())


def read_dependence(context: Context) -> Iterator[Reading]:
    """The preconditions of a sentence that "depends on" or "conditional on" tells."""
    yield from read_outcomes(context)
    for at in context.where(DEPENDENCE_WORDS):
        token = context.tokens[at]
        if at == 0:
            continue
        if token.form in _DEPENDENT and forms(context.tokens, (at + 1, at + 2)) in (("on",), ("upon",)):
            yield from _read(context, at)
        elif token.form in _CONDITIONS:
            yield from _conditioned(context, at, ("on", "upon"))
        elif token.form in _TIES:
            yield from _conditioned(context, at, ("to", "with"))
        elif token.form in _CENTRAL:
            yield from _central(context, at)
        elif token.form in _REQUIRES:
            yield from _outcome_requires(context, at)


def _conditioned(context: Context, at: int, prepositions: tuple[str, str]) -> Iterator[Reading]:
    """Read "conditioned the release of the men on an end to the war", "tied the truce to the return of refugees"."""
    tokens = context.tokens
    on = next((i for i in range(at + 2, min(at + _OBJECT, len(tokens) - 1)) if tokens[i].form in prepositions), None)
    if on is not None and (tokens[at].form.endswith("ing") or tokens[at - 1].form not in _COPULAS):
        holder = subject_before(tokens, at, clause_start(tokens, at)) or context.speakers(at)
        yield from _precondition(context, trim(tokens, (at + 1, on)), context.clause(on + 1), holder)


def _central(context: Context, at: int) -> Iterator[Reading]:
    """Read "the release of the hostages is key to any truce", "a withdrawal is a prerequisite for talks"."""
    tokens = context.tokens
    if forms(tokens, (at + 1, at + 2)) not in (("to",), ("for",)):
        return
    copula = at - 1
    while copula > 0 and (tokens[copula].form in _BEFORE_CENTRAL or is_adverb(tokens[copula])):
        copula -= 1
    if copula < 1 or tokens[copula].form not in _COPULAS:
        return
    subject = _subject(context, clause_start(tokens, copula), copula)
    told = actors_starting(tokens, subject[0]) if tokens[max(0, subject[0] - 1)].form in tables.SAY else None
    if told is not None and told[1] < subject[1]:  # "told Norland a truce is key"
        subject = (told[1], subject[1])
    consequence = context.clause(at + 2)
    if context.phrase(subject) is None and context.topic(subject) not in tables.HARD_TOPICS:
        return
    if context.near_event:
        yield from _precondition(context, consequence, subject, context.speakers(at))


def _outcome_requires(context: Context, at: int) -> Iterator[Reading]:
    """Read "a lasting peace requires the disarmament of the militias"."""
    tokens = context.tokens
    subject = _subject(context, clause_start(tokens, at), at)
    last = {tokens[subject[1] - 1].form} if subject[1] > subject[0] else set()
    requirement = context.clause(at + 1)
    if not _OUTCOMES.isdisjoint(last) and context.topic(requirement) in tables.HARD_TOPICS:
        for piece in split_nouns(tokens, requirement):
            yield from _precondition(context, subject, piece, context.speakers(at))


def _read(context: Context, at: int) -> Iterator[Reading]:
    tokens = context.tokens
    start = clause_start(tokens, at)
    requirement = context.clause(at + 2 + (forms(tokens, (at + 2, at + 3)) == ("whether",)))
    made = next((i for i in range(start, at) if tokens[i].form in _MADE), None)
    if made is not None and tokens[at].form in _CONDITIONAL:
        consequence, holder = trim(tokens, (made + 1, at)), subject_before(tokens, made, start)
    else:
        consequence, holder = _subject(context, start, at), ()
    yield from _precondition(context, consequence, requirement, holder or context.speakers(at))


def _precondition(
    context: Context, consequence: Range, requirement: Range, holder: tuple[int, ...]
) -> Iterator[Reading]:
    tokens = context.tokens
    if (
        requirement[1] <= requirement[0]
        or consequence[1] <= consequence[0]
        or not (
            _is_required(context, requirement)
            or _is_told(context, consequence, holder)
            or _is_up_to(context, consequence, requirement)
        )
    ):
        return
    outcome = not _OUTCOMES.isdisjoint(forms(tokens, consequence))
    if not outcome and context.phrase(consequence) is None and context.topic(consequence) is None:
        return
    asked = context.actors(actors_starting(tokens, requirement[0]))
    yield Reading(
        rule="condition.depends",
        kind=ConditionKind.PRECONDITION,
        evidence=(min(consequence[0], requirement[0]), max(consequence[1], requirement[1])),
        requirement=requirement,
        consequence=consequence,
        holder=holder,
        addressee=tuple(actor for actor in asked if actor not in holder),
        phrase=context.phrase(consequence),
        deadline=context.deadline(requirement),
    )


def _subject(context: Context, start: int, at: int) -> Range:
    """What depends: the clause before the verb group."""
    while at > start and context.tokens[at - 1].form in _GROUP:
        at -= 1
    return trim(context.tokens, (start, at))


def _is_told(context: Context, consequence: Range, holder: tuple[int, ...]) -> bool:
    """Whether a side says so of what is negotiated: "Norland said the withdrawal depends on conditions there"."""
    weighs = context.phrase(consequence) is not None or context.topic(consequence) in tables.HARD_TOPICS
    return weighs and context.near_event and context.is_side(holder)


def _is_up_to(context: Context, consequence: Range, requirement: Range) -> bool:
    """Whether what is negotiated depends on what a side does: "hinges on Norland's cooperation"."""
    weighs = context.phrase(consequence) is not None or context.topic(consequence) in tables.HARD_TOPICS
    own = forms(context.tokens, (requirement[0], requirement[0] + 2)) == (m.ACTOR, "'s")
    return weighs and own and context.is_side(context.actors((requirement[0], requirement[0] + 1)))


def _is_required(context: Context, span: Range) -> bool:
    """Whether somebody has to do what something depends on; "depends on the weather" binds nobody."""
    asked = actors_starting(context.tokens, span[0])
    verb = context.tokens[asked[1]].form if asked is not None and asked[1] < span[1] else ""
    if is_gerund(verb) or verb == m.TALKS:  # "on the rebels meeting its demands" reads like a noun
        return True
    return context.topic(span) in tables.HARD_TOPICS
