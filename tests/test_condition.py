"""Conditions: every construction with its examples, minimal pairs for each operator and kind, and everyday traps."""

from datetime import date

import pytest

from negotiation_events import parse
from negotiation_events.errors import RuleError
from negotiation_events.lexicon import Lexicon
from negotiation_events.model import Condition
from negotiation_events.rules import DEFAULT_RULES, Engine
from negotiation_events.rules.condition import find_conditions
from negotiation_events.rules.condition_rules import CONDITION_RULES
from negotiation_events.rules.rule import Construction, example
from negotiation_events.text import annotate

ENGINE = Engine(DEFAULT_RULES)
DAY = date(2024, 5, 15)


def read(text):
    """The conditions of a text as plain dictionaries: names for actors, words for spans."""
    annotated = annotate(text, Lexicon.default(), DAY)
    found = []
    for finding in find_conditions(annotated, tuple(ENGINE.mask(annotated))):
        fields = dict(finding.fields)
        for name in ("holder", "addressee"):
            fields[name] = [annotated.referents[i].name for i in fields.get(name, ())]
        for name in ("requirement", "consequence"):
            if name in fields:
                start, end = fields[name]
                fields[name] = text[start:end]
        found.append({**fields, "rule": finding.rule, "evidence": text[finding.start : finding.end]})
    return found


def requirements(text):
    return [found.get("requirement") for found in read(text)]


def agrees(found, slots):
    return all(found.get(name) == value for name, value in slots.items())


EXAMPLES = [(rule.id, item) for rule in CONDITION_RULES for item in rule.examples]
COUNTEREXAMPLES = [(rule.id, text) for rule in CONDITION_RULES for text in rule.counterexamples]


@pytest.mark.parametrize(("rule", "item"), EXAMPLES, ids=[f"{rule}-{n}" for n, (rule, _) in enumerate(EXAMPLES)])
def test_example(rule, item):
    found = read(item.text)
    assert any(record["rule"] == rule and agrees(record, item.slots) for record in found), found


@pytest.mark.parametrize(("rule", "text"), COUNTEREXAMPLES)
def test_counterexample(rule, text):
    assert read(text) == []


def test_rules_have_unique_ids():
    assert len({rule.id for rule in CONDITION_RULES}) == len(CONDITION_RULES)
    assert all(rule.makes is Condition and rule.id.startswith("condition.") for rule in CONDITION_RULES)


@pytest.mark.parametrize(
    "changes",
    [{"id": "Until"}, {"doc": " "}, {"examples": ()}, {"counterexamples": ()}],
)
def test_construction_without_proof_does_not_load(changes):
    whole = {
        "id": "condition.x",
        "makes": Condition,
        "doc": "x",
        "examples": (example("a"), example("b")),
        "counterexamples": ("c",),
    }
    assert Construction(**whole).id == "condition.x"
    with pytest.raises(RuleError):
        Construction(**{**whole, **changes})


