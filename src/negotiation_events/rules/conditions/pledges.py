"""What a side binds itself to: "X agreed to", "Y pledged that", "Z guaranteed"; and what it gives its word for."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind, ConditionStatus, ConditionTopic
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.binding import Source
from negotiation_events.rules.conditions.clauses import clause_start
from negotiation_events.rules.conditions.contents import holder_of, is_gerund
from negotiation_events.rules.conditions.coordination import list_items, split_nouns, split_verbs
from negotiation_events.rules.conditions.modals import find_modal
from negotiation_events.rules.conditions.pledge_words import CONCEDED, CONCEDES, NO_THING
from negotiation_events.rules.conditions.ranges import Range, forms
from negotiation_events.rules.conditions.reading import Context, Reading, read_each
from negotiation_events.rules.conditions.subjects import actors_ending, actors_starting, is_adverb, subject_before
from negotiation_events.rules.words import inflect

AGREES = frozenset("agreed agrees consented consents undertook undertaken".split())
_WEAK_DEEDS = frozenset((("hold", "off"), ("work", "toward"), ("work", "towards"), ("work", "together")))
_STARTS = frozenset("start begin stop resume continue".split())
_STRONG_WEAK = frozenset(
    (
        ConditionTopic.NUCLEAR, ConditionTopic.TRADE, ConditionTopic.SANCTIONS, ConditionTopic.DISARMAMENT,
        ConditionTopic.WITHDRAWAL, ConditionTopic.HUMANITARIAN_ACCESS, ConditionTopic.RECOGNITION,
    )
)  # fmt: skip
_ENDINGS = frozenset("elimination removal end lifting reduction withdrawal".split())
PLEDGES = frozenset("pledged pledges promised promises committed commits".split())
READY = frozenset("ready willing prepared".split())
_COPULAS = frozenset("is are was were be remains remain 's 're".split())
OFFERS = frozenset("offered offers".split())
GUARANTEES = frozenset("guarantee guarantees guaranteed".split())
ASSURANCES = frozenset("guarantee guarantees assurance assurances".split())
_GIVE = frozenset(form for verb in "give offer provide extend" for form in inflect(verb)) | frozenset(
    "gave given gives give offered offers offer provided provides provide".split()
)
_TRIFLES = frozenset(
    (ConditionTopic.TALKS, ConditionTopic.RELEASE, ConditionTopic.CEASEFIRE, ConditionTopic.OTHER)
)  # what an agreement, talks or an exchange are themselves
_ALONE = (tables.HARD_TOPICS | {ConditionTopic.TRADE}) - _TRIFLES
_AGREED_ITSELF = frozenset((ConditionTopic.TALKS, ConditionTopic.CEASEFIRE))
_IN_DEAL = frozenset(ConditionTopic) - _TRIFLES
_IN_LIST = frozenset(ConditionTopic) - {ConditionTopic.TALKS}
_EVENTS = frozenset((m.AGREEMENT, m.TALKS, m.EXCHANGE))
_PLEDGED = (tables.HARD_TOPICS | {ConditionTopic.JUSTICE, ConditionTopic.TRADE}) - {ConditionTopic.TALKS}
_OFFERED = _PLEDGED - {ConditionTopic.CEASEFIRE, ConditionTopic.RELEASE}
# What talks and exchanges say themselves, and no term: "agreed to hold talks", "agreed to swap prisoners".
NO_TERM = frozenset(
    """
    talk negotiate meet discuss hold continue resume begin start attend join work extend swap exchange send host remain
    stay cooperate support move help visit consult coordinate share try seek
    """.split()
)
_NO_DUTIES = NO_TERM | frozenset("do keep fight respond retaliate act find bring defend continue protect".split())
_NO_DUTY = _NO_DUTIES | {inflect(verb)[-1] for verb in _NO_DUTIES}
_NO_VERB = frozenset("a an the this that any all its their his her some no \" “ ‘ '".split())
_IN_SUBJECT = frozenset("security of from".split())
_NEAR = 6  # tokens
_AT = frozenset("at in on during after following".split())
_OCCASIONS = frozenset((m.TIME, m.TALKS, m.PLACE))


def read_agreed(context: Context, at: int) -> Iterator[Reading]:
    """Read "Norland agreed to buy grain", "the two sides agreed to lift the siege and open the road"."""
    bound = _who(context, at) if _is_active(context, at) else ()
    if (weak := _weak_deed(context, _behind_time(context, at + 1))) is not None and (bound or context.near_event):
        yield from Source("condition.agreed-to", at, certain=context.near_event or context.is_party(bound)).terms(
            context, [weak], bound, ConditionStatus.ACCEPTED
        )
        return
    named = bound or (context.near_event and actors_ending(context.tokens, at))  # "the two sides" nobody has named
    active = bool(named) and _is_active(context, at)
    if active and (besides := _agreed_besides(context, at)):
        source = Source("condition.agreed-to", at, certain=True)
        yield from source.terms(context, besides, bound, ConditionStatus.ACCEPTED)
        return
    pieces = _agreed(context, at) if active else []
    topics = _ALONE if len(pieces) == 1 else _IN_LIST
    if m.AGREEMENT in context.sentence.words:
        topics = topics | _IN_DEAL
    if any(context.topic(piece) in topics for piece in pieces):
        certain = context.near_event or context.is_party(bound)
        source = Source("condition.agreed-to", at, certain=certain)
        kept = [piece for piece in pieces if context.topic(piece) in topics or (len(pieces) > 1 and _is_long(piece))]
        yield from source.terms(context, kept, bound, ConditionStatus.ACCEPTED)


def _behind_time(context: Context, at: int) -> int:
    """Behind "on Monday", "in talks with Sudria", "also", which may part a verb from what it governs."""
    tokens = context.tokens
    while at < len(tokens) - 1:
        if tokens[at].form in (m.TIME, "also", "…", "."):
            at += 1
            continue
        occasion = tokens[at + 1].form in _OCCASIONS and tokens[at].form in _AT
        if not occasion and not (tokens[at].form == "with" and tokens[at + 1].form == m.ACTOR):
            break
        at += 2
    return at


def _weak_deed(context: Context, at: int) -> Range | None:
    """Read "to hold off on tariffs", "to work toward zero tariffs", "to start lifting the embargo"."""
    tokens = context.tokens
    if forms(tokens, (at, at + 1)) != ("to",) or at + 3 >= len(tokens):
        return None
    at += 1
    words = forms(tokens, (at, at + 5))
    strong = (
        words[:2] in _WEAK_DEEDS
        or (words[0] in _STARTS and words[1] in tables.GERUNDS)
        or (words[0] == "seek" and not _ENDINGS.isdisjoint(words))
    )
    clause = context.clause(at)
    return clause if strong and context.topic(clause) in _STRONG_WEAK else None


def _agreed(context: Context, at: int) -> list[Range]:
    """What is agreed behind "agreed": "to lift the siege", "not to attack", "on a halt to raids and a withdrawal"."""
    tokens = context.tokens
    at = _behind_time(context, at + 1) - 1
    negative = forms(tokens, (at + 1, at + 2)) == ("not",)
    first = at + 2 + negative
    after = forms(tokens, (first - 1, first))
    if first + 1 >= len(tokens) or after not in (("to",), ("on",)):
        return []
    verb = tokens[first + is_adverb(tokens[first])].form
    if after == ("to",) and _is_verb(context, first) and verb not in NO_TERM:
        pieces = [p for p in split_verbs(tokens, context.clause(first)) if tokens[p[0]].form not in NO_TERM]
        return [(at + 1, pieces[0][1]), *pieces[1:]] if negative and pieces else pieces
    items = list_items(context, first)
    return [p for p in items if _EVENTS.isdisjoint(forms(tokens, p)[:2])] if len(items) > 1 else []


def _agreed_besides(context: Context, at: int) -> list[Range]:
    """The deeds agreed to besides an agreement: "to a truce and reopening the port", "to a truce and to pull back"."""
    tokens = context.tokens
    first = _behind_time(context, at + 1)
    named = next((i for i in range(first + 1, min(first + 4, len(tokens))) if tokens[i].form == m.AGREEMENT), None)
    if forms(tokens, (first, first + 1)) != ("to",) or named is None:
        return []
    behind = named + 1
    behind += forms(tokens, (behind, behind + 1)) == (",",)
    behind += forms(tokens, (behind, behind + 1)) == ("and",)
    to = forms(tokens, (behind, behind + 1)) == ("to",)
    if behind == named + 1 or behind + to + 1 >= len(tokens):
        return []
    deed = tokens[behind + to]
    if deed.mention is not None or deed.form in _NO_DUTY or deed.form not in (tables.BASES if to else tables.GERUNDS):
        return []
    pieces = split_verbs(tokens, context.clause(behind + to))
    return [p for p in pieces if tokens[p[0]].form not in _NO_DUTY and context.topic(p) not in _AGREED_ITSELF]


def _is_verb(context: Context, at: int) -> bool:
    """Whether an infinitive begins at a token, as far as its words tell: not "to a truce", "to the plan"."""
    token = context.tokens[at]
    return token.mention is None and token.noun is None and token.form not in _NO_VERB


def _is_long(piece: Range) -> bool:
    return piece[1] - piece[0] > 2


def read_pledge(context: Context, at: int) -> Iterator[Reading]:
    """Read "Norland pledged to withdraw", "committed itself to disarming", "promised that it would leave"."""
    tokens = context.tokens
    bound = (_who(context, at) or holder_of(context, at)) if _is_active(context, at) else ()
    if not bound or not context.near_event or not context.is_side(bound):
        return
    behind = _content(context, at)
    if behind is None or _is_deal_s(context, at):
        return
    clause = context.clause(behind)
    pieces = [
        piece
        for piece in split_verbs(tokens, clause)
        if context.topic(piece) in _PLEDGED and tokens[piece[0]].form not in _NO_DUTY
    ]
    if not pieces and (weak := _weak_deed(context, behind - 1)) is not None:
        pieces = [weak]
    if context.has_event and m.AGREEMENT in context.sentence.words:
        yield from Source("condition.agreed-to", at, certain=True).terms(context, pieces, bound)
    else:
        yield from read_each(
            context, pieces, at, rule="condition.guarantee", kind=ConditionKind.GUARANTEE, holder=bound, certain=True
        )


def _is_deal_s(context: Context, at: int) -> bool:
    """Read "the deal offers a chance to disarm and promises to end the threat": nobody has pledged that."""
    words = forms(context.tokens, (0, at))
    offered = next((i for i in range(1, at) if words[i] in OFFERS and words[i - 1] in _EVENTS), None)
    return offered is not None and words[-1] == "and"


def read_offer(context: Context, at: int) -> Iterator[Reading]:
    """Read "Norland offered to lift the embargo": what a side would do, though it names no price."""
    tokens = context.tokens
    holder = (_who(context, _before_auxiliaries(context, at)) or holder_of(context, at)) if _is_active(
        context, at
    ) else ()  # fmt: skip
    if at + 2 >= len(tokens) or not context.is_side(holder):
        return
    if forms(tokens, (at + 1, at + 2)) != ("to",):
        yield from _offered_things(context, at, holder)
        return
    if not (context.near_event and _is_verb(context, at + 2)):
        return
    pieces = split_verbs(tokens, context.clause(at + 2))
    yield from read_each(
        context,
        [piece for piece in pieces if context.topic(piece) in _OFFERED and tokens[piece[0]].form not in _NO_DUTY],
        at,
        rule="condition.offer",
        kind=ConditionKind.OFFER,
        holder=holder,
        certain=True,
    )


def read_ready(context: Context, at: int) -> Iterator[Reading]:
    """Read "Norland is willing to accept an arms cap": what a side would do, though it names no price."""
    tokens = context.tokens
    if forms(tokens, (at + 1, at + 2)) != ("to",) or at + 2 >= len(tokens) or not at:
        return
    before = at - 1 - is_adverb(tokens[at - 1])
    holder = _who(context, _before_auxiliaries(context, before)) if tokens[before].form in _COPULAS else ()
    if not holder and context.words((before - 1, before)) in ("he", "she", "it", "we"):
        holder = context.speakers(at)
    if not context.near_event or not context.is_side(holder, leaders=True) or not _is_verb(context, at + 2):
        return
    pieces = split_verbs(tokens, context.clause(at + 2))
    yield from read_each(
        context,
        [piece for piece in pieces if context.topic(piece) in _OFFERED and tokens[piece[0]].form in CONCEDES],
        at,
        rule="condition.offer",
        kind=ConditionKind.OFFER,
        holder=holder,
        certain=True,
    )


def _offered_things(context: Context, at: int, holder: tuple[int, ...]) -> Iterator[Reading]:
    """Read "offered Sudria access to its ports", "offered sweeping concessions on tariffs"."""
    tokens = context.tokens
    if not context.near_event or tokens[at + 1].form in _EVENTS or m.CAPTIVES in forms(tokens, (at + 1, at + 3)):
        return
    if tokens[at - 1].form in _EVENTS or not NO_THING.isdisjoint(forms(tokens, (at + 1, at + 4))):
        return  # "the deal offers a chance to disarm"
    asked = actors_starting(tokens, at + 1)
    first = asked[1] if asked is not None else at + 1
    clause = _before_occasion(context, context.clause(first))
    concedes = context.topic(clause) in _OFFERED and not CONCEDED.isdisjoint(forms(tokens, clause))
    yield from read_each(
        context,
        split_nouns(tokens, clause) if concedes else [],
        at,
        rule="condition.offer",
        kind=ConditionKind.OFFER,
        holder=holder,
        addressee=context.actors(asked),
        certain=True,
    )


def _before_occasion(context: Context, span: Range) -> Range:
    """A range without the talks where it was said: "offered cuts in tariffs at the summit on Monday"."""
    tokens = context.tokens
    for i in range(span[0] + 2, span[1] - 1):
        if tokens[i].form in ("at", "during") and m.TALKS in forms(tokens, (i + 1, i + 4)):
            return span[0], i
    return span


def _content(context: Context, at: int) -> int | None:
    """Where what is pledged begins: behind "to", "itself to", "Y that it would"."""
    tokens = context.tokens
    i = at + 1
    told = forms(tokens, (i, i + 1))
    if told in ((m.ACTOR,), ("the",)) and forms(tokens, (i + 1, i + 2)) in (("to",), ("that",)):
        i += 1
    i += forms(tokens, (i, i + 2)) == ("not", "to")
    if forms(tokens, (i, i + 1)) == ("to",):
        verb = forms(tokens, (i + 1, i + 2))
        i += verb == ("not",)
        verb = forms(tokens, (i + 1, i + 2))
        reflexive = told != ("to",)
        gerund = bool(verb) and is_gerund(verb[0]) and verb[0] not in tables.BASES
        if not verb or (gerund and not (reflexive or tokens[at].form.startswith("commit"))):
            return None
        return i + 1 if _is_verb(context, i + 1) else None
    if tokens[at].form.startswith("commit"):
        return None
    modal = find_modal(context.sentence, i, min(i + _NEAR, len(tokens)))
    if modal is None or modal.kind not in ("will", "would") or tokens[modal.first - 1].form != m.ACTOR:
        return None
    return modal.first + 1 if modal.negative else modal.last


def _is_active(context: Context, at: int) -> bool:
    before = forms(context.tokens, (max(0, at - 2), at))
    return not ({"not", "each", "be", "never"} & set(before)) and before[-1:] not in (
        ("was",), ("were",), ("been",), ("is",), ("are",),
    )  # fmt: skip


def _who(context: Context, at: int) -> tuple[int, ...]:
    """Who binds himself by the verb at a token."""
    actors = actors_ending(context.tokens, at)
    return context.actors(actors) if actors else subject_before(context.tokens, at, clause_start(context.tokens, at))


def read_guarantee(context: Context, at: int) -> Iterator[Reading]:
    """Read "Helvia would guarantee Norland's security", "guaranteed safe passage"."""
    tokens = context.tokens
    if tokens[at].form in ASSURANCES and (given := _given(context, at)) is not None:
        yield from _assurance(context, at, given)
        return
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
    behind = at + 1
    if forms(tokens, (behind, behind + 2)) == (m.ACTOR, "that"):
        behind += 1
    behind += forms(tokens, (behind, behind + 1)) == ("that",)
    yield from _guarantees(context, behind, actors[0], context.actors(actors))


def _given(context: Context, at: int) -> int | None:
    """The verb that gives an assurance: "gave Sudria guarantees that"."""
    tokens = context.tokens
    if forms(tokens, (at + 1, at + 2)) not in (("that",), ("of",), ("against",), ("to",)):
        return None
    verbs = [i for i in range(max(0, at - _NEAR), at) if tokens[i].form in _GIVE]
    return verbs[-1] if verbs and _assured(context, at) is not None else None


def _assured(context: Context, at: int) -> int | None:
    """Where what is assured begins: behind "that", "of", "to Sudria that"."""
    tokens = context.tokens
    if tokens[at + 1].form != "to":
        return at + 2
    that = next((i for i in range(at + 2, min(at + 2 + _NEAR, len(tokens))) if tokens[i].form == "that"), None)
    return that + 1 if that is not None else None


def _assurance(context: Context, at: int, verb: int) -> Iterator[Reading]:
    holder = _who(context, _before_auxiliaries(context, verb))
    behind = _assured(context, at)
    if holder and behind is not None and _is_active(context, verb):
        yield from _guarantees(context, behind, verb, holder)


def _before_auxiliaries(context: Context, at: int) -> int:
    while at and context.tokens[at - 1].form in tables.AUXILIARIES | {"also"}:
        at -= 1
    return at


def _guarantees(context: Context, first: int, begins: int, holder: tuple[int, ...]) -> Iterator[Reading]:
    clause: Range = context.clause(first)
    whole = actors_starting(context.tokens, first) is not None
    certain = context.is_side(holder) and context.near_event and context.topic(clause) is not None
    yield from read_each(
        context,
        [clause] if whole and clause[1] > clause[0] else split_nouns(context.tokens, clause),
        begins,
        rule="condition.guarantee",
        kind=ConditionKind.GUARANTEE,
        holder=holder,
        certain=certain,
    )
