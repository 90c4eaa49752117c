"""What a match of a rule without a function says: the slots alone, each read as its field wants it."""

from collections.abc import Callable, Mapping
from typing import Any

from negotiation_events.findings import Leg, Span
from negotiation_events.model import (
    Agreement,
    Claim,
    Condition,
    ConditionTopic,
    Duration,
    Exchange,
    Place,
    Quantity,
    Quote,
    Talks,
    Time,
)
from negotiation_events.rules.checks import fields_of, kind_of_field, names_actors, references
from negotiation_events.rules.conditions.clauses import clause_end
from negotiation_events.rules.conditions.ranges import trim
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.fields import captives_of, value_of
from negotiation_events.rules.match import Match, read_slots
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.readings import actors_of, circumstances
from negotiation_events.rules.topics import topic_of

Fields = dict[str, Any]

# What a verb that names the event itself says of it, where a rule has no table of its own.
USUAL_STATUS: Mapping[type, Mapping[Stage, str]] = {
    Talks: {
        Stage.DONE: "concluded", Stage.DOING: "under_way", Stage.PLANNED: "scheduled", Stage.AGREED: "scheduled",
        Stage.POSSIBLE: "proposed", Stage.WILLING: "proposed", Stage.WANTED: "proposed", Stage.TRYING: "proposed",
        Stage.REFUSED: "refused",
    },
    Agreement: {
        Stage.DONE: "agreed", Stage.DOING: "negotiating", Stage.PLANNED: "negotiating", Stage.AGREED: "agreed",
        Stage.POSSIBLE: "negotiating", Stage.WILLING: "negotiating", Stage.WANTED: "proposed",
        Stage.TRYING: "negotiating", Stage.FAILED: "failed", Stage.REFUSED: "rejected",
    },
    Exchange: {
        Stage.DONE: "completed", Stage.DOING: "under_way", Stage.PLANNED: "scheduled", Stage.AGREED: "agreed",
        Stage.POSSIBLE: "proposed", Stage.WILLING: "proposed", Stage.TRYING: "proposed", Stage.FAILED: "failed",
        Stage.REFUSED: "refused",
    },
    Condition: {Stage.DONE: "open", Stage.DOING: "open", Stage.PLANNED: "open", Stage.WILLING: "open"},
}  # fmt: skip
_DATED = frozenset((Stage.DONE, Stage.DOING, Stage.PLANNED, Stage.AGREED))
_EACH = frozenset("each apiece".split())


def read_match(match: Match) -> Fields | None:
    """The fields that the slots of a match give its record; `None` where they say that there is none."""
    fields = _READERS.get(match.rule.makes, _read_own)(match)
    if fields is not None and (end := _end_of_words(match)) is not None:
        fields["_end"] = end
    return fields


def _end_of_words(match: Match) -> int | None:
    """Where the evidence ends whose last slot holds all that the sentence has left, but the clause ends before."""
    for slot, words in match.rule.slots:
        if words == "clause" and slot in match.slots and match.token_range(slot)[1] == match.last:
            span = words_of_slot(match, slot)
            return span[1] if span else None
    return None


def _read_event(match: Match) -> Fields:
    return {**_when_and_where(match), **_left_out(match), **read_slots(match)}


def _left_out(match: Match) -> Fields:
    """The subject that a clause shares with the one before, or that a comma parts from its verb."""
    leading = next(iter(match.names), "it")
    if leading in match.slots or leading.startswith("x") or not names_actors(match.rule.makes, leading):
        return {}
    is_subject = match.sentence.tokens[match.first].noun is None and match.is_elided and match.subject
    return {leading: match.subject} if is_subject else {}


def _when_and_where(match: Match) -> Fields:
    """What stands around a verb that names the event itself; what is said of a noun may have happened elsewhere."""
    return circumstances(match) if match.phrase("it") is None and match.facts.stage in _DATED else {}


def _read_exchange(match: Match) -> Fields | None:
    if any(isinstance(token.noun, NounPhrase) and token.noun.words[0] == "no" for token in match.tokens("what")):
        return None
    fields = {name: value for name, value in _read_event(match).items() if name in fields_of(Exchange)}
    kind, quantity, held_by = captives_of(match.tokens("what"))
    kind = match.rule.fields.get("kind", kind)
    quantity = value_of(match.tokens("quantity"), Quantity) or quantity
    giver = _side(match, "giver") or held_by[:1]
    receiver = _side(match, "receiver")
    both = actors_of(match, "parties") if "parties" in match.names else ()
    if both:
        fields["_parties"] = both
        if not _is_each(match):
            fields["total"], quantity = quantity, None
    if {"what", "quantity"} & set(match.slots):
        legs = [Leg(giver, receiver, kind, quantity)]
        if back := match.tokens("back"):
            kind_back, quantity_back, holder = captives_of(back)
            legs.append(Leg(receiver or holder[:1], giver, kind_back, quantity_back))
        fields["transfers"] = tuple(legs)
    return fields


