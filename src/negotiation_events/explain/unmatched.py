"""What a parser passes over in a text: sentences that make no record, and names that are taken for nobody."""

import re
from collections import Counter

import attrs

from negotiation_events.explain.notes import Explanation, SentenceNotes

_NAME = re.compile(r"\b[A-Z][\w’'.-]*\w(?:(?: (?:of|de|al|bin|and|the))? [A-Z][\w’'.-]*\w)*")
_OPENING = re.compile(r"(?:^|[:—–“‘\"(])\W*$")
_NO_NAMES = frozenset(
    "I Mr Mrs Ms Dr Sir President Minister General Colonel Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    "January February March April May June July August September October November December English".split()
)


@attrs.frozen(kw_only=True)
class PassedSentence:
    """A sentence with words of a rule, and without a record.

    Attributes:
        start: offset in the text.
        text: on one line.
        rules: ids of what it has words of: rules that match or might, and constructions of claims.
    """

    start: int
    text: str
    rules: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Passed:
    """What is passed over in a text.

    Attributes:
        sentences: in order of the text.
        names: capitalized names that are neither an actor nor a place, with how often they stand there.
    """

    sentences: tuple[PassedSentence, ...]
    names: Counter[str]


def passed_over(explanation: Explanation) -> Passed:
    """The sentences and names of a text that went into no record; nothing of a text that is not read at all."""
    if explanation.skipped:
        return Passed(sentences=(), names=Counter())
    sentences = []
    names: Counter[str] = Counter()
    for notes in explanation.sentences:
        names.update(_names(notes))
        rules = dict.fromkeys(
            (
                *(finding.rule for finding in notes.findings),
                *(match.rule for match in notes.matches),
                *(cue.rule for cue in notes.cues),
                *notes.tried,
            )
        )
        made = [*(finding.record for finding in notes.findings), *(cue.record for cue in notes.cues)]
        if rules and not any(made):
            sentences.append(PassedSentence(start=notes.start, text=" ".join(notes.text.split()), rules=tuple(rules)))
    return Passed(sentences=tuple(sentences), names=names)


def _names(notes: SentenceNotes) -> list[str]:
    """The capitalized names of a sentence that no mention covers."""
    taken = [(mention.start - notes.start, mention.end - notes.start) for mention in notes.mentions]
    found = []
    for match in _NAME.finditer(notes.text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        first, _, rest = match[0].partition(" ")
        # The first word of a sentence, or of a quotation, is capitalized whatever it is.
        opens = _OPENING.search(notes.text, 0, match.start()) is not None
        name = rest if opens or first in _NO_NAMES else match[0]
        if name and name[0].isupper() and name not in _NO_NAMES:
            found.append(" ".join(name.split()))
    return found
