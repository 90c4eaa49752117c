"""The verbs and nouns that report, with the speech act each stands for.

One line of a table is a lemma (irregular forms in brackets: present, past, participle in -ing, past participle) and
the words that may follow it. `Frame` says what the content of a cue looks like.
"""

import re
from enum import StrEnum
from typing import Final, NamedTuple

from negotiation_events.model.terms import Act


class Frame(StrEnum):
    """What a cue takes for its content."""

    CLAUSE = "clause"  # "said (that) the truce held", "“...,” he said", "the truce held, he said"
    THAT = "that"  # a clause only where "that" or a pronoun opens it: "showed that"
    QUOTE = "quote"  # a quotation, before or behind: "went on: “...”"
    OBJECT = "object"  # "rejected the plan"
    TO = "to"  # "refused to leave"
    PERSON_TO = "person_to"  # "urged both sides to stop"
    PERSON_OF = "person_of"  # "accused the army of shelling"
    PERSON_FOR = "person_for"  # "blamed the army for", "thanked the hosts for"
    AS = "as"  # "described the talks as useful"
    CALL = "call"  # "called the talks useful"
    BARE = "bare"  # "declined to comment"


class Form(StrEnum):
    """The form of a verb; `PAST` is of a participle too."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    ING = "ing"


class Cue(NamedTuple):
    """A verb that reports.

    Attributes:
        lemma: the verb, and the particle it goes with: "rule out".
        act: the speech act it stands for.
        frames: what its content may look like.
        belief: it tells what somebody holds or wants, rather than says.
        particle: the word behind it that makes it what it is: "out" in "ruled out"; empty if none.
    """

    lemma: str
    act: Act
    frames: frozenset[Frame]
    belief: bool = False
    particle: str = ""


_SAY = "clause quote"
_VERBS: Final = (
    # lemma(s) | act | frames
    ("say(says,said,saying) add state", "assert", _SAY),
    (
        "note remark conclude argue contend maintain insist repeat recall claim assert declare clarify testify "
        "tweet joke "
        "lament write(writes,wrote,writing,written) estimate speculate interject exclaim opine marvel muse "
        "retort boast brag(brags,bragged,bragging) quip(quips,quipped,quipping) "
        "proclaim profess reason stipulate specify surmise",
        "assert",
        _SAY,
    ),
    (
        "explain stress emphasize emphasise underline underscore reiterate reaffirm predict announce report disclose "
        "reveal",
        "assert",
        f"{_SAY} object",
    ),
    (
        "counter(counters,countered,countering) reply(replies,replied,replying) respond hint "
        "signal(signals,signaled,signaling) "
        "signal(signals,signalled,signalling) "
        "imply(implies,implied,implying) agree disagree mention",
        "assert",
        "that quote",
    ),
    ("observe indicate", "assert", "that quote"),
    ("reckon", "assert", _SAY),
    ("read(reads,read,reading)", "assert", "quote"),
    ("certify(certifies,certified,certifying) attest", "confirm", f"{_SAY} object"),
    ("concur(concurs,concurred,concurring) elaborate", "assert", "that quote"),
    ("downplay liken compare", "assert", "object"),
    ("tout trumpet champion", "welcome", "object as"),
    ("recognize recognise raise", "assert", "object"),
    ("vilify malign denigrate savage", "criticize", "object"),
    ("berate scold(scolds,scolded,scolding) taunt excoriate scorn", "criticize", "object quote"),
    (
        "continue begin(begins,began,beginning,begun) conclude post shout chant yell scream "
        "sing(sings,sang,singing,sung) sneer sniff sigh laugh(laughs,laughed,laughing) "
        "thunder ask",
        "assert",
        "quote",
    ),
    (
        "acknowledge admit(admits,admitted,admitting) concede confess confirm affirm "
        "verify(verifies,verified,verifying)",
        "confirm",
        f"{_SAY} object",
    ),
    ("warn caution", "warn", f"{_SAY} person_to"),
    ("deny(denies,denied,denying) dispute refute rebut(rebuts,rebutted,rebutting)", "deny", f"{_SAY} object"),
    ("tell(tells,told,telling)", "assert", "clause quote"),
    ("tell(tells,told,telling)", "demand", "person_to"),
    ("inform remind advise notify(notifies,notified,notifying) assure reassure brief", "assert", "clause quote"),
    ("suggest recommend propose", "propose", f"{_SAY} object"),
    ("promise vow pledge swear(swears,swore,swearing,sworn)", "promise", f"{_SAY} to object"),
    ("threaten", "threaten", "that to object"),
    ("complain", "criticize", _SAY),
    ("bemoan bewail", "criticize", "object"),
    ("allege charge", "accuse", "clause quote"),
    ("demand", "demand", f"{_SAY} to object"),
    ("ask request", "request", "that person_to"),
    (
        "urge implore beg(begs,begged,begging) beseech exhort entreat appeal instruct invite press pressure lobby "
        "lobby(lobbies,lobbied,lobbying) encourage",
        "request",
        "that quote person_to",
    ),
    ("urge", "request", "object"),
    ("order command direct", "demand", "that person_to"),
    ("accuse", "accuse", "person_of"),
    ("assure reassure", "promise", "person_of"),
    (
        "blame fault criticize criticise chide rebuke reprimand admonish castigate",
        "criticize",
        "person_for quote object",
    ),
    (
        "condemn denounce deplore decry(decries,decried,decrying) slam(slams,slammed,slamming) blast lambast "
        "lambaste deride "
        "ridicule mock assail pillory disparage belittle",
        "criticize",
        "object as quote",
    ),
    ("thank congratulate commend praise applaud credit", "welcome", "person_for object"),
    ("welcome hail laud salute appreciate", "welcome", "object as"),
    ("reject rebuff spurn(spurns,spurned,spurning) oppose resist protest", "reject", "object"),
    ("refuse", "reject", "to object"),
    ("decline", "reject", "to object"),
    ("accept endorse embrace", "accept", "object"),
    ("back support favor favour", "accept", "object"),
    ("offer", "offer", "to object quote"),
    ("dismiss", "criticize", "as object"),
    ("describe characterize characterise portray depict cast(casts,cast,casting) paint brand denounce", "assert", "as"),
    (
        "dub(dubs,dubbed,dubbing) label(labels,labeled,labeling) label(labels,labelled,labelling) deem term pronounce",
        "assert",
        "call",
    ),
    ("call", "assert", "call"),
    ("commit(commits,committed,committing)", "promise", "to"),
    ("outline unveil cite highlight", "assert", "object"),
    ("defend justify", "assert", "object"),
    ("correct revise", "assert", "object"),
    ("retract recant disavow repudiate withdraw(withdraws,withdrew,withdrawing,withdrawn)", "deny", "object"),
    ("express voice convey extend", "assert", "object"),
    ("convey", "assert", "that"),
)
_BELIEFS: Final = (
    (
        "believe think(thinks,thought,thinking) expect hope fear feel(feels,felt,feeling) doubt suspect worry(worries,"
        "worried,worrying) understand(understands,understood,understanding) realize realise assume anticipate imagine "
        "guess(guesses,guessed,guessing) wonder know(knows,knew,knowing,known) decide",
        "assert",
        "that to",
    ),
    (
        "show(shows,showed,showing,shown) find(finds,found,finding) prove suggest determine discover "
        "see(sees,saw,seeing,seen) hear(hears,heard,hearing) learn calculate",
        "assert",
        "that",
    ),
    ("want prefer wish seek(seeks,sought,seeking) intend plan hope desire", "request", "to person_to"),
    ("regard view consider see(sees,saw,seeing,seen) perceive", "assert", "as"),
    ("consider", "assert", "call"),
    ("want prefer desire question challenge examine", "assert", "object"),
    ("question", "assert", "object quote"),
    ("agree", "accept", "to"),
)
# A verb with the word behind it; the pair reads differently from the verb alone.
_PHRASAL: Final = (
    ("agree to", "accept", "object"),
    ("call for", "request", "object"),
    ("appeal for", "request", "object"),
    ("press for", "request", "object"),
    ("ask for", "request", "object"),
    ("push for", "request", "object"),
    ("plead for", "request", "object"),
    ("call on", "request", "person_to"),
    ("call upon", "request", "person_to"),
    ("appeal to", "request", "person_to"),
    ("plead with", "request", "person_to"),
    ("insist on", "demand", "object"),
    ("insist upon", "demand", "object"),
    ("rule out", "reject", "object"),
    ("turn down", "reject", "object"),
    ("object to", "reject", "object"),
    ("balk at", "reject", "object"),
    ("brush aside", "reject", "object"),
    ("wave off", "reject", "object"),
    ("warn of", "warn", "object"),
    ("warn against", "warn", "object"),
    ("complain about", "criticize", "object"),
    ("complain of", "criticize", "object"),
    ("lash out", "criticize", "object"),
    ("rail against", "criticize", "object"),
    ("point out", "assert", "clause quote object"),
    ("make clear", "assert", "that quote"),
    ("point to", "assert", "object"),
    ("go on", "assert", "quote"),
    ("put forward", "propose", "object"),
    ("play down", "assert", "object"),
    ("hit out", "criticize", ""),
    ("caution against", "warn", "object"),
    ("admit to", "confirm", "object"),
    ("confess to", "confirm", "object"),
    ("own up", "confirm", ""),
    ("speak out", "criticize", ""),
    ("shoot down", "reject", ""),
    ("commit to", "promise", "object"),
    ("speak of", "assert", "object"),
    ("hint at", "assert", "object"),
    ("talk about", "assert", "object"),
    ("speak about", "assert", "object"),
    ("apologize for", "assert", "object"),
    ("apologise for", "assert", "object"),
    ("disagree with", "reject", "object"),
    ("take back", "deny", "object"),
    ("walk back", "deny", "object"),
    ("allude to", "assert", "object"),
    ("refer to", "assert", "as"),
    ("respond to", "assert", ""),
    ("call off", "assert", ""),
    ("call up", "assert", ""),
    ("call back", "assert", ""),
    ("back down", "assert", ""),
    ("back off", "assert", ""),
    ("deny access", "assert", ""),
    ("add to", "assert", ""),
    ("add up", "assert", ""),
    ("report to", "assert", ""),
    ("sign off", "accept", ""),
    ("write off", "assert", ""),
    ("write down", "assert", ""),
    ("begin to", "assert", ""),
    ("continue to", "assert", ""),
    ("post a", "assert", ""),
    ("found in", "assert", ""),
    ("thank you", "welcome", ""),
    ("offer up", "assert", ""),
)
_PHRASAL_BELIEFS: Final = (
    ("hope for", "request", "object"),
    ("long for", "request", "object"),
    ("wish for", "request", "object"),
    ("believe in", "assert", "object"),
    ("think about", "assert", "object"),
    ("worry about", "assert", "object"),
    ("care about", "assert", "object"),
    ("agree with", "accept", "object"),
    ("disagree on", "reject", "object"),
    ("agree on", "accept", ""),
)
_PHRASAL_FORMS: Final = (
    "plead",
    "push",
    "rule(rules,ruled,ruling)",
    "turn",
    "object",
    "balk",
    "brush",
    "wave",
    "lash",
    "make(makes,made,making)",
    "rail",
    "point",
    "go(goes,went,going)",
    "put(puts,put,putting)",
    "speak(speaks,spoke,speaking,spoken)",
    "play",
    "talk",
    "apologize",
    "apologise",
    "allude",
    "refer(refers,referred,referring)",
    "long",
    "care",
    "disagree",
    "take(takes,took,taking,taken)",
    "walk",
)
# Nouns that somebody's words are summed up in, with the word that opens the content.
NOUNS: Final[dict[str, tuple[Act, frozenset[str]]]] = {
    noun: (Act(act), frozenset(openers.split()))
    for nouns, act, openers in (
        (
            "claim claims assertion assertions statement statements argument suggestion remark remarks insistence "
            "contention "
            "announcement assessment conclusion acknowledgment admission prediction declaration",
            "assert",
            "that",
        ),
        (
            "belief view opinion feeling sense conviction notion idea hope hopes fear fears concern concerns doubt "
            "doubts",
            "assert",
            "that",
        ),
        ("report reports rumor rumors rumour rumours speculation", "assert", "that"),
        ("warning warnings", "warn", "that of"),
        ("threat threats", "threaten", "that of to"),
        ("allegation allegations accusation accusations", "accuse", "that of"),
        ("denial denials", "deny", "that of"),
        ("proposal proposals", "propose", "that"),
        ("call calls appeal appeals request requests plea pleas", "request", "for to"),
        ("demand demands", "demand", "that"),
        ("refusal", "reject", "to"),
        ("opposition", "reject", "to"),
        ("rejection", "reject", "of"),
        ("offer offers", "offer", "to"),
        ("readiness willingness", "offer", "to for"),
        ("promise promises pledge pledges vow vows", "promise", "to that"),
        ("criticism condemnation", "criticize", "of"),
        ("praise", "welcome", "for"),
        ("desire wish plan plans", "request", "to"),
        ("confirmation", "confirm", "that of"),
    )
    for noun in nouns.split()
}
# Forms of verbs that are as often nouns.
NOUN_FORMS: Final = frozenset(
    "claims reports demands calls offers hopes fears plans states notes requests appeals orders supports doubts "
    "questions desires promises pledges vows charges credits protests estimates tweets posts jokes remarks "
    "comments shows finds views wishes wants backs counters answers boasts dismisses disputes challenges laments "
    "signals hints names worries".split()
)
# Who does so with words gives them in a noun: "issued a stern warning that".
ISSUED: Final = frozenset(
    "issue issues issued issuing make makes made making give gives gave giving release releases released releasing "
    "deliver delivers delivered delivering repeat repeats repeated repeating publish published post posted sent send "
    "offer offered renew renewed".split()
)
_ENTRY = re.compile(r"([\w-]+)(?:\(([^)]*)\))?")
_VOWELS = "aeiou"


def _inflected(lemma: str) -> tuple[str, str, str]:
    """The third person, the past and the participle of a regular verb."""
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    return third, stem + "ed", (stem if lemma.endswith("e") else lemma) + "ing"


def _forms(entry: str) -> list[tuple[str, str, Form]]:
    """The lemma, each of its forms as written, and what form that is."""
    forms = []
    for lemma, irregular in _ENTRY.findall(entry):
        third, past, ing, *participles = irregular.split(",") if irregular else _inflected(lemma)
        forms += [
            (lemma, lemma, Form.BASE),
            (lemma, third, Form.THIRD),
            (lemma, past, Form.PAST),
            (lemma, ing, Form.ING),
        ]
        forms += [(lemma, participle, Form.PAST) for participle in participles]
    return forms


def _tables() -> tuple[dict[str, tuple[str, Form]], dict[str, tuple[Cue, ...]], dict[tuple[str, str], tuple[Cue, ...]]]:
    forms: dict[str, tuple[str, Form]] = {}
    cues: dict[str, tuple[Cue, ...]] = {}
    phrasal: dict[tuple[str, str], tuple[Cue, ...]] = {}
    for belief, table in ((False, _VERBS), (True, _BELIEFS)):
        for entries, act, frames in table:
            for lemma, written, form in _forms(entries.replace(", ", ",")):
                # "put" is its own past: of two readings the past is the likelier in a report.
                forms[written] = (lemma, form)
                if form is Form.BASE:
                    cue = Cue(lemma, Act(act), frozenset(map(Frame, frames.split())), belief)
                    cues[lemma] = (*cues.get(lemma, ()), cue)
    for entry in _PHRASAL_FORMS:
        for lemma, written, form in _forms(entry):
            forms.setdefault(written, (lemma, form))
    for belief, phrases in ((False, _PHRASAL), (True, _PHRASAL_BELIEFS)):
        for phrase, act, frames in phrases:
            lemma, particle = phrase.split()
            cue = Cue(phrase, Act(act), frozenset(map(Frame, frames.split())), belief, particle)
            phrasal[lemma, particle] = (*phrasal.get((lemma, particle), ()), cue)
    return forms, cues, phrasal


FORMS, CUES, PHRASAL = _tables()