# Of each operator: sentences that set a condition, with its kind and requirement, and near ones that set none.
PAIRS = {
    "until": [
        ("Israel will not withdraw until the hostages are freed.", "precondition", "the hostages are freed"),
        (
            "Egypt refuses to sign the treaty until Sudan recognises the border.",
            "precondition",
            "Sudan recognises the border",
        ),
        (
            "Sanctions will remain in place until Iran halts its enrichment, the United States said.",
            "precondition",
            "Iran halts its enrichment",
        ),
        (
            "Syria has rejected any ceasefire until Turkey leaves the country.",
            "precondition",
            "Turkey leaves the country",
        ),
        (
            "The rebels vowed to keep fighting until Colombia frees their prisoners.",
            "precondition",
            "Colombia frees their prisoners",
        ),
        ("Kenya will not reopen the border until a truce is signed.", "precondition", "a truce is signed"),
        ("The truce in Yemen will last until Friday.", None, None),
        ("The delegations will stay in Doha until the end of the week.", None, None),
        ("Until recently Iran and Iraq held talks every year.", None, None),
        ("The ministers talked until late in the evening.", None, None),
        ("He was ambassador in Cairo until he retired.", None, None),
        ("The talks lasted until dawn.", None, None),
    ],
    "unless": [
        ("Lebanon will not attend the talks unless Israel withdraws.", "precondition", "Israel withdraws"),
        (
            "Iran said it could not accept the deal unless sanctions were lifted.",
            "precondition",
            "sanctions were lifted",
        ),
        ("Norway cannot extend the ceasefire unless both sides disarm, it said.", "precondition", "both sides disarm"),
        ("Russia threatened to cut off aid unless Belarus signs the treaty.", "threat", "Belarus signs the treaty"),
        ("Sudan will attack unless Chad withdraws its forces.", "threat", "Chad withdraws its forces"),
        (
            "The militia said it would kill the hostages unless Iraq pulls back its troops.",
            "threat",
            "Iraq pulls back its troops",
        ),
        ("Nobody may swim here unless the flag is green.", None, None),
        ("Iran rarely comments unless asked.", None, None),
        ("Unless otherwise noted, the talks are in French.", None, None),
    ],
    "if": [
        (
            "Iran would halt its enrichment if the United States lifted sanctions.",
            "offer",
            "the United States lifted sanctions",
        ),
        ("If Israel frees the prisoners, Hamas will release the hostages.", "offer", "Israel frees the prisoners"),
        ("Sudan is willing to reopen the crossing if the rebels withdraw.", "offer", "the rebels withdraw"),
        (
            "Turkey will attack if the militia does not withdraw from the border.",
            "threat",
            "the militia does not withdraw from the border",
        ),
        (
            "The United States could impose sanctions on Iran if it abandons the nuclear talks.",
            "threat",
            "it abandons the nuclear talks",
        ),
        (
            "Egypt warned that it would close the crossing if the ceasefire collapsed.",
            "threat",
            "the ceasefire collapsed",
        ),
        ("Iran would attend the talks even if sanctions stayed.", None, None),
        ("It is unclear if Iran will sign the deal.", None, None),
        ("Officials did not say if the truce would hold.", None, None),
        ("If it snows, the talks in Oslo will move indoors.", None, None),
        ("If elected, she would negotiate with Iran.", None, None),
        ("If the Lakers win on Sunday, they will meet Boston in the final.", None, None),
    ],
    "only": [
        ("Iraq will withdraw only if Iran withdraws too.", "precondition", "Iran withdraws too"),
        ("Syria would join the talks only after Turkey withdraws.", "precondition", "Turkey withdraws"),
        (
            "Libya will only hold elections once the militias disarm, it said after the talks.",
            "precondition",
            "the militias disarm",
        ),
        (
            "Pakistan said it would sign the treaty only when India freed its prisoners.",
            "precondition",
            "India freed its prisoners",
        ),
        ("Israel will withdraw only when Hezbollah disarms.", "precondition", "Hezbollah disarms"),
        (
            "Chad would accept a truce only on condition that Libya returns the territory.",
            "offer",
            "Libya returns the territory",
        ),
        ("Only two ministers came to the talks.", None, None),
        ("She smiles only when she dances.", None, None),
        ("After the meeting in Doha, Iran praised Qatar.", None, None),
        ("Only after midnight did the ministers leave the talks.", None, None),
    ],
    "before": [
        ("Israel would not ease the blockade before Hamas disarms.", "precondition", "Hamas disarms"),
        (
            "Armenia will not sign a peace treaty before the prisoners are released.",
            "precondition",
            "the prisoners are released",
        ),
        (
            "Sudan refused to meet the rebels before they lay down their weapons.",
            "precondition",
            "they lay down their weapons",
        ),
        (
            "Turkey cannot lift the embargo before Armenia recognises the border, it said.",
            "precondition",
            "Armenia recognises the border",
        ),
        ("There will be no talks before Russia withdraws, Ukraine said.", "precondition", "Russia withdraws"),
        ("Iran would never give up its uranium before sanctions are lifted.", "precondition", "sanctions are lifted"),
        ("Before the war Syria exported oil.", None, None),
        ("The leaders shook hands before the talks.", None, None),
        ("Iran and Oman will meet before the summit.", None, None),
        ("He had served in Beirut before he became a mediator.", None, None),
    ],
    "without": [
        ("Ukraine will not sign a truce without security guarantees.", "precondition", "security guarantees"),
        ("Lebanon cannot accept a ceasefire without an Israeli withdrawal.", "precondition", "an Israeli withdrawal"),
        (
            "Cyprus would not accept any settlement without Turkey withdrawing its troops.",
            "precondition",
            "Turkey withdrawing its troops",
        ),
        (
            "There can be no peace deal without a release of prisoners, Hamas said.",
            "precondition",
            "a release of prisoners",
        ),
        (
            "Iran signed the accord without the United States lifting its sanctions.",
            "demand",
            "the United States lifting its sanctions",
        ),
        ("Iran will not return to the talks without a lifting of sanctions.", "precondition", "a lifting of sanctions"),
        ("India is ready for talks without preconditions.", None, None),
        ("The talks ended without an agreement.", None, None),
        ("Envoys left Geneva without speaking to reporters.", None, None),
    ],
    "exchange": [
        ("Iran would free the sailors in exchange for an end to sanctions.", "offer", "an end to sanctions"),
        ("Hamas is ready to release hostages in return for a ceasefire.", "offer", "a ceasefire"),
        ("Libya offered to dismantle its weapons in return for recognition.", "offer", "recognition"),
        (
            "The two sides struck a deal to lift the siege in exchange for disarming the militia.",
            "term",
            "disarming the militia",
        ),
        ("A deal to limit enrichment in return for sanctions relief is near, Iran said.", "term", "sanctions relief"),
        (
            "Iran secured an end to sanctions in exchange for dismantling its centrifuges.",
            "term",
            "dismantling its centrifuges",
        ),
        ("The troops had an exchange of fire for an hour.", None, None),
        ("He got a kiss in return for the song.", None, None),
    ],
    "provided": [
        ("Egypt will host the talks provided that both sides halt attacks.", "offer", "both sides halt attacks"),
        (
            "Israel is prepared to extend the truce as long as Hamas releases hostages.",
            "offer",
            "Hamas releases hostages",
        ),
        (
            "Sudan would accept a ceasefire on condition that the rebels leave the city.",
            "offer",
            "the rebels leave the city",
        ),
        (
            "Serbia is ready to sign, provided Kosovo withdraws its police, it said at the talks.",
            "offer",
            "Kosovo withdraws its police",
        ),
        ("Iran will not join the talks as long as sanctions are in place.", "precondition", "sanctions are in place"),
        ("Syria agreed to hold talks so long as the rebels disarm.", "offer", "the rebels disarm"),
        ("An official described the talks on condition of anonymity.", None, None),
        ("Qatar provided the venue for the talks.", None, None),
        ("The bridge is as long as the river is wide.", None, None),
    ],
    "demand": [
        ("Iraq demanded that Turkey withdraw its troops.", "demand", "withdraw its troops"),
        ("Sudan insists on the disarmament of the militia.", "demand", "the disarmament of the militia"),
        ("Ukraine wants Russia to return the children.", "demand", "return the children"),
        ("North Korea repeated its demand that the United States lift sanctions.", "demand", "lift sanctions"),
        ("The rebels are demanding the release of prisoners.", "demand", "the release of prisoners"),
        ("India insisted that Pakistan hand over the militants.", "demand", "hand over the militants"),
        ("Demand for steel fell in China.", None, None),
        ("The job demands patience.", None, None),
        ("He insisted that he was innocent.", None, None),
        ("Iran wants to talk.", None, None),
        ("The minister urged Iran to release the sailors.", "demand", "release the sailors"),
        ("Chile wants Peru's troops to leave the area.", "demand", "Peru's troops to leave the area"),
        ("Sudan wants to see Ethiopia disarm.", "demand", "disarm"),
        ("Does Iran want Iraq to disarm?", None, None),
        ("Iraq, which shares a border with Kuwait, demands an end to the embargo.", "demand", "an end to the embargo"),
        ("India has failed to demand the release of the crew.", None, None),
        ("Kenya would like Somalia to release the sailors.", "demand", "release the sailors"),
        ("Sudan expects Egypt to lift the blockade.", "demand", "lift the blockade"),
        ("Sudan expects that prices of grain will rise in Egypt.", None, None),
        ("Chad is said to be seeking the withdrawal of Libya's troops.", "demand", "the withdrawal of Libya's troops"),
        ("Much needed aid reached Yemen after the talks.", None, None),
        ("Peru's demand, first made in 2019, that Chile withdraw was repeated.", "demand", "withdraw"),
        ("Iraq refused a demand by Iran to hand over the pilots.", "demand", "hand over the pilots"),
        ("Iran's main demand is to end the siege.", "demand", "end the siege"),
        (
            "Brazil demanded the release of its envoy and blamed Peru for the raid.",
            "demand",
            "the release of its envoy",
        ),
    ],
    "duty": [
        ("The talks failed. There must be unhindered access for aid.", "demand", "unhindered access for aid"),
        ("The talks go on. Ethiopia underscored that Eritrea should free the hostages.", "demand", "free the hostages"),
        (
            "The talks go on. Jan Novak, the president of Serbia, said Kosovo needed to end its blockade.",
            "demand",
            "end its blockade",
        ),
        ("The talks go on. The pilots must sleep.", None, None),
    ],
    "request": [
        ("Norway appealed to Iran to free the detainees.", "demand", "free the detainees"),
        ("Japan is pressing China for an end to sanctions.", "demand", "an end to sanctions"),
        ("Qatar put pressure on Hamas to free the hostages.", "demand", "free the hostages"),
        ("The truce in Libya collapsed. Egypt urged restraint.", "demand", "restraint"),
        ("Oman renewed its call for a lifting of the siege.", "demand", "a lifting of the siege"),
        ("Brazil urged that the prisoners be freed.", "demand", "the prisoners be freed"),
        ("Kenya would urge Somalia to withdraw.", None, None),
        ("Kenya asked Somalia to take part in the talks.", None, None),
        ("The reporter asked Kenya to explain the sanctions.", None, None),
        ("Jordan called for help.", None, None),
        ("The talks go on. We call on all sides to end the siege.", "demand", "end the siege"),
        ("France pressed Serbia into releasing the prisoners.", "demand", "releasing the prisoners"),
        ("Egypt flew to Sudan to press the rebels to free the hostages.", "demand", "free the hostages"),
        ("Italy called on Libya to return to the negotiating table.", "demand", "return to the negotiating table"),
        ("Italy asked Libya to return to the negotiating table.", None, None),
        ("The appeals by Iran for a halt to air strikes had gone unheeded.", "demand", "a halt to air strikes"),
        ("Iran's demands in the talks are a bitter pill.", "demand", None),
    ],
    "term": [
        ("Under the deal, Iran will dismantle its centrifuges.", "term", "dismantle its centrifuges"),
        ("Under the ceasefire, Hezbollah must pull back its forces.", "term", "pull back its forces"),
        ("The agreement requires Ethiopia to reopen the roads.", "term", "reopen the roads"),
        ("The accord provides for the withdrawal of foreign troops.", "term", "the withdrawal of foreign troops"),
        ("Ethiopia signed an agreement under which the rebels would disarm.", "term", "disarm"),
        ("Libya agreed to dismantle its chemical weapons.", "term", "dismantle its chemical weapons"),
        ("The minister signed the agreement under a portrait of the king.", None, None),
        ("Egypt and Sudan agreed to hold talks in May.", None, None),
        ("Economists agreed that prices would fall.", None, None),
    ],
    "threat": [
        ("Russia told Ukraine to withdraw its troops or face attack.", "threat", "withdraw its troops"),
        ("Israel warned Hamas to release the hostages or face a new offensive.", "threat", "release the hostages"),
        (
            "Any faction that does not sign the truce will face sanctions, the United States said.",
            "threat",
            "Any faction that does not sign the truce",
        ),
        ("If Turkey attacks, the truce is over, Syria warned.", "threat", "Turkey attacks"),
        ("China vowed to retaliate if the United States raised tariffs.", "threat", "the United States raised tariffs"),
        (
            "The United States would withdraw from the talks if Iran enriched uranium.",
            "threat",
            "Iran enriched uranium",
        ),
        ("Fans must leave the stadium or face arrest.", None, None),
        ("If the storm turns north, it could hit Florida.", None, None),
    ],
    "fate": [
        ("Israel dropped its demand that Hamas disarm.", "demand", "disarm"),
        ("Iran abandoned its demand for an end to sanctions.", "demand", "an end to sanctions"),
        ("Serbia rejected Kosovo's demand for recognition.", "demand", "recognition"),
        ("Hamas rejected demands to disarm.", "demand", "disarm"),
        ("Syria accepted Turkey's demand that the militia withdraw.", "demand", "withdraw"),
        ("Cuba gave up its demand for reparations.", "demand", "reparations"),
        ("The airline dropped its demand forecast.", None, None),
        ("The court rejected his appeal.", None, None),
    ],
}
CASES = [(group, *case) for group, cases in PAIRS.items() for case in cases]


