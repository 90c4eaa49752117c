"""Cues whose content is an object, an infinitive or what somebody is called. Ranges are of tokens, half-open."""

from collections.abc import Sequence
from typing import Final

from negotiation_events.model.terms import Act
from negotiation_events.rules.attribution.adjuncts import behind_prepositional
from negotiation_events.rules.attribution.cues import FORMS, Cue, Frame
from negotiation_events.rules.attribution.ends import content_end, without_tail
from negotiation_events.rules.attribution.found import Found
from negotiation_events.rules.attribution.hit import Hit
from negotiation_events.rules.attribution.object_words import REPORTS, may_be_object
from negotiation_events.rules.attribution.subjects import noun_phrase_after
from negotiation_events.rules.attribution.time_words import skip_time_left, skip_time_right
from negotiation_events.rules.attribution.tokens import Token

# "Norland backs Sudria", "supports the rebels' cause": who takes a side accepts nothing that was put to him.
_FOR_WHOM: Final = frozenset("back support favor favour oppose".split())
# What is agreed to by saying yes; whoever agrees to a truce or to leave makes an agreement.
_PROPOSALS: Final = frozenset("plan proposal proposals offer terms request demand demands conditions".split())
_APPOSITION: Final = 12  # tokens
_LONG_NAME: Final = 30  # tokens that those may take up who are accused
_OF_ONES_OWN: Final = frozenset("his her their my our its".split())
_MARKS: Final = frozenset(("“", '"', "‘", "Q"))
_NO_PEOPLE: Final = frozenset(
    "end halt stop return solution response approach commitment answer boost adherence access".split()
)
_FEELINGS: Final = frozenset(
    "confidence hope hopes concern concerns doubt doubts fear fears belief optimism pessimism regret satisfaction "
    "conviction certainty disappointment surprise".split()
)
_GUESTS: Final = frozenset(
    "president minister chief leader leaders envoy envoys ambassador delegation delegates counterpart visitors guests "
    "king queen official officials secretary hostages captives prisoners soldiers refugees team".split()
)
_CALLED_FOR_REAL: Final = frozenset(
    "meeting meetings vote strike strikes election elections session conference summit halt truce ceasefire "
    "police ambulance witness witnesses referendum rally protest protests break home back again today "
    "yesterday names out".split()
)


def _object_start(tokens: Sequence[Token], hit: Hit, cue: Cue) -> int:
    """Where an object may begin, behind "rejected or denied", "rejected on Monday", "confirmed to me"."""
    at = hit.end
    if at + 1 < len(tokens) and tokens[at].word in ("or", "nor", "and") and tokens[at + 1].word in FORMS:
        at += 2
    if at < len(tokens) and tokens[at].tag == "V":
        at += 1
    at = _behind_time(tokens, at)
    if cue.act in (Act.CONFIRM, Act.ASSERT) and at + 2 < len(tokens) and tokens[at].tag == "I" and not cue.particle:
        to = noun_phrase_after(tokens, at + 1, len(tokens))  # "confirmed to me his commitment"
        at = to[1] if to and to[1] < len(tokens) and tokens[to[1]].tag == "D" else at
    return at


def _object_end(tokens: Sequence[Token], hit: Hit, cue: Cue, at: int, end: int) -> int:
    """Where an object ends, without when it was spoken of: "rejected the plan on Monday"."""
    if at + 1 < len(tokens) and tokens[at + 1].word == cue.particle != tokens[hit.end - 1].word:
        end = at + 1  # "turned it down"
    if cue.act in (Act.REQUEST, Act.DEMAND, Act.PROPOSE) and end < len(tokens) and tokens[end].tag == ";":
        end = _behind_list(tokens, end)
    timeless = max(at + 1, skip_time_left(tokens, end))
    return end if tokens[timeless - 1].tag == "D" else timeless


