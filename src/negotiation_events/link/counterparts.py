"""Who is bound beside the one that a deal is "with": whoever the clause is about."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from negotiation_events.findings import Finding
from negotiation_events.link.drafts import Draft
from negotiation_events.link.same import Sameness
from negotiation_events.model import ActorKind, Agreement
from negotiation_events.text.annotated import AnnotatedText

_REACH = 120  # characters
# Another clause begins, or those before only judge the deal, bring others to it or tell of it.
_APART = re.compile(
    r"[.;:!?\"“”()–—]"
    r"|\b(?:that|said|says|saying|told|if|because|while|but|although|whether"
    r"|oppos\w+|critici\w+|condemn\w*|denounc\w+|blast\w*|slam\w*|attack\w*|welcom\w+|prais\w+|hail\w*|applaud\w*|reject\w*"
    r"|support\w*|back|backs|backed|backing|endors\w+|prevent\w*|block\w*|stop\w*|warn\w*|urg\w+|press(?:ed|es|ing)?|push\w*"
    r"|call\w* for|call\w* on|demand\w*|propos\w+|broker\w*|mediat\w+|facilitat\w+|help\w*|host\w*"
    r"|(?:was|were|been|being|be) (?:freed|released|repatriated|returned|traded|swapped|exchanged)"
    r"|discuss\w*|threat\w+|worr\w+|fear\w*|sceptic\w*|skeptic\w*|between|among|versus|against)\b",
    re.IGNORECASE,
)
_SIDES = frozenset(
    (ActorKind.STATE, ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.INTERGOVERNMENTAL, ActorKind.PERSON)
)


def name_counterparts(annotated: AnnotatedText, drafts: Sequence[Draft], same: Sameness) -> None:
    """Give a deal of which only "with Sudria" is told the other side: who wants, makes, breaks or accepts it."""
    starts: list[int] | None = None
    for draft in drafts:
        if draft.makes is not Agreement or not draft.fields.get("with") or draft.fields.get("parties"):
            continue
        others = {same.side(actor) for actor in draft.fields["with"]}
        found = draft.fields.get("accepted_by") or _who_wants(annotated.text, draft)
        if not found:
            starts = starts if starts is not None else [mention.start for mention in annotated.mentions]
            subjects = (_subject(annotated, starts, finding) for finding in draft.findings)
            found = next((subject for subject in subjects if subject), ())
        if found and not others & {same.side(actor) for actor in found} and not same.is_unnamed(found[0]):
            draft.fields["parties"] = found


def _who_wants(text: str, draft: Draft) -> tuple[int, ...]:
    """Who proposes a deal because it is to be his own."""
    wanted = any(_WANTED.search(text, finding.start, finding.end) for finding in draft.findings)
    return draft.fields.get("proposers", ()) if wanted else ()


_WANTED = re.compile(r"\b(?:wants?|wanted|wanting|seeks?|sought|seeking|needs?|needed)\b", re.IGNORECASE)


def _subject(annotated: AnnotatedText, starts: Sequence[int], finding: Finding) -> tuple[int, ...]:
    """The last actor told before a deal in its clause, if no word between parts them."""
    if finding.phrase is None or "with" not in finding.fields:
        return ()
    begin = annotated.sentences[finding.sentence].start
    for at in range(bisect_left(starts, finding.phrase[0]) - 1, -1, -1):
        mention = annotated.mentions[at]
        if mention.start < max(begin, finding.phrase[0] - _REACH):
            return ()
        if mention.kind == "actor":
            return _as_side(annotated, mention.referents, mention.end, finding.phrase[0])
    return ()


def _as_side(annotated: AnnotatedText, actors: tuple[int, ...], end: int, start: int) -> tuple[int, ...]:
    if _APART.search(annotated.text, end, max(end, start)) is not None:
        return ()
    referents = [annotated.referents[actor] for actor in actors]
    known = all(r.kind in _SIDES or r.affiliation is not None or r.stands_for is not None for r in referents)
    return actors if known and len(actors) == 1 else ()
