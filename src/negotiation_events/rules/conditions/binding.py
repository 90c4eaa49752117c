"""What all readers of terms share: where a term comes from, and the infinitives and small clauses that tell it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import attrs

from negotiation_events.model import ConditionKind, ConditionStatus, ConditionTopic
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.coordination import split_verbs
from negotiation_events.rules.conditions.modals import Modal, find_modal
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import Context, Reading, read_each
from negotiation_events.rules.conditions.subjects import actors_ending, actors_starting, is_adverb
from negotiation_events.rules.fields import referents_of
from negotiation_events.rules.masked import Token
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.words import inflect

_CONFLICTS = frozenset("conflict war fighting dispute agreement accord pact treaty truce deal talks".split()) | {
    m.AGREEMENT,
    m.TALKS,
}
_HANDED_OVER = frozenset(
    "free frees freeing release releases releasing swap exchange return hand returning be receive get".split()
)
_PLANS = frozenset("plan proposal initiative offer".split())
_HAND_OVER = frozenset("freed released swapped exchanged returned handed".split())
_NEAR = 7  # tokens
_ASIDE = 16  # tokens
_CLAUSES = 5
# Who "will keep trying" to bring a deal about is not bound by it yet.
_PROMISES = frozenset("promise promises promised pledge pledges pledged".split())
_STRIVES = frozenset("continue keep try seek push strive work".split())
_UNBINDING = frozenset("could may refuse vow".split())
_PASSIVE = frozenset("be get receive".split()) | (tables.PARTICIPLES - tables.BASES)
_DUTY = frozenset("is are was were".split())
_PRONOUNS = frozenset("it they he she we".split())
_NO_TERMS = frozenset("be begin come hold join make meet move start stay step take turn end go keep send".split())
_PRESENT = frozenset(inflect(verb)[1] for verb in tables.BASES - _NO_TERMS)
_PAST = frozenset(inflect(verb)[2] for verb in tables.BASES - _NO_TERMS)
_DONE_TOPICS = (tables.HARD_TOPICS | {ConditionTopic.TRADE}) - {
    ConditionTopic.TALKS, ConditionTopic.RELEASE, ConditionTopic.CEASEFIRE,
}  # fmt: skip
_OBLIGED = frozenset("supposed due required obliged obligated expected bound meant allowed permitted entitled".split())
# What tells where something was agreed and is no part of it: "at the talks", "as part of the deal".
_OUTER = ((("as", "part", "of"), 3), (("under",), 1), (("at",), 1), (("during",), 1), (("in",), 1))


@attrs.frozen
class Source:
    """Where terms come from.

    Attributes:
        rule: id of the construction.
        begins: the token where the evidence begins.
        phrase: the agreement, where it is named.
        certain: whether the words alone tell that parties negotiate.
        holder: who has drawn it up, where that is told.
    """

    rule: str
    begins: int
    phrase: NounPhrase | None = None
    certain: bool = False
    holder: tuple[int, ...] = ()

    def terms(
        self,
        context: Context,
        pieces: Iterable[Range],
        addressee: tuple[int, ...] = (),
        status: ConditionStatus = ConditionStatus.OPEN,
    ) -> Iterator[Reading]:
        """A term for each of several requirements; captives who change hands are the exchange itself."""
        return read_each(
            context,
            [_without_occasion(context.tokens, piece) for piece in pieces if not _is_exchange(context.tokens, piece)],
            self.begins,
            rule=self.rule,
            kind=ConditionKind.TERM,
            holder=self.holder or _proposers(self.phrase),
            addressee=addressee,
            status=status,
            phrase=self.phrase or context.agreement_before(self.begins),
            certain=self.certain or self.phrase is not None,
        )


def _proposers(phrase: NounPhrase | None) -> tuple[int, ...]:
    """Who has drawn up a plan, by the noun phrase itself: "the plan proposed by Norland", "Norland's proposal"."""
    if phrase is None:
        return ()
    owner = phrase.slots.get("owner", ()) if phrase.head in _PLANS else ()
    return referents_of(phrase.slots.get("proposers", ()) or owner)


def _is_exchange(tokens: tuple[Token, ...], piece: Range) -> bool:
    words = forms(tokens, piece)
    return m.CAPTIVES in words and not (
        _HANDED_OVER.isdisjoint(words[:2]) and _HAND_OVER.isdisjoint(words[words.index(m.CAPTIVES) :])
    )


def infinitive(tokens: tuple[Token, ...], at: int, end: int) -> int | None:
    """The verb of an infinitive behind its subject: "to withdraw", also "(the parties) to the war to withdraw"."""
    if at >= end or tokens[at].form not in ("to", "not"):
        return None
    aside = forms(tokens, (at + 1, at + 2)) == ("the",) and not _CONFLICTS.isdisjoint(forms(tokens, (at + 2, at + 3)))
    if aside or not _CONFLICTS.isdisjoint(forms(tokens, (at + 1, at + 2))):
        at += 2 + aside
    while at < end and (tokens[at].form in ("not", "to", "also", "then", "immediately") or is_adverb(tokens[at])):
        at += 1
    return at if at < end and tokens[at - 1].form != "the" and tokens[at].mention is None else None


def has_infinitive(tokens: tuple[Token, ...], span: Range) -> bool:
    """Whether a thing or a group without a name is to do something: "troops to leave", "elections to be held"."""
    words = forms(tokens, (span[0], min(span[0] + _NEAR, span[1])))
    if not words or words[0] in ("to", "by") or words[0] in tables.GERUNDS:
        return False
    return any(a == "to" and b in tables.BASES for a, b in pairwise(words[1:]))


def bound_by_name(tokens: tuple[Token, ...], first: int) -> tuple[int, ...]:
    """Whose people or arms a requirement begins with: "Sudrian troops (to) leave the valley"."""
    first += first < len(tokens) and tokens[first].form in ("the", "all", "any", "remaining")
    named = first < len(tokens) and tokens[first].form == m.NATIONALITY
    return referents_of(tokens[first : first + 1]) if named else ()


def small_clauses(tokens: tuple[Token, ...], first: int, end: int) -> Iterator[tuple[Range | None, Range]]:
    """What somebody is seen to do: "Norland halt its attacks and Sudria pull back"; each its subject and its words.

    The subject is a range of actors; `None` where it is a thing, then part of the words ("troops leave the valley").
    """
    while first < end:
        behind = _next_small(tokens, first, end)
        asked = actors_starting(tokens, first)
        if asked is not None and asked[1] < behind and _is_deed(tokens[asked[1]].form):
            yield asked, (asked[1], behind)
        elif any(_is_deed(token.form) for token in tokens[first + 1 : min(first + _NEAR, behind)]):
            yield None, (first, behind)
        else:
            return
        first = behind + 1


def _next_small(tokens: tuple[Token, ...], first: int, end: int) -> int:
    """Where the next small clause is joined to the one that begins at a token."""
    for i in range(first + 2, end - 1):
        asked = actors_starting(tokens, i + 1) if tokens[i].form in ("and", ",", "while", "as") else None
        if asked is not None and asked[1] < end and _is_deed(tokens[asked[1]].form):
            return i
    return end


def _is_deed(form: str) -> bool:
    return form in tables.BASES or form in tables.PARTICIPLES


def _without_occasion(tokens: tuple[Token, ...], piece: Range) -> Range:
    """A requirement without the talks or the agreement that it was agreed at or in."""
    first, last = piece
    if last - first < 3 or tokens[last - 1].form not in (m.AGREEMENT, m.TALKS):
        return piece
    for words, length in _OUTER:
        if forms(tokens, (last - 1 - length, last - 1)) == words and last - 1 - length > first + 1:
            return first, last - 1 - length
    return piece


def bound_clauses(context: Context, first: int, source: Source, until: int | None = None) -> Iterator[Reading]:
    """The clauses from a token on, each with somebody it binds: "X will withdraw, Y will lift its siege"."""
    tokens = context.tokens
    limit = len(tokens) if until is None else until
    for number in range(_CLAUSES):
        named, first = _behind_apposition(tokens, first)
        end = min(context.clause(first)[1], limit)
        modal = binding_modal(context, first, end) if first < end else None
        if modal is None and number and end < limit and tokens[end].form in (",", "while"):
            first = end + 1  # "ten men, half of those still held, while Sudria will"
            continue
        if (
            modal is None
            or (modal.kind in _UNBINDING and not _is_promise(tokens, modal, source))
            or tokens[modal.first].form == "should"
        ):
            return
        yield from _clause(context, (first, end), modal, source, named)
        while end < limit and tokens[end].form in (",", "and", "while", ";"):
            end += 1
        first = end
        source = attrs.evolve(source, begins=first)


def bound_deeds(context: Context, first: int, source: Source, until: int | None = None) -> Iterator[Reading]:
    """What sides are told to do by a deal: "(under which) Norland gives up its missiles and Sudria lifts its siege"."""
    tokens = context.tokens
    end = min(context.clause(first)[1], len(tokens) if until is None else until)
    while (verb := _deed_at(tokens, first, end)) is not None:
        cuts = (i for i in range(verb + 1, end - 2) if tokens[i].form in ("and", ",", "while"))
        behind = next((i for i in cuts if _deed_at(tokens, i + 1, end) is not None), end)
        piece = trim(tokens, (verb, behind))
        if context.topic(piece) in _DONE_TOPICS:
            status = ConditionStatus.ACCEPTED if tokens[verb].form in _PAST else ConditionStatus.OPEN
            yield from source.terms(context, [piece], context.actors(actors_starting(tokens, first)), status)
            source = attrs.evolve(source, begins=behind)
        first = behind + 1


def _deed_at(tokens: tuple[Token, ...], first: int, end: int) -> int | None:
    """The verb of a clause whose subject begins at a token: "Norland gives up", "Norland has curbed"."""
    asked = actors_starting(tokens, first)
    if asked is None:
        return None
    at = asked[1]
    while at < end and (tokens[at].form in ("has", "have", "had") or is_adverb(tokens[at])):
        at += 1
    plural = asked[1] - asked[0] > 1 and at < end and tokens[at].form in tables.BASES - _NO_TERMS
    return at if at < end and (plural or tokens[at].form in _PRESENT | _PAST) else None


def _behind_apposition(tokens: tuple[Token, ...], first: int) -> tuple[Range | None, int]:
    """A subject with an aside behind it, and where the clause goes on: "the rebels, who hold the east, will"."""
    named = actors_starting(tokens, first)
    if named is None or forms(tokens, (named[1], named[1] + 1)) != (",",):
        return None, first
    for i in range(named[1] + 2, min(named[1] + _ASIDE, len(tokens) - 1)):
        if tokens[i].form == ",":
            duty = tokens[i + 1].form in tables.MODALS or tokens[i + 1].form in _DUTY
            return (named, i + 1) if duty else (None, first)
    return None, first


def binding_modal(context: Context, first: int, end: int) -> Modal | None:
    """The first group of will in a range, "is to" and "are to" included."""
    tokens = context.tokens
    found = find_modal(context.sentence, first, end)
    last = end if found is None else found.first
    for i in range(first, last - 1):
        behind = i + 1 + (tokens[i].form in _DUTY and tokens[i + 1].form in _OBLIGED)
        duty = tokens[i].form in _DUTY or (i == first + 1 and tokens[first].form == m.ACTOR)  # "Norland to leave"
        behind = behind if tokens[i].form in _DUTY else i
        if duty and behind + 1 < end and tokens[behind].form == "to":
            return Modal(i, behind + 1, "must", negative=False, only=False)
    return found


def _is_promise(tokens: tuple[Token, ...], modal: Modal, source: Source) -> bool:
    """Whether a promise is what the deal holds: "under the deal, Sudria promises not to ..."."""
    return source.rule == "condition.under-the-deal" and tokens[modal.first].form in _PROMISES


def _clause(context: Context, span: Range, modal: Modal, source: Source, named: Range | None) -> Iterator[Reading]:
    tokens = context.tokens
    first, end = span
    behind = modal.first + 1 if modal.kind == "vow" and modal.negative else modal.last
    if modal.negative and "not" in forms(tokens, (modal.first, behind)):
        behind = next(i for i in range(modal.first, behind) if tokens[i].form == "not")
    while behind - 1 > modal.first and is_adverb(tokens[behind - 1]):
        behind -= 1  # "would gradually ease": how it is done belongs to what is done
    if forms(tokens, (behind, behind + 1)) == ("be",) and forms(tokens, (behind + 2, behind + 3)) == ("to",):
        behind += 3  # "will be required to"
    if forms(tokens, (behind, behind + 2)) in (("have", "to"), ("agree", "to"), ("need", "to")):
        behind += 2
    if behind >= end or tokens[behind].form in _STRIVES:
        return
    actors = (
        named or actors_ending(tokens, modal.first) or (actors_starting(tokens, first) if modal.first > first else None)
    )
    passive = tokens[behind].form in _PASSIVE
    if modal.kind == "agree" and actors is None:
        yield from source.terms(context, split_verbs(tokens, (behind, end)))
    elif actors is not None and not passive:
        yield from source.terms(context, split_verbs(tokens, (behind, end)), context.actors(actors))
    elif not passive and context.words((modal.first - 1, modal.first)) in _PRONOUNS:
        yield from source.terms(context, split_verbs(tokens, (behind, end)), context.speakers(modal.first))
    elif passive or context.topic(span) is not None:
        yield from source.terms(context, [trim(tokens, span)], bound_by_name(tokens, first))
