"""Which reports are of one document, and which of their records are one thing."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PureWindowsPath
from typing import Any, Final

import attrs

from negotiation_events.errors import OptionError
from negotiation_events.model import Actor, Document, Report
from negotiation_events.score.alike import Sides, best_pairs, fields_alike, mean_alike, overlap, same_actor
from negotiation_events.score.result import Comparison, Pair, Score

_OVERLAP_COUNTS: Final = 0.5  # beside how alike the fields are
_ALIKE_WITHOUT_EVIDENCE: Final = 0.5
_NAMES_SHOWN: Final = 3


def score(gold: Iterable[Report], reports: Iterable[Report]) -> Score:
    """How far reports agree with gold ones.

    Reports are of one document if their `document.source` has one file name (whatever the folder), or, without a
    source, if they have one `document.id`. A record of the gold and a found one of the same type are one thing if
    their evidence overlaps; each is used once, those first that are most alike. Actors are one by their names.

    Args:
        gold: what should be found.
        reports: what was found.

    Raises:
        OptionError: they have no document in common, one has two reports on a document, or two reports are of
            different texts.

    >>> from negotiation_events import parse
    >>> report = parse("Iran and Iraq held talks in Geneva on Monday.", date="2024-05-15")
    >>> score([report], [report])["Talks"].record_f1
    1.0
    """
    wanted, had = _by_name("gold", gold), _by_name("reports", reports)
    if not set(wanted) & set(had):
        raise OptionError(
            f"no document is in both: the gold has {_listed(wanted)}, the reports have {_listed(had)}; documents go "
            "by the file name of their source, or by their id where they have none"
        )
    return Score(
        documents=tuple(compare(name, report, had.get(name)) for name, report in wanted.items()),
        without_report=tuple(name for name in wanted if name not in had),
        without_gold=tuple(name for name in had if name not in wanted),
    )


def name_of(document: Document) -> str:
    """What a document goes by: the file name of its source, or its id."""
    # Of Windows, for it takes both kinds of slash.
    return (PureWindowsPath(document.source).name if document.source else "") or document.id


def compare(name: str, gold: Report, found: Report | None) -> Comparison:
    """The records of two reports on one document, in pairs.

    Raises:
        OptionError: the reports are of texts of different lengths, so that no span means the same in both.
    """
    if found is None:
        found = Report(document=gold.document)
    lengths = gold.document.length, found.document.length
    if lengths[0] != lengths[1]:
        raise OptionError(
            f"{name}: the gold is of a text of {lengths[0]} characters, the report of one of {lengths[1]}; "
            "parse the very text that was annotated"
        )
    pairs = list(_pairs(gold, found))
    sides = Sides(gold, found, {pair.found.id: pair.gold.id for pair in pairs if pair.gold and pair.found})
    return Comparison(name=name, gold=gold, found=found, pairs=tuple(_with_fields(pair, sides) for pair in pairs))


def _by_name(label: str, reports: Iterable[Report]) -> dict[str, Report]:
    named: dict[str, Report] = {}
    for report in reports:
        name = name_of(report.document)
        if name in named:
            raise OptionError(f"{label}: two reports are of a document {name!r}; leave one, or rename its text")
        named[name] = report
    return named


def _pairs(gold: Report, found: Report) -> Iterator[Pair]:
    sides = Sides(gold, found)
    for kind in dict.fromkeys(map(type, (*gold, *found))):
        wanted = [item for item in gold if type(item) is kind]
        had = [item for item in found if type(item) is kind]
        matched = dict(best_pairs(_weights(wanted, had, sides)))
        yield from (Pair(item, had[matched[i]] if i in matched else None) for i, item in enumerate(wanted))
        used = set(matched.values())
        yield from (Pair(None, item) for j, item in enumerate(had) if j not in used)


def _weights(wanted: Sequence[Any], had: Sequence[Any], sides: Sides) -> dict[tuple[int, int], float]:
    found: dict[tuple[int, int], float] = {}
    for i, gold in enumerate(wanted):
        for j, other in enumerate(had):
            weight = _weight(gold, other, sides)
            if weight is not None:
                found[i, j] = weight
    return found


def _weight(gold: Any, found: Any, sides: Sides) -> float | None:
    """How much speaks for two records being one thing; `None` if they can't be."""
    if isinstance(gold, Actor):
        return mean_alike(gold, found, sides) if same_actor(gold, found) else None
    shared = max((overlap(one, other) for one in gold.evidence for other in found.evidence), default=0.0)
    if not shared and gold.evidence and found.evidence:
        return None
    alike = mean_alike(gold, found, sides)
    # What a person wrote without evidence can be told by its fields alone.
    return alike + _OVERLAP_COUNTS * shared if shared or alike >= _ALIKE_WITHOUT_EVIDENCE else None


def _with_fields(pair: Pair, sides: Sides) -> Pair:
    if pair.gold is None or pair.found is None:
        return pair
    return attrs.evolve(pair, fields=tuple(fields_alike(pair.gold, pair.found, sides)))


def _listed(names: Iterable[str]) -> str:
    first = list(names)
    more = f" and {len(first) - _NAMES_SHOWN} more" if len(first) > _NAMES_SHOWN else ""
    return (", ".join(first[:_NAMES_SHOWN]) or "none") + more
