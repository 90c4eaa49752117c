"""Agreements told by what the parties agreed to do, without a noun that names one: "agreed to withdraw"."""

from collections.abc import Callable
from typing import Any

from negotiation_events.model import ActorKind, Agreement
from negotiation_events.rules import masked as m
from negotiation_events.rules.agreement_making import made
from negotiation_events.rules.match import Match
from negotiation_events.rules.readings import is_one_side, stands_behind
from negotiation_events.rules.rule import Rule, example
from negotiation_events.rules.topics import kind_of

_IN_RETURN = frozenset("exchange return".split())


def pledged(match: Match) -> dict[str, Any] | None:
    """Several parties agree to do something; what one agrees to do alone is no agreement yet."""
    if "with" not in match.slots and is_one_side(match, "parties") and not stands_behind(match, _IN_RETURN, 20):
        return None
    return made(match)


def pledged_together(match: Match) -> dict[str, Any] | None:
    """As `pledged`, where both parties are named."""
    fields = pledged(match)
    return fields if fields and len({*fields.get("parties", ()), *fields.get("with", ())}) > 1 else None


_EVENTS = frozenset((m.TALKS, m.AGREEMENT, m.EXCHANGE, m.CAPTIVES))
# What parties agree to do without having agreed on anything that binds them.
_ONLY_TO_TALK = frozenset(
    """
    meet talk talks discuss continue keep work remain stay negotiate consult explore consider convene sit disagree
    return come attend take participate visit host speak appear be have try start begin resume engage enter study review
    look examine leave let go wait serve pay give testify cooperate do say answer comment interview step resign run
    """.split()
)
_BOUND = frozenset(
    (ActorKind.STATE, ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.PERSON, ActorKind.OFFICE, ActorKind.GROUP)
)


def pledged_any(match: Match) -> dict[str, Any] | None:
    """Two sides agree to do what none of the rules above has words for."""
    tokens = match.sentence.tokens[match.last : match.last + 10]
    if not tokens or not tokens[0].form.isalpha() or tokens[0].form in _ONLY_TO_TALK:
        return None
    if any(token.form in _EVENTS for token in tokens) or tokens[0].form in _DETERMINERS:
        return None
    fields = pledged(match) if _are_both_sides(match) else pledged_together(match)
    if not fields or fields.get("status") != "agreed" or _is_told_above(match):
        return None
    parties = (*fields.get("parties", ()), *fields.get("with", ()))
    if any(match.annotated.referents[actor].kind not in _BOUND for actor in parties):
        return None
    return {**fields, "kind": kind_of(" ".join(token.form for token in tokens)) or "other"}


def _are_both_sides(match: Match) -> bool:
    """Whether "the two sides" agree, whoever they are."""
    mentions = [token.mention for token in match.tokens("parties") if token.mention is not None]
    return bool(mentions) and all(mention.form == "collective" for mention in mentions)


_DETERMINERS = frozenset("the a an this that these those it its their all some each such any".split())


def _is_told_above(match: Match) -> bool:
    """Whether a rule for a kind reads the same words."""
    start, end = match.sentence.position(match.first), match.sentence.position(match.last)
    return any(
        found.start() < end and start < found.end()
        for rule in _OF_KINDS
        for line in range(len(rule.compiled.triggers))
        for found in rule.compiled.regex(line).finditer(match.sentence.line)
    )


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


_OF_KINDS = (
    _rule(
        "ceasefire",
        (
            "to (stop|halt|cease|end|suspend|pause) ...4 (fighting|hostilities|attacks|firing|shelling|fire|"
            "bombing|strikes|violence|bombardment|offensive|offensives|raids)",
            "to (hold|lay) ...2 (fire|arms)",
            "that ...4 would|will stop|halt|cease|end|suspend ...3 (fighting|hostilities|attacks|fire|shelling)",
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
        (
            "to (end|settle|resolve) ...5 (war|conflict|insurgency|dispute|feud)",
            "to (pursue|seek|build|establish|achieve|work for|work toward|work towards) ...5 peace",
        ),
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
            "(to|on|upon)? (the)? (terms|details|conditions|timing|list|lists|names|number|numbers|mechanics) "
            "(of|in|for|on) {x_swap:exchange}",
            "that ...2 {x_what:captives} would|will be freed|released|swapped|exchanged|returned",
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
            "to (create|establish|set up|form|deploy|demilitarise|demilitarize|allow|install) ...5 (zone|zones|"
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
            "to (limit|freeze|curb|dismantle|reduce|halt|suspend|abandon|end|destroy|scrap|cap|curtail|give up|"
            "roll back|ban|pursue|eliminate) ...5 (nuclear|uranium|enrichment|warheads|missiles|arsenals|plutonium|"
            "denuclearisation|denuclearization)",
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
            "to (cut|lower|reduce|lift|remove|scrap|suspend|drop|raise|slash|end|eliminate|ease|roll back|put|"
            "limit|extend|increase|boost|expand|avoid) ...5 (tariffs|tariff|duties|levies|quotas|wages|production|"
            "output|exports|imports|purchases|trade|barriers|subsidies)",
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

PLEDGE_RULES = (
    *_OF_KINDS,
    Rule(
        id="agreement.pledge-any",
        makes=Agreement,
        doc="Two sides agree to do something that no other rule has words for.",
        pattern=_agreed("not? to"),
        build=pledged_any,
        examples=[
            example(
                "China and the United States agreed to hold off on higher tariffs.",
                kind="economic",
                status="agreed",
                parties=["China", "United States"],
            ),
            example("Georgia and Armenia agreed to stop jamming each other's broadcasts.", status="agreed"),
        ],
        counterexamples=["Georgia and Armenia agreed to keep talking.", "Georgia agreed to plant trees."],
    ),
)
