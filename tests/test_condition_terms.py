"""Terms of agreements, guarantees, offers and preconditions: the ways English tells them, and what each requires."""

from datetime import date

import pytest

from negotiation_events.lexicon import Lexicon
from negotiation_events.rules import DEFAULT_RULES, Engine
from negotiation_events.rules.condition import find_conditions
from negotiation_events.text import annotate

ENGINE = Engine(DEFAULT_RULES)
DAY = date(2024, 5, 15)


def read(text):
    """The conditions of a text: names for actors, words for what is required."""
    annotated = annotate(text, Lexicon.default(), DAY)
    found = []
    for finding in find_conditions(annotated, tuple(ENGINE.mask(annotated))):
        fields = dict(finding.fields)
        for name in ("holder", "addressee"):
            fields[name] = [annotated.referents[i].name for i in fields.get(name, ())]
        if "requirement" in fields:
            start, end = fields["requirement"]
            fields["requirement"] = text[start:end]
        found.append(fields)
    return found


def requirements(text):
    return [found.get("requirement") for found in read(text)]


UNDER_THE_DEAL = [
    ("Under the plan, Israel is to pull its troops out of Hebron by June.", ["pull its troops out of Hebron by June"]),
    (
        "Under the truce, the two sides are to stop all attacks and allow aid convoys into the city.",
        ["stop all attacks", "allow aid convoys into the city"],
    ),
    ("Under the agreement, signed in Geneva on Friday, the army will leave the province.", ["leave the province"]),
    (
        "Under a deal announced on Monday, Sudan will open three crossings to aid convoys.",
        ["open three crossings to aid convoys"],
    ),
    (
        "They signed a pact in which Egypt agreed to recognise Israel and Israel agreed to return the Sinai.",
        ["recognise Israel", "return the Sinai"],
    ),
    ("Iran to ship uranium to Russia under deal with world powers.", ["ship uranium to Russia"]),
    ("Under the accord, the rebels, who control the east, will hand over their guns.", ["hand over their guns"]),
    ("Ukraine would have to give up the port under the plan.", ["give up the port"]),
    (
        "Under the deal, Hamas would free ten hostages, half of those held, while Israel would withdraw its tanks.",
        ["withdraw its tanks"],
    ),
    (
        "Heavy guns would be pulled back 15 kilometres under the agreement.",
        ["Heavy guns would be pulled back 15 kilometres"],
    ),
    (
        "Under the deal, Serbia will withdraw its artillery, lift the siege of the town and release prisoners of war.",
        ["withdraw its artillery", "lift the siege of the town"],  # the prisoners are the exchange
    ),
]

