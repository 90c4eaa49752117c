"""What it depends on, who wants it and what it is about: phenomena that keywords misread, in minimal pairs."""

import pytest

from phenomena import agreement, cases, check, check_pairs, claim, condition, exchange, leg, talks

CONDITIONAL = [
    ("Russia stopped its attacks, and Ukraine held talks with Turkey.", [talks("concluded", "Ukraine", "Turkey")]),
    (
        "If Russia stops its attacks, Ukraine will hold talks with Turkey.",
        [
            talks("proposed", "Ukraine", "Turkey"),
            condition("offer", "if", "ceasefire", holder=["Ukraine"], addressee=["Russia"]),
        ],
    ),
    ("Israel withdrew from Gaza, and Hamas released 20 hostages.", [exchange("completed")]),
    (
        "If Israel withdraws from Gaza, Hamas will release 20 hostages.",
        [
            exchange("proposed", leg("Hamas", None, "hostages", 20)),
            condition("offer", "if", "withdrawal", holder=["Hamas"], addressee=["Israel"]),
        ],
    ),
    ("The M23 signed a ceasefire.", [agreement("ceasefire", "signed", "March 23 Movement")]),
    (
        "The M23 would sign a ceasefire if the Congolese army pulled back.",
        [
            agreement("ceasefire", "negotiating", "March 23 Movement"),
            condition("offer", "if", "withdrawal", requirement="the Congolese army pulled back"),
        ],
    ),
    (
        "China will cut tariffs if the United States lifts its sanctions.",
        [condition("offer", "if", "sanctions", holder=["China"], addressee=["United States"])],
    ),
    (
        "China will raise tariffs if the United States imposes sanctions.",
        [condition("threat", "if", "sanctions", holder=["China"], addressee=["United States"])],
    ),
    ("Even if Chile cuts tariffs, Peru will be poorer.", []),
    (
        "If Chile cuts its tariffs, Peru will lift the ban on Chilean ships.",
        [condition("offer", "if", "trade", holder=["Peru"], addressee=["Chile"])],
    ),
    ("The militia freed its hostages after Uganda lifted the blockade.", [exchange("completed")]),
    (
        "The militia will free its hostages as long as Uganda lifts the blockade.",
        [
            exchange("proposed"),
            condition(
                "offer",
                "provided_that",
                "humanitarian_access",
                addressee=["Uganda"],
                requirement="Uganda lifts the blockade",
            ),
        ],
    ),
    ("Uganda pulled its troops out, and the militia opened talks.", [talks("under_way")]),
    (
        "Should Uganda pull its troops out, the militia will open talks.",
        [
            talks("proposed"),
            condition("offer", "if", "withdrawal", addressee=["Uganda"], consequence="the militia will open talks"),
        ],
    ),
]
UNLESS = [
    ("Morocco will not withdraw.", []),
    (
        "Morocco will not withdraw until sanctions are lifted.",
        [condition("precondition", "until", "sanctions", holder=["Morocco"], consequence="withdraw")],
    ),
    (
        "Armenia will not sign a peace treaty with Azerbaijan.",
        [agreement("peace", "rejected", "Armenia", "Azerbaijan", rejected_by=["Armenia"])],
    ),
    (
        "Armenia will not sign a peace treaty with Azerbaijan unless the prisoners are released.",
        [
            agreement("peace", None, "Armenia", "Azerbaijan", rejected_by=[]),
            condition("precondition", "unless", "release", holder=["Armenia"]),
        ],
    ),
    ("Armenia will not open the border even if Azerbaijan releases its prisoners.", []),
    (
        "Armenia will not open the border unless Azerbaijan releases its prisoners.",
        [condition("precondition", "unless", "release", holder=["Armenia"], addressee=["Azerbaijan"])],
    ),
    ("Turkey has signed the treaty, and Sweden has lifted its embargo.", [agreement(None, "signed")]),
    (
        "Turkey will ratify the treaty only if Sweden lifts its embargo.",
        [
            agreement(None, "proposed"),
            condition("precondition", "only_if", "sanctions", holder=["Turkey"], addressee=["Sweden"]),
        ],
    ),
    ("The rebels laid down their arms, and the government lifted the siege.", []),
    (
        "The rebels will lay down their arms provided that the government lifts the siege.",
        [condition("offer", "provided_that", "humanitarian_access", requirement="the government lifts the siege")],
    ),
    ("Thailand reopened the border before Cambodia withdrew its troops.", []),
    (
        "Thailand refused to reopen the border before Cambodia withdrew its troops.",
        [condition("precondition", "before", "withdrawal", holder=["Thailand"], addressee=["Cambodia"])],
    ),
    ("The teachers will return to work on Monday.", []),
    (
        "The teachers will not return to work until the government raises their pay.",
        [condition("precondition", "until", "trade", requirement="the government raises their pay")],
    ),
    ("North Korea said it would return to talks.", [talks("scheduled", "North Korea")]),
    (
        "North Korea said it would not return to talks unless the United States lifted sanctions.",
        [
            talks("refused", "North Korea"),
            condition("precondition", "unless", "sanctions", holder=["North Korea"], consequence="return to talks"),
        ],
    ),
]
PROPOSED = [
    (
        "Egypt backed a truce between Israel and Hamas under which Israel would pull back.",
        [
            agreement("ceasefire", None, "Israel", "Hamas", proposers=[]),
            condition("term", None, "withdrawal", addressee=["Israel"]),
        ],
    ),
    (
        "Egypt backed a truce proposed by Qatar under which Israel would pull back.",
        [
            agreement("ceasefire", "proposed", proposers=["Qatar"]),
            condition("term", None, "withdrawal", addressee=["Israel"]),
        ],
    ),
    ("Sudan rejected a ceasefire.", [agreement("ceasefire", "rejected", proposers=[], rejected_by=["Sudan"])]),
    (
        "Sudan rejected a ceasefire proposed by Saudi Arabia.",
        [agreement("ceasefire", "rejected", proposers=["Saudi Arabia"], rejected_by=["Sudan"])],
    ),
    (
        "Ukraine accepted a 30-day ceasefire.",
        [agreement("ceasefire", "accepted", proposers=[], accepted_by=["Ukraine"])],
    ),
    (
        "Ukraine accepted a US-proposed 30-day ceasefire.",
        [agreement("ceasefire", "accepted", proposers=["United States"], accepted_by=["Ukraine"])],
    ),
    ("A prisoner swap was completed.", [exchange("completed")]),
    ("A prisoner swap was proposed.", [exchange("proposed")]),
    (
        "Bolivia welcomed a peace deal between Brazil and Peru.",
        [agreement("peace", None, "Brazil", "Peru", proposers=[])],
    ),
    ("Bolivia welcomed a peace plan by Brazil.", [agreement("peace", "proposed", proposers=["Brazil"])]),
    ("A roadmap was signed by Chad and Libya.", [agreement("framework", "signed", "Chad", "Libya", proposers=[])]),
    (
        "A roadmap put forward by the African Union was signed by Chad and Libya.",
        [agreement("framework", "signed", "Chad", "Libya", proposers=["African Union"])],
    ),
    (
        "Kazakhstan hosted talks between Armenia and Azerbaijan in Almaty.",
        [talks("concluded", "Armenia", "Azerbaijan", host="Kazakhstan", place="Almaty", proposers=[])],
    ),
    (
        "Kazakhstan proposed talks between Armenia and Azerbaijan in Almaty.",
        [talks("proposed", "Armenia", "Azerbaijan", place="Almaty", proposers=["Kazakhstan"])],
    ),
]
TOPICS = [
    (
        "China and India agreed on a prisoner swap.",
        [agreement("exchange", "agreed", "China", "India"), exchange("agreed")],
    ),
    (
        "China and India held negotiations on a prisoner swap.",
        [talks("concluded", "China", "India", topics=("exchange",))],
    ),
    ("Envoys of Sudan and South Sudan agreed on a ceasefire in Juba.", [agreement("ceasefire", "agreed")]),
    (
        "Envoys of Sudan and South Sudan held talks on a ceasefire in Juba.",
        [talks("concluded", topics=("ceasefire",)), agreement("ceasefire", "negotiating")],
    ),
    ("The United States and Iran held talks.", [talks("concluded", "United States", "Iran")]),
    (
        "The United States and Iran held talks about talks.",
        [talks("concluded", "United States", "Iran")],
    ),
    ("Syria and Israel signed a security agreement in Paris.", [agreement("security", "signed", "Syria", "Israel")]),
    (
        "Syria and Israel discussed a security agreement in Paris.",
        [talks("concluded", "Syria", "Israel"), agreement("security", "negotiating")],
    ),
    ("Peace talks between Sudan and the rebels began in Addis Ababa.", [talks("under_way", place="Addis Ababa")]),
    (
        "Consultations on the venue of peace talks between Sudan and the rebels began in Addis Ababa.",
        [talks("under_way", place="Addis Ababa")],
    ),
    (
        "Nigeria and Cameroon opened negotiations on the border.",
        [talks("under_way", "Nigeria", "Cameroon", topics=("territorial",))],
    ),
    (
        "Nigeria and Cameroon discussed the agenda of future negotiations on the border.",
        [talks("concluded", "Nigeria", "Cameroon")],
    ),
    ("Poland and Germany have signed an agreement on trade.", [agreement("economic", "signed", "Poland", "Germany")]),
    ("Poland and Germany are in talks on trade.", [talks("under_way", "Poland", "Germany")]),
]
ACCEPTED_WITH_CONDITIONS = [
    ("Sudan welcomed the truce.", [claim("welcome", "Sudan")]),
    (
        "Sudan welcomed the truce but said it would hold only if crossings reopen.",
        [
            claim("welcome", "Sudan"),
            condition("precondition", "only_if", "humanitarian_access", holder=["Sudan"]),
        ],
    ),
    ("Hamas accepted the proposal.", [claim("accept", "Hamas")]),
    (
        "Hamas accepted the proposal on condition that Israel withdraw from Gaza.",
        [
            claim("accept", "Hamas"),
            condition("precondition", "provided_that", "withdrawal", holder=["Hamas"], addressee=["Israel"]),
        ],
    ),
    ("Ukraine agreed to the ceasefire.", [agreement("ceasefire", "accepted", "Ukraine", accepted_by=["Ukraine"])]),
    (
        "Ukraine agreed to the ceasefire provided that Russia stopped its attacks.",
        [
            agreement("ceasefire", "accepted", "Ukraine", accepted_by=["Ukraine"]),
            condition("precondition", "provided_that", "ceasefire", holder=["Ukraine"], addressee=["Russia"]),
        ],
    ),
    ("Kosovo said yes to the plan.", [claim("accept", "Kosovo")]),
    (
        "Kosovo said yes to the plan, but only if Serbian police leave the north.",
        [
            claim("accept", "Kosovo"),
            condition(
                "precondition", "only_if", "withdrawal", holder=["Kosovo"], requirement="Serbian police leave the north"
            ),
        ],
    ),
    ("Iran is ready to return to the talks.", [talks("proposed", "Iran"), claim("offer", "Iran")]),
    (
        "Iran is ready to return to the talks, on condition that sanctions are lifted.",
        [
            talks("proposed", "Iran"),
            claim("offer", "Iran"),
            condition("offer", "provided_that", "sanctions", holder=["Iran"]),
        ],
    ),
    ("The rebels will sign the accord on Monday.", [agreement(None, "agreed")]),
    (
        "The rebels will sign the accord provided that the army withdraws from their camps.",
        [
            agreement(None, "negotiating"),
            condition("offer", "provided_that", "withdrawal", requirement="the army withdraws from their camps"),
        ],
    ),
    ("Lebanon endorsed the US plan.", [claim("accept", "Lebanon")]),
    (
        "Lebanon endorsed the US plan, subject to an Israeli withdrawal.",
        [
            claim("accept", "Lebanon"),
            condition("precondition", "provided_that", "withdrawal", holder=["Lebanon"], addressee=["Israel"]),
        ],
    ),
]

FAMILIES = {
    "conditional": CONDITIONAL,
    "unless": UNLESS,
    "proposed": PROPOSED,
    "topics": TOPICS,
    "accepted-with-conditions": ACCEPTED_WITH_CONDITIONS,
}

# What is not read right yet, and why.
UNREAD = [
    (
        "Should Uganda pull its troops out, the militia will open talks.",
        "a condition that inversion alone tells is not read",
    ),
    ("Kosovo said yes to the plan.", "'say yes to' is taken for plain speech"),
    (
        "Kosovo said yes to the plan, but only if Serbian police leave the north.",
        "'say yes to' is taken for plain speech",
    ),
    (
        "Lebanon endorsed the US plan, subject to an Israeli withdrawal.",
        "'subject to' with a noun of what is required is not read",
    ),
]


@pytest.mark.parametrize(("text", "expected"), cases(FAMILIES, UNREAD))
def test_phenomenon(text, expected):
    check(text, expected)


def test_every_family_has_its_pairs():
    check_pairs(FAMILIES, at_least=6)
