"""Verbs that bring an infinitive which is really done: "was quick to warn", "phoned the emir to thank him"."""

from collections.abc import Sequence
from typing import Final

from negotiation_events.rules.attribution.cues import FORMS, Form
from negotiation_events.rules.attribution.subjects import is_past_verb
from negotiation_events.rules.attribution.tokens import Token

# "I want to thank you" thanks.
_PERFORMED: Final = frozenset(
    "thank congratulate commend praise welcome condemn reiterate stress emphasize express".split()
)
_WISHES: Final = frozenset("want like wish".split())
_GO_ON: Final = frozenset(
    "continue continues continued proceed proceeds proceeded rush rushes rushed hasten hastens hastened hurry hurries "
    "hurried dare dares dared manage manages managed choose chooses chose opt opts opted move moves moved hesitate "
    "hesitated".split()
)
# What somebody is who does it.
_PRONE: Final = frozenset("quick swift first latest last forced obliged compelled careful keen anxious".split())
_BE: Final = frozenset("is are was were".split())
_HAD: Final = frozenset("had has have".split())
# Who does this to say something has said it.
_CONTACTS: Final = frozenset(
    "spoke speaks called calls phoned phones telephoned telephones wrote writes took takes used uses appeared appears "
    "held holds tweeted issued issues intervened interrupted".split()
)
_REACH: Final = 14  # tokens


def governor(tokens: Sequence[Token], to: int, lemma: str) -> int | None:
    """Where the verb group begins that an infinitive goes on with, if what it says is done; else `None`.

    Args:
        tokens: of the sentence.
        to: index of the "to" before the infinitive.
        lemma: of the infinitive.
    """
    prone = to > 0 and tokens[to - 1].word in _PRONE
    at = to if prone else _left_of_adverbs(tokens, to)
    first = _wish(tokens, at, lemma) or _phase(tokens, at) or _contact(tokens, at)
    return _group_start(tokens, first) if first else None


def _wish(tokens: Sequence[Token], at: int, lemma: str) -> int:
    """Where "I want to", "we would like to" begin before a verb that does what it says; else 0."""
    if lemma not in _PERFORMED or at < 2 or tokens[at - 1].word not in _WISHES:
        return 0
    first = _group_start(tokens, at - 1)
    return at - 1 if first and tokens[first - 1].word in ("i", "we") else 0


def _phase(tokens: Sequence[Token], at: int) -> int:
    """Where "continued to", "went on to", "was quick to", "had to" begin; else 0."""
    if at < 1:
        return 0
    word = tokens[at - 1].word
    if word in _GO_ON or (word in _HAD and tokens[at - 1].tag == "A"):
        return at - 1
    before = tokens[at - 2].word if at > 1 else ""
    if word == "on" and before in ("went", "goes", "go"):
        return at - 2
    behind_article = at - 2 if before == "the" else at - 1
    be = _left_of_adverbs(tokens, behind_article) - 1
    return be if word in _PRONE and be > 0 and tokens[be].word in _BE else 0


def _contact(tokens: Sequence[Token], at: int) -> int:
    """Where "spoke with the emir to", "took to the air to" begin; else 0."""
    for index in range(at - 1, max(0, at - _REACH), -1):
        token = tokens[index]
        if token.word in _CONTACTS and not token.capital:
            return 0 if tokens[index + 1].word in ("on", "for", "upon") else index
        if token.tag in ("C", "S", "R", "H", "A", "O", ",", ";", ":", "Q") or is_past_verb(token):
            return 0
        if FORMS.get(token.word, ("", Form.BASE))[1] is Form.THIRD and not token.capital:
            return 0
    return 0


def _group_start(tokens: Sequence[Token], at: int) -> int:
    while at > 0 and tokens[at - 1].tag in ("A", "N", "V"):
        at -= 1
    return at


def _left_of_adverbs(tokens: Sequence[Token], at: int) -> int:
    while at > 0 and tokens[at - 1].tag == "V":
        at -= 1
    return at
