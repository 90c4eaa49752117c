"""Which names that no table knows are of parties: the words around one of their mentions say so.

"Zorvan rejected the offer" and "talks between Zorvan and the union" make Zorvan a party, wherever the text names it.
"""

import re
from collections.abc import Iterator
from typing import Final

from negotiation_events.text.cast import plain
from negotiation_events.text.tags import Tagged

_NAME: Final = "C{1,3}"
_MEMBER: Final = rf"(?:[NUOKESPQ]|{_NAME}|t?[mJ]{{0,3}}[IG])"
# Some that are named together, one of them by a name: "Zorvan, the union and Norland".
_GROUP: Final = re.compile(rf"(?:yt?|t)?{_MEMBER}(?:(?:ct?{_MEMBER}){{0,3}}c?At?{_MEMBER})?")
_FULL_NAME: Final = re.compile(r"C[Cvi-]{0,3}C")
_SINGLE: Final = re.compile(r"C{1,3}")
_NO_SUBJECTS: Final = frozenset("onfr2wTRmGIiPQqCsLvJ-(ZAdD")
_ADVERBS: Final = frozenset(
    "also later now still again both jointly all then never not finally already each earlier".split()
)
_NEGOTIATE: Final = frozenset(
    "agree agreed agrees sign signed signs reach reached reaches reject rejected rejects accept accepted accepts offer"
    " offered offers propose proposed proposes demand demanded demands release released releases held hold holds met"
    " meets deny denied denies confirm confirmed confirms ratified ratify resume resumed resumes suspended suspend"
    " negotiate negotiated negotiates negotiating freed withdrew ceded conceded mediated brokered refuse refused"
    " refuses exchanged swapped concluded initialled initialed renewed violated accused accuses urged blamed insisted"
    " insists pledged vowed threatened retaliated broke settled settle struck recognised recognized traded said told"
    " announced warned rebuffed approved endorsed walked".split()
)
_SAID: Final = frozenset("said says told added adds asked recalled explained".split())
# "The accord was signed": to whom something is done need not take part.
_PASSIVE: Final = frozenset("is are was were be been being".split())
# What is done to people, and to nothing else.
_FREE: Final = frozenset("freed pardoned jailed arrested kidnapped abducted detained imprisoned sentenced".split())
_BARE: Final = frozenset({"hold", "reach", "sign", "offer", "demand", "release", "settle", "resume", "suspend"})
_TALKS: Final = frozenset(
    "talks talk negotiations negotiation deal deals agreement agreements truce ceasefire cease-fire pact accord accords"
    " treaty meeting meetings contract exchange swap dispute war fighting conflict clashes discussions dialogue"
    " mediation peace summit negotiate negotiating mediate mediating contacts armistice standoff".split()
)
_OWNED: Final = frozenset(
    "offer offers proposal proposals demand demands refusal rejection negotiators negotiator delegation envoy envoys"
    " counteroffer counterproposal position conditions terms request government authorities leadership"
    " ministry parliament president premier spokesman spokeswoman spokesperson".split()
)
# Nouns that are no names, though they begin a sentence with a capital: "Management said", "Mediation resumed".
_ABSTRACT: Final = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ance",
    "ence",
    "ism",
    "ing",
    "cy",
    "ship",
    "ure",
    "ists",
    "ers",
    "ors",
    "ians",
    "ants",
    "ents",
    "ees",
    "men",
)
_PAPERS: Final = frozenset(
    "agreement accord treaty protocol declaration report plan act constitution charter resolution memorandum pact deal"
    " roadmap statement bill convention document text letter communique article law game internet west east north south"
    " world earth god lord bible koran quran covenant annex labour labor staff everybody industry washington"
    " christmas house senate lords islam brexit english arabic data evidence word critics polls aides".split()
)
_EVENTS: Final = frozenset({"operation", "war", "battle", "summit", "day", "conference", "treaty", "accord", "accords"})
_SPELL: Final = 6


