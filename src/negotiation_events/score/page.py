"""What was missed, made up and wrong, shown in the text."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from negotiation_events.model import Actor, Duration, Place, Quantity, Quote, Report, Time
from negotiation_events.model._record import is_record
from negotiation_events.model.agree import plain_value
from negotiation_events.score.alike import says_something
from negotiation_events.score.result import Comparison, Pair, Score
from negotiation_events.serialize._own_types import noun_of
from negotiation_events.serialize._wording import clean, in_quotes, shorten

_WIDTH: Final = 100
_CONTEXT: Final = 60
_INDENT: Final = " " * 11


def detail(score: Score, texts: Mapping[str, str]) -> str:
    """A page with every record that was missed, made up or has wrong fields, and where it stands in the text.

    Args:
        score: what `score` gave.
        texts: the text of each document, by its name in the score; of one that is not there, no context is shown.

    >>> from negotiation_events import parse
    >>> from negotiation_events.score import score
    >>> text = "Iran and Iraq met."
    >>> gold, blank = parse(text, source="met.txt"), parse("x" * len(text), source="met.txt")
    >>> print(detail(score([gold], [blank]), {"met.txt": text}), end="")
    met.txt
      missed   Talks [talks-1]: parties: Iran, Iraq; status: concluded
               line 1: >>Iran and Iraq met<<.
    """
    pages = [page for document in score.documents if (page := list(_page(document, texts)))]
    return "\n".join("\n".join(page) + "\n" for page in pages)


def _page(document: Comparison, texts: Mapping[str, str]) -> Iterator[str]:
    text = texts.get(document.name)
    # Actors are wrong where records name them; on their own they would drown the rest.
    pairs = [pair for pair in document.pairs if pair.kind is not Actor] or list(document.pairs)
    faults = [pair for pair in pairs if pair.wrong or pair.gold is None or pair.found is None]
    if not faults:
        return
    yield document.name
    if text is None or len(text) != document.gold.document.length:
        yield "  (without its text, for it is not at hand, or is another by its length)"
        text = None
    for pair in faults:
        yield from _shown(pair, document, text)


def _shown(pair: Pair, document: Comparison, text: str | None) -> Iterator[str]:
    if pair.gold is not None and pair.found is not None:
        found = "" if pair.found.id == pair.gold.id else f", found as {pair.found.id}"
        yield from _entry("wrong", f"{noun_of(pair.kind)} [{pair.gold.id}{found}]")
        for name in pair.wrong:
            had, wanted = (
                _words(getattr(item, name), side)
                for item, side in ((pair.found, document.found), (pair.gold, document.gold))
            )
            yield from _wrapped(f"{name}: {had}, should be {wanted}")
    elif pair.gold is not None:
        yield from _entry("missed", _described(pair.gold, document.gold))
    elif pair.found is not None:
        yield from _entry("made up", _described(pair.found, document.found))
    item: Any = pair.found if pair.gold is None else pair.gold
    spans = item.evidence or getattr(item, "mentions", ())
    if text is not None and spans:
        yield from _in_text(spans[0].start, spans[0].end, text)


def _entry(label: str, words: str) -> list[str]:
    return textwrap.wrap(
        words, _WIDTH, initial_indent=f"  {label:<9}", subsequent_indent=_INDENT, break_on_hyphens=False
    )


def _wrapped(words: str) -> list[str]:
    return textwrap.wrap(
        words, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT + "  ", break_on_hyphens=False
    )


def _described(item: Any, report: Report) -> str:
    if isinstance(item, Actor):
        return f"Actor {clean(item.name)} [{item.id}]"
    facts = "; ".join(_facts(item, report))
    return f"{noun_of(type(item))} [{item.id}]" + (f": {facts}" if facts else "")


def _facts(item: Any, report: Report) -> Iterator[str]:
    for field in attrs.fields(type(item)):
        value = getattr(item, field.name)
        if field.name not in ("id", "evidence") and says_something(field, value):
            yield f"{field.name}: {_words(value, report)}"


def _in_text(start: int, end: int, text: str) -> list[str]:
    """The evidence between marks, with what stands around it in its line."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    before, after = text[first:start], text[end : last if last >= 0 else len(text)]
    if len(before) > _CONTEXT:
        before = "... " + before[-_CONTEXT:].partition(" ")[2]
    if len(after) > _CONTEXT:
        after = after[:_CONTEXT].rpartition(" ")[0] + " ..."
    marked = f"{_flat(before)}>>{_flat(text[start:end])}<<{_flat(after)}"
    return _wrapped(f"line {text.count(chr(10), 0, start) + 1}: {marked}")


def _flat(words: str) -> str:
    """On one line, with the blanks at its ends."""
    return " " * words[:1].isspace() + clean(words) + " " * (words[-1:].isspace() and bool(words.strip()))


def _called(identity: str, report: Report) -> str:
    item = report[identity]
    return shorten(clean(item.name), 40) if isinstance(item, Actor) else identity


def _words(value: Any, report: Report) -> str:
    """A value of a field in a few words."""
    if value in (None, ()) or value == {}:
        return "nothing"
    if isinstance(value, tuple):
        return ", ".join(_words(item, report) for item in value)
    if isinstance(value, Quote):
        return in_quotes(value.text, 80)
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_words(item, report)}" for name, item in value.items())
    if isinstance(value, Time | Duration | Quantity | Place):
        return str(plain_value(value) or (value.text if not isinstance(value, Place) else "") or "nothing")
    if is_record(type(value)):
        return f"({', '.join(_facts(value, report))})"
    known = isinstance(value, str) and any(item.id == value for item in report)
    return _called(value, report) if known else clean(str(value))
