"""Where quotations begin and end.

Marks are judged by what stands around them rather than by their shape: newswire mixes straight and curly marks, opens
with a closing mark and closes with an opening one. A quotation that never closes ends with its paragraph.
"""

import re

from negotiation_events.text.annotated import Quotation

# Double marks of every shape, and the doubled single ones of old wires. Single marks are apostrophes more often than
# not, so they count only where a word begins behind them and another mark closes before a blank.
# The characters come first and what must stand around them behind, so that the search skips all others.
_MARK = re.compile(
    r"[\"“”„«»\n`'‘’]"
    r"(?:(?<=[\"“”„«»\n])|(?<=`)`|(?<=')'|(?<!\w[‘'])(?<=[‘'])(?=\w)|(?<=[\w.,!?…][’'])(?!\w))"
)
_OPENERS = frozenset("“„«")
_SINGLES = frozenset("‘’'")
_SPACE_BEFORE = frozenset(" \t\n\r([{-–—/\u00a0")


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in order."""
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text):
        if mark.group() == "\n":
            if opened and _ends_paragraph(text, mark.start()):
                _close(text, opened, None, mark.start(), found)
                opened = None
        elif opened is None:
            if _may_open(text, mark):
                opened = mark
        elif _is_single(mark) == _is_single(opened) and _may_close(text, opened, mark):
            _close(text, opened, mark, mark.start(), found)
            opened = None
        elif _is_single(opened) and not _is_single(mark) and _may_open(text, mark):
            # A stray apostrophe opened; the double mark is the better witness.
            opened = mark
    if opened is not None:
        _close(text, opened, None, len(text.rstrip()), found)
    return tuple(found)


def _is_single(mark: re.Match[str]) -> bool:
    return mark.group() in _SINGLES


def _may_open(text: str, mark: re.Match[str]) -> bool:
    if mark.end() >= len(text) or text[mark.end()].isspace():
        return False
    before = text[mark.start() - 1] if mark.start() else " "
    return before in _SPACE_BEFORE or mark.group() in _OPENERS


def _may_close(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    if mark.start() <= opened.end():
        return False
    after = text[mark.end()] if mark.end() < len(text) else " "
    before = text[mark.start() - 1]
    if before in _SPACE_BEFORE and after.isalnum():
        return False
    return not (_is_single(mark) and mark.group() == "‘")


def _ends_paragraph(text: str, newline: int) -> bool:
    return text[newline + 1 : newline + 2] in ("\n", "") or text[newline - 1 : newline] in ".!?\r\"”’'"


def _close(text: str, opened: re.Match[str], mark: re.Match[str] | None, end: int, found: list[Quotation]) -> None:
    # A single mark that never closes was an apostrophe.
    if mark is None and _is_single(opened):
        return
    inner_end = end
    while inner_end > opened.end() and text[inner_end - 1].isspace():
        inner_end -= 1
    if inner_end <= opened.end():
        return
    outer_end = mark.end() if mark else inner_end
    found.append(Quotation(start=opened.end(), end=inner_end, outer_start=opened.start(), outer_end=outer_end))
