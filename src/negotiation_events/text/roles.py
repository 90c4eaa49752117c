"""Whom a role means: "the Norlandic army", "a senior official", "the envoy", "Norland's chief negotiator"."""

from typing import Final

from negotiation_events.model import ActorKind
from negotiation_events.text import role_words as words
from negotiation_events.text.annotated import MentionForm, Referent
from negotiation_events.text.cast import Cast
from negotiation_events.text.coreference import Antecedents
from negotiation_events.text.institutions import NEUTRAL, Institutions, kind_of_role
from negotiation_events.text.parties import Parties
from negotiation_events.text.phrases import Phrase, is_behind_compound
from negotiation_events.text.tags import Tagged, first_entry

Found = tuple[tuple[int, ...], MentionForm, int]

_ENTITIES: Final = "NUOKSEJPQ"
# "The envoy for Syria" acts for someone else.
_CONCERNED: Final = frozenset("envoy coordinator rapporteur adviser advisor representative negotiator".split())
_LEADERS: Final = frozenset({"leader", "strongman", "ruler", "dictator", "head of state"})
_KINDS: Final = frozenset(
    "militia group movement party organisation organization company union coalition alliance".split()
)
_FIGHTERS: Final = frozenset("rebels militants guerrillas insurgents separatists fighters".split())
_PERSONAL: Final = frozenset({"team", "office", "delegation", "cabinet", "party", "coalition", "company", "lawyers"})
_OLD: Final = frozenset("former then ex late deposed ousted".split())


