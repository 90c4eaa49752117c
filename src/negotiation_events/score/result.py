"""What a comparison gives: figures by type and field, and the pairs of records behind them."""

import textwrap
from collections.abc import Iterator
from typing import Any, Final

import attrs

from negotiation_events.model import Actor, Report
from negotiation_events.model._record import did_you_mean
from negotiation_events.model.types import OURS

_WIDTH: Final = 100


@attrs.frozen
class FieldScore:
    """How well a field was read, in records that were found.

    Attributes:
        name: of the field.
        similarity: the mean, from 0 to 1.
        count: in how many pairs of records the field says something, in the gold or in what was found.
    """

    name: str
    similarity: float
    count: int


@attrs.frozen
class Pair:
    """A record that should be found, the one that was, or both where they are the same thing.

    Attributes:
        gold: the record that should be found; `None` if there is none: the other is made up.
        found: the record that was found; `None` if it was missed.
        fields: of a pair, each field in which one says something, with how alike they are, from 0 to 1.
    """

    gold: Any | None
    found: Any | None
    fields: tuple[tuple[str, float], ...] = ()

    @property
    def kind(self) -> type:
        """The type of the records."""
        return type(self.found if self.gold is None else self.gold)

    @property
    def similarity(self) -> float:
        """The mean over the fields: 0 where one is missing, 1 where neither says more than that it is there."""
        if self.gold is None or self.found is None:
            return 0.0
        return sum(alike for _, alike in self.fields) / len(self.fields) if self.fields else 1.0

    @property
    def wrong(self) -> tuple[str, ...]:
        """Of a pair, the fields that are not wholly right."""
        return tuple(name for name, alike in self.fields if alike < 1)


@attrs.frozen
class Means:
    """Precision, recall, F1 and record F1, where each type counts as much as any other."""

    precision: float
    recall: float
    f1: float
    record_f1: float


@attrs.frozen
class TypeScore:
    """The figures of one record type.

    Attributes:
        name: of the type.
        gold: how many records there should be.
        found: how many were found.
        matched: how many of these are one thing with a gold record.
        similarity: the similarities of the matched pairs, added up.
        fields: the figures of each field, in the order of the class.
    """

    name: str
    gold: int
    found: int
    matched: int
    similarity: float
    fields: tuple[FieldScore, ...] = ()

    @property
    def precision(self) -> float:
        """Of those found, how many should be; 0 if none was found."""
        return self.matched / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Of those that should be, how many were found; 0 if there should be none."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.matched / (self.gold + self.found)

    @property
    def record_f1(self) -> float:
        """As F1, but a record counts only as much as its fields are right."""
        return 2 * self.similarity / (self.gold + self.found)

    def __getitem__(self, name: str) -> FieldScore:
        """The figures of a field.

        Raises:
            KeyError: it says nothing in any matched pair; the message names the nearest.
        """
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(f"no figures for {self.name}.{name}{did_you_mean(name, (field.name for field in self.fields))}")


@attrs.frozen
class Comparison:
    """One document: the two reports on it and their records in pairs.

    Attributes:
        name: file name of the text, or the document's id.
        gold: what should be found.
        found: what was found; an empty report where there is none.
        pairs: every record of both, once.
    """

    name: str
    gold: Report
    found: Report
    pairs: tuple[Pair, ...]

    @property
    def missed(self) -> tuple[Pair, ...]:
        """Records that should be found and were not."""
        return tuple(pair for pair in self.pairs if pair.found is None)

    @property
    def made_up(self) -> tuple[Pair, ...]:
        """Records that were found and should not be there."""
        return tuple(pair for pair in self.pairs if pair.gold is None)

    @property
    def wrong(self) -> tuple[Pair, ...]:
        """Records that were found, with fields that are not wholly right."""
        return tuple(pair for pair in self.pairs if pair.wrong)


