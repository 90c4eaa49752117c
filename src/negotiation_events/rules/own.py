"""Claims and conditions that patterns read, beside those that functions over tokens read: the patterns come first."""

from collections.abc import Iterable, Sequence

import attrs

from negotiation_events.findings import Attribution, Finding, Span
from negotiation_events.model import Act, Certainty, Claim, Condition, Polarity, Quotation


def is_claim(finding: Finding) -> bool:
    """Whether a rule read it as a claim."""
    return finding.makes is Claim


def with_own_claims(read: Sequence[Attribution], findings: Iterable[Finding]) -> tuple[Attribution, ...]:
    """The attributions of a text with the claims among some findings, in order."""
    own = [_attribution(finding, read) for finding in findings if is_claim(finding)]
    if not own:
        return tuple(read)
    kept = [one for one in read if not any(_is_same(one, other) for other in own)]
    return tuple(sorted((*kept, *own), key=lambda one: (one.start, one.end)))


def with_own_conditions(read: Sequence[Finding], findings: Iterable[Finding]) -> list[Finding]:
    """The conditions that functions read, less those whose requirement a rule's condition has already."""
    own = [span for finding in findings if finding.makes is Condition and (span := _core(finding)) is not None]
    return [one for one in read if not any(_overlap(_core(one), span) for span in own)]


def _core(finding: Finding) -> Span | None:
    span: Span | None = finding.fields.get("requirement") or finding.fields.get("consequence")
    return span


def _overlap(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _is_same(read: Attribution, own: Attribution) -> bool:
    return _overlap(read.cue, own.cue) or (read.source is not None and read.source == own.source)


def _attribution(finding: Finding, read: Iterable[Attribution]) -> Attribution:
    fields = finding.fields
    content: Span = fields["content"]
    cue: Span | None = fields.get("cue")
    inner = cue or content
    certainty = fields.get("certainty")
    made = Attribution(
        rule=finding.rule,
        start=finding.start,
        end=finding.end,
        source=fields.get("source"),
        referents=fields.get("speakers", ()),
        addressees=fields.get("addressees", ()),
        addressee=fields.get("addressee"),
        cue=cue,
        content=content,
        act=Act(fields["act"]),
        quotation=Quotation(fields.get("quotation", Quotation.INDIRECT)),
        polarity=Polarity(fields.get("polarity", Polarity.POSITIVE)),
        certainty=Certainty(certainty) if certainty else None,
        medium=fields.get("medium"),
        time=fields.get("time"),
        embedded=content[0] > inner[0],
    )
    return attrs.evolve(made, nested=any(_holds(one, inner) for one in read))


def _holds(outer: Attribution, inner: Span) -> bool:
    if outer.content is None or outer.belief:
        return False
    return outer.content[0] <= inner[0] and inner[1] <= outer.content[1]
