"""Whose people captives are, and whose decision it is to let them go."""

from negotiation_events.model import ActorKind, Quantity
from negotiation_events.rules import masked as m
from negotiation_events.rules.fields import referents_of
from negotiation_events.rules.masked import Token
from negotiation_events.rules.match import Match
from negotiation_events.rules.noun_phrases import NounPhrase

_DECIDED = frozenset("decision decisions move order announcement orders".split())


def nation_of(tokens: tuple[Token, ...]) -> tuple[int, ...]:
    """Whose people captives are: "five Taliban prisoners" go back to the Taliban."""
    for token in tokens:
        if isinstance(token.noun, NounPhrase):
            return referents_of(token.noun.slots.get("nations", ()))[:1]
        if token.form == m.NATIONALITY and token.mention is not None:
            return token.mention.referents[:1]
    return ()


def state_of(match: Match, slot: str) -> tuple[int, ...]:
    """The state that a person serves."""
    for actor in match.actors(slot):
        above = match.annotated.referents[actor].affiliation
        return () if above is None else (above,)
    return ()


def one_person(match: Match, slot: str) -> Quantity | None:
    """A single person who is named counts one."""
    token = next((token for token in match.tokens(slot) if token.mention is not None), None)
    actors = match.actors(slot)
    if token is None or len(actors) != 1 or match.annotated.referents[actors[0]].kind is not ActorKind.PERSON:
        return None
    return Quantity(lower=1, upper=1, approximate=False, text=match.annotated.text[token.start : token.end])


def before_group(match: Match) -> int:
    """Which token of the sentence begins the first verb group of a match, its auxiliaries included."""
    span = match.verb_span
    tokens = match.sentence.tokens
    if span is None:
        return match.first
    at = next((n for n in range(match.first, match.last) if tokens[n].start >= span[0]), match.first)
    return max(at - len(match.group.split()), 0)


def decider(match: Match) -> tuple[int, ...]:
    """Whose decision it is: "the king's decision to swap Z for five rebels"."""
    tokens = match.sentence.tokens[: before_group(match)]
    if len(tokens) < 2 or tokens[-1].form not in _DECIDED:
        return ()
    return referents_of(tokens[-3:-1])[:1]


def is_decided(match: Match) -> bool:
    """Whether it is what somebody has decided to do."""
    at = before_group(match)
    return at > 0 and match.group.startswith("to") and match.sentence.tokens[at - 1].form in _DECIDED
