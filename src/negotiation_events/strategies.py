"""Hypothesis strategies for every type of the model, for the tests of whoever builds on it.

`reports()` draws whole reports whose references lead somewhere and whose spans lie in the text. The strategies of the
records draw ids that need not exist; tie them to a text and to other records with `text` and `ids`, and fix any
field by its name:

    talks(status=st.just("scheduled"), text="Talks are set for Monday.", ids={Actor: ["actor-1"]})

With Hypothesis installed the types are registered by themselves: `st.from_type(Talks)` works without an import of this
module, and so it does with a record type of one's own. `records` and `reports` draw that with its references and spans
in place:

    records(Violation, text="Norland broke the truce.", ids={Actor: ["actor-1"]})
    reports(types=[Violation])
"""

import calendar
import datetime
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import attrs

from negotiation_events.model import (
    DEFAULT_TYPES,
    Actor,
    Agreement,
    Claim,
    Condition,
    Document,
    Duration,
    Evidence,
    Exchange,
    FrozenMap,
    Place,
    Quantity,
    Quote,
    Report,
    Talks,
    Time,
    Transfer,
)
from negotiation_events.model._record import REFERS_TO, is_record, plural_of, singular_of
from negotiation_events.model.talks import TOPICS
from negotiation_events.model.types import check_type, inner_type


def _register() -> None:
    """Tell Hypothesis how to draw each type; Hypothesis calls this when it is imported, through its entry point."""
    from hypothesis import strategies

    for kind in (
        Actor, Agreement, Claim, Condition, Document, Duration, Evidence, Exchange, FrozenMap, Place, Quantity, Quote,
        Report, Talks, Time, Transfer,
    ):  # fmt: skip
        strategies.register_type_strategy(kind, lambda kind: _STRATEGIES[kind]())


# Not at the top: this import has Hypothesis ask for `_register`, which must be there by then.
from hypothesis import strategies as st  # noqa: E402
from hypothesis.strategies import DrawFn, SearchStrategy  # noqa: E402

__all__ = [
    "actors",
    "agreements",
    "claims",
    "conditions",
    "documents",
    "durations",
    "evidences",
    "exchanges",
    "places",
    "quantities",
    "quotes",
    "records",
    "reports",
    "talks",
    "texts",
    "times",
    "transfers",
]

Ids = Mapping[type, Sequence[str]]
T = typing.TypeVar("T")

_SEVERAL = (1, 2, 3)
_ANY_IDS: Ids = {kind: [f"{singular_of(kind)}-{number}" for number in _SEVERAL] for kind in DEFAULT_TYPES}
_LONGEST = 10**6
_CODES = ("NRL", "SUD", "CHE", "TUR")
_SEASONS_AND_QUARTERS = ("21", "22", "23", "24", "33", "34", "35", "36", "40", "41")


def texts(*, min_size: int = 1, max_size: int = 60) -> SearchStrategy[str]:
    """Any text that can be encoded as UTF-8: letters of all scripts, line breaks and control characters included."""
    return st.text(st.characters(codec="utf-8"), min_size=min_size, max_size=max_size)


@st.composite
def _spans(draw: DrawFn, text: str | None) -> tuple[int, int]:
    start = draw(st.integers(0, _LONGEST if text is None else len(text) - 1))
    return start, draw(st.integers(start + 1, start + _LONGEST if text is None else len(text)))


@st.composite
def evidences(draw: DrawFn, *, text: str | None = None) -> Evidence:
    """Spans with the rule that read them, within `text` where one is given."""
    start, end = draw(_spans(text))
    return Evidence(start=start, end=end, rule=draw(st.none() | st.sampled_from(("talks.held", "claim.said-after"))))


@st.composite
def quotes(draw: DrawFn, *, text: str | None = None) -> Quote:
    """Spans with their words, taken from `text` where one is given."""
    if text is not None:
        start, end = draw(_spans(text))
        return Quote(start=start, end=end, text=text[start:end])
    words, start = draw(texts()), draw(st.integers(0, _LONGEST))
    return Quote(start=start, end=start + len(words), text=words)


@st.composite
def _edtf_dates(draw: DrawFn, first: datetime.date, last: datetime.date) -> str:
    """A date, month, part of the year, year, decade or century that has a day between the two."""
    day = draw(st.dates(first, last))
    year, month = f"{day.year:04}", f"{day.month:02}"
    forms = [day.isoformat(), f"{year}-{month}", f"{year}-{month}-XX", year, f"{year}-XX"]
    if day.year >= 100:
        forms += [f"{year[:3]}X", f"{year[:2]}XX", f"{year}-{draw(st.sampled_from(_SEASONS_AND_QUARTERS))}"]
    return draw(st.sampled_from(forms)) + draw(st.sampled_from(("", "~", "?", "%")))


