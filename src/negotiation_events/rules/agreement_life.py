"""What becomes of an agreement: it takes effect, holds, is extended, carried out, broken, suspended, ended."""

from collections.abc import Mapping
from typing import Any

from negotiation_events.model import Agreement, Time
from negotiation_events.rules import masked as m
from negotiation_events.rules.agreement_brokering import names_truce
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.match import Match, read_slots
from negotiation_events.rules.readings import actors_of, is_intransitive, is_of_a_negotiation, is_passive
from negotiation_events.rules.rule import Rule, example

_EFFECTIVE: Mapping[Stage, str | None] = {
    Stage.DONE: "in_force", Stage.DOING: "in_force", Stage.PLANNED: "agreed", Stage.POSSIBLE: "agreed",
    Stage.FAILED: "failed", Stage.NEGATED: None,
}  # fmt: skip
_KEPT: Mapping[Stage, str | None] = {
    Stage.DONE: "in_force", Stage.DOING: "in_force", Stage.NEGATED: "violated", Stage.FAILED: "violated",
}  # fmt: skip
_OBSERVED: Mapping[Stage, str | None] = {
    **_KEPT, Stage.WILLING: "accepted", Stage.PLANNED: "accepted", Stage.POSSIBLE: "accepted", Stage.AGREED: "accepted",
    Stage.REFUSED: "rejected",
}  # fmt: skip
_EXTENDED: Mapping[Stage, str | None] = {
    Stage.DONE: "extended", Stage.DOING: "extended", Stage.AGREED: "extended", Stage.PLANNED: "extended",
    Stage.FAILED: "expired",
}  # fmt: skip
_IMPLEMENTED: Mapping[Stage, str | None] = {
    Stage.DONE: "implemented", Stage.DOING: "in_force", Stage.PLANNED: "agreed", Stage.AGREED: "agreed",
}  # fmt: skip
_TOOK = frozenset("took came entered went began started kicked".split())
_IF = frozenset("if unless whether".split())


def done(status: str) -> Mapping[Stage, str | None]:
    """The table of verbs that tell something only when it has happened or is happening."""
    return {Stage.DONE: status, Stage.DOING: status}


def took_effect(match: Match) -> dict[str, Any] | None:
    """An agreement takes effect, or will at a time told before or behind the verb."""
    status = _EFFECTIVE.get(match.facts.stage)
    if match.facts.stage is Stage.SUPPOSED and match.verb in _TOOK and match.sentence.words.isdisjoint(_IF):
        status = "in_force"  # "even before the truce came into effect"
    if status is None or (match.verb in ("begin", "start") and not match.group):
        return None
    fields = read_slots(match)
    inner = match.sentence.tokens[match.first : match.last]
    times = [
        t.mention.value
        for t in inner
        if t.form == m.TIME and t.mention is not None and isinstance(t.mention.value, Time)
    ]
    if times:
        fields.setdefault("effective", times[-1])
        if match.verb.endswith("s"):
            status = "agreed"  # "takes effect on Monday"
    if match.group == "to" or (match.verb.endswith("ing") and not match.group):
        return fields  # "ordered a truce to begin on Friday", "a truce starting on Friday"
    return {**fields, "status": status, "_background": status == "agreed"}


def kept(match: Match) -> dict[str, Any] | None:
    """A truce holds; "for the truce to take hold" says nothing of the kind."""
    status = _KEPT.get(match.facts.stage)
    phrase = match.phrase("it")
    if match.slots == ["it", "x_relative"] and not names_truce(phrase):
        return None  # "a deal that stopped the sale"
    if not match.group and any(token.form == m.CAPTIVES for token in match.sentence.tokens[match.first : match.last]):
        return None  # "a deal to free the hostages held in ..."
    if match.verb in ("held", "holds") and not match.group and not (names_truce(phrase) and is_intransitive(match)):
        return None  # "a deal held in the archive"
    return {"status": status} if status and (match.verb != "hold" or match.group) else None


def _describes(match: Match) -> bool:
    """Whether the verb only describes its noun: "a durable and respected truce"."""
    phrase = match.phrase("it")
    alone = not match.group.strip() or match.group.endswith("ly")
    bare = phrase is not None and phrase.words[0] == phrase.head and not match.slots[:-1]
    return alone and bare and match.verb.endswith("ed") and not match.is_elided


def observed(match: Match) -> dict[str, Any] | None:
    """A side keeps to a truce, or says it will."""
    status = _OBSERVED.get(match.facts.stage)
    if status is None or _describes(match):
        return None
    who = actors_of(match, "x_who")
    role = {"accepted": "accepted_by", "rejected": "rejected_by"}.get(status)
    return {"status": status, role: who} if role else {"status": status}


