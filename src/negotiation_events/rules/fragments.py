"""What stands behind the words of the pattern language: the classes a slot can have, and what a verb brings along.

All of it is regular expressions over masked sentences (see `masked`), without an unbounded repeat.
"""

from typing import NamedTuple

from negotiation_events.rules import masked as m
from negotiation_events.rules.words import GROUP_WORDS, any_of

_ACTOR = (
    r"(?:(?:several|some|many|most|all|both) of )?"
    rf"(?:(?:the|a|an|both|all|some|neither|either|with|former|then"
    rf"|chief|top|senior|acting|visiting) )?(?:{m.NATIONALITY} )?{m.ACTOR} "
)
_JOIN = r"(?:, )?(?:and |or |nor |as well as |along with |together with )"
# A list has its conjunction: in "X met Y, officials said" the officials are no third party.
# "Russian and UN officials": the nationality shares the noun of the actor that follows.
_SHARING = rf"(?:{m.NATIONALITY} (?:, {m.NATIONALITY} ){{0,3}}(?:, )?(?:and|or) (?={m.ACTOR} ))?"
# "Norland and eight other parties": a crowd without a name closes the list.
_CROWD = (
    r"(?:(?:, )?and (?:a (?:group|team|delegation|handful|number) of [a-z]+ "
    rf"|(?:about |some |at least |up to )?(?:{m.QUANTITY} |several |many |other )(?:[^ ,;:.!?–]+ ){{0,3}}?"
    r"(?:parties|groups|factions|countries|nations|states|governments|movements|organi[sz]ations|leaders|ministers) "
    r"|(?:myself|me) ))?"
)
# A headline leaves the conjunction out: "Norland, Sudria sign truce".
_HEADLINE = rf"(?:(?<=^ ){m.ACTOR} , (?={m.ACTOR} (?!, )))?"
ACTORS = rf"{_HEADLINE}{_SHARING}{_ACTOR}(?:(?:, {_ACTOR}){{0,5}}{_JOIN}{_ACTOR}(?:{_JOIN}{_ACTOR})?)?{_CROWD}"
WORD = r"[^ ,;:.!?–…]+ "

_ASIDE = r"(?:(?:, |– )(?:[^ ;:.!?–]+ ){1,18}?(?:, |– ))"
# What a verb brings along: auxiliaries, adverbs, catenatives, times.
GROUP = (
    rf"(?:(?:{any_of(GROUP_WORDS)}|[a-z]+ly|(?:on |late on |early on )?{m.TIME}"
    rf"|{m.AGREEMENT} to|{m.TALKS} to|(?:at|during|in) {m.TALKS}"
    rf"|(?:said|reported|believed|thought|understood|known|rumou?red|alleged) to(?= (?:have|be) )) ){{0,9}}"
)
# "Told him that they had met": no relative clause, but what is told.
_TOLD = rf"(?<={m.ACTOR} that) (?:the |its |their )?{m.ACTOR} "
# A noun may be followed by its purpose before its verb comes: "talks to end the war have collapsed".
_PURPOSE = (
    rf"(?:(?:to(?! (?:a|an|the|its|their|[a-z]+ly) )|aimed at|designed to|that(?!{_TOLD})|which|meant to|intended to) "
    rf"(?:{WORD}){{1,10}}?)"
)
# When it was done may part a verb from its object ("rejected on Monday a plan"), unless a slot of the pattern asks
# for it.
WHEN = rf"(?:(?:on )?{m.TIME} )??"
# Both follow the noun they belong to; without one they would swallow the clause before ("to swap prisoners but
# failed to").
_HAS_PURPOSE = f"{m.ACTOR}{m.NATIONALITY}{m.CAPTIVES}-{m.EXCHANGE}"
# Where somebody is from stands behind them: "rebels in Port Sava released ...".
_HOME = rf"(?:(?:in|from) (?:the )?(?:[a-z]+ (?:of )?)?{m.PLACE} )"
BEFORE_VERB = rf"(?:(?<=[{m.ACTOR}-{m.EXCHANGE}] ){_ASIDE}|(?<={m.ACTOR} ){_HOME}|(?<=[{_HAS_PURPOSE}] ){_PURPOSE})?"

# Who changes hands: a phrase that names captives, or people, bodies and the like, whom the context must make captives.
_OF = r"(?:of )?(?:(?:the|its|their|all|some|more|another|other|remaining|last|further|first) ){0,3}"
_PEOPLE = (
    "people|persons|men|women|soldiers|troops|servicemen|servicewomen|servicepeople|personnel|fighters|sailors|seamen|"
    "fishermen|pilots|airmen|marines|guards|civilians|children|girls|boys|minors|schoolgirls|students|nationals|citizens|"
    "workers|officers|policemen|terrorists|leaders|journalists|americans|commanders|inmates|convicts|suspects|spies|militants|rebels|crew|crewmen"
    "|soldier|man|woman|boy|girl|child|citizen|national|officer|sailor|pilot|fighter|journalist|reporter|journalists"
    "|reporters|worker|missionary|missionaries|tourists|engineers|doctors|nurses|activists|serviceman|airman|insurgents"
    "|women and children|families|foreigners|others|members|officials|operatives|figures|insurgents|jihadists"
)
_REMAINS = "bodies|remains|corpses|coffins|bodies of soldiers|body"
# "Five Iranians", but not "five Iranian banks".
_STOPS = (
    r"(?:held|taken|jailed|detained|imprisoned|captured|seized|kidnapped|captive|hostage|who|that|from|in|on|at|to|by|for|"
    r"and|were|was|are|have|has|had|will|would|as|back|free|home|[,.;]) "
)
HELD = (
    rf"(?:{_OF}(?:{m.QUANTITY} {_OF})?{m.CAPTIVES} "
    rf"|{_OF}{m.QUANTITY} {_OF}(?:(?:[a-z]+|[{m.NATIONALITY}{m.ACTOR}]) ){{0,2}}(?:{_PEOPLE}|{_REMAINS}) "
    rf"|{_OF}{m.QUANTITY} (?:(?:top|senior|high|level|ranking|former|hardened|more|other|captured|jailed|imprisoned"
    rf"|suspected|convicted) ){{0,3}}{m.ACTOR} "
    rf"|{_OF}{m.QUANTITY} (?:[a-z]+ ){{0,2}}{m.NATIONALITY} (?={_STOPS})"
    rf"|(?:the )?(?:{_REMAINS}) of (?:{_OF})?(?:{m.QUANTITY} )?(?:[a-z]+ ){{0,3}}"
    rf"(?:{_PEOPLE}|{m.NATIONALITY}|{m.ACTOR}|{m.CAPTIVES}) "
    rf"|(?:the|all|some|their|its|more) (?:(?:[a-z]+|{m.NATIONALITY}) ){{0,2}}"
    rf"(?:{_REMAINS}|soldiers|children|civilians|sailors) )"
)

