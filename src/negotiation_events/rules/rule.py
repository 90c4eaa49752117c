"""Rule and Noun: data with their own proof."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

import attrs

from negotiation_events.errors import RuleError
from negotiation_events.findings import Mark
from negotiation_events.model._record import nearest
from negotiation_events.rules import checks
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.pattern import Pattern, compile_pattern

_ID = re.compile(r"[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+")


@attrs.frozen
class Example:
    """A text and what a rule must read in it.

    Attributes:
        text: one or a few sentences.
        slots: fields of the record with the values expected: names for actors, terms, words for spans.
    """

    text: str
    slots: Mapping[str, Any] = attrs.field(factory=dict, hash=False)


def example(text: str, **slots: Any) -> Example:
    """An example of a rule: the text, and the fields of the record it must make.

    >>> example("Norland and Sudria held talks.", parties=["Norland", "Sudria"], status="concluded").slots["status"]
    'concluded'
    """
    return Example(text, slots)


# Typed by hand: mypy can't see through `converter=tuple`.
def as_examples(items: Iterable[Example]) -> tuple[Example, ...]:
    """Examples as the immutable tuple a rule keeps; one alone is taken for a list of one."""
    return tuple(items) if isinstance(items, Iterable) and not isinstance(items, str) else (items,)


def as_texts(items: Iterable[str]) -> tuple[str, ...]:
    """Texts as the immutable tuple a rule keeps; one text alone is taken for a list of one."""
    return tuple(items) if isinstance(items, Iterable) and not isinstance(items, str) else (items,)


def as_marks(items: Iterable[str]) -> tuple[Mark, ...]:
    """Marks as the immutable tuple a rule keeps."""
    known = {mark.value: mark for mark in Mark}
    items = as_texts(items)
    for item in items:
        if item not in known:
            raise RuleError(f"marks: {item!r} is none; {nearest(str(item), known)}", "marks")
    return tuple(known[item] for item in items)


@attrs.frozen(kw_only=True, eq=False)
class Construction:
    """A way English says something, with its proof. By itself it documents what a function reads.

    Attributes:
        id: dotted, unique in a rule set; its first part is what it makes, as in `talks.hold`.
        makes: the record type.
        doc: one line that says what is read; it stands in the catalogue of rules.
        marks: what linking must know of it, such as "in_passing"; see `Mark`.
        examples: at least two texts with the record expected.
        counterexamples: at least one text in which nothing of this kind may be found.

    Raises:
        RuleError: the id is malformed, or `doc`, the second example or the counterexample is missing: a rule without
            its proof does not load.
    """

    id: str
    makes: type
    doc: str = ""
    marks: tuple[Mark, ...] = attrs.field(converter=as_marks, default=())
    examples: tuple[Example, ...] = attrs.field(converter=as_examples, default=())
    counterexamples: tuple[str, ...] = attrs.field(converter=as_texts, default=())

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.id, str) or not _ID.fullmatch(self.id):
            raise RuleError(f"rule {self.id!r}: an id is dotted lower case, such as 'talks.hold'", "id")
        checks.check_text(self._where, "doc", self.doc, "one line that says what is read")
        for number, text in enumerate(self.counterexamples, 1):
            checks.check_text(self._where, f"counterexample {number}", text, "a sentence")
        self._check()
        checks.check_examples(self._where, self.makes, self.examples)
        self._check_proof()

    @property
    def _where(self) -> str:
        return f"rule {self.id}"

    def _check(self) -> None:
        """What else must hold of a construction of its kind."""

    def _check_proof(self) -> None:
        """Refuse what can't be tested, or not be looked up in the catalogue."""
        if not self.doc.strip():
            raise RuleError(f"{self._where}: say in one line of `doc` what it reads", "doc")
        if "\n" in self.doc.strip():
            raise RuleError(f"{self._where}: doc: {self.doc!r} is more than one line; shorten it", "doc")
        for part, least in (("examples", 2), ("counterexamples", 1)):
            number = len(getattr(self, part))
            if number < least:
                have = f"{number or 'no'} {part if number != 1 else part[:-1]}"
                raise RuleError(f"{self._where}: has {have}; give at least two examples and one counterexample", part)


