"""Whom "both sides", "the two leaders", "each other" mean."""

from itertools import pairwise
from typing import Final

from negotiation_events.model import ActorKind
from negotiation_events.text import role_words as words
from negotiation_events.text.cast import Cast
from negotiation_events.text.memory import Memory, Remembered
from negotiation_events.text.phrases import Phrase
from negotiation_events.text.tags import Tagged

_NEAR: Final = 40
_PARTIES: Final = frozenset(
    {
        ActorKind.STATE,
        ActorKind.INTERGOVERNMENTAL,
        ActorKind.OFFICE,
        ActorKind.ARMED_GROUP,
        ActorKind.PARTY,
        ActorKind.ORGANIZATION,
        ActorKind.GROUP,
    }
)
_SIDES: Final = frozenset({ActorKind.STATE, ActorKind.ARMED_GROUP, ActorKind.PARTY})
_PEOPLE: Final = frozenset({"leaders", "presidents", "ministers", "men", "women", "pair", "duo", "statesmen"})
_LEADING: Final = (
    "president",
    "premier",
    "prime minister",
    "leader",
    "king",
    "chancellor",
    "prince",
    "emir",
    "amir",
    "sultan",
    "chairman",
)
_BETWEEN: Final = ("mediat", "broker", "host", "facilitat", "guarant", "sponsor")


