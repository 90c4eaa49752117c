"""Terms: what an agreement binds its parties to, told of what will be under it, or by who agreed to it."""

from collections.abc import Iterator
from itertools import pairwise

import attrs

from negotiation_events.model import ConditionKind, ConditionStatus, ConditionTopic
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.binding import Source, binding_modal, bound_by_name, bound_clauses, bound_deeds
from negotiation_events.rules.conditions.clauses import clause_start
from negotiation_events.rules.conditions.continuing import read_continuing
from negotiation_events.rules.conditions.coordination import split_verbs
from negotiation_events.rules.conditions.exchange import read_in_return
from negotiation_events.rules.conditions.pledges import (
    AGREES,
    ASSURANCES,
    GUARANTEES,
    OFFERS,
    PLEDGES,
    READY,
    read_agreed,
    read_guarantee,
    read_offer,
    read_pledge,
    read_ready,
)
from negotiation_events.rules.conditions.promises import PROMISES, read_promise
from negotiation_events.rules.conditions.provision_frames import PROVISION_WORDS
from negotiation_events.rules.conditions.provisions import read_parts, read_provision
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import Context, Reading, read_each
from negotiation_events.rules.conditions.subjects import actors_ending, actors_starting, subject_before
from negotiation_events.rules.masked import Token

# "as it is permitted to under the deal", "would breach its duties under it": no term is told there.
_BREACHES = frozenset(
    """
    exceed violate breach abandon scrap quit permitted allowed required obliged rights obligations commitments limits
    """.split()
)
_DUTY = frozenset("is are was were".split())
_HAS_BEEN = frozenset("has have".split())
_BE = frozenset((("be",), *((form,) for form in sorted(_DUTY))))
_EXPECTED_TOPICS = tables.HARD_TOPICS - {ConditionTopic.TALKS}
_OBLIGED = frozenset("expected required obliged allowed".split())
_ASIDE = 20  # tokens
_UNDER = (
    ("under",), ("as", "part", "of"), ("according", "to"), ("in", "line", "with"), ("in", "keeping", "with"),
    ("in", "accordance", "with"), ("within", "the", "framework", "of"), ("in", "the", "framework", "of"),
)  # fmt: skip
# "a draft of the terms of (the deal)"
_VERSIONS = frozenset(
    "a an the of its this that such draft drafts text copy terms term version outline outlines details provisions"
    " conditions summary current iteration wording language new latest proposed final framework".split()
) | {m.ACTOR, m.NATIONALITY}
_VERSION_WORDS = 7
TERM_WORDS = (
    PROVISION_WORDS | AGREES | PLEDGES | OFFERS | GUARANTEES | ASSURANCES | PROMISES | READY | _OBLIGED | {m.AGREEMENT}
)


def read_terms(context: Context) -> Iterator[Reading]:
    """The terms of agreements in a sentence."""
    yield from read_in_return(context)
    yield from read_continuing(context)
    for at in context.where(TERM_WORDS):
        form = context.tokens[at].form
        if form in _OBLIGED and forms(context.tokens, (max(0, at - 1), at)) in _BE:
            yield from _expected(context, at)
        elif form == m.AGREEMENT:
            yield from read_parts(context, at)
            yield from _under(context, at)
        elif form in ("agreed", "agrees") and forms(context.tokens, (at + 1, at + 2)) in ((), (".",), ("that",)):
            yield from _agreed_that(context, at)
        elif form in AGREES:
            yield from read_agreed(context, at)
        else:
            yield from _told_by_verb(context, at)


def _told_by_verb(context: Context, at: int) -> Iterator[Reading]:
    form = context.tokens[at].form
    if form in PROVISION_WORDS:
        yield from read_provision(context, at)
    if form in PLEDGES:
        yield from read_pledge(context, at)
    elif form in OFFERS:
        yield from read_offer(context, at)
    elif form in GUARANTEES or form in ASSURANCES:
        yield from read_guarantee(context, at)
    if form in READY:
        yield from read_ready(context, at)
    if form in PROMISES:
        yield from read_promise(context, at)


def _under(context: Context, at: int) -> Iterator[Reading]:
    """Read "under the deal, X will ...", "X will ... under the deal", "a deal under which X would ..."."""
    tokens = context.tokens
    source = Source("condition.under-the-deal", at, context.phrase((at, at + 1)))
    inside = _behind_relative(tokens, at)
    if inside is not None:
        yield from bound_clauses(context, inside, source)
        yield from bound_deeds(context, inside, source)
        return
    begins = _where_under(tokens, at)
    behind = forms(tokens, (at + 1, at + 2))
    if begins is None or behind in (("'s",), ("of",)):
        return
    if behind not in ((), (".",)) and (begins <= 2 or tokens[begins - 1].form in (",", "and", "that", "but")):
        source = attrs.evolve(source, begins=begins)
        yield from bound_clauses(context, _behind_aside(context, at + 1), source)
        yield from bound_deeds(context, at + 1 + (behind == (",",)), source)
        return
    start = clause_start(tokens, begins)
    yield from _carried_out(context, (start, begins), source)
    if _BREACHES.isdisjoint(forms(tokens, (start, begins))):
        yield from bound_clauses(context, start, attrs.evolve(source, begins=start), begins)


