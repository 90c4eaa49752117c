"""Threats that name no condition: "threatened to quit the talks over the strikes", "is threatening new tariffs"."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.contents import holder_of
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import EVENTS, Context, Reading
from negotiation_events.rules.conditions.subjects import actors_starting
from negotiation_events.rules.words import inflect

_THREATENS = frozenset(inflect("threaten"))
MENACE_WORDS = _THREATENS | {"threat", "threats"}
_CONNECTIVES = frozenset("if unless until without".split())
_OVER = frozenset(("over", "after", "because"))
# What a side would no longer do: "back out", "walk away from the table".
_QUITS = frozenset(
    """
    abandon back boycott break call cancel derail end exit halt leave pull quit reconsider resume return scrap scuttle
    shut skip stop suspend terminate tear torpedo undermine walk withdraw withhold
    """.split()
)
_DENIED = frozenset("no not never longer without".split())
_NEAR = 5  # tokens
_FAR = 40  # tokens before a threat that may hold the "if" another reader reads


def read_menaces(context: Context) -> Iterator[Reading]:
    """The threats of a sentence that a verb or noun of threatening tells, without "if"."""
    for at in context.where(MENACE_WORDS):
        token = context.tokens[at]
        if token.form in _THREATENS:
            yield from _threatens(context, at)
        elif token.form in MENACE_WORDS and forms(context.tokens, (at + 1, at + 2)) == ("to",):
            yield from _menace(context, at, at + 2, _owner(context, at))


def _threatens(context: Context, at: int) -> Iterator[Reading]:
    """Read "threatened on Friday to quit", "threatened Sudria with sanctions", "threatening a veto"."""
    tokens = context.tokens
    if not _DENIED.isdisjoint(forms(tokens, (max(0, at - 3), at))):
        return
    first = at + 1
    while first < len(tokens) and (tokens[first].form in (m.TIME, "on") or tokens[first].form.endswith("ly")):
        first += 1
    asked = actors_starting(tokens, first)
    if asked is not None and forms(tokens, (asked[1], asked[1] + 1)) == ("with",):
        yield from _menace(context, at, asked[1] + 1, holder_of(context, at), context.actors(asked))
    elif asked is None:
        first += forms(tokens, (first, first + 1)) == ("to",)
        yield from _menace(context, at, first, holder_of(context, at))


def _menace(
    context: Context, at: int, first: int, holder: tuple[int, ...], addressee: tuple[int, ...] = ()
) -> Iterator[Reading]:
    tokens = context.tokens
    clause = context.clause(first)
    if (
        not holder
        or clause[1] <= clause[0]
        or not _CONNECTIVES.isdisjoint(forms(tokens, (max(0, at - _FAR), clause[1] + 2)))
    ):
        return
    if not context.is_side(holder, leaders=True) or not (context.near_event and _is_harm(context, clause)):
        return
    over = next((i for i in range(clause[0] + 1, clause[1] - 1) if tokens[i].form in _OVER), None)
    consequence = trim(tokens, (clause[0], over)) if over else clause
    requirement = trim(tokens, (over + 1, clause[1])) if over and tokens[over].form == "over" else None
    yield Reading(
        rule="condition.threatens",
        kind=ConditionKind.THREAT,
        evidence=(at, clause[1]),
        requirement=requirement,
        consequence=consequence,
        holder=holder,
        addressee=tuple(actor for actor in addressee if actor not in holder),
        phrase=context.phrase(consequence),
        certain=True,
    )


def _is_harm(context: Context, clause: Range) -> bool:
    """Whether it would harm somebody, or end what is negotiated."""
    words = forms(context.tokens, (clause[0], min(clause[0] + _NEAR, clause[1])))
    if words[0] in _QUITS and (not EVENTS.isdisjoint(words) or context.topic(clause) is not None):
        return True
    return not tables.HARM.isdisjoint(words) or words[:2] in (("back", "out"), ("pull", "out"), ("walk", "away"))


def _owner(context: Context, at: int) -> tuple[int, ...]:
    """Whose threat it is: "Norland's repeated threats to", "its threat to"."""
    tokens = context.tokens
    for i in range(at - 1, max(-1, at - 4), -1):
        mention = tokens[i].mention
        if tokens[i].form == m.NATIONALITY or (tokens[i].form == m.ACTOR and mention is not None):
            owns = mention is not None and (mention.form == "possessive" or tokens[i + 1].form == "'s" or i == at - 1)
            return mention.referents if owns and mention is not None else ()
    return ()
