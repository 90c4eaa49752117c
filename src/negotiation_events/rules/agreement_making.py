"""Verbs of making an agreement: reach, agree, sign, and failing to."""

from collections.abc import Mapping
from typing import Any

from negotiation_events.findings import Mark
from negotiation_events.model import Agreement, Place
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.fields import referents_of, value_of
from negotiation_events.rules.masked import Token
from negotiation_events.rules.match import Match, read_slots
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.readings import (
    circumstances,
    is_of_a_negotiation,
    is_one_side,
    is_passive,
    stands_behind,
)
from negotiation_events.rules.rule import Rule, example
from negotiation_events.rules.talks_clues import is_other_trade
from negotiation_events.rules.topics import kind_of

# "They reached a deal", "they failed to reach one", "they are about to".
REACHED: Mapping[Stage, str | None] = {
    Stage.DONE: "agreed", Stage.DOING: "negotiating", Stage.PLANNED: "negotiating", Stage.AGREED: "agreed",
    Stage.POSSIBLE: "negotiating", Stage.WILLING: "negotiating", Stage.WANTED: "proposed", Stage.TRYING: "negotiating",
    Stage.FAILED: "failed", Stage.REFUSED: "rejected", Stage.NEGATED: "failed", Stage.SUPPOSED: None,
}  # fmt: skip
SIGNED: Mapping[Stage, str | None] = {
    **REACHED, Stage.DONE: "signed", Stage.PLANNED: "agreed", Stage.WILLING: "proposed", Stage.NEGATED: None,
}  # fmt: skip
_TENTATIVE = frozenset("principle tentative preliminary provisional outline tentatively provisionally".split())
_UNTIL = frozenset("until unless before".split())
_CONCLUDED = frozenset("agreed signed agreed_in_principle accepted declared".split())


def made(match: Match, stages: Mapping[Stage, str | None] = REACHED) -> dict[str, Any] | None:
    """Parties come to an agreement, or don't; a single one that agrees has only accepted it."""
    status = stages.get(match.facts.stage)
    if status == "failed" and is_not_yet(match):
        status = "negotiating"
    if status == "failed" and match.group.endswith("not to"):
        return None  # "urged them not to sign"
    if status is None or not is_of_a_negotiation(match) or is_other_trade(match):
        return None
    if _follows(match, "possible") or _is_gerund_subject(match):
        return None
    if status == "failed" and not {"will", "would"}.isdisjoint(match.group.split()):
        return None  # "no deal would be made without him" tells of none that was sought
    if status == "failed" and match.facts.stage is Stage.NEGATED and _is_only_then(match):
        status = "agreed"
    fields = _with_roles(match)
    if status == "agreed" and is_tentative(match):
        status = "agreed_in_principle"
    if status == "rejected" and stands_behind(match, _UNTIL):
        status = None  # "will not sign until" sets a condition
    phrase = match.phrase("it")
    if phrase is not None and Mark.PLAN in phrase.noun.marks and match.verb.startswith(("mak", "made")):
        return {**fields, "parties": (), "proposers": fields.get("parties", ()), "status": "proposed"}
    if status == "rejected":
        fields["rejected_by"] = fields.get("parties", ())
    if status in _CONCLUDED:
        fields = {**_place_of_phrase(match), **circumstances(match), **fields}
    return {**fields, "status": status}


def _place_of_phrase(match: Match) -> dict[str, Any]:
    """Where an agreement was made, told behind its noun: "agreed on a truce in Oslo"."""
    phrase = match.phrase("it")
    place = value_of(phrase.slots["place"], Place) if phrase is not None and "place" in phrase.slots else None
    return {} if place is None else {"place": place}


def _with_roles(match: Match) -> dict[str, Any]:
    """The slots of a match, where those who only help others to a deal are no parties to it."""
    fields = read_slots(match)
    if _are_others(match):
        fields.pop("parties", None)
    if "parties" in fields and ("help" in match.group.split() or _are_mediators(match)):
        fields["mediators"] = fields.pop("parties")
    return fields


def _are_others(match: Match) -> bool:
    """Whether the actors before the verb only stand there: "worked with X and Y to reach", "aid to X, reaching"."""
    at = match.token_range("parties")[0] if "parties" in match.slots else match.first
    before = match.sentence.tokens[at - 1].form if at else ""
    if "parties" in match.slots:
        return match.group.startswith("to") and before in ("with", "of", "by", ",")
    if match.group.startswith("to") and before in _TOILS:
        return len(match.subject) == 1 and is_one_side(match, "parties")  # "Norway's efforts to reach a deal"
    return match.verb.endswith("ing") and not match.group and before == ","


