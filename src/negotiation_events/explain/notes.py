"""What an explanation holds."""

from collections.abc import Mapping

import attrs

from negotiation_events.model import Report
from negotiation_events.rules.trace import Firing, Miss


@attrs.frozen(kw_only=True)
class MentionNote:
    """An actor, nationality, time, duration, quantity or place that a text names.

    Attributes:
        kind: which of them.
        start: offset in the text.
        end: offset behind it.
        words: as they stand.
        means: the names of the actors, or the value as JSON would have it; empty where the text leaves it open.
    """

    kind: str
    start: int
    end: int
    words: str
    means: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class FindingNote:
    """What one rule, or the rules on one noun phrase, read in one place, and what became of it.

    Attributes:
        rule: id of the rule that says most.
        makes: name of the record type.
        start: offset of the evidence.
        end: offset behind it.
        words: the evidence.
        fields: what was read, in words.
        record: id of the record it went into; `None` where it was dropped.
        dropped: why, if it was.
    """

    rule: str
    makes: str
    start: int
    end: int
    words: str
    fields: Mapping[str, str]
    record: str | None = None
    dropped: str = ""


@attrs.frozen(kw_only=True)
class CueNote:
    """Words that say who says, denies, wants or holds something, and what became of them.

    Attributes:
        rule: id of the construction, such as `claim.said-before`.
        start: offset of the evidence.
        end: offset behind it.
        cue: the words that report.
        source: the words that name who speaks.
        content: what is said.
        act: the speech act.
        record: id of the claim; `None` where it was dropped.
        dropped: why, if it was.
    """

    rule: str
    start: int
    end: int
    cue: str
    source: str
    content: str
    act: str
    record: str | None = None
    dropped: str = ""


@attrs.frozen(kw_only=True)
class SentenceNotes:
    """One sentence.

    Attributes:
        start: offset in the text.
        end: offset behind it.
        text: as it stands.
        masked: as patterns see it, with each mention and noun phrase in braces behind what it is.
        mentions: what it names.
        matches: where the pattern of a rule matches, in the order of the rules.
        tried: ids of the rules that it has the words for, but whose pattern does not match.
        findings: what was read.
        cues: who says what.
        answer: for the rule that was asked about, what it did here; empty if none was.
        miss: for that rule, why it has nothing to say here, if so.
    """

    start: int
    end: int
    text: str
    masked: str
    mentions: tuple[MentionNote, ...] = ()
    matches: tuple[Firing, ...] = ()
    tried: tuple[str, ...] = ()
    findings: tuple[FindingNote, ...] = ()
    cues: tuple[CueNote, ...] = ()
    answer: str = ""
    miss: Miss | None = None


@attrs.frozen(kw_only=True)
class Explanation:
    """How a parser reads a text; `str()` is a page for people.

    Attributes:
        report: what the parser makes of the text.
        sentences: one after the other.
        rule: id of the rule that was asked about, if one was.
        skipped: whether the parser gives an empty report at once, since no word of negotiation stands in the text.
    """

    report: Report
    sentences: tuple[SentenceNotes, ...]
    rule: str | None = None
    skipped: bool = False

    def __str__(self) -> str:
        from negotiation_events.explain.page import page  # which knows these classes

        return page(self)
