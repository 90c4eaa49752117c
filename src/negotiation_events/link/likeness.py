"""When a mention says so much the same as what is known of talks or a deal that it must be of them."""

from negotiation_events.findings import Finding
from negotiation_events.link.drafts import Draft
from negotiation_events.link.other_talks import leaves_a_side_out
from negotiation_events.link.values import same

_OVER = frozenset("collapsed cancelled postponed suspended".split())
_BROKEN = frozenset("suspended collapsed postponed".split())
AHEAD = frozenset("proposed scheduled refused".split())
_WISHED = frozenset("proposed negotiating rejected failed".split())
_SOUGHT = frozenset("proposed negotiating accepted".split())


def are_same_talks(draft: Draft, finding: Finding, mine: set[int], theirs: set[int]) -> bool:
    """Whether an indefinite mention is of the talks told of.

    Args:
        draft: the talks told of.
        finding: the mention.
        mine: the sides that the talks are known to have.
        theirs: those that the mention names.
    """
    have, more = draft.fields, finding.fields
    if theirs < mine and "parties" not in more and leaves_a_side_out(finding) and _talks_alike(draft, finding):
        return True
    if not theirs and more.get("mediators") and more.get("format") == have.get("format") == "indirect":
        return True  # "indirect talks ... the envoy shuttles between them"
    told = more.get("status")
    if told in _OVER and told == draft.status() and (theirs <= mine or mine <= theirs):
        return True
    if mine and theirs and (theirs <= mine or mine <= theirs) and same(have.get("place"), more.get("place")):
        return True
    if not theirs and "time" not in have and _is_bare(finding) and are_ahead(draft):
        return True
    if _is_bare(finding) and draft.status() in _BROKEN and (theirs <= mine or mine <= theirs):
        return True  # "the talks are frozen ... they will only return to the table if ..."
    if mine or theirs:
        return mine == theirs and _talks_alike(draft, finding)
    return bool(more.get("mediators")) and have.get("mediators") == more["mediators"] and _talks_alike(draft, finding)


def _talks_alike(draft: Draft, finding: Finding) -> bool:
    """Whether talks of the same parties are the same ones: in one place, at one time, or at one stage."""
    have, more = draft.fields, finding.fields
    if same(have.get("place"), more.get("place")) or same(have.get("time"), more.get("time")):
        return True
    told = more.get("status")
    stages = {stage in AHEAD for _, stage in draft.stages} | ({told in AHEAD} if told else set())
    apart = ("place" in have and "place" in more) or ("time" in have and "time" in more)
    return len(stages) <= 1 and not apart


def _is_bare(finding: Finding) -> bool:
    """Whether a mention says no more of talks than that they are to be."""
    fields = finding.fields
    named = ("place", "time", "round", "mediators", "host", "proposers", "level")
    return fields.get("status") in ("proposed", "scheduled") and not any(fields.get(name) for name in named)


def are_ahead(draft: Draft) -> bool:
    """Whether all that is told of talks is that they are to be."""
    return bool(draft.stages) and all(stage in ("proposed", "scheduled") for _, stage in draft.stages)


def are_same_deal(draft: Draft, finding: Finding, mine: set[int], theirs: set[int]) -> bool:
    """Whether an indefinite mention is of the deal told of; the arguments are those of `are_same_talks`."""
    if mine and mine == theirs:
        return _agreements_alike(draft, finding)
    if _is_one_wish(draft, finding) and (mine <= theirs or theirs <= mine):
        return True
    if (mine and theirs) or draft.fields.get("kind") != finding.fields.get("kind"):
        return False
    if finding.fields.get("status") == draft.status() == "in_force":
        return True  # two truces do not hold at once
    return not _tells_apart(draft, finding) and _agreements_alike(draft, finding)


def _tells_apart(draft: Draft, finding: Finding) -> bool:
    """Whether a mention says something of a deal that was not known of the one told of."""
    said = ("duration", "proposers", "time", *(() if finding.noun_only else ("place",)))
    if finding.fields.get("status") == "agreed" and draft.stages and {"negotiating"} == {s for _, s in draft.stages}:
        said = ("duration", "proposers")  # what was being negotiated is agreed on some day
    return any(name in finding.fields and name not in draft.fields for name in said)


def _agreements_alike(draft: Draft, finding: Finding) -> bool:
    """Whether an indefinite mention of a deal of the same parties is the same deal: of one kind, and come as far."""
    have, more = draft.fields.get("kind"), finding.fields.get("kind")
    if more not in (None, "other") and have not in (None, "other") and have != more:
        return False
    told = finding.fields.get("status", finding.fields.get("_noun_status"))
    if told == "agreed" and draft.stages and all(stage == "negotiating" for _, stage in draft.stages):
        return not _tells_apart(draft, finding)  # what was being negotiated has been agreed
    stages = {stage in _WISHED for _, stage in draft.stages} | ({told in _WISHED} if told else set())
    return len(stages) <= 1


def _is_one_wish(draft: Draft, finding: Finding) -> bool:
    """Whether both are of a deal still sought: a report has one of a kind, unless a number, a date or a name tells."""
    told = finding.fields.get("status")
    unknown = not draft.stages and not any(words[0] in ("a", "an") for words in draft.wordings)
    if told not in _SOUGHT or unknown or any(stage not in _SOUGHT for _, stage in draft.stages):
        return False
    if any(name in finding.fields and name not in draft.fields for name in ("duration", "proposers", "time", "place")):
        return False
    kinds = {draft.fields.get("kind"), finding.fields.get("kind")} - {None, "other"}
    return len(kinds) <= 1
