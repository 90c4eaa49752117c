"""What "and" joins: "cede land, disarm and stay neutral" is three requirements."""

from collections.abc import Sequence
from itertools import pairwise

from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.ranges import Range, trim
from negotiation_events.rules.conditions.reading import Context
from negotiation_events.rules.conditions.subjects import is_adverb
from negotiation_events.rules.masked import Token

_LIST_STARTS = frozenset("the a an its their his her all any some no more full complete immediate".split())
_LIKE_THEM = frozenset(
    "unconditional permanent total lasting unhindered unimpeded free safe early further greater security war".split()
)
_DEED_ENDINGS = ("tion", "sion", "ment", "ance", "al")
# What is required by its name alone: "sanctions relief, compensation and access to ports" is three.
_DEEDS = frozenset(
    """
    access accountability amnesty assurances autonomy ceasefire compensation concessions demilitarisation
    demilitarization disarmament elections evacuation freedom guarantees immunity independence inspections lifting
    membership payment payments protection recognition reconstruction reform reforms release removal reopening
    reparations resignation return sanctions withdrawal withdrawals
    """.split()
)
_SHORT = 2  # tokens
_EVENTS = frozenset((m.TALKS, m.AGREEMENT, m.EXCHANGE))


# Alone before "and" they share the object behind it: "accept and implement the truce" is one.
_NEED_OBJECT = frozenset(
    "accept adopt announce arrest free honor honour implement investigate lift maintain prosecute protect recognise"
    " recognize release respect sign support".split()
)


def split_verbs(tokens: Sequence[Token], span: Range) -> list[Range]:
    """The verb phrases that "and" or a comma joins in a range: "cede land, disarm and stay neutral" is three."""
    first, last = span
    if first >= last:
        return []  # a text may break off before it says what is asked
    style = _style(tokens, first)
    cuts = [first]
    for i in range(first + 1, last):
        if tokens[i].form not in ("and", "or", ","):
            continue
        at = i + 1
        while (at < last and tokens[at].form in ("and", "or", "also", "to", "then", "not", "instead")) or (
            at < last and is_adverb(tokens[at]) and at + 1 < last
        ):
            at += 1
        if (
            at < last
            and (
                tokens[at - 1].form == "not"
                or (tokens[at - 1].form == "to" and tokens[at].mention is None and tokens[at].form.isalpha())
                or _begins_phrase(tokens[at].form, style, passive=_has_be(tokens, cuts[-1], i))
            )
            and at > cuts[-1] + 1
            and not (i == cuts[-1] + 1 and tokens[cuts[-1]].form in _NEED_OBJECT)
        ):
            cuts.append(at - (tokens[at - 1].form == "not"))
    pieces = (trim(tokens, (a, b)) for a, b in zip(cuts, [*cuts[1:], last], strict=True))
    return [part for piece in pieces if piece[1] > piece[0] for part in _agreed_on(tokens, piece)]


def _agreed_on(tokens: Sequence[Token], piece: Range) -> list[Range]:
    """What is to be agreed to, one by one: "agree to a truce and direct talks" is two."""
    first, last = piece
    if tokens[first].form not in ("agree", "commit", "consent"):
        return [piece]
    for i in range(first + 2, last - 1):
        if tokens[i].form == "and" and tokens[i - 1].form in _EVENTS:
            begins = i + 1 + (tokens[i + 1].form == "to")
            if any(token.form in _EVENTS for token in tokens[begins : begins + 2]):
                return [(first, i), (begins, last)]
    return [piece]


def _style(tokens: Sequence[Token], at: int) -> str:
    form = tokens[at].form
    if form == "not" and at + 1 < len(tokens):
        return _style(tokens, at + 1)
    if form.endswith("ing") and len(form) > 4:
        return "gerund"
    return "base"


def _has_be(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(token.form in ("be", "being") for token in tokens[first:last])


def _begins_phrase(form: str, style: str, *, passive: bool) -> bool:
    if style == "gerund":
        return form in tables.GERUNDS
    return form in tables.BASES or (passive and form in tables.PARTICIPLES)


def split_nouns(tokens: Sequence[Token], span: Range) -> list[Range]:
    """The noun phrases of a list: "a halt to attacks, the entry of aid and the return of refugees" is three."""
    first, last = span
    cuts = [first]
    ends: list[int] = []
    for i in range(first + 1, last - 1):
        if tokens[i].form in ("and", ",") and tokens[i + 1].form == "for" == tokens[first - 1].form:
            cuts.append(i + 2)  # "called for a halt to attacks and for aid to be let in"
            ends.append(i)
            continue
        if tokens[i].form == "followed" and (by := _behind_followed(tokens, i, last)):
            cuts.append(by)
            ends.append(i)
            continue
        if tokens[i].form not in ("and", ",") or (tokens[i].form == "," and tokens[i + 1].form == "and"):
            continue
        if (
            _begins_noun(tokens, i + 1)
            and _begins_noun(tokens, cuts[-1])
            and i > cuts[-1]
            and not _shares_object(tokens, (cuts[-1], i), i + 1)
        ):
            cuts.append(i + 1)
            ends.append(i)
    pieces = (trim(tokens, (a, b)) for a, b in zip(cuts, [*ends, last], strict=True))
    return [piece for piece in pieces if piece[1] > piece[0]]


def _behind_followed(tokens: Sequence[Token], at: int, last: int) -> int:
    """Behind "followed by", "followed later by", which join what comes next; else 0."""
    for i in range(at + 1, min(at + 4, last - 1)):
        if tokens[i].form == "by":
            return i + 1
    return 0


def _shares_object(tokens: Sequence[Token], left: Range, right: int) -> bool:
    """Whether two nouns have one complement: "the release and return of hostages" is one requirement."""
    of = any(token.form in ("of", "to") for token in tokens[left[0] : left[1]])
    return not of and left[1] - left[0] <= _SHORT and any(token.form == "of" for token in tokens[right : right + 2])


def list_items(context: Context, first: int) -> list[Range]:
    """The items of the list that begins at a token, also one behind a colon, or one with semicolons."""
    tokens = context.tokens
    first += first < len(tokens) and tokens[first].form == ":"
    stops = [i for i in range(first, len(tokens)) if tokens[i].form == ";"]
    if len(stops) > 1 and context.clause(first)[1] <= stops[0]:
        cuts = [first, *(i + 1 for i in stops), len(tokens)]
        pieces = [trim(tokens, (a, b)) for a, b in pairwise(cuts)]
        return [piece for piece in pieces if piece[1] > piece[0]]
    return split_nouns(tokens, context.clause(first))


def _begins_noun(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    at_end = at + 1 >= len(tokens)
    if token.form in tables.GERUNDS - {"including"} and not at_end and tokens[at + 1].form not in (",", "and"):
        return True
    if token.form.endswith(_DEED_ENDINGS) and not at_end and tokens[at + 1].form == "of":
        return True
    if token.form in _DEEDS or (token.form in _LIKE_THEM and not at_end and tokens[at + 1].form in _DEEDS):
        return True
    if token.form == m.ACTOR:
        return token.mention is not None and token.mention.form == "possessive"
    if (
        token.form == m.NATIONALITY
    ):  # "rocket fire on Norland and Norlandic strikes", not "Sudrian and Norlandic troops"
        return not at_end and at > 1 and tokens[at - 2].form != m.NATIONALITY and tokens[at + 1].form.isalpha()
    if token.form in _EVENTS:
        return True
    return token.form in _LIST_STARTS and at + 1 < len(tokens) and tokens[at + 1].form not in (",", ".")
