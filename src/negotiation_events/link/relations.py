"""How the events of a text hang together: what was reached at which talks, which deal an exchange carries out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

import attrs

from negotiation_events.findings import Finding, Mark, Span
from negotiation_events.link.drafts import Draft, contains, overlaps
from negotiation_events.link.same import Sameness, parties_of
from negotiation_events.model import Agreement, Exchange, Talks

Placed = Sequence[tuple[Finding, Draft]]

# An agreement is reached "at", "in" or "after" talks; the words stand right before them.
_AT = re.compile(
    r"\b(?:at|in|during|after|following"
    r"|(?:day|days|end|close|conclusion|margins|sidelines|course|hours|weeks|months) of)"
    r"\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
# "reached a truce on the second day of talks": the day belongs to the phrase of the talks.
_ON_DAY = re.compile(r"\bon\s+(?:the\s+)?(?:\w+\s+)?day\s+of\b", re.IGNORECASE)
_UNDER = re.compile(
    r"\b(?:under|as part of|in line with|in keeping with|on the basis of|(?:in|through|via|thanks to)(?=\s+$))\s+$",
    re.IGNORECASE,
)
_REACHED = frozenset("agreed agreed_in_principle signed in_force implemented accepted".split())


def relate(text: str, drafts: Sequence[Draft], placed: Placed, same: Sameness) -> None:
    """Fill the fields that name other events, such as `reached_at` and `terms`, and what follows from them."""
    _name_delegates(drafts, same)
    _tie_talks(text, placed)
    _tie_exchanges(text, drafts, placed, same)
    failed = {
        same.side(actor)
        for draft in drafts
        if draft.makes is Agreement and draft.status() == "failed"
        for actor in draft.fields.get("parties", ())
    }
    for draft in drafts:
        if draft.makes is Agreement and draft.fields.get("_reached_at") is not None:
            _inherit(draft, draft.fields["_reached_at"])
        if draft.makes is Talks and draft.fields.get("_results"):
            sides = {same.side(actor) for actor in draft.fields.get("parties", ())}
            draft.fields.setdefault("outcome", "agreement" if sides.isdisjoint(failed) else "partial_agreement")
            if not draft.stages:
                draft.tell(0, "concluded")


def _name_delegates(drafts: Sequence[Draft], same: Sameness) -> None:
    """A deal that bare "negotiators" reach binds the sides for which they sat at talks of the report."""
    seats: dict[int, tuple[int, ...]] = {}
    for talks in drafts:
        sides = tuple(actor for actor in parties_of(Talks, talks.fields) if not same.is_unnamed(actor))
        if talks.makes is Talks and len(sides) > 1:
            for actor in talks.fields.get("parties", ()):
                seats.setdefault(actor, sides)
    for draft in drafts:
        parties = draft.fields.get("parties", ())
        known = {seats.get(actor) for actor in parties if same.is_unnamed(actor)}
        if draft.makes is Agreement and len(known) == 1 and all(map(same.is_unnamed, parties)):
            draft.fields["parties"] = known.pop() or parties


def seat_parties(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """Findings in which talks have the parties of what was agreed at them ("X and Y agreed at talks in Z to ...")."""
    reached = _by_sentence(f for f in findings if f.makes is not Talks and parties_of(f.makes, f.fields))
    seated = []
    for finding in findings:
        if finding.makes is Talks and not parties_of(Talks, finding.fields):
            deal = next((d for d in reached[finding.sentence] if _is_at(text, d, finding)), None)
            if deal is not None:
                fields = {**finding.fields, "parties": parties_of(deal.makes, deal.fields)}
                finding = attrs.evolve(finding, fields=fields)
        seated.append(finding)
    return seated


def _by_sentence(findings: Iterable[Finding]) -> defaultdict[int, list[Finding]]:
    found: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        found[finding.sentence].append(finding)
    return found


def _tie_talks(text: str, placed: Placed) -> None:
    talks_in: defaultdict[int, list[tuple[Finding, Draft]]] = defaultdict(list)
    for finding, draft in placed:
        if draft.makes is Talks:
            talks_in[finding.sentence].append((finding, draft))
    for finding, draft in placed:
        if draft.makes is not Agreement or draft.status() not in _REACHED or "_reached_at" in draft.fields:
            continue
        for other, talks in talks_in[finding.sentence]:
            if _is_at(text, finding, other):
                draft.fields["_reached_at"] = talks
                talks.fields.setdefault("_results", []).append(draft)
                break


def _is_at(text: str, agreement: Finding, talks: Finding) -> bool:
    start = talks.phrase[0] if talks.phrase else talks.start
    near = agreement.start <= start <= agreement.end + 30 or talks.end <= agreement.start <= talks.end + 3
    at = _AT.search(text[max(0, start - 30) : start]) or _ON_DAY.match(text[max(0, start - 3) : talks.end])
    return near and at is not None


def _tie_exchanges(text: str, drafts: Sequence[Draft], placed: Placed, same: Sameness) -> None:
    deals = [draft for draft in drafts if draft.makes is Agreement and draft.fields.get("kind") in ("exchange", None)]
    near: defaultdict[int, list[tuple[Finding, Draft]]] = defaultdict(list)
    for deal in deals:
        for finding in deal.findings:
            near[finding.sentence].append((finding, deal))
    sure = {id(deal): deal for deal in deals if deal.fields.get("kind") == "exchange"}
    for exchange in drafts:
        if exchange.makes is not Exchange or exchange.fields.get("plural"):
            continue
        around = ((a, b, deal) for b in exchange.findings for a, deal in near[b.sentence])
        touching = next((deal for a, b, deal in around if _touch(text, a, b)), None)
        basis = touching or _only(tuple(sure.values()), exchange, same)
        if basis is not None:
            exchange.fields["_agreement"] = basis
            basis.fields["kind"] = "exchange"
            sure[id(basis)] = basis
            basis.fields.setdefault("_terms", []).append(exchange)
            _share_parties(basis, exchange)


def _share_parties(deal: Draft, exchange: Draft) -> None:
    """Who is bound by a deal on an exchange is who carries it out, and the other way round."""
    given, bound = parties_of(Exchange, exchange.fields), parties_of(Agreement, deal.fields)
    if not given and len(bound) == 2 and _is_mutual(exchange):
        exchange.fields["_parties"] = bound
    if not bound and len(given) == 2:
        deal.fields["parties"] = given
    if deal.fields.get("mediators") and not exchange.fields.get("mediators"):
        exchange.fields["mediators"] = deal.fields["mediators"]


def _is_mutual(exchange: Draft) -> bool:
    """Whether both sides give: a swap, not a release."""
    heads = set(exchange.wordings.values())
    return not _SWAPS.isdisjoint(heads) or any(Mark.MUTUAL in finding.marks for finding in exchange.findings)


_SWAPS = frozenset("swap swaps exchange exchanges".split())


def _touch(text: str, deal: Finding, exchange: Finding) -> bool:
    """Whether a deal and an exchange of one sentence are told in one breath, or the one as the basis of the other."""
    if overlaps((deal.start, deal.end), (exchange.start, exchange.end)):
        return True
    return deal.phrase is not None and (
        contains((exchange.start, exchange.end), deal.phrase) or _is_basis(text, deal.phrase)
    )


def _is_basis(text: str, phrase: Span) -> bool:
    """Whether a deal is named as that under which something is done: "under a deal made in X, each is to free ..."."""
    return _UNDER.search(text[max(0, phrase[0] - 30) : phrase[0]]) is not None


def _only(sure: Sequence[Draft], exchange: Draft, same: Sameness) -> Draft | None:
    """The one deal on an exchange in the text, if the parties can be the same."""
    if len(sure) != 1 or _is_earlier(exchange, sure[0]):
        return None
    if exchange.status() == "completed" and sure[0].status() in ("proposed", "negotiating"):
        return None
    mine = {same.side(actor) for actor in parties_of(Exchange, exchange.fields)}
    theirs = {same.side(actor) for actor in parties_of(Agreement, sure[0].fields)}
    return sure[0] if not mine or not theirs or mine & theirs else None


def _is_earlier(exchange: Draft, deal: Draft) -> bool:
    """Whether an exchange was over before a deal was made."""
    done, made = exchange.fields.get("time"), deal.fields.get("time")
    if done is None or made is None or done.latest is None or made.earliest is None:
        return False
    return bool(done.latest < made.earliest)


def _inherit(agreement: Draft, talks: Draft) -> None:
    """What was agreed at talks was agreed when and where they were held, and the other way round."""
    for name in ("time", "place"):
        if agreement.fields.get(name) is None and talks.fields.get(name) is not None:
            agreement.fields[name] = talks.fields[name]
        elif talks.fields.get(name) is None and agreement.fields.get(name) is not None:
            talks.fields[name] = agreement.fields[name]
    if not talks.fields.get("parties") and agreement.fields.get("parties"):
        talks.fields["parties"] = agreement.fields["parties"]
