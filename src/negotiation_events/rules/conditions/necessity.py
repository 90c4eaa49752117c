"""What somebody says is necessary: "it is vital that both sides pull back", "it is time for Sudria to disarm"."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind, ConditionTopic
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.contents import is_bare
from negotiation_events.rules.conditions.coordination import split_verbs
from negotiation_events.rules.conditions.ranges import Range, forms
from negotiation_events.rules.conditions.reading import Context, Reading, read_each
from negotiation_events.rules.conditions.subjects import actors_starting, is_adverb

NECESSITY_WORDS = frozenset(
    "critical crucial essential imperative important incumbent indispensable necessary time urgent vital".split()
)
_COPULAS = frozenset("is was 's be remains".split())
_BEFORE = frozenset("now also absolutely more very high past only just still extremely".split())
_EVERYBODY = frozenset("parties sides factions everyone everybody leaders groups countries nations".split())
_NO_VERB = tables.AUXILIARIES - {"be"}


def read_necessity(context: Context) -> Iterator[Reading]:
    """The demands of a sentence that an adjective of necessity tells."""
    for at, token in enumerate(context.tokens):
        if token.form in NECESSITY_WORDS and _is_said(context, at):
            yield from _necessary(context, at)


def _is_said(context: Context, at: int) -> bool:
    tokens = context.tokens
    while at and (tokens[at - 1].form in _BEFORE or is_adverb(tokens[at - 1])):
        at -= 1
    return at > 0 and tokens[at - 1].form in _COPULAS


def _necessary(context: Context, at: int) -> Iterator[Reading]:
    """Read "vital that Y do Z", "essential for Y to do Z", "time for Y to do Z", "incumbent on Y to do Z"."""
    tokens = context.tokens
    after = forms(tokens, (at + 1, at + 2))
    if context.words((at + 1, at + 2)).startswith("that "):  # one mention may hold "that all parties"
        yield from _read(context, at, (at + 1, at + 2), context.clause(at + 1))
        return
    if after not in (("that",), ("for",), ("on",), ("upon",)):
        return
    asked = actors_starting(tokens, at + 2) or _everybody(context, at + 2)
    if asked is not None and context.words(asked) in ("we", "i", "us", "me"):
        return
    yield from _read(context, at, asked, context.clause(at + 2))


def _read(context: Context, at: int, asked: Range | None, clause: Range) -> Iterator[Reading]:
    tokens = context.tokens
    if asked is not None and asked[1] < clause[1] - 1:
        first = asked[1] + (tokens[asked[1]].form == "to")
        if tokens[first].form in _NO_VERB or not is_bare(tokens[first]):
            return
        pieces = split_verbs(tokens, (first, clause[1]))
    elif "be" in forms(tokens, clause):
        pieces = [clause]
    else:
        return
    if not pieces or not _counts(context, at, context.topic(pieces[0])):
        return
    speakers = context.speakers(at)
    yield from read_each(
        context,
        pieces,
        at,
        rule="condition.necessary",
        kind=ConditionKind.DEMAND,
        holder=speakers,
        addressee=tuple(actor for actor in context.actors(asked) if actor not in speakers),
        certain=True,
    )


def _everybody(context: Context, first: int) -> Range | None:
    """Read "all parties", "the warring sides": those who are meant without a name."""
    tokens = context.tokens
    last = next((i for i in range(first, min(first + 4, len(tokens))) if tokens[i].form in _EVERYBODY), None)
    return None if last is None else (first, last + 1)


def _counts(context: Context, at: int, topic: ConditionTopic | None) -> bool:
    """Whether it is asked of sides that negotiate."""
    if not context.near_event or topic is ConditionTopic.TALKS:
        return False
    speakers = context.speakers(at)
    return topic in tables.HARD_TOPICS and (not speakers or context.is_side(speakers, leaders=True))
