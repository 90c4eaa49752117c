"""Agreements told by what the parties agreed to do, without a noun that names one: "agreed to withdraw"."""

from collections.abc import Callable
from typing import Any

from negotiation_events.model import Agreement
from negotiation_events.rules.agreement_making import made
from negotiation_events.rules.match import Match
from negotiation_events.rules.readings import is_one_side
from negotiation_events.rules.rule import Rule, example


def pledged(match: Match) -> dict[str, Any] | None:
    """Several parties agree to do something; what one agrees to do alone is no agreement yet."""
    if "with" not in match.slots and is_one_side(match, "parties"):
        return None
    return made(match)


def pledged_together(match: Match) -> dict[str, Any] | None:
    """As `pledged`, where both parties are named."""
    fields = pledged(match)
    return fields if fields and len({*fields.get("parties", ()), *fields.get("with", ())}) > 1 else None


def stopped(match: Match) -> dict[str, Any] | None:
    """Parties agree to stop fighting; one that does so alone has accepted to."""
    fields = made(match)
    if fields and fields["status"] == "agreed" and "with" not in match.slots and is_one_side(match, "parties"):
        return {**fields, "status": "accepted", "accepted_by": fields.get("parties", ())}
    return fields


def _agreed(*objects: str) -> str:
    """Patterns of "X and Y agreed (with Z) ..." before each of some objects."""
    who = (
        "{parties:actors?} @agree (in principle)? ((at|in|during|after) {x_talks:talks})? {x_place:place?} "
        "{x_time:time?}"
        " (with {with:actors})? (each|both|mutually)?"
    )
    return "\n".join(f"{who} {words}" for words in objects)


def _rule(kind: str, objects: tuple[str, ...], build: Callable[..., Any], examples: Any, counterexample: str) -> Rule:
    return Rule(
        id=f"agreement.pledge-{kind}",
        makes=Agreement,
        doc=f"Parties agree to do what agreements of the kind `{kind}` are about.",
        pattern=_agreed(*objects),
        build=build,
        fields={"kind": kind},
        examples=examples,
        counterexamples=[counterexample],
    )


