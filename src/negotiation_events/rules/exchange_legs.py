"""From a match to the legs of an exchange: who gives whom to whom."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import attrs

from negotiation_events.findings import Leg
from negotiation_events.model import Place, Quantity, Time, Transfer
from negotiation_events.rules import masked as m
from negotiation_events.rules.exchange_sides import before_group, is_decided, nation_of, one_person, state_of
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.fields import captives_of, legs_of, referents_of, value_of
from negotiation_events.rules.match import Match
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.readings import actors_of, circumstances, is_passive, stands_behind
from negotiation_events.rules.words import is_base

DONE: Mapping[Stage, str | None] = {
    Stage.DONE: "completed", Stage.DOING: "under_way", Stage.PLANNED: "scheduled", Stage.AGREED: "agreed",
    Stage.POSSIBLE: "proposed", Stage.WILLING: "proposed", Stage.TRYING: "proposed", Stage.FAILED: "failed",
    Stage.REFUSED: "refused",
}  # fmt: skip
_EACH = frozenset("each apiece".split())
_EACH_SIDE = frozenset(("each side", "each", "each of them", "each country", "each party", "either side"))
_CONDITIONAL = frozenset("if unless provided".split())
_UNTIL = frozenset("until unless before".split())
# A rescue, a judgment or a pardon is no exchange.
_OTHER_FREEDOM = frozenset(
    """
    raid raids stormed storming rescue rescued rescuers commandos court judge bail parole acquitted verdict appeal jury
    sentence police operation pardon pardoned amnesty escaped escape prosecutors hospital
    """.split()
)
_FORCES = frozenset("forces troops soldiers army marines".split())
_BARE_TO = re.compile(r"(?:\w+ly )?to(?: \w+ly)?")
_WORD = re.compile(r"[a-z]+")
_COUNTERPART = re.compile(
    rf"(?:and|while|with) {m.ACTOR} (?:(?:would|will|has|had) )?(?:(?:released?|freed?|releasing|freeing) "
    rf")?(?:{m.QUANTITY} )?{m.CAPTIVES}"
)
_CAPTIVITY = re.compile(
    r"prisoner|hostage|captive|captured|detainee|\bPOWs?\b|prisoners of war|abduct|kidnap|remains of|"
    r"(?:bodies|body) of|jailed|imprisoned|detained|custody|prisoner swap"
)
# What the words before "a deal to swap" say of the swap.
_DEAL_STATUS = (
    ("failed", frozenset("failed failure without no unable".split())),
    ("refused", frozenset("rejected rejects refused reject spurned".split())),
    (
        "agreed",
        frozenset(
            """
            reached reach struck agreed signed announced clinched concluded sealed under completed implemented made
            brokered approved accepted secured has have
            """.split()
        ),
    ),
)  # fmt: skip


@lru_cache(maxsize=4)
def tells_of_captives(text: str) -> bool:
    """Whether a text is about captives at all, so that "the exchange" can be one of them."""
    return _CAPTIVITY.search(text) is not None


def status_of(match: Match, stages: Mapping[Stage, str | None] = DONE) -> str | None:
    """The status that the verb group gives an exchange, or none where nothing is told of one."""
    stage = match.facts.stage
    if (
        stage is Stage.DOING
        and match.verb.endswith("ing")
        and not match.group
        and match.sentence.tokens[match.first].mention is None
    ):
        return None  # "trading captives for cash has become routine"
    if m.AGREEMENT in match.group:
        return status_of_deal(match)
    if not match.group and is_base(match.verb) and match.sentence.line.find(f" {match.verb} of ") >= 0:
        return None  # "the release of five prisoners"
    if _BARE_TO.fullmatch(match.group) and (_is_term(match) or is_decided(match)):
        return "agreed"
    if (stage in _OF_DEAL or match.verb.endswith("s")) and (deal := _deal_before(match)) is not None:
        return "agreed" if deal.definite else "proposed"
    if stage in (Stage.POSSIBLE, Stage.DONE) and _BARE_TO.fullmatch(match.group) and m.AGREEMENT not in match.group:
        return None
    if stage is Stage.REFUSED and stands_behind(match, _UNTIL):
        return None  # a condition
    if stage is Stage.PLANNED and ("only" in match.group.split() or stands_behind(match, _CONDITIONAL, 20)):
        return "proposed"
    if stage is Stage.DONE and _is_foreseen(match):
        return "scheduled"
    return stages.get(stage)


_OF_DEAL = frozenset((Stage.WANTED, Stage.PLANNED, Stage.POSSIBLE, Stage.DOING))


def _deal_before(match: Match) -> NounPhrase | None:
    """The deal that brings it about: "the deal should bring home ten hostages", "a deal that frees them"."""
    tokens = match.sentence.tokens
    at = before_group(match) - 1
    while at > 0 and tokens[at].form in ("that", "which", ","):
        at -= 1
    phrase = tokens[at].noun if at >= 0 else None
    return phrase if isinstance(phrase, NounPhrase) and tokens[at].form == m.AGREEMENT else None


_STIPULATED = re.compile(
    rf"{m.AGREEMENT} (?:(?:also|that|which|would|will) ){{0,2}}"
    r"(?:call(?:s|ed|ing)? for|provid(?:es|ed|ing) for|requir(?:es|ed|e|ing)|oblig(?:es|ed|ing)|commit(?:s|ted|ting)"
    r"|allow(?:s|ed|ing)?(?: for)?|envisag(?:es|ed|ing)|stipulat(?:es|ed|ing) (?:that|for)|bound|binds) "
    rf"(?:the )?(?:{m.ACTOR} )?$"
)


_REACH = 80


def _is_term(match: Match) -> bool:
    """Whether a deal says that it is to be done: "the agreement calls for Norland to release five captives"."""
    line = match.sentence.line
    at = match.sentence.position(match.first)
    return _STIPULATED.search(line[max(0, at - _REACH) : at]) is not None


_FORESEEING = frozenset("see sees saw have has make makes let lets".split())


def _is_foreseen(match: Match) -> bool:
    """Whether a bare verb tells what a deal brings: "the deal will see Norland release five captives"."""
    before = match.sentence.tokens[match.first - 1].form if match.first else ""
    return before in _FORESEEING and not match.group and is_base(match.verb)


def status_of_deal(match: Match) -> str:
    """How far the deal that a match names has come, by the words before it."""
    tokens = match.sentence.tokens
    at = next(i for i in range(match.first, match.last) if tokens[i].form == m.AGREEMENT)
    phrase = tokens[at].noun
    words = {token.form for token in tokens[max(0, at - 4) : at]}
    words |= set(phrase.words) if isinstance(phrase, NounPhrase) else set()
    known = isinstance(phrase, NounPhrase) and phrase.definite
    return next((status for status, telling in _DEAL_STATUS if words & telling), "agreed" if known else "proposed")


def is_of_captives(match: Match, slot: str) -> bool:
    """Whether what a slot names are people or remains that an exchange can be about."""
    tokens = match.tokens(slot)
    if any(isinstance(token.noun, NounPhrase) and token.noun.words[0] == "no" for token in tokens):
        return False
    if any(isinstance(token.noun, NounPhrase) and token.noun.noun.makes is Transfer for token in tokens):
        return True
    return bool(match.tokens("x_back")) or tells_of_captives(match.annotated.text)


def is_elsewhere_told(match: Match) -> bool:
    """Whether a court, the police or a rescue set the captives free."""
    sentence = match.sentence.sentence
    words = _WORD.findall(match.annotated.text[sentence.start : sentence.end].lower())
    before = [token.form for token in match.sentence.tokens[max(0, match.first - 2) : match.first]]
    forces = before[-1:] != [";"] and not _FORCES.isdisjoint(before)
    return forces or not _OTHER_FREEDOM.isdisjoint(words)


def swap(match: Match) -> dict[str, Any] | None:
    """Both parties give what the captives slot names."""
    status = status_of(match)
    if status is None or not is_of_captives(match, "what") or is_for_somebody(match):
        return None
    kind, quantity, giver = captives_of(match.tokens("what"))
    parties = (*_swappers(match), *match.actors("x_with"))
    fields: dict[str, Any] = {**circumstances(match), "status": status, "_parties": parties}
    if match.tokens("x_also"):
        also, more, _ = captives_of(match.tokens("x_also"))
        each = (*_mutual(parties, kind, None), *_mutual(parties, also, None))
        return {**fields, "transfers": each or (Leg((), (), kind, quantity), Leg((), (), also, more))}
    if match.tokens("x_back") or match.tokens("x_number"):
        return {**fields, "transfers": _against(match, parties, kind, quantity)}
    if _is_each(match):
        return {**fields, "transfers": _mutual(parties, kind, quantity) or (Leg(giver[:1], (), kind, quantity),)}
    if quantity is not None:
        fields["total"] = quantity
    return {**fields, "transfers": _mutual(parties, kind, None) or (Leg(giver[:1], (), kind, None),)}


def _against(match: Match, parties: tuple[int, ...], kind: str | None, quantity: Quantity | None) -> tuple[Leg, ...]:
    """Both legs of "swapped 3 prisoners for 20 hostages", or "40 prisoners for 40"."""
    back = match.tokens("x_back")
    kind_back, quantity_back, holder = captives_of(back)
    if not back:
        quantity_back = value_of(match.tokens("x_number"), Quantity)
    one = parties[:1]
    other = (parties[1:] or holder)[:1]
    return (Leg(one, other, kind, quantity), Leg(other, one, kind_back or kind, quantity_back))


def _swappers(match: Match) -> tuple[int, ...]:
    found = actors_of(match, "x_parties")
    if found or m.AGREEMENT not in match.group:
        return found
    tokens = match.sentence.tokens
    phrase = next(token.noun for token in tokens[match.first : match.last] if token.form == m.AGREEMENT)
    if isinstance(phrase, NounPhrase) and "parties" in phrase.slots:
        return referents_of(phrase.slots["parties"])
    return match.subject if len(match.subject) == 2 else ()


def _mutual(parties: tuple[int, ...], kind: str | None, quantity: Quantity | None) -> tuple[Leg, ...]:
    if len(parties) == 2:
        one, other = parties
        return (Leg((one,), (other,), kind, quantity), Leg((other,), (one,), kind, quantity))
    return tuple(Leg((party,), (), kind, quantity) for party in parties)


def _is_each(match: Match) -> bool:
    tokens = match.sentence.tokens[match.first : match.last + 4]
    words = [token.form for token in tokens]
    by_each = any(match.annotated.text[token.start : token.end].lower() in _EACH_SIDE for token in tokens)
    return by_each or not _EACH.isdisjoint(words) or "per side" in " ".join(words)


def release(match: Match) -> dict[str, Any] | None:
    """The subject gives what the captives slot names."""
    status = status_of(match)
    if status is None or not is_of_captives(match, "what") or is_elsewhere_told(match):
        return None
    if _COUNTERPART.match(match.sentence.line, match.sentence.position(match.last)):
        return None  # both legs are told together
    kind, quantity, held_by = captives_of(match.tokens("what"))
    giver = match.actors("x_giver") if _deal_before(match) else actors_of(match, "x_giver")
    giver = giver or held_by or holder_behind(match)
    receiver = match.actors("x_receiver") or _state_in(match, "x_to", "to")
    fields: dict[str, Any] = {**circumstances(match), "status": status}
    if len(giver) == 2 and not receiver:
        fields["_parties"] = giver
        return {
            **fields,
            "transfers": _mutual(giver, kind, quantity if _is_each(match) else None),
            "total": None if _is_each(match) else quantity,
        }
    kind = kind or kind_around(match)
    back = match.tokens("x_back")
    if not giver and nation_of(back) != receiver:
        giver = nation_of(back)  # who gets his own people back gave the others
    legs = [Leg(giver[:1], receiver[:1], kind, quantity)]
    if back:
        kind_back, quantity_back, _ = captives_of(back)
        legs.append(Leg(receiver[:1], giver[:1], kind_back, quantity_back))
    elif not giver and not receiver and _is_sum(match):
        return {**fields, "transfers": (Leg((), (), kind, None),), "total": quantity}
    return {**fields, "transfers": tuple(legs)}


def _is_sum(match: Match) -> bool:
    """Whether the number is that of all who change hands: "with 20 men freed in all"."""
    words = " ".join(token.form for token in match.sentence.tokens[match.last : match.last + 3])
    beside = match.first > 0 and match.sentence.tokens[match.first - 1].form == "with"
    return beside and words.startswith(("in all", "in total", "altogether", "all told", "overall"))


_AROUND = (
    ("hostages", frozenset("hostage hostages kidnapped abducted kidnappers captors".split())),
    ("prisoners", frozenset("prisoner prisoners imprisoned prison spies pow pows captured captive captivity".split())),
    ("detainees", frozenset("detained detention detainee detainees jailed custody jail".split())),
)


def kind_around(match: Match) -> str | None:
    """What people are that are only counted: "freed five Americans held captive"."""
    sentence = match.sentence.sentence
    words = frozenset(_WORD.findall(match.annotated.text[sentence.start : sentence.end].lower()))
    return next((kind for kind, telling in _AROUND if words & telling), None)


def _state_in(match: Match, slot: str, preposition: str) -> tuple[int, ...]:
    """The state that "to Georgia" names where captives go there: a place that is an actor of the text too."""
    tokens = match.tokens(slot)
    place = value_of(tokens, Place)
    if place is None or tokens[0].form != preposition:
        return ()
    return tuple(n for n, referent in enumerate(match.annotated.referents) if referent.name == place.name)[:1]


def receive(match: Match) -> dict[str, Any] | None:
    """The subject gets what the captives slot names."""
    status = status_of(match)
    if status is None or not is_of_captives(match, "what") or is_elsewhere_told(match):
        return None
    kind, quantity, held_by = captives_of(match.tokens("what"))
    giver = match.actors("x_giver") or _state_in(match, "x_from", "from") or held_by or holder_behind(match)
    leg = Leg(giver[:1], actors_of(match, "x_receiver")[:1], kind or kind_around(match), quantity)
    return {**circumstances(match), "status": status, "transfers": (leg,)}


def freed_for(match: Match) -> dict[str, Any] | None:
    """Somebody known by name is let go for captives of the other side, or for another person."""
    status = status_of(match)
    if status is None or is_elsewhere_told(match) or not tells_of_captives(match.annotated.text):
        return None
    giver, held = match.actors("x_giver")[:1], match.tokens("x_held")
    if not giver and not match.facts.passive and m.AGREEMENT not in match.group and not _is_reduced(match):
        return None
    if m.AGREEMENT in match.group:
        giver = ()  # "the deal to swap a pilot for prisoners"
    kind, quantity, holder = captives_of(held) if held else (None, None, ())
    back = match.tokens("x_back")
    kind_back, quantity_back, holder_back = captives_of(back) if back else (None, None, ())
    one, other = giver or holder[:1], holder_back[:1]
    home, person = nation_of(held), state_of(match, "x_person")
    if not one and not other and home and person and home != person:
        one, other = person, home  # "five of X's men for an officer of Y": they were Y's captives
    if quantity_back is None and not back:
        quantity_back = one_person(match, "x_person")
    legs = (Leg(one, other, kind, quantity), Leg(other, one, kind_back, quantity_back))
    return {**circumstances(match), **_first_time(match), "status": status, "transfers": legs}


def _is_reduced(match: Match) -> bool:
    """Whether the captives stand before their participle: "five prisoners swapped for the pilot"."""
    held = match.tokens("x_held")
    return bool(held) and held[0] is match.sentence.tokens[match.first] and is_passive(match, "x_held")


def is_for_somebody(match: Match) -> bool:
    """Whether a person is named for whom the captives are swapped."""
    return _FOR_SOMEBODY.match(match.sentence.line, match.sentence.position(match.last)) is not None


_FOR_SOMEBODY = re.compile(
    rf"(?:(?:in|on) {m.TIME} )?(?:in (?:exchange|return) )?for (?:(?:the|a|an|[a-z0-9-]+) ){{0,4}}{m.ACTOR} "
)


def _first_time(match: Match) -> dict[str, Any]:
    time = value_of(match.tokens("x_time"), Time)
    return {} if time is None else {"time": time}


def freed_in(match: Match) -> dict[str, Any] | None:
    """Somebody is let go in an exchange."""
    return told(match, DONE) if match.facts.passive else None


def counter_release(match: Match) -> dict[str, Any] | None:
    """Both legs of "X released 20 hostages and Y 100 prisoners"."""
    kind, quantity, _ = captives_of(match.tokens("what"))
    kind_back, quantity_back, _ = captives_of(match.tokens("x_back"))
    status = status_of(match)
    one, other = match.actors("x_giver")[:1], match.actors("x_other")[:1]
    if status is None or not is_of_captives(match, "what"):
        return None
    return {"status": status, "transfers": (Leg(one, other, kind, quantity), Leg(other, one, kind_back, quantity_back))}


def told(match: Match, stages: Mapping[Stage, str | None]) -> dict[str, Any] | None:
    """What a verb says of an exchange that a noun names."""
    status = status_of(match, stages)
    phrase = match.phrase("it")
    if status is None or phrase is None or not _is_exchange(match, phrase):
        return None
    fields: dict[str, Any] = {**circumstances(match), "status": status}
    parties = actors_of(match, "x_parties")
    if phrase.noun.fields.get("_mutual") and len(parties) == 2:
        fields["_parties"] = parties
    elif parties and not phrase.noun.fields.get("_mutual"):
        fields["_parties"] = ()
    if "mediators" in match.slots:
        fields["mediators"] = match.actors("mediators")
    legs = legs_of(phrase)
    if not phrase.noun.fields.get("_mutual") and len(legs) == 1 and not (legs[0].giver and legs[0].kind):
        holder = legs[0].giver or holder_behind(match) or _state_in(match, "x_from", "from")
        fields["transfers"] = (attrs.evolve(legs[0], giver=holder[:1], kind=legs[0].kind or kind_around(match)),)
    return fields


_HELD_BY = re.compile(
    rf"(?:(?:who|that) (?:are|were|was|is|had been|have been) )?(?:being )?(?:still )?(?:wrongfully |unjustly )?"
    rf"(?:held|taken|seized|captured|kidnapped|abducted|detained|jailed|imprisoned) "
    rf"(?:(?:captive|hostage|prisoner|{m.CAPTIVES}) )?(?:by|in) (?:the )?{m.ACTOR} "
)
_FROM_STATE = re.compile(rf"from (?P<place>[{m.PLACE}{m.ACTOR}]) ")


def holder_behind(match: Match) -> tuple[int, ...]:
    """Who held the captives, told right behind: "the release of two men taken hostage by Norland", "from Norland"."""
    sentence = match.sentence
    at = sentence.position(match.last)
    held = _HELD_BY.match(sentence.line, at)
    if held:
        return referents_of(sentence.tokens[slice(*sentence.token_span(held.span()))])
    freed = _FROM_STATE.match(sentence.line, at)
    if not freed:
        return ()
    tokens = sentence.tokens[slice(*sentence.token_span(freed.span("place")))]
    if tokens[0].form == m.ACTOR:
        return referents_of(tokens)
    place = value_of(tokens, Place)
    found = (n for n, referent in enumerate(match.annotated.referents) if place and referent.name == place.name)
    return tuple(found)[:1]


def _is_exchange(match: Match, phrase: NounPhrase) -> bool:
    return phrase.noun.bare or "captives" in phrase.slots or tells_of_captives(match.annotated.text)
