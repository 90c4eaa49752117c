"""People known by name who are let go, for others, for money, or in a deal: "was freed in exchange for a spy"."""

import re
from typing import Any

from negotiation_events.findings import Leg
from negotiation_events.model import ActorKind, Exchange, Quantity, Time
from negotiation_events.rules.exchange_legs import is_elsewhere_told, kind_around, status_of
from negotiation_events.rules.exchange_sides import decider, nation_of, one_person, state_of
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.fields import captives_of, referents_of
from negotiation_events.rules.match import Match
from negotiation_events.rules.readings import actors_of, circumstances
from negotiation_events.rules.rule import Rule, example
from negotiation_events.rules.topics import kind_of

_CAPTIVITY = re.compile(
    r"prisoner|hostage|captiv|captor|captured|detain|detention|custody|\bPOWs?\b|abduct|kidnap|jailed|imprisoned|prison\b"
    r"|\bheld (?:by|in|for|since)\b",
    re.IGNORECASE,
)
_MONEY = frozenset("million billion ransom cash money dollars euros pounds payment".split())
# What one side gets in return for a release and can be held in the hand.
_GOODS = frozenset("weapons arms grain fuel oil food ammunition medicine vehicles".split())
# What precedes a release that has come about, and one that is wished for.
_TOLD = frozenset(
    """
    defended defend criticised criticized after following since by amid welcomed welcoming hailed praised condemned
    celebrate celebrated announced confirmed of over about authorizing authorising authorized authorised approving
    approved ordering ordered
    """.split()
)
_WISHED = frozenset(
    "demand demanded demanding call called calls seek sought seeking for proposed possible negotiate consider".split()
)


_FREEING = ("releas", "free", "freed", "hand", "swap")
# A name that is no actor of the text: "for the arms dealer Viktor Bout".
_NAME_BEHIND = re.compile(r"\s*(?:(?:the|a|an)\s)?(?:[a-z-]+\s){0,5}[A-Z][\w'-]+\s(?:[A-Z]\.\s)?[A-Z][\w'-]+")


def _is_bargain(match: Match) -> bool:
    """Whether the words themselves say that people are let go for something: "freed three men in return for"."""
    words = {token.form for token in match.sentence.tokens[match.first : match.last]}
    return match.verb.startswith(_FREEING) and not words.isdisjoint(("exchange", "return"))


def _tells_of_captivity(match: Match) -> bool:
    if match.verb in ("exchange", "return") and f" {match.group}".endswith(" in"):
        return False  # "offered himself in exchange for"
    end = match.sentence.tokens[match.last - 1].end
    named = "x_held" in match.slots or _NAME_BEHIND.match(match.annotated.text, end) is not None
    told = _CAPTIVITY.search(match.annotated.text) is not None or (named and _is_bargain(match))
    return told and not is_elsewhere_told(match)


_GERUNDS = frozenset("freeing releasing liberating repatriating".split())


def _return_leg(match: Match) -> Leg | None:
    """What is given in return: captives, people by name, money or goods."""
    tokens = match.tokens("x_back")
    if tokens:
        kind, quantity, holder = captives_of(tokens)
        return Leg(giver=holder[:1], receiver=nation_of(tokens), kind=kind, quantity=quantity)
    if match.tokens("x_person"):
        return Leg()
    if match.sentence.tokens[match.last - 1].form in _GERUNDS:
        return Leg()
    words = [token.form for token in match.sentence.tokens[match.last : match.last + 8]]
    reach = words[: next((n for n, word in enumerate(words) if word in (",", ";", ".", "and", "but")), len(words))]
    if not _MONEY.isdisjoint(reach):
        return Leg(kind="money")
    if not _GOODS.isdisjoint(reach):
        return Leg(kind="goods")
    end = match.sentence.tokens[match.last - 1].end
    return Leg() if _is_bargain(match) and _NAME_BEHIND.match(match.annotated.text, end) else None


