"""`parse`: files or standard input to reports, as text for people, JSON, or JSON Lines."""

import argparse
from collections.abc import Iterator

from negotiation_events.cli import common
from negotiation_events.model import Report
from negotiation_events.serialize import dumps, plain

DESCRIPTION = "Print what news reports say about negotiations: talks, agreements, exchanges, conditions, claims."
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
  negotiation-events parse swap.txt --rules my_rules.toml --lexicon my_actors.toml
  curl -s https://example.org/article.txt | negotiation-events parse -
"""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    command = commands.add_parser(
        "parse",
        help="print what texts say about negotiations",
        description=DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    common.add_paths(command)
    common.add_date(command)
    command.add_argument("--format", choices=("text", "json", "jsonl"), default="text", help="default: text")
    common.add_rules_and_names(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the reports; gives the exit status."""
    unreadable: list[str] = []
    _PRINTERS[arguments.format](_reports(arguments, unreadable), len(arguments.paths) > 1)
    return common.BAD_INPUT if unreadable else 0


def _reports(arguments: argparse.Namespace, unreadable: list[str]) -> Iterator[tuple[Report, str]]:
    """Each report with its text, as soon as it is there."""
    date = common.read_date(arguments.date)
    parser = common.make_parser(arguments)
    for path, text in common.texts(arguments.paths, unreadable):
        yield parser.parse(text, date=date, source=path), text


def _print_text(reports: Iterator[tuple[Report, str]], several: bool) -> None:
    for number, (report, text) in enumerate(reports):
        print("\n" * bool(number) + plain.render(report, text), end="", flush=True)


def _print_json(reports: Iterator[tuple[Report, str]], several: bool) -> None:
    number = -1
    for number, (report, _) in enumerate(reports):
        separator = (",\n" if number else "[\n") if several else ""
        print(separator + dumps(report, indent=2), end="" if several else "\n", flush=True)
    if several:
        print("\n]" if number >= 0 else "[\n]", flush=True)


def _print_jsonl(reports: Iterator[tuple[Report, str]], several: bool) -> None:
    for report, _ in reports:
        print(dumps(report), flush=True)


_PRINTERS = {"text": _print_text, "json": _print_json, "jsonl": _print_jsonl}
