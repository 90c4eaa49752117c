"""What the verb group of a clause says of its event: done or planned, failed or refused, negated or merely supposed.

Read once, here, and handed to rules as one `Stage`; no pattern spells auxiliaries out.
"""

import re
from enum import StrEnum

import attrs

from negotiation_events.rules.words import is_base


class Stage(StrEnum):
    """How far a clause says its event has come."""

    DONE = "done"  # have held, held, was signed
    DOING = "doing"  # are holding, is being, holds
    PLANNED = "planned"  # will hold, are due to hold, is scheduled to
    AGREED = "agreed"  # agreed to hold
    POSSIBLE = "possible"  # may hold, could, is expected to, hope to
    WILLING = "willing"  # is ready to hold, offered to, is prepared to
    WANTED = "wanted"  # wants to hold, seeks to, must, should; was urged to
    TRYING = "trying"  # is trying to, efforts to
    FAILED = "failed"  # failed to hold, could not
    REFUSED = "refused"  # refused to hold, will not, declined to
    NEGATED = "negated"  # did not hold, has not held
    SUPPOSED = "supposed"  # if they hold; would have held


@attrs.frozen
class Facts:
    """What a clause says of its event beyond the verb itself.

    Attributes:
        stage: how far it has come.
        past: whether the verb group is in a past tense.
        passive: whether the verb group is passive.
    """

    stage: Stage
    past: bool = True
    passive: bool = False


_CATENATIVE_WORDS: tuple[tuple[Stage, str], ...] = (
    (
        Stage.FAILED,
        "failed|fail|fails|failing|unable|struggled|unsuccessfully|failure|inability|(?:could|can) not",
    ),
    (
        Stage.REFUSED,
        "refused|refuse|refuses|refusing|refusal|declined|declines|unwilling|unprepared|reluctant|never|rejected",
    ),
    (
        Stage.PLANNED,
        "due|set|scheduled|slated|plan|plans|planned|planning|preparing|going|poised|arranged|decided|about"
        "|expected|expects|expect|intends?|intended|supposed|bound",
    ),
    (Stage.AGREED, "agreed|agree|agrees|agreeing|consented|undertaken|accepted"),
    (
        Stage.WILLING,
        "ready|willing|prepared|open|offering|offered|offers|offer|happy|pledged|pledges|promised|promises"
        "|vowed|vows|undertook|committed",
    ),
    (
        Stage.WANTED,
        "want|wants|wanted|seek|seeks|sought|wish|wishes|wished|need|needs|needed|urged|asked|called|told"
        "|pressed|pressured|invited|must|should|ought|required|ordered|demanded|like|eager|keen|encouraged|obliged",
    ),
    (
        Stage.TRYING,
        "try|tries|trying|tried|attempt|attempts|attempted|attempting|working|work|worked|efforts|effort"
        "|aim|aims|aimed|aiming|struggling|seeking|push|pushing|bid|mission|racing|helping|help|designed"
        "|hoping|hopes|hope|hoped|mandate|looking",
    ),
    (Stage.POSSIBLE, "likely|may|might|could|can|able|possible|free"),
)
_CATENATIVES = tuple((stage, re.compile(rf" (?:{words}) ")) for stage, words in _CATENATIVE_WORDS)
_NOT = re.compile(r" (?:not|never|no longer|neither|nor|yet to|without|stop short of|stopped short of|rather than) ")
_MODAL_FUTURE = re.compile(r" (?:will|shall|'ll|'d|would) ")
_BE_TO = re.compile(r" (?:is|are|was|were) (?:also )?to ")
_INFINITIVE = re.compile(r" to (?:\w+ly )?$")
# "Days before they are to meet": what is that near comes true, or came.
_AHEAD = re.compile(r" (?:minutes|hours|days|weeks|months|day|week|month|hour|shortly|just|\uE003) before ")
# "Should" and "were" suppose only where they open the clause: "were they to meet".
_IF = re.compile(r" (?:if|unless|whether|whenever|in case|provided|lest|until|once|before) |^ (?:should|were) ")


def read_facts(group: str, verb: str, *, participle: bool, before: str) -> Facts:
    """Judge a verb group.

    Args:
        group: the words before the verb that belong to it ("have also failed to"), with blanks around.
        verb: the verb as it stands ("hold", "held", "holding").
        participle: whether the form can be a past participle.
        before: the words of the clause before the subject, to see whether it is merely supposed.
    """
    padded = f" {group.strip()} " if group.strip() else " "
    past = not re.search(r" (?:is|are|am|has|have|will|can|may|does|do|'s|'re) ", padded) and not verb.endswith("s")
    passive = participle and bool(
        re.search(
            r" (?:is|are|am|be|being|been|was|were|get|got|'s|'re) "
            r"(?:\w+ly |also |already |yet |still |not |never |finally )*$",
            padded,
        )
    )
    stage = _stage_of_complement(padded, verb, before) or _stage(padded, verb)
    ahead = _AHEAD.search(f" {before.strip()} ") is not None
    if ahead and stage is Stage.DONE and (is_base(verb) or verb.endswith("s")):
        stage = Stage.PLANNED
    elif not ahead and _IF.search(f" {before.strip()} ") and stage not in (Stage.REFUSED, Stage.FAILED):
        stage = Stage.SUPPOSED
    return Facts(stage, past, passive)


