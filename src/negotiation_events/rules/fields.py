"""From tokens to the fields of records: what a noun phrase says by itself, and how several readings become one."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from negotiation_events.findings import Finding, Leg
from negotiation_events.model import ActorKind, Agreement, Duration, Exchange, Place, Quantity, Talks, Time, Transfer
from negotiation_events.rules.masked import Token
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.topics import kind_of
from negotiation_events.text.annotated import AnnotatedText, Referent

ACTOR_FIELDS = frozenset(
    "parties mediators proposers host accepted_by rejected_by holder addressee giver receiver with by".split()
)
_LEVELS = (
    ("leaders", "summit leaders presidential presidents premiers"),
    ("ministers", "ministerial ministers"),
    ("envoys", "envoy envoys"),
    ("military", "military generals commanders staff"),
    ("technical", "technical expert experts"),
    ("unofficial", "unofficial track informal"),
)
_INDIRECT = frozenset("indirect proximity shuttle".split())
_DIRECT = frozenset("direct face-to-face face".split())
_NOUN_STATUS: Mapping[type, tuple[tuple[str, str], ...]] = {
    Talks: (
        ("proposed", "proposed possible potential eventual future"),
        ("scheduled", "planned upcoming forthcoming scheduled next expected"),
        ("suspended", "stalled suspended deadlocked"),
        ("postponed", "postponed delayed"),
        ("collapsed", "failed collapsed aborted"),
        ("cancelled", "cancelled canceled"),
        ("under_way", "ongoing continuing continued current"),
        ("concluded", "previous past earlier last"),
    ),
    Agreement: (
        ("proposed", "proposed possible potential eventual future draft"),
        ("failed", "failed elusive"),
        ("expired", "expired lapsed"),
        ("violated", "broken violated"),
        ("collapsed", "collapsed defunct"),
        ("declared", "self-declared unilateral"),
    ),
    Exchange: (
        ("proposed", "proposed possible potential future"),
        ("scheduled", "planned upcoming next"),
        ("completed", "previous past earlier last completed recent"),
        ("failed", "failed"),
    ),
}  # fmt: skip


def referents_of(tokens: Iterable[Token]) -> tuple[int, ...]:
    """The actors that tokens name, in order, each once."""
    return tuple(dict.fromkeys(i for token in tokens if token.mention is not None for i in token.mention.referents))


def value_of(tokens: Iterable[Token], kind: type) -> Any:
    """The first value of a kind (a time, a place ...) that tokens name."""
    for token in tokens:
        if token.mention is not None and isinstance(token.mention.value, kind):
            return token.mention.value
    return None


def fields_of_phrase(annotated: AnnotatedText, phrase: NounPhrase) -> dict[str, Any]:
    """What an event noun phrase says by itself."""
    fields: dict[str, Any] = dict(phrase.noun.fields)
    slots = phrase.slots
    for name in ("parties", "mediators", "proposers"):
        if name in slots:
            fields[name] = referents_of(slots[name])
    for name, kind in (("place", Place), ("time", Time), ("duration", Duration)):
        if name in slots and (value := value_of(slots[name], kind)) is not None:
            fields[name] = _begun(value) if name == "time" else value
    named = value_of(slots.get("named_place", ()), Place)
    # "The Geneva summit" is held there, "the North Korea summit" is one with its leader.
    if (
        named is not None
        and named.country is not None
        and all(referent.name != named.name for referent in annotated.referents)
    ):
        fields.setdefault("place", named)
    status = _status_of_modifiers(phrase)
    if status:
        fields["_noun_status"] = status
    makers = {Talks: _talks_fields, Agreement: _agreement_fields, Exchange: _exchange_fields}
    makers[phrase.noun.makes](phrase, fields)
    return {name: value for name, value in fields.items() if value not in (None, ())}


def _begun(time: Time) -> Time:
    """The time of an event since which something goes on: "since the May 3 accord"."""
    return Time(edtf=time.edtf[:-3], text=time.text) if time.edtf and time.edtf.endswith("/..") else time


def _status_of_modifiers(phrase: NounPhrase) -> str | None:
    words = set(phrase.words)
    for status, modifiers in _NOUN_STATUS[phrase.noun.makes]:
        if not words.isdisjoint(modifiers.split()):
            return status
    return None


def _nations(phrase: NounPhrase) -> tuple[int, ...]:
    return referents_of(phrase.slots.get("nations", ()))


def _talks_fields(phrase: NounPhrase, fields: dict[str, Any]) -> None:
    words = set(phrase.words)
    slots = phrase.slots
    nations = _nations(phrase)
    if "parties" not in fields and len(nations) > 1:
        fields["parties"] = nations
    elif nations:
        fields["_named"] = nations
    if "host" in slots:
        fields["host"] = referents_of(slots["host"])
    if "with" in slots:
        fields["with"] = referents_of(slots["with"])
    if "by" in slots:
        fields.setdefault("parties", referents_of(slots["by"]))
    _add_parties_of_topic(phrase, fields)
    _add_place_of_meal(phrase, fields)
    # "The first round" alone may be one of anything; what a rule says of it shows that it is one of talks.
    if "round" in slots and (phrase.noun.id != "talks.round" or "parties" in fields or "with" in fields):
        fields["round"] = slots["round"]
    if "first" in words and "first_since" in slots:
        fields["first_since"] = value_of(slots["first_since"], Duration)
    if words & _INDIRECT:
        fields["format"] = "indirect"
    elif words & _DIRECT:
        fields["format"] = "direct"
    if "level" not in fields and (level := _level_of(words)) is not None:
        fields["level"] = level
    fields["topics"] = tuple(slots.get("topics", ()))


def _level_of(words: set[str]) -> str | None:
    """The level of talks by the words of their phrase."""
    if {"working", "level"} <= words:
        return "technical"
    return next((level for level, names in _LEVELS if not words.isdisjoint(names.split())), None)


def _add_place_of_meal(phrase: NounPhrase, fields: dict[str, Any]) -> None:
    """Read where and when parties sat from the meal they had: "a meeting over dinner in Oslo on Saturday"."""
    for child in phrase.children:
        if child.noun.id == "talks.meal":
            fields.setdefault("place", value_of(child.slots.get("place", ()), Place))
            fields.setdefault("time", value_of(child.slots.get("time", ()), Time))


def _add_parties_of_topic(phrase: NounPhrase, fields: dict[str, Any]) -> None:
    """Read the sides that only the topic names: "talks on a truce between Norland and Sudria"."""
    if fields.keys() & {"parties", "with", "_named"}:
        return
    named = (referents_of(child.slots.get("parties", ())) for child in phrase.children)
    if sides := next((parties for parties in named if len(parties) > 1), ()):
        fields["parties"] = sides


# "A truce brokered by Helvia" has been agreed, one "proposed by Helvia" has not.
_STATUS_OF_PARTICIPLE = {
    **dict.fromkeys("proposed drafted offered presented suggested floated tabled unveiled".split(), "proposed"),
    "put forward": "proposed",
    **dict.fromkeys("declared ordered".split(), "declared"),
    **dict.fromkeys("brokered mediated facilitated negotiated arranged announced".split(), "agreed"),
    **dict.fromkeys("reached agreed struck concluded sealed".split(), "agreed"),
    "signed": "signed",
}


# "An Egyptian proposal" comes from Egypt; "the Syrian plan" may be one for Syria.
_DEALS = frozenset("deal agreement accord pact treaty".split())
_TRUCES = frozenset("ceasefire cease truce armistice".split())
_OF_TRADE = frozenset("trade tariff fiscal budget economic price".split())
_PUT_FORWARD = frozenset("proposal proposals offer initiative counterproposal counteroffer".split())


def _agreement_fields(phrase: NounPhrase, fields: dict[str, Any]) -> None:
    slots = phrase.slots
    fields["kind"] = _kind_of_deal(phrase)
    if phrase.noun.id == "agreement.ceasefire" and "participle" not in slots:
        fields.pop("place", None)  # "a ceasefire in Norland" is where the guns fall silent, unless it is made there
    told = _STATUS_OF_PARTICIPLE.get(slots.get("participle", ""))
    if not told and phrase.definite and (slots.get("purpose") or ("",))[0] == "to" and phrase.head in _DEALS:
        told = "agreed" if kind_of(" ".join(slots["purpose"])) else None  # "the deal to free captives" is known
    if told:
        fields.setdefault("_noun_status", told)
    nations = _nations(phrase)
    owner = referents_of(slots.get("owner", ()))
    if phrase.noun.id == "agreement.plan" and "by" in slots and phrase.head in _PUT_FORWARD | {"plan", "roadmap"}:
        fields["proposers"] = referents_of(slots["by"])  # "a plan by Norland"
        fields.setdefault("_noun_status", "proposed")
    if phrase.noun.id == "agreement.plan" and "proposers" not in fields:
        fields["proposers"] = owner or (nations if phrase.head in _PUT_FORWARD else ())
    if "parties" not in fields and len(nations) > 1 and not fields.get("proposers"):
        fields["parties"] = nations
    if "parties" not in fields and (bound := _bound_by_child(phrase)):
        fields["parties"] = bound
    if "since" in slots and (since := value_of(slots["since"], Time)) is not None:
        fields.setdefault("time", since)
    if "with" in slots:
        fields["with"] = referents_of(slots["with"])
        fields.setdefault("parties", owner)
    if "by" in slots and "proposers" not in fields:
        fields.setdefault("parties", referents_of(slots["by"]))
    if "host" in slots:
        fields.setdefault("mediators", referents_of(slots["host"]))


def _kind_of_deal(phrase: NounPhrase) -> str | None:
    """The kind of an agreement by its noun, what stands before it, its topic and its purpose, in that order."""
    modifiers, purpose = phrase.slots.get("modifiers", ()), phrase.slots.get("purpose", ())
    if phrase.noun.id == "agreement.ceasefire" and not _OF_TRADE.isdisjoint((*modifiers, *purpose[:8])):
        return "economic"  # "a trade truce"
    if "kind" in phrase.noun.fields:
        return str(phrase.noun.fields["kind"])
    tellings = (modifiers, phrase.words, purpose)
    kind = next((kind for words in tellings if (kind := kind_of(" ".join(words)))), None)
    if kind == "exchange" and not _TRUCES.isdisjoint(modifiers):
        return "ceasefire"  # "a ceasefire and hostage deal"
    return kind


def _bound_by_child(phrase: NounPhrase) -> tuple[int, ...]:
    """The parties of the deal that an outline is for: "a framework for a truce between Norland and Sudria"."""
    for child in phrase.children:
        if child.noun.makes is Agreement and len(parties := referents_of(child.slots.get("parties", ()))) > 1:
            return parties
    return ()


def legs_of(phrase: NounPhrase) -> tuple[Leg, ...]:
    """The legs that an exchange's noun phrase tells."""
    fields: dict[str, Any] = {}
    _exchange_fields(phrase, fields)
    return tuple(fields["transfers"])


