"""What is wanted before somebody will move: "wants the rebels to disarm before it will talk"."""

from negotiation_events.model import ConditionKind, Operator
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.modals import find_modal
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import Context, Reading
from negotiation_events.rules.conditions.subjects import actors_starting, subject_before

_WANTS = frozenset("want wants wanted need needs needed demand demands demanded require requires required".split())
_MUST = frozenset((("must",), ("has", "to"), ("have", "to"), ("had", "to"), ("should", "first")))
_MAKE_SURE = (("make", "sure"), ("make", "certain"), ("be", "sure"))
_GERUNDS = frozenset("talking sending discussing considering entering taking starting beginning going allowing".split())
_PRONOUNS = frozenset("it he she we i they".split())
_WILLS = frozenset("will would could may ready".split())


def wanted_before(context: Context, at: int, start: int, behind: Range) -> Reading | None:
    """Read a clause before "before" as the requirement, where the clause behind it tells what somebody will do then.

    Args:
        context: the sentence.
        at: the token of "before".
        start: where the clause before it begins.
        behind: the clause behind it.
    """
    tokens = context.tokens
    modal = find_modal(context.sentence, *behind)
    deed = tokens[behind[0]].form
    own = deed.endswith("ing") and deed in tables.GERUNDS | _GERUNDS  # "before sending its envoys"
    if not own and (modal is None or modal.negative or modal.kind not in _WILLS or modal.first - behind[0] > 3):
        return None
    start = start - 2 if forms(tokens, (max(0, start - 1), start)) == ("that",) else start
    verb = next((i for i in range(max(0, start), at) if tokens[i].form in _WANTS or _is_must(context, i)), None)
    if verb is None:
        return None
    must = _is_must(context, verb)
    subject = subject_before(tokens, verb, 0 if not must else start)
    asked = None if must else actors_starting(tokens, verb + 1)
    addressee = subject if must else context.actors(asked)
    wills = subject_before(tokens, modal.first, behind[0]) if modal is not None and not own else ()
    if not must and wills and subject and set(wills) != set(subject):
        return None
    # "Y must leave before it will talk": whoever says so is meant by "it".
    holder = subject if not must else wills if set(wills) - set(subject) else ()
    holder = holder or context.speakers(verb)
    first = asked[1] if asked else verb + (len(_must_forms(context, verb)) if must else 1)
    first += forms(tokens, (first, first + 1)) in (("to",), ("for",))
    first += 2 * (forms(tokens, (first, first + 2)) in _MAKE_SURE)
    first += forms(tokens, (first, first + 1)) in (("that",), ("first",))
    requirement = trim(tokens, (start if must and not subject else first, at))
    acts = modal is not None and not own and (wills or tokens[modal.first - 1].form in _PRONOUNS)
    if not holder or requirement[1] <= requirement[0]:
        return None
    return Reading(
        rule="condition.before",
        kind=ConditionKind.PRECONDITION,
        evidence=(min(verb, requirement[0]), behind[1]),
        requirement=requirement,
        consequence=trim(tokens, (modal.last if acts and modal is not None else behind[0], behind[1])),
        operator=Operator.BEFORE,
        holder=holder,
        addressee=tuple(actor for actor in addressee if actor not in holder),
        phrase=context.phrase(behind),
        deadline=context.deadline(requirement),
    )


def _must_forms(context: Context, at: int) -> tuple[str, ...]:
    """The words of obligation at a token: "must", "has to"."""
    return next((words for words in _MUST if forms(context.tokens, (at, at + len(words))) == words), ())


def _is_must(context: Context, at: int) -> bool:
    return bool(_must_forms(context, at))
