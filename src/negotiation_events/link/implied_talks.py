"""What a text leaves unsaid of its talks: who sits there, where they are told of as those of the sides all along."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from negotiation_events.findings import Finding
from negotiation_events.link.drafts import Draft
from negotiation_events.link.same import Sameness, parties_of
from negotiation_events.link.values import differ
from negotiation_events.model import Agreement, Talks
from negotiation_events.text.annotated import Mention

_TALKS = frozenset("talks negotiations negotiation dialogue consultations process round rounds".split())
_NAMED = _TALKS | {"summit"}
_KNOWN = frozenset("the these those this their".split())
_REACHED = frozenset("agreed agreed_in_principle signed".split())
_AHEAD = frozenset(
    "any first new next another future possible potential eventual further planned proposed upcoming".split()
)


def imply_talks(drafts: Sequence[Draft], mentions: Iterable[Mention], same: Sameness) -> None:
    """Give talks of unnamed sides those of the report, and talks that are spoken of as known the stage of such."""
    of_talks = any(draft.makes is Talks and len(_sides(draft, same)) > 1 for draft in drafts)
    pair = _only_pair(drafts, same) or _spoken_of(mentions, same)
    for draft in drafts:
        if draft.makes is not Talks:
            continue
        # "The talks" may be those that are told of elsewhere with their sides; "secret talks" are others.
        if pair and _names_nobody(draft) and (not of_talks or any(finding.definite for finding in draft.findings)):
            draft.fields["parties"] = pair
        if draft.status() is None and "time" not in draft.fields and _is_known(draft):
            draft.fields["_noun_status"] = "under_way"


def tie_results(drafts: Sequence[Draft], same: Sameness) -> None:
    """What the same people agreed on who met, and at no other time, they agreed on when they met."""
    held: defaultdict[frozenset[int], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.makes is Talks and draft.status() == "concluded" and "time" in draft.fields:
            held[_sides(draft, same)].append(draft)
    for deal in drafts:
        if deal.makes is not Agreement or deal.status() not in _REACHED or deal.fields.get("_reached_at") is not None:
            continue
        sides = _sides(deal, same)
        table = held.get(sides, []) if len(sides) > 1 else []
        when = deal.fields.get("time")
        if len(table) == 1 and (when is None or not differ(table[0].fields["time"], when)):
            deal.fields["_reached_at"] = table[0]
            table[0].fields.setdefault("_results", []).append(deal)
            table[0].fields.setdefault("outcome", "agreement")


def _sides(draft: Draft, same: Sameness) -> frozenset[int]:
    return frozenset(same.side(actor) for actor in parties_of(draft.makes, draft.fields))


def talks_behind(drafts: Sequence[Draft], bare: Sequence[Finding]) -> list[list[Finding]]:
    """The mentions of talks, if any, of which a report says "the talks" time and again, as if one knew them."""
    known = {head for draft in drafts if draft.makes is Talks for head in draft.wordings.values()}
    if any(draft.makes is Talks and (not draft.wordings or known & _TALKS) for draft in drafts):
        return []
    named = [f for f in bare if f.makes is Talks and f.definite and f.head in _NAMED and not f.inside]
    return [named] if len(named) > 1 else []


def _names_nobody(draft: Draft) -> bool:
    fields: dict[str, Any] = draft.fields
    return not any(fields.get(name) for name in ("parties", "with", "mediators", "host"))


def _is_known(draft: Draft) -> bool:
    """Whether a mention presupposes that the talks are there: "the talks", not "any talks"."""
    openings = {finding.words[0] for finding in draft.findings if finding.head in _TALKS}
    return not openings.isdisjoint(_KNOWN) and draft.words.isdisjoint(_AHEAD)


def _spoken_of(mentions: Iterable[Mention], same: Sameness) -> tuple[int, ...]:
    """The two whom the report calls "the two sides", where they are the same two throughout."""
    known = [mention.referents for mention in mentions if mention.form == "collective" and len(mention.referents) == 2]
    pairs = {frozenset(map(same.side, actors)): actors for actors in known}
    (only,) = pairs.values() if len(pairs) == 1 else ((),)
    return only if len({same.side(actor) for actor in only}) == 2 else ()


def _only_pair(drafts: Sequence[Draft], same: Sameness) -> tuple[int, ...]:
    """The two sides of all that is told of, where they are the same two throughout."""
    told = (parties_of(draft.makes, draft.fields) for draft in drafts)
    # A call of two presidents is none of those who fight: "they discussed the hostage talks".
    known = [actors for actors in told if not same.are_people(actors)]
    pairs = {frozenset(map(same.side, actors)): actors for actors in reversed(known) if len(actors) > 1}
    (only,) = pairs.values() if len(pairs) == 1 else ((),)
    return only if len({same.side(actor) for actor in only}) == 2 else ()
