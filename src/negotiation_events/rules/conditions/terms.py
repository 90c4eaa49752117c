"""Terms: what an agreement binds its parties to, and what somebody guarantees."""

from collections.abc import Iterable, Iterator

import attrs

from negotiation_events.model import ConditionKind, ConditionStatus, ConditionTopic
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import (
    Range,
    actors_ending,
    actors_starting,
    clause_start,
    forms,
    subject_before,
    trim,
)
from negotiation_events.rules.conditions.coordination import split_nouns, split_verbs
from negotiation_events.rules.conditions.modals import Modal, find_modal
from negotiation_events.rules.conditions.reading import Context, Reading, read_each, sayings
from negotiation_events.rules.masked import Token
from negotiation_events.rules.noun_phrases import NounPhrase

_CALLS = frozenset("calls called call provides provided provide".split())
_BINDS = _CALLS | frozenset(
    """
    requires required require includes included include entails entailed entail stipulates stipulated stipulate
    envisages envisaged envisage envisions specifies commits committed commit obliges obliged oblige obligates mandates
    """.split()
)
_BEFORE_BINDS = tables.AUXILIARIES | frozenset("also which that , reportedly further".split())
_TAKEN_UP = frozenset("it plan proposal roadmap resolution".split())
# "as it is permitted to under the deal", "would breach its duties under it": no term is told there.
_BREACHES = frozenset(
    """
    exceed violate breach abandon scrap quit permitted allowed required obliged rights obligations commitments limits
    """.split()
)
_AGREED_TOPICS = (tables.HARD_TOPICS | {ConditionTopic.TRADE}) - {
    ConditionTopic.TALKS,
    ConditionTopic.RELEASE,
    ConditionTopic.CEASEFIRE,
}
_EXPECTED_TOPICS = tables.HARD_TOPICS - {ConditionTopic.TALKS}
# What talks and exchanges say themselves, and no term: "agreed to hold talks", "agreed to swap prisoners".
_NO_TERM = frozenset(
    """
    talk negotiate meet discuss hold continue resume begin start attend join work extend swap exchange send host
    """.split()
)
# Who "will keep trying" to bring a deal about is not bound by it yet.
_PROMISES = frozenset("promise promises promised pledge pledges pledged".split())
_STRIVES = frozenset("continue keep try seek push strive work".split())
_UNBINDING = frozenset("could may refuse vow".split())
_OBLIGED = frozenset("expected required obliged".split())
_PASSIVE = frozenset("be get receive".split()) | (tables.PARTICIPLES - tables.BASES)
_IN_SUBJECT = frozenset("security of from".split())


@attrs.frozen
class Source:
    """Where terms come from.

    Attributes:
        rule: id of the construction.
        begins: the token where the evidence begins.
        phrase: the agreement, where it is named.
        certain: whether the words alone tell that parties negotiate.
    """

    rule: str
    begins: int
    phrase: NounPhrase | None = None
    certain: bool = False

    def terms(
        self,
        context: Context,
        pieces: Iterable[Range],
        addressee: tuple[int, ...] = (),
        status: ConditionStatus = ConditionStatus.OPEN,
    ) -> Iterator[Reading]:
        """A term for each of several requirements."""
        return read_each(
            context,
            pieces,
            self.begins,
            rule=self.rule,
            kind=ConditionKind.TERM,
            addressee=addressee,
            status=status,
            phrase=self.phrase or context.agreement_before(self.begins),
            certain=self.certain or self.phrase is not None,
        )


def read_terms(context: Context) -> Iterator[Reading]:
    """The terms of agreements in a sentence."""
    tokens = context.tokens
    yield from _goes_on(context)
    for at, token in enumerate(tokens):
        form = token.form
        if form in _OBLIGED and forms(tokens, (max(0, at - 1), at)) == ("be",):
            yield from _expected(context, at)
        elif form in _BINDS:
            yield from _binds(context, at)
        elif form == m.AGREEMENT:
            yield from _under(context, at)
        elif form in ("agreed", "agrees"):
            yield from _agreed(context, at)
        elif form in ("guarantee", "guarantees", "guaranteed"):
            yield from _guarantee(context, at)


