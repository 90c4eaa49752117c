"""Demands by noun: "its demand that", "dropped their conditions", "a precondition for talks"."""

from collections.abc import Iterator, Sequence

import attrs

from negotiation_events.model import ConditionKind, ConditionStatus, ConditionTopic
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import clause_start
from negotiation_events.rules.conditions.contents import Demand, holder_of, is_bare
from negotiation_events.rules.conditions.coordination import split_verbs
from negotiation_events.rules.conditions.named import named_demand
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import Context, Reading
from negotiation_events.rules.conditions.subjects import actors_ending, actors_starting
from negotiation_events.rules.fields import referents_of
from negotiation_events.rules.masked import Token

_GOVERNORS = tables.SETTING | tables.GIVEN_UP | tables.REJECTED | tables.ACCEPTED | tables.MET
_NOT_OWNED = tables.AUXILIARIES | _GOVERNORS | frozenset(", and of to on for in with its from".split())
_ARTICLES = frozenset("the a an these those no any this that".split())
_LISTS = frozenset("that for on of including include includes included".split())
_COPULAS = frozenset("is are was were".split())
_THAT_ARE = (("that",), ("for",), ("the",), ("a",), ("an",))
_MADE = tuple((word,) for word in "made put set proposed presented submitted issued raised advanced tabled".split())
_ANYTHING = (("a",), ("an",))
_EVENT_FORMS = ((m.EXCHANGE,), (m.AGREEMENT,), (m.CAPTIVES,))
_NAMED_BY = _COPULAS | frozenset("be been remains".split())
_MAKE = frozenset("made make makes making call called".split())
_STANCES = frozenset("position view stance insistence demand line".split())
_BEFORE_CONDITION = frozenset("a an the key main first necessary precondition one".split())
_BEHIND_NAMED = tables.SETTING | frozenset("that whether on demanded".split())
_ANSWERING = tables.MET
_ASIDE = 8  # tokens
_REFUSE = frozenset("refuse refused refuses refusing decline declined declines".split())
_GIVE = frozenset("give gives gave given giving".split())
_NO_ADJECTIVE = tables.AUXILIARIES | frozenset("as of in on for with to by from and or 's".split())
_ANSWERS = frozenset((ConditionStatus.REJECTED, ConditionStatus.ACCEPTED, ConditionStatus.MET))


def read_noun(context: Context, at: int) -> Iterator[Reading]:
    """Read "its demand that Y withdraw", "Norland's conditions for a truce", "dropped their demand for"."""
    if forms(context.tokens, (max(0, at - 1), at + 2)) in (("on", "condition", "that"), ("on", "conditions", "that")):
        return  # a connective
    owner, first = _owner(context, at)
    behind = at + 1
    maker = at + 1 + (forms(context.tokens, (at + 1, at + 2))[:1] in _MADE)
    maker += forms(context.tokens, (maker, maker + 1)) == ("forward",)
    by = forms(context.tokens, (maker, maker + 1)) in (("from",), ("by",))
    made_by = actors_starting(context.tokens, maker + 1) if by else None
    if not owner and made_by is not None:  # "demands from X to disarm"
        owner, behind = context.actors(made_by), made_by[1]
    if not owner and (of := _of_whom(context, at)) is not None:  # "gave in to the demands of the rebels"
        owner, behind = context.actors(of), of[1]
    status, governor, who = _status(context, first)
    answered = status in _ANSWERS or (governor is not None and context.tokens[governor].form in _ANSWERING)
    demand = Demand(
        rule="condition.waived" if status is ConditionStatus.WAIVED else "condition.demand-noun",
        begins=first if governor is None else governor,
        holder=owner or (tuple(i for i in context.speakers(at) if i not in who) if answered else who),
        addressee=tuple(i for i in who if i not in owner) if answered else (),
        status=status,
        noun=forms(context.tokens, (at + 1, at + 2)) != ("that",),
    )
    told = bool(owner) or governor is not None
    if context.tokens[at].form.startswith(("condition", "precondition")):
        yield from _conditions(context, at, demand, told=told)
    else:
        yield from _demands(context, at, demand, behind, owned=bool(owner), told=told)


def _of_whom(context: Context, at: int) -> Range | None:
    """Read "the demands of the rebels": nothing more is told of them than whose they are."""
    tokens = context.tokens
    if tokens[at].form != "demands" or forms(tokens, (at + 1, at + 2)) != ("of",):
        return None
    of = actors_starting(tokens, at + 2)
    return of if of is not None and forms(tokens, (of[1], of[1] + 1)) != ("'s",) else None


