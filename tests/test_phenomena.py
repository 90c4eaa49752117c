"""Whether it happened, how far it came, and how often: phenomena that a list of keywords misreads, in minimal pairs."""

import pytest

from phenomena import agreement, cases, check, check_pairs, claim, exchange, leg, swap, talks

NEGATED = [
    ("Iran and Turkey held talks in Geneva on Monday.", [talks("concluded", "Iran", "Turkey", time="2025-05-19")]),
    ("Iran and Turkey held no talks in Geneva on Monday.", []),
    (
        "Talks were held between Ethiopia and Eritrea this year.",
        [talks("concluded", "Ethiopia", "Eritrea", time="2025")],
    ),
    ("No talks were held between Ethiopia and Eritrea this year.", []),
    ("Both Armenia and Azerbaijan agreed to the truce.", [agreement("ceasefire", "agreed", "Armenia", "Azerbaijan")]),
    (
        "Neither Armenia nor Azerbaijan agreed to the truce.",
        [agreement("ceasefire", "failed", "Armenia", "Azerbaijan")],
    ),
    ("Iran and Turkey have signed the trade deal.", [agreement("economic", "signed", "Iran", "Turkey")]),
    ("Neither Iran nor Turkey has signed the trade deal.", []),
    (
        "Pakistan said that it had held talks with India.",
        [talks("concluded", "Pakistan", "India"), claim("assert", "Pakistan", about=["talks"])],
    ),
    ("Pakistan denied that it had held talks with India.", [claim("deny", "Pakistan", about=[])]),
    ("The foreign ministers of Eritrea and Djibouti left New York after meeting for an hour.", [talks("concluded")]),
    ("The foreign ministers of Eritrea and Djibouti left New York without meeting.", []),
    ("An exchange of prisoners took place between Serbia and Kosovo in 2019.", [exchange("completed", time="2019")]),
    ("There has been no exchange of prisoners between Serbia and Kosovo since 2019.", []),
]
FAILED = [
    (
        "Sudan and the Rapid Support Forces agreed to a truce in Jeddah.",
        [agreement("ceasefire", "agreed", "Sudan", "Rapid Support Forces")],
    ),
    (
        "Sudan and the Rapid Support Forces failed to agree to a truce in Jeddah.",
        [agreement("ceasefire", "failed", "Sudan", "Rapid Support Forces")],
    ),
    (
        "Efforts to broker a ceasefire between Israel and Hezbollah continued.",
        [agreement("ceasefire", "negotiating", "Israel", "Hezbollah")],
    ),
    (
        "Efforts to broker a ceasefire between Israel and Hezbollah failed.",
        [agreement("ceasefire", "failed", "Israel", "Hezbollah")],
    ),
    (
        "Argentina and Chile reached an agreement on the border.",
        [agreement("territorial", "agreed", "Argentina", "Chile")],
    ),
    (
        "Argentina and Chile were unable to reach an agreement on the border.",
        [agreement("territorial", "failed", "Argentina", "Chile")],
    ),
    (
        "The talks between Cyprus and Turkey ended with an agreement.",
        [
            talks("concluded", "Cyprus", "Turkey", outcome="agreement"),
            agreement(None, "agreed", "Cyprus", "Turkey"),
        ],
    ),
    (
        "The talks between Cyprus and Turkey ended without agreement.",
        [
            talks("concluded", "Cyprus", "Turkey", outcome="no_agreement"),
            agreement(None, "failed", "Cyprus", "Turkey"),
        ],
    ),
    ("Mexico reached a trade deal with Canada.", [agreement("economic", "agreed", "Mexico", "Canada")]),
    ("Mexico tried to reach a trade deal with Canada.", [agreement("economic", "negotiating", "Mexico", "Canada")]),
    (
        "South Korea and North Korea reached a nuclear deal in Hanoi.",
        [agreement("nuclear", "agreed", "South Korea", "North Korea")],
    ),
    (
        "South Korea and North Korea nearly reached a nuclear deal in Hanoi.",
        [agreement("nuclear", "failed", "South Korea", "North Korea")],
    ),
    (
        "Talks between Vietnam and Laos on fishing rights wrapped up in Hue on Sunday.",
        [talks("concluded", "Vietnam", "Laos", place="Hue", time="2025-05-18")],
    ),
    (
        "Talks between Vietnam and Laos on fishing rights broke down in Hue on Sunday.",
        [talks("collapsed", "Vietnam", "Laos", place="Hue", time="2025-05-18")],
    ),
]
HABITUAL = [
    ("Russia and Ukraine swapped prisoners on Sunday.", [exchange("completed", *swap("Russia", "Ukraine"))]),
    ("Russia and Ukraine regularly swap prisoners.", []),
    ("The armies of Yemen and Oman swapped prisoners before the holiday.", [exchange("completed")]),
    ("The armies of Yemen and Oman usually swap prisoners before the holiday.", []),
    ("Ministers from Egypt and Ethiopia met in Cairo.", [talks("concluded", place="Cairo")]),
    ("Ministers from Egypt and Ethiopia often meet in Cairo.", []),
    ("North Korea talked to South Korea on Monday.", [talks("concluded", "North Korea", "South Korea")]),
    ("North Korea rarely talks to South Korea.", []),
    ("A ceasefire took effect in Darfur on Monday.", [agreement("ceasefire", "in_force")]),
    ("A ceasefire usually lasts a few days in Darfur.", []),
    (
        "India and Pakistan exchanged 40 prisoners at the border crossing in January.",
        [exchange("completed", total=40, time="2025-01")],
    ),
    ("India and Pakistan exchange lists of prisoners every January.", []),
    ("Mali and the Tuareg rebels signed a truce.", [agreement("ceasefire", "signed", "Mali", "Tuareg rebels")]),
    ("Mali and the Tuareg rebels sometimes sign a truce.", []),
    (
        "A prisoner swap between Iran and the United States mediated by Qatar began on Monday.",
        [exchange("under_way", plural=False, mediators=["Qatar"])],
    ),
    (
        "Previous prisoner swaps between Iran and the United States were mediated by Qatar.",
        [exchange("completed", plural=True, mediators=["Qatar"])],
    ),
]
PLANNED = [
    ("Guyana and Venezuela met in Brasilia on Friday.", [talks("concluded", "Guyana", "Venezuela", time="2025-05-16")]),
    (
        "Guyana and Venezuela were due to meet in Brasilia on Friday.",
        [talks("scheduled", "Guyana", "Venezuela", time="2025-05-23")],
    ),
    (
        "Guyana and Venezuela are to meet in Brasilia on Friday.",
        [talks("scheduled", "Guyana", "Venezuela", time="2025-05-23")],
    ),
    (
        "The foreign ministers of Guyana and Venezuela were to have met in Brasilia, but the meeting was called off.",
        [talks("cancelled", place="Brasilia")],
    ),
    ("Guyana and Venezuela have since met in Brasilia.", [talks("concluded", "Guyana", "Venezuela", place="Brasilia")]),
    (
        "Guyana and Venezuela will meet in Brasilia on Friday.",
        [talks("scheduled", "Guyana", "Venezuela", time="2025-05-23")],
    ),
    ("Talks between Libya and Chad resumed on Tuesday.", [talks("under_way", "Libya", "Chad", time="2025-05-20")]),
    ("Talks between Libya and Chad will resume on Thursday.", [talks("scheduled", "Libya", "Chad", time="2025-05-22")]),
    (
        "Japan and China signed a fisheries agreement last week.",
        [agreement("economic", "signed", "Japan", "China", time="2025-05-12/2025-05-18")],
    ),
    ("Japan and China will sign a fisheries agreement next week.", [agreement("economic", "agreed", "Japan", "China")]),
    ("Congo and Rwanda swapped prisoners on Saturday.", [exchange("completed", time="2025-05-17")]),
    ("Congo and Rwanda will swap prisoners on Saturday.", [exchange("scheduled", time="2025-05-24")]),
    (
        "The truce between Myanmar and the Arakan Army took effect on Friday.",
        [agreement("ceasefire", "in_force", "Myanmar", "Arakan Army")],
    ),
    (
        "The truce between Myanmar and the Arakan Army is due to take effect on Friday.",
        [agreement("ceasefire", "agreed", "Myanmar", "Arakan Army")],
    ),
]
HEDGED = [
    ("Israel and Hamas have signed a ceasefire.", [agreement("ceasefire", "signed", "Israel", "Hamas")]),
    (
        "Israel and Hamas appear close to a ceasefire, which may be signed this week.",
        [agreement("ceasefire", "negotiating", "Israel", "Hamas")],
    ),
    ("Serbia and Kosovo reached an agreement.", [agreement(None, "agreed", "Serbia", "Kosovo")]),
    ("Serbia and Kosovo are on the verge of an agreement.", [agreement(None, "negotiating", "Serbia", "Kosovo")]),
    ("Serbia and Kosovo have finally reached an agreement.", [agreement(None, "agreed", "Serbia", "Kosovo")]),
    ("Serbia and Kosovo have almost reached an agreement.", [agreement(None, "negotiating", "Serbia", "Kosovo")]),
    ("Iran and the United States signed a nuclear deal.", [agreement("nuclear", "signed", "Iran", "United States")]),
    (
        "Iran and the United States could sign a nuclear deal within days.",
        [agreement("nuclear", "negotiating", "Iran", "United States")],
    ),
    (
        "Iran and the United States are set to sign a nuclear deal.",
        [agreement("nuclear", "agreed", "Iran", "United States")],
    ),
    (
        "Iran and the United States look set to sign a nuclear deal.",
        [agreement("nuclear", "negotiating", "Iran", "United States")],
    ),
    ("Congo and Rwanda swapped prisoners last week.", [exchange("completed")]),
    ("Congo and Rwanda may swap prisoners next week.", [exchange("proposed")]),
    (
        "A truce between the Houthis and Saudi Arabia is in place, a UN envoy said.",
        [agreement("ceasefire", "in_force", "Houthis", "Saudi Arabia")],
    ),
    (
        "A truce between the Houthis and Saudi Arabia is within reach, a UN envoy said.",
        [agreement("ceasefire", "negotiating", "Houthis", "Saudi Arabia")],
    ),
]
IN_PRINCIPLE = [
    ("Ethiopia and Egypt agreed on a water treaty.", [agreement(None, "agreed", "Ethiopia", "Egypt")]),
    (
        "Ethiopia and Egypt agreed in principle on a water treaty.",
        [agreement(None, "agreed_in_principle", "Ethiopia", "Egypt")],
    ),
    ("Armenia and Azerbaijan signed a peace treaty.", [agreement("peace", "signed", "Armenia", "Azerbaijan")]),
    ("Armenia and Azerbaijan initialled a peace treaty.", [agreement("peace", "agreed", "Armenia", "Azerbaijan")]),
    ("The EU and Mercosur reached a trade agreement.", [agreement("economic", "agreed", "European Union", "Mercosur")]),
    (
        "The EU and Mercosur reached a provisional trade agreement.",
        [agreement("economic", "agreed_in_principle", "European Union", "Mercosur")],
    ),
    (
        "The ceasefire between Israel and Lebanon came into force.",
        [agreement("ceasefire", "in_force", "Israel", "Lebanon")],
    ),
    (
        "The ceasefire between Israel and Lebanon was extended by three weeks.",
        [agreement("ceasefire", "extended", "Israel", "Lebanon")],
    ),
    ("The ceasefire between Israel and Lebanon is holding.", [agreement("ceasefire", "in_force", "Israel", "Lebanon")]),
    ("The ceasefire between Israel and Lebanon collapsed.", [agreement("ceasefire", "collapsed", "Israel", "Lebanon")]),
    (
        "Guatemala and Belize struck a final accord on their border in Washington.",
        [agreement("territorial", "agreed", "Guatemala", "Belize")],
    ),
    (
        "Guatemala and Belize struck a preliminary accord on their border in Washington.",
        [agreement("territorial", "agreed_in_principle", "Guatemala", "Belize")],
    ),
    (
        "The accord that Greece and North Macedonia signed in June has come into force.",
        [agreement(None, "in_force", "Greece", "North Macedonia")],
    ),
    (
        "The accord that Greece and North Macedonia signed in June has yet to come into force.",
        [agreement(None, "signed", "Greece", "North Macedonia")],
    ),
    (
        "The truce that Chad and the rebels signed in Doha took effect at midnight.",
        [agreement("ceasefire", "in_force")],
    ),
    ("The truce that Chad and the rebels signed in Doha expired at midnight.", [agreement("ceasefire", "expired")]),
]
EACH = [
    (
        "Russia and Ukraine exchanged 150 prisoners each.",
        [exchange("completed", *swap("Russia", "Ukraine", quantity=150), total=None)],
    ),
    (
        "Russia and Ukraine exchanged 150 prisoners.",
        [exchange("completed", *swap("Russia", "Ukraine"), total=150)],
    ),
    (
        "Yemen and the Houthis each freed 40 detainees.",
        [exchange("completed", *swap("Yemen", "Houthis", "detainees", 40))],
    ),
    ("Yemen freed 40 detainees.", [exchange("completed", leg("Yemen", None, "detainees", 40))]),
    (
        "Russia and Ukraine agreed to swap 200 prisoners per side.",
        [
            agreement("exchange", "agreed", "Russia", "Ukraine"),
            exchange("agreed", *swap("Russia", "Ukraine", quantity=200)),
        ],
    ),
    (
        "Russia and Ukraine agreed to swap 200 prisoners.",
        [
            agreement("exchange", "agreed", "Russia", "Ukraine"),
            exchange("agreed", *swap("Russia", "Ukraine"), total=200),
        ],
    ),
    (
        "Israel freed 90 prisoners in exchange for three hostages.",
        [exchange("completed", leg("Israel", None, "prisoners", 90), leg(None, "Israel", "hostages", 3))],
    ),
    (
        "Israel freed 90 prisoners in exchange for assurances.",
        [exchange("completed", leg("Israel", None, "prisoners", 90))],
    ),
    (
        "Armenia and Azerbaijan completed a 30-for-30 exchange of prisoners.",
        [exchange("completed", *swap("Armenia", "Azerbaijan", quantity=30), total=None)],
    ),
    (
        "Armenia and Azerbaijan completed an exchange of 30 prisoners.",
        [exchange("completed", *swap("Armenia", "Azerbaijan"), total=30)],
    ),
    (
        "Sudan and South Sudan handed over 25 captives apiece.",
        [exchange("completed", *swap("Sudan", "South Sudan", quantity=25))],
    ),
    (
        "Sudan handed 25 captives over to South Sudan.",
        [exchange("completed", leg("Sudan", "South Sudan", "prisoners", 25))],
    ),
    (
        "Georgia and Russia swapped prisoners on Monday, with 20 men freed by each side.",
        [exchange("completed", *swap("Georgia", "Russia", quantity=20), total=None)],
    ),
    (
        "Georgia and Russia swapped prisoners on Monday, with 20 men freed in all.",
        [exchange("completed", *swap("Georgia", "Russia"), total=20)],
    ),
]
ORDINALS = [
    (
        "The talks between Iran and the United States opened in Rome.",
        [talks("under_way", "Iran", "United States", round=None)],
    ),
    (
        "The third round of talks between Iran and the United States opened in Rome.",
        [talks("under_way", "Iran", "United States", round=3)],
    ),
    (
        "The Philippines and the Moro Islamic Liberation Front held five rounds of talks in Kuala Lumpur.",
        [talks("concluded", "Philippines", "Moro Islamic Liberation Front", round=None)],
    ),
    (
        "The Philippines and the Moro Islamic Liberation Front held their fifth round of talks in Kuala Lumpur.",
        [talks("concluded", "Philippines", "Moro Islamic Liberation Front", round=5)],
    ),
    (
        "A round of talks between China and India was held on Sunday.",
        [talks("concluded", "China", "India", round=None, time="2025-05-18")],
    ),
    (
        "A 13th round of talks between China and India was held on Sunday.",
        [talks("concluded", "China", "India", round=13, time="2025-05-18")],
    ),
    ("Russia and Ukraine carried out a swap of twelve prisoners.", [exchange("completed", total=12)]),
    (
        "Russia and Ukraine carried out the twelfth prisoner swap since spring.",
        [exchange("completed", *swap("Russia", "Ukraine"), total=None, plural=False)],
    ),
    (
        "Talks between Mali and the Tuareg rebels ended first.",
        [talks("concluded", "Mali", "Tuareg rebels", round=None)],
    ),
    (
        "The first round of talks between Mali and the Tuareg rebels ended on Tuesday.",
        [talks("concluded", "Mali", "Tuareg rebels", round=1)],
    ),
    (
        "Yemen and the Houthis on Tuesday began the second round of talks in Amman.",
        [talks("under_way", "Yemen", "Houthis", round=2, time="2025-05-20")],
    ),
    (
        "Yemen and the Houthis on Tuesday began the second day of talks in Amman.",
        [talks("under_way", "Yemen", "Houthis", round=None)],
    ),
    (
        "Serbia and Kosovo met in Brussels for the sixth time this year.",
        [talks("concluded", "Serbia", "Kosovo", place="Brussels", round=None)],
    ),
    (
        "Serbia and Kosovo met in Brussels for a sixth round of negotiations.",
        [talks("concluded", "Serbia", "Kosovo", place="Brussels", round=6)],
    ),
]

FAMILIES = {
    "negated": NEGATED,
    "failed": FAILED,
    "habitual": HABITUAL,
    "planned": PLANNED,
    "hedged": HEDGED,
    "in-principle": IN_PRINCIPLE,
    "each": EACH,
    "ordinals": ORDINALS,
}


@pytest.mark.parametrize(("text", "expected"), cases(FAMILIES, []))
def test_phenomenon(text, expected):
    check(text, expected)


def test_every_family_has_its_pairs():
    check_pairs(FAMILIES, at_least=6)
