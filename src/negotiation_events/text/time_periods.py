"""Readers of weeks, months, quarters, seasons, years, decades and centuries, and of times that name no date."""

from datetime import date, timedelta

import attrs

from negotiation_events.text import calendar_values as values
from negotiation_events.text.calendar_values import When, shift
from negotiation_events.text.calendar_words import DECADES, ORDINALS, REFERENCES, SEASONS
from negotiation_events.text.time_context import BEFORE_A_MONTH, BEFORE_A_YEAR, Context

_UNKNOWN = {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "quarter": "XXXX-QX"}
_BEFORE_A_COUNT = frozenset("for of with and or to by between around".split())
# Behind these, "April" is the month, even with a name behind it: "in April Norland and Sudria met".
_BEFORE_A_MONTH_ALONE = frozenset("in since until last next this during early mid late".split())
# What has a number that may look like a year.
_NUMBERED = frozenset("flight resolution route article room channel highway no number bus train gate unit page".split())
_FIRST_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SETS_OFF = ("of", "before", "after", "when", "that", "since", "to", "until", "following")


def _about(context: Context, first: int, behind: int, found: When) -> When:
    """ "early March" is only about a month: EDTF marks it so."""
    if context.at("early", first, behind) < 0 or found.edtf is None or "/" in found.edtf:
        return found
    return attrs.evolve(found, edtf=f"{found.edtf}~")


def month(context: Context, first: int, behind: int) -> When | None:
    """ "May 2003", "early March", "January last year", "next June"."""
    at = max(context.at("month", first, behind), context.at("maybe_month", first, behind))
    year = context.year(at, behind)
    if not year and not _speaks_of_month(context, first, at, behind):
        return None
    number = context.month(first, behind)
    return _about(context, first, at, values.month(date(year or _year_of_month(context, first, at, behind), number, 1)))


def _speaks_of_month(context: Context, first: int, at: int, behind: int) -> bool:
    """ "in May" and "the March talks" do; "May says", "Jan Smith" and "April Jones" don't."""
    if at + 1 < behind:
        return True
    before = context.before(at)
    if context.is_capital(at + 1) and before not in _BEFORE_A_MONTH_ALONE:
        return False
    return first < at or before in BEFORE_A_MONTH or context.at("maybe_month", at, behind) < 0


def _year_of_month(context: Context, first: int, at: int, behind: int) -> int:
    number = context.month(at, behind)
    today = context.today(f"XXXX-{number:02}")
    step = context.direction(at, behind)
    if step is not None:
        return today.year + step
    step = context.direction(first, at)
    if step is None:
        last = context.end_of_range(behind)
        if last:
            return last[0] - (number > last[1])
        return context.year_near(number, None, context.tense(first, behind))
    if step < 0:
        return today.year - (number >= today.month)
    return today.year + (step > 0 and number <= today.month)


def relative(context: Context, first: int, behind: int) -> When | None:
    """ "last week", "earlier this month", "that year", "the current quarter", "the following day"."""
    name = context.words.words[behind - 1]
    if name in ("quarters", "period", "hour", "minute", "second", "halves"):
        return None
    if name in SEASONS:
        return _relative_season(context, name, context.direction(first, behind) or 0)
    if name == "weekend":
        return weekend(context, first, behind)
    step = context.direction(first, behind)
    if step is None and context.focus and context.word(first, behind, "that", "same"):
        return values.containing(context.focus, name)
    origin = context.today(_UNKNOWN.get(name, "XXXX-XX-XX"))
    word = context.word(first, behind, "last", "next")
    if context.focus and (word in ("following", "previous") or (word == "next" and name == "day")):
        origin = context.focus
    there = shift(origin, step or 0, name)
    if word == "past" and there < origin:
        return attrs.evolve(values.containing(there, name), edtf=values.days(there, origin))
    if name == "quarter":
        context.speak_of_quarter(there, first)
    elif name == "day":
        context.focus = there
    return _about(context, first, behind, values.containing(there, name))


