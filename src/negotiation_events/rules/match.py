"""Match: a place where a pattern holds, with what its clause says of who does it and how far it has come."""

import re
from functools import cached_property
from typing import Any

import attrs

from negotiation_events.rules import masked as m
from negotiation_events.rules.facts import Facts, Stage, negated, read_facts
from negotiation_events.rules.fields import referents_of
from negotiation_events.rules.masked import Masked, Token
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.rule import Rule
from negotiation_events.rules.words import is_base, is_participle
from negotiation_events.text.annotated import AnnotatedText

# Behind these words a clause tells what is said not to be; it reaches no further than its own clause.
_DENIAL = re.compile(
    r"\b(?:thought|assumed|imagined|(?<!not )den(?:y|ies|ied|ying)"
    r"|stop(?:s|ped)? short of (?:saying|declaring|announcing)"
    r"|no (?:indication|evidence|sign|suggestion|confirmation|sense|point|need|reason|intention|plan|prospect)s?)"
    r"(?: (?!but\b|and\b)[^ ,;:.–]+)*$"
)
_REPORT = re.compile(r"\b(?:said|says|announced|confirmed|added|reported|told)(?: [^ ;:.–]+)*$")
# What opens a question that leaves open whether anything is so.
_ASKING = frozenset("is are was were do does did has have had will would can could should may might shall must".split())
# "Sent envoys to negotiate": they are on their way.
_SENT = re.compile(r"\b(?:sent|sends|sending|dispatched|dispatches|dispatching)(?: [^ ,;:.–]+){0,8}$")
_GONE = re.compile(
    r"\b(?:flew|travelled|traveled|went|came|arrived|arrives|drove|returned|headed|heads|flies|left|leaves|visited"
    r"|(?:will|shall|is|are|was|were)(?: also)?(?: (?:due|set|scheduled|expected|going|planning|preparing|poised|to))*"
    r"(?: be)? (?:fly|flying|travel|travelling|traveling|go|come|coming|arrive|arriving|head|heading|return|returning"
    rf"|leave|leaving|visit|visiting|back))(?: (?:(?:to|in|on|for|back) )*[{m.PLACE}{m.TIME}{m.ACTOR}]){{1,3}}$"
)
# What is fixed is so whatever may still come between: "are due to begin on Monday, if the truce holds".
_FIXED = frozenset("due scheduled slated expected set planned".split())
_PROVISO = re.compile(r" (?:(?:provided|providing) (?!for |by |with )|on (?:the )?condition (?:that )?|as long as )")
_TIME_BEFORE_TO = re.compile(rf"^(?:(?:late |early )?on )?{m.TIME} (?=to\b)")  # "arrived on Monday to meet"
_SUPPOSITION = re.compile(r"\b(?:if|unless|until|only)\b")
_PLAIN_PARTICIPLES = frozenset(
    "held met put set struck brought built cut led left made paid sent split torn told won reached sought kept".split()
)
_PREPOSITIONS = frozenset(
    "in of by with between from to for on at against into over about after before than as under near through during "
    "toward towards among since until despite".split()
)


