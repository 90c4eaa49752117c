"""JSON Lines: one report per line, so that a stream can be cut, joined and searched line by line."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from negotiation_events.model import DEFAULT_TYPES, Report
from negotiation_events.serialize.json import dumps, read


def write_lines(reports: Iterable[Report], file: TextIO) -> None:
    """Write each report as one line, as soon as it comes.

    Args:
        reports: any iterable, endless ones included; nothing is held back.
        file: open for writing text, as UTF-8.
    """
    for report in reports:
        file.write(dumps(report) + "\n")


def read_lines(file: Iterable[str], *, types: Iterable[type] = DEFAULT_TYPES) -> Iterator[Report]:
    """The reports of a file in JSON Lines, one after another; empty lines are passed over.

    Args:
        file: a file open for reading text, or any iterable of lines.
        types: the record types of one's own that reports may hold, as for `loads`.

    Raises:
        FormatError: a line is not a report; its path begins with the number of the line, `line 3: $.claims[0].act`.
    """
    for number, line in enumerate(file, start=1):
        if line.strip():
            yield read(line, Report, f"line {number}: $", types)
