"""The rules: how English says that parties talk, agree, exchange, set conditions and claim."""

from negotiation_events.findings import Attribution, Finding, Leg, Mark
from negotiation_events.rules.agreement import AGREEMENT_NOUNS, AGREEMENT_RULES
from negotiation_events.rules.claim import CLAIM_RULES
from negotiation_events.rules.condition_rules import CONDITION_RULES
from negotiation_events.rules.engine import Engine
from negotiation_events.rules.exchange import EXCHANGE_NOUNS, EXCHANGE_RULES
from negotiation_events.rules.facts import Facts, Stage
from negotiation_events.rules.match import Match
from negotiation_events.rules.rule import Construction, Example, Noun, Rule, example
from negotiation_events.rules.rule_set import RuleSet
from negotiation_events.rules.talks import TALKS_NOUNS, TALKS_RULES

DEFAULT_RULES = RuleSet(
    (*TALKS_RULES, *AGREEMENT_RULES, *EXCHANGE_RULES), (*TALKS_NOUNS, *AGREEMENT_NOUNS, *EXCHANGE_NOUNS)
)

# What functions read, conditions and claims, with its proof; a parser has them all.
CONSTRUCTIONS: tuple[Construction, ...] = (*CONDITION_RULES, *CLAIM_RULES)

__all__ = [
    "CONSTRUCTIONS",
    "DEFAULT_RULES",
    "Attribution",
    "Construction",
    "Engine",
    "Example",
    "Facts",
    "Finding",
    "Leg",
    "Mark",
    "Match",
    "Noun",
    "Rule",
    "RuleSet",
    "Stage",
    "example",
]