def freed_in_return(match: Match) -> dict[str, Any] | None:
    """Somebody is let go in return for others, for money or for goods."""
    status = status_of(match)
    if status is None or not _tells_of_captivity(match):
        return None
    back = _return_leg(match)
    if back is None:
        return None
    return {**circumstances(match), "status": status, "transfers": _both(match, back)}


def _both(match: Match, back: Leg) -> tuple[Leg, Leg]:
    """Both legs, each with what the other tells of who gives and who gets."""
    held = match.tokens("x_held")
    kind, quantity, holder = captives_of(held) if held else (None, None, ())
    passive = match.facts.passive or not match.verb
    giver = match.actors("x_by") or holder or (() if passive else actors_of(match, "x_giver") or _subject_before(match))
    home = nation_of(held) or state_of(match, "x_freed") or decider(match)
    other = back.giver or (state_of(match, "x_person") if not giver else ())
    if back.receiver and not giver:
        giver = back.receiver
    receiver = other or tuple(actor for actor in home if actor not in giver)
    giver = giver or tuple(actor for actor in back.receiver if actor not in receiver)
    if back.kind in ("money", "goods"):
        kind = kind or kind_around(match) or "unknown"
    return (
        Leg(giver[:1], receiver[:1], kind, quantity or one_person(match, "x_freed")),
        Leg(receiver[:1], giver[:1], back.kind, back.quantity or one_person(match, "x_person")),
    )


def _subject_before(match: Match) -> tuple[int, ...]:
    """The actor right before the verb, where no slot of the line takes it."""
    return referents_of(match.sentence.tokens[max(0, match.first - 1) : match.first])


def release_in_return(match: Match) -> dict[str, Any] | None:
    """What is told of "the release of X in return for Y"."""
    back = _return_leg(match)
    if back is None or not _tells_of_captivity(match):
        return None
    before = {token.form for token in match.sentence.tokens[max(0, match.first - 4) : match.first]}
    fields: dict[str, Any] = {"transfers": _both(match, back)}
    if not before.isdisjoint(_WISHED):
        return {**fields, "status": "proposed"}
    return {**fields, "status": "completed"} if not before.isdisjoint(_TOLD) else fields


def freed_in_deal(match: Match) -> dict[str, Any] | None:
    """Somebody is let go under a deal on captives."""
    phrase = match.phrase("x_deal")
    status = status_of(match)
    if (
        phrase is None
        or status is None
        or _is_nobody(match)
        or not is_passive_form(match)
        or not _tells_of_captivity(match)
    ):
        return None
    if kind_of(" ".join((*phrase.words, *phrase.slots["purpose"]))) not in (None, "exchange"):
        return None
    kind, quantity, holder = captives_of(match.tokens("x_held")) if match.tokens("x_held") else (None, None, ())
    if "only" in match.group.split():
        status = "proposed"
    alone = None if quantity else _freed_alone(match)
    giver = match.actors("x_by") or holder
    if alone and not giver:
        giver = referents_of(phrase.slots.get("with", ()))  # "the pilot was freed in a deal with the rebels"
    leg = Leg(giver[:1], (), kind or kind_around(match), quantity or alone)
    return {**circumstances(match), "status": status, "transfers": (leg,)}


def _is_nobody(match: Match) -> bool:
    """Whether the subject before the verb denies it: "no one has been freed"."""
    before = {token.form for token in match.sentence.tokens[max(0, match.first - 3) : match.first]}
    return not before.isdisjoint(("no", "nobody", "none", "neither"))


def is_passive_form(match: Match) -> bool:
    """Whether the verb group is passive: "was freed", "have been handed over"."""
    return match.facts.passive or match.facts.stage is Stage.PLANNED


def out_of_captivity(match: Match) -> dict[str, Any] | None:
    """Somebody leaves captivity, or comes home from it."""
    status = status_of(match)
    if status is None or _is_nobody(match) or not _tells_of_captivity(match):
        return None
    if (
        "x_giver" not in match.slots
        and not match.facts.passive
        and match.verb.startswith(("releas", "fre", "let", "hand"))
    ):
        return None
    held = match.tokens("x_held")
    kind, quantity, holder = captives_of(held) if held else (None, None, ())
    giver = match.actors("x_by") or match.actors("x_giver") or holder
    leg = Leg(giver[:1], match.actors("x_receiver")[:1], kind or kind_around(match), quantity or _freed_alone(match))
    return {**circumstances(match), **time_before_when(match), "status": status, "transfers": (leg,)}


