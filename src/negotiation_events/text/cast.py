"""The cast of a text: each actor once, and ways to find the one a phrase means."""

import datetime
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable

import attrs

from negotiation_events.lexicon import Entry, Lexicon, Office
from negotiation_events.model import ActorKind
from negotiation_events.text import role_words as words
from negotiation_events.text.annotated import Referent
from negotiation_events.text.organization_kinds import kind_of_head
from negotiation_events.text.tags import Tagged, first_entry

# How far back "the envoy" may point; also what keeps the work linear in the text.
_MEMORY = 60

# How many people of one surname are told apart; it keeps the work linear too.
_NAMESAKES = 8

# Where the surname is the first word of a name.
_SURNAME_FIRST = frozenset({"KOR", "PRK", "CHN", "TWN", "VNM", "KHM", "HUN"})


def plain(name: str) -> str:
    """A name without case and diacritics, for comparison."""
    if name.isascii():
        return name.lower()
    name = name.replace("ı", "i").replace("’", "'")
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def _has_role(actor: Referent, wanted: set[str]) -> bool:
    """Whether someone has a role; a vice president is no president."""
    if actor.kind is not ActorKind.PERSON or actor.role is None:
        return False
    role = set(actor.role.split())
    return wanted <= role and not (role - wanted) & {"vice", "deputy", "former", "ex"}


