"""Clauses: where they begin and end, and who is their subject.

No parser is run: over the tokens of a masked sentence, a small set of marks and small words tells clauses apart well
enough, and in time that grows with the sentence alone.
"""

from collections.abc import Sequence

from negotiation_events.rules import masked as m
from negotiation_events.rules.conditions import tables
from negotiation_events.rules.fields import referents_of
from negotiation_events.rules.masked import Masked, Token

Range = tuple[int, int]
_HARD_STOPS = frozenset(". ; : ! ? – …".split())
_STOP_WORDS = frozenset(
    "but while whereas although though because unless if until so however yet amid despite whether".split()
)
_AFTER_COMMA = frozenset(
    """
    but while which who whose whom saying adding warning according although though as after with when where something
    what a an otherwise or then in on despite following before even making calling he she they it we i said says the
    """.split()
)
_SUBJECT_PRONOUNS = frozenset("he she it they we i that this there".split())
_PAST = frozenset("came went began took made left led ended followed broke saw brought was were has had is are".split())
_TRIM = frozenset("and or but also then that , only even just to at on in of with for by as - –".split())
_NOT_LEFT = frozenset("of and or but , that then also".split())
_PREPOSITIONS = frozenset(
    """
    in of by with between from to for on at against into over about after before than as under near including behind
    among
    """.split()
)
_OF_SUBJECTS = frozenset((m.ACTOR, *", the both that based backed led".split()))
_COME = frozenset("come comes go goes get gets are is have has".split())
_ASIDE = 14  # tokens between two dashes
_OR_ELSE = frozenset("face otherwise else risk".split())
_EVENTS = frozenset((m.TALKS, m.AGREEMENT, m.EXCHANGE))


def forms(tokens: Sequence[Token], span: Range) -> tuple[str, ...]:
    """The forms of the tokens of a range."""
    return tuple(token.form for token in tokens[span[0] : span[1]])


def words_of(text: str, tokens: Sequence[Token], span: Range) -> str:
    """The words of a range as the text has them, in lower case."""
    if span[1] <= span[0]:
        return ""
    return " ".join(text[tokens[span[0]].start : tokens[span[1] - 1].end].lower().split())


def trim(tokens: Sequence[Token], span: Range) -> Range:
    """A range without the marks and conjunctions at its ends."""
    first, last = span
    while first < last and (tokens[first].form in _NOT_LEFT or tokens[first].form in _HARD_STOPS):
        first += 1
    while last > first and (tokens[last - 1].form in _TRIM or tokens[last - 1].form in _HARD_STOPS):
        last -= 1
    return first, last


def clause_end(sentence: Masked, at: int, closing: frozenset[int] = frozenset()) -> int:
    """Where the clause that begins at token `at` ends; `closing` are the offsets where quotations end."""
    tokens = sentence.tokens
    if at < len(tokens) and tokens[at].form in _HARD_STOPS:
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
        elif _ends_at_comma(tokens, i):
            return i
        else:
            aside = forms(tokens, (i + 1, i + 2)) == ("including",)
    return len(tokens)


def _closing_dash(tokens: Sequence[Token], at: int) -> int:
    """Where an aside between dashes ends, with a verb to come: "until the men – 40 of them – come home"; else 0."""
    if tokens[at].form != "–":
        return 0
    end = next((i for i in range(at + 1, min(at + _ASIDE, len(tokens) - 1)) if tokens[i].form in _HARD_STOPS), None)
    if end is None or tokens[end].form != "–" or tokens[end + 1].form in tables.SAY:
        return 0
    verb = tokens[end + 1]
    return end if verb.mention is None and (_resumes(tokens, end + 1) or verb.form in _COME) else 0


