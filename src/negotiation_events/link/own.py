"""Records of one's own types: mentions of one thing gathered, and made into a record, by what its fields declare.

Nothing here knows a type. Two mentions are of one thing if they have an actor in common, or one of them names none, and
nothing that they say of it differs. Of a type that names no actors, they have another value in common.
"""

import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from negotiation_events.findings import Finding, Mark, Span
from negotiation_events.link.drafts import Draft, overlaps
from negotiation_events.link.gather import is_closer
from negotiation_events.link.same import Sameness
from negotiation_events.link.values import differ
from negotiation_events.model import Evidence, Quantity, Quote
from negotiation_events.model._record import references_of, singular_of
from negotiation_events.model.agree import PlainValue, plain_value
from negotiation_events.model.types import inner_type

Fields = dict[str, tuple[Any, ...]]
Named = Mapping[Span, Draft]

# How many things a reader keeps in mind: a mention is of one of those named last.
_MEMORY = 40
# Filled by whoever builds the record.
_GIVEN = frozenset(("id", "evidence", "status"))


def gather_own(
    findings: Iterable[Finding], named: Named, same: Sameness, level: Callable[[Finding], int]
) -> tuple[list[Draft], list[tuple[Finding, Draft]]]:
    """The drafts of types of one's own, in order of the types' names and of the text, and the draft of each mention.

    Args:
        findings: of such types.
        named: the talks, agreements and exchanges of the text, by the noun phrases that name them.
        same: knows which side an actor is on.
        level: of who tells a finding.
    """
    by_type: dict[type, list[Draft]] = {}
    placed: list[tuple[Finding, Draft]] = []
    ahead: list[tuple[Finding, Fields]] = []
    for finding in findings:
        fields = _read(finding, named)
        drafts = by_type.setdefault(finding.makes, [])
        draft = _find(reversed(drafts[-_MEMORY:]), finding, fields, same)
        if Mark.IN_PASSING not in finding.marks:
            if draft is None:
                draft = Draft(finding.makes)
                drafts.append(draft)
            _add(draft, finding, fields, level(finding))
        if draft is not None:
            placed.append((finding, draft))
        else:
            ahead.append((finding, fields))
    for finding, fields in ahead:
        drafts = by_type[finding.makes]
        behind = bisect.bisect_right(drafts, finding.start, key=lambda draft: draft.start)
        draft = _find(drafts[behind : behind + _MEMORY], finding, fields, same)
        if draft is not None:
            placed.append((finding, draft))
    drafts = [draft for drafts in by_type.values() for draft in drafts if _is_whole(draft)]
    return sorted(drafts, key=lambda draft: (singular_of(draft.makes), draft.start)), placed


def _find(drafts: Iterable[Draft], finding: Finding, fields: Fields, same: Sameness) -> Draft | None:
    return next((draft for draft in drafts if _is_of(draft, finding, fields, same)), None)


def actors_of(draft: Draft) -> Iterator[int]:
    """The actors that a record of one's own type names."""
    for name in _actor_fields(draft.makes):
        yield from draft.fields.get(name, ())


def asserted_of_own(text: str, content: Span, told: Iterable[Finding]) -> dict[str, PlainValue]:
    """The values that some content gives the fields of a record of one's own type, other records left out."""
    values: dict[str, PlainValue] = {}
    for finding in told:
        for name, value in finding.fields.items():
            plain = None if isinstance(value, list | tuple) else plain_value(value)
            words = getattr(value, "text", None) or getattr(value, "name", None)
            # What is read around a clause may stand outside the content.
            inside = finding.start >= content[0] and (words is None or text.find(words, *content) >= 0)
            if plain is not None and inside:
                values.setdefault(name, plain)
    return values


class Maker:
    """Makes the records out of drafts; a record that its own class refuses is not made."""

    def __init__(
        self,
        text: str,
        ids: Mapping[int, str],
        at_table: Callable[[Iterable[int]], tuple[str, ...]],
        evidence: Callable[[Iterable[Finding]], tuple[Evidence, ...]],
    ) -> None:
        self._text = text
        self._ids = ids
        self._at_table = at_table
        self._evidence = evidence
        self._counts: dict[type, int] = {}

    def make(self, draft: Draft) -> Any:
        """The record, or `None` where the class has reasons of its own against these values."""
        kind: Any = draft.makes
        number = self._counts.get(kind, 0) + 1
        values: dict[str, Any] = {"id": f"{singular_of(kind)}-{number}", "evidence": self._evidence(draft.findings)}
        if (status := draft.status()) is not None:
            values["status"] = status
        for name, field in _fields_of(kind).items():
            found = self._values(kind, name, draft.fields.get(name, ()))
            if found:
                values[name] = found if _is_several(field) else found[0]
        try:
            made = kind(**values)
        except (ValueError, TypeError):
            return None  # no text raises
        self._counts[kind] = number
        return made

    def _values(self, kind: type, name: str, values: tuple[Any, ...]) -> tuple[Any, ...]:
        if name in _actor_fields(kind):
            return self._at_table(values)
        if name in references_of(kind):
            return tuple(dict.fromkeys(self._ids[id(draft)] for draft in values))
        if inner_type(_fields_of(kind)[name].type) is Quote:
            return tuple(self._quote(value) for value in values)
        return values

    def _quote(self, value: Any) -> Quote:
        if isinstance(value, Quote):
            return value
        return Quote(start=value[0], end=value[1], text=self._text[value[0] : value[1]])


