"""Conditions told by a connective: "will not ... until", "would ... if", "only after", "in exchange for"."""

from collections.abc import Iterator

import attrs

from negotiation_events.model import ConditionKind, ConditionStatus, Operator
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import Range, actors_starting, clause_end, clause_start, forms, trim
from negotiation_events.rules.conditions.exchange import read_exchange
from negotiation_events.rules.conditions.kinds import Bond, bond_of
from negotiation_events.rules.conditions.main_clause import MainClause
from negotiation_events.rules.conditions.reading import Context, Reading
from negotiation_events.rules.conditions.wanted import wanted_before

_PHRASES: dict[tuple[str, ...], Operator] = {
    ("in", "exchange", "for"): Operator.IN_EXCHANGE_FOR,
    ("in", "return", "for"): Operator.IN_EXCHANGE_FOR,
    ("on", "condition", "that"): Operator.PROVIDED_THAT,
    ("on", "conditions", "that"): Operator.PROVIDED_THAT,
    ("as", "long", "as"): Operator.PROVIDED_THAT,
    ("so", "long", "as"): Operator.PROVIDED_THAT,
}
_TIMELY = frozenset("after before once until till".split())
_MOMENTS = frozenset(
    (m.TIME, m.QUANTITY, m.DURATION, m.PLACE, *"now then recently late early mid today further".split())
)
_MARKS = frozenset(", . ; : – ! ? …".split())
_SUBJECTS = frozenset((m.ACTOR, m.AGREEMENT, m.TALKS, m.EXCHANGE, m.CAPTIVES, m.QUANTITY)) | frozenset(
    "the a an this that these those his her their its all both it they he she we no any such every".split()
)
# "if any", "if not", "if one": a clause may follow these after all.
_OPEN_IF = frozenset("any not anyone you one anything nothing".split())
_NEAR = 12  # tokens
_RULE_NAMES = {
    Operator.PROVIDED_THAT: "provided",
    Operator.ONLY_IF: "only-if",
    Operator.IN_EXCHANGE_FOR: "in-exchange",
    Operator.IF: "offer-if",
}


@attrs.frozen
class Connective:
    """A connective in a sentence.

    Attributes:
        at: its first token.
        behind: the token behind it, where the requirement begins.
        operator: what it means.
        only: whether "only" stands before it.
    """

    at: int
    behind: int
    operator: Operator
    only: bool = False


def read_connectives(context: Context) -> Iterator[Reading]:
    """The conditions of a sentence that hang on a connective."""
    taken = 0
    for at in range(len(context.tokens)):
        connective = _connective(context, at) if at >= taken else None
        if connective is None:
            continue
        for reading in _read(context, connective):
            taken = max(taken, reading.evidence[1])
            yield reading


def _connective(context: Context, at: int) -> Connective | None:
    """The connective that begins at a token."""
    tokens = context.tokens
    phrase = _PHRASES.get(forms(tokens, (at, at + 3)))
    if phrase is not None:
        return Connective(at, at + 3, phrase)
    form = tokens[at].form
    operator = tables.OPERATORS.get(form)
    before = tokens[at - 1].form if at else "."
    after = tokens[at + 1].form if at + 1 < len(tokens) else "."
    if operator is None or before in tables.ASKING or after in _MARKS or (before == "not" and form not in _TIMELY):
        return None
    only = before == "only"
    if form == "if":
        operator = Operator.ONLY_IF if only else Operator.IF
        return Connective(at, at + 1, operator, only) if _begins_supposition(context, at) else None
    if form in ("provided", "providing"):
        return Connective(at, at + 1 + (after == "that"), operator, only) if _begins_proviso(context, at) else None
    if (form == "when" and not only) or (form == "once" and after not in _SUBJECTS and not _only_before(context, at)):
        return None
    if form in ("until", "till") and after == "after":
        return Connective(at, at + 2, operator, only)
    return None if form in _TIMELY and after in _MOMENTS else Connective(at, at + 1, operator, only)


def _only_before(context: Context, at: int) -> bool:
    """Whether "only" stands in the clause before: "will only return once sanctions are lifted"."""
    return "only" in forms(context.tokens, (max(clause_start(context.tokens, at), at - _NEAR), at))


def _begins_supposition(context: Context, at: int) -> bool:
    """Whether a clause follows "if", which is no second "whether": "if elected", "if so", "or if" are left out."""
    tokens = context.tokens
    after = tokens[at + 1]
    if (at and tokens[at - 1].form == "or") or (after.form.endswith("ed") and after.mention is None):
        return False
    second = tokens[at + 2].form if at + 2 < len(tokens) else "."
    return after.form not in tables.BARE_IF or (after.form in _OPEN_IF and second not in _MARKS)


