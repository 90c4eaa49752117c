"""What rules on the noun phrases of talks read beyond the slots of their patterns."""

from collections.abc import Callable
from typing import Any

from negotiation_events.model import ActorKind
from negotiation_events.rules.circumstances import add_circumstances
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.fields import referents_of
from negotiation_events.rules.masked import ACTOR, AGREEMENT
from negotiation_events.rules.match import Match, read_slots
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.talks_clues import (
    are_several,
    is_before_audience,
    is_beside,
    is_duty,
    is_loose_gerund,
    is_other_trade,
    is_participial,
    is_purpose_of,
    is_subject,
    is_subjunctive,
    lacking_subject,
    main_subject,
    subject_before,
)
from negotiation_events.rules.talks_stages import HELD
from negotiation_events.rules.words import inflect

Fields = dict[str, Any]
Reader = Callable[[Match], Fields | None]

# Nouns for gatherings of every sort: they are talks only where two sides take part.
_GATHERINGS = frozenset(
    ("talks.meeting", "talks.meal", "talks.summit", "talks.call", "talks.short-call", "talks.video", "talks.discussion")
)
# Words that look ahead: what is to be done at talks has not been done.
_AHEAD = frozenset(
    "will would due planned next upcoming future possible potential could may might expected if should until".split()
)
_TO_COME = frozenset("will shall expected expects expect due plans planned would could may might".split())
_BROUGHT = frozenset("was were made produced yielded brought".split())
_RESUMING = frozenset("resume begin start continue go proceed restart take open happen reconvene".split())
_OPENINGS = frozenset("resumption restart revival start opening relaunch return".split())
# What a gathering is about that only parties to a conflict hold: "a peace conference".
_CONTESTED = frozenset(("peace", "ceasefire", "exchange"))
_FEARED = frozenset("a an any another possible potential threatened avoid prevent avert imminent looming if".split())
_DAYS = frozenset("day days".split())
_PLANNED = frozenset("planned scheduled upcoming forthcoming next proposed future expected".split())


def about_talks(
    *, subject: str | None = "parties", around: bool = True, sides: int = 2, errand: bool = False
) -> Reader:
    """A reader for rules on a noun phrase.

    Args:
        subject: what the subject is where the phrase itself names the parties: "mediators" of talks that it opens
            between others; `None` for no part in them.
        sides: how many actors must take part for a gathering to be talks; calling one off is enough for one.
        errand: whether someone goes to them or plans them: then one side is enough for a summit.
        around: whether place and time behind the verb are those of the talks; those of putting them off are not.
    """

    def read(match: Match) -> Fields | None:
        phrase = match.phrase("it")
        if phrase is None or is_other_trade(match) or is_beside(match) or is_subjunctive(match, phrase):
            return None
        if phrase.noun.id == "talks.channel" and match.verb in inflect("have"):
            return None  # "he has contacts in the capital"
        if phrase.noun.id in _GATHERINGS and (is_before_audience(match, phrase) or _is_of_one(match, phrase)):
            return None
        if is_loose_gerund(match) and match.facts.stage is Stage.DOING and not is_participial(match):
            return None  # "considered holding talks": told of by another verb
        if is_loose_gerund(match) and (is_subject(match) or is_duty(match)):
            return None  # "calling off the talks would be a blow", "responsibility for entering talks"
        fields = {"round": phrase.slots.get("round"), **read_slots(match)}
        if is_purpose_of(match):
            fields.pop("parties", None)
        _settle_subject(match, phrase, fields, subject)
        if not fields.get("parties") and (table := _left_out(match, phrase)):
            fields["parties"] = table
        loose = not phrase.definite or _is_of_body(match, phrase)
        needed = 1 if errand and phrase.noun.id == "talks.summit" and not _is_of_body(match, phrase) else sides
        if (
            phrase.noun.id in _GATHERINGS
            and loose
            and not _is_of_conflict(phrase)
            and _sides(match, phrase, fields) < needed
        ):
            return None
        if around:
            add_circumstances(match, phrase, fields)
        if match.tokens("x_relative"):
            fields["_background"] = True
        return fields

    return read


