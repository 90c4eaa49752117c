"""Parser: words and rules, ready to turn texts into reports."""

import datetime
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from os import PathLike
from typing import TYPE_CHECKING, Any

import attrs

from negotiation_events.errors import OptionError
from negotiation_events.lexicon import Entry, Lexicon
from negotiation_events.link import link
from negotiation_events.model import Document, Report
from negotiation_events.model.types import DEFAULT_TYPES, RecordTypes
from negotiation_events.rules import DEFAULT_RULES, Engine, RuleSet
from negotiation_events.rules.attribution import find_attributions
from negotiation_events.rules.condition import find_conditions
from negotiation_events.rules.own import is_claim, with_own_claims, with_own_conditions
from negotiation_events.rules.rule_set import Source
from negotiation_events.text import annotate
from negotiation_events.text.datelines import report_date

if TYPE_CHECKING:
    from negotiation_events.explain import Explanation

# Words of negotiation beside those that the rules on events look for: what conditions are about.
_STEMS = re.compile(
    "|".join(
        r"""
        agree condition demand insist negotiat mediat ultimatum threat refus reject promis concession sanction embargo
        disarm dismantl demilitari withdr pull(?:s|ed|ing)?\b.(?:out|back) cease-?fire truce hostilit prisoner hostage
        captive detainee releas territor \bcede annex neutral alliance guarantee nuclear enrich weapon blockade siege
        humanitarian recogni[sz] reparation stop(?:s|ped|ping)?\b.(?:firing|fighting|shooting|the.attacks)
        lay(?:s|ing)?\b.down attack tariff border
        """.split()
    )
)
_WORD = re.compile(r"[^\W\d_]+")