class Match:
    """A place where a pattern holds, for functions that build records from it."""

    def __init__(self, annotated: AnnotatedText, sentence: Masked, rule: Rule, match: Any) -> None:
        self.annotated = annotated
        self.sentence = sentence
        self.rule = rule
        self._match = match
        self.first, self.last = sentence.token_span(match.span())

    def tokens(self, slot: str) -> tuple[Token, ...]:
        """The tokens of a slot; none if it is not filled."""
        if slot not in self._match.re.groupindex or self._match[slot] is None:
            return ()
        first, last = self.token_range(slot)
        return self.sentence.tokens[first:last]

    def token_range(self, slot: str) -> tuple[int, int]:
        """Which tokens of the sentence fill a slot, half-open."""
        return self.sentence.token_span(self._match.span(slot))

    def last_token(self, slot: str) -> int:
        """Which token of the sentence ends a slot that is filled."""
        return self.token_range(slot)[1] - 1

    def first_token(self, slot: str) -> int:
        """Which token of the sentence begins a slot that is filled."""
        return self.sentence.token_span(self._match.span(slot))[0]

    def actors(self, slot: str) -> tuple[int, ...]:
        """The referents of a slot, in order."""
        return referents_of(self.tokens(slot))

    def span(self, slot: str) -> tuple[int, int] | None:
        """Where a slot stands in the text."""
        tokens = self.tokens(slot)
        return (tokens[0].start, tokens[-1].end) if tokens else None

    def phrase(self, slot: str) -> NounPhrase | None:
        """The event noun phrase in a slot."""
        return next((token.noun for token in self.tokens(slot) if isinstance(token.noun, NounPhrase)), None)

    @property
    def names(self) -> list[str]:
        """The names of the slots of the line that matches, filled or not."""
        return [name for name in self._match.re.groupindex if name[0] != "_"]

    @property
    def slots(self) -> list[str]:
        """The names of the slots that are filled."""
        return [name for name, value in self._match.groupdict().items() if value is not None and name[0] != "_"]

    @cached_property
    def subject(self) -> tuple[int, ...]:
        """Who does it where the clause leaves its subject out ("... and failed to agree")."""
        if f"{self.group} ".startswith("to ") and (called := _called_upon(self.sentence.tokens, self.first)):
            return called
        return _elided_subject(self.sentence.tokens, self.first)

    @property
    def called_upon(self) -> tuple[int, ...]:
        """Who is to do it, as the last of several things: "urged X to stop, to withdraw and come to the table"."""
        return _called_upon(self.sentence.tokens, self.first)

    @property
    def is_elided(self) -> bool:
        """Whether the match begins a clause that shares the subject of the one before."""
        before = self.sentence.tokens[self.first - 1].form if self.first else ""
        if before in ("and", "but", "or", "then", ",", "that") or self.group.startswith("it "):
            return True
        return f"{self.group} ".startswith("to ") and self._is_errand

    @cached_property
    def _is_errand(self) -> bool:
        """Whether someone has gone to do it: "flew to Oslo to meet Z"."""
        before = " ".join(token.form for token in self.sentence.tokens[max(0, self.first - 10) : self.first])
        return _GONE.search(before) is not None

    @cached_property
    def facts(self) -> Facts:
        """What the first verb group of the match says of its event."""
        if not self._verb_slot:
            return Facts(Stage.NEGATED if self._is_about_none else Stage.DONE)
        group = self._words("_group" + self._verb_slot.removeprefix("_verb"))
        participle = _is_participle(self.verb)
        facts = read_facts(group, self.verb, participle=participle, before=self._clause_before())
        facts = self._as_reported(facts)
        if facts.stage is Stage.DONE and self._is_infinitive:
            before = {token.form for token in self.sentence.tokens[max(0, self.first - 25) : self.first]}
            will = not before.isdisjoint(("will", "shall")) and before.isdisjoint(("if", "unless", "would"))
            return attrs.evolve(facts, stage=Stage.PLANNED if will else Stage.POSSIBLE)
        return negated(facts) if self._is_about_none else facts

    def _as_reported(self, facts: Facts) -> Facts:
        """The facts as the clause above has them: "denied that they had met", "said that they would meet"."""
        before = " ".join(token.form for token in self.sentence.tokens[max(0, self.first - 10) : self.first])
        if self._is_asked or _DENIAL.search(before):
            return attrs.evolve(facts, stage=Stage.SUPPOSED)
        if facts.stage is Stage.POSSIBLE and self.first == 0 and self.group == "to":
            return attrs.evolve(facts, stage=Stage.PLANNED)  # a headline: "Norland to free captives"
        errand = _SENT.search(before) is not None or self._is_errand
        if facts.stage is Stage.POSSIBLE and f"{self.group} ".startswith("to ") and errand:
            return attrs.evolve(facts, stage=Stage.PLANNED)
        if facts.stage is Stage.POSSIBLE and " would " in f" {self.group} " and _REPORT.search(before):
            behind = " ".join(token.form for token in self.sentence.tokens[self.last : self.last + 20])
            return facts if _SUPPOSITION.search(behind) else attrs.evolve(facts, stage=Stage.PLANNED)
        fixed = not _FIXED.isdisjoint(self.group.split())
        if facts.stage is Stage.PLANNED and not fixed and self._is_conditional:
            return attrs.evolve(facts, stage=Stage.POSSIBLE)  # "if you stop, we will sit down" fixes no date
        return facts

    @property
    def _is_conditional(self) -> bool:
        """Whether the sentence has a condition: "if", "on condition that", "should they stop, we will meet"."""
        if not self.sentence.words.isdisjoint(("if", "unless")) or self.sentence.forms[0] in ("should", "were"):
            return True
        return _PROVISO.search(self.sentence.line) is not None

    @property
    def _is_asked(self) -> bool:
        """Whether it is a question: "will they meet?", "talks on how to hold talks"."""
        tokens = self.sentence.tokens
        end = tokens[self.first - 1].end if self.first else 0
        asked = self.annotated.text[max(0, end - 8) : end].endswith((" how", " whether", " when"))
        return (tokens[-1].form == "?" and tokens[0].form in _ASKING) or (f"{self.group} ".startswith("to ") and asked)

    @property
    def _is_infinitive(self) -> bool:
        """Whether a bare verb stands without a subject: "... to accept and fully implement the truce"."""
        first = self.sentence.tokens[self.first]
        if not is_base(self.verb):
            return False
        if first.mention is not None or first.noun is not None:
            return self._is_second_infinitive
        return all(word.endswith("ly") or word in ("then", "also", "later", "again") for word in self.group.split())

    @property
    def _is_second_infinitive(self) -> bool:
        """Whether a bare verb goes on with what the actors are to do: "urged X to stop the fire and join the talks"."""
        words = [token.form for token in self.sentence.tokens[self.first : self.first_token(self._verb_slot)]]
        return not self.group and words[-1:] in (["and"], ["or"]) and "to" in words

    @property
    def _is_about_none(self) -> bool:
        """Whether the phrase itself denies the event: "no deal was reached"."""
        phrase = self.phrase("it")
        return self._is_said_of_none or (phrase is not None and phrase.words[0] in ("no", "neither"))

    @property
    def _is_said_of_none(self) -> bool:
        """Whether the subject denies the event: "neither side signed", "none of the parties came"."""
        first = self.sentence.tokens[self.first]
        if first.mention is None and first.form not in ("neither", "none"):
            return False
        before = self.sentence.tokens[max(0, self.first - 2) : self.first]
        words = (*(token.form for token in before), *self.annotated.text[first.start : first.end].lower().split()[:1])
        return (
            words[-1] in ("neither", "none")
            or words[:2] == ("none", "of")
            or (len(words) > 1 and words[-2] == "neither")
        )

    @property
    def verb(self) -> str:
        """The first verb of the match as it stands."""
        return self._words(self._verb_slot)

    @cached_property
    def _verb_slot(self) -> str:
        """The name under which the pattern keeps the first verb of the match; empty if there is none."""
        filled = (name for name, form in self._match.groupdict().items() if form is not None)
        return next((name for name in filled if name.startswith("_verb")), "")

    def _words(self, name: str) -> str:
        """What the pattern keeps under a name, as it stands in the masked sentence."""
        return self._match.groupdict().get(name) or ""

    @property
    def group(self) -> str:
        """The words before the first verb that belong to it ("had also been")."""
        group = self._words("_group" + self._verb_slot.removeprefix("_verb"))
        return _TIME_BEFORE_TO.sub("", group.strip())

    @property
    def verb_span(self) -> tuple[int, int] | None:
        """Where the first verb of the match stands in the text."""
        if not self._verb_slot:
            return None
        first, last = self.token_range(self._verb_slot)
        return self.sentence.text_span(first, max(last, first + 1))

    def _clause_before(self) -> str:
        """The words between the last clause boundary and the match: there stand "if" and "unless"."""
        words: list[str] = []
        for token in reversed(self.sentence.tokens[max(0, self.first - 6) : self.first]):
            if token.form in (",", ";", ":", "–", ".", "that"):
                break
            words.append(token.form)
        return " ".join(reversed(words))


