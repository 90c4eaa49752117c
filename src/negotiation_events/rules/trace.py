"""What the rules did with one sentence, and why one of them did nothing: the engine's parts run once more, with notes.

Nothing here runs when a text is parsed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

import attrs

from negotiation_events.rules import masked as m
from negotiation_events.rules.engine import Engine, build_finding, has_in_order, tells
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.fragments import CLASSES
from negotiation_events.rules.masked import Masked, Token
from negotiation_events.rules.match import Match
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.parts import Part, regex_of
from negotiation_events.rules.pattern import Pattern
from negotiation_events.rules.rule import Noun, Rule
from negotiation_events.text.annotated import AnnotatedText

_MOST_NAMED = 6  # parts that a message names where one of several is missing
_NEXT_WORDS = 5  # that a message shows where a pattern stops


class Outcome(StrEnum):
    """What came of a match."""

    READ = "read"  # a finding
    STAGE = "stage"  # the clause says the event is at a stage that the rule makes no record of
    DECLINED = "declined"  # the function or the slots of the rule give no record here


@attrs.frozen(kw_only=True)
class Firing:
    """A place where the pattern of a rule matches.

    Attributes:
        rule: its id.
        start: offset of the match.
        end: offset behind it.
        slots: the words in each slot that is filled.
        stage: how far the clause says the event has come.
        status: the status that the rule makes of this stage, if one.
        outcome: what came of it.
    """

    rule: str
    start: int
    end: int
    slots: Mapping[str, str]
    stage: Stage
    status: str | None
    outcome: Outcome


class Reason(StrEnum):
    """Why a rule has nothing to say of a sentence."""

    NO_WORD = "no word"  # a word that its pattern can't be without
    ORDER = "order"  # the words are there, but not one behind the other
    PATTERN = "pattern"  # the words are there, but the pattern does not match
    OTHER = "other"  # of a noun: the word is there, but is a verb, or means another thing


@attrs.frozen(kw_only=True)
class Miss:
    """Why a rule has nothing to say of a sentence; `str()` says it in words.

    Attributes:
        rule: its id.
        reason: in a word.
        line: the line of the pattern that comes nearest; the heads of a noun.
        needs: for a missing word, what would do; for a pattern, the part that is expected next.
        matched: the words of the sentence as far as the pattern matches; empty if not even its first part does.
        found: the words that stand where that part is expected; for a missing word, what has it inside.
        sign: the mention or noun phrase among them that has the expected word inside, where no pattern sees it.
    """

    rule: str
    reason: Reason
    line: str
    needs: str
    matched: str = ""
    found: str = ""
    sign: str = ""

    def __str__(self) -> str:
        if self.reason is Reason.NO_WORD:
            hidden = f"; one stands in {self.found}, where patterns see no words" if self.found else ""
            return f"needs {self.needs}{hidden}"
        if self.reason is Reason.ORDER:
            return f"has its words, but not in the order of: {self.line}"
        if self.reason is Reason.OTHER:
            return f'has "{self.found}", but not as a noun that names the event ({self.needs})'
        of = f"\nof: {self.line}"
        if not self.matched:
            where = f', which no words before "{self.found}" are' if self.found else ", which stands nowhere"
            return f"expected {self.needs} first{where}{of}"
        instead = f'there stands "{self.found}"' if self.found else "the sentence ends"
        if self.sign:
            instead += f", and patterns see no words in {self.sign}"
        return f'matches as far as "{self.matched}", then expected {self.needs}; {instead}{of}'


def firings(engine: Engine, annotated: AnnotatedText, sentence: Masked, number: int) -> tuple[Firing, ...]:
    """Each place of a sentence where a rule matches, in the order of the rules."""
    return tuple(_firing(rule, match, number) for rule, match in engine.matches(annotated, sentence))


def _firing(rule: Rule, match: Match, number: int) -> Firing:
    start, end = match.sentence.text_span(match.first, match.last)
    finding = build_finding(rule, match, number)
    outcome = Outcome.READ
    if finding is None:
        outcome = Outcome.DECLINED if tells(rule, match) else Outcome.STAGE
    return Firing(
        rule=rule.id,
        start=start,
        end=end,
        slots=_slots(match),
        stage=match.facts.stage,
        status=finding.fields.get("status") if finding else None,
        outcome=outcome,
    )


def _slots(match: Match) -> Mapping[str, str]:
    text = match.annotated.text
    spans = {slot: match.span(slot) for slot in match.slots}
    return MappingProxyType({slot: text[span[0] : span[1]] for slot, span in spans.items() if span is not None})


def find_slots(pattern: Pattern, annotated: AnnotatedText, sentences: Sequence[Masked]) -> dict[str, str] | None:
    """The words in the slots of a pattern where it first matches in a text; `None` where it does not."""
    for sentence in sentences:
        for line, triggers in enumerate(pattern.triggers):
            if has_in_order(sentence, triggers) and (match := pattern.regex(line).search(sentence.line)):
                spans = {
                    name: match.span(name) for name, words in match.groupdict().items() if words and name[0] != "_"
                }
                return {name: _words(annotated, sentence, sentence.token_span(span)) for name, span in spans.items()}
    return None


def _words(annotated: AnnotatedText, sentence: Masked, tokens: tuple[int, int]) -> str:
    start, end = sentence.text_span(*tokens)
    return annotated.text[start:end]


def readable(annotated: AnnotatedText, sentence: Masked) -> str:
    """A sentence as the patterns see it, with each mention and noun phrase in braces behind what it is."""
    return " ".join(_shown(annotated, token) for token in sentence.tokens)


def _shown(annotated: AnnotatedText, token: Token) -> str:
    words = " ".join(annotated.text[token.start : token.end].split())
    if isinstance(token.noun, NounPhrase):
        kind = "captives" if token.form == m.CAPTIVES else token.noun.noun.makes.__name__.lower()
        return f"{{{kind}: {words}}}"
    if token.mention is None:
        return token.form
    names = " and ".join(annotated.referents[actor].name for actor in token.mention.referents)
    if token.mention.kind == "actor" and names != words:
        return f"{{actor: {words} = {names or 'nobody known'}}}"
    return f"{{{token.mention.kind}: {words}}}"


# Why a rule did not match


def why_not(rule: Rule | Noun, annotated: AnnotatedText, sentence: Masked) -> Miss:
    """Why a rule or noun finds nothing in a sentence; only to be asked where it finds nothing."""
    if isinstance(rule, Noun):
        return _why_no_noun(rule, annotated, sentence)
    triggers = rule.compiled.triggers
    ready = [line for line, needed in enumerate(triggers) if has_in_order(sentence, needed)]
    if ready:
        misses = [_why_no_match(rule, line, annotated, sentence) for line in ready]
        return max(misses, key=lambda miss: len(miss.matched))
    lacking = [_lacking(rule, line, sentence) for line in range(len(triggers))]
    fewest = min(map(len, lacking))
    line = rule.compiled.sources[[len(parts) for parts in lacking].index(fewest)]
    if not fewest:
        return Miss(rule=rule.id, reason=Reason.ORDER, line=line, needs="")
    # Every line that lacks as few is as near.
    missing = [parts[0] for parts in lacking if len(parts) == fewest]
    hidden = _hidden(frozenset().union(*(part.triggers for part in missing)), annotated, sentence.tokens)
    needed = dict.fromkeys(map(_expected, missing))
    return Miss(rule=rule.id, reason=Reason.NO_WORD, line=line, needs=_one_of(needed), found=hidden)


def _sign(part: Part, annotated: AnnotatedText, tokens: Iterable[Token]) -> str:
    """The mention or noun phrase that has the word inside that a pattern expects."""
    words = frozenset() if "{" in part.source else frozenset(re.findall(r"\w+", part.source))
    return _hidden(words, annotated, tokens)


def _hidden(words: frozenset[str], annotated: AnnotatedText, tokens: Iterable[Token]) -> str:
    """The mention or noun phrase that has one of the words inside, where no pattern sees it."""
    for token in tokens:
        inside = re.findall(r"\w+", annotated.text[token.start : token.end].lower())
        if (token.mention is not None or token.noun is not None) and not words.isdisjoint(inside):
            return _shown(annotated, token)
    return ""


def _lacking(rule: Rule, line: int, sentence: Masked) -> list[Part]:
    """The parts of a line that a sentence has no word for."""
    needed = [part for part in rule.compiled.parts(line) if part.triggers and not part.optional]
    return [part for part in needed if part.triggers.isdisjoint(sentence.words)]


def _one_of(words: Iterable[str]) -> str:
    shown = list(words)
    rest = len(shown) - _MOST_NAMED
    return ", or ".join(shown[:_MOST_NAMED]) + (f", or one of {rest} more" if rest > 0 else "")


def _why_no_match(rule: Rule, line: int, annotated: AnnotatedText, sentence: Masked) -> Miss:
    parts = tuple(_flat(rule.compiled.parts(line)))
    source = rule.compiled.sources[line]
    for count in range(len(parts) - 1, 0, -1):
        if all(part.optional for part in parts[:count]):
            break
        first, last = _longest(parts[:count], sentence)
        if first < last:
            return Miss(
                rule=rule.id,
                reason=Reason.PATTERN,
                line=source,
                needs=_expected(parts[count]),
                matched=_words(annotated, sentence, (first, last)),
                found=_next_words(annotated, sentence, last),
                sign=_sign(parts[count], annotated, sentence.tokens[last : last + 1]),
            )
    needed = next(part for part in parts if not part.optional)
    return Miss(
        rule=rule.id,
        reason=Reason.PATTERN,
        line=source,
        needs=_expected(needed),
        found=_behind(parts[parts.index(needed) + 1 :], annotated, sentence),
    )


def _flat(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts of a line, with those of a bracket that has one alternative in its place."""
    for part in parts:
        if len(part.alternatives) == 1 and not part.optional:
            yield from _flat(part.alternatives[0])
        else:
            yield part


