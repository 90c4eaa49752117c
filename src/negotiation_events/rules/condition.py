"""How English sets conditions: demands, preconditions, offers, threats, terms.

Readers go over each sentence and tell what they read as ranges of tokens (`Reading`); here readings that bind nobody
are left out, and the others become findings.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from negotiation_events.findings import Finding
from negotiation_events.model import Condition, ConditionKind, ConditionTopic
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import Range
from negotiation_events.rules.conditions.connectives import read_connectives
from negotiation_events.rules.conditions.demands import read_demands
from negotiation_events.rules.conditions.dependence import DEPENDENCE_WORDS, read_dependence
from negotiation_events.rules.conditions.reading import Context, Reading
from negotiation_events.rules.conditions.terms import read_terms
from negotiation_events.rules.conditions.threats import read_threats
from negotiation_events.rules.masked import Masked
from negotiation_events.text.annotated import AnnotatedText

_READERS = (read_connectives, read_dependence, read_threats, read_demands, read_terms)
_TRIGGERS = frozenset(tables.OPERATORS) | tables.TRIGGERS | DEPENDENCE_WORDS
# "until its conditions are met": what is required is told elsewhere, if at all.
_CONDITIONS = frozenset("conditions demands terms preconditions".split())
_MET = frozenset("meet meets met accept accepts accepted fulfil fulfill fulfilled satisfy satisfied".split())


def find_conditions(annotated: AnnotatedText, sentences: tuple[Masked, ...]) -> tuple[Finding, ...]:
    """The conditions in a text, one finding for each requirement."""
    found: list[Finding] = []
    for context in _contexts(annotated, sentences):
        readings = [reading for read in _READERS for reading in _kept(context, read(context))]
        found.extend(_finding(context, reading) for reading in _without_overlaps(readings))
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end, finding.rule)))


def _contexts(annotated: AnnotatedText, sentences: tuple[Masked, ...]) -> Iterator[Context]:
    """The sentences that have a word conditions are told with; one pass over them and the quotations."""
    quotations = annotated.quotations
    first = 0
    for number, sentence in enumerate(sentences):
        start, end = sentence.sentence.start, sentence.sentence.end
        while first < len(quotations) and quotations[first].outer_end <= start:
            first += 1
        if sentence.words.isdisjoint(_TRIGGERS):
            continue
        last = first
        while last < len(quotations) and quotations[last].outer_start < end:
            last += 1
        yield Context(annotated, sentences, number, quotations[first:last])


def _kept(context: Context, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings that count; of requirements joined by "and" the first one decides."""
    keep = False
    for reading in readings:
        joined = reading.requirement is not None and reading.evidence == reading.requirement
        keep = keep if joined and keep else _is_condition(context, reading)
        if keep:
            yield reading


def _is_condition(context: Context, reading: Reading) -> bool:
    """Whether parties negotiate about it; everyday ifs and demands do not count."""
    if reading.certain:
        return True
    topics = {context.topic(reading.requirement), context.topic(reading.consequence)} - {None}
    involved = (*reading.holder, *reading.addressee)
    if reading.holder and not context.is_party(reading.holder):
        return False
    if not involved and not context.has_event:
        return False
    if topics & tables.HARD_TOPICS:
        if context.is_side(involved) and (reading.kind is ConditionKind.DEMAND or context.is_side(reading.holder)):
            return True
        return context.near_event or len(topics & tables.HARD_TOPICS) > 1 or bool(reading.holder and reading.addressee)
    if topics and context.is_party(reading.holder) and context.is_party(reading.addressee):
        return True
    told = reading.rule == "condition.demand" and reading.requirement is not None
    if told and not topics and not reading.addressee:
        return False  # "insisted on his presence" asks nothing of the other side
    return context.has_event or (bool(topics) and context.near_event and context.is_party(involved))


def _without_overlaps(readings: Iterable[Reading]) -> list[Reading]:
    """Of two readings of the same words the earlier one stays."""
    kept: list[Reading] = []
    for reading in readings:
        if not any(_overlap(_core(reading), _core(other)) for other in kept):
            kept.append(reading)
    return kept


def _core(reading: Reading) -> Range:
    return reading.requirement or reading.evidence


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _finding(context: Context, reading: Reading) -> Finding:
    sentence = context.sentence
    start, end = sentence.text_span(*reading.evidence)
    fields: dict[str, Any] = {
        "kind": reading.kind,
        "operator": reading.operator,
        "topic": reading.topic or _topic(context, reading),
        "holder": reading.holder,
        "addressee": reading.addressee,
        "requirement": _span(context, reading.requirement),
        "consequence": _span(context, reading.consequence),
        "status": reading.status,
        "time": reading.deadline,
        "applies_to_phrase": (reading.phrase.start, reading.phrase.end) if reading.phrase else None,
    }
    return Finding(
        rule=reading.rule,
        makes=Condition,
        start=start,
        end=end,
        sentence=context.number,
        fields={name: value for name, value in fields.items() if value is not None and value != ()},
    )


def _span(context: Context, tokens: Range | None) -> Range | None:
    """A range of tokens as offsets, with the currency mark no token holds, without the "that" a mention may hold."""
    if tokens is None:
        return None
    text = context.annotated.text
    start, end = context.sentence.text_span(*tokens)
    if start and text[start - 1] in "$€£¥":
        start -= 1
    elif text[start : start + 5].lower() == "that " and start + 5 < end:
        start += 5
    return start, end


def _topic(context: Context, reading: Reading) -> ConditionTopic:
    """What is required; for a threat that does not say, what is threatened."""
    if reading.requirement is None:
        return ConditionTopic.UNSPECIFIED
    words = set(context.words(reading.requirement).split())
    if words & _CONDITIONS and words & _MET:
        return ConditionTopic.UNSPECIFIED
    topic = context.topic(reading.requirement)
    if topic is None and reading.kind is ConditionKind.THREAT:
        topic = context.topic(reading.consequence)
    return topic or ConditionTopic.OTHER
