"""One record for a demand, however often it is told."""

from collections.abc import Iterable

from negotiation_events.findings import Finding
from negotiation_events.model import ConditionKind, ConditionTopic

# What is demanded of one side once: two demands for a ceasefire are one, two for access to aid need not be.
_SINGLE = frozenset(
    (
        ConditionTopic.CEASEFIRE, ConditionTopic.WITHDRAWAL, ConditionTopic.DISARMAMENT, ConditionTopic.NEUTRALITY,
        ConditionTopic.RELEASE, ConditionTopic.RECOGNITION,
    )
)  # fmt: skip


def merge_demands(conditions: Iterable[Finding]) -> list[tuple[Finding, ...]]:
    """Conditions in order, each with its repetitions: the same side demands the same of the same side again."""
    groups: list[list[Finding]] = []
    for finding in conditions:
        group = next((group for group in groups if all(_repeats(told, finding) for told in group)), None)
        if group is None:
            groups.append([finding])
        else:
            group.append(finding)
    return [tuple(group) for group in groups]


def _repeats(one: Finding, other: Finding) -> bool:
    """Whether a later sentence demands again what an earlier one did; what one list holds is several demands."""
    first, second = one.fields, other.fields
    if {first["kind"], second["kind"]} != {ConditionKind.DEMAND} or one.sentence == other.sentence:
        return False
    if first["topic"] != second["topic"] or first["topic"] not in _SINGLE:
        return False
    if first.get("status") != second.get("status") or not _one_list(one, other):
        return False
    if not any(side.get(name) for side in (first, second) for name in ("holder", "addressee")):
        return False  # nobody is named: nothing tells that it is the same demand
    return all(_agree(first.get(name, ()), second.get(name, ())) for name in ("holder", "addressee"))


def _one_list(one: Finding, other: Finding) -> bool:
    """Whether both are told in full or not at all."""
    return ("requirement" in one.fields) == ("requirement" in other.fields)


def _agree(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return not one or not other or set(one) == set(other)