def _freed_alone(match: Match) -> Quantity | None:
    """One person whom the clause names: "the pilot, 28, was freed from captivity"."""
    people = match.subject if match.facts.passive and "x_held" not in match.slots else ()
    if len(people) != 1 or match.annotated.referents[people[0]].kind is not ActorKind.PERSON:
        return None
    name = match.annotated.referents[people[0]].name
    return Quantity(lower=1, upper=1, approximate=False, text=name)


def time_before_when(match: Match) -> dict[str, Any]:
    """The time of "in late May, when two men came home"."""
    before = [token for token in match.sentence.tokens[max(0, match.first - 3) : match.first] if token.form != ","]
    if len(before) < 2 or before[-1].form != "when" or before[-2].mention is None:
        return {}
    value = before[-2].mention.value
    return {"time": value} if isinstance(value, Time) else {}


def whom_they_freed(match: Match) -> dict[str, Any] | None:
    """Those whom a side let go: "the five prisoners that X released"."""
    if match.facts.stage is not Stage.DONE or match.group or not _tells_of_captivity(match):
        return None
    kind, quantity, _ = captives_of(match.tokens("x_held"))
    return {
        "status": "completed",
        "transfers": (Leg(match.actors("x_giver")[:1], (), kind or kind_around(match), quantity),),
    }


_LET_GO = "@release|@free|@trade|@swap|@exchange|@transfer|@return"