def _exchange_fields(phrase: NounPhrase, fields: dict[str, Any]) -> None:
    slots = phrase.slots
    parties = fields.pop("parties", ()) or (_nations(phrase) if len(_nations(phrase)) > 1 else ())
    kind, quantity = transfer_of(phrase)
    giver = referents_of(slots.get("by", ())) or _giver(slots.get("captives", ()))
    fields["_parties"] = parties
    against = slots.get("against")
    if "for" in phrase.words and "quantity" in slots:
        fields["transfers"] = tuple(Leg(kind=kind, quantity=number) for number in _numbers_of(phrase))
        fields["plural"] = phrase.plural
        return
    if phrase.noun.fields.get("_mutual") and not against:
        fields["total"], quantity = quantity, None
    fields["transfers"] = (Leg(giver=giver[:1], kind=kind, quantity=quantity),) if kind or quantity or giver else ()
    if against:
        kind, quantity = _captives(against)
        fields["transfers"] += (Leg(giver=(), kind=kind, quantity=quantity),)
    fields["plural"] = phrase.plural


def _numbers_of(phrase: NounPhrase) -> tuple[Quantity, ...]:
    """Both numbers of "a 150-for-200 swap"."""
    first = value_of(phrase.slots["quantity"], Quantity)
    behind = phrase.words[phrase.words.index("for") + 1]
    if not behind.isdigit():
        return (first, first)
    return (first, Quantity(lower=int(behind), upper=int(behind), approximate=False, text=behind))


