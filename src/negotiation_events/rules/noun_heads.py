"""The heads of event noun phrases, and the walk leftwards from a head to where its phrase begins."""

import re

from negotiation_events.model import Exchange
from negotiation_events.rules import masked as m
from negotiation_events.rules.masked import Token
from negotiation_events.rules.noun_phrases import CAPTIVE_WORDS, PARTICIPLES
from negotiation_events.rules.rule import Noun

DETERMINERS = frozenset(
    "a an the this that these those its their his her our my your any some no both all each every such another several "
    "many".split()
)
_DEFINITE = frozenset("the this that these those its their his her our both".split())
# What ends the leftward walk: a phrase does not reach over a verb, a preposition, a conjunction or a mark.
_STOPS = frozenset(
    """
    , ; : . ! ? – … and or but nor in on at to of for from with by about over under into between among against during
    after before since until without within through as than like via toward towards despite regarding concerning per if
    is are was were be been being am has have had do does did will would shall should can could may might must not 's
    he she it they we i you who whom which what where when why how there here also still already that then so yet
    follows followed precedes preceded
    """.split()
)
_EVENTS = frozenset({m.ACTOR, m.TALKS, m.AGREEMENT, m.EXCHANGE, m.CAPTIVES})
_MEASURES = frozenset({m.NATIONALITY, m.DURATION, m.QUANTITY, m.PLACE, m.TIME})
_MODIFIERS = frozenset(
    """
    daily weekly monthly mutual direct indirect face-to-face proximity peace bilateral trilateral multilateral
    quadrilateral high-level senior ministerial prisoner hostage humanitarian nuclear trade tariff ceasefire truce
    border security political peaceful historic landmark major new fresh renewed latest previous earlier past last
    next future further additional separate final first second third fourth fifth sixth seventh eighth ninth tenth
    formal informal official unofficial secret back-channel back-door closed-door private public preliminary
    exploratory technical military temporary permanent lasting durable comprehensive immediate unconditional
    unilateral fragile shaky tentative draft interim provisional proposed planned stalled suspended postponed
    resumed ongoing continued failed possible potential eventual initial two-way three-way four-way six-party
    multi-party crisis emergency marathon intensive constructive productive crucial key critical
    long-awaited broader wider full partial limited de-facto arms wage pay contract labor labour climate oil gas
    grain energy water telephone phone video virtual summit round framework power-sharing high level working
    expert top ranking back channel closed door face way party inter korean multi long awaited much anticipated
    last-ditch ditch eleventh-hour hour on-off rare inclusive substantive frank tense in-depth depth diplomatic
    serious contentious difficult tough tortuous acrimonious delicate heated lengthy protracted cordial friendly
    fruitless urgent reconciliation unity coalition constitutional disarmament denuclearization debt reparations
    budget tri economic commercial financial fiscal territorial maritime defence defense mineral minerals unity
    migration refugee extradition fishing fisheries aid land ransom sweeping backroom side
    tougher longer stronger bigger better larger fairer stricter deeper closer sustained renegotiated negotiated
    expanded enhanced longer-term long-term short-term near-final phased limited-time respected all-for-all
    """.split()
)
# An unknown word is an adjective by its end ("exploratory", "acrimonious").
_ADJECTIVE = re.compile(r"[a-z]{2,}(?:[^ir]al|[ir]al|ive|ous|ful|able|ible|less|ory|ary|etic|atic|istic|tic)")
_NO_ADJECTIVES = frozenset(
    """
    proposal approval refusal withdrawal arrival renewal removal denial trial signal survival dismissal appeal deal
    initiative drive give arrive receive leave live achieve five believe perspective offensive executive objective
    representative incentive motive capital hospital official officials journal rival critical enable table able unable
    territory victory history january february secretary military boundary summary anniversary politic arctic
    """.split()
)
_SERIES = frozenset("round rounds day days series set".split())
_GOVERNING = frozenset("to will would not never cannot could may can should must did they we".split())
_BEFORE_GERUND = frozenset("is are was were been be after before while by for since".split())
_ALSO_VERBS = frozenset(
    "exchange swap release deal call contact return handover exchanges swaps releases returns".split()
)


