"""Finds the phrases that name someone, by regular expressions over the tags of a text (see `phrase_patterns`).

A phrase is found first, by one expression that knows them all, and taken apart afterwards by the expression of its
own kind, with named groups.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from negotiation_events.text import role_words as words
from negotiation_events.text.phrase_patterns import ORDER, PATTERNS
from negotiation_events.text.tags import Tagged

_GROUP_NAME = re.compile(r"\(\?P<\w+>")
# Most words begin no phrase, which one look at the tag tells.
_BEGINS = "[PCivQqtaypDNUOKSELJmTRIGBhZH]"
_ANY = re.compile(
    f"(?={_BEGINS})(?:" + "|".join(f"(?P<{kind}>{_GROUP_NAME.sub('(?:', PATTERNS[kind])})" for kind in ORDER) + ")"
)
_TAKEN_APART = {kind: re.compile(PATTERNS[kind]) for kind in ORDER}


class Phrase(NamedTuple):
    """Words that may name an actor or place.

    Attributes:
        kind: key of `PATTERNS`.
        first: number of the first token.
        behind: number of the token behind the last.
        parts: of each named group of the pattern, the numbers of its first token and of the one behind it.
    """

    kind: str
    first: int
    behind: int
    parts: dict[str, tuple[int, int]]

    def part(self, name: str) -> tuple[int, int] | None:
        """The tokens of a part, if the phrase has it."""
        span = self.parts.get(name)
        return span if span and span[1] > span[0] else None


def find_phrases(tagged: Tagged) -> Iterator[Phrase]:
    """All phrases, in order; none overlap."""
    tags = tagged.tags
    at = 0
    while (match := _ANY.search(tags, at)) is not None:
        kind = match.lastgroup or ""
        phrase = _checked(tagged, _take_apart(tags, kind, match.start(), match.end()))
        if phrase is None:
            at = match.start() + 1
            continue
        yield phrase
        at = phrase.behind


def _take_apart(tags: str, kind: str, first: int, behind: int) -> Phrase:
    pattern = _TAKEN_APART[kind]
    match = pattern.match(tags, first) if pattern.groupindex else None
    if match is None:
        return Phrase(kind, first, behind, {})
    return Phrase(kind, first, behind, {name: match.span(name) for name in pattern.groupindex})


def _checked(tagged: Tagged, phrase: Phrase) -> Phrase | None:
    """The phrase, another reading of it, or `None` if the words are something else."""
    if phrase.kind == "person_with_apposition":
        return phrase if _is_apposition(tagged, phrase) else _reread(tagged, phrase, "name")
    if phrase.kind in ("parties_to", "office_and_name"):
        fits = _are_parties(tagged, phrase) if phrase.kind == "parties_to" else _is_office(tagged, phrase)
        return phrase if fits else _next_reading(tagged, phrase)
    if phrase.kind == "titles_and_names":
        head = tagged.tokens[phrase.parts["run"][1] - 1].word
        if words.singular(head) != head:
            return phrase
        return _checked_title(tagged, _reread(tagged, phrase, "title_and_name"))
    if phrase.kind == "title_and_name":
        return _checked_title(tagged, phrase)
    if phrase.kind in _OF_MANY:
        head = tagged.tokens[phrase.parts["run"][1] - 1].word
        return phrase if words.singular(head) != head or head == "delegations" else _as_role(tagged, phrase)
    if phrase.kind == "nations_and_role" and (of := phrase.part("of")) and tagged.tags[of[0]] == "n":
        # "Norlandic and Sudrian envoys in Port Sava": that is where they are, not whom they serve.
        return phrase._replace(behind=of[0], parts={**phrase.parts, "of": (of[0], of[0])})
    if phrase.kind == "kind_and_name":
        return phrase if _has_kind(tagged, phrase) else _as_role(tagged, phrase)
    if phrase.kind == "led_body":
        return phrase if _is_led(tagged, phrase) else _reread(tagged, phrase, "entity")
    if phrase.kind == "collective":
        return phrase if _is_collective(tagged, phrase) else _as_role(tagged, phrase)
    if phrase.kind == "role":
        return _checked_role(tagged, phrase)
    return phrase


def _is_apposition(tagged: Tagged, phrase: Phrase) -> bool:
    """Whether the word that narrows the role is no verb: "Ivo Brandt, senior arms researcher"."""
    first, behind = phrase.parts["run"]
    if behind - first < 2 or tagged.tags[behind - 2] != "x":
        return True
    word = tagged.tokens[behind - 2].word
    return not (word in words.NO_NOUNS or word.endswith(("ed", "ing", "ly")))


_OF_MANY = frozenset({"role_of_sides", "role_of_nations"})
_KINDS = words.ORGANIZATIONS | words.ARMED.keys() | {"group", "movement", "party", "faction", "bloc", "coalition"}


def _has_kind(tagged: Tagged, phrase: Phrase) -> bool:
    """Whether a noun is the kind of what is named behind it: "the militant group Zorvan"."""
    head = tagged.tokens[phrase.parts["run"][1] - 1].word
    described = phrase.part("det") or phrase.part("owner") or phrase.parts["run"][1] - phrase.first > 1
    return head in _KINDS and words.singular(head) == head and bool(described)


_CONFLICTS = frozenset("conflict war dispute crisis fighting".split())
_CONTENDERS = frozenset("sides parties factions groups camps".split())
_OPPOSED = frozenset("warring rival opposing".split())


def _are_parties(tagged: Tagged, phrase: Phrase) -> bool:
    """Whether all who fight are meant, whoever they are: "the parties to the Norlandic conflict"."""
    tokens = tagged.tokens
    fight = phrase.part("conflict") or phrase.part("fight")
    if fight:
        conflict, sides = tokens[fight[0]].word, tokens[phrase.parts["sides"][0]].word
        # Who is "taking sides in a war" is none of them.
        return conflict in _CONFLICTS and sides in _CONTENDERS and phrase.parts["sides"][0] > phrase.first
    head = phrase.parts["head"][0]
    return tokens[head].word in _CONTENDERS and tokens[head - 1].word in _OPPOSED


def _is_office(tagged: Tagged, phrase: Phrase) -> bool:
    """Whether the name of an office is the title of who holds it: "U.S. Trade Representative Ivo Brandt"."""
    return tagged.tokens[phrase.parts["office"][0]].word.split()[-1] in words.TITLES


def _next_reading(tagged: Tagged, phrase: Phrase) -> Phrase | None:
    """What the words are in the kinds that come behind this one."""
    for kind in ORDER[ORDER.index(phrase.kind) + 1 :]:
        other = _reread(tagged, phrase, kind)
        if other is not None:
            return _checked(tagged, other)
    return None


_LED = frozenset({"coalition", "alliance", "force", "forces", "mission", "command"})


def _is_led(tagged: Tagged, phrase: Phrase) -> bool:
    """Whether states act together under one of them: "the Norlandic-led coalition"."""
    head = tagged.tokens[phrase.parts["run"][1] - 1].word
    return tagged.tokens[phrase.parts["led"][0]].word == "led" and head in _LED


# "Both sides of the border" are nobody.
_DIVIDES = frozenset("aisle border front frontline line divide debate argument issue street road river room".split())
_PAIRS = frozenset({"sides", "parties", "pair", "duo", "foes", "rivals", "neighbours", "neighbors"})


def _is_collective(tagged: Tagged, phrase: Phrase) -> bool:
    """Whether words name those who were named together before."""
    spoken = [token.word for token in tagged.tokens[phrase.first : phrase.behind]]
    if phrase.part("other"):
        return spoken in (["each", "other"], ["one", "another"])
    following = tagged.tokens[phrase.behind : phrase.behind + 4]
    if following and following[0].word == "of" and any(token.word in _DIVIDES for token in following):
        return False
    if spoken[-1] not in words.COLLECTIVES or tagged.tags[phrase.behind : phrase.behind + 1] in ("C", "P", "Q"):
        return False
    count = phrase.part("count")
    if count is None:
        plain = phrase.part("run") is None or spoken[-2] in ("warring", "rival", "opposing", "negotiating")
        if spoken in (["the", "leaders"], ["the", "presidents"]):
            return tagged.tags[phrase.behind : phrase.behind + 1] in ("V", "X", "x")
        return phrase.part("det") is not None and plain and spoken[-1] in _PAIRS
    word = tagged.tokens[count[1] - 1].word
    if word in ("two", "three", "four"):
        return phrase.part("det") is not None or spoken[0] == "all"
    return word in words.COUNTS


def _reread(tagged: Tagged, phrase: Phrase, kind: str) -> Phrase | None:
    """The words from where a phrase begins, as another kind of phrase."""
    match = _TAKEN_APART[kind].match(tagged.tags, phrase.first)
    if match is None:
        return None
    return Phrase(kind, match.start(), match.end(), {name: match.span(name) for name in match.re.groupindex})


def _checked_title(tagged: Tagged, phrase: Phrase | None) -> Phrase | None:
    """A title is followed by a name at once, or by a comma where it is definite: "the president, Ana Rell"."""
    name = phrase.part("name") if phrase else None
    if phrase is None or name is None:
        return None
    head = tagged.tokens[phrase.parts["run"][1] - 1].word
    plural = words.singular(head) != head
    loose = phrase.part("comma") or phrase.part("of")
    full = tagged.tags[name[0]] == "P" or name[1] - name[0] > 1
    definite = phrase.part("det") or phrase.part("owner")
    if plural or (loose and not full) or (phrase.part("comma") and not definite):
        return _as_role(tagged, phrase)
    if tagged.tags[phrase.parts["run"][1] - 1] == "R" and not full:
        return _as_role(tagged, phrase)
    return phrase


def _as_role(tagged: Tagged, phrase: Phrase) -> Phrase | None:
    role = _reread(tagged, phrase, "role")
    return _checked_role(tagged, role) if role else None


_TOO_GENERAL = frozenset(
    "countries states nations powers allies partners neighbours neighbors groups people community public leaders"
    " executives deputies heads chiefs founders speakers members observers".split()
)
# One of a group is no actor.
_ONE_OF_MANY = frozenset(
    "worker teacher farmer trader villager protester demonstrator striker relative elder survivor ally partner power"
    " state country nation neighbour neighbor".split()
)
_DEFINITE_ALONE = frozenset({"chief", "head", "side", "front", "command", "guard", "executive"})


# "The movement of goods" is nobody.
_ACTIVITIES = frozenset({"movement", "front", "union", "side", "party", "command", "coalition", "administration"})


_SENT = frozenset({"ambassador", "envoy", "adviser", "aide", "delegate", "delegation"})


def _may_have(tagged: Tagged, span: tuple[int, int], head: str, phrase: Phrase) -> bool:
    """Whether a role goes with "in" or "to": "authorities in Port Sava", "ambassador to Norland"."""
    of = tagged.tags[span[0] : span[1]]
    if of == "ox" and _is_of_verb(tagged, span[0]):
        return False
    if of[0] == "n":
        ruled = head in words.RULED_FROM or (head in words.OFFICES - words.ABROAD and of[-1] == "S")
        return ruled and phrase.part("owner") is None
    if of[-1] in "PQ" and head in words.OFFICES:
        return False
    return of[0] != "2" or words.singular(head) in _SENT


def _narrows(tagged: Tagged, at: int, head: str) -> bool:
    """Whether the word behind a singular role is the noun it narrows: "rebel enclave", "opposition leanings"."""
    after = tagged.tokens[at].word
    if after in words.NARROWED or (head == "opposition" and after == "to"):
        return True
    if tagged.tags[at] in "CH" and tagged.tags[at - 1] == "I" and tagged.words(at - 1, at)[0].isupper():
        return True
    if tagged.tags[at] == "J" and words.singular(head) == head:
        return True
    if tagged.tags[at] == "m" and head in words.ARMED and words.singular(head) == head:
        return True
    if tagged.tags[at] != "x" or words.singular(head) != head or head == "forces":
        return False
    if head == "ministry" and tagged.words(at - 1, at)[0].isupper():
        return False
    return not (after.endswith(_VERB_ENDINGS) or after in words.NO_NOUNS)


_VERB_ENDINGS = ("ed", "s", "ing", "ly")


def _is_no_actor(tagged: Tagged, phrase: Phrase, head: str) -> bool:
    """Whether words with a role are of something else: "the movement of goods", "the Brandt presidency"."""
    owner, behind = phrase.part("owner"), phrase.parts["run"][1]
    if owner and head in ("presidency", "premiership"):
        return tagged.tags[owner[0]] in "PQC"
    if head == "group":
        return phrase.part("of") is not None
    if owner and head == "mission" and tagged.tags[owner[0] : behind] == "pI":
        return True
    return head in _ACTIVITIES and tagged.tags[behind] == "o" and not owner and not _is_of_verb(tagged, behind)


def _is_of_verb(tagged: Tagged, at: int) -> bool:
    """Whether "of" belongs to a verb: "accused the administration of paying"."""
    return tagged.tokens[at].word == "of" and tagged.tokens[at + 1].word.endswith("ing")


def _checked_role(tagged: Tagged, phrase: Phrase) -> Phrase | None:
    tags, tokens = tagged.tags, tagged.tokens
    run = phrase.parts["run"]
    head = tokens[run[1] - 1].word
    after = tokens[run[1]].word if run[1] < len(tokens) else ""
    of = phrase.part("of")
    if _is_no_actor(tagged, phrase, head):
        return None
    if of and not _may_have(tagged, of, head, phrase):
        phrase = Phrase("role", phrase.first, of[0], {**phrase.parts, "of": (of[0], of[0])})
        of = None
    if not of and _narrows(tagged, run[1], head):
        return _issuer(phrase) if after in _STATEMENTS and tags[run[1] - 1] == "I" else _entity_instead(tagged, phrase)
    owner = phrase.part("owner")
    if owner and tags[owner[0] : owner[1]] == "C" and _is_name(tagged, phrase):
        return None
    if owner and tags[owner[0]] == "p" and head == "head":
        return None
    if not _says_enough(phrase, head):
        return _entity_instead(tagged, phrase)
    if tags[run[0] : run[1]] == "R" and _is_other_word(tagged, phrase):
        return None
    if of and tags[of[1] - 1] == "J" and tags[of[1] : of[1] + 1] in ("m", "T"):
        # "The government of Norlandic President Ana Rell": the nationality belongs to the next phrase.
        phrase = phrase._replace(behind=of[0])
    definite = phrase.part("det") or owner or _acts_alone(tagged, run) or is_behind_compound(tagged, phrase.first)
    if definite or phrase.part("knowing"):
        return phrase
    counted = tags[run[0] - 1 : run[0]] == "0"
    plural = words.singular(head) != head and tags[run[1] - 1] in "RTG"
    return phrase if plural and not counted and head != "people" else None


def _acts_alone(tagged: Tagged, run: tuple[int, int]) -> bool:
    """Whether an institution that needs no article acts: "police said"."""
    bare = run[1] - run[0] == 1 and tagged.tags[run[0] - 1 : run[0]] not in tuple("CLJm0ya")
    acts = tagged.tags[run[1]] in "VX" or tagged.tags.startswith("xV", run[1])
    return bare and acts and tagged.tokens[run[0]].word in words.WITHOUT_ARTICLE


_VERBAL = frozenset({"monitor", "monitors", "witness", "witnesses", "source", "sources"})


def _is_other_word(tagged: Tagged, phrase: Phrase) -> bool:
    """Whether a role alone is a verb ("a body that monitors"), or a name ("the Monitor")."""
    at = phrase.parts["run"][0]
    before = tagged.tokens[at - 1].word if at else ""
    named = tagged.words(at, at + 1)[0].isupper() and tagged.tags[at - 1 : at] in ("t", "o")
    verbal = before in ("that", "which", "who", "to", "it", "he", "she") or tagged.tags[at + 1] in "mtpaJNGRTI"
    return named or (tagged.tokens[at].word in _VERBAL and verbal)


_COMPOUND = re.compile(r"t[JNUOKPQ]-x\Z")


def is_behind_compound(tagged: Tagged, first: int) -> bool:
    """Whether "the Norland-backed" stands before a role, which is definite then."""
    return first >= 4 and _COMPOUND.match(tagged.tags, first - 4, first) is not None


def _is_name(tagged: Tagged, phrase: Phrase) -> bool:
    """Whether a capitalised word and a role are a name, or belong to one: "Ledyard King", "House Speaker Ana Rell"."""
    behind = phrase.parts["run"][1]
    capitalised = tagged.words(behind - 1, behind)[0].isupper()
    return tagged.tags[behind] in "CPQi" or (capitalised and phrase.part("det") is None)


def _says_enough(phrase: Phrase, head: str) -> bool:
    """Whether the words around a role narrow it as far as it needs: any "official" is one, not any "person"."""
    owner, knowing, of = phrase.part("owner"), phrase.part("knowing"), phrase.part("of")
    first, behind = phrase.parts["run"]
    narrowed = owner or behind - first > 1
    if head in ("person", "people"):
        return bool(owner or knowing)
    if head in _ONE_OF_MANY or head == "major":
        return False
    if head in words.RANKS:
        return bool(narrowed or phrase.part("det"))
    if head in _DEFINITE_ALONE:
        return bool(narrowed or of or knowing)
    return head not in _TOO_GENERAL or bool(narrowed or of or phrase.part("before"))


_STATEMENTS = frozenset({"statement", "communique", "communiqué", "announcement", "newspaper", "report"})


def _issuer(phrase: Phrase) -> Phrase | None:
    """The institution alone: a "Norlandic army statement" is the army's."""
    owner = phrase.part("owner")
    if owner is None:
        return None
    empty = (owner[0], owner[0])
    return Phrase("role", owner[0], phrase.parts["run"][1], {**phrase.parts, "det": empty, "before": empty})


def _entity_instead(tagged: Tagged, phrase: Phrase) -> Phrase | None:
    """The owner alone: of "the Norlandic military operation" it is the nationality."""
    owner = phrase.part("owner")
    if owner is None:
        return None
    return _reread(tagged, phrase._replace(first=owner[0]), "entity")