def transfer_of(phrase: NounPhrase) -> tuple[str | None, Quantity | None]:
    """Kind and number of what changes hands, as an exchange's noun phrase says them."""
    captives = phrase.slots.get("captives")
    if captives:
        return _captives(captives)
    return _kind_in(phrase.words), None


def captives_of(tokens: Iterable[Token]) -> tuple[str | None, Quantity | None, tuple[int, ...]]:
    """Kind, number and holder of the captives in a slot."""
    tokens = tuple(tokens)
    return (*_captives(tokens), _giver(tokens))


def _captives(tokens: Iterable[Token]) -> tuple[str | None, Quantity | None]:
    tokens = tuple(tokens)
    dead = _kind_in(token.form for token in tokens) == "remains"  # "the remains of two hostages"
    for token in tokens:
        if isinstance(token.noun, NounPhrase) and token.noun.noun.makes is Transfer:
            quantity = token.noun.slots.get("quantity")
            own = value_of(quantity, Quantity) if quantity else None
            kind = "remains" if dead else str(token.noun.noun.fields["kind"])
            part = value_of(tokens, Quantity)  # "40 of the 100 prisoners"
            return kind, part or own
    return _kind_in(token.form for token in tokens), value_of(tokens, Quantity)


def _giver(tokens: Iterable[Token]) -> tuple[int, ...]:
    for token in tokens:
        if isinstance(token.noun, NounPhrase) and "giver" in token.noun.slots:
            return referents_of(token.noun.slots["giver"])
    return ()


