"""Mentions of agreements and swaps by a noun alone: which of them make a record, and what their words don't say."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

import attrs

from negotiation_events.findings import Finding, Leg, Mark
from negotiation_events.link.drafts import Draft
from negotiation_events.model import Agreement, AgreementKind, Exchange

# What a text has that tells of war or of diplomacy; a novel or a match has truces too.
_GRAVE = re.compile(
    r"\b(?:presidents?|ministers?|governments?|troops|soldiers|rebels|militants?|hostages?|diplomats?|envoys?"
    r"|sanctions|army|insurgents|secretary of state|ambassador|negotiators?|officials?|warring|hostilities"
    r"|administration|military|humanitarian)\b",
    re.IGNORECASE,
)
SETTLEMENTS = frozenset("settlement settlements understanding understandings solution compromise compromises".split())
FULL = frozenset("peace political framework".split())
_RELEASES = frozenset("release releases handover handovers repatriation repatriations".split())
_BARGAINS = frozenset("deal agreement accord pact".split())
_CARRIED_OUT = frozenset({None, "agreed", "completed", "under_way"})


_WARLIKE = re.compile(
    r"\b(?:fighting|fighters|(?<!trade )(?<!price )wars?|attacks?|militants?|rebels?|hostilities|violence|troops"
    r"|conflict|rockets?|airstrikes?|soldiers|shelling|bomb\w*|army|forces|hostages?|insurg\w+|humanitarian|missiles?)\b",
    re.IGNORECASE,
)


def kinds_at_home(text: str) -> frozenset[str]:
    """The kinds of agreement that a noun alone can name in a text: no "truce" between two sisters, or two parties."""
    if _GRAVE.search(text) is None:
        return frozenset()
    every = frozenset(str(kind) for kind in AgreementKind) - {"other"}
    return every if _WARLIKE.search(text) else every - {"ceasefire"}


def names_deal(finding: Finding, kinds: frozenset[str]) -> bool:
    """Whether a noun names one agreement or swap by its kind, so that it needs no verb: "a hostage deal"."""
    if not finding.noun_only or (finding.inside and (finding.makes is Exchange or finding.definite or finding.plural)):
        return False
    if not kinds:
        return False
    kind = finding.fields.get("kind")
    if finding.makes is Agreement:
        known = Mark.NAMED_BY_KIND in finding.marks and kind not in (None, "other")
        if kind not in kinds and not finding.inside:
            return False
        return known and (finding.head not in SETTLEMENTS or kind in FULL)
    if finding.head in _RELEASES and finding.fields.get("_noun_status") != "completed":
        return False  # "the recent release of several captives" is told of, "the release of the captives" demanded
    named = Mark.NAMED_BY_KIND in finding.marks and not finding.plural
    return named and bool(finding.fields.get("transfers"))


# "The Oslo Accords", "the Minsk agreements": a deal with a name of its own has been made.
_PROPER = re.compile(
    r"(?:the |The |\d{4} )(?:[A-Z][\w'-]+ ){1,4}?"
    r"(?:(?:Peace |Framework )?(?:Accords?|Agreements?|Treaty|Pact|Protocols?)"
    r"|accords|agreements)\b"
)


def is_proper(text: str, finding: Finding) -> bool:
    """Whether a deal is known by a name of its own."""
    known = finding.makes is Agreement and finding.noun_only and not finding.inside and finding.phrase is not None
    return known and _PROPER.search(text, max(0, finding.start - 5), finding.end) is not None


def is_named(text: str, finding: Finding, kinds: frozenset[str]) -> bool:
    """Whether a mention makes an event by its name alone."""
    return names_deal(finding, kinds) or ("ceasefire" in kinds and is_proper(text, finding))


def as_sought(finding: Finding, kinds: frozenset[str]) -> Finding:
    """A deal that talks are on is still to be made: "talks on a lasting truce"."""
    told = {"status", "_noun_status", "time"} & finding.fields.keys()
    if told or not finding.inside or not names_deal(finding, kinds) or finding.makes is not Agreement:
        return finding
    return attrs.evolve(finding, fields={**finding.fields, "status": "negotiating"})


def told_with(text: str, drafts: Sequence[Draft], finding: Finding) -> Draft | None:
    """The draft that a mention belongs to by where it stands: in "a plan for a truce", in an answering release."""
    draft = next((draft for draft in reversed(drafts) if draft.makes is finding.makes), None)
    if draft is None:
        return None
    last = draft.findings[-1]
    if finding.inside and finding.makes is Agreement:
        within = last.phrase is not None and last.phrase[0] < finding.start and finding.end <= last.phrase[1]
        return draft if within and draft.fields.get("kind") == finding.fields.get("kind") else None
    if finding.makes is Agreement and _is_apposition(text, last, finding):
        return draft
    return draft if finding.makes is Exchange and _answers(text, draft, finding) else None


def _is_apposition(text: str, last: Finding, finding: Finding) -> bool:
    """Whether a deal is only named once more: "the deal to free them – a deal that took months – holds"."""
    if last.sentence != finding.sentence or last.head != finding.head or finding.words[:1] not in (("a",), ("an",)):
        return False
    return text[last.end : finding.start].rstrip().endswith(("–", "—", "--", ",")) and finding.noun_only


# What ties a release to the one of the other side before it.
_IN_ANSWER = re.compile(
    r"[^.;]{0,30}(?:[.;,]| and| while)\s+(?:and |while )?"
    r"(?:in (?:return|exchange|turn)|for (?:its|their|his) part|meanwhile|the same day|reciprocally)?,?[^.;]{0,40}$",
    re.IGNORECASE,
)


def _answers(text: str, draft: Draft, finding: Finding) -> bool:
    """Whether one side lets its captives go, told right behind what the other side does: both are one exchange."""
    mine, theirs = _lone_giver(draft.fields.get("transfers", ())), _lone_giver(finding.fields.get("transfers", ()))
    if mine is None or theirs is None or mine == theirs or draft.status() != finding.fields.get("status"):
        return False
    end = draft.findings[-1].end
    return end <= finding.start <= end + 80 and _IN_ANSWER.match(text[end : finding.start]) is not None


def _lone_giver(legs: Sequence[Leg]) -> int | None:
    """Who gives in an exchange of which a single leg is told."""
    return legs[0].giver[0] if len(legs) == 1 and legs[0].giver else None


def known_deals(text: str, drafts: Sequence[Draft], bare: Sequence[Finding]) -> list[list[Finding]]:
    """The deals that a text only points to: that on its one exchange, or the one it is all about."""
    found = deal_behind(drafts, bare) or deal_of_text(text, drafts, bare)
    return [found] if found else []


# What a text is about throughout, so that its deals are of that kind; narrower subjects first.
_SUBJECTS = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for kind, words in (
        ("nuclear", r"nuclear|uranium|enrichment|denuclear\w+|centrifuges?|warheads?|plutonium|nonproliferation"),
        ("economic", r"tariffs?|trade|imports?|exports?|wages?|workers|union|debt|loans?|bailout|creditors|oil|gas"),
        (
            "political",
            r"lawmakers|senators?|filibuster|shutdown|immigration|legislation|bipartisan|coalition|elections?"
            r"|constitution\w*|parliament|cabinet",
        ),
    )
)
_OFTEN = 3  # so many words of a subject make it that of a text
_AROUND = 150  # characters on either side of a mention that tell what it is about


def kind_by_subject(text: str, findings: Sequence[Finding]) -> str | None:
    """The kind of a deal whose words don't say what it is on: by what stands around it, or what the text is about."""
    for finding in findings:
        around = text[max(0, finding.start - _AROUND) : finding.end + _AROUND]
        told = [kind for kind, words in _SUBJECTS if words.search(around)]
        if len(told) == 1:
            return told[0]
    counts = {kind: sum(1 for _ in islice(words.finditer(text), 9)) for kind, words in _SUBJECTS}
    most = max(counts, key=lambda kind: counts[kind])
    return most if counts[most] >= _OFTEN else None


