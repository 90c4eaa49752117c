"""Words that somebody announces: "let me be clear", "put the number at", a line before a colon."""

from collections.abc import Sequence
from typing import Final

from negotiation_events.model.terms import Act
from negotiation_events.rules.attribution.phrase import Phrase, Range, noun_end, sentence_end
from negotiation_events.rules.attribution.subjects import is_past_verb, noun_phrase_after, subject_before
from negotiation_events.rules.attribution.tokens import QUOTE_MARKS, Token

_LETS: Final = frozenset("say clear blunt frank honest plain emphasize stress repeat reiterate add begin".split())

_COUNTS: Final = frozenset("number figure total count toll tally".split())

_BULLETS: Final = frozenset("-–—•*·")

# What a quotation is called that a colon brings in.
_LINES: Final = frozenset(
    "line lines words word message statement answer reply response tweet post letter warning question remark "
    "comment plea appeal note sentence phrase way terms verdict conclusion explanation argument".split()
)


def let_me_say(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "Let me be clear: ...", "let me say clearly, ..."."""
    if index + 2 >= len(tokens) or tokens[index + 1].word not in ("me", "us"):
        return None
    mark = next((at for at in range(index + 2, min(index + 8, len(tokens))) if tokens[at].tag in (":", ",", "H")), None)
    if mark is None or not any(tokens[at].word in _LETS for at in range(index + 2, mark)):
        return None
    end = sentence_end(tokens, len(tokens))
    if end - mark < 3:
        return None
    return Phrase(
        rule="claim.let-me-say",
        act=Act.ASSERT,
        cue=(index, mark),
        source=(index + 1, index + 2),
        content=(mark + 1, end),
    )


def put_number(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Read "Norland put the number at 180"."""
    if index + 4 >= len(tokens) or tokens[index + 1].word != "the":
        return None
    at = next((at for at in range(index + 3, min(index + 10, len(tokens) - 1)) if tokens[at].word == "at"), None)
    if (
        at is None
        or tokens[index + 2].word not in _COUNTS
        or not any(token.tag == "#" for token in tokens[at + 1 : at + 4])
    ):
        return None
    first = index
    while first > 0 and tokens[first - 1].tag in ("A", "V"):
        first -= 1
    source = subject_before(tokens, first)
    if source is None:
        return None
    return Phrase(
        rule="claim.number",
        act=Act.ASSERT,
        cue=(index, index + 1),
        source=source,
        content=(index + 1, noun_end(tokens, at)),
    )


def find_introduced(tokens: Sequence[Token]) -> Phrase | None:
    """Read "Berg summed it up in a line: “...”", whatever the verb is."""
    quote = next((at for at in range(1, len(tokens)) if tokens[at].tag == "Q" and tokens[at - 1].tag == ":"), None)
    if quote is None or tokens[quote - 2].word in QUOTE_MARKS:
        return None
    named = _named_before(tokens, quote - 1)
    if named is not None:
        return Phrase(
            rule="claim.colon", act=Act.ASSERT, cue=(quote - 1, quote), source=named, content=(quote, quote + 1)
        )
    verb = next(
        (at for at in range(1, quote) if is_past_verb(tokens[at]) and tokens[at - 1].tag not in ("D", "P")), None
    )
    source = subject_before(tokens, _group_start(tokens, verb)) if verb is not None else None
    if verb is None or source is None or any(tokens[at].tag in ("Q", ";") for at in range(quote)):
        return None
    if not any(tokens[at].word in _LINES for at in range(verb, quote)):
        return None
    return Phrase(
        rule="claim.introduced", act=Act.ASSERT, cue=(verb, verb + 1), source=source, content=(quote, quote + 1)
    )


def _group_start(tokens: Sequence[Token], at: int) -> int:
    while at > 0 and tokens[at - 1].tag in ("A", "N", "V"):
        at -= 1
    return at


def _named_before(tokens: Sequence[Token], colon: int) -> Range | None:
    """Who is named, and nothing else, before a colon: "- Defence Minister Anna Berg: “...”"."""
    first = next((at for at in range(colon) if tokens[at].word not in _BULLETS), colon)
    name = noun_phrase_after(tokens, first, colon, relaxed=True)
    whole = name is not None and name[1] == colon and colon - first > 1
    return name if whole and all(token.tag == "K" for token in tokens[colon - 2 : colon]) else None