def carried_out(match: Match) -> dict[str, Any] | None:
    """An agreement has been carried out; "until it is carried out" tells of no day when it was."""
    words = match.group.split()
    if words and words[0] in ("is", "are") and "being" not in words:
        return None
    told: dict[str, Any] | None = when_passive(_IMPLEMENTED)(match)
    return told


def broken(match: Match) -> dict[str, Any] | None:
    """A truce is broken, or its breaches are spoken of."""
    if match.verb:
        told: dict[str, Any] | None = when_passive(done("violated"))(match)
        return told
    before = {token.form for token in match.sentence.tokens[max(0, match.first - 4) : match.first]}
    return {"status": "violated"} if before.isdisjoint(_UNTRUE) else None


_UNTRUE = frozenset("any no without alleged if possible future further".split())


def lived(match: Match) -> dict[str, Any] | None:
    """What becomes of an agreement, but not of any plan."""
    return read_slots(match) if is_of_a_negotiation(match) else None


def wronged(match: Match) -> dict[str, Any] | None:
    """What a side does to an agreement: the time behind it is that of the deed ("broke the truce on Monday")."""
    fields = lived(match)
    phrase = match.phrase("it")
    if fields is None or phrase is None or "time" not in phrase.slots or "participle" in phrase.slots:
        return fields
    behind = any(token.start > phrase.start + 1 and token.end == phrase.end for token in phrase.slots["time"])
    return {**fields, "_elsewhen": True} if behind else fields


def when_passive(stages: Mapping[Stage, str | None]) -> Any:
    def build(match: Match) -> dict[str, Any] | None:
        status = stages.get(match.facts.stage)
        return {**read_slots(match), "status": status} if status and is_passive(match) else None

    return build


