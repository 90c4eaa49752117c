"""Demands told by what is refused: "will accept nothing less than a state", "will never talk to those who kill"."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind, ConditionTopic
from negotiation_events.rules.conditions.clauses import clause_start
from negotiation_events.rules.conditions.contents import Demand
from negotiation_events.rules.conditions.modals import find_modal
from negotiation_events.rules.conditions.ranges import forms
from negotiation_events.rules.conditions.reading import Context, Reading
from negotiation_events.rules.conditions.subjects import actors_ending, is_adverb, subject_before

_LESS = {"less": ("than",), "short": ("of",), "other": ("than",)}
_NOTHING = frozenset("anything nothing".split())
_WITH = frozenset("with to".split())
_SUCH = frozenset("that who whose whom while under".split())
_TERRORISTS = frozenset("terrorists terrorist killers murderers criminals".split())
REFUSAL_WORDS = frozenset(_LESS) | frozenset(("negotiate", "talk", "meet", "deal", "sit", "speak", "bargain", "engage"))
_REACH = 9  # tokens


def read_refusals(context: Context) -> Iterator[Reading]:
    """The demands and preconditions of a sentence that a refusal tells."""
    for at in context.where(REFUSAL_WORDS):
        token = context.tokens[at]
        if token.form in _LESS and at and context.tokens[at - 1].form in _NOTHING:
            yield from _nothing_less(context, at)
        else:
            yield from _never_with(context, at)


def _nothing_less(context: Context, at: int) -> Iterator[Reading]:
    """Read "will not accept anything less than Z", "will settle for nothing short of Z"."""
    tokens = context.tokens
    if forms(tokens, (at + 1, at + 2)) != _LESS[tokens[at].form]:
        return
    start = clause_start(tokens, at)
    modal = find_modal(context.sentence, start, at)
    begins = modal.first if modal is not None else at - 1
    if tokens[at - 1].form == "anything" and (modal is None or not modal.negative):
        return
    holder = subject_before(tokens, begins, start) if modal is not None else ()
    demand = Demand(rule="condition.nothing-less", begins=begins, holder=holder or context.speakers(at), strong=True)
    yield from demand.read(context, at + 2)


def _never_with(context: Context, at: int) -> Iterator[Reading]:
    """Read "will never negotiate with a government that backs terror", "refuses to talk under fire"."""
    tokens = context.tokens
    start = clause_start(tokens, at)
    modal = find_modal(context.sentence, max(start, at - _REACH), at + 1)
    if modal is None or not modal.negative or any(not is_adverb(token) for token in tokens[modal.last : at]):
        return
    clause = context.clause(at)
    words = tuple(context.words(clause).split())  # one mention may hold the relative clause
    barred = not _SUCH.isdisjoint(words[1:_REACH]) or not _TERRORISTS.isdisjoint(words[2:_REACH])
    if not barred or (words[1:2] != ("under",) and words[1:2] != ("while",) and _WITH.isdisjoint(words[1:4])):
        return
    holder = subject_before(tokens, modal.first, start)
    if not holder and actors_ending(tokens, modal.first) is not None:
        holder = context.speakers(at)
    yield Reading(
        rule="condition.never-with",
        kind=ConditionKind.PRECONDITION,
        evidence=(modal.first, clause[1]),
        consequence=clause,
        holder=holder,
        topic=ConditionTopic.TALKS,
        certain=context.is_side(holder),
    )
