"""What the readers of conditions share: a sentence in its text, who speaks in it, and what was read."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

import attrs

from negotiation_events.model import ActorKind, ConditionKind, ConditionStatus, ConditionTopic, Operator, Time
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import (
    Range,
    actors_ending,
    actors_starting,
    before_aside,
    clause_end,
    forms,
    subject_before,
    trim,
    words_of,
)
from negotiation_events.rules.fields import referents_of
from negotiation_events.rules.masked import Masked, Token
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.topics import topic_of
from negotiation_events.text.annotated import AnnotatedText, Quotation

EVENTS = frozenset((m.TALKS, m.AGREEMENT, m.EXCHANGE))
_DEADLINE = frozenset("by before within until till deadline".split())
_SIDES = frozenset(
    (ActorKind.STATE, ActorKind.INTERGOVERNMENTAL, ActorKind.OFFICE, ActorKind.ARMED_GROUP, ActorKind.PARTY)
)
_PARTIES = frozenset(
    (
        ActorKind.STATE, ActorKind.INTERGOVERNMENTAL, ActorKind.OFFICE, ActorKind.ARMED_GROUP, ActorKind.PARTY,
        ActorKind.PERSON, ActorKind.ORGANIZATION, ActorKind.GROUP,
    )
)  # fmt: skip


@attrs.frozen
class Saying:
    """Somebody says something: the token of the verb, and who."""

    verb: int
    form: str
    speakers: tuple[int, ...]


def sayings(tokens: Sequence[Token]) -> list[Saying]:
    """The verbs of saying in a sentence with their subjects."""
    found: list[Saying] = []
    for i, token in enumerate(tokens):
        if token.form in tables.SAY:
            span = actors_ending(tokens, i) or actors_starting(tokens, i + 1)
            if i and tokens[i - 1].form == ",":
                span = before_aside(tokens, i) or span
            if span is not None:
                found.append(Saying(i, token.form, referents_of(tokens[span[0] : span[1]])))
            elif i and tokens[i - 1].form in ("and", "but", "also"):
                speakers = found[-1].speakers if found else subject_before(tokens, i, i)
                if found or speakers:
                    found.append(Saying(i, token.form, speakers))
    return found


@attrs.frozen
class Reading:
    """One requirement as it was read; ranges are of tokens, actors indices of referents."""

    rule: str
    kind: ConditionKind
    evidence: Range
    requirement: Range | None = None
    consequence: Range | None = None
    operator: Operator | None = None
    holder: tuple[int, ...] = ()
    addressee: tuple[int, ...] = ()
    status: ConditionStatus = ConditionStatus.OPEN
    topic: ConditionTopic | None = None
    phrase: NounPhrase | None = None
    deadline: Time | None = None
    certain: bool = False  # the words alone tell that parties negotiate


def read_each(context: "Context", pieces: Iterable[Range], begins: int, **fields: Any) -> Iterator[Reading]:
    """A reading of each requirement; the evidence of the first one takes in the words that govern them all."""
    for number, piece in enumerate(pieces):
        evidence = (min(begins, piece[0]), piece[1]) if number == 0 else piece
        deadline = fields.get("deadline") or context.deadline(piece)
        yield Reading(**{**fields, "evidence": evidence, "requirement": piece, "deadline": deadline})


@attrs.frozen(slots=False)
class Context:
    """A sentence and where it stands.

    Attributes:
        annotated: the text.
        sentences: all its sentences.
        number: which of them it is.
        quotations: those that it is in, or that are in it.
    """

    annotated: AnnotatedText
    sentences: tuple[Masked, ...]
    number: int
    quotations: tuple[Quotation, ...] = ()

    @property
    def sentence(self) -> Masked:
        """The sentence itself."""
        return self.sentences[self.number]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens."""
        return self.sentence.tokens

    def closing(self, at: int) -> frozenset[int]:
        """Where the quotation ends in which a token stands: a clause that begins inside it ends there."""
        start = self.tokens[at].start
        return frozenset(q.end for q in self.quotations if q.start <= start < q.end)

    def clause(self, first: int) -> Range:
        """The clause that begins at a token, without the marks at its ends; empty behind the last token."""
        if first >= len(self.tokens):
            return first, first
        return trim(self.tokens, (first, clause_end(self.sentence, first, self.closing(first))))

    def words(self, span: Range | None) -> str:
        """The words of a range as the text has them, in lower case."""
        return words_of(self.annotated.text, self.tokens, span) if span else ""

    def topic(self, span: Range | None) -> ConditionTopic | None:
        """What a range is about; an event's noun counts by its kind."""
        if span is None:
            return None
        found = topic_of(self.words(span))
        if found is None and m.TALKS in forms(self.tokens, span):
            return ConditionTopic.TALKS
        return found

    def phrase(self, span: Range | None) -> NounPhrase | None:
        """The first event noun phrase in a range."""
        if span is None:
            return None
        return next(
            (t.noun for t in self.tokens[span[0] : span[1]] if isinstance(t.noun, NounPhrase) and t.form in EVENTS),
            None,
        )

    def deadline(self, span: Range | None) -> Time | None:
        """The time by which something is to be done, if a range gives one."""
        if span is None:
            return None
        for i in range(span[0], span[1]):
            mention = self.tokens[i].mention
            if (
                mention is not None
                and isinstance(mention.value, Time)
                and any(token.form in _DEADLINE for token in self.tokens[max(0, i - 2) : i])
            ):
                return mention.value
        return None

    def actors(self, span: Range | None) -> tuple[int, ...]:
        """The referents that a range names."""
        return referents_of(self.tokens[span[0] : span[1]]) if span else ()

    def saying(self, at: int) -> Saying | None:
        """Who says what stands at a token."""
        here = self.sayings
        before = [said for said in here if said.verb < at]
        if before:
            return before[-1]
        if here:
            return here[0]
        return self._saying_around()

    @cached_property
    def sayings(self) -> list[Saying]:
        """The verbs of saying in the sentence."""
        return sayings(self.tokens)

    def _saying_around(self) -> Saying | None:
        """The words that report a quotation may stand in a sentence beside it."""
        own = self.sentence.sentence
        if not any(q.start <= own.start + 1 <= q.end for q in self.quotations):
            return None
        for number in (self.number - 1, self.number + 1, self.number - 2):
            if 0 <= number < len(self.sentences) and self.sentences[number].sentence.paragraph == own.paragraph:
                found = sayings(self.sentences[number].tokens)
                if found:
                    return found[-1]
        return None

    def speakers(self, at: int) -> tuple[int, ...]:
        """Who says what stands at a token, nobody if that is not told."""
        said = self.saying(at)
        return said.speakers if said else ()

    def is_party(self, holder: tuple[int, ...]) -> bool:
        """Whether those who would bind others can: a mere "analyst" or "official" can not."""
        return any(self._binds(i) for i in holder)

    def is_side(self, actors: tuple[int, ...]) -> bool:
        """Whether one of them is, or speaks for, what negotiates as a rule: a state, a movement, a party."""
        for index in actors:
            actor = self.annotated.referents[index]
            owner = self.annotated.referents[actor.affiliation].kind if actor.affiliation is not None else actor.kind
            if actor.kind in _SIDES or (actor.kind is ActorKind.PERSON and owner in _SIDES):
                return True
        return False

    def _binds(self, index: int) -> bool:
        actor = self.annotated.referents[index]
        if actor.kind is ActorKind.PERSON:
            return actor.country is not None or actor.affiliation is not None
        return actor.kind in _PARTIES

    def agreement_before(self, at: int) -> NounPhrase | None:
        """The agreement spoken of last before a token, in this sentence or one of the four before."""
        here = self.tokens[:at]
        for tokens in (
            here,
            *(sentence.tokens for sentence in reversed(self.sentences[max(0, self.number - 4) : self.number])),
        ):
            for token in reversed(tokens):
                if token.form == m.AGREEMENT and isinstance(token.noun, NounPhrase):
                    return token.noun
        return None

    @cached_property
    def has_event(self) -> bool:
        """Whether the sentence names talks, an agreement or an exchange."""
        return not EVENTS.isdisjoint(self.sentence.words)

    @cached_property
    def near_event(self) -> bool:
        """Whether talks, agreements or exchanges are spoken of close by."""
        near = self.sentences[max(0, self.number - 3) : self.number + 4]
        return any(not EVENTS.isdisjoint(sentence.words) for sentence in near)
