"""Typed, immutable records of negotiations, and rule-based parsers that find them in news text.

The map of the package:

- `negotiation_events.model`: the six record types (Actor, Talks, Agreement, Exchange, Condition, Claim), the values
  they are made of, and Report
- `negotiation_events.parser`: text in, Report out; `parse` is the short way
- `negotiation_events.serialize`: reports to JSON and back
- `negotiation_events.lexicon`, `negotiation_events.rules`: the words and rules that a parser reads with
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
    RuleError,
)
from negotiation_events.model import (
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
    Report,
    Talks,
    TalksFormat,
    TalksOutcome,
    TalksStatus,
    Time,
    Transfer,
    TransferKind,
)

if TYPE_CHECKING:
    from negotiation_events.parser import Parser, parse
    from negotiation_events.serialize import dumps, loads

__all__ = [
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
    "Evidence",
    "Exchange",
    "ExchangeStatus",
    "FormatError",
    "Level",
    "LexiconError",
    "ModelError",
    "NegotiationEventsError",
    "Operator",
    "OptionError",
    "Parser",
    "Place",
    "Polarity",
    "Position",
    "Quantity",
    "Quotation",
    "Quote",
    "Report",
    "RuleError",
    "Talks",
    "TalksFormat",
    "TalksOutcome",
    "TalksStatus",
    "Time",
    "Transfer",
    "TransferKind",
    "dumps",
    "loads",
    "parse",
]

_LAZY = {"Parser": "parser", "parse": "parser", "dumps": "serialize", "loads": "serialize"}


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f"{__name__}.{_LAZY[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
