"""Demands by a verb of duty: "Sudria must withdraw", "both sides need to disarm", "any deal must include"."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind, ConditionTopic
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import clause_start
from negotiation_events.rules.conditions.contents import holder_of, is_gerund
from negotiation_events.rules.conditions.coordination import split_nouns, split_verbs
from negotiation_events.rules.conditions.ranges import Range, forms
from negotiation_events.rules.conditions.reading import EVENTS, Context, Reading, read_each
from negotiation_events.rules.conditions.subjects import actors_ending, actors_starting
from negotiation_events.rules.words import inflect

_DUTIES = frozenset("must should".split())
_SUBJECT = 7  # tokens: "and all of the civilians must"
_DUTIES_WITH_TO = frozenset("has have had needs need needed ought".split())
DUTY_WORDS = _DUTIES | _DUTIES_WITH_TO
_INCLUDE = frozenset("include involve guarantee ensure provide contain address recognise recognize respect".split())
_SETTLEMENTS = EVENTS | frozenset("settlement deal agreement solution peace".split())
_HOLDS = frozenset(
    form
    for verb in "acknowledge affirm agree argue believe contend emphasise emphasize highlight hold note reaffirm recall"
    " reiterate remind signal suggest think underline underscore".split()
    for form in inflect(verb)
)
_STOPS = frozenset("stop end cease halt increase resume return flow come leave go reopen remain hold".split())
_GIVEN = frozenset("guaranteed given granted allowed offered compensated released freed protected spared".split())
_ENDED = frozenset("eliminated destroyed defeated wiped killed crushed eradicated".split())
_ADVERBS = frozenset("now also first then immediately still all continue to".split())
# Without a speaker only these are demands: a report that says what somebody must do says no more than that.
_PLAIN = frozenset((ConditionTopic.RELEASE, ConditionTopic.HUMANITARIAN_ACCESS, ConditionTopic.CEASEFIRE))


def duty_at(context: Context, at: int) -> int | None:
    """The token behind a verb of duty that begins at a token."""
    form = context.tokens[at].form
    if form in _DUTIES:
        return at + 1
    return at + 2 if form in _DUTIES_WITH_TO and forms(context.tokens, (at + 1, at + 2)) == ("to",) else None


def read_duty(context: Context, at: int, behind: int) -> Iterator[Reading]:
    """Read "any settlement must include ...", "Sudria must withdraw, said ..."."""
    tokens = context.tokens
    held_by = _who_holds(context, at)
    speakers = context.speakers(at) or held_by or ()
    while behind < len(tokens) and (tokens[behind].form in _ADVERBS or tokens[behind].form.endswith("ly")):
        behind += 1
    verb = forms(tokens, (behind, behind + 1))
    if not verb:
        return
    start = clause_start(tokens, at)
    if forms(tokens, (at - 1, at)) == ("there",) and verb == ("be",):
        yield from _must_be(context, at, behind + 1, speakers)
        return
    if speakers and verb[0] in _INCLUDE and not _SETTLEMENTS.isdisjoint(forms(tokens, (start, at))):
        yield from _must_include(context, (start, at), behind + 1, speakers)
        return
    modal = at - (at > 0 and tokens[at - 1].form in ("will", "would"))
    actors = actors_ending(tokens, _before_speaker(context, modal))
    addressee = tuple(i for i in context.actors(actors) if i not in speakers)
    if verb[0] == "be" and not _ENDED.isdisjoint(forms(tokens, (behind + 1, behind + 2))):
        return
    if verb[0] == "be" and actors is not None and not _GIVEN.isdisjoint(forms(tokens, (behind + 1, behind + 2))):
        actors, addressee = None, ()  # who "must be guaranteed" something need not do anything
    if verb[0] not in tables.BASES or (actors is not None and not addressee):
        return
    if actors is None and (not _befalls(context, behind) or tokens[at - 1].form in tables.MODALS):
        return
    begins = actors[0] if actors else start
    pieces = split_verbs(tokens, _before_duty(context, context.clause(behind)))
    if actors is None and pieces:  # of things the whole clause tells what is required
        pieces[0] = (start, pieces[0][1])
    weak = tokens[at].form not in ("must", "has", "have") and held_by is None
    counts = [_counts(context, piece, speakers, addressee, weak=weak) for piece in pieces]
    pieces = [piece for number, piece in enumerate(pieces) if counts[0] or counts[number]]
    yield from read_each(
        context, pieces, begins, rule="condition.must", kind=ConditionKind.DEMAND, holder=speakers, addressee=addressee
    )


def _before_duty(context: Context, span: Range) -> Range:
    """A range without what else must happen: "the raids must stop (and civilians must be protected)"."""
    tokens = context.tokens
    for i in range(span[0] + 1, span[1] - 2):
        if tokens[i].form == "and" and not _DUTIES.isdisjoint(forms(tokens, (i + 2, min(i + _SUBJECT, span[1])))):
            return span[0], i
    return span


def _must_be(context: Context, at: int, first: int, speakers: tuple[int, ...]) -> Iterator[Reading]:
    """Read "there must be unhindered access", "there has to be an end to the strikes"."""
    pieces = split_nouns(context.tokens, context.clause(first))
    topics = {context.topic(piece) for piece in pieces[:1]}
    if pieces and topics <= tables.HARD_TOPICS - {ConditionTopic.TALKS} and context.near_event:
        yield from read_each(
            context, pieces, at - 1, rule="condition.must", kind=ConditionKind.DEMAND, holder=speakers, certain=True
        )


def _who_holds(context: Context, at: int) -> tuple[int, ...] | None:
    """Who "underscored that", "contends" somebody must do it; `None` if nobody is told to, empty if not by name."""
    tokens = context.tokens
    for i in range(at - 1, max(-1, at - 14), -1):
        if tokens[i].form in _HOLDS and (tokens[i + 1].form == "that" or actors_starting(tokens, i + 1) is not None):
            return holder_of(context, i)
    return None


def _befalls(context: Context, at: int) -> bool:
    """Whether a verb tells what is to become of a thing: "must be lifted", "must stop"."""
    verb = context.tokens[at].form
    return verb in _STOPS or (verb == "be" and _is_passive(context, at + 1))


def _before_speaker(context: Context, at: int) -> int:
    """Where the subject ends in "Norland, the minister insisted, must"."""
    tokens = context.tokens
    if not at or tokens[at - 1].form != ",":
        return at
    says = next((i for i in range(at - 2, max(0, at - 5), -1) if tokens[i].form in tables.SAY), None)
    opened = next((i for i in range(at - 2, max(0, at - 9), -1) if tokens[i].form == ","), None)
    return at if says is None or opened is None else opened


def _counts(
    context: Context, piece: Range, speakers: tuple[int, ...], addressee: tuple[int, ...], *, weak: bool
) -> bool:
    """Whether somebody's duty is what a side demands, not what a writer finds fit."""
    topic = context.topic(piece)
    if topic is None and not weak and context.near_event and context.is_side(addressee):
        return context.is_deed(piece) and context.tokens[piece[0]].form != "be"
    if topic not in tables.HARD_TOPICS or context.is_domestic((*speakers, *addressee)):
        return False
    if not weak and (speakers or context.is_side(addressee)):
        return bool(speakers) or context.near_event
    if (
        not context.near_event
        or "held" in forms(context.tokens, piece)
        or (addressee and not context.is_side(addressee))
    ):
        return False
    if weak:
        return context.is_side(speakers) and topic is not ConditionTopic.TALKS
    return topic in _PLAIN


