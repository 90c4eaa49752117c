"""From findings to a report: one record per thing, ids, claims tied to what they are about."""

from negotiation_events.link.build import link

__all__ = ["link"]
