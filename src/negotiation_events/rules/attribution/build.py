"""From the tokens of a cue and its content to an attribution of the text."""

import bisect
import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from negotiation_events.findings import Attribution, Span
from negotiation_events.model.terms import Act, Certainty, Polarity, Quotation
from negotiation_events.rules.attribution.acts import act_of_content, certainty_of, polarity_of
from negotiation_events.rules.attribution.authors import FIRST_PERSON, author_of
from negotiation_events.rules.attribution.cues import FORMS, ISSUED, Cue, Form, Frame
from negotiation_events.rules.attribution.found import Found
from negotiation_events.rules.attribution.hit import Hit
from negotiation_events.rules.attribution.media import issuer, medium_in
from negotiation_events.rules.attribution.phrase import Phrase
from negotiation_events.rules.attribution.source_words import DEALS, DRAFTED, PEOPLE, STUDIES
from negotiation_events.rules.attribution.speakers import inherited_subject
from negotiation_events.rules.attribution.subjects import is_past_verb, noun_phrase_after
from negotiation_events.rules.attribution.tokens import Token
from negotiation_events.text.annotated import AnnotatedText, Mention
from negotiation_events.text.annotated import Quotation as Quoted

Tokens = Sequence[Token]
Range = tuple[int, int]

_POINTERS = re.compile(
    r"(?:this|that|it|these|those|them)\b|(?:the|these|those|such) (?:\w+ ){0,2}\w+\Z|(?:that|this|it) is .+",
    re.I | re.S,
)
_FUSED = re.compile(r"[’'](?:s|re|ll|ve|m|d)\Z")  # "the army’s", "we’re"
_WITHHOLD = re.compile(r"to (?:\w+ly )?(?:comment|say|confirm|elaborate|disclose|speculate)\b")
_DASH = re.compile(r" (?:[–—]|--?) ")
_LIST = re.compile(r",| and | or | nor |&")
_SAYING_PHRASES: Final = frozenset(
    ("claim.according-to", "claim.quoted-as-saying", "claim.in-the-words", "claim.let-me-say", "claim.colon")
)
_WITHHELD: Final = frozenset("say confirm deny specify elaborate disclose reveal clarify".split())
_SHOWING: Final = frozenset(
    "raise recognize recognise suggest indicate underline underscore highlight reveal imply".split()
)
# What a document does that says something.
_FINDINGS: Final = frozenset("find show conclude determine suggest discover calculate".split())
# When it is to be, rather than when it was said, stands behind what is asked for.
_OF_THE_FUTURE: Final = frozenset(
    (Act.REQUEST, Act.DEMAND, Act.PROPOSE, Act.OFFER, Act.PROMISE, Act.THREATEN, Act.WARN)
)
_LOOK_BACK: Final = 4  # tokens from "that" to what it stands for
_SPEAKING: Final = frozenset("speaking talking addressing writing".split())
_WHEN: Final = frozenset("late early earlier last this".split())
_RELATIVES: Final = frozenset("who which that whom".split())
_NEAR: Final = 3  # characters between a name and the pronoun that refers to it: a comma and a blank
_ASIDE: Final = 120  # characters between two dashes
_LEAD: Final = 24  # tokens that may stand before the subject
_RULES: Final = {
    Frame.OBJECT: "claim.act", Frame.TO: "claim.act-to", Frame.PERSON_TO: "claim.urge", Frame.PERSON_OF: "claim.accuse",
    Frame.PERSON_FOR: "claim.thank", Frame.AS: "claim.describe", Frame.CALL: "claim.call",
}  # fmt: skip


