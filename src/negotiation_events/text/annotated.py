"""What the rules read: a text with its sentences, quotations and mentions, all as offsets into the text as given."""

from typing import Literal

import attrs

from negotiation_events.model import ActorKind, Duration, Place, Quantity, Time

MentionKind = Literal["actor", "nationality", "time", "duration", "quantity", "place"]
MentionForm = Literal["name", "role", "collective", "pronoun", "possessive"]


@attrs.frozen(kw_only=True)
class Referent:
    """An actor of this text, named once however often it is mentioned.

    Attributes:
        name: canonical name.
        kind: what it is.
        country: ISO 3166-1 alpha-3 of the state it is, or belongs to.
        affiliation: index in `AnnotatedText.referents` of the actor it speaks or acts for.
        role: as the text gives it.
        stands_for: index of the state or group that negotiates when this actor sits at the table ("the Ukrainian
            negotiators" are Ukraine's); `None` for those who take part as themselves.
    """

    name: str
    kind: ActorKind
    country: str | None = None
    affiliation: int | None = None
    role: str | None = None
    stands_for: int | None = None


@attrs.frozen(kw_only=True)
class Mention:
    """A span that names an actor, a nationality, a time, a duration, a quantity or a place.

    Attributes:
        kind: which of them.
        start: offset of the first character.
        end: offset behind the last character.
        referents: of an actor or nationality, the indices in `AnnotatedText.referents` it stands for; empty where
            the text leaves open who "they" are.
        form: how an actor is mentioned: by name, by role ("two officials"), collectively ("both sides"), by a
            pronoun, or by a possessive ("its").
        value: of the other kinds, what it means.
    """

    kind: MentionKind
    start: int
    end: int
    referents: tuple[int, ...] = ()
    form: MentionForm | None = None
    value: Time | Duration | Quantity | Place | None = None


@attrs.frozen(kw_only=True)
class Quotation:
    """Words between quotation marks.

    Attributes:
        start: offset of the first word, behind the opening mark.
        end: offset behind the last character, before the closing mark.
        outer_start: offset of the opening mark.
        outer_end: offset behind the closing mark; equals `end` where the quotation never closes in its paragraph.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int


@attrs.frozen(kw_only=True)
class Sentence:
    """A sentence, or a sentence of a quotation.

    Attributes:
        start: offset of the first character.
        end: offset behind the last character.
        paragraph: number of its paragraph, from 0.
        unit: number of the stretch it belongs to, from 0: the sentences of one quotation and the words that report
            it are one unit; elsewhere each sentence is its own.
    """

    start: int
    end: int
    paragraph: int
    unit: int


@attrs.frozen(kw_only=True)
class AnnotatedText:
    """A text and what stands in it, in order of the text; mentions don't overlap.

    Attributes:
        text: as it was given.
        sentences: without the blanks between them.
        quotations: outermost ones alone.
        mentions: of actors, nationalities, times, durations, quantities and places.
        referents: the actors of this text, in order of first mention.
    """

    text: str
    sentences: tuple[Sentence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    referents: tuple[Referent, ...] = ()
