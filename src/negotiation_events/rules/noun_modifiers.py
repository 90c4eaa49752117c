"""What the modifiers of an event noun say: behind it "between Norland and Sudria", before it "30-day", "UN-led"."""

import re
from typing import Any

from negotiation_events.model import Agreement, Transfer
from negotiation_events.rules import masked as m
from negotiation_events.rules.fragments import ACTORS, HELD, WORD
from negotiation_events.rules.masked import Masked, Token
from negotiation_events.rules.noun_phrases import PARTICIPLES, PARTICIPLES_BY_ROLE, NounPhrase

_LED = {
    **dict.fromkeys("led brokered mediated sponsored facilitated guaranteed".split(), "mediators"),
    **dict.fromkeys("proposed drafted offered".split(), "proposers"),
    "hosted": "host",
}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth".split(),
        1,
    )
}
_NUMERAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_STRIFE = frozenset("war wars conflict fighting crisis violence bloodshed insurgency rebellion hostilities".split())

_DRILLS = frozenset("drills exercises manoeuvres maneuvers games flights".split())

_BY = "|".join(
    f"(?P<{role}>(?:{'|'.join(words.split())}{'|put forward' if role == 'proposers' else ''}))"
    for role, words in PARTICIPLES_BY_ROLE.items()
)
_TIME = (
    r"(?:(?:on|in|for|during|since|from|until|till|by|of|late|early|earlier|later|over|after|before|at|through"
    rf"|throughout) ){{0,2}}(?:the )?{m.TIME} "
)
# Words that end a topic: the clause goes on there, or another modifier begins.
_NO_TOPIC = "|".join(
    """
    with between by in at that which who has have had is are was were will would said says could may after until if
    unless to but when as while before without provided once only condition came come comes took takes entered went goes
    held holds began begins collapsed expired ended ends failed broke fell resumed started stalled
    """.split()
)
# Verbs in a form that "to" may stand before too: "talks on a truce continue", but "talks on how to end the war".
_NO_TOPIC_ALONE = (
    "begin|start|open|continue|proceed|resume|end|conclude|collapse|stall|falter|drag|fail|remain|seem|appear|enter|go"
)
_NO_TOPIC += (
    "|opens|opened|continues|continued|proceeds|proceeded|resumes|concludes|concluded|stalls|falters|faltered|drags|"
    "dragged|fails|remains|remained|seems|seemed|appears|appeared|enters|yielded|produced|can|should|must|might|did|does"
)
# Each is tried in turn until none fits. All are anchored and bounded.
# "... and Port Sava rebels", "... and Port Sava's hardline rebel rulers".
_LOCAL = rf"(?:(?:, )?and (?:(?:the )?{m.PLACE} |(?:{m.PLACE}|[a-z]+) 's (?:[a-z]+ ){{0,3}}){m.ACTOR} )?"
_OF_PLACE = rf"(?:{m.PLACE} (?:'s (?:[a-z]+ ){{0,3}})?(?={m.ACTOR} ))?"  # "with Port Sava rebels"
_BEHIND_SOURCES: dict[str, str] = {
    "captives": rf"of (?P<captives>{HELD})",
    "against": (
        r"(?:in (?:exchange|return) for|for) (?:the |the release of |releasing |freeing )?"
        rf"(?P<against>{HELD})"
    ),
    "giver": (
        r"(?:(?:who|that) (?:are|were|had been|have been) )?(?:being )?(?:still )?"
        r"(?:held|taken|seized|captured|kidnapped|abducted|detained|jailed|imprisoned) "
        rf"(?:captive |hostage |prisoner )?by (?P<actors>{ACTORS})"
    ),
    "first_since": rf"in (?P<first_since>{m.DURATION} )",
    "since": rf"since (?:the )?(?P<since>{m.TIME} )",
    "between": (
        r"(?:between|among|involving|of) "
        r"(?:(?:the|both|senior|top|leaders|officials|envoys|negotiators|representatives|delegations|delegates|teams"
        rf"|diplomats) ){{0,3}}(?:of |from )?(?:{m.ACTOR} from )?{_OF_PLACE}(?P<actors>{ACTORS}{_LOCAL})"
    ),
    "between_nations": (
        rf"(?:between|among) (?:the )?"
        rf"(?P<actors>{m.NATIONALITY} (?:, {m.NATIONALITY} ){{0,3}}(?:and )?{m.NATIONALITY} )(?:[a-z]+ ){{1,3}}"
    ),
    "with": (
        rf"(?:with|alongside) (?:{m.ACTOR} 's (?:[a-z]+ ){{1,2}})?"
        r"(?:(?:officials|envoys|negotiators|representatives|delegates|diplomats|leaders) (?:from|of) "
        r"|(?:(?:other|several|many|senior|world|regional|foreign|european|arab|african|asian|western|allied) ){1,3}"
        r"(?:leaders|officials|ministers|heads of state) (?:including|such as|among them) )?"
        rf"(?:the (?!help |mediation )[a-z]+ )?{_OF_PLACE}(?P<actors>{ACTORS})"
    ),
    "by": (
        rf"(?:(?:that|which) (?:was|were|is|are) )?(?:being )?(?:{_BY}) (?:(?:on|in) {m.TIME} )?by "
        r"(?:(?:the )?(?:[a-z]+ ){0,2}(?:leaders|negotiators|representatives|officials|governments) (?:of|from) )?"
        rf"(?P<actors>{ACTORS})"
    ),
    "auspices": rf"under the (?:auspices|mediation|sponsorship|aegis|supervision) of (?P<actors>{ACTORS})",
    "under_mediation": (
        rf"under (?P<actors>{ACTORS}|{m.NATIONALITY} )(?:'s )?(?:mediation|auspices|sponsorship|supervision) "
    ),
    "mediation": (rf"(?:through|via|with the (?:help|mediation) of|thanks to) (?P<actors>{ACTORS})(?:mediation )?"),
    "by_actor": rf"by (?P<actors>{ACTORS})",
    "place": (
        r"(?:being )?(?:held |signed |reached |hosted )?(?:in|at|near|outside) (?:(?:the|a) )?"
        rf"(?:(?:{WORD}){{1,5}}of )?(?P<place>{m.PLACE} )(?:(?:, |and )?{m.PLACE} (?:, )?)?"
    ),
    "duration": rf"(?:for|of|lasting|that lasted) (?P<duration>(?:a |an |the )?{m.DURATION} )",
    "time": rf"(?:held |reached |signed |scheduled |planned |due )?(?P<time>{_TIME})",
    "to_end": (
        r"(?:aimed at|(?:designed|meant|intended) to|to) "
        r"(?P<topic>(?:find|finding|discuss|end|ending|resolve|resolving|settle|settling|halt|halting|stop|stopping) "
        rf"(?:{WORD}){{1,7}}?)"
        rf"(?=(?:[,.;:] |in {m.PLACE}|{m.TIME}|on {m.TIME}|$)"
        r"|(?:has|have|had|is|are|was|were|will|would|broke|collapsed|ended|began|resumed) )"
    ),
    "recent": (
        r"(?:in|over|for) "
        r"(?P<recent>(?:the )?(?:recent|past|last|coming) (?:few )?(?:hours|days|weeks|months|years) )"
    ),
    "topic": (
        r"(?:on|over|about|regarding|concerning|surrounding|around|toward|towards|for) "
        # "a truce on the sidelines of talks"
        r"(?!the (?:[^ ]+ )?(?:night|morning|evening|eve|anniversary|sidelines|margins|fringes) of )"
        r"(?P<topic>(?:(?:the|a|an|its|their|his|how|whether|to) )?"
        rf"(?:(?!(?:{_NO_TOPIC}) |(?<!to )(?:{_NO_TOPIC_ALONE}) )[^ ,;:.!?–{m.TIME}]+ ){{1,7}})"
    ),
}
BEHIND = tuple((kind, re.compile(source)) for kind, source in _BEHIND_SOURCES.items())
# Of captives alone who holds them; when and for whom they are swapped belongs to the exchange.
BEHIND_CAPTIVES = tuple(item for item in BEHIND if item[0] == "giver")
# "The truce held on Monday" tells of no truce that was held then, as talks are.
_BEHIND_DEALS = tuple(
    (kind, re.compile(source.replace("(?:held |", "(?:") if kind in ("time", "place") else source))
    for kind, source in _BEHIND_SOURCES.items()
)
BEHIND_BY_TYPE = {Transfer: BEHIND_CAPTIVES, Agreement: _BEHIND_DEALS}
# What the actors of a modifier are to the event; by any other participle or preposition they are its parties.
_ROLES = {
    "auspices": "mediators",
    "under_mediation": "mediators",
    "mediation": "mediators",
    "by_actor": "by",
    "giver": "giver",
    "with": "with",
}
_OF_ACTORS = frozenset({"between", "between_nations", "by", *_ROLES})


