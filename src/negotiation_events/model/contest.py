"""Contested facts: where the narrator and the sources, or the sources among themselves, don't agree."""

from collections.abc import Iterable

from negotiation_events.model._record import record
from negotiation_events.model.agreement import Agreement
from negotiation_events.model.claim import Claim
from negotiation_events.model.condition import Condition
from negotiation_events.model.exchange import Exchange
from negotiation_events.model.talks import Talks
from negotiation_events.model.terms import Act

Disputable = Talks | Agreement | Exchange | Condition


@record
class Position:
    """One value that is given for a contested field.

    Attributes:
        value: what is said of the field.
        narrator: whether the report itself says so.
        holders: ids of the actors who say so, in order of their ids.
        claims: ids of the claims that say so.
    """

    value: str
    narrator: bool
    holders: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


@record
class Contest:
    """One field of one record on which not all agree.

    Attributes:
        record: id of the record.
        field: name of its field.
        positions: the values given for it, the narrator's first, then in alphabetical order.
        denied_by: ids of the actors who deny it.
        withheld_by: ids of the actors who do not confirm it.
    """

    record: str
    field: str
    positions: tuple[Position, ...] = ()
    denied_by: tuple[str, ...] = ()
    withheld_by: tuple[str, ...] = ()


def contests_of(records: Iterable[Disputable], claims: Iterable[Claim]) -> tuple[Contest, ...]:
    """The contested facts among `records`, whatever the order of `claims`."""
    about: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (len(claim.id), claim.id)):
        for identity in dict.fromkeys(claim.about):
            about.setdefault(identity, []).append(claim)
    return tuple(contest for item in records for contest in _contests_about(item, about.get(item.id, [])))


def _contests_about(item: Disputable, claims: list[Claim]) -> list[Contest]:
    denied = _speakers(claim for claim in claims if claim.act is Act.DENY)
    withheld = _speakers(claim for claim in claims if claim.act is Act.NOT_CONFIRM)
    fields = sorted({name for claim in claims for name in claim.asserts} | {"status"})
    found = []
    for name in fields:
        positions = _positions(item, name, claims)
        # A denial or a refusal to confirm is about whether the thing is as told: about its status.
        doubted = name == "status" and bool(denied or withheld)
        if len(positions) > 1 or (doubted and positions):
            found.append(
                Contest(
                    record=item.id,
                    field=name,
                    positions=tuple(positions),
                    denied_by=denied if name == "status" else (),
                    withheld_by=withheld if name == "status" else (),
                )
            )
    return found


def _positions(item: Disputable, name: str, claims: list[Claim]) -> list[Position]:
    told = getattr(item, name, None)
    # Who denies a value, or withholds it, does not hold it.
    # A claim about several records gives values of the first.
    holding = [
        claim
        for claim in claims
        if name in claim.asserts and claim.about[0] == item.id and claim.act not in (Act.DENY, Act.NOT_CONFIRM)
    ]
    values = {str(claim.asserts[name]) for claim in holding}
    own = str(told) if isinstance(told, str | int) else None
    if own is not None:
        values.add(own)
    return [
        Position(
            value=value,
            narrator=value == own,
            holders=_speakers(claim for claim in holding if str(claim.asserts[name]) == value),
            claims=tuple(claim.id for claim in holding if str(claim.asserts[name]) == value),
        )
        for value in sorted(values, key=lambda value: (value != own, value))
    ]


def _speakers(claims: Iterable[Claim]) -> tuple[str, ...]:
    speakers = {speaker for claim in claims for speaker in claim.speakers}
    # actor-10 comes behind actor-9
    return tuple(sorted(speakers, key=lambda speaker: (len(speaker), speaker)))
