"""What rules on agreements and exchanges read alike: when and where, whether one side alone acts, what a passive is."""

import re
from collections.abc import Iterable
from typing import Any

from negotiation_events.model import ActorKind, Agreement, Place, Time
from negotiation_events.rules import masked as m
from negotiation_events.rules.masked import Token
from negotiation_events.rules.match import Match
from negotiation_events.rules.topics import kind_of

_BEHIND = re.compile(
    rf"(?:(?:(?:early|late|earlier|later) )?(?:(?:on|in|by|at|during|since|from|until|late|early) "
    rf"){{0,2}}(?P<time>{m.TIME}) "
    rf"|(?:in|at|near|outside) (?:the )?(?:[a-z]+ ){{0,3}}?(?P<place>{m.PLACE}) (?:, {m.PLACE} (?:, )?)?"
    rf"|(?:each|apiece|again|there) "
    # "At the border crossing in January"
    rf"|(?:at|in|on|near|along) the (?:[a-z]+ ){{1,3}}?(?=(?:(?:on|in|at|during|late|early) ){{0,2}}{m.TIME} )"
    rf"|(?:by|with|between) (?:the )?{m.ACTOR} (?:and (?:the )?{m.ACTOR} )?)"
)
_SEVERAL = frozenset("both two three four all sides parties governments rivals neighbours neighbors".split())
_EVENTS = frozenset((m.TALKS, m.AGREEMENT, m.EXCHANGE))
_BE = frozenset("is are was were be been being".split())
# Verb forms that can't be a passive or a shortened relative clause.
_ACTIVE = ("ing",)


def circumstances(match: Match) -> dict[str, Any]:
    """When and where, told around the verb: "On Monday X and Y signed ...", "... was signed in Oslo on Monday"."""
    found: dict[str, Any] = {}
    for token in _around(match):
        value = token.mention.value if token.mention is not None else None
        if isinstance(value, Time):
            found.setdefault("time", value)
        elif isinstance(value, Place):
            found.setdefault("place", value)
    return found


def _around(match: Match) -> Iterable[Token]:
    """The tokens that can tell when and where: in the verb group, behind the match, and at the head of the sentence."""
    sentence = match.sentence
    phrase = match.phrase("it")
    placed = match.tokens("x_place")
    for token in sentence.tokens[match.first : match.last]:
        if (token.form == m.TIME or token in placed) and (
            phrase is None or not phrase.start <= token.start < phrase.end
        ):
            yield token
    at = match.last
    for _ in range(4):
        behind = _BEHIND.match(sentence.line, sentence.position(at))
        if not behind:
            break
        first, last = sentence.token_span(behind.span())
        yield from (token for token in sentence.tokens[first:last] if token.form in (m.TIME, m.PLACE))
        at = last
    opening = sentence.tokens[: match.first]
    if 1 <= len(opening) <= 4 and opening[-1].form in (",", m.TIME):
        yield from (token for token in opening if token.form in (m.TIME, m.PLACE))


def is_passive(match: Match, slot: str = "it") -> bool:
    """Whether a verb behind its noun says what was done to it: "the truce was extended", "a truce agreed in May"."""
    words = match.group.split()
    inside = match.sentence.tokens[match.last_token(slot) + 1 : match.last]
    if any(token.form in _EVENTS for token in inside):
        return False  # the verb belongs to the event in between
    if match.facts.passive:
        return True
    if not _BE.isdisjoint(words) and not match.verb.endswith(_ACTIVE):
        return True
    if match.verb.endswith(_ACTIVE) or any(word != m.TIME and not word.endswith("ly") for word in words):
        return "being" in words
    tokens = match.sentence.tokens
    at = match.last_token(slot)
    behind = at + 1 + len(words)
    if behind >= len(tokens) or tokens[behind].form != match.verb or not match.verb.endswith(_PARTICIPLES):
        return False
    return behind + 1 == len(tokens) or tokens[behind + 1].form in _BEHIND_PARTICIPLES


def is_intransitive(match: Match) -> bool:
    """Whether nothing that can be an object follows the match: "the truce ended on Sunday", not "ended an ordeal"."""
    tokens = match.sentence.tokens
    return match.last >= len(tokens) or tokens[match.last].form in _BEHIND_PARTICIPLES


# "The agreement reached in Oslo", not "the agreement reached parliament".
_BEHIND_PARTICIPLES = frozenset(
    f"""
    by on in at with between among after during before last earlier late early this today under for to from and but or
    is are was were has have had will would could may might should did does that which , . ; : – {m.TIME} \
        {m.DURATION} {m.PLACE}
    """.split()
)
_PARTICIPLES = ("ed", "en", "wn", "ut", "ck", "ld", "nt", "de", "ept", "et")


def is_one_side(match: Match, slot: str) -> bool:
    """Whether a single actor acts: not "both sides", "the negotiators" or "X and Y"."""
    tokens = match.tokens(slot)
    if not tokens:
        return match.is_elided and len(match.subject) == 1
    if len(match.actors(slot)) != 1:
        return False
    mention = next(token.mention for token in tokens if token.mention is not None)
    words = match.annotated.text[mention.start : mention.end].split()
    if not _SEVERAL.isdisjoint(word.lower() for word in words):
        return False
    if match.annotated.referents[match.actors(slot)[0]].kind in (ActorKind.ARMED_GROUP, ActorKind.PARTY):
        return True  # "the rebels"
    last = words[-1]
    return mention.form == "pronoun" or not (last.islower() and last.endswith("s"))


# Kinds that plans of everyday politics have too.
_BARGAINED = frozenset("compromise counter counterproposal counterproposals counteroffer".split())
_LOOSE = frozenset(("agreement.plan", "agreement.framework"))
_EVERYDAY = frozenset(("economic", "political", "other", None))


def is_of_a_negotiation(match: Match) -> bool:
    """Whether a plan, proposal or document is one between parties, not a plan to build a school."""
    phrase = match.phrase("it")
    if phrase is None or phrase.noun.id not in _LOOSE:
        return True
    if "parties" in match.slots or phrase.slots.keys() & {"mediators", "parties", "with"}:
        return True
    if not _BARGAINED.isdisjoint(phrase.words):
        return True
    words = tuple(word for word in phrase.words if word != phrase.head)
    if any(child.noun.makes is Agreement for child in phrase.children):
        return True
    tellings = (words if phrase.noun.id == "agreement.framework" else phrase.words, phrase.slots["purpose"])
    if next((kind for words in tellings if (kind := kind_of(" ".join(words)))), None) not in _EVERYDAY:
        return True
    return sum(token.form in _EVENTS for token in match.sentence.tokens) > 1


def actors_of(match: Match, slot: str) -> tuple[int, ...]:
    """The actors of a slot, or the subject that the clause shares with the one before."""
    return match.actors(slot) or (match.subject if match.is_elided else ())


def stands_behind(match: Match, words: frozenset[str], reach: int = 12) -> bool:
    """Whether one of some words stands in the match or shortly behind it."""
    tokens = match.sentence.tokens[match.first : match.last + reach]
    return any(token.form in words for token in tokens)
