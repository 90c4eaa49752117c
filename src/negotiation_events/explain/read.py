"""From a text, its report and the rules to an explanation: the steps of the parser once more, with notes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import attrs

from negotiation_events.errors import OptionError
from negotiation_events.explain.notes import CueNote, Explanation, FindingNote, MentionNote, SentenceNotes
from negotiation_events.findings import Attribution, Finding, Leg
from negotiation_events.lexicon import Lexicon
from negotiation_events.link.why import why_dropped
from negotiation_events.model import Claim, Duration, Place, Quantity, Report, Time, Transfer
from negotiation_events.model._record import did_you_mean
from negotiation_events.rules import CONSTRUCTIONS, Construction, Engine, Noun, Rule, RuleSet
from negotiation_events.rules.attribution import find_attributions
from negotiation_events.rules.checks import names_actors
from negotiation_events.rules.condition import find_conditions
from negotiation_events.rules.masked import Masked
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.trace import Firing, Miss, Outcome, firings, readable, why_not
from negotiation_events.text import Mention, annotate

Span = tuple[int, int]


def explain(
    text: str, report: Report, lexicon: Lexicon, rules: RuleSet, rule: str | None = None, *, skipped: bool = False
) -> Explanation:
    """How a text is read; `Parser.explain` is the short way.

    Args:
        text: as it was parsed.
        report: what the parser made of it.
        lexicon: of the parser.
        rules: of the parser.
        rule: id of a rule of which each sentence is to tell why it does, or does not, say something there.
        skipped: whether the parser passed the text over, as it has no word of negotiation.

    Raises:
        OptionError: there is no rule of that id.
    """
    asked = _rule(rules, rule) if rule is not None else None
    return Explanation(
        report=report,
        sentences=_Reading(text, report, lexicon, rules).notes(asked),
        rule=rule,
        skipped=skipped,
    )


def _rule(rules: RuleSet, identity: str) -> Construction:
    known = {item.id: item for item in (*rules.items, *CONSTRUCTIONS)}
    if identity in known:
        return known[identity]
    hint = did_you_mean(identity, known) or "; `negotiation-events rules` lists them"
    raise OptionError(f"rule: there is no rule {identity!r}{hint}")


class _Reading:
    """One text, read once more."""

    def __init__(self, text: str, report: Report, lexicon: Lexicon, rules: RuleSet) -> None:
        self._text = text
        self._today = report.document.date
        self._annotated = annotate(text, lexicon, self._today)
        self._engine = Engine(rules)
        self._sentences = tuple(self._engine.mask(self._annotated))
        self._records: dict[tuple[str, Span], str] = {}
        for record in report:
            for evidence in record.evidence:
                self._records.setdefault((type(record).__name__, (evidence.start, evidence.end)), record.id)
        self._findings: dict[int, list[Finding]] = defaultdict(list)
        conditions = find_conditions(self._annotated, self._sentences)
        for finding in (*self._engine.run(self._annotated, self._sentences), *conditions):
            self._findings[finding.sentence].append(finding)

    def notes(self, asked: Construction | None) -> tuple[SentenceNotes, ...]:
        """Each sentence, with what the rule that is asked about did there."""
        cues = self._cues()
        return tuple(
            self._sentence(number, sentence, cues[number], asked) for number, sentence in enumerate(self._sentences)
        )

    def _sentence(
        self, number: int, sentence: Masked, cues: Sequence[Attribution], asked: Construction | None
    ) -> SentenceNotes:
        start, end = sentence.sentence.start, sentence.sentence.end
        matches = firings(self._engine, self._annotated, sentence, number)
        matched = {match.rule for match in matches}
        tried = dict.fromkeys(rule.id for rule, _ in self._engine.candidates(sentence))
        notes = SentenceNotes(
            start=start,
            end=end,
            text=self._text[start:end],
            masked=readable(self._annotated, sentence),
            mentions=tuple(self._mention(one) for one in self._annotated.mentions if start <= one.start < end),
            matches=matches,
            tried=tuple(identity for identity in tried if identity not in matched),
            findings=tuple(self._finding(finding) for finding in self._findings[number]),
            cues=tuple(self._cue(attribution) for attribution in cues),
        )
        if asked is None:
            return notes
        answer, miss = self._answer(asked, sentence, notes)
        return attrs.evolve(notes, answer=answer, miss=miss)

    # What a named rule did

    def _answer(self, asked: Construction, sentence: Masked, notes: SentenceNotes) -> tuple[str, Miss | None]:
        noted: list[FindingNote | CueNote] = [*notes.findings, *notes.cues]
        read = [one for one in noted if one.rule == asked.id]
        if read:
            return "; ".join(_fate(one.record, one.dropped) for one in read), None
        fired = [match for match in notes.matches if match.rule == asked.id]
        if fired:
            return "; ".join(dict.fromkeys(self._without_finding(match, notes) for match in fired)), None
        if not isinstance(asked, Rule | Noun):
            return "reads nothing here; a function reads it, so there is no pattern to follow (see its examples)", None
        phrase = next((phrase for phrase in _phrases(sentence) if phrase.noun.id == asked.id), None)
        if phrase is not None:
            return self._without_name(phrase, notes), None
        miss = why_not(asked, self._annotated, sentence)
        return str(miss), miss

    def _without_name(self, phrase: NounPhrase, notes: SentenceNotes) -> str:
        """What became of a noun phrase whose noun no finding bears the id of."""
        words = self._words((phrase.start, phrase.end))
        about = (one for one in notes.findings if one.start <= phrase.start and phrase.end <= one.end)
        finding = next((one for one in about if one.makes == phrase.noun.makes.__name__), None)
        if finding is not None:
            fate = _fate(finding.record, finding.dropped)
            return f'reads "{words}"; {finding.rule} says more of it: {fate}'
        if phrase.noun.makes is Transfer:
            return f'reads "{words}", which is part of an exchange where a rule tells of one'
        return f'reads "{words}", but a rule says that there is no such event'

    def _without_finding(self, match: Firing, notes: SentenceNotes) -> str:
        words = self._text[match.start : match.end]
        if match.outcome is Outcome.STAGE:
            return f'matches "{words}", but the clause tells of it as {match.stage}, of which it makes no record'
        if match.outcome is Outcome.DECLINED:
            return f'matches "{words}", but what fills its slots makes no record'
        for finding in notes.findings:
            if finding.start < match.end and match.start < finding.end:
                fate = _fate(finding.record, finding.dropped)
                return f'matches "{words}"; merged with {finding.rule} on the same event: {fate}'
        return f'matches "{words}", but another rule says that there is no such event'

    # Notes

    def _mention(self, mention: Mention) -> MentionNote:
        names = tuple(self._annotated.referents[actor].name for actor in mention.referents)
        value = self._in_words(mention.value) if mention.value is not None else ""
        return MentionNote(
            kind=mention.kind,
            start=mention.start,
            end=mention.end,
            words=self._text[mention.start : mention.end],
            means=names or ((value,) if value else ()),
        )

    def _finding(self, finding: Finding) -> FindingNote:
        makes = finding.makes.__name__
        record = self._records.get((makes, (finding.start, finding.end)))
        return FindingNote(
            rule=finding.rule,
            makes=makes,
            start=finding.start,
            end=finding.end,
            words=self._text[finding.start : finding.end],
            fields=self._fields(finding),
            record=record,
            dropped="" if record else why_dropped(self._annotated, finding, self._today),
        )

    def _cue(self, attribution: Attribution) -> CueNote:
        record = self._records.get((Claim.__name__, (attribution.start, attribution.end)))
        why = (
            "it tells what somebody thinks or wants, not what is said"
            if attribution.belief
            else "a rule reads it otherwise"
        )
        return CueNote(
            rule=attribution.rule,
            start=attribution.start,
            end=attribution.end,
            cue=self._words(attribution.cue),
            source=self._words(attribution.source),
            content=self._words(attribution.content),
            act=attribution.act.value,
            record=record,
            dropped="" if record else why,
        )

    def _cues(self) -> dict[int, list[Attribution]]:
        """The attributions by the number of the sentence in which they begin."""
        found: dict[int, list[Attribution]] = defaultdict(list)
        number = 0
        for attribution in find_attributions(self._annotated):
            while number + 1 < len(self._sentences) and (
                self._sentences[number + 1].sentence.start <= attribution.start
            ):
                number += 1
            found[number].append(attribution)
        return found

    # Values in words

    def _words(self, span: Span | None) -> str:
        return "" if span is None else self._text[span[0] : span[1]]

    def _fields(self, finding: Finding) -> Mapping[str, str]:
        fields = {}
        for name, value in finding.fields.items():
            if name.startswith("_") and name != "_parties":
                continue
            known = name.removeprefix("_")
            fields[known] = self._field(value, actors=names_actors(finding.makes, known))
        return MappingProxyType(fields)

    def _field(self, value: Any, *, actors: bool) -> str:
        if actors and isinstance(value, tuple):
            return ", ".join(self._annotated.referents[actor].name for actor in value)
        if isinstance(value, tuple) and len(value) == 2 and all(type(part) is int for part in value):
            return repr(self._words((value[0], value[1])))
        if isinstance(value, tuple):
            return ", ".join(self._in_words(part) for part in value)
        return self._in_words(value)

    def _in_words(self, value: Any) -> str:
        if isinstance(value, Time):
            return value.edtf or value.text or "a time"
        if isinstance(value, Duration):
            return value.iso
        if isinstance(value, Place):
            return value.name
        if isinstance(value, Quantity):
            ends = dict.fromkeys(str(end) for end in (value.lower, value.upper) if end is not None)
            return " to ".join(ends) or "some"
        if isinstance(value, Mention):
            return self._text[value.start : value.end]
        if isinstance(value, Leg):
            return self._leg(value)
        return str(value)

    def _leg(self, leg: Leg) -> str:
        def names(actors: tuple[int, ...]) -> str:
            return self._annotated.referents[actors[0]].name if actors else "?"

        what = " ".join(filter(None, [self._in_words(leg.quantity) if leg.quantity else "", leg.kind]))
        return f"{names(leg.giver)} -> {names(leg.receiver)}: {what or '?'}"


def _phrases(sentence: Masked) -> Iterator[NounPhrase]:
    """The event noun phrases of a sentence, with those inside them."""
    todo = [token.noun for token in sentence.tokens if isinstance(token.noun, NounPhrase)]
    while todo:
        phrase = todo.pop(0)
        todo.extend(phrase.children)
        yield phrase


def _fate(record: str | None, dropped: str) -> str:
    return f"made {record}" if record else f"read, and dropped: {dropped}"
