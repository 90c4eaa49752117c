"""Conditions told by a connective: "will not ... until", "would ... if", "only after", "in exchange for"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from negotiation_events.model import ConditionKind, ConditionStatus, Operator
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import clause_end, clause_start, says_next
from negotiation_events.rules.conditions.connective_words import (
    CONNECTIVE_WORDS,
    INSTANTS,
    PAST_DEEDS,
    SUBJECTS,
    Connective,
    connective_at,
    is_finite,
)
from negotiation_events.rules.conditions.defiance import defied, is_between_sides
from negotiation_events.rules.conditions.exchange import read_exchange
from negotiation_events.rules.conditions.kinds import Bond, bond_of
from negotiation_events.rules.conditions.main_clause import MainClause
from negotiation_events.rules.conditions.purposes import read_purposes
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import Context, Reading
from negotiation_events.rules.conditions.subjects import actors_starting
from negotiation_events.rules.conditions.wanted import wanted_before
from negotiation_events.rules.masked import Token

_CONTENTS = frozenset("terms conditions demands requirements preconditions benchmarks".split())
_PROSPECTS = frozenset("prospect question chance possibility hope likelihood talk".split())
_INVERTED = frozenset("will would can could is are does do".split())
_RULE_NAMES = {
    Operator.PROVIDED_THAT: "provided",
    Operator.ONLY_IF: "only-if",
    Operator.IN_EXCHANGE_FOR: "in-exchange",
    Operator.IF: "offer-if",
}


def read_connectives(context: Context) -> Iterator[Reading]:
    """The conditions of a sentence that hang on a connective."""
    yield from read_purposes(context)
    taken = 0
    for at in context.where(CONNECTIVE_WORDS):
        connective = connective_at(context, at) if at >= taken else None
        if connective is None:
            continue
        for reading in _read(context, connective):
            taken = max(taken, reading.evidence[1])
            yield reading


def _read(context: Context, connective: Connective) -> Iterator[Reading]:
    behind = connective.behind
    if behind >= len(context.tokens):
        return
    inverted = _inverted(context, connective)
    if inverted is not None:
        yield inverted
        return
    requirement = trim(context.tokens, (behind, _requirement_end(context, behind)))
    span = _main_span(context, connective, requirement)
    if requirement[1] <= requirement[0] or span is None or span[1] <= span[0]:
        return
    if connective.operator is Operator.BEFORE:
        wanted = wanted_before(context, connective.at, span[0], requirement)
        if wanted is not None:
            yield wanted
            return
    main = MainClause(context, span, connective.only)
    if main.is_idle:
        return
    if connective.operator is Operator.IN_EXCHANGE_FOR:
        yield from read_exchange(context, connective.at, requirement, span, main.modal, main.subject or main.speakers)
        return
    bond = bond_of(main, connective.operator)
    if bond is None or bond.kind is ConditionKind.OFFER:
        bond = defied(main, connective.operator, requirement) or bond
    only = connective.only or (main.modal is not None and main.modal.only)
    only = (only and context.phrase(span) is not None) or context.tokens[connective.behind - 1].form in INSTANTS
    if bond is not None and _binds(context, connective.operator, requirement, bond, only=only):
        yield from _each(context, _reading(main, connective, requirement, bond))


def _each(context: Context, readings: Iterator[Reading]) -> Iterator[Reading]:
    """A reading of each of several requirements: "until Norland withdraws and pays, and the road is opened"."""
    for reading in readings:
        assert reading.requirement is not None
        first, *others = _requirements(context, reading.requirement)
        yield attrs.evolve(reading, requirement=first)
        for other in others:
            asked = tuple(i for i in _asked(context, other) if i not in reading.holder)
            yield attrs.evolve(reading, requirement=other, evidence=other, addressee=asked or reading.addressee)


def _requirements(context: Context, span: Range) -> list[Range]:
    """The clauses and verb phrases that "and" joins in a requirement."""
    tokens = context.tokens
    subject = actors_starting(tokens, span[0])
    cuts = [span[0]]
    for i in range(span[0] + 2, span[1] - 1):
        joins = tokens[i].form == "and" or (tokens[i].form == "," and tokens[i + 1].form != "and")
        same_subject = subject is not None and i > subject[1] and _is_deed(tokens, subject[1], i + 1)
        if joins and (same_subject or (_is_new_clause(tokens, i + 1) and _has_verb(tokens, (cuts[-1], i)))):
            cuts.append(i + 1)
    pieces = [trim(tokens, (a, b)) for a, b in pairwise([*cuts, span[1]])]
    after = span[1] + 1
    if after < len(tokens) and tokens[span[1]].form == "and" and _is_new_clause(tokens, after):
        pieces.append(context.clause(after))
    return [piece for piece in pieces if piece[1] > piece[0]]


def _has_verb(tokens: Sequence[Token], span: Range) -> bool:
    """Whether a clause has told its verb already: not "comprehensive, genuine (and inclusive reform is)"."""
    return any(is_finite(tokens, i) for i in range(*span))


def _is_deed(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """Whether the word at a token is a verb like the first one: "withdraws its troops and pays", "disarm and leave"."""
    first, form = tokens[verb].form, tokens[at].form
    if first.endswith("s") and form.endswith("s"):
        return (first[:-1] in tables.BASES or first == "is") and form[:-1] in tables.BASES
    return (first in tables.BASES and form in tables.BASES) or (first in PAST_DEEDS and form in PAST_DEEDS)


def _is_new_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause in the present or past begins at a token: "and aid is let in"."""
    for i in range(at + 1, min(at + 5, len(tokens))):
        form = tokens[i].form
        if form in ("is", "are", "was", "were", "has", "have"):
            return tokens[at].form not in ("who", "which", "that") and i + 1 < len(tokens)
        if form in tables.AUXILIARIES or form in tables.SAY or form in (",", ".", "that", "which", "who", "to", "of"):
            return False
        if form.endswith("s") and form[:-1] in tables.BASES and tokens[i - 1].form == m.ACTOR:
            return True
    return False


