"""Drafts: records while findings are still being gathered into them."""

from enum import StrEnum
from typing import Any

import attrs

from negotiation_events.findings import Finding
from negotiation_events.model import Agreement, Exchange, Talks
from negotiation_events.model.types import inner_type

# The stages of each type in the order in which things happen. Where a text tells several, the furthest is the last.
STAGES: dict[type, tuple[str, ...]] = {
    Talks: (
        "proposed", "refused", "scheduled", "postponed", "cancelled", "under_way", "suspended", "concluded",
        "collapsed",
    ),
    Agreement: (
        "proposed", "negotiating", "rejected", "failed", "accepted", "declared", "agreed_in_principle", "agreed",
        "signed", "in_force", "extended", "implemented", "suspended", "violated", "expired", "collapsed",
    ),
    Exchange: (
        "proposed", "refused", "agreed", "scheduled", "failed", "under_way", "suspended", "completed",
    ),
}  # fmt: skip


@attrs.define(eq=False)
class Draft:
    """One event while its mentions are gathered.

    Attributes:
        makes: the record type.
        findings: the mentions, in the order in which they were placed.
        fields: what they say together; actors as indices of referents.
        stages: the statuses told, each with the level of who tells it: 0 the narrator, 1 a source that the narrator
            adopts ("..., an official said"), 2 a source alone, 3 somebody who accuses.
        start: where the event is first mentioned.
        wordings: the words of each of its noun phrases, with their head.
        words: all those words.
        levels: of each field, the level of who tells it.
        noun_level: the level of who gives it the status that a noun phrase alone says ("the truce agreed in May").
    """

    makes: type
    findings: list[Finding] = attrs.field(factory=list)
    fields: dict[str, Any] = attrs.field(factory=dict)
    stages: list[tuple[int, str]] = attrs.field(factory=list)
    levels: dict[str, int] = attrs.field(factory=dict)
    noun_level: int = 3
    start: int = 0
    wordings: dict[tuple[str, ...], str] = attrs.field(factory=dict)
    words: set[str] = attrs.field(factory=set)

    def add(self, finding: Finding) -> None:
        """Take in a mention; its fields are the caller's to merge."""
        self.start = min(self.start, finding.start) if self.findings else finding.start
        self.findings.append(finding)
        if finding.words:
            self.wordings[finding.words] = finding.head
            self.words.update(finding.words)

    def tell(self, level: int, stage: str) -> None:
        """Note a status and who tells it."""
        if (level, stage) not in self.stages:
            self.stages.append((level, stage))

    def status(self) -> str | None:
        """The last stage that the narrator tells; what sources say only where the narrator is silent."""
        known: str | None = self.fields.get("_noun_status")
        level = min((level for level, _ in self.stages), default=3)
        if not self.stages or (known and level >= 2 and self.noun_level < level and self.makes is Agreement):
            return known
        order = _stages_of(self.makes)
        told = [stage for at, stage in self.stages if at == level or (level <= 1 and at <= 1)]
        if level >= _SOURCE or not order:
            return told[0]
        return max(told, key=order.index)


_SOURCE = 2  # the level from which only a source tells something


def _stages_of(makes: type) -> tuple[str, ...]:
    """The stages of a type in the order in which things happen; those of one's own in the order of its terms."""
    if makes in STAGES:
        return STAGES[makes]
    kind: Any = makes
    status = next((inner_type(field.type) for field in attrs.fields(kind) if field.name == "status"), None)
    return tuple(status) if isinstance(status, type) and issubclass(status, StrEnum) else ()


def overlaps(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two half-open spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def contains(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    """Whether a span lies within another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


_THAT = 5  # characters of the "that" which opens some evidence, but no content


def begins_in(content: tuple[int, int], start: int) -> bool:
    """Whether what begins at an offset is part of what is said."""
    return content[0] - _THAT <= start < content[1]
