"""How plain text says the values of the model, and how it keeps within a line."""

import re
import textwrap
from collections.abc import Sequence

from negotiation_events.model import Duration, Place, Quantity, Quote, Time

WIDTH = 100
NAMES_SHOWN = 4
UNITS = (("Y", "year"), ("M", "month"), ("W", "week"), ("D", "day"), ("H", "hour"), ("m", "minute"), ("S", "second"))


def clean(words: str) -> str:
    """On one line, and without the control characters that could steer a terminal."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())


def bare(name: str) -> str:
    return clean(name).casefold().removeprefix("the ").removeprefix("an ").removeprefix("a ")


def in_words(term: str) -> str:
    return clean(term).replace("_", " ")


def shorten(words: str, width: int) -> str:
    if len(words) <= width:
        return words
    cut = words[: width - 4]
    space = cut.rfind(" ")
    return (cut[:space] if space > width // 2 else cut) + " ..."


def in_quotes(words: str, width: int) -> str:
    return f'"{shorten(clean(words), width)}"'


def quoted(label: str, quote: Quote | None) -> list[str]:
    return [f"{label} {in_quotes(quote.text, 80)}"] if quote else []


def listed(names: Sequence[str]) -> str:
    if len(names) > NAMES_SHOWN:
        return f"{', '.join(names[: NAMES_SHOWN - 1])} and {len(names) - NAMES_SHOWN + 1} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def wrap(words: str, first: str, rest: str, lines: int) -> list[str]:
    return textwrap.wrap(
        words, WIDTH, initial_indent=first, subsequent_indent=rest, max_lines=lines, placeholder=" ...",
        break_on_hyphens=False,
    )  # fmt: skip


def when_and_where(time: Time | None, place: Place | None) -> list[str]:
    where = [f"in {clean(place.name)}" + (f" ({place.country})" if place.country else "")] if place else []
    return where + ([when(time)] if time else [])


def when(time: Time) -> str:
    said = in_quotes(time.text, 40) if time.text else ""
    if time.edtf is None:
        return said
    first, slash, last = time.edtf.partition("/")
    if not slash:
        days = first
    elif last in ("..", ""):
        days = f"from {first}"
    elif first in ("..", ""):
        days = f"until {last}"
    else:
        days = f"{first} to {last}"
    return f"{days} ({said})" if said else days


def lasting(label: str, duration: Duration | None) -> list[str]:
    if duration is None:
        return []
    # "M" is months before the T and minutes behind it.
    date_part, _, time_part = duration.iso.partition("T")
    counts = re.findall(r"(\d+)([A-Za-z])", date_part + time_part.replace("M", "m"))
    names = dict(UNITS)
    parts = [f"{count} {names[unit]}{'' if count == '1' else 's'}" for count, unit in counts]
    hedge = f"{in_words(duration.modifier)} " if duration.modifier else ""
    return [f"{label} {hedge}{listed(parts)}"]


def how_many(quantity: Quantity | None) -> str:
    if quantity is None or (quantity.lower is None and quantity.upper is None):
        return "an unknown number"
    about = "about " if quantity.approximate else ""
    if quantity.lower == quantity.upper:
        return f"{about}{quantity.lower:,}"
    if quantity.upper is None:
        return f"at least {about}{quantity.lower:,}"
    if quantity.lower is None:
        return f"at most {about}{quantity.upper:,}"
    return f"{about}{quantity.lower:,} to {quantity.upper:,}"
