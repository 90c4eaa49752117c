"""What the parser reads of agreements: each way of saying it beside one that differs by a word or two."""

import pytest

from negotiation_events.model import Agreement
from negotiation_events.parser import parse

DATE = "2021-05-05"


def agreements(text: str) -> list[Agreement]:
    return list(parse(text, date=DATE).agreements)


def statuses(text: str) -> list[str | None]:
    return [None if found.status is None else str(found.status) for found in agreements(text)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Georgia and Armenia reached a ceasefire.", "agreed"),
        ("Georgia and Armenia failed to reach a ceasefire.", "failed"),
        ("Georgia and Armenia did not reach a ceasefire.", "failed"),
        ("Georgia and Armenia have not reached a ceasefire yet.", "negotiating"),
        ("Georgia and Armenia are trying to reach a ceasefire.", "negotiating"),
        ("Georgia and Armenia hope to reach a ceasefire.", "negotiating"),
        ("Georgia and Armenia managed to reach a ceasefire.", "agreed"),
        ("No ceasefire was reached by Georgia and Armenia.", "failed"),
        ("Georgia and Armenia ended their talks without reaching a ceasefire.", "failed"),
        ("Georgia and Armenia are close to a ceasefire.", "negotiating"),
        ("Georgia and Armenia are negotiating a ceasefire.", "negotiating"),
        ("Georgia and Armenia agreed to a ceasefire.", "agreed"),
        ("Georgia agreed to a ceasefire.", "accepted"),
        ("Georgia agreed with Armenia on a ceasefire.", "agreed"),
        ("Georgia and Armenia agreed in principle to a ceasefire.", "agreed_in_principle"),
        ("Georgia and Armenia reached a tentative peace agreement.", "agreed_in_principle"),
        ("Georgia and Armenia signed a ceasefire.", "signed"),
        ("Georgia and Armenia will sign a ceasefire.", "agreed"),
        ("Georgia and Armenia initialled a peace treaty.", "agreed"),
        ("Georgia declared a unilateral ceasefire.", "declared"),
        ("Georgia and Armenia declared a ceasefire.", "agreed"),
        ("Georgia proposed a ceasefire.", "proposed"),
        ("Georgia called for a ceasefire.", "proposed"),
        ("Georgia accepted a ceasefire.", "accepted"),
        ("Georgia is ready for a 30-day ceasefire.", "accepted"),
        ("Georgia is not ready for a 30-day ceasefire.", "rejected"),
        ("Georgia refused to accept a ceasefire.", "rejected"),
        ("Georgia rejected a ceasefire.", "rejected"),
        ("A ceasefire between Georgia and Armenia took effect on Monday.", "in_force"),
        ("A ceasefire between Georgia and Armenia will take effect on Friday.", "agreed"),
        ("Georgia and Armenia agreed to a truce that takes effect on Friday.", "agreed"),
        ("A ceasefire between Georgia and Armenia is holding.", "in_force"),
        ("Georgia and Armenia did not reach a ceasefire until Monday.", "agreed"),
        ("A ceasefire between Georgia and Armenia was extended.", "extended"),
        ("Georgia and Armenia agreed to extend the ceasefire.", "extended"),
        ("A ceasefire between Georgia and Armenia was violated.", "violated"),
        ("A ceasefire between Georgia and Armenia expired.", "expired"),
        ("A ceasefire between Georgia and Armenia collapsed.", "collapsed"),
        ("Georgia withdrew from the ceasefire with Armenia.", "collapsed"),
        ("Georgia suspended the peace accord with Armenia.", "suspended"),
        ("The peace accord between Georgia and Armenia has been implemented.", "implemented"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert statuses(text) == [status]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Georgia and Armenia signed a peace treaty.", "peace"),
        ("Georgia and Armenia signed an armistice agreement.", "ceasefire"),
        ("Georgia and Armenia reached a prisoner swap deal.", "exchange"),
        ("Georgia and Armenia reached a deal to free some of the hostages.", "exchange"),
        ("Georgia and Armenia signed a declaration of principles at the talks.", "framework"),
        ("Georgia and Armenia agreed on a humanitarian corridor.", "humanitarian"),
        ("Georgia and Armenia signed a defence pact.", "security"),
        ("Georgia and Armenia signed a nuclear arms control treaty.", "nuclear"),
        ("Georgia and Armenia signed a trade deal.", "economic"),
        ("Georgia and Armenia signed a border agreement.", "territorial"),
        ("The two parties reached a power-sharing deal.", "political"),
        ("Georgia and Armenia agreed to withdraw their troops.", "withdrawal"),
        ("Georgia and Armenia agreed to restore diplomatic relations.", "normalization"),
        ("Georgia and Armenia agreed to cut tariffs.", "economic"),
        ("Georgia and Armenia agreed to halt attacks.", "ceasefire"),
        ("Georgia and Armenia agreed to swap 40 prisoners.", "exchange"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert [str(found.kind) for found in agreements(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Analysts in Georgia agreed with the analysis.",
        "Experts agreed that the winter in Georgia had been long.",
        "Georgia and Armenia agreed to meet.",
        "The singer signed a film deal in Georgia.",
        "The striker signed a transfer deal with a club in Armenia.",
        "It rained a great deal in Georgia.",
        "There was no truce at the interval, when two players had to be parted.",
        "Georgia reached the final of the cup.",
        "The minister came of his own accord.",
        "Parliament rejected a plan to rename the airport.",
        "If Georgia blocked a peace deal, the United States would act.",
        "Unless Georgia signs a ceasefire, the United States will act.",
        "The pact of silence in the village was a treaty of fear.",
    ],
)
def test_nothing(text: str) -> None:
    assert agreements(text) == []


def test_failed_truce_beside_an_agreed_swap() -> None:
    report = parse(
        "Ukraine and Russia each agreed to swap 500 prisoners but failed to agree to a truce proposed by Turkey.",
        date=DATE,
    )
    names = {actor.id: actor.name for actor in report.actors}
    swap, truce = report.agreements
    assert (str(swap.kind), str(swap.status)) == ("exchange", "agreed")
    assert (str(truce.kind), str(truce.status)) == ("ceasefire", "failed")
    assert [names[actor] for actor in truce.proposers] == ["Turkey"]
    assert [names[actor] for actor in truce.parties] == ["Ukraine", "Russia"]


def test_roles() -> None:
    report = parse("Georgia rejected a truce proposed by Turkey that Armenia had accepted.", date=DATE)
    names = {actor.id: actor.name for actor in report.actors}
    (truce,) = report.agreements
    assert [names[actor] for actor in truce.proposers] == ["Turkey"]
    assert [names[actor] for actor in truce.rejected_by] == ["Georgia"]


def test_mediator_time_and_place() -> None:
    report = parse("Turkey brokered a two-month truce between Georgia and Armenia in Istanbul on Monday.", date=DATE)
    names = {actor.id: actor.name for actor in report.actors}
    (truce,) = report.agreements
    assert [names[actor] for actor in truce.mediators] == ["Turkey"]
    assert truce.duration is not None
    assert truce.duration.iso == "P2M"
    assert truce.place is not None
    assert truce.place.name == "Istanbul"
    assert truce.time is not None
    assert truce.time.edtf == "2021-05-03"


def test_effective() -> None:
    (truce,) = agreements("A ceasefire between Georgia and Armenia will take effect on 9 May 2021.")
    assert truce.effective is not None
    assert truce.effective.edtf == "2021-05-09"


def named(text: str, field: str) -> list[list[str]]:
    report = parse(text, date=DATE)
    return [[report[identity].name for identity in getattr(deal, field)] for deal in report.agreements]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Turkey defended its agreement with Armenia.", ["Turkey", "Armenia"]),
        ("Iran's deal with Russia was signed in May.", ["Iran", "Russia"]),
        ("Iran signed a deal with the larger Hamas in May.", ["Iran", "Hamas"]),
        ("Turkey signed a pact with Israel's rival Iran.", ["Turkey", "Iran"]),
        ("Russia and Turkey reached several agreements on trade.", ["Russia", "Turkey"]),
    ],
)
def test_parties(text: str, parties: list[str]) -> None:
    assert named(text, "parties") == [parties]


@pytest.mark.parametrize(
    ("text", "field", "who"),
    [
        ("Georgia rejected an Egyptian truce proposal.", "proposers", ["Egypt"]),
        ("Georgia rejected Egypt's truce proposal.", "proposers", ["Egypt"]),
        ("An Egyptian-brokered truce between Georgia and Armenia was signed.", "mediators", ["Egypt"]),
        ("Georgia and Armenia signed an Egyptian-brokered truce.", "mediators", ["Egypt"]),
        ("With Egypt's help, Georgia and Armenia agreed to a truce.", "mediators", ["Egypt"]),
        (
            "The envoy thanked Egypt and Qatar for their patience in reaching this truce.",
            "mediators",
            ["Egypt", "Qatar"],
        ),
        ("Georgia proposed a truce that Armenia turned down.", "rejected_by", ["Armenia"]),
    ],
)
def test_who_proposes_brokers_and_rejects(text: str, field: str, who: list[str]) -> None:
    assert named(text, field) == [who]


def test_a_relative_clause_tells_when_a_truce_takes_effect() -> None:
    (truce,) = agreements("Georgia and Armenia signed a truce, which takes effect on 7 May.")
    assert (truce.status, truce.effective.edtf) == ("signed", "2021-05-07")
    (truce,) = agreements("Georgia and Armenia announced a truce starting on 7 May.")
    assert (truce.status, truce.effective.edtf) == ("agreed", "2021-05-07")


def test_where_a_deal_was_agreed_stands_behind_the_verb() -> None:
    (truce,) = agreements("A truce between Georgia and Armenia was agreed in Oslo on 3 May.")
    assert (truce.place.name, truce.time.edtf) == ("Oslo", "2021-05-03")
    (truce,) = agreements("The announcement in Oslo of a truce between Georgia and Armenia was welcomed.")
    assert truce.place.name == "Oslo"


def test_what_is_not_announced_has_not_failed() -> None:
    assert statuses("No deal was announced by Georgia and Armenia.") == []
    assert statuses("No deal was reached by Georgia and Armenia.") == ["failed"]


def test_a_deal_that_would_be_hard_is_none() -> None:
    assert statuses("Critics in Georgia said reaching a flawless deal would be hard.") == []


def test_a_truce_in_trade_is_economic() -> None:
    (truce,) = agreements("China and Japan agreed to a 90-day trade truce.")
    assert truce.kind == "economic"


def test_a_truce_that_stopped_the_fighting_is_in_force() -> None:
    assert statuses("Oman praised a truce that has stopped the fighting in Yemen.") == ["in_force"]


def test_breaches_of_a_truce() -> None:
    assert statuses("Violations of the truce between Georgia and Armenia grew in May.") == ["violated"]


def test_who_offers_a_deal_is_a_side_of_it() -> None:
    assert named("Russia offered Japan a trade deal.", "parties") == [["Russia", "Japan"]]
    assert named("Russia offered Japan a ceasefire.", "parties") == [["Japan"]]


def test_where_a_deal_is_announced_is_not_where_it_was_signed() -> None:
    (truce,) = agreements("Georgia and Armenia signed a truce. The minister announced the accord in Oslo.")
    assert truce.place is None


def test_hostages_held_are_no_truce_that_holds() -> None:
    text = "Little stood in the way of a deal between Iran and Oman to free the hostages held in Yemen."
    assert "in_force" not in statuses(text)
    assert statuses("The truce between Iran and Oman held.") == ["in_force"]


def test_a_plan_of_two_is_their_deal_and_a_proposal_of_two_is_theirs_to_make() -> None:
    assert named("A joint Russian-Turkish plan for a demilitarised zone was signed.", "parties") == [
        ["Russia", "Turkey"]
    ]
    assert named("Georgia rejected a Russian-Turkish peace proposal.", "proposers") == [["Russia", "Turkey"]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A deal between Georgia and Armenia was signed under which troops will withdraw.", "withdrawal"),
        ("A deal between Georgia and Armenia was signed under which tariffs will fall.", "economic"),
        ("A deal was reached that will bring the release of dozens of hostages.", "exchange"),
    ],
)
def test_the_kind_stands_behind_the_verb(text: str, kind: str) -> None:
    (deal,) = agreements(text)
    assert deal.kind == kind


