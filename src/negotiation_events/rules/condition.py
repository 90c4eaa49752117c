"""How English sets conditions: demands, preconditions, offers, threats, terms.

Readers go over each sentence and tell what they read as ranges of tokens (`Reading`); here readings that bind nobody
are left out, and the others become findings.
"""

from collections.abc import Iterable, Iterator, Set
from typing import Any

from negotiation_events.findings import Finding
from negotiation_events.model import Condition, ConditionKind, ConditionStatus, ConditionTopic
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.answers import with_answers
from negotiation_events.rules.conditions.connectives import read_connectives
from negotiation_events.rules.conditions.demands import DEMAND_WORDS, read_demands
from negotiation_events.rules.conditions.dependence import DEPENDENCE_WORDS, read_dependence
from negotiation_events.rules.conditions.menaces import MENACE_WORDS, read_menaces
from negotiation_events.rules.conditions.necessity import NECESSITY_WORDS, read_necessity
from negotiation_events.rules.conditions.ranges import Range
from negotiation_events.rules.conditions.reading import Context, Reading
from negotiation_events.rules.conditions.refusals import REFUSAL_WORDS, read_refusals
from negotiation_events.rules.conditions.requests import REQUEST_WORDS, read_requests
from negotiation_events.rules.conditions.requests import RULE as REQUEST
from negotiation_events.rules.conditions.sought import SOUGHT_WORDS, read_sought
from negotiation_events.rules.conditions.terms import TERM_WORDS, read_terms
from negotiation_events.rules.conditions.threats import read_threats
from negotiation_events.rules.masked import Masked
from negotiation_events.text.annotated import AnnotatedText

_READERS = (
    read_connectives,
    read_dependence,
    read_threats,
    read_menaces,
    read_refusals,
    read_terms,
    read_demands,
    read_requests,
    read_sought,
    read_necessity,
)
_TRIGGERS = (
    frozenset(tables.OPERATORS)
    | tables.TRIGGERS
    | DEMAND_WORDS
    | DEPENDENCE_WORDS
    | REQUEST_WORDS
    | TERM_WORDS
    | MENACE_WORDS
    | REFUSAL_WORDS
    | SOUGHT_WORDS
    | NECESSITY_WORDS
)
# "until its conditions are met": what is required is told elsewhere, if at all.
_CONDITIONS = frozenset("conditions demands terms preconditions".split())
_FIRST_PERSON = frozenset("we i our my".split())
_MET = frozenset("meet meets met accept accepts accepted fulfil fulfill fulfilled satisfy satisfied".split())


def find_conditions(annotated: AnnotatedText, sentences: tuple[Masked, ...]) -> tuple[Finding, ...]:
    """The conditions in a text, one finding for each requirement."""
    found: list[Finding] = []
    contexts = tuple(_contexts(annotated, sentences))
    for context in contexts:
        readings = [reading for read in _READERS for reading in _kept(context, read(context))]
        found.extend(_finding(context, reading) for reading in _without_overlaps(readings))
    found.sort(key=lambda finding: (finding.start, finding.end, finding.rule))
    return tuple(with_answers(contexts, found))


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
        if not _is_told(context, reading):
            continue
        joined = reading.requirement is not None and reading.evidence == reading.requirement
        keep = keep if joined and keep else _is_condition(context, reading)
        if keep:
            yield reading


def _is_told(context: Context, reading: Reading) -> bool:
    """Whether the words of a reading are there: a text may break off before what is required."""
    ranges = (reading.evidence, reading.requirement, reading.consequence)
    return all(found is None or 0 <= found[0] < found[1] <= len(context.tokens) for found in ranges)


def _is_condition(context: Context, reading: Reading) -> bool:
    """Whether parties negotiate about it; everyday ifs and demands do not count."""
    if reading.certain:
        return True
    if reading.rule == REQUEST:
        return _is_request(context, reading)
    topics = {context.topic(reading.requirement), context.topic(reading.consequence)} - {None}
    involved = (*reading.holder, *reading.addressee)
    if reading.status is not ConditionStatus.OPEN and reading.holder and context.is_side(reading.addressee):
        return context.is_side(reading.holder)
    if reading.kind is ConditionKind.THREAT and topics and context.is_side(context.told(reading.evidence[0])):
        return context.is_side(reading.holder)
    if _is_about_demands(context, reading):
        return context.is_side(reading.holder)
    if _is_nothing(context, reading, topics):
        return False
    if topics & tables.HARD_TOPICS:
        sets_it = context.is_side(reading.holder) or (_is_strict(reading) and not reading.holder)
        if context.is_side(involved) and (reading.kind is ConditionKind.DEMAND or sets_it):
            return True
        return context.near_event or len(topics & tables.HARD_TOPICS) > 1 or bool(reading.holder and reading.addressee)
    binds = (topics and context.is_party(reading.holder)) or _is_explicit(context, reading)
    if (binds and context.is_party(reading.addressee)) or _is_set_by_side(context, reading):
        return True
    told = reading.rule == "condition.demand" and reading.requirement is not None
    if told and not topics and not reading.addressee:
        # "insisted on his presence" asks nothing of the other side
        return context.near_event and context.is_side(reading.holder) and context.is_long(reading.requirement)
    return context.has_event or (bool(topics) and context.near_event and context.is_party(involved))


