"""The pattern language: a rule reads like the sentence it matches.

    {parties:actors} @hold {it:talks} (in {place:place})?

    word            that word, in lower case
    word|word       either word; (a b|c) either phrase; x? an optional word, phrase or slot
    @verb           any form of the verb, with its auxiliaries, adverbs and catenatives ("had failed to hold") and with
                    an aside between commas before it; the engine reads what they say of the event
    %verb           its past participle alone ("signed by")
    {slot:class}    a mention or phrase, kept under the name of the slot
    ...             up to six words of the same clause; ...12 up to twelve

Each line is an alternative. A backslash at the end of a source line joins the next to it; blanks may follow a bar.

Patterns run over masked sentences (see `masked`). Each compiles to one regular expression without unbounded repeats.
"""

import re
from functools import cache

import attrs

from negotiation_events.errors import RuleError
from negotiation_events.rules import masked as m
from negotiation_events.rules.words import GROUP_WORDS, any_of, inflect, past_participle, rarest

_ACTOR = (
    r"(?:(?:several|some|many|most|all|both) of )?"
    rf"(?:(?:the|a|an|both|all|some|neither|either|with|former|then) )?{m.ACTOR} "
)
_JOIN = r"(?:, )?(?:and |or |nor |as well as |along with |together with )"
# A list has its conjunction: in "X met Y, officials said" the officials are no third party.
# "Russian and UN officials": the nationality shares the noun of the actor that follows.
_SHARING = rf"(?:{m.NATIONALITY} (?:, {m.NATIONALITY} ){{0,3}}(?:, )?(?:and|or) (?={m.ACTOR} ))?"
# "Norland and eight other parties": a crowd without a name closes the list.
_CROWD = (
    r"(?:(?:, )?and (?:a (?:group|team|delegation|handful|number) of [a-z]+ "
    rf"|(?:about |some |at least |up to )?(?:{m.QUANTITY} |several |many |other )(?:[^ ,;:.!?–]+ ){{0,3}}?"
    r"(?:parties|groups|factions|countries|nations|states|governments|movements|organi[sz]ations|leaders|ministers) ))?"
)
ACTORS = rf"{_SHARING}{_ACTOR}(?:(?:, {_ACTOR}){{0,5}}{_JOIN}{_ACTOR}(?:{_JOIN}{_ACTOR})?)?{_CROWD}"
WORD = r"[^ ,;:.!?–…]+ "
ASIDE = r"(?:(?:, |– )(?:[^ ;:.!?–]+ ){1,18}?(?:, |– ))"
GROUP = (
    rf"(?:(?:{any_of(GROUP_WORDS)}|[a-z]+ly|(?:on |late on |early on )?{m.TIME}"
    rf"|{m.AGREEMENT} to|{m.TALKS} to|(?:at|during|in) {m.TALKS}) ){{0,9}}"
)
# A noun may be followed by its purpose before its verb comes: "talks to end the war have collapsed".
PURPOSE = rf"(?:(?:to|aimed at|designed to|that|which|meant to|intended to) (?:{WORD}){{1,10}}?)"
# When it was done may part a verb from its object ("rejected on Monday a plan"), unless a slot of the pattern asks
# for it.
_WHEN = rf"(?:(?:on )?{m.TIME} )??"
# Both follow the noun they belong to; without one they would swallow the clause before ("to swap prisoners but
# failed to").
BEFORE_VERB = rf"(?:(?<=[{m.ACTOR}-{m.EXCHANGE}] )(?:{ASIDE}|{PURPOSE}))?"

# Who changes hands: a phrase that names captives, or people, bodies and the like, whom the context must make captives.
_OF = r"(?:of )?(?:(?:the|its|their|all|some|more|another|other|remaining|last|further|first) ){0,3}"
_PEOPLE = (
    "people|persons|men|women|soldiers|troops|servicemen|servicewomen|servicepeople|personnel|fighters|sailors|seamen|"
    "fishermen|pilots|airmen|marines|guards|civilians|children|girls|boys|minors|schoolgirls|students|nationals|citizens|"
    "workers|officers|policemen|commanders|inmates|convicts|suspects|spies|militants|rebels|crew|crewmen"
    "|women and children|families|foreigners|others|members"
)
_REMAINS = "bodies|remains|corpses|coffins|bodies of soldiers|body"
HELD = (
    rf"(?:{_OF}(?:{m.QUANTITY} {_OF})?{m.CAPTIVES} "
    rf"|{_OF}{m.QUANTITY} {_OF}(?:(?:[a-z]+|[{m.NATIONALITY}{m.ACTOR}]) ){{0,2}}(?:{_PEOPLE}|{_REMAINS}) "
    rf"|{_OF}{m.QUANTITY} {m.ACTOR} "
    rf"|(?:the|all|some|their|its|more) (?:(?:[a-z]+|{m.NATIONALITY}) ){{0,2}}"
    rf"(?:{_REMAINS}|soldiers|children|civilians|sailors) )"
)

