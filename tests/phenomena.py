"""How the cases of `test_phenomena*.py` are written, and what it means that one is read right.

A case is a text and what it tells of: its talks, agreements, exchanges and conditions, each by the fields that matter.
A text tells of no others. Claims are named only where the case is about them. Cases stand in pairs that differ in what
the family is about, and in little else.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from negotiation_events import Quantity, parse

DATE = "2025-05-21"  # a Wednesday
KINDS = ("talks", "agreements", "exchanges", "conditions")
ACTORS = frozenset("parties mediators proposers accepted_by rejected_by holder addressee speakers addressees".split())
SPANS = frozenset("requirement consequence content cue".split())
# Fields that a case which leaves them empty says nothing about.
OPEN = {"talks": ("parties",), "agreements": ("parties",), "exchanges": ("transfers",), "conditions": ()}
Family = list[tuple[str, list[tuple[str, dict[str, Any]]]]]


def talks(status, *parties, **fields):
    return "talks", {"status": status, "parties": list(parties), **fields}


def agreement(kind, status, *parties, **fields):
    return "agreements", {"kind": kind, "status": status, "parties": list(parties), **fields}


def exchange(status, *legs, **fields):
    return "exchanges", {"status": status, "transfers": list(legs), **fields}


def condition(kind, operator, topic, **fields):
    return "conditions", {"kind": kind, "operator": operator, "topic": topic, **fields}


def claim(act, *speakers, **fields):
    return "claims", {"act": act, "speakers": list(speakers), **fields}


def swap(one, other, kind="prisoners", quantity=None, back=None):
    """Both legs of a swap, in which each side gives as many unless `back` says otherwise."""
    return leg(one, other, kind, quantity), leg(other, one, kind, back or quantity)


def leg(giver, receiver, kind, quantity=None):
    return giver, receiver, kind, quantity


def cases(families: Mapping[str, Family], unread: Sequence[tuple[str, str]]) -> list[Any]:
    """The cases of all families as parameters; `unread` tells by its text of a case why it is not read right yet."""
    reasons = dict(unread)
    found = []
    for name, family in families.items():
        for text, expected in family:
            marks = [pytest.mark.xfail(strict=True, reason=reasons.pop(text))] if text in reasons else []
            found.append(pytest.param(text, expected, id=f"{name}-{text}", marks=marks))
    assert not reasons, f"no case has the text {next(iter(reasons))!r}"
    return found


def check_pairs(families: Mapping[str, Family], at_least: int) -> None:
    """Assert that every family has so many pairs, and that no text stands twice in it."""
    for name, family in families.items():
        texts = [text for text, _ in family]
        assert len(texts) % 2 == 0, f"a case of {name} has no twin"
        assert len(texts) >= 2 * at_least, f"{name} has fewer than {at_least} pairs"
        assert len(set(texts)) == len(texts), f"a text stands twice in {name}"


def check(text: str, expected: list[tuple[str, dict[str, Any]]]) -> None:
    """Assert that a text tells of what is expected, and of nothing else."""
    report = parse(text, date=DATE)
    for kind in KINDS:
        wanted = [fields for named, fields in expected if named == kind]
        records = getattr(report, kind)
        assert len(records) == len(wanted), [record.evidence[0].rule for record in records]
        for fields, record in zip(wanted, records, strict=True):
            asked = {name: value for name, value in fields.items() if value != [] or name not in OPEN[kind]}
            assert shown(report, record, asked) == asked
    for fields in (fields for named, fields in expected if named == "claims"):
        asked = {name: value for name, value in fields.items() if value != [] or name != "speakers"}
        assert asked in [shown(report, found, asked) for found in report.claims]


def shown(report, record, fields):
    """Those fields of a record, as the cases write them."""
    values = {name: plain(report, record, name) for name in fields}
    if fields.get("asserts"):
        values["asserts"] = {name: value for name, value in record.asserts.items() if name in fields["asserts"]}
    return values


def plain(report, record, name):
    value = getattr(record, name)
    if name in ACTORS:
        return [report[actor].name for actor in value]
    if name in SPANS:
        return value and value.text
    match name:
        case "host":
            return value and report[value].name
        case "transfers":
            return [tuple(_end(report, item) for item in (t.giver, t.receiver, t.kind, t.quantity)) for t in value]
        case "total":
            return value and value.upper
        case "time":
            return value and value.edtf
        case "place":
            return value and value.name
        case "about":
            return sorted({identity.partition("-")[0] for identity in value})
        case "asserts":
            return dict(value)
    return value


def _end(report, item):
    if item is None or isinstance(item, Quantity):
        return item and item.upper
    return report[item].name if item.startswith("actor-") else str(item)
