"""What is demanded, and of whom: shared by demands told by verb and by noun."""

from collections.abc import Iterator

import attrs

from negotiation_events.model import ConditionKind, ConditionStatus, ConditionTopic
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import (
    Range,
    actors_ending,
    actors_starting,
    clause_start,
    forms,
    subject_before,
    trim,
)
from negotiation_events.rules.conditions.coordination import split_nouns, split_verbs
from negotiation_events.rules.conditions.reading import Context, Reading, read_each
from negotiation_events.rules.fields import referents_of

# What somebody who "wants" or "seeks" it demands; to want talks or a truce is no demand.
_STRONG = (tables.HARD_TOPICS | {ConditionTopic.REPARATIONS, ConditionTopic.JUSTICE}) - {
    ConditionTopic.TALKS,
    ConditionTopic.CEASEFIRE,
    ConditionTopic.NUCLEAR,
}
_PREPOSITIONS = frozenset("of with in by for from at to on over against between after before into".split())
_BEFORE_VERB = frozenset("to must should first also immediately has have".split())
_NO_REQUIREMENT = frozenset("to answers more information how what why".split())
_RELATIVES = frozenset("also now still which who that".split())


@attrs.frozen(kw_only=True)
class Demand:
    """What is known of a demand before its content is read.

    Attributes:
        rule: id of the construction.
        begins: the token where its evidence begins.
        holder: who demands.
        addressee: of whom, where that is known already.
        status: what has become of it.
        noun: whether a noun phrase alone may tell what is demanded.
        strong: whether only what is typical of negotiations counts.
    """

    rule: str
    begins: int
    holder: tuple[int, ...] = ()
    addressee: tuple[int, ...] = ()
    status: ConditionStatus = ConditionStatus.OPEN
    noun: bool = True
    strong: bool = False

    def read(self, context: Context, first: int) -> Iterator[Reading]:
        """What is demanded from token `first` on: "Y (to) do Z", "that Z be done", or a noun phrase."""
        tokens = context.tokens
        clause = context.clause(first)
        asked = actors_starting(tokens, clause[0])
        if asked is None or asked[1] >= clause[1]:
            yield from self._told(context, clause)
            return
        behind = _verb_behind(context, asked[1], clause[1])
        if behind is not None:
            addressee = tuple(i for i in context.actors(asked) if i not in self.holder)
            yield from self.each(context, split_verbs(tokens, (behind, clause[1])), addressee)
        elif is_gerund(tokens[asked[1]].form):
            yield from self._told(context, clause)

    def _told(self, context: Context, clause: Range) -> Iterator[Reading]:
        pieces = _clause_or_nouns(context, clause, noun=self.noun)
        return self.each(context, pieces, () if self.addressee else _asked_from(context, pieces))

    def each(self, context: Context, pieces: list[Range], addressee: tuple[int, ...] = ()) -> Iterator[Reading]:
        """A reading of each of several requirements."""
        addressee = addressee or self.addressee
        if self.strong:
            pieces = [piece for piece in pieces if (topic := context.topic(piece)) and (addressee or topic in _STRONG)]
        return read_each(
            context,
            pieces,
            self.begins,
            rule=self.rule,
            kind=ConditionKind.DEMAND,
            holder=self.holder,
            addressee=addressee,
            status=self.status,
        )


def _verb_behind(context: Context, at: int, end: int) -> int | None:
    """Where the verb phrase of a demanded clause begins behind its subject: "cede", "to cede", "must cede"."""
    tokens = context.tokens
    while at < end and (tokens[at].form in _BEFORE_VERB or tokens[at].form.endswith("ly")):
        at += 1
    if at >= end:
        return None
    is_verb = tokens[at].form in tables.BASES or tokens[at].form == "not"
    return at if is_verb or tokens[at - 1].form in ("to", "must", "should") else None


def is_gerund(form: str) -> bool:
    """Whether a word is a gerund, as far as its ending tells."""
    return form.endswith("ing") and len(form) > 4


def _clause_or_nouns(context: Context, clause: Range, *, noun: bool) -> list[Range]:
    """A clause about things ("all prisoners be freed") as a whole, else the noun phrases of a list."""
    tokens = context.tokens
    words = forms(tokens, trim(tokens, clause))
    if not words:
        return []
    bare_verb = len(words) > 2 and not tables.BASES.isdisjoint(words[1:6])
    if not {"be", "must", "should"}.isdisjoint(words) or (bare_verb and not noun):
        return split_verbs(tokens, clause)
    if not noun or words[0] in _NO_REQUIREMENT:
        return []
    return split_verbs(tokens, clause) if is_gerund(words[0]) else split_nouns(tokens, clause)


# Whoever is named behind these and "of" is who has to do it.
_LEAVING = frozenset("withdrawal pullout retreat departure disarmament disbandment dissolution surrender".split())


def _asked_from(context: Context, pieces: list[Range]) -> tuple[int, ...]:
    """Read "from Sudria", "by Sudria", "the withdrawal of Sudria's troops" inside what is demanded."""
    for piece in pieces:
        for i in range(piece[0], piece[1] - 2):
            leaving = context.tokens[i].form in _LEAVING and context.tokens[i + 1].form == "of"
            if leaving and context.tokens[i + 2].form == m.NATIONALITY:
                return referents_of(context.tokens[i + 2 : i + 3])
            if leaving and (span := actors_starting(context.tokens, i + 2)):
                return context.actors(span)
        for i in range(piece[0], piece[1] - 1):
            if context.tokens[i].form in ("from", "by") and (span := actors_starting(context.tokens, i + 1)):
                return context.actors(span)
    return ()


def holder_of(context: Context, at: int) -> tuple[int, ...]:
    """The subject of the verb at a token, also where a clause before it has named it."""
    tokens = context.tokens
    found = subject_before(tokens, _before_auxiliaries(context, at), clause_start(tokens, at))
    if found:
        return found
    infinitive = "to" in forms(tokens, (max(0, at - 2), at))
    for i in range(at - 1, max(-1, at - 12), -1):
        if tokens[i].form in (";", ":"):
            break
        if tokens[i].form != m.ACTOR or not (span := actors_ending(tokens, i + 1)):
            continue
        before = tokens[span[0] - 1].form if span[0] else "."
        if infinitive and not (before in ("by", "for", "from") and span[1] >= at - 2):
            return ()
        if infinitive or before not in _PREPOSITIONS:
            return referents_of(tokens[span[0] : span[1]])
    return ()


def _before_auxiliaries(context: Context, at: int) -> int:
    while at and context.tokens[at - 1].form in tables.AUXILIARIES | _RELATIVES:
        at -= 1
    return at
