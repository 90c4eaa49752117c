"""The parts that a line of a pattern is made of, and how long they can take.

A line takes longest on a sentence that is made for the purpose: what is behind a part is then tried at each place where
the part can end.
"""

from collections.abc import Sequence
from typing import NamedTuple

from negotiation_events.rules.fragments import ANY
from negotiation_events.rules.words import rarest


class Part(NamedTuple):
    """A piece of a line: a word, a verb, a slot, a gap, or alternatives.

    Attributes:
        source: as written.
        regex: what it compiles to.
        triggers: forms of which a sentence needs one; empty if none is needed.
        first: the words and masks it may begin with.
        more: the words and masks it may go on with where it could have ended.
        ends: at how many places it can end.
        steps: how many steps it takes to try it.
        optional: whether it may be left out.
        alternatives: of a bracket, its sequences.
    """

    source: str
    regex: str
    triggers: frozenset[str] = frozenset()
    first: frozenset[str] = ANY
    more: frozenset[str] = frozenset()
    ends: int = 1
    steps: int = 1
    optional: bool = False
    alternatives: tuple[tuple["Part", ...], ...] = ()


def regex_of(parts: Sequence[Part]) -> str:
    """The regular expression of a row of parts; it begins where a word does."""
    return "(?<= )" + "".join(part.regex for part in parts)


def count_steps(parts: Sequence[Part]) -> int:
    """How many steps a row of parts can take from one word on, in a sentence that is made for the purpose."""
    return cost_of(parts, frozenset())[1]


def cost_of(parts: Sequence[Part], follow: frozenset[str]) -> tuple[int, int]:
    """At how many places a row of parts can end, and how many steps are taken on the way, with what is tried behind.

    Args:
        parts: in order.
        follow: what the words behind them may begin with; empty if nothing has to follow.
    """
    ends, steps = 1, 1
    for part in reversed(parts):
        own_ends, own_steps = _own_cost(part, follow)
        if part.optional and _meet(part.first, follow):
            own_ends += 1
        ends, steps = ends * own_ends, own_steps + own_ends * steps
        follow = part.first | follow if part.optional else part.first
    return ends, steps


def _own_cost(part: Part, follow: frozenset[str]) -> tuple[int, int]:
    if not part.alternatives:
        return part.ends if _meet(part.more, follow) else 1, part.steps
    costs = [(first_of(parts), *cost_of(parts, follow)) for parts in part.alternatives]
    if len(costs) == 1:
        return costs[0][1:]
    # A word that several of them begin with leads into each.
    any_word = sum(ends for first, ends, _ in costs if first >= ANY)
    by_word: dict[str, int] = {}
    for first, ends, _ in costs:
        for word in () if first >= ANY else first:
            by_word[word] = by_word.get(word, 0) + ends
    return any_word + max(by_word.values(), default=0), sum(steps for _, _, steps in costs)


def needed_by(parts: Sequence[Part]) -> frozenset[str]:
    """The words of which a row of parts needs one; of several such sets the rarest."""
    needed = [part.triggers for part in parts if part.triggers and not part.optional]
    return rarest(needed) if needed else frozenset()


def first_of(parts: Sequence[Part]) -> frozenset[str]:
    """The words and masks that a row of parts may begin with."""
    found: frozenset[str] = frozenset()
    for part in parts:
        found |= part.first
        if not part.optional:
            break
    return found


def _meet(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a word can be of both."""
    return bool(some and others) and (some >= ANY or others >= ANY or not some.isdisjoint(others))