def hosted(match: Match) -> Fields | None:
    """Talks have a host; "Norland hosts the talks" says that they go on, not that they are over."""
    status = HELD.get(match.facts.stage)
    fields = about_talks(errand=True)(match) if status else None
    if fields is None:
        return None
    return {**fields, "status": "under_way" if match.verb.endswith("s") and status == "concluded" else status}


def with_outcome(outcome: str, otherwise: str | None = None) -> Reader:
    """A reader for what talks brought: `outcome` where they did, `otherwise` where the clause says they did not."""

    def read(match: Match) -> Fields | None:
        stage = match.facts.stage
        happened, failed = stage in (Stage.DONE, Stage.DOING), stage in (Stage.FAILED, Stage.NEGATED)
        told = outcome if happened else otherwise if failed else None
        fields = about_talks()(match) if told else None
        if fields is None:
            return None
        return {**fields, "outcome": told, **({} if outcome == "progress" else {"status": "concluded"})}

    return read


def _left_out(match: Match, phrase: NounPhrase) -> tuple[int, ...]:
    """Who talks with the one whom the phrase names, where an infinitive or a gerund leaves that out."""
    if "with" not in phrase.slots or "parties" in phrase.slots:
        return ()
    return lacking_subject(match, referents_of(phrase.slots["with"]))


def continued(match: Match) -> Fields | None:
    """Parties agree to go on."""
    if match.facts.stage not in (Stage.DONE, Stage.DOING):
        return None
    fields = about_talks()(match)
    return None if fields is None else {**fields, "outcome": "agreed_to_continue"}


def proposal(match: Match) -> Fields | None:
    """Someone proposes talks; who proposes talks "with" another will sit at the table."""
    fields = about_talks(subject=None, around=False, sides=1)(match)
    phrase = match.phrase("it")
    addressed = phrase is not None and ("with" in phrase.slots or "with" in match.slots)
    if fields is not None and phrase is not None and addressed and "parties" not in phrase.slots:
        fields.setdefault("parties", fields.get("proposers", ()))
    return fields


def wanted(match: Match) -> Fields | None:
    """A party wants talks. Who wants them "to result in" something speaks of talks that are known."""
    behind = [token.form for token in match.sentence.tokens[match.last : match.last + 2]]
    if behind[:1] == ["to"] and _RESUMING.isdisjoint(behind):
        return None
    return about_talks(subject=None, around=False)(match)


def led(match: Match) -> Fields | None:
    """Someone leads talks: those of others as a mediator, those "with" another as a party."""
    fields = about_talks()(match)
    phrase = match.phrase("it")
    if fields is not None and phrase is not None and "with" in phrase.slots and "parties" not in phrase.slots:
        fields.setdefault("parties", fields.pop("mediators", ()))
    return fields


def attendance(match: Match) -> Fields | None:
    """A party takes part in talks. Its refusal ends those it was called to, not those that others hold without it."""
    fields = about_talks(subject=None)(match)
    phrase = match.phrase("it")
    if fields is None or phrase is None or match.facts.stage is not Stage.REFUSED:
        return fields
    goes_on = phrase.definite or "time" in phrase.slots or not _PLANNED.isdisjoint(phrase.words)
    return None if goes_on else fields


def prospect(match: Match) -> Fields | None:
    """Talks as a prospect: some talks, or the known ones that are to be opened or resumed."""
    phrase = match.phrase("it")
    fields = about_talks(subject=None, around=False)(match)
    if phrase is None or fields is None:
        return None
    words = [token.form for token in match.sentence.tokens[match.first + 2 : match.last - 1]]
    opened = any(word.endswith("ing") or word in _OPENINGS for word in words)
    return None if phrase.definite and not opened else fields


