"""The command line: files or standard input to reports, as text for people, JSON, or JSON Lines."""

import argparse
import datetime
import importlib.metadata
import io
import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from negotiation_events.errors import OptionError
from negotiation_events.model import Report
from negotiation_events.serialize import dumps, plain

PROGRAM = "negotiation-events"
_BAD_INPUT = 2
_STOPPED = 130  # what a shell expects of a program that was stopped by control-C

_DESCRIPTION = "Print what news reports say about negotiations: talks, agreements, exchanges, conditions, claims."
_EPILOG = """\
formats:
  text    for reading: who takes part, what was negotiated, who says what, what is contested
  json    indented JSON; one path gives an object, several give an array of objects
  jsonl   one JSON object per line and path

Files are read as UTF-8 (a byte order mark is dropped), else as Windows-1252 with a note on
standard error. Offsets count characters of that text. Reports come in the order of the paths.
A path that can't be read is named on standard error; the others are still read, and the exit
status is 2.

examples:
  negotiation-events parse swap.txt --date 2025-05-23
  negotiation-events parse articles/*.txt --format jsonl > reports.jsonl
  curl -s https://example.org/article.txt | negotiation-events parse -
"""


class _Reader(Protocol):
    """What the command line needs of a `Parser`."""

    def parse(self, text: str, *, date: datetime.date | None = None, source: str | None = None) -> Report: ...


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the arguments after the program's name; `None` takes those of the process.

    Returns:
        The exit status: 0, or 2 where an argument or a path could not be used.
    """
    _use_utf8()
    arguments = _arguments().parse_args(argv)
    try:
        date = _date(arguments.date)
    except OptionError as error:
        return _complain(str(error))
    try:
        return _parse(arguments.paths, date, arguments.format)
    except BrokenPipeError:
        # Whoever read the output has had enough, as `head` does. Python would complain once more when it closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _STOPPED


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=PROGRAM, description=_DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {_version()}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    parse = commands.add_parser(
        "parse",
        help="print what texts say about negotiations",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parse.add_argument("paths", metavar="PATH", nargs="+", help="a text file; - is standard input")
    parse.add_argument(
        "--date", metavar="YYYY-MM-DD", help="the day the texts appeared, for 'yesterday' and 'on Friday'"
    )
    parse.add_argument("--format", choices=("text", "json", "jsonl"), default="text", help="default: text")
    return parser


def _version() -> str:
    try:
        return importlib.metadata.version(PROGRAM)
    except importlib.metadata.PackageNotFoundError:
        return "(not installed)"


def _date(given: str | None) -> datetime.date | None:
    if given is None:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", given, re.ASCII):
            return datetime.date.fromisoformat(given)
    except ValueError as error:
        raise OptionError(f"--date: {given!r} is not a day of the calendar ({error})") from None
    raise OptionError(f"--date: {given!r} is not a date; write YYYY-MM-DD, such as 2025-05-23")


def _parse(paths: Sequence[str], date: datetime.date | None, form: str) -> int:
    unreadable: list[str] = []
    _PRINTERS[form](_reports(paths, date, unreadable), len(paths) > 1)
    return _BAD_INPUT if unreadable else 0


def _reports(paths: Sequence[str], date: datetime.date | None, unreadable: list[str]) -> Iterator[tuple[Report, str]]:
    """Each report with its text, as soon as it is there; paths that can't be read are added to `unreadable`."""
    parser = _parser()
    for path in paths:
        try:
            text = _read(path)
        except OSError as error:
            _complain(f"{path}: {error.strerror or error}")
            unreadable.append(path)
        else:
            yield parser.parse(text, date=date, source=path), text


def _parser() -> _Reader:
    from negotiation_events.parser import Parser  # --help and --version need no lexicon

    reader: _Reader = Parser()
    return reader


def _read(path: str) -> str:
    data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        _complain(f"{path}: not UTF-8, so read as Windows-1252")
        return data.decode("cp1252", errors="replace")


def _print_text(reports: Iterator[tuple[Report, str]], several: bool) -> None:
    for number, (report, text) in enumerate(reports):
        print("\n" * bool(number) + plain.render(report, text), end="", flush=True)


def _print_json(reports: Iterator[tuple[Report, str]], several: bool) -> None:
    if several:
        print("[", end="")
    for number, (report, _) in enumerate(reports):
        separator = ("," if number else "") + "\n" if several else ""
        print(separator + dumps(report, indent=2), end="" if several else "\n", flush=True)
    if several:
        print("\n]", flush=True)


def _print_jsonl(reports: Iterator[tuple[Report, str]], several: bool) -> None:
    for report, _ in reports:
        print(dumps(report), flush=True)


_PRINTERS = {"text": _print_text, "json": _print_json, "jsonl": _print_jsonl}


def _complain(message: str) -> int:
    print(f"{PROGRAM}: {message}", file=sys.stderr)
    return _BAD_INPUT


def _use_utf8() -> None:
    """The same bytes under every locale; in JSON, a backslash escape is also how half a surrogate pair is written."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
