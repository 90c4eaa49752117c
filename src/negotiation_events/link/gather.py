"""One draft per thing: the mentions of talks, agreements and exchanges gathered by what they can be about."""

import bisect
import re
from collections.abc import Container, Iterable, Sequence
from datetime import date

import attrs

from negotiation_events.findings import Attribution, Finding, Mark
from negotiation_events.link.clashes import AGAIN
from negotiation_events.link.drafts import Draft, begins_in
from negotiation_events.link.implied_talks import talks_behind
from negotiation_events.link.legs import merge_legs
from negotiation_events.link.mentions import (
    FULL,
    SETTLEMENTS,
    as_sought,
    is_named,
    kinds_at_home,
    known_deals,
    told_with,
)
from negotiation_events.link.other_talks import is_known_round
from negotiation_events.link.same import Sameness, parties_of
from negotiation_events.model import Act, Agreement, Exchange, Talks, Time
from negotiation_events.text.annotated import AnnotatedText

_SUBSTANCE: dict[type, tuple[str, ...]] = {
    Talks: ("mediators", "host", "place", "round", "first_since"),
    Agreement: ("parties", "with", "mediators", "proposers", "place", "time", "duration", "_noun_status"),
    Exchange: ("_parties", "place", "time", "total"),
}
# What makes an agreement of a noun that does not tell what it is about: "a settlement in the north" may be a village.
_BINDING = ("parties", "with", "mediators", "proposers", "_noun_status")
# What "any deal" cannot have come to.
_REACHED = frozenset({None, "negotiating", "agreed", "signed", "declared", "in_force", "concluded", "completed"})
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
    kinds = kinds_at_home(annotated.text)
    tellers = Tellers(annotated.text, attributions)
    recent: list[Draft] = []
    drafts: list[Draft] = []
    bare: list[Finding] = []
    placed: list[tuple[Finding, Draft]] = []

    def place(finding: Finding, draft: Draft, disputed: Container[str] = ()) -> None:
        _add(draft, _without_doubles(draft, finding, same), tellers.level(finding), disputed)
        placed.append((finding, draft))

    for finding in findings:
        finding = as_sought(finding, kinds)
        if finding.makes not in _SUBSTANCE or is_denied(finding) or same.are_colleagues(finding):
            continue
        draft = told_with(annotated.text, recent, finding) or _find(recent, finding, same)
        if draft is None and (other := _find_disputed(recent, finding, same, tellers)) is not None:
            recent.remove(other)
            place(finding, other, same.disputed(other, finding))
            recent = [*recent[1 - _MEMORY :], other]
            continue
        if draft is None:
            if not _has_substance(finding) and not is_named(annotated.text, finding, kinds):
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
    for known in (*(known_deals(annotated.text, drafts, bare) if kinds else ()), *talks_behind(drafts, bare)):
        drafts.append(Draft(known[0].makes))
        for finding in known:
            place(finding, drafts[-1])
    drafts_by_start = sorted(drafts, key=lambda draft: draft.start)
    starts = [draft.start for draft in drafts_by_start]
    for finding in bare:
        behind = bisect.bisect_right(starts, finding.start)
        later = _find_later(drafts_by_start[behind : behind + _MEMORY], finding, same)
        if later is not None:
            place(finding, later)
    return drafts, placed


class Tellers:
    """Who tells what stands at a place of the text."""

    def __init__(self, text: str, attributions: Iterable[Attribution]) -> None:
        self._text = text
        told = [attribution for attribution in attributions if attribution.content is not None]
        self._told = sorted(told, key=lambda attribution: attribution.content or (0, 0))
        self._starts = [attribution.content[0] for attribution in self._told if attribution.content]
        self._longest = max((a.content[1] - a.content[0] for a in self._told if a.content), default=0)

    def level(self, finding: Finding) -> int:
        """0 where the narrator tells it, 1 a source whom the narrator adopts, 2 only a source, 3 only an accuser."""
        return max((_distance(one) for one in self.of(finding)), default=0)

    def of(self, finding: Finding) -> list[Attribution]:
        """In whose words a finding stands."""
        first = bisect.bisect_left(self._starts, finding.start - self._longest)
        last = bisect.bisect_right(self._starts, finding.end)
        return [one for one in self._told[first:last] if _says(one, finding.start)]

    def differ(self, earlier: Finding, later: Finding) -> bool:
        """Whether another tells what comes later, or the same source corrects itself."""
        before, after = self.of(earlier), self.of(later)
        if not (before or after) or not set(before).isdisjoint(after):
            return False
        sources = [{actor for one in told for actor in one.referents} for told in (before, after)]
        same = sources[0] & sources[1]
        return not same or any(_CORRECTS.search(self._text, one.start, later.end) for one in after)


