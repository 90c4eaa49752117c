"""An attribution that no verb of speech makes."""

from collections.abc import Sequence

import attrs

from negotiation_events.model.terms import Act
from negotiation_events.rules.attribution.tokens import Token

Range = tuple[int, int]


@attrs.frozen(kw_only=True)
class Phrase:
    """An attribution that no verb of speech makes; all ranges are of tokens."""

    rule: str
    act: Act
    cue: Range
    source: Range | None
    content: Range | None
    embedded: bool = True
    belief: bool = False


def noun_end(tokens: Sequence[Token], at: int) -> int:
    """The index of the mark that ends what a noun or an adjective governs."""
    while at < len(tokens) and (tokens[at].tag not in (",", ";", "–", "Q", ".", ":") or _parts_adjectives(tokens, at)):
        at += 1
    return at


def _parts_adjectives(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma stands between two adjectives of one noun: "tough, complex negotiations"."""
    around = [token.tag for token in tokens[comma - 1 : comma + 3]]
    return around == ["X", ",", "X", "X"] and tokens[comma - 2].tag in ("P", "D")


def sentence_end(tokens: Sequence[Token], end: int) -> int:
    while end and tokens[end - 1].tag in (".", "!", "?", ",", ";"):
        end -= 1
    return end
