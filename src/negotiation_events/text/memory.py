"""What a text mentioned so far: the memory in which pronouns and "both sides" are looked up."""

import bisect
from collections.abc import Sequence
from typing import Final, NamedTuple

from negotiation_events.text.annotated import Quotation, Sentence
from negotiation_events.text.tags import Tagged

_SPAN: Final = 80
_ADVERBS: Final = frozenset("also later earlier still again meanwhile then now never".split())
_CONJUNCTIONS: Final = frozenset("that while when because if whether although though but yet".split())
# "After the talks, Ana Rell" begins with these, and how long that may be.
_FRONTS: Final = frozenset(
    "after according amid as at before by despite during earlier following for in instead later meanwhile on since"
    " under when while with".split()
)
_FRONTED: Final = 20


class Remembered(NamedTuple):
    """A mention.

    Attributes:
        first: number of its first token.
        behind: number of the token behind its last.
        referents: whom it means; nobody where a name is of a stranger, whom the text doesn't make an actor.
        subject: whether it is the subject of a clause.
        sentence: number of its sentence.
        group: number of those that it is named together with: "Norland, Sudria and Helvia".
        plural: whether it is of many by its form.
        speaks: whether it says something.
        quotation: number of the quotation around it, or -1.
    """

    first: int
    behind: int
    referents: tuple[int, ...]
    subject: bool
    sentence: int
    group: int
    plural: bool
    speaks: bool
    quotation: int

    @property
    def is_stranger(self) -> bool:
        """Whether it names nobody who is an actor."""
        return not self.referents


class Memory:
    """The mentions so far, in order, as far back as anything may refer to."""

    def __init__(self, tagged: Tagged, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> None:
        self.seen: list[Remembered] = []
        self._tagged = tagged
        self._starts = [sentence.start for sentence in sentences]
        self._quotations = quotations
        self._quoted_from = [quotation.start for quotation in quotations]
        self._groups = 0

    def sentence(self, at: int) -> int:
        """Number of the sentence of a token."""
        return bisect.bisect_right(self._starts, self._tagged.tokens[at].start) - 1

    def quotation(self, at: int) -> int:
        """Number of the quotation around a token, or -1."""
        start = self._tagged.tokens[at].start
        found = bisect.bisect_right(self._quoted_from, start) - 1
        return found if found >= 0 and start < self._quotations[found].end else -1

    def remember(self, first: int, behind: int, referents: tuple[int, ...], *, plural: bool) -> Remembered | None:
        """Note a mention, and whether it stands together with the one before."""
        if not referents or self._is_attributive(first, behind):
            return None
        between = self._tagged.tags[self.seen[-1].behind : first] if self.seen else "."
        joined = between in ("A", "c", "cA", "Aw") and bool(self.seen)
        subject = self._is_subject(first, behind)
        if joined and subject and self._is_behind_preposition():
            # "According to Norland, Sudria said": the comma ends what stands in front of the clause.
            joined = between != "c"
            subject = not joined
        if not joined:
            self._groups += 1
        if joined and subject:
            self._mark_group_as_subject()
        return self._keep(first, behind, referents, subject=subject, plural=plural)

    def remember_stranger(self, first: int, behind: int) -> None:
        """Note the name of someone who is no actor: "he" may mean them, which leaves it open."""
        self._groups += self._tagged.tags[first - 1 : first] != "A"
        self._keep(first, behind, (), subject=self._is_subject(first, behind), plural=False)

    def _keep(self, first: int, behind: int, referents: tuple[int, ...], *, subject: bool, plural: bool) -> Remembered:
        item = Remembered(
            first,
            behind,
            referents,
            subject,
            self.sentence(first),
            self._groups,
            plural,
            self._is_speaker(first, behind),
            self.quotation(first),
        )
        self.seen.append(item)
        del self.seen[: max(0, len(self.seen) - _SPAN)]
        return item

    def group(self, items: Sequence[Remembered], at: int) -> list[Remembered]:
        """Those named together with an item, up to it."""
        return [other for other in items[max(0, at - 3) : at + 1] if other.group == items[at].group]

    def together(self, items: Sequence[Remembered], at: int) -> tuple[int, ...]:
        """All actors named together with an item; none if one of them is a stranger."""
        members = self.group(items, at)
        if any(member.is_stranger for member in members):
            return ()
        return tuple(dict.fromkeys(index for member in members for index in member.referents))

    def _is_attributive(self, first: int, behind: int) -> bool:
        """Whether a surname only narrows a noun: "the Brandt plan"."""
        tags = self._tagged.tags
        narrows = tags[first - 1 : first] in ("t", "a", "p", "D") and tags[first:behind] in ("Q", "P")
        return narrows and tags[behind : behind + 1] == "x"

    def _is_speaker(self, first: int, behind: int) -> bool:
        tags = self._tagged.tags
        return tags[behind : behind + 1] == "V" or (first > 0 and tags[first - 1] == "V")

    def _is_behind_preposition(self) -> bool:
        """Whether the actors that the next one joins stand behind a preposition: "between Norland and Sudria"."""
        group = self.seen[-1].group
        first = next((item.first for item in self.seen[-4:] if item.group == group), 0)
        word = self._tagged.tokens[first - 1].word if first else ""
        return word == "between" or self._tagged.tags[first - 1 : first] in ("o", "f", "w", "n", "r", "2")

    def _mark_group_as_subject(self) -> None:
        for at in range(len(self.seen) - 1, -1, -1):
            if self.seen[at].group != self._groups:
                return
            self.seen[at] = self.seen[at]._replace(subject=True)

    def _is_subject(self, first: int, behind: int) -> bool:
        tags = self._tagged.tags
        after = tags[behind : behind + 1]
        if tags[first - 1 : first] in ("o", "f", "w", "n", "r", "2") and after != "c":
            return False
        if after == "c":
            if self._tagged.tokens[behind + 1].word in ("which", "who", "whose"):
                return True
            if tags[first - 1 : first] in ("o", "f", "w", "n"):
                return False
            behind, after = behind + 1, tags[behind + 1 : behind + 2]
        if after == "x" and self._is_adverb(self._tagged.tokens[behind].word):
            behind, after = behind + 1, tags[behind + 1 : behind + 2]
        if after in ("V", "X") or (after == "s" and tags[first] == "h"):
            return True
        if after == "x" and self._tagged.tokens[behind].word.endswith(("ed", "s")):
            return tags[first - 1 : first] not in ("o", "f", "w", "n")
        return first == 0 or tags[first - 1] in '."d' or self._opens_clause(first)

    def _opens_clause(self, first: int) -> bool:
        """Whether a clause begins here: behind "that", or behind the comma of "After the talks, ..."."""
        if self._tagged.tags[first - 1] != "c":
            return self._tagged.tokens[first - 1].word in _CONJUNCTIONS
        start = self._tagged.tags.rfind(".", max(0, first - _FRONTED), first)
        return start >= 0 and self._tagged.tokens[start + 1].word in _FRONTS

    def _is_adverb(self, word: str) -> bool:
        return word.endswith("ly") or word in _ADVERBS