def read_object(tokens: Sequence[Token], hit: Hit, cue: Cue, hits: Sequence[Hit]) -> Found | None:
    """A verb with its object; what is felt is the clause of "expressed confidence that ..."."""
    that = _felt(tokens, _object_start(tokens, hit, cue)) if cue.lemma in ("express", "voice") else None
    if that is None:
        return _read_plain_object(tokens, hit, cue, hits)
    end = content_end(tokens, that, hit, hits, clause=True)
    return Found(hit=hit, cue=cue, frame=Frame.CLAUSE, content=(that, end), after=True, adjuncts=(hit.end, that))


def _read_plain_object(tokens: Sequence[Token], hit: Hit, cue: Cue, hits: Sequence[Hit]) -> Found | None:
    at = _object_start(tokens, hit, cue)
    if at >= len(tokens) or tokens[at].tag not in ("D", "X", "K", "#", "M", "O", "Q", "“", '"', "W", "H"):
        return None
    if tokens[at].tag == "O" and tokens[at].word not in ("it", "you", "others", "everyone"):
        return None
    end = content_end(tokens, at, hit, hits, clause=False)
    if cue.lemma == "welcome" and _receives(tokens, at, end):
        return None
    marked = cue.lemma == "cite" and any(token.tag in _MARKS for token in tokens[at:end])  # "citing its “hostility”"
    if hit.participle and cue.act is Act.ASSERT and not (cue.belief or marked):
        return None
    if cue.lemma == "urge" and tokens[at].tag == "M":
        return None  # "urged them on"
    if any(tokens[index].tag == "Q" and tokens[index - 1].tag == ":" for index in range(at + 2, end)):
        return None  # "scolded the envoy: “...”"
    if not may_be_object(cue.lemma, [token.word for token in tokens[at:end]]):
        return None
    if tokens[at].word in REPORTS and at + 2 < end and tokens[at + 1].tag == "H":
        at += 2  # "confirmed reports that the envoy had left"
    if cue.lemma in ("talk about", "speak about") and tokens[at].word in _OF_ONES_OWN:
        return None  # "talks about his childhood" is plain speech
    if cue.lemma == "agree to" and not any(token.word in _PROPOSALS for token in tokens[at : min(at + 5, end)]):
        return None
    end = _object_end(tokens, hit, cue, at, end)
    if cue.lemma in _FOR_WHOM and all(token.tag in ("D", "K", "C", "&") for token in tokens[at:end]):
        return None
    return Found(hit=hit, cue=cue, frame=Frame.OBJECT, content=(at, end), after=True, adjuncts=(hit.end, at))


def _felt(tokens: Sequence[Token], at: int) -> int | None:
    """Where the clause begins of "expressed confidence on Monday that ..."."""
    phrase = noun_phrase_after(tokens, at, len(tokens))
    if phrase is None or tokens[phrase[1] - 1].word not in _FEELINGS:
        return None
    behind = skip_time_right(tokens, phrase[1])
    return behind + 1 if behind + 2 < len(tokens) and tokens[behind].tag == "H" else None


def _behind_list(tokens: Sequence[Token], at: int) -> int:
    """Behind "A; B; and C", where semicolons part the things called for; else where the first ends."""
    marks = [index for index in range(at, len(tokens)) if tokens[index].tag == ";"]
    last = marks[-1] + 1
    if last >= len(tokens) or tokens[last].tag != "C":
        return at
    return without_tail(tokens, at, len(tokens))


def _behind_time(tokens: Sequence[Token], at: int) -> int:
    """Skip when it was said, where the object is still to come: "rejected on Thursday a plan to"."""
    behind = skip_time_right(tokens, at)
    return behind if behind < len(tokens) and tokens[behind].tag == "D" else at


