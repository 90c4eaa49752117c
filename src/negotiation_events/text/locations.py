"""Whether the name of a state or capital is the actor or only the place where something happens."""

from typing import Final

from negotiation_events.text import role_words as words
from negotiation_events.text.tags import Tagged

_IN: Final = frozenset(
    "in at near around outside inside across throughout within into toward towards beyond via onto over off"
    " bordering neighbouring neighboring reaching entering entered leaving visiting visited".split()
)
_TRAVEL: Final = frozenset(
    "flew fly flies flying flown travel travels travelled traveled travelling traveling trip trips visit visits"
    " visiting return returns returned returning went go goes going gone came come comes coming back sent moved fled"
    " flee arrived headed heading head deported extradited transferred brought shuttled shuttling journey way route"
    " drove invited taken exile home delegation-to arrival rushed dispatched deployed relocated exported supplied"
    " shipped expelled evacuated handed-over troops carrying ship ships vessel sail sailed sailing escort"
    " flight flights convoy convoys".split()
)
_PARTS: Final = frozenset(
    "north south east west northern southern eastern western centre center part parts region regions border borders"
    " coast city cities town towns village villages outskirts capital suburb suburbs streets airport port rest whole"
    " province provinces area areas swaths swathes most much island corner mayor heart edge".split()
)
_CONTROLLED: Final = frozenset(
    "control capture fall siege battle bombardment shelling streets people residents recapture defence defense"
    " conquest takeover seizure km miles kilometres kilometers side university bishop archbishop population".split()
)
_MEETINGS: Final = frozenset(
    "talks process agreement agreements summit conference meeting accord accords deal protocol protocols round"
    " declaration suburb suburbs airport region area negotiations visit trip format embassy stock bureau".split()
)
_COMPASS: Final = frozenset(
    "northern southern eastern western central north-eastern north-western south-eastern south-western northeastern"
    " northwestern southeastern southwestern downtown upper lower north south east west".split()
)
_GIVEN: Final = frozenset(
    "offer offered offers according concession concessions message messages proposal proposals gave give given"
    " ultimatum response reply appeal letter proposed presented respond responded listen listening appealed linked"
    " close belongs aid support loyal ties pass passed conveyed deliver warning assurances guarantees thanks thank"
    " speak speaking talk talking spoke talked threat threats opposed hostile".split()
)
_RECEIVED: Final = frozenset(
    "silence demand demands pressure response responses word signal signals support statement statements message"
    " messages proposal proposals offer offers concession concessions criticism reply reaction reactions guarantee"
    " guarantees permission approval help aid orders threat threats warning warnings assurance assurances comment"
    " condemnation request requests resistance opposition objections independence call calls funding backing".split()
)
_ABOUT: Final = frozenset("conference talks meeting summit report reports resolution debate session hearing".split())
_LEFT: Final = frozenset("left bound leave leaving leaves departed".split())
_NARROWING: Final = 8  # words: "six young unarmed Norlanders"
_STRUCK: Final = frozenset(
    "attack attacks strike strikes raid raids assault advance march missiles airstrikes bombing".split()
)


def is_place(tagged: Tagged, first: int, behind: int) -> bool:
    """Whether the tokens from `first` are a place here; the token before `behind` is the name."""
    tags = tagged.tags
    tag = tags[behind - 1]
    before = tagged.tokens[first - 1].word if first else ""
    if tag == "L":
        return True
    if tags[behind : behind + 1] in ("s", "'", "-") and before != "near":
        return False
    if tag == "U" and is_attributive(tagged, behind, plurals=True):
        return False
    if before in _COMPASS or _names_meeting(tagged, first, behind, tag):
        return True
    if tag == "S" and tags[first - 1 : first] == "a" and is_attributive(tagged, behind, plurals=True):
        return True
    if before == "from":
        return tagged.tokens[first - 2].word not in _RECEIVED if first > 1 else True
    if before in _IN:
        return before != "over" or tag == "S"
    if tags[first - 1 : first] == "c":
        return tag in "NU" and tags[first - 2 : first - 1] in ("L", "S")
    if tags[first - 1 : first] == "A":
        return first > 2 and _joined_to_place(tagged, first)
    return _behind_preposition(tagged, first, before, tag)


