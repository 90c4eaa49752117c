"""Verbs of putting an agreement forward and of answering: propose, accept, reject."""

from collections.abc import Mapping
from typing import Any

from negotiation_events.model import Agreement
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.match import Match, read_slots
from negotiation_events.rules.readings import actors_of, circumstances, is_of_a_negotiation, is_passive
from negotiation_events.rules.rule import Rule, example
from negotiation_events.rules.topics import kind_of

PROPOSED: Mapping[Stage, str | None] = {
    Stage.DONE: "proposed", Stage.DOING: "proposed", Stage.PLANNED: "proposed", Stage.AGREED: "proposed",
    Stage.POSSIBLE: "proposed", Stage.WILLING: "proposed", Stage.WANTED: "proposed", Stage.TRYING: "proposed",
}  # fmt: skip
_ACCEPTED: Mapping[Stage, str | None] = {
    Stage.DONE: "accepted", Stage.DOING: "accepted", Stage.AGREED: "accepted",
    Stage.WILLING: "accepted", Stage.REFUSED: "rejected", Stage.FAILED: "rejected", Stage.POSSIBLE: "proposed",
    Stage.WANTED: "proposed",
}  # fmt: skip
_REJECTED: Mapping[Stage, str | None] = {
    Stage.DONE: "rejected", Stage.DOING: "rejected", Stage.PLANNED: "rejected", Stage.AGREED: "rejected",
}  # fmt: skip


def proposed(match: Match) -> dict[str, Any] | None:
    """Somebody puts an agreement forward."""
    status = PROPOSED.get(match.facts.stage)
    if status is None or not is_of_a_negotiation(match):
        return None
    fields = {**read_slots(match), "status": status}
    if _is_to_other_side(match):
        fields["parties"] = (*match.actors("proposers"), *match.actors("parties"))
    return fields


def _is_to_other_side(match: Match) -> bool:
    """Whether one side puts a deal to the other, not a mediator a truce to the sides: "offered Sudria a trade deal"."""
    phrase = match.phrase("it")
    several = len(match.actors("proposers")) != 1 or len(match.actors("parties")) != 1
    if phrase is None or several or match.verb.startswith(("urg", "ask", "press", "tell", "told", "call")):
        return False
    return phrase.noun.id != "agreement.ceasefire" and kind_of(" ".join(phrase.words)) not in _OFTEN_MEDIATED


_OFTEN_MEDIATED = (None, "ceasefire", "peace", "exchange", "humanitarian")


def accepted(match: Match) -> dict[str, Any] | None:
    """A side accepts, is ready to, or refuses to."""
    status = _ACCEPTED.get(match.facts.stage)
    if status is None or not is_of_a_negotiation(match):
        return None
    fields = read_slots(match)
    who = fields.pop("accepted_by", ())
    if status == "accepted":
        fields = {**circumstances(match), **fields, "accepted_by": who}
    elif status == "rejected":
        fields["rejected_by"] = who
    return {**fields, "status": status}


def refused(match: Match) -> dict[str, Any] | None:
    """A side is not ready for an agreement, says no to one."""
    return {"rejected_by": actors_of(match, "rejected_by"), "status": "rejected"}


def passively_accepted(match: Match) -> dict[str, Any] | None:
    """An agreement is accepted by a side."""
    return accepted(match) if is_passive(match) else None


def rejected(match: Match) -> dict[str, Any] | None:
    """A side turns an agreement down."""
    status = _REJECTED.get(match.facts.stage)
    if status is None or not is_of_a_negotiation(match):
        return None
    return {**read_slots(match), "status": status}


def passively_rejected(match: Match) -> dict[str, Any] | None:
    """An agreement is turned down by a side."""
    tokens = match.tokens("rejected_by")
    relative = bool(tokens) and tokens[0].start < match.sentence.tokens[match.last - 1].start
    return rejected(match) if relative or is_passive(match) else None


def _plan_told(match: Match) -> dict[str, Any] | None:
    """A plan is proposed by who tells it; a deal that is announced has been made."""
    phrase = match.phrase("it")
    return proposed(match) if phrase is not None and phrase.noun.id == "agreement.plan" else None


