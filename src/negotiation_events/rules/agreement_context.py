"""What the words around an agreement say of it where no verb makes or breaks it: it is needed, in the works, known."""

from typing import Any

from negotiation_events.model import Agreement
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.match import Match
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.readings import actors_of
from negotiation_events.rules.rule import Rule, example
from negotiation_events.rules.topics import kind_of

_UNREAL = frozenset("would could might may if unless any no".split())


def _sought(match: Match) -> dict[str, Any] | None:
    """An agreement that is wanted; one that is known already may have been made long ago."""
    phrase = match.phrase("it")
    if phrase is None or phrase.definite or phrase.plural or phrase.noun.id == "agreement.plan":
        return None
    if "participle" in phrase.slots or phrase.noun.id == "agreement.tentative" or "time" in phrase.slots:
        return None  # "the terms of an agreement struck in May"
    if match.sentence.tokens[match.first].form == "as" and "with" in phrase.slots:
        return None  # what is done as part of a deal with somebody may be done already
    if phrase.words[0] in _UNREAL or _is_loose_subject(match, phrase):
        return None
    return None if match.facts.stage is Stage.SUPPOSED else {"status": "negotiating", "_background": True}


def _is_loose_subject(match: Match, phrase: NounPhrase) -> bool:
    """Whether an agreement that would do this or that is of no known kind, or only the object of a gerund before it."""
    tokens = match.sentence.tokens
    if tokens[match.first].noun is not phrase:
        return False
    known = "kind" in phrase.noun.fields or kind_of(" ".join((*phrase.words, *phrase.slots["purpose"])))
    return not known or (match.first > 0 and tokens[match.first - 1].form.endswith("ing"))


def _still_sought(match: Match) -> dict[str, Any] | None:
    """An agreement that is spoken of as not there yet, known or not."""
    phrase = match.phrase("it")
    if phrase is None or phrase.noun.id == "agreement.plan":
        return None
    who = actors_of(match, "proposers") if match.verb.startswith(("push", "press")) else ()
    return {"status": "negotiating", "mediators": match.actors("mediators"), "proposers": who}


def _known(match: Match) -> dict[str, Any] | None:
    """An agreement under which something is done, or since which: it has been made."""
    phrase = match.phrase("it")
    behind = {token.form for token in match.sentence.tokens[match.last : match.last + 3]}
    if phrase is None or phrase.noun.id in ("agreement.plan", "agreement.framework") or phrase.words[0] in _UNREAL:
        return None
    return {"status": "agreed", "_background": True} if _UNREAL.isdisjoint(behind) else None


