"""An explanation as a page for people."""

import textwrap
from collections.abc import Iterable, Iterator

from negotiation_events.explain.notes import CueNote, Explanation, FindingNote, SentenceNotes
from negotiation_events.rules.trace import Firing, Outcome

_WIDTH = 100


def page(explanation: Explanation) -> str:
    """The whole page; it ends with a line break."""
    lines = [*_head(explanation)]
    for number, notes in enumerate(explanation.sentences, 1):
        lines += ["", *_sentence(number, notes, explanation.rule)]
    return "\n".join(lines) + "\n"


def _head(explanation: Explanation) -> Iterator[str]:
    report = explanation.report
    dated = report.document.date.isoformat() if report.document.date else "no date"
    count = len(explanation.sentences)
    made = ", ".join(record.id for record in report if not record.id.startswith("actor-"))
    yield from _wrap(f"{count} sentence{'s' * (count != 1)}, {dated}; records: {made or 'none'}", "", "  ")
    if explanation.skipped:
        yield from _wrap(
            "The parser passes this text over, as it has no word of negotiation; Parser(everything=True) reads it. "
            "What follows is what it would see.",
            "",
            "",
        )


def _sentence(number: int, notes: SentenceNotes, rule: str | None) -> Iterator[str]:
    yield from _wrap(f"{number}. {_clean(notes.text)}", "", "   ")
    yield from _wrap(f"seen as: {notes.masked}", "   ", "     ")
    if rule is not None:
        yield from _wrap(f"{rule}: {notes.answer}", "   ", "     ")
        return
    yield from _several("match", map(_match, notes.matches))
    yield from _several("found", map(_finding, notes.findings))
    yield from _several("said", map(_cue, notes.cues))
    if notes.tried:
        yield from _wrap(f"tried, no match: {', '.join(notes.tried)}", "   ", "     ")


def _several(label: str, items: Iterable[str]) -> Iterator[str]:
    for item in items:
        yield from _wrap(f"{label}: {item}", "   ", "     ")


def _match(match: Firing) -> str:
    slots = ", ".join(f'{name} = "{_clean(words)}"' for name, words in match.slots.items())
    result = match.status or "read"
    if match.outcome is Outcome.STAGE:
        result = "no record of that"
    elif match.outcome is Outcome.DECLINED:
        result = "makes no record"
    return f"{match.rule}: {slots or 'no slots'}; told as {match.stage}: {result}"


def _finding(finding: FindingNote) -> str:
    fields = "; ".join(f"{name} {_clean(value)}" for name, value in finding.fields.items())
    return f"{finding.makes} ({finding.rule}) {fields or 'nothing but its name'} -> {_fate(finding)}"


def _cue(cue: CueNote) -> str:
    parts = [f'"{_clean(words)}"' for words in (cue.source, cue.cue, cue.content) if words]
    return f"{cue.rule} ({cue.act}) {' | '.join(parts)} -> {_fate(cue)}"


def _fate(note: FindingNote | CueNote) -> str:
    return note.record or f"dropped: {note.dropped}"


def _clean(words: str) -> str:
    """On one line, and without the control characters that could steer a terminal."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())


def _wrap(words: str, first: str, rest: str) -> list[str]:
    # A miss shows its line of the pattern below; everything else is one line.
    rows = words.split("\n")
    wrapped = textwrap.wrap(
        rows[0], _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    )  # fmt: skip
    for row in rows[1:]:
        wrapped += textwrap.wrap(
            " ".join(row.split()), _WIDTH, initial_indent=rest, subsequent_indent=rest + "  ", break_on_hyphens=False
        )
    return wrapped