def _begins_proviso(context: Context, at: int) -> bool:
    """Whether "provided" is the conjunction: "provided that X agrees", not "provided X with aid"."""
    tokens = context.tokens
    if context.words((at + 1, at + 2)).startswith("that"):
        return True
    return tokens[at].form == "provided" and at > 0 and tokens[at - 1].form in (",", "only")


def _read(context: Context, connective: Connective) -> Iterator[Reading]:
    behind = connective.behind
    if behind >= len(context.tokens):
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
    if bond is not None and _binds(context, connective.operator, requirement, bond):
        yield from _reading(main, connective, requirement, bond)


def _requirement_end(context: Context, first: int) -> int:
    """The end of a clause; a subject's apposition does not end it ("if the Houthis, a northern militia, attack")."""
    tokens = context.tokens
    end = clause_end(context.sentence, first, context.closing(first))
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
    return clause_start(context.tokens, connective.at), connective.at - connective.only


def _leads(context: Context, at: int) -> bool:
    """Whether the subordinate clause stands first: "If X, Y"."""
    tokens = context.tokens
    i = at - 1
    while i >= 0 and tokens[i].form in ("only", "and", "but", "or"):
        i -= 1
    if i < 0 or tokens[i].form in (".", ";", ":", "–", "that") or tokens[i].form in tables.SAY:
        return True
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


def _binds(context: Context, operator: Operator, requirement: Range, bond: Bond) -> bool:
    """Whether the words that are bound can be: not what "would have been", nor a sequence of two everyday things."""
    consequence = bond.consequence
    if consequence[1] <= consequence[0] or context.tokens[consequence[0]].form == "have":
        return False
    if operator is Operator.AFTER:
        return context.topic(requirement) is not None or context.phrase(requirement) is not None
    return True


def _reading(main: MainClause, connective: Connective, requirement: Range, bond: Bond) -> Iterator[Reading]:
    context = main.context
    holder = bond.subject
    if not holder or (main.is_suffering and main.speakers):
        holder = main.speakers
    asked = _asked(context, requirement)
    if bond.kind in (ConditionKind.OFFER, ConditionKind.THREAT) and not holder:
        return
    if bond.kind is ConditionKind.OFFER and asked and set(asked) <= set(holder):
        return
    idle = not asked and context.topic(requirement) is None and context.phrase(requirement) is None
    if bond.kind is ConditionKind.OFFER and main.modal is not None and main.modal.kind == "could" and idle:
        return  # "could help if the dispute grew"
    addressee = tuple(i for i in asked or (bond.subject if main.is_suffering else ()) if i not in holder)
    consequence = _consequence(main, bond)
    first = min(main.begins, connective.at, consequence[0])
    waived = bond.kind is ConditionKind.DEMAND
    operator = connective.operator
    if operator is Operator.IF and bond.kind is ConditionKind.PRECONDITION:
        operator = Operator.ONLY_IF  # "will only ... if"
    before = (main.span[0], first) if first > main.span[0] else None
    yield Reading(
        rule=_rule_of(operator, bond.kind),
        kind=bond.kind,
        evidence=(first, max(requirement[1], consequence[1])),
        requirement=requirement,
        consequence=consequence,
        operator=operator,
        holder=holder,
        addressee=addressee,
        status=ConditionStatus.WAIVED if waived else ConditionStatus.OPEN,
        phrase=context.phrase(consequence) or context.phrase(before),
        deadline=context.deadline(requirement),
        certain=bool(holder) and operator is Operator.UNLESS and _is_threatened(main),
    )


def _is_threatened(main: MainClause) -> bool:
    """Whether the word for it is "threatened to", which nobody does but to another."""
    return main.modal is not None and main.context.tokens[main.modal.first].form.startswith("threaten")


def _consequence(main: MainClause, bond: Bond) -> Range:
    """The verb phrase where somebody wills it, the whole clause where its subject is a thing or suffers it."""
    if main.modal is None or bond.consequence != main.deed:
        return bond.consequence
    thing = not bond.subject and not main.has_subject and main.modal.kind != "power"
    passive = main.is_suffering and main.verb not in tables.SUFFER and (main.speakers or not bond.subject)
    return trim(main.context.tokens, main.span) if thing or passive else bond.consequence


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
