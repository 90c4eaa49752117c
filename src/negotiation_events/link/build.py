"""From drafts, conditions and attributions to the records of a report, with their ids and references."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from negotiation_events.findings import Attribution, Finding, Leg, Span
from negotiation_events.link.about import About
from negotiation_events.link.asserted import named_between
from negotiation_events.link.captors import name_captors
from negotiation_events.link.counterparts import name_counterparts
from negotiation_events.link.demands import merge_demands
from negotiation_events.link.depends import Dependence
from negotiation_events.link.drafts import Draft
from negotiation_events.link.gather import Tellers, gather
from negotiation_events.link.implied import imply
from negotiation_events.link.implied_talks import imply_talks, tie_results
from negotiation_events.link.mutual import directed
from negotiation_events.link.own import Maker, actors_of, gather_own
from negotiation_events.link.relations import relate, seat_parties
from negotiation_events.link.same import Sameness
from negotiation_events.model import (
    Actor,
    ActorKind,
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
from negotiation_events.model.agree import PlainValue
from negotiation_events.text.annotated import AnnotatedText

# What the date alone says of talks, a deal or a swap of the past.
_OVER: Mapping[type, str] = {Talks: "concluded", Agreement: "agreed", Exchange: "completed"}
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
        attributions = tuple(directed(self._annotated.text, attributions))
        events = [finding for finding in findings if finding.makes in _NAMES]
        conditions = [finding for finding in findings if finding.makes is Condition]
        events = seat_parties(self._annotated.text, events)
        drafts, placed = gather(self._annotated, events, attributions, self._today)
        relate(self._annotated.text, drafts, placed, self._same)
        name_captors(self._annotated, drafts, self._same)
        name_counterparts(self._annotated, drafts, self._same)
        imply(self._annotated.text, drafts, placed, self._same)
        imply_talks(drafts, self._annotated.mentions, self._same)
        tie_results(drafts, self._same)
        drafts = sorted(drafts, key=lambda draft: (draft.start, _NAMES[draft.makes]))
        self._name(drafts)
        named = {finding.phrase: draft for finding, draft in reversed(placed) if finding.phrase is not None}
        own, own_placed = self._own_drafts(findings, named, attributions)
        self._collect_actors([*drafts, *own], conditions, attributions)
        demands = merge_demands(conditions)
        dependence = Dependence(placed)
        condition_records = [self._condition(n, group, named, dependence) for n, group in enumerate(demands, 1)]
        terms: dict[str, list[str]] = {}
        for condition in condition_records:
            if condition.kind in ("term", "guarantee"):
                for identity in condition.applies_to:
                    terms.setdefault(identity, []).append(condition.id)
        others = self._others(own)
        about = About(
            self._annotated.text,
            [*placed, *(one for one in own_placed if id(one[1]) in self._ids)],
            self._ids,
            [(finding, record) for group, record in zip(demands, condition_records, strict=True) for finding in group],
            self._annotated.mentions,
            self._parties_told,
        )
        claims = about.claims(attributions, self._claim)
        return Report(
            document=self._document,
            actors=self._actor_records(),
            talks=tuple(self._talks(draft) for draft in drafts if draft.makes is Talks),
            agreements=tuple(self._agreement(draft, terms) for draft in drafts if draft.makes is Agreement),
            exchanges=tuple(self._exchange(draft) for draft in drafts if draft.makes is Exchange),
            conditions=tuple(condition_records),
            claims=tuple(claims),
            others=others,
        )

    def _own_drafts(
        self, findings: Sequence[Finding], named: Mapping[Span, Draft], attributions: Sequence[Attribution]
    ) -> tuple[list[Draft], list[tuple[Finding, Draft]]]:
        own = [finding for finding in findings if finding.makes is not Condition and finding.makes not in _NAMES]
        if not own:
            return [], []
        return gather_own(own, named, self._same, Tellers(self._annotated.text, attributions).level)

    def _others(self, drafts: Iterable[Draft]) -> tuple[Any, ...]:
        """The records of one's own types, which have their ids from then on."""
        maker = Maker(self._annotated.text, self._ids, self._at_table, _evidence)
        made = [(draft, record) for draft in drafts if (record := maker.make(draft)) is not None]
        self._ids.update((id(draft), record.id) for draft, record in made)
        return tuple(record for _, record in made)

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
        events = [draft.fields for draft in drafts if draft.makes in _NAMES]
        for fields in events + [dict(finding.fields) for finding in conditions]:
            for name in (*_TABLE, "with", "_parties"):
                used.update(map(self._seat, fields.get(name, ())))
            used.update(fields.get("host", ())[:1])
            for leg in fields.get("transfers", ()):
                used.update(map(self._seat, (*leg.giver, *leg.receiver)))
        for draft in drafts:
            if draft.makes not in _NAMES:
                used.update(map(self._seat, actors_of(draft)))
        for attribution in attributions:
            used.update((*attribution.referents, *attribution.addressees))
        whole = (0, len(self._annotated.text))
        used.update(map(self._seat, named_between(self._annotated.text, whole, self._annotated.mentions)))
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

    def _parties_told(self, fields: Mapping[str, Any], known: Mapping[str, Any]) -> tuple[str, ...]:
        """The parties that some words name, each by whom the record has for its side: the state for its leader."""
        numbers = {identity: actor for actor, identity in self._actors.items()}
        own = [numbers[party] for party in self._parties(known)]
        sides = {self._same.side(party): self._actors[party] for party in own}
        told = [numbers[party] for party in self._parties(fields)]
        strangers = any(self._same.side(party) not in sides for party in told)
        if own and strangers and self._any_person(told) and not self._any_person(own):
            return ()  # of a leader it is not known for whom he sits there
        return tuple(dict.fromkeys(sides.get(self._same.side(party), self._actors[party]) for party in told))

    def _any_person(self, actors: Iterable[int]) -> bool:
        return any(self._annotated.referents[actor].kind is ActorKind.PERSON for actor in actors)

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
            told = legs if len(legs) == 2 else (legs[0], legs[0])
            legs = tuple(
                Leg(giver=(party,), kind=leg.kind, quantity=leg.quantity)
                for party, leg in zip(parties, told, strict=True)
            )
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
        if self._today is None or time is None:
            return None
        if time.latest is not None and time.latest < self._today:
            return _OVER[draft.makes]
        if draft.makes is Agreement:
            return None
        return "scheduled" if time.earliest is not None and time.earliest > self._today else None

    def _condition(
        self, number: int, group: Sequence[Finding], named: Mapping[Span, Draft], dependence: Dependence
    ) -> Condition:
        fields = {name: value for finding in reversed(group) for name, value in finding.fields.items()}
        span = fields.get("applies_to_phrase")
        applies_to = named.get(span) if span is not None else None
        applies_to = applies_to or dependence.of(group, fields)
        return Condition(
            id=f"condition-{number}",
            holder=self._at_table(fields.get("holder", ())),
            addressee=self._at_table(fields.get("addressee", ())),
            requirement=self._quote_or_none(fields.get("requirement")),
            consequence=self._quote_or_none(fields.get("consequence")),
            applies_to=(self._ids[id(applies_to)],) if applies_to is not None else (),
            evidence=_evidence(group),
            **_pick(fields, "kind operator topic status time"),
        )

    def _claim(
        self, number: int, attribution: Attribution, about: tuple[str, ...], asserts: Mapping[str, PlainValue]
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
            evidence=tuple(
                Evidence(start=start, end=end, rule=attribution.rule)
                for start, end in dict.fromkeys(
                    (attribution.opening or (attribution.start, attribution.end), (attribution.start, attribution.end))
                )
            ),
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
