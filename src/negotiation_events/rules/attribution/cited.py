"""Whom a report cites behind what it tells: "..., the agency said, citing two officials"."""

from collections.abc import Iterator, Sequence
from typing import Final

from negotiation_events.model.terms import Act
from negotiation_events.rules.attribution.found import Found
from negotiation_events.rules.attribution.phrase import Phrase, Range
from negotiation_events.rules.attribution.source_words import PEOPLE
from negotiation_events.rules.attribution.subjects import noun_phrase_after
from negotiation_events.rules.attribution.tokens import Token

_CITING: Final = frozenset(("citing", "quoting"))


def find_cited(tokens: Sequence[Token], found: Sequence[Found]) -> Iterator[Phrase]:
    """The claims of those who are cited behind the words of another: they have the same content, which ends there."""
    for index in range(2, len(tokens) - 1):
        if tokens[index].word not in _CITING or tokens[index - 1].tag != ",":
            continue
        source = _cited(tokens, index + 1)
        said = next((one for one in reversed(found) if one.hit.speaks and one.hit.index < index), None)
        if source is None or said is None:
            continue
        if said.after and said.content[0] < index - 1 < said.content[1]:
            said.content = said.content[0], index - 1
        content = said.content
        if content[1] < index:
            yield Phrase(
                rule="claim.cited",
                act=Act.ASSERT,
                cue=(index, index + 1),
                source=source,
                content=content,
                embedded=said.after,
            )


def _cited(tokens: Sequence[Token], at: int) -> Range | None:
    """Who is cited, if it is somebody who speaks: "citing two officials", not "citing security concerns"."""
    phrase = noun_phrase_after(tokens, at, len(tokens))
    if phrase is None:
        return None
    last, behind = tokens[phrase[1] - 1], tokens[phrase[1]].word if phrase[1] < len(tokens) else ""
    return phrase if behind != "as" and (last.word in PEOPLE or last.tag == "K") else None