def test_an_envoy_of_the_united_nations_declares_no_truce_of_his_own() -> None:
    assert statuses("The United Nations announced a 60-day truce.") == ["agreed"]
    assert statuses("Georgia announced a 60-day truce.") == ["declared"]


def test_until_a_deal_is_carried_out_it_is_not() -> None:
    assert "implemented" not in statuses("Georgia will wait until the peace accord with Armenia is fully implemented.")
    assert statuses("The peace accord between Georgia and Armenia has been fully implemented.") == ["implemented"]


def test_whoever_brokers_a_deal_is_no_party_of_it() -> None:
    text = "Russia brokered a truce. Georgia signed the truce with Russia."
    assert named(text, "mediators") == [["Russia"]]
    assert named(text, "parties") == [["Georgia"]]


def test_a_plan_that_is_dropped_is_no_deal_that_collapsed() -> None:
    assert statuses("Georgia scrapped the plan for a new school in May.") == []


def test_a_month_is_thirty_days() -> None:
    assert len(agreements("Oman proposed a month-long truce. The 30-day truce was welcomed by Georgia.")) == 1
    assert len(agreements("Oman proposed a month-long truce. Norway proposed a 60-day truce.")) == 2


def test_what_would_not_be_made_has_not_failed() -> None:
    assert statuses("Georgia said no deal would be made without Armenia.") == []
    assert statuses("Georgia said no deal was made with Armenia.") == ["failed"]


