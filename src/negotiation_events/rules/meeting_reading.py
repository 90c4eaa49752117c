"""What rules on verbs of meeting read beyond the slots of their patterns."""

from typing import Any

from negotiation_events.model import ActorKind
from negotiation_events.rules.circumstances import add_circumstances, circumstances_behind
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.match import Match, read_slots
from negotiation_events.rules.talks_clues import (
    BARE_VERBS,
    are_colleagues,
    are_several,
    is_audience,
    is_complement,
    is_intransitive,
    is_loose_gerund,
    is_no_one,
    is_nobody,
    is_other_trade,
    is_role,
    main_subject,
    subject_before,
)
from negotiation_events.rules.words import inflect

Fields = dict[str, Any]

# Who negotiates when spoken to: not a newspaper, not a people.
_TALKING_KINDS = frozenset(ActorKind) - {ActorKind.ORGANIZATION, ActorKind.GROUP}


def meeting(match: Match) -> Fields | None:
    """One actor meets another, or several meet."""
    if is_other_trade(match) or match.facts.passive or is_loose_gerund(match):
        return None
    fields = read_slots(match)
    subject, other = fields.get("parties", ()), fields.get("with", ())
    bare = match.verb in BARE_VERBS and not match.group
    if bare and len(subject) == 1 and not are_several(match, "parties", subject):
        return None  # "saw the president meet ...": told of by another verb, if at all
    if is_nobody(match, "parties") or is_complement(match) or is_no_one(match):
        return None
    if "with" in match.slots and not other and not is_role(match, "with"):
        return None
    if "with" not in match.slots and not (are_several(match, "parties", subject) and is_intransitive(match)):
        return None
    if set(subject) & set(other) or is_audience(match) or are_colleagues(match, subject, other):
        return None
    add_circumstances(match, None, fields)
    return fields


def speaking(match: Match) -> Fields | None:
    """One actor speaks to another: to an interlocutor, not to an audience or a newspaper."""
    fields = meeting(match)
    if fields is None:
        return None
    referents = match.annotated.referents
    asked = [referents[actor].kind for actor in fields.get("with", ())]
    asking = [referents[actor].kind for actor in fields.get("parties", ())]
    refused = match.facts.stage is Stage.REFUSED  # a people can refuse to speak to a leader, it hardly speaks to him
    if any(kind not in _TALKING_KINDS and not (refused and kind is ActorKind.GROUP) for kind in asking):
        return None
    if not asked + asking or any(kind not in _TALKING_KINDS for kind in asked):
        return None
    words = {token.form for token in match.sentence.tokens[match.first : match.last]}
    return fields if words.isdisjoint(("phone", "telephone")) else {**fields, "channel": "phone"}


def telephoning(match: Match) -> Fields | None:
    """Parties speak by telephone or video link."""
    fields = meeting(match)
    if fields is None:
        return None
    on_screen = any(token.form == "video" for token in match.sentence.tokens[match.first : match.last])
    return {**fields, "channel": "video" if on_screen else "phone"}


def hosting(match: Match) -> Fields | None:
    """A person hosts another: the host is a party too."""
    fields = meeting(match)
    if fields is None:
        return None
    guests, host = fields.get("with", ()), fields.get("parties", ())
    people = (ActorKind.PERSON, ActorKind.OFFICE)
    if not guests or not host or any(match.annotated.referents[a].kind not in people for a in (*guests, *host)):
        return None
    return {**fields, "host": host}


def mediation(match: Match) -> Fields | None:
    """A third party goes between others."""
    if is_other_trade(match) or is_loose_gerund(match):
        return None
    fields = read_slots(match)
    if "mediators" not in fields and match.is_elided:
        fields["mediators"] = match.subject
    if match.first and match.sentence.tokens[match.first - 1].form in inflect("visit"):
        fields["mediators"] = subject_before(match)  # "will visit Norland to mediate"
    return fields if fields.get("mediators") and fields.get("parties") else None


def returning(match: Match) -> Fields | None:
    """A party comes to the negotiating table."""
    fields = read_slots(match)
    if is_other_trade(match) or not fields.get("parties"):
        return None
    add_circumstances(match, None, fields)
    return fields


def after_meeting(match: Match) -> Fields | None:
    """A meeting that something follows: who met is the subject of the clause around."""
    if is_other_trade(match):
        return None
    fields = read_slots(match)
    other = fields.get("with", ())
    around, end = circumstances_behind(match.sentence, match.last)
    fields.update(around)
    if end > match.last:
        fields["_end"] = match.sentence.tokens[end - 1].end
    subject = main_subject(match, end) or subject_before(match)
    if not other or not subject or set(subject) & set(other):
        return None
    kinds = [match.annotated.referents[actor].kind for actor in (*other, *subject)]
    if any(kind not in _TALKING_KINDS for kind in kinds) or is_audience(match):
        return None
    return {**fields, "parties": subject}
