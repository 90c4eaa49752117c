"""Close relatives of the twenty phenomena, in minimal pairs, and what has none."""

import pytest

from phenomena import agreement, cases, check, check_pairs, claim, condition, exchange, leg, talks

DOUBLE_NEGATIVES = [
    ("Turkey ruled out talks with Greece.", [talks("refused", "Turkey", "Greece")]),
    ("Turkey did not rule out talks with Greece.", []),
    ("Algeria has refused to meet Morocco.", [talks("refused", "Algeria", "Morocco")]),
    ("Algeria has not refused to meet Morocco.", []),
    ("Ghana rejected the truce.", [agreement("ceasefire", "rejected", rejected_by=["Ghana"])]),
    ("Ghana has not rejected the truce.", []),
    ("Jordan denied that it had signed a trade deal with Iraq.", [claim("deny", "Jordan", about=[])]),
    (
        "Jordan did not deny that it had signed a trade deal with Iraq.",
        [agreement("economic", "signed", "Jordan", "Iraq"), claim("not_confirm", "Jordan", about=["agreement"])],
    ),
]
NEGATED_CONDITIONS = [
    (
        "Serbia is ready for talks with Kosovo only if the barricades come down.",
        [
            talks("proposed", "Serbia", "Kosovo"),
            condition("precondition", "only_if", "other", requirement="the barricades come down"),
        ],
    ),
    (
        "Serbia is ready for talks with Kosovo without preconditions.",
        [talks("proposed", "Serbia", "Kosovo"), claim("offer", "Serbia", about=["talks"])],
    ),
    (
        "Hamas freed two hostages in return for fuel.",
        [exchange("completed", leg("Hamas", None, "hostages", 2), leg(None, "Hamas", "goods"))],
    ),
    (
        "Hamas freed two hostages without asking for anything in return.",
        [exchange("completed", leg("Hamas", None, "hostages", 2))],
    ),
    (
        "Ukraine agreed to the ceasefire provided that Russia stopped its attacks.",
        [
            agreement("ceasefire", "accepted", "Ukraine", accepted_by=["Ukraine"]),
            condition("precondition", "provided_that", "ceasefire", holder=["Ukraine"], addressee=["Russia"]),
        ],
    ),
    (
        "Ukraine and Russia agreed to the ceasefire without preconditions.",
        [agreement("ceasefire", "agreed", "Ukraine", "Russia")],
    ),
    (
        "Algeria will meet Morocco on condition that Morocco withdraws its troops.",
        [
            talks("proposed", "Algeria", "Morocco"),
            condition("offer", "provided_that", "withdrawal", holder=["Algeria"], addressee=["Morocco"]),
        ],
    ),
    ("Algeria will meet Morocco without conditions.", [talks("scheduled", "Algeria", "Morocco")]),
]
PARTIAL = [
    (
        "Myanmar freed the 100 prisoners it had promised to release.",
        [exchange("completed", leg("Myanmar", None, "prisoners", 100))],
    ),
    (
        "Myanmar freed 40 of the 100 prisoners it had promised to release.",
        [exchange("completed", leg("Myanmar", None, "prisoners", 40))],
    ),
    (
        "All 30 hostages were handed over by the Houthis on Monday.",
        [exchange("completed", leg("Houthis", None, "hostages", 30), time="2025-05-19")],
    ),
    (
        "Only 12 of the 30 hostages were handed over by the Houthis on Monday.",
        [exchange("completed", leg("Houthis", None, "hostages", 12), time="2025-05-19")],
    ),
    (
        "Russia and Ukraine swapped 1,000 prisoners under a deal reached in Istanbul.",
        [agreement("exchange", "agreed", place="Istanbul"), exchange("completed", total=1000)],
    ),
    (
        "Russia and Ukraine swapped 300 of 1,000 prisoners under a deal reached in Istanbul.",
        [agreement("exchange", "agreed", place="Istanbul"), exchange("completed", total=300)],
    ),
]
LIGHT_VERBS = [
    (
        "Peru and Ecuador witnessed the signing of a peace treaty in Brasilia.",
        [agreement("peace", "signed", "Peru", "Ecuador", place="Brasilia")],
    ),
    (
        "Peru and Ecuador put off the signing of a peace treaty in Brasilia.",
        [agreement("peace", "agreed", "Peru", "Ecuador")],
    ),
    ("Mozambique and Renamo put their names to a truce.", [agreement("ceasefire", "signed", "Mozambique", "Renamo")]),
    ("Mozambique and Renamo put an end to a truce.", [agreement("ceasefire", "collapsed", "Mozambique", "Renamo")]),
    ("Cuba entered into talks with the United States.", [talks("under_way", "Cuba", "United States")]),
    (
        "Cuba made an offer of talks to the United States.",
        [talks("proposed", "Cuba", "United States", proposers=["Cuba"])],
    ),
    ("Laos and Thailand came to an agreement on fishing.", [agreement("economic", "agreed", "Laos", "Thailand")]),
    (
        "Laos and Thailand gave up hope of an agreement on fishing.",
        [agreement("economic", "failed", "Laos", "Thailand")],
    ),
]
COORDINATION = [
    ("The envoys of Chad and Sudan met in Tripoli.", [talks("concluded", place="Tripoli")]),
    ("The envoy of Chad and Sudan's army met in Tripoli.", [talks("concluded", place="Tripoli")]),
    (
        "Senegal signed a trade deal with Gambia, Mali and Niger on Monday.",
        [agreement("economic", "signed", "Senegal", "Gambia", "Mali", "Niger")],
    ),
    (
        "Senegal, Gambia, Mali and Niger signed a trade deal on Monday.",
        [agreement("economic", "signed", "Senegal", "Gambia", "Mali", "Niger")],
    ),
]
RESUMED = [
    (
        "India and Pakistan started talks in Islamabad on Tuesday.",
        [talks("under_way", "India", "Pakistan", time="2025-05-20")],
    ),
    (
        "India and Pakistan resumed talks in Islamabad on Tuesday.",
        [talks("under_way", "India", "Pakistan", time="2025-05-20")],
    ),
    (
        "Sri Lanka and the Tamil Tigers signed a truce.",
        [agreement("ceasefire", "signed", "Sri Lanka", "Liberation Tigers of Tamil Eelam")],
    ),
    (
        "Sri Lanka and the Tamil Tigers renewed a truce.",
        [agreement("ceasefire", "extended", "Sri Lanka", "Liberation Tigers of Tamil Eelam")],
    ),
    ("Envoys from Burundi and Rwanda will meet on Friday.", [talks("scheduled", time="2025-05-23")]),
    ("Envoys from Burundi and Rwanda will meet again on Friday.", [talks("scheduled", time="2025-05-23")]),
]
HEADLINES = [
    (
        "Peru, Ecuador sign border pact in Brasilia",
        [agreement("territorial", "signed", "Peru", "Ecuador", place="Brasilia")],
    ),
    ("Peru, Ecuador to sign border pact in Brasilia", [agreement("territorial", "agreed", "Peru", "Ecuador")]),
    ("Rebels free 12 hostages in Mindanao", [exchange("completed", leg("rebels", None, "hostages", 12))]),
    ("Rebels to free 12 hostages in Mindanao", [exchange("scheduled", leg("rebels", None, "hostages", 12))]),
    ("Taliban reject truce offer", [agreement("ceasefire", "rejected", rejected_by=["Taliban"])]),
    ("Taliban accept truce offer", [agreement("ceasefire", "accepted", accepted_by=["Taliban"])]),
    ("Libya, Chad resume talks on border", [talks("under_way", "Libya", "Chad", topics=("territorial",))]),
    ("Libya, Chad break off talks on border", [talks("collapsed", "Libya", "Chad", topics=("territorial",))]),
]
SCARE_QUOTES = [
    ("Turkey and Syria signed a memorandum of understanding.", [agreement("framework", "signed", "Turkey", "Syria")]),
    (
        'Turkey and Syria signed what they called a "memorandum of understanding".',
        [agreement("framework", "signed", "Turkey", "Syria")],
    ),
    ("India and Pakistan agreed on a truce in Kashmir.", [agreement("ceasefire", "agreed", "India", "Pakistan")]),
    ('India and Pakistan agreed on a "truce" in Kashmir.', [agreement("ceasefire", "agreed", "India", "Pakistan")]),
    (
        "The Syrian rebels rejected Russia's ceasefire.",
        [agreement("ceasefire", "rejected", rejected_by=["Syrian rebels"])],
    ),
    (
        'The Syrian rebels rejected Russia\'s "ceasefire".',
        [agreement("ceasefire", "rejected", rejected_by=["Syrian rebels"])],
    ),
]
STATES_OF_AFFAIRS = [
    ("Egypt is prepared to host talks between Sudan and Chad.", [talks("proposed", "Sudan", "Chad", host="Egypt")]),
    ("Egypt is preparing to host talks between Sudan and Chad.", [talks("scheduled", "Sudan", "Chad", host="Egypt")]),
    ("Colombia is willing to sign a truce with the rebels.", [agreement("ceasefire", "proposed")]),
    ("Colombia is about to sign a truce with the rebels.", [agreement("ceasefire", "agreed")]),
    ("Belarus was prepared to release 20 prisoners.", [exchange("proposed", leg("Belarus", None, "prisoners", 20))]),
    (
        "Belarus was preparing the release of 20 prisoners.",
        [exchange("scheduled", leg("Belarus", None, "prisoners", 20))],
    ),
]
NO_AGENT = [
    ("A prisoner swap was completed.", [exchange("completed")]),
    ("A prisoner swap was proposed.", [exchange("proposed")]),
    ("A truce was declared in Aleppo on Tuesday.", [agreement("ceasefire", "declared", parties=[])]),
    ("A truce was rejected in Aleppo on Tuesday.", [agreement("ceasefire", "rejected", rejected_by=[])]),
    ("Talks on the island's future were called off on Sunday.", [talks("cancelled")]),
    ("Talks on the island's future were called for on Sunday.", [talks("proposed")]),
    ("Twelve hostages were released overnight.", [exchange("completed", leg(None, None, "hostages", 12))]),
    ("Twelve hostages were to be released overnight.", [exchange("scheduled", leg(None, None, "hostages", 12))]),
]
FURTHER = [
    (
        "Peru issued an ultimatum to Ecuador to halt its attacks on the border.",
        [condition("demand", None, "ceasefire", holder=["Peru"], addressee=["Ecuador"])],
    ),
    ("The United States and Iran held talks on how to hold talks.", [talks("concluded", "United States", "Iran")]),
    (
        "Angola conceded to demands from UNITA to release its prisoners.",
        [condition("demand", None, "release", holder=["UNITA"], addressee=["Angola"], status="accepted")],
    ),
    (
        "Japan told China to lift its sanctions or face tariffs.",
        [condition("threat", "unless", "sanctions", holder=["Japan"], addressee=["China"], consequence="face tariffs")],
    ),
    (
        "The Tuareg rebels threatened on Monday to attack unless Mali lifted the siege.",
        [condition("threat", "unless", "humanitarian_access", holder=["Tuareg rebels"], addressee=["Mali"])],
    ),
    (
        "Nepal rejected on Monday a plan for a truce.",
        [agreement("ceasefire", "rejected", rejected_by=["Nepal"])],
    ),
    (
        "Gabon's president will visit Mali to mediate in a border dispute between Mali and Niger.",
        [talks("proposed", "Mali", "Niger", mediators=["Gabonese president"])],
    ),
    (
        "Oman launched a mediation effort between Mali and Niger.",
        [talks("concluded", "Mali", "Niger", mediators=["Oman"])],
    ),
    (
        "Brazil and Peru agreed to set up a joint commission.",
        [agreement("other", "agreed", "Brazil", "Peru")],
    ),
    ("Brazil agreed to set up a commission on forests.", []),
    (
        "France demanded the withdrawal of Russian troops from Ukraine.",
        [condition("demand", None, "withdrawal", holder=["France"], addressee=["Russia"])],
    ),
    ("Peru agreed that Brazil should host the games.", []),
    (
        "Zorvan and Keldia signed a truce.",
        [agreement("ceasefire", "signed", "Zorvan", "Keldia")],
    ),
    ("Zorvan and Keldia failed to sign a truce.", [agreement("ceasefire", "failed", "Zorvan", "Keldia")]),
    (
        "Israel and Hamas exchanged hostages for prisoners on Saturday.",
        [exchange("completed", leg(None, None, "hostages"), leg(None, None, "prisoners"))],
    ),
    (
        "Turkey clarified that 90, not 190, prisoners had been freed by Russia.",
        [exchange("completed", leg("Russia", None, "prisoners", 90))],
    ),
]

