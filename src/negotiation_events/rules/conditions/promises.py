"""A word given, told by a noun: "Norland's pledge to withdraw", "the commitment that Sudria has made to let aid in"."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind, ConditionTopic
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.contents import is_gerund
from negotiation_events.rules.conditions.coordination import split_verbs
from negotiation_events.rules.conditions.modals import find_modal
from negotiation_events.rules.conditions.ranges import Range, forms
from negotiation_events.rules.conditions.reading import Context, Reading, read_each
from negotiation_events.rules.conditions.subjects import actors_ending, actors_starting

PROMISES = frozenset(
    "pledge pledges promise promises commitment commitments assurance assurances guarantee guarantees vow".split()
)
_FROM = frozenset("from by of".split())
_GAVE = frozenset("made gave offered given undertaken signed accepted".split())
_TOPICS = (tables.HARD_TOPICS | {ConditionTopic.JUSTICE, ConditionTopic.TRADE}) - {ConditionTopic.TALKS}
_NO_DEEDS = frozenset(
    """
    continue keep seek work help find talk negotiate discuss do get bring ensure achieve reach secure end resolve
    pursue advance working achieving reaching securing ending finding seeking helping continuing supporting pursuing
    bringing ensuring resolving advancing negotiating
    """.split()
)
_BEFORE = frozenset("a an the any new own fresh firm earlier previous written repeated public full".split())
_NEAR = 8  # tokens
_NEAR_DEED = 4


def read_promise(context: Context, at: int) -> Iterator[Reading]:
    """Read a noun of promise, who gives it, and what is promised."""
    if not context.near_event:
        return
    holder, behind = _giver(context, at)
    pieces = _content(context, behind) if holder and context.is_side(holder, leaders=True) else []
    yield from read_each(
        context,
        [p for p in pieces if context.topic(p) in _TOPICS or m.AGREEMENT in forms(context.tokens, p)[:_NEAR_DEED]],
        at,
        rule="condition.guarantee",
        kind=ConditionKind.GUARANTEE,
        holder=holder,
        certain=True,
    )


def _giver(context: Context, at: int) -> tuple[tuple[int, ...], int]:
    """Who gives his word, and where what he promises begins."""
    tokens = context.tokens
    behind = at + 1
    if forms(tokens, (behind, behind + 1)) and tokens[behind].form in _FROM:
        span = actors_starting(tokens, behind + 1)
        return (context.actors(span), span[1]) if span is not None else ((), behind)
    relative = behind + (forms(tokens, (behind, behind + 1)) in (("that",), ("which",)))
    span = actors_starting(tokens, relative)
    if span is not None:
        verb = span[1] + (forms(tokens, (span[1], span[1] + 1)) in (("has",), ("have",), ("had",)))
        if forms(tokens, (verb, verb + 1)) and tokens[verb].form in _GAVE:
            return context.actors(span), verb + 1
    first = at
    while first and tokens[first - 1].form in _BEFORE:
        first -= 1
    owned = first > 1 and tokens[first - 1].form == "'s" and tokens[first - 2].form == m.ACTOR
    if owned:
        return context.actors((first - 2, first - 1)), behind
    if first and tokens[first - 1].form == m.ACTOR:
        mention = tokens[first - 1].mention
        if mention is not None and mention.form == "possessive":
            return context.actors((first - 1, first)), behind
    return (), behind


def _content(context: Context, at: int) -> list[Range]:
    """What is promised: "to withdraw", "that it would withdraw", "to withdrawing"."""
    tokens = context.tokens
    if forms(tokens, (at, at + 1)) == ("to",) and at + 1 < len(tokens):
        verb = at + 1 + (tokens[at + 1].form == "not")
        if verb >= len(tokens) or tokens[verb].form in _NO_DEEDS:
            return []
        is_verb = tokens[verb].form in tables.BASES or is_gerund(tokens[verb].form)
        clause = context.clause(at + 1)
        idle = "efforts" in forms(tokens, (verb, verb + 3))
        return split_verbs(tokens, clause) if is_verb and not idle else []
    if forms(tokens, (at, at + 1)) != ("that",):
        return []
    modal = find_modal(context.sentence, at + 1, min(at + 1 + _NEAR, len(tokens)))
    if modal is None or modal.kind not in ("will", "would"):
        return []
    own = actors_ending(tokens, modal.first)
    end = context.clause(at + 1)[1]
    if own is not None and own[0] == at + 1:
        return split_verbs(tokens, (modal.first + 1 if modal.negative else modal.last, end))
    return [(at + 1, end)]