class Builder:
    """Makes the attributions of one text."""

    def __init__(self, annotated: AnnotatedText) -> None:
        self._text = annotated.text
        self._quotations = annotated.quotations
        self._actors = [mention for mention in annotated.mentions if mention.kind == "actor"]
        self._nationalities = [mention for mention in annotated.mentions if mention.kind == "nationality"]
        self._times = [mention for mention in annotated.mentions if mention.kind == "time"]
        author = author_of(annotated.text)
        self._author = self.referents(author) if author else ()
        self._issued: tuple[int, ...] = ()  # who issued the document spoken of last

    def of_verb(self, tokens: Tokens, found: Found) -> Attribution | None:
        """The attribution that a verb makes; `None` where the verb says that nothing was said."""
        hit, cue = found.hit, found.cue
        content = self._span(tokens, found.content)
        words = self._text[slice(*content)]
        judged = _act(found, words)
        if judged is None:
            return None
        act, certainty = judged
        quotation = self._quotation(tokens, found.content)
        cue_span = _cue_span(tokens, hit, cue)
        earlier = inherited_subject(tokens, hit, ()) if hit.participle else None
        subject, document = issuer(tokens, hit.subject, earlier)
        source = self._source(tokens, subject)
        if cue.lemma in _SHOWING and self._is_thing(source):
            return None
        if act in _OF_THE_FUTURE and self._is_deal(source):
            return None
        if (
            hit.participle
            and cue.lemma in _SHOWING
            and not any(token.word in FORMS or token.word in ISSUED for token in tokens[: hit.first])
        ):
            return None  # "most of them stayed away, suggesting that ..." is the report's own
        referents = self.referents(source)
        if document and subject == hit.subject and not referents:
            referents = self._nation_of(source)
            if not referents and tokens[document[0]].word in ("the", "this"):
                referents = self._issued
        told = found.addressee or _spoken_to(tokens, hit)
        addressee = self._span(tokens, told) if told else None
        spans = [span for span in (cue_span, content, source if not hit.inherited else None) if span]
        medium = self._medium(tokens, found, document)
        if medium is not None:
            self._issued = referents or self._issued
        return Attribution(
            rule=_rule_of(found, quotation),
            start=min(span[0] for span in spans),
            end=max(span[1] for span in spans),
            opening=_opening(found, content, cue_span, source),
            source=source,
            referents=referents,
            addressee=addressee,
            addressees=self.referents(addressee),
            cue=cue_span,
            content=content,
            act=act,
            quotation=quotation,
            polarity=polarity_of(words, clause=found.frame in (Frame.CLAUSE, Frame.QUOTE)),
            certainty=certainty,
            medium=medium,
            time=self._time(tokens, found),
            about_hint=_POINTERS.fullmatch(words) is not None,
            embedded=found.after,
            belief=cue.belief and not (cue.lemma in _FINDINGS and _is_study(tokens, hit)),
        )

    def is_open_thing(self, tokens: Tokens, phrase: Phrase) -> bool:
        """Whether a thing is open, as "the zone is open to traffic"; only who can negotiate is open to something."""
        open_to = phrase.rule == "claim.stance" and tokens[phrase.cue[0]].word == "open"
        return open_to and self._is_thing(self._source(tokens, phrase.source))

    def of_phrase(self, tokens: Tokens, phrase: Phrase) -> Attribution:
        """The attribution that another phrase makes."""
        content = (
            self._span(tokens, phrase.content) if phrase.content and phrase.content[0] < phrase.content[1] else None
        )
        words = self._text[slice(*content)] if content else ""
        act = act_of_content(phrase.act, "say", words) if phrase.rule in _SAYING_PHRASES else phrase.act
        cue = tokens[phrase.cue[0]].start, tokens[phrase.cue[1] - 1].end
        source = self._source(tokens, phrase.source)
        spans = [span for span in (cue, content, source) if span]
        return Attribution(
            rule=phrase.rule,
            start=min(span[0] for span in spans),
            end=max(span[1] for span in spans),
            source=source,
            referents=self.referents(source),
            cue=cue,
            content=content,
            act=act,
            quotation=self._quotation(tokens, phrase.content) if phrase.content and content else Quotation.INDIRECT,
            polarity=polarity_of(words) if words else Polarity.POSITIVE,
            certainty=certainty_of(act, words, belief=False),
            time=next(_between(self._times, cue[0], content[0]), None) if content and cue[1] <= content[0] else None,
            embedded=phrase.embedded,
            belief=phrase.belief,
        )

    def of_hit(self, tokens: Tokens, hit: Hit, content: Span) -> Attribution:
        """The attribution of a quotation below the paragraph whose last words report it."""
        source = self._source(tokens, hit.subject)
        cue = _cue_span(tokens, hit, hit.cues[0])
        made = self.of_words("claim.quoted-before", content, source=source, cue=cue)
        return attrs.evolve(made, start=min(made.start, cue[0]))

    def of_words(
        self,
        rule: str,
        content: Span,
        *,
        source: Span | None = None,
        cue: Span | None = None,
        referents: tuple[int, ...] = (),
    ) -> Attribution:
        """The attribution of somebody's very words, to a speaker who stands before a colon or in what came before."""
        words = self._text[slice(*content)]
        act = act_of_content(Act.ASSERT, "say", words)
        return Attribution(
            rule=rule,
            start=source[0] if source else content[0],
            end=content[1],
            source=source,
            referents=referents or self.referents(source),
            cue=cue,
            content=content,
            act=act,
            quotation=Quotation.DIRECT,
            polarity=polarity_of(words),
            certainty=certainty_of(act, words, belief=False),
            embedded=False,
        )

    def _is_thing(self, source: Span | None) -> bool:
        """Whether a source is nobody who could speak: "the events of the last days suggest that"."""
        if source is None or self.referents(source):
            return False
        words = self._text[slice(*source)].lower().split()
        return len(words) > 1 and self._text[slice(*source)].split()[1].islower() and PEOPLE.isdisjoint(words)

    def _is_deal(self, source: Span | None) -> bool:
        """Whether a source is only what was agreed: "the deal calls for a pullout"."""
        words = self._text[max(0, source[0] - _LEAD) : source[1]] if source else ""
        return DEALS.search(words) is not None and not self.referents(source)

    def is_actor(self, start: int, end: int) -> bool:
        """Whether a span is the mention of an actor."""
        return any((mention.start, mention.end) == (start, end) for mention in _between(self._actors, start, end))

    def referents(self, span: Span | None) -> tuple[int, ...]:
        """The actors that the words of a source name: those of its head, or of each part of a list."""
        if span is None:
            return ()
        words = self._text[slice(*span)].lower()
        if words in _RELATIVES:
            return self._antecedent(span[0])
        if words in FIRST_PERSON and self._author:
            return self._author
        at = bisect.bisect_left(self._actors, span[0], key=lambda mention: mention.end - 1)
        found: list[int] = []
        behind: int | None = None
        for mention in self._actors[at:]:
            if mention.start >= span[1]:
                break
            if mention.form == "possessive" and mention.end < span[1]:
                continue
            if behind is None or _LIST.search(self._text, behind, mention.start):
                found += mention.referents
            behind = mention.end
        return tuple(dict.fromkeys(found)) or self._between_dashes(span[1])

    def _nation_of(self, span: Span | None) -> tuple[int, ...]:
        """Whose "the Norlandic statement" is."""
        named = _between(self._nationalities, *span) if span else ()
        return next((mention.referents for mention in named), ())

    def _between_dashes(self, at: int) -> tuple[int, ...]:
        """Who is named right behind a source: "the three guarantors – Norland, Sudria and Helvia –"."""
        opening = _DASH.match(self._text, at)
        closing = _DASH.search(self._text, opening.end(), opening.end() + _ASIDE) if opening else None
        if opening is None or closing is None:
            return ()
        named = _between(self._actors, opening.end(), closing.start())
        return tuple(dict.fromkeys(index for mention in named for index in mention.referents))

    def _antecedent(self, end: int) -> tuple[int, ...]:
        """The actors that a relative pronoun stands for: those named right before it."""
        at = bisect.bisect_right(self._actors, end, key=lambda mention: mention.end) - 1
        if at < 0:
            return ()
        if end - self._actors[at].end > _NEAR and not DRAFTED.fullmatch(self._text, self._actors[at].end, end):
            return ()
        return self._actors[at].referents

    def _span(self, tokens: Tokens, found: Range) -> Span:
        """Offsets of some tokens; a quotation at either end without its marks, and without the comma of the report."""
        first, last = tokens[found[0]], tokens[max(found[1] - 1, found[0])]
        start = self._quoted_at(first).start if first.tag == "Q" else first.start
        if last.tag == "Q":
            quotation = self._quoted_at(last)
            end = quotation.end if first.tag == "Q" else quotation.outer_end
        else:
            end = last.end
        if "Q" in (first.tag, last.tag):
            while end > start + 1 and self._text[end - 1] == ",":
                end -= 1
        return start, end

    def _quoted_at(self, token: Token) -> Quoted:
        return self._quotations[bisect.bisect_left(self._quotations, token.start, key=lambda one: one.outer_start)]

    def _source(self, tokens: Tokens, subject: Range | None) -> Span | None:
        """The words of the speaker, without the mark of the genitive."""
        if subject is None:
            return None
        start, end = self._span(tokens, subject)
        fused = _FUSED.search(self._text, max(start, end - 4), end)
        # Of a stray mark of possession nothing would be left.
        return (start, fused.start()) if fused and fused.start() > start else (start, end)

    def _quotation(self, tokens: Tokens, content: Range) -> Quotation:
        first, end = content
        if tokens[first].tag == "Q" and tokens[end - 1].tag == "Q":
            return Quotation.DIRECT
        start, stop = self._span(tokens, content)
        at = bisect.bisect_left(self._quotations, start, key=lambda quotation: quotation.outer_end)
        inside = at < len(self._quotations) and self._quotations[at].outer_start < stop
        return Quotation.MIXED if inside else Quotation.INDIRECT

    def _medium(self, tokens: Tokens, found: Found, document: Range | None) -> str | None:
        """Named between cue and content, in what leads up to them ("In a statement, ..."), or as what speaks."""
        first, behind = found.adjuncts
        clause = _clause(found.hit)
        between = self._text[tokens[first - 1].end : tokens[behind - 1].end] if behind > first else ""
        medium = medium_in(between)
        subject = found.hit.subject
        if medium is None and subject and subject[1] < found.hit.first and tokens[subject[1]].tag == ",":
            medium = medium_in(self._text[tokens[subject[1]].end : tokens[found.hit.first - 1].end])
        if medium is None and 2 <= clause <= _LEAD and tokens[0].tag == "P":
            medium = medium_in(self._text[tokens[0].start : tokens[clause - 1].end])
        if medium is None and document:
            medium = self._text[slice(*self._span(tokens, document))]
        return medium

    def _time(self, tokens: Tokens, found: Found) -> Mention | None:
        """A time between the subject and the content, or in what leads up to them: "On Monday, ..."."""
        hit = found.hit
        clause = _clause(hit)
        if found.after and 1 < clause <= _LEAD and _is_lead(tokens, clause):
            lead = list(_between(self._times, tokens[0].start, tokens[clause].start))
            if lead:
                return lead[-1]
        own = hit.subject is not None and not hit.inherited and hit.subject[1] <= hit.first
        begin = tokens[hit.subject[1] - 1].end if hit.subject and own else tokens[hit.first].start
        if own and hit.subject and any(token.tag == "R" for token in tokens[hit.subject[1] : hit.first]):
            begin = tokens[hit.first].start  # "Berg, who was elected in May, said"
        last = max(found.adjuncts[1], hit.end)
        if not found.after and last + 1 < len(tokens) and tokens[last + 1].word in _SPEAKING:
            last = len(tokens)
        return next(_between(self._times, begin, tokens[last - 1].end), None) or self._time_behind(tokens, found)

    def _time_behind(self, tokens: Tokens, found: Found) -> Mention | None:
        """When something was done by words, told behind its object: "rejected the plan on Monday"."""
        end = found.content[1]
        if found.frame is not Frame.OBJECT or not found.after or found.cue.act in _OF_THE_FUTURE or end >= len(tokens):
            return None
        last = min(end + 2, len(tokens)) - 1
        behind = next(_between(self._times, tokens[end - 1].end, tokens[last].end), None)
        return behind if behind and found.hit.form is Form.PAST and behind.start <= tokens[end].end + 1 else None


