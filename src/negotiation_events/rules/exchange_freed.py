"""Captives of whom it is said in passing that they are free, and what is paid for them: "the freed men", a ransom."""

from typing import Any

from negotiation_events.findings import Leg, Mark
from negotiation_events.model import Exchange, Quantity
from negotiation_events.rules.exchange_legs import is_elsewhere_told, kind_around, status_of, tells_of_captives
from negotiation_events.rules.exchange_sides import nation_of, one_person, state_of
from negotiation_events.rules.fields import captives_of, value_of
from negotiation_events.rules.match import Match
from negotiation_events.rules.readings import actors_of, circumstances
from negotiation_events.rules.rule import Rule, example

_MONEY_FOR = frozenset(
    "hostage hostages captive captives kidnapped kidnappers release freedom abducted pirates".split()
)


def on_the_way(match: Match) -> dict[str, Any] | None:
    """Captives who are home, or on their way."""
    if is_elsewhere_told(match):
        return None
    kind, quantity, holder = captives_of(match.tokens("x_held"))
    words = match.sentence.forms[match.first : match.last]
    status = "under_way" if "way" in words else "completed"
    leg = Leg(match.actors("x_giver")[:1] or holder[:1], (), kind or kind_around(match), quantity)
    return {**circumstances(match), "status": status, "transfers": (leg,)}


def ransomed(match: Match) -> dict[str, Any] | None:
    """Money is paid for captives: they are one leg, the money is the other."""
    status = status_of(match)
    around = match.sentence.words | ({"hostages"} if tells_of_captives(match.annotated.text) else set())
    if status is None or _MONEY_FOR.isdisjoint(around):
        return None
    payer, payee = actors_of(match, "x_payer")[:1], match.actors("x_payee")[:1]
    held = match.tokens("x_held")
    kind, quantity, holder = captives_of(held) if held else (None, None, ())
    money = Leg(payer, payee or holder[:1], "money", value_of(match.tokens("x_sum"), Quantity))
    people = Leg(payee or holder[:1], payer, kind or kind_around(match), quantity)
    return {**circumstances(match), "status": status, "transfers": (people, money)}


def traded(match: Match) -> dict[str, Any] | None:
    """Both legs of "the trade of five rebel prisoners for an officer": their own side held whom they are for."""
    if not tells_of_captives(match.annotated.text):
        return None
    held, back = match.tokens("x_held"), match.tokens("x_back")
    kind, quantity, holder = captives_of(held)
    kind_back, quantity_back, holder_back = captives_of(back) if back else (None, None, ())
    other = holder_back or nation_of(held)
    giver = holder or tuple(actor for actor in state_of(match, "x_person") if actor not in other)
    return {
        "transfers": (
            Leg(giver[:1], other[:1], kind, quantity),
            Leg(other[:1], giver[:1], kind_back or kind, quantity_back or one_person(match, "x_person")),
        )
    }


def talked_of(match: Match) -> dict[str, Any] | None:
    """A swap that is talked of; one that is known already may have been made long ago."""
    phrase = match.phrase("it")
    supposed = not _SUPPOSED.isdisjoint(match.sentence.forms[match.first : match.last])
    if phrase is None or (phrase.definite and not supposed) or phrase.plural or is_after_no(match):
        return None
    return {"status": "proposed"}


def is_after_no(match: Match) -> bool:
    """Whether the words before deny that it is talked of: "no more talk of a swap"."""
    before = match.sentence.forms[max(0, match.first - 3) : match.first]
    return not _NONE.isdisjoint((*before, match.sentence.forms[match.first]))


_SUPPOSED = frozenset("would could may might".split())
_NONE = frozenset("no not never without".split())


