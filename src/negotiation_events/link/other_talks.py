"""What tells talks from other talks: what they are about, and which of them prepare the others."""

from negotiation_events.findings import Finding, Mark
from negotiation_events.link.drafts import Draft
from negotiation_events.model import Talks

# What other talks are about than those that end a war.
_OTHER_TOPICS = ({"economic"}, {"nuclear", "security"})
_OF_PEACE = frozenset(("peace", "ceasefire", "exchange", "political", "withdrawal"))


def topics_clash(draft: Draft, finding: Finding) -> bool:
    """Whether talks are on another matter than those told of: "trade talks" beside the nuclear ones."""
    if draft.makes is not Talks:
        return False
    have, more = ({str(topic) for topic in fields.get("topics", ())} for fields in (draft.fields, finding.fields))
    if not have or not more or have & more:
        return False
    kinds = [next((n for n, own in enumerate(_OTHER_TOPICS) if topics <= own), None) for topics in (have, more)]
    return kinds[0] != kinds[1] and all(
        kind is not None or topics <= _OF_PEACE for kind, topics in zip(kinds, (have, more), strict=True)
    )


def prepares(draft: Draft, finding: Finding) -> bool:
    """Whether the talks told of are held ahead of these: "envoys will meet to prepare for the summit"."""
    if draft.makes is not Talks or Mark.PREPARED not in finding.marks or finding.phrase is None:
        return False
    at = finding.phrase[0]
    return any(
        known.phrase is not None
        and known.phrase != finding.phrase
        and (finding.start <= known.phrase[0] < at or 0 <= finding.start - known.end <= len(" to "))
        for known in draft.findings[-3:]
    )


def leaves_a_side_out(finding: Finding) -> bool:
    """Whether a mention names but whom the other side talks with: "the negotiations with Sudria"."""
    named = ("place", "time", "round", "mediators", "host", "level")
    return bool(finding.words) and "with" in finding.fields and not any(finding.fields.get(name) for name in named)


_LONG_TALKS = frozenset("talks negotiations negotiation dialogue process".split())


def is_known_round(finding: Finding) -> bool:
    """Whether a noun tells of talks by their day ("Tuesday's meeting"), their length or what they are about."""
    if finding.makes is not Talks or not finding.words:
        return False
    fields = finding.fields
    if finding.definite and not finding.words[0].isalpha() and "time" in fields:
        return not fields.get("parties") and not fields.get("with")
    if finding.head not in _LONG_TALKS:
        return False
    return bool(finding.definite and fields.get("topics")) or (not finding.definite and "duration" in fields)