ANY = frozenset("*")
"""The first words of what may begin with any word."""


class SlotClass(NamedTuple):
    """What a slot can hold.

    Attributes:
        regex: over the masked sentence.
        shown: what it is, in a word or two, for messages.
        first: the words and masks it may begin with, but for a preposition: the word behind it decides.
        more: the words and masks it may go on with where it could have ended.
        ends: at how many places it can end.
        trigger: the mask that it can't be without, if it is rare enough to be looked for.
    """

    regex: str
    shown: str
    first: frozenset[str] = ANY
    more: frozenset[str] = frozenset()
    ends: int = 1
    trigger: str | None = None


def _words(words: str, *masks: str) -> frozenset[str]:
    return frozenset((*words.split(), *masks))


_BEFORE_ACTOR = (
    "several some many most all both the a an neither either with former then chief top senior acting visiting"
)
_BEFORE_CAPTIVES = "of the its their all some more another other remaining last further first"
_FIRST_OF_ACTOR = _words(_BEFORE_ACTOR, m.ACTOR, m.NATIONALITY)
_FIRST_OF_CAPTIVES = _words(_BEFORE_CAPTIVES, m.QUANTITY, m.CAPTIVES)
_AFTER_CAPTIVES = ANY  # "40 men | women and children"

CLASSES: dict[str, SlotClass] = {
    "actor": SlotClass(_ACTOR, "an actor", _FIRST_OF_ACTOR),
    "actors": SlotClass(
        ACTORS,
        "an actor or a list of them",
        _FIRST_OF_ACTOR | {m.NATIONALITY},
        _words(", and or nor as along together"),
        4,
    ),
    "nationality": SlotClass(f"{m.NATIONALITY} ", "a nationality", _words("", m.NATIONALITY), trigger=m.NATIONALITY),
    "time": SlotClass(
        rf"(?:(?:on|in|by|at|during|since|from|until|late|early|for|of|around) ){{0,2}}{m.TIME} ",
        "a time",
        _words("", m.TIME),
    ),
    "place": SlotClass(
        rf"(?:(?:in|at|near|outside|to|from) )?(?:the )?(?:(?:[a-z]+ ){{1,4}}of )?{m.PLACE} ",
        "a place",
        _words("", m.PLACE),
    ),
    "duration": SlotClass(
        rf"(?:(?:for|of|lasting|after) )?(?:(?:a|an|the) )?{m.DURATION} ",
        "a duration",
        _words("", m.DURATION),
        trigger=m.DURATION,
    ),
    "quantity": SlotClass(f"{m.QUANTITY} ", "a number", _words("", m.QUANTITY), trigger=m.QUANTITY),
    "captives": SlotClass(HELD, "captives, people or remains", _FIRST_OF_CAPTIVES, _AFTER_CAPTIVES, 3),
    "return": SlotClass(
        rf"(?:in exchange for|in return for|for) (?:(?:the release of|releasing|freeing) )?{HELD}",
        "what is given in return",
        _words("in for"),
        _AFTER_CAPTIVES,
        3,
    ),
    "talks": SlotClass(f"{m.TALKS} ", "a noun phrase of talks", _words("", m.TALKS), trigger=m.TALKS),
    "agreement": SlotClass(
        f"{m.AGREEMENT} ", "a noun phrase of an agreement", _words("", m.AGREEMENT), trigger=m.AGREEMENT
    ),
    "exchange": SlotClass(f"{m.EXCHANGE} ", "a noun phrase of an exchange", _words("", m.EXCHANGE), trigger=m.EXCHANGE),
    "event": SlotClass(
        f"[{m.TALKS}{m.AGREEMENT}{m.EXCHANGE}] ",
        "a noun phrase of talks, an agreement or an exchange",
        _words("", m.TALKS, m.AGREEMENT, m.EXCHANGE),
    ),
    "phrase": SlotClass(rf"(?:{WORD}){{1,12}}", "one to twelve words", ANY, ANY, 12),
    "relative": SlotClass("(?:, )?(?:which|that|who) ", "which, that or who", _words(", which that who")),
    "clause": SlotClass(r"(?:[^ ;:!?–…]+ ){1,60}", "one to sixty words", ANY, ANY, 60),
}