class NounIndex:
    """The heads of a set of nouns, ready to be looked up."""

    def __init__(self, nouns: tuple[Noun, ...]) -> None:
        self.by_head: dict[tuple[str, ...], Noun] = {}
        for noun in nouns:
            for head in noun.heads.split("|"):
                self.by_head[tuple(head.split())] = noun
        self.last_words = frozenset(head[-1] for head in self.by_head)
        self._never = {
            noun.id: (
                frozenset(noun.never_after.split("|")),
                frozenset(tuple(words.split()) for words in noun.never_before.split("|") if words),
            )
            for noun in nouns
        }
        self.longest = max((len(head) for head in self.by_head), default=1)

    def head_at(self, tokens: tuple[Token, ...], last: int) -> tuple[Noun, int] | None:
        """The noun whose head ends with token `last`, and where the head begins."""
        if tokens[last].form not in self.last_words:
            return None
        for length in range(min(self.longest, last + 1), 0, -1):
            noun = self.by_head.get(tuple(token.form for token in tokens[last + 1 - length : last + 1]))
            if noun is not None and not self._is_other(noun, tokens, last + 1 - length, last):
                return noun, last + 1 - length
        return None

    def _is_other(self, noun: Noun, tokens: tuple[Token, ...], head: int, last: int) -> bool:
        """Whether the words around a head make it another thing: "stock exchange", "exchange of fire"."""
        after, before = self._never[noun.id]
        if head and tokens[head - 1].form in after:
            return True
        behind = tuple(token.form for token in tokens[last + 1 : last + 1 + max(map(len, before), default=0)])
        return any(behind[:length] in before for length in range(1, len(behind) + 1))


def _is_modifier(form: str) -> bool:
    """Whether a word may stand before a noun of negotiation; "inter-" and "intra-" make such a word of any people."""
    return form in _MODIFIERS or form.startswith(("inter-", "intra-"))


def is_verb(tokens: tuple[Token, ...], head: int, last: int) -> bool:
    """Whether a word that is a noun and a verb ("release", "exchange", "deal", "call", "meeting") is the verb here."""
    if head != last:
        return False
    form = tokens[head].form
    before = tokens[head - 1].form if head else ","
    after = tokens[last + 1].form if last + 1 < len(tokens) else "."
    if before in _GOVERNING:
        return not form.endswith("s")  # "agreed to talks"
    if form == "plan" and before == m.ACTOR and after == "to":
        mention = tokens[head - 1].mention
        return mention is not None and mention.form != "possessive"
    if form == "call" and not _is_opened(tokens, head):
        return True
    if form == "talks" and _is_plain_speech(tokens, head, before, after):
        return True
    if form == "meeting" and _is_meeting_verb(tokens, head, before, after):
        return True
    if form.endswith("ing") and before in _BEFORE_GERUND:
        return after in ("the", "a", "an", "his", "her", "their", "with", m.ACTOR)
    if form.endswith("ing") or (form in _ALSO_VERBS and before not in ("the", "a", "an", "this")):
        return after in (m.ACTOR, m.CAPTIVES, m.QUANTITY, "the", "a", "them", "him", "her")
    return before == m.ACTOR and after in ("the", "a", "an", "that")


def _is_meeting_verb(tokens: tuple[Token, ...], head: int, before: str, after: str) -> bool:
    if before in ("is", "are", "was", "were", "been", "be", "'re"):
        return True
    return before == m.ACTOR and _is_sitting(tokens, head, after)


def _is_sitting(tokens: tuple[Token, ...], head: int, after: str) -> bool:
    """Whether actors meet as they act: "leaders meeting in Oslo shied away", not "a leaders meeting in Oslo"."""
    mention = tokens[head - 1].mention
    free = head < 2 or tokens[head - 2].form not in DETERMINERS
    stands = mention is not None and mention.form in ("role", "collective")
    return free and stands and after in ("in", "at", "on", "near", "with", m.TIME, m.PLACE)


