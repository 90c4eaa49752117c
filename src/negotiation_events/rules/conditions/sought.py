"""Demands whose verb stands behind them: "the concessions Norland seeks from Sudria", "a truce line long sought by"."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind, ConditionTopic
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.ranges import Range, forms
from negotiation_events.rules.conditions.reading import EVENTS, Context, Reading
from negotiation_events.rules.conditions.subjects import actors_ending, actors_starting, is_adverb
from negotiation_events.rules.words import inflect

_SEEKS = frozenset(form for verb in "seek demand want request crave covet".split() for form in inflect(verb))
_SEEKS_FOR = frozenset(form for verb in "call push press ask lobby insist".split() for form in inflect(verb))
_SOUGHT = frozenset("sought demanded wanted requested craved coveted".split())
SOUGHT_WORDS = _SEEKS | _SEEKS_FOR
_GAP = frozenset(", . ; : ! ? – — from in as at since before but and or to when while if".split())
_ARTICLES = frozenset("the a an any some its their his her those these".split())
_NOT_IN_NOUN = (
    tables.AUXILIARIES
    | tables.SAY
    | frozenset(", . ; : – — that which who what whom and or but to for from by".split())
)
# "a sign that Norland wants": what follows is no relative clause.
_WITH_CONTENT = frozenset(
    """
    assertion belief case claim concern conclusion day doubt evidence fact feeling hint hope idea impression indication
    intelligence kind message moment news notion opinion order person place point possibility proof reason report
    reports rumor rumour rumours sense sign signal signals signs suggestion suspicion thing things time view way word
    year
    """.split()
)
_RELATIVES = frozenset("that which".split())
_BEFORE_VERB = frozenset("long also already now still since always repeatedly previously once so".split())
_REACH = 9  # tokens of a noun phrase


def read_sought(context: Context) -> Iterator[Reading]:
    """The demands of a sentence that stand before the verb that makes them demands."""
    for at, token in enumerate(context.tokens):
        if at < 2 or token.form not in SOUGHT_WORDS:
            continue
        behind = _gap_behind(context, at)
        if behind is not None:
            yield from _by_relative(context, at, behind)
        elif token.form in _SOUGHT and forms(context.tokens, (at + 1, at + 2)) == ("by",):
            yield from _by_participle(context, at)
        elif token.form in _SOUGHT and forms(context.tokens, (at + 1, at + 2)) in (("of",), ("from",)):
            yield from _of_whom(context, at)


def _gap_behind(context: Context, at: int) -> int | None:
    """The token behind the verb where its object is missing: "demanded.", "called for from"."""
    tokens = context.tokens
    behind = at + 1
    if tokens[at].form in _SEEKS_FOR:
        if forms(tokens, (behind, behind + 1)) not in (("for",), ("on",)):
            return None
        behind += 1
    return behind if behind >= len(tokens) or tokens[behind].form in _GAP else None


def _by_relative(context: Context, at: int, behind: int) -> Iterator[Reading]:
    """Read "the guarantees (that) Norland has long sought from Sudria"."""
    tokens = context.tokens
    first = _before_group(context, at)
    subject = actors_ending(tokens, first)
    if subject is None or _is_owner(context, first - 1):
        return  # "at Norland's request"
    last = subject[0] - (subject[0] > 0 and tokens[subject[0] - 1].form in _RELATIVES)
    asked = actors_starting(tokens, behind + 1) if forms(tokens, (behind, behind + 1)) == ("from",) else None
    yield from _sought(context, at, last, context.actors(subject), context.actors(asked))


def _is_owner(context: Context, at: int) -> bool:
    """Whether an actor has a mark of possession, so that "demands" is a noun."""
    token = context.tokens[at]
    marked = context.annotated.text[token.end : token.end + 1] in ("'", "’")
    return marked or token.form == "'s" or (token.mention is not None and token.mention.form == "possessive")


def _by_participle(context: Context, at: int) -> Iterator[Reading]:
    """Read "the guarantees long sought by Norland"."""
    by = actors_starting(context.tokens, at + 2)
    first = _before_group(context, at)
    if by is not None and first == at - sum(t.form in _BEFORE_VERB for t in context.tokens[max(0, at - 1) : at]):
        yield from _sought(context, by[1] - 1, first, context.actors(by))


def _of_whom(context: Context, at: int) -> Iterator[Reading]:
    """Read "the concessions (being) demanded of Sudria": who demands them is not told."""
    asked = actors_starting(context.tokens, at + 2)
    first = at - (context.tokens[at - 1].form == "being")
    if asked is not None and context.is_side(context.actors(asked), leaders=True):
        yield from _sought(context, asked[1] - 1, first, (), context.actors(asked))


def _before_group(context: Context, at: int) -> int:
    tokens = context.tokens
    while at and (tokens[at - 1].form in tables.AUXILIARIES | _BEFORE_VERB or is_adverb(tokens[at - 1])):
        at -= 1
    return at


def _sought(
    context: Context, at: int, last: int, holder: tuple[int, ...], addressee: tuple[int, ...] = ()
) -> Iterator[Reading]:
    noun = _noun_phrase(context, last)
    if noun is None or not context.is_side(holder or addressee, leaders=True):
        return
    if context.topic(noun) is None and not context.near_event:
        return
    yield Reading(
        rule="condition.sought",
        kind=ConditionKind.DEMAND,
        evidence=(noun[0], at + 1),
        requirement=noun,
        holder=holder,
        addressee=tuple(actor for actor in addressee if actor not in holder),
        certain=True,
    )


def _noun_phrase(context: Context, last: int) -> Range | None:
    """The noun phrase that ends before a token, from its article on; none that only names talks or a deal."""
    tokens = context.tokens
    if (
        last
        and tokens[last - 1].form == m.AGREEMENT
        and context.topic((last - 1, last)) is ConditionTopic.SECURITY_GUARANTEES
    ):
        return last - 1, last
    if last < 2 or tokens[last - 1].form in EVENTS | _WITH_CONTENT or tokens[last - 1].mention is not None:
        return None
    for i in range(last - 1, max(-1, last - 1 - _REACH), -1):
        token = tokens[i]
        if token.form in _ARTICLES or (token.form == m.ACTOR and token.mention and token.mention.form == "possessive"):
            return (i, last) if last - i > 1 else None
        if token.form in _NOT_IN_NOUN:
            return None
    return None