FAMILIES = {
    "double-negatives": DOUBLE_NEGATIVES,
    "negated-conditions": NEGATED_CONDITIONS,
    "partial": PARTIAL,
    "light-verbs": LIGHT_VERBS,
    "coordination": COORDINATION,
    "resumed": RESUMED,
    "headlines": HEADLINES,
    "scare-quotes": SCARE_QUOTES,
    "states-of-affairs": STATES_OF_AFFAIRS,
    "no-agent": NO_AGENT,
}

# What is not read right yet, and why.
UNREAD = [
    (
        "Turkey clarified that 90, not 190, prisoners had been freed by Russia.",
        "a number that is put right in passing is lost",
    ),
    ("Belarus was preparing the release of 20 prisoners.", "who prepares a release is not taken for the giver"),
    (
        "Zorvan and Keldia failed to sign a truce.",
        "two names that nothing but a verb of failing makes actors are not taken for the parties",
    ),
    (
        "Israel and Hamas exchanged hostages for prisoners on Saturday.",
        "who held whom is not said, but the first named is taken to give what is named first",
    ),
]


@pytest.mark.parametrize(("text", "expected"), cases({**FAMILIES, "further": FURTHER}, UNREAD))
def test_phenomenon(text, expected):
    check(text, expected)


def test_every_family_has_its_pairs():
    check_pairs(FAMILIES, at_least=2)