_TOILS = frozenset("effort efforts work tirelessly intensively urgently closely need urgency".split())


def _are_mediators(match: Match) -> bool:
    """Whether those who work a deal out are called mediators."""
    tokens = [token for token in match.tokens("parties") if token.mention is not None]
    words = " ".join(match.annotated.text[token.start : token.end].lower() for token in tokens)
    if not tokens:
        roles = (match.annotated.referents[actor] for actor in match.subject)
        words = " ".join(f"{referent.name} {referent.role or ''}".lower() for referent in roles)
    return "mediator" in words or "broker" in words


def agreed(match: Match) -> dict[str, Any] | None:
    """As `made`; but a single side that agrees to something has only accepted it."""
    if _is_adjective(match):
        return None
    fields = made(match)
    phrase = match.phrase("it")
    shared = "with" in match.slots or (phrase is not None and not phrase.slots.keys().isdisjoint(("with", "parties")))
    if fields and fields["status"] == "agreed" and not shared and is_one_side(match, "parties"):
        return {**fields, "status": "accepted", "accepted_by": fields.get("parties", ())}
    return fields


def _is_adjective(match: Match) -> bool:
    """Whether nobody agrees: "an effort to provide agreed guidelines"."""
    bare = match.verb == "agreed" and not match.group and "parties" not in match.slots
    token = match.sentence.tokens[match.first]
    return bare and not match.is_elided and match.first > 0 and token.form == "agreed"


def signed(match: Match) -> dict[str, Any] | None:
    """Parties sign an agreement, or it is told of its signing."""
    fields = made(match, SIGNED)
    before = {token.form for token in match.sentence.tokens[max(0, match.first - 5) : match.first]}
    behind = {token.form for token in match.sentence.tokens[match.last : match.last + 6]}
    if fields and not match.verb and not (before.isdisjoint(_AHEAD) and behind.isdisjoint(_PUT_OFF)):
        fields["status"] = "agreed"
    return fields


def made_or_signed(match: Match) -> dict[str, Any] | None:
    """The agreement that parties came to, or signed."""
    return made(match, SIGNED if match.verb.startswith("sign") else REACHED)


_PUT_OFF = frozenset(
    """
    delay delays delayed delaying postpone postpones postponed postponing off cancel cancels cancelled canceled
    boycott boycotts boycotted block blocks blocked prevent prevents prevented
    """.split()
)
_AHEAD = _PUT_OFF | frozenset("before ahead until for planned expected upcoming pending possible final".split())


def signed_together(match: Match) -> dict[str, Any] | None:
    """Those who celebrate or put off a signing together are the parties; a single one may be a guest."""
    sides = match.actors("x_who")
    phrase = match.phrase("it")
    if len(sides) < 2 or phrase is None or not phrase.slots.keys().isdisjoint(("parties", "with", "nations")):
        return None
    return {"parties": sides} if match.facts.stage in (Stage.DONE, Stage.DOING, Stage.AGREED, Stage.PLANNED) else None


def passive(match: Match) -> dict[str, Any] | None:
    """An agreement is reached, or was when the noun is followed by the bare participle."""
    if match.facts.stage is Stage.REFUSED or not is_passive(match):
        return None
    return _with_kind_behind(match, made(match))


def _words_of(token: Token) -> tuple[str, ...]:
    return token.noun.words if isinstance(token.noun, NounPhrase) else (token.form,)


def _with_kind_behind(match: Match, fields: dict[str, Any] | None) -> dict[str, Any] | None:
    """The kind that a clause behind the verb tells: "a deal was signed under which troops will withdraw"."""
    tokens = match.sentence.tokens[match.last : match.last + 12]
    if fields and tokens and tokens[0].form in ("to", "that", "under", "allowing", "which"):
        words = [word for token in tokens for word in _words_of(token)]
        fields.setdefault("kind", kind_of(" ".join(words)))
    return fields


def swap_agreed(match: Match) -> dict[str, Any] | None:
    """An exchange is agreed on: the agreement that it carries out."""
    phrase = match.phrase("x_exchange")
    if phrase is None or not is_passive(match, slot="x_exchange"):
        return None
    return {"kind": "exchange", "parties": referents_of(phrase.slots.get("parties", ()))}


def passive_signed(match: Match) -> dict[str, Any] | None:
    """An agreement is signed."""
    if match.facts.stage is Stage.REFUSED or (match.verb and not is_passive(match)):
        return None
    return _with_kind_behind(match, signed(match))


