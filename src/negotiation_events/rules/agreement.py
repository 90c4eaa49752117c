"""How English tells of agreements: the nouns that name them and the verbs that say how far they have come."""

from negotiation_events.rules.agreement_brokering import BROKERING_RULES
from negotiation_events.rules.agreement_context import CONTEXT_RULES
from negotiation_events.rules.agreement_endings import ENDING_RULES
from negotiation_events.rules.agreement_life import LIFE_RULES
from negotiation_events.rules.agreement_making import MAKING_RULES
from negotiation_events.rules.agreement_nouns import AGREEMENT_NOUNS
from negotiation_events.rules.agreement_offers import OFFER_RULES
from negotiation_events.rules.agreement_pledges import PLEDGE_RULES
from negotiation_events.rules.agreement_prospects import PROSPECT_RULES

AGREEMENT_RULES = (
    *CONTEXT_RULES,
    *OFFER_RULES,
    *MAKING_RULES,
    *BROKERING_RULES,
    *PROSPECT_RULES,
    *PLEDGE_RULES,
    *LIFE_RULES,
    *ENDING_RULES,
)

__all__ = ["AGREEMENT_NOUNS", "AGREEMENT_RULES"]
