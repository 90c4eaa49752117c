"""The date that a report gives itself, in its dateline or in a line before the text."""

import re
from datetime import date

from negotiation_events.text.calendar_words import MONTHS

_HEAD = 300  # characters: a dateline stands at the head, a date further down is of something the report tells
_MONTH = r"(?P<month>[A-Z][A-Za-z]{2,8})\.?"
_DATE_LINE = re.compile(r"\s*date:?[ \t]+(\d{4})-(\d\d)-(\d\d)\b", re.IGNORECASE)
_DATELINE = re.compile(
    rf"\b(?:{_MONTH}\ (?P<day>\d{{1,2}})|(?P<first_day>\d{{1,2}})\ {_MONTH.replace('month', 'second_month')}),?"
    r"\ (?P<year>(?:19|20)\d\d)"
    r"\s*(?:[–—-]|\([^()\n]{1,40}\)\s*(?:[–—:_-]|$)|\n|:)"
)
_PLACE = re.compile(r"^[^a-z\n]{2,}")


def _date(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def report_date(text: str) -> date | None:
    """The date of a report, where its first lines say so in full.

    >>> report_date("PORT SAVA, May 23, 2025 (Agency) - Talks began.")
    datetime.date(2025, 5, 23)
    >>> report_date("The truce of 4 May 1991 held.") is None
    True
    """
    head = text[:_HEAD]
    line = _DATE_LINE.match(head)
    if line:
        return _date(line[1], int(line[2]), line[3])
    for match in _DATELINE.finditer(head):
        start = head.rfind("\n", 0, match.start()) + 1
        if match.start() > start and not _PLACE.match(head[start : match.start()]):
            continue
        month = MONTHS.get((match["month"] or match["second_month"]).lower())
        if month:
            return _date(match["year"], month, match["day"] or match["first_day"])
    return None