@pytest.mark.parametrize(("group", "text", "kind", "requirement"), CASES)
def test_minimal_pairs(group, text, kind, requirement):
    found = [(record["kind"], record.get("requirement")) for record in read(text)]
    assert found == ([(kind, requirement)] if kind else [])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Israel dropped its demand that Hamas disarm.", "waived"),
        ("Serbia rejected Kosovo's demand for recognition.", "rejected"),
        ("Syria accepted Turkey's demand that the militia withdraw.", "accepted"),
        ("Israel would not drop its demand that Hamas disarm.", "open"),
        ("Iraq demanded that Turkey withdraw its troops.", "open"),
        ("Iraq demanded that Turkey withdraw its troops. That demand was refused.", "rejected"),
        ("Iraq demanded that Turkey withdraw its troops. Turkey has met that demand.", "met"),
        ("Iraq demanded that Turkey withdraw its troops. Turkey could have met that demand.", "open"),
        ("Iraq demanded that Turkey withdraw its troops. Turkey will not accept that demand.", "open"),
    ],
)
def test_status(text, status):
    assert [record["status"] for record in read(text)] == [status]


def test_demand_with_a_price():
    (found,) = read("The rebels asked France to pay a ransom in exchange for the release of the hostages.")
    assert (found["operator"], found["consequence"]) == ("in_exchange_for", "the release of the hostages")