CLASSES: dict[str, str] = {
    "actor": _ACTOR,
    "actors": ACTORS,
    "nationality": f"{m.NATIONALITY} ",
    "time": rf"(?:(?:on|in|by|at|during|since|from|until|late|early|for|of|around) ){{0,2}}{m.TIME} ",
    "place": rf"(?:(?:in|at|near|outside|to|from) )?(?:(?:the )?(?:[a-z]+ ){{1,4}}of )?{m.PLACE} ",
    "duration": rf"(?:(?:for|of|lasting|after) )?(?:(?:a|an|the) )?{m.DURATION} ",
    "quantity": f"{m.QUANTITY} ",
    "captives": HELD,
    "return": rf"(?:in exchange for|in return for|for) (?:(?:the release of|releasing|freeing) )?{HELD}",
    "talks": f"{m.TALKS} ",
    "agreement": f"{m.AGREEMENT} ",
    "exchange": f"{m.EXCHANGE} ",
    "event": f"[{m.TALKS}{m.AGREEMENT}{m.EXCHANGE}] ",
    "phrase": rf"(?:{WORD}){{1,12}}",
    "relative": "(?:, )?(?:which|that|who) ",
    "clause": r"(?:[^ ;:!?–…]+ ){1,60}",
}
# A class that only one mask can start makes that mask a trigger.
_MASKED_CLASSES = {
    "talks": m.TALKS, "agreement": m.AGREEMENT, "exchange": m.EXCHANGE,
    "quantity": m.QUANTITY, "nationality": m.NATIONALITY, "duration": m.DURATION,
}  # fmt: skip

_LEXEME = re.compile(
    r"(?P<slot>\{(?P<name>[a-z_]+):(?P<class>[a-z]+)(?P<maybe>\?)?\})|(?P<gap>\.\.\.(?P<width>\d{1,2})?)"
    r"|(?P<verb>[@%][a-z]+)|(?P<word>[a-z0-9][a-z0-9'&-]*|,|'s)|(?P<mark>[()|?])|(?P<space>\s+)"
)


@attrs.frozen
class Pattern:
    """A compiled pattern.

    Attributes:
        source: as written; each line is an alternative.
        lines: the regular expression of each line, as text: few of them are ever needed, so each is compiled on first
            use.
        triggers: for each line, sets of forms; the line can match only where a sentence has one form of every set.
    """

    source: str
    lines: tuple[str, ...]
    triggers: tuple[tuple[frozenset[str], ...], ...]

    def regex(self, line: int) -> re.Pattern[str]:
        """The compiled expression of one line."""
        return _compiled(self.lines[line])


@cache
def _compiled(line: str) -> re.Pattern[str]:
    return re.compile(line)


def compile_pattern(source: str, rule: str) -> Pattern:
    """Compile the pattern of a rule.

    Raises:
        RuleError: it is not of the language; the message shows the place.
    """
    lines = [line.strip() for line in source.splitlines() if line.strip()]
    if not lines:
        raise RuleError(f"rule {rule}: the pattern is empty; write the sentence it should match")
    compiled = [_Compiler(line, rule).compile() for line in lines]
    return Pattern(source, tuple(line for line, _ in compiled), tuple(triggers for _, triggers in compiled))


