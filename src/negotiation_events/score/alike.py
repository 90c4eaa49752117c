"""How alike two values of a field are, from 0 to 1, by what they mean and not by how they are written."""

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from negotiation_events.model import (
    Actor,
    ActorKind,
    Duration,
    Evidence,
    FrozenMap,
    Place,
    Quantity,
    Quote,
    Report,
    Time,
    edtf_bounds,
)
from negotiation_events.model._record import REFERS_TO, is_record
from negotiation_events.model.types import inner_type

_WHOLE: Final = 0.8  # spans that overlap so far are the same words to a reader
_SPELLING: Final = 0.8  # Zelenskiy, Zelenskyy, Zelensky
_IN_COMMON: Final = 0.5  # "a military source", "a Norlandic military source"
_WORD = re.compile(r"[^\W_]+")
_SMALL_WORDS = frozenset("the a an of and for s".split())
# What names a record in its report, or is what records are paired by.
_NEVER_COMPARED = frozenset(("id", "evidence"))


@attrs.frozen
class Sides:
    """Two reports on one text, and which of their records are the same.

    Attributes:
        gold: what should be found.
        found: what was found.
        same: the gold record's id, by the id of the found one; `None` while it is not known, and then nothing is said
            of fields that refer to records other than actors.
    """

    gold: Report
    found: Report
    same: Mapping[str, str] | None = None
    _gold_actors: Mapping[str, Actor] = attrs.field(init=False, repr=False, eq=False)
    _found_actors: Mapping[str, Actor] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_gold_actors", {actor.id: actor for actor in self.gold.actors})
        object.__setattr__(self, "_found_actors", {actor.id: actor for actor in self.found.actors})

    def refer_alike(self, gold: str, found: str) -> float:
        """Whether two ids stand for one record: an actor by its name, another record if it was matched."""
        if gold in self._gold_actors and found in self._found_actors:
            return float(same_actor(self._gold_actors[gold], self._found_actors[found]))
        return float(self.same is not None and self.same.get(found) == gold)


def fields_alike(gold: Any, found: Any, sides: Sides) -> Iterator[tuple[str, float]]:
    """Each field in which one of two records says something, and how alike they are in it."""
    kind: Any = type(gold)
    for field in attrs.fields(kind):
        one, other = getattr(gold, field.name), getattr(found, field.name)
        if field.name in _NEVER_COMPARED or not (says_something(field, one) or says_something(field, other)):
            continue
        if sides.same is None and not _is_decided(field):
            continue
        yield field.name, _alike(one, other, _comparison(field, sides))


def mean_alike(gold: Any, found: Any, sides: Sides) -> float:
    """How alike two records are in all that one of them says; 1 where neither says anything."""
    values = [alike for _, alike in fields_alike(gold, found, sides)]
    return sum(values) / len(values) if values else 1.0


def overlap(one: Evidence | Quote, other: Evidence | Quote) -> float:
    """How much of two spans is in both."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / (max(one.end, other.end) - min(one.start, other.start))


def same_actor(one: Actor, other: Actor) -> bool:
    """Whether two actors go by one name: a person may lack the first one, unnamed people may be told more of."""
    if one.kind is other.kind is ActorKind.STATE and one.country and one.country == other.country:
        return True
    first, second = words_of(one.name), words_of(other.name)
    if not first or not second:
        return one.name == other.name
    if sorted(first) == sorted(second):
        return True
    kinds = {one.kind, other.kind}
    if kinds == {ActorKind.PERSON}:
        shorter, longer = sorted((first, second), key=len)
        return _spelt_alike(shorter[-1], longer[-1]) and (len(shorter) == 1 or _spelt_alike(shorter[0], longer[0]))
    both = set(first) & set(second)
    return ActorKind.SOURCE in kinds and len(both) >= _IN_COMMON * len({*first, *second})


def says_something(field: "attrs.Attribute[Any]", value: Any) -> bool:
    """Whether a field has another value than where the text is silent."""
    return value != field.default and value not in (None, ())


def words_of(name: str) -> list[str]:
    """The words that tell one name from another."""
    return [word for word in _WORD.findall(name.casefold()) if word not in _SMALL_WORDS]


def best_pairs(weights: Mapping[tuple[int, int], float]) -> Iterator[tuple[int, int]]:
    """Pairs that use each thing once: the heaviest first, of equal ones the first."""
    left: set[int] = set()
    right: set[int] = set()
    for one, other in sorted(weights, key=lambda pair: (-weights[pair], pair)):
        if one not in left and other not in right:
            left.add(one)
            right.add(other)
            yield one, other


def _is_decided(field: "attrs.Attribute[Any]") -> bool:
    """Whether a field can be compared before records are matched."""
    return field.metadata.get(REFERS_TO, ("Actor",)) == ("Actor",) and inner_type(field.type) is not FrozenMap


def _comparison(field: "attrs.Attribute[Any]", sides: Sides) -> Callable[[Any, Any], float]:
    if REFERS_TO in field.metadata:
        return sides.refer_alike
    return lambda one, other: _values_alike(one, other, sides)


def _alike(gold: Any, found: Any, compare: Callable[[Any, Any], float]) -> float:
    if isinstance(gold, tuple) and isinstance(found, tuple):
        return _sets_alike(gold, found, compare)
    if gold is None or found is None:
        return float(gold is found)
    return compare(gold, found)


def _sets_alike(gold: Sequence[Any], found: Sequence[Any], compare: Callable[[Any, Any], float]) -> float:
    """The F1 of two sets whose members may be alike in part."""
    weights = {(i, j): compare(one, other) for i, one in enumerate(gold) for j, other in enumerate(found)}
    common = sum(weights[pair] for pair in best_pairs(weights))
    return 2 * common / (len(gold) + len(found)) if gold or found else 1.0


def _values_alike(gold: Any, found: Any, sides: Sides) -> float:
    if type(gold) is not type(found):
        return 0.0
    if isinstance(gold, Quote):
        share = overlap(gold, found)
        return 1.0 if share >= _WHOLE else share
    if isinstance(gold, FrozenMap):
        return _maps_alike(gold, found, sides)
    for kind, mean in _MEANINGS.items():
        if isinstance(gold, kind):
            return float(mean(gold) == mean(found))
    if is_record(type(gold)):
        return mean_alike(gold, found, sides)
    return float(gold == found or (type(gold) is str and words_of(gold) == words_of(found) != []))


def _maps_alike(gold: FrozenMap, found: FrozenMap, sides: Sides) -> float:
    names = {*gold, *found}
    both = [name for name in sorted(names) if name in gold and name in found]
    return sum(_given_alike(gold[name], found[name], sides) for name in both) / len(names) if names else 1.0


def _given_alike(gold: Any, found: Any, sides: Sides) -> float:
    """What claims give a field: plain values, or ids of actors."""
    if isinstance(gold, tuple) and isinstance(found, tuple):
        return _sets_alike(gold, found, sides.refer_alike)
    return float(
        gold == found or (isinstance(gold, str) and isinstance(found, str) and words_of(gold) == words_of(found))
    )


def _days(time: Time) -> Any:
    return None if time.edtf is None else edtf_bounds(time.edtf)


def _bounds(quantity: Quantity) -> Any:
    return quantity.lower, quantity.upper


def _length(duration: Duration) -> Any:
    return duration.relativedelta


def _spot(place: Place) -> Any:
    return words_of(place.name)


_MEANINGS: Final[dict[type, Callable[[Any], Any]]] = {Time: _days, Quantity: _bounds, Duration: _length, Place: _spot}


def _spelt_alike(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, one, other).ratio() >= _SPELLING
