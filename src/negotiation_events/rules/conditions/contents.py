"""What is demanded, and of whom: shared by demands told by verb and by noun."""

from collections.abc import Iterator

import attrs

from negotiation_events.model import ConditionKind, ConditionStatus, ConditionTopic
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import clause_start, opens_clause
from negotiation_events.rules.conditions.coordination import list_items, split_nouns, split_verbs
from negotiation_events.rules.conditions.ranges import Range, forms, trim
from negotiation_events.rules.conditions.reading import Context, Reading, read_each
from negotiation_events.rules.conditions.subjects import actors_ending, actors_starting, is_adverb, subject_before
from negotiation_events.rules.fields import referents_of
from negotiation_events.rules.masked import Token
from negotiation_events.rules.words import inflect

# What somebody who "wants" or "seeks" it demands; to want talks or a truce is no demand.
_STRONG = (tables.HARD_TOPICS | {ConditionTopic.REPARATIONS, ConditionTopic.JUSTICE}) - {
    ConditionTopic.TALKS,
    ConditionTopic.CEASEFIRE,
    ConditionTopic.NUCLEAR,
}
# What sides of a bargain want of each other, where one is spoken of.
_OF_BARGAINS = frozenset((ConditionTopic.TRADE, ConditionTopic.POLITICAL))
_DEED_NOUNS = frozenset(
    """
    cessation curbs cuts de-escalation dismantlement dismantling drawdown easing elimination end freeze halt
    implementation lifting limits opening pullback reduction release removal reopening restraint resumption return stop
    withdrawal
    """.split()
)
_PREPOSITIONS = frozenset("of with in by for from at to on over against between after before into".split())
_BEFORE_VERB = frozenset("to must should first also immediately has have".split())
_NO_REQUIREMENT = frozenset("to answers more information how what why".split())
_RELATIVES = frozenset("also now still which who that long already always previously again ever".split())
# What somebody issues speaks for him: "a UN resolution demanded".
_ISSUED = frozenset("resolution statement letter declaration communique ultimatum note".split())
_BEFORE_SHARED = frozenset("and but or then also to who which that not only so has have had".split())
_OPENING = frozenset("that which who whose where what".split())
_FINITE = frozenset("had has have was were went".split())
# What somebody undertakes to make others act.
EFFORTS = frozenset(
    """
    attempt attempts bid bids campaign drive effort efforts initiative means move moves plan plans ploy push tactic way
    ways
    """.split()
)
_BEFORE_EFFORT = frozenset("a an the new latest renewed joint last diplomatic another further repeated".split())
_JOINING = frozenset("after before as since when while until once".split())
_GROUP = tables.AUXILIARIES | _RELATIVES | {"be"}
_NOT_FINITE = _PREPOSITIONS | {",", "and", "'s", "to"}
_CONTROLS = frozenset(
    form
    for verb in "allow appeal ask beg call convince demand expect force help invite lead leave let order persuade press"
    " pressure push require tell urge want warn".split()
    for form in inflect(verb)
)
# Verbs whose subject is that of the infinitive behind them: "is reported to be asking", "tried to press".
_LEADS_TO = frozenset(
    """
    alleged believed expected known likely meant planning poised prepared ready reported rumored rumoured said set sure
    supposed thought trying understood unlikely
    """.split()
) | frozenset(
    form
    for verb in "aim appear attempt begin choose come continue decide go hasten hope intend move need plan rush seek"
    " seem start struggle try use vow want".split()
    for form in inflect(verb)
)


