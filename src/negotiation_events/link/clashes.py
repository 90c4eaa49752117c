"""When the words of a mention, or its dates, are those of another event."""

from datetime import date
from typing import Any

from negotiation_events.findings import Finding
from negotiation_events.link.drafts import Draft
from negotiation_events.link.likeness import AHEAD, are_ahead
from negotiation_events.link.values import same
from negotiation_events.model import Agreement, Talks, Time

# Words that say that another event is meant than the one told of so far.
_TO_COME = frozenset("upcoming future".split())
_FORMER = frozenset("previous earlier past last prior former".split())
_OTHER = frozenset(
    "another new next further future upcoming later subsequent fresh second third fourth fifth sixth follow-up".split()
)
AGAIN = frozenset("another new next further fresh follow-up".split())
_CALLS = frozenset("call calls conversation conversations videoconference video phone telephone".split())
_SUMMITS = frozenset("summit summits".split())
_OF_LEADERS = frozenset("summit summits meeting leaders presidents".split())
_DEALS = frozenset("deals agreements accords pacts treaties truces ceasefires settlements".split())


def heads_clash(draft: Draft, finding: Finding) -> bool:
    """A telephone call is no meeting, and what envoys talk about no summit, though all are talks."""
    if draft.makes is not Talks or not finding.words:
        return False
    if finding.head in _SUMMITS and draft.words.isdisjoint(_OF_LEADERS) and draft.wordings:
        return draft.fields.get("level") != "leaders"
    mine = {not _CALLS.isdisjoint(words) for words in draft.wordings}
    return bool(mine) and mine.isdisjoint({any(word in _CALLS for word in finding.words)})


def plurals_clash(draft: Draft, finding: Finding) -> bool:
    """The groups' ceasefires are not the agreement that was reached."""
    if draft.makes is not Agreement or not finding.words:
        return False
    plurals = {head in _DEALS for head in draft.wordings.values()}
    return bool(plurals) and (finding.head in _DEALS) not in plurals


_TRUCES = frozenset("truce truces ceasefire cease-fire armistice pause moratorium".split())


def truce_clashes(draft: Draft, finding: Finding) -> bool:
    """A truce in a trade war is not the trade deal that may end it."""
    if draft.makes is not Agreement or draft.fields.get("kind") != "economic" or not draft.wordings:
        return False
    if not finding.words or finding.definite or finding.fields.get("kind") != "economic":
        return False
    truces = {head in _TRUCES for head in draft.wordings.values()}
    return (finding.head in _TRUCES) not in truces


def words_clash(draft: Draft, finding: Finding) -> bool:
    """Whether a mention has a word for another event than the one told of: "a second", "the previous"."""
    words = frozenset(finding.words[: finding.words.index(finding.head) + 1] if finding.head else ())
    former = bool(words & _FORMER), bool(draft.words & _FORMER)
    pointing = bool(finding.words) and finding.words[0] in ("that", "those", "this", "these")
    if former[0] != former[1] and not (former[1] and pointing):
        return True
    fresh = words & _OTHER
    if draft.makes is Talks and all(stage in AHEAD for _, stage in draft.stages):
        fresh -= _TO_COME
    if draft.makes is Talks and same(draft.fields.get("time"), finding.fields.get("time")):
        fresh -= AGAIN  # "talks begin on Friday ... a new round of talks on Friday"
    if draft.makes is Talks and are_ahead(draft) and same(draft.fields.get("place"), finding.fields.get("place")):
        fresh -= _OTHER if finding.head in draft.wordings.values() else set()  # "a new conference there ... a second"
    again = fresh <= AGAIN and not draft.words.isdisjoint(AGAIN)
    return bool(fresh) and not fresh & draft.words and not again


def phase(fields: Any, stages: list[str], today: date) -> str | None:
    """Whether talks lie in the past by their date, or ahead by all that is told of them."""
    time = fields.get("time")
    stages = stages or [stage for stage in (fields.get("_noun_status"),) if stage]
    if stages and AHEAD.issuperset(stages):
        return "ahead"
    if isinstance(time, Time) and time.latest is not None:
        return "past" if time.latest < today else None
    return "on" if "under_way" in stages and len(set(stages)) == 1 else None
