"""Readers of days and of parts of days."""

from datetime import date, timedelta

from negotiation_events.text import calendar_values as values
from negotiation_events.text.calendar_values import NO_TIME, ONE_DAY, When
from negotiation_events.text.calendar_words import CLOCK_WORDS, DAYPARTS, LETTER_OF_CLASS, WEEKDAYS
from negotiation_events.text.tense import Tense
from negotiation_events.text.time_context import Context

# "Good Friday" and the like: names of holy days and of agreements and massacres, no day of the report's week.
_NAMED_WEEKDAYS = frozenset("good black bloody ash palm easter holy super cyber orange whit maundy shrove red".split())
_ENDURED = frozenset("lasted continued went ran stayed remained worked fought waited dragged talked".split())
# "The Oct. 7 attack" has been, whatever the sentence goes on to say.
_HAPPENED = frozenset(
    "attack attacks massacre massacres assault raid raids bombing bombings killing killings coup invasion shooting"
    " hijacking uprising earthquake crash explosion blast ambush kidnapping kidnappings atrocities".split()
)
# These have been unless the sentence says otherwise.
_HELD = frozenset("election elections vote referendum deal agreement accord truce ceasefire".split())
_STEPS_OF_DAY_NAMES = {"yesterday": -1, "today": 0, "tomorrow": 1}


def numeric_date(context: Context, first: int, behind: int) -> When | None:
    """Read "2025-05-23", "12/05/2003"."""
    word = context.words.words[first]
    if first == 1 and context.before(first) == "date":  # the line before the text, no word of it
        return NO_TIME
    if "-" in word:
        return context.speak_of(date.fromisoformat(word))
    a, b, year = (int(part) for part in word.split("/"))
    if year < 100:
        year += 2000 if year < 50 else 1900
    # Month first, as American agencies write it, unless that is no month.
    return context.speak_of(date(year, a, b) if a <= 12 else date(year, b, a))


def _year_of_day(context: Context, first: int, behind: int, month: int, day: int) -> int:
    year = context.year(first, behind)
    if year:
        return year
    unit = context.at("unit", first, behind)
    if unit >= 0:
        return context.today(f"XXXX-{month:02}-{day:02}").year + (context.direction(unit - 1, unit) or 0)
    last = context.end_of_range(behind)
    if last:
        return last[0] - (month > last[1])
    following = context.behind(behind)
    tense: Tense | None = "past" if context.word(first, first + 1, "last") else context.tense(first, behind)
    if following in _HAPPENED or (following in _HELD and tense != "future"):
        today = context.today(f"XXXX-{month:02}-{day:02}")
        return today.year - ((month, day) > (today.month, today.day))
    near = context.year_near(month, day, tense)
    weekday = context.word(first, behind, "weekday")
    if not weekday:
        return near
    number = WEEKDAYS[weekday.rstrip(".")]
    return next((year for year in (near, near - 1, near + 1) if date(year, month, day).weekday() == number), near)


def day_of_month(context: Context, first: int, behind: int) -> When | None:
    """Read "May 12", "the 12th of May 2003", "Friday, Oct. 23"."""
    month, day = context.month(first, behind), context.number_of_day(first, behind)
    return context.speak_of(date(_year_of_day(context, first, behind, month, day), month, day))


def days_of_month(context: Context, first: int, behind: int) -> When | None:
    """Read "3-5 March", "March 3 and 5"."""
    day_letters = (LETTER_OF_CLASS["day"], LETTER_OF_CLASS["ordinal"])
    low, high = (
        context.number_of_day(at, at + 1) for at in range(first, behind) if context.words.shape[at] in day_letters
    )
    month = context.month(first, behind)
    year = _year_of_day(context, first, behind, month, high)
    start, end = date(year, month, low), date(year, month, high)
    context.focus = end
    return When(start.isoformat(), edtf=values.days(start, end)) if start <= end else None


def _weekday_date(context: Context, first: int, behind: int) -> date:
    at = context.at("weekday", first, behind)
    number = WEEKDAYS[context.words.words[at].rstrip(".")]
    today = context.today(f"XXXX-WXX-{number + 1}")
    word = context.word(first, at, "last", "next", "this", "that")
    if word == "previous" and context.focus:
        return values.weekday_on_or_before(context.focus - ONE_DAY, number)
    if word in ("last", "past", "previous"):
        return values.weekday_on_or_before(today - ONE_DAY, number)
    if word == "next":
        return today + timedelta(days=7 - today.weekday() + number)
    if word == "following" and context.focus:
        return values.weekday_on_or_after(context.focus + ONE_DAY, number)
    if word == "that" and context.focus:
        return values.weekday_on_or_before(context.focus, number)
    if word in ("this", "coming", "following") or _is_ahead(context, first, behind):
        return values.weekday_on_or_after(today, number)
    return values.weekday_on_or_before(today, number)


