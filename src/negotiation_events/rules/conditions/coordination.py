"""What "and" joins: "cede land, disarm and stay neutral" is three requirements."""

from collections.abc import Sequence

from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.clauses import Range, is_adverb, trim
from negotiation_events.rules.masked import Token

_LIST_STARTS = frozenset("the a an its their his her all any some no more full complete immediate".split())
_EVENTS = frozenset((m.TALKS, m.AGREEMENT, m.EXCHANGE))


def split_verbs(tokens: Sequence[Token], span: Range) -> list[Range]:
    """The verb phrases that "and" or a comma joins in a range: "cede land, disarm and stay neutral" is three."""
    first, last = span
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
            and _begins_phrase(tokens[at].form, style, passive=_has_be(tokens, cuts[-1], i))
            and at > cuts[-1] + 1
        ):
            cuts.append(at)
    return [
        piece
        for piece in (trim(tokens, (a, b)) for a, b in zip(cuts, [*cuts[1:], last], strict=True))
        if piece[1] > piece[0]
    ]


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
    for i in range(first + 1, last - 1):
        if tokens[i].form not in ("and", ",") or (tokens[i].form == "," and tokens[i + 1].form == "and"):
            continue
        if _begins_noun(tokens, i + 1) and _begins_noun(tokens, cuts[-1]) and i > cuts[-1]:
            cuts.append(i + 1)
    return [
        piece
        for piece in (trim(tokens, (a, b)) for a, b in zip(cuts, [*cuts[1:], last], strict=True))
        if piece[1] > piece[0]
    ]


def _begins_noun(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.form == m.ACTOR:
        return token.mention is not None and token.mention.form == "possessive"
    if token.form in _EVENTS:
        return True
    return token.form in _LIST_STARTS and at + 1 < len(tokens) and tokens[at + 1].form not in (",", ".")