PLEDGE_RULES = (
    _rule(
        "ceasefire",
        (
            "to (stop|halt|cease|end|suspend|pause) ...4 (fighting|hostilities|attacks|firing|shelling|fire|"
            "bombing|strikes|violence|bombardment|offensive|offensives|raids)",
            "to (hold|lay) ...2 (fire|arms)",
        ),
        stopped,
        [
            example(
                "Georgia and Armenia agreed to halt attacks.",
                kind="ceasefire",
                status="agreed",
                parties=["Georgia", "Armenia"],
            ),
            example(
                "Georgia agreed to stop the shelling.", kind="ceasefire", status="accepted", accepted_by=["Georgia"]
            ),
        ],
        "Georgia and Armenia agreed to halt production.",
    ),
    _rule(
        "peace",
        ("to (end|settle|resolve) ...5 (war|conflict|insurgency|dispute|feud)",),
        pledged,
        [
            example("Georgia and Armenia agreed to end their war.", kind="peace", status="agreed"),
            example("Georgia and Armenia failed to agree to end the war.", kind="peace", status="failed"),
        ],
        "Georgia and Armenia agreed to end the concert.",
    ),
    _rule(
        "framework",
        (
            "(to|on)? (the|a|some)? (basic|general|main|common|key|joint|guiding|broad)? (principles|"
            "parameters|outlines|contours|positions|position|framework)",
        ),
        pledged,
        [
            example("Georgia and Armenia agreed on the main principles of peace.", kind="framework", status="agreed"),
            example("Georgia and Armenia failed to agree on basic principles.", kind="framework", status="failed"),
        ],
        "Georgia and Armenia agreed on a time.",
    ),
    _rule(
        "exchange",
        (
            "to (swap|exchange|release|free|hand over|return|repatriate|trade|turn over) ...4 {x_what:captives}",
            "(to|on|upon)? {x_swap:exchange}",
        ),
        pledged,
        [
            example(
                "Georgia and Armenia agreed to swap 40 prisoners.",
                kind="exchange",
                status="agreed",
                parties=["Georgia", "Armenia"],
            ),
            example("Georgia and Armenia agreed on a prisoner exchange.", kind="exchange", status="agreed"),
        ],
        "Georgia and Armenia agreed to exchange ambassadors.",
    ),
    _rule(
        "withdrawal",
        (
            "to (withdraw|pull|remove|redeploy|move) ...6 (troops|forces|soldiers|weapons|fighters|tanks|"
            "artillery|army|armies|units|back|out|from)",
            "(to|on) (a|an|the)? ...4 (withdrawal|pullback|pullout|disengagement)",
            "to (disengage|withdraw)",
        ),
        pledged,
        [
            example("Georgia and Armenia agreed to withdraw their troops.", kind="withdrawal", status="agreed"),
            example("Georgia agreed with Armenia on a mutual withdrawal of tanks.", kind="withdrawal", status="agreed"),
        ],
        "Georgia and Armenia agreed to meet.",
    ),
    _rule(
        "humanitarian",
        (
            "to (open|allow|let|permit|create|set up|establish|guarantee) ...5 (corridor|corridors|aid|convoys|"
            "evacuation|evacuations|crossing|crossings|passage|access)",
            "to (evacuate|feed) ...5 (civilians|residents|wounded|people|families|town|towns)",
            "(to|on) (a|an|the)? ...3 (evacuation|evacuations|deliveries) of",
        ),
        pledged,
        [
            example(
                "Georgia and Armenia agreed to open a corridor for civilians.", kind="humanitarian", status="agreed"
            ),
            example("Georgia and Armenia agreed to evacuate wounded civilians.", kind="humanitarian", status="agreed"),
        ],
        "Georgia and Armenia agreed to open a restaurant.",
    ),
    _rule(
        "security",
        (
            "to (create|establish|set up|form|deploy|demilitarise|demilitarize|allow) ...5 (zone|zones|"
            "monitors|mechanism|hotline|observers|peacekeepers|peninsula|force)",
            "(to|on) (a|an|the)? ...3 (zone|zones|peacekeepers|hotline)",
        ),
        pledged,
        [
            example("Georgia and Armenia agreed to set up a buffer zone.", kind="security", status="agreed"),
            example("Georgia and Armenia agreed on a demilitarised zone.", kind="security", status="agreed"),
        ],
        "Georgia and Armenia agreed to form a choir.",
    ),
    _rule(
        "nuclear",
        (
            "to (limit|freeze|curb|dismantle|reduce|halt|suspend|abandon|end|destroy|scrap|cap) ...5 (nuclear|"
            "uranium|enrichment|warheads|missiles|arsenals|plutonium)",
        ),
        pledged,
        [
            example("Iran and the United States agreed to limit uranium enrichment.", kind="nuclear", status="agreed"),
            example(
                "Russia and the United States agreed to reduce their nuclear arsenals.", kind="nuclear", status="agreed"
            ),
        ],
        "Georgia and Armenia agreed to limit speeds.",
    ),
    _rule(
        "political",
        (
            "to (form|hold|share|set up|create|draft|convene|appoint) ...5 (government|elections|election|"
            "power|constitution|cabinet|council|committee|referendum|assembly)",
            "on (a|an|the)? ...4 (government|elections|constitution|president|referendum|committee)",
        ),
        pledged,
        [
            example("The parties agreed to form a unity government.", kind="political", status="agreed"),
            example("The two sides agreed at the talks to hold elections.", kind="political", status="agreed"),
        ],
        "The parties agreed to hold a dance.",
    ),
    _rule(
        "economic",
        (
            "to (cut|lower|reduce|lift|remove|scrap|suspend|drop|raise|slash|end|eliminate|ease|roll back|"
            "limit|extend) ...5 (tariffs|tariff|duties|levies|quotas|wages|production|output|exports|trade|"
            "barriers)",
            "on (a|an|the)? ...4 (tariffs|wages|prices|quotas|rise|increase) ",
        ),
        pledged,
        [
            example("China and the United States agreed to cut tariffs.", kind="economic", status="agreed"),
            example("China and the United States failed to agree on tariffs.", kind="economic", status="failed"),
        ],
        "China and the United States agreed to raise a glass.",
    ),
    _rule(
        "territorial",
        (
            "to (demarcate|delimit|settle|redraw|respect|divide|share) ...4 (border|borders|boundary|frontier|"
            "waters|territory|island|islands)",
            "on (a|an|the)? ...4 (border|boundary|frontier|demarcation)",
        ),
        pledged,
        [
            example("Georgia and Armenia agreed to demarcate their border.", kind="territorial", status="agreed"),
            example("Georgia and Armenia agreed on a maritime boundary.", kind="territorial", status="agreed"),
        ],
        "Georgia and Armenia agreed to share a prize.",
    ),
    _rule(
        "normalization",
        (
            "to (normalise|normalize|restore|resume|establish|upgrade|open|reopen|exchange) ...4 (ties|"
            "relations|embassies|ambassadors|embassy)",
            "to recognise|recognize (each)? (other)?",
            "(to|on) (a|an|the)? ...3 (normalisation|normalization)",
        ),
        pledged,
        [
            example("Israel and Morocco agreed to normalise ties.", kind="normalization", status="agreed"),
            example(
                "Israel and Morocco agreed to restore diplomatic relations.", kind="normalization", status="agreed"
            ),
        ],
        "Israel and Morocco agreed to restore a painting.",
    ),
    _rule(
        "other",
        (
            "to (set up|establish|create|form) ...4 (commission|committee|group|panel|mechanism|body|council)",
            "to (share|exchange) ...3 (information|intelligence|data)",
            "to (cooperate|work together|coordinate)",
            "to (avoid|renounce|forgo|refrain from) ...4 (force|violence|escalation|aggression)",
            "that ({x_who:actors}|both) (countries)? (should|would|will) (cooperate|work together)",
        ),
        pledged_together,
        [
            example(
                "Georgia and Armenia agreed to set up a joint commission.",
                kind="other",
                status="agreed",
                parties=["Georgia", "Armenia"],
            ),
            example("Georgia and Armenia have agreed to share information on the missing.", kind="other"),
        ],
        "Georgia agreed to share information on its harvest.",
    ),
)
