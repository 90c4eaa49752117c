"""Whose verb it is: the subject before it, behind it, or that of a verb before."""

from collections.abc import Sequence
from typing import Final

from negotiation_events.rules.attribution.cues import Form, Frame
from negotiation_events.rules.attribution.hit import Hit
from negotiation_events.rules.attribution.subjects import (
    head_of_relative,
    is_past_verb,
    noun_phrase_after,
    noun_phrase_before,
    subject_before,
)
from negotiation_events.rules.attribution.time_words import TIME_UNITS, skip_time_right
from negotiation_events.rules.attribution.tokens import Token, closes_quotation, is_possessive

_ANYBODY: Final = frozenset("those anyone anybody everyone everybody whoever people".split())
# What is behind these is who listens: "the envoy, a friend of hers, told reporters".
_TO_SOMEBODY: Final = frozenset("tell inform remind notify assure reassure brief advise".split())
_GIVEN: Final = frozenset("sent given addressed shown delivered handed submitted read leaked attributed".split())
_RELATIVE: Final = 5  # tokens of a relative clause before its object
_DOCUMENTS: Final = frozenset(
    "statement letter communique communiqué message declaration resolution cable memo memorandum report document text "
    "note email e-mail post tweet headline banner sign placard transcript readout order ruling verdict caption article "
    "petition treaty deal agreement accord clause paragraph draft release plan proposal inscription".split()
)


