"""How English tells of exchanges: people, remains, land or goods that change hands under a deal."""

from collections.abc import Mapping
from typing import Any

from negotiation_events.findings import Mark
from negotiation_events.model import Exchange
from negotiation_events.rules.exchange_freed import FREED_RULES, is_after_no
from negotiation_events.rules.exchange_legs import DONE, status_of_deal, told
from negotiation_events.rules.exchange_named import PERSON_RULES
from negotiation_events.rules.exchange_nouns import EXCHANGE_NOUNS
from negotiation_events.rules.exchange_transfers import TRANSFER_RULES
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.match import Match
from negotiation_events.rules.readings import is_passive
from negotiation_events.rules.rule import Rule, example

_UNDER_WAY = {**DONE, Stage.DONE: "under_way"}
_AGREED = {**DONE, Stage.DONE: "agreed", Stage.DOING: "proposed", Stage.PLANNED: "proposed", Stage.NEGATED: None}
_PROPOSED = dict.fromkeys(
    (Stage.DONE, Stage.DOING, Stage.PLANNED, Stage.WILLING, Stage.WANTED, Stage.TRYING, Stage.AGREED), "proposed"
)
_REFUSED = dict.fromkeys((Stage.DONE, Stage.DOING, Stage.PLANNED), "refused")
_SUSPENDED = dict.fromkeys((Stage.DONE, Stage.DOING, Stage.PLANNED), "suspended")
_FAILED = dict.fromkeys((Stage.DONE, Stage.DOING), "failed")


def _passive(stages: Mapping[Stage, str | None]) -> Any:
    return lambda match: told(match, stages) if is_passive(match) else None


def _arranged(match: Match) -> dict[str, Any] | None:
    """Who mediates is told; a swap arranged is agreed, previous ones are over."""
    fields = told(match, {**_AGREED, Stage.TRYING: "proposed", Stage.DOING: "proposed"})
    phrase = match.phrase("it")
    carried_out = match.verb.startswith(("facilit", "overs", "supervis")) or (phrase is not None and phrase.plural)
    if fields and carried_out and fields["status"] == "agreed":
        fields["status"] = "completed"
    return fields


def _arranged_passive(match: Match) -> dict[str, Any] | None:
    return _arranged(match) if is_passive(match) else None


def _secured(match: Match) -> dict[str, Any] | None:
    """A release is obtained; whoever only helps is a mediator."""
    fields = told(match, {**DONE, Stage.PLANNED: "proposed", Stage.POSSIBLE: "proposed"})
    if fields and "help" in match.group:
        fields["mediators"] = match.actors("x_who")
    if fields and match.verb.endswith("s") and not match.group:
        fields["status"] = "proposed"  # "a deal that secures the release"
    return fields


def _of_a_deal(match: Match) -> dict[str, Any] | None:
    """A deal provides for an exchange; one that it "led to" has come about."""
    stages = {**_AGREED, **dict.fromkeys((Stage.DOING, Stage.PLANNED), "agreed")}
    return told(match, {**stages, Stage.DONE: "completed"} if match.verb in ("led", "resulted", "brought") else stages)


def _beside_a_deal(match: Match) -> dict[str, Any] | None:
    """An exchange that is to come with a deal is as far as the deal is."""
    phrase = match.phrase("it")
    if phrase is None or phrase.plural or is_after_no(match):
        return None
    return {"status": status_of_deal(match)}


def _called_for(match: Match) -> dict[str, Any] | None:
    """An exchange is proposed; but to call for a release is a demand."""
    phrase = match.phrase("it")
    asked = match.verb.startswith(("call", "push", "demand", "want"))
    if phrase is not None and phrase.noun.id == "exchange.release-noun" and asked and "against" not in phrase.slots:
        return None
    if match.verb == "negotiated" and match.facts.stage is Stage.DONE:
        return told(match, {Stage.DONE: "agreed"})
    return told(match, _PROPOSED)


