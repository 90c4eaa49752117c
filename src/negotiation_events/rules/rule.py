"""Rule: data with its own proof. RuleSet: an immutable collection of rules."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs

from negotiation_events.errors import RuleError
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
    """Examples as the immutable tuple a rule keeps."""
    return tuple(items)


def as_texts(items: Iterable[str]) -> tuple[str, ...]:
    """Texts as the immutable tuple a rule keeps; one text alone is taken for a list of one."""
    return (items,) if isinstance(items, str) else tuple(items)


@attrs.frozen(kw_only=True, eq=False)
class Construction:
    """A way English says something, with its proof. By itself it documents what a function reads.

    Attributes:
        id: dotted, unique in a rule set; its first part is what it makes, as in `talks.hold`.
        makes: the record type.
        doc: one line that says what is read.
        examples: at least two texts with the record expected.
        counterexamples: at least one text in which nothing of this kind may be found.

    Raises:
        RuleError: the id is malformed, or the proof is missing.
    """

    id: str
    makes: type
    doc: str
    examples: tuple[Example, ...] = attrs.field(converter=as_examples, default=())
    counterexamples: tuple[str, ...] = attrs.field(converter=as_texts, default=())

    def __attrs_post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise RuleError(f"rule {self.id!r}: an id is dotted lower case, such as 'talks.hold'")
        if not self.doc.strip():
            raise RuleError(f"rule {self.id}: say in one line of `doc` what it reads")
        if len(self.examples) < 2 or not self.counterexamples:
            raise RuleError(f"rule {self.id}: give at least two examples and one counterexample")
        self._check()

    def _check(self) -> None:
        """What else must hold of a construction of its kind."""


@attrs.frozen(kw_only=True, eq=False)
class Rule(Construction):
    """A construction that a pattern reads, and the record it makes.

    Attributes:
        pattern: of the pattern language, one alternative a line; slots are named after the fields they fill.
        status: the status of the record by the stage of the clause (`None`: no record), or one status for all.
        fields: further fields with the value they always get.
        build: reads a match into fields where slots and `fields` are not enough; `None` for no record.

    Raises:
        RuleError: the id is malformed, the pattern is not of the language, or the proof is missing.
    """

    pattern: str
    status: Mapping[Stage, str | None] | str | None = None
    fields: Mapping[str, Any] = attrs.field(factory=dict)
    build: Callable[..., dict[str, Any] | None] | None = None
    compiled: Pattern = attrs.field(init=False, repr=False)

    def _check(self) -> None:
        object.__setattr__(self, "compiled", compile_pattern(self.pattern, self.id))


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
        RuleError: the id is malformed, or the proof is missing.
    """

    heads: str
    fields: Mapping[str, Any] = attrs.field(factory=dict)
    never_after: str = ""
    never_before: str = ""
    bare: bool = True


@attrs.frozen
class RuleSet:
    """An immutable set of rules and event nouns, in the order they are tried.

    Raises:
        RuleError: two of them have one id.
    """

    rules: tuple[Rule, ...] = ()
    nouns: tuple[Noun, ...] = ()

    def __attrs_post_init__(self) -> None:
        seen: set[str] = set()
        for item in (*self.rules, *self.nouns):
            if item.id in seen:
                raise RuleError(f"two rules have the id {item.id!r}; use override() to replace one")
            seen.add(item.id)

    def extend(self, *more: Rule | Noun) -> "RuleSet":
        """This set and `more`, tried after its own."""
        return RuleSet(
            (*self.rules, *(item for item in more if isinstance(item, Rule))),
            (*self.nouns, *(item for item in more if isinstance(item, Noun))),
        )

    def without(self, *ids: str) -> "RuleSet":
        """This set without the rules of these ids.

        Raises:
            RuleError: there is none of that id.
        """
        known = {item.id for item in (*self.rules, *self.nouns)}
        for identity in ids:
            if identity not in known:
                raise RuleError(f"there is no rule {identity!r} to leave out")
        return RuleSet(
            tuple(rule for rule in self.rules if rule.id not in ids),
            tuple(noun for noun in self.nouns if noun.id not in ids),
        )

    def override(self, *changed: Rule | Noun) -> "RuleSet":
        """This set with rules of the same ids replaced."""
        return self.without(*(item.id for item in changed)).extend(*changed)
