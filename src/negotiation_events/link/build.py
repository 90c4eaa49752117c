"""From drafts, conditions and attributions to the records of a report, with their ids and references."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from negotiation_events.findings import Attribution, Finding, Leg, Span
from negotiation_events.link.about import About
from negotiation_events.link.drafts import Draft
from negotiation_events.link.gather import gather
from negotiation_events.link.relations import relate, seat_parties
from negotiation_events.link.same import Sameness
from negotiation_events.model import (
    Actor,
    Agreement,
    Claim,
    Condition,
    Document,
    Evidence,
    Exchange,
    Quote,
    Report,
    Talks,
    Transfer,
)  # fmt: skip
from negotiation_events.text.annotated import AnnotatedText

_NAMES: Mapping[type, str] = {Talks: "talks", Agreement: "agreement", Exchange: "exchange"}
# At the table an office or delegation is the state or group it sits there for.
_TABLE = ("parties", "mediators", "proposers", "accepted_by", "rejected_by", "holder", "addressee")


def link(
    annotated: AnnotatedText,
    document: Document,
    findings: Sequence[Finding],
    attributions: Sequence[Attribution],
) -> Report:
    """One record per thing that the findings and attributions of a text tell of."""
    return _Linker(annotated, document).link(findings, attributions)


class _Linker:
    """Builds one report; made anew for each text."""

    def __init__(self, annotated: AnnotatedText, document: Document) -> None:
        self._annotated = annotated
        self._document = document
        self._today = document.date
        self._same = Sameness(annotated.referents, self._today)
        self._actors: dict[int, str] = {}
        self._ids: dict[int, str] = {}

    def link(self, findings: Sequence[Finding], attributions: Sequence[Attribution]) -> Report:
        events = [finding for finding in findings if finding.makes is not Condition]
        conditions = [finding for finding in findings if finding.makes is Condition]
        events = seat_parties(self._annotated.text, events)
        drafts, placed = gather(self._annotated, events, attributions, self._today)
        relate(self._annotated.text, drafts, placed, self._same)
        drafts = sorted(drafts, key=lambda draft: (draft.start, _NAMES[draft.makes]))
        self._name(drafts)
        self._collect_actors(drafts, conditions, attributions)
        named = {finding.phrase: draft for finding, draft in reversed(placed) if finding.phrase is not None}
        condition_records = [self._condition(n, finding, named) for n, finding in enumerate(conditions, 1)]
        terms: dict[str, list[str]] = {}
        for condition in condition_records:
            if condition.kind in ("term", "guarantee"):
                for identity in condition.applies_to:
                    terms.setdefault(identity, []).append(condition.id)
        about = About(self._annotated.text, placed, self._ids, list(zip(conditions, condition_records, strict=True)))
        claims = about.claims(attributions, self._claim)
        return Report(
            document=self._document,
            actors=self._actor_records(),
            talks=tuple(self._talks(draft) for draft in drafts if draft.makes is Talks),
            agreements=tuple(self._agreement(draft, terms) for draft in drafts if draft.makes is Agreement),
            exchanges=tuple(self._exchange(draft) for draft in drafts if draft.makes is Exchange),
            conditions=tuple(condition_records),
            claims=tuple(claims),
        )

    # Ids

    def _name(self, drafts: Iterable[Draft]) -> None:
        counts: dict[type, int] = {}
        for draft in drafts:
            counts[draft.makes] = counts.get(draft.makes, 0) + 1
            self._ids[id(draft)] = f"{_NAMES[draft.makes]}-{counts[draft.makes]}"

    def _collect_actors(
        self, drafts: Sequence[Draft], conditions: Sequence[Finding], attributions: Sequence[Attribution]
    ) -> None:
        """Give ids, in order of first mention, to the actors that a record names, and to those they act for."""
        used: set[int] = set()
        for fields in [draft.fields for draft in drafts] + [dict(finding.fields) for finding in conditions]:
            for name in (*_TABLE, "with", "_parties"):
                used.update(map(self._seat, fields.get(name, ())))
            used.update(fields.get("host", ())[:1])
            for leg in fields.get("transfers", ()):
                used.update(map(self._seat, (*leg.giver, *leg.receiver)))
        for attribution in attributions:
            used.update((*attribution.referents, *attribution.addressees))
        for actor in sorted(used):
            while (above := self._annotated.referents[actor].affiliation) is not None and above not in used:
                used.add(above)
                actor = above
        firsts = self._first_mentions()
        ordered = sorted(used, key=lambda actor: (firsts.get(actor, len(self._annotated.text)), actor))
        self._actors = {actor: f"actor-{n}" for n, actor in enumerate(ordered, 1)}

    def _first_mentions(self) -> dict[int, int]:
        firsts: dict[int, int] = {}
        for mention in self._annotated.mentions:
            for actor in mention.referents:
                firsts.setdefault(actor, mention.start)
        return firsts

    def _seat(self, actor: int) -> int:
        seat = self._annotated.referents[actor].stands_for
        return actor if seat is None else seat

    def _parties(self, fields: Mapping[str, Any]) -> tuple[str, ...]:
        """The parties, each side once: beside its state, a minister who signs for it is no party of his own."""
        parties = tuple(dict.fromkeys(map(self._seat, (*fields.get("parties", ()), *fields.get("with", ())))))
        known = tuple(party for party in parties if not self._same.is_unnamed(party))
        parties = known if len(known) > 1 else parties
        return tuple(
            self._actors[party]
            for party in parties
            if self._same.side(party) == party or self._same.side(party) not in parties
        )

    def _at_table(self, actors: Iterable[int]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._actors[self._seat(actor)] for actor in actors))

    # Records

    def _actor_records(self) -> tuple[Actor, ...]:
        quotes: dict[int, list[Quote]] = {actor: [] for actor in self._actors}
        signs: dict[int, Quote] = {}
        for mention in self._annotated.mentions:
            for actor in mention.referents:
                quote = self._quote((mention.start, mention.end))
                if actor in quotes and mention.kind == "actor":
                    quotes[actor].append(quote)
                # A state that only stands behind its minister, or in "Syrian", has its evidence there.
                for one in (actor, self._annotated.referents[actor].affiliation, self._seat(actor)):
                    if one is not None:
                        signs.setdefault(one, quote)
        return tuple(self._actor(actor, quotes[actor], signs.get(actor)) for actor in self._actors)

    def _actor(self, number: int, mentions: Sequence[Quote], sign: Quote | None) -> Actor:
        referent = self._annotated.referents[number]
        above = referent.affiliation
        evidence = [*mentions, sign][0]
        return Actor(
            id=self._actors[number],
            name=referent.name,
            kind=referent.kind,
            country=referent.country,
            affiliation=self._actors.get(above) if above is not None else None,
            role=referent.role,
            mentions=tuple(mentions),
            evidence=(Evidence(start=evidence.start, end=evidence.end, rule="actor.mention"),) if evidence else (),
        )

    def _talks(self, draft: Draft) -> Talks:
        fields = draft.fields
        parties = self._parties(fields)
        mediators = self._at_table(fields.get("mediators", ()))
        host = fields.get("host", ())
        return Talks(
            parties=tuple(party for party in parties if party not in mediators),
            mediators=mediators,
            proposers=self._at_table(fields.get("proposers", ())),
            host=self._actors[host[0]] if host else None,
            results=tuple(dict.fromkeys(self._ids[id(result)] for result in fields.get("_results", ()))),
            **self._common(draft),
            **_pick(fields, "duration format channel level round first_since topics outcome"),
        )

    def _agreement(self, draft: Draft, conditions: Mapping[str, Sequence[str]]) -> Agreement:
        fields = draft.fields
        identity = self._ids[id(draft)]
        reached_at = fields.get("_reached_at")
        terms = [self._ids[id(exchange)] for exchange in fields.get("_terms", ())]
        terms += conditions.get(identity, ())
        parties = self._parties(fields)
        mediators = self._at_table(fields.get("mediators", ()))
        return Agreement(
            parties=tuple(party for party in parties if party not in mediators),
            proposers=self._at_table(fields.get("proposers", ())),
            mediators=mediators,
            accepted_by=self._at_table(fields.get("accepted_by", ())),
            rejected_by=self._at_table(fields.get("rejected_by", ())),
            reached_at=self._ids[id(reached_at)] if reached_at is not None else None,
            terms=tuple(dict.fromkeys(terms)),
            **self._common(draft),
            **_pick(fields, "kind effective duration"),
        )

    def _exchange(self, draft: Draft) -> Exchange:
        fields = draft.fields
        agreement = fields.get("_agreement")
        return Exchange(
            transfers=self._transfers(fields),
            total=fields.get("total"),
            mediators=self._at_table(fields.get("mediators", ())),
            plural=bool(fields.get("plural", False)),
            agreement=self._ids[id(agreement)] if agreement is not None else None,
            **self._common(draft),
        )

    def _transfers(self, fields: Mapping[str, Any]) -> tuple[Transfer, ...]:
        legs: tuple[Leg, ...] = fields.get("transfers", ())
        parties = tuple(dict.fromkeys(map(self._seat, fields.get("_parties", ()))))
        if len(parties) == 2 and legs and not any(leg.giver for leg in legs):
            # "A prisoner swap between X and Y": each gives what the phrase names.
            only = legs[0]
            legs = tuple(Leg(giver=(party,), kind=only.kind, quantity=only.quantity) for party in parties)
        givers = [self._seat(leg.giver[0]) for leg in legs if leg.giver]
        if len(givers) == 2 and givers[0] != givers[1]:
            parties = (givers[0], givers[1])
        return tuple(self._transfer(leg, parties) for leg in legs)

    def _transfer(self, leg: Leg, parties: tuple[int, ...]) -> Transfer:
        giver = self._seat(leg.giver[0]) if leg.giver else None
        receiver = self._seat(leg.receiver[0]) if leg.receiver else None
        if giver is not None and receiver is None and len(parties) == 2 and giver in parties:
            receiver = parties[1] if giver == parties[0] else parties[0]
        return Transfer(
            giver=self._actors[giver] if giver is not None else None,
            receiver=self._actors[receiver] if receiver is not None else None,
            kind=leg.kind or "unknown",  # type: ignore[arg-type]
            quantity=leg.quantity,
        )

    def _common(self, draft: Draft) -> dict[str, Any]:
        return {
            "id": self._ids[id(draft)],
            "status": draft.status() or self._status_by_date(draft),
            "evidence": _evidence(draft.findings),
            **_pick(draft.fields, "place time"),
        }

    def _status_by_date(self, draft: Draft) -> str | None:
        """What the date of talks or of a swap alone says: those of last year are over."""
        time = draft.fields.get("time")
        if draft.makes is Agreement or self._today is None or time is None:
            return None
        if time.latest is not None and time.latest < self._today:
            return "concluded" if draft.makes is Talks else "completed"
        return "scheduled" if time.earliest is not None and time.earliest > self._today else None

    def _condition(self, number: int, finding: Finding, named: Mapping[Span, Draft]) -> Condition:
        fields = finding.fields
        span = fields.get("applies_to_phrase")
        applies_to = named.get(span) if span is not None else None
        return Condition(
            id=f"condition-{number}",
            holder=self._at_table(fields.get("holder", ())),
            addressee=self._at_table(fields.get("addressee", ())),
            requirement=self._quote_or_none(fields.get("requirement")),
            consequence=self._quote_or_none(fields.get("consequence")),
            applies_to=(self._ids[id(applies_to)],) if applies_to is not None else (),
            evidence=_evidence([finding]),
            **_pick(fields, "kind operator topic status time"),
        )

    def _claim(
        self, number: int, attribution: Attribution, about: tuple[str, ...], asserts: Mapping[str, str]
    ) -> Claim:
        time = attribution.time.value if attribution.time is not None else None
        return Claim(
            id=f"claim-{number}",
            speakers=tuple(dict.fromkeys(self._actors[actor] for actor in attribution.referents)),
            addressees=tuple(dict.fromkeys(self._actors[actor] for actor in attribution.addressees)),
            act=attribution.act,
            source=self._quote_or_none(attribution.source),
            cue=self._quote_or_none(attribution.cue),
            content=self._quote_or_none(attribution.content),
            quotation=attribution.quotation,
            polarity=attribution.polarity,
            certainty=attribution.certainty,
            medium=attribution.medium,
            time=time,  # type: ignore[arg-type]
            about=about,
            asserts=asserts,  # type: ignore[arg-type]
            evidence=(Evidence(start=attribution.start, end=attribution.end, rule=attribution.rule),),
        )

    def _quote(self, span: Span) -> Quote:
        return Quote(start=span[0], end=span[1], text=self._annotated.text[span[0] : span[1]])

    def _quote_or_none(self, span: Span | None) -> Quote | None:
        return None if span is None else self._quote(span)


def _pick(fields: Mapping[str, Any], names: str) -> dict[str, Any]:
    return {name: fields[name] for name in names.split() if fields.get(name) is not None}


def _evidence(findings: Iterable[Finding]) -> tuple[Evidence, ...]:
    """The spans of findings in order of the text, each once."""
    spans: dict[Span, str] = {}
    for finding in findings:
        spans.setdefault((finding.start, finding.end), finding.rule)
    return tuple(Evidence(start=start, end=end, rule=rule) for (start, end), rule in sorted(spans.items()))
