"""How near an agreement is: negotiated, sought, in sight; what talks bring about, or fail to."""

from typing import Any

from negotiation_events.model import Agreement
from negotiation_events.rules.agreement_making import is_not_yet, made
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.fields import referents_of
from negotiation_events.rules.match import Match, read_slots
from negotiation_events.rules.readings import actors_of, is_one_side
from negotiation_events.rules.rule import Rule, example


def produced(match: Match) -> dict[str, Any] | None:
    """Talks end in an agreement, whose parties are those of the talks."""
    fields = made(match)
    return None if fields is None else {**fields, **_with_parties_of_talks(match)}


def _with_parties_of_talks(match: Match) -> dict[str, Any]:
    """The slots of a match; where talks bring about the agreement, or fail to, its parties are theirs."""
    talks = match.phrase("x_talks")
    parties = referents_of(talks.slots.get("parties", ())) if talks is not None else ()
    return {**read_slots(match), "parties": parties} if parties else read_slots(match)


def negotiated(match: Match) -> dict[str, Any] | None:
    """Parties, or a mediator, negotiate an agreement."""
    fields = made(match)
    if fields is None:
        return None
    who = actors_of(match, "x_who")
    told = match.facts.stage is Stage.DONE and match.verb == "negotiated"
    fields["status"] = "agreed" if told else "negotiating"
    phrase = match.phrase("it")
    beside = phrase is not None and "with" in phrase.slots  # "X is close to a deal with Y"
    return {**fields, "parties": who} if len(who) > 1 or beside or not is_one_side(match, "x_who") else fields


def _discussed(match: Match) -> dict[str, Any] | None:
    """An agreement is discussed: one that is known already may have been made long ago."""
    phrase = match.phrase("it")
    telling = match.facts.stage in (Stage.DONE, Stage.DOING)
    return {"status": "negotiating"} if telling and phrase is not None and not phrase.definite else None


def _denies(match: Match) -> bool:
    phrase = match.phrase("it")
    if phrase is None or not phrase.slots.keys() & {"parties", "with"}:
        return False
    return phrase.words[0] == "no" and not is_not_yet(match) and match.facts.stage is Stage.NEGATED


def _despaired(match: Match) -> dict[str, Any] | None:
    """Sides that give up hope together are those whom the agreement was to bind."""
    return {"parties": match.actors("x_who")} if len(match.actors("x_who")) > 1 else {}


