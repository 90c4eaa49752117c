"""The six record types, the values they are made of, and the report that holds them.

Usable by hand, without any parser: the library is a schema first.
"""

from negotiation_events.model._record import FrozenMap, record, refers_to
from negotiation_events.model.actor import Actor
from negotiation_events.model.agreement import Agreement
from negotiation_events.model.claim import Claim
from negotiation_events.model.condition import Condition
from negotiation_events.model.contest import Contest, Position
from negotiation_events.model.exchange import Exchange, Transfer
from negotiation_events.model.report import SCHEMA, Document, Event, Record, Report
from negotiation_events.model.talks import Talks
from negotiation_events.model.terms import (
    Act,
    ActorKind,
    AgreementKind,
    AgreementStatus,
    Certainty,
    Channel,
    ConditionKind,
    ConditionStatus,
    ConditionTopic,
    DurationModifier,
    ExchangeStatus,
    Level,
    Operator,
    Polarity,
    Quotation,
    TalksFormat,
    TalksOutcome,
    TalksStatus,
    TransferKind,
)
from negotiation_events.model.types import DEFAULT_TYPES, RecordTypes
from negotiation_events.model.values import Duration, Evidence, Place, Quantity, Quote, Time, edtf_bounds

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
    "Event",
    "Evidence",
    "Exchange",
    "ExchangeStatus",
    "FrozenMap",
    "Level",
    "Operator",
    "Place",
    "Polarity",
    "Position",
    "Quantity",
    "Quotation",
    "Quote",
    "Record",
    "RecordTypes",
    "Report",
    "Talks",
    "TalksFormat",
    "TalksOutcome",
    "TalksStatus",
    "Time",
    "Transfer",
    "TransferKind",
    "edtf_bounds",
    "record",
    "refers_to",
]
