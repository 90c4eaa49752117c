"""Plain text for people: what a report found, with the words of the text that say so. It can't be read back."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from negotiation_events.model import (
    Act,
    Actor,
    Agreement,
    AgreementKind,
    Channel,
    Claim,
    Condition,
    ConditionKind,
    Contest,
    Document,
    Evidence,
    Exchange,
    Position,
    Quotation,
    Record,
    Report,
    Talks,
    TransferKind,
)
from negotiation_events.model.agree import as_quantity
from negotiation_events.serialize._own_types import details_of, heading_of, noun_of
from negotiation_events.serialize._wording import (
    WIDTH,
    bare,
    clean,
    how_many,
    in_quotes,
    in_words,
    lasting,
    listed,
    quoted,
    shorten,
    when,
    when_and_where,
    wrap,
)

_INDENT = "      "
_MOST_LINES = 6  # of a record with fields that nobody here knows

_SAID = {
    Act.ASSERT: "said",
    Act.CONFIRM: "confirmed",
    Act.DENY: "denied",
    Act.NOT_CONFIRM: "did not confirm",
    Act.PROPOSE: "proposed",
    Act.REQUEST: "asked",
    Act.DEMAND: "demanded",
    Act.OFFER: "offered",
    Act.ACCEPT: "accepted",
    Act.REJECT: "rejected",
    Act.PROMISE: "promised",
    Act.THREATEN: "threatened",
    Act.WARN: "warned",
    Act.ACCUSE: "accused",
    Act.WELCOME: "welcomed",
    Act.CRITICIZE: "criticized",
}
_AGREEMENTS = {
    None: "Agreement",
    AgreementKind.OTHER: "Agreement",
    AgreementKind.CEASEFIRE: "Ceasefire",
    AgreementKind.EXCHANGE: "Agreement on an exchange",
    AgreementKind.WITHDRAWAL: "Agreement on a withdrawal",
    AgreementKind.NORMALIZATION: "Agreement on normal relations",
}
_CHANNELS = {
    Channel.IN_PERSON: "in person",
    Channel.PHONE: "by phone",
    Channel.VIDEO: "by video",
    Channel.WRITTEN: "in writing",
}
_TOWARDS = {ConditionKind.DEMAND: "on", ConditionKind.PRECONDITION: "for", ConditionKind.TERM: "for"}


def render(report: Report, text: str) -> str:
    """Lay a report out for reading, at most 100 columns wide.

    Args:
        report: what `Parser.parse` found in `text`.
        text: the text itself, for the words behind each record.

    Returns:
        A title, then a section for each type of record that there is, then the facts on which not all agree.
    """
    page = _Page(report, text)
    contests = report.contested()
    sections: tuple[tuple[str, Sequence[Any], Callable[[Any], list[str]]], ...] = (
        ("ACTORS - who takes part or speaks", report.actors, page.actor),
        ("TALKS", report.talks, page.talks),
        ("AGREEMENTS - reached, sought or refused", report.agreements, page.agreement),
        ("EXCHANGES - what changes hands", report.exchanges, page.exchange),
        ("CONDITIONS - what is demanded, offered or made to depend", report.conditions, page.condition),
        ("CLAIMS - who says what", report.claims, page.claim),
        ("CONTESTED - where the report and its sources do not all agree", contests, page.contest),
    )
    others = tuple(
        (heading_of(kind), [item for item in report.others if type(item) is kind], page.other)
        for kind in dict.fromkeys(map(type, report.others))
    )
    sections = (*sections[:-1], *others, sections[-1])  # contested facts last
    lines = _title(report.document)
    if not len(report):
        lines += ["", "Nothing about negotiations was found in this text."]
    for heading, records, describe in sections:
        if records:
            lines += ["", f"{heading} ({len(records)})"]
            for item in records:
                lines += describe(item)
    return "\n".join(lines) + "\n"


class _Page:
    """One report being laid out: knows the names behind the ids and the words behind the spans."""

    def __init__(self, report: Report, text: str) -> None:
        self._report = report
        self._text = text
        self._records: dict[str, Record] = {item.id: item for item in report}
        self._name_width = min(36, max((len(clean(actor.name)) for actor in report.actors), default=0))

    def actor(self, actor: Actor) -> list[str]:
        about = [in_words(actor.kind) + (f" ({actor.country})" if actor.country else "")]
        about += [clean(actor.role)] if actor.role and actor.role != actor.kind else []
        about += [f"acts for {self._name(actor.affiliation)}"] if actor.affiliation else []
        forms = dict.fromkeys(clean(mention.text) for mention in actor.mentions)
        others = [form for form in forms if bare(form) != bare(actor.name)]
        about += ["also " + ", ".join(f'"{shorten(form, 40)}"' for form in others[:3])] if others else []
        name = shorten(clean(actor.name), 60)
        return wrap(f"{name:<{self._name_width}}  {'; '.join(about)}", "  ", " " * (self._name_width + 4), 2)

    def talks(self, talks: Talks) -> list[str]:
        heading = self._label(talks)
        heading += f", round {talks.round}" if talks.round else ""
        heading += f", {_CHANNELS[talks.channel]}" if talks.channel else ""
        details = [
            *self._outcome("outcome", talks.outcome),
            *self._people("mediated by", talks.mediators),
            *self._people("hosted by", [talks.host] if talks.host else []),
            *self._people("called for by", talks.proposers),
            *when_and_where(talks.time, talks.place),
            *lasting("lasting", talks.duration),
            *lasting("first in", talks.first_since),
            *([f"level: {in_words(talks.level)}"] if talks.level else []),
            *([f"topics: {', '.join(map(in_words, talks.topics))}"] if talks.topics else []),
            *self._links("brought", talks.results),
        ]
        return self._entry(heading, talks.status, talks, details)

    def agreement(self, agreement: Agreement) -> list[str]:
        details = [
            *self._people("proposed by", agreement.proposers),
            *self._people("brokered by", agreement.mediators),
            *self._people("accepted by", agreement.accepted_by),
            *self._people("rejected by", agreement.rejected_by),
            *when_and_where(agreement.time, agreement.place),
            *([f"takes effect {when(agreement.effective)}"] if agreement.effective else []),
            *lasting("runs for", agreement.duration),
            *self._links("reached at", [agreement.reached_at] if agreement.reached_at else []),
            *self._links("contains", agreement.terms),
        ]
        return self._entry(self._label(agreement), agreement.status, agreement, details)

    def exchange(self, exchange: Exchange) -> list[str]:
        legs = [leg for leg in exchange.transfers if leg.quantity is not None]
        details = [
            *(
                f"{self._name(leg.giver) if leg.giver else 'one side'} gives {how_many(leg.quantity)} "
                f"{'of them' if leg.kind is TransferKind.UNKNOWN else in_words(leg.kind)}"
                + (f" to {self._name(leg.receiver)}" if leg.receiver else "")
                for leg in legs
                if leg.quantity is not None
            ),
            *([f"{how_many(exchange.total)} in all"] if exchange.total else []),
            *(["more than one such exchange"] if exchange.plural else []),
            *self._people("mediated by", exchange.mediators),
            *when_and_where(exchange.time, exchange.place),
            *self._links("carries out", [exchange.agreement] if exchange.agreement else []),
        ]
        return self._entry(self._label(exchange), exchange.status, exchange, details)

    def condition(self, condition: Condition) -> list[str]:
        threat = condition.kind is ConditionKind.THREAT
        operator = f" ({in_words(condition.operator)})" if condition.operator else ""
        required, depends = ("must not happen", "or else") if threat else ("requires", "what depends on it")
        details = [
            *quoted(f"{required}{operator}:", condition.requirement),
            *quoted(f"{depends}:", condition.consequence),
            *self._links("applies to", condition.applies_to),
            *([f"by {when(condition.time)}"] if condition.time else []),
        ]
        return self._entry(self._label(condition), condition.status, condition, details)

    def claim(self, claim: Claim) -> list[str]:
        heading = f"{self._who(claim)} {_SAID[claim.act]}"
        heading += f" (to {self._people_of(claim.addressees)})" if claim.addressees else ""
        heading += f": {in_quotes(claim.content.text, 150)}" if claim.content else ""
        asserted = [f"{in_words(name)}: {self._given(name, value)}" for name, value in claim.asserts.items()]
        details = [
            *self._links("about", claim.about),
            *asserted,
            *(["in the speaker's own words"] if claim.quotation is Quotation.DIRECT else []),
            *(["partly in the speaker's own words"] if claim.quotation is Quotation.MIXED else []),
            *([f"held to be {claim.certainty}"] if claim.certainty in ("probable", "possible") else []),
            *([f"medium: {clean(claim.medium)}"] if claim.medium else []),
            *([when(claim.time)] if claim.time else []),
        ]
        lines = wrap(f"{heading[:1].upper()}{heading[1:]} [{claim.id}]", "  ", _INDENT, 2)
        lines += wrap("; ".join(details), _INDENT, _INDENT, 3 - len(lines))
        return lines if claim.content else lines + self._evidence(claim.evidence)

    def other(self, item: Any) -> list[str]:
        details = details_of(item, self._called)
        return self._entry(noun_of(type(item)), getattr(item, "status", None), item, details, lines=_MOST_LINES)

    def contest(self, contest: Contest) -> list[str]:
        rows = [(self._given(contest.field, position.value), self._voices(position)) for position in contest.positions]
        about = self._report.claims_about(contest.record)
        for label, act, names in (
            ("denied", Act.DENY, contest.denied_by),
            ("not confirmed", Act.NOT_CONFIRM, contest.withheld_by),
        ):
            claims = [claim for claim in about if claim.act is act and contest.field in ("status", *claim.asserts)]
            if claims:
                rows.append((label, f"by {self._people_of(names) or 'unnamed sources'}{self._said_in(claims)}"))
        width = min(40, max(len(label) for label, _ in rows))
        item: Any = self._records[contest.record]
        heading = f"{in_words(contest.field).capitalize()} of: {self._label(item)}"
        lines = wrap(f"{heading} [{contest.record}]", "  ", _INDENT, 2)
        for label, words in rows:
            lines += wrap(f"{shorten(label, 40):<{width}}  {words}", _INDENT, _INDENT + " " * (width + 2), 2)
        return lines

    def _voices(self, position: Position) -> str:
        voices = ["the report"] if position.narrator else []
        voices += [self._name(holder) for holder in position.holders]
        claims = [claim for claim in self._report.claims if claim.id in position.claims]
        return f"according to {listed(voices or ['unnamed sources'])}{self._said_in(claims)}"

    def _said_in(self, claims: Sequence[Claim]) -> str:
        # "This" or "it" alone would tell a reader nothing.
        contents = [clean(claim.content.text) for claim in claims if claim.content]
        words = next((f": {in_quotes(content, 60)}" for content in contents if " " in content), "")
        return words + (f" [{', '.join(claim.id for claim in claims)}]" if claims else "")

    def _entry(self, heading: str, status: str | None, item: Any, details: Iterable[str], lines: int = 2) -> list[str]:
        ending = (f": {in_words(status)}" if status else "") + f" [{item.id}]"
        return [
            *wrap(shorten(heading, max(20, WIDTH - 2 - len(ending))) + ending, "  ", _INDENT, 2),
            *wrap("; ".join(details), _INDENT, _INDENT, lines),
            *self._evidence(item.evidence),
        ]

    def _evidence(self, evidence: Sequence[Evidence]) -> list[str]:
        if not evidence:
            return []
        more = f" (and {len(evidence) - 1} more)" if len(evidence) > 1 else ""
        words = self._text[evidence[0].start : evidence[0].end]
        return [_INDENT + in_quotes(words, WIDTH - len(_INDENT) - len(more) - 2) + more]

    def _label(self, item: Any) -> str:
        """What a record is, and between whom."""
        if isinstance(item, Talks | Agreement):
            return _noun(item) + self._between(item.parties)
        if isinstance(item, Exchange):
            return _noun(item) + self._hands(item)
        if not isinstance(item, Condition):
            return _noun(item)
        by = f" by {self._people_of(item.holder)}" if item.holder else ""
        towards = _TOWARDS.get(item.kind, "to")
        return _noun(item) + by + (f" {towards} {self._people_of(item.addressee)}" if item.addressee else "")

    def _hands(self, exchange: Exchange) -> str:
        givers = list(dict.fromkeys(leg.giver for leg in exchange.transfers if leg.giver))
        receivers = list(dict.fromkeys(leg.receiver for leg in exchange.transfers if leg.receiver))
        if _one_sided(exchange):
            return f" by {self._people_of(givers)}" + (f" to {self._people_of(receivers)}" if receivers else "")
        return self._between(list(dict.fromkeys(givers + receivers)))

    def _who(self, claim: Claim) -> str:
        if claim.speakers:
            return self._people_of(claim.speakers)
        return shorten(clean(claim.source.text), 40) if claim.source else "Unnamed sources"

    def _between(self, parties: Sequence[str]) -> str:
        if not parties:
            return ""
        return f" {'between' if len(parties) > 1 else 'with'} {self._people_of(parties)}"

    def _people(self, label: str, identities: Sequence[str]) -> list[str]:
        return [f"{label} {self._people_of(identities)}"] if identities else []

    def _people_of(self, identities: Sequence[str]) -> str:
        return listed([self._name(identity) for identity in identities])

    def _name(self, identity: str) -> str:
        item = self._records[identity]
        return shorten(clean(item.name), 40) if isinstance(item, Actor) else identity

    def _links(self, label: str, identities: Sequence[str]) -> list[str]:
        linked = [self._linked(identity) for identity in identities]
        return [f"{label} {listed(linked)}"] if linked else []

    def _linked(self, identity: str) -> str:
        return f"{_mention(self._records[identity])} [{identity}]"

    def _called(self, identity: str) -> str:
        return self._name(identity) if isinstance(self._records[identity], Actor) else self._linked(identity)

    def _outcome(self, label: str, term: str | None) -> list[str]:
        return [f"{label}: {in_words(term)}"] if term else []

    def _given(self, name: str, value: Any) -> str:
        """A value that a claim gives a field."""
        if name == "parties" and isinstance(value, str):
            value = tuple(value.split(", "))
        count = as_quantity(value) if name == "total" else None
        return how_many(count) if count else self._value(value)

    def _value(self, value: Any) -> str:
        if isinstance(value, tuple):
            return listed([self._value(item) for item in value])
        if value in self._records:
            return _mention(self._records[value])
        return shorten(in_words(str(value)), 40)


def _noun(item: Any) -> str:
    if isinstance(item, Talks):
        return f"{in_words(item.format).capitalize()} talks" if item.format else "Talks"
    if isinstance(item, Agreement):
        return _AGREEMENTS.get(item.kind) or f"{in_words(item.kind or '').capitalize()} agreement"
    if isinstance(item, Exchange):
        kinds = dict.fromkeys(in_words(leg.kind) for leg in item.transfers if leg.kind is not TransferKind.UNKNOWN)
        return ("Handover" if _one_sided(item) else "Exchange") + (f" of {listed(list(kinds))}" if kinds else "")
    if isinstance(item, Condition):
        return f"{in_words(item.kind).capitalize()} on {in_words(item.topic)}"
    if isinstance(item, Claim):
        return "Claim"
    return clean(item.name) if isinstance(item, Actor) else noun_of(type(item))


def _mention(item: Any) -> str:
    """The noun within a sentence; all but the names of actors are common nouns."""
    noun = _noun(item)
    return noun if isinstance(item, Actor) else noun[:1].lower() + noun[1:]


def _one_sided(exchange: Exchange) -> bool:
    givers = {leg.giver for leg in exchange.transfers if leg.giver}
    return len(givers) == 1 and givers != {leg.receiver for leg in exchange.transfers if leg.receiver}


def _title(document: Document) -> list[str]:
    name = clean(document.title or document.source or document.id)
    facts = [clean(document.source)] if document.source and document.title else []
    facts.append(document.date.isoformat() if document.date else "no date, so relative times are not resolved")
    facts.append(f"{document.length:,} characters")
    lines = wrap(name, "", "", 2)
    return [*lines, "=" * max(map(len, lines), default=0), *wrap("; ".join(facts), "", "", 2)]