def _is_passive(context: Context, at: int) -> bool:
    word = forms(context.tokens, (at, at + 1))
    return bool(word) and (word[0] in tables.PARTICIPLES or word[0].endswith("ed"))


def _must_include(context: Context, subject: Range, first: int, speakers: tuple[int, ...]) -> Iterator[Reading]:
    tokens = context.tokens
    clause = context.clause(first + (forms(tokens, (first, first + 1)) in (("that",), ("for",))))
    asked = actors_starting(tokens, clause[0])
    bound = asked is not None and asked[1] < clause[1] and is_gerund(tokens[asked[1]].form)
    yield from read_each(
        context,
        [clause] if bound else split_nouns(tokens, clause),
        subject[0],
        rule="condition.must-include",
        kind=ConditionKind.DEMAND,
        holder=speakers,
        addressee=context.actors(asked) if bound else (),
        phrase=context.phrase(subject),
        certain=True,
    )


def read_time_given(context: Context, at: int) -> Range | None:
    """Read "has until Monday to", "had 48 hours to": where the time stands, and the verb behind it."""
    tokens = context.tokens
    for i in range(at + 1, min(at + 6, len(tokens) - 1)):
        if tokens[i].form == "to":
            limits = any(token.form in (m.TIME, m.DURATION) for token in tokens[at + 1 : i])
            return (at + 1, i + 1) if limits else None
    return None