def rightwards(
    sentence: Masked, at: int, slots: dict[str, Any], behind: tuple[tuple[str, re.Pattern[str]], ...]
) -> tuple[int, tuple[NounPhrase, ...]]:
    """Read the modifiers behind the head into `slots`; returns where the phrase ends, and the phrases in its topic."""
    children: list[NounPhrase] = []
    for _ in range(7):
        for kind, pattern in behind:
            match = pattern.match(sentence.line, sentence.position(at))
            if match and _take(kind, match, sentence, slots, children):
                at = sentence.token_span(match.span())[1]
                break
        else:
            break
    return at, tuple(children)


def _take(kind: str, match: re.Match[str], sentence: Masked, slots: dict[str, Any], children: list[NounPhrase]) -> bool:
    """Whether a modifier fits; if so its slots are filled. A second one of its kind belongs to something else."""
    if kind == "between" and slots.get("topic_words", ("",))[-1] in _DRILLS:
        return True  # "the meeting over the exercises of the two"
    if kind in _OF_ACTORS:
        return _take_actors(kind, match, sentence, slots)
    if "topic" in match.re.groupindex:
        return _take_topic(match, sentence, slots, children)
    if kind == "place" and slots.get("topic_words", ("",))[-1] in _STRIFE:
        return True  # "talks to end the war in Sudan": that is where the war is
    if kind in slots:
        return False
    if match.group().startswith(("signed ", "reached ")):
        slots.setdefault("participle", match.group().split()[0])
    slots[kind] = _tokens(sentence, match, kind)
    return True


