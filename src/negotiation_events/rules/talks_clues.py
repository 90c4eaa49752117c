"""What kind of clause tells of talks: who its subject is, and whether it tells of talks at all."""

import re

from negotiation_events.model import ActorKind
from negotiation_events.rules.fields import referents_of
from negotiation_events.rules.fragments import ACTORS
from negotiation_events.rules.masked import ACTOR, DURATION, PLACE, TALKS, TIME, Masked, Token
from negotiation_events.rules.match import Match
from negotiation_events.rules.noun_phrases import NounPhrase
from negotiation_events.rules.words import inflect
from negotiation_events.text.annotated import Mention

_FINITE = re.compile(r"\b(?:is|are|was|were|be|been|'s|'re|began|begun|started|continued|kept|stopped)\b")
_IN_OFFICE = re.compile(r"\b(?:president|minister|secretary|adviser|advisor|chancellor|premier|vice)\b")
_LIST = re.compile(ACTORS)
# The last words of mentions that name several people who can meet one another.
_SEVERAL = frozenset(
    """
    sides leaders ministers envoys negotiators delegations delegates teams representatives officials parties generals
    commanders diplomats presidents premiers governments countries nations rivals two three four men factions mediators
    ambassadors counterparts chiefs they both
    """.split()
)
# Of one side they only meet among themselves: "the Union's leaders met".
_COLLEAGUES = frozenset("leaders ministers envoys officials generals commanders diplomats ambassadors chiefs".split())
_SINGLE = frozenset("meeting summit conference round session call dialogue process negotiation encounter".split())
BARE_VERBS = frozenset(
    """
    take begin resume start open continue proceed go end be hold meet sit speak talk host receive telephone phone call
    negotiate confer consult communicate
    """.split()
)
_SPEAKING_FOR = frozenset(
    "negotiator negotiators envoy envoys delegation representative representatives emissary".split()
)
# "Efforts to restart the talks have failed": the efforts have.
_OPENERS = frozenset(
    form
    for verb in (
        "restart resume revive relaunch hold start begin open broker salvage rescue initiate renew rekindle".split()
    )
    for form in (verb, inflect(verb)[-1])
)
_BESIDE = frozenset("during at in of from with by about on to over through".split())
_CLAUSE_OPENERS = frozenset(
    ", ; : – said that and but when as while says where after because since though although whether until".split()
)
_COMPLEMENT_PREPOSITIONS = frozenset("of between among near against from".split())
_AFTER_INTRANSITIVE = frozenset(
    """
    , ; : . ! ? – … and but or to for as before after when while at in on under amid there during last earlier behind by
    via late early until where who outside near without again separately briefly privately secretly directly face over
    about through since here together both first this next once twice yesterday
    """.split()
) | {TIME, PLACE, DURATION}
_AUDIENCE = frozenset(
    """
    reporters journalists correspondents media press investors analysts lawmakers supporters troops soldiers students
    voters viewers readers residents crowd protesters demonstrators advisers advisors aides staff cabinet wife husband
    family families relatives victims veterans executives donors members workers refugees survivors fans players pupils
    congregation neighbours neighbors
    """.split()
)
_ADVISERS = frozenset("advisers advisors adviser advisor".split())
# Words of sports and show business, where people meet, talk and negotiate too.
_JUDGED = frozenset(
    """
    praised praises praise thanked thanks thank blamed blames criticised criticized criticises criticizes condemned
    credited hailed apologised apologized accused rebuked faulted commended congratulated attacked
    """.split()
)
_OTHER_TRADES = frozenset(
    """
    striker midfielder goalkeeper footballer winger quarterback playmaker teammate teammates halftime semifinal
    semifinals quarterfinal quarterfinals playoff playoffs league cup tournament goalless shootout batsman innings coach
    album rematch referee umpire peloton cyclist decider wicket jury juror jurors verdict defender
    """.split()
)
_IN_A_MATCH = re.compile(
    r" (?:semi|quarter) (?:- )?finals? | in the finals? [.,;]| (?:kick off|extra time|full time|penalty shoot) "
)