def _demands(context: Context, at: int, demand: Demand, behind: int, *, owned: bool, told: bool) -> Iterator[Reading]:
    tokens = context.tokens
    after = tokens[behind].form if behind < len(tokens) else "."
    asked = actors_starting(tokens, behind + 1)
    if after == "to" and asked is not None:  # "an ultimatum to X to disarm"
        demand = attrs.evolve(demand, addressee=context.actors(asked))
        behind = asked[1]
        after = tokens[behind].form if behind < len(tokens) else "."
    if after == "to":
        clause = context.clause(behind + 1)
        if clause[1] > clause[0] and is_bare(tokens[clause[0]]) and tokens[clause[0]].form not in _ARTICLES:
            yield from demand.each(context, split_verbs(tokens, clause))
        return
    if (verb := _told_by_infinitive(tokens, behind)) is not None and (told or demand.holder):
        yield from demand.each(context, split_verbs(tokens, context.clause(verb)))
        return
    first = _content(context, behind - 1, after)
    readings = list(demand.read(context, first)) if first is not None and (told or after != "for") else []
    yield from readings
    if not readings and (named := named_demand(context, at, demand)) is not None:
        yield named
        return
    whole = owned and tokens[at].form.endswith("s") and after not in ("for", "on", "of", *_COPULAS)
    if not readings and whole:
        yield _unspecified(context, at, demand)


def _told_by_infinitive(tokens: Sequence[Token], at: int) -> int | None:
    """The verb in "its demand is to end the siege", "its demand, which is to end"."""
    at += 2 * (forms(tokens, (at, at + 2)) == (",", "which"))
    copula = forms(tokens, (at, at + 2))
    return at + 2 if len(copula) == 2 and copula[0] in _COPULAS and copula[1] == "to" else None


def _content(context: Context, at: int, after: str) -> int | None:
    """Where the content of a demand begins: "demand that", "demands include", "demands Y withdraw"."""
    tokens = context.tokens
    if after != "that" and actors_starting(tokens, at + 1):
        return at + 1
    behind = forms(tokens, (at + 2, at + 3))
    if after in _COPULAS and behind in _ANYTHING and context.topic(context.clause(at + 2)) is None:
        return None  # "its demands are a bitter pill"
    if after in _LISTS or (after in _COPULAS and (behind in _THAT_ARE or behind[:1] in _EVENT_FORMS)):
        return at + 2 + (behind in (("that",), (":",)))
    if after == ":":
        return at + 2
    if after == "," and behind in (("including",), ("notably",)):
        return at + 3
    if after == "," and (that := _behind_aside(tokens, at + 2)) is not None:
        return that
    if behind == ("which",) and not _LISTS.isdisjoint(forms(tokens, (at + 3, at + 4))):
        return at + 4  # "its demands, which include"
    return None


def _behind_aside(tokens: Sequence[Token], first: int) -> int | None:
    """Where the clause begins in "demand, made in 2010, that"."""
    for i in range(first, min(first + _ASIDE, len(tokens) - 1)):
        if tokens[i].form in tables.AUXILIARIES:
            return None
        if tokens[i].form == "," and tokens[i + 1].form == "that":
            return i + 2
    return None


def _unspecified(context: Context, at: int, demand: Demand) -> Reading:
    """Demands whose content the text does not tell, or only by an adjective: "territorial demands"."""
    kind = ConditionKind.DEMAND if context.tokens[at].form.startswith("demand") else ConditionKind.PRECONDITION
    return Reading(
        rule="condition.unspecified",
        kind=kind,
        evidence=(min(demand.begins, at), at + 1),
        holder=demand.holder,
        addressee=demand.addressee,
        status=demand.status,
        topic=context.topic((max(0, at - 3), at)) or ConditionTopic.UNSPECIFIED,
    )


def _owner(context: Context, at: int) -> tuple[tuple[int, ...], int]:
    """Whose demand it is, by a possessive before it, and where the noun phrase begins."""
    tokens = context.tokens
    for i in range(at - 1, max(-1, at - 6), -1):
        token = tokens[i]
        if token.form == m.ACTOR and token.mention is not None:
            owns = token.mention.form == "possessive" or i == at - 1
            return (token.mention.referents, i) if owns else ((), i + 1)
        if token.form == "'s" and i and tokens[i - 1].form == m.ACTOR:
            return referents_of((tokens[i - 1],)), i - 1
        if token.form == m.NATIONALITY:
            return referents_of((token,)), i
        if token.form in _ARTICLES:
            return (), i
        if token.form in _NOT_OWNED:
            return (), i + 1
    return (), at