PROVISIONS = [
    ("France and Mali signed a deal in Rome on Monday that requires Mali to disarm.", ["disarm"]),
    ("The minister released a peace plan in May that proposed self-rule for the north.", ["self-rule for the north"]),
    (
        "The truce calls for an end to rocket fire on Israel and Israeli strikes on Lebanon.",
        ["an end to rocket fire on Israel", "Israeli strikes on Lebanon"],
    ),
    ("The deal, signed in Geneva on Friday, calls for the army to leave the province.", ["leave the province"]),
    (
        "The accord provides for elections within a year, the disarmament of militias and an amnesty for rebels.",
        ["elections within a year", "the disarmament of militias", "an amnesty for rebels"],
    ),
    (
        "The peace plan envisions a withdrawal of Serb forces and the deployment of NATO peacekeepers.",
        ["a withdrawal of Serb forces", "the deployment of NATO peacekeepers"],
    ),
    (
        "The treaty bars the two countries from deploying missiles along the border.",
        ["deploying missiles along the border"],
    ),
    ("The deal allows UN inspectors to visit the sites.", ["visit the sites"]),
    (
        "The ceasefire agreement stipulates that all foreign fighters leave Libya within three months.",
        ["leave Libya within three months"],
    ),
    (
        "The agreement includes provisions for the return of refugees and the release of prisoners.",
        ["the return of refugees", "the release of prisoners"],
    ),
    (
        "The truce binds the parties to the war to lay down their guns and protect civilians.",
        ["lay down their guns", "protect civilians"],
    ),
    (
        "The agreement would see Turkey halt its offensive and Kurdish fighters pull back from the border.",
        ["halt its offensive", "pull back from the border"],
    ),
    (
        "An accord was announced that would see Serbia lift its siege while Croat forces withdraw from the hills.",
        ["lift its siege", "withdraw from the hills"],
    ),
    (
        "The two sides signed a deal that would see Russian troops leave the valley.",
        ["Russian troops leave the valley"],
    ),
    ("A deal that calls for Serbia to recognise Kosovo was signed on Friday.", ["recognise Kosovo"]),
    (
        "The United States and the Taliban signed a deal that requires the Taliban to cut ties with al Qaeda.",
        ["cut ties with al Qaeda"],
    ),
    (
        "They signed a pact calling for the demarcation of their border and an exchange of land.",
        ["the demarcation of their border", "an exchange of land"],
    ),
    ("They reached an agreement requiring the rebels to give up their arms.", ["give up their arms"]),
    (
        "The plan laid out by Egypt called for Israel to open the border; an end to raids; and the return of refugees.",
        ["open the border", "an end to raids", "the return of refugees"],
    ),
    ("The rebels signed a peace deal on Monday. It requires them to disarm by August.", ["disarm by August"]),
    ("The agreement says foreign forces must leave Libya by May.", ["foreign forces must leave Libya by May"]),
    ("One of the terms of the deal is that Iran must allow inspections.", ["allow inspections"]),
    (
        "The Norwegian plan would give Serbia control over the border and bar Kosovo from joining NATO.",
        ["give Serbia control over the border", "bar Kosovo from joining NATO"],
    ),
    (
        "The Minsk agreement obliges Ukraine to grant the region autonomy and Russia to withdraw its tanks.",
        ["grant the region autonomy", "withdraw its tanks"],
    ),
    (
        "The deal was announced in Doha. The second phase would see the withdrawal of all Israeli troops.",
        ["the withdrawal of all Israeli troops"],
    ),
]

PLEDGES = [
    ("Iran consented to a truce and reopening the Red Sea.", ["reopening the Red Sea"]),
    (
        "Serbia and Croatia agreed to a truce, to pull back their tanks and to open a corridor.",
        ["pull back their tanks", "open a corridor"],
    ),
    ("Russia agreed to a truce and opening talks.", []),
    (
        "They met in Oslo. After talks, the two sides agreed to end hostilities and withdraw their forces.",
        ["end hostilities", "withdraw their forces"],
    ),
    ("Rwanda pledged to withdraw its troops from Congo under the peace accord.", ["withdraw its troops from Congo"]),
    (
        "After the talks, North Korea promised to dismantle its main nuclear site.",
        ["dismantle its main nuclear site"],
    ),
    ("At the talks, Serbia undertook to pull its tanks out of the province.", ["pull its tanks out of the province"]),
    (
        "After the talks, the Taliban promised that it would reduce violence and not attack foreign troops.",
        ["reduce violence", "not attack foreign troops"],
    ),
    ("The government also agreed to reopen the port as part of the deal with Sudan.", ["reopen the port"]),
]

