"""Demands by verb and by "must": what one side says another has to do."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind, Time
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import Range, actors_ending, actors_starting, clause_start, forms
from negotiation_events.rules.conditions.contents import Demand, holder_of, is_gerund
from negotiation_events.rules.conditions.coordination import split_nouns, split_verbs
from negotiation_events.rules.conditions.nouns import read_noun
from negotiation_events.rules.conditions.reading import EVENTS, Context, Reading, read_each

_VERBS = {
    "demand": "demand demands demanded demanding",
    "insist": "insist insists insisted insisting",
    "want": "want wants wanted wanting",
    "seek": "seek seeks sought need needs",
    "require": "require requires required",
}
_VERB_OF = {form: verb for verb, forms_of_it in _VERBS.items() for form in forms_of_it.split()}
_WILL = frozenset(("want", "seek"))
_NOUNS = frozenset("demand demands condition conditions precondition preconditions insistence ultimatum".split())
_GIVE = frozenset("give gives gave given giving".split())
_HAVE = frozenset("has have had".split())
_INCLUDE = frozenset("include involve guarantee ensure provide contain address recognise recognize respect".split())
_SETTLEMENTS = EVENTS | frozenset("settlement deal agreement solution peace".split())
_LIMIT_WORDS = frozenset("a an the until till deadline ultimatum of by just only new end final".split())
_NO_OBJECT = frozenset(", . ; : and of in is are was were".split())
_BEFORE_THE_VERB = frozenset("to also and which who that not".split())
_GIVEN = frozenset("guaranteed given granted allowed offered compensated released freed protected spared".split())
_BEHIND_THE_NOUN = frozenset("is are was were will would".split())


def read_demands(context: Context) -> Iterator[Reading]:
    """The demands of a sentence."""
    taken = 0
    for at in range(len(context.tokens)):
        if at < taken:
            continue
        for reading in _at(context, at):
            taken = max(taken, reading.evidence[1])
            yield reading


def _at(context: Context, at: int) -> Iterator[Reading]:
    form = context.tokens[at].form
    if form in _NOUNS and _is_noun(context, at):
        yield from read_noun(context, at)
    elif form in _VERB_OF:
        yield from _by_verb(context, at, _VERB_OF[form])
    elif form in _GIVE:
        yield from _by_deadline(context, at)
    elif form == "must":
        yield from _by_must(context, at, at + 1)
    elif form in _HAVE and forms(context.tokens, (at + 1, at + 2)) == ("to",):
        yield from _by_must(context, at, at + 2)


def _is_noun(context: Context, at: int) -> bool:
    """Whether "demand" is the noun: "its demands", "the demand", "demands are"."""
    tokens = context.tokens
    if not at or not tokens[at].form.startswith("demand"):
        return True
    before = tokens[at - 1]
    if before.form in ("to", "with", "of", "by") and forms(tokens, (at + 1, at + 2)) == ("from",):
        return True
    if before.form == m.ACTOR and before.mention is not None:
        return before.mention.form == "possessive"
    if before.form == "'s" or not _BEHIND_THE_NOUN.isdisjoint(forms(tokens, (at + 1, at + 2))):
        return True
    return before.form not in tables.AUXILIARIES | _BEFORE_THE_VERB and not before.form.endswith("ly")


def _by_verb(context: Context, at: int, verb: str) -> Iterator[Reading]:
    """Read "demanded that Y withdraw", "insists on a truce", "wants Y to disarm", "seeks guarantees"."""
    tokens = context.tokens
    holder = holder_of(context, at)
    after = tokens[at + 1].form if at + 1 < len(tokens) else "."
    negated = not {"not", "never", "nor"}.isdisjoint(forms(tokens, (max(0, at - 4), at)))
    if after in _NO_OBJECT or negated or (verb == "require" and not holder) or not _governs(context, at, verb, after):
        return
    first = at + 2 if after in ("that", "on", "upon") else at + 1
    if forms(tokens, (first, first + 1)) == (m.TIME,):  # "insisted on Monday that"
        after = "that"
        first += 1 + (forms(tokens, (first + 1, first + 2)) == ("that",))
    noun = after in ("on", "upon") if verb == "insist" else verb != "require" and after != "that"
    rule = "condition.wants" if verb in _WILL else "condition.demand"
    demand = Demand(rule=rule, begins=at, holder=holder, noun=noun, strong=verb in _WILL | {"require"})
    yield from demand.read(context, first)


def _governs(context: Context, at: int, verb: str, after: str) -> bool:
    """Whether the verb takes what follows as its object: "wants to talk", "came to seek aid" ask nothing of anybody."""
    if verb == "insist":
        return after in ("on", "upon", "that") or actors_starting(context.tokens, at + 1) is not None
    if verb in _WILL:
        return after not in ("to", "for") and (at == 0 or context.tokens[at - 1].form != "to")
    return verb != "demand" or after not in ("to", "for")


def _by_must(context: Context, at: int, behind: int) -> Iterator[Reading]:
    """Read "any settlement must include ...", "Sudria must withdraw, said ..."."""
    tokens = context.tokens
    speakers = context.speakers(at)
    verb = forms(tokens, (behind, behind + 1))
    if not speakers or not verb:
        return
    start = clause_start(tokens, at)
    if verb[0] in _INCLUDE and not _SETTLEMENTS.isdisjoint(forms(tokens, (start, at))):
        yield from _must_include(context, (start, at), behind + 1, speakers)
        return
    actors = actors_ending(tokens, at)
    addressee = tuple(i for i in context.actors(actors) if i not in speakers)
    if verb[0] == "be" and actors is not None and not _GIVEN.isdisjoint(forms(tokens, (behind + 1, behind + 2))):
        actors, addressee = None, ()  # who "must be guaranteed" something need not do anything
    if verb[0] not in tables.BASES or (actors is not None and not addressee):
        return
    if actors is None and (
        verb[0] != "be" or not _is_passive(context, behind + 1) or tokens[at - 1].form in tables.MODALS
    ):
        return
    begins = actors[0] if actors else start
    pieces = split_verbs(tokens, context.clause(behind))
    if actors is None and pieces:  # of things the whole clause tells what is required
        pieces[0] = (start, pieces[0][1])
    pieces = [piece for piece in pieces if context.topic(piece) in tables.HARD_TOPICS]
    yield from read_each(
        context, pieces, begins, rule="condition.must", kind=ConditionKind.DEMAND, holder=speakers, addressee=addressee
    )


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


def _by_deadline(context: Context, at: int) -> Iterator[Reading]:
    """Read "gave the two sides a June deadline to reach a deal", "gave the rebels 48 hours to disarm"."""
    tokens = context.tokens
    asked = actors_starting(tokens, at + 1)
    if asked is None:
        return
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