def _status(context: Context, first: int) -> tuple[ConditionStatus, int | None, tuple[int, ...]]:
    """What has become of a demand: the verb before it, where that stands, and its subject."""
    tokens = context.tokens
    for i in range(first - 1, max(-1, first - 5), -1):
        form = tokens[i].form
        if form == "in" and i and tokens[i - 1].form in _GIVE:  # "gave in to"
            return _as_told(context, i - 1, ConditionStatus.ACCEPTED), i - 1, _who_answers(context, i - 1)
        for status, verbs in (
            (ConditionStatus.WAIVED, tables.GIVEN_UP), (ConditionStatus.REJECTED, tables.REJECTED),
            (ConditionStatus.ACCEPTED, tables.ACCEPTED), (ConditionStatus.MET, tables.MET),
        ):  # fmt: skip
            if form in verbs:
                return _as_told(context, i, status), i, _who_answers(context, i)
        if form in tables.SETTING:
            return ConditionStatus.OPEN, i, holder_of(context, i)
        if form in (",", ";", "."):
            break
    return ConditionStatus.OPEN, None, ()


def _who_answers(context: Context, at: int) -> tuple[int, ...]:
    """Who "refused to yield" to a demand, or is seen "complying" with it."""
    tokens = context.tokens
    found = holder_of(context, at)
    if not found and forms(tokens, (at - 1, at)) == ("to",) and tokens[at - 2].form in _REFUSE:
        return holder_of(context, at - 2)
    if not found and tokens[at].form.endswith("ing"):
        return context.actors(actors_ending(tokens, at))
    return found


def _as_told(context: Context, at: int, status: ConditionStatus) -> ConditionStatus:
    """The status a verb gives, unless it is negated or merely willed: "would not drop", "refused to accept"."""
    before = set(forms(context.tokens, (max(0, at - 4), at)))
    if before & {"not", "never", "refused", "refuses", "refusing", "no"}:
        return ConditionStatus.REJECTED if status is ConditionStatus.ACCEPTED else ConditionStatus.OPEN
    if before & {"will", "would", "could", "should", "must", "to", "may", "might", "if", "until", "unless"}:
        return ConditionStatus.OPEN
    return status


def _conditions(context: Context, at: int, demand: Demand, *, told: bool) -> Iterator[Reading]:
    """Read "as a condition for talks", "set preconditions on talks", "its main condition is that"."""
    tokens = context.tokens
    after = tokens[at + 1].form if at + 1 < len(tokens) else "."
    plural = tokens[at].form.endswith("s")
    before = forms(tokens, (max(0, at - 3), at))
    if "without" in before or "no" in before[-2:]:
        return
    if after in ("for", "of", "on", "to"):
        yield from _conditions_for(context, at, demand, told=told)
    elif after in _COPULAS | {"that"}:
        that = forms(tokens, (at + 2, at + 3)) == ("that",)
        if not told:  # "the first condition is a truce, Norland said"
            demand = attrs.evolve(demand, holder=context.speakers(at))
        if (told or demand.holder) and (that or not plural or forms(tokens, (at + 2, at + 3)) in _THAT_ARE):
            yield from demand.read(context, at + 2 + that)
    elif after == ":" and told and plural:
        yield from demand.read(context, at + 2)
    elif after not in tables.AUXILIARIES and plural and _is_set(context, at, demand):
        yield _unspecified(context, at, demand)


def _is_set(context: Context, at: int, demand: Demand) -> bool:
    """Whether conditions are somebody's, not those "in" or "under" which he lives."""
    begins = demand.begins
    if begins >= at or not (demand.holder or demand.addressee):
        return False
    around = forms(context.tokens, (max(0, begins - 1), begins))
    return around not in (("in",), ("under",)) and context.tokens[begins].form != "the"


