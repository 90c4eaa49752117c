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

Patterns run over masked sentences (see `masked`). Each compiles to one regular expression without unbounded repeats,
and one that could still take very long on a sentence made for the purpose doesn't load.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple, NoReturn

import attrs

from negotiation_events.errors import RuleError
from negotiation_events.model._record import did_you_mean
from negotiation_events.rules import masked as m
from negotiation_events.rules.fragments import ANY, BEFORE_VERB, CLASSES, GROUP, WHEN, WORD
from negotiation_events.rules.parts import Part, cost_of, count_steps, first_of, needed_by, regex_of
from negotiation_events.rules.words import GROUP_WORDS, any_of, bare_verb, inflect, past_participle

MOST_STEPS = 60_000
"""How many steps a line may take from one word of a sentence on. So many cost some 300 milliseconds on a sentence of
250 words made for the purpose, and next to nothing on any other."""

_LEXEME = re.compile(
    r"(?P<slot>\{(?P<name>[a-z][a-z_]*):(?P<class>[a-z]+)(?P<maybe>\?)?\})|(?P<gap>\.\.\.(?P<width>\d{1,2})?(?!\d))"
    r"|(?P<verb>[@%][a-z]+)|(?P<word>[a-z0-9]++(?:'[a-z0-9]++)*+(?![-&\w])|,|'(?:s|re|ve|d))|(?P<mark>[()|?])|(?P<space>\s+)"
)
_MOST_BRACKETS = 10
_ATOM = "a word, @verb, %verb, {slot:class} or a bracket"
# At so many words the group before a verb can end, and so long it takes to try them where an aside may stand before it.
_VERB_ENDS, _VERB_STEPS, _ASIDE_STEPS = 10, 100, 200
_BEFORE_VERBS = frozenset((*GROUP_WORDS, m.TIME, *", – to aimed designed that which meant intended".split()))
_BASES_IN_ED = frozenset("embed shed shred wed".split())


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

    @property
    def sources(self) -> list[str]:
        """The lines as written."""
        return source_lines(self.source)

    def parts(self, line: int) -> tuple[Part, ...]:
        """The pieces of one line, in order."""
        return _LineReader(self.sources[line], "pattern").read()


@cache
def _compiled(line: str) -> re.Pattern[str]:
    return re.compile(line)


def source_lines(source: str) -> list[str]:
    """The lines of a pattern, each without needless blanks."""
    joined = re.sub(r"\\[ \t]*\n", "", source)
    spaced = (" ".join(line.split()) for line in joined.splitlines())
    return [line.replace("| ", "|") for line in spaced if line]


def compile_pattern(source: str, rule: str | None = None) -> Pattern:
    """Compile the pattern of a rule, or one that belongs to none.

    Raises:
        RuleError: it is not of the language, or could take too long; the message shows the place.
    """
    whose = "pattern" if rule is None else f"rule {rule}"
    lines = source_lines(source)
    if not lines:
        raise RuleError(f"{whose}: the pattern is empty; write the sentence it should match")
    compiled = [_compile_line(line, whose) for line in lines]
    return Pattern(source, tuple(regex for regex, _ in compiled), tuple(triggers for _, triggers in compiled))


def _compile_line(line: str, whose: str) -> tuple[str, tuple[frozenset[str], ...]]:
    parts = _LineReader(line, whose).read()
    triggers = tuple(part.triggers for part in parts if part.triggers and not part.optional)
    if not triggers:
        raise RuleError(
            f"{whose}: {line!r} has no word, verb or noun class that must be there; add one, "
            "or it would be tried on every sentence"
        )
    _check_steps(parts, line, whose)
    return regex_of(parts), triggers


def _check_steps(parts: Sequence[Part], line: str, whose: str) -> None:
    steps = count_steps(parts)
    if steps <= MOST_STEPS:
        return
    # A verb is as wide as verbs are; anything else can be narrowed.
    widest = max(parts, key=lambda part: (part.source[0] != "@", cost_of([part], ANY)))
    raise RuleError(
        f"{whose}: this line can take up to {steps:,} steps at each word of a sentence, and more than {MOST_STEPS:,} "
        f"could take too long; narrow its widest part {widest.source!r}, put a word between two open parts, "
        f"or make two rules of it\n  {line}\n  {' ' * line.index(widest.source)}^"
    )


_CLITIC = re.compile(r"([a-z]+)(n't|'s|'ll|'re|'ve|'d)")
_CLITICS = {"n't": "not", "'ll": "will"}


def _remedy_of_word(word: str) -> str:
    """What was expected instead of a word that no masked sentence has."""
    if not word.isascii():
        return "a word in the letters a to z"
    if word.lower() != word:
        return f"a word in lower case, as in {word.lower()!r}"
    return f"words without {'hyphens' if '-' in word else '&'}, as sentences are read: {re.sub('[-&]', ' ', word)!r}"