def is_not_yet(match: Match) -> bool:
    """Whether they may still: "have not reached a deal yet", "no deal has yet been reached"."""
    tokens = match.sentence.tokens
    behind = tokens[match.last].form if match.last < len(tokens) else ""
    group = f" {match.group} "
    nearly = (" almost " in group or " nearly " in group) and (" have " in group or " has " in group)
    return behind in ("yet", "so") or " yet" in group or nearly


def _is_gerund_subject(match: Match) -> bool:
    """Whether the clause is the subject of another: "reaching a deal would be hard"."""
    tokens = match.sentence.tokens[match.last : match.last + 1]
    return match.verb.endswith("ing") and not match.group and any(token.form in _FINITE for token in tokens)


_FINITE = frozenset("would will could may might must should is was remains remained seems seemed has".split())


def _follows(match: Match, word: str) -> bool:
    tokens = match.sentence.tokens
    return match.last < len(tokens) and tokens[match.last].form == word


def _is_only_then(match: Match) -> bool:
    """Whether they did in the end: "did not reach a deal until Friday"."""
    phrase = match.phrase("it")
    return _follows(match, "until") or (
        phrase is not None and " until " in match.annotated.text[phrase.start : phrase.end]
    )


def is_tentative(match: Match) -> bool:
    """Whether only the outline of the agreement is accepted."""
    phrase = match.phrase("it")
    words = set(match.group.split()) | {token.form for token in match.sentence.tokens[match.first : match.last]}
    return not _TENTATIVE.isdisjoint(words) or (phrase is not None and not _TENTATIVE.isdisjoint(phrase.words))


