"""Whether two mentions can be of one event."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from negotiation_events.findings import Finding, Mark
from negotiation_events.link.clashes import heads_clash, phase, plurals_clash, truce_clashes, words_clash
from negotiation_events.link.drafts import Draft
from negotiation_events.link.likeness import are_same_deal, are_same_talks
from negotiation_events.link.other_talks import prepares, topics_clash
from negotiation_events.link.values import (
    durations_clash,
    places_clash,
    quantities_clash,
    same,
    times_clash,
    values_clash,
)
from negotiation_events.model import ActorKind, Agreement, Exchange, Talks, Time
from negotiation_events.text.annotated import Referent

# How many days after it an event is still news.
_RECENT = 60
_STALE = 14
_TO_COME_YET = frozenset("proposed scheduled agreed".split())
IN_OFFICE = re.compile(r"\b(?:president|minister|secretary|adviser|advisor|chancellor|premier)\b")
# Kinds that news uses for one and the same deal.
_RELATED = (
    {"ceasefire", "peace", "humanitarian"},
    {"ceasefire", "security", "withdrawal"},
    {"withdrawal", "peace"},
    {"framework", "peace", "political", "nuclear"},
    {"economic", "framework"},
)


class Sameness:
    """Compares mentions with drafts; knows the actors of the text."""

    def __init__(self, referents: tuple[Referent, ...], today: date | None = None) -> None:
        self._referents = referents
        self._today = today

    def side(self, actor: int) -> int:
        """The state or group an actor stands for at the table: a leader's country, a delegation's sender."""
        seen = {actor}
        referent = self._referents[actor]
        while (above := referent.stands_for if referent.stands_for is not None else referent.affiliation) is not None:
            if above in seen:
                break
            seen.add(above)
            actor, referent = above, self._referents[above]
        return actor

    def is_unnamed(self, actor: int) -> bool:
        """Whether an actor is a bare role ("negotiators"): beside those who are known it adds nobody."""
        referent = self._referents[actor]
        return (
            referent.kind in (ActorKind.OFFICE, ActorKind.SOURCE)
            and referent.affiliation is None
            and referent.country is None
            and referent.name.islower()
        )

    def is_role(self, actor: int) -> bool:
        """Whether an actor is somebody unnamed of a side: "a top Norlandic official"."""
        return self._referents[actor].kind in (ActorKind.OFFICE, ActorKind.SOURCE)

    def are_people(self, actors: Iterable[int]) -> bool:
        """Whether all are persons, who may speak for themselves alone."""
        return all(self._referents[actor].kind is ActorKind.PERSON for actor in actors)

    def are_colleagues(self, finding: Finding) -> bool:
        """Whether those who meet all hold office in one government: they consult, they don't negotiate."""
        parties = parties_of(Talks, finding.fields) if finding.makes is Talks else ()
        if len(parties) < 2 or len({self.side(actor) for actor in parties}) > 1 or self.side(parties[0]) in parties:
            return False
        referents = [self._referents[actor] for actor in parties]
        return all(r.kind == ActorKind.PERSON and IN_OFFICE.search((r.role or "").lower()) for r in referents)

    def clash(self, draft: Draft, finding: Finding) -> bool:
        """Whether something the mention says can't be true of the draft."""
        return (
            self.is_other(draft, finding) or self._phases_clash(draft, finding) or bool(self.disputed(draft, finding))
        )

    def disputed(self, draft: Draft, finding: Finding) -> tuple[str, ...]:
        """The facts of which the mention says otherwise: two sources may tell of one event and not agree on them."""
        have, more = draft.fields, finding.fields
        clashes = {
            "place": places_clash(have.get("place"), more.get("place")),
            "time": times_clash(have.get("time"), more.get("time")),
            "duration": durations_clash(have.get("duration"), more.get("duration")),
            "quantity": quantities_clash(have, more),
        }
        return tuple(name for name, clash in clashes.items() if clash)

    def is_other(self, draft: Draft, finding: Finding) -> bool:
        """Whether the mention is of another event, whatever is said of when, where and how many."""
        have, more = draft.fields, finding.fields
        return (
            self._parties_clash(parties_of(draft.makes, have), parties_of(draft.makes, more), finding)
            or self._people_clash(draft, finding)
            or values_clash(have.get("round"), more.get("round"))
            or values_clash(have.get("channel"), more.get("channel"))
            or values_clash(have.get("plural", False), more.get("plural", False))
            or self._kinds_clash(draft, finding)
            or self._names_clash(have, more)
            or heads_clash(draft, finding)
            or plurals_clash(draft, finding)
            or truce_clashes(draft, finding)
            or topics_clash(draft, finding)
            or prepares(draft, finding)
            or words_clash(draft, finding)
        )

    def alike(self, draft: Draft, finding: Finding) -> bool:
        """Whether an indefinite mention says so much the same that it must be the same event."""
        mine = {self.side(actor) for actor in parties_of(draft.makes, draft.fields)}
        theirs = {self.side(actor) for actor in parties_of(draft.makes, finding.fields)}
        if draft.makes is Talks:
            return are_same_talks(draft, finding, mine, theirs)
        if draft.makes is Agreement:
            return are_same_deal(draft, finding, mine, theirs)
        # A report tells of one exchange at a time; a second one is another by its parties, number or adjective.
        if self._is_long_over(finding) and draft.stages and all(stage in _TO_COME_YET for _, stage in draft.stages):
            return False  # those freed last year are not those to be freed now
        if mine and theirs and (mine < theirs or theirs < mine):
            return not finding.plural and not draft.fields.get("plural")
        return (bool(mine) and mine == theirs) or (not (mine and theirs) and not finding.plural)

    def lies_back(self, draft: Draft) -> bool:
        """Whether an event is history by its date: a mention without a date is of the present one, if there is one."""
        time = draft.fields.get("time")
        if self._today is None or not isinstance(time, Time) or time.latest is None:
            return False
        return (self._today - time.latest).days > _RECENT

    def _is_long_over(self, finding: Finding) -> bool:
        time = finding.fields.get("time")
        if self._today is None or not isinstance(time, Time) or time.latest is None:
            return False
        return finding.fields.get("status") == "completed" and (self._today - time.latest).days > _STALE

    def at_one(self, draft: Draft, finding: Finding) -> bool:
        """Whether a mention names the place or the time of a draft."""
        return any(same(draft.fields.get(name), finding.fields.get(name)) for name in ("place", "time"))

    def _parties_clash(self, have: tuple[int, ...], more: tuple[int, ...], finding: Finding) -> bool:
        mine, theirs = {self.side(actor) for actor in have}, {self.side(actor) for actor in more}
        if not mine or not theirs or mine <= theirs or theirs <= mine:
            return False
        return not (finding.definite and mine & theirs and len(mine ^ theirs) <= 2 and len(mine & theirs) >= 2)

    def _people_clash(self, draft: Draft, finding: Finding) -> bool:
        """A leader who meets one man of a government has not thereby met another."""
        if draft.makes is not Talks:
            return False
        mine = self._people_by_side(parties_of(Talks, draft.fields))
        theirs = self._people_by_side(parties_of(Talks, finding.fields))
        return any(side in mine and mine[side].isdisjoint(people) for side, people in theirs.items())

    def _people_by_side(self, actors: tuple[int, ...]) -> dict[int, set[int]]:
        people: dict[int, set[int]] = {}
        for actor in actors:
            if self._referents[actor].kind == ActorKind.PERSON:
                people.setdefault(self.side(actor), set()).add(actor)
        return people

    def _phases_clash(self, draft: Draft, finding: Finding) -> bool:
        """Talks that were held before the report's date are not those that are still to come."""
        if draft.makes is not Talks or self._today is None:
            return False
        have = phase(draft.fields, [stage for _, stage in draft.stages], self._today)
        told = finding.fields.get("status")
        more = phase(finding.fields, [str(told)] if told else [], self._today)
        if Mark.TO_COME in finding.marks and more is None:
            more = "ahead"
        return {have, more} in ({"past", "ahead"}, {"past", "on"})

    def _names_clash(self, have: Any, more: Any) -> bool:
        """Whether a body names the talks that has no part in them: "the NATO summit"."""
        named = {self.side(actor) for actor in more.get("_named", ())}
        known = {self.side(actor) for name in _EVERYONE for actor in have.get(name, ())}
        bodies = any(self._referents[actor].kind == ActorKind.INTERGOVERNMENTAL for actor in named)
        return bool(named) and (bool(known) or bodies) and not named <= known

    def _kinds_clash(self, draft: Draft, finding: Finding) -> bool:
        if draft.makes is not Agreement:
            return False
        mine, theirs = draft.fields.get("kind"), finding.fields.get("kind")
        if mine in (None, "other") or theirs in (None, "other") or mine == theirs:
            return False
        return not (finding.definite and any({str(mine), str(theirs)} <= group for group in _RELATED))


def parties_of(makes: type, fields: Any) -> tuple[int, ...]:
    """The actors on both sides of an event, as a finding or draft has them."""
    if makes is Exchange:
        legs = [actor for leg in fields.get("transfers", ()) for actor in (*leg.giver, *leg.receiver)]
        return tuple(dict.fromkeys((*fields.get("_parties", ()), *legs)))
    extra = fields.get("accepted_by", ()) if makes is Agreement else ()
    return tuple(dict.fromkeys((*fields.get("parties", ()), *fields.get("with", ()), *extra)))


_EVERYONE = ("parties", "with", "mediators", "host", "proposers", "_named")