def the_unit(context: Context, first: int, behind: int) -> When | None:
    """ "for the year", "the week": the report's own, unless the text goes on to say which."""
    name = context.words.words[behind - 1]
    following = context.behind(behind)
    if following in ("ended", "ending", "ends"):
        return When(f"P1{name[0].upper()}", "DURATION")
    if name not in ("year", "week", "month") or following in _SETS_OFF:
        return None
    return values.containing(context.today(_UNKNOWN[name]), name)


def week_of(context: Context, first: int, behind: int) -> When | None:
    """ "the week of March 6"."""
    number, day = context.month(first, behind), context.number_of_day(first, behind)
    year = context.year(first, behind) or context.year_near(number, day, context.tense(first, behind))
    return values.week(date(year, number, day))


def _relative_season(context: Context, name: str, step: int) -> When | None:
    today = context.today(f"XXXX-{SEASONS[name][0]}")
    starts = _FIRST_MONTHS[name]
    if step < 0:
        return values.season(today.year - (starts + 2 >= today.month), name)
    return values.season(today.year + (step > 0 and starts <= today.month), name)


def season(context: Context, first: int, behind: int) -> When | None:
    """ "the summer of 1994", "spring", "last fall"."""
    name = context.word(first, behind, "season", "maybe_season") or ""
    year = context.year(first, behind)
    if year:
        return values.season(year, name)
    if context.at("unit", first, behind) >= 0:
        return values.season(context.today("XXXX").year + (context.direction(first, behind) or 0), name)
    if context.is_capital(behind - 1) and context.is_capital(behind):  # "the Winter Olympics"
        return None
    if name == "fall" and (context.before(first) not in BEFORE_A_MONTH or context.behind(behind) == "of"):
        return None
    return _relative_season(context, name, 1 if context.tense(first, behind) == "future" else 0)


def weekend(context: Context, first: int, behind: int) -> When | None:
    today = context.today("XXXX-WXX-WE")
    step = context.direction(first, behind)
    if step:
        return values.weekend(today + timedelta(days=7 * step))
    if step == 0 or context.tense(first, behind) == "future" or today.weekday() > 4:
        return values.weekend(today)
    return values.weekend(today - timedelta(days=7))


def quarter(context: Context, first: int, behind: int) -> When | None:
    """ "the third quarter", "fourth-quarter", "the 1988 second quarter"."""
    number = ORDINALS.get(context.word(first, behind, "ordinal") or "", 0)
    if not 1 <= number <= 4 or context.words.words[behind - 1] == "quarters":
        return None
    start = date(_year_of_quarter(context, first, behind, 3 * number - 2), 3 * number - 2, 1)
    context.speak_of_quarter(start, first)
    return values.quarter(start)


def _year_of_quarter(context: Context, first: int, behind: int, first_month: int) -> int:
    year = context.year(first, behind)
    if year:
        return year
    today = context.today(f"XXXX-Q{first_month // 3 + 1}")
    step = context.direction(first, behind)
    if step is not None:
        return today.year + step
    is_ahead = date(today.year, first_month, 1) > today
    return today.year - (is_ahead and context.tense(first, behind) != "future")


def quarter_spoken_of(context: Context, first: int, behind: int) -> When | None:
    """ "the quarter", "the latest period": the one spoken of, else the last that is over."""
    spoken_of = context.quarter_near(first) or shift(context.today("XXXX-QX"), -1, "quarter")
    context.speak_of_quarter(spoken_of, first)
    return values.quarter(spoken_of)


def year_before(context: Context, first: int, behind: int) -> When | None:
    """ "the year-earlier quarter", "year-ago"."""
    number = ORDINALS.get(context.word(first, behind, "ordinal") or "", 0)
    last = context.words.words[behind - 1]
    spoken_of = context.quarter_near(first)
    if 1 <= number <= 4 and last == "quarter":
        year = _year_of_quarter(context, first, behind, 3 * number - 2)
        return values.quarter(date(year - 1, 3 * number - 2, 1))
    if spoken_of is None and last in ("quarter", "period"):
        spoken_of = shift(context.today("XXXX-QX"), -1, "quarter")
    if spoken_of:
        return values.quarter(shift(spoken_of, -1, "year"))
    return values.year(shift(context.today("XXXX"), -1, "year"))


