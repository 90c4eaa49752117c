r"""Annotations of brat (stand-off: a text and an `.ann` file beside it) as reports, and back.

For gold annotations: mark them in brat, or begin with what the parser found and correct it. What stands for what:

| in brat | in a report |
|---|---|
| event Talks, Agreement, Exchange, Condition, Claim, or a type of your own | a record; its words are the evidence |
| entity Actor | an actor; each marked place is a mention |
| entity Time, Place, Quantity, Duration | a value, with the words as its text |
| entity Requirement, Consequence, Source, Cue, Content | the words of the field of that name; so for your own types |
| role `parties`, `parties2` ... | the field of that name; brat numbers the second and later ones |
| event Transfer | a leg of an exchange, the target of its role `transfers` |
| attribute `Talks_status`, `Claim_act`, `Exchange_plural` ... | a term or flag, by type and field |
| relation `affiliation` | the actor that an actor acts for |
| `Equiv` of actors, or of events | one record in several places of the text |
| note on a Time | its EDTF, `2025-05-12/2025-05-18` |
| note on a Duration | ISO 8601, with its modifier: `P3Y more_than` |
| note on a Quantity | `300`, `300/..` (at least), `../900` (at most), `250~` (about); plain digits need none |
| note on a Place | `TUR`, the country, or `Istanbul, TUR` |
| note on an Actor | `name=Ada Berg; country=NOR; role=president` |
| note on an event | what nothing else can hold: `round=2; topics=[ceasefire, release]; asserts.status=completed` |

Actors are one if they are `Equiv` or have one name: that of their note, else that of the lexicon ("Kyiv" is Ukraine),
else the words without an article. brat has no ids of rules, and no date, id or title of a document; the ids of records
are made anew in the order of the text, and an actor that no words name is marked at its evidence. All else comes back.

>>> report = loads("T1\tActor 0 4\tIran\nT2\tTalks 9 14\ttalks\nE1\tTalks:T2 parties:T1\n", "Iran and talks")
>>> report["talks-1"].parties, report["actor-1"].country
(('actor-1',), 'IRN')
"""

import datetime
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import PurePath
from typing import Any

import attrs

from negotiation_events.errors import OptionError
from negotiation_events.lexicon import Lexicon
from negotiation_events.model import DEFAULT_TYPES, Actor, Quote, Report
from negotiation_events.model._record import REFERS_TO
from negotiation_events.model.types import inner_type
from negotiation_events.serialize._brat_lines import read_lines
from negotiation_events.serialize._brat_read import Reader
from negotiation_events.serialize._brat_scheme import (
    EQUIV,
    Scheme,
    attribute_of,
    fields_of,
    is_attribute,
    is_many,
    is_role,
    scheme_of,
    words_for,
)
from negotiation_events.serialize._brat_write import Writer

__all__ = ["configuration", "dumps", "loads"]


def loads(
    ann: str,
    text: str,
    *,
    date: datetime.date | None = None,
    source: str | None = None,
    types: Iterable[type] = DEFAULT_TYPES,
    lexicon: Lexicon | None = None,
) -> Report:
    """The report that annotations of a text describe.

    Args:
        ann: what the `.ann` file holds.
        text: the text that was annotated, unchanged.
        date: of the document.
        source: path of the text, kept in the document.
        types: the record types of your own that may be annotated.
        lexicon: knows the names of actors; the default one if `None`.

    Raises:
        FormatError: a line is not of brat's form, or says what no record can hold. The message has file, line and
            remedy; where several records are wrong, the others are in the notes of the error.
    """
    name = str(PurePath(source).with_suffix(".ann")) if source else "annotations"
    scheme = scheme_of(tuple(types))
    lines = read_lines(ann, text, name)
    return Reader(lines, text, scheme, lexicon or Lexicon.default(), date).report(source)


def dumps(report: Report, text: str) -> str:
    """The annotations that show a report on its text in brat; the text goes unchanged into the `.txt` beside them.

    Raises:
        OptionError: the text is not the report's, or a record has no evidence to be marked.
    """
    if len(text) != report.document.length:
        raise OptionError(
            f"text: it has {len(text)} characters, and that of the report {report.document.length}; "
            "give the very text that was parsed"
        )
    return "".join(f"{line}\n" for line in Writer(report, text).lines())


def configuration(types: Iterable[type] = DEFAULT_TYPES) -> str:
    """What brat's `annotation.conf` holds so that our types, roles and terms can be chosen.

    Args:
        types: the record types of your own, besides ours.
    """
    scheme = scheme_of(tuple(types))
    sections = {
        "entities": [Actor.__name__, *scheme.words],
        "relations": list(_relations(scheme)),
        "events": [f"{name}\t{', '.join(_roles(kind, scheme))}" for name, kind in scheme.events.items()],
        "attributes": list(_attributes(scheme)),
    }
    return "\n".join(f"[{name}]\n" + "".join(f"{row}\n" for row in rows) for name, rows in sections.items())


def _relations(scheme: Scheme) -> Iterator[str]:
    yield "affiliation\tArg1:Actor, Arg2:Actor"
    for name in scheme.records:
        yield f"{EQUIV}\tArg1:{name}, Arg2:{name}, <REL-TYPE>:symmetric-transitive"


def _roles(kind: type, scheme: Scheme) -> Iterator[str]:
    for field in fields_of(kind):
        if is_role(field):
            yield f"{field.name}{'*' if is_many(field) else '?'}:{'|'.join(_targets(field, scheme))}"


def _targets(field: "attrs.Attribute[Any]", scheme: Scheme) -> tuple[str, ...]:
    if REFERS_TO in field.metadata:
        return field.metadata[REFERS_TO] or tuple(scheme.records)
    inner = inner_type(field.type)
    return (words_for(field) if inner is Quote else inner.__name__,)


def _attributes(scheme: Scheme) -> Iterator[str]:
    for kind in (*scheme.records.values(), *scheme.nested.values()):
        for field in fields_of(kind):
            if is_attribute(field):
                inner: Any = inner_type(field.type)
                terms = f", Value:{'|'.join(term.value for term in inner)}" if issubclass(inner, StrEnum) else ""
                yield f"{attribute_of(kind, field)}\tArg:{kind.__name__}{terms}"
