"""What an agreement provides for: "the deal calls for", "the accord obliges Y to", "a truce that would see Y do Z"."""

from collections.abc import Iterator
from itertools import pairwise

import attrs

from negotiation_events.model import ConditionKind, ConditionTopic
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.binding import (
    Source,
    bound_by_name,
    bound_clauses,
    has_infinitive,
    infinitive,
    small_clauses,
)
from negotiation_events.rules.conditions.clauses import opens_clause
from negotiation_events.rules.conditions.contents import is_gerund
from negotiation_events.rules.conditions.coordination import list_items, split_nouns, split_verbs
from negotiation_events.rules.conditions.provision_frames import (
    FRAMES,
    GERUNDS,
    ITSELF_GERUNDS,
    PARTICLE_FRAMES,
    PARTS,
    Frame,
)
from negotiation_events.rules.conditions.provision_subjects import WILL, Subject, subject_of
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import Context, Reading, read_each
from negotiation_events.rules.conditions.subjects import actors_starting
from negotiation_events.rules.masked import Token
from negotiation_events.rules.words import inflect

# Of other plans there are many: what they provide for counts where it is what sides of a conflict negotiate.
_VAGUE = frozenset("plan plans protocol program programme".split())
_HOPES = frozenset("hope hopes hoped hopeful hoping could may might confident".split())
_PROMISES = frozenset(inflect("promise"))
_PREFACES = frozenset("provisions provision clauses clause measures steps commitments pledges points".split())
_REGULATED = (tables.HARD_TOPICS | {ConditionTopic.TRADE, ConditionTopic.JUSTICE}) - {ConditionTopic.TALKS}
_ITSELF_TOPICS = (_REGULATED | {ConditionTopic.POLITICAL}) - {ConditionTopic.CEASEFIRE, ConditionTopic.RELEASE}
_FINITE = frozenset("was were is are has have had will would".split())
_ARTICLES = frozenset("a an the its their full immediate gradual".split())


def read_provision(context: Context, at: int) -> Iterator[Reading]:
    """The terms that the verb at a token tells of an agreement."""
    tokens = context.tokens
    particle = PARTICLE_FRAMES.get((tokens[at].form, "".join(forms(tokens, (at + 1, at + 2)))))
    frame = particle or FRAMES.get(tokens[at].form)
    first = at + 1 + (particle is not None)
    if frame is Frame.FOR:
        if forms(tokens, (first, first + 1)) not in (("for",), ("that",)):
            return
        first += tokens[first].form == "for"
    if frame is None or first >= len(tokens) or _is_idle(tokens, at, first):
        return
    if tokens[at - 1].form == "have" and not _HOPES.isdisjoint(forms(tokens, (max(0, at - 3), at))):
        return  # "might have enabled"
    if frame is Frame.DOES and WILL.isdisjoint(forms(tokens, (max(0, at - 2), at))):
        return
    subject = subject_of(context, at)
    if subject is None:
        return
    source = Source("condition.calls-for-term", subject.at, subject.phrase, holder=subject.holder)
    if frame is Frame.SAYS:
        yield from bound_clauses(context, first + (tokens[first].form == "that"), source)
    elif tokens[first].form == "that" and frame in (Frame.OBJECT, Frame.FOR):
        yield from _stipulated(context, first + 1, source)
    elif _asks_any(context, at, subject):
        yield from _requires(context, first, subject)
    else:
        readings = list(_provided(context, frame, at, first, source))
        hard = any(
            context.topic(reading.requirement) in tables.HARD_TOPICS or context.is_side(reading.addressee)
            for reading in readings
        )
        vague = subject.phrase.head in _VAGUE and "peace" not in subject.phrase.words
        yield from readings if hard or not vague else ()


def _provided(context: Context, frame: Frame, at: int, first: int, source: Source) -> Iterator[Reading]:
    tokens = context.tokens
    if frame is Frame.SEES:
        yield from _seen(context, at, first, source)
    elif frame in (Frame.ITSELF, Frame.DOES):
        yield from source.terms(context, _deeds(context, at))
    elif frame is Frame.BARS:
        yield from _barred(context, first, source)
    else:
        yield from _bound_to(context, first, source)
        end = context.clause(first)[1]
        yield from attrs.evolve(source, begins=end).terms(context, _behind_semicolons(context, end))
        if forms(tokens, (end, end + 2)) == ("and", "for"):  # "... and for Sudria to withdraw"
            yield from _bound_to(context, end + 2, attrs.evolve(source, begins=end + 2))
        elif forms(tokens, (end, end + 1)) in (("while",), ("and",)) and end + 2 < len(tokens):
            yield from bound_clauses(context, end + 1, attrs.evolve(source, begins=end + 1))