def _inverted(context: Context, connective: Connective) -> Reading | None:
    """Read "Only if the rebels disarm will the government talk"."""
    tokens = context.tokens
    if not (connective.only or forms(tokens, (connective.at - 1, connective.at)) == ("not",)):
        return None
    if not _leads(context, connective.at):
        return None
    behind = connective.behind
    at = next((i for i in range(behind + 2, min(behind + 25, len(tokens) - 2)) if _turns(tokens, i)), None)
    if at is None:
        return None
    asked = _asked(context, (behind, at))
    subject = actors_starting(tokens, at + 1)
    holder = context.actors(subject) or context.speakers(at)
    consequence = context.clause(at + 1)
    return Reading(
        rule=_rule_of(connective.operator, ConditionKind.PRECONDITION),
        kind=ConditionKind.PRECONDITION,
        evidence=(connective.at, consequence[1]),
        requirement=trim(tokens, (behind, at)),
        consequence=consequence,
        operator=connective.operator,
        holder=holder,
        addressee=tuple(i for i in asked if i not in holder),
        phrase=context.phrase(consequence),
        deadline=context.deadline((behind, at)),
    )


def _turns(tokens: Sequence[Token], at: int) -> bool:
    """Whether an auxiliary stands before its subject: "will the government"."""
    behind = tokens[at + 1].form
    wills = tokens[at].form in tables.MODALS and behind not in tables.BASES | {"not", "have"}
    return wills or (tokens[at].form in _INVERTED and behind in SUBJECTS - {"no"})