OFFERS_AND_PRECONDITIONS = [
    ("Only if the rebels disarm will the government negotiate, the president of Colombia said.", ["the rebels disarm"]),
    (
        "Only after foreign troops leave Somalia will the militants talk, al-Shabaab said.",
        ["foreign troops leave Somalia"],
    ),
    (
        "There will be no negotiations while the army occupies the town, the Syrian opposition said.",
        ["the army occupies the town"],
    ),
    (
        "There can be no peace as long as Assad remains in power, the Syrian opposition said.",
        ["Assad remains in power"],
    ),
    ("Not until Russia withdraws will sanctions be lifted, the EU said.", ["Russia withdraws"]),
    ("Talks can only begin when the fighting stops, the Sudanese army said.", ["the fighting stops"]),
    ("There is no way Israel will sign the deal unless Hamas disarms.", ["Hamas disarms"]),
    ("Iraq proposed to withdraw its forces from Kuwait if sanctions were lifted.", ["sanctions were lifted"]),
    ("Turkey will consider ratifying the accord if Sweden extradites the men.", ["Sweden extradites the men"]),
    (
        "The Houthis would stop attacking ships once Israel ended its war in Gaza and lifted the blockade, it said.",
        ["Israel ended its war in Gaza", "lifted the blockade"],
    ),
    ("Berlin said it was withholding aid until Belarus frees the prisoners.", ["Belarus frees the prisoners"]),
    ("Lebanon insisted that no talks would take place until Israel stops its raids.", ["Israel stops its raids"]),
    ("Pakistan ruled out talks with India until Kashmir's status is restored.", ["Kashmir's status is restored"]),
    (
        "The rebels will not take part in the talks unless the bombing stops and the road is opened.",
        ["the bombing stops", "the road is opened"],
    ),
    (
        "Iran will not return to the talks until the United States lifts sanctions and pays compensation.",
        ["the United States lifts sanctions", "pays compensation"],
    ),
    ("Sanctions will be lifted only after Serbia hands over the suspects.", ["Serbia hands over the suspects"]),
    (
        "Until those rockets are destroyed, Israel should not agree to any truce, the Israeli minister said.",
        ["those rockets are destroyed"],
    ),
    ("The White House said a hostage deal is key to any truce in Gaza.", ["a hostage deal"]),
    (
        "Egypt said the withdrawal would depend on conditions in Gaza after the truce.",
        ["conditions in Gaza after the truce"],
    ),
    (
        "Israel and Syria reached a deal. In return, Syria will reopen the border and disarm the militias.",
        ["reopen the border", "disarm the militias"],
    ),
]

TOLD_OVER_SENTENCES = [
    (
        "Ethiopia and Eritrea signed a peace treaty on Monday. Ethiopia will also lift its blockade of the port.",
        ["lift its blockade of the port"],
    ),
    (
        "Mali and the rebels struck a deal on Friday. The rebels will hand over their heavy weapons within weeks.",
        ["hand over their heavy weapons within weeks"],
    ),
    (
        "Serbia and Kosovo agreed on a plan: Serbia will withdraw its police and Kosovo will reopen the road.",
        ["withdraw its police", "reopen the road"],
    ),
    (
        "Chad and Libya reached an accord. Under its terms, Libya must withdraw its troops from the oasis.",
        ["withdraw its troops from the oasis"],
    ),
    (
        "Israel and Syria are close to a deal. In the first phase, Israel would pull back its tanks.",
        ["pull back its tanks"],
    ),
    (
        "India and China agreed on a framework. That includes putting the tariffs on hold.",
        ["putting the tariffs on hold"],
    ),
    (
        "According to a draft of the agreement, Iran would ship its uranium to Russia.",
        ["ship its uranium to Russia"],
    ),
    (
        "Under the current wording of the deal, Iran would agree to cap its stockpile of uranium.",
        ["cap its stockpile of uranium"],
    ),
    ("The curbs on aid have been eased as part of the truce.", ["The curbs on aid have been eased"]),
]

WHAT_A_DEAL_DOES = [
    ("The plan would force Israel to dismantle its outposts.", ["dismantle its outposts"]),
    ("The deal gives Iran access to its frozen funds.", ["gives Iran access to its frozen funds"]),
    ("The deal, which runs for a year, would lift sanctions on Iran.", ["lift sanctions on Iran"]),
    ("They signed a truce delaying the new tariffs.", ["delaying the new tariffs"]),
    ("A deal with the rebels to share the river would reopen the road to Chad.", ["reopen the road to Chad"]),
    ("The treaty bans Iran from enriching uranium.", ["enriching uranium"]),
]

