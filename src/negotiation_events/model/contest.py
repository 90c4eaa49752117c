"""Contested facts: where the narrator and the sources, or the sources among themselves, don't agree."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations

from negotiation_events.model._record import record
from negotiation_events.model.agree import PlainValue, agree, as_text, plain_value
from negotiation_events.model.agreement import Agreement
from negotiation_events.model.claim import Claim
from negotiation_events.model.condition import Condition
from negotiation_events.model.exchange import Exchange
from negotiation_events.model.talks import Talks
from negotiation_events.model.terms import Act, Quotation
from negotiation_events.model.values import Quantity

Ranks = Mapping[str, int]
Disputable = Talks | Agreement | Exchange | Condition


@record
class Position:
    """One value that is given for a contested field.

    Attributes:
        value: what is said of the field, in the form of `Claim.asserts`; several ids are separated by ", ".
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
    told = sorted(dict.fromkeys(claims), key=lambda claim: (len(claim.id), claim.id))
    for claim in told:
        for identity in dict.fromkeys(claim.about):
            about.setdefault(identity, []).append(claim)
    ranks = _ranks(told)
    return tuple(contest for item in records for contest in _contests_about(item, about.get(item.id, []), ranks))


def _ranks(claims: Sequence[Claim]) -> Ranks:
    """By id, the order in which claims are told; one that stands there twice is told where it is first."""
    ordered = sorted(claims, key=lambda claim: claim.evidence[0].start if claim.evidence else 0)
    first: dict[Hashable, int] = {}
    return {claim.id: first.setdefault(_told(claim), place) for place, claim in enumerate(ordered)}


def _told(claim: Claim) -> Hashable:
    """All that tells a claim from another, but its id."""
    return claim.speakers, claim.act, claim.content, claim.about, claim.asserts, claim.time, claim.evidence


def _contests_about(item: Disputable, claims: list[Claim], ranks: Ranks) -> list[Contest]:
    fields = sorted({name for claim in claims for name in claim.asserts} | {"status"})
    found = []
    for name in fields:
        positions, values = _positions(item, name, claims, ranks)
        denied, withheld = (_doubters(name, claims, act) for act in (Act.DENY, Act.NOT_CONFIRM))
        disagree = any(not agree(name, one, other) for one, other in combinations(values, 2))
        if disagree or (positions and (denied or withheld)):
            found.append(
                Contest(record=item.id, field=name, positions=tuple(positions), denied_by=denied, withheld_by=withheld)
            )
    return found


def _doubters(name: str, claims: Sequence[Claim], act: Act) -> tuple[str, ...]:
    """Who denies a field, or withholds it: what gives no field a value is about whether the thing is as told."""
    return _sorted(
        {
            speaker
            for claim in claims
            if claim.act is act and (name == "status" or name in claim.asserts)
            for speaker in claim.speakers
        }
    )


def _positions(
    item: Disputable, name: str, claims: list[Claim], ranks: Ranks
) -> tuple[list[Position], list[PlainValue]]:
    """The positions on a field, and their values in the same order."""
    # Who denies a value, or withholds it, does not hold it.
    # A claim about several records gives values of the first.
    given = [
        claim
        for claim in claims
        if claim.asserts.get(name, ()) != ()
        and claim.about[0] == item.id
        and claim.act not in (Act.DENY, Act.NOT_CONFIRM)
    ]
    holding = [
        (claim, holders) for claim in given if (holders := _holders(claim, name, given, claims, ranks)) is not None
    ]
    values = {as_text(claim.asserts[name]): claim.asserts[name] for claim, _ in holding}
    told = _own(item, name, values.values())
    own = as_text(told) if told is not None else None
    if told is not None and own is not None:
        if _told_by_sources(item, claims) and any(as_text(claim.asserts[name]) == own for claim in given):
            own = None  # the record has its value from those who claim it
        else:
            values[own] = told
    ordered = sorted(values, key=lambda value: (value != own, value))
    positions = [
        Position(
            value=value,
            narrator=value == own,
            holders=_sorted({one for claim, who in holding if as_text(claim.asserts[name]) == value for one in who}),
            claims=tuple(claim.id for claim, _ in holding if as_text(claim.asserts[name]) == value),
        )
        for value in ordered
    ]
    return positions, [values[value] for value in ordered]


def _own(item: Disputable, name: str, given: Iterable[PlainValue]) -> PlainValue | None:
    """The value that a record itself gives a field."""
    if name != "total" or not isinstance(item, Exchange):
        return plain_value(getattr(item, name, None))
    # Who tells of one side of a swap agrees with that side's number.
    counts = [item.total, _total(item), *(leg.quantity for leg in item.transfers)]
    known = [value for count in counts if (value := plain_value(count)) is not None]
    fitting = (value for value in known if any(agree(name, value, other) for other in given))
    return next(fitting, known[0] if known else None)


def _total(item: Exchange) -> Quantity | None:
    """How many change hands, where each leg tells."""
    counts = [leg.quantity for leg in item.transfers if leg.quantity is not None]
    if not counts or len(counts) < len(item.transfers):
        return None
    lower = [count.lower for count in counts if count.lower is not None]
    upper = [count.upper for count in counts if count.upper is not None]
    return Quantity(
        lower=sum(lower) if lower else None,
        upper=sum(upper) if len(upper) == len(counts) else None,
        approximate=any(count.approximate for count in counts),
    )


def _holders(
    claim: Claim, name: str, given: Sequence[Claim], claims: Sequence[Claim], ranks: Ranks
) -> tuple[str, ...] | None:
    """Who still holds what a claim says; `None` where all its speakers have since said something else, or denied it."""
    later = [
        other
        for other in claims
        if other.act is Act.DENY or (other in given and not agree(name, other.asserts[name], claim.asserts[name]))
        if _follows(other, claim, ranks)
    ]
    left = tuple(speaker for speaker in claim.speakers if not any(speaker in other.speakers for other in later))
    return None if claim.speakers and not left else left


def _follows(later: Claim, claim: Claim, ranks: Ranks) -> bool:
    """Whether a claim was made after another: by its date, else by its place in the report."""
    if later.time is not None and claim.time is not None:
        ended, began = claim.time.latest, later.time.earliest
        if ended is not None and began is not None and ended < began:
            return True
        ended, began = later.time.latest, claim.time.earliest
        if ended is not None and began is not None and ended < began:
            return False
    return ranks[later.id] > ranks[claim.id]


def _told_by_sources(item: Disputable, claims: Sequence[Claim]) -> bool:
    """Whether all that tells of a record stands in the words of sources from whom the report keeps its distance."""
    contents = [
        claim.content
        for claim in claims
        if claim.content is not None
        and (claim.quotation is Quotation.DIRECT or claim.cue is None or claim.cue.start < claim.content.start)
    ]
    return bool(item.evidence) and all(
        any(content.start <= evidence.start and evidence.end <= content.end for content in contents)
        for evidence in item.evidence
    )


def _sorted(actors: Iterable[str]) -> tuple[str, ...]:
    # actor-10 comes behind actor-9
    return tuple(sorted(actors, key=lambda actor: (len(actor), actor)))
