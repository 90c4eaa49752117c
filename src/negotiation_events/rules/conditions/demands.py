"""Demands by verb and by "must": what one side says another has to do."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind, Time
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.contents import Demand, holder_of
from negotiation_events.rules.conditions.coordination import split_verbs
from negotiation_events.rules.conditions.musts import DUTY_WORDS, duty_at, read_duty, read_time_given
from negotiation_events.rules.conditions.nouns import read_noun
from negotiation_events.rules.conditions.ranges import Range, forms
from negotiation_events.rules.conditions.reading import Context, Reading, read_each
from negotiation_events.rules.conditions.subjects import actors_ending, actors_starting, before_aside
from negotiation_events.rules.words import inflect

_VERBS = {
    "demand": "demand stipulate",
    "insist": "insist",
    "want": "want",
    "seek": "seek need",
    "require": "require",
}
_PARTICIPLES = frozenset("needed required".split())
_PRONOUNS = frozenset("we i they he she it who which".split())
_WOULD = frozenset(("would", "'d", "should"))
_NOT_DEMANDED = frozenset("not never nor failing failed fails without if would".split())
_VERB_OF = {form: kind for kind, verbs in _VERBS.items() for verb in verbs.split() for form in inflect(verb)}
_VERB_OF |= {"expect": "expect", "expects": "expect", "like": "like"}  # "expected" foresees, "likes" asks nothing
DEMAND_WORDS = frozenset(_VERB_OF)
_WILL = frozenset(("want", "seek", "like", "expect"))
_NOUNS = frozenset("demand demands condition conditions precondition preconditions insistence ultimatum".split())
_GIVE = frozenset("give gives gave given giving".split())
_HAVE = frozenset("has have had".split())
_DEADLINES = frozenset(("deadline", "ultimatum"))
_DEMAND_WORDS = _DEADLINES | _NOUNS | DUTY_WORDS | frozenset(_VERB_OF) | _GIVE | _HAVE
_LIMITS = frozenset((m.TIME, m.DURATION))
_LIMIT_WORDS = frozenset("a an the until till deadline ultimatum of by just only new end final".split())
_NO_OBJECT = frozenset(", . ; : and of in by is are was were".split())
_BEFORE_THE_VERB = frozenset("to also and which who that not".split())
_BEHIND_THE_NOUN = frozenset("is are was were will would include includes included".split())
# What whoever is given time must do, whatever it is about.
_OBEYS = frozenset("comply accept respond agree sign answer ratify disarm surrender withdraw leave".split())
_APOSTROPHES = ("'", "’")


def read_demands(context: Context) -> Iterator[Reading]:
    """The demands of a sentence."""
    taken = 0
    for at in context.where(_DEMAND_WORDS):
        if at < taken:
            continue
        for reading in _at(context, at):
            taken = max(taken, reading.evidence[1])
            yield reading


def _at(context: Context, at: int) -> Iterator[Reading]:
    form = context.tokens[at].form
    if form in _DEADLINES and forms(context.tokens, (at + 1, at + 2)) in (("of",), ("for",)):
        yield from _deadline_for(context, at)
    elif form in _NOUNS and _is_noun(context, at):
        yield from read_noun(context, at)
    elif (behind := duty_at(context, at)) is not None:
        yield from read_duty(context, at, behind)
    elif form in _VERB_OF:
        yield from _by_verb(context, at, _VERB_OF[form])
    elif form in _GIVE:
        yield from _by_deadline(context, at)
    elif form in _HAVE and (given := read_time_given(context, at)) is not None:
        yield from _has_until(context, at, given)


def _is_noun(context: Context, at: int) -> bool:
    """Whether "demand" is the noun: "its demands", "the demand", "demands are"."""
    tokens = context.tokens
    if not at or not tokens[at].form.startswith("demand"):
        return True
    before = tokens[at - 1]
    if not _BEHIND_THE_NOUN.isdisjoint(forms(tokens, (at + 1, at + 2))):
        return True
    if before.form == "," and before_aside(tokens, at) is not None:
        return False  # "Norland, which leads the bloc, demands"
    if before.form in ("to", "with", "of", "by") and forms(tokens, (at + 1, at + 2)) == ("from",):
        return True
    if before.form == m.ACTOR and before.mention is not None:
        return (
            before.mention.form == "possessive" or context.annotated.text[before.end : before.end + 1] in _APOSTROPHES
        )
    if before.form == "'s":
        return True
    return before.form not in tables.AUXILIARIES | _BEFORE_THE_VERB and not before.form.endswith("ly")


def _by_verb(context: Context, at: int, verb: str) -> Iterator[Reading]:
    """Read "demanded that Y withdraw", "insists on a truce", "wants Y to disarm", "seeks guarantees"."""
    tokens = context.tokens
    holder = holder_of(context, at)
    after = tokens[at + 1].form if at + 1 < len(tokens) else "."
    before = forms(tokens, (max(0, at - 4), at))
    denied = verb == "want" and {"not", "never"} & set(before) and actors_starting(tokens, at + 1) is not None
    negated = not denied and not (_NOT_DEMANDED - {"would"} if verb == "like" else _NOT_DEMANDED).isdisjoint(before)
    if (verb in _WILL and tokens[-1].form == "?") or (verb == "require" and after == m.QUANTITY):
        return
    if tokens[at].form in _PARTICIPLES and not holder and not _has_pronoun(context, at):
        return  # "much needed aid"
    if after in _NO_OBJECT or negated or (verb == "require" and not holder) or not _governs(context, at, verb, after):
        return
    first = at + 2 if after in ("that", "on", "upon") else at + 1
    if forms(tokens, (first, first + 1)) == (m.TIME,):  # "insisted on Monday that"
        after = "that"
        first += 1 + (forms(tokens, (first + 1, first + 2)) == ("that",))
    if forms(tokens, (first, first + 2)) == ("to", "see"):  # "wants to see Y disarm"
        first += 2
    noun = after in ("on", "upon") if verb == "insist" else verb != "require" and after != "that"
    rule = "condition.wants" if verb in _WILL else "condition.demand"
    demand = Demand(rule=rule, begins=at, holder=holder, noun=noun, strong=verb in _WILL | {"require"})
    yield from demand.read(context, first)


def _has_pronoun(context: Context, at: int) -> bool:
    """Whether the subject is a pronoun that was left open."""
    return not _PRONOUNS.isdisjoint(context.words((max(0, at - 3), at)).split())


def _governs(context: Context, at: int, verb: str, after: str) -> bool:
    """Whether the verb takes what follows as its object: "wants to talk", "came to seek aid" ask nothing of anybody."""
    if verb == "like" and _WOULD.isdisjoint(forms(context.tokens, (max(0, at - 2), at))):
        return False
    if verb == "expect":
        asked = actors_starting(context.tokens, at + 1)
        return asked is not None and forms(context.tokens, (asked[1], asked[1] + 1)) == ("to",)
    if verb == "insist":
        return after in ("on", "upon", "that") or actors_starting(context.tokens, at + 1) is not None
    if verb in _WILL:
        sees = forms(context.tokens, (at + 1, at + 3)) == ("to", "see")
        return (sees or after not in ("to", "for")) and (at == 0 or context.tokens[at - 1].form != "to")
    return verb != "demand" or after not in ("to", "for")


def _by_deadline(context: Context, at: int) -> Iterator[Reading]:
    """Read "gave the two sides a June deadline to reach a deal", "gave the rebels 48 hours to disarm"."""
    tokens = context.tokens
    asked = actors_starting(tokens, at + 1)
    if asked is None:  # "gave the coup leaders a week to"
        limit = next((i for i in range(at + 1, min(at + 6, len(tokens))) if tokens[i].form in _LIMITS), None)
        if limit is None or limit == at + 1:
            return
        asked = (limit, limit)
    behind = next((i for i in range(asked[1], min(asked[1] + 7, len(tokens) - 1)) if tokens[i].form == "to"), None)
    if behind is None:
        return
    limits = [token.mention.value for token in tokens[asked[1] : behind] if token.mention is not None]
    words = {token.form for token in tokens[asked[1] : behind] if token.mention is None}
    if not words <= _LIMIT_WORDS or not (limits or words & {"deadline", "ultimatum"}):
        return
    yield from read_each(
        context,
        split_verbs(tokens, context.clause(behind + 1)),
        at,
        rule="condition.deadline",
        kind=ConditionKind.DEMAND,
        holder=holder_of(context, at),
        addressee=context.actors(asked),
        deadline=next((limit for limit in limits if isinstance(limit, Time)), None),
    )


def _deadline_for(context: Context, at: int) -> Iterator[Reading]:
    """Read "set a deadline of 1 May for Y to leave"."""
    tokens = context.tokens
    sets = next((i for i in range(at - 1, max(-1, at - 5), -1) if tokens[i].form in tables.SETTING | _GIVE), None)
    limits = [token.mention.value for token in tokens[at : at + 4] if token.mention is not None]
    first = next((i + 1 for i in range(at + 1, min(at + 5, len(tokens))) if tokens[i].form == "for"), None)
    verb = next((i + 1 for i in range(first or at, min(at + 12, len(tokens) - 1)) if tokens[i].form == "to"), None)
    if sets is None or first is None or verb is None:
        return
    asked = actors_starting(tokens, first)
    yield from read_each(
        context,
        split_verbs(tokens, context.clause(verb)),
        sets,
        rule="condition.deadline",
        kind=ConditionKind.DEMAND,
        holder=holder_of(context, sets),
        addressee=context.actors(asked),
        deadline=next((limit for limit in limits if isinstance(limit, Time)), None),
    )


def _has_until(context: Context, at: int, given: Range) -> Iterator[Reading]:
    """Read "Y has until Monday to withdraw, X said", "Y had 48 hours to disarm"."""
    tokens = context.tokens
    asked = actors_ending(tokens, at)
    speakers = context.speakers(at)
    addressee = tuple(i for i in context.actors(asked) if i not in speakers)
    if not addressee:
        return
    limits = [token.mention.value for token in tokens[given[0] : given[1]] if token.mention is not None]
    obeys = tokens[given[1]].form in _OBEYS and context.near_event and context.is_side(addressee, leaders=True)
    yield from read_each(
        context,
        split_verbs(tokens, context.clause(given[1])),
        at,
        rule="condition.deadline",
        kind=ConditionKind.DEMAND,
        certain=obeys,
        holder=speakers,
        addressee=addressee,
        deadline=next((limit for limit in limits if isinstance(limit, Time)), None),
    )