def quarter_of_year(context: Context, first: int, behind: int) -> When | None:
    """ "the 1988 quarter": the one spoken of, in that year."""
    year = context.year(first, behind) or 0
    spoken_of = context.quarter_near(first)
    return values.quarter(spoken_of.replace(year=year, day=1)) if spoken_of else values.year(date(year, 1, 1))


def half(context: Context, first: int, behind: int) -> When | None:
    """ "the first half of 1989"."""
    number = 1 if context.word(first, behind, "ordinal") == "first" else 2
    year = context.year(first, behind)
    if year is None:
        step = context.direction(context.at("of", first, behind), behind)
        year = context.today("XXXX").year + (step or 0)
    return values.half(year, number)


def years(context: Context, first: int, behind: int) -> When | None:
    """ "1998-2001", "2014-15"."""
    start, end = context.words.words[first], context.words.words[behind - 1]
    end = start[: -len(end)] + end
    if not start < end or not _speaks_of_year(context, first, followed_by="-"):
        return None
    return When(start, edtf=f"{start}/{end}")


def year(context: Context, first: int, behind: int) -> When | None:
    """ "1998", "fiscal 1989", "mid-1996", "the year two thousand"."""
    number = context.year(first, behind)
    if number is None or (behind - first == 1 and not _speaks_of_year(context, first)):
        return None
    return _about(context, first, behind, values.year(date(number, 1, 1)))


def _speaks_of_year(context: Context, at: int, followed_by: str = "") -> bool:
    start = context.words.starts[at]
    if start and context.words.text[start - 1] in "$€£¥#/.-":
        return False
    following = context.behind(at + 1)
    if context.before(at) in _NUMBERED or (following == "-" != followed_by):
        return False
    if context.before(at) in BEFORE_A_YEAR - _BEFORE_A_COUNT:
        return True
    counts = following.endswith("s") and len(following) > 2 and not context.is_capital(at + 1)
    is_near = context.before(at) in BEFORE_A_YEAR or "1900" <= context.words.words[at] < "2050"
    return is_near and not counts


def year_end(context: Context, first: int, behind: int) -> When | None:
    """ "year-end", "the year's end"."""
    if context.words.words[behind - 1] != "end" or context.word(first, behind, "unit") != "year":
        return None
    return values.year(context.today("XXXX"))


def decade(context: Context, first: int, behind: int) -> When | None:
    """ "the 1990s", "the late '80s", "the nineties"."""
    word = context.word(first, behind, "decade") or ""
    digits = word.strip("'’s")
    if word in DECADES:
        start = 1900 + DECADES[word]
    else:
        start = int(digits) if len(digits) == 4 else 1900 + int(digits)
    # "his eighties" is an age, "80s" without an apostrophe a temperature.
    is_sure = len(digits) == 4 or word[0] in "'’" or context.at("the", first, behind) >= 0
    return values.decade(start) if is_sure else None


def century(context: Context, first: int, behind: int) -> When | None:
    """ "the 20th century"."""
    if context.words.words[behind - 1] not in ("century", "centuries"):
        return None
    number = context.number_of_day(first, behind)
    return values.century(number) if number <= 21 else None


def reference(context: Context, first: int, behind: int) -> When | None:
    """ "now", "recently", "soon": near the report, on no day that could be named."""
    word = context.words.words[first]
    if word == "soon" and (context.before(first) in ("as", "too", "how", "so") or context.behind(behind) == "after"):
        return None
    return When(REFERENCES[word])


def recent(context: Context, first: int, behind: int) -> When | None:
    return When("PAST_REF")


def coming(context: Context, first: int, behind: int) -> When | None:
    return When("FUTURE_REF")


def these_days(context: Context, first: int, behind: int) -> When | None:
    return When("PRESENT_REF") if context.words.words[behind - 1] == "days" else None


def current(context: Context, first: int, behind: int) -> When | None:
    return When("PRESENT_REF") if context.words.words[first] == "current" else None


def past(context: Context, first: int, behind: int) -> When | None:
    """ "the past", where no noun follows."""
    if context.words.words[behind - 1] != "past" or context.behind(behind)[:1].isalnum():
        return None
    return When("PAST_REF")
