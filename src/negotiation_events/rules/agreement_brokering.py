"""Third parties and announcements: who brokers an agreement, is thanked for it, or makes it known."""

from typing import Any

from negotiation_events.model import ActorKind, Agreement
from negotiation_events.rules.agreement_making import made, passive
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.match import Match
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.readings import actors_of, is_of_a_negotiation, is_one_side, is_passive
from negotiation_events.rules.rule import Rule, example


def brokered(match: Match) -> dict[str, Any] | None:
    """A third party works on an agreement between others."""
    if match.sentence.tokens[match.last - 1].form == match.verb and not is_passive(match):
        return None
    fields = made(match)
    phrase = match.phrase("it")
    if fields and fields["status"] == "negotiating" and phrase is not None and phrase.words[0] == "this":
        del fields["status"]  # "thanked them for helping to broker this deal": it is there
    return fields


def thanked(match: Match) -> dict[str, Any] | None:
    """Somebody is thanked for an agreement: thanks come when there is one."""
    phrase = match.phrase("it")
    known = phrase is not None and phrase.words[0] == "this"
    if match.facts.stage not in (Stage.DONE, Stage.DOING, Stage.WANTED) or not (known or is_of_a_negotiation(match)):
        return None
    return {"mediators": match.actors("mediators"), "status": "agreed"}


def announced(match: Match) -> dict[str, Any] | None:
    """Somebody makes an agreement known; one side that declares a truce alone has declared it."""
    fields = made(match)
    if fields is None or fields["status"] == "failed":
        return None
    if match.verb.startswith("call") and not names_truce(match.phrase("it")):
        return None
    if fields["status"] not in ("agreed", "agreed_in_principle"):
        return fields
    phrase = match.phrase("it")
    if phrase is None or phrase.noun.id == "agreement.plan":
        return None
    if match.verb.startswith("confirm") and phrase.definite:
        return {}  # what it had come to was told before
    if phrase.definite and "participle" not in phrase.slots:
        fields["_elsewhere"] = True  # "announced the accord in Oslo": there it was announced
    if "with" in phrase.slots and len(who := actors_of(match, "x_who")) == 1:
        fields["parties"] = who  # "Norland announced a trade deal with Sudria"
    bilateral = "parties" in phrase.slots or "with" in phrase.slots or "mediators" in phrase.slots or phrase.definite
    is_truce = phrase.noun.fields.get("kind") == "ceasefire" and not phrase.head.startswith(
        ("deal", "agreement", "accord")
    )
    who = actors_of(match, "x_who")
    if is_truce and not bilateral and is_one_side(match, "x_who") and not _is_between_states(match, who):
        fields["proposers"] = who if match.verb.startswith("order") else ()
        return {**fields, "parties": who, "status": "declared"}
    if is_truce and not who and "unilateral" in phrase.words:
        return {**fields, "status": "declared"}
    if not bilateral and len(who) > 1:
        fields["parties"] = who
    return fields


def names_truce(phrase: NounPhrase | None) -> bool:
    """Whether a noun phrase names a ceasefire."""
    return phrase is not None and phrase.noun.id == "agreement.ceasefire"


def _is_between_states(match: Match, actors: tuple[int, ...]) -> bool:
    """Whether the United Nations or the like announce what others will do."""
    referents = match.annotated.referents
    above = (referents[actor].affiliation for actor in actors)
    everyone = (*actors, *(actor for actor in above if actor is not None))
    return any(referents[actor].kind is ActorKind.INTERGOVERNMENTAL for actor in everyone)


def passively_announced(match: Match) -> dict[str, Any] | None:
    """An agreement is announced; a truce that is declared, without a word of the other side, is declared."""
    fields = passive(match)
    phrase = match.phrase("it")
    if fields and fields["status"] == "failed":
        return None  # what is not announced may come yet
    if fields and phrase is not None and match.verb == "declared" and "parties" not in phrase.slots:
        return {**fields, "status": "declared"} if fields["status"] == "agreed" else fields
    return fields


