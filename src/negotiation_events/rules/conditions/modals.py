"""Verb groups that tell will: "would only", "is not ready to", "vowed to"."""

import re

import attrs

from negotiation_events.rules.masked import TIME, Masked

_ADVERB = (
    r"(?:not|never|neither|also|only|still|now|then|first|again|even|likely|soon|immediately|once|therefore|just"
    r"|[a-z]+ly|no longer|no) "
)
_READY = r"(?:ready|willing|prepared|open|happy|unwilling|reluctant|unprepared) "
_COMMITTED = {
    "vow": "vow vows vowed vowing pledge pledges pledged pledging promise promises promised promising "
    "threaten threatens threatened threatening",
    "ready": "offer offers offered offering proposed proposes agree",
    "refuse": "refuse refuses refused refusing decline declines declined declining",
    "agree": "agreed agrees agreeing undertook consented",
}
_KIND_OF = {form: kind for kind, all_forms in _COMMITTED.items() for form in all_forms.split()}
_COMMITS = "|".join(sorted(_KIND_OF, key=lambda form: (-len(form), form)))
_MODAL = re.compile(
    r"(?<= )(?:(?P<will>will|would|could|can|cannot|may|might|shall|'ll|'d|must|should|(?:has|have|had) to) "
    rf"(?P<a1>(?:{_ADVERB}){{0,4}})(?:be (?:{_ADVERB}){{0,2}}(?P<r1>{_READY}|able )to (?:{_ADVERB})?)?"
    r"|(?P<power>(?:has|have|had) the (?:power|right|ability|means|capability|capacity) to )"
    rf"|(?P<going>(?:is|are|am|was|were|'s|'re|'m) (?P<a5>(?:{_ADVERB}){{0,2}})going to )"
    rf"|(?:is|are|am|was|were|'s|'re|'m|remains?|remained|be) (?P<a2>(?:{_ADVERB}){{0,4}})"
    rf"(?P<r2>{_READY})to (?:{_ADVERB})?"
    rf"|(?P<commit>{_COMMITS}) (?:(?:on )?{TIME} )?(?P<a3>(?:not |never )?)to (?P<a4>(?:{_ADVERB})?))"
)
_NEGATIVE = re.compile(r" (?:not|never|neither|no) ")


@attrs.frozen
class Modal:
    """A verb group that tells will: "would only", "is not ready to", "vowed to".

    Attributes:
        first: its first token.
        last: the token behind it, where the verb phrase begins.
        kind: `will`, `would`, `could`, `may`, `power` ("has the power to"), `ready`, `vow`, `refuse`, `agree`
            or `must`.
        negative: "will not", "refused to", "can never".
        only: "would only".
    """

    first: int
    last: int
    kind: str
    negative: bool
    only: bool


def find_modal(sentence: Masked, first: int, last: int) -> Modal | None:
    """The first group of will in a range of tokens."""
    match = _MODAL.search(sentence.line, sentence.position(first), sentence.position(last))
    if not match or match.end() > sentence.position(last):
        return None
    begin, end = sentence.token_span(match.span())
    adverbs = " " + " ".join(match[name] or "" for name in ("a1", "a2", "a3", "a4", "a5"))
    ready = (match["r1"] or match["r2"] or "").strip()
    kind = _modal_kind(match, ready)
    negative = kind == "refuse" or match["will"] == "cannot" or _NEGATIVE.search(adverbs) is not None
    return Modal(begin, end, kind, negative, " only " in adverbs)


def _modal_kind(match: re.Match[str], ready: str) -> str:
    if match["commit"]:
        return _KIND_OF[match["commit"]]
    if ready in ("unwilling", "reluctant", "unprepared"):
        return "refuse"
    if ready and ready != "able":
        return "ready"
    word = match["will"]
    if match["power"]:
        return "power"
    if word in ("may", "might") or ready == "able":
        return "may"
    if match["going"] or word in ("will", "shall", "'ll"):
        return "will"
    if word in ("would", "'d"):
        return "would"
    return "must" if word in ("must", "should") or word.endswith(" to") else "could"
