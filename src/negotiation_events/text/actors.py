"""Who and where: the actors and places that a text names, as mentions and the referents they stand for."""

import datetime
from collections.abc import Sequence

from negotiation_events.lexicon import Lexicon
from negotiation_events.model import ActorKind
from negotiation_events.text import role_words as words
from negotiation_events.text.annotated import Mention, MentionForm, Quotation, Referent, Sentence
from negotiation_events.text.cast import Cast, gender_of_title, most_named_state, plain
from negotiation_events.text.entities import EntityReader
from negotiation_events.text.phrases import Phrase, find_phrases
from negotiation_events.text.tags import first_entry, tag_text


def find_actors(
    text: str,
    sentences: tuple[Sentence, ...],
    quotations: tuple[Quotation, ...],
    lexicon: Lexicon,
    date: datetime.date | None,
    taken: Sequence[tuple[int, int]] = (),
) -> tuple[tuple[Referent, ...], tuple[Mention, ...]]:
    """Find the actors and places of a text.

    Args:
        text: the text as given.
        sentences: its sentences.
        quotations: its quotations.
        lexicon: the names known.
        date: the report's date, which tells who holds an office.
        taken: spans that are something else, such as times.

    Returns:
        The referents in order of first mention, and the mentions of kind actor, nationality and place, in order of
        the text and without overlap.
    """
    tagged = tag_text(text, sentences, lexicon, date, taken)
    phrases = list(find_phrases(tagged))
    cast = Cast(lexicon, date, most_named_state(tagged))
    return _Reader(tagged, sentences, quotations, cast, phrases).read()