@st.composite
def _edtf(draw: DrawFn) -> str:
    one = draw(_edtf_dates(datetime.date.min, datetime.date.max))
    middle = draw(st.dates(datetime.date(1000, 1, 1), datetime.date(8999, 12, 31)))
    month_end = middle.replace(day=calendar.monthrange(middle.year, middle.month)[1])
    closed = f"{middle.isoformat()}/{month_end.isoformat()}"
    return draw(st.sampled_from((one, f"{one}/..", f"../{one}", f"{one}/", closed, f"{middle.year}/{middle.year + 1}")))


@st.composite
def times(draw: DrawFn) -> Time:
    """Dates and intervals of EDTF level 0 and 1, open, uncertain and unresolved ones included."""
    return Time(edtf=draw(st.none() | _edtf()), text=draw(st.none() | texts()))


@st.composite
def durations(draw: DrawFn) -> Duration:
    """ISO 8601 durations in whole units."""
    counts = st.none() | st.integers(0, 400)
    days = "".join(f"{count}{unit}" for unit in "YMWD" if (count := draw(counts)) is not None)
    hours = "".join(f"{count}{unit}" for unit in "HMS" if (count := draw(counts)) is not None)
    iso = "P" + days + ("T" + hours if hours else "") if days or hours else "P1D"
    hedge = draw(st.sampled_from((None, "about", "more_than", "less_than")))
    return Duration(iso=iso, modifier=hedge, text=draw(st.none() | texts()))  # type: ignore[arg-type]


@st.composite
def quantities(draw: DrawFn) -> Quantity:
    """Exact, open and hedged numbers."""
    low, high = sorted(draw(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9))))
    lower, upper = draw(st.sampled_from(((low, high), (low, low), (low, None), (None, high), (None, None))))
    return Quantity(lower=lower, upper=upper, approximate=draw(st.booleans()), text=draw(st.none() | texts()))


def places() -> SearchStrategy[Place]:
    """Names of places, with and without the code of a country."""
    return st.builds(Place, name=texts(), country=_countries())


def documents(*, text: str | None = None) -> SearchStrategy[Document]:
    """What came in; of the length of `text` where one is given."""
    length = st.integers(0, _LONGEST) if text is None else st.just(len(text))
    optional = st.none() | texts()
    return st.builds(Document, id=texts(), source=optional, date=st.none() | st.dates(), title=optional, length=length)


def transfers(*, ids: Ids | None = None, **fields: SearchStrategy[Any]) -> SearchStrategy[Transfer]:
    """Legs of an exchange between the actors of `ids`."""
    actor = st.none() | _one_of(_ANY_IDS if ids is None else ids, ("Actor",))
    return _records(Transfer, None, ids, {"giver": actor, "receiver": actor, **fields})


def actors(*, text: str | None = None, ids: Ids | None = None, **fields: SearchStrategy[Any]) -> SearchStrategy[Actor]:
    """Actors; `text`, `ids` and `fields` as the module's docstring tells."""
    return _records(Actor, text, ids, {"country": _countries(), **fields})


def talks(*, text: str | None = None, ids: Ids | None = None, **fields: SearchStrategy[Any]) -> SearchStrategy[Talks]:
    """Talks; `text`, `ids` and `fields` as the module's docstring tells."""
    topics = st.lists(st.sampled_from(TOPICS), max_size=3, unique=True)
    return _records(Talks, text, ids, {"round": st.none() | st.integers(1, 30), "topics": topics, **fields})


def agreements(
    *, text: str | None = None, ids: Ids | None = None, **fields: SearchStrategy[Any]
) -> SearchStrategy[Agreement]:
    """Agreements; `text`, `ids` and `fields` as the module's docstring tells."""
    return _records(Agreement, text, ids, fields)


def exchanges(
    *, text: str | None = None, ids: Ids | None = None, **fields: SearchStrategy[Any]
) -> SearchStrategy[Exchange]:
    """Exchanges; `text`, `ids` and `fields` as the module's docstring tells."""
    return _records(Exchange, text, ids, fields)


def conditions(
    *, text: str | None = None, ids: Ids | None = None, **fields: SearchStrategy[Any]
) -> SearchStrategy[Condition]:
    """Conditions; `text`, `ids` and `fields` as the module's docstring tells."""
    return _records(Condition, text, ids, fields)


def claims(*, text: str | None = None, ids: Ids | None = None, **fields: SearchStrategy[Any]) -> SearchStrategy[Claim]:
    """Claims; `text`, `ids` and `fields` as the module's docstring tells."""
    return _records(Claim, text, ids, fields)


