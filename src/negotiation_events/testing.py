"""For the tests of whoever builds on the library: records that survive JSON, rules that keep their promises."""

from collections.abc import Iterable, Mapping
from typing import Any

from negotiation_events.errors import FormatError
from negotiation_events.model import (
    DEFAULT_TYPES,
    Actor,
    Duration,
    Exchange,
    Place,
    Quantity,
    Quote,
    Report,
    Time,
    Transfer,
)
from negotiation_events.parser import Parser, default_parser, read_date
from negotiation_events.rules import Construction, Engine, Noun, Rule, RuleSet
from negotiation_events.rules.engine import build_finding
from negotiation_events.rules.pattern import compile_pattern
from negotiation_events.rules.trace import find_slots
from negotiation_events.serialize import dumps, loads
from negotiation_events.text import annotate

__all__ = ["EXAMPLE_DATE", "assert_round_trip", "check_rule", "check_rules", "find"]

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
    # A report is read back by the types of its own records.
    own = {"types": DEFAULT_TYPES.with_type(*map(type, record.others))} if getattr(record, "others", ()) else {}
    try:
        again = loads(written, kind=type(record), **own)
    except FormatError as error:
        raise AssertionError(f"{type(record).__name__} can't be read back ({error}) from {written}") from error
    if again != record:
        raise AssertionError(f"{type(record).__name__} comes back as {again!r}, not {record!r}")
    if dumps(again) != written:
        raise AssertionError(f"{type(record).__name__} is written as {dumps(again)} the second time, not {written}")


def check_rules(rules: RuleSet, parser: Parser | None = None) -> None:
    """Fail unless every rule and noun of a set keeps its promises; see `check_rule`."""
    for rule in rules.items:
        check_rule(rule, parser)


def check_rule(rule: Construction, parser: Parser | None = None) -> None:
    """Fail unless a rule reads what its examples say, and nothing in its counterexamples.

    Args:
        rule: a `Rule`, a `Noun`, or a `Construction` of the parser.
        parser: reads the examples, dated `EXAMPLE_DATE`; the default one if `None`. A rule or noun that it doesn't
            have yet is added.

    Raises:
        AssertionError: an example gave no record with the slots it names, a counterexample gave one of the rule's, or
            all that is read in the examples is read by other rules.
    """
    reader = parser or default_parser()
    if isinstance(rule, Rule | Noun) and all(item.id != rule.id for item in reader.rules.items):
        reader = reader.with_rules(rule)
    kind = _made_by(rule)
    for example in rule.examples:
        report = reader.parse(example.text, date=EXAMPLE_DATE)
        records = [record for record in report if isinstance(record, kind)]
        if not any(_agrees(report, record, example.slots) for record in records):
            raise AssertionError(
                f"{rule.id}: {example.text!r} gives no {kind.__name__.lower()} with {dict(example.slots)}, but "
                f"{[_shown(report, record, example.slots) for record in records] or 'none at all'}"
            )
    for text in rule.counterexamples:
        report = reader.parse(text, date=EXAMPLE_DATE)
        made = [record.id for record in report if any(evidence.rule == rule.id for evidence in record.evidence)]
        if made:
            raise AssertionError(f"{rule.id}: {text!r} should give it nothing, but gives {', '.join(made)}")
    if isinstance(rule, Rule) and not any(_matches(rule, reader, example.text) for example in rule.examples):
        raise AssertionError(
            f"{rule.id}: its pattern matches in none of its examples, which other rules read; "
            f"parser.explain(text, rule={rule.id!r}) says where it stops"
        )


def _matches(rule: Rule, parser: Parser, text: str) -> bool:
    """Whether a rule itself reads something in a text, whatever others read there."""
    engine = Engine(RuleSet((rule,), parser.rules.nouns))
    annotated = annotate(text, parser.lexicon, read_date(EXAMPLE_DATE))
    matches = (match for sentence in engine.mask(annotated) for match in engine.matches(annotated, sentence))
    return any(build_finding(rule, match, 0) is not None for _, match in matches)


def _made_by(rule: Construction) -> type:
    """The type of record that a rule makes: who changes hands is part of an exchange."""
    return Exchange if rule.makes is Transfer else rule.makes


def _shown(report: Report, record: Any, names: Iterable[str]) -> dict[str, Any]:
    """The named fields of a record as an example writes them: names for actors, words for spans, EDTF for times."""
    shown = {name: _plain(report, getattr(record, name)) for name in names if hasattr(record, name)}
    if set(names) - set(shown):
        shown["transfers"] = _plain(report, getattr(record, "transfers", ()))
    return shown


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
    own = {name: value for name, value in slots.items() if hasattr(record, name)}
    found = _shown(report, record, own)
    return all(_fits(wanted, found[name]) for name, wanted in own.items()) and _agrees_with_a_leg(report, record, slots)


def _agrees_with_a_leg(report: Report, record: Any, slots: Mapping[str, Any]) -> bool:
    """Whether one leg of an exchange has what an example says of giver, receiver, kind and quantity."""
    wanted = {name: value for name, value in slots.items() if not hasattr(record, name)}
    if not wanted:
        return True
    legs = [_plain(report, leg) for leg in getattr(record, "transfers", ())]
    return any(all(name in leg and _fits(value, leg[name]) for name, value in wanted.items()) for leg in legs)


def _fits(wanted: Any, found: Any) -> bool:
    """Whether a value is the one wanted; a mapping asks for its own keys alone."""
    if isinstance(wanted, Mapping):
        return isinstance(found, Mapping) and all(_fits(value, found.get(name)) for name, value in wanted.items())
    if isinstance(wanted, list | tuple):
        return isinstance(found, list) and len(wanted) == len(found) and all(map(_fits, wanted, found))
    return bool(wanted == found)


def find(pattern: str, text: str, *, parser: Parser | None = None, date: str = EXAMPLE_DATE) -> dict[str, str] | None:
    """Where a pattern first matches in a text: the words of each slot that is filled; `None` where it doesn't match.

    To try a pattern out before there is a rule of it. What the clause says of its event (done, planned, denied) is
    no matter here.

    Args:
        pattern: of the pattern language; it may have several lines.
        text: any text.
        parser: whose names and nouns are used; the default one if `None`.
        date: of the text.

    Raises:
        RuleError: the pattern has a mistake; the message shows the place.

    >>> find("{parties:actors} @meet {place:place?}", "Iran and Iraq have met in Doha.")
    {'parties': 'Iran and Iraq', 'place': 'in Doha'}
    >>> find("{parties:actors} @meet", "It rained.") is None
    True
    """
    reader = parser or default_parser()
    compiled = compile_pattern(pattern)
    annotated = annotate(text, reader.lexicon, read_date(date))
    return find_slots(compiled, annotated, tuple(Engine(reader.rules).mask(annotated)))
