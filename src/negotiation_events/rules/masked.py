"""A sentence written anew: lower case, one blank between tokens, and each mention as one private character.

Patterns are regular expressions over this form, so that "Ukrainian and Russian negotiators have held talks" and
"The EU has held talks" look alike. Quotation marks and short brackets are left out: scare quotes must not hide a word.
"""

import re
from bisect import bisect_left
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from negotiation_events.text.annotated import AnnotatedText, Mention, Sentence

ACTOR, NATIONALITY, TIME, DURATION, QUANTITY, PLACE = "\ue000\ue001\ue002\ue003\ue004\ue005"
CAPTIVES, TALKS, AGREEMENT, EXCHANGE = "\ue010\ue011\ue012\ue013"
MASKS = {
    "actor": ACTOR, "nationality": NATIONALITY, "time": TIME, "duration": DURATION, "quantity": QUANTITY,
    "place": PLACE,
}  # fmt: skip
# The longest stretch that is read as one sentence: nobody writes longer ones, and work must stay linear.
MAX_TOKENS = 250

_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’][^\W_]+)*|['’]s(?!\w)|[,;:.!?—–()…]")
_BRACKET = re.compile(r"\([^()\n]{1,60}\)|\[[^\[\]\n]{1,40}\]")
_HYPHENS = frozenset("-‐‑")
# "Joseph Doe, Jr. spoke": no pattern need know of it.
_GENERATION = re.compile(r",? (?:Jr|Sr)\b\.?(?:,(?= \w))?")
_CLITICS = {"n't": "not", "'s": "'s", "'ll": "will", "'re": "'re", "'ve": "'ve", "'d": "'d"}
_NEGATED = {"wo": "will", "ca": "can", "sha": "shall"}
_REMEMBERED = 4096  # words: most of a text is made of fewer


class Token(NamedTuple):
    """One word, mark or mention of a sentence.

    Attributes:
        form: what patterns see: the word in lower case, or the private character of a mention.
        start: offset in the text.
        end: offset behind it in the text.
        mention: the actor, time ... that the token stands for.
        noun: the event noun phrase that the token stands for, once those are found.
        joined: whether a hyphen joins it to the token before: "UN-led talks" are no "UN led talks".
    """

    form: str
    start: int
    end: int
    mention: Mention | None = None
    noun: object = None
    joined: bool = False


class Masked:
    """A sentence as tokens, and as one line of their forms with the way back to the tokens."""

    def __init__(self, sentence: Sentence, tokens: tuple[Token, ...]) -> None:
        self.sentence = sentence
        self.tokens = tokens
        self.forms = [token.form for token in tokens]
        self.line = f" {' '.join(self.forms)} " if tokens else " "
        self.words = frozenset(self.forms)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each token begins in `line`, and where the line ends."""
        return list(accumulate([len(form) + 1 for form in self.forms], initial=1))

    def token_span(self, span: tuple[int, int]) -> tuple[int, int]:
        """Which tokens a span of `line` covers, half-open."""
        return bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1])

    def position(self, token: int) -> int:
        """Where a token begins in `line`."""
        return self._starts[token]

    def text_span(self, first: int, last: int) -> tuple[int, int]:
        """The span of the text from token `first` up to but without token `last`."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def with_noun(self, first: int, last: int, form: str, noun: object) -> "Masked":
        """The same sentence with an event noun phrase as one token."""
        start, end = self.text_span(first, last)
        token = Token(form, start, end, None, noun)
        return Masked(self.sentence, (*self.tokens[:first], token, *self.tokens[last:]))


def mask(annotated: AnnotatedText, sentence: Sentence, mentions: list[Mention]) -> Masked:
    """Rewrite one sentence; `mentions` are the ones inside it, in order."""
    text = annotated.text
    tokens: list[Token] = []
    at = sentence.start
    add = _add_words if _has_brackets(text, at, sentence.end) else _add_plain_words
    for mention in mentions:
        add(text, at, mention.start, tokens)
        joined = mention.start > 0 and text[mention.start - 1] in _HYPHENS
        tokens.append(Token(MASKS[mention.kind], mention.start, mention.end, mention, None, joined))
        generation = _GENERATION.match(text, mention.end) if mention.kind == "actor" else None
        at = generation.end() if generation else mention.end
    add(text, at, sentence.end, tokens)
    return Masked(sentence, tuple(_without_distance(tokens[:MAX_TOKENS])))


_CALLED = frozenset("called calls termed dubbed".split())


def _without_distance(tokens: list[Token]) -> list[Token]:
    """The tokens but for the words that keep a name at arm's length, as scare quotes do: "what they called a truce"."""
    forms = [token.form for token in tokens]
    if "what" not in forms:
        return tokens
    for at in range(len(forms) - 4, -1, -1):
        called = forms[at] == "what" and forms[at + 1] in (ACTOR, "it", "they") and forms[at + 2] in _CALLED
        if called and forms[at + 3] in ("a", "an", "the"):
            del tokens[at : at + 3]
    return tokens


def _add_words(text: str, start: int, end: int, tokens: list[Token]) -> None:
    for bracket in _BRACKET.finditer(text, start, end):
        _add_plain_words(text, start, bracket.start(), tokens)
        start = bracket.end()
    _add_plain_words(text, start, end, tokens)


def _has_brackets(text: str, start: int, end: int) -> bool:
    return text.find("(", start, end) >= 0 or text.find("[", start, end) >= 0


def _add_plain_words(text: str, start: int, end: int, tokens: list[Token]) -> None:
    for match in _TOKEN.finditer(text, start, end):
        if len(tokens) > MAX_TOKENS:
            return
        at, behind = match.span()
        form, clitic, length = _split(match[0])
        joined = not clitic and at > 0 and text[at - 1] in _HYPHENS
        tokens.append(Token(form, at, at + length, None, None, joined))
        if clitic:
            tokens.append(Token(clitic, at + length, behind))


@lru_cache(_REMEMBERED)
def _split(word: str) -> tuple[str, str, int]:
    """The form of a word, the form of what is contracted with it ("didn't" is "did" and "not"), and where to cut."""
    form = word.lower().replace("’", "'").replace("—", "–")
    if len(form) != len(word):
        form = word  # a few letters change their length; offsets must not
    for end, clitic in _CLITICS.items():
        if form.endswith(end) and len(form) > len(end):
            stem = form[: -len(end)]
            return _NEGATED.get(stem, stem) if clitic == "not" else stem, clitic, len(stem)
    return form, "", len(form)
