"""Requests: what one side urges, asks or calls on another to do, or calls for."""

from collections.abc import Iterator

from negotiation_events.model import ConditionKind, ConditionTopic
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.asked import (
    TALK_WORDS,
    before_verdict,
    is_in_subject,
    is_only_talk,
    is_speech,
    with_oneself,
)
from negotiation_events.rules.conditions.clauses import clause_start
from negotiation_events.rules.conditions.contents import asked_from, before_finite, holder_of, is_bare, is_gerund
from negotiation_events.rules.conditions.coordination import list_items, split_verbs
from negotiation_events.rules.conditions.ranges import Range, forms
from negotiation_events.rules.conditions.reading import EVENTS, Context, Reading, read_each
from negotiation_events.rules.conditions.subjects import actors_starting, subject_before
from negotiation_events.rules.fields import referents_of
from negotiation_events.rules.words import inflect

RULE = "condition.request"
# The verbs, with the prepositions that stand before who is asked; "" is a plain object.
_ASKED_WITH = {
    "call": ("on", "upon"),
    "appeal": ("to",),
    "plead": ("with",),
    "beg": ("", "with"),
    "prevail": ("on", "upon"),
    **dict.fromkeys("urge ask press push pressure implore beseech exhort request require".split(), ("",)),
    **dict.fromkeys("encourage persuade convince prod nudge coax force compel coerce bully goad lobby".split(), ("",)),
    **dict.fromkeys("order instruct command tell challenge".split(), ("",)),
    **dict.fromkeys("advocate campaign clamor clamour agitate angle".split(), ()),
}
_FORM_OF = {form: verb for verb in _ASKED_WITH for form in inflect(verb)}
_FOR = frozenset("call press push appeal plead ask beg lobby advocate campaign clamor clamour agitate angle".split())
_THAT = frozenset("urge ask request order".split())
# Whoever orders his own men about asks nothing of the other side.
_ORDERS = frozenset("order instruct command tell".split())
_NECESSITY = frozenset("need importance imperative necessity urgency".split())
_NOUNS = frozenset("call calls appeal appeals plea pleas request requests".split()) | _NECESSITY
REQUEST_WORDS = frozenset(_FORM_OF) | _NOUNS | {"pressure"}

_NEEDED = frozenset(
    (
        ConditionTopic.CEASEFIRE, ConditionTopic.HUMANITARIAN_ACCESS, ConditionTopic.RELEASE, ConditionTopic.WITHDRAWAL,
        ConditionTopic.DISARMAMENT,
    )
)  # fmt: skip
_OWN = frozenset(("our", "my"))
_CALLS_ON = frozenset(form for verb in ("call", "appeal", "urge", "press") for form in inflect(verb))
# Those that may ask people without a name: "urged all sides to", "called on the warring parties to".
_PLAIN = frozenset("call calls called calling urge urges urged urging ask asks asked appeal appeals appealed".split())
_END_TO = frozenset("end halt cessation restraint release withdrawal return calm lifting".split())

_BETWEEN = frozenset("again also repeatedly publicly once both all directly strongly immediately now".split())
_NO_VERB = frozenset("the a an its their his her this that these those and or , . it them all both".split())
_ENDS_ASKED = frozenset((". ; : ! ? – … that who which if because but while after before").split())
_BEFORE_NOUN = frozenset(
    """
    the a an its their his her our this that these those any no such new renewed repeated earlier international urgent
    growing widespread fresh similar joint of to with by amid despite against echoed rejected reiterated ignored
    repeated backed resisted heeded dismissed
    """.split()
)
_PASSIVE = frozenset("is are was were been being be".split())
_PUT = frozenset("put puts putting exert exerts exerted exerting piled pile keep kept increased increase".split())
_STRESSED = tables.SETTING | frozenset(
    "emphasized emphasised emphasizes highlighted underlined underscored discussed noted affirmed".split()
)
_HARM = frozenset("violence attacks strikes war jihad revenge killing death retaliation".split())
_LOOKS_AHEAD = 9
_LIST = 60  # tokens of a list of what was stressed


def read_requests(context: Context) -> Iterator[Reading]:
    """The requests of a sentence."""
    taken = 0
    for at in context.where(REQUEST_WORDS):
        if at < taken:
            continue
        for reading in _at(context, at):
            taken = max(taken, reading.evidence[1])
            yield reading


def _at(context: Context, at: int) -> Iterator[Reading]:
    form = context.tokens[at].form
    if form == "pressure" and forms(context.tokens, (at + 1, at + 2)) == ("on",):
        yield from _by_pressure(context, at)
    elif form in _NOUNS and _is_noun(context, at):
        yield from _by_noun(context, at)
    elif form in _FORM_OF and not _is_merely_supposed(context, at):
        yield from _by_verb(context, at, _FORM_OF[form])


