"""How good the reports are, on annotated texts that lie beside the checkout.

    python benchmarks/quality.py SHARED

SHARED holds the scorers (score.py, timex_score.py, polnear_score.py), the annotations (gold/) and the texts (seeds/,
corpus/). Texts and annotations belong to their publishers and are no part of this project.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent


def python(*arguments: str | Path, given: str | None = None) -> str:
    """What a Python program prints, for what it is given on standard input."""
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, check=True, input=given, stdout=subprocess.PIPE, encoding="utf-8").stdout


def score_reports(shared: Path, scratch: Path) -> None:
    """Records against the gold: the seed report first, then the development texts."""
    texts = [*sorted((shared / "seeds").glob("*.txt")), *sorted((shared / "corpus" / "dev").glob("*.txt"))]
    reports = scratch / "reports.jsonl"
    lines = python("-m", "negotiation_events", "parse", *texts, "--format", "jsonl")
    reports.write_text(lines, encoding="utf-8")
    gold = {"seed": [shared / "gold" / "seed.json"], "dev": sorted((shared / "gold" / "dev").glob("*.json"))}
    for name, files in gold.items():
        print(f"\n== records, {name}\n{python(shared / 'score.py', *files, '--reports', reports)}", end="", flush=True)


def score_stick(stick: str, scorer: Path, gold: Path, scratch: Path) -> None:
    """A measuring stick whose scorer hands out the texts and takes predictions, one JSON object a line."""
    predictions = scratch / f"{stick}.jsonl"
    predictions.write_text(python(HERE / stick, given=python(scorer, "texts", gold)), encoding="utf-8")
    print(f"\n== {stick}\n{python(scorer, 'score', gold, predictions)}", end="", flush=True)


def main() -> None:
    """Score and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("shared", type=Path, metavar="SHARED")
    shared = arguments.parse_args().shared
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        score_reports(shared, scratch)
        corpus = shared / "corpus"
        score_stick("timex.py", shared / "timex_score.py", corpus / "timex-dev", scratch)
        score_stick("polnear.py", shared / "polnear_score.py", corpus / "polnear-dev", scratch)


if __name__ == "__main__":
    main()
