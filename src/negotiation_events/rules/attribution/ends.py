"""Where the content of a cue ends. Indices are of tokens."""

from collections.abc import Sequence
from typing import Final

import attrs

from negotiation_events.rules.attribution.cues import Form, Frame
from negotiation_events.rules.attribution.hit import Hit
from negotiation_events.rules.attribution.subjects import is_past_verb, noun_phrase_after
from negotiation_events.rules.attribution.tokens import QUOTE_MARKS, Token, closes_quotation

Tokens = Sequence[Token]

# Behind a comma, what opens words that tell when somebody spoke, rather than what was said.
ASIDE: Final = frozenset(
    "after as when while amid following despite whereas before during hours days weeks minutes".split()
)
_ASIDE_OF_CONTENT: Final = frozenset("before during as".split())
_NEXT_CLAUSE: Final = frozenset("after because when while amid although though whereas despite".split())
_CONTRASTS: Final = frozenset("while whereas although though".split())
_COMMENTS: Final = frozenset(
    "point move step claim charge demand condition position remark accusation assertion".split()
)
# ", raising hopes of a truce" is the report's own, behind what somebody said.
_RESULTS: Final = frozenset(
    "raising triggering sparking fuelling fueling stoking dashing prompting dealing heightening deepening boosting "
    "easing reviving setting paving fanning bolstering igniting casting ending capping underscoring".split()
)
_LOOSE_ENDS: Final = frozenset((",", ".", "!", "?", ":", "–", ";", "…"))
_LEADS_OVER: Final = frozenset("CVSR")
_AFTERTHOUGHTS: Final = frozenset("however though too meanwhile".split())
_OWN_CLAIM: Final = frozenset((Frame.CLAUSE, Frame.PERSON_TO, Frame.PERSON_OF))
_SOON: Final = 6  # tokens


def content_end(
    tokens: Tokens, first: int, hit: Hit, hits: Sequence[Hit], *, clause: bool, keep_as: bool = False
) -> int:
    """The index behind the content that begins at `first`.

    Args:
        tokens: of the sentence.
        first: where the content begins.
        hit: its cue.
        hits: all cues of the sentence.
        clause: whether the content is a clause, which goes on behind many a comma, or only an object.
        keep_as: whether "as" belongs to the content: "described the talks as useful".
    """
    others = [other for other in hits if other.index > max(hit.index, first)]
    limits = _Limits(tokens, hit, {_begin(other): other for other in others}, clause, keep_as)
    end = next((index for index in range(first + 1, len(tokens)) if limits.end_at(index)), len(tokens))
    return without_tail(tokens, first, end)


def _begin(hit: Hit) -> int:
    return hit.first if hit.inherited or hit.participle else hit.clause