def _is_plain_speech(tokens: tuple[Token, ...], at: int, before: str, after: str) -> bool:
    """Whether someone merely talks: "she often talks about her years at sea"."""
    if before in ("he", "she", "who", "it", "often", "always", "rarely", "regularly", "sometimes", "never"):
        return True
    mention = tokens[at - 1].mention if at else None
    if before != m.ACTOR or mention is None or mention.form == "possessive":
        return False
    return mention.form == "pronoun" or after in ("about", "of", "like")


def leftwards(tokens: tuple[Token, ...], head: int, index: NounIndex) -> tuple[int, bool]:
    """Where the phrase begins, and whether it is definite."""
    first = head
    for at in range(head - 1, max(-1, head - 9), -1):
        if at >= first:
            continue  # within a head of two words that was taken as a whole
        opening = _opening(tokens, at)
        if opening is not None and _is_of_series(tokens, opening[0]):
            first = opening[0] - 2  # "the second round of the dialogue"
            continue
        if opening is not None:
            return opening
        if _is_link(tokens, at):
            continue
        reach = _reach(tokens, at, first, head, index)
        if reach is None:
            break
        first = reach
    return first, False


def _is_of_series(tokens: tuple[Token, ...], opened: int) -> bool:
    return opened >= 2 and tokens[opened - 1].form == "of" and tokens[opened - 2].form in ("round", "rounds")


def _opening(tokens: tuple[Token, ...], at: int) -> tuple[int, bool] | None:
    """Where a phrase begins that a determiner or an owner opens, and whether that makes it definite."""
    form = tokens[at].form
    if form in DETERMINERS:
        return at, form in _DEFINITE
    if _is_possessive(tokens[at]):
        return at, True
    if form == "'s" and at and tokens[at - 1].form in (m.ACTOR, m.TIME, m.PLACE) and not _is_pronoun(tokens[at - 1]):
        return at - 1, True  # but "he's called off the talks" is a clause
    return None


def _is_possessive(token: Token) -> bool:
    return token.form == m.ACTOR and token.mention is not None and token.mention.form == "possessive"


def _is_pronoun(token: Token) -> bool:
    return token.mention is not None and token.mention.form == "pronoun"


