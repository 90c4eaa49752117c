"""RuleSet: an immutable collection of rules and nouns."""

import os
from collections.abc import Callable, Iterable
from typing import Any, Union

import attrs

from negotiation_events.errors import RuleError
from negotiation_events.model._record import did_you_mean
from negotiation_events.rules.files import read_rules
from negotiation_events.rules.rule import Noun, Rule

# What `extend` takes: a rule, a noun, several, a set of them, or the path of a file.
Source = Union[Rule, Noun, "RuleSet", str, os.PathLike[str], Iterable[Rule | Noun]]


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

    def __reduce__(self) -> "tuple[Callable[..., RuleSet], tuple[Any, ...]]":
        """A pickle names the rules of the library by their ids, and has the others as they are."""
        ours = {id(item) for item in _of_library()}
        return _restored, tuple(item.id if id(item) in ours else item for item in self.items)

    @classmethod
    def load(cls, path: str | os.PathLike[str], *, types: Iterable[type] = ()) -> "RuleSet":
        """The rules of one TOML file alone.

        Args:
            path: the file.
            types: record types of your own that its rules make, besides ours.

        Raises:
            RuleError: the file can't be read or has a mistake; the message names file, line and remedy.
        """
        return cls._of(read_rules(path, types))

    @property
    def items(self) -> tuple[Rule | Noun, ...]:
        """All of them, rules first."""
        return (*self.rules, *self.nouns)

    def extend(self, *more: Source, types: Iterable[type] = ()) -> "RuleSet":
        """This set and `more`, tried after its own: rules, nouns, sets of them, or paths of TOML files.

        Args:
            more: what to add.
            types: record types of your own that rules in files make.

        Raises:
            RuleError: one of them has the id of a rule that is there, or a file has a mistake.
        """
        return RuleSet._of((*self.items, *_items(more, types)))

    def without(self, *ids: str) -> "RuleSet":
        """This set without the rules of these ids.

        Raises:
            RuleError: there is none of that id.
        """
        self._check_known(ids, "to leave out")
        return RuleSet._of(item for item in self.items if item.id not in ids)

    def override(self, *changed: Source, types: Iterable[type] = ()) -> "RuleSet":
        """This set with others in place of the rules of the same ids.

        Raises:
            RuleError: there is none of that id.
        """
        items = _items(changed, types)
        new = {item.id: item for item in RuleSet._of(items).items}
        self._check_known(new, "to replace; use extend() to add it")
        kept = (item for item in self.items if item.id not in new)
        return RuleSet._of((*kept, *items))

    def _check_known(self, ids: Iterable[str], purpose: str) -> None:
        known = [item.id for item in self.items]
        for identity in ids:
            if identity not in known:
                raise RuleError(f"there is no rule {identity!r} {purpose}{did_you_mean(identity, known)}")

    @classmethod
    def _of(cls, items: Iterable[Rule | Noun]) -> "RuleSet":
        every = tuple(items)
        return cls(
            tuple(item for item in every if isinstance(item, Rule)),
            tuple(item for item in every if isinstance(item, Noun)),
        )


def _of_library() -> tuple[Rule | Noun, ...]:
    from negotiation_events.rules import DEFAULT_RULES  # which is made with this module

    return DEFAULT_RULES.items


def _restored(*items: Rule | Noun | str) -> RuleSet:
    """The set that a pickle describes."""
    ours = {item.id: item for item in _of_library()}
    return RuleSet().extend(ours[item] if isinstance(item, str) else item for item in items)


def _items(sources: Iterable[Source], types: Iterable[type]) -> tuple[Rule | Noun, ...]:
    kinds = tuple(types)
    return tuple(item for source in sources for item in _items_of(source, kinds))


def _items_of(source: Source, types: tuple[type, ...]) -> tuple[Rule | Noun, ...]:
    if isinstance(source, Rule | Noun):
        return (source,)
    if isinstance(source, RuleSet):
        return source.items
    if isinstance(source, str | os.PathLike):
        return read_rules(source, types)
    if not isinstance(source, Iterable):
        raise RuleError(f"{source!r} is no rule; give a Rule, a Noun, a RuleSet, or the path of a TOML file")
    return tuple(item for one in source for item in _items_of(one, types))
