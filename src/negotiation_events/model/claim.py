"""Claim: something a source says, denies, withholds or is said to hold."""

from negotiation_events.model._record import FrozenMap, record
from negotiation_events.model.terms import Act, Certainty, Polarity, Quotation
from negotiation_events.model.values import Evidence, Quote, Time


@record
class Claim:
    """Something a source says, denies, withholds or is said to hold; one record per reporting cue.

    Attributes:
        id: unique in the report.
        speakers: ids of the actors that `source` stands for; empty for "it is believed".
        addressees: ids of who is spoken to.
        act: the speech act.
        source: the words that name the speaker here, "he"; `None` if none do.
        cue: the verb or phrase that reports, "said", "according to".
        content: what is said; of a direct quotation, the words without the marks.
        quotation: whether the words are the speaker's own.
        polarity: `negative` where the content is negated.
        certainty: how sure the source is, where it says so.
        medium: "state television", "a statement".
        time: when it was said.
        about: ids of the records that the content is about.
        asserts: the fields of the record it is about that the claim gives a value, as in `{"status": "completed"}`.
        evidence: the spans the record comes from.

    Raises:
        ModelError: a value does not fit its field.

    >>> Claim(id="claim-1", act="assert", asserts={"status": "completed"}).asserts["status"]
    'completed'
    """

    id: str
    speakers: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    act: Act
    source: Quote | None = None
    cue: Quote | None = None
    content: Quote | None = None
    quotation: Quotation = Quotation.INDIRECT
    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty | None = None
    medium: str | None = None
    time: Time | None = None
    about: tuple[str, ...] = ()
    asserts: FrozenMap = FrozenMap()
    evidence: tuple[Evidence, ...] = ()