def test_who_is_close_to_a_deal_with_another() -> None:
    assert named("Georgia is close to a deal with Armenia.", "parties") == [["Georgia", "Armenia"]]


def test_a_convention_is_a_gathering() -> None:
    assert statuses("Georgia and Armenia announced a party convention in Oslo.") == []


def test_rebels_who_declare_a_truce_are_one_side() -> None:
    report = parse("Colombia fought the ELN rebels. The rebels declared a unilateral truce on Monday.")
    (truce,) = report.agreements
    assert truce.status == "declared"
    assert [getattr(report[party], "name", None) for party in truce.parties] == ["ELN"]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The minister said a hostage deal is central to peace.", "exchange", "negotiating"),
        ("Experts of both governments haggled over points crucial to a deal on chemical weapons.", "security", None),
        ("Officials praised the 2015 nuclear deal with Iran.", "nuclear", "agreed"),
        ("The president called the peace agreement a gift.", "peace", None),
        ("Diplomats of Georgia held talks on a lasting truce with the rebels.", "ceasefire", "negotiating"),
        ("The truce deal now on the table would help Georgia, the minister said.", "ceasefire", "negotiating"),
        ("The war between Georgia and Armenia ended in an armistice.", "ceasefire", "agreed"),
        ("The peace deal between Georgia and Armenia was torn up by the rebels.", "peace", "collapsed"),
        ("The truce held on Monday, the army said.", "ceasefire", "in_force"),
        ("The rebels called a truce.", "ceasefire", "declared"),
        ("Georgia and Armenia hammered out a truce.", "ceasefire", "agreed"),
    ],
)
def test_a_deal_named_by_its_kind(text: str, kind: str, status: str | None) -> None:
    found = agreements(text)
    assert [str(agreement.kind) for agreement in found] == [kind]
    assert status is None or found[0].status == status


