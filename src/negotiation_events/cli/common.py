"""What the commands share: how paths are read, how a parser is made from options, how mistakes are told."""

import argparse
import datetime
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from negotiation_events.errors import OptionError

if TYPE_CHECKING:
    from negotiation_events.parser import Parser

PROGRAM = "negotiation-events"
BAD_INPUT = 2


def path(given: str) -> str:
    """A path as it is given, but no empty one, which would be the current folder.

    Raises:
        argparse.ArgumentTypeError: it is empty.
    """
    if not given:
        raise argparse.ArgumentTypeError("the path is empty; is a variable of the shell not set?")
    return given


def add_date(command: argparse.ArgumentParser) -> None:
    """Add the option that says when the texts appeared."""
    command.add_argument(
        "--date", metavar="YYYY-MM-DD", help="the day the texts appeared, for 'yesterday' and 'on Friday'"
    )


def add_paths(command: argparse.ArgumentParser) -> None:
    """Add the texts to read."""
    command.add_argument("paths", metavar="PATH", nargs="+", type=path, help="a text file; - is standard input")


def add_rules_and_names(command: argparse.ArgumentParser) -> None:
    """Add the options for rules and names of one's own."""
    group = command.add_argument_group("rules and names of your own")
    for name, held in (("--rules", "rules"), ("--lexicon", "names")):
        group.add_argument(
            name, metavar="FILE", type=path, action="append", default=[], help=f"a TOML file of {held}, added"
        )
    group.add_argument(
        "--plugin", metavar="NAME", action="append", default=[], help="use this installed plugin; may be repeated"
    )
    group.add_argument("--plugins", action="store_true", help="use every installed plugin")


def make_parser(arguments: argparse.Namespace) -> "Parser":
    """A parser with the rules and names that the options ask for.

    Raises:
        NegotiationEventsError: a file has a mistake, or there is no such plugin.
    """
    from negotiation_events.parser import Parser  # --help and --version need no rules and no lexicon

    parser = Parser()
    if arguments.plugins or arguments.plugin:
        parser = parser.with_plugins(*([] if arguments.plugins else arguments.plugin))
    for path in arguments.lexicon:
        parser = parser.with_lexicon(path)
    return parser.with_rules(*arguments.rules) if arguments.rules else parser


def read_date(given: str | None) -> datetime.date | None:
    """The day that `--date` gives.

    Raises:
        OptionError: it is no day.
    """
    if given is None:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", given, re.ASCII):
            return datetime.date.fromisoformat(given)
    except ValueError as error:
        raise OptionError(f"--date: {given!r} is not a day of the calendar ({error})") from None
    raise OptionError(f"--date: {given!r} is not a date; write YYYY-MM-DD, such as 2025-05-23")


def texts(paths: Sequence[str], unreadable: list[str]) -> Iterator[tuple[str, str]]:
    """Each path with its text, one after the other; paths that can't be read are added to `unreadable`."""
    for path in paths:
        try:
            text = read_text(path)
        except OSError as error:
            complain(f"{path}: {error.strerror or error}")
            unreadable.append(path)
        else:
            yield path, text


def read_text(path: str) -> str:
    """The text of a file, or of standard input for `-`."""
    if path == "-" and sys.stdin is None:
        raise OSError("standard input is closed")
    data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        complain(f"{path}: not UTF-8, so read as Windows-1252")
        return data.decode("cp1252", errors="replace")


def complain(message: str) -> int:
    """Say on standard error what is wrong; gives the exit status."""
    print(f"{PROGRAM}: {message}", file=sys.stderr)
    return BAD_INPUT
