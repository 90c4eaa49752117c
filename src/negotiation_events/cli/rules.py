"""`rules`: the rules that a parser reads with, one a line, one at length, or as a catalogue."""

import argparse
import json
from typing import TYPE_CHECKING

from negotiation_events.cli import common
from negotiation_events.errors import OptionError
from negotiation_events.model._record import did_you_mean, nearest

if TYPE_CHECKING:
    from negotiation_events.rules import Construction

_EPILOG = """\
formats:
  text      one line for each rule; with an ID, all there is to say about it
  markdown  a catalogue for the documentation of your own rules
  json      an array of objects

examples:
  negotiation-events rules --type exchange
  negotiation-events rules talks.collapse
  negotiation-events rules --rules my_rules.toml --format markdown > docs/rules.md
"""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    command = commands.add_parser(
        "rules",
        help="list the rules, or show one",
        description="List the rules that texts are read with, or show one with its pattern and its examples.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("id", metavar="ID", nargs="?", help="show this rule alone")
    command.add_argument("--type", metavar="TYPE", help="only rules that make this: talks, agreement, exchange ...")
    command.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="default: text")
    command.add_argument("--own", action="store_true", help="only rules of the files and plugins given")
    common.add_rules_and_names(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the rules; gives the exit status."""
    from negotiation_events import catalogue

    if arguments.id is not None and arguments.type is not None:
        raise OptionError("--type: it lists rules; leave it out to show the one of an ID")
    rules = _chosen(_all(arguments), arguments.id, arguments.type)
    if arguments.format == "json":
        print(json.dumps([catalogue.values(rule) for rule in rules], ensure_ascii=False, indent=2))
    elif arguments.format == "markdown":
        print(catalogue.markdown(rules), end="")
    elif arguments.id is not None:
        print(catalogue.plain(rules[0]), end="")
    else:
        width = max((len(rule.id) for rule in rules), default=0)
        for rule in rules:
            print(f"{rule.id:{width}}  {' '.join(rule.doc.split())}")
    return 0


def _all(arguments: argparse.Namespace) -> "list[Construction]":
    from negotiation_events.rules import CONSTRUCTIONS, DEFAULT_RULES

    have = common.make_parser(arguments).rules
    every: list[Construction] = [*have.items, *CONSTRUCTIONS]
    if not arguments.own:
        return every
    ours = {id(rule) for rule in (*DEFAULT_RULES.items, *CONSTRUCTIONS)}
    return [rule for rule in every if id(rule) not in ours]


def _chosen(rules: "list[Construction]", identity: str | None, kind: str | None) -> "list[Construction]":
    """The rule of an id, or those that make a type.

    Raises:
        OptionError: there is none.
    """
    if identity is not None:
        found = [rule for rule in rules if rule.id == identity]
        if not found:
            raise OptionError(f"there is no rule {identity!r}{did_you_mean(identity, (rule.id for rule in rules))}")
        return found
    if kind is None:
        return rules
    names = dict.fromkeys(rule.makes.__name__.lower() for rule in rules)
    if kind.lower() not in names:
        raise OptionError(f"--type: no rule makes {kind!r}; {nearest(kind.lower(), names)}")
    return [rule for rule in rules if rule.makes.__name__.lower() == kind.lower()]
