"""What somebody does by saying something: the speech act, its polarity and its certainty."""

import re
from collections.abc import Callable
from typing import Final

from negotiation_events.model.terms import Act, Certainty, Polarity

# What it is no offer to be ready for.
WARLIKE: Final = frozenset(
    "fight defend strike attack respond retaliate resist die invade punish repel hit shoot war battle combat".split()
)
_OWN: Final = r"(?:it|he|she|they|we|i|its \w+|his \w+|her \w+|their \w+|our \w+)(?:[’'](?:s|re|m|ll|d))?"
_ADVERBS: Final = r"(?:\w+ly |also |now |still |always |fully |already |not only )?"
_READY = re.compile(
    rf"{_OWN} (?:is |are |am |was |were |remains? |stands? |had been |would be )?{_ADVERBS}"
    rf"(?:ready|willing|prepared|open) (?:for|to)\b(?! (?:{'|'.join(sorted(WARLIKE))})\b)",
    re.I,
)
_REFUSES = re.compile(
    rf"{_OWN} {_ADVERBS}(?:(?:(?:will|would|shall|can|could) (?:not|never|no longer)|(?:won|wouldn|can|couldn)[’']?t"
    r"|cannot)(?! (?:begin to |even )?(?:imagine|believe|forget|thank|overstate|help|wait|understand)\b)"
    r"|(?:has|have|had|is|are|was|were) (?:no intention|no plans?|not (?:ready|willing|prepared|going))"
    r"|(?:opposes?|opposed|rejects?|rejected|refuses?|refused))\b",
    re.I,
)
_IMPOSSIBLE = re.compile(
    r"(?:it|that|this) (?:is|was|would be) (?:not possible|impossible|out of the question|unthinkable)\b", re.I
)
_CANNOT_SAY = re.compile(
    rf"{_OWN} (?:(?:could|can|would|did|do|will) (?:not|neither)|cannot|(?:could|ca|would|wo)n[’']?t|(?:was|were|is"
    rf"|are) (?:unable|not able) to"
    r"|(?:had|has|have) no) (?:immediately |independently )?(?:confirm|comment|verify|say|information|immediate)\b"
    rf"|{_OWN} (?:is|are|am|was|were)(?:n[’']t| not) going to (?:make (?:any )?|offer )?comments?\b",
    re.I,
)
_OWN_FUTURE = re.compile(rf"{_OWN} {_ADVERBS}(?:will|would|could|may|might|can|was going to|is going to)\b", re.I)
_HARM: Final = re.compile(
    r"\b(?:sanctions?|tariffs?|attack\w*|strik\w+|bomb\w*|retaliat\w+|punish\w*|destroy\w*|invade\w*"
    r"|respon[ds]e?\w* (?:with|in kind)|"
    r"consequences?|suffer|pay (?:a|the) price|withhold|cut off|military action|by force|use force|annihilat\w+"
    r"|obliterat\w+|"
    r"crush|block|suspend|walk away|walk out|resume (?:the )?(?:fighting|war|bombing|attacks|offensive)|hell)\b",
    re.I,
)
_IF = re.compile(r"\b(?:if|unless|until|should \w+ (?:fail|refuse|not))\b|\bthat do not\b", re.I)
# "Reports that they had signed were false" denies that they had.
_CALLED_FALSE = re.compile(
    r"(?:(?:the|these|those|such|all|any|earlier|recent|media|press|news|some) ){0,3}"
    r"(?:reports?|claims?|rumou?rs?|allegations?|accusations?|assertions?|suggestions?|speculation|news)\b[^.;]{0,240}?"
    r" (?:is|are|was|were) (?:\w+ly |just |all |not )?(?:false|wrong|untrue|baseless|unfounded|groundless|fabricated|"
    r"incorrect|inaccurate|premature|fake|(?<=not )(?:true|accurate|correct))\b",
    re.I,
)
_HELP = re.compile(
    r"\b(?:will|would|shall|’ll|'ll) (?:also |always |continue to |fully |soon )?"
    r"(?:help|release|free|return|withdraw|support|stand by|send|provide|honou?r|respect|abide|comply|deliver"
    r"|implement|halt|stop)\b",
    re.I,
)
_THANKS = re.compile(
    r"(?:congratulat\w+|thanks?\b|thank you|i (?:welcome|applaud|thank|congratulate)|we (?:welcome|thank|applaud))",
    re.I,
)
_FIRST_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|must|may|might)"
    r"(?P<negated>n[’']t| (?:\w+ly )?(?:not|never|no longer))?\b|(?P<fused>\bcannot|\b(?:ca|wo|sha)n[’']t)\b",
    re.I,
)
_SUBORDINATE = re.compile(r",? (?:if|unless|until|because|who|which|although|though|while|whereas|so that) ", re.I)
_NO_SUBJECT = re.compile(
    r"\A(?:no|none|neither|nobody|nothing|there (?:is|was|were|are|had been|has been|would be) no)\b", re.I
)
_PROBABLE = re.compile(
    r"\b(?:likely|probably|expects?|expected|presumably|most likely|appears?|appeared|seems?|seemed|believes?)\b", re.I
)
_POSSIBLE = re.compile(r"\b(?:may|might|could(?! not)|possibly|perhaps|maybe|possible)\b", re.I)
_BAD = re.compile(
    r"non-?starters?|unacceptable|surrender|capitulat\w+|\blies?\b|illegal|absurd|nonsense|ridiculous|baseless"
    r"|groundless|false|"
    r"\bfarce|sham\b|joke|disgrace\w*|outrag\w+|crim\w+|terror\w*|shame\w*|betray\w+|provocat\w+|blackmail"
    r"|ultimatum|unrealistic|"
    r"unjust|unfair|wrong|mistake|disaster\w*|irresponsible|empty|meaningless|cynical|hypocri\w+|useless|dangerous"
    r"|reckless|invasion|act of war|"
    r"propaganda|theatre|stunt|hell|violat\w+|aggress\w+|dead|failure|barbar\w+|coward\w*|insult\w*|humiliat\w+",
    re.I,
)
_TANTAMOUNT = re.compile(r"\b(?:tantamount to|amounts? to|amounted to|nothing (?:but|more than)|no more than)\b", re.I)
_STANCES: Final = frozenset("express voice offer".split())
_NAMING: Final = frozenset("describe call dub label deem term brand characterize characterise portray depict".split())
_POSITION: Final = {
    "readiness": Act.OFFER,
    "willingness": Act.OFFER,
    "openness": Act.OFFER,
    "gratitude": Act.WELCOME,
    "thanks": Act.WELCOME,
    "congratulations": Act.WELCOME,
    "appreciation": Act.WELCOME,
    "support": Act.ACCEPT,
    "satisfaction": Act.WELCOME,
    "outrage": Act.CRITICIZE,
    "anger": Act.CRITICIZE,
    "dismay": Act.CRITICIZE,
    "opposition": Act.REJECT,
    "objections": Act.REJECT,
}


