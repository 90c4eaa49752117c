"""Run rules over a text: each place where a rule holds becomes a finding."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from negotiation_events.errors import RuleError
from negotiation_events.findings import Finding, Mark
from negotiation_events.model import Condition, Exchange, Transfer
from negotiation_events.rules.checks import RECORDS, check_read
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.fields import fields_of_phrase, merge_fields, with_level
from negotiation_events.rules.masked import Masked, mask
from negotiation_events.rules.match import Match
from negotiation_events.rules.nominals import find_nouns
from negotiation_events.rules.noun_heads import NounIndex
from negotiation_events.rules.noun_phrases import FORMS, NounPhrase
from negotiation_events.rules.rule import Rule
from negotiation_events.rules.rule_set import RuleSet
from negotiation_events.rules.slots import USUAL_STATUS, read_match
from negotiation_events.rules.talks_table import with_table
from negotiation_events.rules.words import rarest
from negotiation_events.text.annotated import AnnotatedText, Mention

_NOUN_MASKS = frozenset(FORMS.values())


# "Won't" holds a "will" and a "not" that no word of the text shows.
_CONTRACTED = frozenset("not will can shall".split())


def _needs(rules: RuleSet) -> Iterator[tuple[frozenset[str], ...]]:
    """What a text needs for one of the rules: of each set a word."""
    for noun in rules.nouns:
        for head in noun.heads.split("|"):
            yield tuple(frozenset([word]) for word in re.split(r"[ '-]", head))
    for rule in rules.rules:
        for triggers in rule.compiled.triggers:
            # A line that wants a noun phrase needs one of the heads above.
            if not any(words <= _NOUN_MASKS for words in triggers):
                yield tuple(words for words in triggers if all(map(str.isalpha, words)) and not words & _CONTRACTED)


def _has_each(words: frozenset[str], triggers: tuple[frozenset[str], ...]) -> bool:
    """Whether there is a word of every set."""
    return not any(map(words.isdisjoint, triggers))


def has_in_order(sentence: Masked, triggers: tuple[frozenset[str], ...]) -> bool:
    """Whether a sentence has a word of every set, one behind the other, as it must where a line matches."""
    if not _has_each(sentence.words, triggers):
        return False
    forms = iter(sentence.forms)
    return all(any(map(words.__contains__, forms)) for words in triggers)


class Engine:
    """A set of rules, made ready to run. It keeps no state between texts."""

    def __init__(self, rules: RuleSet) -> None:
        self._nouns = NounIndex(rules.nouns)
        self._rules = rules.rules
        self._by_trigger: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, rule in enumerate(rules.rules):
            for line, triggers in enumerate(rule.compiled.triggers):
                for word in sorted(rarest(triggers)):
                    self._by_trigger[word].append((number, line))

        self._needs: dict[str, list[tuple[frozenset[str], ...]]] = defaultdict(list)
        for needed in _needs(rules):
            for word in sorted(rarest(needed)):
                self._needs[word].append(needed)

    def concerns(self, words: frozenset[str]) -> bool:
        """Whether a text of these words may be one that a rule finds something in."""
        return any(_has_each(words, needed) for word in self._needs.keys() & words for needed in self._needs[word])

    def mask(self, annotated: AnnotatedText) -> Iterator[Masked]:
        """The sentences of a text as the patterns see them."""
        mentions = _by_sentence(annotated)
        for number, sentence in enumerate(annotated.sentences):
            yield find_nouns(mask(annotated, sentence, mentions[number]), self._nouns)

    def run(self, annotated: AnnotatedText, sentences: Sequence[Masked]) -> tuple[Finding, ...]:
        """All findings in a text, in order of the text."""
        found = [
            finding for number, sentence in enumerate(sentences) for finding in self._read(annotated, sentence, number)
        ]
        return tuple(sorted(found, key=lambda finding: (finding.start, finding.end, finding.rule)))

    def _read(self, annotated: AnnotatedText, sentence: Masked, number: int) -> list[Finding]:
        findings: list[Finding] = []
        unreal: set[tuple[int, int]] = set()
        for rule, match in self.matches(annotated, sentence):
            finding = build_finding(rule, match, number)
            if finding is not None:
                findings.append(finding)
            elif _is_unreal(rule, match) and (phrase := match.phrase("it")) is not None:
                unreal.add((phrase.start, phrase.end))
        phrases = (
            []
            if sentence.words.isdisjoint(_NOUN_MASKS)
            else [token.noun for token in sentence.tokens if isinstance(token.noun, NounPhrase)]
        )
        combined = _combine(annotated, findings, phrases, unreal, number)
        return [with_table(annotated, sentence, with_level(annotated, finding)) for finding in combined]

    def matches(self, annotated: AnnotatedText, sentence: Masked) -> Iterator[tuple[Rule, Match]]:
        """Each place where a rule matches, in the order of the rules."""
        for rule, line in self.candidates(sentence):
            for match in rule.compiled.regex(line).finditer(sentence.line):
                yield rule, Match(annotated, sentence, rule, match)

    def candidates(self, sentence: Masked) -> list[tuple[Rule, int]]:
        """The rules, with a line of their pattern, that a sentence has the words for."""
        lines = {line for word in self._by_trigger.keys() & sentence.words for line in self._by_trigger[word]}
        found = []
        for number, line in sorted(lines):
            rule = self._rules[number]
            if has_in_order(sentence, rule.compiled.triggers[line]):
                found.append((rule, line))
        return found


def _by_sentence(annotated: AnnotatedText) -> list[list[Mention]]:
    """The mentions of each sentence, in one pass over both."""
    found: list[list[Mention]] = [[] for _ in annotated.sentences]
    at = 0
    for number, sentence in enumerate(annotated.sentences):
        while at < len(annotated.mentions) and annotated.mentions[at].start < sentence.start:
            at += 1
        while at < len(annotated.mentions) and annotated.mentions[at].end <= sentence.end:
            found[number].append(annotated.mentions[at])
            at += 1
    return found


def _is_unreal(rule: Rule, match: Match) -> bool:
    """Whether a rule knows the stage and makes no record of it: the event is denied or merely supposed."""
    stage = match.facts.stage
    if rule.status is None and rule.build is not None:
        return stage is Stage.SUPPOSED
    if rule.status is None or isinstance(rule.status, str):
        return False
    return stage in rule.status and rule.status[stage] is None


def build_finding(rule: Rule, match: Match, sentence: int) -> Finding | None:
    """What a rule reads where it matches; `None` where that tells of no event of its type."""
    fields = {name: value for name, value in rule.fields.items() if rule.makes is not Exchange or name != "kind"}
    told = tells(rule, match)
    # No noun names what is of a type of one's own: what is denied or supposed is a mention of it all the same.
    if not told and rule.makes in RECORDS:
        return None
    status = status_of(rule, match)
    if told and status is not None:
        fields["status"] = status
    read = _built(rule, match) if rule.build else read_match(match)
    if read is None:
        return None
    fields = merge_fields(rule.makes, read, fields)
    first, last = match.sentence.text_span(match.first, match.last)
    about = None if rule.makes is Condition else match.phrase("it")
    phrase = fields.pop("_phrase", None) or about
    return Finding(
        rule=rule.id,
        makes=rule.makes,
        start=fields.pop("_start", first),
        end=fields.pop("_end", last),
        sentence=sentence,
        fields=_filled(fields),
        phrase=(phrase.start, phrase.end) if phrase else None,
        marks=rule.marks if told else (*rule.marks, Mark.IN_PASSING),
    )


def _built(rule: Rule, match: Match) -> Mapping[str, Any] | None:
    """What the function of a rule reads; a mistake in it is told with the rule and the words."""
    assert rule.build is not None
    try:
        read = rule.build(match)
    except Exception as error:
        words = match.annotated.text[slice(*match.sentence.text_span(match.first, match.last))]
        raise RuleError(
            f"rule {rule.id}: build fails on {words!r} ({type(error).__name__}: {error})", "build"
        ) from error
    if read is not None:
        check_read(f"rule {rule.id}", rule.makes, read)
    return read


def status_of(rule: Rule, match: Match) -> str | None:
    """The status that a rule gives its record at the stage of a clause."""
    stages = _stages(rule)
    return stages.get(match.facts.stage) if isinstance(stages, Mapping) else stages


def _stages(rule: Rule) -> Mapping[Stage, str | None] | Mapping[str, str | None] | str | None:
    """The table of a rule: its own, or the usual one where its verb names the event and nothing else reads it."""
    if rule.status is not None or rule.build or rule.makes not in USUAL_STATUS:
        return rule.status
    return None if rule.is_of_noun and rule.makes is not Condition else USUAL_STATUS[rule.makes]


def tells(rule: Rule, match: Match) -> bool:
    """Whether a clause at this stage tells of what the rule makes."""
    stages = _stages(rule)
    if isinstance(stages, Mapping):
        return stages.get(match.facts.stage) is not None
    if rule.build:
        return True
    return match.facts.stage in (_TOLD if stages or not rule.is_of_noun else _SPOKEN_OF)


# "Norland is to chair the talks": where no status hangs on it, what is planned may be told of an event.
_TOLD = frozenset((Stage.DONE, Stage.DOING))
_SPOKEN_OF = _TOLD | {Stage.PLANNED, Stage.AGREED}


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None and value != ()}


def _combine(
    annotated: AnnotatedText,
    findings: list[Finding],
    phrases: list[NounPhrase],
    unreal: set[tuple[int, int]],
    sentence: int,
) -> list[Finding]:
    """One finding for each noun phrase, whatever number of rules speak of it; the others as they are."""
    result = [finding for finding in findings if finding.phrase is None]
    todo = [(phrase, False) for phrase in phrases]
    while todo:
        phrase, inside = todo.pop()
        todo.extend((child, True) for child in phrase.children)
        if phrase.noun.makes is Transfer:
            continue
        span = (phrase.start, phrase.end)
        about = [finding for finding in findings if finding.phrase == span and finding.makes is phrase.noun.makes]
        if span in unreal and not about:
            continue
        about.sort(key=lambda finding: not finding.fields.get("_background"))
        result.extend(
            finding for finding in findings if finding.phrase == span and finding.makes is not phrase.noun.makes
        )
        result.append(_one_of_phrase(annotated, phrase, about, sentence, inside=inside))
    return result


def _one_of_phrase(
    annotated: AnnotatedText, phrase: NounPhrase, about: list[Finding], sentence: int, *, inside: bool
) -> Finding:
    """The finding of a noun phrase, with what the findings about it say."""
    fields = fields_of_phrase(annotated, phrase)
    for finding in about:
        fields = merge_fields(finding.makes, fields, finding.fields)
    fields.pop("_background", None)
    if fields.pop("_elsewhere", False):
        fields.pop("place", None)
    if fields.pop("_elsewhen", False):
        fields.pop("time", None)
    best = max(about, key=lambda finding: "status" in finding.fields, default=None)
    return Finding(
        rule=best.rule if best else phrase.noun.id,
        makes=phrase.noun.makes,
        start=min([phrase.start, *(finding.start for finding in about)]),
        end=max([phrase.end, *(finding.end for finding in about)]),
        sentence=sentence,
        fields=_filled(fields),
        phrase=(phrase.start, phrase.end),
        words=phrase.words,
        head=phrase.head,
        definite=phrase.definite,
        plural=phrase.plural,
        noun_only=not about,
        inside=inside,
        marks=best.marks if best else phrase.noun.marks,
    )
