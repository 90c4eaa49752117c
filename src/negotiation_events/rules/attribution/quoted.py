"""Which quotations are somebody's words whole, and which are a few words in a paraphrase."""

import re
from collections.abc import Sequence
from typing import Final

from negotiation_events.rules.attribution.cues import FORMS, Form
from negotiation_events.rules.attribution.tokens import tokenize
from negotiation_events.text.annotated import Quotation

_WORDS = re.compile(r"[\w’'-]+")
_CLOSERS: Final = frozenset(".,!?…;—–-")
_REPORTING_NEXT = re.compile(r"\s*(?:[\w.’'-]+\s){0,4}?([a-z]+)\b")
# "“We have a text” with the hosts, said Berg".
_SHORT_TAIL = re.compile(r"(?:with|of|about|on|in|for|to|from) [\w’' -]{3,40}, ")
_LOOK_BACK: Final = 80  # characters
_LOOK_AHEAD: Final = 14  # tokens
_SPEAKERS: Final = frozenset("he she they it the a".split())


def whole_quotations(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> list[Quotation]:
    """The quotations of a sentence that stand as sentences of their own, not as words in it."""
    found: list[Quotation] = []
    for quotation in quotations:
        touches = bool(found) and not text[found[-1].outer_end : quotation.outer_start].strip()
        if (touches or _opens(text, start, quotation)) and _closes(text, end, quotation):
            found.append(quotation)
    return found


def _opens(text: str, start: int, quotation: Quotation) -> bool:
    """Whether a quotation begins where a sentence may."""
    before = text[max(start, quotation.outer_start - _LOOK_BACK) : quotation.outer_start].rstrip()
    words = [word.lower() for word in _WORDS.findall(before)]
    if not words or before[-1] in ":—–":
        return True
    capital = text[quotation.start].isupper()
    if before[-1] in '.?!…”"':
        return capital
    if before[-1] == ",":
        return _reports(words[-9:]) or reports_back(text[quotation.outer_end : quotation.outer_end + _LOOK_BACK])
    if words[-1] in ("and", "but", "then"):
        return _reports(words[-4:])
    if words[-1] == "that":
        return _reports(words[-6:])
    long = text.count(" ", quotation.start, quotation.end) >= 3
    return words[-1] in FORMS or (capital and long and _reports(words[-6:]))


def _reports(words: Sequence[str]) -> bool:
    return any(word in FORMS for word in words)


def _closes(text: str, end: int, quotation: Quotation) -> bool:
    """Whether a quotation ends where a sentence may, or where words begin that report it."""
    after = text[quotation.outer_end : max(end, quotation.outer_end)].lstrip()
    inner = text[quotation.start : quotation.end].rstrip("’' ")
    if not after or inner[-1:] in _CLOSERS or after[0] in ",.;—–:?!":
        return True
    tail = _SHORT_TAIL.match(after)
    if tail and len(inner) > tail.end() and reports_back(after[tail.end() : tail.end() + _LOOK_BACK]):
        return True
    following = _REPORTING_NEXT.match(after, 0, _LOOK_BACK)
    if following is None or following[1] not in FORMS:
        return False
    first = after.split(maxsplit=1)[0]
    return first[0].isupper() or first in FORMS or first in _SPEAKERS


def is_alone(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> Quotation | None:
    """The quotation that a sentence consists of, if it does."""
    if len(quotations) != 1:
        return None
    quotation = quotations[0]
    around = text[start : quotation.outer_start] + text[quotation.outer_end : max(end, quotation.outer_end)]
    # Fewer words are a title, or a name somebody gave.
    if any(character.isalnum() for character in around) or text.count(" ", quotation.start, quotation.end) < 4:
        return None
    return quotation


def reports_back(words: str) -> bool:
    """Whether a sentence begins with nothing but a speaker and a verb: "the envoy said on Monday."."""
    tokens = tokenize(words, 0, len(words), ())
    for index, token in enumerate(tokens[:_LOOK_AHEAD]):
        known = FORMS.get(token.word)
        if known and known[1] in (Form.PAST, Form.THIRD) and not token.capital:
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            alone = following is None or following.tag in (".", ",", ":", "P", "T", "S", "V", ";")
            return index == 0 or alone or known[0] == "tell"
        if token.tag not in "XKDPO#,.R&" or (token.tag == "," and index == 0):
            return False
    return False