@attrs.frozen(kw_only=True)
class Demand:
    """What is known of a demand before its content is read.

    Attributes:
        rule: id of the construction.
        begins: the token where its evidence begins.
        holder: who demands.
        addressee: of whom, where that is known already.
        status: what has become of it.
        noun: whether a noun phrase alone may tell what is demanded.
        strong: whether only what is typical of negotiations counts.
    """

    rule: str
    begins: int
    holder: tuple[int, ...] = ()
    addressee: tuple[int, ...] = ()
    status: ConditionStatus = ConditionStatus.OPEN
    noun: bool = True
    strong: bool = False

    def read(self, context: Context, first: int) -> Iterator[Reading]:
        """What is demanded from token `first` on: "Y (to) do Z", "that Z be done", or a noun phrase."""
        tokens = context.tokens
        clause = context.clause(first)
        asked = actors_starting(tokens, clause[0])
        if asked is None or asked[1] >= clause[1]:
            yield from self._told(context, clause)
            return
        behind = _verb_behind(context, asked[1], clause[1])
        if behind is None and tokens[self.begins].form.startswith("demand") and is_bare(tokens[asked[1]]):
            behind = asked[1]
        if behind is not None:
            addressee = tuple(i for i in context.actors(asked) if i not in self.holder)
            pieces = split_verbs(tokens, (behind, clause[1]))
            if pieces and tokens[behind].form == "be":  # "that Hamas be disarmed" tells who with what
                pieces[0] = (asked[0], pieces[0][1])
            yield from self.each(context, pieces, addressee)
        elif is_gerund(tokens[asked[1]].form):
            yield from self._told(context, clause)

    def _told(self, context: Context, clause: Range) -> Iterator[Reading]:
        pieces = _clause_or_nouns(context, clause, noun=self.noun)
        return self.each(context, pieces, () if self.addressee else asked_from(context, pieces))

    def each(self, context: Context, pieces: list[Range], addressee: tuple[int, ...] = ()) -> Iterator[Reading]:
        """A reading of each of several requirements."""
        addressee = addressee or self.addressee
        if self.rule == "condition.demand-noun":
            pieces = [before_finite(context, piece) for piece in pieces]
        if self.strong:
            wanted = context.tokens[self.begins].form.startswith("want")
            domestic = context.is_domestic((*self.holder, *addressee))
            pieces = [
                piece
                for piece in pieces
                if _is_strong(context, piece, addressed=bool(addressee), wanted=wanted)
                and not (domestic and context.topic(piece) is None)
            ]
        return read_each(
            context,
            pieces,
            self.begins,
            rule=self.rule,
            kind=ConditionKind.DEMAND,
            holder=self.holder,
            addressee=addressee,
            status=self.status,
        )


def before_finite(context: Context, item: Range) -> Range:
    """What is called for, without the verb whose subject the call is: "its call for a halt had gone unheeded"."""
    tokens = context.tokens
    for i in range(item[0] + 1, item[1]):
        if tokens[i].form in _OPENING or context.words((i, i + 1)) in _OPENING:
            break
        if tokens[i].form in _FINITE:
            return item[0], i
    return item


def _is_strong(context: Context, piece: Range, *, addressed: bool, wanted: bool) -> bool:
    """Whether a wish is a demand: what others are to do, not a truce, or weapons of one's own."""
    topic = context.topic(piece)
    words = forms(context.tokens, (piece[0], min(piece[0] + 4, piece[1])))
    if topic is None:
        return addressed and context.near_event
    if addressed or topic in _STRONG or not _DEED_NOUNS.isdisjoint(words):
        return True
    return wanted and topic in _OF_BARGAINS and context.near_event and context.is_long(piece)


def _verb_behind(context: Context, at: int, end: int) -> int | None:
    """Where the verb phrase of a demanded clause begins behind its subject: "cede", "to cede", "must cede"."""
    tokens = context.tokens
    if forms(tokens, (at, at + 2)) == ("and", m.ACTOR):  # "Norland and its allies"
        at += 3
    while at < end and (tokens[at].form in _BEFORE_VERB or tokens[at].form.endswith("ly")):
        at += 1
    if at >= end:
        return None
    is_verb = tokens[at].form in tables.BASES or tokens[at].form == "not"
    return at if is_verb or tokens[at - 1].form in ("to", "must", "should") else None


def is_bare(token: Token) -> bool:
    """Whether a word can be the bare verb of "demanded that Norland stall its offensive"."""
    form = token.form
    ending = form.endswith(("s", "ed", "ing", "ly"))
    return token.mention is None and form.isalpha() and not ending and form not in tables.AUXILIARIES | _PREPOSITIONS


def is_gerund(form: str) -> bool:
    """Whether a word is a gerund, as far as its ending tells."""
    return form.endswith("ing") and len(form) > 4


def _clause_or_nouns(context: Context, clause: Range, *, noun: bool) -> list[Range]:
    """A clause about things ("all prisoners be freed") as a whole, else the noun phrases of a list."""
    tokens = context.tokens
    words = forms(tokens, trim(tokens, clause))
    if not words:
        return []
    bare_verb = len(words) > 2 and not tables.BASES.isdisjoint(words[1:6])
    if not {"be", "must", "should"}.isdisjoint(words) or (bare_verb and not noun):
        return split_verbs(tokens, clause)
    if not noun or words[0] in _NO_REQUIREMENT:
        return []
    if is_gerund(words[0]) and words[0] not in tables.GERUNDS:
        return split_verbs(tokens, clause)
    return list_items(context, clause[0]) if context.clause(clause[0]) == clause else split_nouns(tokens, clause)