# "Suggested it would", rather than "suggested that both sides meet".
_STATES = re.compile(
    r"(?:that )?(?:[\w’'-]+ ){1,6}?(?:(?:is|are|was|were|had|has|have|did|does|would|could|might|may|will|can)"
    r"(?:n[’']t)?|wanted|wants|needed|needs)\b"
)
_SUBJUNCTIVE = re.compile(r"(?:that )?((?:[\w’'-]+ ){1,7}?)(?:not )?be \w+")


def _wants_done(content: str) -> bool:
    """Whether a clause tells what shall be: "insisted the rebels be disarmed"."""
    found = _SUBJUNCTIVE.match(content)
    return found is not None and _MODAL.search(found[1]) is None


_MODAL = re.compile(r"\b(?:will|would|can|could|may|might|shall|to)\b|[’']ll\b")


def act_of_content(act: Act, lemma: str, content: str) -> Act:
    """The speech act of a cue with this content; what was said makes "said" an offer, a refusal, a threat."""
    if lemma in _STANCES:
        return next((found for word, found in _POSITION.items() if word in content[:60].lower()), act)
    if lemma in _NAMING:
        return Act.CRITICIZE if _BAD.search(content) else act
    if lemma in ("suggest", "recommend") and act is Act.PROPOSE and _STATES.match(content):
        return Act.ASSERT
    if lemma == "insist" and act is Act.ASSERT and _wants_done(content):
        return Act.DEMAND
    return _act_of_words(content) if act is Act.ASSERT else act


def _act_of_words(content: str) -> Act:
    """What somebody does who says these words."""
    head = content[:240].lstrip("\"“”'‘ ")
    return next((act for act, fits in _ACTS_OF_WORDS if fits(head, content)), Act.ASSERT)


def _threatens(head: str, content: str) -> bool:
    if "will suffer" in head or "would suffer" in head:
        return True
    return bool(_OWN_FUTURE.match(head) and _HARM.search(head) and _IF.search(content))


# The first that fits decides.
_ACTS_OF_WORDS: Final[tuple[tuple[Act, Callable[[str, str], object]], ...]] = (
    (Act.NOT_CONFIRM, lambda head, _: _CANNOT_SAY.match(head)),
    (Act.DENY, lambda _, content: _CALLED_FALSE.match(content)),
    (Act.WELCOME, lambda head, _: _THANKS.match(head)),
    (Act.OFFER, lambda head, _: _READY.match(head)),
    (Act.THREATEN, _threatens),
    (Act.REJECT, lambda head, _: _REFUSES.match(head) or _IMPOSSIBLE.match(head)),
    (Act.CRITICIZE, lambda head, _: _TANTAMOUNT.search(head) and _BAD.search(head)),
    (Act.PROMISE, lambda head, _: _OWN_FUTURE.match(head) and _HELP.search(head[:60])),
)


def polarity_of(content: str, *, clause: bool = True) -> Polarity:
    """Whether the main clause of some content is negated.

    Args:
        content: the words.
        clause: whether they are a clause, rather than an object or an infinitive.
    """
    negative: object = _NO_SUBJECT.match(content) or content.startswith("not ")
    if clause and not negative:
        main = content[:240]
        if main[:7].lower().startswith(("if ", "when ", "unless ", "after ", "while ")):
            main = main.partition(",")[2]
        first = _FIRST_AUXILIARY.search(_SUBORDINATE.split(main, maxsplit=1)[0])
        negative = first is not None and (first["negated"] or first["fused"])
    return Polarity.NEGATIVE if negative else Polarity.POSITIVE


def certainty_of(act: Act, content: str, *, belief: bool) -> Certainty | None:
    """How sure the source is."""
    if act is Act.NOT_CONFIRM:
        return None
    head = content[:200]
    if belief or _PROBABLE.search(head):
        return Certainty.PROBABLE
    if _POSSIBLE.search(head[:90]):
        return Certainty.POSSIBLE
    return Certainty.CERTAIN