class Parties:
    """The unknown names of one text that are of parties."""

    def __init__(self, tagged: Tagged) -> None:
        self._tagged = tagged
        self._organizations: set[str] = set()
        self._people: set[str] = set()
        self._seen = {token.word for token, tag in zip(tagged.tokens, tagged.tags, strict=True) if tag == "x"}
        self._within = {
            token.word
            for at, (token, tag) in enumerate(zip(tagged.tokens, tagged.tags, strict=True))
            if tag == "C" and at and tagged.tags[at - 1] not in '."'
        }
        # "Pieter" and "Holt" are no organizations where "Pieter Holt" is named.
        self._parts = {
            token.word
            for match in _FULL_NAME.finditer(tagged.tags)
            for token in tagged.tokens[match.start() : match.end()]
        }
        for match in _GROUP.finditer(tagged.tags):
            if "C" in match[0]:
                self._read_group(match.start(), match.end())

    def is_organization(self, first: int, behind: int) -> bool:
        """Whether the words name a party that has no person's name."""
        return plain(self._tagged.words(first, behind)) in self._organizations

    def is_person(self, first: int, behind: int) -> bool:
        """Whether the words name someone who takes part."""
        return plain(self._tagged.words(first, behind)) in self._people

    def _read_group(self, first: int, behind: int) -> None:
        names = list(self._names(first, behind))
        members = re.split("[cA]+", self._tagged.tags[first:behind])
        if not self._takes_part(first, behind, names, len(members)):
            return
        known = any(set(member.strip("ty")) & set("NUOKEIGS") for member in members)
        for start, end in names:
            name = plain(self._tagged.words(start, end))
            if end - start == 1 and self._is_quoted(start, end):
                continue
            spoken = self._tagged.words(start, end).split()
            if end - start == 1 or known or any(word.isupper() and len(word) > 1 for word in spoken):
                self._organizations.add(name)
            else:
                self._people.add(name)

    def _is_quoted(self, first: int, behind: int) -> bool:
        """Whether somebody's words are quoted: of people, news gives the words, of parties what they did."""
        tags, tokens = self._tagged.tags, self._tagged.tokens
        goes_on = {token.word for token in tokens[behind + 1 : behind + 5]}
        by_name = tags[first - 1 : first] == '"' and tokens[behind].word in _SAID
        return by_name or (tokens[behind].word in _SAID and not goes_on.isdisjoint(("he", "she", "his", "her")))

    def _names(self, first: int, behind: int) -> Iterator[tuple[int, int]]:
        for match in _SINGLE.finditer(self._tagged.tags, first, behind):
            if self._may_name(*match.span()):
                yield match.span()

    def _may_name(self, first: int, behind: int) -> bool:
        """Whether a capitalised word is more than a common noun at the start of a sentence."""
        word = self._tagged.tokens[behind - 1].word
        if not _EVENTS.isdisjoint(token.word for token in self._tagged.tokens[first:behind]):
            return False
        if word in _PAPERS or len(word) < 2 or not word[0].isalpha():
            return False
        if behind - first == 1 and word in self._parts:
            return False
        opens = first == 0 or self._tagged.tags[first - 1] in '."(d'
        if behind - first > 1 or not opens:
            return True
        return word in self._within or not (word in self._seen or word.endswith(_ABSTRACT) or _is_plural(word))

    def _takes_part(self, first: int, behind: int, names: list[tuple[int, int]], members: int) -> bool:
        if not names:
            return False
        if self._is_object(first, behind, members):
            return True
        if self._tagged.tags[first - 1 : first] in _NO_SUBJECTS and first:
            return False
        return self._acts(behind) or (members == 1 and self._owns(behind))

    def _is_object(self, first: int, behind: int, members: int) -> bool:
        """Whether the names stand behind "talks between", "a deal with"."""
        if first < 2:
            return False
        word, earlier = self._tagged.tokens[first - 1].word, self._tagged.tokens[first - 2].word
        if word in _FREE and behind - first > 1 and members == 1:
            return True
        if word == "of":
            return earlier in ("government", "governments", "authorities", "parliament")
        if word == "between":
            around = {token.word for token in self._tagged.tokens[max(0, first - 5) : first - 1]}
            listed = members > 1 or self._tagged.tags[behind : behind + 1] == "A"
            return listed and not around.isdisjoint(_TALKS)
        return word == "with" and (earlier in _TALKS or earlier in ("met", "meet", "agreed"))

    def _acts(self, behind: int) -> bool:
        """Whether a verb of negotiation or speech follows."""
        tags, tokens = self._tagged.tags, self._tagged.tokens
        helped = False
        for at in range(behind, min(len(tags), behind + _SPELL)):
            word = tokens[at].word
            if word in _PASSIVE:
                return tokens[at + 1].word in _FREE and tags[behind - 2 : behind] == "CC"
            if tags[at] == "X":
                helped = True
            elif not (word in _ADVERBS or word.endswith("ly")):
                bare = word in _BARE and at == behind
                return not bare and (word in _NEGOTIATE or (tags[at] == "V" and (helped or at == behind)))
        return False

    def _owns(self, behind: int) -> bool:
        """Whether an offer, demand or envoy of the name's is spoken of."""
        return self._tagged.tags[behind : behind + 1] == "s" and self._tagged.tokens[behind + 1].word in _OWNED


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "os"))
