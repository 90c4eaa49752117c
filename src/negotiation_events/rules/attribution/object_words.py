"""By its object, whether a verb speaks: who defends a deal does, who defends a town does not."""

from collections.abc import Sequence
from typing import Final

# What is accepted or offered without anything being said.
_NO_OBJECTS: Final = {
    "accept": frozenset(
        "post job role award prize nomination responsibility position appointment medal gift bribe bribes".split()
    ),
    "offer": frozenset(
        "comment proof evidence details glimpse food chance opportunity courses no little few reply hint odds prices "
        "discounts rewards".split()
    ),
    "reveal": frozenset(("few",)),
    "back": frozenset("away off up down".split()),
    "declare": frozenset(("war",)),
}
_MOVES: Final = frozenset(
    "decision deal move plan effort efforts policy record handling agreement offer approach strategy action "
    "actions position remarks comments choice role proposal release swap exchange stance conduct treatment "
    "response talks negotiations".split()
)
_WORDS: Final = frozenset(
    "claim claims statement statements report reports remark remarks comment comments accusation accusations "
    "allegation allegations announcement assertion assertions account pledge promise figure figures number "
    "numbers total count toll itself himself herself themselves".split()
)
_FEELINGS: Final = frozenset(
    "thanks gratitude appreciation condolences congratulations concern concerns regret regrets sympathy support "
    "readiness willingness wishes message greetings apology apologies invitation".split()
)
_EFFORTS: Final = frozenset(
    "progress importance need effort efforts role contribution contributions urgency right work sacrifice".split()
)
_ISSUES: Final = frozenset("concern concerns objection objections importance issue issues case cases matter".split())
# What alone makes the verb one of speech: "defended the deal" but "defended the town".
_ONLY_OBJECTS: Final[dict[str, frozenset[str]]] = {
    "defend": _MOVES, "justify": _MOVES, "correct": _WORDS, "revise": _WORDS, "retract": _WORDS, "recant": _WORDS,
    "withdraw": _WORDS - {"itself", "themselves", "himself", "herself", "number", "numbers", "figure", "figures"},
    "disavow": _WORDS, "repudiate": _WORDS | _MOVES, "take back": _WORDS, "walk back": _WORDS,
    "recognize": _EFFORTS, "recognise": _EFFORTS, "raise": _ISSUES,
    "convey": _FEELINGS, "extend": _FEELINGS,
}  # fmt: skip
REPORTS: Final = frozenset("reports rumors rumours claims suggestions speculation".split())
_NEAR: Final = 7  # words: how far the noun of an object stands from the verb


def may_be_object(lemma: str, words: Sequence[str]) -> bool:
    """Whether what these words name can be said or done in words by the verb."""
    if not _NO_OBJECTS.get(lemma, frozenset()).isdisjoint(words[:4]):
        return False
    only = _ONLY_OBJECTS.get(lemma)
    return only is None or not only.isdisjoint(words[:_NEAR])
