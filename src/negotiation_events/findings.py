"""What rules hand to linking: one finding for each place of the text where a rule holds.

Actors are still indices in `AnnotatedText.referents`; linking gives them, and the records, their ids.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import attrs

from negotiation_events.model import Quantity
from negotiation_events.model.terms import Act, Certainty, Polarity, Quotation
from negotiation_events.text.annotated import Mention

Span = tuple[int, int]


class Mark(StrEnum):
    """What linking must know of a rule or noun beside the fields it fills.

    Attributes:
        IN_PASSING: it only mentions an event ("after the talks"); alone it makes no record of one.
        CIRCUMSTANCE: it says where or when something else happens; a claim is about that, if it names both.
        TO_COME: the event it mentions lies ahead.
        GATHERING: a noun for gatherings of every sort, which are negotiations only where two sides take part.
        DATED: a noun that names one event where it has "the" and a date.
        PLAIN: the plainest noun for its type, which stands for whatever the text tells of.
        NAMED_BY_KIND: a noun that names one event where it says of what kind, such as "hostage deal".
        MUTUAL: in the exchange it tells of both sides give.
        PREPARED: the talks it mentions may be those that others are held for.
        PLAN: a noun for what is put forward, and is not what was agreed on.
    """

    IN_PASSING = "in_passing"
    CIRCUMSTANCE = "circumstance"
    TO_COME = "to_come"
    GATHERING = "gathering"
    DATED = "dated"
    PLAIN = "plain"
    NAMED_BY_KIND = "named_by_kind"
    MUTUAL = "mutual"
    PREPARED = "prepared"
    PLAN = "plan"


@attrs.frozen(kw_only=True)
class Finding:
    """What one rule, or the rules on one noun phrase, read in one place.

    Attributes:
        rule: id of the rule that says most.
        makes: the record type.
        start: offset of the evidence.
        end: offset behind it.
        sentence: index of the sentence.
        fields: by name; actors as indices in `AnnotatedText.referents`, spans as pairs of offsets, everything else as
            the record will hold it.
        phrase: where the event noun phrase stands that it is about, if one.
        words: the words of that phrase.
        head: the word that heads it.
        definite: "the", "this", "their": the reader knows the event already.
        plural: the phrase names several.
        noun_only: whether nothing but the noun phrase itself was read.
        inside: the phrase is only the topic of another one ("talks on a truce").
        marks: those of the rule or noun that says most.
    """

    rule: str
    makes: type
    start: int
    end: int
    sentence: int
    fields: Mapping[str, Any]
    phrase: tuple[int, int] | None = None
    words: tuple[str, ...] = ()
    head: str = ""
    definite: bool = False
    plural: bool = False
    noun_only: bool = False
    inside: bool = False
    marks: tuple[Mark, ...] = ()


@attrs.frozen
class Leg:
    """One leg of an exchange while it is read: giver and receiver are indices of referents, at most one each."""

    giver: tuple[int, ...] = ()
    receiver: tuple[int, ...] = ()
    kind: str | None = None
    quantity: Quantity | None = None


@attrs.frozen(kw_only=True)
class Attribution:
    """Words that say who says, denies, wants or holds something.

    Attributes:
        rule: id of the construction, such as `claim.said-before`.
        start: offset of the evidence.
        end: offset behind the evidence.
        opening: of content that goes on behind the reporting words, all up to these.
        source: the words that name the speaker.
        referents: indices in `AnnotatedText.referents` of who speaks; empty where nobody is named or known.
        addressees: indices of who is spoken to.
        addressee: the words that name who is spoken to.
        cue: the words that report; `None` for a quotation that stands alone behind another of the same speaker.
        content: what is said; a direct quotation without its marks.
        act: the speech act.
        quotation: whether the words are the speaker's own.
        polarity: `negative` where the main clause of the content is negated.
        certainty: how sure the source is, where it says so.
        medium: "a statement", "state television".
        time: when it was said.
        about_hint: content that only points back: "this", "those conditions".
        embedded: whether the cue stands before its content, so that the report keeps its distance.
        belief: the cue tells what somebody holds or wants.
        nested: it stands in the content of another attribution.
    """

    rule: str
    start: int
    end: int
    opening: Span | None = None
    source: Span | None = None
    referents: tuple[int, ...] = ()
    addressees: tuple[int, ...] = ()
    addressee: Span | None = None
    cue: Span | None = None
    content: Span | None = None
    act: Act = Act.ASSERT
    quotation: Quotation = Quotation.INDIRECT
    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty | None = None
    medium: str | None = None
    time: Mention | None = None
    about_hint: bool = False
    embedded: bool = True
    belief: bool = False
    nested: bool = False