@attrs.frozen(kw_only=True, eq=False)
class Rule(Construction):
    """A construction that a pattern reads, and the record it makes.

    Attributes:
        pattern: of the pattern language, one alternative a line; slots are named after the fields they fill.
        status: the status of the record by the stage of the clause, as a `Stage` or its word (`None`, or a stage left
            out: no record); or one status, of what is done or being done. Left out, a rule on what is said of a noun
            (`{it:talks}`) gives none, and one whose verb names the event the usual one of its type.
        fields: further fields with the value they always get.
        build: reads a match into fields where slots and `fields` are not enough; `None` for no record.

    The slots of an exchange are those of its legs: `giver` and `receiver`, `what:captives` or `quantity`, `back` for
    what is given in return, `parties` where both give; a `kind` in `fields` is that of what changes hands.

    Raises:
        RuleError: something of it can't be; the message says which part, and what would do.
    """

    pattern: str
    status: Mapping[Stage, str | None] | Mapping[str, str | None] | str | None = None
    fields: Mapping[str, Any] = attrs.field(factory=dict)
    build: Callable[..., dict[str, Any] | None] | None = None
    compiled: Pattern = attrs.field(init=False, repr=False)

    @cached_property
    def slots(self) -> tuple[tuple[str, str], ...]:
        """The slots of its pattern, each with its class."""
        return tuple(checks.slots_of(self.pattern))

    @property
    def is_of_noun(self) -> bool:
        """Whether it reads what is said of an event that a noun names (`{it:talks}`)."""
        return any(name == "it" for name, _ in self.slots)

    def _check(self) -> None:
        where = self._where
        checks.check_makes(where, self.makes, checks.RECORDS, own=True)
        checks.check_text(where, "pattern", self.pattern, "the sentence that the rule matches")
        if self.build is not None and not callable(self.build):
            raise RuleError(f"{where}: build: {self.build!r} must be a function of a match", "build")
        object.__setattr__(self, "compiled", compile_pattern(self.pattern, self.id))
        object.__setattr__(self, "status", checks.as_stages(where, self.status))
        built = self.build is not None
        checks.check_slots(where, self.makes, self.pattern, built=built)
        checks.check_fields(where, self.makes, self.fields)
        checks.check_status(where, self.makes, self.status)
        if not built:
            checks.check_enough(where, self.makes, self.pattern, self.fields)


@attrs.frozen(kw_only=True, eq=False)
class Noun(Construction):
    """A noun that names an event, and the fields its name alone gives the record.

    Attributes:
        heads: nouns or fixed phrases in lower case, separated by `|`, with their plurals.
        fields: what the noun alone says.
        never_after: words, separated by `|`, behind which the head is another thing ("stock exchange").
        never_before: words or phrases, separated by `|`, before which it is another thing ("exchange of fire").
        bare: whether the head names the event without a word for what changes hands ("prisoner", "of hostages").

    Raises:
        RuleError: something of it can't be; the message says which part, and what would do.
    """

    heads: str
    fields: Mapping[str, Any] = attrs.field(factory=dict)
    never_after: str = ""
    never_before: str = ""
    bare: bool = True

    def _check(self) -> None:
        where = self._where
        checks.check_makes(where, self.makes, checks.NOUNS, own=False)
        checks.check_heads(where, self.heads)
        for part in ("never_after", "never_before"):
            checks.check_text(where, part, getattr(self, part), "words separated by |")
        if not isinstance(self.bare, bool):
            raise RuleError(f"{where}: bare: {self.bare!r} must be True or False", "bare")
        checks.check_fields(where, self.makes, self.fields)