def deal_of_text(text: str, drafts: Sequence[Draft], bare: Iterable[Finding]) -> list[Finding]:
    """The mentions of "the deal" in a text that takes it for known and speaks of it again and again."""
    if any(draft.makes is Agreement for draft in drafts):
        return []
    known = [
        finding
        for finding in bare
        if finding.makes is Agreement and finding.head in _BARGAINS and not (finding.inside or finding.plural)
        if finding.definite and Mark.PLAIN in finding.marks
    ]
    if len(known) < _AGAIN or (kind := kind_by_subject(text, known)) is None:
        return []
    return [attrs.evolve(finding, fields={"kind": kind, **finding.fields}) for finding in known]


_AGAIN = 2


def deal_behind(drafts: Sequence[Draft], bare: Iterable[Finding]) -> list[Finding]:
    """The mentions of "the deal" in a text that tells of one exchange and of no agreement: it is the deal on that."""
    swaps = [draft for draft in drafts if draft.makes is Exchange and not draft.fields.get("plural")]
    if len(swaps) != 1 or swaps[0].status() not in _CARRIED_OUT or any(d.makes is Agreement for d in drafts):
        return []
    return [
        attrs.evolve(finding, fields={**finding.fields, "kind": "exchange", "status": "agreed"})
        for finding in bare
        if finding.makes is Agreement and finding.head in _BARGAINS and not finding.inside
        if Mark.PLAIN in finding.marks and finding.words[0] not in ("a", "an", "any", "no")
        if finding.fields.get("kind") in (None, "exchange", "other")
    ]
