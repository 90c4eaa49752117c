"""What a claim says of the record it is about: the fields it gives a value, in the plain form of `Claim.asserts`."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from negotiation_events.findings import Finding, Leg, Span
from negotiation_events.link.drafts import begins_in
from negotiation_events.model import Agreement, Condition, Exchange, Place, Quantity, Talks, Time
from negotiation_events.model.agree import PlainValue, plain_value
from negotiation_events.text.annotated import Mention

# From the fields of what is told, and those of its record, to the ids of the parties.
Seats = Callable[[Mapping[str, Any], Mapping[str, Any]], tuple[str, ...]]

_TOLD: Final = ("outcome", "place", "time", "effective", "duration")
_CHANGE_HANDS: Final = (
    r"(?:freed|released|exchanged|swapped|handed over|returned|let go|set free|transferred|delivered)"
)
_NUMBER: Final = r"(?:number|figure|total|count)"
# "180 had been freed", "180 of them were released"
_BEFORE_VERB = re.compile(
    r"(?: \w+){0,3}? (?:had|have|has|were|was|are|would|will)(?: (?:been|be|already|so far|only|now))*"
    rf" {_CHANGE_HANDS}\b"
)
# "had freed 180", "the number was 180", "put the figure at 180", "corrected the total to 180"
_BEHIND_VERB = re.compile(
    rf"(?:\b{_CHANGE_HANDS}|\b{_NUMBER} (?:\w+ )?(?:is|was|were|at|to|as|had been)|\b(?:it|there) (?:is|was|were))"
    r" (?:only |just |in fact |actually )?\Z"
)
_LEAD = re.compile(r"(?:only |just |not \w+ but |in fact |actually )*\Z")
# "The talks would be on Tuesday", "it was signed on Monday"
_HAPPENS = re.compile(
    r"\b(?:be|been|was|were|is|are|held|start|starts|started|begin|begins|began|begun|resume|resumed|place|open|opened|"
    r"signed|meet|met|freed|released|effect)(?: only| again| instead| in \w+)*(?: on| in| at)? ?\Z"
)
_BETWEEN = re.compile(r"\b(?:be|been|is|are|was|were) (?:only |in fact |really )?between \Z")
_LIST = re.compile(r",? and |, ")
_WEEK: Final = 7  # days
_LOOK: Final = 60  # characters around a number or a time


def asserted(
    text: str,
    content: Span,
    told: Sequence[Finding],
    mentions: Sequence[Mention],
    makes: type,
    known: Mapping[str, Any],
    seats: Seats,
) -> dict[str, PlainValue]:
    """The values that some content gives the fields of a record.

    Args:
        text: of the report.
        content: what is said.
        told: what the content tells of the record, in order.
        mentions: of actors, numbers and times in the content.
        makes: the type of the record.
        known: what the whole report tells of the record.
        seats: from the fields of a finding to the ids of its parties.
    """
    values: dict[str, PlainValue | None] = {}
    for finding in told:
        if begins_in(content, finding.start) and "status" in finding.fields:
            values.setdefault("status", plain_value(finding.fields["status"]))
        for name in _TOLD:
            value = finding.fields.get(name)
            words = getattr(value, "text", None) or getattr(value, "name", None)
            # The time of an event may be read from outside the content, where it is that of the telling.
            inside = words is None or text.find(words, *content) >= 0
            if value is not None and inside and not _is_same_otherwise(value, known.get(name)):
                values.setdefault(name, plain_value(value))
        if makes in (Talks, Agreement) and len(parties := seats(finding.fields, known)) > 1:
            values.setdefault("parties", parties)
        if makes is Exchange and begins_in(content, finding.start):
            values.setdefault("total", plain_value(_total(finding.fields)))
    values.setdefault("time", _time(text, content, mentions))
    between = seats({"parties": named_between(text, content, mentions)}, known)
    if makes in (Talks, Agreement) and len(between) > 1:
        values.setdefault("parties", between)
    if makes is Exchange:
        values.setdefault("total", plain_value(number_freed(text, content, mentions)))
    return {name: value for name, value in values.items() if value is not None and makes is not Condition}


def _is_same_otherwise(value: Any, known: Any) -> bool:
    """Whether a value only reads otherwise than the record's own: the land for its town, a weekday of another week."""
    if isinstance(value, Place) and isinstance(known, Place):
        return value.name != known.name and value.country is not None and value.country == known.country
    if isinstance(value, Time) and isinstance(known, Time) and value.earliest and known.earliest:
        return value.earliest == value.latest and abs((value.earliest - known.earliest).days) == _WEEK
    return False


def _total(fields: Mapping[str, Any]) -> Quantity | None:
    """How many change hands in all that a finding tells."""
    if fields.get("total") is not None:
        return fields["total"]  # type: ignore[no-any-return]
    legs: tuple[Leg, ...] = fields.get("transfers", ())
    counts = [leg.quantity for leg in legs if leg.quantity is not None]
    if len(counts) != 1 or len(legs) != 1:
        exact = [count.exact for count in counts]
        whole = bool(exact) and len(counts) == len(legs) and None not in exact
        total = sum(number for number in exact if number is not None)
        return Quantity(lower=total, upper=total) if whole else None
    return counts[0]


def number_freed(text: str, content: Span, mentions: Iterable[Mention]) -> Quantity | None:
    """How many change hands, where a number stands for those who do: "180 had been freed", "only 180"."""
    for mention in mentions:
        if not isinstance(mention.value, Quantity):
            continue
        before = text[max(content[0], mention.start - _LOOK) : mention.start]
        behind = text[mention.end : min(content[1], mention.end + _LOOK)]
        alone = not behind.strip(" .,;") and _LEAD.match(before)
        if alone or _BEFORE_VERB.match(behind) or _BEHIND_VERB.search(before):
            return mention.value
    return None


def _time(text: str, content: Span, mentions: Iterable[Mention]) -> PlainValue | None:
    """When what the content is about happens, by its main verb."""
    for mention in mentions:
        if mention.kind == "time" and _HAPPENS.search(text[max(content[0], mention.start - _LOOK) : mention.start]):
            return plain_value(mention.value)
    return None


def named_between(text: str, content: Span, mentions: Iterable[Mention]) -> tuple[int, ...]:
    """Between whom some words say that something is: "the truce was between Norland and Sudria"."""
    found: list[int] = []
    behind: int | None = None
    for mention in mentions:
        if mention.kind != "actor":
            continue
        lead = _BETWEEN.search(text[max(content[0], mention.start - _LOOK) : mention.start])
        if not lead and (behind is None or not _LIST.fullmatch(text, behind, mention.start)):
            behind = None
            continue
        found += mention.referents
        behind = mention.end
    return tuple(dict.fromkeys(found))
