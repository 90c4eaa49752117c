"""Whether the words around a date speak of what was or of what is to come."""

from typing import Literal

from negotiation_events.text.calendar_words import LETTER_OF_CLASS, Words

Tense = Literal["past", "future"]

_FUTURE = frozenset(
    "will shall would ll wo upcoming forthcoming scheduled tentatively tomorrow planned plans due intends postponed "
    "rescheduled payable effective".split()
)
# With "to" behind them these words look ahead: "agreed to meet on Friday", "is to leave on Monday".
_AHEAD_WITH_TO = frozenset(
    "agree agrees agreed plan plans planned planning expect expects expected due set ready want wants wanted hope "
    "hopes hoped hoping intend intends intended vow vowed vows promise promised promises pledge pledged pledges offer "
    "offered offers threaten threatened threatens going about have has is are was were wish wishes order ordered "
    "prepare prepares prepared preparing invited invite asked urged told willing likely unlikely bound deal "
    "agreement deadline supposed poised slated need needs aim aims try seek seeks vote".split()
)
# "a pause to begin on Tuesday": what these verbs tell behind "to" is still to come, unless somebody failed to.
_BEGIN = frozenset("begin start resume continue meet open reconvene end expire be arrive return".split())
# "The envoy arrives on Tuesday": of what is fixed for a day, English speaks in the present.
_TIMETABLE = frozenset("arrives begins starts opens resumes convenes reconvenes expires travels flies departs".split())
# "Expected Norland to sign on Friday": behind "to" stands what is wished or expected of others.
_WISHES = frozenset("expect expects expected want wants wanted".split())
_WISH_REACH = 6  # words
_DETERMINERS = frozenset("a an the this that its his her their".split())
_PLANNED = frozenset("planned scheduled postponed rescheduled".split())  # of "a planned meeting" nothing follows
_FAIL = frozenset("failed refused declined managed helped unable used failing refusing had".split())
_PAST = frozenset(
    "was were had did been said told met held began came went took gave made found got left saw knew thought felt "
    "became brought bought caught kept led lost paid ran sent shot sold spoke spent stood struck swore taught threw "
    "withdrew won wrote broke chose drew drove fell flew fought froze grew heard hid hit hurt laid meant put quit read "
    "rose sank sat set sought shook shut slid stole understood undertook wore wound ago seen taken given "
    "done gone known shown broken chosen drawn driven fallen flown forgotten frozen grown hidden risen spoken stolen "
    "torn thrown withdrawn worn written yesterday died saying speaking telling overthrew stuck swept split spread cut "
    "beat bid burst cast cost fled slept lit arose withstood overran".split()
)
_NO_VERBS_IN_ED = frozenset("united armed indeed speed breed proceed succeed exceed hundred".split())
_PRESENT = frozenset(("is", "are"))
_PRESENT_REACH = 3  # words: "the deadline is midnight on Friday"
_STOP = LETTER_OF_CLASS["stop"]
_PARAGRAPH = LETTER_OF_CLASS["paragraph"]
_REACH = 24  # words; longer sentences say their tense nearer than that, and the work stays linear in the text


def _ends_sentence(words: Words, at: int) -> bool:
    letter = words.shape[at]
    if letter == _PARAGRAPH:
        return True
    if letter != _STOP:
        return False
    return words.words[at] != "." or at == 0 or len(words.words[at - 1]) > 3 or at + 1 == len(words.words)


def _cue(words: Words, at: int) -> Tense | None:
    word = words.words[at]
    before, behind = words.words[at - 1] if at else "", words.words[at + 1 : at + 3]
    if word in _FUTURE:
        return None if word in _PLANNED and before in _DETERMINERS else "future"
    if behind and behind[0] == "to" and word in _AHEAD_WITH_TO and behind[-1] not in _DETERMINERS:
        return "future"
    if word == "set" and behind and behind[0] == "for":
        return "future"
    if word in _BEGIN and before == "to":
        return "past" if at > 1 and words.words[at - 2] in _FAIL else "future"
    if word in _TIMETABLE and before not in ("it", "usually", "normally"):
        return "future"
    if word == "to" and behind and behind[0].isalpha() and behind[0] not in _DETERMINERS:
        return "future" if not _WISHES.isdisjoint(words.words[max(0, at - _WISH_REACH) : at - 1]) else None
    if word in _PAST:
        return "past"
    return _cue_of_participle(words, at) if _is_participle(word) else None


def _is_participle(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and word not in _NO_VERBS_IN_ED


def _cue_of_participle(words: Words, at: int) -> Tense | None:
    """Read a participle: "been signed" is past; "be signed", "is expected" leave it to the verbs around them."""
    before = words.words[max(0, at - 2) : at]
    return None if "be" in before or "is" in before or "are" in before else "past"


def tense_before(words: Words, first: int) -> Tense | None:
    """The tense of the nearest verb before a date, the date's first word being `first`, in its sentence."""
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if _ends_sentence(words, at):
            break
        cue = _cue(words, at)
        if cue:
            return cue
        if at >= first - _PRESENT_REACH and words.words[at] in ("is", "are"):
            return "future"
    return None


def tense_behind(words: Words, behind: int, reach: int = _REACH) -> Tense | None:
    """The tense of the first verb behind a date, `behind` being the first word after it, in its sentence.

    There "agreed to meet" is what was done on that day, while before a date it says what is to be done then.
    """
    for at in range(behind, min(len(words.words), behind + reach)):
        if _ends_sentence(words, at):
            break
        cue = _cue_of_participle(words, at) if _is_participle(words.words[at]) else _cue(words, at)
        if cue:
            return cue
    return None
