"""Forms that are as often nouns and adjectives as verbs: "the demands", "a proposed truce"."""

from collections.abc import Sequence
from typing import Final

from negotiation_events.rules.attribution.cues import FORMS, NOUN_FORMS, Form
from negotiation_events.rules.attribution.subjects import is_past_verb, subject_before
from negotiation_events.rules.attribution.tokens import Token, is_possessive

_WHERE: Final = frozenset("in from of at near around outside".split())
_COURTS: Final = frozenset("court courts judge judges panel".split())


def may_be_plural(tokens: Sequence[Token], first: int) -> bool:
    """Whether what stands before a bare verb can be its subject."""
    while first > 0 and tokens[first - 1].tag == "V":
        first -= 1
    if first == 0:
        return False
    before = tokens[first - 1]
    if before.word in (
        "i",
        "we",
        "you",
        "they",
        "who",
        "many",
        "some",
        "most",
        "both",
        "all",
        "others",
        "people",
        "police",
        ",",
        ")",
    ):
        return True
    if before.tag == "X":
        return before.word.endswith("s") and not before.word.endswith(("ss", "’s", "'s", "us"))
    if before.tag == "K":
        return (
            before.word.endswith("s") or (first > 2 and tokens[first - 2].word == "and") or _is_place_of(tokens, first)
        )
    return before.word == "and"


def _is_place_of(tokens: Sequence[Token], end: int) -> bool:
    """Whether the name before `end` only tells where several speakers are: "rebels in Port Sava"."""
    at = end - 1
    while at > 0 and tokens[at].tag == "K":
        at -= 1
    if at == 0 or tokens[at].word not in _WHERE:
        return False
    return _is_plain_plural(tokens[at - 1]) or (at == 1 and tokens[0].capital and tokens[0].word.endswith("s"))


def is_nominal(tokens: Sequence[Token], index: int, first: int, form: Form) -> bool:
    """Whether a form that may be a noun or an adjective is one: "the demands", "a proposed truce"."""
    if first == 0:
        return form is not Form.PAST
    before = tokens[first - 1]
    named = before.tag == "#" and first > 1 and tokens[first - 2].tag == "K"  # "Channel 10 said"
    if before.tag == "P" and form is Form.PAST and subject_before(tokens, first) is not None:
        return False  # "the agency he had worked for said"
    if (before.tag in ("P", "#") and not named) or (
        before.tag == "D"
        and before.word not in ("some", "many", "most", "both", "all", "each", "few", "several", "this", "that")
    ):
        return True
    if is_possessive(before) or FORMS.get(before.word, ("", form))[1] is Form.ING:
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if form is Form.THIRD:
        noun = tokens[index].word in NOUN_FORMS
        gerund = noun and following is not None and following.word.endswith("ing")  # but "denies shelling the port"
        verb_next = following is not None and (following.tag == "A" or is_past_verb(following) or gerund)
        if noun and _is_of_object(tokens, first):
            return True
        if noun and (
            before.word.endswith("ing") or (following and (following.tag == "R" or following.word in _COURTS))
        ):
            return True  # "settling claims", "Arab states who", "an appeals court"
        relative = first > 1 and any(token.tag == "R" for token in tokens[max(0, first - 4) : first])
        if verb_next and not (relative and tokens[index].word not in NOUN_FORMS):
            return True
        if (
            before.tag in ("X", "K")
            and tokens[index].word in NOUN_FORMS
            and (_is_plain_plural(before) or (following is not None and following.word in ("of", "by", "and")))
        ):
            return True
        return before.tag in ("C",) and following is not None and following.tag == "P"
    return False


def _is_of_object(tokens: Sequence[Token], end: int) -> bool:
    """Whether what ends at `end` is the object of a verb: "to confirm reports", "did not refute media claims"."""
    first = end - 1
    while first > 1 and tokens[first].tag == "X" and tokens[first - 1].tag == "X":
        first -= 1
    verb = FORMS.get(tokens[first].word, ("", Form.PAST))[1] is Form.BASE
    return verb and first > 0 and tokens[first - 1].tag in ("I", "A", "N")


def _is_plain_plural(token: Token) -> bool:
    return token.tag == "X" and token.word.endswith("s")