EXCHANGE_RULES = (
    *TRANSFER_RULES,
    *PERSON_RULES,
    *FREED_RULES,
    Rule(
        id="exchange.begin",
        makes=Exchange,
        doc="An exchange begins or goes on.",
        pattern="""
            {x_parties:actors?} @begin|@start|@continue|@launch|@resume {it:exchange}
            {it:exchange} @begin|@start|@continue|@proceed|@resume
            {it:exchange} @be (still|now|already|currently)? (under way|underway|in progress)
            {it:exchange} @get (under way|underway)
        """,
        build=lambda match: told(match, _UNDER_WAY),
        examples=[
            example("Georgia and Armenia began a prisoner swap on Friday.", status="under_way"),
            example("The prisoner swap between Georgia and Armenia is still under way.", status="under_way"),
            example("The prisoner swap is due to begin on Friday.", status="scheduled"),
        ],
        counterexamples=["Georgia began a census of prisons."],
    ),
    Rule(
        id="exchange.hold",
        makes=Exchange,
        doc="An exchange takes place, is carried out, is over.",
        pattern="""
            {x_parties:actors?} @complete|@conclude|@finish|@conduct|@stage|@hold|@make|@do {it:exchange}
            {x_parties:actors?} (@carry out|@go ahead with|@go through with) {it:exchange}
            {it:exchange} (@take place|@go ahead|@be over|@be complete|@go through|@come off)
            {it:exchange} @happen|@occur|@end|@conclude
        """,
        build=lambda match: told(match, DONE),
        examples=[
            example("Georgia and Armenia completed a prisoner exchange.", status="completed"),
            example("A prisoner swap will take place on Friday.", status="scheduled"),
        ],
        counterexamples=["An election in Georgia took place near the prison."],
    ),
    Rule(
        id="exchange.held",
        makes=Exchange,
        doc="An exchange is carried out.",
        pattern="""
            {it:exchange} @complete|@conclude|@finish|@conduct|@hold (between {x_parties:actors})?
            {it:exchange} (@carry out) (between {x_parties:actors})?
        """,
        build=_passive(DONE),
        examples=[
            example("The prisoner swap between Georgia and Armenia was completed on Friday.", status="completed"),
            example("A prisoner exchange has been carried out by Georgia and Armenia.", status="completed"),
        ],
        counterexamples=["The prison in Georgia was completed."],
    ),
    Rule(
        id="exchange.plan",
        makes=Exchange,
        doc="An exchange is planned for a time.",
        pattern="""
            {it:exchange} @be (scheduled|planned|due|expected|set|slated) (for|on|to)
            {x_parties:actors?} @plan|@prepare|@schedule {it:exchange}
        """,
        build=lambda match: told(match, dict.fromkeys((Stage.DONE, Stage.DOING, Stage.PLANNED), "scheduled")),
        examples=[
            example("A prisoner swap is scheduled for Friday.", status="scheduled"),
            example("Georgia and Armenia are planning a prisoner exchange.", status="scheduled"),
        ],
        counterexamples=["A prison is planned for Georgia."],
    ),
    Rule(
        id="exchange.agree",
        makes=Exchange,
        doc="Parties agree on an exchange.",
        pattern="""
            {x_parties:actors?} @agree (at ...3)? (to|on|upon)? (the terms of|terms of|details of)? {it:exchange}
            {x_parties:actors?} @agree (at ...3)? (to|on|upon)? {x_deal:agreement} ,? and|with|including (on|to)? \
                {it:exchange}
            {x_parties:actors?} @announce|@confirm|@approve|@accept {it:exchange}
            {it:exchange} @be %agree|%announce|%approve
            {x_talks:talks} (@lead to|@result in|@end in) {it:exchange}
            {x_talks:talks} @produce|@bring|@yield {it:exchange}
        """,
        build=lambda match: told(match, _AGREED),
        examples=[
            example("Georgia and Armenia agreed on a prisoner swap.", status="agreed"),
            example("Georgia and Armenia failed to agree on a prisoner swap.", status="failed"),
            example("Georgia and Armenia agreed on a truce and the release of all prisoners.", status="agreed"),
        ],
        counterexamples=["Georgia and Armenia agreed on prison visits."],
    ),
    Rule(
        id="exchange.of-a-deal",
        makes=Exchange,
        doc="An exchange is what a deal holds.",
        pattern="""
            {x_deal:agreement} ...4 (@lead to|@result in|@bring about|@provide for|@allow for) {it:exchange}
            {x_deal:agreement} ...16 and that|which|has|have? @lead|@result|@bring|@provide|@allow to|in|about|for \
                {it:exchange}
            {x_deal:agreement} @include|@involve|@cover {it:exchange}
        """,
        build=_of_a_deal,
        examples=[
            example("A deal that will lead to the release of 40 hostages was signed.", status="agreed"),
            example("The deal includes the release of 40 prisoners.", status="agreed"),
            example("The truce led to the release of 40 hostages.", status="completed"),
        ],
        counterexamples=["The deal includes the release of a film.", "The deal includes a prison."],
    ),
    Rule(
        id="exchange.beside-a-deal",
        makes=Exchange,
        doc="An exchange goes with a deal.",
        pattern="""
            {x_deal:agreement} ,? (together with)|(along with)|(coupled with)|(combined with)|(linked to)|(tied to)|\
                (in tandem with)|(paired with)|alongside {it:exchange}
        """,
        build=_beside_a_deal,
        marks=(Mark.TO_COME,),
        examples=[
            example("Georgia seeks a ceasefire along with the release of 40 hostages.", status="proposed"),
            example("Georgia wants a truce linked to the release of hostages.", status="proposed"),
        ],
        counterexamples=["Georgia seeks a trade deal along with the release of a film."],
    ),
    Rule(
        id="exchange.propose",
        makes=Exchange,
        doc="An exchange is proposed or negotiated.",
        pattern="""
            {x_parties:actors?} @propose|@offer|@suggest|@discuss|@negotiate|@consider|@seek|@pursue {it:exchange}
            {x_parties:actors?} (@call for|@push for|@work on|@put forward) {it:exchange}
            {x_parties:actors?} @demand|@want {it:exchange}
            {it:exchange} @be %propose|%discuss|%suggest
            efforts|effort|attempts|attempt|bid|push|commitment|committed|work|working|works|determined|determination|\
                mission|diplomacy|negotiations|opportunity|opportunities|aiming|hoping|everything possible? to \
                (help to?)? (arrange|broker|negotiate|secure|achieve|win|ensure|obtain|facilitate|support) {it:exchange}
        """,
        build=_called_for,
        examples=[
            example("Georgia proposed a prisoner swap.", status="proposed"),
            example("Georgia and Armenia are negotiating an exchange of prisoners.", status="proposed"),
        ],
        counterexamples=["Georgia proposed a prison reform."],
    ),
    Rule(
        id="exchange.refuse",
        makes=Exchange,
        doc="A side refuses an exchange.",
        pattern="""
            {x_parties:actors?} @reject|@refuse|@decline|@block|@veto {it:exchange}
            {x_parties:actors?} (@turn down|@rule out) {it:exchange}
        """,
        build=lambda match: told(match, _REFUSED),
        examples=[
            example("Georgia rejected a prisoner swap.", status="refused"),
            example("Georgia has ruled out an exchange of prisoners.", status="refused"),
        ],
        counterexamples=["Georgia rejected a plea by prisoners."],
    ),
    Rule(
        id="exchange.suspend",
        makes=Exchange,
        doc="A side suspends or delays an exchange.",
        pattern="""
            {x_parties:actors?} @suspend|@postpone|@delay|@halt|@pause|@freeze|@interrupt {it:exchange}
            {x_parties:actors?} (@put off|@hold up) {it:exchange}
            {it:exchange} (@be on hold|@stall)
        """,
        build=lambda match: told(match, _SUSPENDED),
        examples=[
            example("Georgia suspended the prisoner swap.", status="suspended"),
            example("Georgia has postponed the release of 40 prisoners.", status="suspended"),
        ],
        counterexamples=["Georgia suspended a prison guard."],
    ),
    Rule(
        id="exchange.suspended",
        makes=Exchange,
        doc="An exchange is suspended or delayed.",
        pattern="""
            {it:exchange} @suspend|@postpone|@delay|@halt|@pause|@interrupt
            {it:exchange} (@put off|@hold up)
        """,
        build=_passive(_SUSPENDED),
        examples=[
            example("The prisoner swap was postponed.", status="suspended"),
            example("The release of the hostages has been delayed.", status="suspended"),
        ],
        counterexamples=["The release of the report on prisons was delayed."],
    ),
    Rule(
        id="exchange.fail",
        makes=Exchange,
        doc="An exchange fails or is called off.",
        pattern="""
            {x_parties:actors?} @cancel|@scrap|@abort (the)? {it:exchange}
            {x_parties:actors?} (@call off|@pull out of) {it:exchange}
            {it:exchange} (@fall through|@fall apart|@break down)
            {it:exchange} @fail|@collapse
        """,
        build=lambda match: told(match, _FAILED),
        examples=[
            example("The prisoner swap fell through.", status="failed"),
            example("Georgia called off the prisoner exchange with Armenia.", status="failed"),
        ],
        counterexamples=["The prison roof in Georgia fell in."],
    ),
    Rule(
        id="exchange.called-off",
        makes=Exchange,
        doc="An exchange is called off.",
        pattern="""
            {it:exchange} @cancel|@scrap|@abort
            {it:exchange} (@call off)
        """,
        build=_passive(_FAILED),
        examples=[
            example("The prisoner swap was called off.", status="failed"),
            example("An exchange of prisoners was cancelled by Georgia.", status="failed"),
        ],
        counterexamples=["The match near the prison was called off."],
    ),
    Rule(
        id="exchange.mediate",
        makes=Exchange,
        doc="A third party arranges an exchange.",
        pattern="""
            {mediators:actors?} @mediate|@broker|@arrange|@facilitate|@oversee|@supervise|@organise|@organize \
                {it:exchange}
            {mediators:actors?} @help (to)? (arrange|mediate|broker|negotiate|organise|organize|facilitate) \
                {it:exchange}
        """,
        build=_arranged,
        examples=[
            example(
                "Norway mediated a prisoner swap between Georgia and Armenia.", status="agreed", mediators=["Norway"]
            ),
            example("Norway helped to arrange the release of 40 prisoners.", mediators=["Norway"]),
        ],
        counterexamples=["Norway arranged a visit to a prison."],
    ),
    Rule(
        id="exchange.mediated",
        makes=Exchange,
        doc="An exchange is arranged by a third party.",
        pattern="""
            {it:exchange} @mediate|@broker|@arrange|@facilitate|@oversee|@supervise|@organise|@organize (with the \
                help of|by|through) {mediators:actors}
        """,
        build=_arranged_passive,
        examples=[
            example(
                "Previous prisoner swaps were mediated by Norway.",
                status="completed",
                mediators=["Norway"],
                plural=True,
            ),
            example("The prisoner exchange was arranged by Norway.", mediators=["Norway"]),
        ],
        counterexamples=["A visit to a prison was arranged by Norway."],
    ),
    Rule(
        id="exchange.secure",
        makes=Exchange,
        doc="Somebody secures a release.",
        pattern="""
            {x_who:actors?} @secure|@win|@obtain|@achieve {it:exchange}
        """,
        build=_secured,
        examples=[
            example("Norway helped to secure the release of 40 prisoners.", status="completed", mediators=["Norway"]),
            example("Norway is trying to secure the release of the hostages.", status="proposed"),
        ],
        counterexamples=["Norway secured a prison."],
    ),
)

__all__ = ["EXCHANGE_NOUNS", "EXCHANGE_RULES"]
