"""Whether two mentions can be of one event."""

import re
from datetime import date
from typing import Any

from negotiation_events.findings import Finding
from negotiation_events.link.drafts import Draft
from negotiation_events.model import ActorKind, Agreement, Duration, Exchange, Place, Talks, Time
from negotiation_events.text.annotated import Referent

# Words that say that another event is meant than the one told of so far.
# How many days after it an event is still news.
_RECENT = 60
_TO_COME = frozenset("upcoming future".split())
_FORMER = frozenset("previous earlier past last prior former".split())
_OTHER = frozenset(
    "another new next further future upcoming later subsequent fresh second third fourth fifth sixth follow-up".split()
)
AGAIN = frozenset("another new next further fresh follow-up".split())
IN_OFFICE = re.compile(r"\b(?:president|minister|secretary|adviser|advisor|chancellor|premier)\b")
# Kinds that news uses for one and the same deal.
_RELATED = (
    {"ceasefire", "peace", "humanitarian"},
    {"ceasefire", "security", "withdrawal"},
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

    def are_colleagues(self, finding: Finding) -> bool:
        """Whether those who meet all hold office in one government: they consult, they don't negotiate."""
        parties = parties_of(Talks, finding.fields) if finding.makes is Talks else ()
        if len(parties) < 2 or len({self.side(actor) for actor in parties}) > 1 or self.side(parties[0]) in parties:
            return False
        referents = [self._referents[actor] for actor in parties]
        return all(r.kind == ActorKind.PERSON and IN_OFFICE.search((r.role or "").lower()) for r in referents)

    def clash(self, draft: Draft, finding: Finding) -> bool:
        """Whether something the mention says can't be true of the draft."""
        have, more = draft.fields, finding.fields
        return (
            self._parties_clash(parties_of(draft.makes, have), parties_of(draft.makes, more), finding)
            or self._people_clash(draft, finding)
            or self._phases_clash(draft, finding)
            or _places_clash(have.get("place"), more.get("place"))
            or _times_clash(have.get("time"), more.get("time"))
            or _values_clash(have.get("round"), more.get("round"))
            or _values_clash(have.get("channel"), more.get("channel"))
            or _durations_clash(have.get("duration"), more.get("duration"))
            or _values_clash(have.get("plural", False), more.get("plural", False))
            or self._kinds_clash(draft, finding)
            or self._names_clash(have, more)
            or _heads_clash(draft, finding)
            or _plurals_clash(draft, finding)
            or _words_clash(draft, finding)
            or _quantities_clash(have, more)
        )

    def alike(self, draft: Draft, finding: Finding) -> bool:
        """Whether an indefinite mention says so much the same that it must be the same event."""
        mine = {self.side(actor) for actor in parties_of(draft.makes, draft.fields)}
        theirs = {self.side(actor) for actor in parties_of(draft.makes, finding.fields)}
        if draft.makes is Talks:
            return _are_same_talks(draft, finding, mine, theirs)
        if draft.makes is Agreement:
            return _are_same_deal(draft, finding, mine, theirs)
        # A report tells of one exchange at a time; a second one is another by its parties, number or adjective.
        return (bool(mine) and mine == theirs) or (not (mine and theirs) and not finding.plural)

    def lies_back(self, draft: Draft) -> bool:
        """Whether an event is history by its date: a mention without a date is of the present one, if there is one."""
        time = draft.fields.get("time")
        if self._today is None or not isinstance(time, Time) or time.latest is None:
            return False
        return (self._today - time.latest).days > _RECENT

    def at_one(self, draft: Draft, finding: Finding) -> bool:
        """Whether a mention names the place or the time of a draft."""
        return any(_same(draft.fields.get(name), finding.fields.get(name)) for name in ("place", "time"))

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
        have = _phase(draft.fields, [stage for _, stage in draft.stages], self._today)
        told = finding.fields.get("status")
        more = _phase(finding.fields, [str(told)] if told else [], self._today)
        if finding.rule == "talks.ahead" and more is None:
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


_OVER = frozenset("collapsed cancelled postponed suspended".split())
_AHEAD = frozenset("proposed scheduled refused".split())


def _are_same_talks(draft: Draft, finding: Finding, mine: set[int], theirs: set[int]) -> bool:
    have, more = draft.fields, finding.fields
    if mine and theirs and (theirs <= mine or mine <= theirs):
        told = more.get("status")
        if _same(have.get("place"), more.get("place")) or (told in _OVER and told == draft.status()):
            return True
    if not theirs and "time" not in have and _is_bare(finding) and _are_ahead(draft):
        return True
    if mine or theirs:
        return mine == theirs and _talks_alike(draft, finding)
    return bool(more.get("mediators")) and have.get("mediators") == more["mediators"] and _talks_alike(draft, finding)


def _are_same_deal(draft: Draft, finding: Finding, mine: set[int], theirs: set[int]) -> bool:
    if mine and mine == theirs:
        return _agreements_alike(draft, finding)
    if _is_one_wish(draft, finding) and (mine <= theirs or theirs <= mine):
        return True
    if (mine and theirs) or draft.fields.get("kind") != finding.fields.get("kind"):
        return False
    return not _tells_apart(draft, finding) and _agreements_alike(draft, finding)


def _tells_apart(draft: Draft, finding: Finding) -> bool:
    """Whether a mention says something of a deal that was not known of the one told of."""
    said = ("duration", "proposers", "time", *(() if finding.noun_only else ("place",)))
    return any(name in finding.fields and name not in draft.fields for name in said)


def _talks_alike(draft: Draft, finding: Finding) -> bool:
    """Whether talks of the same parties are the same ones: in one place, at one time, or at one stage."""
    have, more = draft.fields, finding.fields
    if _same(have.get("place"), more.get("place")) or _same(have.get("time"), more.get("time")):
        return True
    told = more.get("status")
    stages = {stage in _AHEAD for _, stage in draft.stages} | ({told in _AHEAD} if told else set())
    apart = ("place" in have and "place" in more) or ("time" in have and "time" in more)
    return len(stages) <= 1 and not apart


def _is_bare(finding: Finding) -> bool:
    """Whether a mention says no more of talks than that they are to be."""
    fields = finding.fields
    named = ("place", "time", "round", "mediators", "host", "proposers", "level")
    return fields.get("status") in ("proposed", "scheduled") and not any(fields.get(name) for name in named)


def _are_ahead(draft: Draft) -> bool:
    return bool(draft.stages) and all(stage in ("proposed", "scheduled") for _, stage in draft.stages)


_WISHED = frozenset("proposed negotiating rejected failed".split())


def _agreements_alike(draft: Draft, finding: Finding) -> bool:
    """Whether an indefinite mention of a deal of the same parties is the same deal: of one kind, and come as far."""
    have, more = draft.fields.get("kind"), finding.fields.get("kind")
    if more not in (None, "other") and have not in (None, "other") and have != more:
        return False
    told = finding.fields.get("status", finding.fields.get("_noun_status"))
    stages = {stage in _WISHED for _, stage in draft.stages} | ({told in _WISHED} if told else set())
    return len(stages) <= 1


_SOUGHT = frozenset("proposed negotiating accepted".split())


def _is_one_wish(draft: Draft, finding: Finding) -> bool:
    """Whether both are of a deal still sought: a report has one of a kind, unless a number, a date or a name tells."""
    told = finding.fields.get("status")
    if told not in _SOUGHT or not draft.stages or any(stage not in _SOUGHT for _, stage in draft.stages):
        return False
    if any(name in finding.fields and name not in draft.fields for name in ("duration", "proposers", "time", "place")):
        return False
    kinds = {draft.fields.get("kind"), finding.fields.get("kind")} - {None, "other"}
    return len(kinds) <= 1


_CALLS = frozenset("call calls conversation conversations".split())
_EVERYONE = ("parties", "with", "mediators", "host", "proposers", "_named")


def _heads_clash(draft: Draft, finding: Finding) -> bool:
    """A telephone call is no meeting, though both are talks."""
    if draft.makes is not Talks or not finding.words:
        return False
    mine = {not _CALLS.isdisjoint(words) for words in draft.wordings}
    return bool(mine) and mine.isdisjoint({any(word in _CALLS for word in finding.words)})


_DEALS = frozenset("deals agreements accords pacts treaties truces ceasefires settlements".split())


def _plurals_clash(draft: Draft, finding: Finding) -> bool:
    """The groups' ceasefires are not the agreement that was reached."""
    if draft.makes is not Agreement or not finding.words:
        return False
    plurals = {head in _DEALS for head in draft.wordings.values()}
    return bool(plurals) and (finding.head in _DEALS) not in plurals


def _same(a: Any, b: Any) -> bool:
    if isinstance(a, Place) and isinstance(b, Place):
        return a.name == b.name
    return isinstance(a, Time) and isinstance(b, Time) and a.edtf is not None and a.edtf == b.edtf


def _values_clash(a: object, b: object) -> bool:
    return a is not None and b is not None and a != b


def _places_clash(a: Place | None, b: Place | None) -> bool:
    return a is not None and b is not None and a.name != b.name and (a.country != b.country or a.country is None)


def _phase(fields: Any, stages: list[str], today: date) -> str | None:
    """Whether talks lie in the past by their date, or ahead by all that is told of them."""
    time = fields.get("time")
    stages = stages or [stage for stage in (fields.get("_noun_status"),) if stage]
    if stages and _AHEAD.issuperset(stages):
        return "ahead"
    if isinstance(time, Time) and time.latest is not None:
        return "past" if time.latest < today else None
    return "on" if "under_way" in stages and len(set(stages)) == 1 else None


def _times_clash(a: Time | None, b: Time | None) -> bool:
    if a is None or b is None:
        return False
    starts, ends = (a.earliest, b.earliest), (a.latest, b.latest)
    if starts[0] and ends[1] and starts[0] > ends[1]:
        return True
    return bool(starts[1] and ends[0] and starts[1] > ends[0])


def _durations_clash(a: Any, b: Any) -> bool:
    if a is None or b is None or a.iso == b.iso:
        return False
    one, other = sorted(_days(duration) for duration in (a, b))
    return one < 0.9 * other  # "30 days" are "a month"


def _days(duration: Duration) -> float:
    """About how many days a duration has."""
    span = duration.relativedelta
    return float(span.years * 365 + span.months * 30.4 + span.days + span.hours / 24 + span.minutes / 1440)


def _words_clash(draft: Draft, finding: Finding) -> bool:
    words = frozenset(finding.words[: finding.words.index(finding.head) + 1] if finding.head else ())
    former = bool(words & _FORMER), bool(draft.words & _FORMER)
    pointing = bool(finding.words) and finding.words[0] in ("that", "those", "this", "these")
    if former[0] != former[1] and not (former[1] and pointing):
        return True
    fresh = words & _OTHER
    if draft.makes is Talks and all(stage in _AHEAD for _, stage in draft.stages):
        fresh -= _TO_COME
    again = fresh <= AGAIN and not draft.words.isdisjoint(AGAIN)
    return bool(fresh) and not fresh & draft.words and not again


def _quantities_clash(have: Any, more: Any) -> bool:
    mine, theirs = _numbers(have), _numbers(more)
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _numbers(fields: Any) -> set[int]:
    quantities = [leg.quantity for leg in fields.get("transfers", ())] + [fields.get("total")]
    return {
        bound for quantity in quantities if quantity for bound in (quantity.lower, quantity.upper) if bound is not None
    }