PERSON_RULES = (
    Rule(
        id="exchange.freed-in-return",
        makes=Exchange,
        doc="Somebody is let go in return for others, for money or for goods.",
        pattern=f"""
            {_LET_GO} {{x_held:captives}} ...6 in exchange|return for ,? ...3 {{x_person:actor}}
            {_LET_GO} {{x_held:captives}} ...6 in exchange|return for ,? {{x_back:captives}}
            {_LET_GO} {{x_held:captives}} ...6 (in exchange|return)? for (a|the)?
            {_LET_GO} ...4 {{x_freed:actor}} for {{x_back:captives}}
            {_LET_GO} ...7 in exchange|return for ,? {{x_back:captives}}
            {_LET_GO} ...7 in exchange|return for ,? (freeing|releasing|liberating|repatriating)
            {_LET_GO} ...5 (in exchange|return)? for (a|the)?
            {{x_giver:actor}} {_LET_GO} {{x_held:captives}} ...2 in exchange|return for ,? ...2 {{x_person:actor}}
            {{x_giver:actor}} {_LET_GO} {{x_held:captives}} ...2 in exchange|return for ,? {{x_back:captives}}
            {{x_freed:actor}} ,? (who|which)? @trade|@swap|@exchange (in {{it:exchange}})? (by {{x_by:actor}})? \
                (in exchange)? for {{x_back:captives}}
            {{x_held:captives}} to? go|walk free in exchange|return for ...3 {{x_person:actor}}
        """,
        build=freed_in_return,
        examples=[
            example(
                "Israel's decision to swap the hostage Salam Fayyad for five Hamas prisoners was criticised.",
                status="agreed",
                transfers=[{"giver": "Hamas"}, {"kind": "prisoners", "quantity": 5}],
            ),
            example(
                "The kidnapped pilot was released on Monday in exchange for 20 prisoners held by Israel.",
                status="completed",
                transfers=[{"receiver": "Israel"}, {"giver": "Israel", "kind": "prisoners", "quantity": 20}],
            ),
            example(
                "Two kidnapped engineers were freed in Georgia in exchange for a million dollars.",
                status="completed",
                transfers=[{}, {"kind": "money"}],
            ),
        ],
        counterexamples=["A striker held in prison was traded for a winger.", "Georgia traded grain for oil."],
    ),
    Rule(
        id="exchange.release-in-return",
        makes=Exchange,
        doc="The release of people in return for others, for money or for goods.",
        pattern="""
            release|transfer|freeing|return|handover|exchange|swap|trade|freedom of {x_held:captives} ...4 ,? \
                in exchange|return for ...5 {x_person:actor}
            release|transfer|freeing|return|handover|exchange|swap|trade|freedom of {x_held:captives} \
                {x_from:place?} , {x_in:place?} ,? in exchange|return for ...5 {x_person:actor}
            release|transfer|freeing|return|handover|exchange|swap|trade|freedom of ...6 ,? \
                in exchange|return for {x_back:captives}
            release|transfer|freeing|return|handover|exchange|swap|trade|freedom of {x_freed:actor} ...4 ,? \
                in exchange|return for ...5 {x_person:actor}
            {x_freed:actor} 's release|freedom|return in exchange|return for {x_back:captives}
            's release|freedom|return in exchange|return for ...2 {x_person:actor}
            {x_freed:actor} release|freedom|return in exchange|return for {x_back:captives}
        """,
        build=release_in_return,
        examples=[
            example(
                "The minister defended the transfer of five detainees in exchange for Prime Minister Salam Fayyad.",
                status="completed",
                transfers=[{"kind": "detainees", "quantity": 5}, {}],
            ),
            example(
                "Critics spoke about her release in exchange for 20 prisoners.",
                transfers=[{"kind": "prisoners", "quantity": 20}],
            ),
        ],
        counterexamples=["The release of a film in exchange for praise amused Georgia."],
    ),
    Rule(
        id="exchange.freed-in-deal",
        makes=Exchange,
        doc="Somebody is let go under a deal on captives.",
        pattern="""
            {x_held:captives} @release|@free|@return|@repatriate|@transfer ...4 in|under|through|via|(as part of)|\
                (thanks to) {x_deal:agreement}
            @release|@free|@repatriate ...4 in|under|through|via|(as part of)|(thanks to) {x_deal:agreement}
        """,
        build=freed_in_deal,
        examples=[
            example("The captured pilot was released in May in a prisoner-swap deal with Hamas.", status="completed"),
            example("Forty hostages will be freed under the deal.", status="scheduled"),
        ],
        counterexamples=["A report was released in Georgia under a trade deal."],
    ),
    Rule(
        id="exchange.out-of-captivity",
        makes=Exchange,
        doc="Somebody leaves captivity, or comes home from it.",
        pattern="""
            {x_held:captives?} @release|@free from ...3 captivity|custody|detention|captors|imprisonment|prison|jail \
                (by {x_by:actors})?
            @release|@free from {x_by:actor} ('s)? captivity|custody|detention|imprisonment|hands
            {x_held:captives} @reunite with ...2 families|family|loved
            {x_held:captives} held|taken|imprisoned|jailed|detained|captured|seized|who|that ...8 \
                @come|@return|@arrive home|back
            {x_held:captives} and one|a ...4 who|held ...8 @come|@return|@arrive home|back
            {x_receiver:actors} (@welcome home)|(@bring home)|(@fly home)|(@get back) {x_held:captives}
        """,
        build=out_of_captivity,
        examples=[
            example("The two reporters were released from captivity on Monday.", status="completed"),
            example(
                "Three citizens who were imprisoned in Georgia are coming home.",
                status="under_way",
                transfers=[{"quantity": 3}],
            ),
        ],
        counterexamples=["Three citizens of Georgia are coming home from a cup."],
    ),
    Rule(
        id="exchange.whom-they-freed",
        makes=Exchange,
        doc="The captives that somebody let go.",
        pattern="{x_held:captives} (that|who|whom)? {x_giver:actors} @release|@free",
        build=whom_they_freed,
        examples=[
            example(
                "The five prisoners that Israel released have gone home.",
                status="completed",
                transfers=[{"giver": "Israel", "quantity": 5, "kind": "prisoners"}],
            ),
            example("The three hostages Hamas freed are well.", transfers=[{"giver": "Hamas", "quantity": 3}]),
        ],
        counterexamples=["The film that Georgia released is about prisoners."],
    ),
)
