"""Exchange: people, remains, land or goods that change hands under a deal."""

from negotiation_events.model._record import record, refers_to
from negotiation_events.model.terms import ExchangeStatus, TransferKind
from negotiation_events.model.values import Evidence, Place, Quantity, Time


@record
class Transfer:
    """One leg of an exchange.

    Attributes:
        giver: id of the actor that hands over.
        receiver: id of the actor that gets.
        kind: who or what changes hands.
        quantity: how many.
    """

    giver: str | None = refers_to("Actor")
    receiver: str | None = refers_to("Actor")
    kind: TransferKind = TransferKind.UNKNOWN
    quantity: Quantity | None = None


@record
class Exchange:
    """People, remains, land or goods that change hands under a deal; a one-sided release in a negotiation included.

    Attributes:
        id: unique in the report.
        transfers: the legs; "swap 1,000 prisoners each" is two.
        total: how many over all transfers, where only that is said.
        mediators: ids of who arranged it.
        place: where.
        time: when.
        status: how far it has come, as the narrator tells.
        plural: `True` for "previous swaps", "a series of exchanges".
        agreement: id of the Agreement it carries out.
        evidence: the spans the record comes from.

    Raises:
        ModelError: a value does not fit its field.

    >>> Exchange(id="exchange-1", transfers=[Transfer(giver="actor-1", kind="prisoners")]).transfers[0].kind
    <TransferKind.PRISONERS: 'prisoners'>
    """

    id: str
    transfers: tuple[Transfer, ...] = ()
    total: Quantity | None = None
    mediators: tuple[str, ...] = refers_to("Actor")
    place: Place | None = None
    time: Time | None = None
    status: ExchangeStatus | None = None
    plural: bool = False
    agreement: str | None = refers_to("Agreement")
    evidence: tuple[Evidence, ...] = ()
