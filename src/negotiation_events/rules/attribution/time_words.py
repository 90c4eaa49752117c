"""Words of time beside a verb: "on Friday", "late last week", "earlier in the day"."""

from collections.abc import Sequence
from typing import Final

from negotiation_events.rules.attribution.tokens import Token

TIME_WORDS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight overnight".split()
)
TIME_UNITS: Final = frozenset(
    "week weeks month months year years day days hour hours morning afternoon evening night weekend january "
    "february march april may june july august september october november december".split()
)
_TIME_LEADS: Final = frozenset("on in at late early earlier later last this next by since until".split())


def skip_time_left(tokens: Sequence[Token], at: int) -> int:
    """The index before the words of time that end before `at`: "on Friday", "late last week"."""
    index = at
    while index > 0:
        token = tokens[index - 1]
        if token.tag == "T":
            index -= 1
        elif (
            token.word in TIME_UNITS
            and index > 1
            and tokens[index - 2].word in ("this", "last", "next", "that", "in", "early", "late")
        ) or (token.tag == "#" and index > 1 and tokens[index - 2].word in TIME_UNITS):
            index -= 2
        elif token.word in TIME_UNITS and index > 2 and tokens[index - 2].word in ("in", "on", "during"):
            if tokens[index - 3].word not in _TIME_LEADS:
                break
            index -= 3  # "earlier in the day"
        else:
            break
    if index < at:
        while index > 0 and tokens[index - 1].word in _TIME_LEADS:
            index -= 1
    return index


def skip_time_right(tokens: Sequence[Token], at: int) -> int:
    """The index behind the words of time that begin at `at`."""
    index = at
    while index < len(tokens) and tokens[index].word in _TIME_LEADS | {"the"} and index - at < 3:
        index += 1
    begin = index
    while index < len(tokens):
        token = tokens[index]
        if (
            token.tag == "T"
            or (token.word in TIME_UNITS and index > at)
            or (token.word in TIME_UNITS and token.capital)
            or (token.tag == "#" and index > begin)
        ):
            index += 1
        else:
            break
    return index if index > begin else at
