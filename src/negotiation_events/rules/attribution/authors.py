"""Whose statement a whole text is: "Statement by President Rell on the truce", above what "I" and "we" say."""

import re
from typing import Final

from negotiation_events.findings import Span

_HEAD: Final = 600  # characters of a text in which its title stands
_TITLE = re.compile(
    r"^(?:(?:joint|press|official|written|full|the|a) ){0,2}"
    r"(?:statement|remarks|address|speech|letter|message|declaration|communiqu[eé]|op-ed|transcript of remarks)"
    r" (?:by|from|of) (?P<author>[^\n:]{3,160})",
    re.IGNORECASE | re.MULTILINE,
)
# Where in a title the subject begins.
_ON = re.compile(
    r" (?:on|regarding|about|concerning|at|in|to|after|following|upon|before|with respect) ", re.IGNORECASE
)
FIRST_PERSON: Final = frozenset("i we my our me us".split())


def author_of(text: str) -> Span | None:
    """The words of a title that name who makes a statement, if the text has such a title."""
    title = _TITLE.search(text[:_HEAD])
    if title is None:
        return None
    first, end = title.span("author")
    on = _ON.search(text, first, end)
    return first, on.start() if on else end