def _binds(context: Context, at: int) -> Iterator[Reading]:
    """Read "the deal calls for a halt to attacks, the return of refugees and ...", "it commits Y to withdraw"."""
    tokens = context.tokens
    form = tokens[at].form
    first = at + 1 + (form in _CALLS)
    if (form in _CALLS and forms(tokens, (at + 1, first)) not in (("for",), ("that",))) or first >= len(tokens):
        return
    found = _subject_agreement(context, at)
    if found is None:
        return
    begins, phrase = found
    if form.startswith("require") and not phrase.definite:
        yield from _requires(context, first, begins, phrase)
        return
    source = Source("condition.calls-for-term", begins, phrase)
    if tokens[first].form == "that":
        yield from _clauses(context, first + 1, source)
        return
    yield from _bound_to(context, first, source)
    end = context.clause(first)[1]
    if forms(tokens, (end, end + 2)) == ("and", "for"):  # "... and for Sudria to withdraw"
        yield from _bound_to(context, end + 2, attrs.evolve(source, begins=end + 2))


def _bound_to(context: Context, first: int, source: Source) -> Iterator[Reading]:
    """What a verb that binds has behind it: "Y to withdraw", "a halt to attacks and the return of refugees"."""
    tokens = context.tokens
    clause = context.clause(first)
    asked = actors_starting(tokens, first)
    if asked is not None and asked[1] < clause[1] and tokens[asked[1]].form == "to":
        yield from source.terms(context, split_verbs(tokens, (asked[1] + 1, clause[1])), context.actors(asked))
        return
    gerund = not tables.GERUNDS.isdisjoint(forms(tokens, (first, first + 1)))
    pieces = split_verbs(tokens, clause) if gerund else split_nouns(tokens, clause)
    if len(pieces) > 1 or context.topic(clause) is not None:
        yield from source.terms(context, pieces)


def _requires(context: Context, first: int, begins: int, phrase: NounPhrase) -> Iterator[Reading]:
    """Read "A settlement will require compromise": what somebody says any agreement depends on."""
    subject = next(i for i, token in enumerate(context.tokens) if token.noun is phrase)
    yield from read_each(
        context,
        split_nouns(context.tokens, context.clause(first)),
        begins,
        rule="condition.must-include",
        kind=ConditionKind.PRECONDITION,
        consequence=(subject, subject + 1),
        holder=context.speakers(first),
        phrase=phrase,
        certain=True,
    )


def _subject_agreement(context: Context, at: int) -> tuple[int, NounPhrase] | None:
    """Where the agreement stands that is subject of a verb; "it" may take up one of a sentence before."""
    tokens = context.tokens
    i = at - 1
    while i >= 0 and (tokens[i].form in _BEFORE_BINDS or tokens[i].form.endswith("ly")):
        i -= 1
    if i < 0:
        return None
    here = context.phrase((i, i + 1)) if tokens[i].form == m.AGREEMENT else None
    taken_up = i <= 1 and context.words((i, i + 1)) in _TAKEN_UP
    phrase = here or (context.agreement_before(0) if taken_up else None)
    return (i, phrase) if phrase is not None else None