def _fields_of(kind: type) -> dict[str, "attrs.Attribute[Any]"]:
    made: Any = kind
    return {field.name: field for field in attrs.fields(made) if field.name not in _GIVEN}


def _actor_fields(kind: type) -> list[str]:
    return [name for name, kinds in references_of(kind).items() if "Actor" in kinds]


def _is_several(field: "attrs.Attribute[Any]") -> bool:
    return str(field.type).startswith("tuple[")


def _is_whole(draft: Draft) -> bool:
    """Whether something was read for every field that must have a value."""
    fields = _fields_of(draft.makes).values()
    return all(draft.fields.get(field.name) for field in fields if field.default is attrs.NOTHING)


def _read(finding: Finding, named: Named) -> Fields:
    """The values of a finding, of each field several; references as actors or drafts."""
    kind = finding.makes
    known = _fields_of(kind)
    actors, references = _actor_fields(kind), references_of(kind)
    fields: Fields = {}
    for name, value in finding.fields.items():
        if name not in known:
            continue
        values = tuple(value) if isinstance(value, list | tuple) else (value,)
        is_span = name in references or inner_type(known[name].type) is Quote
        if is_span and name not in actors and values and isinstance(values[0], int):
            values = (values,)
        if name in references and name not in actors:
            values = tuple(draft for span in values if (draft := named.get(span)) is not None)
        fields[name] = values
    if (about := _about(finding, named)) is not None:
        fields.setdefault(about[0], (about[1],))
    return fields


def _about(finding: Finding, named: Named) -> tuple[str, Draft] | None:
    """The event that the rule speaks of (`{it:agreement}`), and the first field that can name it."""
    draft = named.get(finding.phrase) if finding.phrase is not None else None
    for name, kinds in references_of(finding.makes).items():
        if draft is not None and draft.makes.__name__ in kinds:
            return name, draft
    return None


def _add(draft: Draft, finding: Finding, fields: Fields, level: int) -> None:
    draft.add(finding)
    if "status" in finding.fields:
        draft.tell(level, str(finding.fields["status"]))
    several = _fields_of(draft.makes)
    for name, values in fields.items():
        have = draft.fields.get(name, ())
        if _is_several(several[name]):
            draft.fields[name] = tuple(dict.fromkeys((*have, *values)))
        elif not have or (values and is_closer(have[0], values[0])):
            draft.fields[name] = values


def _is_of(draft: Draft, finding: Finding, fields: Fields, same: Sameness) -> bool:
    """Whether a mention is of what a draft is of."""
    actors = _actor_fields(draft.makes)
    both = [(name, draft.fields[name], values) for name, values in fields.items() if draft.fields.get(name) and values]
    if any(_clash(name, have, more, actors, same) for name, have, more in both):
        return False
    if any(overlaps((one.start, one.end), (finding.start, finding.end)) for one in draft.findings[-2:]):
        return True
    if not actors:
        return any(have == more for _, have, more in both)
    # "The sanctions were lifted": who names nobody speaks of those told of last.
    is_named = [any(known.get(name) for name in actors) for known in (draft.fields, fields)]
    return not all(is_named) or any(name in actors for name, _, _ in both)


def _clash(name: str, have: Sequence[Any], more: Sequence[Any], actors: Sequence[str], same: Sameness) -> bool:
    """Whether a field of one thing can't have both values."""
    if name in actors:
        mine, theirs = ({same.side(actor) for actor in one} for one in (have, more))
        return not (mine <= theirs or theirs <= mine)
    if isinstance(have[0], Draft):
        return {id(draft) for draft in have}.isdisjoint(id(draft) for draft in more)
    if isinstance(have[0], Quote | tuple):
        return False  # one thing is told in many words
    if isinstance(have[0], Quantity):
        return (have[0].lower, have[0].upper) != (more[0].lower, more[0].upper)
    return differ(have[0], more[0])
