"""What stands between a cue and its content: when, where, in what and to whom somebody speaks."""

from collections.abc import Sequence
from typing import Final

from negotiation_events.rules.attribution.cues import Cue
from negotiation_events.rules.attribution.hit import Hit
from negotiation_events.rules.attribution.subjects import is_past_verb, noun_phrase_after
from negotiation_events.rules.attribution.time_words import skip_time_right
from negotiation_events.rules.attribution.tokens import QUOTE_MARKS, Token

_ADJUNCT_PREPOSITIONS: Final = frozenset(
    "in on at during after before by via through to from of about following amid for outside inside".split()
)
_OPENERS_OF_CONTENT: Final = frozenset("DKX#O")
_WITHOUT_ADDRESSEE: Final = frozenset("warn caution promise ask".split())
_BEHIND_ADDRESSEE: Final = frozenset(',:QHTPI;OWSD"“')
_PUBLISHED: Final = frozenset("published aired released posted televised carried recorded addressed".split())
_REACH: Final = 14  # tokens between a cue and its "that"
_MEDIA: Final = frozenset(
    "statement statements interview interviews speech speeches post posts tweet tweets address letter letters "
    "broadcast remarks comments email e-mail message messages briefing conference report reports article "
    "video telegram twitter facebook message phone call testimony press television tv radio appearance "
    "readout communique communiqué memo column op-ed rally event hearing debate documents filing blog podcast "
    "newspaper podcast essay note text ad forum meeting".split()
)


def behind_adjuncts(tokens: Sequence[Token], hit: Hit, cue: Cue) -> tuple[int, tuple[int, int] | None]:
    """Where the content of a clausal cue begins, behind addressee, time, place and medium; and the addressee."""
    at = hit.end
    addressee = None
    if cue.lemma in (
        "tell",
        "inform",
        "remind",
        "advise",
        "notify",
        "assure",
        "reassure",
        "brief",
        "ask",
        "warn",
        "caution",
        "promise",
    ):
        addressee = _addressee(tokens, at, cue)
        if addressee:
            at = addressee[1]
    elif at < len(tokens) and tokens[at].tag == "I":
        addressee = noun_phrase_after(tokens, at + 1, len(tokens))
        if addressee:
            at = addressee[1]
    that = _that_ahead(tokens, at)
    if that is not None:
        return that, addressee
    while at < len(tokens):
        behind = _behind_adjunct(tokens, at)
        if behind == at:
            return at, addressee
        at = behind
    return at, addressee


def _addressee(tokens: Sequence[Token], at: int, cue: Cue) -> tuple[int, int] | None:
    """Who is spoken to: "told reporters in Oslo that", "told the envoy the deal was dead"."""
    phrase = noun_phrase_after(tokens, at, len(tokens), relaxed=True)
    if phrase is None:
        return None
    behind = tokens[phrase[1]].tag if phrase[1] < len(tokens) else ""
    if cue.lemma in _WITHOUT_ADDRESSEE:
        later = skip_time_right(tokens, phrase[1])
        told = later < len(tokens) and (
            tokens[later].tag == "H" or [token.tag for token in tokens[later : later + 2]] in ([",", "Q"], [":", "Q"])
        )
        return phrase if told or behind == "I" else None
    if not behind or behind in _BEHIND_ADDRESSEE:
        return phrase
    # No mark ends it: one name, or a determiner and its noun, and the rest is content.
    index = at
    if tokens[index].tag == "D":
        run = next((i for i in range(at + 1, phrase[1]) if tokens[i].tag != "X"), phrase[1])
        if run < len(tokens) and tokens[run].tag in ("D", "K", "O", "#") and run > at + 1:
            return at, run  # "told a news conference the man had fled"
    if tokens[index].tag == "K":
        while index < phrase[1] and tokens[index].tag == "K":
            index += 1
        return at, index
    while index < phrase[1] and tokens[index].tag == "D":
        index += 1
    return at, min(index + 1, phrase[1])


def _that_ahead(tokens: Sequence[Token], at: int) -> int | None:
    """The index of a "that" before any verb."""
    if at < len(tokens) and tokens[at].tag in _OPENERS_OF_CONTENT and skip_time_right(tokens, at) == at:
        return None
    for index in range(at, min(at + _REACH, len(tokens))):
        token = tokens[index]
        if token.tag == "H":
            before = tokens[index - 1]
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            if following is None or (following.tag == "A" and before.tag in ("X", "K") and index > at):
                return None
            return index if is_conjunction(tokens, index) else None
        if token.tag in ("A", "Q", ":", "O", "S", ";", ",") or (
            is_past_verb(token) and index > at and token.word not in _PUBLISHED
        ):
            return None
    return None


def is_conjunction(tokens: Sequence[Token], at: int) -> bool:
    """Whether "that" opens a clause, rather than being its subject: "says that is surrender"."""
    return at < len(tokens) and tokens[at].tag == "H" and not (at + 1 < len(tokens) and tokens[at + 1].tag == "A")


def _behind_adjunct(tokens: Sequence[Token], at: int) -> int:
    token = tokens[at]
    behind = skip_time_right(tokens, at)
    if behind > at:
        return behind
    if token.tag == "V" and at + 1 < len(tokens):
        return at + 1
    if token.word == "as" and at + 3 < len(tokens) and tokens[at + 2].word == "as":
        return max(skip_time_right(tokens, at + 3), at)  # "as recently as last month"
    if token.word in _ADJUNCT_PREPOSITIONS:
        end = behind_prepositional(tokens, at)
        stop = (
            end >= len(tokens) or tokens[end].tag in (",", ":", "Q", "–", "H", "P") or tokens[end].word in QUOTE_MARKS
        )
        medium = any(tokens[index].word in _MEDIA for index in range(at, end))
        if end > at and (stop or medium):
            return end
    if token.tag == "," and at + 1 < len(tokens):
        closing = _closed_aside(tokens, at)
        if closing is not None:
            return closing
    return at


def behind_prepositional(tokens: Sequence[Token], at: int) -> int:
    phrase = noun_phrase_after(tokens, at + 1, len(tokens), relaxed=True)
    return phrase[1] if phrase else at


def _closed_aside(tokens: Sequence[Token], at: int) -> int | None:
    """Behind the second comma of "said, however, that" or "said, referring to the raid, that"."""
    for index in range(at + 1, min(at + 8, len(tokens))):
        if tokens[index].tag == ",":
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            return index + 1 if following and following.tag in ("H", "Q") else None
        if tokens[index].tag in ("A", "Q", "O"):
            return None
    return None