class _Reader(EntityReader):
    """Reads the phrases of one text in order."""

    def read(self) -> tuple[tuple[Referent, ...], tuple[Mention, ...]]:
        for phrase in self._phrases:
            # The acronym in brackets behind a name belongs to the mention before.
            if not self._mentions or self._tagged.tokens[phrase.first].start >= self._mentions[-1].end:
                getattr(self, f"_read_{phrase.kind}")(phrase)
        return tuple(self._cast.referents), tuple(self._mentions)

    def _read_person_with_apposition(self, phrase: Phrase) -> None:
        run = phrase.parts["run"]
        owned = phrase.part("det") or phrase.part("owner") or phrase.part("of")
        head = self._tagged.tokens[run[1] - 1].word
        if not owned and head not in words.TITLES:
            self._read_name(Phrase("name", *phrase.parts["name"], {}))
            return
        index = self._named_person(phrase, *phrase.parts["name"])
        if index is not None:
            self._actor(phrase, (index,), "name")

    def _read_title_and_name(self, phrase: Phrase) -> None:
        index = self._named_person(phrase, *phrase.parts["name"])
        if index is None:
            return
        self._actor(phrase, (index,), "name", self._with_country(index, phrase.behind))

    def _with_country(self, index: int, behind: int) -> int:
        """Where a name ends that says whence someone is: "President Ana Rell of Norland"."""
        tags = self._tagged.tags
        at = behind + (2 if tags[behind : behind + 2] == "ot" else 1)
        if tags[behind] != "o" or tags[at] not in "NU":
            return behind
        state = first_entry(self._tagged.tokens[at])
        if state:
            self._cast.tell(index, None, self._cast.entry(state))
        return at + 1

    def _read_office_and_name(self, phrase: Phrase) -> None:
        entry = first_entry(self._tagged.tokens[phrase.parts["office"][0]])
        owner = self._cast.owner_of_office(entry) if entry else None
        shown = self._tagged.tokens[phrase.parts["office"][0]].word
        role = " ".join(word for word in shown.split() if word in words.TITLES or word in words.MODIFIERS)
        index = self._person(*phrase.parts["name"], role or None, owner)
        self._actor(phrase, (index,), "name")

    def _read_parties_to(self, phrase: Phrase) -> None:
        """Those who fight in a conflict, whoever they are."""
        at = (phrase.part("of") or phrase.part("land") or phrase.parts["owner"])[0]
        token = self._tagged.tokens[at]
        entry = first_entry(token)
        called = entry.name if entry else self._tagged.words(at, at + 1)
        name = f"parties to the {called} conflict"
        index = self._cast.put(plain(name), lambda: Referent(name=name, kind=ActorKind.GROUP))
        self._collectives.speak_of_all(index)
        self._actor(phrase, (index,), "collective", plural=True)

    def _read_titles_and_names(self, phrase: Phrase) -> None:
        role, affiliation = self._roles.title(phrase)
        head = self._tagged.tokens[phrase.parts["run"][1] - 1].word
        role = role and role[: len(role) - len(head)] + words.singular(head)
        found = []
        start, behind = phrase.parts["names"]
        for at in range(start, behind + 1):
            if at == behind or self._tagged.tags[at] in "cA":
                if at > start:
                    found.append(self._person(start, at, role, affiliation))
                start = at + 1
        self._actor(phrase, tuple(dict.fromkeys(found)), "name")

    def _read_owned_name(self, phrase: Phrase) -> None:
        first, behind = phrase.parts["name"]
        if self._tagged.tags[first] != "P" and not self._names.is_introduced(behind):
            self._read_entity(self._entity_phrase(phrase.first))
            self._read_name(Phrase("name", first, behind, {}))
            return
        owner = self._roles.owner(phrase.parts["owner"])
        self._actor(phrase, (self._person(first, behind, None, owner),), "name")

    def _named_person(self, phrase: Phrase, first: int, behind: int) -> int | None:
        """The person of a phrase that gives a title."""
        role, affiliation = self._roles.title(phrase)
        index = self._person(first, behind, role, affiliation)
        run = phrase.parts["run"]
        gender = gender_of_title(token.word.rstrip(".") for token in self._tagged.tokens[run[0] : run[1]])
        if gender:
            self._cast.genders.setdefault(index, gender)
        return index

    def _is_of_person(self, first: int, behind: int) -> bool:
        """Whether a name is of someone known or introduced."""
        tags = self._tagged.tags
        full = tags[behind - 1] in "PQ" or tags[first : first + 2] in ("Pv", "Qv")
        return full or self._names.is_introduced(behind) or self._is_known(first, behind)

    def _is_known(self, first: int, behind: int) -> bool:
        return behind - first == 1 and self._cast.of_surname(self._tagged.tokens[first].word) is not None

    def _read_name(self, phrase: Phrase) -> None:
        """A name without a title: of someone known or introduced, else of a place, else of nobody."""
        tags = self._tagged.tags
        first, behind = self._names.without_shout(phrase.first, phrase.behind), phrase.behind
        noun = self._names.noun_of(first, behind)
        if noun is not None:
            self._actor(phrase, (self._organization(first, behind, noun),), "name")
            return
        phrase = phrase._replace(first=first)
        alias = self._cast.aliases.get(self._tagged.tokens[first].word)
        if alias is not None and behind - first == 1:
            self._read_alias(phrase, alias)
        elif self._is_of_person(first, behind):
            index = self._person(first, behind, None, None)
            full = behind - first > 1 or tags[first] == "P"
            self._actor(phrase, (index,), "name", self._with_country(index, behind) if full else None)
        elif tags[behind - 1] == "L" or "NSJ".find(tags[behind - 1]) >= 0:
            self._read_entity(self._entity_phrase(behind - 1))
        elif self._is_person_speaking(first, behind):
            self._actor(phrase, (self._person(first, behind, None, None),), "name")
        else:
            self._read_unknown_name(phrase, first, behind)

    def _is_person_speaking(self, first: int, behind: int) -> bool:
        """Whether the name is of more than one word, like a person's, and says something."""
        long = behind - first > 1 and "L" not in self._tagged.tags[first:behind]
        return long and self._names.is_speaker(first, behind) and not self._parties.is_organization(first, behind)

    def _read_alias(self, phrase: Phrase, alias: int) -> None:
        """A single word for someone who was named, unless it says where something happens: "in the North"."""
        if self._names.is_region(phrase.first):
            return
        if self._names.is_where(phrase.first) and self._parties.is_organization(phrase.first, phrase.behind):
            self._unknown_place(phrase.first, phrase.behind)
            return
        self._actor(phrase, (alias,), "name")

    def _read_unknown_name(self, phrase: Phrase, first: int, behind: int) -> None:
        """A name that no table has: the words around it tell who it is, here or elsewhere in the text."""
        tags = self._tagged.tags
        if self._names.is_speaker_of_country(first, behind):
            index = self._person(first, behind, None, None)
            self._actor(phrase, (index,), "name", self._with_country(index, behind))
        elif (short := self._short_form(first, behind)) is not None:
            self._actor(phrase, (short,), "name")
        elif self._is_party(first, behind):
            self._party(phrase, first, behind)
        elif self._names.is_unknown(first, behind) and self._names.speaks(behind):
            head = "company" if self._tagged.words(first, behind).isupper() else ""
            index = self._organization(first, behind, head) if head else self._person(first, behind, None, None)
            self._actor(phrase, (index,), "name")
        elif tags[first] == "C" and first and self._tagged.tokens[first - 1].word in ("in", "near", "around"):
            self._unknown_place(first, behind)
        elif self._names.may_be_person(first, behind):
            self._memory.remember_stranger(first, behind)

    def _short_form(self, first: int, behind: int) -> int | None:
        """Whose name is cut short: "the Tigers"."""
        if behind - first > 1 or self._tagged.tags[first - 1 : first] != "t":
            return None
        if self._tagged.tags[behind : behind + 1] in ("o", "f"):
            return None
        return self._cast.short_forms.get(self._tagged.tokens[first].word)

    def _is_party(self, first: int, behind: int) -> bool:
        """Whether an unknown name is of a party, and doesn't only say where something happens here."""
        if self._names.is_where(first):
            return False
        return self._parties.is_organization(first, behind) or self._parties.is_person(first, behind)

    def _party(self, phrase: Phrase, first: int, behind: int) -> None:
        if self._parties.is_organization(first, behind):
            index = self._organization(first, behind, "")
        else:
            index = self._person(first, behind, None, None)
        self._actor(phrase, (index,), "name")

    def _read_nations_and_role(self, phrase: Phrase) -> None:
        self._actor(phrase, self._roles.of_nations(phrase), "role")

    def _read_led_body(self, phrase: Phrase) -> None:
        """States that act together: "the Norlandic-led coalition"."""
        at = phrase.parts["owner"][0]
        entry = first_entry(self._tagged.tokens[at])
        head = self._tagged.tokens[phrase.parts["run"][1] - 1].word
        name = f"{self._tagged.words(at, at + 1).replace('.', '')}-led {head}"
        key = f"led:{entry.name if entry else name}:{head}"
        kind = ActorKind.INTERGOVERNMENTAL
        self._actor(phrase, (self._cast.put(key, lambda: Referent(name=name, kind=kind)),), "role")

    def _read_described_organization(self, phrase: Phrase) -> None:
        head = self._tagged.tokens[phrase.parts["head"][0]].word
        self._actor(phrase, (self._organization(*phrase.parts["name"], head),), "name")

    def _read_kind_and_name(self, phrase: Phrase) -> None:
        index = self._organization(*phrase.parts["name"], self._names.noun(phrase))
        self._actor(phrase, (index,), "name")

    def _read_role_of_sides(self, phrase: Phrase) -> None:
        sides = Phrase("collective", *phrase.parts["sides"], {})
        self._actor(phrase, self._collectives.collective(sides), "collective")

    def _read_role_of_nations(self, phrase: Phrase) -> None:
        self._actor(phrase, self._roles.of_nations(phrase), "role")

    def _read_role(self, phrase: Phrase) -> None:
        found = self._described(phrase) or self._roles.role(phrase)
        if found is None:
            owner = phrase.part("owner")
            if owner and self._tagged.tags[owner[0]] == "p":
                self._read_pronoun(Phrase("pronoun", owner[0], owner[0] + 1, {}))
            elif owner and self._tagged.tags[owner[0]] in "NUOKSEJ":
                self._read_entity(self._entity_phrase(owner[0]))
            return
        referents, form, behind = found
        self._actor(phrase, referents, form, behind)

    def _described(self, phrase: Phrase) -> tuple[tuple[int, ...], MentionForm, int] | None:
        """Norland, where "Norland, a member of the alliance," goes on."""
        tags, tokens = self._tagged.tags, self._tagged.tokens
        head = tokens[phrase.parts["run"][1] - 1].word
        if head not in ("member", "mediator", "observer") or tags[phrase.first] != "a" or not self._mentions:
            return None
        last, comma = self._mentions[-1], phrase.first - 1
        if tags[comma : phrase.first] != "c" or tokens[comma].start != last.end or not last.referents:
            return None
        return last.referents, "role", phrase.behind

    def _read_collective(self, phrase: Phrase) -> None:
        referents = self._collectives.collective(phrase)
        self._actor(phrase, referents, "collective")

    def _read_pronoun(self, phrase: Phrase) -> None:
        found = self._antecedents.pronoun(phrase.first)
        if found is None:
            return
        token = self._tagged.tokens[phrase.first]
        form: MentionForm = "possessive" if self._tagged.tags[phrase.first] == "p" else "pronoun"
        self._mentions.append(Mention(kind="actor", start=token.start, end=token.end, referents=found, form=form))
        if form == "pronoun":
            self._remember(phrase.first, phrase.behind, found)