def _says(attribution: Attribution, at: int) -> bool:
    return attribution.content is not None and begins_in(attribution.content, at)


def _distance(attribution: Attribution) -> int:
    if attribution.act is Act.ACCUSE:
        return 3
    return 2 if attribution.embedded or attribution.quotation == "direct" else 1


_REPLY = 600  # characters from what somebody says of an event to what another says of it


def _find_disputed(drafts: Sequence[Draft], finding: Finding, same: Sameness, tellers: Tellers) -> Draft | None:
    """The event told of right before of which somebody now tells otherwise: "they freed 200; only 180, they said"."""
    for draft in reversed(drafts[-3:]):
        last = draft.findings[-1]
        if draft.makes is not finding.makes or not 0 < finding.start - last.end <= _REPLY:
            continue
        facts = same.disputed(draft, finding)
        if finding.makes is Exchange and finding.fields.get("status") != last.fields.get("status"):
            continue  # what was done is not what is yet to come
        # Who differs on the day and on the number tells of another event.
        if not facts or {"time", "quantity"} <= set(facts) or same.is_other(draft, finding):
            continue
        if tellers.differ(last, finding) and _is_same_thing(draft, finding) and not draft.fields.get("plural"):
            return draft
    return None


# What of an event sources dispute, by the field that tells it.
_FACTS = {"place": "place", "time": "time", "duration": "duration", "transfers": "quantity", "total": "quantity"}
# "The first summit" is another than the one told of, not the same by another account.
_COUNTED = frozenset("first second third fourth fifth last previous earlier".split())
_SOURCE = 2  # the level from which only a source tells something
_CORRECTS = re.compile(r"\b(?:later|correct(?:s|ed|ing)|revis(?:es|ed|ing)|actually|in fact)\b")


def _is_same_thing(draft: Draft, finding: Finding) -> bool:
    """Whether a mention may be of an event told of before, though it says otherwise of its facts."""
    if finding.makes is not Exchange:
        return finding.definite and _shares_head(draft, finding) and _COUNTED.isdisjoint(finding.words)
    kinds = [{leg.kind for leg in fields.get("transfers", ())} for fields in (draft.fields, finding.fields)]
    return not kinds[0] or not kinds[1] or bool(kinds[0] & kinds[1])


def _find_later(drafts: Sequence[Draft], finding: Finding, same: Sameness) -> Draft | None:
    """The talks or exchange that a mention in passing runs ahead of: the text tells of them later by the same noun."""
    if finding.makes is Agreement or finding.inside or _owned(finding):
        return None
    later = (d for d in drafts if d.makes is finding.makes and d.start > finding.start and _shares_head(d, finding))
    return next((draft for draft in later if not same.clash(draft, finding) and not same.lies_back(draft)), None)


def _known_before(bare: Sequence[Finding], finding: Finding) -> list[Finding]:
    """Earlier mentions that only named the deal told of now: "the deal to free hostages ... this deal"."""
    if finding.makes is not Agreement or not finding.definite or Mark.PLAN in finding.marks:
        return []
    return [
        earlier
        for earlier in bare
        if earlier.makes is Agreement and earlier.definite and not earlier.inside and earlier.head == finding.head
        if earlier.fields.get("kind") in (None, finding.fields.get("kind")) or "kind" not in finding.fields
    ]


def is_denied(finding: Finding) -> bool:
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
    if "status" in fields and Mark.IN_PASSING not in finding.marks:
        return True
    if finding.makes is Exchange and any(leg.giver or leg.quantity for leg in fields.get("transfers", ())):
        return True
    if finding.makes is Talks and len(parties_of(Talks, fields)) > 1:
        return True
    if finding.inside:
        return False
    if finding.makes is Talks and Mark.PLAIN in finding.marks and fields.get("with"):
        return True
    if Mark.GATHERING in finding.marks and not finding.definite:
        return False
    if finding.makes is Agreement and finding.noun_only and fields.get("kind") in (None, "other"):
        return any(fields.get(name) for name in _BINDING)
    if Mark.DATED in finding.marks and finding.definite and "time" in fields:
        return True
    if is_known_round(finding):
        return True
    return any(fields.get(name) for name in _SUBSTANCE[finding.makes])


