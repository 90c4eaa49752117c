"""The program: its commands, and what becomes of an error."""

import argparse
import importlib
import importlib.metadata
import io
import os
import sys
from collections.abc import Sequence

from negotiation_events.cli.common import PROGRAM, complain
from negotiation_events.errors import NegotiationEventsError

_STOPPED = 130  # what a shell expects of a program that was stopped by control-C
_COMMANDS = ("parse", "explain", "rules", "score")
_DESCRIPTION = (
    "Print what news reports say about negotiations, show how they are read, list the rules they are read with."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the arguments after the program's name; `None` takes those of the process.

    Returns:
        The exit status: 0, or 2 where an argument, a path or a file could not be used.
    """
    _use_utf8()
    arguments = _arguments().parse_args(argv)
    try:
        status: int = arguments.run(arguments)
        print(end="", flush=True)  # here, where what goes wrong with the last lines is still told
        return status
    except NegotiationEventsError as error:
        return complain(str(error))
    except BrokenPipeError:
        _drop_output()  # whoever read it has had enough, as `head` does
        return 0
    except OSError as error:
        # What is read is told with its path; what is left is the output, as on a full disk.
        _drop_output()
        return complain(f"can't write the output: {error.strerror or error}")
    except KeyboardInterrupt:
        return _STOPPED


def _drop_output() -> None:
    """Send what is not written yet nowhere, or Python would complain once more when it closes the output."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=PROGRAM, description=_DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {_version()}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name in _COMMANDS:
        importlib.import_module(f"negotiation_events.cli.{name}").add(commands)
    return parser


def _version() -> str:
    try:
        return importlib.metadata.version(PROGRAM)
    except importlib.metadata.PackageNotFoundError:
        return "(not installed)"


def _use_utf8() -> None:
    """The same bytes under every locale; in JSON, a backslash escape is also how half a surrogate pair is written."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
