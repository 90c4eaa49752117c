"""Clauses: where they begin and end.

No parser is run: over the tokens of a masked sentence, a small set of marks and small words tells clauses apart well
enough, and in time that grows with the sentence alone.
"""

from collections.abc import Sequence

from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.conditions.ranges import HARD_STOPS, forms
from negotiation_events.rules.conditions.subjects import PREPOSITIONS, actors_starting
from negotiation_events.rules.masked import Masked, Token

_STOP_WORDS = frozenset(
    "but while whereas although though because unless if until so however yet amid despite whether whereby".split()
)
_AFTER_COMMA = frozenset(
    """
    but while which who whose whom saying adding warning according although though as after with when where something
    what a an otherwise or then in on despite following before even making calling he she they it we i said says the
    only
    """.split()
)
_SUBJECT_PRONOUNS = frozenset("he she it they we i that this there".split())
_PAST = frozenset("came went began took made left led ended followed broke saw brought was were has had is are".split())
_OF_SUBJECTS = frozenset((m.ACTOR, *", the both that based backed led".split()))
_COME = frozenset("come comes go goes get gets are is have has".split())
_ASIDE = 14  # tokens between two dashes
_OR_ELSE = frozenset("face otherwise else risk".split())
_ASKS_AGAIN = frozenset(
    """
    demanded called calls urged urges insists wants asked reaffirmed reaffirms reiterates highlighted discussed
    expressed expresses emphasized emphasised underscored condemned welcomed thanked vowed rejected
    declined refused offered pledged promised accused blamed praised criticised criticized
    """.split()
)
_FINITE = (
    (tables.AUXILIARIES - {"be", "been", "'s"})
    | _ASKS_AGAIN
    | frozenset("agreed agrees pledged promised undertook".split())
)
_OPENS_CLAUSE = frozenset("but while although though which who whereas whereby".split())
_ALSO_DEEDS = frozenset("maintain claim state repeat write".split())
_CALLS = frozenset("call calls demand demands insistence refusal".split())
_EVENTS = frozenset((m.TALKS, m.AGREEMENT, m.EXCHANGE))


def clause_end(sentence: Masked, at: int, closing: frozenset[int] = frozenset()) -> int:
    """Where the clause that begins at token `at` ends; `closing` are the offsets where quotations end."""
    tokens = sentence.tokens
    if at < len(tokens) and tokens[at].form in HARD_STOPS:
        return at
    aside = False
    dashes = 0  # the dash that closes an aside between two
    for i in range(at + 1, len(tokens)):
        dashes = dashes if i <= dashes else _closing_dash(tokens, i)
        if i <= dashes:
            continue
        if any(tokens[i - 1].end <= end <= tokens[i].start for end in closing):
            return i
        if tokens[i].form != ",":
            if _ends_at_word(tokens, at, i):
                return i
        elif aside and _resumes(tokens, i + 1):
            aside = False
        elif _ends_at_comma(tokens, i) or _goes_on_with_gerund(tokens, at, i):
            return i
        else:
            aside = forms(tokens, (i + 1, i + 2)) == ("including",)
    return len(tokens)


