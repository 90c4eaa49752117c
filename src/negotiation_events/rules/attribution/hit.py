"""A verb that reports, in its sentence."""

import attrs

from negotiation_events.rules.attribution.cues import Cue, Form, Frame


@attrs.define(kw_only=True)
class Hit:
    """A cue verb in its sentence. Indices are of tokens.

    Attributes:
        cues: what the verb may be, by its words alone.
        index: of the verb.
        end: behind the verb and its particle.
        first: of the verb group.
        form: of the verb.
        negated: whether the verb group holds a "not".
        modal: the modal verb of the group, if any.
        passive: "was rejected".
        participle: "..., saying", which has no subject of its own.
        subject: the noun phrase that speaks, if any.
        clause: where the words of the cue begin: the subject, else the verb group.
        inherited: whether the subject is that of an earlier verb.
    """

    cues: tuple[Cue, ...]
    index: int
    end: int
    first: int
    form: Form
    negated: bool = False
    modal: str = ""
    passive: bool = False
    participle: bool = False
    subject: tuple[int, int] | None = None
    clause: int
    inherited: bool = False

    @property
    def speaks(self) -> bool:
        """Whether a clause or a quotation can be its content."""
        return any(
            Frame.CLAUSE in cue.frames or Frame.QUOTE in cue.frames or Frame.THAT in cue.frames for cue in self.cues
        )
