"""Write what the parser reads in seeds/*.txt beside them as JSON, for a person to check in the diff."""

from pathlib import Path

from negotiation_events import dumps, parse

SEEDS = Path(__file__).parent.parent / "seeds"

for path in sorted(SEEDS.glob("*.txt")):
    report = parse(path.read_text(encoding="utf-8"), source=f"seeds/{path.name}")
    path.with_suffix(".json").write_text(dumps(report, indent=1) + "\n", encoding="utf-8")
