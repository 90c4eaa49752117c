"""What the form of the names in a text, and the words around them, tell about them."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from negotiation_events.text import role_words as words
from negotiation_events.text.cast import plain
from negotiation_events.text.phrases import Phrase
from negotiation_events.text.tags import Tagged

# Titles and the like, which only people have.
_OF_PEOPLE: Final = frozenset({"person_with_apposition", "title_and_name", "owned_name"})
_SAID: Final = frozenset({"said", "says", "added", "wrote", "asked"})
# "Ivo Brandt from the Norlandic rescue services said": whence somebody is, and the verb.
_FROM_AND_VERB: Final = re.compile(r"[row]t?[^.\"cVXdA()]{1,5}X?V")
_SPOKE: Final = frozenset({"said", "says", "told", "announced", "warned", "added", "tweeted"})

# Behind these a name is of a place, until something else tells.
_WHERE: Final = frozenset("in near around at across throughout inside outside into towards toward".split())


class Names:
    """The names of one text, known before it is read from the start."""

    def __init__(self, tagged: Tagged, phrases: Sequence[Phrase]) -> None:
        self._tagged = tagged
        self._bodies = dict(self._described(phrases))
        self._full: set[str] = set()
        self._introduced: set[str] = set()
        self._collect(phrases)

    def _described(self, phrases: Iterable[Phrase]) -> Iterable[tuple[str, str]]:
        for phrase in phrases:
            if phrase.kind == "kind_and_name" and self._tagged.tags[phrase.parts["name"][0]] == "C":
                yield plain(self._tagged.words(*phrase.parts["name"])), self.noun(phrase)

    def _collect(self, phrases: Iterable[Phrase]) -> None:
        """Find the full names, and those that are of people: who has a title, or says something."""
        speakers: set[str] = set()
        for phrase in phrases:
            name = phrase.part("name") or ((phrase.first, phrase.behind) if phrase.kind == "name" else None)
            if name is None or self.noun_of(*name) is not None:
                continue
            last = self._tagged.tokens[name[1] - 1].word
            speaks = self.is_speaker(*name)
            if name[1] - name[0] > 1:
                self._full.add(last)
            elif speaks:
                speakers.add(last)
            if phrase.kind in _OF_PEOPLE or (speaks and name[1] - name[0] > 1):
                self._introduced |= {plain(last), plain(last).rpartition("-")[2]}
        self._introduced.update(plain(word) for word in speakers & self._full)

    def noun(self, phrase: Phrase) -> str:
        """What "the militant group Zorvan" is: rebels."""
        run = phrase.parts["run"]
        armed = any(token.word in words.FIGHTING for token in self._tagged.tokens[run[0] : run[1]])
        return "rebels" if armed else self._tagged.tokens[run[1] - 1].word

    def noun_of(self, first: int, behind: int) -> str | None:
        """What the text says somewhere that a name is of: a group, a company."""
        return self._bodies.get(plain(self._tagged.words(first, behind))) if self._bodies else None

    def is_introduced(self, behind: int) -> bool:
        """Whether the name before a token is the surname of someone whom the text names in full somewhere."""
        return plain(self._tagged.tokens[behind - 1].word) in self._introduced

    def may_be_person(self, first: int, behind: int) -> bool:
        """Whether a name that says nothing may be someone whom "he" means later on."""
        if self._tagged.tags[first:behind].strip("Civ") or self._tagged.words(first, behind).isupper():
            return False
        return self._tagged.tags[first - 1 : first] != "t" and self._tagged.tokens[behind - 1].word in self._full

    def is_speaker(self, first: int, behind: int) -> bool:
        """Whether a name has said something: "Ivo Brandt said", "Ivo Brandt had said", "said Ivo Brandt"."""
        tags = self._tagged.tags
        if tags[behind] == "V" or tags[behind : behind + 2] == "XV":
            return True
        named = behind - first > 1 and tags[first - 1 : first] != "t"
        if named and tags[behind] in "row" and _FROM_AND_VERB.match(tags, behind):
            return True
        said = first > 1 and self._tagged.tokens[first - 1].word in _SAID
        return said and tags[first - 2] in '"c.d'

    def is_speaker_of_country(self, first: int, behind: int) -> bool:
        """Whether someone of a country has said something: "Ivo Brandt of Helvia said"."""
        tags = self._tagged.tags
        named = tags[first:behind] in ("CC", "CCC", "CiC") and tags[behind : behind + 1] == "o"
        return named and tags[behind + 1] in "NU" and self.is_speaker(first, behind + 2)

    def is_unknown(self, first: int, behind: int) -> bool:
        """Whether the words can only be a name, though of whom the text doesn't say."""
        tags = self._tagged.tags
        if tags[first - 1 : first] == "t":
            return False
        return tags[first:behind] == "CC" or (tags[first:behind] == "C" and tags[first - 1 : first] not in (".", ""))

    def speaks(self, behind: int) -> bool:
        """Whether a verb that only people and bodies are subjects of follows."""
        return self._tagged.tokens[behind].word in _SPOKE

    def without_shout(self, first: int, behind: int) -> int:
        """Where a name begins behind words in capitals: "MUST WATCH Ana Rell"."""
        at = first
        while at < behind - 1 and len(word := self._tagged.words(at, at + 1)) > 3 and word.isupper():
            at += 1
        return first if self._tagged.words(at, behind).isupper() else at

    def is_where(self, first: int) -> bool:
        """Whether a name says where something happens."""
        return first > 0 and self._tagged.tokens[first - 1].word in _WHERE

    def is_region(self, first: int) -> bool:
        """Whether "the North" is where, not who."""
        if self._tagged.tokens[first].word not in ("north", "south"):
            return False
        before, after = self._tagged.tags[max(0, first - 2) : first], self._tagged.tags[first + 1 : first + 2]
        return not before.endswith("t") or after in tuple("CJNL") or (before == "nt" and after != "s")
