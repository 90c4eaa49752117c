"""Attributions: who says, denies, wants or holds something, by which words, and what."""

from negotiation_events.findings import Attribution
from negotiation_events.rules.attribution.find import find_attributions

__all__ = ["Attribution", "find_attributions"]