FREED_RULES = (
    Rule(
        id="exchange.on-the-way-home",
        makes=Exchange,
        doc="Captives are on their way home, or there.",
        pattern="""
            {x_held:captives} (held (in|by) {x_giver:actor})? ,? (who|that)? (is|are|were|was) \
                (now|finally|also|already|safely)? \
                (on ...1 way home|back)|(headed|heading home)|(back home|with)|(home with)
            {x_held:captives} (held (in|by) {x_giver:actor})? on ...1 way home|back
        """,
        build=on_the_way,
        examples=[
            example("Three hostages held by Hamas are on their way home.", status="under_way"),
            example("The hostages, who are back home with their parents, thanked Norway.", status="completed"),
        ],
        counterexamples=["Three sailors from Georgia are on their way home."],
    ),
    Rule(
        id="exchange.ransom",
        makes=Exchange,
        doc="A ransom is paid for captives, or asked for them.",
        pattern="""
            {x_payer:actors?} @pay ...3 ransom|ransoms {x_sum:quantity?} (to {x_payee:actors})? for ...4 \
                {x_held:captives}
            {x_payer:actors?} @pay ...3 ransom|ransoms (to {x_payee:actors})? (for|to) \
                (secure|win|free|obtain|gain|get|release)? (the|their|his|her|its)? (release|freedom|return)
            {x_held:captives} @release|@free ...3 (after|following|upon|for|against) ...5 ransom
        """,
        build=ransomed,
        marks=(Mark.MUTUAL,),
        examples=[
            example(
                "The two hostages were freed after a ransom was paid.",
                status="completed",
                transfers=[{"kind": "hostages", "quantity": 2}, {"kind": "money"}],
            ),
            example(
                "Norway paid a ransom to Hamas for two hostages.",
                status="completed",
                transfers=[{"giver": "Hamas", "kind": "hostages", "quantity": 2}, {"giver": "Norway", "kind": "money"}],
            ),
        ],
        counterexamples=["Georgia paid a fee for two players.", "Georgia does not pay ransom for hostages."],
    ),
    Rule(
        id="exchange.talked-of",
        makes=Exchange,
        doc="An exchange is only talked of, sought or offered.",
        pattern="""
            (deliberations|possibility|idea|prospect|prospects|hope|hopes|offer|offers|proposal|\
                proposals|plan|plans|chance|chances|bid|push|deadline|conversations|work|progress) \
                (of|on|about|for|over|regarding|surrounding|toward|towards) {it:exchange}
            {x_talks:talks} (of|on|about|over|for|regarding) {it:exchange}
            {it:exchange} would|could|may|might (also|then)? (result|lead|bring|pave|open|be|help|end|start|go|take)
            (work|works|worked|working|push|pushing|pushed) ...3 (for|on|toward|towards) {it:exchange}
        """,
        build=talked_of,
        marks=(Mark.TO_COME,),
        examples=[
            example("Reports tell of discussions of a prisoner swap with Georgia.", status="proposed"),
            example("A release of hostages would result in a truce, Georgia said.", status="proposed"),
        ],
        counterexamples=["Hopes for the release of the film grew in Georgia."],
    ),
    Rule(
        id="exchange.trade-of",
        makes=Exchange,
        doc="A trade is one of captives, for others or for somebody.",
        pattern="""
            trade|trades|trading of {x_held:captives} {x_back:return}
            trade|trades|trading of {x_held:captives} for ...4 {x_person:actor}
        """,
        build=traded,
        marks=(Mark.MUTUAL,),
        examples=[
            example(
                "The king defended the trade of four Hamas prisoners for Emmanuel Macron.",
                transfers=[{"kind": "prisoners", "quantity": 4}, {"giver": "Hamas"}],
            ),
            example("The trade of 4 prisoners for 20 hostages angered Georgia.", transfers=[{"quantity": 4}, {}]),
        ],
        counterexamples=["The trade of grain for oil angered Georgia.", "The trade in hostages angered Georgia."],
    ),
    Rule(
        id="exchange.among-terms",
        makes=Exchange,
        doc="Letting captives go is one of the things that a deal or a plan holds.",
        pattern="""
            @include|@involve|@require|@cover|@envisage|@contain ...12 \
                (releasing|freeing|returning|exchanging|swapping|repatriating) {x_held:captives}
        """,
        build=lambda match: {
            "status": "agreed",
            "transfers": (Leg((), (), *captives_of(match.tokens("x_held"))[:2]),),
        },
        examples=[
            example(
                "Key points of the deal include withdrawing troops and freeing hostages.",
                status="agreed",
                transfers=[{"kind": "hostages"}],
            ),
            example("The accord involves exchanging 40 prisoners.", status="agreed"),
        ],
        counterexamples=["The job includes guarding hostages."],
    ),
)
