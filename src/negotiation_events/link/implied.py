"""What a text implies of its events where no verb says so: there is "the truce", "a truce" is still to be made."""

import re
from collections import defaultdict
from collections.abc import Sequence

from negotiation_events.findings import Finding, Mark
from negotiation_events.link.drafts import Draft
from negotiation_events.link.mentions import kind_by_subject
from negotiation_events.link.same import Sameness, parties_of
from negotiation_events.model import Agreement, Exchange, Talks

_BARGAINS = frozenset("deal agreement accord pact treaty armistice".split())
_KNOWN = frozenset("the this that its their both".split())
# What opens the name of a deal that there is not yet.
_NEW = frozenset(
    """
    a an any another some new lasting durable immediate sustained sustainable permanent long-term longer-term
    comprehensive unconditional broader wider tougher better stronger longer interim possible potential eventual final
    """.split()
)
# What only a truce that there is can be: "a shaky truce".
_STANDING = frozenset(
    """
    fragile tenuous shaky uneasy brittle precarious existing current ongoing day-old two-day-old three-day-old
    week-old weeks-old month-old months-old days-old hours-old fraying faltering battered crumbling wobbly delicate
    """.split()
)
# What the deal that an exchange carries out has come to, and so the exchange.
_OF_DEAL = {
    "proposed": "proposed", "negotiating": "proposed", "accepted": "proposed", "rejected": "refused",
    "failed": "failed", "agreed_in_principle": "agreed", "agreed": "agreed", "signed": "agreed", "in_force": "agreed",
    "declared": "agreed", "extended": "agreed", "implemented": "completed", "suspended": "suspended",
    "collapsed": "failed",
}  # fmt: skip


def imply(text: str, drafts: Sequence[Draft], placed: Sequence[tuple[Finding, Draft]], same: Sameness) -> None:
    """Fill what the events of a text leave unsaid and one reads between them."""
    for draft in drafts:
        if draft.makes is Agreement and draft.fields.get("kind") is None:
            draft.fields["kind"] = kind_by_subject(text, draft.findings)
        if draft.status() is None and (status := _presupposed(draft)) is not None:
            draft.fields["_noun_status"] = status
    _share_table(drafts, placed, same)
    for draft in drafts:
        deal = draft.fields.get("_agreement") if draft.makes is Exchange else None
        if _is_known_swap(text, draft) and _is_only_talked_of(draft):
            draft.stages.clear()  # "the swap ... they had spoken of the possibility of a swap"
        if draft.makes is Exchange and draft.status() is None:
            status = _OF_DEAL.get(str(deal.status())) if deal is not None else _listed(text, draft)
            status = status or ("completed" if _is_known_swap(text, draft) else None)
            if status is not None:
                draft.fields["_noun_status"] = status


_VAIN = re.compile(r"\b(?:nothing|fail(?:s|ed)?|collaps\w+)\b", re.IGNORECASE)


def _is_only_talked_of(draft: Draft) -> bool:
    """Whether all that is told of an event's stage looks ahead to it."""
    telling = [finding for finding in draft.findings if "status" in finding.fields]
    return bool(telling) and all(Mark.TO_COME in finding.marks for finding in telling)


def _is_known_swap(text: str, exchange: Draft) -> bool:
    """Whether the reader is taken to know of a swap: "the prisoner swap"."""
    known = [one for one in exchange.findings if one.definite and not one.plural and not one.inside]
    swaps = [one for one in known if one.head in ("swap", "exchange")]
    return any(_VAIN.search(text, max(0, one.start - 60), one.start) is None for one in swaps)


def _listed(text: str, exchange: Draft) -> str | None:
    """The status of a swap that is one item of what somebody calls for, or of what a deal holds."""
    for finding in exchange.findings:
        before = text[max(0, finding.start - _REACH) : finding.start]
        before = before[before.rfind(". ") + 1 :]
        if _CALLED_FOR.search(before):
            return "proposed"
        if _HELD_BY_DEAL.search(before):
            return "agreed"
    return None


_REACH = 300
_CALLED_FOR = re.compile(
    r"\b(?:call(?:s|ed|ing)? for|propos\w+|demand\w*|suggest\w*|offer\w*|wants?|wanted|seek\w*|sought|urg\w+|appeal\w*"
    r"|discuss\w*|talks on|negotiat\w+|in exchange for)\b",
    re.IGNORECASE,
)
_HELD_BY_DEAL = re.compile(
    r"\b(?:agree(?:s|d)|agreements?|accords?|deals?|pacts?|includ\w+|provid\w+ for|guidelines|terms|part of)\b",
    re.IGNORECASE,
)


def _presupposed(draft: Draft) -> str | None:
    """The status that an article presupposes: there is "the truce", "a truce" is still to be made."""
    if draft.makes is not Agreement or any(Mark.PLAN in finding.marks for finding in draft.findings):
        return None
    openings = {finding.words[0] for finding in draft.findings if finding.words}
    if draft.fields.get("kind") == "ceasefire" and not openings.isdisjoint(_KNOWN):
        return "in_force"
    if not openings.isdisjoint(_KNOWN) and not _BARGAINS.isdisjoint(draft.wordings.values()):
        return "agreed"
    if all(finding.definite or finding.plural for finding in draft.findings):
        return None
    openings |= {word for finding in draft.findings for word in finding.words[:3]}
    if draft.fields.get("kind") == "ceasefire" and not openings.isdisjoint(_STANDING):
        return "in_force"
    if len(parties_of(Agreement, draft.fields)) > 1:
        return None  # "welcomed a truce between them" tells of one that there is
    dated = "time" in draft.fields or "place" in draft.fields  # "a truce last week"
    return "negotiating" if not dated and not openings.isdisjoint(_NEW) else None


def _share_table(drafts: Sequence[Draft], placed: Sequence[tuple[Finding, Draft]], same: Sameness) -> None:
    """Give a deal that talks are on, or that is told of in one sentence with them, the parties of those talks."""
    tables: defaultdict[int, list[tuple[int, ...]]] = defaultdict(list)
    for finding, draft in placed:
        if not _is_table(draft):
            continue
        if _are_several(parties := parties_of(Talks, draft.fields), same):
            tables[finding.sentence].append(parties)
    pair = _only_pair(drafts, same)
    for finding, deal in placed:
        if deal.makes is Agreement and not parties_of(Agreement, deal.fields):
            around = tables[finding.sentence] or ([pair] if pair and "time" not in deal.fields else [])
            if around:
                deal.fields["parties"] = around[0]


def _is_table(draft: Draft) -> bool:
    """Whether talks are negotiations by their name: two leaders who spoke of a deal are not bound by it."""
    return draft.makes is Talks and not _TABLES.isdisjoint(draft.wordings.values())


_TABLES = frozenset("talks negotiations negotiation".split())


def _are_several(actors: Sequence[int], same: Sameness) -> bool:
    return len({same.side(actor) for actor in actors}) > 1


def _only_pair(drafts: Sequence[Draft], same: Sameness) -> tuple[int, ...]:
    """The two sides of all that is told of, where they are the same two throughout."""
    known = [parties_of(draft.makes, draft.fields) for draft in drafts if draft.makes is not Talks or _is_table(draft)]
    pairs = {frozenset(map(same.side, actors)): actors for actors in reversed(known) if _are_several(actors, same)}
    (only,) = pairs.values() if len(pairs) == 1 else ((),)
    return only if len(only) == 2 else ()