def test_who_threatens_and_who_demands():
    (threat,) = read("The talks failed. New strikes led Iran to threaten Iraq with war.")
    assert (threat["holder"], threat["addressee"], threat["consequence"]) == (["Iran"], ["Iraq"], "war")
    (shared,) = read("Russia and its allies Belarus and Cuba are seeking the withdrawal of foreign troops.")
    assert shared["holder"] == ["Russia", "Belarus", "Cuba"]


def test_one_condition_for_each_requirement():
    text = "Russia demanded that Ukraine cede land, disarm and stay out of NATO."
    assert requirements(text) == ["cede land", "disarm", "stay out of NATO"]
    assert {tuple(record["addressee"]) for record in read(text)} == {("Ukraine",)}
    passive = "Georgia repeated its demand that the militia be disarmed and expelled from the zone."
    assert requirements(passive) == ["the militia be disarmed", "expelled from the zone"]
    nouns = "The truce calls for a halt to shelling, the withdrawal of tanks and the return of refugees."
    assert requirements(nouns) == ["a halt to shelling", "the withdrawal of tanks", "the return of refugees"]


@pytest.mark.parametrize(
    "text",
    [
        "Iran called for a halt to air strikes; an end to the siege; and opening the ports.",
        "Iran demanded a halt to air strikes, an end to the siege and opening the ports.",
        "Iran's demands include: a halt to air strikes, an end to the siege and opening the ports.",
        "Among Iran's demands are a halt to air strikes, an end to the siege, and opening the ports.",
        "Iran's demands – which include a halt to air strikes, an end to the siege and opening the ports – are known.",
        "Iran's demands, including a halt to air strikes, an end to the siege and opening the ports, are known.",
    ],
)
def test_lists_of_demands(text):
    assert requirements(text) == ["a halt to air strikes", "an end to the siege", "opening the ports"]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("Iran demanded a withdrawal from the port. Talks failed. Iran again demanded that Iraq withdraw.", 1),
        ("Iran demanded a withdrawal from the port. Talks failed. Iraq demanded a withdrawal from the hills.", 2),
        ("Iran demanded the release of the crew, a withdrawal from the port and the release of the ship.", 3),
    ],
)
def test_one_record_for_a_demand_told_twice(text, records):
    assert len(parse(text).conditions) == records


