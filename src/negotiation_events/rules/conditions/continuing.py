"""Terms told over several sentences: "It also ...", "In the second phase, X would ...", "Under its terms, ..."."""

from collections.abc import Iterator
from itertools import pairwise

from negotiation_events.model import ConditionTopic
from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.binding import Source, binding_modal, bound_clauses
from negotiation_events.rules.conditions.provision_frames import PROVISION_WORDS
from negotiation_events.rules.conditions.ranges import forms
from negotiation_events.rules.conditions.reading import Context, Reading, sayings
from negotiation_events.rules.masked import Token

_WILL = frozenset("will would shall 'll is are was were must".split())
_ALSO = frozenset(
    "also turn return exchange further furthermore additionally addition moreover meanwhile separately finally".split()
)
_STEPS = frozenset("phase phases stage stages step steps weeks week days day months period first second third".split())
_STEP_WORDS = 7
_CONTENTS = frozenset("terms provisions conditions".split())
# What is told of a deal that somebody has made or drawn up: what follows tells what it holds.
_REACHED = frozenset(
    """
    signed reached struck announced agreed concluded brokered finalized finalised sealed clinched unveiled proposed
    presented outlined drafted approved endorsed accepted adopted negotiated
    """.split()
)
_TERM_TOPICS = (tables.HARD_TOPICS | {ConditionTopic.JUSTICE, ConditionTopic.REPARATIONS}) - {ConditionTopic.TALKS}
# What a bare "X will" behind a deal tells as a term, not as what happens next.
_BARE_TOPICS = _TERM_TOPICS - {ConditionTopic.CEASEFIRE, ConditionTopic.TERRITORY}
_NO_TERM_OPENING = frozenset("if when unless until but although though while after before because as".split())
_AIMS = frozenset("aim goal priority plan objective purpose idea task job challenge point hope mission".split())
_AGREEMENTS = frozenset((m.AGREEMENT, m.TALKS, *"phase stage plan proposal deal it text draft".split()))
_COLON_LOOK = 3


def read_continuing(context: Context) -> Iterator[Reading]:
    """The terms of a sentence that goes on telling of an agreement which a sentence before has named."""
    tokens = context.tokens
    if _WILL.isdisjoint(context.sentence.words):
        return
    if (inside := _behind_reference(tokens)) is not None:
        if context.agreement_before(0) is not None:
            yield from bound_clauses(context, inside, Source("condition.under-the-deal", 0, certain=True))
        return
    yield from _behind_colon(context)
    yield from _goes_on(context)


def _behind_reference(tokens: tuple[Token, ...]) -> int | None:
    """Where the clause begins behind "Under its terms,", "Under it,", "In the first phase,"."""
    opening = forms(tokens, (0, _STEP_WORDS))
    if opening[:1] == ("under",):
        contents = next((i for i in range(1, min(5, len(opening))) if opening[i] in _CONTENTS), None)
        at = contents if contents is not None else 1 if opening[1:3] in (("it", ","), (m.ACTOR, ",")) else None
    elif opening[:1] in (("in",), ("during",), ("as",)) and m.AGREEMENT not in opening:
        at = next((i for i in range(2, len(opening)) if opening[i] in ("phase", "stage", "step")), None)
    else:
        return None
    if at is None or at + 2 >= len(tokens):
        return None
    behind = at + 1
    while behind < len(tokens) - 1 and tokens[behind].form != "," and behind - at < _STEP_WORDS:
        if tokens[behind].form in tables.MODALS or tokens[behind].form == m.ACTOR:
            return behind if tokens[behind].form == m.ACTOR else None
        behind += 1
    return behind + 1 if tokens[behind].form == "," else None


def _behind_colon(context: Context) -> Iterator[Reading]:
    """Read "agreed on a plan: Norland will withdraw, Sudria will disarm"."""
    tokens = context.tokens
    colon = next((i for i, token in enumerate(tokens) if token.form == ":"), None)
    if colon is None or colon < 1 or colon + 2 >= len(tokens):
        return
    near = tokens[max(0, colon - _COLON_LOOK) : colon]
    phrase = next((context.phrase((i, i + 1)) for i in range(max(0, colon - _COLON_LOOK), colon)
                   if tokens[i].form == m.AGREEMENT), None)  # fmt: skip
    if phrase is None and not any(token.form in _CONTENTS for token in near):
        return
    yield from _of_topics(
        context, bound_clauses(context, colon + 1, Source("condition.under-the-deal", colon + 1, phrase, certain=True))
    )


def _goes_on(context: Context) -> Iterator[Reading]:
    """A sentence that goes on where the one before told terms: "Heavy weapons will be withdrawn."."""
    if not context.number or not _is_plain(context):
        return
    also = _says_also(context.tokens)
    if not also and not _follows(context):
        return
    number = context.number - 1
    told = _tells_terms(context.sentences[number].tokens)
    if not told and number and also:
        told = _tells_terms(context.sentences[number - 1].tokens)
    reached = not told and _tells_deal(context.sentences[number].tokens)
    if not (told or reached):
        return
    topics = _TERM_TOPICS if told or also else _BARE_TOPICS
    for reading in bound_clauses(context, 0, Source("condition.agreed-to", 0, certain=True)):
        if context.topic(reading.requirement) in topics:
            yield reading


def _of_topics(context: Context, readings: Iterator[Reading]) -> Iterator[Reading]:
    return (reading for reading in readings if context.topic(reading.requirement) is not None)


def _is_plain(context: Context) -> bool:
    """Whether the sentence tells itself what will be, without a condition or somebody who only says so."""
    tokens = context.tokens
    end = context.clause(0)[1]
    if tokens[0].form in _NO_TERM_OPENING or any(said.verb < end for said in sayings(tokens)):
        return False
    modal = binding_modal(context, 0, end)
    if modal is not None and not _AIMS.isdisjoint(forms(tokens, (0, modal.first))):
        return False  # "our aim is to"
    if modal is not None and not _AGREEMENTS.isdisjoint(forms(tokens, (0, modal.first))):
        return False  # what an agreement does is read by its verb
    return modal is not None and modal.kind in ("will", "would", "must") and tokens[modal.first].form != "should"


def _follows(context: Context) -> bool:
    """Whether the sentence stands right behind the one before, or opens the next paragraph."""
    here, before = context.sentence.sentence, context.sentences[context.number - 1].sentence
    return here.paragraph - before.paragraph <= 1


def _says_also(tokens: tuple[Token, ...]) -> bool:
    opening = forms(tokens, (0, 6))
    return not _ALSO.isdisjoint(opening)


def _tells_terms(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence tells what an agreement holds: "Under the deal, ...", "The deal calls for ..."."""
    if m.AGREEMENT in forms(tokens, (1, 9)) and tokens[0].form in ("under", "as", "according"):
        return True
    calls = any(a.form in (m.AGREEMENT, "also", "would", "will") and b.form in PROVISION_WORDS
                for a, b in pairwise(tokens))  # fmt: skip
    if calls and m.AGREEMENT in forms(tokens, (0, 6)):
        return True
    under = any(a.form == "under" and m.AGREEMENT in (b.form, c.form)
                for a, b, c in zip(tokens, tokens[1:], tokens[2:], strict=False))  # fmt: skip
    if under:
        return True
    return len(tokens) > 3 and forms(tokens, (len(tokens) - 3, len(tokens) - 1)) == (m.ACTOR, "agreed")


def _tells_deal(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence tells that an agreement was made or drawn up."""
    words = {token.form for token in tokens}
    return m.AGREEMENT in words and not _REACHED.isdisjoint(words)