def progress(match: Match) -> Fields | None:
    """Talks make progress, unless it is "no progress" or little."""
    words = {token.form for token in match.sentence.tokens[match.first : match.last]}
    fields = with_outcome("progress")(match) if words.isdisjoint(("no", "little", "scant", "any", "not")) else None
    phrase = match.phrase("it")
    if fields is None or phrase is None:
        return fields
    if match.facts.stage is Stage.DOING:
        fields["status"] = "under_way"
    elif phrase.noun.id in _GATHERINGS and not phrase.plural and not words.isdisjoint(_BROUGHT):
        fields["status"] = "concluded"  # "the meeting was productive"
    return fields


def withdrawal(match: Match) -> Fields | None:
    """A party pulls out: talks that were only planned are cancelled, others collapse."""
    phrase = match.phrase("it")
    fields = about_talks(subject=None, around=False, sides=1)(match)
    if fields is None or phrase is None or match.facts.stage not in (Stage.DONE, Stage.DOING):
        return None
    if not _PLANNED.isdisjoint(phrase.words):
        return {**fields, "status": "cancelled"}
    return {**fields, "status": "collapsed", "outcome": "no_agreement"}


def broken_down(match: Match) -> Fields | None:
    """Talks have broken down; "a failure of the talks" is only feared."""
    before = [token.form for token in match.sentence.tokens[max(0, match.first - 3) : match.first]]
    if not match.verb and not _FEARED.isdisjoint(before):
        return None
    return about_talks(subject=None)(match)


def walkout(match: Match) -> Fields | None:
    """A party walks out: the talks collapse, but not those that go on without "W, who left them last year"."""
    if match.facts.stage not in (Stage.DONE, Stage.DOING):
        return None
    fields = about_talks(subject=None)(match)
    at = match.sentence.tokens[match.first]
    before = match.sentence.tokens[match.first - 1].form if match.first else ""
    if fields is not None and match.verb in inflect("leave") and not fields.get("parties"):
        return None  # "that leaves the talks in ruins"
    if fields is None or "which" in (before, at.form) or match.annotated.text[at.start : at.end].lower() == "who":
        return None
    return {**fields, "status": "collapsed", "outcome": "no_agreement"}


def ahead_of_talks(match: Match) -> Fields | None:
    """Talks that something happens ahead of are to come."""
    phrase = match.phrase("it")
    fields = beside_talks(match)
    if fields is None or phrase is None:
        return None
    return fields if _is_known(phrase) else {**fields, "status": "scheduled"}


def at_talks(match: Match) -> Fields | None:
    """Talks at which something happens have been held, unless the sentence looks ahead."""
    phrase = match.phrase("it")
    preposition = match.sentence.tokens[match.first].form
    if phrase is None or (preposition in ("in", "on", "through") and not _is_session(phrase)):
        return None
    fields = beside_talks(match)
    if fields is not None and preposition == "amid":
        return fields if _is_known(phrase) else {**fields, "status": "under_way"}
    known = _is_known(phrase) and not _is_day_of_deal(match, phrase)
    if fields is None or known or not match.sentence.words.isdisjoint(_AHEAD):
        return fields
    return fields if not _PLANNED.isdisjoint(phrase.words) else {**fields, "status": "concluded"}


def located(match: Match) -> Fields | None:
    """Talks of which an aside says where they are; what happened there is told by the clause itself."""
    phrase = match.phrase("it")
    if phrase is None or is_other_trade(match) or is_before_audience(match, phrase):
        return None
    return read_slots(match)


def _is_session(phrase: NounPhrase) -> bool:
    """Whether one can say something "in" or "on" the talks: in a call, "in his talks with Z", not in talks at large."""
    by_day = not _DAYS.isdisjoint(phrase.words)  # "on the second day of talks"
    return phrase.noun.id in _GATHERINGS or by_day or (phrase.definite and "with" in phrase.slots)


