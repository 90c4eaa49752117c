"""Paragraphs and sentences, with offsets.

A full stop ends a sentence when what follows begins one and what precedes is no abbreviation or initial. Inside a
quotation the sentences are found too, but stay one unit with the words that report them.
"""

import bisect
import re
from collections.abc import Iterator, Sequence

from negotiation_events.text.annotated import Quotation, Sentence

# Titles and the like are followed by a name and never end a sentence; the rest may, when a usual opener follows.
_TITLES = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt cmdr adm brig sen rep gov pres sec rev hon st messrs fr amb vs no nos "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun approx dept est "
    "fig".split()
)
_ABBREVIATIONS = frozenset("u.s u.n u.k e.u a.m p.m d.c co inc ltd corp etc jr sr i.e e.g cf".split())
_OPENER = re.compile(
    r"(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|However|Both|This|That|These|Those|There|His|Her|Its|Their|"
    r"After|Before|Since|While|When|If|As|For|By|With|Under|Some|Many|No|Officials|Meanwhile)\b"
)
# Each looks at a row of stops from its beginning alone, lest a long row is read again from each of them.
_STOP = re.compile(r"(?=[.!?…])(?:(?<![.!?…])[.!?…]+[\"”’'»)\]“]*(?=\s)|(?<![.!?])[.!?]+(?=[\"“][A-Z]))")
_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029\f\v]")
_BEGINS = re.compile(r"[\"“‘'«„(\[–—-]*\s*(?:[^\W_a-zß-öø-ÿ]|\d)")
_LAST_WORD = re.compile(r"[^\s(\[\"“‘]+$")
_SAID = re.compile(r"\s*(?:[\w.’'-]+ ){0,4}(?:said|says|asked|added|told|wrote|replied|declared)\b")
# What stands before the first sentence and is none: a line with the date, a dateline ("KYIV, May 23 (Agency) - ").
_HEAD = re.compile(
    r"(?:date:?[ \t]+\d{4}-\d\d-\d\d\b\s*)?"
    r"(?:(?:[A-Z][A-Z'’.-]+(?:[ /][A-Z][A-Z'’.-]+){0,3}|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?=, [^\n]{0,30}\())"
    r"(?:, [A-Z][A-Za-z. ]{2,24})?(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|, \d{1,2} [A-Z][a-z]+(?: \d{4})?)?"
    r"(?: ?\([^()\n]{2,40}\))?\s?(?:--|[—–]|-(?= )|:(?= [A-Z]))\s*)?"
)
_LOOK_BACK = 24  # no abbreviation is longer, and a text of one character must not be scanned again and again


def find_sentences(text: str, quotations: Sequence[Quotation] = ()) -> tuple[Sentence, ...]:
    """The sentences of a text, in order and without the blanks between them."""
    inside = _Inside(quotations)
    found: list[Sentence] = []
    unit = -1
    for paragraph, (start, end) in enumerate(_paragraphs(text)):
        fresh = True
        start = _HEAD.match(text, start, end).end()  # type: ignore[union-attr]  # it matches the empty string too
        for first, last in _split(text, start, end, inside):
            if fresh:
                unit += 1
            found.append(Sentence(start=first, end=last, paragraph=paragraph, unit=unit))
            fresh = not inside(last, text)
    return tuple(found)


class _Inside:
    """Whether an offset lies inside a quotation, or between one and the words that report it."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._starts = [quotation.start for quotation in quotations]
        self._quotations = quotations

    def __call__(self, offset: int, text: str) -> bool:
        at = bisect.bisect_right(self._starts, offset - 1) - 1
        if at < 0:
            return False
        quotation = self._quotations[at]
        if offset < quotation.end:
            return True
        closes_here = quotation.end <= offset <= quotation.outer_end
        return closes_here and _SAID.match(text[offset : offset + 60]) is not None


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for newline in _BREAK.finditer(text):
        if _breaks(text, start, newline):
            yield from _stripped(text, start, newline.start())
            start = newline.end()
    yield from _stripped(text, start, len(text))


def _breaks(text: str, start: int, newline: re.Match[str]) -> bool:
    after = text[newline.end() : newline.end() + 1]
    if after in ("", "\n", "\r") or newline.start() == start:
        return True
    line_start = max(start, newline.start() - 200)
    line = text[line_start : newline.start()]
    length = len(line) - (line.rfind("\n") + 1)
    if text[newline.start() - 1] in '.!?"”’…:':
        return True
    # A short line without a stop is a heading, a full one was wrapped by whoever stored the text.
    return (length < 50 or length > 120) and not after.islower()


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _split(text: str, start: int, end: int, inside: _Inside) -> Iterator[tuple[int, int]]:
    first = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and stop.start() >= first and _ends(text, first, stop, end):
            yield first, stop.end()
            first = stop.end()
            while first < end and text[first].isspace():
                first += 1
    if first < end:
        yield first, end


def _ends(text: str, first: int, stop: re.Match[str], end: int) -> bool:
    rest = text[stop.end() : min(stop.end() + 40, end)].lstrip()
    if not rest or not _BEGINS.match(rest):
        return False
    if stop.group() != ".":
        return True
    word_match = _LAST_WORD.search(text[max(first, stop.start() - _LOOK_BACK) : stop.start()])
    word = word_match.group() if word_match else ""
    if len(word) == 1 and word.isupper() and word != "I":
        return not _is_initial(text, first, stop.start() - 1)
    lowered = word.lower()
    if lowered in _TITLES:
        return lowered in ("no", "sun", "mar", "sat", "est") and _OPENER.match(rest) is not None
    if lowered in _ABBREVIATIONS or re.fullmatch(r"(?:\w\.)+\w", lowered):
        return _OPENER.match(rest) is not None
    return True


def _is_initial(text: str, first: int, letter: int) -> bool:
    """Whether a capital before a stop is part of a name: "J. Smith", but not "a post on X"."""
    before = text[max(first, letter - _LOOK_BACK) : letter].rstrip()
    last_word = before.rpartition(" ")[2]
    return not last_word or not last_word[:1].islower()
