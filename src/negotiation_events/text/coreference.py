"""Whom "he", "they", "it" mean, where the text leaves no doubt."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from negotiation_events.model import ActorKind
from negotiation_events.text import role_words as words
from negotiation_events.text.cast import Cast
from negotiation_events.text.memory import Memory, Remembered
from negotiation_events.text.tags import Tagged

_MEMORY: Final = 40
# How many sentences back the one who "said" a quotation may be named.
_QUOTED: Final = 4
_BODIES: Final = frozenset(
    {
        ActorKind.STATE,
        ActorKind.INTERGOVERNMENTAL,
        ActorKind.OFFICE,
        ActorKind.ARMED_GROUP,
        ActorKind.PARTY,
        ActorKind.ORGANIZATION,
    }
)
# "It is important that": what "it" is not.
_EXPLETIVE: Final = frozenset(
    "is was 's ’s will would remains remained seems seemed appears appeared became becomes has".split()
)
# "In its fifth year": the year of whatever lasts.
_ORDINALS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_SPANS: Final = frozenset("day week month year decade season".split())
_MAKE: Final = frozenset("make made makes making find found finds".split())
_MEET: Final = frozenset("met meets meet spoke speaks talked talks conferred dined held had sat called phoned".split())
# What stands before the one who is met.
_MET: Final = frozenset("with to met meets phoned called".split())
_JOINTLY: Final = frozenset(
    "discussed discuss exchanged reviewed consulted noted affirmed reaffirmed reiterated confirmed committed"
    " emphasized emphasised underscored underlined stressed pledged decided agreed welcomed condemned expressed".split()
)
_CLEFT: Final = frozenset(
    "important likely unlikely clear unclear possible impossible essential critical crucial vital time too not still"
    " hard difficult easy necessary imperative unknown known understood believed thought hoped reported expected said"
    " also the a an in up only this that to been be no difficult premature early worth uncertain common true good bad"
    " better best with as far".split()
)


class Antecedents:
    """Looks pronouns up among what was mentioned before."""

    def __init__(self, tagged: Tagged, memory: Memory, cast: Cast) -> None:
        self._tagged = tagged
        self._memory = memory
        self._cast = cast

    def last_role(self) -> str | None:
        """The role of the person mentioned last, which is that of "his counterpart" too."""
        for item in reversed(self._memory.seen[-4:]):
            actor = None if item.is_stranger else self._cast.referents[item.referents[0]]
            if actor is not None and actor.kind is ActorKind.PERSON:
                return actor.role
        return None

    def pronoun(self, at: int) -> tuple[int, ...] | None:
        """The actors of a pronoun; empty if they are open, `None` if it is no mention at all."""
        word = self._tagged.tokens[at].word
        sort = words.THIRD_PERSON.get(word) or words.POSSESSIVES.get(word) or "1"
        if sort == "n" and word == "it" and self._is_expletive(at):
            return None
        if sort == "1":
            return () if word not in ("you", "your") else None
        if sort == "w":
            return self._of_relative(at)
        quotation = self._memory.quotation(at)
        items = [item for item in self._memory.seen[-_MEMORY:] if item.quotation == quotation]
        sentence = self._memory.sentence(at)
        if word in ("him", "himself"):
            return self._of_object(items, sentence, sort) if word == "him" else self._of_person(items, at, sort)
        if sort in "mf":
            found = self._of_person(items, at, sort)
            # Once "she" is one, "he" is not.
            if len(found) == 1:
                self._cast.genders.setdefault(found[0], sort)
            return found
        if self._tagged.tags[at + 1 : at + 2] == "0" or self._counts_its_age(at) or self._is_part(at):
            return ()
        if sort == "p":
            if self._reports(at, '"c') and (speakers := self._last_speakers(items, sentence)):
                return speakers
            return self._of_many(items, sentence) or self._of_meeting(items, at)
        return self._of_body(items, sentence, at)

    def _is_part(self, at: int) -> bool:
        """Whether only some are meant: "three of them"."""
        of_them = self._tagged.tokens[at].word == "them" and self._tagged.tokens[at - 1].word == "of"
        return at > 1 and of_them and self._tagged.tags[at - 2] in ("0", "y")

    def _counts_its_age(self, at: int) -> bool:
        following = [token.word for token in self._tagged.tokens[at + 1 : at + 3]]
        return len(following) == 2 and following[0] in _ORDINALS and following[1] in _SPANS

    def _of_relative(self, at: int) -> tuple[int, ...] | None:
        last = self._memory.seen[-1] if self._memory.seen else None
        if last is None or self._tagged.tags[last.behind : at] not in ("", "c"):
            return None
        return last.referents

    def _is_expletive(self, at: int) -> bool:
        following = [token.word for token in self._tagged.tokens[at + 1 : at + 4]]
        if not following or following[0] not in _EXPLETIVE:
            return bool(following) and self._tagged.tokens[at - 1].word in _MAKE
        return bool({*following[1:3]} & _CLEFT)

    def _of_person(self, items: Sequence[Remembered], at: int, sort: str) -> tuple[int, ...]:
        """The last person who was subject, else the only one near."""
        sentence, possessive = self._memory.sentence(at), self._tagged.tags[at] == "p"
        if self._reports(at, '"'):
            speaker = self._last_speaker(items, sentence, sort)
            if speaker is not None:
                return speaker
        near: dict[tuple[int, ...], None] = {}
        for item in reversed(items):
            if item.sentence < sentence - 2:
                break
            if not self._may_mean(item, sort) or (possessive and self._is_unnamed(item) and item.sentence < sentence):
                continue
            if item.subject:
                if not near or (item.sentence < sentence and not possessive):
                    return item.referents
                return next(iter(near)) if item.sentence < sentence and self._is_owner(items, near, sentence) else ()
            if item.sentence == sentence or (not near and not possessive and item.sentence == sentence - 1):
                near[item.referents] = None
        return next(iter(near)) if len(near) == 1 else ()

    def _may_mean(self, item: Remembered, sort: str) -> bool:
        """Whether a pronoun for one person may stand for what was named."""
        return item.is_stranger or (len(item.referents) == 1 and self._may_be_person(item.referents[0], sort))

    def _is_unnamed(self, item: Remembered) -> bool:
        return not item.is_stranger and self._cast.referents[item.referents[0]].kind is ActorKind.SOURCE

    def _is_owner(self, items: Sequence[Remembered], near: dict[tuple[int, ...], None], sentence: int) -> bool:
        """Whether the only one near owns something: "Ana Rell's view of her country"."""
        last = next(item for item in reversed(items) if item.referents in near)
        return len(near) == 1 and last.sentence == sentence and self._tagged.tags[last.behind : last.behind + 1] == "s"

    def _reports(self, at: int, behind: str) -> bool:
        """Whether "he" is the one of "..., he said.", behind a mark of these tags."""
        tags = self._tagged.tags
        if tags[at + 1 : at + 2] != "V" or at == 0 or tags[at - 1] not in behind:
            return False
        return tags[at - 1] == '"' or tags[at + 2 : at + 3] == "."

    def _last_speakers(self, items: Sequence[Remembered], sentence: int) -> tuple[int, ...]:
        """The last who were many and said something: "..., they said"."""
        for at in range(len(items) - 1, -1, -1):
            item = items[at]
            if item.sentence < sentence - _QUOTED:
                return ()
            told = item.speaks or "according" in [
                token.word for token in self._tagged.tokens[item.first - 3 : item.first]
            ]
            if told and (item.plural or any(self._is_plural(index) for index in item.referents)):
                return self._memory.together(items, at)
        return ()

    def _of_meeting(self, items: Sequence[Remembered], at: int) -> tuple[int, ...]:
        """The two of "Ana Rell spoke with Ivo Brandt. They agreed": who met whom, and now do something together."""
        if not self._acts_jointly(at):
            return ()
        sentence = self._memory.sentence(at)
        near = [item for item in items if item.sentence >= sentence - 2]
        for one, other in pairwise(near):
            if not one.subject or other.subject or one.sentence != other.sentence:
                continue
            between = [token.word for token in self._tagged.tokens[one.behind : other.first]]
            people = {self._cast.referents[index].kind for index in (*one.referents, *other.referents)}
            if between and _MEET & {*between[:3]} and between[-1] in _MET and people == {ActorKind.PERSON}:
                return tuple(dict.fromkeys((*one.referents, *other.referents)))
        return ()

    def _acts_jointly(self, at: int) -> bool:
        following = [token.word for token in self._tagged.tokens[at + 1 : at + 3]]
        at += 1 + (following[:1] in (["also"], ["both"], ["further"], ["all"]))
        word = self._tagged.tokens[at].word if at < len(self._tagged.tokens) else ""
        return self._tagged.tags[at : at + 1] == "V" or word in _JOINTLY

    def _last_speaker(self, items: Sequence[Remembered], sentence: int, sort: str) -> tuple[int, ...] | None:
        for item in reversed(items):
            if item.sentence < sentence - _QUOTED:
                return None
            if (item.speaks or item.subject) and self._may_mean(item, sort):
                return item.referents
        return None

    def _of_object(self, items: Sequence[Remembered], sentence: int, sort: str) -> tuple[int, ...]:
        """Whom "him" means: not who acts on him, but the only other one in the sentence or the one before."""
        people = [item for item in items if item.sentence >= sentence - 1 and len(item.referents) == 1]
        people = [item for item in people if self._may_be_person(item.referents[0], sort)]
        subjects = [item.referents for item in people if item.subject and item.sentence == sentence]
        others = dict.fromkeys(item.referents[0] for item in people if item.referents not in subjects[-1:])
        return tuple(others) if len(others) == 1 else ()

    def _may_be_person(self, index: int, sort: str) -> bool:
        actor = self._cast.referents[index]
        if index in self._cast.plurals or self._cast.genders.get(index, sort) != sort:
            return False
        holder = actor.kind is ActorKind.OFFICE and actor.role is not None
        return holder or actor.kind in (ActorKind.PERSON, ActorKind.SOURCE)

    def _competes(self, item: Remembered, sentence: int) -> bool:
        """Whether an actor nearer than the subject could be "it" as well."""
        if item.subject or item.sentence < sentence or len(item.referents) != 1:
            return False
        before = self._tagged.tags[item.first - 1 : item.first]
        return before not in tuple("ofwnr2") and self._cast.referents[item.referents[0]].kind in _BODIES

    def _of_many(self, items: Sequence[Remembered], sentence: int) -> tuple[int, ...]:
        """The last that are many: "both sides", "Norland and Sudria", "the rebels"."""
        for at in range(len(items) - 1, -1, -1):
            item = items[at]
            if item.sentence < sentence - 1:
                return ()
            together = self._memory.together(items, at)
            if not together:
                continue
            plural = item.plural or len(together) > 1 or any(self._is_plural(index) for index in together)
            if plural and any(other.subject for other in self._memory.group(items, at)):
                return together
        return ()

    def _is_plural(self, index: int) -> bool:
        actor = self._cast.referents[index]
        return index in self._cast.plurals or actor.kind in (ActorKind.GROUP, ActorKind.ARMED_GROUP)

    def _of_body(self, items: Sequence[Remembered], sentence: int, at: int) -> tuple[int, ...]:
        """What "it" means in "Norland says it is ready": the subject before, if it is no person."""
        possessive = self._tagged.tags[at] == "p"
        speaks = self._tagged.tags[at + 1 : at + 2] in ("V", "X", "s")
        if not possessive and not speaks:
            return ()
        for item in reversed(items):
            if item.sentence < sentence - 1 or self._competes(item, sentence):
                return ()
            if item.sentence < sentence and (possessive or self._tagged.tags[at + 1] != "V"):
                return ()
            if item.subject and len(item.referents) == 1:
                index = item.referents[0]
                if self._cast.referents[index].kind in _BODIES:
                    return (index,)
                if self._cast.referents[index].kind is ActorKind.PERSON and not possessive:
                    return ()
        return ()
