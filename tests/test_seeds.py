"""Whole reports: each text of seeds/ gives exactly the report that was checked by hand."""

from pathlib import Path

import pytest

from negotiation_events import loads, parse

SEEDS = Path(__file__).parent.parent / "seeds"
TEXTS = sorted(SEEDS.glob("*.txt"))


def test_there_are_enough():
    assert len(TEXTS) >= 12


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_seed_gives_the_expected_report(path):
    expected = loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    found = parse(path.read_text(encoding="utf-8"), source=f"seeds/{path.name}")
    # Record by record, so that a failure shows the one that changed.
    for kind in ("actors", "talks", "agreements", "exchanges", "conditions", "claims"):
        assert getattr(found, kind) == getattr(expected, kind)
    assert found == expected
