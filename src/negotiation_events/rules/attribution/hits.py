"""Where a sentence reports: each cue verb with its verb group and its subject."""

from collections.abc import Sequence
from typing import Final

import attrs

from negotiation_events.rules.attribution.cues import CUES, FORMS, NOUN_FORMS, PHRASAL, Cue, Form, Frame
from negotiation_events.rules.attribution.subjects import (
    head_of_relative,
    is_past_verb,
    name_before,
    noun_phrase_after,
    skip_time_left,
    skip_time_right,
    subject_before,
    subject_with,
)
from negotiation_events.rules.attribution.tokens import Token, closes_quotation, is_possessive

_BE: Final = frozenset("is are was were be been being ’s 's am ’re 're".split())
_MODALS: Final = frozenset("would could may might should must will shall can ought cannot".split())
_DO: Final = frozenset("do does did don’t don't doesn’t doesn't didn’t didn't".split())
# "I want to thank you" thanks.
_PERFORMED: Final = frozenset(
    "thank congratulate commend praise welcome condemn reiterate stress emphasize express".split()
)
_WISHES: Final = frozenset("want like wish".split())
_DOCUMENTS: Final = frozenset(
    "statement statements letter communique communiqué message declaration resolution".split()
)
_ANYBODY: Final = frozenset("those anyone anybody everyone everybody whoever people".split())
_COURTS: Final = frozenset("court courts judge judges panel".split())
_LEADS: Final = frozenset("while by before after when".split())
_PHASES: Final = frozenset("began begun started kept continued resumed".split())
_GROUP_TAGS: Final = frozenset("ANV")
_SINGULAR_S: Final = frozenset("congress us press news hamas house police people".split())


@attrs.define(kw_only=True)
class Hit:
    """A cue verb in its sentence. Indices are of tokens.

    Attributes:
        cues: what the verb may be, by its words alone.
        index: of the verb.
        end: behind the verb and its particle.
        first: of the verb group.
        form: of the verb.
        negated: whether the verb group holds a "not".
        modal: the modal verb of the group, if any.
        passive: "was rejected".
        participle: "..., saying", which has no subject of its own.
        subject: the noun phrase that speaks, if any.
        clause: where the words of the cue begin: the subject, else the verb group.
        inherited: whether the subject is that of an earlier verb.
    """

    cues: tuple[Cue, ...]
    index: int
    end: int
    first: int
    form: Form
    negated: bool = False
    modal: str = ""
    passive: bool = False
    participle: bool = False
    subject: tuple[int, int] | None = None
    clause: int
    inherited: bool = False

    @property
    def speaks(self) -> bool:
        """Whether a clause or a quotation can be its content."""
        return any(
            Frame.CLAUSE in cue.frames or Frame.QUOTE in cue.frames or Frame.THAT in cue.frames for cue in self.cues
        )


def find_hits(tokens: Sequence[Token]) -> list[Hit]:
    """The cue verbs of a sentence, in order."""
    hits: list[Hit] = []
    headline = _is_headline(tokens)
    for index, token in enumerate(tokens):
        known = FORMS.get(token.word)
        if known and (index == 0 or headline or not token.capital) and (hit := _read(tokens, index, *known, hits)):
            hits.append(hit)
    return hits


def _is_headline(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.tag in ("X", "K")]
    return len(words) >= 3 and sum(token.capital for token in words) >= 0.9 * len(words)


def _cues_at(tokens: Sequence[Token], index: int, lemma: str) -> tuple[tuple[Cue, ...], int]:
    """What the verb may be, and the index behind its particle."""
    at = index + 1
    if at < len(tokens) and tokens[at].tag == "V" and tokens[at].word not in ("also",):
        at += 1
    if at < len(tokens) and (lemma, tokens[at].word) in PHRASAL and skip_time_right(tokens, at) == at:
        return PHRASAL[lemma, tokens[at].word], at + 1
    if at + 1 < len(tokens) and tokens[at].word in ("it", "them", "this") and (lemma, tokens[at + 1].word) in PHRASAL:
        return PHRASAL[lemma, tokens[at + 1].word], at  # "turned it down"
    return CUES.get(lemma, ()), index + 1