def _is_noun(context: Context, at: int) -> bool:
    """Whether "call" is the noun: "its call for", "renewed calls on"."""
    if not at:
        return False
    before = context.tokens[at - 1]
    if context.tokens[at].form in _NECESSITY:
        return True
    if before.form == m.ACTOR and before.mention is not None:
        return before.mention.form == "possessive"
    return before.form in _BEFORE_NOUN or before.form in ("'s", m.NATIONALITY)


def _is_merely_supposed(context: Context, at: int) -> bool:
    """Whether nobody has asked yet: "would urge", "declined to ask", "did not call on"."""
    before = forms(context.tokens, (max(0, at - 3), at))
    return not {"would", "could", "might", "may", "should", "not", "never", "declined", "if"}.isdisjoint(before)


def _by_verb(context: Context, at: int, verb: str) -> Iterator[Reading]:
    """Read "called on Y to do Z", "urged that Z be done", "called for Z", "Y was asked to do Z"."""
    tokens = context.tokens
    first = _behind_adverbs(context, at + 1)
    after = tokens[first].form if first < len(tokens) else "."
    passive = at and tokens[at - 1].form in _PASSIVE and not tokens[at].form.endswith("ing")
    if passive:
        by = actors_starting(tokens, first + 1) if after == "by" else None
        first = by[1] if by else first
        if forms(tokens, (first, first + 1)) == ("to",):
            yield from _passive(context, at, first + 1, context.actors(by))
        return
    if verb == "require" or after == "not":
        return  # "asked not to be named": what one asks for oneself
    holder = holder_of(context, at)
    if tokens[-1].form == "?" and not holder:
        return
    if after == "for" and verb in _FOR:
        yield from _called_for(context, first + 1, at, holder)
    elif after == "that" and verb in _THAT:
        yield from _that(context, first + 1, at, holder)
    elif after in _ASKED_WITH[verb] or "" in _ASKED_WITH[verb]:
        first += after in _ASKED_WITH[verb]
        if verb == "urge" and _names_deed(context, first):
            yield from _called_for(context, first, at, holder)
            return
        yield from _asked(context, first, at, holder, orders=verb in _ORDERS, may_ask_for=verb in _FOR)


def _names_deed(context: Context, at: int) -> bool:
    """Read "urged restraint", "urged an end to the violence"."""
    return not _END_TO.isdisjoint(forms(context.tokens, (at, at + 3))) and actors_starting(context.tokens, at) is None


def _behind_adverbs(context: Context, at: int) -> int:
    tokens = context.tokens
    while at < len(tokens):
        form = tokens[at].form
        if form == "on" and forms(tokens, (at + 1, at + 2)) == (m.TIME,):
            at += 2
        elif form in _BETWEEN - {"both", "all"} or form == m.TIME or form.endswith("ly"):
            at += 1
        else:
            break
    return at


def _asked(
    context: Context,
    first: int,
    begins: int,
    holder: tuple[int, ...],
    *,
    orders: bool = False,
    may_ask_for: bool = True,
) -> Iterator[Reading]:
    """Read "Y to do Z", "Y for Z" from whoever is asked on."""
    tokens = context.tokens
    asked = actors_starting(tokens, first)
    addressee = tuple(i for i in context.actors(asked) if i not in holder)
    if asked is None and (orders or tokens[begins].form not in _PLAIN):
        return
    if asked is not None and not addressee and forms(tokens, (asked[1], asked[1] + 2)) == (",", "including"):
        addressee = context.actors(actors_starting(tokens, asked[1] + 2))
    unknown = asked is not None and not context.actors(asked) and tokens[begins].form in _PLAIN
    if (asked is not None and not addressee and not unknown) or (orders and context.is_domestic((*holder, *addressee))):
        return  # "asked them" of those who ask, "ordered his troops"
    behind = asked[1] if asked else first + 1
    if asked and may_ask_for and forms(tokens, (behind, behind + 1)) == ("for",):
        yield from _called_for(context, behind + 1, begins, holder, addressee)
        return
    verb = _infinitive(context, behind)
    if verb is None and asked and forms(tokens, (behind, behind + 1)) == ("into",):
        verb = behind + 1  # "pressed Y into doing Z"
    if verb is None or (asked is None and not is_bare(tokens[verb])):
        return
    if asked is None and not TALK_WORDS.isdisjoint(forms(tokens, (first, verb))):
        return  # "urged dialogue to resolve"
    if not asked and forms(tokens, (first, first + 1)) == (m.NATIONALITY,):
        addressee = referents_of(tokens[first : first + 1])
    clause = context.clause(verb)
    yield from _each(context, split_verbs(tokens, clause), begins, holder, addressee)


