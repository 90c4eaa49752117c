"""Who says so, and who is meant: phenomena that a list of keywords misreads, in minimal pairs."""

import pytest

from phenomena import agreement, cases, check, check_pairs, claim, condition, exchange, leg, swap, talks

NESTED = [
    ("Iraq has accepted the ceasefire.", [agreement("ceasefire", "accepted", accepted_by=["Iraq"])]),
    (
        "Iran's news agency quoted an envoy as saying Iraq had accepted the ceasefire.",
        [
            agreement("ceasefire", "accepted", accepted_by=["Iraq"]),
            claim("assert", "envoy", content="Iraq had accepted the ceasefire", asserts={"status": "accepted"}),
        ],
    ),
    ("Cambodia has agreed to withdraw its troops.", [condition("term", None, "withdrawal", addressee=["Cambodia"])]),
    (
        "Xinhua quoted a Thai official as saying that Cambodia had agreed to withdraw its troops.",
        [
            condition("term", None, "withdrawal", addressee=["Cambodia"]),
            claim("assert", "Thai official", about=["condition"]),
        ],
    ),
    (
        "The Sudanese army said that the rebels had signed a truce.",
        [agreement("ceasefire", "signed"), claim("assert", "Sudanese army", asserts={"status": "signed"})],
    ),
    (
        "A Kenyan diplomat told Reuters that the Sudanese army had said that the rebels had signed a truce.",
        [
            agreement("ceasefire", "signed"),
            claim("assert", "Kenyan diplomat", about=["agreement"]),
            claim("assert", "Sudanese army", about=["agreement"]),
        ],
    ),
    (
        "Talks between Oman and Yemen have ended, state television said.",
        [talks("concluded", "Oman", "Yemen"), claim("assert", asserts={"status": "concluded"}, medium=None)],
    ),
    (
        "Talks between Oman and Yemen have ended, state television said, citing a diplomat.",
        [talks("concluded", "Oman", "Yemen"), claim("assert", "diplomat", about=["talks"])],
    ),
    (
        "The Taliban said they had released two American hostages.",
        [exchange("completed", leg("Taliban", None, "hostages", 2)), claim("assert", "Taliban", about=["exchange"])],
    ),
    (
        "A Qatari minister said the Taliban had told him that they had released two American hostages.",
        [
            exchange("completed", leg("Taliban", None, "hostages", 2)),
            claim("assert", "Qatari minister", about=["exchange"]),
            claim("assert", "Taliban", about=["exchange"]),
        ],
    ),
    (
        "Oman announced that Iran and the United States would meet in Muscat on Friday.",
        [
            talks("scheduled", "Iran", "United States", place="Muscat", time="2025-05-23"),
            claim("assert", "Oman", about=["talks"]),
        ],
    ),
    (
        "According to Oman's envoy, Iran announced that it would meet the United States in Muscat on Friday.",
        [
            talks("scheduled", "Iran", "United States", place="Muscat", time="2025-05-23"),
            claim("assert", about=["talks"], cue="According to"),
            claim("assert", "Iran", about=["talks"]),
        ],
    ),
    ("Colombia has suspended talks with the National Liberation Army.", [talks("suspended", "Colombia", "ELN")]),
    (
        "Colombia has suspended talks with the National Liberation Army, El Tiempo reported, quoting two ministers.",
        [
            talks("suspended", "Colombia", "ELN"),
            claim("assert", "El Tiempo", about=["talks"]),
            claim("assert", "ministers", about=["talks"]),
        ],
    ),
]
NOT_CONFIRMED = [
    ("Qatar denied the prisoner swap.", [claim("deny", "Qatar")]),
    ("Qatar did not confirm the prisoner swap.", [claim("not_confirm", "Qatar", polarity="positive")]),
    ("Qatar confirmed the prisoner swap.", [exchange("agreed"), claim("confirm", "Qatar")]),
    ("Qatar could neither confirm nor deny the prisoner swap.", [claim("not_confirm", "Qatar")]),
    ("The White House welcomed the talks.", [claim("welcome", "United States")]),
    ("The White House declined to comment on the talks.", [claim("not_confirm", "United States")]),
    (
        "Egypt said that Israel and Hamas had signed a truce, and Israel confirmed this.",
        [
            agreement("ceasefire", "signed", "Israel", "Hamas"),
            claim("assert", "Egypt", asserts={"status": "signed"}),
            claim("confirm", "Israel", about=["agreement"]),
        ],
    ),
    (
        "Egypt said that Israel and Hamas had signed a truce, but Israel did not confirm this.",
        [
            agreement("ceasefire", "signed", "Israel", "Hamas"),
            claim("assert", "Egypt", asserts={"status": "signed"}),
            claim("not_confirm", "Israel", about=["agreement"]),
        ],
    ),
    (
        "Rwanda confirmed that a truce had been agreed.",
        [agreement("ceasefire", "agreed"), claim("confirm", "Rwanda", asserts={"status": "agreed"})],
    ),
    (
        "Rwanda would not confirm that a truce had been agreed.",
        [agreement("ceasefire", "agreed"), claim("not_confirm", "Rwanda", about=["agreement"])],
    ),
    ("Both Georgia and Russia confirmed the meeting.", [claim("confirm", "Georgia", "Russia")]),
    ("Neither Georgia nor Russia confirmed the meeting.", [claim("not_confirm", "Georgia", "Russia")]),
    (
        "Chad and Libya have signed a border treaty, Niger said. There was no immediate comment from Chad.",
        [
            agreement("territorial", "signed", "Chad", "Libya"),
            claim("assert", "Niger", asserts={"status": "signed"}),
            claim("not_confirm", "Chad", about=["agreement"]),
        ],
    ),
    (
        "Chad and Libya have signed a border treaty, Niger said. There was an angry denial from Chad.",
        [
            agreement("territorial", "signed", "Chad", "Libya"),
            claim("assert", "Niger", asserts={"status": "signed"}),
            claim("deny", "Chad", about=["agreement"]),
        ],
    ),
]
CORRECTED = [
    (
        "Ethiopia and the Tigray People's Liberation Front have signed a truce.",
        [agreement("ceasefire", "signed", "Ethiopia", "Tigray People's Liberation Front")],
    ),
    (
        "Contrary to earlier reports, Ethiopia and the Tigray People's Liberation Front have not signed a truce.",
        [],
    ),
    (
        "Turkey said the talks had ended.",
        [talks("concluded"), claim("assert", "Turkey", asserts={"status": "concluded"})],
    ),
    (
        "Turkey said the talks had ended, but later said that the talks were still under way.",
        [
            talks("concluded"),
            claim("assert", "Turkey", asserts={"status": "concluded"}),
            claim("assert", "Turkey", asserts={"status": "under_way"}),
        ],
    ),
    (
        "Sudan and the rebels agreed to a ceasefire, Kenya said.",
        [agreement("ceasefire", "agreed"), claim("assert", "Kenya", asserts={"status": "agreed"})],
    ),
    (
        "Sudan and the rebels agreed to a ceasefire, Kenya said. Sudan denied this.",
        [
            agreement("ceasefire", "agreed"),
            claim("assert", "Kenya", asserts={"status": "agreed"}),
            claim("deny", "Sudan", about=["agreement"]),
        ],
    ),
    (
        "Armenia said it had freed 12 prisoners.",
        [exchange("completed", leg("Armenia", None, "prisoners", 12)), claim("assert", "Armenia", about=["exchange"])],
    ),
    (
        "Armenia said it had freed 12 prisoners, then corrected the number to 21.",
        [
            exchange("completed"),
            claim("assert", "Armenia", about=["exchange"], cue="said"),
            claim("assert", "Armenia", about=["exchange"], cue="corrected"),
        ],
    ),
    (
        "Reports that Chad and Libya had signed a border treaty were accurate, Chad said.",
        [agreement("territorial", "signed", "Chad", "Libya")],
    ),
    ("Reports that Chad and Libya had signed a border treaty were false, Chad said.", []),
    ("The prisoners were freed on Monday, as earlier reported.", [exchange("completed", time="2025-05-19")]),
    (
        "The prisoners were freed on Tuesday, not on Monday as earlier reported.",
        [exchange("completed", time="2025-05-20")],
    ),
    (
        "Russia freed 90 prisoners, Turkey said.",
        [exchange("completed", leg("Russia", None, "prisoners", 90)), claim("assert", "Turkey", about=["exchange"])],
    ),
    (
        "Russia freed 90 prisoners, not 190, Turkey clarified.",
        [exchange("completed", leg("Russia", None, "prisoners", 90)), claim("assert", "Turkey", about=["exchange"])],
    ),
    (
        "The sides had reached a deal, Norway said in a statement.",
        [agreement(None, "agreed"), claim("assert", "Norway", asserts={"status": "agreed"})],
    ),
    (
        "The sides had not reached a deal, Norway said in a revised statement.",
        [agreement(None, "failed"), claim("assert", "Norway", polarity="negative")],
    ),
]
FIGURES = [
    ("Azerbaijan freed 200 prisoners.", [exchange("completed", leg("Azerbaijan", None, "prisoners", 200))]),
    (
        "Azerbaijan said it had freed 200 prisoners.",
        [exchange("completed"), claim("assert", "Azerbaijan", about=["exchange"])],
    ),
    (
        "Azerbaijan said it had freed 200 prisoners; Armenia confirmed the number.",
        [
            exchange("completed", leg("Azerbaijan", None, "prisoners", 200)),
            claim("assert", "Azerbaijan", about=["exchange"]),
            claim("confirm", "Armenia", about=["exchange"]),
        ],
    ),
    (
        "Azerbaijan said it had freed 200 prisoners; Armenia put the number at 180.",
        [
            exchange("completed"),
            claim("assert", "Azerbaijan", about=["exchange"]),
            claim("assert", "Armenia", about=["exchange"]),
        ],
    ),
    (
        "Hamas said Israel had released 90 prisoners.",
        [exchange("completed", leg("Israel", None, "prisoners", 90)), claim("assert", "Hamas", about=["exchange"])],
    ),
    (
        "Hamas said Israel had released 90 prisoners, but Israel said it had released 88.",
        [
            exchange("completed", leg("Israel", None, "prisoners", 90)),
            claim("assert", "Hamas", about=["exchange"]),
            claim("assert", "Israel", about=["exchange"]),
        ],
    ),
    ("Yemen handed over 32 prisoners.", [exchange("completed", leg("Yemen", None, "prisoners", 32))]),
    ("Yemen handed over more than 32 prisoners.", [exchange("completed")]),
    (
        "Rebels in Mindanao say they have released 41 hostages.",
        [exchange("completed"), claim("assert", about=["exchange"])],
    ),
    (
        "Rebels in Mindanao say they have released 41 hostages. The Philippine army put the number at 38.",
        [
            exchange("completed"),
            claim("assert", about=["exchange"]),
            claim("assert", "Philippine army", about=["exchange"]),
        ],
    ),
    (
        "Eritrea says it has released 300 Ethiopian prisoners; Ethiopia says it was only 200.",
        [
            exchange("completed"),
            claim("assert", "Eritrea", about=["exchange"]),
            claim("assert", "Ethiopia", about=["exchange"]),
        ],
    ),
    ("Eritrea says it holds 300 Ethiopian prisoners; Ethiopia says it is at least 500.", []),
    (
        "Between 60 and 70 detainees were released by Myanmar, according to the Red Cross.",
        [
            exchange("completed", leg("Myanmar", None, "detainees", 70)),
            claim("assert", "International Committee of the Red Cross", about=["exchange"]),
        ],
    ),
    (
        "Sixty detainees were released by Myanmar, according to the Red Cross.",
        [
            exchange("completed", leg("Myanmar", None, "detainees", 60)),
            claim("assert", "International Committee of the Red Cross", about=["exchange"]),
        ],
    ),
]
RUMOURED = [
    ("Iran and the United States have struck a deal.", [agreement(None, "agreed", "Iran", "United States")]),
    (
        "Two people briefed on the matter said Iran and the United States had struck a deal.",
        [
            agreement(None, "agreed", "Iran", "United States"),
            claim("assert", "people briefed on the matter", asserts={"status": "agreed"}),
        ],
    ),
    (
        "Iran and the United States have struck a deal, officials said.",
        [
            agreement(None, "agreed", "Iran", "United States"),
            claim("assert", "officials", asserts={"status": "agreed"}),
        ],
    ),
    (
        "Iran and the United States have struck a deal, officials said. Neither government commented.",
        [
            agreement(None, "agreed", "Iran", "United States"),
            claim("assert", "officials", asserts={"status": "agreed"}),
            claim("not_confirm", "Iran", "United States", about=["agreement"]),
        ],
    ),
    ("Ethiopia and Somalia have agreed to a truce.", [agreement("ceasefire", "agreed", "Ethiopia", "Somalia")]),
    (
        "Ethiopia and Somalia have reportedly agreed to a truce.",
        [agreement("ceasefire", "agreed", "Ethiopia", "Somalia"), claim("assert", about=["agreement"])],
    ),
    (
        "It was announced that Ethiopia and Somalia had agreed to a truce.",
        [agreement("ceasefire", "agreed", "Ethiopia", "Somalia"), claim("assert", about=["agreement"])],
    ),
    (
        "It is believed that Ethiopia and Somalia have agreed to a truce.",
        [agreement("ceasefire", "agreed", "Ethiopia", "Somalia")],
    ),
    ("The gangs of Haiti have accepted a truce.", [agreement("ceasefire", "accepted")]),
    (
        "Sources close to the negotiations say the gangs of Haiti have accepted a truce.",
        [agreement("ceasefire", "accepted"), claim("assert", asserts={"status": "accepted"})],
    ),
    ("Nigeria and Boko Haram have exchanged captives.", [exchange("completed", *swap("Nigeria", "Boko Haram"))]),
    (
        "According to unconfirmed reports, Nigeria and Boko Haram have exchanged captives.",
        [exchange("completed", *swap("Nigeria", "Boko Haram")), claim("assert", about=["exchange"])],
    ),
    (
        "Laos and Vietnam have said they signed a border treaty in April.",
        [
            agreement("territorial", "signed", "Laos", "Vietnam", time="2025-04"),
            claim("assert", "Laos", "Vietnam", asserts={"status": "signed"}),
        ],
    ),
    (
        "Laos and Vietnam are said to have signed a border treaty in April.",
        [agreement("territorial", "signed", "Laos", "Vietnam", time="2025-04"), claim("assert", about=["agreement"])],
    ),
]
METONYMY = [
    ("Tehran and Washington held talks in Muscat.", [talks("concluded", "Iran", "United States", place="Muscat")]),
    ("Muscat and Washington held talks in Tehran.", [talks("concluded", "Oman", "United States", place="Tehran")]),
    ("Khartoum accepted the truce.", [agreement("ceasefire", "accepted", accepted_by=["Sudan"])]),
    ("The truce was accepted in Khartoum.", [agreement("ceasefire", "accepted", accepted_by=[])]),
    (
        "Islamabad and Kabul agreed on a ceasefire in Doha.",
        [agreement("ceasefire", "agreed", "Pakistan", "Afghanistan", place="Doha")],
    ),
    (
        "Pakistan and Afghanistan agreed on a ceasefire in Islamabad.",
        [agreement("ceasefire", "agreed", "Pakistan", "Afghanistan", place="Islamabad")],
    ),
    ("The Kremlin rejected the ceasefire.", [agreement("ceasefire", "rejected", rejected_by=["Russia"])]),
    (
        "The Kremlin played host to talks between Armenia and Azerbaijan.",
        [talks("concluded", "Armenia", "Azerbaijan", host="Russia")],
    ),
    (
        "Beijing and Tokyo signed a fisheries agreement in Beijing.",
        [agreement("economic", "signed", "China", "Japan", place="Beijing")],
    ),
    (
        "Tokyo and Manila signed a fisheries agreement in Beijing.",
        [agreement("economic", "signed", "Japan", "Philippines", place="Beijing")],
    ),
    ("Damascus released 30 prisoners.", [exchange("completed", leg("Syria", None, "prisoners", 30))]),
    ("Rebels in Damascus released 30 prisoners.", [exchange("completed", leg("rebels", None, "prisoners", 30))]),
    (
        "Belgrade will send a delegation to talks with Pristina in Brussels on Thursday.",
        [talks("scheduled", "Serbia", "Kosovo", place="Brussels", time="2025-05-22")],
    ),
    (
        "Brussels will send a delegation to talks with Pristina in Belgrade on Thursday.",
        [talks("scheduled", "European Union", "Kosovo", place="Belgrade", time="2025-05-22")],
    ),
]
COLLECTIVE = [
    (
        "Armenia and Azerbaijan blamed each other. Georgia and Moldova later met in Tbilisi.",
        [talks("concluded", "Georgia", "Moldova", place="Tbilisi")],
    ),
    (
        "Armenia and Azerbaijan blamed each other. The two sides later met in Tbilisi.",
        [talks("concluded", "Armenia", "Azerbaijan", place="Tbilisi")],
    ),
    ("Togo and Benin signed a truce.", [agreement("ceasefire", "signed", "Togo", "Benin")]),
    ("The sides signed a truce.", [agreement("ceasefire", "signed")]),
    (
        "The Philippines and China held talks in Manila. Vietnam and Laos agreed on a ceasefire.",
        [talks("concluded", "Philippines", "China"), agreement("ceasefire", "agreed", "Vietnam", "Laos")],
    ),
    (
        "The Philippines and China held talks in Manila. They agreed on a ceasefire.",
        [
            talks("concluded", "Philippines", "China"),
            agreement("ceasefire", "agreed", "Philippines", "China"),
        ],
    ),
    (
        "Peru and Ecuador held talks in Lima. Both sides agreed to a ceasefire.",
        [talks("concluded", "Peru", "Ecuador"), agreement("ceasefire", "agreed", "Peru", "Ecuador")],
    ),
    (
        "Peru and Ecuador held talks in Lima. Neither side agreed to a ceasefire.",
        [talks("concluded", "Peru", "Ecuador"), agreement("ceasefire", "failed", "Peru", "Ecuador")],
    ),
    (
        "Talks between Ethiopia and Eritrea were mediated by Kenya. Both sides agreed to a ceasefire.",
        [
            talks("concluded", "Ethiopia", "Eritrea", mediators=["Kenya"]),
            agreement("ceasefire", "agreed", "Ethiopia", "Eritrea"),
        ],
    ),
    (
        "Ethiopia mediated talks between Kenya and Eritrea. Both sides agreed to a ceasefire.",
        [
            talks("concluded", "Kenya", "Eritrea", mediators=["Ethiopia"]),
            agreement("ceasefire", "agreed", "Kenya", "Eritrea"),
        ],
    ),
    (
        "Thailand accused Cambodia of breaking the ceasefire.",
        [agreement("ceasefire", "violated"), claim("accuse", "Thailand", content="breaking the ceasefire")],
    ),
    (
        "Thailand and Cambodia accused each other of breaking the ceasefire.",
        [
            agreement("ceasefire", "violated"),
            claim("accuse", "Thailand", content="breaking the ceasefire"),
            claim("accuse", "Cambodia", content="breaking the ceasefire"),
        ],
    ),
    (
        "Burundi and Rwanda sent envoys to Kampala. The neighbours signed a border treaty on Monday.",
        [agreement("territorial", "signed", "Burundi", "Rwanda", time="2025-05-19")],
    ),
    (
        "Burundi and Rwanda sent envoys to Kampala. Tanzania and Uganda signed a border treaty on Monday.",
        [agreement("territorial", "signed", "Tanzania", "Uganda", time="2025-05-19")],
    ),
]

FAMILIES = {
    "nested": NESTED,
    "not-confirmed": NOT_CONFIRMED,
    "corrected": CORRECTED,
    "figures": FIGURES,
    "rumoured": RUMOURED,
    "metonymy": METONYMY,
    "collective": COLLECTIVE,
}

# What is not read right yet, and why.
UNREAD = [
    (
        "According to Oman's envoy, Iran announced that it would meet the United States in Muscat on Friday.",
        "'it would meet the ...' is taken for an 'it' that stands for nobody",
    ),
    (
        "Chad and Libya have signed a border treaty, Niger said. There was an angry denial from Chad.",
        "'denial from Chad' is a claim, but Chad there a place and no actor",
    ),
    (
        "Reports that Chad and Libya had signed a border treaty were false, Chad said.",
        "what reports tell that are called false is denied, but makes an agreement all the same",
    ),
    (
        "Iran and the United States have struck a deal, officials said. Neither government commented.",
        "'neither government' is silent, but does not stand for both parties",
    ),
]


@pytest.mark.parametrize(("text", "expected"), cases(FAMILIES, UNREAD))
def test_phenomenon(text, expected):
    check(text, expected)


def test_every_family_has_its_pairs():
    check_pairs(FAMILIES, at_least=6)