class Collectives:
    """Those who were named together last."""

    def __init__(self, tagged: Tagged, memory: Memory, cast: Cast) -> None:
        self._tagged = tagged
        self._memory = memory
        self._cast = cast
        self._pair: tuple[int, ...] = ()
        self._pair_in = -1
        self._all: tuple[int, ...] = ()
        self._people: tuple[int, ...] = ()
        self._people_together = False

    def speak_of_all(self, index: int) -> None:
        """Keep who "the parties" are from here on: those to a conflict that was named."""
        self._all = (index,)
        self._pair = ()

    def note(self, last: Remembered) -> None:
        """Keep the last two (or three) parties that were named together, and the last two people."""
        members = [item for item in self._memory.seen[-4:] if item.group == last.group]
        together = tuple(dict.fromkeys(index for item in members for index in item.referents))
        kinds = {self._cast.referents[index].kind for index in together}
        if kinds == {ActorKind.PERSON} and len(together) >= 2:
            self._people, self._people_together = together, True
        elif kinds == {ActorKind.PERSON} and together[0] not in self._people:
            self._people, self._people_together = (*self._people[-2:], *together), False
        if ActorKind.PERSON in kinds:
            return
        parties = tuple(dict.fromkeys(self._party(index) for index in together))
        if len(parties) == 1:
            parties = self._opposed(last, parties[0])
        elif self._tagged.tokens[members[0].first - 1].word in ("with", "against"):
            # "Norland and Helvia signed a truce with Sudria and Zorvan": all four are its parties.
            parties = (*self._pair, *parties) if self._pair_in == last.sentence else ()
        if len(parties) < 2 or self._is_between(members[0].first, last.behind):
            return
        if all(self._cast.referents[index].kind in _PARTIES for index in parties):
            self._pair, self._pair_in = tuple(dict.fromkeys(parties)), last.sentence
            self._cast.oppose(self._pair)

    def _party(self, index: int) -> int:
        stands_for = self._cast.referents[index].stands_for
        return index if stands_for is None else stands_for

    def _opposed(self, last: Remembered, party: int) -> tuple[int, ...]:
        """The two sides of "Norland broke off talks with Sudria"."""
        if last.first == 0 or self._tagged.tokens[last.first - 1].word not in ("with", "against"):
            return ()
        for item in reversed(self._memory.seen[:-1]):
            if item.sentence != last.sentence:
                return ()
            others = tuple(self._party(index) for index in item.referents)
            if item.subject and party not in others and len(others) == 1:
                return (*others, party)
        return ()

    def _is_between(self, first: int, behind: int) -> bool:
        """Whether those named here only mediate."""
        around = [token.word for token in self._tagged.tokens[max(0, first - 3) : first]]
        if {"between", "among"} & set(around[-2:]):
            return False  # "mediated between Norland and Sudria"
        after = [token.word for token in self._tagged.tokens[behind : behind + 5]]
        # "Held talks hosted by Helvia": the host is still to come.
        around += [word for word, following in pairwise(after) if following != "by"]
        return any(word.startswith(_BETWEEN) for word in around)

    def collective(self, phrase: Phrase) -> tuple[int, ...]:
        """The actors of "both sides", "the two leaders", "each other"."""
        spoken = [token.word for token in self._tagged.tokens[phrase.first : phrase.behind]]
        if self._memory.quotation(phrase.first) >= 0 and spoken[-1] in _PEOPLE:
            return ()
        count = next((words.COUNTS[word] for word in spoken if word in words.COUNTS), 2 if spoken[-1] == "other" else 0)
        if spoken[-1] == "koreas":
            aliases = self._cast.aliases
            return (aliases["north"], aliases["south"]) if {"north", "south"} <= aliases.keys() else ()
        if spoken[-1] in ("other", "another"):
            return self._last_group(self._memory.sentence(phrase.first))
        if spoken[-1] in _PEOPLE:
            found = self._people_but(phrase.first, spoken[-1])
            if not count and spoken[-1] in ("leaders", "presidents") and len(found) != 2:
                return ()
        else:
            found = self._of_kind(spoken[-1])
            if not found and self._all and spoken[-1] in ("sides", "parties", "factions"):
                return self._all
            if not found and spoken[0] != "all":
                found = self._only_two(spoken[-1]) or self._led(spoken[-1])
        return found if count in (0, len(found)) else ()

    def _of_kind(self, head: str) -> tuple[int, ...]:
        """The pair named last, unless "both parties" are political ones and it is not."""
        parties = sum(self._cast.referents[index].kind is ActorKind.PARTY for index in self._pair)
        return () if head in ("party", "parties") and 0 < parties < len(self._pair) else self._pair

    def _last_group(self, sentence: int) -> tuple[int, ...]:
        """The last actors of a sentence that were named together."""
        for at in range(len(self._memory.seen) - 1, -1, -1):
            if self._memory.seen[at].sentence != sentence:
                return ()
            together = self._memory.together(self._memory.seen, at)
            people = {self._cast.referents[index].kind is ActorKind.PERSON for index in together}
            if len(together) > 1 and len(people) == 1 and not self._is_listed(at):
                return together
        return ()

    def _is_listed(self, at: int) -> bool:
        """Whether only a comma stands before an item, so that it need not belong to the one before."""
        return at > 0 and self._tagged.tags[self._memory.seen[at - 1].behind : self._memory.seen[at].first] == "c"

    def _people_but(self, first: int, head: str) -> tuple[int, ...]:
        """The last two people, but for one who acts on both: "Ana Rell thanked both leaders"."""
        if self._people_together:
            return self._people
        sentence = self._memory.sentence(first)
        acting = {item.referents for item in self._memory.seen[-4:] if item.subject and item.sentence == sentence}
        return tuple(index for index in self._people if (index,) not in acting and self._may_be(index, head))[-2:]

    def _may_be(self, index: int, head: str) -> bool:
        """Whether someone may be one of "the leaders", "the ministers", "the pair"."""
        role = self._cast.referents[index].role or ""
        if head in ("presidents", "ministers"):
            return role.endswith(words.singular(head)) or (head == "ministers" and role == "secretary of state")
        return head in ("pair", "duo") or (head not in ("men", "women") and any(word in role for word in _LEADING))

    def _led(self, head: str) -> tuple[int, ...]:
        """The states of the two people named last."""
        if head not in ("governments", "countries", "nations"):
            return ()
        states = dict.fromkeys(self._cast.state_of(index) for index in self._people)
        return tuple(index for index in states if index is not None) if len(states) == 2 else ()

    def _only_two(self, head: str) -> tuple[int, ...]:
        """The only two parties of the text so far, though nothing named them together."""
        kinds = _SIDES if head in ("sides", "side", "parties") else {ActorKind.STATE}
        near = self._cast.recent[-_NEAR:]
        found = dict.fromkeys(index for index in near if self._cast.referents[index].kind in kinds)
        parties = tuple(index for index in found if self._cast.referents[index].kind is ActorKind.PARTY)
        if head in ("party", "parties") and parties:
            return parties if len(parties) == 2 else ()
        return tuple(found) if len(found) == 2 else ()