def _requirement_end(context: Context, first: int) -> int:
    """The end of a clause; a subject's apposition does not end it ("if the Houthis, a northern militia, attack")."""
    tokens = context.tokens
    end = clause_end(context.sentence, first, context.closing(first))
    if end < len(tokens) - 1 and tokens[end].form == "or" and tokens[end + 1].form not in ("else", "otherwise", "face"):
        return clause_end(context.sentence, end + 1, context.closing(first))
    subject_alone = all(token.form in (m.ACTOR, "and", "or", "the") for token in tokens[first:end])
    if end >= len(tokens) or tokens[end].form != "," or not subject_alone:
        return end
    for i in range(end + 1, min(end + 16, len(tokens) - 1)):
        if tokens[i].form == ",":
            return clause_end(context.sentence, i + 1, context.closing(first))
    return end


def _main_span(context: Context, connective: Connective, requirement: Range) -> Range | None:
    """The main clause: behind a subordinate one that stands first, else before the connective."""
    if _leads(context, connective.at):
        return _main_behind(context, requirement[1])
    at = connective.at
    dash = at > 1 and context.tokens[at - 1].form == "–"
    return clause_start(context.tokens, at - dash), at - dash - connective.only


def _leads(context: Context, at: int) -> bool:
    """Whether the subordinate clause stands first: "If X, Y"."""
    tokens = context.tokens
    i = at - 1
    if i > 0 and tokens[i].form == "–":  # "talks will begin – if both sides agree"
        return context.clause(at + 1)[1] < len(tokens) - 1
    while i >= 0 and tokens[i].form in ("only", "not", "and", "but", "or"):
        i -= 1
    if i < 0 or tokens[i].form in (".", ";", ":", "–", "that") or tokens[i].form in tables.SAY:
        return True
    if any(tokens[i].end <= quotation.start <= tokens[i + 1].start for quotation in context.quotations):
        end = context.clause(at + 1)[1]  # "said that "until they leave, talks are impossible""
        return end < len(tokens) and tokens[end].form == "," and not says_next(tokens, end + 1)
    return tokens[i].form == "," and tokens[i + 1].form in ("and", "but")


def _main_behind(context: Context, at: int) -> Range | None:
    """The main clause that follows a subordinate one."""
    tokens = context.tokens
    if at + 1 >= len(tokens) or tokens[at].form != ",":
        return None
    first = at + 1 + (tokens[at + 1].form == "then")
    if first >= len(tokens):
        return None
    return trim(tokens, (first, clause_end(context.sentence, first, context.closing(first))))


def _binds(context: Context, operator: Operator, requirement: Range, bond: Bond, *, only: bool) -> bool:
    """Whether the words that are bound can be: not what "would have been", nor a sequence of two everyday things."""
    consequence = bond.consequence
    words = forms(context.tokens, (consequence[0], consequence[0] + 2))
    if consequence[1] <= consequence[0] or (words[0] == "have" and words[-1] not in ("a", "an", "the", "no")):
        return False
    if operator is Operator.AFTER:
        if only:
            return True
        if not _CONTENTS.isdisjoint(forms(context.tokens, requirement)):
            return True  # "once those terms are met"
        asked = _asked(context, requirement) and context.topic(consequence) in tables.HARD_TOPICS
        return bool(asked) or context.topic(requirement) is not None or context.phrase(requirement) is not None
    return True


