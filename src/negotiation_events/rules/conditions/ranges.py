"""Ranges of the tokens of a sentence: what they say, and without the small words at their ends."""

from collections.abc import Sequence

from negotiation_events.rules.masked import Token

Range = tuple[int, int]
HARD_STOPS = frozenset(". ; : ! ? – — -- …".split())
_TRIM = frozenset("and or but also then that , only even just to at on in of with for by as - –".split())
_NOT_LEFT = frozenset("of and or but , that then also".split())


def forms(tokens: Sequence[Token], span: Range) -> tuple[str, ...]:
    """The forms of the tokens of a range."""
    return tuple([token.form for token in tokens[span[0] : span[1]]])


def words_of(text: str, tokens: Sequence[Token], span: Range) -> str:
    """The words of a range as the text has them, in lower case."""
    here = tokens[span[0] : span[1]]  # a text may break off before the range ends
    return " ".join(text[here[0].start : here[-1].end].lower().split()) if here else ""


def trim(tokens: Sequence[Token], span: Range) -> Range:
    """A range without the marks and conjunctions at its ends."""
    first, last = span
    while first < last and (tokens[first].form in _NOT_LEFT or tokens[first].form in HARD_STOPS):
        first += 1
    while last > first and (tokens[last - 1].form in _TRIM or tokens[last - 1].form in HARD_STOPS):
        last -= 1
    return first, last