@pytest.mark.parametrize(
    "text",
    [
        "The two sisters from Oslo called a truce over dinner.",
        "The minister visited the truce village near the border.",
        "The parties in Congress enjoyed a short-term truce at the president's funeral.",
        "The army went on without truce or mercy.",
        "The government has a legal framework for adoption.",
    ],
)
def test_a_noun_that_names_no_deal(text: str) -> None:
    assert agreements(text) == []


def test_where_the_guns_fall_silent_is_not_where_a_truce_was_made() -> None:
    assert [truce.place for truce in agreements("Envoys of Norway seek a ceasefire in Sudan.")] == [None]
    (truce,) = agreements("Georgia and Armenia agreed on a ceasefire in Vienna.")
    assert truce.place is not None


def test_a_framework_has_the_parties_of_its_deal() -> None:
    text = "Norway presented a framework for a peace deal between Georgia and Armenia."
    assert named(text, "parties")[0] == ["Georgia", "Armenia"]
    assert str(agreements(text)[0].kind) == "framework"


def test_a_plan_for_a_truce_is_one_agreement() -> None:
    assert len(agreements("A plan for a 60-day truce is on the table, the minister said.")) == 1


def test_what_was_negotiated_is_what_was_agreed() -> None:
    assert statuses("Georgia and Armenia were negotiating a truce. On Monday they agreed to a truce.") == ["agreed"]