def _is_study(tokens: Tokens, hit: Hit) -> bool:
    """Whether a document tells what was found: "the report found that", "a survey that showed that"."""
    first, end = hit.subject or (0, 0)
    back = _LOOK_BACK if end and tokens[first].tag in ("H", "R") else 0
    return any(token.word in STUDIES for token in tokens[max(0, first - back) : end])


def _between(mentions: Sequence[Mention], start: int, end: int) -> Iterator[Mention]:
    at = bisect.bisect_left(mentions, start, key=lambda mention: mention.start)
    while at < len(mentions) and mentions[at].end <= end:
        yield mentions[at]
        at += 1


def _is_lead(tokens: Tokens, end: int) -> bool:
    """Whether a sentence opens with when or where somebody speaks, and nothing else."""
    first = tokens[0]
    if first.tag not in ("P", "T") and first.word not in _SPEAKING | _WHEN:
        return False
    return not any(token.tag in ("A", "H", "Q") or is_past_verb(token) for token in tokens[:end])


def _act(found: Found, words: str) -> tuple[Act, Certainty | None] | None:
    """What is done by the words, and how certain they are; `None` where the verb group says it was not done."""
    hit, cue = found.hit, found.cue
    act = act_of_content(cue.act, cue.lemma, words)
    withheld = found.frame is Frame.TO and act is Act.REJECT and _WITHHOLD.match(words)
    if withheld or (hit.negated and cue.lemma in _WITHHELD):
        return Act.NOT_CONFIRM, None
    if hit.negated and cue.lemma == "rule out":
        return Act.ASSERT, Certainty.POSSIBLE
    if (hit.negated or _is_supposed(found)) and not cue.belief:
        return None
    return act, certainty_of(act, words, belief=cue.belief)


