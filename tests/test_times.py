"""Time expressions: what each form means, and what holds for any text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation_events.model.terms import DurationModifier
from negotiation_events.model.values import Time
from negotiation_events.text.calendar_words import (
    CLOCK_WORDS,
    DAYPARTS,
    DECADES,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PLURALS,
    SEASONS,
    UNITS,
    WEEKDAYS,
)
from negotiation_events.text.datelines import report_date
from negotiation_events.text.durations import iso_duration, read_count
from negotiation_events.text.times import TimeMention, find_times, interval, join_intervals

FRIDAY = date(2025, 5, 23)

# Sentence, the words found, TIMEX3 value, EDTF; the report is of Friday, 23 May 2025.
TIMES = [
    ("Norland and Sudria began a swap on Friday.", "Friday", "2025-05-23", "2025-05-23"),
    ("The envoys met on Monday.", "Monday", "2025-05-19", "2025-05-19"),
    ("The envoys will meet on Monday.", "Monday", "2025-05-26", "2025-05-26"),
    ("The truce is due to begin on Tuesday night.", "Tuesday night", "2025-05-27TNI", "2025-05-27"),
    ("Helvia ordered a pause to begin on Tuesday.", "Tuesday", "2025-05-27", "2025-05-27"),
    ("The sides failed to meet on Tuesday.", "Tuesday", "2025-05-20", "2025-05-20"),
    ("The deadline is midnight on Sunday.", "midnight on Sunday", "2025-05-25T24:00", "2025-05-25"),
    ("Thursday's talks will be held in Port Sava.", "Thursday", "2025-05-29", "2025-05-29"),
    ("Thursday's talks collapsed.", "Thursday", "2025-05-22", "2025-05-22"),
    ("Helvia early Thursday threatened to leave.", "early Thursday", "2025-05-22", "2025-05-22"),
    ("The sides on Tuesday agreed to a truce.", "Tuesday", "2025-05-20", "2025-05-20"),
    ("The sides agreed to meet on Tuesday.", "Tuesday", "2025-05-27", "2025-05-27"),
    ("He called off a planned meeting on Tuesday.", "Tuesday", "2025-05-20", "2025-05-20"),
    ("The pact is to be signed on Tuesday.", "Tuesday", "2025-05-27", "2025-05-27"),
    ("The pact, expected to be signed, was torn up on Tuesday.", "Tuesday", "2025-05-20", "2025-05-20"),
    ("He returned last Monday.", "last Monday", "2025-05-19", "2025-05-19"),
    ("He returns next Thursday.", "next Thursday", "2025-05-29", "2025-05-29"),
    ("On Tuesday of last week they parted.", "Tuesday of last week", "2025-05-13", "2025-05-13"),
    ("They agreed on it last week.", "last week", "2025-W20", "2025-05-12/2025-05-18"),
    ("A round is set for next week.", "next week", "2025-W22", "2025-05-26/2025-06-01"),
    ("It failed earlier this month.", "earlier this month", "2025-05", "2025-05"),
    ("It failed last month.", "last month", "2025-04", "2025-04"),
    ("Much has changed this year.", "this year", "2025", "2025"),
    ("A vote is planned for early March.", "early March", "2026-03", "2026-03~"),
    ("They met in mid-March.", "mid-March", "2025-03", "2025-03~"),
    ("It collapsed in late October 2023.", "late October 2023", "2023-10", "2023-10~"),
    ("They met in January last year.", "January last year", "2024-01", "2024-01"),
    ("Norland has held the port since 2022.", "2022", "2022", "2022/.."),
    ("The ceasefire holds until Friday.", "Friday", "2025-05-23", "../2025-05-23"),
    ("Sudria must withdraw by 15 October.", "15 October", "2025-10-15", "2025-10-15"),
    ("A deal by the end of the year is likely.", "the end of the year", "2025", "2025"),
    ("On May 12 the leaders met.", "May 12", "2025-05-12", "2025-05-12"),
    ("On December 12 the leaders met.", "December 12", "2024-12-12", "2024-12-12"),
    ("The accord of May 12, 2003 failed.", "May 12, 2003", "2003-05-12", "2003-05-12"),
    ("The accord of the 12th of May failed.", "the 12th of May", "2025-05-12", "2025-05-12"),
    ("It was signed on Oct. 7.", "Oct. 7", "2024-10-07", "2024-10-07"),
    ("It lapses on 1 March next year.", "1 March next year", "2026-03-01", "2026-03-01"),
    ("On Friday, Oct. 13 it was signed.", "Friday, Oct. 13", "2023-10-13", "2023-10-13"),
    ("It was signed 12/05/2003.", "12/05/2003", "2003-12-05", "2003-12-05"),
    ("It was signed 25/05/03.", "25/05/03", "2003-05-25", "2003-05-25"),
    ("They met 3-5 March 2024.", "3-5 March 2024", "2024-03-03", "2024-03-03/2024-03-05"),
    ("The war began three weeks ago.", "three weeks ago", "2025-W18", "2025-04-28/2025-05-04"),
    ("The war began two years ago.", "two years ago", "2023", "2023"),
    ("A war of the 1990s ended.", "the 1990s", "199", "199X"),
    ("It was a quarrel of the late '80s.", "the late '80s", "198", "198X"),
    ("The border is of the 19th century.", "the 19th century", "18", "18XX"),
    ("They met in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3", "2019-07/2019-09"),
    ("They met in the first half of 2019.", "the first half of 2019", "2019-H1", "2019-01/2019-06"),
    ("They met last spring.", "last spring", "2024-SP", "2024-21"),
    ("They met in the summer of 1994.", "the summer of 1994", "1994-SU", "1994-22"),
    ("They fought in 2014-15.", "2014-15", "2014", "2014/2015"),
    ("They met at the weekend.", "the weekend", "2025-W20-WE", "2025-05-17/2025-05-18"),
    ("The sides meet today.", "today", "2025-05-23", "2025-05-23"),
    ("The sides met late yesterday.", "late yesterday", "2025-05-22", "2025-05-22"),
    ("The sides will meet tomorrow.", "tomorrow", "2025-05-24", "2025-05-24"),
    ("The sides meet tonight.", "tonight", "2025-05-23TNI", "2025-05-23"),
    ("Port Sava was shelled overnight.", "overnight", "2025-05-22TNI", "2025-05-22/2025-05-23"),
    ("The pause begins at 9am.", "9am", "2025-05-23T09:00", "2025-05-23"),
    ("The pause begins at 7.30pm on Sunday.", "7.30pm on Sunday", "2025-05-25T19:30", "2025-05-25"),
    ("The envoy arrives in Luzanne, Helvia, Tuesday.", "Tuesday", "2025-05-27", "2025-05-27"),
    ("The truce was extended until Wednesday.", "Wednesday", "2025-05-28", "../2025-05-28"),
    ("The talks lasted until Wednesday.", "Wednesday", "2025-05-21", "../2025-05-21"),
    ("Until Wednesday, nobody had called.", "Wednesday", "2025-05-21", "../2025-05-21"),
    ("The army answered the June 30 attack.", "the June 30", "2024-06-30", "2024-06-30"),
    ("The Sept. 7 massacre is remembered.", "The Sept. 7", "2024-09-07", "2024-09-07"),
    ("After the Nov. 5 election she resigned.", "the Nov. 5", "2024-11-05", "2024-11-05"),
    ("The Nov. 5 election will be close.", "The Nov. 5", "2025-11-05", "2025-11-05"),
    (
        "She said she expected Norland and the rebels to conclude a deal on Tuesday.",
        "Tuesday",
        "2025-05-27",
        "2025-05-27",
    ),
    ("They met at dawn on Tuesday.", "dawn on Tuesday", "2025-05-20TMO", "2025-05-20"),
    ("They met last Christmas.", "last Christmas", "2024-12-25", "2024-12-25"),
    ("They will meet next Christmas.", "next Christmas", "2025-12-25", "2025-12-25"),
    ("They met on Christmas Eve.", "Christmas Eve", "2024-12-24", "2024-12-24"),
    ("They met at Easter 2024.", "Easter 2024", "2024-03-31", "2024-03-31"),
    ("They met on Thanksgiving.", "Thanksgiving", "2024-11-28", "2024-11-28"),
    ("They met the week of March 6.", "the week of March 6", "2025-W10", "2025-03-03/2025-03-09"),
    ("They met in the third quarter.", "the third quarter", "2024-Q3", "2024-07/2024-09"),
    ("They met in last year's second quarter.", "last year's second quarter", "2024-Q2", "2024-04/2024-06"),
    ("Trade fell in the latest quarter.", "the latest quarter", "2025-Q1", "2025-01/2025-03"),
    ("Trade was up on the year-ago quarter.", "the year-ago quarter", "2024-Q1", "2024-01/2024-03"),
    ("Trade was up on the year-earlier first quarter.", "the year-earlier first quarter", "2024-Q1", "2024-01/2024-03"),
    ("They met in the first half of this year.", "the first half of this year", "2025-H1", "2025-01/2025-06"),
    ("They met in nineteen ninety-six.", "nineteen ninety-six", "1996", "1996"),
    ("They met in the year two thousand.", "the year two thousand", "2000", "2000"),
    ("They will leave by year-end.", "year-end", "2025", "2025"),
    ("Much was lost in the past year.", "the past year", "2024", "2024-05-23/2025-05-23"),
    ("It was the worst day of the decade before the nineties.", "the nineties", "199", "199X"),
    ("They met last June.", "last June", "2024-06", "2024-06"),
    ("They will meet next June.", "next June", "2025-06", "2025-06"),
    ("They will meet next summer.", "next summer", "2025-SU", "2025-22"),
    ("They met in the spring of last year.", "the spring of last year", "2024-SP", "2024-21"),
    ("They will meet next weekend.", "next weekend", "2025-W22-WE", "2025-05-31/2025-06-01"),
    ("They met in this century.", "this century", "20", "20XX"),
    ("The pause began at noon.", "noon", "2025-05-23T12:00", "2025-05-23"),
    ("They met last night.", "last night", "2025-05-22TNI", "2025-05-22"),
    ("They met this morning.", "this morning", "2025-05-23TMO", "2025-05-23"),
    ("They will meet this coming Sunday.", "this coming Sunday", "2025-05-25", "2025-05-25"),
    ("They met last Oct. 7.", "last Oct. 7", "2024-10-07", "2024-10-07"),
    ("The accord broke several years ago.", "several years ago", "PAST_REF", None),
    ("A few days later it broke.", "A few days later", "FUTURE_REF", None),
    ("All is calm these days.", "these days", "PRESENT_REF", None),
    ("The current truce holds.", "current", "PRESENT_REF", None),
    ("They quarrelled in the past.", "the past", "PAST_REF", None),
    ("They will meet in coming weeks.", "coming weeks", "FUTURE_REF", None),
    ("The sides are now apart.", "now", "PRESENT_REF", None),
    ("Helvia has recently offered help.", "recently", "PAST_REF", None),
    ("They will meet soon.", "soon", "FUTURE_REF", None),
    ("It grew worse in recent days.", "recent days", "PAST_REF", None),
]

# Sentence, the words found, TIMEX3 value, ISO 8601, what hedges it.
DURATIONS = [
    ("A 30-day ceasefire holds.", "30-day", "P30D", "P30D", None),
    ("A 72-hour pause holds.", "72-hour", "PT72H", "PT72H", None),
    ("They spoke for two hours.", "two hours", "PT2H", "PT2H", None),
    ("The two-day talks failed.", "two-day", "P2D", "P2D", None),
    ("After nearly four years it ended.", "nearly four years", "P4Y", "P4Y", DurationModifier.LESS_THAN),
    ("A first in more than three years.", "more than three years", "P3Y", "P3Y", DurationModifier.MORE_THAN),
    ("They spoke for over an hour.", "over an hour", "PT1H", "PT1H", DurationModifier.MORE_THAN),
    ("They spoke for about six hours.", "about six hours", "PT6H", "PT6H", DurationModifier.ABOUT),
    ("Talks over two days failed.", "two days", "P2D", "P2D", None),
    ("They spoke for two or three weeks.", "two or three weeks", "P2W", "P2W", DurationModifier.ABOUT),
    ("After a decade of war it ended.", "a decade", "P10Y", "P10Y", None),
    ("The siege took two-and-a-half years.", "two-and-a-half years", "P2Y6M", "P30M", None),
    ("The siege took a year and a half.", "a year and a half", "P1Y6M", "P18M", None),
    ("It took twenty-one days.", "twenty-one days", "P21D", "P21D", None),
    ("It took one hundred and twenty days.", "one hundred and twenty days", "P120D", "P120D", None),
    ("They broke off after half an hour.", "half an hour", "PT30M", "PT30M", None),
    ("A month-long truce holds.", "month-long", "P1M", "P1M", None),
    ("They spoke for several days.", "several days", "PXD", None, None),
    ("They fought for months.", "months", "PXM", None, None),
    ("They fought for the year ended in ruin.", "the year", "P1Y", None, None),
    ("It took a couple of weeks.", "a couple of weeks", "P2W", "P2W", None),
    ("It took 3,000 days.", "3,000 days", "P3000D", "P3000D", None),
    ("It took 2 1/2 days.", "2 1/2 days", "P2DT12H", "PT60H", None),
    ("It took six more months.", "six more months", "P6M", "P6M", None),
]

NO_TIMES = [
    "Norland may say so.",
    "The troops march on.",
    "A second round failed.",
    "Things fall apart under the sun.",
    "The two sides sat down.",
    "Helvia hosted the Winter Olympics.",
    " date 2025-05-23 Norland spoke to USA TODAY.",
    "Lady May spoke.",
    "Jan Novak and April Jones spoke.",
    "A 45-year-old man spoke of the four-year-old war.",
    "She is 37 years old.",
    "The Good Friday Agreement held.",
    "Flight 2019 and Resolution 1995 were named.",
    "He paid $2000.",
    "They left on February 30.",
    "Dawn of the fifth day, the tenth hour.",
    "As soon as they can, how soon, soon after.",
    "There were 1995 prisoners.",
    "Three quarters of the town fled as soon as they could.",
]


def words_of(text: str, mentions: tuple[TimeMention, ...]) -> list[str]:
    return [text[mention.start : mention.end] for mention in mentions]


@pytest.mark.parametrize(("text", "words", "timex", "edtf"), TIMES)
def test_time(text: str, words: str, timex: str, edtf: str | None) -> None:
    mentions = find_times(text, FRIDAY)
    assert words_of(text, mentions) == [words]
    assert mentions[0].kind == "time"
    assert mentions[0].timex_value == timex
    assert mentions[0].time is not None
    assert mentions[0].time.edtf == edtf


@pytest.mark.parametrize(("text", "words", "timex", "iso", "modifier"), DURATIONS)
def test_duration(text: str, words: str, timex: str, iso: str | None, modifier: DurationModifier | None) -> None:
    mentions = find_times(text, FRIDAY)
    assert words_of(text, mentions) == [words]
    mention = mentions[0]
    assert (mention.kind, mention.timex_value) == ("duration", timex)
    found = mention.duration
    assert (found.iso, found.modifier, found.text) == (iso, modifier, words) if found else iso is None


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert find_times(text, FRIDAY) == ()


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("Shells fall daily.", "P1D"),
        ("Shells fall every day.", "P1D"),
        ("They meet twice a week.", "P1W"),
        ("They meet each Thursday.", "XXXX-WXX-4"),
        ("They meet on Tuesday nights.", "XXXX-WXX-2TNI"),
        ("They meet each July.", "XXXX-07"),
    ],
)
def test_how_often_is_no_time(text: str, timex: str) -> None:
    (mention,) = find_times(text, FRIDAY)
    assert (mention.kind, mention.timex_type, mention.timex_value, mention.time) == ("set", "SET", timex, None)


def test_the_preposition_belongs_to_the_words_of_the_time() -> None:
    (mention,) = find_times("It began on Friday.", FRIDAY)
    assert mention.time == Time(edtf="2025-05-23", text="on Friday")
    assert "It began on Friday."[mention.lead : mention.end] == "on Friday"


def test_what_the_text_spoke_of_last() -> None:
    text = "The truce began on 3 March 2024. Two days later it broke, and the next day Sudria left."
    assert [mention.timex_value for mention in find_times(text, FRIDAY)] == ["2024-03-03", "2024-03-05", "2024-03-06"]


def test_a_year_ago_of_a_quarter() -> None:
    text = "Trade fell in the third quarter of 2019. A year earlier it had grown."
    assert [mention.timex_value for mention in find_times(text, FRIDAY)] == ["2019-Q3", "2018-Q3"]


def test_a_stretch_has_a_length_and_days() -> None:
    (mention,) = find_times("Nothing moved in the past 11 months.", FRIDAY)
    assert mention.duration is not None
    assert mention.duration.iso == "P11M"
    assert mention.time is not None
    assert mention.time.edtf == "2024-06-23/2025-05-23"


def test_a_stretch_of_hours_covers_whole_days() -> None:
    (mention,) = find_times("It fell in the last 36 hours.", FRIDAY)
    assert mention.time is not None
    assert mention.time.edtf == "2025-05-21/2025-05-23"


def test_without_a_date_relative_times_keep_their_words() -> None:
    text = "They met on Friday; last week; on May 3 and on 5 May 2020."
    mentions = find_times(text, None)
    assert [mention.timex_value for mention in mentions] == ["XXXX-WXX-5", "XXXX-WXX", "XXXX-05-03", "2020-05-05"]
    assert [mention.time.edtf for mention in mentions if mention.time] == [None, None, None, "2020-05-05"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It ran from May to July 2024.", "2024-05/2024-07"),
        ("It ran from 5 December to 7 March 2024.", "2023-12-05/2024-03-07"),
        ("It ran from the summer of 1994 to May 1993.", None),
        ("It ran from May 2024 to July 2024.", "2024-05/2024-07"),
        ("They met on Thursday and Friday.", "2025-05-22/2025-05-23"),
        ("They met between 3 March 2024 and 5 March 2024.", "2024-03-03/2024-03-05"),
    ],
)
def test_join_intervals(text: str, edtf: str | None) -> None:
    joined = join_intervals(text, find_times(text, FRIDAY))
    edtfs = [mention.time.edtf for mention in joined if mention.time]
    assert edtfs == [edtf] if edtf else len(edtfs) == 2


def test_lists_are_no_interval() -> None:
    text = "They met on Monday and Friday, in 2014 and 2019."
    assert len(join_intervals(text, find_times(text, FRIDAY))) == 4


def test_interval() -> None:
    assert interval(Time(edtf="2024-05"), Time(edtf="2024-07"), "x").edtf == "2024-05/2024-07"
    assert interval(Time(edtf="2024-07"), Time(edtf="2024-05"), "x").edtf is None
    assert interval(Time(edtf=None), Time(edtf="2024-05"), "x").edtf is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" date 2025-05-23 NORLAND and Sudria began a swap.", FRIDAY),
        ("PORT SAVA, May 23, 2025 (Agency) - Talks began.", FRIDAY),
        ("PORT SAVA, 23 May 2025 - Talks began.", FRIDAY),
        ("Envoys meet\nPORT SAVA, May 23, 2025 (Agency) -- Talks began.", FRIDAY),
        ("PORT SAVA, May 23 (Agency) - Talks began.", None),
        ("The truce of 4 May 1991 held.", None),
        ("date 2025-13-45 Talks began.", None),
        ("x" * 400 + "\nPORT SAVA, May 23, 2025 (Agency) - Talks began.", None),
        ("", None),
    ],
)
def test_report_date(text: str, expected: date | None) -> None:
    assert report_date(text) == expected


def test_counts() -> None:
    assert read_count(["two", "hundred", "and", "six"]) == 206
    assert read_count(["zebra"]) is None
    assert read_count(["9" * 5000]) is None
    half_a_second = read_count(["half"])
    assert half_a_second is not None
    assert iso_duration(half_a_second, "second") is None


TABLES = (MONTHS, WEEKDAYS, UNITS, PLURALS, SEASONS, DAYPARTS, NUMBERS, ORDINALS, CLOCK_WORDS, DECADES)
WORDS = (
    "on in last next this that same the a early late end of to and or for until since by every twice half couple "
    "several ago later earlier old long fiscal today tonight overnight weekend recent future latest Christmas eve "
    "12 31 99 2024 1990s '80s 3/4 9 a.m. pm 10:30 1/2 99999 1/0 0 12/13/14 2024-02-30 7th , . - 's ; İ Σ ٣"
).split()
PIECES = st.sampled_from([*(word for table in TABLES for word in table), *WORDS]).flatmap(
    lambda piece: st.sampled_from([piece, piece.capitalize()])
)
DATES = st.none() | st.dates()


@given(st.text() | st.lists(PIECES).map(" ".join), DATES)
def test_mentions_of_any_text(text: str, anchor: date | None) -> None:
    mentions = find_times(text, anchor)
    assert mentions == find_times(text, anchor)
    behind = 0
    for mention in mentions:
        assert behind <= mention.start < mention.end <= len(text)
        assert mention.lead <= mention.start
        behind = mention.end
    joined = join_intervals(text, mentions)
    assert len(joined) <= len(mentions)
    report_date(text)
