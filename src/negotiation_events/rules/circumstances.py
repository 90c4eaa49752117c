"""Where, when, how long and by what means: what stands around the verb of a meeting, outside its pattern."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from negotiation_events.model import Duration, Place, Time
from negotiation_events.rules import masked as m
from negotiation_events.rules.fields import referents_of
from negotiation_events.rules.fragments import ACTORS, WORD
from negotiation_events.rules.masked import Masked, Token
from negotiation_events.rules.match import Match
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.topics import topics_of

_BLANK = rf"(?:(?!{m.PLACE}|{m.TIME}|{m.ACTOR})[^ ,;:.!?–]+ )"
_PLACE = (
    rf"(?:, )?(?:in|at|near|outside) (?:(?:the|a|an) )?(?:(?:{WORD}){{1,5}}of )?"
    rf"(?P<place>{m.PLACE} )(?:(?:, |and )?{m.PLACE} (?:, )?)?"
)
_TIME = (
    r"(?:, )?(?:(?:sometime|some time|as early as|as soon as|possibly|probably|starting|beginning) )?"
    rf"(?:(?:on|in|at|for|during|late|early|later|earlier|over) ){{0,2}}(?:the )?(?P<time>{m.TIME} )"
)
# What lasts so long is no talks: "resumed after a two-year hiatus".
_NO_BREAK = r"(?!(?:hiatus|break|pause|lull|suspension|gap|interruption|delay|stalemate|deadlock|war|absence|boycott) )"
_LASTING = (
    r"(?:(?:for|lasting|after|over) )?(?:(?:a|an|the|about|nearly|almost|some) )?"
    rf"(?P<duration>{m.DURATION} )(?:of )?{_NO_BREAK}"
)
_FIRST = rf"(?:for )?the first time in (?P<first_since>{m.DURATION} )"
_AGAIN = rf"for the (?:first|second|third|fourth|fifth|sixth|last) time (?:(?:in|since) [{m.TIME}{m.DURATION}] )?"
_MEANS = r"(?:by|over|on|via|through) (?:the |a )?"
_PHONE = rf"(?P<phone>{_MEANS}(?:tele)?phone (?:call )?|by secure line )"
_VIDEO = (
    rf"(?P<video>{_MEANS}video(?:conference)? (?:link |conference |call |conferencing )?|"
    r"virtually |online |remotely )"
)
_IN_PERSON = r"(?P<in_person>face to face |in person |one on one |across the (?:negotiating )?table )"
_INDIRECT = r"(?P<indirect>indirectly |(?:through|via) (?:an? )?(?:mediators?|intermediar(?:y|ies)) )"
_DIRECT = r"(?P<direct>directly )"
_ABOUT = (
    rf"(?:to discuss|to talk about|to negotiate|on|about|over) (?P<topic>(?:{_BLANK}{{0,4}}{m.ACTOR} )?{_BLANK}{{1,7}})"
)
_HOW = (
    r"(?:again|separately|briefly|together|privately|secretly|publicly|alone|there|first|both|later|"
    r"behind closed doors|at length|once more|in earnest|as planned|as scheduled|afresh|anew"
    r"|(?:in|over|within) the (?:coming|next|past|last|following) (?:few )?(?:hours|days|weeks|months)|soon|shortly) "
)
_OCCASION = rf"(?:{_BLANK}|{m.ACTOR} |{m.TALKS} )"
_SIDELINES = rf"on the (?:sidelines|margins|fringes) of {_OCCASION}{{1,6}}?(?=(?:in|on|at|,|\.|{m.TIME}) |$)"
# "At the hotel", "in a villa by the lake": a place without a name is passed over.
_SOMEWHERE = (
    rf"(?:in|at|inside|aboard|near|outside) (?:the|a|an|his|her|their) {_BLANK}{{1,6}}?"
    rf"(?=(?:on|in|for|at|late|early|{m.TIME}) )"
)
_CHAIR = (
    rf"(?:, )?(?:with|under) (?P<mediators>{ACTORS})"
    r"(?:in the chair|presiding|chairing|mediating"
    r"|as (?:an? |the )?(?:mediators?|moderators?|chairman|chair|go between)) (?:, )?"
)
_UNDER = rf"under (?P<under>{ACTORS}|{m.NATIONALITY} )(?:'s )?(?:mediation|auspices|sponsorship|supervision) "
_BETWEEN = (
    r"(?:between|among|involving) (?:(?:the|senior|top|officials|envoys|negotiators|representatives|delegations) ){0,2}"
    rf"(?:from |of )?(?P<parties>{ACTORS})"
)
_KINDS = tuple(
    re.compile(pattern)
    for pattern in (
        _PHONE, _VIDEO, _IN_PERSON, _INDIRECT, _DIRECT, _FIRST, _AGAIN, _HOW, _SIDELINES, _CHAIR, _UNDER, _BETWEEN,
        _PLACE,
        _LASTING, _TIME, _ABOUT, _SOMEWHERE,
    )
)  # fmt: skip
_OPENING = re.compile(
    rf" (?:(?:in|at) {m.PLACE} )?(?:(?:on|in|late|early|later|earlier|at) ){{0,2}}"
    rf"(?P<time>{m.TIME} )(?:(?:in|at) (?P<place>{m.PLACE} ))?, (?:the )?"
    rf"| (?:in|at) (?P<place_alone>{m.PLACE} ), (?:the )?"
)
_CHANNELS = ("phone", "video", "in_person")
_VALUES = {"place": Place, "time": Time, "duration": Duration, "first_since": Duration}


def circumstances_behind(sentence: Masked, at: int) -> tuple[dict[str, Any], int]:
    """What the phrases behind token `at` say of an event, and the token where they end."""
    fields: dict[str, Any] = {}
    for _ in range(8):
        for kind in _KINDS:
            match = kind.match(sentence.line, sentence.position(at))
            if match and _take(sentence, match, fields):
                at = sentence.token_span(match.span())[1]
                break
        else:
            break
    return fields, at


# "Ivo Brandt, the deputy head of the council, in Oslo": who he is stands between the meeting and its place.
_ASIDE = re.compile(
    r", (?:the |a |an |his |her )?(?!who |which |where |when |but |and |in |on |at |after |before |with |as )"
    rf"(?:(?!said |says |told |who |that |which )[^ ,;:.!?–]+ ){{1,14}}?, (?=(?:in|on|at) (?:{m.PLACE}|{m.TIME}) )"
)
_OF_PLACE_AND_TIME = frozenset(("place", "time", "duration"))


def _behind_aside(sentence: Masked, at: int) -> dict[str, Any]:
    """Where and when parties met, behind an aside that says who the last of them is."""
    aside = _ASIDE.match(sentence.line, sentence.position(at))
    if aside is None:
        return {}
    fields, _ = circumstances_behind(sentence, sentence.token_span(aside.span())[1])
    return {name: value for name, value in fields.items() if name in _OF_PLACE_AND_TIME}


def time_inside(sentence: Masked, first: int, last: int) -> Time | None:
    """The time that stands between subject and verb: "the ministers on Monday resumed ..."."""
    for at in range(first, last):
        mention = sentence.tokens[at].mention
        before = sentence.tokens[at - 1].form if at else ""
        elsewhere = before in ("since", "until", "after", "before")
        if mention is not None and isinstance(mention.value, Time) and not elsewhere:
            return mention.value
    return None


def circumstances_before(sentence: Masked, first: int) -> dict[str, Any]:
    """What opens the sentence right before token `first`: "In Oslo on Monday, ...", "Last week the envoys ..."."""
    match = _OPENING.match(sentence.line)
    if not match or sentence.token_span(match.span())[1] not in (first, first + 1):
        return {}
    return dict(_values(sentence, match))


def _take(sentence: Masked, match: re.Match[str], fields: dict[str, Any]) -> bool:
    """Whether a phrase is new; if so what it says is added. A second place or time belongs to something else."""
    found = dict(_values(sentence, match))
    named = [name for name, value in match.groupdict().items() if value]
    for name in named:
        if name in _CHANNELS:
            found["channel"] = name
        if name in ("mediators", "parties", "under"):
            first, last = sentence.token_span(match.span(name))
            found["mediators" if name == "under" else name] = referents_of(sentence.tokens[first:last])
        if name in ("direct", "indirect"):
            found["format"] = name
        if name == "topic":
            first, last = sentence.token_span(match.span(name))
            found["topics"] = topics_of(" ".join(_spoken(sentence.tokens[first:last])))
        if name == "in_person":
            found["format"] = "direct"
    if any(name in fields for name in found):
        return False
    fields.update(found)
    return True


def _spoken(tokens: Iterable[Token]) -> Iterator[str]:
    """The words of a topic, those of a noun phrase in it included."""
    for token in tokens:
        yield from token.noun.words if isinstance(token.noun, NounPhrase) else (token.form,)


def _values(sentence: Masked, match: re.Match[str]) -> Iterator[tuple[str, Any]]:
    for group, text in match.groupdict().items():
        kind = _VALUES.get(group.removesuffix("_alone"))
        if not text or kind is None:
            continue
        first, last = sentence.token_span(match.span(group))
        for token in sentence.tokens[first:last]:
            if token.mention is not None and isinstance(token.mention.value, kind):
                yield group.removesuffix("_alone"), token.mention.value


def add_circumstances(match: Match, phrase: NounPhrase | None, fields: dict[str, Any]) -> None:
    """What stands behind, inside and before the clause; what a slot or the noun phrase itself says comes first."""
    around, end = circumstances_behind(match.sentence, match.last)
    around = {**_behind_aside(match.sentence, end), **around}
    if end > match.last:
        fields["_end"] = match.sentence.tokens[end - 1].end
    own = phrase.slots if phrase is not None else {}
    if "time" not in own and "time" not in around and (time := time_inside(match.sentence, match.first, match.last)):
        around["time"] = time
    if phrase is None:
        purpose = _purpose(match, end)
        if purpose is not None:
            fields["_phrase"] = purpose
    if phrase is None or not own.keys().isdisjoint(("with", "by", "nations")):
        around.pop("parties", None)
    for name, value in {**circumstances_before(match.sentence, match.first), **around}.items():
        if name not in own:
            fields.setdefault(name, value)


_OPENING_VERBS = ("resume", "begin", "start", "open", "hold", "continue", "restart")


def _purpose(match: Match, at: int) -> NounPhrase | None:
    """The talks that a meeting is held for: "met in Oslo on Monday for talks on trade"."""
    tokens = match.sentence.tokens[at : at + 3]
    if len(tokens) == 3 and tokens[0].form == "to" and tokens[1].form in _OPENING_VERBS:
        tokens = tokens[1:]
    tokens = tokens[:2]
    if len(tokens) == 2 and tokens[0].form in ("for", "in", *_OPENING_VERBS) and tokens[1].form == m.TALKS:
        return tokens[1].noun if isinstance(tokens[1].noun, NounPhrase) else None
    return None