def with_subject(tokens: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> Hit | None:
    """A cue verb with its subject; `None` where it has none that could speak."""
    last = _last_words(tokens, hit)
    if last is not None:
        hit.subject, hit.end = last, last[1]
        return hit  # "the truce, like the last one, is dead, said the envoy."
    hit.subject = subject_before(tokens, hit.first)
    if hit.subject is not None:
        return _with_own_subject(tokens, hit)
    if hit.passive:
        return hit
    at = hit.first
    while at > 0 and tokens[at - 1].tag == "V":
        at -= 1
    before = tokens[at - 1] if at else None
    edge = before is None or before.tag in (",", "Q", "–") or closes_quotation(tokens, at - 1)
    inverted = hit.form in (Form.PAST, Form.THIRD, Form.ING) and edge
    if inverted and hit.speaks:
        hit.subject = _inverted_subject(tokens, hit, before)
        if hit.subject:
            hit.end = hit.subject[1]
            return hit
    return _goes_on(tokens, hit, before, hits) if before is not None else None


def _last_words(tokens: Sequence[Token], hit: Hit) -> tuple[int, int] | None:
    """The speaker who ends the sentence behind a verb that must have a clause, and has none behind it."""
    if hit.first == 0 or tokens[hit.first - 1].tag != "," or hit.form is Form.BASE:
        return None
    if any(Frame.OBJECT in cue.frames for cue in hit.cues):
        return None
    last = _inverted_subject(tokens, hit, tokens[hit.first - 1])
    return last if last is not None and last[1] >= len(tokens) - 1 else None


def _with_own_subject(tokens: Sequence[Token], hit: Hit) -> Hit | None:
    subject = hit.subject
    if subject and subject[0] > 0 and _hangs_on_participle(tokens, subject[0] - 1):
        subject = head_of_relative(tokens, subject[0] - 1)
    if subject is None:
        return None
    hit.subject = subject = _head_of_clause(tokens, subject)
    if not hit.passive and _inside_participle(tokens, hit):
        return None
    if _is_anybody(tokens, subject[0]) or (hit.cues[0].lemma == "read" and not _is_document(tokens, subject)):
        return None  # "she read: ..."; but "the letter read: ..."
    hit.clause = subject[0]
    hit.negated = hit.negated or tokens[hit.clause].word in ("neither", "no", "none", "nobody")
    return None if _is_idiom(tokens, hit) else hit


def _hangs_on_participle(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands behind a preposition is only part of the subject: "an official briefed on the matter"."""
    return tokens[at].tag == "P" or (tokens[at].tag == "I" and tokens[at - 1].word in _GIVEN)


def _goes_on(tokens: Sequence[Token], hit: Hit, before: Token, hits: Sequence[Hit]) -> Hit | None:
    """A verb behind "and" or a comma, with the subject of one before."""
    if before.tag not in ("C", ","):
        return None
    if hit.form is not Form.BASE:
        return inherit(tokens, hit, hits)
    if before.tag == ",":
        return None
    if hits and hits[-1].form is Form.BASE:
        return inherit(tokens, hit, hits)
    between = tokens[hits[-1].end if hits else 0 : hit.first]
    finite = bool(hits) or any(is_past_verb(token) for token in between)
    infinitive = any(token.tag == "I" for token in between)
    found = inherit(tokens, hit, hits) if hit.speaks and finite and not infinitive else None
    return found if found and _is_plural(tokens, found) else None


def _is_document(tokens: Sequence[Token], subject: tuple[int, int]) -> bool:
    return any(tokens[at].word in _DOCUMENTS for at in range(*subject))


def _head_of_clause(tokens: Sequence[Token], subject: tuple[int, int]) -> tuple[int, int]:
    """Who speaks in "a driver who saw the blast said": the one before "who", not what was seen."""
    at = subject[0] - 1
    if at < 2 or not (is_past_verb(tokens[at]) or tokens[at].word in ("has", "have", "had", "is", "are", "was")):
        return subject
    while at > 0 and subject[0] - at < _RELATIVE and (tokens[at].tag in ("A", "N", "V") or is_past_verb(tokens[at])):
        at -= 1
    if tokens[at].word != "who" or at == 0 or tokens[at - 1].tag not in ("X", "K"):
        return subject
    return noun_phrase_before(tokens, at) or subject


def _is_anybody(tokens: Sequence[Token], at: int) -> bool:
    """Whether a relative pronoun stands for no one in particular: "those who reject the deal"."""
    return tokens[at].tag == "R" and at > 0 and tokens[at - 1].word in _ANYBODY


def _is_idiom(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether nobody in particular speaks: "as they say", "as you know"."""
    return (
        tokens[hit.clause].word in ("they", "you", "we")
        and hit.clause > 0
        and tokens[hit.clause - 1].word == "as"
        and hit.form is Form.BASE
    )


def _inverted_subject(tokens: Sequence[Token], hit: Hit, before: Token | None) -> tuple[int, int] | None:
    """The speaker behind the verb: "“...,” said the envoy", "the truce held, said the envoy"."""
    clausal = any(Frame.CLAUSE in cue.frames for cue in hit.cues)
    if before is None or not (clausal or before.tag == "Q") or hit.cues[0].lemma in _TO_SOMEBODY:
        return None
    subject = noun_phrase_after(tokens, hit.index + 1, len(tokens))
    if subject is None:
        return None
    takes_object = any(Frame.OBJECT in cue.frames for cue in hit.cues)
    if takes_object and before.tag != "Q" and is_possessive(tokens[subject[0]]):
        return None  # "called for calm, underscored their support for the truce, and ..."
    following = tokens[subject[1]] if subject[1] < len(tokens) else None
    ends = (
        following is None
        or following.tag in (",", ".", ":", "P", "T", "S", "V", "–", "R", "(", ";", "Q", "I")
        or is_past_verb(following)
    )
    return subject if ends else None


def _inside_participle(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a past form right behind its noun is a participle: "the people accused of", "a man named in"."""
    following = tokens[hit.end] if hit.end < len(tokens) else None
    needs_object = not hit.speaks and not any(Frame.TO in cue.frames for cue in hit.cues)
    return (
        hit.form is Form.PAST
        and hit.first == hit.index
        and needs_object
        and following is not None
        and following.tag in ("P", ".", ",", "A")
        and following.word not in ("to",)
        and not hit.cues[0].particle
        and following.word not in ("for", "as")
        and hit.end < len(tokens)
    )


def inherit(tokens: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> Hit | None:
    hit.inherited = True
    hit.subject = inherited_subject(tokens, hit, hits)
    return hit if hit.subject else None


def _is_plural(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a bare verb can go on with the subject that it has inherited: "they left and say it is over"."""
    first, end = hit.subject or (0, 0)
    last = tokens[end - 1].word
    if last in ("they", "we", "i", "both") or any(tokens[at].word == "and" for at in range(first, end)):
        return True
    return last.endswith("s") and not last.endswith(("ss", "us", "’s", "'s"))


def inherited_subject(tokens: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> tuple[int, int] | None:
    """The subject of the verb before, else the noun phrase that opens the sentence."""
    if hits and _is_of_relative(tokens, hits[-1], hit) and not any(other.speaks for other in hits[:-1]):
        return hits[-1].subject
    for other in reversed(hits):
        if other.subject and not other.passive and (other.inherited or _opens_clause(tokens, other.clause)):
            return other.subject
    at = 0
    while at < hit.first and tokens[at].tag in ("C", "V"):
        at += 1
    behind = skip_time_right(tokens, at)
    at = behind if behind < hit.first and tokens[behind].tag in ("K", "D") else at
    if at < hit.first and (tokens[at].tag in ("P", "S") or _tells_when(tokens, at, hit.first)):
        commas = [index for index in range(at, hit.first) if tokens[index].tag == ","]
        # "At the forum, attended by ministers, the envoy ...": behind the first comma that opens a clause.
        edges = [comma + 1 + closes_quotation(tokens, comma + 1) for comma in commas]
        openings = [index for index in edges if tokens[index].tag in ("D", "K", "O", "#")]
        subjects = [phrase for index in openings if (phrase := noun_phrase_after(tokens, index, hit.first))]
        verbal = [phrase for phrase in subjects if tokens[phrase[1]].tag == "A" or is_past_verb(tokens[phrase[1]])]
        return next(iter(verbal or subjects), None)
    return noun_phrase_after(tokens, at, hit.first)


def _is_of_relative(tokens: Sequence[Token], last: Hit, hit: Hit) -> bool:
    """Whether a participle goes on with "who": "leaders who have condemned the deal, saying it is weak"."""
    if not hit.participle or last.subject is None or tokens[last.subject[0]].word != "who":
        return False
    comma_before_who = last.subject[0] > 0 and tokens[last.subject[0] - 1].tag == ","
    return not comma_before_who and all(token.tag != "," for token in tokens[last.end : hit.first - 1])


def _tells_when(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a sentence opens with "Eight days after ...", "A week ago"."""
    phrase = noun_phrase_after(tokens, at, limit)
    return phrase is not None and tokens[phrase[1] - 1].word in TIME_UNITS and phrase[1] < limit


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether what begins at `at` stands in no clause of content."""
    return at == 0 or tokens[at - 1].tag in ("C", ",", ";", "S", "Q", "–", ":", "P", "V")
