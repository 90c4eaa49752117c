"""Inflection: the forms of a verb, and the small words that verb groups are made of."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from operator import itemgetter

from negotiation_events.rules import masked as m

_IRREGULAR = {
    "be": "is are am was were been being", "begin": "begins began begun beginning",
    "break": "breaks broke broken breaking",
    "bring": "brings brought bringing", "build": "builds built building", "buy": "buys bought buying",
    "come": "comes came coming", "cut": "cuts cutting", "deal": "deals dealt dealing",
    "draw": "draws drew drawn drawing",
    "fall": "falls fell fallen falling", "find": "finds found finding", "fly": "flies flew flown flying",
    "forge": "forges forged forging", "get": "gets got gotten getting", "give": "gives gave given giving",
    "go": "goes went gone going", "have": "has had having", "hold": "holds held holding", "keep": "keeps kept keeping",
    "lay": "lays laid laying", "lead": "leads led leading", "leave": "leaves left leaving", "let": "lets letting",
    "make": "makes made making", "meet": "meets met meeting", "overcome": "overcomes overcame overcoming",
    "pay": "pays paid paying", "put": "puts putting", "reach": "reaches reached reaching", "read": "reads reading",
    "run": "runs ran running", "say": "says said saying", "see": "sees saw seen seeing", "seek": "seeks sought seeking",
    "sell": "sells sold selling", "send": "sends sent sending", "set": "sets setting",
    "shake": "shakes shook shaken shaking",
    "sit": "sits sat sitting", "speak": "speaks spoke spoken speaking", "split": "splits splitting",
    "stand": "stands stood standing", "strike": "strikes struck striking", "take": "takes took taken taking",
    "tear": "tears tore torn tearing", "tell": "tells told telling", "throw": "throws threw thrown throwing",
    "uphold": "upholds upheld upholding", "win": "wins won winning",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "cede": "cedes ceded ceding", "free": "frees freed freeing", "freeze": "freezes froze frozen freezing",
    "swap": "swaps swapped swapping", "abide": "abides abided abiding",
    "bind": "binds bound binding", "undertake": "undertakes undertook undertaken undertaking", "quit": "quits quitting",
    "resume": "resumes resumed resuming", "end": "ends ended ending", "stall": "stalls stalled stalling",
    "lift": "lifts lifted lifting", "veto": "vetoes vetoed vetoing", "lie": "lies lay lain lying",
    "die": "dies died dying",
    "broadcast": "broadcasts broadcasting", "grow": "grows grew grown growing", "bear": "bears bore borne bearing",
    "cancel": "cancels canceled canceling cancelled cancelling",
    "travel": "travels traveled traveling travelled travelling",
    "signal": "signals signaled signaling signalled signalling", "shuttle": "shuttles shuttled shuttling",
    "choose": "chooses chose chosen choosing", "lose": "loses lost losing", "mean": "means meant meaning",
    "think": "thinks thought thinking", "write": "writes wrote written writing", "rise": "rises rose risen rising",
    "arise": "arises arose arisen arising", "awake": "awakes awoke awoken awaking",
    "beat": "beats beat beaten beating", "befall": "befalls befell befallen befalling", "bend": "bends bent bending",
    "beset": "besets besetting", "bet": "bets betting", "bid": "bids bidding", "bite": "bites bit bitten biting",
    "bleed": "bleeds bled bleeding", "blow": "blows blew blown blowing", "burst": "bursts bursting",
    "cast": "casts casting", "catch": "catches caught catching", "cling": "clings clung clinging",
    "cost": "costs costing", "creep": "creeps crept creeping", "dig": "digs dug digging",
    "do": "does did done doing", "drink": "drinks drank drunk drinking", "drive": "drives drove driven driving",
    "eat": "eats ate eaten eating", "feed": "feeds fed feeding", "feel": "feels felt feeling",
    "fight": "fights fought fighting", "flee": "flees fled fleeing", "fling": "flings flung flinging",
    "forbid": "forbids forbade forbidden forbidding", "forecast": "forecasts forecasting",
    "foresee": "foresees foresaw foreseen foreseeing", "forget": "forgets forgot forgotten forgetting",
    "forgive": "forgives forgave forgiven forgiving", "forgo": "forgoes forwent forgone forgoing",
    "grind": "grinds ground grinding", "hang": "hangs hung hanging", "hear": "hears heard hearing",
    "hide": "hides hid hidden hiding", "hit": "hits hitting", "hurt": "hurts hurting",
    "kneel": "kneels knelt kneeling", "know": "knows knew known knowing", "lend": "lends lent lending",
    "light": "lights lit lighting", "mislead": "misleads misled misleading",
    "mistake": "mistakes mistook mistaken mistaking", "offset": "offsets offsetting", "outbid": "outbids outbidding",
    "overhear": "overhears overheard overhearing", "override": "overrides overrode overridden overriding",
    "overrun": "overruns overran overrunning", "oversee": "oversees oversaw overseen overseeing",
    "overtake": "overtakes overtook overtaken overtaking",
    "overthrow": "overthrows overthrew overthrown overthrowing", "rebuild": "rebuilds rebuilt rebuilding",
    "retake": "retakes retook retaken retaking", "rethink": "rethinks rethought rethinking",
    "rewrite": "rewrites rewrote rewritten rewriting", "rid": "rids ridding", "ride": "rides rode ridden riding",
    "ring": "rings rang rung ringing", "shed": "sheds shedding", "shine": "shines shone shining",
    "shoot": "shoots shot shooting", "shrink": "shrinks shrank shrunk shrinking", "shut": "shuts shutting",
    "sing": "sings sang sung singing", "sink": "sinks sank sunk sinking", "sleep": "sleeps slept sleeping",
    "slide": "slides slid sliding", "spend": "spends spent spending", "spin": "spins spun spinning",
    "spread": "spreads spreading", "spring": "springs sprang sprung springing",
    "steal": "steals stole stolen stealing", "stick": "sticks stuck sticking", "sting": "stings stung stinging",
    "strive": "strives strove striven striving", "swear": "swears swore sworn swearing",
    "sweep": "sweeps swept sweeping", "swim": "swims swam swum swimming", "swing": "swings swung swinging",
    "teach": "teaches taught teaching", "thrust": "thrusts thrusting", "tread": "treads trod trodden treading",
    "undergo": "undergoes underwent undergone undergoing", "understand": "understands understood understanding",
    "undo": "undoes undid undone undoing", "unwind": "unwinds unwound unwinding", "upset": "upsets upsetting",
    "wake": "wakes woke woken waking", "wear": "wears wore worn wearing", "weave": "weaves wove woven weaving",
    "weep": "weeps wept weeping", "wind": "winds wound winding", "withhold": "withholds withheld withholding",
    "withstand": "withstands withstood withstanding", "wring": "wrings wrung wringing",
}  # fmt: skip
_DOUBLING = frozenset(
    "stop drag trap plan ban pin bar step ship scrap admit commit submit permit transfer refer expel compel repel drop "
    "plug slip shun grab chat clap rip wrap map zip tap sap unplug defer infer confer deter kidnap worship handicap "
    "zigzag confab outwit overlap entrap disbar recap acquit equip abet".split()
)
# One short vowel between consonants: "beg", "hug", "prod".
_SHORT = re.compile(r"(?:qu)?[^aeiou]*[aeiou][^aeiouwxy]")
# Past participles that are not the past tense; of all other verbs the last past form serves as both.
_PARTICIPLES = {forms.split()[2] for forms in _IRREGULAR.values() if len(forms.split()) == 4}
_BASE_PARTICIPLES = frozenset({"come", "become", "overcome", "run"})


@cache
def inflect(verb: str) -> tuple[str, ...]:
    """All forms of a verb.

    >>> inflect("sign")
    ('sign', 'signs', 'signed', 'signing')
    >>> inflect("break")
    ('break', 'breaks', 'broke', 'broken', 'breaking')
    >>> inflect("beg")
    ('beg', 'begs', 'begged', 'begging')
    """
    if verb in _IRREGULAR:
        return (verb, *_IRREGULAR[verb].split())
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return (verb, verb + "es", verb + "ed", verb + "ing")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    if verb.endswith("e") and not verb.endswith("ee"):
        return (verb, verb + "s", verb + "d", verb[:-1] + "ing")
    if verb.endswith("ee"):
        return (verb, verb + "s", verb + "d", verb + "ing")
    if verb in _DOUBLING or _SHORT.fullmatch(verb):
        return (verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing")
    return (verb, verb + "s", verb + "ed", verb + "ing")


@cache
def past_participle(verb: str) -> str:
    """The past participle of a verb.

    >>> past_participle("break"), past_participle("hold"), past_participle("put")
    ('broken', 'held', 'put')
    """
    forms = inflect(verb)
    if verb == "be":
        return "been"
    if verb in _BASE_PARTICIPLES:
        return verb
    irregular = [form for form in forms if form in _PARTICIPLES]
    if irregular:
        return irregular[-1]
    past = [form for form in forms[1:] if not form.endswith(("s", "ing"))]
    return past[-1] if past else verb


_OTHER_FORMS = frozenset(form for forms in _IRREGULAR.values() for form in forms.split())


def is_base(form: str) -> bool:
    """Whether a form is surely the bare verb: "sign", not "signs", "signed" or "cut".

    >>> is_base("sign"), is_base("signed"), is_base("cut")
    (True, False, False)
    """
    return not form.endswith(("s", "ed", "ing")) and form not in _OTHER_FORMS and past_participle(form) != form


_BARE_TOO = frozenset("found fell felt saw left bound lay ground wound".split())
_BARE = {form: verb for verb, forms in _IRREGULAR.items() for form in forms.split() if form not in _IRREGULAR}


def bare_verb(form: str) -> str | None:
    """The bare verb that an irregular form is of, where it is surely no bare verb itself.

    >>> bare_verb("held"), bare_verb("hold"), bare_verb("found")
    ('hold', None, None)
    """
    return None if form in _BARE_TOO else _BARE.get(form)


def is_participle(form: str, verb: str) -> bool:
    """Whether a form can be the past participle of a verb."""
    return form == past_participle(verb)


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of the words; it looks at each letter once, where a row of words is tried in turn.

    >>> any_of(["hold", "held", "holds", "meet"])
    '(?:h(?:eld|old(?:s)?)|meet)'
    """
    return _any_of(tuple(sorted(set(words))))