@attrs.frozen
class _Limits:
    """What ends the content of one cue."""

    tokens: Tokens
    hit: Hit
    others: dict[int, Hit]
    clause: bool
    keep_as: bool

    def end_at(self, index: int) -> bool:
        """Whether the content ends before a token."""
        other = self.others.get(index)
        if other is not None and (self._is_opening() and self.tokens[index - 1].tag == ","):
            return True
        if closes_quotation(self.tokens, index - 1) and self._ends_at_quotation(index):
            return True
        if other is not None and other.participle and self.tokens[index - 1].tag == "–":
            return other.subject == self.hit.subject  # "refused to leave – a matter of pride – insisting that ..."
        if other is not None and _cuts(self.tokens, index, other, clause=self.clause):
            return True
        tag = self.tokens[index].tag
        if tag == "," and index + 1 < len(self.tokens):
            return self._at_comma(index, self.tokens[index + 1])
        if tag == "–" and index + 1 < len(self.tokens) and self.tokens[index + 1].tag == "R":
            return not (self.clause and self._resumes(index))
        return tag == ";" or (not self.clause and self._ends_object(index))

    def _ends_at_quotation(self, index: int) -> bool:
        """Whether the main clause goes on behind quoted words: "Citing its “hostility,” Berg left"."""
        goes_on = self.tokens[index].tag == "A" or is_past_verb(self.tokens[index])
        in_relative = self._in_relative() and not self.clause and goes_on
        return in_relative or ((self._is_opening() or self.hit.participle) and _opens_sentence(self.tokens, index))

    def _is_opening(self) -> bool:
        """Whether the main clause is still to come: "Insisting ...", "While he said ..."."""
        hit = self.hit
        loose = hit.participle and not hit.inherited and hit.subject is None
        attendant = hit.participle and hit.clause == 1 and self.tokens[0].word == "with"
        return loose or attendant or (hit.clause == 1 and self.tokens[0].tag == "S")

    def _in_relative(self) -> bool:
        """Whether the cue stands in a relative clause: "who said ...", "which Norland says ..."."""
        subject = self.hit.subject
        if subject is None:
            return False
        return self.tokens[subject[0]].tag == "R" or (subject[0] > 0 and self.tokens[subject[0] - 1].tag == "R")

    def _in_free_relative(self) -> bool:
        """Whether the cue is within what leads up to the sentence: "In what officials said was a raid, ..."."""
        subject = self.hit.subject
        return subject is not None and 0 < subject[0] <= 2 and self.tokens[subject[0] - 1].tag == "W"

    def _at_comma(self, index: int, following: Token) -> bool:
        if self._is_opening() and _opens_sentence(self.tokens, index + 1):
            return True
        if self._in_free_relative() and following.tag in ("D", "K", "O", "#"):
            return True
        if self._in_relative() and (not self.clause or following.tag == "A" or is_past_verb(following)):
            return True
        aside = following.word in ASIDE and not (self.clause and following.word in _ASIDE_OF_CONTENT)
        if following.word == "according" or (aside and self.tokens[index - 1].tag != "C"):
            return True
        if not self.clause:
            return self._ends_object_at_comma(index, following)
        if following.word in ("and", "but") and self._tells_on(index + 2):
            return True
        if following.word in _RESULTS and not self._in_relative():
            return True
        noun = self.tokens[index + 2].word if index + 2 < len(self.tokens) else ""
        if following.word in ("a", "an") and noun in _COMMENTS:
            return True  # ", a point that mattered to ..." is the report's own
        # The report's own words about the last name; a clause that goes on behind them keeps them.
        rest = self.tokens[index + 1 :]
        return following.tag == "R" and not any(token.tag in (",", "–") or token.word in QUOTE_MARKS for token in rest)

    def _resumes(self, dash: int) -> bool:
        """Whether what is said goes on behind a second dash: "a deal like this — which he wants — needs time"."""
        rest = range(dash + 1, len(self.tokens) - 1)
        second = next((index for index in rest if self.tokens[index].tag == "–"), None)
        return second is not None and _opens_sentence(self.tokens, second + 1)

    def _tells_on(self, at: int) -> bool:
        """Whether the report goes on in its own voice; reported speech would have "had" or "would" for its verb."""
        phrase = noun_phrase_after(self.tokens, at, len(self.tokens), relaxed=True)
        if phrase is None or self.tokens[phrase[0]].tag in ("O", "M") or phrase[1] >= len(self.tokens):
            return False
        verb = self.tokens[phrase[1]]
        return verb.word in ("did", "didn’t", "didn't") or is_past_verb(verb)

    def _ends_object_at_comma(self, index: int, following: Token) -> bool:
        gerund = following.word.endswith("ing") and following.word != "including"
        if gerund or following.tag in ("R", "S", "O", "H") or following.word in ("but", "with"):
            return True
        if _opens_sentence(self.tokens, index + 1):
            return True
        if following.tag != "C" or index + 2 >= len(self.tokens):
            return False
        second = self.tokens[index + 2]
        if _goes_on_list(self.tokens, index):
            return False
        if is_past_verb(second) or second.tag in ("O", "A") or _verb_soon(self.tokens, index + 2):
            return True
        # ", and the envoy's absence from the hall did not bode well": a subject and its auxiliary.
        rest = self.tokens[index + 2 : index + 2 + 2 * _SOON]
        stop = next((at for at, token in enumerate(rest) if token.tag in ",;CRHS" or token.tag == "A"), None)
        return second.tag == "D" and stop is not None and rest[stop].tag == "A"

    def _ends_object(self, index: int) -> bool:
        token = self.tokens[index]
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if token.word in _NEXT_CLAUSE or token.tag == "–":
            return True
        if following is None:
            return False
        if token.word == "as" and not self.keep_as:
            return following.tag in ("D", "K", "O") and _verb_soon(self.tokens, index + 1)
        if token.tag != "C" or (self.tokens[index - 1].tag == "," and _goes_on_list(self.tokens, index - 1)):
            return False
        if following.tag == "K" and _acts(self.tokens, index + 2):  # "urged calm and Berg repeatedly called for ..."
            return True
        if following.tag == "H":  # "accepted the outline and that ..." goes on with what was said before
            return True
        return is_past_verb(following) or (following.tag == "O" and following.word not in ("others", "everyone"))