def _read(tokens: Sequence[Token], index: int, lemma: str, form: Form, hits: Sequence[Hit]) -> Hit | None:
    cues, end = _cues_at(tokens, index, lemma)
    if not cues:
        return None
    first = index
    while first > 0 and tokens[first - 1].tag in _GROUP_TAGS:
        first -= 1
    auxiliaries = [tokens[at].word for at in range(first, index) if tokens[at].tag == "A"]
    wish = _wish(tokens, first, lemma)
    if first and tokens[first - 1].tag == "I" and not wish:
        return None
    first = wish or first
    while first < index and tokens[first].tag == "V":
        first += 1
    hit = Hit(cues=cues, index=index, end=end, first=first, form=form, clause=first)
    hit.negated = any(tokens[at].tag == "N" or tokens[at].word.endswith(("n't", "n’t")) for at in range(first, index))
    hit.modal = next((word for word in auxiliaries if word in _MODALS), "")
    fused = first > 0 and tokens[first - 1].tag == "O" and not tokens[first - 1].word.isalpha()  # "we’re asking"
    be = any(word in _BE for word in auxiliaries) or (fused and form is Form.ING)
    if form is Form.PAST and be:
        hit.passive = True
    elif form is Form.PAST and end < len(tokens) and tokens[end].word == "by" and not auxiliaries:
        return None
    elif form is Form.ING and not be:
        return _with_subject_of(tokens, hit, hits) if _goes_on(tokens, first) else _participle(tokens, hit, hits)
    elif (
        (form in (Form.BASE, Form.THIRD) and be)
        or (form is Form.BASE and not auxiliaries and not _may_be_plural(tokens, first))
        or (form is Form.THIRD and auxiliaries)
    ):
        return None
    if form is not Form.ING and not auxiliaries and _is_nominal(tokens, index, first, form):
        return None
    return _with_subject(tokens, hit, hits)


def _goes_on(tokens: Sequence[Token], first: int) -> bool:
    """Whether a verb stands before a participle that only says that it began or went on: "have begun demanding"."""
    return first > 1 and tokens[first - 1].word in _PHASES


