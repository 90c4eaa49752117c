"""A cue with its content."""

import attrs

from negotiation_events.rules.attribution.cues import Cue, Frame
from negotiation_events.rules.attribution.hit import Hit


@attrs.define(kw_only=True)
class Found:
    """A cue with its content.

    Attributes:
        hit: the cue verb.
        cue: which of its readings fits.
        frame: how the content stands to it.
        content: the tokens of the content.
        after: whether the content stands behind the cue.
        adjuncts: the tokens between cue and content, which tell time, place, medium and addressee.
        addressee: who is spoken to.
        whole: content that goes around the cue ("the truce, he said, held").
    """

    hit: Hit
    cue: Cue
    frame: Frame
    content: tuple[int, int]
    after: bool
    adjuncts: tuple[int, int]
    addressee: tuple[int, int] | None = None
    whole: bool = False
