"""Who is the subject of a clause: the actors that end or begin at a token, or that an earlier clause has named."""

from collections.abc import Sequence

from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions.ranges import HARD_STOPS, Range, forms
from negotiation_events.rules.fields import referents_of
from negotiation_events.rules.masked import Token

PREPOSITIONS = frozenset(
    """
    in of by with between from to for on at against into over about after before than as under near including behind
    among
    """.split()
)
_ALLIES = (("allies",), ("partners",), ("backers",), ("neighbours",), ("neighbors",), ("ally",))


def actors_ending(tokens: Sequence[Token], behind: int) -> Range | None:
    """The list of actors whose last one stands right before token `behind` ("Norland and Sudria will")."""
    last = behind
    while last and (
        tokens[last - 1].form
        in ("has", "have", "had", "also", "both", "each", "then", "now", "still", "repeatedly", "all")
        or is_adverb(tokens[last - 1])
    ):
        last -= 1
    if not last or tokens[last - 1].form != m.ACTOR:
        return None
    first = last - 1
    joined = False
    while (
        first >= 2
        and tokens[first - 2].form == m.ACTOR
        and (tokens[first - 1].form in ("and", "or") or (joined and tokens[first - 1].form == ","))
    ):
        first -= 2
        joined = True
    if first > 3 and forms(tokens, (first - 1, first)) in _ALLIES and tokens[first - 4].form == m.ACTOR:
        first -= 4 if tokens[first - 3].form == "and" and tokens[first - 2].form == m.ACTOR else 0
    if first and tokens[first - 1].form in ("the", "both", "all"):
        first -= 1
    return first, last


def before_aside(tokens: Sequence[Token], at: int) -> Range | None:
    """The actors before an aside that ends right before a verb: "Norland, which borders Sudria, said"."""
    if at == 2 and tokens[0].form == m.ACTOR:
        return 0, 1  # "Jan Novak, the premier of Norland, said": one mention holds the aside
    for i in range(at - 2, max(-1, at - 40), -1):
        if tokens[i].form in HARD_STOPS:
            return None
        if (
            tokens[i].form == ","
            and i + 1 < at
            and tokens[i + 1].form in ("which", "who", "whose", "seen", "a", "an", "the", "one")
        ):
            return actors_ending(tokens, i)
    return None


def is_adverb(token: Token) -> bool:
    return token.form.endswith("ly") and token.mention is None


def actors_starting(tokens: Sequence[Token], at: int) -> Range | None:
    """The list of actors that begins at a token."""
    first = at
    if first < len(tokens) and tokens[first].form in ("the", "both", "all", "that"):
        first += 1
    if first >= len(tokens) or tokens[first].form != m.ACTOR:
        return None
    mention = tokens[first].mention
    if mention is not None and mention.form == "possessive":
        return None
    last = at = first + 1
    while at + 1 < len(tokens) and tokens[at].form in ("and", ",", "or") and _is_whole(tokens[at + 1]):
        at += 2
        last = at if tokens[at - 2].form != "," else last
    if last < len(tokens) and tokens[last].form in ("'s", "backed", "led", "held", "controlled", "occupied"):
        return None
    return first, last


def _is_whole(token: Token) -> bool:
    """Whether a token names an actor, not only whose something is: "Norland and its allies"."""
    return token.form == m.ACTOR and (token.mention is None or token.mention.form != "possessive")


def subject_before(tokens: Sequence[Token], at: int, start: int) -> tuple[int, ...]:
    """The actors that are subject of the verb group at token `at`, where it may share one with an earlier clause."""
    span = actors_ending(tokens, at)
    if span is not None and (span[0] <= start or tokens[span[0] - 1].form not in PREPOSITIONS):
        return referents_of(tokens[span[0] : span[1]])
    if span is not None:
        return ()
    if at and tokens[at - 1].form == ",":
        owner = before_aside(tokens, at)
        return referents_of(tokens[owner[0] : owner[1]]) if owner else ()
    if at > start and tokens[start].form not in ("and", "but", ","):
        return ()
    for i in range(min(at, start) - 1, -1, -1):
        if tokens[i].form in (";", ":"):
            break
        if tokens[i].form == m.ACTOR and (i == 0 or tokens[i - 1].form not in PREPOSITIONS):
            mention = tokens[i].mention
            if mention is not None and mention.form == "possessive":
                continue
            found = actors_ending(tokens, i + 1)
            if found:
                return referents_of(tokens[found[0] : found[1]])
    return ()