class Cast:
    """The actors of one text, in order of first mention."""

    def __init__(self, lexicon: Lexicon, date: datetime.date | None, home: Entry | None) -> None:
        self.referents: list[Referent] = []
        self.genders: dict[int, str] = {}
        self.plurals: set[int] = set()
        self.aliases: dict[str, int] = {}
        self.short_forms: dict[str, int] = {}
        self.recent: list[int] = []
        self._facing: Counter[tuple[int, int]] = Counter()
        self._lexicon = lexicon
        self._date = date
        self._home = home
        self._by_key: dict[str, int] = {}
        self._by_surname: dict[str, list[int]] = {}

    def noticed(self, index: int) -> int:
        """Remember that an actor was just mentioned."""
        self.recent.append(index)
        return index

    def put(self, key: str, make: Callable[[], Referent]) -> int:
        """The actor of a key, made if it is new."""
        index = self._by_key.get(key)
        if index is None:
            index = len(self.referents)
            self.referents.append(make())
            self._by_key[key] = index
        return index

    def add(self, referent: Referent) -> int:
        """A new actor, whatever others are called."""
        self.referents.append(referent)
        return len(self.referents) - 1

    def last(self, wanted: Callable[[Referent], bool]) -> int | None:
        """The actor mentioned last that is as wanted."""
        return self.last_index(lambda index: wanted(self.referents[index]))

    def last_index(self, wanted: Callable[[int], bool]) -> int | None:
        """The number of the actor mentioned last that is as wanted."""
        for index in reversed(self.recent[-_MEMORY:]):
            if wanted(index):
                return index
        return None

    def mentioned(self, index: int) -> int:
        """How often an actor was mentioned of late."""
        return self.recent[-_MEMORY:].count(index)

    def oppose(self, parties: Iterable[int]) -> None:
        """Note that a state and those who fight it, or stand against it in the country, were named together."""
        indices = tuple(parties)
        for state in indices:
            for other in indices:
                kinds = self.referents[state].kind, self.referents[other].kind
                if kinds[0] is ActorKind.STATE and kinds[1] in (ActorKind.ARMED_GROUP, ActorKind.PARTY):
                    self._facing[state, other] += 1

    def is_opposed(self, index: int) -> bool:
        """Whether an armed group or party was named together with a state."""
        return any(other == index for _, other in self._facing)

    def state_at_table(self) -> int | None:
        """The state that faces an armed group or party, its own before others'; `None` where two are as likely."""
        scores: dict[int, tuple[bool, int]] = {}
        for (state, other), count in self._facing.items():
            own = self.referents[state].country in (self.referents[other].country, None)
            before = scores.get(state, (False, 0))
            scores[state] = (own or before[0], count + before[1])
        ranked = sorted(scores, key=lambda state: scores[state], reverse=True)
        if not ranked or (len(ranked) > 1 and scores[ranked[0]] == scores[ranked[1]]):
            return None
        return ranked[0]

    def organization(self, name: str, alias: str, head: str) -> int:
        """The actor of an organization that the lexicon doesn't know, of the kind that a noun says."""
        if alias not in self.aliases:
            kind = kind_of_head(head)
            self.aliases[alias] = self.put(plain(name), lambda: Referent(name=name, kind=kind))
        return self.aliases[alias]

    def shorten(self, index: int, name: str) -> None:
        """Learn what "the" may be said of a name: "the Tigers", of Liberation Tigers of Zarvan."""
        called = name.partition(" of ")[0].partition(" for ")[0].split()
        if len(called) > 1 and called[-1][0].isupper():
            head = called[-1].lower()
            self.short_forms[head] = self.short_forms[head + "s"] = index

    def home(self) -> int | None:
        """The state that the text is about, if there is one."""
        return self.entry(self._home) if self._home else None

    def entry(self, entry: Entry) -> int:
        """The actor of a lexicon's entry."""
        if entry.kind is ActorKind.PERSON:
            return self.known_person(entry)
        index = self.put(plain(entry.name), lambda: Referent(name=entry.name, kind=entry.kind, country=entry.country))
        compass, _, rest = entry.name.partition(" ")
        if rest and compass in ("North", "South"):
            self.aliases.setdefault(compass.lower(), index)
        return index

    def has(self, entry: Entry) -> bool:
        """Whether a person of the lexicon was mentioned."""
        return plain(entry.name) in self._by_key

    def known_person(self, entry: Entry, role: str | None = None, affiliation: int | None = None) -> int:
        """The actor of a person in the lexicon; the text's own words on the office come first."""
        key = plain(entry.name)
        if key in self._by_key and role is None and affiliation is None:
            return self._by_key[key]
        office = entry.office(self._date) if self._date else entry.office()
        last = office or entry.office()
        if last and affiliation is None:
            affiliation = self._owner_of(last)
        index = self.put(
            key,
            lambda: Referent(
                name=entry.name,
                kind=ActorKind.PERSON,
                country=entry.country,
                affiliation=affiliation,
                role=role or (office.role if office else None),
            ),
        )
        if entry.gender:
            self.genders[index] = entry.gender
        for surname in entry.surnames or (entry.name.split()[-1],):
            self._bears(index, plain(surname))
        return self.tell(index, role, affiliation)

    def _bears(self, index: int, surname: str) -> None:
        bearers = self._by_surname.setdefault(surname, [])
        if index not in bearers:
            bearers.append(index)
            del bearers[:-_NAMESAKES]

    def _owner_of(self, office: Office) -> int | None:
        owner = self._lexicon.entry(office.of)
        return self.entry(owner) if owner else None

    def owner_of_office(self, entry: Entry) -> int | None:
        """The state of an office that has a name of its own."""
        for word in (entry.name, *entry.aliases):
            state = self._lexicon.entry(word.partition(" ")[0])
            if state and state.kind in (ActorKind.STATE, ActorKind.INTERGOVERNMENTAL):
                return self.entry(state)
        return None

    def tell(self, index: int, role: str | None, affiliation: int | None) -> int:
        """Add to a person what the text says about it."""
        person = self.referents[index]
        if affiliation is not None and person.affiliation is None:
            country = person.country or self.referents[affiliation].country
            person = attrs.evolve(person, affiliation=affiliation, country=country)
        if role and person.role is None:
            person = attrs.evolve(person, role=role)
        self.referents[index] = person
        return index

    def person(self, name: str, role: str | None = None, affiliation: int | None = None) -> int:
        """The actor of a person that the lexicon doesn't know."""
        parts = plain(name).split()
        while len(parts) > 1 and parts[0] in words.PARTICLES:
            del parts[0]
        surname = parts[-1]
        index = self._same_person(parts)
        if index is not None:
            if " " not in self.referents[index].name and len(parts) > 1:
                self.referents[index] = attrs.evolve(self.referents[index], name=name)
            return self.tell(index, role, affiliation)
        country = self.referents[affiliation].country if affiliation is not None else None
        index = self.put(
            plain(name),
            lambda: Referent(name=name, kind=ActorKind.PERSON, country=country, affiliation=affiliation, role=role),
        )
        # "Mara Brandt-Lind" may be "Lind" later.
        for last in dict.fromkeys((surname, surname.rpartition("-")[2])):
            self._bears(index, last)
        if (len(parts) == 3 or country in _SURNAME_FIRST) and parts[0] not in self._by_surname:
            self._bears(index, parts[0])
        return self.tell(index, role, affiliation)

    def _same_person(self, parts: list[str]) -> int | None:
        """Who of this text has a name, or one that goes with it: "I. Brandt", "Brandt"."""
        if len(parts) == 1:
            return self.of_surname(parts[0])
        for index in reversed(self._by_surname.get(parts[-1], ())):
            have = plain(self.referents[index].name).split()
            if len(have) == 1 or have[0][:1] == parts[0][:1] or set(parts) <= set(have):
                return index
        return None

    def of_surname(self, surname: str) -> int | None:
        """The person of this text with a surname; of several, the one mentioned most of late."""
        bearers = self._by_surname.get(plain(surname).split()[-1])
        if not bearers or len(bearers) == 1:
            return bearers[0] if bearers else None
        near = self.recent[-_MEMORY:]
        return max(bearers, key=lambda index: (near.count(index), index))

    def state_of(self, index: int | None) -> int | None:
        """The state or group that an actor is, or belongs to."""
        for _ in range(4):
            if index is None:
                return None
            actor = self.referents[index]
            if actor.kind not in (ActorKind.PERSON, ActorKind.SOURCE, ActorKind.OFFICE):
                return index
            index = actor.affiliation
        return None

    def adjective(self, index: int) -> str:
        """How a state's offices are called: "Norlandic"."""
        actor = self.referents[index]
        entry = self._lexicon.entry(actor.name)
        if entry and entry.kind is ActorKind.STATE and entry.adjectives:
            return entry.adjectives[0]
        return actor.name

    def holder(self, role: str, state: int) -> int | None:
        """Who holds an office: as the text said, or else as the lexicon knows for the text's date."""
        wanted = set(role.split())
        found = self.last(lambda actor: actor.affiliation == state and _has_role(actor, wanted))
        if found is not None:
            return found
        if self._date is None:
            return None
        entry = self._lexicon.holder(role, self.referents[state].name, self._date)
        return self.known_person(entry) if entry else None

    def leader(self, state: int) -> int | None:
        """The person who leads a state."""
        for role in ("president", "prime minister", "king", "emir", "supreme leader", "chancellor"):
            found = self.holder(role, state)
            if found is not None:
                return found
        return None

    def with_role(self, head: str, narrowed: Iterable[str] = ()) -> int | None:
        """The person of that role; of several, the one mentioned most of late."""
        wanted = set(" ".join((head, *narrowed)).split())
        counts: Counter[int] = Counter()
        for index in reversed(self.recent[-_MEMORY:]):
            if _has_role(self.referents[index], wanted):
                counts[index] += 1
        return counts.most_common(1)[0][0] if counts else None


def gender_of_title(run: Iterable[str]) -> str | None:
    """What titles tell: "f" for "Mrs", "queen"."""
    spoken = set(run)
    if spoken & words.FEMALE:
        return "f"
    return "m" if spoken & words.MALE else None


def most_named_state(tagged: Tagged) -> Entry | None:
    """The state that is named by far the most."""
    counts: Counter[str] = Counter()
    entries: dict[str, Entry] = {}
    for token in tagged.tokens:
        entry = first_entry(token) if token.hit else None
        if entry and entry.kind is ActorKind.STATE:
            counts[entry.name] += 1
            entries.setdefault(entry.name, entry)
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return entries[ranked[0][0]]
