"""Time expressions as TIMEX3, one JSON object a line: {"doc", "dct", "text"} in, {"doc", "timexes"} out."""

import json
import sys
from datetime import date
from typing import Any

from negotiation_events.text.times import TimeMention, find_times


def to_timex(mention: TimeMention) -> dict[str, Any]:
    """A mention as TIMEX3."""
    return {"start": mention.start, "end": mention.end, "value": mention.timex_value, "type": mention.timex_type}


def main() -> None:
    """Read standard input, write standard output."""
    for line in filter(str.strip, sys.stdin):
        row = json.loads(line)
        anchor = date.fromisoformat(row["dct"]) if row.get("dct") else None
        timexes = [to_timex(mention) for mention in find_times(row["text"], anchor)]
        print(json.dumps({"doc": row["doc"], "timexes": timexes}, ensure_ascii=False))


if __name__ == "__main__":
    main()
