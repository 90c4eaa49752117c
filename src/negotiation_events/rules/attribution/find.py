"""Finds who says, denies, wants or holds something, and what."""

import bisect
import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from negotiation_events.findings import Attribution
from negotiation_events.model.terms import Quotation
from negotiation_events.rules.attribution.announced import find_introduced
from negotiation_events.rules.attribution.build import Builder
from negotiation_events.rules.attribution.cited import find_cited
from negotiation_events.rules.attribution.contents import find_content
from negotiation_events.rules.attribution.cues import FORMS, NOUNS
from negotiation_events.rules.attribution.found import Found
from negotiation_events.rules.attribution.headlines import spoken_first, spoken_last
from negotiation_events.rules.attribution.hit import Hit
from negotiation_events.rules.attribution.hits import find_hits
from negotiation_events.rules.attribution.phrases import PHRASE_WORDS, find_phrases
from negotiation_events.rules.attribution.quoted import is_alone, whole_quotations
from negotiation_events.rules.attribution.stretches import Stretch, stretches
from negotiation_events.rules.attribution.subjects import is_past_verb, noun_phrase_after
from negotiation_events.rules.attribution.tokens import QUOTE_MARKS, Token, tokenize
from negotiation_events.text.annotated import AnnotatedText
from negotiation_events.text.annotated import Quotation as Quoted

_WORD = re.compile(r"[a-z]+")
_SIGNS: Final = frozenset(FORMS) | frozenset(NOUNS) | PHRASE_WORDS
_SELF: Final = frozenset("i we it he she they my our its his her their".split())
_QUOTED: Final = frozenset("i we you me us my our your anyone anybody who which that it".split())
_THIRD_PERSON: Final = frozenset("he she they".split())
_WORDS_OF_SENTENCE: Final = 4
_LONGEST: Final = 400  # tokens of a sentence
_MOST: Final = 40  # cues in a sentence
_NEAR: Final = 1  # paragraphs from what somebody said to a quotation of the same speaker


def find_attributions(annotated: AnnotatedText) -> tuple[Attribution, ...]:
    """The attributions of a text, in the order of their evidence.

    Args:
        annotated: the text with its sentences and quotations; actors and times that are marked in it are used, and
            speakers found by their words alone where they are not.
    """
    return tuple(sorted(_Search(annotated).run(), key=lambda found: (found.start, found.end)))


