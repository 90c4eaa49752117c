"""The words of time, and text as a row of them.

Each word is put into one class ("month", "unit", "last" …), and a class is one letter, so that a text becomes a
short string, its *shape*, on which the patterns of `times` work. `shape_pattern` writes such a pattern with the names
of classes.
"""

import re
import string
from collections.abc import Iterable
from functools import lru_cache

import attrs

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
# Unit -> its letter in ISO 8601 ("T" first for parts of a day), and how many of that letter it is.
UNITS = {
    "second": ("TS", 1),
    "minute": ("TM", 1),
    "hour": ("TH", 1),
    "day": ("D", 1),
    "night": ("D", 1),
    "week": ("W", 1),
    "fortnight": ("W", 2),
    "month": ("M", 1),
    "quarter": ("M", 3),
    "year": ("Y", 1),
    "decade": ("Y", 10),
    "century": ("Y", 100),
}
PLURALS = {f"{unit}s": unit for unit in UNITS if unit != "century"} | {"centuries": "century"}
SEASONS = {"spring": ("SP", 21), "summer": ("SU", 22), "autumn": ("FA", 23), "fall": ("FA", 23), "winter": ("WI", 24)}
DAYPARTS = {"morning": "MO", "dawn": "MO", "daybreak": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
CLOCK_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = (
    {word: number for number, word in enumerate(_SMALL, start=1)}
    | {word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)}
    | {"hundred": 100, "thousand": 1000}
)
ORDINALS = {
    word: number
    for number, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
        ).split(),
        start=1,
    )
}
FREQUENCIES = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "annually": "P1Y",
    "yearly": "P1Y",
}
REFERENCES = {
    "now": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
    "soon": "FUTURE_REF",
}

_WORDS_OF_CLASS: dict[str, Iterable[str]] = {
    "number": [word for word in NUMBERS if word != "second"],
    "ordinal": [word for word in ORDINALS if "-" not in word],
    "month": [name for name in MONTHS if name not in ("may", "march", "mar", "jan")],
    "maybe_month": ("may", "march", "mar", "jan"),
    "weekday": [name for name in WEEKDAYS if len(name) > 5],
    "weekdays": [f"{name}s" for name in WEEKDAYS if len(name) > 5],
    "unit": [unit for unit in UNITS if unit not in ("second", "quarter", "night")],
    "units": [unit for unit in PLURALS if unit not in ("quarters", "nights")],
    "quarter": ("quarter", "quarters"),
    "period": ("period",),
    "daypart": DAYPARTS,
    "dayparts": ("nights", "mornings", "evenings", "afternoons"),
    "holiday": ("thanksgiving", "christmas", "easter"),
    "season": [season for season in SEASONS if season not in ("fall", "spring")],
    "maybe_season": ("fall", "spring"),
    "last": ("last", "past", "previous"),
    "next": ("next", "coming", "following"),
    "this": ("this", "current"),
    "that": ("that",),
    "these": ("these",),
    "same": ("same",),
    "latest": ("latest",),
    "the": ("the",),
    "a": ("a", "an"),
    "ago": ("ago",),
    "earlier": ("earlier",),
    "later": ("later",),
    "early": ("early", "mid", "late"),
    "edge": ("end", "beginning", "start", "middle", "close"),
    "eve": ("eve",),
    "half": ("half", "halves"),
    "day_name": ("today", "yesterday", "tomorrow"),
    "tonight": ("tonight",),
    "overnight": ("overnight",),
    "weekend": ("weekend",),
    "reference": REFERENCES,
    "recent": ("recent",),
    "future": ("future",),
    "vague": ("several", "few", "many"),
    "couple": ("couple", "dozen"),
    "decade": DECADES,
    "clock_word": CLOCK_WORDS,
    "fiscal": ("fiscal",),
    "of": ("of",),
    "and": ("and",),
    "preposition": ("in", "on", "at", "during"),
    "for": ("for",),
    "to": ("to", "or", "through", "until", "till"),
    "every": ("every", "each"),
    "frequency": FREQUENCIES,
    "times": ("once", "twice", "thrice", "times"),
    "old": ("old",),
    "long": ("long",),
    "more": ("more", "full", "straight", "consecutive", "additional"),
    "zone": ("edt", "est", "gmt", "utc", "cet", "pst", "pdt", "bst"),
    "am_pm": ("am", "pm"),
}
# Classes that digits, marks and pairs of letters fall into; the rest of the words are "other".
_OTHER_CLASSES = (
    "day",
    "year",
    "date",
    "clock",
    "fraction",
    "hyphen",
    "comma",
    "possessive",
    "paragraph",
    "stop",
    "other",
)
_LETTERS = string.ascii_letters + "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿāăąćĉċč"
LETTER_OF_CLASS = dict(zip((*_WORDS_OF_CLASS, *_OTHER_CLASSES), _LETTERS, strict=False))
_LETTER_OF_WORD = {word: LETTER_OF_CLASS[name] for name, words in _WORDS_OF_CLASS.items() for word in words}
_LETTER_OF_MARK = {
    "-": "hyphen",
    "–": "hyphen",
    "‑": "hyphen",
    ",": "comma",
    "'s": "possessive",
    "’s": "possessive",
    ".": "stop",
    "!": "stop",
    "?": "stop",
    ";": "stop",
}
_LETTER_OF_WORD |= {mark: LETTER_OF_CLASS[name] for mark, name in _LETTER_OF_MARK.items()}
_OTHER = LETTER_OF_CLASS["other"]
_REMEMBERED = 4096  # words: most of a text is made of fewer

