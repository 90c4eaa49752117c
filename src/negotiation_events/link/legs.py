"""The legs of one exchange, read in several places, as one."""

from collections.abc import Iterable, Sequence

from negotiation_events.findings import Leg
from negotiation_events.link.values import bounds


def merge_legs(have: Iterable[Leg], more: Iterable[Leg]) -> tuple[Leg, ...]:
    """Two readings of the legs of one exchange as one: by giver, where both name one."""
    legs = list(have)
    open_ = list(range(len(legs)))
    for leg in more:
        fitting = [at for at in open_ if _same_leg(legs[at], leg)]
        at = next((at for at in fitting if legs[at].quantity == leg.quantity), fitting[0] if fitting else None)
        if at is None:
            legs.append(leg)
        else:
            open_.remove(at)
            old = legs[at]
            legs[at] = Leg(
                giver=old.giver or leg.giver,
                receiver=old.receiver or leg.receiver,
                kind=old.kind or leg.kind,
                quantity=leg.quantity if _is_vague(old, leg) else old.quantity or leg.quantity,
            )
    known = [leg for leg in legs if leg.giver or leg.receiver]
    return tuple(_fill(leg, legs) for leg in known) if known else tuple(legs)


def _same_leg(old: Leg, new: Leg) -> bool:
    if old.giver and new.giver:
        return old.giver == new.giver
    if (old.giver and old.giver == new.receiver) or (new.giver and new.giver == old.receiver):
        return False  # what comes back
    return old.quantity is None or new.quantity is None or old.quantity == new.quantity or _is_vague(old, new)


def _is_vague(old: Leg, new: Leg) -> bool:
    """Whether the number told first only bounds the one told now."""
    return old.quantity is not None and new.quantity is not None and bounds(old.quantity, new.quantity)


def _fill(leg: Leg, legs: Sequence[Leg]) -> Leg:
    """A leg with the kind that a reading without givers told."""
    kind = leg.kind or next((other.kind for other in legs if other.kind), None)
    return Leg(giver=leg.giver, receiver=leg.receiver, kind=kind, quantity=leg.quantity)