def is_other_trade(match: Match) -> bool:
    """Whether the sentence is about sports or the arts, where people meet and talk too."""
    return is_of_other_trade(match.sentence)


def is_of_other_trade(sentence: Masked) -> bool:
    """Whether a sentence has the words of sports or the arts."""
    return not sentence.words.isdisjoint(_OTHER_TRADES) or _IN_A_MATCH.search(sentence.line) is not None


def is_subjunctive(match: Match, phrase: NounPhrase) -> bool:
    """Whether a bare verb tells of a single event as merely wished for: "asked that the meeting take place"."""
    leads = match.sentence.tokens[match.first].form == TALKS
    head = next((word for word in reversed(phrase.words) if word in _SINGLE), None)
    leads = leads and not match.tokens("x_relative")
    return leads and not match.group and not phrase.plural and head is not None and match.verb in BARE_VERBS


def is_beside(match: Match) -> bool:
    """Whether the phrase is no subject of the verb behind it: "during the talks that ..."."""
    tokens = match.sentence.tokens
    leads = tokens[match.first].form == TALKS and match.verb and not match.tokens("x_relative")
    return bool(leads) and match.first > 0 and tokens[match.first - 1].form in (_BESIDE | _OPENERS)


def is_participial(match: Match) -> bool:
    """Whether a gerund tells what is done: "..., calling off the talks"."""
    return match.first > 0 and match.sentence.tokens[match.first - 1].form in (",", "–", "and", "by", "while", "after")


def is_subject(match: Match) -> bool:
    """Whether a gerund and its object are the subject of what follows."""
    after = match.sentence.tokens[match.last].form if match.last < len(match.sentence.tokens) else ""
    return after in ("would", "will", "could", "may", "might", "is", "was", "has", "can", "should")


def is_duty(match: Match) -> bool:
    """Whether a gerund behind "for" names a task; those who are praised or blamed for it have done it."""
    words = [token.form for token in match.sentence.tokens[max(0, match.first - 8) : match.first]]
    return words[-1:] == ["for"] and _JUDGED.isdisjoint(words)


def is_purpose_of(match: Match) -> bool:
    """Whether the actors are to do something else first: "told the ministers to press the rebels to start talks"."""
    tokens = match.tokens("parties")
    if not tokens or tokens[0] is not match.sentence.tokens[match.first]:
        return False
    after = next(at for at in range(match.first, match.last) if match.sentence.tokens[at] is tokens[-1]) + 1
    if all(token.form != ACTOR for token in match.sentence.tokens[after : match.last]):
        return False  # "called on the two to stop firing and to resume talks"
    group = match.group.split()
    behind = [token.form for token in match.sentence.tokens[after : after + len(group) + 1]]
    return behind[:1] == ["to"] and behind != [*group, match.verb]


def is_nobody(match: Match, slot: str) -> bool:
    return any(word in ("neither", "no", "none") for word in _words(match, slot)[:1])


def is_role(match: Match, slot: str) -> bool:
    return any(mention.form in ("role", "collective") for mention in _mentions(match, slot))


def are_several(match: Match, slot: str, actors: tuple[int, ...]) -> bool:
    words, mentions = _words(match, slot), _mentions(match, slot)
    if len(actors) > 1 or len(mentions) > 1:
        return True
    if not words or words[-1] not in _SEVERAL:
        return False
    return words[-1] not in _COLLEAGUES or not any(
        match.annotated.referents[actor].affiliation is not None for mention in mentions for actor in mention.referents
    )


def is_audience(match: Match) -> bool:
    text = match.annotated.text
    unnamed = [
        mention
        for mention in _mentions(match, "with")
        if mention.form != "name" and not _is_foreign_adviser(match, mention)  # "cabinet member Ivo Brandt"
    ]
    return any(not _AUDIENCE.isdisjoint(text[one.start : one.end].lower().split()) for one in unnamed)