@cache
def _forms_of(verbs: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str], str]:
    """The forms of some verbs; those and all words that may stand before them; an expression for any of the forms."""
    forms = frozenset(form for verb in verbs for form in inflect(verb))
    return forms, forms | _BEFORE_VERBS, any_of(forms)


class _Lexeme(NamedTuple):
    kind: str | None
    text: str
    start: int
    match: re.Match[str] | None = None


class _LineReader:
    """Recursive descent over one line: sequence := item*; item := atom ('|' atom)* '?'?."""

    def __init__(self, line: str, whose: str) -> None:
        self.line = line
        self.whose = whose
        self.lexemes = list(self._lex())
        self.at = 0
        self.verbs = 0
        self.depth = 0
        self.slots: set[str] = set()
        self.opened = False  # whether a slot or gap came, behind which an aside may stand
        self.leading = ""

    def read(self) -> tuple[Part, ...]:
        return self._sequence(opened=None)

    # Errors

    def _lex(self) -> Iterator[_Lexeme]:
        at = 0
        while at < len(self.line):
            match = _LEXEME.match(self.line, at)
            if not match:
                raise self._error(at, self._remedy(at))
            yield _Lexeme(match.lastgroup, match.group(), at, match)
            at = match.end()
        yield _Lexeme("end", "", at)

    def _remedy(self, at: int) -> str:
        """What was expected where nothing of the language stands."""
        rest = self.line[at:]
        if rest[0] == "{":
            if "}" not in rest:
                return "a closing } to this slot"
            return "a slot such as {parties:actors} or {time:time?}, its name and class in lower case"
        if word := re.match(r"\w+(?:[-&]\w+)*", rest):
            return _remedy_of_word(word[0])
        if rest.startswith("..."):
            return "a gap of at most two digits, as in ...12"
        return {
            "@": "the bare verb behind @, as in @hold",
            "%": "the bare verb behind %, as in %sign",
            ".": "a gap of three dots; a full stop ends no pattern",
            "\\": "nothing behind this backslash, which joins the next line",
            "*": "a gap such as ...6; nothing repeats without a bound",
            "}": "{slot:class}, with an opening bracket",
        }.get(rest[0], "a word, @verb, %verb, {slot:class}, (, ), |, ? or ...")

    def _error(self, at: int, expected: str) -> RuleError:
        caret = " " * at + "^"
        return RuleError(f"{self.whose}: expected {expected}\n  {self.line}\n  {caret}")

    def _fail(self, expected: str) -> NoReturn:
        raise self._error(self.lexemes[self.at].start, expected)

    # Steps

    def _is(self, mark: str) -> bool:
        return self.lexemes[self.at].text == mark

    def _skip_bar(self) -> None:
        """Step over a bar; what it parts may go on in the next line of the source."""
        self.at += 1
        if self.lexemes[self.at].kind == "space":
            self.at += 1

    def _source(self, first: int) -> str:
        return self.line[self.lexemes[first].start : self.lexemes[self.at].start]

    def _sequence(self, *, opened: int | None) -> tuple[Part, ...]:
        """The parts up to the end of the line, or of the bracket that opened at a place of the line."""
        parts: list[Part] = []
        while (lexeme := self.lexemes[self.at]).kind != "end":
            if lexeme.kind == "space":
                self.at += 1
                continue
            if lexeme.text in ")|":
                if opened is not None:
                    break
                self._fail("a word before this" if lexeme.text == "|" else "no closing bracket here; none is open")
            parts.append(self._item(grouped=opened is not None))
        if not parts:
            self._fail("a word here; what may be left out is written with a ? behind it, as in (a|b)?")
        return tuple(parts)

    def _item(self, *, grouped: bool) -> Part:
        start = self.at
        verbs: list[str] = []
        parts: list[Part] = []
        while True:
            lexeme = self.lexemes[self.at]
            if lexeme.text[:1] == "@":
                verbs.append(self._bare(lexeme))
                self.at += 1
            else:
                parts.append(self._atom())
            if grouped or not self._is("|"):
                break
            self._skip_bar()
        if verbs:
            parts.append(self._verb(verbs))
        lexeme = self.lexemes[self.at - 1]
        optional = lexeme.kind == "slot" and lexeme.text.endswith("?}")
        if self._is("?"):
            self.at += 1
            optional = True
        if self._is("?"):
            self._fail("one ? alone")
        return self._either(self._source(start), parts, given=optional)

    def _either(self, source: str, parts: Sequence[Part], *, given: bool) -> Part:
        """One of several parts, or none if a question mark is given."""
        regex = f"(?:{'|'.join(part.regex for part in parts)})"
        if len(parts) == 1:
            optional = given or parts[0].optional
            return parts[0]._replace(source=source, regex=regex + "?" if given else regex, optional=optional)
        every = all(part.triggers for part in parts)
        return Part(
            source=source,
            regex=regex + "?" if given else regex,
            triggers=frozenset().union(*(part.triggers for part in parts)) if every else frozenset(),
            first=frozenset().union(*(part.first for part in parts)),
            optional=given,
            alternatives=tuple((part,) for part in parts),
        )

    def _atom(self) -> Part:
        lexeme = self.lexemes[self.at]
        if lexeme.kind in ("space", "end") or lexeme.text in ")|?":
            self._fail(_ATOM)
        self.at += 1
        self.opened = self.opened or lexeme.kind in ("slot", "gap")
        if lexeme.match is not None and lexeme.kind == "slot":
            return self._slot(lexeme.match)
        if lexeme.kind == "gap":
            width = int(lexeme.text[3:] or 6)
            return Part(lexeme.text, rf"(?:{WORD}){{0,{width}}}?", more=ANY, ends=width, steps=width, optional=True)
        if lexeme.kind == "verb":
            participle = past_participle(self._bare(lexeme))
            words = frozenset([participle])
            return Part(lexeme.text, f"{participle} ", words, words)
        if lexeme.text == "(":
            return self._group(lexeme.start)
        word = lexeme.text
        if "'" in word and (clitic := _CLITIC.fullmatch(word)):
            parted = f"{clitic[1]} {_CLITICS.get(clitic[2], clitic[2])}"
            raise self._error(lexeme.start, f"{parted!r}, the two words that {word!r} is read as")
        words = frozenset([word])
        return Part(word, word + " ", words, words)

    def _slot(self, lexeme: re.Match[str]) -> Part:
        name, kind = lexeme["name"], lexeme["class"]
        if kind not in CLASSES:
            guess = did_you_mean(kind, CLASSES)
            raise self._error(
                lexeme.start("class"), f"a class in place of {kind!r}{guess} (one of the classes {', '.join(CLASSES)})"
            )
        if name in self.slots:
            raise self._error(lexeme.start("name"), f"another name for this slot; {name!r} is taken in this line")
        if lexeme["maybe"] and not self.slots and not self.verbs:
            self.leading = name
        self.slots.add(name)
        known = CLASSES[kind]
        trigger = frozenset([known.trigger]) if known.trigger else frozenset[str]()
        return Part(
            lexeme.group(), f"(?P<{name}>{known.regex})", trigger, known.first, known.more, known.ends, 5 * known.ends
        )

    def _bare(self, lexeme: _Lexeme) -> str:
        """The verb behind an @ or %, which brings its forms itself."""
        verb = lexeme.text[1:]
        in_ed = verb.endswith("ed") and not verb.endswith("eed") and verb not in _BASES_IN_ED
        bare = bare_verb(verb)
        if bare is not None or in_ed or re.search(r"[aeiouy].*ing$", verb):
            raise self._error(
                lexeme.start + 1, f"the bare verb ({lexeme.text[0]}{bare or 'sign'}, not a form such as {verb!r})"
            )
        return verb

    def _verb(self, verbs: list[str]) -> Part:
        forms, words, any_form = _forms_of(tuple(verbs))
        self.verbs += 1
        n = self.verbs
        # What stands between a subject and its verb can be there only where the subject is.
        before = f"(?({self.leading}){BEFORE_VERB})" if self.leading and n == 1 else BEFORE_VERB
        return Part(
            source="|".join(f"@{verb}" for verb in verbs),
            regex=rf"{before}(?P<_group{n}>{GROUP})(?P<_verb{n}>{any_form}) {WHEN}",
            triggers=forms,
            first=words,
            more=words,
            ends=_VERB_ENDS if not forms.isdisjoint(GROUP_WORDS) else 1,
            steps=_ASIDE_STEPS if self.opened else _VERB_STEPS,
        )

    def _group(self, opened: int) -> Part:
        start = self.at - 1
        self.depth += 1
        if self.depth > _MOST_BRACKETS:
            raise self._error(opened, f"at most {_MOST_BRACKETS} brackets inside one another")
        sequences: list[tuple[Part, ...]] = []
        while True:
            sequences.append(self._sequence(opened=opened))
            if self._is("|"):
                self.at += 1
                continue
            if self._is(")"):
                self.at += 1
                self.depth -= 1
                break
            raise self._error(opened, "a closing bracket ) to this one")
        triggers = [needed_by(parts) for parts in sequences]
        return Part(
            source=self._source(start),
            regex="|".join("".join(part.regex for part in parts) for parts in sequences),
            triggers=frozenset().union(*triggers) if all(triggers) else frozenset(),
            first=frozenset().union(*map(first_of, sequences)),
            alternatives=tuple(sequences),
        )
