"""What the readers of conditions share: a sentence in its text, who speaks in it, and what was read."""

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from itertools import pairwise
from typing import Any

import attrs

from negotiation_events.model import ActorKind, ConditionKind, ConditionStatus, ConditionTopic, Operator, Time
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import clause_end
from negotiation_events.rules.conditions.ranges import Range, forms, trim, words_of
from negotiation_events.rules.conditions.subjects import actors_ending, actors_starting, before_aside, subject_before
from negotiation_events.rules.fields import referents_of
from negotiation_events.rules.masked import Masked, Token
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.topics import topic_of
from negotiation_events.text.annotated import AnnotatedText, Quotation

EVENTS = frozenset((m.TALKS, m.AGREEMENT, m.EXCHANGE))
_TELLS = frozenset("tell tells told".split())  # whoever stands behind these listens
_NO_BRACKETS = str.maketrans("", "", "()[]")
_IN_EXCHANGE = (("in", "exchange", "for"), ("in", "return", "for"))
_IS_TO = frozenset((("is", "to"), ("are", "to"), ("was", "to"), ("were", "to")))
# What one does with talks or a deal that are there already.
_KEPT = tables.KEEP | frozenset("accept approve attend back boycott endorse extend join ratify rejoin sign".split())
_LEAVE = frozenset("leave leaves leaving".split())
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
            inverted = not token.form.endswith("ing") and token.form not in _TELLS
            span = actors_ending(tokens, i) or (actors_starting(tokens, i + 1) if inverted else None)
            if i and tokens[i - 1].form == ",":
                span = before_aside(tokens, i) or span
            if span is not None:
                found.append(Saying(i, token.form, referents_of(tokens[span[0] : span[1]])))
            elif i and tokens[i - 1].form in ("and", "but", "also"):
                speakers = found[-1].speakers if found else subject_before(tokens, i, i)
                if found or speakers:
                    found.append(Saying(i, token.form, speakers))
            elif i and tokens[i - 1].form == "," and token.form.endswith("ing"):  # "Norland quit, saying that"
                first = found[-1].speakers if found else _first_subject(tokens, i)
                if first:
                    found.append(Saying(i, token.form, first))
    return found


def _first_subject(tokens: Sequence[Token], before: int) -> tuple[int, ...]:
    """The actors a sentence begins with."""
    span = actors_starting(tokens, 0)
    return referents_of(tokens[span[0] : span[1]]) if span and span[1] < before else ()


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
        phrase = fields.get("phrase") or _phrase_of(context, piece)
        told = {"evidence": evidence, "requirement": piece, "deadline": deadline, "phrase": phrase}
        reading = Reading(**{**fields, **told})
        yield _with_purpose(context, _with_price(context, reading))


def _phrase_of(context: "Context", piece: Range) -> NounPhrase | None:
    """What a demand to keep or come to something depends on: "honour the truce", "attend the talks"."""
    words = forms(context.tokens, (piece[0], piece[0] + 2))
    return context.phrase(piece) if not _KEPT.isdisjoint(words) else None


def _with_price(context: "Context", reading: Reading) -> Reading:
    """A demand with what is promised for it: "asked for a ransom in exchange for the men"."""
    assert reading.requirement is not None
    first = reading.requirement[1]
    if reading.kind is not ConditionKind.DEMAND or forms(context.tokens, (first, first + 3)) not in _IN_EXCHANGE:
        return reading
    consequence = context.clause(first + 3)
    if consequence[1] <= consequence[0]:
        return reading
    return attrs.evolve(reading, operator=Operator.IN_EXCHANGE_FOR, consequence=consequence)