class _Compiler:
    """Recursive descent over one line: sequence := item*; item := atom ('|' atom)* '?'?."""

    def __init__(self, line: str, rule: str) -> None:
        self.line = line
        self.rule = rule
        self.lexemes = list(self._lex())
        self.at = 0
        self.verbs = 0
        self.slots: set[str] = set()
        self.leading = ""

    def compile(self) -> tuple[str, tuple[frozenset[str], ...]]:
        source, triggers = self._sequence(grouped=False)
        if not triggers:
            raise RuleError(
                f"rule {self.rule}: {self.line!r} has no word, verb or noun class that must be there; add one, "
                "or it would be tried on every sentence"
            )
        return "(?<= )" + source, triggers

    def _lex(self) -> list[re.Match[str]]:
        found, at = [], 0
        while at < len(self.line):
            lexeme = _LEXEME.match(self.line, at)
            if not lexeme:
                raise self._error(at, "a word, @verb, %verb, {slot:class}, (, ), |, ? or ...")
            found.append(lexeme)
            at = lexeme.end()
        return found

    def _error(self, at: int, expected: str) -> RuleError:
        caret = " " * at + "^"
        return RuleError(f"rule {self.rule}: expected {expected}\n  {self.line}\n  {caret}")

    def _fail(self, expected: str) -> None:
        at = self.lexemes[self.at].start() if self.at < len(self.lexemes) else len(self.line)
        raise self._error(at, expected)

    def _peek(self) -> re.Match[str] | None:
        return self.lexemes[self.at] if self.at < len(self.lexemes) else None

    def _is(self, mark: str) -> bool:
        lexeme = self._peek()
        return lexeme is not None and lexeme.group() == mark

    def _skip_bar(self) -> None:
        """Step over a bar; what it parts may go on in the next line of the source."""
        self.at += 1
        if (lexeme := self._peek()) is not None and lexeme["space"]:
            self.at += 1

    def _sequence(self, *, grouped: bool) -> tuple[str, tuple[frozenset[str], ...]]:
        pieces: list[str] = []
        triggers: list[frozenset[str]] = []
        while (lexeme := self._peek()) is not None:
            if lexeme["space"]:
                self.at += 1
                continue
            if lexeme.group() in ")|":
                if grouped:
                    break
                self._fail("a word before this" if lexeme.group() == "|" else "no closing bracket here")
            piece, words, optional = self._item(grouped=grouped)
            pieces.append(piece)
            if words and not optional:
                triggers.append(words)
        if not pieces:
            self._fail("a word")
        return "".join(pieces), tuple(triggers)

    def _item(self, *, grouped: bool) -> tuple[str, frozenset[str], bool]:
        verbs: list[str] = []
        pieces: list[tuple[str, frozenset[str]]] = []
        while True:
            lexeme = self._peek()
            if lexeme is not None and (lexeme["verb"] or "").startswith("@"):
                verbs.append(lexeme.group()[1:])
                self.at += 1
            else:
                pieces.append(self._atom())
            if grouped or not self._is("|"):
                break
            self._skip_bar()
        if verbs:
            pieces.append(self._verb(verbs))
        lexeme = self.lexemes[self.at - 1]
        optional = bool(lexeme["slot"] and lexeme["maybe"])
        if self._is("?"):
            self.at += 1
            optional = True
        source = f"(?:{'|'.join(piece for piece, _ in pieces)})"
        words: frozenset[str] = (
            frozenset().union(*(words for _, words in pieces)) if all(words for _, words in pieces) else frozenset()
        )
        return (source + "?" if optional else source), words, optional

    def _atom(self) -> tuple[str, frozenset[str]]:
        lexeme = self._peek()
        if lexeme is None or lexeme["space"] or lexeme.group() in ")|?":
            self._fail("a word, @verb, %verb, {slot:class} or a bracket")
        assert lexeme is not None
        self.at += 1
        if lexeme["slot"]:
            return self._slot(lexeme)
        if lexeme["gap"]:
            return rf"(?:{WORD}){{0,{int(lexeme['width'] or 6)}}}?", frozenset()
        if lexeme["verb"]:
            participle = past_participle(lexeme.group()[1:])
            return f"{participle} ", frozenset([participle])
        if lexeme.group() == "(":
            return self._group()
        word = lexeme.group()
        return re.escape(word) + " ", frozenset([word])

    def _slot(self, lexeme: re.Match[str]) -> tuple[str, frozenset[str]]:
        name, kind = lexeme["name"], lexeme["class"]
        if kind not in CLASSES:
            self.at -= 1
            self._fail(f"one of the classes {', '.join(CLASSES)} in place of {kind!r}")
        if name in self.slots:
            self.at -= 1
            self._fail(f"another name for the slot {name!r}, which is taken")
        if lexeme["maybe"] and not self.slots and not self.verbs:
            self.leading = name
        self.slots.add(name)
        mask = _MASKED_CLASSES.get(kind)
        return f"(?P<{name}>{CLASSES[kind]})", frozenset([mask]) if mask else frozenset()

    def _verb(self, verbs: list[str]) -> tuple[str, frozenset[str]]:
        forms = frozenset(form for verb in verbs for form in inflect(verb))
        self.verbs += 1
        n = self.verbs
        # What stands between a subject and its verb can be there only where the subject is.
        before = f"(?({self.leading}){BEFORE_VERB})" if self.leading and n == 1 else BEFORE_VERB
        return rf"{before}(?P<_group{n}>{GROUP})(?P<_verb{n}>{any_of(forms)}) {_WHEN}", forms

    def _group(self) -> tuple[str, frozenset[str]]:
        parts: list[str] = []
        triggers: list[frozenset[str]] = []
        while True:
            part, words = self._sequence(grouped=True)
            parts.append(part)
            triggers.append(rarest(words) if words else frozenset())
            if self._is("|"):
                self.at += 1
                continue
            if self._is(")"):
                self.at += 1
                break
            self._fail("a closing bracket")
        every: frozenset[str] = frozenset().union(*triggers) if all(triggers) else frozenset()
        return "|".join(parts), every
