"""What rules on verbs of meeting read beyond the slots of their patterns."""

from typing import Any

from negotiation_events.model import ActorKind, Place
from negotiation_events.rules.circumstances import add_circumstances, circumstances_behind
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.fields import value_of
from negotiation_events.rules.masked import PLACE
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
    lacking_subject,
    main_subject,
    subject_before,
)
from negotiation_events.rules.talks_reading import about_talks
from negotiation_events.rules.words import inflect

Fields = dict[str, Any]

# What one has with another: "discussed the war with Norland" names no interlocutor.
_RELATIONS = frozenset(
    """
    war wars conflict relations relationship ties trade border borders tensions tension cooperation dispute disputes
    standoff partnership alliance crisis fight clashes deal problem problems issues
    """.split()
)
_CONDITIONAL = frozenset("must should until unless only if ought cannot refuse refuses refused".split())
_LEVELS = {
    **dict.fromkeys(("technical", "expert", "experts", "working"), "technical"),
    **dict.fromkeys(("envoys", "emissaries"), "envoys"),
    **dict.fromkeys(("military", "generals", "commanders"), "military"),
    **dict.fromkeys(("ministers", "ministerial"), "ministers"),
    "officials": "officials",
}
_MEDIATING = frozenset(form for verb in ("mediate", "arbitrate", "act", "serve") for form in (verb, *inflect(verb)))
_SCREENS = frozenset("virtually remotely online video videoconference teleconference".split())
# Who negotiates when spoken to: not a newspaper, not a people.
_TALKING_KINDS = frozenset(ActorKind) - {ActorKind.ORGANIZATION, ActorKind.GROUP}


def meeting(match: Match) -> Fields | None:
    """One actor meets another, or several meet."""
    if is_other_trade(match) or match.facts.passive or is_loose_gerund(match):
        return None
    fields = read_slots(match)
    if not fields.get("parties") and (subject := lacking_subject(match, fields.get("with", ()))):
        fields["parties"] = subject
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
    if _SCREENS & {token.form for token in match.sentence.tokens[match.first : match.last]}:
        fields.setdefault("channel", "video")
    if "place" not in fields and (place := _errand_place(match)) is not None:
        fields["place"] = place
    return fields


def _errand_place(match: Match) -> Place | None:
    """Where somebody has gone to meet others: "arrived in Oslo on Monday to meet the envoys"."""
    if not f"{match.group} ".startswith("to ") or not match.is_elided:
        return None
    before = match.sentence.tokens[max(0, match.first - 4) : match.first]
    place: Place | None = value_of((token for token in before if token.form == PLACE), Place)
    return place


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


def _are_talking(match: Match, actors: tuple[int, ...]) -> bool:
    return all(match.annotated.referents[actor].kind in _TALKING_KINDS for actor in actors)


def discussing(match: Match) -> Fields | None:
    """Parties discuss something: one with another, or several who are named each."""
    if is_other_trade(match) or match.facts.passive or is_nobody(match, "parties") or is_complement(match):
        return None
    fields = read_slots(match)
    subject, other = fields.get("parties", ()), fields.get("with", ())
    if "with" in match.slots:
        at = match.first_token("with")
        if match.sentence.tokens[at - 2].form in _RELATIONS or is_role(match, "with"):
            return None
    sides = (*subject, *other)
    if len(set(sides)) < 2 or set(subject) & set(other) or not _are_talking(match, sides):
        return None
    if is_audience(match) or is_no_one(match) or are_colleagues(match, subject, other or subject[1:]):
        return None
    add_circumstances(match, None, fields)
    return fields


def conversing(match: Match) -> Fields | None:
    """Several parties, each named, speak."""
    fields = read_slots(match)
    if is_other_trade(match) or is_nobody(match, "parties") or is_complement(match):
        return None
    parties = fields.get("parties", ())
    if len(parties) < 2 or not _are_talking(match, parties) or are_colleagues(match, parties[:1], parties[1:]):
        return None
    add_circumstances(match, None, fields)
    return fields


def headline(match: Match) -> Fields | None:
    """Parties whom the first words of a line name."""
    fields = read_slots(match)
    sides = (*fields.get("parties", ()), *fields.get("with", ()))
    if match.first or len(set(sides)) < 2 or is_other_trade(match) or not _are_talking(match, sides):
        return None
    add_circumstances(match, None, fields)
    planned = match.sentence.tokens[match.last - 2].form == "to"
    return {**fields, "status": "scheduled" if planned else "concluded"}


def contact(match: Match) -> Fields | None:
    """Parties are in contact."""
    fields = read_slots(match)
    subject, other = fields.get("parties", ()), fields.get("with", ())
    if not subject or not other or set(subject) & set(other) or not _are_talking(match, (*subject, *other)):
        return None
    if is_audience(match) or is_role(match, "with") or are_colleagues(match, subject, other):
        return None
    return fields


