"""Actor: who takes part, mediates, sets conditions or speaks."""

from negotiation_events.model._record import record, refers_to
from negotiation_events.model.terms import ActorKind
from negotiation_events.model.values import Evidence, Quote, check_country


@record
class Actor:
    """Who takes part, mediates, sets conditions or speaks.

    Attributes:
        id: unique in the report.
        name: canonical name, "Ukraine", "Donald Trump", "Ukrainian military source".
        kind: what it is; a capital or a palace that acts is its state.
        country: ISO 3166-1 alpha-3 of the state it is, or belongs to.
        affiliation: id of the actor it speaks or acts for.
        role: as the text gives it, "president", "special envoy".
        mentions: every span that names it, pronouns and "both sides" included where resolved.
        evidence: the spans the record comes from.

    Raises:
        ModelError: a value does not fit its field.

    >>> Actor(id="actor-1", name="Norland", kind="state").kind
    <ActorKind.STATE: 'state'>
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    affiliation: str | None = refers_to("Actor")
    role: str | None = None
    mentions: tuple[Quote, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    def __attrs_post_init__(self) -> None:
        check_country("Actor.country", self.country)
