"""Talks: a meeting, call, round or process in which parties negotiate."""

from negotiation_events.errors import ModelError
from negotiation_events.model._record import nearest, record, refers_to
from negotiation_events.model.terms import (
    AgreementKind,
    Channel,
    ConditionTopic,
    Level,
    TalksFormat,
    TalksOutcome,
    TalksStatus,
)
from negotiation_events.model.values import Duration, Evidence, Place, Time

# What talks may be about: the kinds of agreement sought and the topics of conditions, each once, in that order.
TOPICS = tuple(dict.fromkeys(str(term) for term in (*AgreementKind, *ConditionTopic)))


@record(plural="talks")
class Talks:
    """A meeting, call, round or process in which parties negotiate, held or not.

    Attributes:
        id: unique in the report.
        parties: ids of the actors across the table.
        mediators: ids of who mediates, brokers, facilitates.
        proposers: ids of who calls for them or offers them.
        host: id of who hosts.
        place: where.
        time: when.
        duration: how long they last or lasted.
        format: `direct`, or `indirect` (proximity, shuttle, through mediators).
        channel: how the parties are in contact.
        level: the highest level represented.
        round: ordinal, 1 is the first.
        first_since: "first direct talks in over two years" is `P2Y`, `more_than`.
        topics: terms of `Agreement.kind` and `Condition.topic`.
        status: how far they have come; the last stage that the narrator tells.
        outcome: what they brought.
        results: ids of the agreements and exchanges reached at them.
        evidence: the spans the record comes from.

    Raises:
        ModelError: a value does not fit its field.

    >>> Talks(id="talks-1", parties=["actor-1", "actor-2"], status="scheduled").status
    <TalksStatus.SCHEDULED: 'scheduled'>
    """

    id: str
    parties: tuple[str, ...] = refers_to("Actor")
    mediators: tuple[str, ...] = refers_to("Actor")
    proposers: tuple[str, ...] = refers_to("Actor")
    host: str | None = refers_to("Actor")
    place: Place | None = None
    time: Time | None = None
    duration: Duration | None = None
    format: TalksFormat | None = None
    channel: Channel | None = None
    level: Level | None = None
    round: int | None = None
    first_since: Duration | None = None
    topics: tuple[str, ...] = ()
    status: TalksStatus | None = None
    outcome: TalksOutcome | None = None
    results: tuple[str, ...] = refers_to("Agreement", "Exchange")
    evidence: tuple[Evidence, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.round is not None and self.round < 1:
            raise ModelError(f"Talks.round: {self.round} is no ordinal; the first round is 1")
        check_topics("Talks.topics", self.topics)


def check_topics(where: str, topics: tuple[str, ...]) -> None:
    """Refuse a topic that neither agreements nor conditions know."""
    for topic in topics:
        if topic not in TOPICS:
            raise ModelError(f"{where}: {topic!r} is no topic; {nearest(topic, TOPICS)}")