@attrs.frozen
class Score:
    """How far reports agree with gold ones; `print` it for a table.

    Attributes:
        documents: each document of the gold, in its order.
        without_report: names of those for which there is no report; their records count as missed.
        without_gold: names of documents that only the reports have; they are left out.
    """

    documents: tuple[Comparison, ...]
    without_report: tuple[str, ...] = ()
    without_gold: tuple[str, ...] = ()

    @property
    def types(self) -> tuple[TypeScore, ...]:
        """The figures of each type of which there is a record."""
        pairs = [pair for document in self.documents for pair in document.pairs]
        kinds = sorted(dict.fromkeys(pair.kind for pair in pairs), key=_order)
        return tuple(_tally(kind, [pair for pair in pairs if pair.kind is kind]) for kind in kinds)

    @property
    def macro(self) -> Means:
        """The means over the types, without actors: these count in the fields of the records that name them."""
        types = [figures for figures in self.types if figures.name != Actor.__name__]
        count = len(types) or 1
        return Means(
            precision=sum(figures.precision for figures in types) / count,
            recall=sum(figures.recall for figures in types) / count,
            f1=sum(figures.f1 for figures in types) / count,
            record_f1=sum(figures.record_f1 for figures in types) / count,
        )

    def __getitem__(self, kind: type | str) -> TypeScore:
        """The figures of a type, or of the type of this name.

        Raises:
            KeyError: there is no record of it; the message names the nearest.
        """
        name = kind if isinstance(kind, str) else kind.__name__
        for figures in self.types:
            if figures.name == name:
                return figures
        raise KeyError(f"no records of {name!r}{did_you_mean(name, (figures.name for figures in self.types))}")

    def figures(self) -> dict[str, Any]:
        """All figures as values that JSON can hold."""
        return {
            "documents": len(self.documents),
            "without_report": list(self.without_report),
            "without_gold": list(self.without_gold),
            "types": {figures.name: _values(figures) for figures in self.types},
            "macro": attrs.asdict(self.macro),
        }

    def __str__(self) -> str:
        return "\n".join(_table(self)) + "\n"


def _order(kind: type) -> int:
    return OURS.index(kind) if kind in OURS else len(OURS)


def _tally(kind: type, pairs: list[Pair]) -> TypeScore:
    alike: dict[str, list[float]] = {field.name: [] for field in attrs.fields(kind)}
    for pair in pairs:
        for name, value in pair.fields:
            alike[name].append(value)
    return TypeScore(
        name=kind.__name__,
        gold=sum(pair.gold is not None for pair in pairs),
        found=sum(pair.found is not None for pair in pairs),
        matched=sum(pair.gold is not None and pair.found is not None for pair in pairs),
        similarity=sum(pair.similarity for pair in pairs),
        fields=tuple(
            FieldScore(name=name, similarity=sum(values) / len(values), count=len(values))
            for name, values in alike.items()
            if values
        ),
    )


def _values(figures: TypeScore) -> dict[str, Any]:
    return {
        "gold": figures.gold,
        "found": figures.found,
        "matched": figures.matched,
        "precision": figures.precision,
        "recall": figures.recall,
        "f1": figures.f1,
        "record_f1": figures.record_f1,
        "fields": {field.name: {"similarity": field.similarity, "count": field.count} for field in figures.fields},
    }


def _table(score: Score) -> Iterator[str]:
    yield f"{len(score.documents)} {'document' if len(score.documents) == 1 else 'documents'}"
    if score.without_report:
        yield from _wrapped("without a report", ", ".join(score.without_report))
    if score.without_gold:
        yield from _wrapped("left out, not in the gold", ", ".join(score.without_gold))
    types = score.types
    width = max([10, *(len(figures.name) for figures in types)])
    yield ""
    yield f"{'':{width}}   gold  found  matched  precision  recall     F1  record F1"
    for figures in types:
        counts = f"{figures.gold:7}{figures.found:7}{figures.matched:9}"
        yield f"{figures.name:{width}}{counts}{_means(figures)}"
    yield f"{'macro':{width}}{'':23}{_means(score.macro)}"
    yield ""
    yield "Fields, where both records are there: mean similarity (pairs in which one says something)"
    for figures in types:
        if figures.fields:
            shown = ", ".join(f"{field.name} {field.similarity:.2f} ({field.count})" for field in figures.fields)
            yield from _wrapped(figures.name, shown)


def _means(figures: TypeScore | Means) -> str:
    return f"{figures.precision:11.3f}{figures.recall:8.3f}{figures.f1:7.3f}{figures.record_f1:11.3f}"


def _wrapped(label: str, words: str) -> list[str]:
    return textwrap.wrap(f"{label}: {words}", _WIDTH, subsequent_indent="    ", break_on_hyphens=False)