def _deeds(context: Context, at: int) -> list[Range]:
    """What an agreement does itself: "would lift the embargo and unfreeze funds, giving Norland access to"."""
    tokens = context.tokens
    clause = context.clause(at)
    idle = forms(tokens, (at + 1, at + 2)) == ("no",) or not _HOPES.isdisjoint(forms(tokens, (0, at)))
    pieces = [] if idle else split_verbs(tokens, clause)
    end = clause[1]
    while forms(tokens, (end, end + 1)) == (",",) and not ITSELF_GERUNDS.isdisjoint(forms(tokens, (end + 1, end + 2))):
        clause = context.clause(end + 1)
        pieces += split_verbs(tokens, clause)
        end = clause[1]
    return [piece for piece in pieces if context.topic(piece) in _ITSELF_TOPICS]


def read_parts(context: Context, at: int) -> Iterator[Reading]:
    """Read "one of the terms of the deal is that Y must leave", "the key point of the accord is a halt to raids"."""
    tokens = context.tokens
    copula = forms(tokens, (at + 1, at + 2)) in (("is",), ("are",), ("was",), ("were",))
    phrase = context.phrase((at, at + 1))
    if not copula or phrase is None or at + 2 >= len(tokens):
        return
    if phrase.head not in PARTS and not (PARTS & set(forms(tokens, (at - 2, at - 1))) and tokens[at - 1].form == "of"):
        return
    source = Source("condition.calls-for-term", at, phrase)
    if tokens[at + 2].form == "that":
        yield from _stipulated(context, at + 3, source)
    elif tokens[at + 2].form in ("a", "an", "the"):
        yield from source.terms(context, list_items(context, at + 2))


def _is_idle(tokens: tuple[Token, ...], at: int, first: int) -> bool:
    """Whether the verb tells no term: "the truce committed to by both", "a truce that allows for talks"."""
    behind = forms(tokens, (first, first + 2))
    if behind[0] == "to" and tokens[at].form in _PROMISES:
        return True  # "the deal promises to end the threat": what somebody hopes of it
    return behind[0] == "by" or behind == ("to", "by") or (tokens[at].form.startswith("allow") and behind[0] == "for")


def _asks_any(context: Context, at: int, subject: Subject) -> bool:
    """Whether it is what any agreement would depend on: "a settlement will require compromise"."""
    here = context.tokens[subject.at].noun is subject.phrase
    return (
        context.tokens[at].form.startswith("require")
        and here
        and not subject.phrase.definite
        and not subject.relative
        and context.tokens[at].form not in GERUNDS
    )


def _stipulated(context: Context, first: int, source: Source) -> Iterator[Reading]:
    """Read "stipulates that Y must leave", "stipulates that all troops leave"."""
    readings = list(bound_clauses(context, first, source))
    yield from readings
    clause = context.clause(first)
    asked = actors_starting(context.tokens, first)
    if readings or clause[1] <= first:
        return
    if asked is not None and asked[1] < len(context.tokens) and context.tokens[asked[1]].form in tables.BASES:
        yield from source.terms(context, split_verbs(context.tokens, (asked[1], clause[1])), context.actors(asked))
    elif context.topic(clause) in _REGULATED:
        yield from source.terms(context, [clause])


def _bound_to(context: Context, first: int, source: Source) -> Iterator[Reading]:
    """What a verb that binds has behind it: "Y to withdraw", "a halt to attacks and the return of refugees"."""
    tokens = context.tokens
    if forms(tokens, (first, first + 2))[-1:] in (("for",), ("on",)) and tokens[first].form in _PREFACES:
        first += 2
    if first >= len(tokens):
        return  # a text may break off here
    clause = _inside_relative(context, context.clause(first), source)
    asked = actors_starting(tokens, first)
    if asked is not None and asked[1] < clause[1]:
        verb = infinitive(tokens, asked[1], clause[1])
        if verb is None and tokens[asked[1]].form == "to" and tokens[asked[1] + 1].form in tables.GERUNDS:
            verb = asked[1] + 1  # "commits Norland to negotiating"
        if verb is None and is_gerund(tokens[asked[1]].form):  # "includes Norland leaving the area"
            yield from source.terms(context, [clause], context.actors(asked))
            return
        if verb is not None:
            end = _next_bound(context, verb, clause[1])
            yield from source.terms(context, split_verbs(tokens, trim(tokens, (verb, end))), context.actors(asked))
            if end < clause[1]:  # "... and Sudria to withdraw"
                yield from _bound_to(context, end + 1, attrs.evolve(source, begins=end + 1))
            return
    if has_infinitive(tokens, clause):
        yield from source.terms(context, split_verbs(tokens, clause), bound_by_name(tokens, first))
        return
    if is_gerund(tokens[first].form) and tokens[first].mention is None:
        yield from source.terms(context, split_verbs(tokens, clause))
        return
    pieces = list_items(context, first)
    pieces += _listed_on(context, clause[1])
    if len(pieces) > 1 or context.topic(clause) is not None:
        yield from source.terms(context, pieces)