def _infinitive(context: Context, at: int) -> int | None:
    """Where the verb phrase begins behind whoever is asked: the token behind "to"."""
    tokens = context.tokens
    aside = False
    for i in range(at, min(at + _LOOKS_AHEAD * (3 if aside else 1), len(tokens) - 1)):
        form = tokens[i].form
        if form == "," and tokens[i + 1].form == "including":
            return _behind_aside(context, i + 1)
        if form in _ENDS_ASKED or form in tables.AUXILIARIES or form in tables.SAY:
            return None
        if form == "to" and tokens[i + 1].mention is None and tokens[i + 1].form not in _NO_VERB:
            return i - (tokens[i - 1].form == "not") + (tokens[i - 1].form != "not")
    return None


def _behind_aside(context: Context, at: int) -> int | None:
    """The verb behind "all parties, including X and Y, to"."""
    tokens = context.tokens
    for i in range(at, min(at + 4 * _LOOKS_AHEAD, len(tokens) - 2)):
        if tokens[i].form in (".", ";", ":"):
            return None
        if tokens[i].form == "," and tokens[i + 1].form == "to":
            return i + 2
    return None


def _passive(context: Context, at: int, first: int, by: tuple[int, ...]) -> Iterator[Reading]:
    """Read "Y was urged to do Z (by X)"."""
    tokens = context.tokens
    copula = at - 1
    while copula and tokens[copula - 1].form in tables.AUXILIARIES | {"also", "not"}:
        copula -= 1
    addressee = subject_before(tokens, copula, clause_start(tokens, copula))
    if not addressee or first >= len(tokens) or tokens[first].form in _NO_VERB:
        return
    clause = context.clause(first)
    asks = next((i for i in range(*clause) if tokens[i].form == "by" and actors_starting(tokens, i + 1)), None)
    holder = by or (context.actors(actors_starting(tokens, asks + 1)) if asks else context.speakers(at))
    clause = (clause[0], asks) if asks else clause
    holder = tuple(i for i in holder if i not in addressee)
    yield from _each(context, split_verbs(tokens, clause), copula, holder, addressee)


def _that(context: Context, first: int, begins: int, holder: tuple[int, ...]) -> Iterator[Reading]:
    """Read "urged that Z be done", "asked that Y do Z"."""
    tokens = context.tokens
    asked = actors_starting(tokens, first)
    clause = context.clause(first)
    if asked is not None and asked[1] < clause[1] and tokens[asked[1]].form in tables.BASES - {"be"}:
        yield from _each(context, split_verbs(tokens, (asked[1], clause[1])), begins, holder, context.actors(asked))
    elif "be" in forms(tokens, clause):
        yield from _each(context, [clause], begins, holder)


def _called_for(
    context: Context, first: int, begins: int, holder: tuple[int, ...], addressee: tuple[int, ...] = ()
) -> Iterator[Reading]:
    """Read "called for Y to do Z", "pressed for Z", "called for A, B and C"."""
    tokens = context.tokens
    items = [before_finite(context, item) for item in list_items(context, first)]
    if not items:
        return
    asked = actors_starting(tokens, items[0][0])
    verb = _infinitive(context, asked[1]) if asked and asked[1] < items[0][1] else None
    if asked and verb is not None and verb - asked[1] <= 2:
        addressee = tuple(i for i in context.actors(asked) if i not in holder)
        clause = context.clause(verb)
        yield from _each(context, split_verbs(tokens, clause), begins, holder, addressee)
        if forms(tokens, (clause[1], clause[1] + 2)) == ("and", "for"):
            yield from _called_for(context, clause[1] + 2, clause[1] + 1, holder)
        return
    if asked is not None and tokens[items[0][0]].form == m.ACTOR and verb is None:
        return  # "called for Norland": no deed
    kept = [item for item in items if not _is_event(context, item) and not _is_harm(context, item)]
    for number, item in enumerate(kept):
        bound = addressee or _bound_in(context, item)
        if bound and set(bound) <= set(holder):
            continue  # one's own troops
        yield from _each(context, [item], begins if number == 0 else item[0], holder, bound)
    end = items[-1][1]
    if forms(tokens, (end, end + 2)) == ("and", "for"):
        yield from _called_for(context, end + 2, end + 1, holder, addressee)


def _is_event(context: Context, item: Range) -> bool:
    """Whether nothing but talks or an agreement is called for, no truce: that is told by the record of these."""
    if context.words(item).startswith("this ") and m.AGREEMENT in forms(context.tokens, (item[0], item[0] + 2)):
        return True  # "begged for this truce": there is one
    return context.tokens[item[0]].form in EVENTS - {m.EXCHANGE} and context.topic(item) is not ConditionTopic.CEASEFIRE