def present(match: Match) -> Fields | None:
    """Someone is in a place where he meets another."""
    if match.phrase("it") is not None:
        return about_talks()(match)
    fields = contact(match)
    return None if fields is None or is_other_trade(match) or is_no_one(match) else fields


def coming(match: Match) -> Fields | None:
    """Parties come for talks."""
    fields = about_talks(subject=None)(match)
    place = match.tokens("place")
    return None if place and place[0].form in ("to", "from") and match.verb in inflect("be") else fields


def willing(match: Match) -> Fields | None:
    """A party is ready to negotiate or refuses to, not to negotiate something."""
    if is_other_trade(match) or match.facts.passive or not is_intransitive(match) or is_complement(match):
        return None
    fields = read_slots(match)
    parties = fields.get("parties", ())
    told = match.facts.stage in (Stage.REFUSED, Stage.WILLING, Stage.AGREED)
    return fields if told and parties and _are_talking(match, parties) else None


def existing(match: Match) -> Fields | None:
    """There are talks of somebody or on something: "heated discussions" alone may be of anyone."""
    fields = about_talks(subject=None)(match)
    phrase = match.phrase("it")
    if fields is None or phrase is None:
        return None
    told = phrase.slots.keys() & {"parties", "with", "nations", "place", "mediators", "round"} or phrase.slots["topics"]
    return fields if told or phrase.head in ("talks", "negotiations") else None


def meeting_ahead(match: Match) -> Fields | None:
    """Parties who have yet to meet, unless something must happen first."""
    fields = read_slots(match)
    parties = (*fields.get("parties", ()), *fields.get("with", ()))
    if len(set(parties)) < 2 or is_other_trade(match) or not _are_talking(match, parties):
        return None
    return fields if match.sentence.words.isdisjoint(_CONDITIONAL) else None


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
    behind = match.sentence.tokens[match.last].form if match.last < len(match.sentence.tokens) else ""
    if "parties" not in match.slots and behind in ("between", "among"):
        return None  # another line of the pattern reads who they are
    fields = read_slots(match)
    if "mediators" not in fields and match.is_elided:
        fields["mediators"] = match.subject
    if match.first and match.sentence.tokens[match.first - 1].form in inflect("visit"):
        fields["mediators"] = subject_before(match)  # "will visit Norland to mediate"
    themselves = set(fields.get("parties", ())) & set(fields.get("mediators", ()))
    if themselves:
        del fields["parties"]  # "the envoy shuttled between them": between others, named before
    nobody = (
        not themselves
        and "parties" in match.slots
        and not fields.get("parties")
        and not are_several(match, "parties", ())
    )
    if not fields.get("mediators") or nobody:
        return None
    add_circumstances(match, None, fields)
    return fields


def mediating(match: Match) -> Fields | None:
    """A third party mediates, or offers to: its verb has no object."""
    if is_complement(match) or match.facts.passive or (match.verb in _MEDIATING and not is_intransitive(match)):
        return None
    if match.facts.stage is Stage.DONE and match.verb in _MEDIATING:
        return None  # "mediates", "mediated": of what, another rule reads
    fields = mediation(match)
    if fields is None or not _are_talking(match, fields["mediators"]):
        return None
    return fields


def brought(match: Match) -> Fields | None:
    """Parties are brought to the table."""
    fields = read_slots(match)
    unknown = "parties" in match.slots and not fields.get("parties") and not are_several(match, "parties", ())
    return None if unknown or is_other_trade(match) else fields


def urged(match: Match) -> Fields | None:
    """Someone urges others to the table."""
    fields = read_slots(match)
    return None if is_other_trade(match) or not fields.get("proposers") else fields


def urged_last(match: Match) -> Fields | None:
    """The last of the things that others are urged to do."""
    parties = match.called_upon
    return {"parties": parties} if parties and not is_other_trade(match) else None


def invited(match: Match) -> Fields | None:
    """Someone is to meet another who has asked him."""
    fields = read_slots(match)
    sides = (*fields.get("parties", ()), *fields.get("with", ()))
    if is_other_trade(match) or len(set(sides)) < 2 or is_audience(match) or not _are_talking(match, sides):
        return None
    add_circumstances(match, None, fields)
    return fields


def teams(match: Match) -> Fields | None:
    """Nameless negotiators meet: talks where the clause says when or where."""
    if is_other_trade(match) or match.facts.passive or not is_intransitive(match):
        return None
    fields = read_slots(match)
    add_circumstances(match, None, fields)
    told = fields.keys() & {"place", "time"}
    level = next((_LEVELS[t.form] for t in match.sentence.tokens[match.first : match.last] if t.form in _LEVELS), None)
    return {**fields, "level": level} if told else None


def efforts(match: Match) -> Fields | None:
    """Efforts at a deal that go on in some place."""
    fields = read_slots(match)
    add_circumstances(match, None, fields)
    return fields if "place" in fields else None


def returning(match: Match) -> Fields | None:
    """A party comes to the negotiating table."""
    if match.is_elided and "parties" not in match.slots and match.called_upon:
        return None  # another rule reads what others are urged to do
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