def after_talks(match: Match) -> Fields | None:
    """Talks that something follows have been held, unless it is still to come itself."""
    fields = beside_talks(match)
    before = [token.form for token in match.sentence.tokens[max(0, match.first - 12) : match.first]]
    if fields is None or not _TO_COME.isdisjoint(before):
        return fields
    return {**fields, "status": "concluded"}


def after_meeting_of(match: Match) -> Fields | None:
    """A single gathering of which one tells what came of it; what comes of negotiations is told while they go on."""
    phrase = match.phrase("it")
    if phrase is None or phrase.noun.id not in _GATHERINGS or not _PLANNED.isdisjoint(phrase.words):
        return None
    return after_talks(match) if match.sentence.words.isdisjoint(_AHEAD) else None


def beside_talks(match: Match) -> Fields | None:
    """What a sentence says of talks that stand beside its event: its subject is the side that the phrase leaves out."""
    phrase = match.phrase("it")
    if phrase is None or is_other_trade(match) or is_before_audience(match, phrase):
        return None
    fields: Fields = {}
    other = referents_of(phrase.slots.get("with", ()))
    shared = match.sentence.tokens[match.first + 1 : match.last] and phrase.words[0] == ACTOR
    if not referents_of(phrase.slots.get("parties", ())) and "nations" not in phrase.slots:
        subject = main_subject(match, match.last) or subject_before(match)
        if (
            subject
            and not set(subject) & set(other)
            and (other or (len(subject) > 1 and (shared or not phrase.definite)))
        ):
            fields["parties"] = subject
    if phrase.noun.id in _GATHERINGS and not phrase.definite and _sides(match, phrase, fields) < 2:
        return None
    return fields


def _is_day_of_deal(match: Match, phrase: NounPhrase) -> bool:
    """Whether talks were crowned on their last day: "reached a truce on the second day of talks"."""
    before = match.sentence.tokens[match.first - 1].form if match.first else ""
    return before == AGREEMENT and not _DAYS.isdisjoint(phrase.words)


def _is_known(phrase: NounPhrase) -> bool:
    """Whether the phrase says no more than "the talks", of which the text tells elsewhere."""
    said = any(phrase.slots.get(name) for name in ("with", "parties", "time", "nations"))
    return phrase.definite and phrase.words[0] != ACTOR and not said


def _settle_subject(match: Match, phrase: NounPhrase, fields: Fields, subject: str | None) -> None:
    """Where the phrase names the parties, a subject that is none of them has another part."""
    own = referents_of(phrase.slots.get("parties", ()))
    parties = fields.get("parties", ())
    if not own or not parties or set(parties) & set(own) or subject == "parties":
        return
    del fields["parties"]
    if subject is not None:
        fields[subject] = parties


def _is_of_body(match: Match, phrase: NounPhrase) -> bool:
    """Whether a gathering is one of an alliance or union with itself: "the NATO summit"."""
    nations = referents_of(phrase.slots.get("nations", ()))
    kinds = [match.annotated.referents[actor].kind for actor in nations]
    return len(kinds) == 1 and kinds[0] is ActorKind.INTERGOVERNMENTAL


def _is_of_one(match: Match, phrase: NounPhrase) -> bool:
    """Whether a gathering is that of one body: "a meeting of the council"."""
    behind = next((token.form for token in match.sentence.tokens if token.start >= phrase.end), "")
    return behind == "of"


def _is_of_conflict(phrase: NounPhrase) -> bool:
    """Whether a gathering is one of parties by its name: "a peace conference"."""
    return not _CONTESTED.isdisjoint(map(str, phrase.slots.get("topics", ())))


def _sides(match: Match, phrase: NounPhrase, fields: Fields) -> int:
    names = ("parties", "with", "nations", "mediators", "host", "by")
    actors = {actor for name in names for actor in referents_of(phrase.slots.get(name, ()))}
    for name in ("parties", "with", "mediators", "proposers", "host"):
        actors.update(fields.get(name, ()))
    return max(len(actors), 2 if are_several(match, "parties", ()) else 0)
