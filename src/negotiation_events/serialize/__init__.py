"""Reports to bytes and back: one module per format, the same few function names in each.

A format that can be read as well as written gives back equal records: `loads(dumps(report)) == report`.
"""

from negotiation_events.serialize.json import dumps, loads
from negotiation_events.serialize.jsonl import read_lines, write_lines

__all__ = ["dumps", "loads", "read_lines", "write_lines"]
