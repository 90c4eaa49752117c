"""A catalogue of rules: what each reads, how it is written, and its examples; as Markdown, as text, as JSON values.

For the documentation of whoever ships rules. A hook of three lines puts it into a page of MkDocs:

    from negotiation_events.catalogue import markdown

    def on_page_markdown(page_markdown, *, page, config, files):
        return page_markdown.replace("<!-- rules -->", markdown(acme_rules.RULES))
"""

import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

from negotiation_events.rules import Construction, Noun, Rule, RuleSet, Stage
from negotiation_events.rules.masked import MASKS
from negotiation_events.rules.pattern import source_lines

__all__ = ["markdown", "plain", "values"]

Rules = RuleSet | Iterable[Construction]

_WIDTH = 100
_CLASS_OF = {mask: name for name, mask in MASKS.items()}
_MASK = re.compile(f"[{''.join(_CLASS_OF)}]")
_MARKS = re.compile(r"([\\`*_\[\]<>#|])")


def markdown(rules: Rules, *, level: int = 2) -> str:
    """A chapter for each record type, with a section for each rule.

    Args:
        rules: a rule set, or any rules, nouns and constructions.
        level: of the headings of the chapters; those of the rules are one below.

    >>> from negotiation_events.rules import DEFAULT_RULES
    >>> markdown(DEFAULT_RULES).splitlines()[0]
    '## Talks'
    """
    blocks: list[str] = []
    for name, chapter in _by_type(rules).items():
        blocks.append(f"{'#' * level} {name}")
        for rule in chapter:
            blocks += [f"{'#' * (level + 1)} {rule.id}", *_section(rule)]
    return "\n\n".join(blocks) + "\n"


def plain(rule: Construction) -> str:
    """One rule as text for a terminal; it ends with a line break."""
    lines = [f"{rule.id} makes {rule.makes.__name__}", *_wrap(rule.doc, "  ")]
    for label, words in _definition(rule):
        lines += ["", f"{label}:", *(f"  {row}" for row in words)]
    lines += ["", "reads:"]
    for example in rule.examples:
        lines += _wrap(example.text, "  ")
        lines += _wrap(_slots(example.slots), "    -> ") if example.slots else []
    lines += ["", "reads nothing in:"]
    for text in rule.counterexamples:
        lines += _wrap(text, "  ")
    return "\n".join(lines) + "\n"


def values(rule: Construction) -> dict[str, Any]:
    """One rule as values that JSON can hold."""
    found: dict[str, Any] = {"id": rule.id, "makes": rule.makes.__name__, "doc": rule.doc}
    if isinstance(rule, Rule):
        found |= {"pattern": source_lines(rule.pattern), "status": _plain(rule.status)}
    if isinstance(rule, Noun):
        found |= {"heads": _heads(rule)}
    if isinstance(rule, Rule | Noun):
        found |= {"fields": _plain(rule.fields)}
    return found | {
        "examples": [{"text": example.text, "slots": _plain(example.slots)} for example in rule.examples],
        "counterexamples": list(rule.counterexamples),
    }


def _by_type(rules: Rules) -> Mapping[str, list[Construction]]:
    every = rules.items if isinstance(rules, RuleSet) else rules
    chapters: dict[str, list[Construction]] = {}
    for rule in every:
        # Captives are named for the sake of an exchange.
        name = "Exchange" if rule.makes.__name__ == "Transfer" else rule.makes.__name__
        chapters.setdefault(name, []).append(rule)
    return chapters


def _section(rule: Construction) -> Iterator[str]:
    yield _escape(rule.doc)
    for label, words in _definition(rule):
        yield "\n".join([f"{label.capitalize()}:", "", "```text", *words, "```"])
    rows = ["Reads:", ""]
    for example in rule.examples:
        slots = f" → `{_slots(example.slots)}`" if example.slots else ""
        rows.append(f"- {_escape(_line(example.text))}{slots}")
    yield "\n".join(rows)
    yield "\n".join(["Reads nothing in:", "", *(f"- {_escape(_line(text))}" for text in rule.counterexamples)])


def _definition(rule: Construction) -> Iterator[tuple[str, list[str]]]:
    """What a rule is written with, as labels and lines."""
    if isinstance(rule, Rule):
        yield "pattern", [_line(line) for line in source_lines(rule.pattern)]
        if rule.status is not None:
            yield "status", _status(rule.status)
    if isinstance(rule, Noun):
        yield "words", textwrap.wrap(", ".join(_heads(rule)), _WIDTH - 2)
        if rule.never_after or rule.never_before:
            behind, before = (", ".join(words.split("|")) for words in (rule.never_after, rule.never_before))
            limits = [f"behind {behind}"] * bool(behind) + [f"before {before}"] * bool(before)
            yield "but not", [row for limit in limits for row in textwrap.wrap(limit, _WIDTH - 2)]
    if isinstance(rule, Rule | Noun) and (fields := {name: v for name, v in rule.fields.items() if name[0] != "_"}):
        yield "always", [_slots(fields)]


def _heads(noun: Noun) -> list[str]:
    """The heads of a noun, with a mention as the language of patterns has its class."""
    return [_MASK.sub(lambda mask: f"{{{_CLASS_OF[mask[0]]}}}", head) for head in noun.heads.split("|")]


def _status(status: Mapping[Any, str | None] | str) -> list[str]:
    """What status a clause gives the record, by the stage that it tells."""
    if isinstance(status, str):
        return [f"{_term(status)}, whatever the stage"]
    stages: dict[str, list[str]] = {}
    for stage in Stage:
        result = status.get(stage)
        stages.setdefault("no record" if result is None else _term(result), []).append(stage.value)
    return [f"{', '.join(names)} -> {result}" for result, names in stages.items()]


def _slots(slots: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={json.dumps(_plain(value), ensure_ascii=False)}" for name, value in slots.items())


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {_term(key): _plain(item) for key, item in value.items() if not _term(key).startswith("_")}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def _term(value: Any) -> str:
    return str(value.value if isinstance(value, Enum) else value)


def _line(words: str) -> str:
    return " ".join(words.split())


def _escape(words: str) -> str:
    return _MARKS.sub(r"\\\1", words)


def _wrap(words: str, indent: str) -> list[str]:
    return textwrap.wrap(
        _line(words), _WIDTH, initial_indent=indent, subsequent_indent=" " * len(indent), break_on_hyphens=False
    )