def _receives(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a person is welcomed at a place, which takes no words."""
    phrase = noun_phrase_after(tokens, at, end)
    person = phrase is not None and tokens[phrase[1] - 1].word in _GUESTS
    return person or (tokens[at].tag in ("K", "M", "#") and _goes_to(tokens, at, end))


def _goes_to(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a name is followed by a place: "welcomed Berg at the airport" is no word of praise."""
    behind = next((index for index in range(at, end) if tokens[index].tag not in ("K", "M", "#", "X")), end)
    return behind < end and tokens[behind].word in ("to", "at", "in", "into")


def read_infinitive(tokens: Sequence[Token], hit: Hit, cue: Cue, hits: Sequence[Hit]) -> Found | None:
    first = hit.end
    if first < len(tokens) and tokens[first].tag in ("P", "T"):
        first = skip_time_right(tokens, _behind_person(tokens, first))  # "vowed at a rally on Friday to fight"
    at = first + (first < len(tokens) and tokens[first].tag == "N")
    if at + 1 >= len(tokens) or tokens[at].tag != "I" or tokens[at + 1].tag in ("D", "K", "#"):
        return None
    end = content_end(tokens, at, hit, hits, clause=True)
    turn = next((i for i in range(at, end - 2) if tokens[i].tag == "," and tokens[i + 1].word == "but"), None)
    if turn is not None and tokens[turn + 2].tag not in ("I", "N", "P", "V"):
        end = turn  # "promised to leave, but fighting delayed it"
    return Found(hit=hit, cue=cue, frame=Frame.TO, content=(first, end), after=True, adjuncts=(hit.end, at))


def read_request(tokens: Sequence[Token], hit: Hit, cue: Cue, hits: Sequence[Hit]) -> Found | None:
    person = noun_phrase_after(tokens, hit.end, len(tokens), relaxed=False)
    if person is None:
        return None
    at = person[1]
    if tokens[at - 1].word in _NO_PEOPLE:
        return None
    at = _behind_apposition(tokens, at)
    while at < len(tokens) and tokens[at].tag in ("V", "T"):
        at += 1
    warned = cue.act is Act.WARN and at + 1 < len(tokens) and tokens[at].word in ("against", "of", "about")
    at = at if warned else _behind_person(tokens, at)
    if at + 1 >= len(tokens) or not (warned or tokens[at].tag in ("I", "N")):
        return None
    end = content_end(tokens, at, hit, hits, clause=not warned)
    return Found(
        hit=hit, cue=cue, frame=Frame.PERSON_TO, content=(at, end), after=True, adjuncts=(hit.end, at), addressee=person
    )


def _behind_person(tokens: Sequence[Token], at: int) -> int:
    """Skip what narrows the person down: "the negotiators in Geneva", "both sides on Monday"."""
    for _ in range(3):
        if at < len(tokens) and tokens[at].tag == "P":
            behind = skip_time_right(tokens, at)
            at = behind if behind > at else behind_prepositional(tokens, at)
    return at


def _behind_apposition(tokens: Sequence[Token], at: int) -> int:
    """Skip who the person is, where what is asked for comes behind: "urged Berg, the envoy, not to leave"."""
    if at >= len(tokens) or tokens[at].tag != ",":
        return at
    comma = next((index for index in range(at + 1, min(at + _APPOSITION, len(tokens))) if tokens[index].tag == ","), at)
    if any(tokens[index].tag not in ("D", "X", "K", "#", "P", "&") for index in range(at + 1, comma)):
        return at
    asked = [token.tag for token in tokens[comma + 1 : comma + 3]]
    return comma + 1 if comma > at + 1 and (asked[:1] == ["I"] or asked == ["N", "I"]) else at


def read_accusation(tokens: Sequence[Token], hit: Hit, cue: Cue, hits: Sequence[Hit]) -> Found | None:
    person = noun_phrase_after(tokens, hit.end, len(tokens))
    limit = min(hit.end + _LONG_NAME, len(tokens))
    of = next(
        (
            index
            for index in range(hit.end + 1, limit - 1)
            if tokens[index].word == "of"
            and (
                tokens[index + 1].word.endswith("ing")
                or tokens[index + 1].tag in ("X", "V", "N", "Q", "“", '"', "D", "K")
            )
        ),
        None,
    )
    gerund = next(
        (
            index
            for index in range(hit.end + 1, limit - 1)
            if tokens[index].word == "of" and tokens[index + 1].word.endswith("ing")
        ),
        None,
    )
    if person is not None and person[1] < limit - 1 and tokens[person[1]].word == "of":
        of = person[1]
    elif gerund is not None:
        of = gerund
    if person is None or of is None:
        return None
    end = content_end(tokens, of + 1, hit, hits, clause=False)
    person = (person[0], min(person[1], of))
    return Found(
        hit=hit,
        cue=cue,
        frame=Frame.PERSON_OF,
        content=(of + 1, end),
        after=True,
        adjuncts=(hit.end, of),
        addressee=person,
    )


def read_thanks(tokens: Sequence[Token], hit: Hit, cue: Cue, hits: Sequence[Hit]) -> Found | None:
    found = read_object(tokens, hit, cue, hits)
    if found is None or cue.lemma != "thank":
        return found
    end = found.content[1]
    marker = next(
        (
            index
            for index in range(found.content[0] + 1, end - 1)
            if tokens[index].word == "for" and tokens[index + 1].tag in ("D", "X", "M")
        ),
        None,
    )
    if marker is None:
        return found
    found.addressee = (found.content[0], marker)
    found.content = (marker + 1, end)
    found.frame = Frame.PERSON_FOR
    return found


def read_description(tokens: Sequence[Token], hit: Hit, cue: Cue, hits: Sequence[Hit]) -> Found | None:
    asked = hit.subject is not None and hit.subject[0] > 0 and tokens[hit.subject[0] - 1].tag == "W"
    if asked and hit.end + 1 < len(tokens) and tokens[hit.end].word == "as":
        # "what officials describe as a setback"
        at = hit.end + 1
        end = content_end(tokens, at, hit, hits, clause=False, keep_as=True)
        end = next((index for index in range(at + 1, end) if tokens[index].tag == "A"), end)
        return Found(hit=hit, cue=cue, frame=Frame.AS, content=(at, end), after=True, adjuncts=(at, at))
    if hit.end >= len(tokens) or tokens[hit.end].tag not in ("D", "X", "K", "#", "M", "O", "“", '"', "Q"):
        return None
    end = content_end(tokens, hit.end, hit, hits, clause=False, keep_as=True)
    if not any(tokens[index].word == "as" for index in range(hit.end + 1, end)):
        return None
    return Found(hit=hit, cue=cue, frame=Frame.AS, content=(hit.end, end), after=True, adjuncts=(hit.end, hit.end))


def read_name(tokens: Sequence[Token], hit: Hit, cue: Cue, hits: Sequence[Hit]) -> Found | None:
    at = hit.end
    end = content_end(tokens, at, hit, hits, clause=False)
    size = end - at
    if (
        size < 1
        or tokens[at].tag not in ("D", "X", "K", "M", "O", "“", '"', "Q")
        or tokens[end - 1].word in _CALLED_FOR_REAL
    ):
        return None
    relative = hit.subject is not None and hit.subject[0] > 0 and tokens[hit.subject[0] - 1].tag == "R"
    if hit.subject is not None and hit.subject[0] > 0 and tokens[hit.subject[0] - 1].tag == "W":
        return None  # "what it calls the root causes" only borrows a name
    # "Called “our people”" names only whom somebody rang.
    quoted = tokens[at].tag not in _MARKS and any(token.tag in _MARKS for token in tokens[at + 1 : end])
    second = any(tokens[index].tag == "D" for index in range(at + 1, end))
    person = noun_phrase_after(tokens, at, end)
    if person is not None and person[1] < end and tokens[person[1]].tag == "I":
        return None  # "called the envoy to thank her" is no name
    if tokens[at].tag == "D":
        fits = size >= 3 and (quoted or second or tokens[end - 1].tag == "X")
    else:
        fits = size >= 2 and tokens[at].tag not in _MARKS
    if not (fits or relative or quoted):
        return None
    return Found(hit=hit, cue=cue, frame=Frame.CALL, content=(at, end), after=True, adjuncts=(at, at))