def _is_about_demands(context: Context, reading: Reading) -> bool:
    """Whether somebody threatens harm "if its demands are not met"."""
    words = set(context.words(reading.requirement).split())
    return reading.kind is ConditionKind.THREAT and bool(words & _CONDITIONS and words & _MET)


def _is_nothing(context: Context, reading: Reading, topics: Set[ConditionTopic | None]) -> bool:
    """Whether nobody who could bind others sets it, or nothing is said to be required."""
    if reading.rule == "condition.deadline" and not reading.holder:
        return not (topics & tables.HARD_TOPICS and context.near_event)
    if reading.requirement is not None and not topics and not context.is_long(reading.requirement):
        return True
    if reading.holder or reading.addressee:
        return bool(reading.holder) and not context.is_party(reading.holder)
    return not (context.has_event or (reading.rule == "condition.must" and context.near_event))


def _is_explicit(context: Context, reading: Reading) -> bool:
    """Whether words of demanding alone tell that one side wants something of the other."""
    unnamed = reading.rule == "condition.demand-noun" and not reading.holder and context.near_event
    sides = (unnamed or context.is_side(reading.holder, leaders=True)) and context.is_side(reading.addressee)
    return reading.kind is ConditionKind.DEMAND and sides and context.is_long(reading.requirement)


def _is_strict(reading: Reading) -> bool:
    """Whether nothing happens unless it is met, so that the words alone set a condition."""
    return reading.kind is ConditionKind.PRECONDITION and reading.requirement is not None


def _is_set_by_side(context: Context, reading: Reading) -> bool:
    """What counts when a side of a conflict sets it, and would not when others do."""
    if not context.is_side(reading.holder):
        return False
    if reading.kind is ConditionKind.GUARANTEE:
        return context.topic(reading.requirement) is not None
    near = context.near_event or "peace" in context.words(reading.consequence).split()
    return _is_strict(reading) and near


def _is_request(context: Context, reading: Reading) -> bool:
    """Whether what is asked for is asked of the other side: most of what people ask for is not."""
    topic = context.topic(reading.requirement)
    if reading.addressee and not _is_asked(context, reading):
        return False
    if not reading.holder:  # "we" of a statement
        own = _is_first_person(context, reading)
        counts = topic in tables.HARD_TOPICS or (own and topic is not None and context.near_event)
        return bool(reading.addressee or own) and counts and (own or context.near_event)
    if not context.is_party(reading.holder):
        return False
    if context.is_domestic((*reading.holder, *reading.addressee)):
        return topic in tables.HARD_TOPICS and context.near_event
    if topic in tables.HARD_TOPICS:
        return context.is_side(reading.holder) or context.near_event
    if topic is None and not context.is_deed(reading.requirement):
        longs = context.is_long(reading.requirement) and context.is_body(reading.holder)
        return longs and context.near_event and context.is_side(reading.holder)
    if not reading.addressee and not context.is_body(reading.holder):
        return False
    return context.near_event and context.is_side(reading.holder)


def _is_asked(context: Context, reading: Reading) -> bool:
    """Whether a side is asked, or a state asks a deed of a group, "the member states", near negotiations."""
    if context.is_side(reading.addressee, leaders=True):
        return True
    asks = context.is_body(reading.holder) and context.is_party(reading.addressee)
    return asks and context.near_event and context.is_deed(reading.requirement)


def _is_first_person(context: Context, reading: Reading) -> bool:
    """Whether the text itself asks: "we urge", "our call for"."""
    first = reading.evidence[0]
    return not _FIRST_PERSON.isdisjoint(context.words((max(0, first - 3), first + 1)).split())


def _without_overlaps(readings: Iterable[Reading]) -> list[Reading]:
    """Of two readings of the same words the earlier one stays."""
    kept: list[Reading] = []
    for reading in readings:
        if not any(_overlap(_core(reading), _core(other)) or _repeats(reading, other) for other in kept):
            kept.append(reading)
    return kept


def _repeats(reading: Reading, other: Reading) -> bool:
    """Whether a demand is what another condition rules out: "insisted that no talks will be held until"."""
    given = other.consequence
    return (
        reading.kind is ConditionKind.DEMAND
        and other.kind is ConditionKind.PRECONDITION
        and other.operator is not None
        and given is not None
        and given[0] <= _core(reading)[0]
        and _core(reading)[1] <= given[1]
    )


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
        return context.topic(reading.consequence) or ConditionTopic.UNSPECIFIED
    words = set(context.words(reading.requirement).split())
    if words & _CONDITIONS and words & _MET:
        return ConditionTopic.UNSPECIFIED
    if reading.kind is ConditionKind.THREAT and "price" in context.words(reading.consequence).split():
        return context.topic(reading.requirement) or ConditionTopic.OTHER
    topic = context.topic(reading.requirement)
    if topic is None and reading.kind is ConditionKind.THREAT:
        topic = context.topic(reading.consequence)
    return topic or ConditionTopic.OTHER