def test_the_deal_behind_a_swap() -> None:
    report = parse("Georgia and Armenia swapped 40 prisoners each. The deal was a surprise, the minister said.")
    (deal,) = report.agreements
    assert (str(deal.kind), deal.status, len(deal.parties)) == ("exchange", "agreed", 2)


def test_mediators_who_work_a_deal_out_are_no_parties() -> None:
    (deal,) = agreements("Egyptian mediators tried to work out a truce.")
    assert not deal.parties
    assert deal.mediators


def test_when_a_truce_was_broken_is_not_when_it_was_made() -> None:
    (truce,) = agreements("Georgia broke the truce on Monday.")
    assert truce.time is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The army welcomed the truce, the minister said.", "in_force"),
        ("The ministers spoke of a lasting truce with the rebels.", "negotiating"),
        ("Both sides broke the Oslo Accords, the president said of the war.", "violated"),
        ("Even before the ceasefire came into effect there were doubts.", "in_force"),
        ("Georgian envoys left Oslo without a peace deal.", "failed"),
        ("There was pressure for a ceasefire.", "negotiating"),
        ("Georgia agreed to give up its nuclear weapons in exchange for aid from Norway.", "agreed"),
    ],
)
def test_how_far_a_deal_named_in_passing_has_come(text: str, status: str) -> None:
    assert statuses(text) == [status]


def test_talks_share_their_parties_with_the_deal() -> None:
    text = "Negotiations between Georgia and Armenia, which appeared close to a peace deal, have ended."
    assert named(text, "parties")[0] == ["Georgia", "Armenia"]


def test_leaders_who_speak_of_a_deal_are_not_bound_by_it() -> None:
    text = "The president of Norway met the president of Peru to welcome the deal on hostages held by Hamas."
    assert [] in named(text, "parties")


def test_both_sides_accuse_each_other() -> None:
    text = "Georgia and Armenia accused each other of violating the ceasefire."
    assert named(text, "parties")[0] == ["Georgia", "Armenia"]


def test_a_deal_is_of_the_kind_its_text_is_about() -> None:
    text = "Inspectors of nuclear plants came to Georgia. Its uranium was sealed. Georgia and Norway reached a deal."
    assert [str(found.kind) for found in agreements(text)] == ["nuclear"]