OFFER_RULES = (
    Rule(
        id="agreement.propose",
        makes=Agreement,
        doc="Somebody proposes an agreement, offers one or calls for one.",
        pattern="""
            {proposers:actors?} \
                @propose|@offer|@suggest|@float|@table|@present|@submit|@draft|@unveil|@pitch|@devise {it:agreement}
            {proposers:actors?} @propose|@offer|@present|@give|@send|@hand {parties:actors} (with)? {it:agreement}
            {proposers:actors?} @call|@appeal|@push|@press|@lobby|@plead|@campaign|@argue|@beg|@advocate \
                (again|hard|strongly|repeatedly|publicly|once more|loudly|in vain)? for {it:agreement}
            {proposers:actors?} @advocate|@champion|@promote|@advance {it:agreement}
            {proposers:actors?} @put|@draw|@come (forward|up|up with) {it:agreement}
            {proposers:actors?} @put {it:agreement} (forward|to)
            {proposers:actors?} @demand|@seek|@want|@favour|@favor|@urge {it:agreement}
            {proposers:actors?} @urge|@ask|@press|@tell {parties:actors} to (agree to|agree \
                on|accept|declare|reach|observe|sign) \
                {it:agreement}
            {proposers:actors?} @call on {parties:actors} to (agree to|agree on|accept|declare|reach|observe|sign) \
                {it:agreement}
            {proposers:actors?} 's (call|appeal|demand|push|offer) (for|of) {it:agreement}
        """,
        build=proposed,
        examples=[
            example("Norway proposed a ceasefire.", status="proposed", proposers=["Norway"], kind="ceasefire"),
            example("Norway called for a truce between Georgia and Armenia.", status="proposed", proposers=["Norway"]),
            example("Norway urged Georgia and Armenia to agree to a truce.", status="proposed", proposers=["Norway"]),
        ],
        counterexamples=["Norway proposed a toast.", "Norway proposed a plan to widen the road."],
    ),
    Rule(
        id="agreement.plan-told",
        makes=Agreement,
        doc="Somebody makes a plan for peace public.",
        pattern="""
            {proposers:actors?} @release|@publish|@outline|@issue|@announce|@detail|@circulate|@introduce|@reveal \
                {it:agreement}
            {proposers:actors?} (@lay out|@set out|@put forth|@roll out|@come out with) {it:agreement}
        """,
        build=_plan_told,
        examples=[
            example("Norway published a peace plan for Georgia.", status="proposed", proposers=["Norway"]),
            example("Georgia laid out its peace plan on Friday.", status="proposed", proposers=["Georgia"]),
        ],
        counterexamples=["Norway published a plan to widen the road."],
    ),
    Rule(
        id="agreement.proposed",
        makes=Agreement,
        doc="An agreement is proposed.",
        pattern="""
            {it:agreement} @propose|@offer|@suggest|@float|@table|@present|@submit|@draft|@unveil (by \
                {proposers:actors})?
            {it:agreement} (@put forward) (by {proposers:actors})?
            {it:agreement} , %propose|%draft|%present|%offer|%table ...3 by {proposers:actors}
            {it:agreement} (that|which) {proposers:actors} @propose|@offer|@draft|@table|@present
        """,
        build=lambda match: proposed(match) if is_passive(match) or "proposers" in match.slots else None,
        examples=[
            example("A ceasefire was proposed by Norway.", status="proposed", proposers=["Norway"]),
            example(
                "The peace plan that Norway drafted has not been answered.", status="proposed", proposers=["Norway"]
            ),
        ],
        counterexamples=["A toast was proposed by Norway."],
    ),
    Rule(
        id="agreement.resolution",
        makes=Agreement,
        doc="A resolution or statement demands a ceasefire.",
        pattern="""
            {proposers:actors?} resolution|statement|declaration|letter|motion|communique|draft|text|measure|petition \
                (that|which)? \
                (@demand|@call for|@order|@impose|@require|@establish|@urge|@seek|@propose|@back|@request) \
                {it:agreement}
            {proposers:actors?} @pass|@adopt|@approve|@issue|@release|@draft|@circulate|@sign|@back|@table \
                ...3 resolution|statement|declaration|letter|motion|communique|text|measure|petition ...3 \
                (demanding|calling for|ordering|imposing|requiring|urging|seeking|proposing|requesting|backing) \
                {it:agreement}
            {proposers:actors?} (appeal|appeals|call|calls|proposal|proposals|suggestion|idea) (for|of) {it:agreement}
        """,
        build=proposed,
        examples=[
            example("A UN resolution that demanded a truce has been ignored.", status="proposed", kind="ceasefire"),
            example(
                "The United Nations adopted a resolution calling for a ceasefire.", status="proposed", kind="ceasefire"
            ),
        ],
        counterexamples=["A UN resolution on whales was passed."],
    ),
    Rule(
        id="agreement.accept",
        makes=Agreement,
        doc="A side accepts an agreement, or is ready to.",
        pattern="""
            {accepted_by:actors?} @accept|@approve|@embrace|@ratify|@endorse (the)? (terms of|text of|idea \
                of|outline of|principle of)? {it:agreement}
            {accepted_by:actor?} @accept|@embrace|@heed|@endorse|@back a|all? {proposers:actor?} ('s)? ...1 \
                (request|requests|call|calls|appeal|appeals|offer|invitation|proposal|suggestion|idea) (for|of) \
                {it:agreement}
            {accepted_by:actors?} (@give ...3 (consent|approval|agreement|backing|blessing)|@say yes|@assent) to \
                {it:agreement}
            {accepted_by:actors?} @be|@remain (also|still|now)? (ready|prepared|willing|open) (for|to) \
                (accept|declare|observe|agree to|join|sign)? {it:agreement}
        """,
        build=accepted,
        examples=[
            example(
                "Georgia accepted a ceasefire proposed by Norway.",
                status="accepted",
                accepted_by=["Georgia"],
                proposers=["Norway"],
            ),
            example("Georgia is ready for a ceasefire.", status="accepted", accepted_by=["Georgia"]),
            example(
                "Georgia refused to accept the peace plan.", status="rejected", rejected_by=["Georgia"], kind="peace"
            ),
        ],
        counterexamples=["Georgia accepted an award."],
    ),
    Rule(
        id="agreement.accepted",
        makes=Agreement,
        doc="An agreement is accepted by a side.",
        pattern="""
            {it:agreement} @accept|@approve|@endorse|@ratify (by {accepted_by:actors})?
        """,
        build=passively_accepted,
        examples=[
            example("The ceasefire was accepted by Georgia.", status="accepted", accepted_by=["Georgia"]),
            example("The peace plan has been accepted by Georgia.", status="accepted", accepted_by=["Georgia"]),
        ],
        counterexamples=["The award was accepted by Georgia."],
    ),
    Rule(
        id="agreement.reject",
        makes=Agreement,
        doc="A side rejects an agreement.",
        pattern="""
            {rejected_by:actors?} @reject|@spurn|@dismiss|@rebuff|@veto|@block|@refuse|@snub {it:agreement}
            {rejected_by:actors?} @reject|@dismiss (the)? (terms of|idea of|text of|calls for|an offer of) \
                {it:agreement}
            {rejected_by:actor?} @reject|@dismiss|@rebuff|@spurn|@ignore|@refuse|@resist|@decline|@defy \
                a|all? {proposers:actor?} ('s)? ...1 \
                (request|requests|call|calls|appeal|appeals|offer|offers|invitation|proposal|proposals|suggestion|demand|\
                demands) (for|of) {it:agreement}
            {rejected_by:actors?} (@turn down|@rule out|@walk away from) {it:agreement}
        """,
        build=rejected,
        examples=[
            example(
                "Georgia rejected a truce proposed by Norway.",
                status="rejected",
                rejected_by=["Georgia"],
                proposers=["Norway"],
            ),
            example("Georgia has ruled out a ceasefire.", status="rejected", rejected_by=["Georgia"]),
        ],
        counterexamples=["Georgia rejected a goal.", "If Georgia blocked a peace deal, Norway would act."],
    ),
    Rule(
        id="agreement.rejected",
        makes=Agreement,
        doc="An agreement is rejected by a side.",
        pattern="""
            {it:agreement} @reject|@spurn|@rebuff|@veto|@block (by {rejected_by:actors})?
            {it:agreement} (@turn down) (by {rejected_by:actors})?
            {it:agreement} (that|which)? {rejected_by:actors} @reject|@spurn|@rebuff|@veto
            {it:agreement} (that|which)? {rejected_by:actors} (@turn down)
        """,
        build=passively_rejected,
        examples=[
            example("The truce was rejected by Georgia.", status="rejected", rejected_by=["Georgia"]),
            example("A peace plan drafted by Norway has been turned down.", status="rejected", proposers=["Norway"]),
        ],
        counterexamples=["The goal was rejected by Georgia."],
    ),
    Rule(
        id="agreement.refusal",
        makes=Agreement,
        doc="A side says no to an agreement, is not ready for one.",
        pattern="""
            {rejected_by:actors?} @say no to {it:agreement}
            {rejected_by:actors?} @be not (ready|prepared|willing|open) (for|to) (accept|declare|observe|agree \
                to|sign)? {it:agreement}
            {rejected_by:actors} 's (rejection|refusal) of {it:agreement}
            rejection of {it:agreement} by {rejected_by:actors}
        """,
        build=refused,
        examples=[
            example("Georgia is not ready for a ceasefire.", status="rejected", rejected_by=["Georgia"]),
            example("Georgia's rejection of the truce angered Norway.", status="rejected", rejected_by=["Georgia"]),
        ],
        counterexamples=["Georgia is not ready for winter."],
    ),
)