def _with_subject_of(tokens: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> Hit | None:
    hit.first -= 1
    while hit.first > 0 and tokens[hit.first - 1].tag in _GROUP_TAGS:
        hit.first -= 1
    hit.clause = hit.first
    return _with_subject(tokens, hit, hits)


def _wish(tokens: Sequence[Token], at: int, lemma: str) -> int:
    """Where "I want to", "we would like to" begin before a verb that does what it says; else 0."""
    if lemma not in _PERFORMED or at < 3 or tokens[at - 1].tag != "I" or tokens[at - 2].word not in _WISHES:
        return 0
    first = at - 2
    while first > 0 and tokens[first - 1].tag in ("A", "V"):
        first -= 1
    return first if first and tokens[first - 1].word in ("i", "we") else 0


def _may_be_plural(tokens: Sequence[Token], first: int) -> bool:
    """Whether what stands before a bare verb can be its subject."""
    while first > 0 and tokens[first - 1].tag == "V":
        first -= 1
    if first == 0:
        return False
    before = tokens[first - 1]
    if before.word in (
        "i",
        "we",
        "you",
        "they",
        "who",
        "many",
        "some",
        "most",
        "both",
        "all",
        "others",
        "people",
        "police",
        ",",
        ")",
    ):
        return True
    if before.tag == "X":
        return before.word.endswith("s") and not before.word.endswith(("ss", "’s", "'s", "us"))
    if before.tag == "K":
        return before.word.endswith("s") or (first > 2 and tokens[first - 2].word == "and")
    return before.word == "and"


def _is_nominal(tokens: Sequence[Token], index: int, first: int, form: Form) -> bool:
    """Whether a form that may be a noun or an adjective is one: "the demands", "a proposed truce"."""
    if first == 0:
        return form is not Form.PAST
    before = tokens[first - 1]
    named = before.tag == "#" and first > 1 and tokens[first - 2].tag == "K"  # "Channel 10 said"
    if (before.tag in ("P", "#") and not named) or (
        before.tag == "D"
        and before.word not in ("some", "many", "most", "both", "all", "each", "few", "several", "this", "that")
    ):
        return True
    if is_possessive(before) or FORMS.get(before.word, ("", form))[1] is Form.ING:
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if form is Form.THIRD:
        verb_next = following is not None and (
            following.tag == "A" or is_past_verb(following) or following.word.endswith("ing")
        )
        noun = tokens[index].word in NOUN_FORMS
        if noun and (
            before.word.endswith("ing") or (following and (following.tag == "R" or following.word in _COURTS))
        ):
            return True  # "settling claims", "Arab states who", "an appeals court"
        relative = first > 1 and any(token.tag == "R" for token in tokens[max(0, first - 4) : first])
        if verb_next and not (relative and tokens[index].word not in NOUN_FORMS):
            return True
        if (
            before.tag == "X"
            and tokens[index].word in NOUN_FORMS
            and (before.word.endswith("s") or (following is not None and following.word in ("of", "by", "and")))
        ):
            return True
        return before.tag in ("C",) and following is not None and following.tag == "P"
    return False


def _with_subject(tokens: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> Hit | None:
    hit.subject = subject_before(tokens, hit.first)
    if hit.subject and hit.subject[0] > 0 and tokens[hit.subject[0] - 1].tag == "P":
        hit.subject = head_of_relative(tokens, hit.subject[0] - 1)
        if hit.subject is None:
            return None
    if hit.subject and hit.passive is False and _inside_participle(tokens, hit):
        return None
    if hit.subject and _is_anybody(tokens, hit.subject[0]):
        return None
    if hit.subject:
        hit.clause = hit.subject[0]
        hit.negated = hit.negated or tokens[hit.clause].word in ("neither", "no", "none", "nobody")
        return None if _is_idiom(tokens, hit) else hit
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
        hit.subject = None
    if before is not None and before.tag in ("C", ",") and hit.form is not Form.BASE:
        return _inherit(tokens, hit, hits)
    if before is not None and before.tag == "C" and hits and hits[-1].form is Form.BASE:
        return _inherit(tokens, hit, hits)
    return None


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
    if before is None or not (clausal or before.tag == "Q"):
        return None
    subject = noun_phrase_after(tokens, hit.index + 1, len(tokens))
    if subject is None:
        return None
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


def _inherit(tokens: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> Hit | None:
    hit.inherited = True
    hit.subject = inherited_subject(tokens, hit, hits)
    return hit if hit.subject else None


def inherited_subject(tokens: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> tuple[int, int] | None:
    """The subject of the verb before, else the noun phrase that opens the sentence."""
    for other in reversed(hits):
        if other.subject and not other.passive and (other.inherited or _opens_clause(tokens, other.clause)):
            return other.subject
    at = 0
    while at < hit.first and tokens[at].tag in ("C", "V"):
        at += 1
    if at < hit.first and tokens[at].tag in ("P", "S"):
        commas = [index for index in range(at, hit.first) if tokens[index].tag == ","]
        # "At the forum, attended by ministers, the envoy ...": behind the first comma that opens a clause.
        openings = [comma + 1 for comma in commas if tokens[comma + 1].tag in ("D", "K", "O", "#")]
        subjects = [phrase for index in openings if (phrase := noun_phrase_after(tokens, index, hit.first))]
        verbal = [phrase for phrase in subjects if tokens[phrase[1]].tag == "A" or is_past_verb(tokens[phrase[1]])]
        return next(iter(verbal or subjects), None)
    return noun_phrase_after(tokens, at, hit.first)


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether what begins at `at` stands in no clause of content."""
    return at == 0 or tokens[at - 1].tag in ("C", ",", ";", "S", "Q", "–", ":", "P", "V")


def _participle(tokens: Sequence[Token], hit: Hit, hits: Sequence[Hit]) -> Hit | None:
    if not any(
        frame in cue.frames
        for cue in hit.cues
        for frame in (
            Frame.CLAUSE,
            Frame.THAT,
            Frame.OBJECT,
            Frame.AS,
            Frame.PERSON_OF,
            Frame.PERSON_TO,
            Frame.CALL,
            Frame.PERSON_FOR,
        )
    ):
        return None
    hit.participle = True
    # "..., underlining how hard it is" says what something shows, not what somebody says.
    if hit.cues[0].lemma in ("underline", "underscore", "highlight"):
        return None
    before = tokens[hit.first - 1] if hit.first else None
    if before is None:
        return hit
    if is_possessive(before):
        return None
    with_phrase = subject_with(tokens, hit.first)
    if with_phrase:
        hit.subject = with_phrase
        hit.clause = with_phrase[0]
        return hit
    clausal = any(Frame.CLAUSE in cue.frames for cue in hit.cues)
    if (
        before.tag in (",", "C", "Q", "–")
        or before.word in _LEADS
        or (before.word == "in" and hit.first > 2 and clausal)
    ):
        near = hits[-1].subject if hits and before.tag == "–" else None
        hit.subject = near or inherited_subject(tokens, hit, hits)
        hit.inherited = True
        return hit if hit.subject else None
    behind = skip_time_left(tokens, hit.first)
    if not clausal and behind > 2 and tokens[behind - 1].word in _DOCUMENTS:
        hit.subject = inherited_subject(tokens, hit, ())  # "issued a statement condemning ..."
        hit.inherited = True
        return hit if hit.subject and hit.subject[1] < behind else None
    if before.tag in ("X", "K", ")") and hit.speaks and not is_past_verb(before) and not hit.cues[0].belief:
        hit.subject = name_before(tokens, hit.first) or subject_before(tokens, hit.first)
        if hit.subject:
            hit.clause = hit.subject[0]
            return hit
    return None