MAKING_RULES = (
    Rule(
        id="agreement.reach",
        makes=Agreement,
        doc="Parties reach an agreement, or fail to.",
        pattern="""
            {parties:actors?} \
                @reach|@strike|@conclude|@clinch|@forge|@seal|@finalise|@finalize|@secure|@make|@cut|@find|@achieve|\
                @establish|@create|@obtain|@land|@attain|@complete|@form \
                {it:agreement}
            {parties:actors?} @come|@arrive|@settle|@hammer|@work|@thrash|@wrap|@get|@iron|@bring|@nail|@piece \
                (to|at|on|out|up|about|down|together) {it:agreement}
            {parties:actors?} @bring|@get|@drag {it:agreement} (to closure|to completion|over the line|across the line|\
                across the finish line|over the finish line|done)
            {parties:actors?} @come|@walk|@go|@emerge away? with {it:agreement}
        """,
        build=made,
        examples=[
            example(
                "Georgia and Armenia reached a deal on border trade.", status="agreed", parties=["Georgia", "Armenia"]
            ),
            example("Georgia and Armenia have not reached a peace deal yet.", status="negotiating", kind="peace"),
            example(
                "Georgia and Armenia left without reaching a ceasefire agreement.", status="failed", kind="ceasefire"
            ),
        ],
        counterexamples=["Georgia reached the border."],
    ),
    Rule(
        id="agreement.agree",
        makes=Agreement,
        doc="Parties agree on something; one that agrees to it has accepted it.",
        pattern="""
            {parties:actors?} @agree (in principle)? ((at|in) {x_talks:talks})? {x_place:place?} {x_time:time?} \
                (to|on|upon)? {it:agreement}
            {parties:actors?} @agree (in principle)? with {with:actors} (to|on|upon) {it:agreement}
            {parties:actors?} @agree (to|on|upon)? (the)? (terms|text|details|wording|principles|draft) (of|for) \
                {it:agreement}
            {parties:actors?} @consent to {it:agreement}
            {parties:actors?} @be in agreement (on|about) {it:agreement}
        """,
        build=agreed,
        examples=[
            example("Georgia and Armenia failed to agree on a truce.", status="failed"),
            example("Georgia agreed to a ceasefire.", status="accepted", accepted_by=["Georgia"]),
            example("Georgia and Armenia agreed in principle to a ceasefire.", status="agreed_in_principle"),
        ],
        counterexamples=["Analysts in Georgia agreed with the analysis."],
    ),
    Rule(
        id="agreement.swap-agreed",
        makes=Agreement,
        doc="A swap or release is agreed on: the deal that it carries out.",
        pattern="{x_exchange:exchange} (that|which)? @agree (to|on|upon)?",
        status={Stage.DONE: "agreed"},
        build=swap_agreed,
        examples=[
            example(
                "Georgia and Armenia began a prisoner swap that was agreed on in May.", kind="exchange", status="agreed"
            ),
            example(
                "A prisoner exchange between Georgia and Armenia was agreed on Monday.", parties=["Georgia", "Armenia"]
            ),
        ],
        counterexamples=["A prisoner exchange between Georgia and Armenia has not been agreed."],
    ),
    Rule(
        id="agreement.reached",
        makes=Agreement,
        doc="An agreement is reached.",
        pattern="""
            {it:agreement} @reach|@agree|@strike|@conclude|@clinch|@seal|@finalise|@make {x_place:place?} \
                {x_time:time?} ((by|between) {parties:actors})?
            {it:agreement} (@hammer out|@work out|@thrash out) {x_time:time?} ((by|between|among) {parties:actors})?
        """,
        build=passive,
        examples=[
            example(
                "A ceasefire was reached on Monday between Georgia and Armenia.",
                status="agreed",
                parties=["Georgia", "Armenia"],
            ),
            example("No peace deal was reached by Georgia and Armenia.", status="failed"),
        ],
        counterexamples=["The agreement reached parliament in Armenia."],
    ),
    Rule(
        id="agreement.that-they-reached",
        makes=Agreement,
        doc="The agreement that parties reached.",
        pattern="""
            {it:agreement} (that|which)? {parties:actors} @reach|@strike|@conclude|@sign (with {with:actors})?
            {it:agreement} , (first|also|just)? %reach|%agree|%strike|%conclude (by|between|in|on|at|after|during)? \
                {parties:actors?}
        """,
        build=made_or_signed,
        examples=[
            example(
                "The truce that Georgia and Armenia reached in May is holding.",
                kind="ceasefire",
                parties=["Georgia", "Armenia"],
            ),
            example("The peace deal, reached between Georgia and Armenia, is welcome.", kind="peace", status="agreed"),
        ],
        counterexamples=["The bridge that Georgia and Armenia built is open."],
    ),
    Rule(
        id="agreement.sign",
        makes=Agreement,
        doc="Parties sign an agreement.",
        pattern="""
            {parties:actors?} @sign|@ink {it:agreement}
            {parties:actors?} @sign up to {it:agreement}
            {parties:actors?} @sign off on {it:agreement}
            {parties:actors?} (@put ...3 signatures|names to) {it:agreement}
            (signing|signature|initialing|initialling) {place:place?} {time:time?} of {it:agreement}
        """,
        build=signed,
        examples=[
            example("Georgia and Armenia signed a peace treaty on Monday.", status="signed", kind="peace"),
            example("Georgia and Armenia will sign a peace treaty.", status="agreed", kind="peace"),
        ],
        counterexamples=["Georgia signed a striker."],
    ),
    Rule(
        id="agreement.signing",
        makes=Agreement,
        doc="Two sides celebrate the signing of an agreement together, or put it off.",
        pattern="""
            {x_who:actors} @witness|@attend|@celebrate|@mark|@complete|@postpone|@delay|@cancel|(@put off)|(@call off) \
                (the|a|an|their)? (formal|official|planned|final)? (signing|signature) of {it:agreement}
        """,
        build=signed_together,
        examples=[
            example("Georgia and Armenia celebrated the signing of a truce.", parties=["Georgia", "Armenia"]),
            example(
                "Georgia and Armenia postponed the signing of a truce.",
                status="agreed",
                parties=["Georgia", "Armenia"],
            ),
        ],
        counterexamples=["Georgia and Armenia celebrated the signing of a striker."],
    ),
    Rule(
        id="agreement.signed",
        makes=Agreement,
        doc="An agreement is signed.",
        pattern="""
            {it:agreement} @sign|@ink (off)? {x_place:place?} {x_time:time?} (by {parties:actors})?
            {it:agreement} , %sign {x_place:place?} {x_time:time?} ((by|between) {parties:actors})?
        """,
        build=passive_signed,
        examples=[
            example("The peace treaty was signed by Georgia and Armenia.", status="signed"),
            example("A peace treaty between Georgia and Armenia is to be signed in Oslo.", status="agreed"),
        ],
        counterexamples=["The treaty expert signed copies of her book in Armenia."],
    ),
    Rule(
        id="agreement.initial",
        makes=Agreement,
        doc="Parties initial an agreement: its text is settled, but not yet signed.",
        pattern="""
            {parties:actors?} initialled|initialed {it:agreement}
            {it:agreement} @be initialled|initialed (by {parties:actors})?
        """,
        status="agreed",
        examples=[
            example("Georgia and Armenia initialled a peace treaty.", status="agreed", kind="peace"),
            example("The treaty was initialled by Georgia and Armenia.", status="agreed"),
        ],
        counterexamples=["Georgia's initial treaty costs are low."],
    ),
)
