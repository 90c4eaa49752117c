"""What the readers of time expressions share: the words, the date of the report, and what the text spoke of last."""

import re
from datetime import date

import attrs

from negotiation_events.text.calendar_values import Unresolved, When, day
from negotiation_events.text.calendar_words import (
    LETTER_OF_CLASS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    Words,
    digits_of,
    shape_pattern,
)
from negotiation_events.text.tense import Tense, tense_before, tense_behind

_QUARTER_REACH = 120  # words: further on, "a year ago" is no more said of the quarter
BEFORE_A_MONTH = frozenset(
    "in on since by until till last next this early mid late of between from to through before after during and every "
    "each or for around throughout with past".split()
)
BEFORE_A_YEAR = BEFORE_A_MONTH | {"year", "spring", "summer", "autumn", "fall", "winter", "(", "christmas", "easter"}
_END_OF_RANGE = re.compile(
    shape_pattern(
        "(to|hyphen|and) (((month|maybe_month) (day|ordinal)?)|((day|ordinal) of? (month|maybe_month))) comma? year"
    )
)
_ATTRIBUTIVE_REACH = 8  # words: "Friday's talks between the two sides will"
_ATTRIBUTIVE_AFTER = frozenset("the a an this its his her their our that 's".split())


@attrs.define
class Context:
    """A text that is being read, front to back.

    Attributes:
        words: its words.
        anchor: the date of the report; `None` where nobody knows it.
        focus: the day that the text spoke of last, which "the next day" is reckoned from.
    """

    words: Words
    anchor: date | None
    focus: date | None = None
    _quarter: date | None = None
    _quarter_at: int = 0

    def today(self, unresolved: str) -> date:
        """The date of the report.

        Raises:
            Unresolved: nobody knows it; with the TIMEX3 value that says no more than the words do.
        """
        if self.anchor is None:
            raise Unresolved(unresolved)
        return self.anchor

    def speak_of(self, value: date) -> When:
        """The day as a value; what follows may be reckoned from it."""
        self.focus = value
        return day(value)

    def speak_of_quarter(self, value: date, at: int) -> None:
        self._quarter, self._quarter_at = value, at

    def quarter_near(self, at: int) -> date | None:
        """A day of the quarter that the text spoke of not long before."""
        return self._quarter if at - self._quarter_at < _QUARTER_REACH else None

    def at(self, name: str, first: int, behind: int) -> int:
        """Index of the first word of a class, or -1."""
        return self.words.shape.find(LETTER_OF_CLASS[name], first, behind)

    def word(self, first: int, behind: int, *names: str) -> str | None:
        """The first word of any of the classes, tried in their order."""
        for name in names:
            at = self.at(name, first, behind)
            if at >= 0:
                return self.words.words[at]
        return None

    def before(self, first: int) -> str:
        return self.words.words[first - 1] if first else ""

    def behind(self, behind: int) -> str:
        return self.words.words[behind] if behind < len(self.words.words) else ""

    def is_capital(self, at: int) -> bool:
        return at < len(self.words.words) and self.words.text[self.words.starts[at]].isupper()

    def direction(self, first: int, behind: int) -> int | None:
        """-1 for "last", 1 for "next", 0 for "this"."""
        if self.at("last", first, behind) >= 0:
            return -1
        if self.at("next", first, behind) >= 0:
            return 1
        return 0 if self.at("this", first, behind) >= 0 else None

    def tense(self, first: int, behind: int) -> Tense | None:
        """The tense of the words around; for "Friday's ruling" and "the Aug. 7 attack" that of the words behind."""
        before, following = self.before(first), self.behind(behind)
        if following == "deadline":
            return "future"
        if before == "since":
            return "past"
        if following in ("'s", "’s") or (before in _ATTRIBUTIVE_AFTER and following.isalpha()):
            return tense_behind(self.words, behind, _ATTRIBUTIVE_REACH)
        return tense_before(self.words, first) or tense_behind(self.words, behind)

    def month(self, first: int, behind: int) -> int:
        return MONTHS[(self.word(first, behind, "month", "maybe_month") or "").rstrip(".")]

    def number_of_day(self, first: int, behind: int) -> int:
        word = self.word(first, behind, "day", "ordinal") or ""
        return ORDINALS.get(word) or digits_of(word)

    def year(self, first: int, behind: int) -> int | None:
        """The year said in digits, or in words: "nineteen ninety-six", "two thousand"."""
        digits = self.word(first, behind, "year")
        if digits:
            return int(digits)
        at = self.at("number", first, behind)
        if at < 0:
            return None
        numbers = [NUMBERS.get(word, 0) for word in self.words.words[at:behind]]
        if numbers[:2] == [2, 1000]:
            return 2000 + sum(numbers[2:])
        is_year = numbers[0] in (18, 19, 20) and len(numbers) > 1 and 10 <= numbers[1] < 100
        return 100 * numbers[0] + sum(numbers[1:]) if is_year else None

    def end_of_range(self, behind: int) -> tuple[int, int] | None:
        """Year and month that "from May to July 2024" ends with, where it goes on so."""
        match = _END_OF_RANGE.match(self.words.shape, behind)
        if not match:
            return None
        return self.year(match.end() - 1, match.end()) or 0, self.month(*match.span())

    def year_near(self, month: int, number: int | None, tense: Tense | None) -> int:
        """The year of a month or day that is told without one.

        News leaves the year out of dates of its own year, and of those that are so near that nobody could mistake them:
        the tense decides only where the date lies far enough off for both to be possible.
        """
        today = self.today(f"XXXX-{month:02}" + (f"-{number:02}" if number else ""))
        ahead = 30.4 * (month - today.month) + ((number or 15) - (today.day if number else 15))
        if ahead > 0:
            previous = (tense == "past" and ahead > 60) or (tense is None and ahead > 240)
            return today.year - previous
        following = (tense == "future" and ahead < -60) or (tense is None and ahead < -270)
        return today.year + following