def _side(match: Match, slot: str) -> tuple[int, ...]:
    """Who gives or gets: an actor, the state that a place is, or the subject that the clause leaves out."""
    place = value_of(match.tokens(slot), Place)
    if place is not None:
        return tuple(n for n, referent in enumerate(match.annotated.referents) if referent.name == place.name)[:1]
    return actors_of(match, slot)[:1] if slot in match.names[:1] else match.actors(slot)[:1]


def _is_each(match: Match) -> bool:
    return not _EACH.isdisjoint(match.sentence.forms[match.first : match.last + 2])


def _read_condition(match: Match) -> Fields:
    fields: Fields = {name: match.actors(name) for name in ("holder", "addressee")}
    if "holder" in match.names:
        fields["holder"] = actors_of(match, "holder")
    for name in ("requirement", "consequence"):
        fields[name] = words_of_slot(match, name)
    fields["time"] = value_of(match.tokens("time"), Time)
    phrase = match.phrase("it")
    if phrase is not None:
        fields["applies_to_phrase"] = (phrase.start, phrase.end)
    fields["topic"] = _topic(match, fields["requirement"] or fields["consequence"])
    return fields


def _topic(match: Match, span: Span | None) -> ConditionTopic:
    if span is None:
        return ConditionTopic.UNSPECIFIED
    words = " ".join(match.annotated.text[slice(*span)].lower().split())
    return topic_of(words) or ConditionTopic.OTHER


def _read_claim(match: Match) -> Fields | None:
    content = words_of_slot(match, "content")
    speakers = actors_of(match, "speakers")
    if content is None:
        return None
    fields: Fields = {"speakers": speakers, "addressees": match.actors("addressees"), "content": content}
    fields["source"] = match.span("speakers")
    fields["addressee"] = match.span("addressees")
    fields["cue"] = match.verb_span
    fields["time"] = next((token.mention for token in match.tokens("time") if token.mention is not None), None)
    medium = match.span("medium")
    fields["medium"] = match.annotated.text[slice(*medium)] if medium else None
    return fields


def _read_own(match: Match) -> Fields:
    """A record type of one's own: each slot as the type of its field says."""
    makes = match.rule.makes
    around = {name: value for name, value in _when_and_where(match).items() if _holds(makes, name, value)}
    told = {name: value for name, value in _told_of_nouns(match).items() if _holds(makes, name, value)}
    named = match.slots if match.phrase("it") is None else [slot for slot in match.slots if slot != "it"]
    read = {slot: _read_slot(match, slot) for slot in named if not slot.startswith("x")}
    lead = next(iter(match.names), "it")
    if lead not in match.slots and names_actors(makes, lead):
        read[lead] = actors_of(match, lead)  # "... and broke the truce"
    return {**told, **around, **read}


def _told_of_nouns(match: Match) -> Fields:
    """When and where, as noun phrases have it: "broke the truce on Monday", but not "the truce of May 3"."""
    fields: Fields = {}
    for token in match.sentence.tokens[match.first : match.last]:
        phrase = token.noun
        if not isinstance(phrase, NounPhrase) or "participle" in phrase.slots or match.facts.stage not in _DATED:
            continue
        for name, kind in (("time", Time), ("place", Place)):
            words = phrase.slots.get(name, ())
            if words and words[0].form != "of" and words[0].start > phrase.start:
                fields[name] = value_of(words, kind)
    return fields


def _holds(makes: type, name: str, value: object) -> bool:
    return name in fields_of(makes) and kind_of_field(makes, name) is type(value)


def _read_slot(match: Match, slot: str) -> Any:
    makes = match.rule.makes
    if names_actors(makes, slot):
        return match.actors(slot)
    if references(makes, slot) is not None:
        phrase = match.phrase(slot)
        return (phrase.start, phrase.end) if phrase is not None else None
    kind = kind_of_field(makes, slot)
    if kind in (Time, Place, Duration, Quantity):
        return value_of(match.tokens(slot), kind)
    span = words_of_slot(match, slot)
    return span if kind is Quote or span is None else match.annotated.text[slice(*span)]


def words_of_slot(match: Match, slot: str) -> Span | None:
    """The span of the words in a slot: a clause ends where it does in the sentence, and marks at its ends are left."""
    if slot not in match.slots:
        return None
    first, last = match.token_range(slot)
    tokens = match.sentence.tokens
    if (slot, "clause") in match.rule.slots:
        last = min(last, max(clause_end(match.sentence, first), first + 1))
    first, last = trim(tokens, (first, last))
    return (tokens[first].start, tokens[last - 1].end) if first < last else None


_READERS: Mapping[type, Callable[[Match], Fields | None]] = {
    Talks: _read_event,
    Agreement: _read_event,
    Exchange: _read_exchange,
    Condition: _read_condition,
    Claim: _read_claim,
}