def _goes_on_with_gerund(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether behind a comma follows what comes of it: "withdraw, leaving the town empty"."""
    if at + 1 >= len(tokens) or tokens[first].form not in tables.BASES:
        return False
    after = tokens[at + 1]
    return after.mention is None and after.form in tables.GERUNDS


def _closing_dash(tokens: Sequence[Token], at: int) -> int:
    """Where an aside between dashes ends, with a verb to come: "until the men – 40 of them – come home"; else 0."""
    if tokens[at].form != "–":
        return 0
    if forms(tokens, (at + 1, at + 2)) in (("and",), ("but",), ("or",)):
        return 0
    end = next((i for i in range(at + 1, min(at + _ASIDE, len(tokens) - 1)) if tokens[i].form in HARD_STOPS), None)
    if end is None or tokens[end].form != "–" or tokens[end + 1].form in tables.SAY:
        return 0
    verb = tokens[end + 1]
    return end if verb.mention is None and (_resumes(tokens, end + 1) or verb.form in _COME) else 0


def _ends_at_word(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a clause ends before a mark or a word that opens another one."""
    form = tokens[at].form
    if form == "yet" and tokens[at - 1].form == "as":
        return False  # "as yet unspecified"
    if form in HARD_STOPS or (form in _STOP_WORDS and (form != "so" or _is_purpose(tokens, at))):
        return True
    if form in ("and", "or"):
        or_else = form == "or" and not _OR_ELSE.isdisjoint(forms(tokens, (at + 1, at + 2)))
        goes_on = opens_clause(tokens, at + 1) or _tells_what_was_done(tokens, first, at + 1)
        goes_on = goes_on or _must_as_well(tokens, first, at)
        return or_else or (goes_on and not _joins_subjects(tokens, first, at))
    if form == "in":
        return forms(tokens, (at + 1, at + 3)) in (("exchange", "for"), ("return", "for"))
    if form == "as" and forms(tokens, (at + 1, at + 2)) in (("the",), (m.ACTOR,)) and tokens[at - 1].form != "such":
        return opens_clause(tokens, at + 1) or _has_finite(tokens, at + 1)
    return form in ("as", "when", "once") and opens_clause(tokens, at + 1)


def _tells_what_was_done(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a past verb follows a noun phrase: "demanded his release and blamed Norland"."""
    if at + 1 >= len(tokens) or tokens[first].form in tables.BASES or not tokens[at].form.endswith("ed"):
        return False
    if _has_finite(tokens, first):
        return False  # "Norland ended its war and lifted the siege" is one clause
    behind = tokens[at + 1]
    plain = tokens[at].mention is None and not any(token.form in ("be", "being", "been") for token in tokens[first:at])
    return plain and (behind.form in ("the", "its", "their", "his", "her", "that") or behind.form == m.ACTOR)


def _must_as_well(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a second subject and modal follow: "aid must flow and civilians must be spared"."""
    second = forms(tokens, (at + 2, at + 3))
    is_modal = bool(second) and second[0] in tables.MODALS
    return is_modal and any(token.form in tables.MODALS for token in tokens[first:at])


def _is_purpose(tokens: Sequence[Token], at: int) -> bool:
    """Whether "so" opens a clause: ", so", "so that", "so all sides can"."""
    opens = forms(tokens, (at + 1, at + 2)) == ("that",) or not tables.MODALS.isdisjoint(
        forms(tokens, (at + 2, at + 5))
    )
    return tokens[at - 1].form == "," or opens


def _has_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether actors and then a verb that goes with them stand at a token: "as Norland moves", "as the sides talk"."""
    span = actors_starting(tokens, at)
    if span is None or span[1] >= len(tokens):
        return False
    verb = tokens[span[1]]
    return verb.mention is None and verb.form.isalpha() and verb.form not in PREPOSITIONS | {"and", "or", "s"}


def _resumes(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause goes on behind an aside: "all groups, including the militias, disarm"."""
    if at >= len(tokens):
        return False
    form = tokens[at].form
    return form in tables.BASES or form in tables.AUXILIARIES or (form.endswith("s") and form[:-1] in tables.BASES)


def _joins_subjects(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether "and" joins the actors that a clause begins with."""
    return tokens[at - 1].form == m.ACTOR and all(token.form in _OF_SUBJECTS for token in tokens[first:at])


def _ends_at_comma(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma ends the clause; inside a list, or before "including", it does not."""
    if at + 1 >= len(tokens):
        return True
    after = tokens[at + 1].form
    if after in ("including", "notably", "especially"):
        return False
    if after in ("and", "or"):
        return opens_clause(tokens, at + 2)
    if after in tables.SAY or says_next(tokens, at + 1) or opens_clause(tokens, at + 1):
        return True
    if after in _PAST or (after.endswith("ing") and after not in tables.GERUNDS and tokens[at + 1].mention is None):
        return True
    joined = _joins_later(tokens, at + 1)
    if after in _AFTER_COMMA and not (joined and after in ("the", "a", "an")):
        return True
    return not joined


def _joins_later(tokens: Sequence[Token], at: int) -> bool:
    """Whether a list goes on behind a comma: "X, Y and Z"."""
    for i in range(at, min(at + 16, len(tokens) - 1)):
        form = tokens[i].form
        if form in HARD_STOPS or form in _STOP_WORDS or form in tables.SAY:
            return False
        if form in ("and", "or"):
            return not opens_clause(tokens, i + 1)
        if i > at and form == "," and says_next(tokens, i + 1):
            return False
    return False


def says_next(tokens: Sequence[Token], at: int) -> bool:
    """Whether "X said" or "said X" stands at a token."""
    if at >= len(tokens):
        return False
    if tokens[at].form in tables.SAY:
        return True
    if tokens[at].form != m.ACTOR and tokens[at].form not in ("the", "a", "an", "one"):
        return False
    return any(token.form in tables.SAY for token in tokens[at + 1 : at + 5]) and not any(
        token.form in (",", "and", "to") for token in tokens[at + 1 : at + 3]
    )


def opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a new clause with its own subject and finite verb, or a new finite verb, begins at a token."""
    if at >= len(tokens):
        return False
    form = tokens[at].form
    if form in tables.AUXILIARIES - {"be", "been", "do", "'s"} or form in tables.SAY or form in _ASKS_AGAIN:
        return True
    if form == "for" and at + 2 < len(tokens):
        return tokens[at + 1].form == m.ACTOR and tokens[at + 2].form == "to"
    if form in _SUBJECT_PRONOUNS and form not in ("that", "this"):
        return True
    if form in ("that", "this") and not tables.AUXILIARIES.isdisjoint(forms(tokens, (at + 1, at + 2))):
        return True
    if form in ("both", "neither", "others") and not tables.SAY.isdisjoint(forms(tokens, (at + 1, at + 2))):
        return True
    if form == "the" and forms(tokens, (at + 1, at + 2)) in (("need",), ("importance",), ("urgency",)):
        return True
    if form == m.ACTOR:
        return _is_subject(tokens, at)
    if form in ("the", "that", "this", "its", "their", "any", "no", "a") or form in _EVENTS:
        return any(token.form in tables.MODALS for token in tokens[at + 1 : at + 7])
    return False


def _is_subject(tokens: Sequence[Token], at: int) -> bool:
    """Whether the actor at a token is the subject of a finite verb behind it, or its "demand" is."""
    mention = tokens[at].mention
    behind = tokens[at + 1 : at + 3]
    if any(token.form in _CALLS for token in behind):
        return True
    if mention is not None and mention.form in ("possessive", "pronoun"):
        return mention.form == "pronoun"
    if behind and behind[0].form in HARD_STOPS:
        return False
    return any(token.form in _FINITE or token.form in tables.SAY for token in behind)


def clause_start(tokens: Sequence[Token], at: int) -> int:
    """Where the main clause that leads up to token `at` begins, behind "X said that", "but" or a mark."""
    for i in range(at - 1, -1, -1):
        form = tokens[i].form
        if form in HARD_STOPS or form in _OPENS_CLAUSE:
            return i + 1
        if form in tables.SAY and i + 1 < at and not _says_to(tokens, i + 1) and not _is_upkeep(tokens, i):
            return _behind_saying(tokens, i + 1, at)
        if (
            form == "that"
            and i
            and tokens[i - 1].form not in ("so", "all", "any")
            and i + 1 < at
            and _finite(tokens, i + 1)
        ):
            return i + 1
        if form in ("and", ",") and i + 1 < at and opens_clause(tokens, i + 1):
            return i + 1
    return 0


def _is_upkeep(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb that may tell speech tells a deed: "to maintain sanctions", "will claim the islands"."""
    before = tokens[at - 1].form if at else "."
    return tokens[at].form in _ALSO_DEEDS and (before == "to" or before in tables.MODALS)


def _says_to(tokens: Sequence[Token], at: int) -> bool:
    """Whether an infinitive follows: "threatened to", "vowed on Monday to"."""
    at += tokens[at].form == "on"
    at += at < len(tokens) and tokens[at].form == m.TIME
    return at < len(tokens) and tokens[at].form == "to"


def _behind_saying(tokens: Sequence[Token], at: int, last: int) -> int:
    """Behind "said", "said that", "warned Norland on Monday that"."""
    if at + 2 < last and tokens[at].form in ("in", "on") and tokens[at + 1].form == m.TIME:
        at += 2
    for i in range(at, min(at + 5, last - 1)):
        if tokens[i].form == "that":
            return i + 1
        if tokens[i].form not in (m.TIME, m.ACTOR, "on", "the", "again", "repeatedly"):
            break
    return at


def _finite(tokens: Sequence[Token], at: int) -> bool:
    return any(token.form in tables.AUXILIARIES for token in tokens[at : at + 14])
