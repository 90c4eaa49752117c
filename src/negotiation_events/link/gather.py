"""One draft per thing: the mentions of talks, agreements and exchanges gathered by what they can be about."""

import bisect
from collections.abc import Iterable, Sequence
from datetime import date

from negotiation_events.findings import Attribution, Finding, Leg
from negotiation_events.link.drafts import Draft
from negotiation_events.link.same import AGAIN, Sameness, parties_of
from negotiation_events.model import Act, Agreement, Exchange, Talks, Time
from negotiation_events.text.annotated import AnnotatedText

_SUBSTANCE: dict[type, tuple[str, ...]] = {
    Talks: ("mediators", "host", "place", "round", "first_since"),
    Agreement: ("parties", "with", "mediators", "proposers", "place", "time", "duration", "_noun_status"),
    Exchange: ("_parties", "place", "time", "total"),
}
# What makes an agreement of a noun that does not tell what it is about: "a settlement in the north" may be a village.
_BINDING = ("parties", "with", "mediators", "proposers", "_noun_status")
# Rules that see talks only in passing ("after the talks"): alone they open no record.
_IN_PASSING = frozenset({"talks.at", "talks.after", "talks.ahead"})
# What "any deal" cannot have come to.
_REACHED = frozenset({None, "negotiating", "agreed", "signed", "declared", "in_force", "concluded", "completed"})
# Gatherings of every sort, which are talks only where two sides take part.
_GATHERINGS = frozenset(
    {"talks.meeting", "talks.summit", "talks.call", "talks.short-call", "talks.video", "talks.discussion"}
)
# How many events a reader keeps in mind: a mention is of one of those named last.
_MEMORY = 40
_ACTORS = frozenset("parties with mediators proposers accepted_by rejected_by _parties host".split())


def gather(
    annotated: AnnotatedText,
    findings: Sequence[Finding],
    attributions: Sequence[Attribution],
    today: date | None = None,
) -> tuple[list[Draft], list[tuple[Finding, Draft]]]:
    """The drafts of a text, and which draft each finding went to."""
    same = Sameness(annotated.referents, today)
    tellers = _Tellers(attributions)
    recent: list[Draft] = []
    drafts: list[Draft] = []
    bare: list[Finding] = []
    placed: list[tuple[Finding, Draft]] = []

    def place(finding: Finding, draft: Draft) -> None:
        _add(draft, finding, tellers.level(finding))
        placed.append((finding, draft))

    for finding in findings:
        if finding.makes not in _SUBSTANCE or _is_denied(finding) or same.are_colleagues(finding):
            continue
        draft = _find(recent, finding, same)
        if draft is None:
            if not _has_substance(finding):
                bare.append(finding)
                continue
            draft = Draft(finding.makes)
            drafts.append(draft)
            for earlier in _known_before(bare[-_MEMORY:], finding):
                place(earlier, draft)
        else:
            recent.remove(draft)
        place(finding, draft)
        recent = [*recent[1 - _MEMORY :], draft]
    drafts_by_start = sorted(drafts, key=lambda draft: draft.start)
    starts = [draft.start for draft in drafts_by_start]
    for finding in bare:
        behind = bisect.bisect_right(starts, finding.start)
        later = _find_later(drafts_by_start[behind : behind + _MEMORY], finding, same)
        if later is not None:
            place(finding, later)
    return drafts, placed


