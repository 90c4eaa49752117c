"""Noun phrases beside a verb: who speaks, and who is spoken to. All ranges are of tokens, half-open."""

from collections.abc import Sequence
from typing import Final

from negotiation_events.rules.attribution.cues import FORMS, Form
from negotiation_events.rules.attribution.time_words import TIME_WORDS, skip_time_left, skip_time_right
from negotiation_events.rules.attribution.tokens import QUOTE_MARKS, Token, closes_quotation, is_possessive

_NAME_JOINERS: Final = frozenset("of for in at from with to on".split())
_NOUN_PREPOSITIONS: Final = frozenset(
    "of for in at from with on by against near between under about within to among".split()
)
_SUBJECT_PRONOUNS: Final = frozenset(
    "i we you he she it they who which everyone nobody someone anyone everybody neither none others both each "
    "all some many most several few one another that".split()
)
_IRREGULAR_PASTS: Final = frozenset(
    "met went gave took made came left saw held began ran rose fell spoke stood sat got kept led lost won "
    "sent spent built brought bought caught taught fought drew grew threw flew broke chose drove rode became "
    "read meant sold paid laid struck shook withdrew overthrew forgot hid fled dealt".split()
)
_PARTICIPLES: Final = frozenset("drawn written given taken shown known seen brought put led held laid sent".split())
_NOT_PASTS: Final = frozenset("united hundred red indeed need armed speed embed unprecedented seed feed sacred".split())


_AS_WELL_AS: Final = "as well as".split()
_RELATIVE: Final = 8  # tokens of a participle with what hangs on it


def is_past_verb(token: Token) -> bool:
    """Whether a word looks like a verb in the past."""
    if token.capital:
        return False
    known = FORMS.get(token.word)
    if known:
        return known[1] is Form.PAST
    if token.tag != "X" or token.word in _NOT_PASTS:
        return False
    return token.word in _IRREGULAR_PASTS or (
        len(token.word) > 4 and token.word.endswith("ed") and "-" not in token.word
    )