def _reading(main: MainClause, connective: Connective, requirement: Range, bond: Bond) -> Iterator[Reading]:
    context = main.context
    holder = bond.subject
    if not holder or (main.is_suffering and main.speakers):
        holder = main.speakers
    asked = _asked(context, requirement)
    if bond.kind in (ConditionKind.OFFER, ConditionKind.THREAT) and not holder:
        return
    if bond.kind is ConditionKind.OFFER and asked and set(asked) <= set(holder) and not _concerns(context, requirement):
        return
    idle = not asked and context.topic(requirement) is None and context.phrase(requirement) is None
    if bond.kind is ConditionKind.OFFER and main.modal is not None and main.modal.kind == "could" and idle:
        return  # "could help if the dispute grew"
    addressee = tuple(i for i in asked or (bond.subject if main.is_suffering else ()) if i not in holder)
    consequence = _consequence(main, bond)
    first = min(main.begins, connective.at, consequence[0])
    waived = bond.kind is ConditionKind.DEMAND
    operator = connective.operator
    only = connective.only or (main.modal is not None and main.modal.only)
    if operator is Operator.IF and bond.kind is ConditionKind.PRECONDITION and only:
        operator = Operator.ONLY_IF  # "will only ... if"
    before = (main.span[0], first) if first > main.span[0] else None
    yield Reading(
        rule=_rule_of(operator, bond.kind),
        kind=bond.kind,
        evidence=(first, max(requirement[1], consequence[1])),
        requirement=requirement,
        consequence=consequence,
        operator=None if connective.silent else operator,
        holder=holder,
        addressee=addressee,
        status=ConditionStatus.WAIVED if waived else ConditionStatus.OPEN,
        phrase=context.phrase(consequence) or context.phrase(before),
        deadline=context.deadline(requirement),
        certain=_is_certain(main, bond, operator, holder, asked),
    )


def _is_certain(
    main: MainClause, bond: Bond, operator: Operator, holder: tuple[int, ...], asked: tuple[int, ...]
) -> bool:
    """Whether the words alone tell that one side would have another do something."""
    if operator is Operator.UNLESS:
        return bool(holder) and _is_threatened(main)
    threat = bond.kind is ConditionKind.THREAT and operator is Operator.IF
    return threat and is_between_sides(main.context, holder, asked)


def _concerns(context: Context, requirement: Range) -> bool:
    """Whether a pronoun stands for who has to do what negotiations are about: "if it returns the land"."""
    pronoun = context.words((requirement[0], requirement[0] + 1)) in ("it", "they", "he", "she")
    return pronoun and (context.topic(requirement) is not None or context.near_event)


def _is_threatened(main: MainClause) -> bool:
    """Whether the word for it is "threatened to", which nobody does but to another."""
    return main.modal is not None and main.context.tokens[main.modal.first].form.startswith("threaten")


def _consequence(main: MainClause, bond: Bond) -> Range:
    """The verb phrase where somebody wills it, the whole clause where its subject is a thing or suffers it."""
    if main.modal is None or bond.consequence != main.deed:
        return bond.consequence
    thing = not bond.subject and not main.has_subject and main.modal.kind != "power"
    hope = _behind_no_prospect(main)
    if hope is not None:
        return trim(main.context.tokens, (hope, main.span[1]))
    passive = main.is_suffering and main.verb not in tables.SUFFER and (main.speakers or not bond.subject)
    return trim(main.context.tokens, main.span) if thing or passive else bond.consequence


def _behind_no_prospect(main: MainClause) -> int | None:
    """Behind "there would be no prospect of"."""
    words = forms(main.context.tokens, (main.span[0], main.span[0] + 6))
    denied = words[:1] == ("there",) and words[3:4] == ("no",) and words[4:5] and words[4] in _PROSPECTS
    return main.span[0] + 6 if denied and words[5:] == ("of",) else None


def _asked(context: Context, requirement: Range) -> tuple[int, ...]:
    """The subject of a requirement; "it is certain" has none."""
    first = requirement[0]
    copula = forms(context.tokens, (first + 1, first + 2)) in (("is",), ("was",))
    if copula and context.words((first, first + 1)) == "it":
        return ()
    return context.actors(actors_starting(context.tokens, first))


def _rule_of(operator: Operator, kind: ConditionKind) -> str:
    if kind is ConditionKind.DEMAND:
        return "condition.waived"
    if kind is ConditionKind.THREAT:
        return "condition.threat-unless" if operator is Operator.UNLESS else "condition.threat-if"
    return f"condition.{_RULE_NAMES.get(operator, str(operator))}"
