"""How an agreement comes to an end: it collapses, a party leaves it, it runs out."""

from typing import Any

from negotiation_events.model import ActorKind, Agreement
from negotiation_events.rules.agreement_life import done, lived, when_passive, wronged
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.match import Match
from negotiation_events.rules.readings import is_intransitive
from negotiation_events.rules.rule import Rule, example

_PERFECT = frozenset("has have had".split())


def expired(match: Match) -> dict[str, Any] | None:
    """An agreement has run out; "expires on Sunday" is not yet so."""
    bare = match.verb in ("end", "expire", "lapse") and not match.group  # "a deal that would end years of war"
    if not is_intransitive(match) or bare:
        return None
    if match.facts.stage is not Stage.DONE or (match.verb.endswith("s") and not _PERFECT & set(match.group.split())):
        return {}
    return {"status": "expired"}


def accused(match: Match) -> dict[str, Any] | None:
    """Those who accuse each other of breaking a deal are bound by it; the monitors who accuse one of them are not."""
    sides = (*match.actors("x_who"), *match.actors("x_whom"))
    kinds = {match.annotated.referents[actor].kind for actor in sides}
    if not kinds <= _SIDES or (phrase := match.phrase("it")) is None:
        return {}
    # The evidence is what they are accused of: the report does not say so itself.
    return {"parties": tuple(dict.fromkeys(sides)), "_start": phrase.start, "_end": phrase.end}


def ended(match: Match) -> dict[str, Any] | None:
    """As `wronged`; two sides that end an agreement together are those it was between."""
    fields = wronged(match)
    sides, phrase = match.actors("x_who"), match.phrase("it")
    if fields is None or phrase is None or len(sides) < 2 or phrase.slots.keys() & {"parties", "with", "nations"}:
        return fields
    kinds = {match.annotated.referents[actor].kind for actor in sides}
    return {**fields, "parties": sides} if kinds <= _SIDES else fields


_SIDES = frozenset((ActorKind.STATE, ActorKind.ARMED_GROUP, ActorKind.PARTY))

ENDING_RULES = (
    Rule(
        id="agreement.accuse-of-breach",
        makes=Agreement,
        doc="One side accuses the other of breaking an agreement: both are bound by it.",
        pattern="""
            {x_who:actors} each|both? @accuse|@blame {x_whom:actors} of|for \
                (violating|breaking|breaching|shattering|flouting|undermining|wrecking|sabotaging|ending) {it:agreement}
            {x_who:actors} each|both? @accuse|@blame the other (side)? of|for \
                (violating|breaking|breaching|shattering|flouting|undermining|wrecking|sabotaging|ending) {it:agreement}
        """,
        build=accused,
        examples=[
            example(
                "Georgia and Armenia accused each other of violating the ceasefire.",
                parties=["Georgia", "Armenia"],
                kind="ceasefire",
            ),
            example("Israel accused Hamas of breaking the truce.", parties=["Israel", "Hamas"], kind="ceasefire"),
        ],
        counterexamples=["Georgia and Armenia accused each other of breaking the law."],
    ),
    Rule(
        id="agreement.collapse",
        makes=Agreement,
        doc="An agreement breaks down.",
        pattern="""
            {it:agreement} @collapse|@unravel|@crumble|@disintegrate
            {it:agreement} (@fall apart|@break down|@be over|@be dead|@be off|@be in tatters|@come to an end)
            (collapse|breakdown|demise) of {it:agreement}
            {x_who:actors?} @declare|@pronounce {it:agreement} (dead|over|void|null|finished)
        """,
        status=done("collapsed"),
        build=lived,
        examples=[
            example("The ceasefire between Georgia and Armenia collapsed.", status="collapsed", kind="ceasefire"),
            example("Georgia declared the truce over.", status="collapsed", kind="ceasefire"),
        ],
        counterexamples=["A bridge between Georgia and Armenia collapsed."],
    ),
    Rule(
        id="agreement.end",
        makes=Agreement,
        doc="A party ends an agreement or leaves it.",
        pattern="""
            {x_who:actors?} @abandon|@scrap|@renounce|@repudiate|@quit|@terminate|@end|@exit|@annul|@cancel|@leave|\
                @sabotage|@torpedo|@scuttle|@ditch|@derail|@kill|@scupper|@wreck|@dump|@jettison|@rescind {it:agreement}
            {x_who:actors?} (@put (an end|paid|a stop) to)|(@bring an end to)|(@call an end to) {it:agreement}
            {x_who:actors?} @tear|@rip|@withdraw|@pull|@back|@walk|@renege|@call (up|from|out of|on|off) {it:agreement}
        """,
        status={**done("collapsed"), Stage.PLANNED: "collapsed"},
        build=ended,
        examples=[
            example("Georgia and Armenia put an end to a truce.", status="collapsed", parties=["Georgia", "Armenia"]),
            example("Georgia withdrew from the nuclear deal.", status="collapsed", kind="nuclear"),
            example("Georgia tore up the truce with Armenia.", status="collapsed", kind="ceasefire"),
        ],
        counterexamples=["Georgia withdrew from the cup."],
    ),
    Rule(
        id="agreement.ended",
        makes=Agreement,
        doc="An agreement is ended or wrecked by somebody.",
        pattern="""
            {it:agreement} @abandon|@scrap|@renounce|@repudiate|@terminate|@annul|@cancel|@sabotage|@torpedo|@scuttle|\
                @ditch|@derail|@scupper|@wreck|@dump|@jettison|@rescind (by {x_who:actors})?
            {it:agreement} (@call off)|(@tear up)|(@rip up) (by {x_who:actors})?
        """,
        build=when_passive({**done("collapsed"), Stage.PLANNED: "collapsed"}),
        examples=[
            example("The peace deal between Georgia and Armenia had been sabotaged by Norway.", status="collapsed"),
            example("The truce was called off.", status="collapsed", kind="ceasefire"),
        ],
        counterexamples=["A bridge in Armenia was scrapped."],
    ),
    Rule(
        id="agreement.expire",
        makes=Agreement,
        doc="An agreement runs out.",
        pattern="""
            {it:agreement} @expire|@lapse|@end
            {it:agreement} @run out
            (expiry|expiration) of {it:agreement}
        """,
        build=expired,
        examples=[
            example("The ceasefire between Georgia and Armenia expired on Sunday.", status="expired", kind="ceasefire"),
            example("A truce between Georgia and Armenia has lapsed.", status="expired"),
        ],
        counterexamples=[
            "A passport from Armenia expired.",
            "A peace deal that would end ten years of war is far off.",
        ],
    ),
)