def subject_before(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The subject of the verb group that begins at `at`: the noun phrase before it, appositions skipped."""
    end = _skip_adverbials(tokens, at)
    if end == 0:
        return None
    last = tokens[end - 1]
    if (
        last.word in ("all", "both", "each", "themselves", "himself", "herself")
        and end > 1
        and (tokens[end - 2].tag in ("X", "K", "O", ")") or (tokens[end - 2].tag == "," and last.word == "each"))
    ):
        return subject_before(tokens, end - 1)
    if last.word in ("all", "both", "each") and end > 1 and tokens[end - 2].tag == "A":
        return subject_before(tokens, _before_auxiliaries(tokens, end - 1))  # "Norland and Sudria have both said"
    if last.word == "others" and end > 2 and tokens[end - 2].tag == "C":
        named = noun_phrase_before(tokens, end - 2)
        return (named[0], end) if named else (end - 1, end)  # "the envoy and others"
    if last.tag in ("O", "R") or last.word in ("that", "both", "each", "all", "others"):
        return (end - 1, end) if last.word in _SUBJECT_PRONOUNS or not last.word.isalpha() else None
    if last.tag == ",":
        return _before_apposition(tokens, end - 1)
    if last.tag == "P":  # "the agency he had worked for"
        who = next((at for at in range(end - 2, max(0, end - _RELATIVE), -1) if tokens[at].tag == "O"), 0)
        return noun_phrase_before(tokens, who) if who and tokens[who - 1].tag in ("X", "K") else None
    if last.tag == ")":
        opened = _opening_bracket(tokens, end - 1)
        return subject_before(tokens, opened) if opened else None
    if last.tag == "–":
        dash = next((index for index in range(end - 2, -1, -1) if tokens[index].tag == "–"), None)
        return noun_phrase_before(tokens, dash) if dash else None
    return noun_phrase_before(tokens, end)


def head_of_relative(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Who speaks in "an official briefed on the matter said": the noun phrase before the participle.

    Args:
        tokens: of the sentence.
        at: index of the preposition whose phrase stands right before the verb of speech.
    """
    for first in range(at - 1, max(0, at - _RELATIVE), -1):
        if is_past_verb(tokens[first]) or tokens[first].word in _PARTICIPLES:
            return noun_phrase_before(tokens, first - (tokens[first - 1].tag == "R"))
        if tokens[first].tag not in ("X", "K", "D", "#", "P"):
            return None
    return None


def _skip_adverbials(tokens: Sequence[Token], at: int) -> int:
    while at > 0:
        before = skip_time_left(tokens, at)
        if before == at and tokens[at - 1].tag == "V":
            before = at - 1
        if before == at:
            return at
        at = before
    return at


def _before_auxiliaries(tokens: Sequence[Token], at: int) -> int:
    while at > 0 and tokens[at - 1].tag in ("A", "N", "V"):
        at -= 1
    return at


def _opening_bracket(tokens: Sequence[Token], at: int) -> int | None:
    return next((index for index in range(at - 1, -1, -1) if tokens[index].tag == "("), None)


def noun_phrase_before(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The noun phrase that ends before `end`."""
    first = end
    while first > 0 and _continues_left(tokens, first - 1, end):
        first -= 1
    first = _trimmed(tokens, first, end)
    first = _with_list(tokens, first, end)
    if first >= end or tokens[end - 1].tag not in ("X", "K", "#", "D") or _is_lone_function_word(tokens, first, end):
        return None
    return first, end


def _is_lone_function_word(tokens: Sequence[Token], first: int, end: int) -> bool:
    return not any(tokens[index].tag in ("X", "K", "#") for index in range(first, end)) and tokens[
        end - 1
    ].word not in ("some", "many", "most", "few", "several", "both", "all", "each", "one", "another")


def _continues_left(tokens: Sequence[Token], index: int, end: int) -> bool:
    token = tokens[index]
    if token.tag in ("X", "K"):
        following = tokens[index + 1].tag if index + 1 < end else "end"
        if is_past_verb(token) and not token.capital:
            return following in ("X", "K") and index > 0 and tokens[index - 1].tag == "D"
        known = FORMS.get(token.word)
        # "Russia says the minister": a verb in front of a determiner or a name is no part of a noun phrase.
        return not (
            known
            and not token.capital
            and index + 1 < end
            and following in ("D", "K", "P", "O")
            and known[1] is Form.THIRD
        )
    if token.word in QUOTE_MARKS or token.word == "/":
        return index > 0 and not closes_quotation(tokens, index)
    if token.tag == "P":
        return index + 1 < end and token.word in _NOUN_PREPOSITIONS
    if token.word == "neither":
        return True
    if token.tag == "I":
        return index + 1 < end and (tokens[index + 1].tag == "K" or tokens[index + 1].word == "the")
    return token.tag in ("D", "#", "&") or token.word in ("and", "or", "nor")


def _trimmed(tokens: Sequence[Token], first: int, end: int) -> int:
    """Where the phrase really begins: behind conjunctions, leading adverbials and the object of a verb before it."""
    while first < end and (tokens[first].tag == "C" or tokens[first].word in QUOTE_MARKS):
        first += 1
    if first < end and tokens[first].tag == "P":
        first = _behind_adverbial(tokens, first, end)
    after_time = skip_time_right(tokens, first)
    first = after_time if after_time < end else first
    at_edge = True
    for index in range(first + 1, end):
        token, before = tokens[index], tokens[index - 1]
        opens = token.tag == "D" and before.tag in ("X", "K", "#") and not is_possessive(before)
        if opens:
            first, at_edge = index, False
        elif token.tag == "C" and not at_edge:
            first, at_edge = index + 1, True
    if 0 < first < end - 1 and tokens[first].tag == "X" and tokens[first - 1].tag in ("I", "A", "N"):
        first += FORMS.get(tokens[first].word, ("", Form.PAST))[1] is Form.BASE  # "did not refute | the claims"
    while first < end and tokens[first].tag in ("C", "P", "I"):
        first += 1
    return first


def _behind_adverbial(tokens: Sequence[Token], first: int, end: int) -> int:
    """Skip "In Geneva" in "In Geneva the minister": the last phrase that no preposition leads."""
    for index in range(end - 1, first, -1):
        if tokens[index].tag == "D" and tokens[index - 1].tag not in ("P", "D", "C"):
            return index
    start = end - 1
    # "In an interview Berg": a name behind a noun stands for itself.
    tags = ("K",) if tokens[start].tag == "K" else ("X", "K", "#", "D")
    while start > first and tokens[start - 1].tag in tags:
        start -= 1
    return start


def _with_list(tokens: Sequence[Token], first: int, end: int) -> int:
    """Take in the rest of "Norland, Sudria and Helvia"."""
    if not any(tokens[index].tag == "C" for index in range(first, end)):
        return first
    start = first
    while start > 1 and tokens[start - 1].tag == ",":
        begin = start - 2
        while begin >= 0 and tokens[begin].tag in ("X", "K", "#", "D") and start - begin < 8:
            begin -= 1
        begin += 1
        edge = (
            begin == 0
            or tokens[begin - 1].tag in ("S", "H", "C", ",", ";", ":", "Q", "W")
            or is_past_verb(tokens[begin - 1])
        )
        if begin >= start - 1 or not edge or is_past_verb(tokens[start - 2]) or tokens[start - 2].word in TIME_WORDS:
            return first
        start = begin
        if begin == 0 or tokens[begin - 1].tag != ",":
            return (
                start
                if begin == 0
                or tokens[begin - 1].tag in ("S", "H", "C", ";", ":", "Q")
                or is_past_verb(tokens[begin - 1])
                else first
            )
    return first


def _pieces(tokens: Sequence[Token], comma: int) -> list[tuple[int, int]]:
    """The stretches between commas before `comma`, from right to left, as far as the clause may reach."""
    pieces = []
    end = comma
    depth = 0
    for index in range(comma - 1, -1, -1):
        tag = tokens[index].tag
        if tag == ")":
            depth += 1
        elif tag == "(":
            depth -= 1
        elif depth == 0 and tag in (",", ";", ":", "Q"):
            pieces.append((index + 1, end))
            end = index
            if tag != ",":
                return pieces
    pieces.append((0, end))
    return pieces


def _before_apposition(tokens: Sequence[Token], comma: int) -> tuple[int, int] | None:
    found: tuple[int, int] | None = None
    for number, (first, end) in enumerate(_pieces(tokens, comma)):
        if number > 8 or first >= end:
            break
        lead = tokens[first]
        aside = lead.tag in ("R", "P", "V") or lead.word.endswith("ing") or (is_past_verb(lead) and not lead.capital)
        if [token.word for token in tokens[first : first + 3]] == _AS_WELL_AS:
            return noun_phrase_before(tokens, first - 1)
        if aside:
            if found and number > 1:
                break
            continue
        phrase = _whole_piece(tokens, first, end)
        if phrase is None and number == 0:
            continue
        if phrase is None:
            break
        named = found is not None and all(tokens[index].tag == "K" for index in range(*found))
        if named and found is not None and found[1] < comma and phrase[0] != first:
            break  # "they opened fire, Anna Berg, a spokesman, said"
        found = phrase
        if phrase[0] != first:
            break
    return found if found and found[1] < comma else None


def _whole_piece(tokens: Sequence[Token], first: int, end: int) -> tuple[int, int] | None:
    """The noun phrase that a stretch between commas is, or ends in behind a conjunction."""
    if end - first == 1 and tokens[first].tag in ("O",):
        return first, end
    phrase = noun_phrase_before(tokens, end)
    if phrase is None:
        return None
    begin = max(phrase[0], first)
    before = tokens[begin - 1] if begin else None
    if begin > first + 1 and before is not None and before.tag == "H":
        head = noun_phrase_before(tokens, begin - 1)  # "a group that tracks them"
        if head is not None and head[0] == first:
            return head
    if begin == first or before is None or before.tag in ("C", "S", "H", ",", ";", ":") or before.word in QUOTE_MARKS:
        return begin, end
    if is_past_verb(before):
        return begin, end
    return None


def noun_phrase_after(tokens: Sequence[Token], at: int, limit: int, *, relaxed: bool = False) -> tuple[int, int] | None:
    """The noun phrase that begins at `at`: "Anna Berg", "the group's spokesman in Geneva", "two officials".

    Args:
        tokens: of the sentence.
        at: where it begins.
        limit: where it ends at the latest.
        relaxed: whether it may take in "in", "on" and what else may as well belong to the verb.
    """
    index = at
    if index < limit and tokens[index].tag in ("O", "M"):
        return at, at + 1
    joiners = _NAME_JOINERS if relaxed else frozenset(("of", "for"))
    while index < limit:
        token = tokens[index]
        if token.tag in ("X", "K", "#", "&"):
            if index > at and is_past_verb(token) and tokens[index - 1].tag != "D":
                break
            index += 1
        elif (
            (
                token.tag == "D"
                and (index == at or tokens[index - 1].tag in ("P", "C", "D") or tokens[index - 1].tag == "I")
            )
            or (
                token.tag in ("C",)
                and index > at
                and index + 1 < limit
                and tokens[index + 1].tag in ("K", "D", "X")
                and not is_past_verb(tokens[index + 1])
            )
            or (
                token.word in joiners
                and index > at
                and index + 1 < limit
                and tokens[index + 1].tag in (("K", "D") if token.tag == "I" else ("K", "D", "X", "#"))
                and not (token.word == "for" and tokens[index + 1].word.endswith("ing"))
            )
            or (token.tag == "V" and index == at)
        ):
            index += 1
        else:
            break
    while index > at and tokens[index - 1].tag not in ("X", "K", "#", "D"):
        index -= 1
    return (at, index) if index > at and any(tokens[i].tag in ("X", "K", "#") for i in range(at, index)) else None


def name_before(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The name right before a participle: "footage of Anna Berg saying"."""
    first = end
    while first > 0 and tokens[first - 1].tag == "K":
        first -= 1
    return (first, end) if first < end else None


def subject_with(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The speaker in "with the envoy, Anna Berg, describing", where the participle stands at `end`."""
    for index in range(end - 1, max(-1, end - 16), -1):
        if tokens[index].word == "with":
            phrase = noun_phrase_after(tokens, index + 1, end)
            opens = index == 0 or tokens[index - 1].tag in (",", "C", "–")
            # "... condemned it with the mufti, Anna Berg, saying": an apposition closes what "with" opens.
            if not opens and not (phrase and phrase[1] < end - 1 and tokens[end - 1].tag == ","):
                continue
            if phrase and (phrase[1] == end or tokens[phrase[1]].tag == ","):
                return phrase
            return None
        if (
            tokens[index].tag in ("A", "S", "H", "Q", ":", ";")
            or FORMS.get(tokens[index].word, ("", Form.BASE))[1] is Form.PAST
        ):
            return None
    return None