def test_subject_of_verbs_that_are_joined():
    found = read("Oman, which borders Yemen, condemned Iran and called for the release of the hostages.")
    assert [item["holder"] for item in found] == [["Oman"]]


def test_pronouns_and_speakers_hold():
    assert read("Russia, which borders Ukraine, says it will not withdraw until Ukraine disarms.")[0]["holder"] == [
        "Russia"
    ]
    assert read("“If Israel attacks, we will leave the talks,” the Iranian foreign minister warned.")[0][
        "addressee"
    ] == ["Israel"]


def test_deadline():
    found = read("Turkey gave the rebels until 20 May to leave the buffer zone.")
    assert [record["time"].edtf.removeprefix("../") for record in found] == ["2024-05-20"]


def test_depends_on_an_event():
    text = "Iran will not resume the nuclear talks until sanctions are lifted."
    start, end = read(text)[0]["applies_to_phrase"]
    assert text[start:end] == "the nuclear talks"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "if",
        "Unless",
        "until until until",
        "demand demands that",
        "its demand",
        "or face",
        "under the deal,",
        "not until;",
    ],
)
def test_fragments_never_raise(text):
    assert read(text) == []


def test_work_grows_with_the_text_alone():
    assert len(read("Iran will not sign the deal until Iraq withdraws. " * 40)) == 40
    read("if unless until demand that " * 400)