GIVEN_WORDS = [
    ("During the truce Egypt made good on a pledge to open the crossing.", []),
    ("Envoys at the talks welcomed Egypt's pledge to open the crossing.", ["open the crossing"]),
    ("The truce followed a promise by Rwanda that it would withdraw its troops.", ["withdraw its troops"]),
    ("The two countries agreed to hold off on new tariffs in their talks.", ["hold off on new tariffs"]),
    ("At the talks, China agreed not to devalue its currency.", ["not to devalue its currency"]),
    ("Iran is willing to accept nuclear curbs, an envoy at the talks said.", ["accept nuclear curbs"]),
    ("At the talks, Norway offered sweeping concessions on trade.", ["sweeping concessions on trade"]),
]  # fmt: skip

WHAT_IT_TAKES = [
    ("For talks to resume, Israel must halt its raids, the Palestinians said.", ["halt its raids"]),
    ("Peace between India and Pakistan will only come through direct talks.", ["direct talks"]),
    ("The release of the men would lead to an immediate truce, Egypt said.", ["The release of the men"]),
    ("Any real peace talks require a willing Israeli government.", ["a willing Israeli government"]),
    ("The first step is for Iran to dismantle its reactor, said an envoy to the talks.", ["dismantle its reactor"]),
    ("Israel saw no point in a truce without guarantees from Egypt.", ["guarantees from Egypt"]),
    ("Israel wants to make sure the truce holds before sending its envoys.", ["the truce holds"]),
    ("Iran said it was open to talks provided Israel stops its raids.", ["Israel stops its raids"]),
    ("Talks can only begin once all foreign troops have left.", ["all foreign troops have left"]),
    ("Lifting the embargo hinges on Iran's cooperation, the envoys at the talks said.", ["Iran's cooperation"]),
    ("The talks are expected to resume if both sides honour the truce.", ["both sides honour the truce"]),
    ("None of the rebels is going to join the talks until Assad is gone.", ["Assad is gone"]),
    ("Russia would continue to maintain its embargo until a peace deal is signed.", ["a peace deal is signed"]),
    ("Once those terms are met, Turkey will ratify the accord.", ["those terms are met"]),
]

DEEDS_UNDER_A_DEAL = [
    (
        "Norway signed a pact in 2015 under which Libya gives up its missiles and Russia lifts its embargo.",
        ["gives up its missiles", "lifts its embargo"],
    ),
    ("The core of the deal between Peru and Chile is that Peru will not raise tariffs.", ["not raise tariffs"]),
    ("Egypt agreed in talks with Sudan on Monday to withdraw its troops from the border.",
     ["withdraw its troops from the border"]),
    ("Egypt said it would reopen the border as part of the truce with Sudan.", ["reopen the border"]),
    (
        "The truce calls for a week of calm, the delivery of aid to besieged towns followed later by a joint patrol.",
        ["a week of calm", "the delivery of aid to besieged towns", "a joint patrol"],
    ),
    ("The peace plan proposes a withdrawal of Russian troops.", ["a withdrawal of Russian troops"]),
]  # fmt: skip
DEFIANCE = [
    "If Syria fails to comply with the truce, France and Russia will seek a resolution at the Security Council.",
    "Serbia is prepared to turn to the courts if Kosovo blocks the talks.",
    "Russia will go to the Security Council if Ukraine does not honour the truce.",
]
NOTHING = [
    "The president of Iran says a deal with Iraq offers a chance to disarm and promises to end the threat of missiles.",
    "The talks with Serbia went on, said a diplomat from Croatia who asked not to be quoted.",
    "The talks went on. Iran begged for this ceasefire, and everybody knows it.",
    "The leaders signed a deal on Monday. Our aim is to lift the blockade.",
    "Norway reaffirmed its commitment to achieving a truce.",
    "The United States and Mali were close to a deal that might have enabled a withdrawal of troops.",
    "The agreement gave no guarantees on the withdrawal of troops.",
    "We will never rest until every hostage of the truce is home.",
    "To get to the talks, the envoys must change trains twice.",
    "The United States welcomes the truce committed to by both sides.",
    "Critics say the deal does not require Iran to disarm.",
    "He helped extend the truce, including calls with his Omani counterpart.",
    "The truce will last until Geneva.",
    "The leaders agreed to remain in close contact after the talks.",
    "Under the deal, 80 prisoners will be released by both sides.",
    "The cook promised to leave the kitchen clean.",
    "The plan involves planting trees along the river.",
    "A good night's sleep is key to success.",
]


