"""States, places and organizations: what a name stands for by the tables, or by where it stands in its sentence."""

from collections.abc import Sequence
from typing import Final

from negotiation_events.lexicon import Entry
from negotiation_events.model import ActorKind, Place
from negotiation_events.text.annotated import Mention, MentionForm, Quotation, Referent, Sentence
from negotiation_events.text.cast import Cast, plain
from negotiation_events.text.collectives import Collectives
from negotiation_events.text.coreference import Antecedents
from negotiation_events.text.locations import is_attributive, is_between, is_byline, is_counted, is_place, is_topic
from negotiation_events.text.memory import Memory
from negotiation_events.text.names import Names
from negotiation_events.text.organization_kinds import kind_of_name
from negotiation_events.text.parties import Parties
from negotiation_events.text.phrases import Phrase
from negotiation_events.text.roles import RoleReader
from negotiation_events.text.tags import Tagged, Token, first_entry

_LANGUAGES: Final = frozenset("english arabic hebrew mandarin farsi persian urdu hindi pashto latin".split())


class EntityReader:
    """Reads the names of states, places and organizations in the phrases of one text, and keeps what was read."""

    def __init__(
        self,
        tagged: Tagged,
        sentences: Sequence[Sentence],
        quotations: Sequence[Quotation],
        cast: Cast,
        phrases: Sequence[Phrase],
    ) -> None:
        self._tagged = tagged
        self._phrases = phrases
        self._cast = cast
        self._mentions: list[Mention] = []
        self._placed = 0
        self._memory = Memory(tagged, sentences, quotations)
        self._antecedents = Antecedents(tagged, self._memory, cast)
        self._collectives = Collectives(tagged, self._memory, cast)
        self._names = Names(tagged, phrases)
        self._parties = Parties(tagged)
        self._roles = RoleReader(tagged, cast, self._antecedents, self._parties)

    def _actor(
        self,
        phrase: Phrase,
        referents: tuple[int, ...],
        form: MentionForm,
        behind: int | None = None,
        *,
        plural: bool = False,
    ) -> None:
        behind = behind or phrase.behind
        quoted = self._memory.quotation(phrase.first) >= 0
        for index in referents:
            # Whom a quotation names is not who "the president" behind it means.
            if not quoted or self._cast.referents[index].kind is not ActorKind.PERSON:
                self._cast.noticed(index)
        behind = self._with_acronym(behind, referents)
        tokens = self._tagged.tokens
        mention = Mention(
            kind="actor", start=tokens[phrase.first].start, end=tokens[behind - 1].end, referents=referents, form=form
        )
        self._mentions.append(mention)
        self._remember(phrase.first, behind, referents, plural=plural)

    def _remember(self, first: int, behind: int, referents: tuple[int, ...], *, plural: bool = False) -> None:
        item = self._memory.remember(first, behind, referents, plural=plural)
        if item is not None:
            self._collectives.note(item)

    def _with_acronym(self, behind: int, referents: tuple[int, ...]) -> int:
        """A second name, as in "Zarvan Liberation Front (ZLF)"."""
        tags, tokens = self._tagged.tags, self._tagged.tokens
        comma = tags[behind : behind + 1] == "c"
        if behind + comma < len(tokens) and tokens[behind + comma].word in ("jr", "sr"):
            # "Ivo Brandt, Jr."
            behind += comma + 1
            behind += tags[behind : behind + 1] == "."
        if len(referents) != 1 or tags[behind : behind + 1] != "(" or tags[behind + 2 : behind + 3] != ")":
            return behind
        name = self._tagged.words(behind + 1, behind + 2)
        person = self._cast.referents[referents[0]].kind is ActorKind.PERSON
        if name.isupper() and tags[behind + 1] in "CZOU" and not person:
            self._cast.aliases.setdefault(tokens[behind + 1].word, referents[0])
            return behind + 3
        return behind

    def _person(self, first: int, behind: int, role: str | None, affiliation: int | None) -> int:
        """The person of a name."""
        entry = first_entry(self._tagged.tokens[behind - 1])
        # "Sheikh Tamim bin Hamad Al-Thani": who is called so by what stands before "bin".
        if self._tagged.tags[first] in "PQ" and self._tagged.tags[first + 1] == "v" and behind - first > 1:
            entry = first_entry(self._tagged.tokens[first])
        name = self._tagged.words(first, behind)
        if entry and entry.kind is ActorKind.PERSON:
            same_first_name = behind - first == 1 or plain(entry.name)[:2] == plain(name)[:2]
            same_first_name = same_first_name or first_entry(self._tagged.tokens[first]) is entry
            full = self._tagged.tags[first] == "P"
            if same_first_name and (full or self._cast.has(entry) or self._cast.of_surname(name) is None):
                return self._cast.known_person(entry, role, affiliation)
        return self._cast.person(name, role, affiliation)

    def _entity_phrase(self, first: int) -> Phrase:
        return Phrase("entity", first, first + 1, {"det": (first, first), "entity": (first, first + 1)})

    def _read_entity(self, phrase: Phrase) -> None:
        """A state, its capital, a nationality, an organization or a place."""
        at = phrase.parts["entity"][0]
        token, tag = self._tagged.tokens[at], self._tagged.tags[at]
        if tag == "S" and self._tagged.tags[at + 1] in "CH":
            return
        if tag == "L" and self._names.is_introduced(at + 1) and self._tagged.tags[at - 1 : at] not in ("n", "r"):
            self._actor(phrase, (self._person(at, at + 1, None, None),), "name")
            return
        placed = is_place(self._tagged, phrase.first, phrase.behind) or self._continues_places(phrase.first, at)
        if tag in "NUSLK" and placed:
            place = self._place_at(at)
            if place:
                self._mentions.append(Mention(kind="place", start=token.start, end=token.end, value=place))
                self._placed = phrase.behind
            return
        entry = first_entry(token)
        if entry is None:
            self._unknown_organization(phrase, at)
        elif tag == "J" or tag == "E":
            self._people(phrase, at, entry)
        elif tag in "NU" and is_topic(self._tagged, phrase.first):
            self._mentions.append(self._nationality(token, self._cast.entry(entry)))
        elif not is_byline(self._tagged, at):
            joined = self._tagged.tags[at + 1 : at + 2] == "-"
            if joined or (tag in "NU" and is_attributive(self._tagged, at + 1)):
                phrase = self._entity_phrase(at)
            index = self._cast.entry(entry)
            if tag == "O":
                self._cast.shorten(index, entry.name)
                self._cast.shorten(index, self._tagged.words(at, at + 1))
            self._actor(phrase, (index,), "name")

    def _unknown_organization(self, phrase: Phrase, at: int) -> None:
        name = self._tagged.text[self._tagged.tokens[at].start : self._tagged.tokens[at].end]
        index = self._cast.put(plain(name), lambda: Referent(name=name, kind=kind_of_name(name)))
        self._cast.shorten(index, name)
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if len(initials) > 2:
            self._cast.aliases.setdefault(initials.lower(), index)
        self._actor(phrase, (index,), "name")

    def _people(self, phrase: Phrase, at: int, entry: Entry) -> None:
        """Norland, where "the Norlanders" act; without an article or with a noun behind, they are a nationality."""
        index = self._cast.entry(entry)
        token = self._tagged.tokens[at]
        behind = self._tagged.tags[at + 1 : at + 2]
        definite = phrase.part("det") is not None
        acts = behind in ("V", "X") or (behind in (".", "c", "A", "w", "2", "") and definite)
        if entry.kind is not ActorKind.STATE and self._tagged.tags[at] == "E":
            acts = True
        if is_counted(self._tagged, phrase.first):
            definite = acts = False
        elif self._tagged.tags[at] == "E" and is_between(self._tagged, phrase.first, at + 1):
            acts = True
        if (self._tagged.tags[at] == "E" and (definite or acts)) or (definite and acts):
            self._actor(phrase, (index,), "name", plural=True)
            return
        self._cast.noticed(index)
        self._mentions.append(self._nationality(token, index))

    def _nationality(self, token: Token, index: int) -> Mention:
        return Mention(kind="nationality", start=token.start, end=token.end, referents=(index,))

    def _place_at(self, at: int) -> Place | None:
        """The place that a name is, where it says where something happens."""
        token, tag = self._tagged.tokens[at], self._tagged.tags[at]
        entry = first_entry(token)
        if entry and entry.kind is ActorKind.STATE and tag in "NU":
            return Place(name=entry.name, country=entry.country)
        place = token.hit.place if token.hit else None
        if entry and place is None and tag == "K":
            # "At the White House": what stands for a state is a house too.
            return Place(name=self._tagged.words(at, at + 1), country=entry.country)
        return place

    def _unknown_place(self, first: int, behind: int) -> None:
        tokens = self._tagged.tokens
        name = self._tagged.words(first, behind)
        if name.isupper() or tokens[first].word in _LANGUAGES:
            return
        place = Place(name=name, country=None)
        self._mentions.append(Mention(kind="place", start=tokens[first].start, end=tokens[behind - 1].end, value=place))

    def _continues_places(self, first: int, at: int) -> bool:
        """Whether a state is one more of those where something happens: "in Norland, Sudria and Helvia"."""
        tags = self._tagged.tags
        between = tags[self._placed : first]
        listed = 0 < self._placed <= first and between in ("c", "A", "cA") and tags[self._placed - 1] in "NU"
        return listed and tags[at + 1 : at + 2] not in ("V", "X", "s")

    def _organization(self, first: int, behind: int, head: str) -> int:
        """The organization of a name, of the kind that a noun says."""
        entry = first_entry(self._tagged.tokens[first])
        if entry:
            return self._cast.entry(entry)
        return self._cast.organization(self._tagged.words(first, behind), self._tagged.tokens[first].word, head)

    def _read_capital(self, phrase: Phrase) -> None:
        """The place that "the Norlandic capital" is, or "the Norlandic capital, Port Sava"."""
        name = phrase.part("name")
        entry = first_entry(self._tagged.tokens[phrase.parts["owner"][0]])
        hit = self._tagged.tokens[name[0]].hit if name else None
        place = hit.place if hit else None
        if place is None and entry and entry.seats:
            place = Place(name=entry.seats[0], country=entry.country)
        if place is None:
            self._read_entity(self._entity_phrase(phrase.parts["owner"][0]))
            return
        tokens = self._tagged.tokens
        start, end = tokens[phrase.first].start, tokens[phrase.behind - 1].end
        self._mentions.append(Mention(kind="place", start=start, end=end, value=place))
