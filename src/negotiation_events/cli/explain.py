"""`explain`: how a parser reads texts, what a rule does in them, and what it passes over."""

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from negotiation_events.cli import common

if TYPE_CHECKING:
    from negotiation_events.explain import Explanation
    from negotiation_events.explain.unmatched import Passed

_EPILOG = """\
With --rule, each sentence tells what that rule did there, or why it did nothing: which word it
needs, how far its pattern matches and what it expects next, of which stage it makes no record.

With --unmatched, only what is passed over: sentences with words of a rule or of a claim, but
without a record, and the capitalized names that are taken for nobody, by frequency. Where a
parser fails on texts of your own, these are the rules and names to write.

examples:
  negotiation-events explain swap.txt --date 2025-05-23
  negotiation-events explain swap.txt --rule agreement.sign
  negotiation-events explain articles/*.txt --unmatched --rules my_rules.toml
"""
_NAMES_SHOWN = 60


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    command = commands.add_parser(
        "explain",
        help="show how texts are read, sentence by sentence, and why a rule does or does not match",
        description="Show how texts are read: mentions, rules that match, findings, and the records they went into.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    common.add_paths(command)
    common.add_date(command)
    shown = command.add_mutually_exclusive_group()
    shown.add_argument("--rule", metavar="ID", help="what this rule does in each sentence, or why it does nothing")
    shown.add_argument("--unmatched", action="store_true", help="only what is passed over, in any number of texts")
    common.add_rules_and_names(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the explanations; gives the exit status."""
    from negotiation_events.explain.unmatched import passed_over

    date = common.read_date(arguments.date)
    parser = common.make_parser(arguments)
    if arguments.rule is not None:
        parser.explain("", rule=arguments.rule)  # a wrong id is told before the first text is read
    unreadable: list[str] = []
    names: Counter[str] = Counter()
    for path, text in common.texts(arguments.paths, unreadable):
        explanation = parser.explain(text, date=date, rule=arguments.rule)
        if arguments.unmatched:
            passed = passed_over(explanation)
            names.update(passed.names)
            _print_passed(path, text, passed)
        else:
            _print_page(path, explanation, several=len(arguments.paths) > 1)
    if arguments.unmatched:
        _print_names(names)
    return common.BAD_INPUT if unreadable else 0


def _print_page(path: str, explanation: "Explanation", *, several: bool) -> None:
    heading = f"{path}\n{'=' * len(path)}\n" if several else ""
    print(heading + str(explanation), end="\n" * several, flush=True)


def _print_passed(path: str, text: str, passed: "Passed") -> None:
    for sentence in passed.sentences:
        # By line, as whoever clicks on it expects.
        line = text.count("\n", 0, sentence.start) + 1
        print(f"{path}:{line}: {sentence.text}\n    has words of: {', '.join(sentence.rules)}", flush=True)


def _print_names(names: Counter[str]) -> None:
    print("\nNames that are taken for nobody:" if names else "\nEvery name is taken for somebody.")
    # In order of first mention where two are as frequent.
    for name, count in names.most_common(_NAMES_SHOWN):
        print(f"{count:6d}  {name}")