def _conditions_for(context: Context, at: int, demand: Demand, *, told: bool) -> Iterator[Reading]:
    consequence = context.clause(at + 2)
    if consequence[1] <= consequence[0]:
        return
    named = _named(context, at)
    status, who = _of_named(context, named, demand)
    copula = next((i for i in range(*consequence) if context.tokens[i].form in _COPULAS), None)
    if named is None and copula is not None:
        yield from _conditions_are(context, at, demand, (consequence[0], copula))
        return
    phrase = context.phrase(consequence)
    if named is not None:
        yield Reading(
            rule="condition.precondition-for",
            kind=ConditionKind.PRECONDITION,
            evidence=(min(named[0], consequence[0]), max(named[1], consequence[1])),
            requirement=named,
            consequence=consequence,
            holder=who or _maker(context, named[0]),
            status=status,
            phrase=phrase,
        )
    elif told and (phrase is not None or (context.topic(consequence) is not None and not _only_made(context, demand))):
        unspecified = attrs.evolve(_unspecified(context, at, demand), topic=ConditionTopic.UNSPECIFIED, phrase=phrase)
        evidence = (unspecified.evidence[0], consequence[1])
        yield attrs.evolve(unspecified, evidence=evidence, consequence=consequence)


def _of_named(context: Context, named: Range | None, demand: Demand) -> tuple[ConditionStatus, tuple[int, ...]]:
    """What has become of what is named as a condition, and whose it is: "dropped Z as a condition"."""
    if named is None or not named[0] or demand.holder:
        return demand.status, demand.holder
    governor = context.tokens[named[0] - 1].form
    if governor in tables.GIVEN_UP:
        return _as_told(context, named[0] - 1, ConditionStatus.WAIVED), holder_of(context, named[0] - 1)
    if governor in tables.REJECTED:
        return _as_told(context, named[0] - 1, ConditionStatus.REJECTED), ()
    return demand.status, ()


def _before_adjective(tokens: Sequence[Token], first: int) -> int:
    """Where "an absurd condition" begins, whatever the adjectives are: at its article."""
    if first and tokens[first - 1].form not in _NO_ADJECTIVE and tokens[first - 1].mention is None:
        for i in range(first - 2, max(-1, first - 5), -1):
            if tokens[i].form in _NO_ADJECTIVE or tokens[i].mention is not None:
                break
            if tokens[i].form in _ARTICLES:
                return i
    return first


def _conditions_are(context: Context, at: int, demand: Demand, consequence: Range) -> Iterator[Reading]:
    """Read "its condition for talks is a truce", "the conditions for a truce are that Y withdraw and disarm"."""
    first = consequence[1] + 1
    first += forms(context.tokens, (first, first + 1)) == ("that",)
    demand = attrs.evolve(demand, begins=min(demand.begins, at), holder=demand.holder or context.speakers(at))
    for reading in demand.read(context, first):
        yield attrs.evolve(
            reading,
            rule="condition.precondition-for",
            kind=ConditionKind.PRECONDITION,
            consequence=consequence,
            phrase=context.phrase(consequence),
        )


def _only_made(context: Context, demand: Demand) -> bool:
    """Read "set conditions for a lasting calm": whoever makes a thing possible demands nothing."""
    return context.tokens[demand.begins].form in tables.SETTING


def _maker(context: Context, at: int) -> tuple[int, ...]:
    """Who makes a condition of what begins at a token: "made it a condition", "X's view that it", else who says it."""
    tokens = context.tokens
    before = forms(tokens, (max(0, at - 2), at))
    if before and before[-1] in _MAKE | {"set"}:
        return holder_of(context, at - 1)
    if len(before) == 2 and before[0] in _STANCES and before[1] == "that":
        return _owner(context, at - 2)[0] or context.speakers(at)
    return context.speakers(at)


def _named(context: Context, at: int) -> Range | None:
    """What the condition is in "X is a condition for", "made X a condition for", "X as a precondition for"."""
    tokens = context.tokens
    first = at
    while first and tokens[first - 1].form in _BEFORE_CONDITION:
        first -= 1
    first = _before_adjective(tokens, first)
    start = clause_start(tokens, at)
    if first and tokens[first - 1].form in _NAMED_BY | {"as"}:
        last = first - 1
        while last and tokens[last - 1].form in tables.AUXILIARIES | {"not", ","}:
            last -= 1
        governs = _BEHIND_NAMED | (_GOVERNORS if tokens[first - 1].form == "as" else frozenset())
        begin = next((i + 1 for i in range(last - 1, start - 1, -1) if tokens[i].form in governs), start)
    else:
        last = first
        begin = next((i + 1 for i in range(first - 1, start - 1, -1) if tokens[i].form in _MAKE), last)
    begin, last = trim(tokens, (begin, last))
    return (begin, last) if last > begin else None