BROKERING_RULES = (
    Rule(
        id="agreement.broker",
        makes=Agreement,
        doc="A third party brokers an agreement.",
        pattern="""
            {mediators:actors?} @broker|@mediate|@facilitate|@engineer|@orchestrate|@spearhead|@arrange|@shepherd|\
                @moderate|@guarantee|@steer {it:agreement}
            {mediators:actors?} @help (to)? (broker|mediate|negotiate|secure|reach|arrange|seal|spearhead|forge|craft|\
                achieve|conclude|deliver|finalise|finalize|draft|design|produce|clinch|bring about|work out|hammer out|\
                put together|push through) {it:agreement}
            {it:agreement} @broker|@mediate|@facilitate|@guarantee (by {mediators:actors})?
            {it:agreement} , %broker|%mediate|%facilitate|%guarantee ...3 by {mediators:actors}
            {it:agreement} (that|which)? {mediators:actors} (worked|helped|laboured|labored) ...3 to \
                (secure|broker|mediate|negotiate|arrange|achieve|reach|forge|finalize|finalise|bring)
            {mediators:actors} 's mediation ...4 {it:agreement}
            with {mediators:actors} 's (help|mediation|assistance) ,? {parties:actors} \
                @agree|@reach|@sign|@strike (to|on)? {it:agreement}
        """,
        build=brokered,
        examples=[
            example(
                "Norway brokered a ceasefire between Georgia and Armenia.",
                status="agreed",
                mediators=["Norway"],
                parties=["Georgia", "Armenia"],
            ),
            example(
                "Norway is trying to mediate a truce.", status="negotiating", mediators=["Norway"], kind="ceasefire"
            ),
        ],
        counterexamples=["Norway's brokers bought shares in Armenia."],
    ),
    Rule(
        id="agreement.thank",
        makes=Agreement,
        doc="Somebody is thanked for having brought an agreement about.",
        pattern="""
            {x_who:actors?} @thank|@commend|@praise|@credit|@congratulate ...6 {mediators:actors} for|with ...8 \
                (brokering|mediating|facilitating|reaching|securing|finalising|finalizing|negotiating|achieving|\
                bringing) {it:agreement}
            grateful|thankful|thanks|gratitude to {mediators:actors} for ...8 \
                (brokering|mediating|facilitating|reaching|securing|finalising|finalizing|negotiating|achieving|\
                bringing) {it:agreement}
            grateful|thankful|thanks for ...4 of {mediators:actors} in \
                (brokering|mediating|facilitating|reaching|securing|finalising|finalizing|negotiating|achieving|\
                bringing) {it:agreement}
        """,
        build=thanked,
        examples=[
            example(
                "The minister thanked Norway and Oman for their tireless efforts in reaching this truce.",
                status="agreed",
                mediators=["Norway", "Oman"],
                kind="ceasefire",
            ),
            example("We are grateful to Norway for brokering the peace deal.", status="agreed", mediators=["Norway"]),
        ],
        counterexamples=["Georgia thanked Norway for bringing the documents."],
    ),
    Rule(
        id="agreement.announce",
        makes=Agreement,
        doc="An agreement is announced; a truce declared.",
        pattern="""
            {x_who:actors?} @announce|@declare|@proclaim|@order {it:agreement}
            {x_who:actors?} @confirm {it:agreement}
            {x_who:actors} @call {it:agreement}
            {x_who:actors?} @announce that {it:agreement}
            {time:time?} ('s)? announcement {place:place?} ...3 of {it:agreement}
        """,
        build=announced,
        examples=[
            example(
                "Georgia declared a unilateral ceasefire on Monday.",
                status="declared",
                parties=["Georgia"],
                kind="ceasefire",
            ),
            example(
                "Norway announced a peace deal between Georgia and Armenia.",
                status="agreed",
                parties=["Georgia", "Armenia"],
            ),
            example("Georgia and Armenia declared a truce.", status="agreed", parties=["Georgia", "Armenia"]),
        ],
        counterexamples=["Georgia announced an election."],
    ),
    Rule(
        id="agreement.announced",
        makes=Agreement,
        doc="An agreement is announced by somebody.",
        pattern="""
            {it:agreement} @announce|@declare|@proclaim
        """,
        build=passively_announced,
        examples=[
            example("A truce between Georgia and Armenia was announced on Monday.", status="agreed", kind="ceasefire"),
            example("The peace deal announced by Norway holds.", kind="peace"),
        ],
        counterexamples=["An election in Armenia was announced."],
    ),
    Rule(
        id="agreement.that-was-announced",
        makes=Agreement,
        doc="The agreement that was announced, with when and where.",
        pattern="""
            {it:agreement} ,? that|which was|were (first|jointly|later)? announced|unveiled|agreed|reached|signed \
                {time:time?} ((at|during|on) ...4)? {place:place?}
        """,
        status="agreed",
        examples=[
            example("The truce, which was announced on Monday in Cairo, is holding.", kind="ceasefire", place="Cairo"),
            example(
                "The trade deal between Georgia and Armenia that was announced at a conference in Oslo is cheap.",
                kind="economic",
                status="agreed",
                place="Oslo",
            ),
        ],
        counterexamples=["The election that was announced in Armenia is near."],
    ),
)
