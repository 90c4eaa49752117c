"""Verbs of changing hands: swap, release, hand over, receive, come home."""

from typing import Any

import attrs

from negotiation_events.findings import Mark
from negotiation_events.model import Exchange
from negotiation_events.rules.exchange_legs import counter_release, freed_for, freed_in, receive, release, swap
from negotiation_events.rules.match import Match
from negotiation_events.rules.readings import is_passive
from negotiation_events.rules.rule import Rule, example


def _passive_release(match: Match) -> dict[str, Any] | None:
    return release(match) if is_passive(match, "what") else None


def _passive_swap(match: Match) -> dict[str, Any] | None:
    return swap(match) if is_passive(match, "what") else None


def _among(actors: tuple[int, ...], others: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(actor for actor in actors if actor in others)


def _proposed_to(match: Match) -> dict[str, Any] | None:
    fields = swap(match)
    if not fields:
        return None
    # Whom the clause around it names has no part in it: "told reporters that mediators proposed to swap".
    who = match.actors("x_who")
    legs = tuple(
        attrs.evolve(leg, giver=_among(leg.giver, who), receiver=_among(leg.receiver, who))
        for leg in fields["transfers"]
    )
    parties = _among(fields["_parties"], who)
    return {**fields, "status": "proposed", "transfers": legs, "_parties": parties}


TRANSFER_RULES = (
    Rule(
        id="exchange.swap",
        makes=Exchange,
        marks=(Mark.MUTUAL,),
        doc="Parties swap captives.",
        pattern="""
            {x_parties:actors?} @swap|@exchange|@trade {what:captives} (with {x_with:actor})? and {x_also:captives}
            {x_parties:actors?} @swap|@exchange|@trade {what:captives} (with {x_with:actors})? {x_back:return?} (for \
                {x_number:quantity})?
        """,
        build=swap,
        examples=[
            example(
                "Georgia and Armenia swapped 40 prisoners each.",
                status="completed",
                transfers=[
                    {"giver": "Georgia", "receiver": "Armenia", "quantity": 40},
                    {"giver": "Armenia", "receiver": "Georgia", "quantity": 40},
                ],
            ),
            example("Georgia and Armenia agreed to exchange 40 prisoners.", status="agreed", total=40),
            example(
                "Israel traded 3 prisoners for 20 hostages held by Hamas.",
                status="completed",
                transfers=[
                    {"giver": "Israel", "kind": "prisoners", "quantity": 3},
                    {"giver": "Hamas", "kind": "hostages", "quantity": 20},
                ],
            ),
        ],
        counterexamples=[
            "Georgia and Armenia exchanged fire near the prison.",
            "Georgia and Armenia traded blows over prisoners.",
        ],
    ),
    Rule(
        id="exchange.swapped",
        makes=Exchange,
        marks=(Mark.MUTUAL,),
        doc="Captives are swapped.",
        pattern="""
            {what:captives} @swap|@exchange|@trade (by {x_parties:actors})? (for {x_back:captives})?
            {what:captives} and (the|their)? (bodies|remains) ...4 @swap|@exchange|@trade (by {x_parties:actors})?
        """,
        build=_passive_swap,
        examples=[
            example("On Monday 40 prisoners were exchanged.", status="completed", total=40),
            example("Under the deal, 30 prisoners will be swapped for 20 hostages.", status="scheduled"),
            example("Prisoners and the bodies of the fallen are to be exchanged.", status="scheduled"),
        ],
        counterexamples=["Jerseys were swapped by the players from Georgia and Armenia."],
    ),
    Rule(
        id="exchange.release",
        makes=Exchange,
        doc="One side releases or hands over captives or remains.",
        pattern="""
            {x_giver:actors?} @release|@free|@repatriate {what:captives} (to {x_receiver:actors})? {x_to:place?} \
                {x_back:return?}
            {x_giver:actors?} @hand|@turn|@give|@send|@let|@set (over|back|home|go|free|up) {what:captives} (to \
                {x_receiver:actors})? {x_to:place?}
            {x_giver:actors?} (@hand|@turn) {what:captives} over (to {x_receiver:actors})? {x_to:place?}
            {x_giver:actors?} @return|@deliver|@transfer|@hand {what:captives} (over)? to {x_receiver:actors}
            {x_giver:actors?} @return|@deliver|@transfer|@hand {what:captives} (over)? {x_to:place}
            {x_giver:actors} @return {what:captives}
            {x_giver:actors?} @set|@send {what:captives} free|home|back
            {x_giver:actors?} @secure|@offer|@begin|@start|@continue (releasing|freeing|repatriating) {what:captives}
        """,
        build=release,
        examples=[
            example(
                "Georgia released 40 prisoners.", status="completed", transfers=[{"giver": "Georgia", "quantity": 40}]
            ),
            example("Georgia has offered to free 40 prisoners.", status="proposed"),
            example("Georgia refused to hand over 40 hostages to Armenia.", status="refused"),
        ],
        counterexamples=["Georgia released figures on prisons.", "A judge in Georgia freed 3 prisoners."],
    ),
    Rule(
        id="exchange.released",
        makes=Exchange,
        doc="Captives or remains are released or handed over.",
        pattern="""
            {what:captives} @release|@free|@repatriate|@deliver|@transfer (by {x_giver:actors})? (to \
                {x_receiver:actors})? {x_back:return?}
            {what:captives} (held|taken|seized|kidnapped|related|linked|who|that) ...6 @release|@free|@repatriate \
                (by {x_giver:actors})?
            {what:captives} @hand|@turn|@send|@set|@bring|@give (over|home|free|back) (by {x_giver:actors})? (to \
                {x_receiver:actors})? {x_to:place?}
            {what:captives} @return (by {x_giver:actors})? to {x_receiver:actors} {x_back:return?}
            {what:captives} @return (by {x_giver:actors})? {x_to:place} {x_back:return?}
        """,
        build=_passive_release,
        examples=[
            example(
                "40 prisoners were released by Georgia.",
                status="completed",
                transfers=[{"giver": "Georgia", "quantity": 40}],
            ),
            example("Under the deal, 40 hostages will be freed by Hamas.", status="scheduled"),
        ],
        counterexamples=["Figures were released by Georgia.", "The hostages were freed by police in Georgia."],
    ),
    Rule(
        id="exchange.both-release",
        makes=Exchange,
        doc="One side releases captives and the other side others.",
        pattern="""
            {x_giver:actor} @release|@free {what:captives} and|while|with {x_other:actor} {x_back:captives}
            {x_giver:actor} @release|@free {what:captives} and|while|with {x_other:actor} @release|@free \
                {x_back:captives}
        """,
        build=counter_release,
        examples=[
            example(
                "Hamas released 20 hostages and Israel 100 prisoners.",
                status="completed",
                transfers=[{"giver": "Hamas", "quantity": 20}, {"giver": "Israel", "quantity": 100}],
            ),
            example("Hamas will release 20 hostages and Israel will release 100 prisoners.", status="scheduled"),
        ],
        counterexamples=["Hamas released a video and Israel a statement on hostages."],
    ),
    Rule(
        id="exchange.receive",
        makes=Exchange,
        doc="One side gets captives or remains back.",
        pattern="""
            {x_receiver:actors?} @receive {what:captives} (from {x_giver:actors})? {x_from:place?}
            {x_receiver:actors?} @get|@take|@bring|@welcome|@win (back|home) {what:captives} (from \
                {x_giver:actors})? {x_from:place?}
            {x_receiver:actors?} @get|@bring {what:captives} (back|home) (from {x_giver:actors})? {x_from:place?}
            {x_receiver:actors?} @receive {what:captives}
        """,
        build=receive,
        examples=[
            example(
                "Israel received 40 prisoners from Hamas.",
                status="completed",
                transfers=[{"giver": "Hamas", "receiver": "Israel", "quantity": 40}],
            ),
            example(
                "Georgia has brought home 40 prisoners.",
                status="completed",
                transfers=[{"receiver": "Georgia", "quantity": 40}],
            ),
        ],
        counterexamples=["Georgia received letters from prisoners."],
    ),
    Rule(
        id="exchange.freed-for",
        makes=Exchange,
        doc="People known by name or office are let go in exchange for captives, or captives for them.",
        pattern="""
            @release|@free|@exchange|@swap|@trade ...3 {x_time:time?} {x_place:place?} {x_back:return}
            {x_giver:actors?} @release|@free|@exchange|@swap|@trade {x_freed:actors} {x_time:time?} {x_back:return}
            {x_giver:actors?} @release|@free|@exchange|@swap|@trade|@return {x_freed:actors} {x_time:time?} \
                in exchange|return for ...5 {x_person:actors}
            {x_giver:actors?} @release|@free|@exchange|@swap|@trade|@return {x_held:captives} {x_time:time?} \
                (in exchange|return)? for ...5 {x_person:actors}
            {x_held:captives} @release|@free|@exchange|@swap|@trade {x_time:time?} (in exchange|return)? for ...5 \
                {x_person:actors}
        """,
        build=freed_for,
        examples=[
            example(
                "The captured pilot Nadiya Savchenko was freed on Monday in exchange for two prisoners.",
                status="completed",
                transfers=[{"kind": "unknown"}, {"kind": "prisoners", "quantity": 2}],
            ),
            example(
                "Israel traded 40 prisoners for Prime Minister Salam Fayyad.",
                status="completed",
                transfers=[
                    {"giver": "Israel", "kind": "prisoners", "quantity": 40},
                    {"receiver": "Israel"},
                ],
            ),
        ],
        counterexamples=["Georgia released a film in exchange for praise.", "Georgia traded grain for oil."],
    ),
    Rule(
        id="exchange.freed-in",
        makes=Exchange,
        doc="Somebody is let go in a swap.",
        pattern="@release|@free|@return|@repatriate|@hand ...6 (in|during|under|through|via|as part of) {it:exchange}",
        build=freed_in,
        examples=[
            example("The captured pilot was freed on Monday in a prisoner swap.", status="completed"),
            example("The sailors will be released in a prisoner exchange.", status="scheduled"),
        ],
        counterexamples=["A report was released in Georgia on a currency swap."],
    ),
    Rule(
        id="exchange.return-home",
        makes=Exchange,
        doc="Captives come home.",
        pattern="""
            {what:captives} @return|@come|@go|@arrive|@be|@walk|@cross (home|back|free|into)
            {what:captives} @return to {x_receiver:actors}
        """,
        build=lambda match: receive(match),
        examples=[
            example(
                "40 prisoners returned home to Georgia.",
                status="completed",
                transfers=[{"kind": "prisoners", "quantity": 40}],
            ),
            example("The hostages will come home on Sunday.", status="scheduled"),
        ],
        counterexamples=["The team came home to Georgia."],
    ),
    Rule(
        id="exchange.propose-to",
        makes=Exchange,
        doc="Somebody proposes to swap or release captives.",
        pattern="""
            {x_who:actors?} @propose|@suggest to (swap|exchange|release|free|trade) {what:captives} {x_back:return?}
            {x_who:actors?} @propose|@suggest (swapping|exchanging|releasing|freeing|trading) {what:captives} \
                {x_back:return?}
        """,
        build=_proposed_to,
        examples=[
            example(
                "Norway proposed to exchange 40 prisoners for 10 hostages.",
                status="proposed",
                transfers=[{"kind": "prisoners", "quantity": 40}, {"kind": "hostages", "quantity": 10}],
            ),
            example("Georgia suggested releasing 40 prisoners.", status="proposed"),
        ],
        counterexamples=["Georgia proposed to release figures."],
    ),
)