def _under(context: Context, at: int) -> Iterator[Reading]:
    """Read "under the deal, X will ...", "X will ... under the deal", "a deal under which X would ..."."""
    tokens = context.tokens
    source = Source("condition.under-the-deal", at, context.phrase((at, at + 1)))
    behind = forms(tokens, (at + 1, at + 3))
    if behind[1:] == ("which",) and behind[0] in ("under", "by", "in"):
        yield from _clauses(context, at + 3, source)
        return
    if behind[:1] == ("whereby",):
        yield from _clauses(context, at + 2, source)
        return
    begins = _where_under(tokens, at)
    if begins is None or behind[:1] in (("'s",), ("of",)):
        return
    if behind and (begins <= 2 or tokens[begins - 1].form in (",", "and", "that", "but")):
        yield from _clauses(context, at + 1 + (behind[0] == ","), attrs.evolve(source, begins=begins))
        return
    start = clause_start(tokens, begins)
    if _BREACHES.isdisjoint(forms(tokens, (start, begins))):
        yield from _clauses(context, start, attrs.evolve(source, begins=start), begins)


def _where_under(tokens: tuple[Token, ...], at: int) -> int | None:
    """Where "under", "as part of", "under the terms of" begins that governs a token."""
    before = forms(tokens, (max(0, at - 4), at))
    if before[-1:] == ("under",):
        return at - 1
    if before[-2:] == ("according", "to"):
        return at - 2
    if before[-3:] in (("as", "part", "of"), ("under", "terms", "of")):
        return at - 3
    return at - 4 if before in (("under", "the", "terms", "of"), ("under", "its", "terms", "of")) else None


def _clauses(context: Context, first: int, source: Source, until: int | None = None) -> Iterator[Reading]:
    """The clauses from a token on, each with somebody it binds: "X will withdraw, Y will lift its siege"."""
    tokens = context.tokens
    limit = len(tokens) if until is None else until
    for _ in range(4):
        end = min(context.clause(first)[1], limit)
        modal = find_modal(context.sentence, first, end) if first < end else None
        if (
            modal is None
            or (modal.kind in _UNBINDING and not _is_promise(tokens, modal, source))
            or tokens[modal.first].form == "should"
        ):
            return
        yield from _clause(context, (first, end), modal, source)
        while end < limit and tokens[end].form in (",", "and", "while", ";"):
            end += 1
        first = end
        source = attrs.evolve(source, begins=first)


def _is_promise(tokens: tuple[Token, ...], modal: Modal, source: Source) -> bool:
    """Whether a promise is what the deal holds: "under the deal, Sudria promises not to ..."."""
    return source.rule == "condition.under-the-deal" and tokens[modal.first].form in _PROMISES


def _clause(context: Context, span: Range, modal: Modal, source: Source) -> Iterator[Reading]:
    tokens = context.tokens
    first, end = span
    behind = modal.first + 1 if modal.kind == "vow" and modal.negative else modal.last
    if forms(tokens, (behind, behind + 1)) == ("be",) and forms(tokens, (behind + 2, behind + 3)) == ("to",):
        behind += 3  # "will be required to"
    if (
        behind >= end or tokens[behind].form in _STRIVES or m.CAPTIVES in forms(tokens, span)
    ):  # captives who change hands are the exchange itself
        return
    actors = actors_ending(tokens, modal.first) or (actors_starting(tokens, first) if modal.first > first else None)
    passive = tokens[behind].form in _PASSIVE
    if actors is not None and not passive:
        yield from source.terms(context, split_verbs(tokens, (behind, end)), context.actors(actors))
    elif passive or context.topic(span) is not None:
        yield from source.terms(context, [trim(tokens, span)])


def _agreed(context: Context, at: int) -> Iterator[Reading]:
    """Read "Norland agreed to buy grain": one side binds itself."""
    tokens = context.tokens
    after = forms(tokens, (at + 1, at + 3))
    if after[:1] in ((), (".",), ("that",)):
        yield from _agreed_that(context, at)
        return
    if len(after) < 2 or after[0] != "to" or after[1] not in tables.BASES - _NO_TERM:
        return
    actors = actors_ending(tokens, at)
    binds_itself = context.actors(actors) if actors else subject_before(tokens, at, clause_start(tokens, at))
    if len(binds_itself) != 1 or forms(tokens, (max(0, at - 1), at)) in (("not",), ("each",), ("be",)):
        return
    clause = context.clause(at + 2)
    pieces = [
        piece
        for piece in split_verbs(tokens, clause)
        if context.topic(piece) in _AGREED_TOPICS and tokens[piece[0]].form not in _NO_TERM
    ]
    if clause[1] - clause[0] > 1:
        certain = context.near_event or context.is_party(binds_itself)
        source = Source("condition.agreed-to", at, certain=certain)
        yield from source.terms(context, pieces, binds_itself, ConditionStatus.ACCEPTED)


