"""The measuring sticks answer each line of standard input with one of standard output."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
TEXT = "On Friday Iran said the truce had held for two days."

pytestmark = pytest.mark.skipif(not BENCHMARKS.is_dir(), reason="the sticks are no part of the wheel")


def answer(stick, row):
    run = subprocess.run(
        [sys.executable, str(BENCHMARKS / stick)],
        input=json.dumps(row) + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout)


def test_timex():
    found = answer("timex.py", {"doc": "a", "dct": "2024-05-15", "text": TEXT})
    assert found["doc"] == "a"
    assert [(TEXT[t["start"] : t["end"]], t["value"], t["type"]) for t in found["timexes"]] == [
        ("Friday", "2024-05-10", "DATE"),
        ("two days", "P2D", "DURATION"),
    ]


def test_polnear():
    found = answer("polnear.py", {"doc": "a", "date": "2024-05-15", "text": TEXT})
    (attribution,) = found["attributions"]
    assert [TEXT[slice(*attribution[part])] for part in ("source", "cue")] == ["Iran", "said"]
    assert [TEXT[slice(*piece)] for piece in attribution["content"]] == ["the truce had held for two days"]