@attrs.frozen
class Parser:
    """Turns texts into reports. An immutable value: the methods that change something return another parser.

    It can be pickled, as for other processes, if what `build` names in rules of your own are functions of a module.

    Attributes:
        lexicon: the names and words it knows.
        rules: how it reads.
        everything: whether to read texts too in which no word of negotiation stands. They give an empty report
            else, and most of a newsroom's stream is such text; with `True` the claims in them are found.
        types: which types of record it makes; those that its rules make are among them always.

    >>> report = Parser().parse("Ukraine and Russia held talks in Istanbul on Monday.", date="2025-05-23")
    >>> report.talks[0].status, report.talks[0].place.name, report.talks[0].time.edtf
    (<TalksStatus.CONCLUDED: 'concluded'>, 'Istanbul', '2025-05-19')
    """

    lexicon: Lexicon = attrs.field(factory=Lexicon.default)
    rules: RuleSet = DEFAULT_RULES
    everything: bool = False
    types: RecordTypes = DEFAULT_TYPES
    _engine: Engine = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_engine", Engine(self.rules))
        made = (rule.makes for rule in self.rules.rules if rule.makes not in self.types)
        object.__setattr__(self, "types", self.types.with_type(*made))

    def __reduce__(self) -> "tuple[Callable[..., Parser], tuple[Any, ...]]":
        """A pickle has what the parser was made from. Another process makes the default one for itself, and once."""
        if self == default_parser():
            return default_parser, ()
        return Parser, (self.lexicon, self.rules, self.everything, self.types)

    def with_rules(self, *rules: Source) -> "Parser":
        """This parser with more rules, tried after its own: rules, nouns, sets of them, or paths of TOML files.

        Raises:
            RuleError: one of them has the id of a rule that is there, or a file has a mistake.
        """
        return attrs.evolve(self, rules=self.rules.extend(*rules, types=self.types))

    def with_type(self, *kinds: type) -> "Parser":
        """This parser with record types of your own, so that rules in files can name them.

        Raises:
            ModelError: one of them is no record type, or has the name of another.
        """
        return attrs.evolve(self, types=self.types.with_type(*kinds))

    def without_rules(self, *ids: str) -> "Parser":
        """This parser without the rules of these ids.

        Raises:
            RuleError: there is none of that id.
        """
        return attrs.evolve(self, rules=self.rules.without(*ids))

    def override(self, *rules: Source) -> "Parser":
        """This parser with others in place of the rules of the same ids.

        Raises:
            RuleError: there is none of that id.
        """
        return attrs.evolve(self, rules=self.rules.override(*rules, types=self.types))

    def with_plugins(self, *names: str) -> "Parser":
        """This parser with the rules and names of installed plugins: of those named, or of all.

        Raises:
            PluginError: there is no plugin of that name, or it can't be used.
        """
        from negotiation_events.plugins import with_plugins  # nobody needs it to parse

        rules, lexicon = with_plugins(names, self.rules, self.lexicon)
        return attrs.evolve(self, rules=rules, lexicon=lexicon)

    def with_lexicon(self, source: "str | PathLike[str] | Iterable[Entry] | Lexicon") -> "Parser":
        """This parser with more names: of a TOML file, of entries, or of another lexicon.

        Raises:
            LexiconError: the file has a mistake.
        """
        return attrs.evolve(self, lexicon=self.lexicon.extend(source))

    def parse(
        self,
        text: str,
        *,
        date: str | datetime.date | None = None,
        source: str | None = None,
        id: str | None = None,
        title: str | None = None,
    ) -> Report:
        """What a text says about negotiations.

        Args:
            text: any string; offsets in the report count its code points.
            date: the date of the report, `YYYY-MM-DD`; without it a date in the text's own head is taken, and where
                there is none, relative times stay unresolved.
            source: path or key of the text, kept in the document.
            id: of the document; without it a hash of the text.
            title: headline, kept in the document.

        Raises:
            OptionError: `date` is no date, or `text` no string. No text raises.
        """
        document = _document(text, date, source, id, title)
        if not (self.everything or self._concerns_negotiation(text)):
            return Report(document=document)
        annotated = annotate(text, self.lexicon, document.date)
        attributions = tuple(found for found in find_attributions(annotated) if not found.belief)
        sentences = tuple(self._engine.mask(annotated))
        read = self._engine.run(annotated, sentences)
        attributions = with_own_claims(attributions, read)
        findings = [finding for finding in read if not is_claim(finding)]
        findings += with_own_conditions(find_conditions(annotated, sentences), findings)
        findings.sort(key=lambda finding: (finding.start, finding.end, finding.rule))
        return link(annotated, document, findings, attributions)

    def explain(self, text: str, *, date: str | datetime.date | None = None, rule: str | None = None) -> "Explanation":
        """How this parser reads a text, sentence by sentence; `print` it.

        Args:
            text: any string.
            date: of the report, as for `parse`.
            rule: id of a rule; each sentence then tells what that rule did there, or why it did nothing.

        Raises:
            OptionError: `date` is no date, `text` no string, or there is no rule of that id.
        """
        from negotiation_events.explain import explain  # nobody needs it to parse

        report = self.parse(text, date=date)
        skipped = not (self.everything or self._concerns_negotiation(text))
        return explain(text, report, self.lexicon, self.rules, rule, skipped=skipped)

    def _concerns_negotiation(self, text: str) -> bool:
        """Whether a rule could find something; a cheap look that lets few texts through that it need not."""
        low = text.lower()
        return _STEMS.search(low) is not None or self._engine.concerns(frozenset(_WORD.findall(low)))

    def parse_many(self, texts: Iterable[str], *, date: str | datetime.date | None = None) -> Iterator[Report]:
        """The reports of many texts, one after the other; nothing is kept in between."""
        for text in texts:
            yield self.parse(text, date=date)


def _document(
    text: str, date: str | datetime.date | None, source: str | None, identity: str | None, title: str | None
) -> Document:
    if not isinstance(text, str):
        raise OptionError(f"text: {type(text).__name__} is no text; decode bytes first, as in data.decode('utf-8')")
    return Document(
        id=identity if identity is not None else _hash(text),
        source=source,
        date=read_date(date) if date is not None else report_date(text),
        title=title,
        length=len(text),
    )


def _hash(text: str) -> str:
    # A lone surrogate can't be encoded, but is still a text.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def read_date(date: str | datetime.date) -> datetime.date:
    """A date as people give it to `parse`.

    Raises:
        OptionError: it is no date.
    """
    if isinstance(date, datetime.datetime):
        return date.date()
    if isinstance(date, datetime.date):
        return date
    try:
        return datetime.date.fromisoformat(date)
    except (TypeError, ValueError):
        raise OptionError(f"date: {date!r} is not a date; write it as 2025-05-23") from None


@cache
def default_parser() -> Parser:
    """The parser with the lexicon and the rules of the library, made once in a process."""
    return Parser()


def parse(
    text: str,
    *,
    date: str | datetime.date | None = None,
    source: str | None = None,
    id: str | None = None,
    title: str | None = None,
) -> Report:
    """What a text says about negotiations, read with the default lexicon and rules; see `Parser.parse`.

    >>> report = parse("Ukraine and Russia failed to agree to a truce.")
    >>> report.agreements[0].status
    <AgreementStatus.FAILED: 'failed'>
    """
    return default_parser().parse(text, date=date, source=source, id=id, title=title)