def _is_foreign_adviser(match: Match, mention: Mention) -> bool:
    """Whether advisers are those of other states: "met with the security advisers of Norland and Sudria"."""
    words = match.annotated.text[mention.start : mention.end].lower().split()
    if _ADVISERS.isdisjoint(words):
        return False
    referents = match.annotated.referents
    own = {_country(match, actor) for actor in referents_of(match.tokens("parties"))}
    return all(referents[actor].affiliation is not None for actor in mention.referents) and own.isdisjoint(
        referents[actor].country for actor in mention.referents
    )


def _country(match: Match, actor: int) -> str | None:
    return match.annotated.referents[actor].country


def is_before_audience(match: Match, phrase: NounPhrase) -> bool:
    """Whether a meeting is one with people who only listen or ask: "a meeting with the families"."""
    text = match.annotated.text
    tokens = phrase.slots.get("with", ())
    kinds = [match.annotated.referents[actor].kind for actor in referents_of(tokens)]
    if phrase.noun.id == "talks.discussion" and kinds and set(kinds) == {ActorKind.ORGANIZATION}:
        return True  # "in a conversation with the newspaper"
    return any(not _AUDIENCE.isdisjoint(text[token.start : token.end].lower().split()) for token in tokens)


def are_colleagues(match: Match, subject: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether both sides speak for one and the same: a president and his minister don't negotiate."""
    referents = match.annotated.referents
    people = (ActorKind.PERSON, ActorKind.OFFICE, ActorKind.SOURCE)
    actors = (*subject, *other)
    if not subject or not other or any(referents[actor].kind not in people for actor in actors):
        return False
    if len({referents[actor].affiliation for actor in actors}) == 1 and referents[subject[0]].affiliation is not None:
        return True
    roles = [referents[actor].role or "" for actor in actors]
    countries = {referents[actor].country for actor in actors}
    if all("secretary" in role.lower() for role in roles):
        countries.discard(None)  # "Secretary A met Secretary B": one of another country would come with its name
    return len(countries) == 1 and None not in countries and all(_IN_OFFICE.search(role) for role in roles)


def is_loose_gerund(match: Match) -> bool:
    """Whether a gerund has no verb of its own to say whether it was done: "meeting Y"."""
    return match.verb.endswith("ing") and not match.tokens("parties") and not _FINITE.search(match.group)


_SENTENCE_PARTS = frozenset((",", ";", ":", "–", ".", ACTOR))
_INTENTIONS = frozenset(
    """
    eagerness willingness readiness decision plan plans offer refusal desire hope hopes agreement promise pledge
    intention intentions bid request acceptance invitation wish proposal willingness reluctance attempt attempts effort
    efforts determination resolve demand demands unwillingness
    """.split()
)
# Verbs that open a note without its subject: "Had a good call with Z", "Met with Z".
_POSTED = frozenset("had held met concluded finished".split())
# Behind these a gerund has the subject of its clause.
_SHARING = frozenset("after before while by since following upon when , and".split())


def lacking_subject(match: Match, other: tuple[int, ...]) -> tuple[int, ...]:
    """Who does it where an infinitive or a gerund has no subject of its own: "after holding talks with Z"."""
    before = match.sentence.tokens[match.first - 1].form if match.first else ""
    bare = match.verb.endswith("ing") and not _FINITE.search(match.group) and before in _SHARING
    if not match.first and match.sentence.tokens[0].form == match.verb and match.verb in _POSTED:
        speaker = main_subject(match, match.last)  # "Had a good call with Z," the minister wrote
        return () if set(speaker) & set(other) else speaker
    if match.tokens("parties") or not (bare or f"{match.group} ".startswith("to ")):
        return ()
    subject = _owner_of_intention(match) or subject_before(match)
    return () if set(subject) & set(other) else subject


def _owner_of_intention(match: Match) -> tuple[int, ...]:
    """Whose plan or wish it is: "the president's eagerness to meet Z"."""
    tokens = match.sentence.tokens
    at = match.first - 1
    if at < 1 or tokens[at].form not in _INTENTIONS:
        return ()
    owner = at - 2 if tokens[at - 1].form == "'s" else at - 1
    return referents_of(tokens[owner : owner + 1]) if owner >= 0 and tokens[owner].form == ACTOR else ()


def is_intransitive(match: Match) -> bool:
    tokens = match.sentence.tokens
    return match.last >= len(tokens) or tokens[match.last].form in _AFTER_INTRANSITIVE


def is_complement(match: Match) -> bool:
    """Whether the actors are no subject: "the rivers of France and Germany meet"."""
    tokens = match.sentence.tokens
    if not match.tokens("parties") or match.first < 2 or tokens[match.first - 1].form not in _COMPLEMENT_PREPOSITIONS:
        return False
    return tokens[match.first - 2].form not in _SEVERAL


def is_no_one(match: Match) -> bool:
    """Whether what is met is a demand or a deadline: "met the president's terms"."""
    last = match.sentence.tokens[match.last - 1]
    after = match.sentence.tokens[match.last].form if match.last < len(match.sentence.tokens) else ""
    possessive = last.mention is not None and last.mention.form == "possessive"
    if not possessive and after != "'s":
        return False
    behind = [token.form for token in match.sentence.tokens[match.last : match.last + 5]]
    return _SPEAKING_FOR.isdisjoint(behind)  # "met the rebels' chief negotiator": he is theirs


def main_subject(match: Match, end: int) -> tuple[int, ...]:
    """The actor behind the comma that closes an opening phrase: "After ..., the minister said"."""
    tokens = match.sentence.tokens
    opens = match.first <= 1 or tokens[match.first - 1].form == ","
    while opens and end < min(len(tokens), match.last + 8) and tokens[end].form not in _SENTENCE_PARTS:
        end += 1  # "during their meeting at a village by the border, ..."
    if not opens or end >= len(tokens) or tokens[end].form not in (",", ACTOR):
        return ()
    subject = _LIST.match(match.sentence.line, match.sentence.position(end + (tokens[end].form == ",")))
    if not subject:
        return ()
    first, last = match.sentence.token_span(subject.span())
    return referents_of(tokens[first:last])


def subject_before(match: Match) -> tuple[int, ...]:
    """The nearest actor to the left of a match that opens a clause."""
    return clause_subject(match.sentence.tokens, match.first)


def clause_subject(tokens: tuple[Token, ...], first: int) -> tuple[int, ...]:
    """The nearest actor to the left of a token that opens a clause."""
    for at in range(first - 1, max(-1, first - 40), -1):
        opens = not at or tokens[at - 1].form in _CLAUSE_OPENERS or (tokens[at - 1].form == "the" and at < 2)
        if tokens[at].form == ACTOR and _is_pair(tokens, at):
            return referents_of(tokens[at - 2 : at + 1])
        if tokens[at].form == ACTOR and opens and (tokens[at + 1].form not in (",", "'s") or not at):
            return referents_of(tokens[at : at + 1])
        if tokens[at].form == ACTOR and at > 1 and tokens[at - 1].form == "and" and tokens[at - 2].form == ACTOR:
            if at > 2 and tokens[at - 3].form in _BESIDE:
                continue  # "flanked by his ministers and the envoy"
            return referents_of(tokens[at - 2 : at + 1])
    return ()


def _is_pair(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an actor is the second of two who are the subject of a clause: "Norland and Sudria reached ..."."""
    if at < 2 or tokens[at - 1].form != "and" or tokens[at - 2].form != ACTOR:
        return False
    return at == 2 or tokens[at - 3].form in _CLAUSE_OPENERS


def _mentions(match: Match, slot: str) -> list[Mention]:
    return [token.mention for token in match.tokens(slot) if token.mention is not None and token.form != PLACE]


def _words(match: Match, slot: str) -> list[str]:
    text = match.annotated.text
    return [word for mention in _mentions(match, slot) for word in text[mention.start : mention.end].lower().split()]