def is_topic(tagged: Tagged, first: int) -> bool:
    """Whether a state is what is talked about: "a conference on Norland"."""
    if tagged.tags[first - 1 : first] == "t":
        first -= 1
    return first > 1 and tagged.tokens[first - 1].word == "on" and tagged.tokens[first - 2].word in _ABOUT


def _behind_preposition(tagged: Tagged, first: int, before: str, tag: str) -> bool:
    earlier = tagged.tokens[first - 2].word if first > 1 else ""
    if before == "to":
        return _to_place(tagged, first, tag, earlier)
    if before == "of":
        part = tagged.tags[first - 2 : first - 1]
        placed = earlier in _PARTS or part == "L" or (part == "C" and tag == "K")
        return placed or (tag == "S" and earlier in _CONTROLLED)
    if before == "for":
        return earlier in _LEFT
    if tag != "S":
        return False
    if before == "on":
        return earlier in _STRUCK
    return before == "city"


def is_attributive(tagged: Tagged, behind: int, *, plurals: bool = False) -> bool:
    """Whether a noun follows that the name before narrows: "US custody", "the Norland deal"."""
    if tagged.tags[behind : behind + 1] != "x":
        return False
    word = tagged.tokens[behind].word
    endings = ("ed", "ing", "ly") if plurals else ("ed", "s", "ing", "ly")
    return word not in words.NO_NOUNS and not word.endswith(endings)


def _names_meeting(tagged: Tagged, first: int, behind: int, tag: str) -> bool:
    """Whether a meeting is called after the place: "the Port Sava talks"; talks called after a state are about it."""
    if tag != "S":
        return tag == "N" and tagged.tags[first - 1 : first] != "-" and tagged.tokens[behind].word == "summit"
    return tagged.tags[first] == "t" or tagged.tokens[behind].word in _MEETINGS


def _to_place(tagged: Tagged, first: int, tag: str, earlier: str) -> bool:
    if tag == "S":
        return earlier not in _GIVEN
    nearby = {token.word for token in tagged.tokens[max(0, first - 5) : first - 1]}
    return not nearby.isdisjoint(_TRAVEL)


def _joined_to_place(tagged: Tagged, first: int) -> bool:
    """The second of "in Norland and Sudria" is what the first is."""
    tags = tagged.tags
    if tags[first - 2] not in "NUSLC":
        return False
    start = first - 2
    if tags[start - 1 : start] == "t":
        start -= 1
    if not start or tagged.tokens[start - 1].word not in _IN | {"from"}:
        return False
    return is_place(tagged, start, first - 1)


def is_byline(tagged: Tagged, at: int) -> bool:
    """Whether a name is the agency in "(Reuters) -", which reports and is no part of the report."""
    around = tagged.tags[max(0, at - 1) : at + 3]
    return around.startswith("(O)") and around[3:] in ("-", "d", "")


def is_counted(tagged: Tagged, first: int) -> bool:
    """Whether a number stands before: "six young Norlanders" are no state."""
    return tagged.tags[max(0, first - _NARROWING) : first].rstrip("m")[-1:] in ("y", "0") if first else False


def is_between(tagged: Tagged, first: int, behind: int) -> bool:
    """Whether peoples are named as the sides: "between Norlanders and Sudrians"."""
    tags, tokens = tagged.tags, tagged.tokens
    if first and tokens[first - 1].word == "between":
        return tags[behind : behind + 1] == "A"
    return first > 2 and tags[first - 2 : first] == "EA" and tokens[first - 3].word == "between"