class _Tellers:
    """Who tells what stands at a place of the text."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        told = [attribution for attribution in attributions if attribution.content is not None]
        self._told = sorted(told, key=lambda attribution: attribution.content or (0, 0))
        self._starts = [attribution.content[0] for attribution in self._told if attribution.content]
        self._longest = max((a.content[1] - a.content[0] for a in self._told if a.content), default=0)

    def level(self, finding: Finding) -> int:
        """0 where the narrator tells it, 1 a source whom the narrator adopts, 2 only a source, 3 only an accuser."""
        first = bisect.bisect_left(self._starts, finding.start - self._longest)
        last = bisect.bisect_right(self._starts, finding.start)
        return max((_distance(one) for one in self._told[first:last] if _says(one, finding.start)), default=0)


def _says(attribution: Attribution, at: int) -> bool:
    return attribution.content is not None and attribution.content[0] <= at < attribution.content[1]


def _distance(attribution: Attribution) -> int:
    if attribution.act is Act.ACCUSE:
        return 3
    return 2 if attribution.embedded or attribution.quotation == "direct" else 1


def _find_later(drafts: Sequence[Draft], finding: Finding, same: Sameness) -> Draft | None:
    """The talks or exchange that a mention in passing runs ahead of: the text tells of them later by the same noun."""
    if finding.makes is Agreement or finding.inside or _owned(finding):
        return None
    later = (d for d in drafts if d.makes is finding.makes and d.start > finding.start and _shares_head(d, finding))
    return next((draft for draft in later if not same.clash(draft, finding) and not same.lies_back(draft)), None)


def _known_before(bare: Sequence[Finding], finding: Finding) -> list[Finding]:
    """Earlier mentions that only named the deal told of now: "the deal to free hostages ... this deal"."""
    if finding.makes is not Agreement or not finding.definite or finding.rule == "agreement.plan":
        return []
    return [
        earlier
        for earlier in bare
        if earlier.makes is Agreement and earlier.definite and not earlier.inside and earlier.head == finding.head
        if earlier.fields.get("kind") in (None, finding.fields.get("kind")) or "kind" not in finding.fields
    ]


def _is_denied(finding: Finding) -> bool:
    """Whether the phrase itself says that there is none ("no deal"), or none yet ("any deal")."""
    if not finding.words:
        return False
    status = finding.fields.get("status")
    return (finding.words[0] == "no" and status is None) or (finding.words[0] == "any" and status in _REACHED)


def _has_substance(finding: Finding) -> bool:
    """Whether a mention says enough of an event for a record."""
    fields = finding.fields
    if _is_faceless(finding):
        return "place" in fields or "time" in fields
    if "status" in fields and finding.rule not in _IN_PASSING:
        return True
    if finding.makes is Exchange and any(leg.giver or leg.quantity for leg in fields.get("transfers", ())):
        return True
    if finding.inside:
        return False
    if finding.makes is Talks and len(parties_of(Talks, fields)) > 1:
        return True
    if finding.rule in _GATHERINGS and not finding.definite:
        return False
    if finding.makes is Agreement and finding.noun_only and fields.get("kind") in (None, "other"):
        return any(fields.get(name) for name in _BINDING)
    if finding.rule in ("talks.noun", "talks.summit") and finding.definite and "time" in fields:
        return True
    return any(fields.get(name) for name in _SUBSTANCE[finding.makes])


def _find(drafts: Sequence[Draft], finding: Finding, same: Sameness) -> Draft | None:
    """The draft a mention belongs to: of those mentioned last, the latest that it doesn't clash with."""
    candidates = [d for d in reversed(drafts) if d.makes is finding.makes and not same.clash(d, finding)]
    if finding.noun_only and finding.makes is Agreement:
        candidates = [draft for draft in candidates if _may_go_bare(draft, finding)]
    if not candidates:
        return None
    if finding.makes is Talks and "time" not in finding.fields:
        candidates.sort(key=same.lies_back)
    if _is_other_gathering(finding):
        candidates = [draft for draft in candidates if _shares_head(draft, finding) or same.at_one(draft, finding)]
    if _owned(finding):
        candidates = [
            draft
            for draft in candidates
            if len(parties_of(draft.makes, draft.fields)) > 1 or _shares_head(draft, finding)
        ]
    if finding.definite or _is_faceless(finding) or (finding.noun_only and not _has_substance(finding)):
        named = [draft for draft in candidates if _shares_head(draft, finding)]
        if finding.words[-1:] == ("conference",) and finding.definite and finding.words[0] not in ("the", "this"):
            candidates = named  # "its conference" is a party's more often than that of the two sides
        named = [draft for draft in named if not _is_other_wish(draft, finding)] or named
        alike = [draft for draft in named or candidates if same.at_one(draft, finding)]
        return next(iter(alike or named or candidates), None)
    return next((draft for draft in candidates if same.alike(draft, finding)), None)


_PLANS = frozenset("plan plans proposal proposals initiative document text blueprint formula draft offer".split())
_WISHED = frozenset("proposed negotiating accepted rejected".split())


_SETTLEMENTS = frozenset("settlement settlements understanding understandings solution compromise compromises".split())
_FULL = frozenset("peace political framework".split())