# A bare infinitive or a gerund behind a preposition tells nothing that happened: "a chance to reach", "hopes of
# reaching".
_BARE_TO = re.compile(r" (?:\w+ly )?to (?:\w+ly )?")
_BLAMED = frozenset("accused accuses accusing accuse blamed suspected".split())
_GERUND_STAGES = (
    (Stage.NEGATED, frozenset("without instead".split())),
    (Stage.DONE, frozenset("after since by upon following despite in for".split())),
    (Stage.POSSIBLE, frozenset("of toward towards from at on about".split())),
)


def _stage_of_complement(group: str, verb: str, before: str) -> Stage | None:
    """The stage of a verb that hangs on a noun, an adjective or a preposition before it, if it does."""
    words = before.split()
    if group.startswith(" be ") and verb != "be":
        return Stage.WANTED  # "it matters that the deal be carried out"
    if words and words[-1] in ("ensure", "ensuring", "ensures", "guarantee"):
        return Stage.WANTED
    if _BARE_TO.fullmatch(group) and words and words[-1] in ("how", "when", "where", "whether", "what"):
        return Stage.SUPPOSED  # "talks on how to hold talks"
    if _BARE_TO.fullmatch(group) and words:
        found = _innermost_catenative(f" {' '.join(words[-3:])} ")
        return found[0] if found else Stage.POSSIBLE
    if verb.endswith("ing") and not group.strip() and words:
        if not _BLAMED.isdisjoint(words[-5:]):
            return Stage.DONE
        last = "without" if words[-2:] == ["instead", "of"] else words[-1]
        return next((stage for stage, prepositions in _GERUND_STAGES if last in prepositions), None)
    return None


# Verbs that say that what follows "to" has come about.
_ACHIEVED = re.compile(
    r" (?:managed|manages|helped|helps|moved|began|started|continued|proceeded|rushed) (?:\w+ly )?to "
)


_NOT_YET_AGREED = re.compile(
    r" (?:would|will|could|may|might|must|should|to|can) (?:\w+ly |also |finally )?(?:agree|consent|accept) "
)

# What parties do as a habit is no event of its own: "they usually swap prisoners before the holiday".
_HABITUAL = re.compile(
    r" (?:usually|regularly|normally|typically|traditionally|routinely|often|always|frequently|sometimes|rarely"
    r"|seldom|generally|hardly ever) "
)
_SEEMING = re.compile(r" (?:look|appear|seem)(?:s|ed)? ")
_NEARLY = re.compile(r" (?:nearly|almost|narrowly failed|came close to|all but) ")
_UNREAL = re.compile(r" (?:would|should|could) (?:not )?have ")
_FATED = re.compile(r" (?:was|were) to (?:have|be) ")


def _stage(group: str, verb: str) -> Stage:
    return (
        _stage_of_phrase(group)
        or _stage_of_catenative(group)
        or _stage_of_auxiliary(group)
        or (Stage.DOING if verb.endswith("ing") or " being " in group else Stage.DONE)
    )


def _stage_of_phrase(group: str) -> Stage | None:
    """The stage that a set phrase of the group settles, whatever else is in it."""
    if _HABITUAL.search(group):
        return Stage.SUPPOSED
    if _NEARLY.search(group):
        return Stage.NEGATED
    if _UNREAL.search(group):
        return Stage.SUPPOSED
    return Stage.PLANNED if _FATED.search(group) else None


def _stage_of_catenative(group: str) -> Stage | None:
    """The stage by the last verb or adjective that has the event for its complement ("agreed to hold")."""
    catenative = _innermost_catenative(group)
    if catenative is None:
        return None
    stage, at = catenative
    denial = _NOT.search(group)
    if denial and denial.start() <= at:
        return _negate(stage)
    unsure = stage is Stage.PLANNED and _SEEMING.search(group)
    return Stage.POSSIBLE if unsure or (stage is Stage.AGREED and _NOT_YET_AGREED.search(group)) else stage


def _stage_of_auxiliary(group: str) -> Stage | None:
    """The stage by what is left: "will", "is to", a bare "to", "not"."""
    denied = _NOT.search(group) is not None
    if _MODAL_FUTURE.search(group) or _BE_TO.search(group):
        if denied:
            return Stage.REFUSED
        return Stage.POSSIBLE if " would " in group or " 'd " in group else Stage.PLANNED
    if " yet to " in group:
        return Stage.NEGATED
    if _INFINITIVE.search(group) and not _ACHIEVED.search(group):
        return Stage.NEGATED if denied else Stage.POSSIBLE
    return Stage.NEGATED if denied else None


def _innermost_catenative(group: str) -> tuple[Stage, int] | None:
    found: tuple[Stage, int] | None = None
    for stage, pattern in _CATENATIVES:
        for match in pattern.finditer(group):
            if found is None or match.start() > found[1]:
                found = (stage, match.start())
    return found


def negated(facts: Facts) -> Facts:
    """The same of an event that is denied: "no deal was reached"."""
    return attrs.evolve(facts, stage=_negate(facts.stage))


def _negate(stage: Stage) -> Stage:
    if stage in (Stage.WILLING, Stage.PLANNED, Stage.WANTED, Stage.AGREED):
        return Stage.REFUSED
    if stage is Stage.POSSIBLE:
        return Stage.FAILED
    return Stage.NEGATED
