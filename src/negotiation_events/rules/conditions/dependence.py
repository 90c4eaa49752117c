"""What is said to depend on something: "aid depends on the rebels disarming", "made the truce conditional on"."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import (
    Range,
    actors_starting,
    clause_start,
    forms,
    subject_before,
    trim,
)
from negotiation_events.rules.conditions.contents import is_gerund
from negotiation_events.rules.conditions.reading import Context, Reading

_DEPENDS = frozenset("depend depends depended hinge hinges hinged".split())
_CONDITIONAL = frozenset("conditional contingent conditioned".split())
_CONDITIONS = frozenset("conditioned conditioning".split())
DEPENDENCE_WORDS = _DEPENDS | _CONDITIONAL | _CONDITIONS
_OBJECT = 9  # tokens of what is made conditional
_MADE = frozenset("made make makes making".split())
_GROUP = tables.AUXILIARIES | frozenset("to also entirely largely partly only".split())


def read_dependence(context: Context) -> Iterator[Reading]:
    """The preconditions of a sentence that "depends on" or "conditional on" tells."""
    for at, token in enumerate(context.tokens):
        on = forms(context.tokens, (at + 1, at + 2)) in (("on",), ("upon",))
        if on and token.form in DEPENDENCE_WORDS and at:
            yield from _read(context, at)
        elif token.form in _CONDITIONS and at:
            yield from _conditioned(context, at)


def _conditioned(context: Context, at: int) -> Iterator[Reading]:
    """Read "conditioned the release of the men on an end to the war"."""
    tokens = context.tokens
    on = next((i for i in range(at + 2, min(at + _OBJECT, len(tokens) - 1)) if tokens[i].form in ("on", "upon")), None)
    if on is not None:
        holder = subject_before(tokens, at, clause_start(tokens, at)) or context.speakers(at)
        yield from _precondition(context, trim(tokens, (at + 1, on)), context.clause(on + 1), holder)


def _read(context: Context, at: int) -> Iterator[Reading]:
    tokens = context.tokens
    start = clause_start(tokens, at)
    requirement = context.clause(at + 2)
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
    if requirement[1] <= requirement[0] or consequence[1] <= consequence[0] or not _is_required(context, requirement):
        return
    if context.phrase(consequence) is None and context.topic(consequence) is None:
        return
    asked = context.actors(actors_starting(tokens, requirement[0]))
    yield Reading(
        rule="condition.depends",
        kind=ConditionKind.PRECONDITION,
        evidence=(consequence[0], requirement[1]),
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


def _is_required(context: Context, span: Range) -> bool:
    """Whether somebody has to do what something depends on; "depends on the weather" binds nobody."""
    asked = actors_starting(context.tokens, span[0])
    verb = context.tokens[asked[1]].form if asked is not None and asked[1] < span[1] else ""
    if is_gerund(verb) or verb == m.TALKS:  # "on the rebels meeting its demands" reads like a noun
        return True
    return context.topic(span) in tables.HARD_TOPICS