def _with_purpose(context: "Context", reading: Reading) -> Reading:
    """A demand with what it is to make possible: "must pull back if the talks are to succeed"."""
    assert reading.requirement is not None
    first = reading.requirement[1]
    demands = reading.kind is ConditionKind.DEMAND and reading.consequence is None
    if not demands or forms(context.tokens, (first, first + 1)) != ("if",):
        return reading
    consequence = context.clause(first + 1)
    words = forms(context.tokens, consequence)
    if not any(pair in _IS_TO for pair in pairwise(words)):
        return reading
    return attrs.evolve(reading, consequence=consequence, phrase=reading.phrase or context.phrase(consequence))


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

    @cached_property
    def sentence(self) -> Masked:
        """The sentence itself."""
        return self.sentences[self.number]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens."""
        return self.sentence.tokens

    def where(self, words: Set[str]) -> list[int]:
        """The tokens that are one of some words, in order."""
        if self.sentence.words.isdisjoint(words):
            return []
        return [at for at, form in enumerate(self.sentence.forms) if form in words]

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
        found = topic_of(self.words(span).translate(_NO_BRACKETS))
        if found is None and m.TALKS in forms(self.tokens, span):
            return ConditionTopic.TALKS
        if found is None and not _LEAVE.isdisjoint(forms(self.tokens, span)):
            return ConditionTopic.WITHDRAWAL
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

    def told(self, at: int) -> tuple[int, ...]:
        """Who is told what stands at a token: "warned Norland that"."""
        said = self.saying(at)
        return self.actors(actors_starting(self.tokens, said.verb + 1)) if said and said in self.sayings else ()

    def is_party(self, holder: tuple[int, ...]) -> bool:
        """Whether those who would bind others can: a mere "analyst" or "official" can not."""
        return any(self._binds(i) for i in holder)

    def is_side(self, actors: tuple[int, ...], *, leaders: bool = False) -> bool:
        """Whether one of them is, or speaks for, what negotiates as a rule: a state, a movement, a party."""
        for index in actors:
            actor = self.annotated.referents[index]
            owner = self.annotated.referents[actor.affiliation].kind if actor.affiliation is not None else actor.kind
            speaks = actor.kind in (ActorKind.PERSON, ActorKind.SOURCE)
            if leaders and actor.kind is ActorKind.PERSON and actor.country is not None:
                return True
            if actor.kind in _SIDES or (speaks and owner in _SIDES):
                return True
        return False

    def is_body(self, actors: tuple[int, ...]) -> bool:
        """Whether they are states, movements or parties, not only people."""
        return bool(actors) and all(self.annotated.referents[index].kind in _SIDES for index in actors)

    def is_domestic(self, actors: tuple[int, ...]) -> bool:
        """Whether they are of one state, so that they need not be sides of a conflict; rebels always are."""
        referents = [self.annotated.referents[index] for index in actors]
        if any(actor.kind is ActorKind.ARMED_GROUP for actor in referents):
            return False
        countries = {self._country(index) for index in actors}
        return len(referents) > 1 and len(countries) == 1 and None not in countries

    def _country(self, index: int) -> str | None:
        actor = self.annotated.referents[index]
        if actor.country is None and actor.affiliation is not None:
            return self.annotated.referents[actor.affiliation].country
        return actor.country

    def is_long(self, span: Range | None) -> bool:
        """Whether a range says more than a word or two, or names an event."""
        return span is not None and (span[1] - span[0] > 2 or not EVENTS.isdisjoint(forms(self.tokens, span)))

    def is_deed(self, span: Range | None) -> bool:
        """Whether a range begins with what sides ask of each other: "honour", "commit"."""
        words = forms(self.tokens, span) if span else ()
        long = len(words) > 2 or (m.ACTOR in words[1:] and words[0] not in ("meet", "join"))
        return bool(words) and words[0] in tables.BASES | tables.KEEP and long

    def _binds(self, index: int) -> bool:
        actor = self.annotated.referents[index]
        if actor.kind is ActorKind.PERSON:
            return actor.country is not None or actor.affiliation is not None
        return actor.kind in _PARTIES or (actor.kind is ActorKind.SOURCE and actor.affiliation is not None)

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