class _Search:
    """One search through one text, sentence by sentence."""

    def __init__(self, annotated: AnnotatedText) -> None:
        self._text = annotated.text
        self._annotated = annotated
        self._build = Builder(annotated)
        self._ends = {sentence.paragraph: sentence.end for sentence in annotated.sentences}
        self._found: list[Attribution] = []
        self._last: int | None = None  # index of what somebody said last, which a quotation alone may go on with
        self._last_paragraph = -2
        self._touching = False  # whether that was a quotation, and nothing has come since
        self._transcribed = -1  # paragraph that is all one speaker's, after "BERG:"
        self._announced: tuple[Sequence[Token], Hit] | None = None  # "Berg said:", at the end of a paragraph

    def run(self) -> list[Attribution]:
        """All that is found, in no order."""
        for stretch in stretches(self._annotated):
            alone = is_alone(self._text, stretch.start, stretch.end, stretch.quotations)
            if alone is not None and self._announced is not None:
                self._quote_announced(alone, stretch.paragraph)
            elif alone is not None:
                self._go_on(alone, stretch.paragraph)
            elif stretch.paragraph != self._transcribed and not self._speaker_and_colon(stretch):
                self._read(stretch)
            self._read_inside(stretch)
        return self._found

    def _read_inside(self, stretch: Stretch) -> None:
        """What somebody says, within a quotation, that others have said: "“Norland says it wants peace,” she said"."""
        for quotation in stretch.quotations:
            if self._text.count(" ", quotation.start, quotation.end) < _WORDS_OF_SENTENCE:
                continue
            for start, end in self._sentences_of(quotation):
                if _SIGNS.isdisjoint(_WORD.findall(self._text[start:end].lower())):
                    continue
                tokens = tokenize(self._text, start, end, ())[:_LONGEST]
                found = [one for one in self._attributions(tokens) if self._is_of_others(one)]
                self._found += [attrs.evolve(one, nested=True, quotation=Quotation.INDIRECT) for one in found]

    def _sentences_of(self, quotation: Quoted) -> Iterator[tuple[int, int]]:
        """The sentences of a quotation, or the part of each that it holds."""
        sentences = self._annotated.sentences
        at = bisect.bisect_right(sentences, quotation.start, key=lambda sentence: sentence.end)
        while at < len(sentences) and sentences[at].start < quotation.end:
            yield max(sentences[at].start, quotation.start), min(sentences[at].end, quotation.end)
            at += 1

    def _is_of_others(self, found: Attribution) -> bool:
        """Whether somebody is named who said it, other than who is quoted."""
        if found.belief or found.source is None:
            return False
        words = self._text[slice(*found.source)].lower()
        return words in _THIRD_PERSON or (words not in _QUOTED and bool(found.referents))

    def _go_on(self, quotation: Quoted, paragraph: int) -> None:
        """A quotation without reporting words extends the one right before it, else it is one of the same speaker."""
        if self._last is None or paragraph - self._last_paragraph > _NEAR:
            return
        previous = self._found[self._last]
        if self._touching and paragraph == self._last_paragraph and previous.content:
            content = (min(previous.content[0], quotation.start), quotation.end)
            opening = previous.opening or (previous.start, previous.end)
            self._found[self._last] = attrs.evolve(
                previous, content=content, end=max(previous.end, quotation.end), opening=opening
            )
        else:
            span = (quotation.start, quotation.end)
            self._found.append(self._build.of_words("claim.quoted-alone", span, referents=previous.referents))
            self._last = len(self._found) - 1
        self._touching, self._last_paragraph = True, paragraph

    def _quote_announced(self, quotation: Quoted, paragraph: int) -> None:
        """A quotation in the paragraph below the words that report it."""
        if self._announced is None:
            return
        tokens, hit = self._announced
        self._announced = None
        self._found.append(self._build.of_hit(tokens, hit, (quotation.start, quotation.end)))
        self._last, self._last_paragraph, self._touching = len(self._found) - 1, paragraph, True

    def _speaker_and_colon(self, stretch: Stretch) -> bool:
        """Read "BERG: ...", "Norland: ...", and the headline "...: envoy"."""
        line = spoken_first(self._text, stretch.start, self._ends[stretch.paragraph])
        last = spoken_last(self._text, stretch.start, stretch.end)
        if line is None or not (line.capitals or line.speaks or self._build.is_actor(*line.source)):
            line = last
        if line is None or not (line.capitals or line.speaks or self._build.is_actor(*line.source)):
            return False
        cue = (line.colon, line.colon + 1)
        made = self._build.of_words("claim.colon", line.content, source=line.source, cue=cue)
        if line is last:
            made = attrs.evolve(made, start=line.content[0], end=line.source[1], quotation=Quotation.INDIRECT)
        self._found.append(made)
        self._last, self._last_paragraph, self._touching = len(self._found) - 1, stretch.paragraph, False
        self._transcribed = stretch.paragraph
        return True

    def _read(self, stretch: Stretch) -> None:
        self._touching, self._announced = False, None
        if not stretch.quotations and _SIGNS.isdisjoint(_WORD.findall(self._text[stretch.start : stretch.end].lower())):
            return
        before = len(self._found)
        whole = whole_quotations(self._text, stretch.start, stretch.end, stretch.quotations)
        tokens = tokenize(self._text, stretch.start, stretch.end, whole)
        # What is longer is no sentence, and must not cost more than sentences of its size.
        for at in range(0, len(tokens), _LONGEST):
            found = list(self._attributions(tokens[at : at + _LONGEST]))
            self._found += _with_nesting([one for one in found if not self._is_said_already(one, found)])
        said = [at for at in range(before, len(self._found)) if not (self._found[at].nested or self._found[at].belief)]
        direct = [at for at in said if self._found[at].quotation is Quotation.DIRECT]
        self._touching = bool(direct)
        if said:
            self._last, self._last_paragraph = (direct or said)[-1], stretch.paragraph
        elif stretch.paragraph != self._last_paragraph:
            self._last = None

    def _is_name(self, source: tuple[int, int] | None) -> bool:
        """Whether the last word of a source is a name, as of "citing Article 5"; it speaks if it is an actor's."""
        return source is not None and self._text[slice(*source)].split()[-1][0].isupper()

    def _is_said_already(self, inner: Attribution, found: Sequence[Attribution]) -> bool:
        """Whether "it is ready for talks" is only what "Norland says it is ready for talks" is about."""
        if inner.source is None or self._text[slice(*inner.source)].lower().partition(" ")[0] not in _SELF:
            return False
        return any(
            outer.content is not None and outer.content[0] == inner.source[0] for outer in found if outer.embedded
        )

    def _attributions(self, tokens: Sequence[Token]) -> Iterator[Attribution]:
        hits = find_hits(tokens)[:_MOST]
        found = list(_without_repeats(tokens, [one for hit in hits if (one := find_content(tokens, hit, hits))]))
        _lend_subject(tokens, found)
        _keep_inside(found)
        self._announced = _announcing(tokens, hits, found)
        cited = [self._build.of_phrase(tokens, phrase) for phrase in find_cited(tokens, found)]
        yield from (one for one in cited if one.referents or not self._is_name(one.source))
        for one in found:
            attribution = self._build.of_verb(tokens, one)
            if attribution:
                yield attribution
        taken = {one.hit.index for one in found}
        introduced = find_introduced(tokens)
        quoted = introduced.content if introduced else None
        if introduced and quoted and not any(one.content[0] <= quoted[0] < one.content[1] for one in found):
            yield self._build.of_phrase(tokens, introduced)
        for phrase in find_phrases(tokens):
            if taken.isdisjoint(range(*phrase.cue)) and not self._build.is_open_thing(tokens, phrase):
                yield self._build.of_phrase(tokens, phrase)


