"""`score`: how far reports agree with gold ones, by type and field, and what is wrong in them."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from negotiation_events.cli import common
from negotiation_events.errors import OptionError
from negotiation_events.model import DEFAULT_TYPES

if TYPE_CHECKING:
    from negotiation_events.score import Score

_EPILOG = """\
GOLD and REPORTS are each a .json file (one report, or an array), a .jsonl file, an annotated
text of brat (.ann, with its .txt beside it), or a folder of any of these. Reports are of one
document if their sources have the same file name, in whatever folder.

A record is found if one of its type stands where it stands in the gold. Record F1 counts it
only as much as its fields are right; actors have a row of their own and are left out of the
macro means, for they count wherever a record names them.

examples:
  negotiation-events parse texts/*.txt --format jsonl > reports.jsonl
  negotiation-events score gold/ reports.jsonl
  negotiation-events score gold/ reports.jsonl --detail --texts texts/
"""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    command = commands.add_parser(
        "score",
        help="compare reports with gold ones",
        description="Compare reports with those of a careful reader: precision, recall and F1 by type, and by field.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("gold", metavar="GOLD", type=common.path, help="what should be found")
    command.add_argument("reports", metavar="REPORTS", type=common.path, help="what was found")
    command.add_argument(
        "--detail", action="store_true", help="show in the text what was missed, made up, or has wrong fields"
    )
    command.add_argument(
        "--texts", metavar="FOLDER", type=common.path, help="where the texts are, if not where the reports say"
    )
    command.add_argument("--json", action="store_true", help="the figures alone, for programs")
    command.add_argument(
        "--plugin", metavar="NAME", action="append", default=[], help="read its record types too; may be repeated"
    )
    command.add_argument("--plugins", action="store_true", help="read the record types of every installed plugin")
    command.set_defaults(run=run, rules=[], lexicon=[])


def run(arguments: argparse.Namespace) -> int:
    """Print the figures; gives the exit status."""
    from negotiation_events.score import detail, read_reports, score

    if arguments.json and arguments.detail:
        raise OptionError("--json: it prints figures alone; leave out --detail")
    if arguments.texts and not Path(arguments.texts).is_dir():
        raise OptionError(f"--texts: {arguments.texts}: there is no such folder")
    own = arguments.plugin or arguments.plugins
    types = common.make_parser(arguments).types if own else DEFAULT_TYPES
    result = score(read_reports(arguments.gold, types=types), read_reports(arguments.reports, types=types))
    if arguments.json:
        print(json.dumps(result.figures(), ensure_ascii=False, indent=2))
        return 0
    print(result, end="")
    if arguments.detail:
        print(f"\n{detail(result, _texts(result, arguments.texts))}", end="")
    return 0


def _texts(result: "Score", folder: str | None) -> dict[str, str]:
    """The texts that can be found, by the names of their documents."""
    from negotiation_events.score import read_text

    found: dict[str, str] = {}
    for document in result.documents:
        sources = (document.gold.document.source, document.found.document.source)
        paths = [Path(folder) / document.name] if folder else [Path(source) for source in sources if source]
        path = next((path for path in paths if path.is_file()), None)
        if path is not None:
            found[document.name] = read_text(path)
    return found