def _ends_at_word(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a clause ends before a mark or a word that opens another one."""
    form = tokens[at].form
    if form in _HARD_STOPS or (form in _STOP_WORDS and (form != "so" or tokens[at - 1].form == ",")):
        return True
    if form in ("and", "or"):
        or_else = form == "or" and not _OR_ELSE.isdisjoint(forms(tokens, (at + 1, at + 2)))
        return or_else or (opens_clause(tokens, at + 1) and not _joins_subjects(tokens, first, at))
    if form == "in":
        return forms(tokens, (at + 1, at + 3)) in (("exchange", "for"), ("return", "for"))
    return form in ("as", "when", "once") and opens_clause(tokens, at + 1)


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
        if form in _HARD_STOPS or form in _STOP_WORDS or form in tables.SAY:
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
    if form in tables.AUXILIARIES - {"be", "been", "do", "'s"} or form in tables.SAY:
        return True
    if form == "for" and at + 2 < len(tokens):
        return tokens[at + 1].form == m.ACTOR and tokens[at + 2].form == "to"
    if form in _SUBJECT_PRONOUNS and form not in ("that", "this"):
        return True
    if form == m.ACTOR:
        mention = tokens[at].mention
        if mention is not None and mention.form == "possessive":
            return False
        return any(
            token.form in tables.AUXILIARIES - {"be", "been", "'s"} or token.form in tables.SAY
            for token in tokens[at + 1 : at + 3]
        )
    if form in ("the", "that", "this", "its", "their", "any", "no", "a") or form in _EVENTS:
        return any(token.form in tables.MODALS for token in tokens[at + 1 : at + 7])
    return False


def clause_start(tokens: Sequence[Token], at: int) -> int:
    """Where the main clause that leads up to token `at` begins, behind "X said that", "but" or a mark."""
    for i in range(at - 1, -1, -1):
        form = tokens[i].form
        if form in _HARD_STOPS or form in ("but", "while", "although", "though", "which", "who", "whereas"):
            return i + 1
        if form in tables.SAY and i + 1 < at and not _says_to(tokens, i + 1):
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


def actors_ending(tokens: Sequence[Token], behind: int) -> Range | None:
    """The list of actors whose last one stands right before token `behind` ("Norland and Sudria will")."""
    last = behind
    while last and (
        tokens[last - 1].form
        in ("has", "have", "had", "also", "both", "each", "then", "now", "still", "repeatedly", "all")
        or is_adverb(tokens[last - 1])
    ):
        last -= 1
    if not last or tokens[last - 1].form != m.ACTOR:
        return None
    first = last - 1
    joined = False
    while (
        first >= 2
        and tokens[first - 2].form == m.ACTOR
        and (tokens[first - 1].form in ("and", "or") or (joined and tokens[first - 1].form == ","))
    ):
        first -= 2
        joined = True
    if first and tokens[first - 1].form in ("the", "both", "all"):
        first -= 1
    return first, last


def before_aside(tokens: Sequence[Token], at: int) -> Range | None:
    """The actors before an aside that ends right before a verb: "Norland, which borders Sudria, said"."""
    for i in range(at - 2, max(-1, at - 40), -1):
        if tokens[i].form in _HARD_STOPS:
            return None
        if (
            tokens[i].form == ","
            and i + 1 < at
            and tokens[i + 1].form in ("which", "who", "whose", "seen", "a", "an", "the", "one")
        ):
            return actors_ending(tokens, i)
    return None


def is_adverb(token: Token) -> bool:
    return token.form.endswith("ly") and token.mention is None


def actors_starting(tokens: Sequence[Token], at: int) -> Range | None:
    """The list of actors that begins at a token."""
    first = at
    if first < len(tokens) and tokens[first].form in ("the", "both", "all", "that"):
        first += 1
    if first >= len(tokens) or tokens[first].form != m.ACTOR:
        return None
    mention = tokens[first].mention
    if mention is not None and mention.form == "possessive":
        return None
    last = at = first + 1
    while at + 1 < len(tokens) and tokens[at].form in ("and", ",", "or") and tokens[at + 1].form == m.ACTOR:
        at += 2
        last = at if tokens[at - 2].form != "," else last
    if last < len(tokens) and tokens[last].form in ("'s", "backed", "led", "held", "controlled", "occupied"):
        return None
    return first, last


def subject_before(tokens: Sequence[Token], at: int, start: int) -> tuple[int, ...]:
    """The actors that are subject of the verb group at token `at`, where it may share one with an earlier clause."""
    span = actors_ending(tokens, at)
    if span is not None and (span[0] <= start or tokens[span[0] - 1].form not in _PREPOSITIONS):
        return referents_of(tokens[span[0] : span[1]])
    if span is not None:
        return ()
    if at and tokens[at - 1].form == ",":
        owner = before_aside(tokens, at)
        return referents_of(tokens[owner[0] : owner[1]]) if owner else ()
    if at > start and tokens[start].form not in ("and", "but", ","):
        return ()
    for i in range(min(at, start) - 1, -1, -1):
        if tokens[i].form in (";", ":"):
            break
        if tokens[i].form == m.ACTOR and (i == 0 or tokens[i - 1].form not in _PREPOSITIONS):
            mention = tokens[i].mention
            if mention is not None and mention.form == "possessive":
                continue
            found = actors_ending(tokens, i + 1)
            if found:
                return referents_of(tokens[found[0] : found[1]])
    return ()
