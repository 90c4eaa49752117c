"""The words that conditions are made of. Plain data: what a word means is decided where it is read."""

from negotiation_events.model import ConditionTopic, Operator
from negotiation_events.rules.words import inflect, past_participle


def _forms(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in verbs.split() for form in inflect(verb))


# What one side asks of another: where such a verb follows "and" or a comma, a new requirement begins.
REQUIRED_VERBS = """
    abandon abide abolish accept acknowledge adhere admit agree allow annul apologise apologize approve arrest attend
    ban bar begin bring buy cancel cease cede change close commit compensate comply conduct confirm cooperate curb cut
    decommission deliver demilitarise demilitarize demobilise demobilize demolish deploy destroy disarm disband disclose
    dismantle dissolve drop ease end enforce ensure enter establish evacuate exchange expel extend extradite facilitate
    forgo form free freeze fulfil fulfill give grant guarantee halt hand hold honor honour implement include increase
    investigate join keep lay leave lift limit lower maintain make meet move normalise normalize observe open
    outlaw overhaul pardon participate pause pay permit prevent prosecute provide publish pull purchase put quit
    raise recall recognise
    recognize reduce refrain reject relax release relinquish remain remove renounce reopen repatriate repay replace
    resign respect restore restrict resume retreat return reveal revoke rewrite roll scrap sell send share ship sign
    slash start stay step stop submit supply support surrender suspend take tear terminate transfer turn uphold vacate
    withdraw withhold yield let rebuild repair resettle disengage demarcate denuclearise denuclearize create eliminate
    redeploy appoint elect amend repeal unfreeze unblock receive build invest verify curtail punish combat
    impose introduce cap delay postpone scale hire merge unify be
    adopt avert avoid come compromise condemn defuse engage exercise intervene mediate negotiate protect rebuild
    reconsider
    improve strengthen expand broaden deepen upgrade list identify unwind weaken
    rein rejoin renegotiate repair resolve restrain reverse unblock unfreeze
"""
BASES = frozenset(REQUIRED_VERBS.split())
PARTICIPLES = frozenset(past_participle(verb) for verb in BASES - {"be"})
GERUNDS = frozenset(inflect(verb)[-1] for verb in BASES)

SAY = _forms(
    "say tell announce add warn insist stress declare vow state argue reiterate maintain claim threaten write"
) | (_forms("caution repeat"))
WARN = _forms("warn threaten vow caution")
MODALS = frozenset("will would could can may might shall must should 'll 'd cannot".split())
PASSIVES = frozenset("is are was were be been 's 're".split())
AUXILIARIES = MODALS | frozenset("is are was were has have had does do did be been 's 're 've".split())

# Harm: what makes "if" a threat.
HARM = frozenset(
    """
    act attack attacked strike strikes bomb bombed shell invade invaded kill killed execute executed behead hit
    retaliate
    respond response punish punished destroy destroyed annihilate obliterate crush sanction tighten impose slap raise
    tariffs sanctions face suffer regret cut cancel boycott walk quit withdraw abandon expel escalate intensify
    war force military action consequences retaliation retaliatory measures blockade seize close
    suspend freeze withhold pressure reprisal punitive arm target veto block topple overthrow shoot collapse
    storm burn demolish annex penalties embargo boycotted expelled punish ban
    """.split()
)
# Harm that is done to the subject itself: then whoever speaks is the one who threatens.
SUFFER = frozenset("face suffer regret".split())
RELENT = frozenset(
    """
    lift ease drop waive remove reduce relax unfreeze stop halt end pause cease release free return hold consider
    """.split()
)
RELIEVE = frozenset("cut lower slash scrap suspend drop abolish withdraw".split())
BURDENS = frozenset(
    "tariff tariffs sanctions duties levies strikes attacks embargo blockade curbs restrictions".split()
)
# What is an offer to do; "would win if" or "would mean if" is none.
CONCEDE = (
    (BASES - {"be"})
    | RELENT
    | frozenset(
        """
    back cooperate consider host debate disarm discuss engage help negotiate normalise normalize ratify reciprocate
    reinstate resume talk welcome work
    """.split()
    )
)
PERSIST = frozenset("continue keep remain stay maintain go hold fight retain refuse stand persist".split())

# "asked if", "to see if": a question, not a condition.
ASKING = frozenset(
    """
    ask asks asked asking see sees know knows known wonder wonders wondering unclear question questions questioned
    determine doubt doubts test tests decide check examine sure certain clear whether even as what only discuss
    """.split()
) - {"only"}
# "if necessary", "if so", "if elected": no clause follows.
BARE_IF = frozenset(
    """
    necessary needed required possible so not any anything anyone ever only elected asked confirmed true approved
    successful convicted found proven signed implemented ratified nothing you one adopted enacted passed re-elected
    reelected carried completed achieved agreed left
    """.split()
)

OPERATORS: dict[str, Operator] = {
    "until": Operator.UNTIL, "till": Operator.UNTIL, "unless": Operator.UNLESS, "if": Operator.IF,
    "once": Operator.AFTER, "after": Operator.AFTER, "before": Operator.BEFORE, "without": Operator.WITHOUT,
    "provided": Operator.PROVIDED_THAT, "providing": Operator.PROVIDED_THAT, "when": Operator.AFTER,
}  # fmt: skip

HARD_TOPICS = frozenset(
    {
        ConditionTopic.CEASEFIRE, ConditionTopic.WITHDRAWAL, ConditionTopic.TERRITORY, ConditionTopic.DISARMAMENT,
        ConditionTopic.NEUTRALITY, ConditionTopic.SECURITY_GUARANTEES, ConditionTopic.SANCTIONS, ConditionTopic.RELEASE,
        ConditionTopic.RECOGNITION, ConditionTopic.REPARATIONS, ConditionTopic.NUCLEAR, ConditionTopic.TALKS,
        ConditionTopic.HUMANITARIAN_ACCESS,
    }
)  # fmt: skip

# What becomes of a demand, by the verb that governs it.
GIVEN_UP = _forms("drop abandon waive soften relinquish withdraw renounce") | frozenset(
    "gave given back backed backing stepping stepped".split()
)
REJECTED = _forms("reject dismiss refuse rebuff resist oppose spurn") | frozenset("turned ruled".split())
ACCEPTED = _forms(
    "accept bow concede accede acquiesce assent capitulate cave consent heed relent submit succumb yield"
) | frozenset("agreed agrees agree".split())
MET = _forms("meet satisfy fulfil fulfill comply honor honour grant")

# A sentence without any of these words (or a connective) sets no condition.
TRIGGERS = frozenset(
    """
    demand demands demanded demanding insist insists insisted insisting insistence want wants wanted wanting seek seeks
    sought need needs needed require requires required requiring must should condition conditions precondition
    preconditions ultimatum deadline terms exchange return long under part call calls called include includes included
    involve provide provides provided entail entails entailed stipulate stipulates stipulated envisage envisages
    envisaged commit commits committed obliged obliges oblige agreed agrees agree guarantee guarantees guaranteed or
    according face has have had which whereby pledged will would gave given give gives giving may might refused refuses
    any anyone while
    """.split()
)

# "uphold their commitments": to keep what was agreed.
KEEP = frozenset(
    "abide adhere comply fulfil fulfill honor honour implement keep live observe respect stick uphold".split()
)

SETTING = _forms(
    "set impose press repeat list present outline make lay issue deliver raise reiterate put add renew reaffirm echo"
    " voice restate underscore stress"
) | frozenset("laid".split())
