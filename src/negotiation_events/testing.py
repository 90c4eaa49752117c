"""For the tests of whoever builds on the library: records that survive JSON, rules that keep their promises."""

from collections.abc import Iterable, Mapping
from typing import Any

from negotiation_events.errors import FormatError
from negotiation_events.model import Actor, Duration, Place, Quantity, Quote, Report, Time, Transfer
from negotiation_events.parser import Parser
from negotiation_events.rules import Construction, Noun, Rule, RuleSet
from negotiation_events.serialize import dumps, loads

__all__ = ["EXAMPLE_DATE", "assert_round_trip", "check_rule", "check_rules"]

EXAMPLE_DATE = "2024-05-15"
"""The date of the reports in which the examples of rules are read: a Wednesday."""


def assert_round_trip(record: Any) -> None:
    """Fail unless `record` comes back equal from JSON, and gives the same text once more.

    Args:
        record: a report, a record or a value of the model.

    Raises:
        AssertionError: something was lost or changed; the message shows the JSON.

    >>> from negotiation_events.model import Place
    >>> assert_round_trip(Place(name="Port Sava", country=None))
    """
    written = dumps(record)
    try:
        again = loads(written, kind=type(record))
    except FormatError as error:
        raise AssertionError(f"{type(record).__name__} can't be read back ({error}) from {written}") from error
    if again != record:
        raise AssertionError(f"{type(record).__name__} comes back as {again!r}, not {record!r}")
    if dumps(again) != written:
        raise AssertionError(f"{type(record).__name__} is written as {dumps(again)} the second time, not {written}")


def check_rules(rules: RuleSet, parser: Parser | None = None) -> None:
    """Fail unless every rule and noun of a set keeps its promises; see `check_rule`."""
    for rule in (*rules.rules, *rules.nouns):
        check_rule(rule, parser)


def check_rule(rule: Construction, parser: Parser | None = None) -> None:
    """Fail unless a rule reads what its examples say, and nothing in its counterexamples.

    Args:
        rule: a `Rule`, a `Noun`, or a `Construction` of the parser.
        parser: reads the examples, dated `EXAMPLE_DATE`; the default one if `None`. A rule or noun that it doesn't
            have yet is added.

    Raises:
        AssertionError: an example gave no record with the slots it names, or a counterexample gave one of the rule's.
    """
    reader = parser or Parser()
    if isinstance(rule, Rule | Noun) and rule.id not in {
        item.id for item in (*reader.rules.rules, *reader.rules.nouns)
    }:
        reader = reader.with_rules(rule)
    for example in rule.examples:
        report = reader.parse(example.text, date=EXAMPLE_DATE)
        records = [record for record in report if record.id.partition("-")[0] == _prefix(rule)]
        if not any(_agrees(report, record, example.slots) for record in records):
            raise AssertionError(
                f"{rule.id}: {example.text!r} gives no {_prefix(rule)} with {dict(example.slots)}, but "
                f"{[_shown(report, record, example.slots) for record in records] or 'none at all'}"
            )
    for text in rule.counterexamples:
        report = reader.parse(text, date=EXAMPLE_DATE)
        made = [record.id for record in report if any(evidence.rule == rule.id for evidence in record.evidence)]
        if made:
            raise AssertionError(f"{rule.id}: {text!r} should give it nothing, but gives {', '.join(made)}")


def _prefix(rule: Construction) -> str:
    return "exchange" if rule.makes is Transfer else rule.makes.__name__.lower()


def _shown(report: Report, record: Any, names: Iterable[str]) -> dict[str, Any]:
    """The named fields of a record as an example writes them: names for actors, words for spans, EDTF for times."""
    return {name: _plain(report, getattr(record, name, None)) for name in names}


def _plain(report: Report, value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(report, item) for item in value]
    if isinstance(value, Transfer):
        return {name: _plain(report, getattr(value, name)) for name in ("giver", "receiver", "kind", "quantity")}
    if isinstance(value, Quote):
        return value.text
    if isinstance(value, Time):
        return value.edtf
    if isinstance(value, Duration):
        return value.iso
    if isinstance(value, Place):
        return value.name
    if isinstance(value, Quantity):
        return value.upper if value.lower is None else value.lower
    if isinstance(value, str) and any(actor.id == value for actor in report.actors):
        actor = report[value]
        return actor.name if isinstance(actor, Actor) else value
    return value


def _agrees(report: Report, record: Any, slots: Mapping[str, Any]) -> bool:
    found = _shown(report, record, slots)
    return all(_fits(wanted, found[name]) for name, wanted in slots.items())


def _fits(wanted: Any, found: Any) -> bool:
    """Whether a value is the one wanted; a mapping asks for its own keys alone."""
    if isinstance(wanted, Mapping):
        return isinstance(found, Mapping) and all(_fits(value, found.get(name)) for name, value in wanted.items())
    if isinstance(wanted, list | tuple):
        return isinstance(found, list) and len(wanted) == len(found) and all(map(_fits, wanted, found))
    return bool(wanted == found)