def _is_ahead(context: Context, first: int, behind: int) -> bool:
    before = context.before(first)
    if before in ("until", "till") and not context.is_capital(first - 1):
        # "Extended the truce until Friday" was said before that Friday, "lasted until Friday" after it.
        return _ENDURED.isdisjoint(context.words.words[max(0, first - 6) : first])
    tense = context.tense(first, behind)
    return before in ("by", "until", "till") if tense is None else tense == "future"


def weekday(context: Context, first: int, behind: int) -> When | None:
    if context.before(first) in _NAMED_WEEKDAYS and context.is_capital(first - 1):
        return None
    return context.speak_of(_weekday_date(context, first, behind))


def weekday_of_week(context: Context, first: int, behind: int) -> When | None:
    """Read "Tuesday of last week"."""
    if context.words.words[behind - 1] != "week":
        return weekday(context, first, first + 1)
    number = WEEKDAYS[context.words.words[first].rstrip(".")]
    today = context.today(f"XXXX-WXX-{number + 1}")
    weeks = context.direction(first, behind) or 0
    return context.speak_of(today + timedelta(days=7 * weeks - today.weekday() + number))


def _named_day(context: Context, first: int, behind: int) -> date | None:
    if context.word(first, behind, "month", "maybe_month"):
        day_of_month(context, first, behind)
        return context.focus
    if context.at("weekday", first, behind) >= 0:
        return _weekday_date(context, first, behind)
    name = context.word(first, behind, "day_name")
    return context.today("XXXX-XX-XX") + _STEPS_OF_DAY_NAMES[name] * ONE_DAY if name else None


def day_name(context: Context, first: int, behind: int) -> When | None:
    """Read "yesterday", "late today"."""
    if context.before(first) == "usa":  # a newspaper
        return None
    day = _named_day(context, first, behind)
    return context.speak_of(day) if day else None


def daypart(context: Context, first: int, behind: int) -> When | None:
    """Read "Friday morning", "last night", "the next morning", "mid-afternoon"."""
    part = f"T{DAYPARTS[context.word(first, behind, 'daypart') or '']}"
    day = _named_day(context, first, behind)
    if day is None:
        today = context.today(f"XXXX-XX-XX{part}")
        step = context.direction(first, behind)
        if step == 0:
            day = today
        elif step == -1:
            day = today - ONE_DAY
        else:
            # "During the night" is the report's own; "that night" and "the next morning" follow what was told.
            told = None if context.before(first) == "during" else context.focus
            day = (told or today) + (ONE_DAY if step else 0 * ONE_DAY)
    context.focus = day
    return When(f"{day.isoformat()}{part}", "TIME", edtf=day.isoformat())


def clock(context: Context, first: int, behind: int) -> When | None:
    """Read "10:30", "9 a.m. Tuesday", "noon"."""
    time = _clock_time(context, first, behind)
    if time is None:
        return None
    on = 1 + max(context.at(name, first, behind) for name in ("clock", "am_pm", "clock_word", "zone"))
    day = _named_day(context, on, behind) or context.focus or context.today(f"XXXX-XX-XXT{time}")
    return When(f"{day.isoformat()}T{time}", "TIME", edtf=day.isoformat())


def _clock_time(context: Context, first: int, behind: int) -> str | None:
    word = context.words.words[first]
    if word in CLOCK_WORDS:
        return CLOCK_WORDS[word]
    hour, _, rest = word.replace(".", ":").partition(":")
    if not hour.isdecimal() or len(hour) > 2:
        return None
    number = int(hour)
    half = context.word(first, behind, "am_pm")
    if half:
        if number > 12:
            return None
        number = number % 12 + (12 if half.startswith("p") else 0)
    return f"{number:02}:{rest[:2] or '00'}"


def tonight(context: Context, first: int, behind: int) -> When | None:
    today = context.today("XXXX-XX-XXTNI").isoformat()
    return When(f"{today}TNI", "TIME", edtf=today)


def overnight(context: Context, first: int, behind: int) -> When | None:
    today = context.today("XXXX-XX-XXTNI")
    night = today if context.tense(first, behind) == "future" else today - ONE_DAY
    return When(f"{night.isoformat()}TNI", "TIME", edtf=values.days(night, night + ONE_DAY))


def holiday(context: Context, first: int, behind: int) -> When | None:
    """Read "Thanksgiving Day", "last Christmas"."""
    at = context.at("holiday", first, behind)
    if not context.is_capital(at):
        return None
    name = context.words.words[at]
    today = context.today("XXXX-XX-XX")
    eve = ONE_DAY if context.words.words[behind - 1] == "eve" else 0 * ONE_DAY
    year = context.year(first, behind)
    if year is None:
        near = values.holiday(name, today.year)
        step = context.direction(first, behind)
        if step is None:
            year = context.year_near(near.month, near.day, context.tense(first, behind))
        elif step < 0:
            year = today.year - (near >= today)
        else:
            year = today.year + (near < today)
    return context.speak_of(values.holiday(name, year) - eve)