def _carried_out(context: Context, clause: Range, source: Source) -> Iterator[Reading]:
    """Read "the curbs have been eased as part of the deal": a term that is met already."""
    words = forms(context.tokens, clause)
    done = any(a in _HAS_BEEN and b == "been" for a, b in pairwise(words))
    if done and context.topic(clause) in _EXPECTED_TOPICS - {ConditionTopic.RELEASE}:
        named = bound_by_name(context.tokens, clause[0])
        yield from attrs.evolve(source, begins=clause[0]).terms(
            context, [trim(context.tokens, clause)], named, ConditionStatus.MET
        )


def _behind_relative(tokens: tuple[Token, ...], at: int) -> int | None:
    """Where the clause about an agreement begins: "a deal, signed on Monday, under which X will"."""
    for i in range(at + 1, min(at + _ASIDE, len(tokens) - 2)):
        form = tokens[i].form
        if form == "whereby":
            return i + 1
        if form in ("under", "by", "in") and tokens[i + 1].form == "which":
            return i + 2
        if form in (".", ";", m.AGREEMENT, m.TALKS) or form in tables.AUXILIARIES:
            return None
    return None


def _behind_aside(context: Context, at: int) -> int:
    """Where the clause begins behind "under the deal", or behind what is told of the deal between commas."""
    tokens = context.tokens
    first = at + (tokens[at].form == ",")
    for i in range(at, min(at + _ASIDE, len(tokens) - 1)):
        if tokens[i].form in (".", ";"):
            break
        if tokens[i].form == "," and _has_subject(context, i + 1):
            return i + 1
    return first


def _has_subject(context: Context, at: int) -> bool:
    """Whether a clause with a subject and a verb that binds begins at a token."""
    end = context.clause(at)[1]
    modal = binding_modal(context, at, end) if at < end else None
    return modal is not None and modal.first > at and context.tokens[at].form not in ("which", "that", "who")


def _where_under(tokens: tuple[Token, ...], at: int) -> int | None:
    """Where "under", "as part of", "according to a draft of the terms of" begins that governs a token."""
    for first in range(at, max(0, at - _VERSION_WORDS), -1):
        for words in _UNDER:
            begins = first - len(words)
            if begins >= 0 and forms(tokens, (begins, first)) == words:
                return begins
        if tokens[first - 1].form not in _VERSIONS:
            break
    if forms(tokens, (max(0, at - 2), at)) in (("phase", "of"), ("stage", "of"), ("step", "of")):
        return next((i for i in range(at - 3, max(-1, at - 7), -1) if tokens[i].form in ("in", "during", "as")), None)
    return None


def _agreed_that(context: Context, at: int) -> Iterator[Reading]:
    """Read "they agreed that X would withdraw", "X will withdraw, they agreed"."""
    tokens = context.tokens
    actors = actors_ending(tokens, at)
    if actors is None or not context.near_event:
        return
    if forms(tokens, (at + 1, at + 2)) == ("that",):
        yield from bound_clauses(context, at + 2, Source("condition.agreed-to", actors[0]))
        yield from _agreed_duty(context, at + 2, actors)
    elif actors[0] and tokens[actors[0] - 1].form == ",":
        yield from bound_clauses(context, 0, Source("condition.agreed-to", 0, certain=True), actors[0] - 1)


def _was_required(context: Context, at: int) -> Iterator[Reading]:
    """Read "the men were moved in a swap, and are required to stay there": what a deal just told obliges to."""
    tokens = context.tokens
    actors = actors_ending(tokens, at - 1)
    near = context.has_event or m.CAPTIVES in context.sentence.words
    if actors is None or not near or tokens[at].form not in ("required", "obliged"):
        return
    pieces = split_verbs(tokens, context.clause(at + 2))
    yield from Source("condition.under-the-deal", at - 1, certain=True).terms(context, pieces, context.actors(actors))


def _agreed_duty(context: Context, first: int, actors: Range) -> Iterator[Reading]:
    """Read "the two leaders agreed that Sudria should free the men": what they ask of somebody else."""
    tokens = context.tokens
    asked = actors_starting(tokens, first)
    if asked is None or forms(tokens, (asked[1], asked[1] + 1)) not in (("should",), ("must",)):
        return
    holder = context.actors(actors)
    pieces = split_verbs(tokens, (asked[1] + 1, context.clause(first)[1]))
    yield from read_each(
        context,
        [piece for piece in pieces if context.topic(piece) in tables.HARD_TOPICS],
        first,
        rule="condition.must",
        kind=ConditionKind.DEMAND,
        holder=holder,
        addressee=context.actors(asked),
        certain=context.near_event,
    )


def _expected(context: Context, at: int) -> Iterator[Reading]:
    """Read "the rebels will be required to leave the zone"."""
    tokens = context.tokens
    if at < 2 or forms(tokens, (at + 1, at + 2)) != ("to",):
        return
    if tokens[at - 1].form in _DUTY:
        yield from _was_required(context, at)
        return
    if tokens[at - 2].form not in ("will", "would"):
        return
    subject = subject_before(tokens, at - 2, clause_start(tokens, at - 2))
    pieces = [
        piece
        for piece in split_verbs(tokens, context.clause(at + 2))
        if context.topic(piece) in _EXPECTED_TOPICS and tokens[piece[0]].form != "be"
    ]
    addressee = subject or context.actors(actors_starting(tokens, 0))
    yield from Source("condition.agreed-to", at - 2).terms(context, pieces, addressee)
