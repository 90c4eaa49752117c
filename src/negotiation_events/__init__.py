"""Typed, immutable records of negotiations, and rule-based parsers that find them in news text.

The map of the package:

- `negotiation_events.model`: the six record types (Actor, Talks, Agreement, Exchange, Condition, Claim), the values
  they are made of, and Report
- `negotiation_events.parser`: text in, Report out; `parse` is the short way
- `negotiation_events.serialize`: reports to JSON and back
- `negotiation_events.lexicon`, `negotiation_events.rules`: the words and rules that a parser reads with
- `negotiation_events.plugins`: rules and names that installed packages offer
- `negotiation_events.strategies`, `negotiation_events.testing`: for tests with Hypothesis

Importing the package loads the model alone; parser and serializers are loaded when first used.
"""

import importlib
from typing import TYPE_CHECKING, Any

from negotiation_events.errors import (
    FormatError,
    LexiconError,
    ModelError,
    NegotiationEventsError,
    OptionError,
    PluginError,
    RuleError,
)
from negotiation_events.model import (
    DEFAULT_TYPES,
    SCHEMA,
    Act,
    Actor,
    ActorKind,
    Agreement,
    AgreementKind,
    AgreementStatus,
    Certainty,
    Channel,
    Claim,
    Condition,
    ConditionKind,
    ConditionStatus,
    ConditionTopic,
    Contest,
    Document,
    Duration,
    DurationModifier,
    Evidence,
    Exchange,
    ExchangeStatus,
    Level,
    Operator,
    Place,
    Polarity,
    Position,
    Quantity,
    Quotation,
    Quote,
    RecordTypes,
    Report,
    Talks,
    TalksFormat,
    TalksOutcome,
    TalksStatus,
    Time,
    Transfer,
    TransferKind,
    record,
    refers_to,
)

if TYPE_CHECKING:
    from negotiation_events.lexicon import Entry, Lexicon
    from negotiation_events.parser import Parser, parse
    from negotiation_events.rules import Noun, Rule, RuleSet, Stage, example
    from negotiation_events.serialize import dumps, loads

__all__ = [
    "DEFAULT_TYPES",
    "SCHEMA",
    "Act",
    "Actor",
    "ActorKind",
    "Agreement",
    "AgreementKind",
    "AgreementStatus",
    "Certainty",
    "Channel",
    "Claim",
    "Condition",
    "ConditionKind",
    "ConditionStatus",
    "ConditionTopic",
    "Contest",
    "Document",
    "Duration",
    "DurationModifier",
    "Entry",
    "Evidence",
    "Exchange",
    "ExchangeStatus",
    "FormatError",
    "Level",
    "Lexicon",
    "LexiconError",
    "ModelError",
    "NegotiationEventsError",
    "Noun",
    "Operator",
    "OptionError",
    "Parser",
    "Place",
    "PluginError",
    "Polarity",
    "Position",
    "Quantity",
    "Quotation",
    "Quote",
    "RecordTypes",
    "Report",
    "Rule",
    "RuleError",
    "RuleSet",
    "Stage",
    "Talks",
    "TalksFormat",
    "TalksOutcome",
    "TalksStatus",
    "Time",
    "Transfer",
    "TransferKind",
    "dumps",
    "example",
    "loads",
    "parse",
    "record",
    "refers_to",
]

_LAZY = {
    **dict.fromkeys(("Parser", "parse"), "parser"),
    **dict.fromkeys(("Entry", "Lexicon"), "lexicon"),
    **dict.fromkeys(("Noun", "Rule", "RuleSet", "Stage", "example"), "rules"),
    **dict.fromkeys(("dumps", "loads"), "serialize"),
}


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f"{__name__}.{_LAZY[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
