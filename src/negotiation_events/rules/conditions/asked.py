"""What a request asks for: how far it goes, and whether it asks for more than words."""

from itertools import pairwise

from negotiation_events.model import ConditionTopic
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.contents import EFFORTS
from negotiation_events.rules.conditions.ranges import Range, forms
from negotiation_events.rules.conditions.reading import Context
from negotiation_events.rules.conditions.subjects import actors_starting, is_adverb

_TALKING = frozenset("talk negotiate meet discuss attend join return resume start begin hold engage sit come".split())
TALK_WORDS = frozenset("talks dialogue negotiations negotiation discussion discussions table talking diplomacy".split())
_MAKING = frozenset("reach sign make strike approve ratify back support work join seek conclude embrace".split())
_OF_TALKS = frozenset((ConditionTopic.TALKS, ConditionTopic.POLITICAL, ConditionTopic.TRADE, None))
_SPEAKING = frozenset("answer explain clarify comment describe say tell speak remember consider".split())
_NO_NOUN = frozenset("and or but by after before while when as of in with for to from also again now still".split())
# Verbs whose subject is an effort or a statement: what became of it, what it shows.
_VERDICTS = frozenset(
    """
    appeared appears came comes collapsed could drew failed faltered fails gained had has have is may means meant might
    paid prompted reflects remains risks seemed seems showed shows signals sparked stalled succeeded suggested suggests
    was were will won would
    """.split()
)
_ONESELF = frozenset("him her it them us me himself herself itself themselves".split())


def is_in_subject(context: Context, at: int) -> bool:
    """Whether the verb belongs to a noun: "Norland's bid to press Sudria", "a resolution urging Sudria"."""
    if not at:
        return False
    before = context.tokens[at - 1]
    if before.form == "to" and at > 1:
        return context.tokens[at - 2].form in EFFORTS
    plain = before.form.isalpha() and before.mention is None and before.form not in tables.AUXILIARIES | _NO_NOUN
    return context.tokens[at].form.endswith("ing") and plain and not before.form.endswith("ly")


def before_verdict(context: Context, piece: Range) -> Range:
    """What is asked, without the verb whose subject the asking is: "a bid to make Y pull back failed"."""
    tokens = context.tokens
    for i in range(piece[0] + 2, piece[1]):
        if context.words((i - 1, i)) in ("that", "which", "who", "what"):
            break
        if tokens[i].form in _VERDICTS and tokens[i - 1].form not in ("to", "and", "of", "the", "a"):
            return piece[0], i - is_adverb(tokens[i - 1])
    return piece


def with_oneself(context: Context, piece: Range, holder: tuple[int, ...]) -> bool:
    """Whether the talks asked for are with whoever asks: he proposes them, and demands nothing."""
    words = context.words(piece).split()
    if any(one == "with" and other in _ONESELF for one, other in pairwise(words)):
        return True
    tokens = context.tokens
    partner = next((i for i in range(*piece) if tokens[i].form == "with"), None)
    named = context.actors(actors_starting(tokens, partner + 1)) if partner is not None else ()
    return bool(named) and set(named) <= set(holder)


def is_speech(context: Context, piece: Range) -> bool:
    """Whether it asks for words alone, or tells nothing: "to answer", "to do so", "for more"."""
    words = forms(context.tokens, piece)
    return not words or words[0] in _SPEAKING | {"more"} or words[:2] in (("do", "so"), ("do", "that"), ("do", "this"))


def is_only_talk(context: Context, piece: Range) -> bool:
    """Whether it asks for talks, or for an agreement to be made: the records of these tell it."""
    words = forms(context.tokens, piece)
    if context.topic(piece) is ConditionTopic.TALKS:
        return True
    talks = m.TALKS in words or not TALK_WORDS.isdisjoint(words)
    if talks and words[0] in ("concluding", "holding", "resuming", "starting"):
        return True
    if talks and context.topic(piece) in _OF_TALKS:
        return True
    if words[0] in _TALKING and (talks or words[0] in ("negotiate", "talk", "discuss")):
        return True
    return words[0] in _MAKING and m.AGREEMENT in words[:4]