def _longest(parts: Sequence[Part], sentence: Masked) -> tuple[int, int]:
    """The tokens of the longest match of some parts."""
    spans = [sentence.token_span(match.span()) for match in re.finditer(regex_of(parts), sentence.line)]
    return max(spans, key=lambda span: span[1] - span[0], default=(0, 0))


def _behind(parts: Sequence[Part], annotated: AnnotatedText, sentence: Masked) -> str:
    """The words that match what a pattern wants behind its first part."""
    for count in range(len(parts), 0, -1):
        if any(not part.optional for part in parts[:count]):
            first, last = _longest(parts[:count], sentence)
            if first < last:
                return _words(annotated, sentence, (first, last))
    return ""


def _next_words(annotated: AnnotatedText, sentence: Masked, token: int) -> str:
    last = min(token + _NEXT_WORDS, len(sentence.tokens))
    return _words(annotated, sentence, (token, last)) if token < last else ""


def _expected(part: Part) -> str:
    """A part as written, with what its class holds."""
    kind = re.search(r":([a-z]+)\??\}", part.source)
    return f"{part.source} ({CLASSES[kind[1]].shown})" if kind and not part.alternatives else part.source


def _why_no_noun(noun: Noun, annotated: AnnotatedText, sentence: Masked) -> Miss:
    heads = noun.heads.split("|")
    spoken = f" {' '.join(annotated.text[token.start : token.end].lower() for token in sentence.tokens)} "
    spoken = re.sub("[-‐‑ ]+", " ", spoken)
    found = next((head for head in heads if f" {head} " in spoken), None)
    if found is None:
        return Miss(rule=noun.id, reason=Reason.NO_WORD, line=noun.heads, needs=_one_of(heads))
    limits = [
        f"not behind {noun.never_after}" if noun.never_after else "",
        f"not before {noun.never_before}" if noun.never_before else "",
    ]
    needs = "; ".join(filter(None, ["not where it is a verb, or inside another noun phrase", *limits]))
    return Miss(rule=noun.id, reason=Reason.OTHER, line=noun.heads, needs=needs, found=found)