def _take_actors(kind: str, match: re.Match[str], sentence: Masked, slots: dict[str, Any]) -> bool:
    if kind == "with" and sentence.line.startswith("'s ", match.end()):
        return False  # "with its neighbour's rival"
    named = next((role for role in PARTICIPLES_BY_ROLE if kind == "by" and match[role]), None)
    role = named or _ROLES.get(kind, "parties")
    if named:
        slots.setdefault("participle", match[named])
    actors = _tokens(sentence, match, "actors")
    several = sum(len(token.mention.referents) for token in actors if token.mention is not None) > 1
    if role in slots or (kind == "between" and match.group().startswith("of ") and not several):
        return False
    last = actors[-1].mention
    if last is not None and last.form == "possessive":
        return False  # "with his rival": the rival is the actor, and not known by name
    slots[role] = actors
    return True


def _take_topic(match: re.Match[str], sentence: Masked, slots: dict[str, Any], children: list[NounPhrase]) -> bool:
    if "topic_words" in slots:
        return False
    tokens = _tokens(sentence, match, "topic")
    named = [token.noun for token in tokens if isinstance(token.noun, NounPhrase)]
    if any(match.group().startswith("on ") and "day" in child.words[:4] for child in named):
        return False  # "a truce on the second day of talks"
    children.extend(named)
    words = [token.form for token in tokens]
    for child in children:
        words.extend(child.words)
    slots["topic_words"] = tuple(words)
    return True


def _tokens(sentence: Masked, match: re.Match[str], group: str) -> tuple[Token, ...]:
    first, last = sentence.token_span(match.span(group))
    return sentence.tokens[first:last]


# What a mention before the head gives the event by its kind alone.
_VALUES = {m.DURATION: "duration", m.QUANTITY: "quantity", m.PLACE: "named_place", m.TIME: "time"}


def read_before(tokens: tuple[Token, ...], slots: dict[str, Any]) -> None:
    """Read what stands before the head into `slots`: durations, ordinals, nationalities, "UN-led"."""
    pairs = [(token, tokens[at + 1].form if at + 1 < len(tokens) else "") for at, token in enumerate(tokens)]
    opener = tokens[0]
    if "with" in slots and opener.form == m.ACTOR and _owns_alone(opener, tokens[min(1, len(tokens) - 1)].form):
        slots.setdefault("parties", tokens[:1])  # "the president's meeting with his rival"
    for token, after in pairs:
        _read_word(token, after, slots)
    nations = tuple(token for token, after in pairs if _is_nation(token, after))
    if nations:
        slots["nations"] = nations
    if opener.form == m.ACTOR and len(tokens) > 1 and _owns(opener, tokens[1].form):
        slots["owner"] = tokens[:1]


def _read_word(token: Token, after: str, slots: dict[str, Any]) -> None:
    if token.form in _VALUES:
        slots.setdefault(_VALUES[token.form], (token,))
    elif token.form in (m.ACTOR, m.NATIONALITY) and after in _LED:
        slots.setdefault(_LED[after], (token,))
        slots.setdefault("participle", after)
    elif token.form in _ORDINALS and after in ("round", "rounds"):
        slots.setdefault("round", _ORDINALS[token.form])
    elif _NUMERAL.fullmatch(token.form) and after == "round":
        slots.setdefault("round", int(token.form[:-2]))


def _is_nation(token: Token, after: str) -> bool:
    """Whether an actor or a nationality before the head names a side: "the Norland-Sudria talks"."""
    if after in _LED:
        return False
    if token.form == m.NATIONALITY:
        return True
    return token.form == m.ACTOR and after not in PARTICIPLES and not _owns_alone(token, after)


def _owns(token: Token, after: str) -> bool:
    """Whether an actor has the event: "its truce with Sudria", "Norland's plan"."""
    return token.mention is not None and (after == "'s" or token.mention.form == "possessive")


def _owns_alone(token: Token, after: str) -> bool:
    """Whether an actor only has the event: "his Syrian plan" is no plan between the two."""
    return token.mention is not None and len(token.mention.referents) < 2 and _owns(token, after)