# Whoever is named behind these and "of" is who has to do it.
_LEAVING = frozenset(
    """
    withdrawal pullout retreat departure disarmament disbandment dissolution surrender removal dismantling dismantlement
    elimination denuclearisation denuclearization demobilisation demobilization
    """.split()
)
# What is somebody's own to end: "an end to Norland's blockade", "the lifting of its siege".
_ENDING = frozenset("end halt lifting cessation easing reversal freeze stop suspension".split())


def asked_from(context: Context, pieces: list[Range]) -> tuple[int, ...]:
    """Read "from Sudria", "by Sudria", "the withdrawal of Sudria's troops" inside what is demanded."""
    for piece in pieces:
        for i in range(piece[0], piece[1] - 2):
            leaving = context.tokens[i].form in _LEAVING and context.tokens[i + 1].form == "of"
            owned = forms(context.tokens, (i + 3, i + 4)) == ("'s",) or context.tokens[i + 2].form == m.NATIONALITY
            if leaving and owned:
                return referents_of(context.tokens[i + 2 : i + 3])
            if leaving and (span := actors_starting(context.tokens, i + 2)):
                return context.actors(span)
            if leaving and context.tokens[i + 2].form in (m.QUANTITY, "all", "the", "its"):
                return referents_of([t for t in context.tokens[i + 3 : i + 4] if t.form in (m.NATIONALITY, m.ACTOR)])
        if (owner := _whose_to(context, piece) or _whose_own(context, piece)) is not None:
            return owner
        for i in range(piece[0], piece[1] - 1):
            if context.tokens[i].form in ("from", "by") and (span := actors_starting(context.tokens, i + 1)):
                return context.actors(span)
    return ()


def _whose_own(context: Context, piece: Range) -> tuple[int, ...] | None:
    """Read "an end to Norland's offensive", "the lifting of the Sudrian blockade"."""
    tokens = context.tokens
    for i in range(piece[0], min(piece[0] + 3, piece[1] - 2)):
        if tokens[i].form in _ENDING and tokens[i + 1].form in ("of", "to", "on"):
            first = i + 2 + (tokens[i + 2].form == "the")
            owns = forms(tokens, (first, first + 1)) == (m.NATIONALITY,) or forms(tokens, (first + 1, first + 2)) == (
                "'s",
            )
            return referents_of(tokens[first : first + 1]) or None if owns else None
    return None


def _whose_to(context: Context, piece: Range) -> tuple[int, ...] | None:
    """Read "Norland's troops to leave", "Norlandic artillery to pull back"."""
    tokens = context.tokens
    first = tokens[piece[0]]
    behind = forms(tokens, (piece[0] + 1, min(piece[0] + 5, piece[1])))
    owns = first.form == m.NATIONALITY or (first.form == m.ACTOR and (first.mention is None or "'s" in behind[:1]))
    return referents_of((first,)) if owns and "to" in behind else None


def holder_of(context: Context, at: int) -> tuple[int, ...]:
    """The subject of the verb at a token, also where a clause before it has named it."""
    tokens = context.tokens
    behind = _before_auxiliaries(context, at)
    if (tries := _who_tries(context, at)) is not None:
        return tries
    found = subject_before(tokens, behind, clause_start(tokens, at)) or _in_subordinate(context, behind)
    if found:
        return found
    if behind and tokens[behind - 1].form == m.ACTOR:
        return context.speakers(at) if context.words((behind - 1, behind)) in ("we", "i") else ()
    if behind and tokens[behind - 1].form in ("and", "but", ",") and (shared := _shared(context, behind)):
        return shared
    if not _may_share(context, behind, at):
        return ()
    infinitive = "to" in forms(tokens, (max(0, at - 2), at))
    for i in range(at - 1, max(-1, at - 12), -1):
        if tokens[i].form in (";", ":"):
            break
        if tokens[i].form != m.ACTOR or not (span := actors_ending(tokens, i + 1)):
            continue
        before = tokens[span[0] - 1].form if span[0] else "."
        if infinitive and span[1] == at - 1 and before in _CONTROLS:
            return referents_of(tokens[span[0] : span[1]])  # "led Norland to demand"
        if infinitive and not (before in ("by", "for", "from") and span[1] >= at - 2):
            return _of_purpose(context, at)
        if infinitive or before not in _PREPOSITIONS:
            return referents_of(tokens[span[0] : span[1]])
    return ()


