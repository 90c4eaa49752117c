"""Who holds the captives of a text: told once ("taken hostage by the rebels"), it is known of each release."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

import attrs

from negotiation_events.findings import Leg
from negotiation_events.link.drafts import Draft
from negotiation_events.link.same import Sameness
from negotiation_events.model import Exchange
from negotiation_events.text.annotated import AnnotatedText

_TAKEN = "held|taken|seized|captured|kidnapped|abducted|snatched|detained|jailed|imprisoned|arrested"
# "Held since May by the rebels", "jailed in Norland".
_BY = re.compile(
    rf"\b(?:{_TAKEN})\b(?:[ ,][^.;:,]{{0,60}}?)? by\s(?:the\s|a\s)?(?=\S)"
    rf"|\b(?:{_TAKEN})\b(?: captive| hostage| prisoner)? in\s(?=\S)|\bhostages?\s(?:of|to)\s(?:the\s)?(?=\S)"
    r"|\b(?:captivity|hands|custody)\sof\s(?:the\s)?(?=\S)"
)
_TOOK = re.compile(
    r"(?<=\S) (?:(?:who|that|which|have|has|had|also|is|are|still) ){0,3}"
    r"(?:(?:took|seized|kidnapped|abducted|captured|snatched|taken) [^.;:]{0,90}?"
    r"(?:hostages?|captives?|prisoners?|people|soldiers|women|children|girls|civilians)\b"
    r"|(?:holds?|held|holding) [^.;:]{0,40}?(?:hostages|captives|prisoners)\b|kidnapped\b|abducted\b)"
)
# "Demanded that the rebels release their hostages": whoever is asked to holds them.
_TO_FREE = re.compile(
    r"(?<=\S) (?:(?:to|should|must|immediately|unconditionally) ){0,3}(?:release|free|hand over|give up|let go) "
    r"[^.;:]{0,60}?(?:hostages?|captives?|abductees|citizens|nationals)\b"
)
_HELD_KINDS = frozenset({None, "hostages", "prisoners", "detainees", "civilians", "children", "unknown"})


def name_captors(annotated: AnnotatedText, drafts: Sequence[Draft], same: Sameness) -> None:
    """Give the legs of which no giver is told the one captor that the text tells of."""
    open_ = [draft for draft in drafts if draft.makes is Exchange and _lacks_giver(draft)]
    if not open_:
        return
    captors = {same.side(actor): actor for actor in reversed(list(_captors(annotated)))}
    if len(captors) != 1:
        return
    (captor,) = captors.values()
    first = open_[0]  # what is told of others, of years past, is of other captors too
    first.fields["transfers"] = tuple(_held_by(first.fields["transfers"], captor, same))


def _lacks_giver(draft: Draft) -> bool:
    legs = draft.fields.get("transfers", ())
    return bool(legs) and not draft.fields.get("_parties") and any(not leg.giver for leg in legs)


def _held_by(legs: Sequence[Leg], captor: int, same: Sameness) -> Iterable[Leg]:
    """The legs, where the first that can be the captor's is."""
    side = same.side(captor)
    if len(legs) > 1 and all(same.side(actor) != side for leg in legs for actor in leg.receiver):
        yield from legs  # others may hold those of the other leg
        return
    taken = any(leg.giver and same.side(leg.giver[0]) == side for leg in legs)
    for leg in legs:
        receives = any(same.side(actor) == side for actor in leg.receiver)
        if not taken and not leg.giver and not receives and leg.kind in _HELD_KINDS:
            taken = True
            leg = attrs.evolve(leg, giver=(captor,))
        yield leg


def _captors(annotated: AnnotatedText) -> Iterable[int]:
    """The actors of whom the text says that they hold people, in order."""
    starts = [mention.start for mention in annotated.mentions]
    ends = [mention.end for mention in annotated.mentions]
    for found in _BY.finditer(annotated.text):
        at = bisect_left(starts, found.end())
        if at < len(starts) and starts[at] == found.end():
            yield from _holder(annotated, at)
    for pattern in (_TOOK, _TO_FREE):
        for found in pattern.finditer(annotated.text):
            at = bisect_left(ends, found.start())
            if at < len(ends) and ends[at] == found.start():
                yield from _holder(annotated, at)


def _holder(annotated: AnnotatedText, at: int) -> tuple[int, ...]:
    """The actor that a mention names, or the state that a place is."""
    mention = annotated.mentions[at]
    if mention.kind == "actor":
        return mention.referents if len(mention.referents) == 1 else ()
    words = annotated.text[mention.start : mention.end]
    found = (n for n, referent in enumerate(annotated.referents) if referent.name == words)
    return tuple(found)[:1] if mention.kind == "place" else ()