def _listed_on(context: Context, end: int) -> list[Range]:
    """The items of a list without "and": "calls for a week of calm, the entry of aid, a pullback of troops"."""
    tokens = context.tokens
    pieces: list[Range] = []
    while forms(tokens, (end, end + 1)) == (",",) and end + 3 < len(tokens):
        clause = context.clause(end + 1)
        is_deed = tokens[end + 1].form in _ARTICLES and "of" in forms(tokens, (end + 2, end + 5))
        if not is_deed or context.topic(clause) not in _REGULATED:
            break
        pieces += list_items(context, end + 1)
        end = clause[1]
    return pieces


def _next_bound(context: Context, first: int, end: int) -> int:
    """Where "and" joins the next party that is bound: "Norland to disarm and Sudria to withdraw"."""
    tokens = context.tokens
    for i in range(first + 1, end - 2):
        asked = actors_starting(tokens, i + 1) if tokens[i].form == "and" else None
        if asked is not None and asked[1] < end and tokens[asked[1]].form == "to":
            return i
    return end


def _inside_relative(context: Context, clause: Range, source: Source) -> Range:
    """What is told of an agreement ends before its own verb: "a deal that calls for Y to leave was signed"."""
    tokens = context.tokens
    if forms(tokens, (source.begins + 1, source.begins + 2)) not in (("that",), ("which",)) or source.begins > 1:
        return clause
    at = next((i for i in range(clause[0] + 1, clause[1]) if tokens[i].form in _FINITE), clause[1])
    return trim(tokens, (clause[0], at))


def _behind_semicolons(context: Context, end: int) -> list[Range]:
    """The items of a list whose first one is a clause: "calls for Y to leave; an end to raids; and the return of"."""
    tokens = context.tokens
    stops = [i for i in range(end, len(tokens)) if tokens[i].form == ";"]
    if not stops or stops[0] != end:
        return []
    pieces = [trim(tokens, (a + 1, b)) for a, b in pairwise([*stops, len(tokens)])]
    return [piece for piece in pieces if piece[1] > piece[0] and not opens_clause(tokens, piece[0])]


def _barred(context: Context, first: int, source: Source) -> Iterator[Reading]:
    """Read "bars Y from enriching uranium", "prohibits attacks on ships"."""
    tokens = context.tokens
    clause = context.clause(first)
    asked = actors_starting(tokens, first)
    if asked is not None and asked[1] + 1 < clause[1] and tokens[asked[1]].form in ("from", "to"):
        yield from source.terms(context, split_verbs(tokens, (asked[1] + 1, clause[1])), context.actors(asked))
    elif context.topic(clause) in _REGULATED:
        yield from source.terms(context, split_nouns(tokens, clause))


def _seen(context: Context, at: int, first: int, source: Source) -> Iterator[Reading]:
    """Read "the deal would see Y halt its attacks and Z pull back", "which will have Y pay"."""
    tokens = context.tokens
    wills = not WILL.isdisjoint(forms(tokens, (max(0, at - 3), at)))
    if tokens[at].form in ("have", "let") and not _has_small(context, first):
        return
    if not wills and not (tokens[at].form == "sees" and forms(tokens, (at - 1, at)) in (("which",), ("that",))):
        return
    begins = source.begins
    clauses = list(small_clauses(tokens, first, _small_end(context, first)))
    if not clauses and context.topic(context.clause(first)) in _REGULATED:
        yield from source.terms(context, list_items(context, first))
    for asked, words in clauses:
        pieces = split_verbs(tokens, trim(tokens, words))
        if context.topic(words) is None and len(pieces) == 1:
            continue
        yield from attrs.evolve(source, begins=begins).terms(
            context, pieces, context.actors(asked) or bound_by_name(tokens, words[0])
        )
        begins = words[0]


def _has_small(context: Context, first: int) -> bool:
    """Whether somebody or something that does something follows: "Norland pay", "the firm pay"."""
    if actors_starting(context.tokens, first) is not None:
        return True
    return not tables.BASES.isdisjoint(forms(context.tokens, (first + 1, first + 4)))


def _small_end(context: Context, first: int) -> int:
    """Small clauses may be joined by "while", which ends any other clause."""
    end = context.clause(first)[1]
    if forms(context.tokens, (end, end + 1)) == ("while",):
        end = context.clause(end + 1)[1]
    return end


def _requires(context: Context, first: int, subject: Subject) -> Iterator[Reading]:
    """Read "A settlement will require compromise": what somebody says any agreement depends on."""
    tokens = context.tokens
    clause = context.clause(first)
    asked = actors_starting(tokens, first)
    verb = infinitive(tokens, asked[1], clause[1]) if asked is not None else None
    yield from read_each(
        context,
        split_nouns(tokens, clause) if verb is None else split_verbs(tokens, (verb, clause[1])),
        subject.at,
        rule="condition.must-include",
        kind=ConditionKind.PRECONDITION,
        consequence=(subject.at, subject.at + 1),
        holder=context.speakers(first),
        addressee=() if verb is None else context.actors(asked),
        phrase=subject.phrase,
        certain=True,
    )
