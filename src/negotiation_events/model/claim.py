"""Claim: something a source says, denies, withholds or is said to hold."""

from negotiation_events.model._record import FrozenMap, record, refers_to
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
        asserts: the fields of the record it is about, the first if several, that the claim gives a value; see below.
        evidence: the spans the record comes from.

    The values of `asserts` are plain, by the field they are of:

    - terms (`status`, `outcome`) and names (`place`) are text: `{"status": "completed", "place": "Geneva"}`;
    - `total`, how many change hands in all that the claim tells of, is a whole number, or text where it isn't exact:
      `200`, `"300/.."` (at least), `"../900"` (at most), `"250~"` (about);
    - `time` and `effective` are EDTF, `duration` is an ISO 8601 duration: `{"time": "2025-05-23", "duration": "P30D"}`;
    - `parties` is a list of actor ids: `{"parties": ["actor-1", "actor-2"]}`.

    Raises:
        ModelError: a value does not fit its field.

    >>> Claim(id="claim-1", act="assert", asserts={"status": "completed"}).asserts["status"]
    'completed'
    """

    id: str
    speakers: tuple[str, ...] = refers_to("Actor")
    addressees: tuple[str, ...] = refers_to("Actor")
    act: Act
    source: Quote | None = None
    cue: Quote | None = None
    content: Quote | None = None
    quotation: Quotation = Quotation.INDIRECT
    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty | None = None
    medium: str | None = None
    time: Time | None = None
    about: tuple[str, ...] = refers_to()
    asserts: FrozenMap = FrozenMap()
    evidence: tuple[Evidence, ...] = ()