def _is_at_large(finding: Finding) -> bool:
    """Whether a noun names talks of which it tells nothing, or only what they are about."""
    if finding.makes is not Talks or not finding.noun_only:
        return False
    return is_known_round(finding) or (not finding.definite and not _has_substance(finding))


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
    if _is_at_large(finding):
        candidates = [draft for draft in candidates if draft.wordings]  # "they met": that is no "talks" at large
    if _owned(finding):
        candidates = [
            draft
            for draft in candidates
            if len(parties_of(draft.makes, draft.fields)) > 1 or _shares_head(draft, finding)
        ]
    if finding.definite or _is_faceless(finding) or (finding.noun_only and not _has_substance(finding)):
        named = [draft for draft in candidates if _shares_head(draft, finding)]
        if finding.words[-1:] == ("conference",) and finding.definite:
            # A conference is none of the talks held before it, and "its conference" is a party's.
            candidates = [draft for draft in named or candidates if _may_be_conference(draft, finding)]
        named = [draft for draft in named if not _is_other_wish(draft, finding)] or named
        alike = [draft for draft in named or candidates if same.at_one(draft, finding)]
        return next(iter(alike or named or candidates), None)
    return next((draft for draft in candidates if same.alike(draft, finding)), None)


_PLANS = frozenset("plan plans proposal proposals initiative document text blueprint formula draft offer".split())
_WISHED = frozenset("proposed negotiating accepted rejected".split())


def _may_go_bare(draft: Draft, finding: Finding) -> bool:
    """Whether a mention that tells nothing can be of a draft: "the plan" is of one put forward, not of one signed."""
    if Mark.PLAN in finding.marks and finding.words[0] != "this":
        told = draft.status()
        return told is None or told in _WISHED or not _PLANS.isdisjoint(draft.wordings.values())
    kind = finding.fields.get("kind")
    if not finding.definite and finding.head in SETTLEMENTS:
        # "A lasting settlement" is more than the truce or the swap told of.
        return _shares_head(draft, finding) or draft.fields.get("kind") in FULL
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
    return not parties_of(Talks, finding.fields) and not {"mediators", "level"} & finding.fields.keys()


def _is_other_gathering(finding: Finding) -> bool:
    """Whether an indefinite mention says when or with whom: "a 2015 meeting" is none of the talks told of."""
    if finding.makes is not Talks or not finding.noun_only or finding.definite:
        return False
    return Mark.GATHERING in finding.marks and any(finding.fields.get(name) for name in ("time", "place", "with"))


def _may_be_conference(draft: Draft, finding: Finding) -> bool:
    if _shares_head(draft, finding):
        return True
    return finding.words[0] in ("the", "this") and not draft.words & {"talks", "negotiations", "call", "round"}


def _owned(finding: Finding) -> bool:
    """Whether the phrase says both sides by an owner: "its dialogue with Z", which the reader need not know."""
    return bool(finding.words) and finding.words[0] != "the" and finding.definite and "with" in finding.fields


def _shares_head(draft: Draft, finding: Finding) -> bool:
    return bool(finding.head) and finding.head in draft.wordings.values()


def _without_doubles(draft: Draft, finding: Finding, same: Sameness) -> Finding:
    """A mention without those who only say again who sat there: "a first call between a leader and an envoy"."""
    known = {same.side(actor) for actor in parties_of(draft.makes, draft.fields)}
    told = parties_of(draft.makes, finding.fields)
    if finding.makes is not Talks or not finding.noun_only or len(known) < 2:
        return finding
    if not told or not all(same.side(actor) in known and same.is_role(actor) for actor in told):
        return finding
    fields = {name: value for name, value in finding.fields.items() if name not in ("parties", "with")}
    return attrs.evolve(finding, fields=fields)


def _add(draft: Draft, finding: Finding, level: int, disputed: Container[str] = ()) -> None:
    draft.add(finding)
    crowded = finding.noun_only and not finding.definite and len(draft.fields.get("parties", ())) > 1
    for name, value in finding.fields.items():
        if crowded and name in ("parties", "with"):
            continue  # "discussions with Norland" in passing makes no new party of a meeting of known people
        told = draft.levels.get(name, level)
        draft.levels[name] = min(told, level)
        if name == "status":
            draft.tell(level, str(value))
        elif _FACTS.get(name) in disputed:
            # The report's own word goes before that of a source, and the first source's before another's.
            if level < _SOURCE <= told:
                draft.fields[name] = value
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
        elif draft.fields.get(name) in (None, ()) or is_closer(draft.fields[name], value):
            draft.fields[name] = value


def is_closer(have: object, value: object) -> bool:
    """Whether a time lies within the one known so far: "last year", "in March 2016"."""
    if not isinstance(have, Time) or not isinstance(value, Time) or have.edtf == value.edtf:
        return False
    bounds = (have.earliest, value.earliest, value.latest, have.latest)
    return all(bounds) and sorted(bounds) == list(bounds)  # type: ignore[type-var]