def _announcing(
    tokens: Sequence[Token], hits: Sequence[Hit], found: Sequence[Found]
) -> tuple[Sequence[Token], Hit] | None:
    """The cue whose quotation is still to come: "The envoy said:", "It added:"."""
    if not hits or tokens[-1].tag != ":":
        return None
    last = hits[-1]
    says = last.speaks and last.subject is not None and not last.negated and not last.modal
    return (tokens, last) if says and all(one.hit is not last for one in found) else None


def _lend_subject(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """The speaker of "Insisting that ..., she said" is that of the main clause."""
    for number, one in enumerate(found):
        if not one.hit.participle or one.hit.subject is not None:
            continue
        later = (other.hit for other in found[number + 1 :] if other.hit.clause >= one.content[1])
        main = next((hit.subject for hit in later if hit.subject), None) or _opening_subject(tokens, one.content[1])
        if main is not None:
            one.hit.subject, one.hit.inherited = main, True


def _opening_subject(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The subject of the clause that begins at `at`, behind a comma or a quotation."""
    while at < len(tokens) and (tokens[at].tag == "," or tokens[at].word in QUOTE_MARKS):
        at += 1
    phrase = noun_phrase_after(tokens, at, len(tokens))
    if phrase is None or phrase[1] >= len(tokens):
        return None
    return phrase if tokens[phrase[1]].tag == "A" or is_past_verb(tokens[phrase[1]]) else None


def _keep_inside(found: Sequence[Found]) -> None:
    """What is said inside a content ends with it: "Noting that X has confirmed that Y, she asked ..."."""
    for number, outer in enumerate(found):
        for inner in found[number + 1 :]:
            inside = outer.after and inner.after and outer.content[0] <= inner.hit.index < outer.content[1]
            if inside and inner.content[0] < outer.content[1] < inner.content[1]:
                inner.content = (inner.content[0], outer.content[1])


def _without_repeats(tokens: Sequence[Token], found: Sequence[Found]) -> Iterator[Found]:
    """Leave out a final "she said" whose content the same speaker's cue before it has already."""
    for number, one in enumerate(found):
        said_last = not one.after and not one.whole and one.hit.speaks
        if not (said_last and any(_same_words(tokens, other, one) for other in found[:number])):
            yield one


def _same_words(tokens: Sequence[Token], earlier: Found, later: Found) -> bool:
    """Whether a cue has the content of a later one of the same speaker."""
    if earlier.cue.belief or not earlier.after:
        return False
    if earlier.content[0] < later.content[0] or abs(earlier.content[1] - later.content[1]) > 1:
        return False
    if earlier.hit.subject is None or later.hit.subject is None:
        return False
    first = {tokens[index].word for index in range(*earlier.hit.subject)}
    second = {tokens[index].word for index in range(*later.hit.subject)}
    pronouns = {"he", "she", "it", "they"}
    return bool(first & second or first & pronouns or second & pronouns)


def _with_nesting(found: Sequence[Attribution]) -> list[Attribution]:
    """Mark what stands in the content of another."""
    return [
        attrs.evolve(one, nested=True)
        if any(_holds(other, one) for other in found if other is not one and not other.belief)
        else one
        for one in found
    ]


def _holds(outer: Attribution, inner: Attribution) -> bool:
    if outer.content is None or inner.cue is None or outer.cue is None:
        return False
    if not (outer.content[0] <= inner.cue[0] and inner.cue[1] <= outer.content[1]):
        return False
    return not (inner.content is not None and inner.content[0] <= outer.cue[0] and outer.cue[1] <= inner.content[1])