@pytest.mark.parametrize(
    ("text", "requirement", "consequence"),
    [
        (
            "Iran says it will only return to talks once sanctions are lifted.",
            "sanctions are lifted",
            "return to talks",
        ),
        (
            "Kosovo's condition for talks is the withdrawal of Serbian police.",
            "the withdrawal of Serbian police",
            "talks",
        ),
        (
            "The truce will last as long as Israel refrains from attacks, Hezbollah said.",
            "Israel refrains from attacks",
            "The truce will last",
        ),
        (
            "The truce between Iran and Iraq takes effect only if Kuwait opens the border.",
            "Kuwait opens the border",
            "The truce between Iran and Iraq takes effect",
        ),
        ("Turkey conditioned its aid on the withdrawal of Greek troops.", "the withdrawal of Greek troops", "its aid"),
        (
            "There will be no truce until the captives – 240 of them – come home, Israel said.",
            "the captives – 240 of them – come home",
            "There will be no truce",
        ),
    ],
)
def test_what_depends_on_what(text, requirement, consequence):
    (record,) = read(text)
    assert (record["kind"], record["requirement"], record["consequence"]) == ("precondition", requirement, consequence)


@pytest.mark.parametrize(
    "text",
    [
        "Iran said it would keep working for a truce as part of a deal with Iraq.",
        "Russia could help protect Turkey if its dispute with Greece widens, Putin said after the talks.",
        "The talks began after Putin had insisted on his participation.",
    ],
)
def test_nobody_is_bound(text):
    assert read(text) == []


def test_who_is_promised_something_need_not_do_it():
    (record,) = read("Armenia said the Armenians of the enclave must be guaranteed security before the talks go on.")
    assert (record["holder"], record["addressee"]) == (["Armenia"], [])


def test_a_promise_under_a_deal_is_a_term():
    (record,) = read("Under the deal, the Taliban promise not to attack American troops.")
    assert (record["kind"], record["addressee"]) == ("term", ["Taliban"])
    assert record["requirement"] == "not to attack American troops"


@pytest.mark.parametrize(
    ("text", "holder", "addressee", "requirement"),
    [
        (
            "After the talks failed, Norway's bid to press Iran to lift the siege collapsed.",
            ["Norway"],
            ["Iran"],
            "lift the siege",
        ),
        (
            "The peace talks were meant by Norway as a way to press Iran to adopt a softer line.",
            ["Norway"],
            ["Iran"],
            "adopt a softer line",
        ),
        ("The peace talks lacked the concessions being demanded of Kenya.", [], ["Kenya"], "the concessions"),
        (
            "Kenya wants to force Sudan to accept the ceasefire.",
            ["Kenya"],
            ["Sudan"],
            "accept the ceasefire",
        ),
        ("Oman and Iran signed a deal, and Iran has ten days to comply.", [], ["Iran"], "comply"),
    ],
)
def test_who_makes_others_act(text, holder, addressee, requirement):
    (record,) = read(text)
    told = (record["kind"], record["holder"], record["addressee"], record["requirement"])
    assert told == ("demand", holder, addressee, requirement)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The talks ended with Kenya complying with Sudan's demands.", "met"),
        ("After the talks Kenya gave in to the demands of Sudan.", "accepted"),
        ("After the talks Kenya refused to yield to Sudan's demands.", "rejected"),
    ],
)
def test_what_became_of_demands(text, status):
    (record,) = read(text)
    assert (record["holder"], record["addressee"], record["status"]) == (["Sudan"], ["Kenya"], status)


def test_whoever_asks_for_talks_with_himself_demands_nothing():
    assert read("Macron urged Putin to start negotiations with him on the reopening of the border.") == []


def test_demand_for_the_sake_of_talks():
    (record,) = read("Norway said it needs Iran to lift the siege if the peace talks are to succeed.")
    assert (record["requirement"], record["consequence"]) == ("lift the siege", "the peace talks are to succeed")


def test_condition_that_is_dropped():
    (record,) = read("Kenya dropped disarmament as an absurd condition for talks.")
    assert (record["requirement"], record["consequence"], record["status"]) == ("disarmament", "talks", "waived")


def test_paying_a_price_is_a_threat():
    (record,) = read("Norway said Iran will pay a steep price if it violates the truce.")
    assert (record["kind"], record["holder"], record["addressee"]) == ("threat", ["Norway"], ["Iran"])