PROSPECT_RULES = (
    Rule(
        id="agreement.negotiate",
        makes=Agreement,
        doc="An agreement is being negotiated.",
        pattern="""
            {x_who:actors?} @negotiate|@pursue {it:agreement}
            {x_who:actors?} @work|@move|@edge|@inch|@close (on|toward|towards|in on) {it:agreement}
            {x_who:actors?} @make progress (on|toward|towards) {it:agreement}
            {x_who:actors?} @be|@remain|@come|@get|@appear|@seem|@look|@draw (very|quite|so|still)? \
                (close|closer|near|nearer) (to)? \
                reaching|signing|striking|securing? {it:agreement}
            {x_who:actors?} @be on the (verge|brink|cusp|point|edge) of \
                reaching|signing|striking|concluding|sealing? {it:agreement}
            {x_who:actors?} @near {it:agreement}
        """,
        build=negotiated,
        examples=[
            example(
                "Georgia and Armenia are negotiating a ceasefire.", status="negotiating", parties=["Georgia", "Armenia"]
            ),
            example("Georgia and Armenia are close to a peace deal.", status="negotiating", kind="peace"),
            example("Georgia and Armenia are on the verge of signing a truce.", status="negotiating", kind="ceasefire"),
        ],
        counterexamples=["Georgia lies close to Armenia."],
    ),
    Rule(
        id="agreement.discuss",
        makes=Agreement,
        doc="An agreement that is still to be made is talked about.",
        pattern="""
            {x_who:actors?} @discuss {it:agreement}
        """,
        build=_discussed,
        examples=[
            example("Georgia and Armenia are discussing a ceasefire.", status="negotiating", kind="ceasefire"),
            example("Georgia and Armenia discussed a new trade deal in Vienna.", status="negotiating"),
        ],
        counterexamples=[
            "Georgia and Armenia discussed the truce that Norway brokered last year.",
            "Georgia and Armenia discussed their films.",
        ],
    ),
    Rule(
        id="agreement.efforts",
        makes=Agreement,
        doc="Efforts to bring about an agreement; its chances.",
        pattern="""
            (efforts|effort|attempts|attempt|bid|push|drive|mission|diplomacy) (by {mediators:actors})? \
                (to|at|for|towards) (help)? @broker|@mediate|@facilitate|@secure {it:agreement}
            (efforts|effort|attempts|attempt|bid|push|drive|mission|diplomacy) (by {parties:actors})? \
                (to|at|for|towards) @reach|@negotiate|@strike|@forge {it:agreement}
            (efforts|effort|attempts|attempt|bid|bids|push|drive|mission|diplomacy|quest|race|campaign|initiative|\
                initiatives|struggle|endeavours|endeavors|pressure|goal|aim|aims|plan|plans|ambition|opportunity) \
                (to|at|for) \
                @salvage|@save|@revive|@achieve|@find|@get|@conclude|@establish|@finalize|@finalise|@advance|@extend|\
                @seal|@clinch|@craft|@draft|@produce|@arrange|@win|@cement|@complete|@rescue|@restore|@resurrect|\
                @renew|@deliver|@impose|@preserve|@shore {it:agreement}
            (efforts|effort|attempts|attempt|bid|push|drive|campaign|pressure|pushes|diplomacy|lobbying|clamour|clamor|\
                demand|demands|pleas|plea|support|momentum|work|quest|search|wish|desire) (for|on|toward|towards|at) \
                {it:agreement}
            {mediators:actors} 's ...2 (efforts|attempts|bid|push|drive) to \
                @broker|@mediate|@negotiate|@facilitate|@secure {it:agreement}
            (her|his|its|their) ...2 (efforts|attempts|bid|push|drive) to (help)? \
                @broker|@mediate|@negotiate|@facilitate|@secure {it:agreement}
            (hopes|hope|prospects|prospect|chances|chance|odds|deadline|deadlines|path|likelihood|possibility|talk|hints|\
                signs|rumours|rumors|speculation|expectations) (for|of|to|on|about|toward|towards) \
                (reaching|a|an|securing|achieving|brokering|concluding|finding|sealing|striking)? {it:agreement}
            (way|steps|step|basis|groundwork|prelude|conditions|room|foundation|foundations|ground|paths|pathway|\
                roads|push|first step) (for|to|toward|towards) {it:agreement}
            {it:agreement} @be (in sight|within reach|near|close|imminent|possible|taking shape|on the \
                table|elusive|far off|some way off)
            {it:agreement} @remain|@seem|@appear|@look (in sight|within reach|close|near|imminent|likely|possible|\
                elusive|far off|some way off|unclear|uncertain)
        """,
        status={**dict.fromkeys(Stage, "negotiating"), Stage.SUPPOSED: None},
        examples=[
            example(
                "Efforts by Norway to broker a ceasefire between Georgia and Armenia go on.",
                status="negotiating",
                mediators=["Norway"],
            ),
            example("A peace deal between Georgia and Armenia is within reach.", status="negotiating", kind="peace"),
        ],
        counterexamples=["Efforts by Norway to clear the snow go on."],
    ),
    Rule(
        id="agreement.despair",
        makes=Agreement,
        doc="The sides no longer hope for an agreement.",
        pattern="""
            {x_who:actors} (@give up)|@abandon|@lose|@drop (on)? (any|all|its|their|his|her)? (hope|hopes) (of|for) \
                (reaching|securing|achieving|concluding|finding|sealing|striking)? {it:agreement}
        """,
        status={Stage.DONE: "failed", Stage.DOING: "failed"},
        build=_despaired,
        examples=[
            example("Georgia and Armenia gave up hope of a truce.", status="failed", parties=["Georgia", "Armenia"]),
            example("Georgia and Armenia have abandoned hopes of reaching a peace deal.", status="failed"),
        ],
        counterexamples=["Georgia and Armenia gave up hope of a medal."],
    ),
    Rule(
        id="agreement.outcome",
        makes=Agreement,
        doc="Talks produce an agreement, or fail to.",
        pattern="""
            {x_talks:talks} @produce|@yield|@bring|@deliver {it:agreement}
            {x_talks:talks} (@end in|@end with|@conclude with|@result in|@lead to|@culminate in) {it:agreement}
            {x_talks:talks} ...4 @produce|@yield {it:agreement}
        """,
        build=produced,
        examples=[
            example(
                "Talks between Georgia and Armenia produced a truce.", status="agreed", parties=["Georgia", "Armenia"]
            ),
            example("Talks between Georgia and Armenia failed to yield a peace deal.", status="failed", kind="peace"),
        ],
        counterexamples=["Talks between Georgia and Armenia ended on Monday."],
    ),
    Rule(
        id="agreement.failure",
        makes=Agreement,
        doc="The failure to reach an agreement; that there is none.",
        pattern="""
            {parties:actors} 's (failure|inability) to (reach|agree on|agree to|sign|conclude|secure|strike) \
                {it:agreement}
            (failure|inability) (of|by) {parties:actors} to (reach|agree on|agree to|sign|conclude|strike) \
                {it:agreement}
            {x_talks:talks} (@end|@break up|@close|@conclude|@finish) ...5 without {it:agreement}
            {it:agreement} (@fall through|@fail to materialise|@fail to materialize|@fail)
            {parties:actors?} @leave|@depart|@return|@go|@fly|@walk|@part|@adjourn|@emerge|@come ...5 without \
                {it:agreement}
            {parties:actors?} @be (still)? far|miles|nowhere ...2 (apart on|near|close to) {it:agreement}
        """,
        status={**dict.fromkeys(Stage, "failed"), Stage.SUPPOSED: None, Stage.NEGATED: None},
        build=_with_parties_of_talks,
        examples=[
            example(
                "The failure of Georgia and Armenia to agree on a ceasefire dismayed Norway.",
                status="failed",
                parties=["Georgia", "Armenia"],
            ),
            example(
                "Talks between Georgia and Armenia ended on Monday without a truce.", status="failed", kind="ceasefire"
            ),
        ],
        counterexamples=["The failure of a dam in Armenia cost lives."],
    ),
    Rule(
        id="agreement.none",
        makes=Agreement,
        doc="There is no agreement between parties that sought one.",
        pattern="""
            there @be {it:agreement}
        """,
        build=lambda match: {"status": "failed"} if _denies(match) else None,
        examples=[
            example("There was no agreement between Georgia and Armenia on prisoners.", status="failed"),
            example("There is no truce between Georgia and Armenia.", status="failed", kind="ceasefire"),
        ],
        counterexamples=["There is a truce between Georgia and Armenia, and it holds."],
    ),
)
