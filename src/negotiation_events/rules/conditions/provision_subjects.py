"""Which agreement is subject of a verb that tells what it holds: "the deal, signed on Monday, requires"."""

import attrs

from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import clause_start
from negotiation_events.rules.conditions.provision_frames import DRAWN_UP, GERUNDS, ITSELF_GERUNDS
from negotiation_events.rules.conditions.ranges import Range, forms
from negotiation_events.rules.conditions.reading import Context
from negotiation_events.rules.conditions.subjects import actors_starting
from negotiation_events.rules.noun_phrases import NounPhrase

# What a comma may part from its agreement: "a truce, requiring"; "a truce, ensuring" tells what follows from it.
_BINDING = frozenset("calling requiring committing obliging obligating stipulating barring prohibiting".split())

_BEFORE = tables.AUXILIARIES | frozenset("also which that reportedly further".split())
_TAKEN_UP = frozenset("it plan proposal roadmap resolution package blueprint text draft document memorandum".split())
_DRAWN_UP_BY = frozenset("proposed outlined laid presented drafted drawn unveiled sponsored put offered".split())
_RELATIVES = frozenset("which whose that a an the according".split())
_SHORT_ASIDE = 4  # tokens: ", in part,"
_GAP = 14  # tokens
_SUMS_UP = frozenset("includes include requires involves entails means".split())  # "That includes putting"
_PHASES = frozenset("phase stage step part half".split())
_OPENING = 3  # tokens: "the first phase"
_OTHER_CLAUSE = tables.AUXILIARIES | frozenset("that which who if and but , ; :".split())
_CIRCUMSTANCES = frozenset((m.TIME, m.PLACE))
WILL = frozenset("would will could should".split())


@attrs.frozen
class Subject:
    """The agreement that is subject of a verb.

    Attributes:
        at: its token, or that of the word that takes it up.
        phrase: the agreement.
        relative: whether the verb stands in a clause about it ("a deal that requires").
        holder: who has drawn it up.
    """

    at: int
    phrase: NounPhrase
    relative: bool
    holder: tuple[int, ...] = ()


def subject_of(context: Context, at: int) -> Subject | None:
    """The agreement that is subject of a verb; "it" may take up one of a sentence before."""
    tokens = context.tokens
    i = at - 1
    while i >= 0 and (tokens[i].form in _BEFORE or tokens[i].form.endswith("ly")):
        i -= 1
    relative = not {"that", "which"}.isdisjoint(forms(tokens, (i + 1, at)))
    if not {"must", "should"}.isdisjoint(forms(tokens, (i + 1, at))):
        return None  # what somebody demands of an agreement
    if i > 0 and tokens[i].form == "," and (relative or (tokens[at].form in _BINDING and i == at - 1)):
        i -= 1
    while relative and i > 1 and tokens[i].form in _CIRCUMSTANCES:
        i -= 1 + (tokens[i - 1].form in ("in", "on", "at"))  # "signed a deal in June that"
    if relative and i > 1 and tokens[i].form in DRAWN_UP and tokens[i - 1].form in tables.PASSIVES:
        i -= 2  # "a deal was announced that would"
    if i < 0:
        phrase = context.agreement_before(0) if at == 1 and tokens[1].form in _SUMS_UP else None
        return Subject(0, phrase, relative=False) if phrase is not None else None
    if (phrase := context.phrase((i, i + 1))) is not None:
        return Subject(i, phrase, relative) if tokens[i].form == m.AGREEMENT else None
    if tokens[at].form in GERUNDS | ITSELF_GERUNDS:
        return None
    word = context.words((i, i + 1))
    if (i <= 1 and word in _TAKEN_UP) or (i <= _OPENING and word in _PHASES):
        phrase = context.agreement_before(0)
        return Subject(i, phrase, relative) if phrase is not None else None
    return _behind_aside(context, i, relative) or _far_subject(context, at, i)


def _behind_aside(context: Context, last: int, relative: bool) -> Subject | None:
    """The agreement before what is told of it: "the plan laid out by X", "the deal, signed on Monday,"."""
    tokens = context.tokens
    for i in range(last, max(-1, last - _GAP), -1):
        form = tokens[i].form
        if form == m.AGREEMENT and (phrase := context.phrase((i, i + 1))) is not None:
            behind = i + 1 + (tokens[i + 1].form == ",")
            aside = tokens[i + 1].form == "," == tokens[last].form
            short = last - i <= _SHORT_ASIDE or tokens[behind].form in _RELATIVES
            if aside and last > i + 1 and short and tokens[behind].form not in DRAWN_UP:
                return Subject(i, phrase, relative)
            closed = tokens[i + 1].form != "," or aside or relative
            if tokens[behind].form not in DRAWN_UP or not closed:
                return None
            return Subject(i, phrase, relative, _drawn_up_by(context, (behind, last + 1)))
        if form in tables.SAY or form in (".", ";", ":", "–"):
            return None
        if form in tables.AUXILIARIES | {"to"} and tokens[last].form != ",":
            return None
    return None


def _far_subject(context: Context, at: int, last: int) -> Subject | None:
    """The agreement a clause begins with: "a deal with the rebels to reopen the port would allow"."""
    tokens = context.tokens
    if WILL.isdisjoint(forms(tokens, (max(0, at - 2), at))):
        return None
    start = clause_start(tokens, at)
    first = next((i for i in range(start, min(start + _OPENING, at)) if tokens[i].form == m.AGREEMENT), None)
    phrase = context.phrase((first, first + 1)) if first is not None else None
    if first is None or phrase is None or at - first > _GAP or tokens[first + 1].form in (",", "and"):
        return None
    between = forms(tokens, (first + 1, last + 1))
    return None if _OTHER_CLAUSE.intersection(between) else Subject(first, phrase, relative=False)


def _drawn_up_by(context: Context, aside: Range) -> tuple[int, ...]:
    tokens = context.tokens
    if tokens[aside[0]].form not in _DRAWN_UP_BY:
        return ()
    by = next((i for i in range(*aside) if tokens[i].form == "by"), None)
    return context.actors(actors_starting(tokens, by + 1)) if by is not None else ()