def _any_of(words: tuple[str, ...]) -> str:
    branches = [
        re.escape(letter) + _any_of(tuple(word[1:] for word in group))
        for letter, group in groupby(filter(None, words), itemgetter(0))
    ]
    if not branches:
        return ""
    if words[0]:
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{'|'.join(branches)})?"


# How much of a text has a word: the small words stand everywhere, event nouns in most sentences on negotiations.
_COMMONNESS = dict.fromkeys((m.TALKS, m.AGREEMENT, m.EXCHANGE, m.CAPTIVES), 1) | dict.fromkeys(
    "a an the of in on at to by for with from into over up down out and or but not no that this who it its , 's is are "
    "was were be been has have had will would together around back one each while among between across".split(),
    2,
)


def rarest(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """The set that a sentence is least likely to have a word of.

    >>> sorted(rarest([frozenset(["of"]), frozenset(["hold", "held"])]))
    ['held', 'hold']
    """
    return min(sets, key=lambda words: (max(_COMMONNESS.get(word, 0) for word in words), len(words), sorted(words)))


# What may stand between a subject and its main verb, apart from adverbs in -ly and times.
GROUP_WORDS: tuple[str, ...] = tuple(
    sorted(
        set(
            """
    is are am was were be been being 's 're 've 'd 'll has have had having do does did will would shall should can could
    may might must ought not never neither nor no longer yet to also still already just now again then once finally
    only even both each all together jointly first soon later too instead thus therefore always often
    failed fail fails failing unable refused refuse refuses refusing declined declines decline unwilling reluctant
    due set scheduled slated plan plans planned planning preparing going poised about expected expects expect intend
    intends intended supposed bound decided likely able possible ready willing prepared open offered offers offer
    offering pledged pledges promised promises vowed vows committed agreed agree agrees agreeing consented
    want wants wanted seek seeks sought wish wishes wished need needs needed eager keen like
    try tries trying tried attempt attempts attempted attempting working work worked aim aims aimed aiming seeking
    hope hopes hoped hoping racing managed manage manages began begin begun started start continue continued continues
    kept keep since unsuccessfully appear appears appeared seem seems seemed close near moved helped help unexpectedly
    undertook wants announced it would long twice recently this in principle formally provisionally tentatively
    publicly privately reportedly abruptly far effectively almost sometimes seldom look looks looked looking
    """.split()
        ),
        key=lambda word: (-len(word), word),
    )
)
