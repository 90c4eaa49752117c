"""The sentences of a text, each with the words that report its quotation."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from negotiation_events.rules.attribution.quoted import reports_back
from negotiation_events.text.annotated import AnnotatedText, Quotation, Sentence

_REPORT: Final = 160  # characters that the words reporting a quotation before them need at most


class Stretch(NamedTuple):
    """A sentence, or several that one quotation holds together."""

    start: int
    end: int
    paragraph: int
    quotations: Sequence[Quotation]


def stretches(annotated: AnnotatedText) -> Iterator[Stretch]:
    """What is read at a time, in order of the text."""
    sentences = annotated.sentences
    quotations = _Taken(annotated.quotations)
    index = 0
    while index < len(sentences):
        first = sentences[index]
        end = first.end
        inside = quotations.between(first.start, end)
        while index + 1 < len(sentences) and _goes_on(annotated.text, first, end, inside, sentences[index + 1]):
            index += 1
            end = sentences[index].end
            inside += quotations.between(first.start, end)
        yield Stretch(first.start, max(end, inside[-1].outer_end if inside else end), first.paragraph, inside)
        index += 1


class _Taken:
    """Quotations, each handed out once, in order."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._quotations = quotations
        self._next = 0

    def between(self, start: int, end: int) -> list[Quotation]:
        """Those not yet taken that begin between two offsets."""
        taken = []
        while self._next < len(self._quotations) and self._quotations[self._next].outer_start < end:
            if self._quotations[self._next].outer_start >= start:
                taken.append(self._quotations[self._next])
            self._next += 1
        return taken


def _goes_on(text: str, first: Sentence, end: int, inside: Sequence[Quotation], following: Sentence) -> bool:
    """Whether the next sentence is of the same quotation, or reports the one that ends here."""
    if following.paragraph != first.paragraph or not inside or inside[-1].outer_end < end:
        return False
    if following.start < inside[-1].outer_end:
        return True
    alone = not any(character.isalnum() for character in text[first.start : inside[-1].outer_start])
    # Words before the quotation have reported it already.
    return alone and reports_back(text[following.start : min(following.end, following.start + _REPORT)])
