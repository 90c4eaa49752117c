"""In what somebody said something: "a statement", "Truth Social", "state television"."""

import re
from collections.abc import Sequence
from typing import Final

from negotiation_events.rules.attribution.subjects import noun_phrase_after
from negotiation_events.rules.attribution.tokens import Token, is_possessive

Range = tuple[int, int]

_NOUNS: Final = (
    "statement|interview|speech|post(?:ing)?|tweet|address|letter|broadcast|remarks|comments|e-?mail|message|briefing|"
    "(?:news|press) conference|report|article|op-ed|video|telegram|communiqu[eé]|readout|memo|column|testimony|"
    "(?:state |national |public )?(?:television|tv|radio)|hearing|filing|podcast|document|note|phone call|appearance"
)
_MEDIUM = re.compile(
    rf"\b(?:in|on|at|via|through|during|by)\s+((?:(?:an?|the|his|her|its|their|one"
    rf"|two)\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:{_NOUNS}))\b"
    r"(?:\s+on\s+(?:(?:the\s+)?(?:social\s+media\s+)?(?:platform|site|network|app"
    r"|channel)\s+)?((?:[A-Z][\w.’'-]*)(?:\s[A-Z][\w.’'-]*)*))?",
    re.I,
)
_PLATFORM = re.compile(
    r"\b(?:on|via)\s+(X|Twitter|Facebook|Telegram|Instagram|Truth Social|WhatsApp|YouTube|social media|Weibo|"
    r"state (?:television|tv|radio|media)|television|tv|radio)\b"
)
_WEEKDAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december".split()
)


def medium_in(words: str) -> str | None:
    """The medium that some words between a cue and its content name."""
    match = _MEDIUM.search(words)
    if match:
        platform = match[2]
        if platform and platform[0].isupper() and platform.split()[0].lower() not in _WEEKDAYS:
            return platform
        return match[1]
    match = _PLATFORM.search(words)
    return match[1] if match else None


# What somebody issues, and speaks through.
_DOCUMENTS: Final = frozenset(
    "statement statements letter communique communiqué tweet post memo email message speech readout remarks".split()
)


# What somebody demands something by.
_PLANS: Final = frozenset("plan proposal blueprint roadmap resolution draft document text motion petition".split())
_DRAWN: Final = frozenset(
    "drawn laid put drafted proposed presented signed issued adopted submitted outlined written".split()
)
_REACH: Final = 8  # tokens


def _author(tokens: Sequence[Token], subject: Range) -> Range | None:
    """Who speaks in "the plan laid out by Norland called for"."""
    end = subject[1]
    if tokens[end - 1].word not in _PLANS or end >= len(tokens) or tokens[end].word not in _DRAWN:
        return None
    by = next((at for at in range(end + 1, min(end + _REACH, len(tokens))) if tokens[at].word == "by"), None)
    return noun_phrase_after(tokens, by + 1, len(tokens)) if by is not None else None


def issuer(tokens: Sequence[Token], subject: Range | None, earlier: Range | None) -> tuple[Range | None, Range | None]:
    """Who speaks where a document does, and the document: "a statement by the palace", "the army's statement".

    Args:
        tokens: of the sentence.
        subject: the words before the verb.
        earlier: who did something with the document: "she read out a statement saying".
    """
    if subject is None:
        return None, None
    first, end = subject
    author = _author(tokens, subject)
    if author is not None:
        return author, None
    preposition = next((index for index in range(first, end) if tokens[index].tag == "P"), end)
    if tokens[preposition - 1].word not in _DOCUMENTS:
        return subject, None
    owner = next((index for index in range(preposition - 2, first - 1, -1) if is_possessive(tokens[index])), None)
    if owner is not None:
        return (first, owner + 1), (owner + 1, preposition)
    if preposition < end and tokens[preposition].word in ("by", "from", "of"):
        return noun_phrase_after(tokens, preposition + 1, end, relaxed=True) or subject, (first, preposition)
    if earlier is not None and earlier[1] <= first:
        return earlier, (first, preposition)
    return subject, (first, preposition)