def records(
    kind: type[T], *, text: str | None = None, ids: Ids | None = None, **fields: SearchStrategy[Any]
) -> SearchStrategy[T]:
    """Records of any type, one's own included; `text`, `ids` and `fields` as the module's docstring tells.

    Raises:
        ModelError: `kind` is no record type.
    """
    check_type(kind)
    return _of_kind(kind, text, ids, fields)


@st.composite
def reports(
    draw: DrawFn, *, text: str | None = None, max_size: int = 3, types: Iterable[type] = DEFAULT_TYPES
) -> Report:
    """Whole reports: references lead to records of the right types, spans lie in the text.

    Args:
        draw: given by Hypothesis.
        text: the text they are of; `None` draws one.
        max_size: at most so many records of each type.
        types: record types of one's own, besides ours.
    """
    kinds = DEFAULT_TYPES.with_type(*types)
    words = draw(texts(max_size=200)) if text is None else text
    most = max_size if words else 0  # without a text there is no span, so no evidence
    ids = {
        kind: [f"{singular_of(kind)}-{number + 1}" for number in range(draw(st.integers(0, most)))] for kind in kinds
    }
    drawn = {
        kind: [draw(_of_kind(kind, words, ids, {"id": st.just(identity)})) for identity in ids[kind]] for kind in kinds
    }
    ours: dict[str, Any] = {plural_of(kind): drawn[kind] for kind in DEFAULT_TYPES}
    others = [record for kind in kinds.own for record in drawn[kind]]
    return Report(document=draw(documents(text=words)), **ours, others=tuple(others))


@st.composite
def _maps(draw: DrawFn) -> FrozenMap:
    """What claims assert: a stage that some record can have, and values of other fields."""
    stages = st.sampled_from(("agreed", "completed", "under_way", "failed"))
    values = st.one_of(texts(max_size=20), st.integers(0, 2000), st.lists(texts(max_size=9), max_size=2))
    others = st.dictionaries(st.sampled_from(("place", "round", "topics", "total")), values, max_size=2)
    status = draw(st.none() | stages)
    return FrozenMap(draw(others) | ({"status": status} if status else {}))


def _countries() -> SearchStrategy[str | None]:
    return st.none() | st.sampled_from(_CODES)


def _one_of(ids: Ids, names: tuple[str, ...]) -> SearchStrategy[str]:
    """An id of a record of one of these types, of any if none is named; `nothing()` where there is no such record."""
    choices = [
        identity
        for kind, identities in ids.items()
        if not names or any(base.__name__ in names for base in kind.__mro__)
        for identity in identities
    ]
    return st.sampled_from(choices) if choices else st.nothing()


def _of_kind(kind: type[Any], text: str | None, ids: Ids | None, fields: Mapping[str, Any]) -> SearchStrategy[Any]:
    maker = _STRATEGIES.get(kind)
    return maker(text=text, ids=ids, **fields) if maker else _records(kind, text, ids, fields)


def _records(kind: type[Any], text: str | None, ids: Ids | None, fields: Mapping[str, Any]) -> SearchStrategy[Any]:
    known = _ANY_IDS if ids is None else ids
    drawn = {}
    for field in attrs.fields(kind):
        names = field.metadata.get(REFERS_TO)
        reference = None if names is None else _one_of(known, names)
        drawn[field.name] = _of_type(field.type, text, known, reference)
    return st.builds(kind, **{**drawn, **fields})


def _of_type(annotation: Any, text: str | None, ids: Ids, reference: SearchStrategy[str] | None) -> Any:
    """A strategy for the values that a field annotated so can hold."""
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return st.none() | _of_type(inner_type(annotation), text, ids, reference)
    if typing.get_origin(annotation) is tuple:
        items = _of_type(typing.get_args(annotation)[0], text, ids, reference)
        if items.is_empty:
            return st.just(())
        return st.lists(items, max_size=3, unique=reference is not None).map(tuple)
    if annotation is str:
        return texts(max_size=20) if reference is None else reference
    if annotation in (Evidence, Quote):
        return _STRATEGIES[annotation](text=text)
    if annotation is Transfer:
        return transfers(ids=ids)
    if annotation in _STRATEGIES:
        return _STRATEGIES[annotation]()
    if annotation is float:
        return st.floats(allow_nan=False, allow_infinity=False)
    if is_record(annotation):
        return _records(annotation, text, ids, {})
    return st.from_type(annotation)  # terms, numbers, dates, and True or False


_STRATEGIES: dict[type, Callable[..., SearchStrategy[Any]]] = {
    Actor: actors, Talks: talks, Agreement: agreements, Exchange: exchanges, Condition: conditions, Claim: claims,
    Evidence: evidences, Quote: quotes, Time: times, Duration: durations, Quantity: quantities, Place: places,
    Transfer: transfers, Document: documents, Report: reports, FrozenMap: _maps,
}  # fmt: skip
