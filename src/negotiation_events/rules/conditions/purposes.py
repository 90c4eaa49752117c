"""Preconditions told by a purpose: "For talks to resume, Norland must withdraw", "To end the siege, Norland must"."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions.binding import binding_modal
from negotiation_events.rules.conditions.coordination import split_verbs
from negotiation_events.rules.conditions.modals import Modal
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import EVENTS, Context, Reading, read_each
from negotiation_events.rules.conditions.subjects import actors_ending

_LONG = 16  # tokens
_DUTIES = ("must", "has", "have", "had", "need", "needs", "needed")
_OPENERS = ((("in", "order", "for"), 3), (("in", "order", "to"), 2), (("for",), 1), (("to",), 0))


def read_purposes(context: Context) -> Iterator[Reading]:
    """The preconditions of a sentence that begins with what somebody wants and goes on with what that takes."""
    tokens = context.tokens
    if not tokens or tokens[0].form not in ("for", "to", "in"):
        return
    purpose = _opening(context)
    if purpose is None:
        return
    consequence, behind = purpose
    end = context.clause(behind)[1]
    modal = binding_modal(context, behind, end)
    if modal is None or not _is_duty(context, modal):
        return
    asked = context.actors(actors_ending(tokens, modal.first))
    verb = modal.last
    while verb < end and (tokens[verb].form in ("first", "to", "also") or tokens[verb].form.endswith("ly")):
        verb += 1
    holder = context.speakers(behind)
    pieces = split_verbs(tokens, (verb, end)) if asked else [trim(tokens, (behind, end))]
    yield from read_each(
        context,
        pieces if any(context.topic(piece) is not None for piece in pieces) else [],
        0,
        rule="condition.depends",
        kind=ConditionKind.PRECONDITION,
        consequence=consequence,
        holder=tuple(i for i in holder if i not in asked),
        addressee=asked,
        phrase=context.phrase(consequence),
        certain=context.is_side(asked) and context.near_event,
    )


def _opening(context: Context) -> tuple[Range, int] | None:
    """What is wanted at the beginning of a sentence, and where the main clause begins."""
    tokens = context.tokens
    skip = next((length for words, length in _OPENERS if forms(tokens, (0, len(words))) == words), None)
    if skip is None:
        return None
    comma = next((i for i in range(skip + 1, min(_LONG, len(tokens) - 2)) if tokens[i].form == ","), None)
    if comma is None:
        return None
    wanted = forms(tokens, (skip, comma))
    if skip in (1, 3) and not ("to" in wanted[1:] or not EVENTS.isdisjoint(wanted) or "peace" in wanted):
        return None
    if wanted[:1] in ((m.TIME,), (m.DURATION,), ("now",), ("example",)):
        return None
    infinitive = skip in (0, 2)
    return (skip + infinitive, comma), comma + 1


def _is_duty(context: Context, modal: Modal) -> bool:
    words = forms(context.tokens, (modal.first, modal.last))
    return modal.kind == "must" and words[0] in _DUTIES