CONTEXT_RULES = (
    Rule(
        id="agreement.needed",
        makes=Agreement,
        doc="An agreement is needed, or something depends on it: it is still to be made.",
        pattern="""
            (need|urgency|importance|necessity|possibility|potential|opportunity|basis|contours|outlines|optimism|\
                expectations|goal|aim) (of|for|about) {it:agreement}
            (critical|crucial|central|key|essential|vital|closer|nearer|close|obstacle|obstacles|route|road|move|moves|\
                momentum|hurdle|hurdles|impediment|impediments) (to|toward|towards) {it:agreement}
            (sceptical|skeptical|optimistic|hopeful|pessimistic|doubtful|confident|doubts|doubt|scepticism|skepticism|\
                pessimism) (about|of|on|over) {it:agreement}
            (progress|discussions|deliberations|diplomacy|work|cooperation|conversations|details|terms) \
                (on|about|toward|towards|regarding|surrounding|of) {it:agreement}
            in the way of {it:agreement}
            some kind|sort|form|type of {it:agreement}
            (as part of)|through|via|(together with)|(along with)|(bring about)|(usher in)|(pave the way for) \
                {it:agreement}
            would|could|may|might|to result in|lead to {it:agreement}
            @force|@solidify|@bring {it:agreement}
            {it:agreement} would|must|should|could|can|may|might|(will require)|(will need)
            {it:agreement} @be|@remain|@seem (absolutely|still|so|now)? (essential|critical|crucial|central|vital|key|\
                needed|necessary|urgent|imperative|paramount)
        """,
        build=_sought,
        examples=[
            example("Georgia is sceptical about a truce deal with Armenia.", kind="ceasefire", status="negotiating"),
            example(
                "Both leaders said that a hostage deal is central to peace.", kind="exchange", status="negotiating"
            ),
        ],
        counterexamples=["The need for new roads in Georgia grows."],
    ),
    Rule(
        id="agreement.doubted",
        makes=Agreement,
        doc="A side has its doubts about an agreement with another, or its hopes.",
        pattern="""
            {parties:actor} @be|@remain|@seem|@grow sceptical|skeptical|optimistic|hopeful|pessimistic|doubtful|wary \
                about|of|on|over {it:agreement}
            {parties:actor} @have doubts|hopes|reservations about|of|on|over {it:agreement}
        """,
        build=lambda match: (
            {"status": "negotiating", "parties": match.actors("parties")}
            if (phrase := match.phrase("it")) is not None and "with" in phrase.slots
            else None
        ),
        examples=[
            example(
                "Israel remained sceptical about a truce with Hamas.",
                kind="ceasefire",
                status="negotiating",
                parties=["Israel", "Hamas"],
            ),
            example("Georgia had reservations about a peace deal with Armenia.", kind="peace", status="negotiating"),
        ],
        counterexamples=["Israel remained sceptical about the weather."],
    ),
    Rule(
        id="agreement.in-the-works",
        makes=Agreement,
        doc="People work on an agreement; it is on the table, or gaps remain.",
        pattern="""
            (work|works|worked|working|push|pushing|pushed|strive|striving|mediating|wait|waiting) \
                (tirelessly|intensively|urgently|hard|jointly|together|closely|around the clock|day and night) \
                (for|on|toward|towards) {it:agreement}
            (gaps|differences|obstacles|disagreements|hurdles|sticking points) (in|on|to|over|of) {it:agreement}
            {proposers:actors?} @work|@push|@strive|@press \
                (tirelessly|intensively|urgently|hard|jointly|closely|around the clock|day and night) \
                (for|toward|towards) {it:agreement}
            pressure on {mediators:actors} to (broker|mediate|help broker|help mediate) {it:agreement}
            {it:agreement} (now|currently|still)? (on the table|in the works|on the horizon|in the offing|under \
                discussion|under negotiation|being (negotiated|discussed|worked out|hammered out|finalized|finalised))
            {it:agreement} @be|@remain (now|currently|still)? (on the table|in the works|on the horizon|in the offing|\
                under discussion|under negotiation|at hand|in doubt|up in the air)
        """,
        build=_still_sought,
        examples=[
            example("The truce deal now on the table is good.", kind="ceasefire", status="negotiating"),
            example(
                "The crisis put pressure on Egypt to broker a truce.",
                kind="ceasefire",
                status="negotiating",
                mediators=["Egypt"],
            ),
            example("Reports said that a ceasefire may be on the horizon.", kind="ceasefire", status="negotiating"),
        ],
        counterexamples=["A dish from Georgia is on the table."],
    ),
    Rule(
        id="agreement.ended-in",
        makes=Agreement,
        doc="A war or a crisis ended in an agreement.",
        pattern="""
            war|wars|conflict|fighting|hostilities|crisis|standoff|siege|dispute|strike|battle ...5 \
                (@end in)|(@end with)|(@conclude with) {it:agreement}
            {it:agreement} {x_relative:relative} @end ...6 war|conflict|fighting|hostilities|bloodshed|siege|rebellion
        """,
        status={Stage.DONE: "agreed"},
        examples=[
            example("The war between Georgia and Armenia ended in an armistice.", kind="ceasefire", status="agreed"),
            example("The accord that ended the war was signed in 1995.", status="signed"),
        ],
        counterexamples=["The match between Georgia and Armenia ended in a draw."],
    ),
    Rule(
        id="agreement.known",
        makes=Agreement,
        doc="Something is done under an agreement or has been so since: it has been made.",
        pattern="""
            (under|since|following|despite|violating|flouting) {it:agreement}
            start|beginning|onset|outset to|of {it:agreement}
            (terms|provisions|violation|violations|anniversary|implementation|opponents|critics|criticism|architect|\
                architects|defence|defense) of {it:agreement}
        """,
        build=lambda match: _known(match) if (p := match.phrase("it")) is not None and p.definite else None,
        examples=[
            example("Inspectors left Iran under the nuclear deal.", kind="nuclear", status="agreed"),
            example("Despite the ceasefire, shells fell on Armenia.", kind="ceasefire", status="agreed"),
        ],
        counterexamples=["Under the bridge in Armenia stood a boat."],
    ),
)
