"""Condition: what one side makes something depend on, demands, or binds itself to."""

from negotiation_events.model._record import record, refers_to
from negotiation_events.model.terms import ConditionKind, ConditionStatus, ConditionTopic, Operator
from negotiation_events.model.values import Evidence, Quote, Time


@record
class Condition:
    """What one side makes something depend on, demands, or binds itself to; one record per requirement.

    Attributes:
        id: unique in the report.
        kind: how it binds.
        operator: the connective, where there is one.
        topic: what is required.
        holder: ids of who sets it.
        addressee: ids of who must meet it.
        requirement: the words that say what is required; for a threat, what must not happen.
        consequence: the words that say what happens, or stops, if it is met; for a threat, if it is not.
        applies_to: ids of the Agreement, Talks or Exchange that depends on it.
        status: what has become of it; a requirement given up by name is `waived`.
        time: the deadline, when one is given.
        evidence: the spans the record comes from.

    Raises:
        ModelError: a value does not fit its field.

    >>> Condition(id="condition-1", kind="demand", topic="withdrawal").topic
    <ConditionTopic.WITHDRAWAL: 'withdrawal'>
    """

    id: str
    kind: ConditionKind
    operator: Operator | None = None
    topic: ConditionTopic = ConditionTopic.UNSPECIFIED
    holder: tuple[str, ...] = refers_to("Actor")
    addressee: tuple[str, ...] = refers_to("Actor")
    requirement: Quote | None = None
    consequence: Quote | None = None
    applies_to: tuple[str, ...] = refers_to("Talks", "Agreement", "Exchange")
    status: ConditionStatus | None = None
    time: Time | None = None
    evidence: tuple[Evidence, ...] = ()