LIFE_RULES = (
    Rule(
        id="agreement.take-effect",
        makes=Agreement,
        doc="An agreement takes effect.",
        pattern="""
            {it:agreement} {x_relative:relative?} @take|@come|@enter|@go (effect|hold|into force|into effect) \
                {effective:time?}
            {it:agreement} @kick in {effective:time?}
            {it:agreement} @begin|@start {effective:time?}
            entry into force of {it:agreement}
        """,
        build=took_effect,
        examples=[
            example("A ceasefire between Georgia and Armenia took effect.", status="in_force", kind="ceasefire"),
            example("The truce will take effect on 3 May 2021.", status="agreed", effective="2021-05-03"),
            example("The ceasefire between Georgia and Armenia failed to take hold.", status="failed"),
        ],
        counterexamples=["The tax in Georgia took effect on Monday."],
    ),
    Rule(
        id="agreement.hold",
        makes=Agreement,
        doc="A truce holds, or doesn't.",
        pattern="""
            {it:agreement} @hold|@survive
            {it:agreement} @be|@remain|@stay in (force|effect|place)
            {it:agreement} @remain|@be intact
            {it:agreement} @be (now)? (in|into) its ...2 day|week|month|year|hour
            {it:agreement} {x_relative:relative} @stop|@halt|@end|@reduce|@quieten|@calm ...2 \
                (fighting|violence|war|hostilities|attacks|bloodshed|conflict|shelling|strikes)
        """,
        build=kept,
        examples=[
            example("The ceasefire between Georgia and Armenia is holding.", status="in_force"),
            example("The truce between Georgia and Armenia did not hold.", status="violated"),
        ],
        counterexamples=["The dam in Armenia is holding."],
    ),
    Rule(
        id="agreement.observe",
        makes=Agreement,
        doc="A side observes a truce, or says it will.",
        pattern="""
            {x_who:actors?} @observe|@respect|@honour|@honor|@uphold|@maintain {it:agreement}
            {x_who:actors?} (@abide by|@comply with|@adhere to|@stick to|@commit to) {it:agreement}
            {x_who:actors?} @be committed to (observing|respecting|upholding|maintaining|honouring|honoring)? \
                {it:agreement}
        """,
        build=observed,
        examples=[
            example(
                "Georgia said it would observe a truce.", status="accepted", accepted_by=["Georgia"], kind="ceasefire"
            ),
            example("Both Georgia and Armenia are observing the ceasefire.", status="in_force"),
        ],
        counterexamples=["Georgia observed a minute of silence."],
    ),
    Rule(
        id="agreement.extend",
        makes=Agreement,
        doc="An agreement is extended.",
        pattern="""
            {parties:actors?} @extend|@prolong|@renew {it:agreement} (by|for)? (an|another|a)? \
                (additional|further|extra|second|whole)? {duration:duration?}
        """,
        status=_EXTENDED,
        build=lived,
        examples=[
            example("Georgia and Armenia extended the ceasefire.", status="extended", parties=["Georgia", "Armenia"]),
            example("Georgia and Armenia agreed to prolong the truce by a week.", status="extended", kind="ceasefire"),
        ],
        counterexamples=["Georgia extended its border wall."],
    ),
    Rule(
        id="agreement.extended",
        makes=Agreement,
        doc="An agreement has been extended.",
        pattern="{it:agreement} @extend|@prolong|@renew (by|for)? (an|another|a)? \
            (additional|further|extra|second|whole)? {duration:duration?}",
        build=when_passive(_EXTENDED),
        examples=[
            example("The ceasefire between Georgia and Armenia was extended by two weeks.", status="extended"),
            example("The truce has been prolonged.", status="extended", kind="ceasefire"),
        ],
        counterexamples=["The border wall in Georgia was extended."],
    ),
    Rule(
        id="agreement.violate",
        makes=Agreement,
        doc="A side violates an agreement.",
        pattern="""
            {x_who:actors?} @violate|@breach|@break|@flout|@infringe|@shatter|@defy {it:agreement}
            {x_who:actors} 's ...2 (violation|violations|breach|breaches) of {it:agreement}
        """,
        status=done("violated"),
        build=wronged,
        examples=[
            example("Georgia violated the ceasefire with Armenia.", status="violated", kind="ceasefire"),
            example("Armenia breached the truce on Monday.", status="violated", kind="ceasefire"),
        ],
        counterexamples=["Georgia broke a record."],
    ),
    Rule(
        id="agreement.violated",
        makes=Agreement,
        doc="An agreement is violated.",
        pattern="""
            {it:agreement} @violate|@breach|@break|@shatter (by {x_who:actors})?
            (violation|violations|breach|breaches) of {it:agreement}
        """,
        build=broken,
        examples=[
            example("The ceasefire was violated by Georgia.", status="violated"),
            example("The truce between Georgia and Armenia has been broken.", status="violated"),
        ],
        counterexamples=["The record was broken by Georgia."],
    ),
    Rule(
        id="agreement.carry-out",
        makes=Agreement,
        doc="An agreement is carried out.",
        pattern="""
            {x_who:actors?} @implement|@fulfil|@fulfill|@complete|@execute {it:agreement}
            {x_who:actors?} (@carry out|@carry through|@live up to) {it:agreement}
            completion of {it:agreement}
        """,
        status=_IMPLEMENTED,
        build=lived,
        examples=[
            example("Georgia and Armenia have implemented the peace accord.", status="implemented", kind="peace"),
            example("Georgia and Armenia are implementing the truce deal.", status="in_force", kind="ceasefire"),
        ],
        counterexamples=["Georgia implemented a tax."],
    ),
    Rule(
        id="agreement.carried-out",
        makes=Agreement,
        doc="An agreement is carried out, or has been.",
        pattern="""
            {it:agreement} @implement|@fulfil|@fulfill|@complete|@execute|@honour|@honor
            {it:agreement} (@carry out|@carry through)
        """,
        build=carried_out,
        examples=[
            example("The peace accord between Georgia and Armenia has been implemented.", status="implemented"),
            example(
                "A deal to swap prisoners between Georgia and Armenia was completed.",
                status="implemented",
                kind="exchange",
            ),
        ],
        counterexamples=["The bridge in Armenia was completed."],
    ),
    Rule(
        id="agreement.suspend",
        makes=Agreement,
        doc="A side suspends an agreement or its part in it.",
        pattern="""
            {x_who:actors?} @suspend|@freeze|@pause {it:agreement}
            {x_who:actors?} @suspend|@freeze ...1 (participation in|compliance with|part in|implementation of) \
                {it:agreement}
            {x_who:actors?} @put {it:agreement} on hold
        """,
        status=done("suspended"),
        build=wronged,
        examples=[
            example("Georgia suspended the truce with Armenia.", status="suspended", kind="ceasefire"),
            example("Georgia has suspended the nuclear deal.", status="suspended", kind="nuclear"),
        ],
        counterexamples=["Georgia suspended a minister."],
    ),
    Rule(
        id="agreement.suspended",
        makes=Agreement,
        doc="An agreement is suspended.",
        pattern="{it:agreement} @suspend|@freeze|@pause (by {x_who:actors})?",
        build=when_passive(done("suspended")),
        examples=[
            example("The truce between Georgia and Armenia was suspended.", status="suspended"),
            example("The peace accord has been frozen by Georgia.", status="suspended", kind="peace"),
        ],
        counterexamples=["A minister in Georgia was suspended."],
    ),
)