def _is_link(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a small word ties two words of the phrase together, so that the one before it decides."""
    if not at:
        return False
    form, before, after = tokens[at].form, tokens[at - 1].form, tokens[at + 1].form
    if form in ("to", "on"):
        return before == after  # "face-to-face", "one-on-one"
    if form == "of":
        return before == m.DURATION or before in _SERIES
    if form in (",", "and", "but", "yet") and before not in (m.NATIONALITY, m.ACTOR):
        return _is_adjective(tokens, at - 1) and _is_adjective(tokens, at + 1)  # "tough, complex negotiations"
    if form == "for":
        return before == m.QUANTITY and tokens[at].joined  # "150-for-150"
    return form == "and" and before in (m.NATIONALITY, m.ACTOR) and after == before


def _reach(tokens: tuple[Token, ...], at: int, first: int, head: int, index: NounIndex) -> int | None:
    """Where the phrase begins once it has the word before it too; `None` if that word stands outside."""
    form = tokens[at].form
    if _belongs(tokens, at) or (form.isdigit() and tokens[at].joined and tokens[at - 1].form == "for"):
        return at  # the second number of "150-for-150"
    if _is_outside(tokens, at, first, head):
        return None
    inner = index.head_at(tokens, at)
    if inner is not None:
        if inner[0].makes is Exchange and tokens[head].form in CAPTIVE_WORDS:
            return None  # "will exchange prisoners", "may release hostages": that is the verb
        return inner[1]  # "cease-fire talks" has two words before its head
    # An unknown word belongs to the phrase only if a determiner opens it.
    fits = _is_modifier(form) or form in _SERIES or _is_adjective(tokens, at) or _is_opened(tokens, at)
    return at if fits else None


def _is_adjective(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word can only describe the noun behind it: "acrimonious", the words of "far-reaching"."""
    form = tokens[at].form
    if _is_modifier(form):
        return not _is_predicate(tokens, at)
    if form == "more":
        return _is_adjective(tokens, at + 1)
    if _ADJECTIVE.fullmatch(form) and form not in _NO_ADJECTIVES:
        return True
    led = at + 1 < len(tokens) and tokens[at + 1].joined
    return form.isalpha() and form not in _STOPS and (tokens[at].joined or led)


def _belongs(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a mention or participle is surely a part of the phrase."""
    token = tokens[at]
    if token.form in _MEASURES:
        return True
    if token.form == m.ACTOR:
        return not _is_pronoun(token) and _modifies(tokens, at)
    return token.form in PARTICIPLES and not _is_predicate(tokens, at) and _is_compound(tokens, at)  # "UN-led talks"


def _is_outside(tokens: tuple[Token, ...], at: int, first: int, head: int) -> bool:
    """Whether a word ends the walk."""
    form = tokens[at].form
    if form in _STOPS or form in _EVENTS or _is_predicate(tokens, at):
        return True
    if form == "held" and not tokens[at].joined:
        return True  # "the goalkeeper held talks", but "the rebel-held prisoners"
    # A count opens its phrase: "swap 1,000 prisoners" has the verb before it.
    return tokens[first].form in (m.QUANTITY, m.DURATION) and first != head and form not in _MODIFIERS


def _is_predicate(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a participle is the verb of its clause: "Norland suspended talks", "has postponed talks"."""
    form = tokens[at].form
    if not (form.endswith("ed") and form in _MODIFIERS) or not at or tokens[at].joined:
        return False
    before = tokens[at - 1]
    if before.form == m.ACTOR:
        return before.mention is None or before.mention.form != "possessive"
    if before.form.endswith("ly"):
        return at < 2 or tokens[at - 2].form not in DETERMINERS  # "the highly anticipated summit"
    if before.form == ",":
        return _is_behind_aside(tokens, at - 1)
    return before.form in ("has", "have", "had", "and", "but", "who", "not", m.TIME)


def _is_behind_aside(tokens: tuple[Token, ...], comma: int) -> bool:
    """Whether a comma closes what was put in behind a subject: "Norland, which fears for its grain, suspended ..."."""
    return any(
        tokens[at].form == m.ACTOR and tokens[at + 1].form == ","
        for at in range(max(0, comma - 20), comma - 1)
        if at == 0 or tokens[at - 1].form in ("the", "but", "and", ",")
    )


def _modifies(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an actor is part of the phrase: "UN-led talks", "the US-Iran talks"."""
    after = tokens[at + 1].form if at + 1 < len(tokens) else ""
    if after == m.NATIONALITY:
        return tokens[at + 1].joined  # "U.S.-Iranian talks"
    if tokens[at].joined and at and tokens[at - 1].form in (m.ACTOR, m.NATIONALITY):
        return True  # "ahead of Norland-Sudria talks"
    return after in PARTICIPLES or after == m.ACTOR or after in _MODIFIERS


def _is_compound(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a participle and the actor before it are one modifier: "a UN-brokered truce", not "Norland offered"."""
    if not at:
        return False
    actor = tokens[at - 1].form
    opened = at >= 2 and tokens[at - 2].form in DETERMINERS
    return actor == m.NATIONALITY or (actor == m.ACTOR and (opened or tokens[at].joined))


def _is_opened(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a determiner or an owner stands before a word, with nothing between that ends a phrase."""
    for back in range(at - 1, max(-1, at - 5), -1):
        form = tokens[back].form
        if form in DETERMINERS or form == m.DURATION or _is_possessive(tokens[back]):
            return True
        if form == "'s" and back and tokens[back - 1].form == m.ACTOR:
            return not _is_pronoun(tokens[back - 1])
        if form in _STOPS or form in (m.ACTOR, m.TIME):
            return False
        if form in PARTICIPLES and (back == 0 or tokens[back - 1].form not in DETERMINERS):
            return False  # "the delegations reached firm understandings"
    return False


def before_holder(tokens: tuple[Token, ...], head: int) -> int:
    """Where a phrase begins that counts the captives of an actor: "five Taliban prisoners"."""
    if not head or tokens[head - 1].form != m.ACTOR:
        return head
    for at in range(head - 2, max(-1, head - 6), -1):
        if tokens[at].form == m.QUANTITY:
            return at  # "five high-level Taliban prisoners"
        if not tokens[at].form.isalpha() or tokens[at].form in _STOPS or tokens[at].form in DETERMINERS:
            break
    return head