_KIND_MODIFIERS = (
    ("prisoners", "prisoner prisoners pow pows captive captives"),
    ("hostages", "hostage hostages"),
    ("detainees", "detainee detainees"),
    ("remains", "body bodies remains corpses coffins"),
    ("territory", "land territory"),
    ("children", "children girls boys minors schoolgirls"),
    ("prisoners", "soldiers troops servicemen servicewomen fighters militants rebels airmen marines pilots"),
    ("civilians", "civilians women families"),
)


def _kind_in(words: Iterable[str]) -> str | None:
    have = set(words)
    for kind, names in _KIND_MODIFIERS:
        if not have.isdisjoint(names.split()):
            return kind
    return None


def merge_fields(makes: type, base: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """Two readings of one event as one; of actors both count, of single values the later one."""
    merged = dict(base)
    for name, value in more.items():
        if (name in ACTOR_FIELDS and name in merged) or (name == "topics" and name in merged):
            merged[name] = tuple(dict.fromkeys((*merged[name], *value)))
        elif name == "kind" and merged.get("kind") not in (None, "other"):
            continue
        else:
            merged[name] = value
    return merged


# In order of rank; the words are those of roles, as the text gives them.
_RANKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("leaders", re.compile(
        r"(?<!vice )(?<!deputy )(?:presidents?|prime ministers?|premiers?|chancellors?|kings?|queens?|emirs?|sultans?|"
        r"crown princes?|taoiseach|heads? of (?:state|government)|leaders?)\b"
    )),
    ("ministers", re.compile(
        r"(?<!deputy )(?<!vice )(?:ministers?|secretar(?:y|ies) of state|"
        r"(?:foreign|defen[cs]e|treasury|home) secretar(?:y|ies)|(?:top|chief) diplomats?)\b"
    )),
    ("envoys", re.compile(r"\b(?:envoys?|negotiators?|ambassadors?|emissar(?:y|ies)|representatives?|delegates?)\b")),
    ("military", re.compile(r"\b(?:generals?|commanders?|admirals?|chiefs? of staff|military)\b")),
    ("officials", re.compile(r"\b(?:officials?|advisers?|advisors?|aides?|diplomats?|ministers?)\b")),
)  # fmt: skip


def with_level(annotated: AnnotatedText, finding: Finding) -> Finding:
    """Talks with the highest level that their parties are said to send, where the phrase names none."""
    if finding.makes is not Talks or "level" in finding.fields:
        return finding
    parties = (*finding.fields.get("parties", ()), *finding.fields.get("with", ()))
    ranks = [rank for actor in parties if (rank := _rank(annotated.referents[actor])) is not None]
    if not ranks:
        return finding
    return attrs.evolve(finding, fields={**finding.fields, "level": _RANKS[min(ranks)][0]})


def _rank(referent: Referent) -> int | None:
    words = (referent.role or ("" if referent.kind in (ActorKind.STATE, ActorKind.PERSON) else referent.name)).lower()
    return next((rank for rank, (_, pattern) in enumerate(_RANKS) if pattern.search(words)), None)
