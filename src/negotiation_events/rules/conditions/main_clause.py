"""The main clause that a connective ties to a requirement: who wills what in it, and who says so."""

from functools import cached_property

import attrs

from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import clause_start
from negotiation_events.rules.conditions.modals import Modal, find_modal
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import Context
from negotiation_events.rules.conditions.subjects import actors_ending, subject_before
from negotiation_events.rules.noun_phrases import NounPhrase

_PERFECT = frozenset("has have had been also".split())
_NOBODY = frozenset("none neither nobody nothing nowhere".split())
_PRONOUNS = frozenset("it he she we i they".split())
_WRAPPING = frozenset("agree be able move seek try have ready willing prepared to also consider".split())
_FORCES = frozenset("troops forces soldiers army tanks artillery".split())
_STILL_HARM = frozenset(("aid", "talks", "funding", m.TALKS))

_PAYS = {
    "pay": frozenset("price dearly penalty".split()),
    "bear": frozenset("consequences responsibility brunt cost".split()),
    "be": frozenset("accountable responsible".split()),
    "have": frozenset(("hell", "consequences")),
}
_PHRASE = 6  # tokens


@attrs.frozen(slots=False)
class MainClause:
    """A main clause.

    Attributes:
        context: the sentence.
        span: its tokens.
        only: whether "only" stands before the connective.
    """

    context: Context
    span: Range
    only: bool

    @cached_property
    def modal(self) -> Modal | None:
        """Its verb group of will."""
        return find_modal(self.context.sentence, *self.span)

    @cached_property
    def is_idle(self) -> bool:
        """Whether nobody is bound: "should", "a move that could backfire"."""
        if self.modal is None:
            return False
        tokens = self.context.tokens
        before = forms(tokens, (max(0, self.modal.first - 2), self.modal.first))
        relative = before[1:] in (("that",), ("which",), ("who",)) and before[0] not in tables.SAY | {
            ",",
            m.ACTOR,
            m.TIME,
        }
        return relative or (tokens[self.modal.first].form == "should" and not self.modal.negative)

    @cached_property
    def speakers(self) -> tuple[int, ...]:
        """Who says it."""
        said = self.context.saying(self.span[0])
        return said.speakers if said else ()

    @cached_property
    def is_warning(self) -> bool:
        """Whether it is reported as a warning, a threat or a vow."""
        said = self.context.saying(self.span[0])
        return said is not None and said.form in tables.WARN

    @cached_property
    def subject(self) -> tuple[int, ...]:
        """Who wills; a pronoun that was left open stands for the speaker, unless it is "they"."""
        if self.modal is None:
            return ()
        at = self.modal.first
        while at > self.span[0] and self.context.tokens[at - 1].form in _PERFECT:  # "has been vowing to"
            at -= 1
        found = subject_before(self.context.tokens, at, self.span[0])
        if not found and self.has_subject and self._word_before != "they":
            return self.speakers
        return found

    @cached_property
    def has_subject(self) -> bool:
        """Whether the subject is an actor or a pronoun, even one that stands for nobody known."""
        if self.modal is None:
            return False
        return actors_ending(self.context.tokens, self.modal.first) is not None or self._word_before in _PRONOUNS

    @property
    def _word_before(self) -> str:
        return self.context.words((self.modal.first - 1, self.modal.first)) if self.modal and self.modal.first else ""

    @cached_property
    def deed(self) -> Range:
        """What would be done: the verb phrase behind the verb group, or the whole clause."""
        return trim(self.context.tokens, (self.modal.last if self.modal else self.span[0], self.span[1]))

    @property
    def begins(self) -> int:
        """Where its verb group begins."""
        return self.modal.first if self.modal else self.span[0]

    @cached_property
    def verb(self) -> str:
        """The first word of what would be done."""
        return self.context.tokens[self.deed[0]].form if self.deed[1] > self.deed[0] else ""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of what would be done, without "agree to", "be able to" and adverbs."""
        words = tuple(form for form in forms(self.context.tokens, self.deed) if not form.endswith("ly"))
        while words and words[0] in _WRAPPING:
            words = words[1:]
        return words

    @cached_property
    def is_negative(self) -> bool:
        """Whether it is denied, in the verb ("will not") or beside it ("there can be no truce")."""
        if self.modal is None:
            return "no" in forms(self.context.tokens, self.span)[:2]
        if self.modal.negative or not _NOBODY.isdisjoint(forms(self.context.tokens, self.span)[:1]):
            return True
        start = clause_start(self.context.tokens, self.modal.first)
        if forms(self.context.tokens, (start, self.modal.first))[2:4] == ("no", "way"):
            return True  # "there is no way Norland will"
        around = self.context.tokens[start : self.modal.last + 2]
        return any(isinstance(token.noun, NounPhrase) and token.noun.words[0] == "no" for token in around) or (
            "no" in (*forms(around, (0, 2)), around[-1].form, self.context.tokens[self.modal.last - 1].form)
        )

    @cached_property
    def is_harm(self) -> bool:
        """Whether what would be done harms somebody."""
        if self.verb == "pay" and "price" in self.words[1:5]:
            return True
        if self.is_paying:
            return True
        if self.words and self.words[0] in tables.RELENT:
            return self.words[0] in ("stop", "pause", "halt") and not _STILL_HARM.isdisjoint(self.words)
        if self.words and self.words[0] in tables.RELIEVE and not tables.BURDENS.isdisjoint(self.words[1:5]):
            return False  # "cut tariffs", "suspend the strikes"
        if self.words[:1] in (("withdraw",), ("pull",)) and not _FORCES.isdisjoint(self.words):
            return False
        return not tables.HARM.isdisjoint(self.words[:5])

    @cached_property
    def is_paying(self) -> bool:
        """Whether the subject is to "pay a heavy price", "bear the consequences", "be sorry"."""
        words = forms(self.context.tokens, self.deed)[:_PHRASE]
        return words[:2] == ("be", "sorry") or any(
            words[:1] == (verb,) and not what.isdisjoint(words[1:]) for verb, what in _PAYS.items()
        )

    @cached_property
    def is_suffering(self) -> bool:
        """Whether the subject is not who does it: "could face sanctions", "will be punished"."""
        if self.modal is None:
            return False
        if self.is_paying:
            return True
        if self.verb not in (*tables.SUFFER, "be"):
            return False
        return not (self.verb == "be" and self.words[1:2] and self.words[1].endswith("ing"))