def _is_participle(form: str) -> bool:
    return form.endswith(("ed", "en", "wn", "un")) or is_participle(form, form) or form in _PLAIN_PARTICIPLES


def _called_upon(tokens: tuple[Token, ...], first: int) -> tuple[int, ...]:
    """Who is to do a first thing "and to" do a second: "called on X and Y to stop and to open talks"."""
    for at in range(first - 1, max(-1, first - 30), -1):
        if tokens[at].form in (";", ":", "that"):
            return ()
        if tokens[at].form == m.ACTOR and tokens[at + 1].form == "to":
            begin = at
            while begin >= 2 and tokens[begin - 1].form in ("and", ",") and tokens[begin - 2].form == m.ACTOR:
                begin -= 2
            return referents_of(tokens[begin : at + 1])
    return ()


def _elided_subject(tokens: tuple[Token, ...], first: int) -> tuple[int, ...]:
    """The nearest actors before the clause that are no part of an adjunct."""
    at = first - 1
    while at >= 0 and tokens[at].form not in (";", ":"):
        if tokens[at].form == m.ACTOR:
            begin = _list_begin(tokens, at)
            if not _is_adjunct(tokens, begin, at):
                return referents_of(tokens[begin : at + 1])
            at = begin
        at -= 1
    return ()