@pytest.mark.parametrize(("text", "expected"), UNDER_THE_DEAL + PROVISIONS + PLEDGES + TOLD_OVER_SENTENCES)
def test_each_requirement_is_a_record_of_its_own(text, expected):
    assert requirements(text) == expected


@pytest.mark.parametrize(("text", "expected"), OFFERS_AND_PRECONDITIONS)
def test_what_has_to_come_first(text, expected):
    assert requirements(text) == expected


@pytest.mark.parametrize(("text", "expected"), WHAT_A_DEAL_DOES + GIVEN_WORDS + WHAT_IT_TAKES + DEEDS_UNDER_A_DEAL)
def test_what_is_told_of_a_deal_a_word_or_an_outcome(text, expected):
    assert requirements(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_is_bound(text):
    assert read(text) == []


def test_who_drew_up_a_plan_sets_its_terms():
    (found,) = read("The plan proposed by Egypt calls for Israel to reopen the border.")
    assert (found["holder"], found["addressee"]) == (["Egypt"], ["Israel"])


def test_each_side_of_a_small_clause_is_bound():
    found = read("The deal would see Turkey halt its offensive and Greece withdraw its ships.")
    assert [record["addressee"] for record in found] == [["Turkey"], ["Greece"]]


def test_while_has_no_operator():
    (found,) = read("There will be no talks while Russia occupies the town, Ukraine said.")
    assert (found["kind"], found.get("operator"), found["holder"]) == ("precondition", None, ["Ukraine"])


def test_a_side_guarantees_what_it_gives_assurances_of():
    (found,) = read("Russia has given assurances to Turkey that its envoys will be safe from attack.")
    assert (found["kind"], found["holder"]) == ("guarantee", ["Russia"])
    assert found["requirement"] == "its envoys will be safe from attack"


def test_a_pronoun_may_take_up_an_agreement_of_a_sentence_before():
    assert requirements("Iran wants a deal. It requires effort.") == []


@pytest.mark.parametrize("text", DEFIANCE)
def test_who_answers_defiance_threatens(text):
    (found,) = read(text)
    assert (found["kind"], found["operator"]) == ("threat", "if")
    assert found["holder"]
    assert found["addressee"]


def test_what_a_quotation_begins_with_may_lead():
    (found,) = read('Jordan said that while it hoped for more, "until Syria withdraws, a truce is impossible."')
    assert (found["kind"], found["operator"], found["addressee"]) == ("precondition", "until", ["Syria"])


def test_what_must_happen_is_told_clause_by_clause():
    text = (
        "The talks failed. The flow of aid must increase and civilians must be protected, the president of Mali said."
    )
    assert requirements(text)[0] == "The flow of aid must increase"


def test_the_talks_an_offer_was_made_at_are_no_part_of_it():
    text = "China offered steep cuts in tariffs at the summit with Japan on Friday."
    assert requirements(text) == ["steep cuts in tariffs"]


def test_who_goes_on_helping_does_not_threaten():
    assert all(
        found["kind"] != "threat" for found in read("If Syria fails to join the talks, France will keep trying.")
    )


def test_past_deeds_under_a_deal_were_agreed():
    found = read("The 2015 accord, under which Iran curbed its nuclear programme, is in danger.")
    assert [(record["addressee"], record["status"]) for record in found] == [(["Iran"], "accepted")]