def _goes_on_list(tokens: Tokens, comma: int) -> bool:
    """Whether a comma stands in a list of adjectives: "a safe, free, and united country"."""
    before, behind = tokens[comma - 2 : comma], tokens[comma + 2 : comma + 4]
    if len(before) < 2 or len(behind) < 2 or before[1].tag != "X" or before[0].tag not in (",", "D"):
        return False
    return behind[0].tag == "X" and behind[1].tag in ("X", "K") and not is_past_verb(behind[1])


def _cuts(tokens: Tokens, index: int, other: Hit, *, clause: bool) -> bool:
    """Whether another cue, which begins at `index`, ends the content before it."""
    while index > 1 and tokens[index - 1].tag == "V":
        index -= 1
    before = tokens[index - 1]
    comma = index > 1 and tokens[index - 2].tag == ","
    says = any(not cue.belief and not cue.frames.isdisjoint(_OWN_CLAIM) for cue in other.cues)
    if other.participle:
        return before.tag in (",", "Q") or closes_quotation(tokens, index - 1) or (before.tag == "C" and comma)
    if other.inherited and before.tag == ",":
        return not clause
    if other.inherited:
        goes_on = tokens[other.first].tag == "A" or other.form is Form.BASE
        return before.tag == "C" and not goes_on and (says or not clause or comma)
    if before.tag == "C":
        return says or other.negated or (comma and before.word == "but")
    if before.tag == ",":
        return says and (other.end >= len(tokens) or tokens[other.end].tag in (",", "T", "P", "S", "V", "."))
    return before.word in _CONTRASTS or (before.tag == "R" and comma)


def _opens_sentence(tokens: Tokens, at: int) -> bool:
    """Whether a noun phrase and its verb begin at `at`."""
    if tokens[at].tag == "O":
        return True
    phrase = noun_phrase_after(tokens, at, len(tokens))
    if phrase is None:
        return False
    behind = phrase[1]
    while behind < len(tokens) and tokens[behind].tag == "V":
        behind += 1
    return behind < len(tokens) and (tokens[behind].tag == "A" or is_past_verb(tokens[behind]))


def _acts(tokens: Tokens, at: int) -> bool:
    """Whether a verb of the past stands at `at`, adverbs aside."""
    while at < len(tokens) and tokens[at].tag == "V":
        at += 1
    return at < len(tokens) and is_past_verb(tokens[at])


def _verb_soon(tokens: Tokens, at: int) -> bool:
    return any(token.tag == "A" or is_past_verb(token) for token in tokens[at + 1 : at + _SOON])


def without_tail(tokens: Tokens, first: int, end: int) -> int:
    """Leave out marks, and what only leads over to the next cue: "and", "while", "who", "also"."""
    loose = _LOOSE_ENDS if end == len(tokens) or tokens[end].tag == "," else _LOOSE_ENDS | _LEADS_OVER
    while end > first and tokens[end - 1].tag in loose:
        if tokens[end - 1].tag == ",":
            loose = _LOOSE_ENDS
        end -= 1
    if end - 2 > first and tokens[end - 1].word in _AFTERTHOUGHTS and tokens[end - 2].tag == ",":
        end -= 2
    return end
