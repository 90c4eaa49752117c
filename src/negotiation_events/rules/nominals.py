"""Event noun phrases: "a 30-day ceasefire proposed by Helvia", "their first direct talks in over two years".

A phrase is found from its head noun: leftwards over determiners and modifiers (`noun_heads`), rightwards over the
prepositional phrases that say who, where, when and about what (`noun_modifiers`). Heads are taken from the right, so
that a phrase inside another ("talks on a ceasefire") is known when the outer one is read. Each phrase then stands in
its sentence as one token.
"""

from typing import Any

from negotiation_events.model import Agreement, Talks, Transfer
from negotiation_events.rules.masked import ACTOR, PLACE, Masked, Token
from negotiation_events.rules.noun_heads import NounIndex, before_holder, is_verb, leftwards
from negotiation_events.rules.noun_modifiers import BEHIND, BEHIND_BY_TYPE, read_before, rightwards
from negotiation_events.rules.noun_phrases import CAPTIVE_WORDS, FORMS, PARTICIPLES, NounPhrase
from negotiation_events.rules.rule import Noun
from negotiation_events.rules.topics import topics_of

_SERIAL = frozenset(
    "earlier previous past recent latest similar such further another next new last first largest biggest".split()
)
_PURPOSE = frozenset("to that which under in allowing requiring covering including".split())


def find_nouns(sentence: Masked, index: NounIndex) -> Masked:
    """The sentence with each event noun phrase as one token."""
    if sentence.words.isdisjoint(index.last_words):
        return sentence
    last = len(sentence.tokens) - 1
    while last >= 0:
        found = index.head_at(sentence.tokens, last)
        if found is None or is_verb(sentence.tokens, found[1], last):
            last -= 1
            continue
        noun, head = found
        sentence, last = _chunk(sentence, noun, head, last, index)
        last -= 1
    return sentence


def _chunk(sentence: Masked, noun: Noun, head: int, last: int, index: NounIndex) -> tuple[Masked, int]:
    first, definite = leftwards(sentence.tokens, head, index)
    if noun.makes is Transfer and first == head:
        first = before_holder(sentence.tokens, head)
    slots: dict[str, Any] = {}
    end, children = rightwards(sentence, last + 1, slots, BEHIND_BY_TYPE.get(noun.makes, BEHIND))
    before = sentence.tokens[first : last + 1]
    if noun.id == "talks.process" and not _is_named(before):
        return sentence, last
    if noun.makes is Talks and not definite and _is_lecture(sentence.tokens, first, last):
        return sentence, last
    if not noun.bare and "captives" not in slots and not _is_known(sentence.tokens, before, last, definite):
        return sentence, last
    read_before(before, slots)
    if noun.makes is Agreement:
        slots["modifiers"] = tuple(token.form for token in before)
        slots["purpose"] = _purpose_words(sentence.tokens, end)
    words = tuple(token.form for token in before)
    topic = slots.pop("topic_words", ())
    phrase = NounPhrase(
        noun=noun,
        start=before[0].start,
        end=sentence.tokens[end - 1].end,
        words=words + topic,
        head=words[-1],
        definite=definite,
        plural=words[-1].endswith("s") and words[-1] not in ("talks", "negotiations", "hostilities", "consultations"),
        slots={"topics": topics_of(" ".join(words[:-1] + topic)), **slots},
        children=children,
    )
    return sentence.with_noun(first, end, FORMS[noun.makes], phrase), first


def _is_named(before: tuple[Token, ...]) -> bool:
    """Whether a process has a place or a sponsor for its name: "the Geneva process", "the UN-led process"."""
    named = [at for at, token in enumerate(before) if token.form in (PLACE, ACTOR) and not _owns(token)]
    return any(before[at].form == PLACE or before[at + 1].form in PARTICIPLES or at + 2 == len(before) for at in named)


def _owns(token: Token) -> bool:
    return token.mention is not None and token.mention.form in ("possessive", "pronoun")


def _is_lecture(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether somebody gives talks that others listen to: "gave a series of talks on moths"."""
    before = tokens[first - 1].form if first else ""
    behind = tokens[last + 1].form if last + 1 < len(tokens) else "."
    return before in ("give", "gives", "gave", "given", "giving") and behind in ("on", "about", "in", "at", "to", ".")


def _is_known(tokens: tuple[Token, ...], before: tuple[Token, ...], last: int, definite: bool) -> bool:
    """Whether a head that says little alone ("exchange", "release") is told apart by what stands before it."""
    words = {token.form for token in before}
    if words & CAPTIVE_WORDS:
        return True
    behind = tokens[last + 1].form if last + 1 < len(tokens) else ""
    return (definite or bool(words & _SERIAL)) and behind != "of"


def _purpose_words(tokens: tuple[Token, ...], at: int) -> tuple[str, ...]:
    """What the words behind a deal say it is for ("to free some of the hostages"); they stay outside the phrase."""
    if at >= len(tokens) or tokens[at].form not in _PURPOSE:
        return ()
    words: list[str] = []
    for token in tokens[at : at + 12]:
        if token.form in (",", ";", ":", "–", ".", "but", "said"):
            break
        words.extend(token.noun.words if isinstance(token.noun, NounPhrase) else (token.form,))
    return tuple(words)