_TOKEN = re.compile(
    r"[a-z]++(?= )"  # most words, told at one look; the rest of the pattern would read them alike
    r"|['’]?\d+(?:[:/.,]\d+|-(?=\d\d-\d\d\b)\d\d-\d\d)*(?:(?:st|nd|rd|th|s)(?![^\W_]))?"
    r"|(?:[^\W\d_]\.){2,}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|thu|fri|sat|sun)\."
    r"|[^\W\d_]+"
    r"|['’]s\b|[^\w\s]"
    r"|\n[^\S\n]*\n\s*"
)
_DATE = re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[:.][0-5]\d)?")
_DECADE = re.compile(r"(?:1[5-9]|20)\d0s|['’]?[2-9]0s")
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_FRACTION = re.compile(r"\d/\d")


def shape_pattern(pattern: str) -> str:
    """A regular expression over shapes, from one written with the names of classes and blanks between them."""
    letters = re.sub(r"[a-z_]+", lambda name: LETTER_OF_CLASS[name[0]], pattern)
    return letters.replace(" ", "").replace("(", "(?:")


@attrs.frozen(eq=False)
class Words:
    """A text as a row of lower-case words and marks.

    Attributes:
        text: the text as it was given.
        words: the words and marks, in lower case.
        starts: offset of the first character of each.
        shape: one letter for each, by its class.
    """

    text: str
    words: list[str]
    starts: list[int]
    shape: str

    def end(self, at: int) -> int:
        """The offset behind the last character of a word."""
        return self.starts[at] + len(self.words[at])


def _class_of_digits(word: str) -> str:
    if word.isdecimal():
        if len(word) == 4 and "1500" <= word < "2100":
            return "year"
        return "day" if len(word) < 3 and 1 <= int(word) <= 31 else "number"
    if _DATE.fullmatch(word):
        return "date"
    if _ORDINAL.fullmatch(word):
        return "ordinal"
    if _DECADE.fullmatch(word):
        return "decade"
    if _CLOCK.fullmatch(word) and ":" in word:
        return "clock"
    if _FRACTION.fullmatch(word):
        return "fraction"
    return "number" if word[-1].isdigit() and word[0].isdigit() and "/" not in word else "other"


def digits_of(word: str) -> int:
    """The number that a word such as "7th" begins with."""
    return int(word.rstrip("sthndr"))


def _class_of_dotted(word: str) -> str:
    if word in ("a.m.", "p.m."):
        return "am_pm"
    name = word[:-1]
    if name in MONTHS:
        return "month"
    return "weekday" if name in WEEKDAYS else "other"


def split_words(text: str) -> Words:
    """Cut a text into words and marks, and class each.

    >>> split_words("in May 2025").words
    ['in', 'may', '2025']
    """
    low = text.replace("İ", "I").lower()  # the one letter that grows in lower case would shift every offset behind it
    matches = list(_TOKEN.finditer(low))
    words = [match[0] for match in matches]
    starts = [match.start() for match in matches]

    def in_context(match: re.Match[str]) -> str:
        at = match.start()
        return match[0] if _is_meant(text, words[at], starts[at]) else _OTHER

    return Words(text, words, starts, _DOUBTFUL.sub(in_context, "".join(map(_letter, words))))


@lru_cache(_REMEMBERED)
def _letter(word: str) -> str:
    """The letter of a word or mark, as far as it alone tells."""
    if word in _LETTER_OF_WORD:
        return _LETTER_OF_WORD[word]
    if word[0] == "\n":
        return LETTER_OF_CLASS["paragraph"]
    if word[-1] == "." and len(word) > 1:
        return LETTER_OF_CLASS[_class_of_dotted(word)]
    return LETTER_OF_CLASS[_class_of_digits(word)] if any(map(str.isdecimal, word[:2])) else _OTHER


_PROPER = frozenset((*MONTHS, *WEEKDAYS))
_DOUBTFUL = re.compile(shape_pattern("[month maybe_month weekday day year number date ordinal decade clock fraction]"))


def _is_meant(text: str, word: str, start: int) -> bool:
    """Whether a word of time or a number is one where it stands.

    Months and weekdays are written with a capital; "may", "march", "sun" and "sat" are other words without one. The 17
    of "MH17" counts nothing.
    """
    if word[0].isalpha():
        return word.rstrip(".") not in _PROPER or text[start].isupper()
    return start == 0 or not text[start - 1].isalpha()
