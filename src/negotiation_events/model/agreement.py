"""Agreement: something the parties agree on, or fail to."""

from negotiation_events.model._record import record, refers_to
from negotiation_events.model.terms import AgreementKind, AgreementStatus
from negotiation_events.model.values import Duration, Evidence, Place, Time


@record
class Agreement:
    """Something the parties agree on, or fail to.

    Attributes:
        id: unique in the report.
        kind: what it is about.
        parties: ids of who is to be bound.
        proposers: ids of who put it forward.
        mediators: ids of who brokered it, guarantors included.
        accepted_by: ids of the parties said to accept it.
        rejected_by: ids of the parties said to reject it.
        status: how far it has come; a truce that was sought and not reached is `failed`.
        reached_at: id of the Talks at which it was reached.
        time: when agreed or signed.
        place: where agreed or signed.
        effective: when it takes or took effect.
        duration: how long it runs.
        terms: ids of the Exchanges and Conditions that are its content.
        evidence: the spans the record comes from.

    Raises:
        ModelError: a value does not fit its field.

    >>> Agreement(id="agreement-1", kind="ceasefire", status="failed").kind
    <AgreementKind.CEASEFIRE: 'ceasefire'>
    """

    id: str
    kind: AgreementKind | None = None
    parties: tuple[str, ...] = refers_to("Actor")
    proposers: tuple[str, ...] = refers_to("Actor")
    mediators: tuple[str, ...] = refers_to("Actor")
    accepted_by: tuple[str, ...] = refers_to("Actor")
    rejected_by: tuple[str, ...] = refers_to("Actor")
    status: AgreementStatus | None = None
    reached_at: str | None = refers_to("Talks")
    time: Time | None = None
    place: Place | None = None
    effective: Time | None = None
    duration: Duration | None = None
    terms: tuple[str, ...] = refers_to("Exchange", "Condition")
    evidence: tuple[Evidence, ...] = ()
