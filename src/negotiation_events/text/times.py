"""Time expressions in news text: where they are and what they mean.

One pass over the shape of the text (see `calendar_words`) with one pattern, made of the alternatives in `_GRAMMAR`;
the function beside the alternative that matched says what the words mean.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal

import attrs

from negotiation_events.model.values import Duration, Time, edtf_bounds
from negotiation_events.text import time_days as days
from negotiation_events.text import time_lengths as lengths
from negotiation_events.text import time_periods as periods
from negotiation_events.text.calendar_values import NO_TIME, TimexType, Unresolved, When
from negotiation_events.text.calendar_words import Words, shape_pattern, split_words
from negotiation_events.text.time_context import Context

Reading = Callable[[Context, int, int], When | None]

_UNITS = "(unit|units|quarter)"
_COUNT = "(number|day|fraction)((hyphen|and)?(number|day|fraction)){0,3}(hyphen? and hyphen? a hyphen? half)?"
_MANY = f"({_COUNT}|a? vague|a? couple of?|half a)"
_DAY = "(day|ordinal)"
_MONTH = "(month|maybe_month)"
_SEASON = "(season|maybe_season)"
_POINT = "(this|last|next|that same?|same)"
_EDGE = "((the? edge of)|(the? (early|earlier|later) hyphen? preposition?))"
_ON_DATE = f"(({_MONTH} {_DAY})|({_DAY} of? {_MONTH}))(comma? year)?"
_WEEKDAY = f"(((the? {_POINT})|the)? next? weekday)"
_WEEKDAY_BEFORE = "((this|last|next|that)? next? weekday comma?)"
_CLOCK = "((clock am_pm?)|((day|number) am_pm)|clock_word) zone?"

_YEAR = "(year|(number number (hyphen number)?))"
_OWNER = f"(the|({_POINT} unit possessive))"
_QUARTER = "(ordinal hyphen? quarter)"

# Who reads it, and the pattern. The first that matches wins, so longer ones come first.
_GRAMMAR: tuple[tuple[Reading, str], ...] = (
    (lengths.age, f"((a|the)? {_MANY}|a|hyphen) hyphen? {_UNITS} hyphen? old"),
    (lengths.ago, f"({_MANY}|a) more? {_UNITS} ago"),
    (lengths.shifted, f"(the? {_MANY}|a) more? {_UNITS} (earlier|later)"),
    (days.numeric_date, "date"),
    (days.days_of_month, f"{_MONTH} {_DAY} (hyphen|and|to) {_DAY} (comma? year)?"),
    (days.days_of_month, f"{_DAY} (hyphen|and|to) {_DAY} {_MONTH} (comma? year)?"),
    (days.clock, f"{_CLOCK} (comma? preposition? ({_ON_DATE}|(weekday (comma? {_ON_DATE})?)|day_name))?"),
    (days.day_of_month, f"{_WEEKDAY_BEFORE}? (the|last|next|this)? {_ON_DATE} (of? (this|last|next) unit)?"),
    (periods.week_of, f"the unit of {_ON_DATE}"),
    (periods.month, f"{_EDGE}? the? {_MONTH} (((comma|of)? {_YEAR})|(of? (this|last|next) unit))"),
    (days.daypart, f"(early|earlier|later)? (({_WEEKDAY})|day_name|this|last|(the next)) daypart"),
    (days.daypart, f"the? daypart (of|preposition) (({_WEEKDAY} comma? {_ON_DATE})|{_ON_DATE}|weekday)"),
    (days.daypart, "(the|(early hyphen?)) daypart day_name?"),
    (lengths.every_weekday, "(every weekday)|(weekdays dayparts?)|(weekday dayparts)"),
    (days.weekday_of_week, "weekday comma? (of|the)? (last|next|this) unit"),
    (days.weekday, f"({_EDGE}|early)? {_WEEKDAY}"),
    (days.holiday, "(last|next|this)? holiday (unit|eve)? year?"),
    (periods.month, f"{_EDGE}? the? (this|last|next)? {_MONTH}"),
    (lengths.stretch, f"the? (last|next|ordinal|latest) {_MANY} more? hyphen? {_UNITS}"),
    (lengths.every, f"(times a unit)|(number times (a|every) unit)|(every (unit|quarter|{_MONTH}))"),
    (periods.year_before, f"((the|a)? unit hyphen (ago|earlier) ({_QUARTER}|quarter|period)?)"),
    (periods.quarter, f"{_OWNER}? fiscal? year? fiscal? hyphen? {_QUARTER} (of? fiscal? year)?"),
    (periods.quarter_of_year, "the year (quarter|period)"),
    (periods.half, f"{_OWNER}? (ordinal|last) half of (({_POINT} unit)|year|(the unit))"),
    (periods.century, "(the|this)? early? ordinal hyphen? unit"),
    (periods.relative, f"{_EDGE}? (the? {_POINT}) fiscal? (unit|quarter|{_SEASON}|weekend)"),
    (periods.relative, f"{_EDGE} the? fiscal? (unit|quarter|weekend|season)"),
    (periods.weekend, "the weekend"),
    (periods.season, f"{_EDGE}? the? {_SEASON} ((of? {_YEAR})|(of? {_POINT} unit))"),
    (periods.season, f"the early? {_SEASON}"),
    (lengths.counted_range, f"{_COUNT} (to|hyphen) {_COUNT} hyphen? {_UNITS}"),
    (lengths.and_a_half, "(a|number) unit and a half"),
    (lengths.counted, f"{_MANY} hyphen {_UNITS} (hyphen long)?"),
    (lengths.counted, f"the? {_MANY} more? {_UNITS}"),
    (lengths.long, "(unit|units) hyphen long"),
    (periods.year_end, "unit (possessive|hyphen)? edge"),
    (lengths.one, "a unit"),
    (periods.recent, "the? recent (unit|units|quarter)"),
    (periods.coming, "the? next (units|quarter)"),
    (periods.year, f"({_EDGE}? (fiscal|(fiscal unit)|(the unit))) {_YEAR}"),
    (periods.years, "year hyphen (year|day)"),
    (periods.year, f"{_EDGE}? {_YEAR}"),
    (periods.decade, f"({_EDGE}|the)? (early hyphen?)? decade"),
    (periods.the_unit, "the (fiscal|more)? unit"),
    (days.day_name, "(earlier|later|early)? day_name"),
    (days.tonight, "tonight"),
    (days.overnight, "overnight"),
    (lengths.frequency, "frequency"),
    (periods.reference, "reference"),
    (periods.coming, "the future"),
    (periods.quarter_spoken_of, "the ((latest (quarter|period))|quarter)"),
    (periods.these_days, "these units"),
    (periods.current, "this"),
    (periods.past, "the last"),
    (lengths.uncounted, "units"),
)
_READINGS = {f"p{at}": reading for at, (reading, _) in enumerate(_GRAMMAR)}
# No expression begins with these; they are most of a text, and saying so once spares trying each alternative on them.
_NO_BEGINNINGS = "other|comma|stop|paragraph|of|and|to|for|preposition|possessive|zone|am_pm|old|long|ago|more"
# Nor with these, where nothing of time is behind them: "the house", "3 ships".
_LONE = "(the|a|that|number|day|ordinal|hyphen|unit|last|next|early|half|vague|every|times|edge) (other|stop|paragraph)"
_EXPRESSION = re.compile(
    f"(?!{shape_pattern(_NO_BEGINNINGS)}|{shape_pattern(_LONE)})(?:"
    + "|".join(f"(?P<p{at}>{shape_pattern(pattern)})" for at, (_, pattern) in enumerate(_GRAMMAR))
    + ")"
)
_LEADS = frozenset("on in at by until till since before after from between during through within".split())
_JOINTS = frozenset(("to", "through", "until", "till", "and", "-", "–"))
_LONGEST_JOINT = 9  # characters: " through "
_OPEN_START, _OPEN_END = frozenset(("until", "till", "through")), frozenset(("since",))

Kind = Literal["time", "duration", "set"]
_KINDS: dict[TimexType, Kind] = {"DATE": "time", "TIME": "time", "DURATION": "duration", "SET": "set"}


@attrs.frozen(kw_only=True)
class TimeMention:
    """A time expression in a text.

    Attributes:
        start: offset of the first character.
        end: offset behind the last character.
        kind: a point or stretch in time, a length of time, or how often.
        time: what it means on the calendar; its `edtf` is `None` where the words alone don't tell. Its `text` has the
            preposition before the expression, too: "on Friday".
        duration: the length of time; `None` where none is said, or nobody counted ("several days").
        timex_value: the value as TIMEX3 has it.
        timex_type: the type as TIMEX3 has it.
        lead: offset of the preposition before the expression, the same as `start` where there is none.
    """

    start: int
    end: int
    kind: Kind
    time: Time | None
    duration: Duration | None
    timex_value: str
    timex_type: TimexType
    lead: int


def _mention(words: Words, first: int, behind: int, when: When) -> TimeMention:
    start, end = words.starts[first], words.end(behind - 1)
    before = words.words[first - 1] if first else ""
    lead = words.starts[first - 1] if before in _LEADS else start
    time = None
    if when.type in ("DATE", "TIME") or when.edtf:
        is_clock_time = when.type == "TIME" and when.timex[-1].isdigit()
        edtf = when.edtf if is_clock_time else _open(when.edtf, before)
        time = Time(edtf=edtf, text=words.text[lead:end])
    return TimeMention(
        start=start,
        end=end,
        kind=_KINDS[when.type],
        time=time,
        duration=when.duration,
        timex_value=when.timex,
        timex_type=when.type,
        lead=lead,
    )


def _open(edtf: str | None, before: str) -> str | None:
    """ "since 2022" has no end, "until Friday" no beginning."""
    if edtf is None:
        return None
    first, _, last = edtf.partition("/")
    if before in _OPEN_END:
        return f"{first}/.."
    return f"../{last or first}" if before in _OPEN_START else edtf


def find_times(text: str, anchor: date | None) -> tuple[TimeMention, ...]:
    """The time expressions of a text, in its order; none overlaps another.

    Args:
        text: any text.
        anchor: the date of the report, which "on Friday" and "last week" are reckoned from.

    >>> [mention.time.edtf for mention in find_times("The truce began on Friday.", date(2025, 5, 25))]
    ['2025-05-23']
    """
    words = split_words(text)
    context = Context(words, anchor)
    mentions: list[TimeMention] = []
    floor = 0  # no mention begins before the end of the last one
    match = _EXPRESSION.search(words.shape)
    while match:
        first, behind = match.span()
        when = _read(_READINGS[match.lastgroup or ""], context, first, behind)
        if when and when is not NO_TIME:
            start = first if when.first is None else max(when.first, floor)
            mentions.append(_mention(words, start, behind, when))
        floor = behind if when else first + 1
        match = _EXPRESSION.search(words.shape, floor)
    return tuple(mentions)


def _read(reading: Reading, context: Context, first: int, behind: int) -> When | None:
    try:
        when = reading(context, first, behind)
        if when and when.edtf:
            edtf_bounds(when.edtf)
        return when
    except Unresolved as unresolved:
        return When(str(unresolved))
    except (OverflowError, ValueError):  # no calendar has that day
        return None


def join_intervals(text: str, mentions: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """The mentions, with "from May to July" and "on Friday and Saturday" as one each instead of two.

    "and" joins what "between" precedes and days that follow one another; the rest of what it lists stays apart.

    Args:
        text: the text that the mentions were found in.
        mentions: what `find_times` found.
    """
    joined: list[TimeMention] = []
    for mention in mentions:
        pair = _join(text, joined[-1], mention) if joined else None
        if pair:
            joined[-1] = pair
        else:
            joined.append(mention)
    return tuple(joined)


def _join(text: str, first: TimeMention, last: TimeMention) -> TimeMention | None:
    if first.time is None or last.time is None or last.start - first.end > _LONGEST_JOINT:
        return None
    joint = text[first.end : last.start].strip().lower()
    if joint not in _JOINTS:
        return None
    word = text[first.lead : first.start].strip().lower()
    if joint == "and" and word != "between" and not _follow_one_another(first.time, last.time):
        return None
    time = interval(first.time, last.time, text[first.lead : last.end])
    return attrs.evolve(first, end=last.end, time=time) if time.edtf else None


def _follow_one_another(first: Time, last: Time) -> bool:
    ends, begins = first.latest, last.earliest
    return ends is not None and begins is not None and (begins - ends).days == 1


def interval(first: Time, last: Time, text: str) -> Time:
    """One time from two: "from May" and "to July" are `2025-05/2025-07`.

    `edtf` is `None` where either is, or where the second ends before the first begins.
    """
    if first.edtf is None or last.edtf is None:
        return Time(edtf=None, text=text)
    start, end = first.edtf.partition("/")[0], last.edtf.rpartition("/")[2]
    if ".." in (start, end) or (first.earliest and last.latest and first.earliest > last.latest):
        return Time(edtf=None, text=text)
    return Time(edtf=start if start == end else f"{start}/{end}", text=text)