def _who_tries(context: Context, at: int) -> tuple[int, ...] | None:
    """Whose effort it is: "Norland's bid to press", "efforts by Norland to press", "meant by Norland as a way to"."""
    tokens = context.tokens
    if at < 3 or tokens[at - 1].form != "to":
        return None
    by = actors_ending(tokens, at - 1)
    if by is not None and by[0] > 1 and tokens[by[0] - 1].form in ("by", "from") and tokens[by[0] - 2].form in EFFORTS:
        return context.actors(by)
    if tokens[at - 2].form not in EFFORTS:
        return None
    first = at - 2
    while first and tokens[first - 1].form in _BEFORE_EFFORT:
        first -= 1
    if first and tokens[first - 1].form == "'s":
        return referents_of(tokens[first - 2 : first - 1])
    if first and tokens[first - 1].form == "as" and (by := actors_ending(tokens, first - 1)) and by[0]:
        return context.actors(by) if tokens[by[0] - 1].form == "by" else None
    owner = tokens[max(0, first - 1)]
    possessive = owner.mention is not None and owner.mention.form == "possessive"
    return referents_of((owner,)) if owner.form == m.NATIONALITY or possessive else None


def _of_purpose(context: Context, at: int) -> tuple[int, ...]:
    """Who acts "to press Sudria": the subject of the clause, where its verb asks nobody else to."""
    tokens = context.tokens
    start = clause_start(tokens, at)
    span = actors_starting(tokens, start)
    if span is None or tokens[at - 1].form != "to" or tokens[span[1]].form in _NOT_FINITE:
        return ()
    told = any(token.form in _CONTROLS for token in tokens[span[1] : at])
    return () if told else context.actors(span)


def _may_share(context: Context, behind: int, at: int) -> bool:
    """Whether a verb without an actor before it may share the subject of a verb before; after a noun it has its own."""
    if not behind or context.tokens[at].form.endswith("ing"):
        return True
    before = context.tokens[behind - 1]
    if before.mention is not None or before.noun is not None or not before.form.isalpha():
        return True
    if before.form in _ISSUED and behind > 1 and context.tokens[behind - 2].form == m.ACTOR:
        return True
    return before.form in _BEFORE_SHARED | _PREPOSITIONS | _JOINING or before.form.endswith("ly")


def _in_subordinate(context: Context, behind: int) -> tuple[int, ...]:
    """Read "after X demanded", "as X urged": the word before the actor joins clauses, it is no preposition."""
    span = actors_ending(context.tokens, behind)
    if span is None or not span[0] or context.tokens[span[0] - 1].form not in _JOINING:
        return ()
    return context.actors(span)


def _shared(context: Context, behind: int) -> tuple[int, ...]:
    """The subject of "and called for": of the clause that goes on, not whoever was named last in it."""
    tokens = context.tokens
    start = clause_start(tokens, behind)
    while start > 1 and tokens[start - 1].form in ("which", "who") and tokens[start - 2].form == ",":
        span = actors_ending(tokens, start - 2)  # "Norland, which leads the bloc, backs the plan and calls for"
        if span is not None and "," in forms(tokens, (start, behind - 1)):
            return context.actors(span)
        return ()
    span = actors_starting(tokens, start)
    if span is None and 0 < start < behind - 1 and opens_clause(tokens, start):
        return holder_of(context, start)  # "Norland, which leads the bloc, backed Sudria and called for"
    if span is None or span[1] >= behind or tokens[span[1]].form in (",", "and", "'s", *_PREPOSITIONS):
        return ()
    return context.actors(span)


def _before_auxiliaries(context: Context, at: int) -> int:
    """Where the verb group of a verb begins: behind "Norland" in "Norland is said to be asking"."""
    tokens = context.tokens
    while at:
        if tokens[at - 1].form in _GROUP or (at > 1 and is_adverb(tokens[at - 1])):
            at -= 1
        elif tokens[at - 1].form == "to" and at > 1 and tokens[at - 2].form in _LEADS_TO:
            at -= 2
        else:
            break
    return at