def _agreed_that(context: Context, at: int) -> Iterator[Reading]:
    """Read "they agreed that X would withdraw", "X will withdraw, they agreed"."""
    tokens = context.tokens
    actors = actors_ending(tokens, at)
    if actors is None or not context.near_event:
        return
    if forms(tokens, (at + 1, at + 2)) == ("that",):
        yield from _clauses(context, at + 2, Source("condition.agreed-to", actors[0]))
    elif actors[0] and tokens[actors[0] - 1].form == ",":
        yield from _clauses(context, 0, Source("condition.agreed-to", 0, certain=True), actors[0] - 1)


def _goes_on(context: Context) -> Iterator[Reading]:
    """A sentence that goes on where the one before told terms: "Heavy weapons will be withdrawn."."""
    if not context.number or sayings(context.tokens) or not tables.MODALS & context.sentence.words:
        return
    before = context.sentences[context.number - 1]
    if before.sentence.paragraph != context.sentence.sentence.paragraph or not _tells_terms(before.tokens):
        return
    for reading in _clauses(context, 0, Source("condition.agreed-to", 0, certain=True)):
        if context.topic(reading.requirement) in tables.HARD_TOPICS:
            yield reading


def _tells_terms(tokens: tuple[Token, ...]) -> bool:
    if forms(tokens, (0, 2)) == ("under", m.AGREEMENT):
        return True
    return len(tokens) > 3 and forms(tokens, (len(tokens) - 3, len(tokens) - 1)) == (m.ACTOR, "agreed")


def _expected(context: Context, at: int) -> Iterator[Reading]:
    """Read "the rebels will be required to leave the zone"."""
    tokens = context.tokens
    if at < 2 or tokens[at - 2].form not in ("will", "would") or forms(tokens, (at + 1, at + 2)) != ("to",):
        return
    subject = subject_before(tokens, at - 2, clause_start(tokens, at - 2))
    pieces = [
        piece
        for piece in split_verbs(tokens, context.clause(at + 2))
        if context.topic(piece) in _EXPECTED_TOPICS and tokens[piece[0]].form != "be"
    ]
    addressee = subject or context.actors(actors_starting(tokens, 0))
    yield from Source("condition.agreed-to", at - 2).terms(context, pieces, addressee)


def _guarantee(context: Context, at: int) -> Iterator[Reading]:
    """Read "Helvia would guarantee Norland's security", "guaranteed safe passage"."""
    tokens = context.tokens
    start = clause_start(tokens, at)
    first = at
    while first > start and tokens[first - 1].form in tables.AUXILIARIES | {"to", "also", "ready", "not"}:
        first -= 1
    before = forms(tokens, (first, at))
    actors = actors_ending(tokens, first)
    if actors is None or "not" in before or not tables.PASSIVES.isdisjoint(before[-1:]):
        return
    mention = tokens[actors[1] - 1].mention
    inside = actors[0] > 0 and tokens[actors[0] - 1].form in _IN_SUBJECT
    if inside or mention is None or mention.form == "possessive":
        return
    behind = at + 1 + (forms(tokens, (at + 1, at + 2)) == ("that",))
    yield from read_each(
        context,
        split_nouns(tokens, context.clause(behind)),
        actors[0],
        rule="condition.guarantee",
        kind=ConditionKind.GUARANTEE,
        holder=context.actors(actors),
    )
