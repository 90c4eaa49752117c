"""The value an event noun phrase is read into, and the participles that say who did what to the event."""

from collections.abc import Mapping
from typing import Any

import attrs

from negotiation_events.model import Agreement, Exchange, Talks, Transfer
from negotiation_events.rules import masked as m
from negotiation_events.rules.rule import Noun

FORMS: Mapping[type, str] = {Talks: m.TALKS, Agreement: m.AGREEMENT, Exchange: m.EXCHANGE, Transfer: m.CAPTIVES}

# "Proposed by Helvia": what the participle makes of the actors behind it.
PARTICIPLES_BY_ROLE = {
    "mediators": (
        "mediated brokered facilitated negotiated arranged sponsored guaranteed supervised moderated chaired led "
        "overseen backed"
    ),
    "host": "hosted",
    "proposers": "proposed drafted offered presented suggested floated tabled announced declared ordered unveiled",
    "parties": "signed reached agreed struck concluded sealed",
}
PARTICIPLES = frozenset(" ".join(PARTICIPLES_BY_ROLE.values()).split())
CAPTIVE_WORDS = frozenset(
    "prisoner prisoners pow pows war spy captive captives hostage hostages detainee detainees body bodies "
    "remains".split()
)


@attrs.frozen(kw_only=True)
class NounPhrase:
    """One mention of an event by a noun.

    Attributes:
        noun: the noun that heads it.
        start: offset in the text.
        end: offset behind it.
        words: its words before and including the head, and of its topic.
        head: the last word of its head.
        definite: "the", "this", "their": the reader knows it already.
        plural: the head is plural where a singular exists.
        slots: field names with the tokens or values that the phrase gives them.
        children: phrases inside it, the ones its topic names.
    """

    noun: Noun
    start: int
    end: int
    words: tuple[str, ...]
    head: str
    definite: bool
    plural: bool
    slots: Mapping[str, Any]
    children: tuple["NounPhrase", ...] = ()