def _is_supposed(found: Found) -> bool:
    """Whether nothing was said yet, as in "will reject"; but "“...,” he would say" tells what was."""
    return bool(found.hit.modal) and not (found.frame is Frame.QUOTE and found.hit.modal in ("would", "can", "could"))


def _spoken_to(tokens: Tokens, hit: Hit) -> Range | None:
    """Whom somebody addresses in "Speaking to reporters in Geneva, she said"."""
    if hit.clause < 4 or tokens[0].word not in ("speaking", "talking") or tokens[1].tag != "I":
        return None
    return noun_phrase_after(tokens, 2, hit.clause)


def _clause(hit: Hit) -> int:
    """Where the clause of a cue begins, be its subject that of a verb before: "On Monday Berg left and said"."""
    return hit.subject[0] if hit.inherited and hit.subject else hit.clause


def _opening(found: Found, content: Span, cue: Span, source: Span | None) -> Span | None:
    """All up to the reporting words, where they stand within the content: "“A,” she said, “B”"."""
    behind = max(cue[1], source[1] if source and content[0] < source[0] < content[1] else 0)
    return (content[0], behind) if found.whole and content[0] < cue[0] and behind < content[1] else None


def _cue_span(tokens: Tokens, hit: Hit, cue: Cue) -> Span:
    start = tokens[hit.first if hit.negated else hit.index].start
    if not cue.particle:
        return start, tokens[hit.index].end
    return start, next(token.end for token in tokens[hit.index + 1 :] if token.word == cue.particle)


def _rule_of(found: Found, quotation: Quotation) -> str:
    if found.frame not in (Frame.CLAUSE, Frame.QUOTE):
        return _RULES[found.frame]
    kind = "quoted" if quotation is Quotation.DIRECT else "said"
    if found.whole:
        return f"claim.{kind}-around"
    return f"claim.{kind}-{'before' if found.after else 'after'}"
