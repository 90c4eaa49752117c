"""Connectives: which words join a requirement to what depends on it, and where they do."""

from collections.abc import Sequence

import attrs

from negotiation_events.model import Operator
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import clause_start
from negotiation_events.rules.conditions.ranges import forms
from negotiation_events.rules.conditions.reading import Context
from negotiation_events.rules.conditions.subjects import actors_starting
from negotiation_events.rules.masked import Token
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.words import inflect

_PHRASES: dict[tuple[str, ...], Operator] = {
    ("in", "exchange", "for"): Operator.IN_EXCHANGE_FOR,
    ("in", "return", "for"): Operator.IN_EXCHANGE_FOR,
    ("on", "condition", "that"): Operator.PROVIDED_THAT,
    ("on", "conditions", "that"): Operator.PROVIDED_THAT,
    ("as", "long", "as"): Operator.PROVIDED_THAT,
    ("so", "long", "as"): Operator.PROVIDED_THAT,
    ("as", "soon", "as"): Operator.AFTER,
}
INSTANTS = frozenset("minute moment instant".split())  # "the minute they comply"
CONNECTIVE_WORDS = frozenset((*tables.OPERATORS, "while", "prior", *INSTANTS, *(words[0] for words in _PHRASES)))
_TIMELY = frozenset("after before once until till".split())
_MOMENTS = frozenset(
    (m.TIME, m.QUANTITY, m.DURATION, m.PLACE, *"now then recently late early mid today further".split())
)
_MARKS = frozenset(", . ; : – ! ? …".split())
SUBJECTS = frozenset((m.ACTOR, m.AGREEMENT, m.TALKS, m.EXCHANGE, m.CAPTIVES, m.QUANTITY)) | frozenset(
    "the a an this that these those his her their its all both it they he she we no any such every".split()
)
_OF_PLACES = frozenset("'s is are has have was were agrees stops withdraws".split())
# "if any", "if not", "if one": a clause may follow these after all.
_OPEN_IF = frozenset("any not anyone you one anything nothing".split())
PAST_DEEDS = frozenset(form for verb in tables.BASES - {"be"} for form in inflect(verb)[2:3])
_PROVIDERS = tables.AUXILIARIES | {m.ACTOR, "also", "and", "to"}
_NEAR = 12  # tokens


@attrs.frozen
class Connective:
    """A connective in a sentence.

    Attributes:
        at: its first token.
        behind: the token behind it, where the requirement begins.
        operator: what it means.
        only: whether "only" stands before it.
        silent: whether no term of the codebook stands for it ("while").
    """

    at: int
    behind: int
    operator: Operator
    only: bool = False
    silent: bool = False


def connective_at(context: Context, at: int) -> Connective | None:
    """The connective that begins at a token."""
    tokens = context.tokens
    phrase = _PHRASES.get(forms(tokens, (at, at + 3)))
    if phrase is not None:
        return Connective(at, at + 3, phrase)
    form = tokens[at].form
    if form == "while":
        return _while(context, at)
    if form in INSTANTS:
        instant = forms(tokens, (at - 1, at)) == ("the",) and actors_starting(tokens, at + 1) is not None
        return Connective(at - 1, at + 1, Operator.AFTER) if instant else None
    if form == "prior":
        return Connective(at, at + 2, Operator.BEFORE) if forms(tokens, (at + 1, at + 2)) == ("to",) else None
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
    if (form == "when" and not (only or _only_before(context, at))) or (
        form == "once" and after not in SUBJECTS and not _only_before(context, at)
    ):
        return None
    if form in ("until", "till") and after == "after":
        return Connective(at, at + 2, operator, only)
    return None if form in _TIMELY and _is_moment(context, at + 1) else Connective(at, at + 1, operator, only)


def _is_moment(context: Context, at: int) -> bool:
    """Whether a time follows, not a clause: "until Friday", "before Geneva", but not "until Geneva's status is"."""
    tokens = context.tokens
    behind = forms(tokens, (at + 1, at + 2))
    return tokens[at].form in _MOMENTS and not (tokens[at].form == m.PLACE and behind and behind[0] in _OF_PLACES)


def _while(context: Context, at: int) -> Connective | None:
    """Read "no talks while the army stays", "will not negotiate while": nothing without the opposite."""
    tokens = context.tokens
    clause = forms(tokens, (max(clause_start(tokens, at), at - _NEAR), at))
    phrase = any(isinstance(t.noun, NounPhrase) and t.noun.words[0] == "no" for t in tokens[max(0, at - _NEAR) : at])
    opens = at + 1 < len(tokens) and tokens[at + 1].form in SUBJECTS
    if not opens or not (phrase or {"no", "not", "never", "cannot", "impossible"} & set(clause)):
        return None
    return Connective(at, at + 1, Operator.PROVIDED_THAT, silent=True)


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
    if tokens[at].form != "provided" or not at:
        return False
    subject = actors_starting(tokens, at + 1)
    finite = subject is not None and is_finite(tokens, subject[1]) and tokens[at - 1].form not in _PROVIDERS
    return finite or tokens[at - 1].form in (",", "only")


def is_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb in the present or past stands at a token."""
    form = tokens[at].form if at < len(tokens) else "."
    return form in tables.AUXILIARIES | tables.BASES | PAST_DEEDS or (form.endswith("s") and form[:-1] in tables.BASES)