def _may_go_bare(draft: Draft, finding: Finding) -> bool:
    """Whether a mention that tells nothing can be of a draft: "the plan" is of one put forward, not of one signed."""
    if finding.rule == "agreement.plan" and finding.words[0] != "this":
        told = draft.status()
        return told is None or told in _WISHED or not _PLANS.isdisjoint(draft.wordings.values())
    kind = finding.fields.get("kind")
    if not finding.definite and finding.head in _SETTLEMENTS:
        # "A lasting settlement" is more than the truce or the swap told of.
        return _shares_head(draft, finding) or draft.fields.get("kind") in _FULL
    return finding.definite or kind is None or _has_substance(finding) or draft.fields.get("kind") is not None


def _is_other_wish(draft: Draft, finding: Finding) -> bool:
    """Whether a draft is of another deal that is only wished for, and the mention of one that the sides have had."""
    if draft.words.isdisjoint(AGAIN) or not AGAIN.isdisjoint(finding.words) or "status" not in finding.fields:
        return False
    return finding.fields["status"] not in _WISHED and all(stage in _WISHED for _, stage in draft.stages)


def _is_faceless(finding: Finding) -> bool:
    """Whether a verb of meeting names nobody: "now that they have met"."""
    if finding.makes is not Talks or finding.phrase is not None:
        return False
    return not parties_of(Talks, finding.fields) and not finding.fields.get("mediators")


def _is_other_gathering(finding: Finding) -> bool:
    """Whether an indefinite mention says when or with whom: "a 2015 meeting" is none of the talks told of."""
    if finding.makes is not Talks or not finding.noun_only or finding.definite:
        return False
    return finding.rule in _GATHERINGS and any(finding.fields.get(name) for name in ("time", "place", "with"))


def _owned(finding: Finding) -> bool:
    """Whether the phrase says both sides by an owner: "its dialogue with Z", which the reader need not know."""
    return bool(finding.words) and finding.words[0] != "the" and finding.definite and "with" in finding.fields


def _shares_head(draft: Draft, finding: Finding) -> bool:
    return bool(finding.head) and finding.head in draft.wordings.values()


def _add(draft: Draft, finding: Finding, level: int) -> None:
    draft.add(finding)
    crowded = finding.noun_only and not finding.definite and len(draft.fields.get("parties", ())) > 1
    for name, value in finding.fields.items():
        if crowded and name in ("parties", "with"):
            continue  # "discussions with Norland" in passing makes no new party of a meeting of known people
        if name == "status":
            draft.tell(level, str(value))
        elif name == "transfers":
            draft.fields[name] = merge_legs(draft.fields.get(name, ()), value)
        elif name in _ACTORS or name == "topics":
            draft.fields[name] = tuple(dict.fromkeys((*draft.fields.get(name, ()), *value)))
        elif name == "kind":
            if draft.fields.get(name) in (None, "other"):
                draft.fields[name] = value
        elif name == "_noun_status":
            draft.fields.setdefault(name, value)
            draft.noun_level = min(level, draft.noun_level)
        elif draft.fields.get(name) in (None, ()) or _is_closer(draft.fields[name], value):
            draft.fields[name] = value


def _is_closer(have: object, value: object) -> bool:
    """Whether a time lies within the one known so far: "last year", "in March 2016"."""
    if not isinstance(have, Time) or not isinstance(value, Time) or have.edtf == value.edtf:
        return False
    bounds = (have.earliest, value.earliest, value.latest, have.latest)
    return all(bounds) and sorted(bounds) == list(bounds)  # type: ignore[type-var]


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
                quantity=old.quantity or leg.quantity,
            )
    known = [leg for leg in legs if leg.giver or leg.receiver]
    return tuple(_fill(leg, legs) for leg in known) if known else tuple(legs)


def _same_leg(old: Leg, new: Leg) -> bool:
    if old.giver and new.giver:
        return old.giver == new.giver
    return old.quantity is None or new.quantity is None or old.quantity == new.quantity


def _fill(leg: Leg, legs: Sequence[Leg]) -> Leg:
    """A leg with the kind that a reading without givers told."""
    kind = leg.kind or next((other.kind for other in legs if other.kind), None)
    return Leg(giver=leg.giver, receiver=leg.receiver, kind=kind, quantity=leg.quantity)