class RoleReader:
    """Reads titles and roles of one text."""

    def __init__(self, tagged: Tagged, cast: Cast, antecedents: Antecedents, parties: Parties) -> None:
        self._tagged = tagged
        self._cast = cast
        self._antecedents = antecedents
        self._parties = parties
        self._institutions = Institutions(cast)

    def owner(self, span: tuple[int, int] | None) -> int | None:
        """Whose office it is: the state, organization or person before it."""
        if span is None or span[0] == span[1]:
            return None
        at = span[0]
        if self._tagged.tags[at] == "p":
            found = self._antecedents.pronoun(at)
            return found[0] if found and len(found) == 1 else None
        return self._entity(at)

    def _entity(self, at: int) -> int | None:
        token = self._tagged.tokens[at]
        entry = first_entry(token)
        if entry and entry.kind is not ActorKind.PERSON:
            index = self._cast.entry(entry)
            # An office of a group makes it "the group" from here on, but an office of a state makes it no party.
            return index if entry.kind is ActorKind.STATE else self._cast.noticed(index)
        known = self._cast.aliases.get(token.word, self._cast.of_surname(token.word))
        if known is None and self._is_party(at):
            return self._cast.organization(self._tagged.words(at, at + 1), token.word, "")
        return self._cast.entry(entry) if known is None and entry else known

    def _is_party(self, at: int) -> bool:
        """Whether a word is the name of a party that only this text tells of."""
        return self._tagged.tags[at] == "C" and self._parties.is_organization(at, at + 1)

    def _of(self, span: tuple[int, int] | None) -> int | None:
        """The actor in "of Norland", "for the Norlandic army", "in Port Sava"."""
        if span is None:
            return None
        for at in range(span[0], span[1]):
            if self._tagged.tags[at] in _ENTITIES or self._is_party(at):
                owner = self._entity(at)
                after = self._tagged.tokens[at + (2 if self._tagged.tags[at + 1 : at + 2] == "s" else 1)]
                if owner is not None and (after.word == "opposition" or after.word in words.ARMED):
                    end = self._tagged.tokens.index(after, at) + 1
                    return self._of_owner(owner, (end - 1, end), self._shown(at, owner))
                return owner
        head = self._tagged.tokens[span[1] - 1].word
        return self._institutions.find(head)

    def title(self, phrase: Phrase) -> tuple[str | None, int | None]:
        """The role and whose it is."""
        first, behind = phrase.parts["run"]
        spoken = [token.word.rstrip(".") for token in self._tagged.tokens[first:behind]]
        role = " ".join(words.ABBREVIATED.get(word, word) for word in spoken if word not in words.ADDRESS) or None
        if spoken[-1] == "counterpart":
            role = self._antecedents.last_role()
        owner = self._cast.state_of(self.owner(phrase.part("owner")))
        of = phrase.part("of")
        concerned = of and words.singular(spoken[-1]) in _CONCERNED and self._tagged.tokens[of[0]].word in ("for", "to")
        role = "crown prince" if role == "crown" else role
        if of and set(self._tagged.tags[of[0] : of[1]]) <= {"o", "m"}:
            role = f"{role} {self._spoken(*of)}"
        elif of and owner is None and not concerned and self._tagged.tokens[of[0]].word != "to":
            owner = self._of(of)
        return role, owner

    def of_nations(self, phrase: Phrase) -> tuple[int, ...]:
        """The actors of "Norlandic and Sudrian negotiators", one for each state."""
        first, behind = phrase.parts["nations"]
        run = phrase.parts["run"]
        found = []
        leaders = self._tagged.tokens[run[1] - 1].word == "leaders" and self._tagged.tags[first] in "JU"
        if leaders and self._tagged.tags[phrase.first] not in "tD":
            return self._leaderships(first, behind)
        for at in range(first, behind):
            if self._tagged.tags[at] in "JUNSOK":
                state = self._entity(at)
                if state is not None:
                    found.append(self._of_owner(state, run, self._shown(at, state)))
        return tuple(dict.fromkeys(found))

    def _leaderships(self, first: int, behind: int) -> tuple[int, ...]:
        """Those of "Norlandic and Sudrian leaders": each state may have several, who sit there for it."""
        found = []
        for at in range(first, behind):
            if self._tagged.tags[at] in "JU":
                state = self._entity(at)
                if state is not None:
                    found.append(self._unnamed(state, state, "leaders", "leaders", self._shown(at, state)))
        return tuple(dict.fromkeys(found))

    def _shown(self, at: int, owner: int) -> str:
        """How an owner is named in the names of its offices: "US", "Norlandic", "Zarvan"."""
        if self._tagged.tags[at] in "JUKOC":
            return self._tagged.words(at, at + 1).replace(".", "")
        state = self._cast.referents[owner].kind is ActorKind.STATE
        return self._cast.adjective(owner) if state or self._tagged.tags[at] != "p" else ""

    def _spoken(self, first: int, behind: int) -> str:
        """Words of a role, without capitals that only a title has."""
        tokens = self._tagged.tokens[first:behind]
        return " ".join(
            self._tagged.text[token.start : token.end] if token.word in words.PROPER else token.word for token in tokens
        )

    def _of_owner(self, owner: int, run: tuple[int, int], shown: str) -> int:
        """The institution or people of an actor."""
        tokens, cast = self._tagged.tokens, self._cast
        head = tokens[run[1] - 1].word
        spoken = self._spoken(*run)
        state = cast.state_of(owner)
        if words.singular(head) in _OFFICE_HOLDERS or words.singular(head) in _LEADERS:
            spoken = spoken[: len(spoken) - len(head)] + words.singular(head)
            head = words.singular(head)
        described = {token.word for token in tokens[run[0] : run[1] - 1]}
        if head in words.STATE_INSTITUTIONS and described <= NEUTRAL and state is not None:
            return self._institutions.called(head, state)
        if head == "delegations":
            spoken, head = spoken[:-1], "delegation"
        tag = self._tagged.tags[run[1] - 1]
        of_person = tag == "I" and cast.referents[owner].kind is ActorKind.PERSON and head not in _PERSONAL
        if of_person and state is not None:
            owner, shown = state, ""
        kind = cast.referents[owner].kind
        if tag == "I" or head in words.ARMED or head == "group":
            described = {token.word for token in tokens[run[0] : run[1] - 1]}
            counted = self._tagged.tags[max(0, run[0] - 2) : run[0] - 1] in ("0", "y")
            alike = head in _KINDS or (kind is ActorKind.ARMED_GROUP and head in _FIGHTERS and not counted)
            same = described <= words.MODIFIERS and alike and self._tagged.tags[run[0] - 1] == "O"
            if same and kind in (ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.ORGANIZATION):
                return owner
        if tag in "TR" and head != "people":
            person = self._holder(spoken, head, state)
            return person if person is not None else self._unnamed(owner, state, spoken, head, shown)
        kind = kind_of_role(head, tag, spoken, owned=True)
        if cast.referents[owner].kind is ActorKind.INTERGOVERNMENTAL:
            shown = cast.referents[owner].name
        if tag == "G" and self._tagged.tags[run[0] - 1] == "s":
            shown = cast.referents[owner].name + "'s"
        name = f"{shown or cast.adjective(owner)} {spoken}"
        stands_for = state if head in words.DELEGATIONS or head in words.NEGOTIATORS else None
        return cast.put(
            f"{owner}:{spoken}",
            lambda: Referent(
                name=name, kind=kind, country=cast.referents[owner].country, affiliation=state, stands_for=stands_for
            ),
        )

    def _holder(self, spoken: str, head: str, state: int | None) -> int | None:
        if state is None or words.singular(head) != head or set(spoken.split()) & _OLD:
            return None
        if head not in words.TITLES:
            return None
        if head in _LEADERS and spoken.removeprefix("current ") == head:
            return self._cast.leader(state)
        return self._cast.holder(spoken, state)

    def _unnamed(self, owner: int | None, state: int | None, spoken: str, head: str, shown: str) -> int:
        name = f"{shown} {spoken}".strip()
        country = self._cast.referents[owner].country if owner is not None else None
        at_table = state if words.singular(head) in words.NEGOTIATORS or words.singular(head) != head else None
        kind = ActorKind.OFFICE if head in _OFFICE_HOLDERS else ActorKind.SOURCE
        return self._cast.put(
            f"{owner}:{spoken}",
            lambda: Referent(
                name=name, kind=kind, country=country, affiliation=state, role=spoken or None, stands_for=at_table
            ),
        )

    def role(self, phrase: Phrase) -> Found | None:
        """The actors of a phrase such as "a senior Norlandic official", or `None` if it names none."""
        owner_span, run = phrase.part("owner"), phrase.parts["run"]
        of, behind = phrase.part("of"), phrase.behind
        if owner_span and self._tagged.tags[owner_span[0]] == "p" and self._is_of_family(run):
            return None
        owner = self.owner(owner_span)
        if owner_span and owner is None and self._tagged.tags[owner_span[0]] == "C":
            return self._of_unknown(phrase, owner_span, run, behind)
        if owner_span and owner is not None:
            return self._owned(phrase, owner, owner_span, run), "role", behind
        if of:
            return self._of_someone(phrase, of, run, behind)
        if owner_span:
            return self._unowned(phrase, run, behind)
        return self._alone(phrase, run, behind)

    def _owned(self, phrase: Phrase, owner: int, span: tuple[int, int], run: tuple[int, int]) -> tuple[int, ...]:
        head = self._tagged.tokens[run[1] - 1].word
        shown = self._shown(span[0], owner)
        before = phrase.part("before")
        if self._tagged.tags[run[1] - 1] in "TR" and head != "people":
            spoken = self._spoken(*run)
            state = self._cast.state_of(owner)
            someone = before or self._tagged.tags[phrase.first] == "a"
            person = None if someone else self._holder(spoken, head, state)
            if person is not None:
                return (person,)
            lead = self._spoken(*before) + " " if before else ""
            knowing = phrase.part("knowing")
            tail = " " + self._tagged.words(*knowing) if knowing else ""
            return (self._source(phrase, owner, f"{lead}{shown} {spoken}{tail}".strip(), head),)
        return (self._of_owner(owner, run, shown),)

    def _of_someone(self, phrase: Phrase, of: tuple[int, int], run: tuple[int, int], behind: int) -> Found | None:
        head = self._tagged.tokens[run[1] - 1].word
        tag = self._tagged.tags[run[1] - 1]
        # Who is sent to someone is not theirs.
        sent = self._tagged.tokens[of[0]].word == "to"
        owner = None if sent else self._of(of)
        spoken = self._spoken(*run)
        state = self._cast.state_of(owner)
        if head in words.STATE_INSTITUTIONS and state is not None:
            return (self._institutions.called(head, state),), "role", behind
        if tag == "I" and owner is not None:
            return (self._of_owner(owner, (phrase.parts["before"][0], run[1]), ""),), "role", behind
        if tag == "I" and head in words.DELEGATIONS and self._tagged.tags[phrase.first] == "a":
            name = self._tagged.words(phrase.parts["before"][0], of[1])
            index = self._cast.add(Referent(name=name, kind=ActorKind.OFFICE))
            return (index,), "role", behind
        if tag == "I":
            return self._alone(phrase, run, run[1])
        if owner is not None and tag == "T" and self._tagged.tokens[of[0]].word == "of":
            person = self._holder(spoken, head, state)
            if person is not None:
                return (person,), "role", behind
        name = self._tagged.words(phrase.parts["before"][0], of[1])
        if tag == "G":
            kind = kind_of_role(head, tag, spoken, owned=False)
            index = self._cast.put(name.lower(), lambda: Referent(name=name, kind=kind))
            return (index,), "role", behind
        return (self._source(phrase, owner, name, head),), "role", behind

    def _is_of_family(self, run: tuple[int, int]) -> bool:
        """Whether those close to someone are meant: "his people"."""
        return self._tagged.tags[run[1] - 1] == "G" or self._tagged.tokens[run[1] - 1].word == "people"

    def _of_unknown(self, phrase: Phrase, span: tuple[int, int], run: tuple[int, int], behind: int) -> Found | None:
        """The actor of "a Zorvan spokesman", where nobody knows what Zorvan is."""
        head = self._tagged.tokens[run[1] - 1].word
        if self._tagged.tags[run[1] - 1] in "TR" and head not in ("people", "person"):
            name = self._tagged.words(span[0], run[1])
            return (self._source(phrase, None, name, head),), "role", behind
        return None

    def _unowned(self, phrase: Phrase, run: tuple[int, int], behind: int) -> Found | None:
        """The actor of "his envoy", where nobody knows who "he" is."""
        if self._tagged.tags[run[1] - 1] not in "TR":
            return None
        head = self._tagged.tokens[run[1] - 1].word
        if head in ("people", "person", "family", "families"):
            return None
        return (self._source(phrase, None, self._spoken(*run), head),), "role", behind

    def _alone(self, phrase: Phrase, run: tuple[int, int], behind: int) -> Found | None:
        """A role without a word on whose it is."""
        tag = self._tagged.tags[run[1] - 1]
        head = self._tagged.tokens[run[1] - 1].word
        first = phrase.parts["before"][0]
        spoken = self._spoken(first, run[1])
        definite = self._tagged.tokens[phrase.first].word in ("the", "this", "that", "these", "those")
        bare = head in words.WITHOUT_ARTICLE and not phrase.part("det")
        definite = definite or bare or is_behind_compound(self._tagged, phrase.first)
        if tag in "IG" and definite:
            # "The Union" is a name, if perhaps not of a union that was mentioned.
            capitalised = self._tagged.words(run[1] - 1, run[1])[0].isupper()
            index = self._institutions.find(head, spoken, capitalised=capitalised)
            return ((index,), "role", behind) if index is not None else None
        if tag == "I":
            return None
        if tag == "G":
            kind = kind_of_role(head, tag, spoken, owned=False)
            if phrase.part("det") and words.singular(head) == head:
                return None
            index = self._cast.put(f"group:{spoken}", lambda: Referent(name=spoken, kind=kind))
            return (index,), "role", behind
        if definite and words.singular(head) == head:
            person = self._cast.with_role(head, spoken.split())
            if person is None and head in _OFFICE_HOLDERS:
                home = self._cast.home()
                person = self._cast.holder(spoken, home) if home is not None else None
            if person is not None and self._source_like(head, spoken) is None:
                return (person,), "role", behind
        if head in words.RANKS:
            return None
        knowing = phrase.part("knowing")
        if head in _OFFICE_HOLDERS and not definite and not knowing:
            return None
        name = self._tagged.words(first, knowing[1]) if knowing else spoken
        return (self._source(phrase, None, name, head),), "role", behind

    def _source_like(self, head: str, spoken: str) -> int | None:
        """The unnamed source that "the military source" takes up."""
        wanted = set(spoken.lower().split())
        singular = words.singular(head)
        return self._cast.last(
            lambda actor: (
                actor.kind is ActorKind.SOURCE
                and wanted <= set(actor.name.lower().split())
                and singular in actor.name.lower().split()
            )
        )

    def _source(self, phrase: Phrase, owner: int | None, name: str, head: str) -> int:
        """An unnamed source: a new one with "a" or "another", else the one so called before."""
        article = self._tagged.tokens[phrase.first].word
        state = self._cast.state_of(owner)
        if article in ("the", "this", "that", "these", "those"):
            known = self._source_like(head, name)
            if known is not None:
                return known
        country = self._cast.referents[owner].country if owner is not None else None
        plural = words.singular(head) != head
        at_table = state if plural or words.singular(head) in words.NEGOTIATORS else None
        kind = ActorKind.OFFICE if head in _OFFICE_HOLDERS and article not in ("a", "an") else ActorKind.SOURCE
        referent = Referent(
            name=name,
            kind=kind,
            country=country,
            affiliation=owner,
            role=None if plural else self._role(phrase),
            stands_for=at_table,
        )
        if article in ("a", "an", "another", "one"):
            return self._cast.add(referent)
        index = self._cast.put(f"source:{owner}:{name.lower()}", lambda: referent)
        if plural:
            self._cast.plurals.add(index)
        return index

    def _role(self, phrase: Phrase) -> str:
        return self._spoken(*phrase.parts["run"]).lower()


_OFFICE_HOLDERS: Final = frozenset(
    "president premier minister chancellor king queen emir sultan ayatollah pope governor mayor".split()
) | {"prime minister", "secretary of state", "secretary-general", "crown prince"}