def _list_begin(tokens: tuple[Token, ...], last: int) -> int:
    """Where the list of actors begins that ends at token `last`: "Norland, Sudria and the rebels"."""
    begin = last
    while begin >= 2:
        before, further = tokens[begin - 1].form, tokens[begin - 2].form
        if before in ("and", ",", "the") and further == m.ACTOR:
            begin -= 1 if before == "the" else 2
        elif before == "the" and further in ("and", ","):
            begin -= 1
        else:
            break
    return begin


def _is_adjunct(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether actors hang on a preposition: "after a meeting with Y", but not "after Y broke off"."""
    before = first - 1
    while before >= 0 and tokens[before].form in ("the", "a", "an", "both"):
        before -= 1
    if before < 0 or tokens[before].form not in _PREPOSITIONS:
        return False
    behind = tokens[last + 1].form
    is_clause = behind not in _PREPOSITIONS and behind not in (",", "and", "or", "'s", ".")
    return not (is_clause and tokens[before].form in ("after", "before", "as", "than"))


def read_slots(match: Match) -> dict[str, Any]:
    """The fields that the slots of a match fill by their names."""
    fields: dict[str, Any] = {}
    for slot in match.slots:
        if slot == "it" or slot.startswith("x"):
            continue
        tokens = match.tokens(slot)
        actors = referents_of(tokens)
        if actors:
            fields[slot] = actors
        else:
            values = [
                token.mention.value for token in tokens if token.mention is not None and token.mention.value is not None
            ]
            if values:
                fields[slot] = values[0]
    if match.sentence.tokens[match.first].noun is not None:
        return fields  # the event itself is the subject
    for slot in ("parties", "proposers", "accepted_by", "rejected_by", "mediators", "host"):
        if slot in match.names and slot not in match.slots and match.is_elided and match.subject:
            fields[slot] = match.subject
    return fields