def _is_harm(context: Context, item: Range) -> bool:
    """Whether violence itself is called for: that is no demand on anybody."""
    return not _HARM.isdisjoint(forms(context.tokens, (item[0], min(item[0] + 2, item[1]))))


def _bound_in(context: Context, item: Range) -> tuple[int, ...]:
    """Who has to act in "Norlandic forces to pull back", "the withdrawal of Norland's troops"."""
    return asked_from(context, [item])


def _by_noun(context: Context, at: int) -> Iterator[Reading]:
    """Read "its call for Y to do Z", "renewed appeals to Y to do Z", "reiterated the call for Z"."""
    tokens = context.tokens
    after = tokens[at + 1].form if at + 1 < len(tokens) else "."
    holder, begins = _caller(context, at)
    behind = at + 1
    if after in ("by", "from") and (made_by := actors_starting(tokens, at + 2)):
        holder, behind = context.actors(made_by), made_by[1]
        after = tokens[behind].form if behind < len(tokens) else "."
    own = context.words((max(0, at - 3), at)).split()
    if not holder and tokens[at].form not in _NECESSITY and _OWN.isdisjoint(own):
        return
    if tokens[at].form in _NECESSITY:
        if after in ("for", "of") and (asked := actors_starting(tokens, behind + 1)) is not None:
            yield from _needed(context, asked, begins, holder)
        elif after == "that":
            yield from _that(context, behind + 1, begins, holder)
        elif after == "for" and holder and context.topic(context.clause(behind + 1)) in _NEEDED:
            yield from _called_for(context, behind + 1, begins, holder)
    elif after == "for":
        yield from _called_for(context, behind + 1, begins, holder)
    elif after in ("on", "upon", "to"):
        yield from _asked(context, behind + 1, begins, holder)
    elif after == "that":
        yield from _that(context, behind + 1, begins, holder)


def _needed(context: Context, asked: Range, begins: int, holder: tuple[int, ...]) -> Iterator[Reading]:
    """Read "the need for Y to do Z", "the importance of Y doing Z"."""
    first = asked[1] + (forms(context.tokens, (asked[1], asked[1] + 1)) == ("to",))
    addressee = tuple(i for i in context.actors(asked) if i not in holder)
    is_verb = first > asked[1] or (first < len(context.tokens) and is_gerund(context.tokens[first].form))
    if is_verb and addressee:
        yield from _each(context, split_verbs(context.tokens, context.clause(first)), begins, holder, addressee)


def _caller(context: Context, at: int) -> tuple[tuple[int, ...], int]:
    """Whose call it is, by a possessive before it or the subject of the verb that governs it."""
    tokens = context.tokens
    if tokens[at].form in _NECESSITY:
        stressed = next((i for i in range(at - 1, max(-1, at - _LIST), -1) if tokens[i].form in _STRESSED), None)
        return ((), at) if stressed is None else (holder_of(context, stressed), at if at - stressed > 5 else stressed)
    for i in range(at - 1, max(-1, at - 5), -1):
        token = tokens[i]
        if token.form == m.ACTOR and token.mention is not None:
            return (token.mention.referents, i) if token.mention.form == "possessive" else ((), i)
        if token.form == "'s" and i and tokens[i - 1].form == m.ACTOR:
            return referents_of((tokens[i - 1],)), i - 1
        if token.form == m.NATIONALITY:
            return referents_of((token,)), i
        if token.form in tables.SETTING:
            return holder_of(context, i), i
    return (), at


def _by_pressure(context: Context, at: int) -> Iterator[Reading]:
    """Read "put pressure on Y to do Z"."""
    tokens = context.tokens
    put = next((i for i in range(at - 1, max(-1, at - 4), -1) if tokens[i].form in _PUT), None)
    if put is None:
        return
    yield from _asked(context, at + 2, put, holder_of(context, put), may_ask_for=False)


def _each(
    context: Context, pieces: list[Range], begins: int, holder: tuple[int, ...], addressee: tuple[int, ...] = ()
) -> Iterator[Reading]:
    called_on = bool(addressee) and context.tokens[begins].form in _CALLS_ON
    if pieces and is_in_subject(context, begins):
        pieces = [*pieces[:-1], before_verdict(context, pieces[-1])]
    pieces = [
        piece
        for piece in pieces
        if not is_speech(context, piece)
        and not (is_only_talk(context, piece) and (not called_on or with_oneself(context, piece, holder)))
    ]
    return read_each(context, pieces, begins, rule=RULE, kind=ConditionKind.DEMAND, holder=holder, addressee=addressee)
