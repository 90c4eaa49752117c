"""The content of a cue, by the first reading of the verb that fits."""

from collections.abc import Sequence

from negotiation_events.rules.attribution.clauses import read_clause
from negotiation_events.rules.attribution.cues import Cue, Frame
from negotiation_events.rules.attribution.found import Found
from negotiation_events.rules.attribution.hit import Hit
from negotiation_events.rules.attribution.objects import (
    read_accusation,
    read_description,
    read_infinitive,
    read_name,
    read_object,
    read_request,
    read_thanks,
)
from negotiation_events.rules.attribution.passives import read_passive
from negotiation_events.rules.attribution.tokens import Token


def find_content(tokens: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> Found | None:
    """The content of a cue, by the first reading of the verb that fits."""
    for cue in hit.cues:
        found = _content_of(tokens, hit, cue, hits)
        if found:
            return found
    return None


def _content_of(tokens: Sequence[Token], hit: Hit, cue: Cue, hits: Sequence[Hit]) -> Found | None:
    frames = cue.frames
    if hit.passive:
        return read_passive(tokens, hit, cue)
    if Frame.CLAUSE in frames or Frame.QUOTE in frames or Frame.THAT in frames:
        found = read_clause(tokens, hit, cue, hits)
        if found:
            return found
    for frame, reader in (
        (Frame.TO, read_infinitive),
        (Frame.PERSON_TO, read_request),
        (Frame.PERSON_OF, read_accusation),
        (Frame.PERSON_FOR, read_thanks),
        (Frame.AS, read_description),
        (Frame.CALL, read_name),
        (Frame.OBJECT, read_object),
    ):
        if frame in frames:
            found = reader(tokens, hit, cue, hits)
            if found:
                return found
    return None
