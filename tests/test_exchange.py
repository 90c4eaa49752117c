"""What the parser reads of exchanges: who gives whom to whom, how many, and how far it has come."""

import pytest

from negotiation_events.model import Exchange, Report
from negotiation_events.parser import parse

DATE = "2021-05-05"


def exchanges(text: str) -> list[Exchange]:
    return list(parse(text, date=DATE).exchanges)


def legs(report: Report) -> list[tuple[str | None, str | None, str, int | None]]:
    names: dict[str | None, str | None] = {actor.id: actor.name for actor in report.actors}
    names[None] = None
    return [
        (names[leg.giver], names[leg.receiver], str(leg.kind), None if leg.quantity is None else leg.quantity.lower)
        for exchange in report.exchanges
        for leg in exchange.transfers
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Georgia and Armenia swapped 40 prisoners.", "completed"),
        ("Georgia and Armenia are exchanging 40 prisoners.", "under_way"),
        ("Georgia and Armenia agreed to exchange 40 prisoners.", "agreed"),
        ("Georgia and Armenia will exchange 40 prisoners.", "scheduled"),
        ("Georgia and Armenia failed to exchange 40 prisoners.", "failed"),
        ("Georgia offered to free 40 prisoners.", "proposed"),
        ("Georgia refused to free 40 prisoners.", "refused"),
        ("Georgia is to hand over 40 prisoners to Armenia.", "scheduled"),
        ("Georgia and Armenia began a prisoner swap.", "under_way"),
        ("The prisoner swap between Georgia and Armenia is under way.", "under_way"),
        ("The prisoner swap between Georgia and Armenia was completed.", "completed"),
        ("The prisoner swap between Georgia and Armenia was just completed.", "completed"),
        ("The prisoner swap between Georgia and Armenia was postponed.", "suspended"),
        ("The prisoner swap between Georgia and Armenia fell through.", "failed"),
        ("Georgia called off the prisoner swap with Armenia.", "failed"),
        ("Georgia proposed a prisoner swap.", "proposed"),
        ("Georgia rejected a prisoner swap.", "refused"),
        ("A prisoner swap between Georgia and Armenia will take place on Friday.", "scheduled"),
        ("Georgia and Armenia reached a deal to swap 40 prisoners.", "agreed"),
        ("Georgia and Armenia failed to reach a deal to swap 40 prisoners.", "failed"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert [str(exchange.status) for exchange in exchanges(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Georgia and Armenia exchanged fire on Monday near a prison.",
        "The ministers of Georgia and Armenia had an exchange of views on prisoners.",
        "A bank in Georgia ended its currency swaps.",
        "The stock exchange in Georgia suspended trading.",
        "Georgia delayed the release of a report on prisons.",
        "The release of the film in Georgia was postponed.",
        "Rivals Georgia and Armenia traded blows in the ring.",
        "Commandos freed 20 hostages in a raid on a bank in Georgia.",
        "A court in Georgia released two prisoners on bail.",
        "He wanted peace of mind and his release from the club.",
        "If Georgia releases 40 prisoners, Armenia will lift the blockade.",
        "Georgia must release all prisoners.",
        "No prisoners were exchanged by Georgia and Armenia.",
    ],
)
def test_nothing(text: str) -> None:
    assert exchanges(text) == []


def test_each() -> None:
    report = parse("Ukraine and Russia swapped 150 prisoners each on Monday.", date=DATE)
    assert legs(report) == [("Ukraine", "Russia", "prisoners", 150), ("Russia", "Ukraine", "prisoners", 150)]
    (exchange,) = report.exchanges
    assert exchange.total is None
    assert exchange.time is not None
    assert exchange.time.edtf == "2021-05-03"


def test_total() -> None:
    (exchange,) = exchanges("Ukraine and Russia completed an exchange of 314 prisoners.")
    assert exchange.total is not None
    assert exchange.total.lower == 314
    assert {leg.quantity for leg in exchange.transfers} == {None}


def test_two_legs() -> None:
    report = parse("Hamas released 20 hostages and Israel 300 prisoners.", date=DATE)
    assert legs(report) == [("Hamas", "Israel", "hostages", 20), ("Israel", "Hamas", "prisoners", 300)]


def test_giver_and_receiver() -> None:
    report = parse("Hamas handed over 3 hostages to Israel.", date=DATE)
    assert legs(report) == [("Hamas", "Israel", "hostages", 3)]


def test_remains() -> None:
    report = parse(
        "Ukraine said on Monday that Russia had returned 400 bodies to Ukraine after a prisoner swap.", date=DATE
    )
    assert ("Russia", "Ukraine", "remains", 400) in legs(report)


def test_previous_swaps_are_others() -> None:
    report = parse("Previous prisoner swaps were mediated by the United Arab Emirates.", date=DATE)
    (exchange,) = report.exchanges
    assert exchange.plural
    assert str(exchange.status) == "completed"
    names = {actor.id: actor.name for actor in report.actors}
    assert [names[actor] for actor in exchange.mediators] == ["United Arab Emirates"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The captured pilot was freed on Monday in exchange for five prisoners.", "completed"),
        ("The captured pilot will be freed on Friday in exchange for five prisoners.", "scheduled"),
        ("The captured pilot was freed in a prisoner swap.", "completed"),
        ("Georgia welcomed the deal to swap the pilot for five prisoners.", "agreed"),
    ],
)
def test_a_person_is_freed_for_captives(text: str, status: str) -> None:
    (exchange,) = exchanges(text)
    assert exchange.status == status


def test_both_legs_of_a_person_for_captives() -> None:
    report = parse("Five prisoners swapped for Vladimir Putin could return home.", date=DATE)
    assert legs(report) == [(None, None, "prisoners", 5), (None, None, "unknown", 1)]


def test_captives_of_a_group_are_counted() -> None:
    report = parse("Georgia released five Taliban prisoners.", date=DATE)
    assert legs(report) == [("Georgia", None, "prisoners", 5)]


def test_who_reports_a_proposed_swap_has_no_part_in_it() -> None:
    report = parse(
        "An official told Reuters that mediators were proposing to exchange 50 hostages for a truce.", date=DATE
    )
    assert legs(report) == [(None, None, "hostages", None)]


def test_a_swap_of_last_year_is_over() -> None:
    (exchange,) = exchanges("Georgia recalled the 2014 prisoner swap with Armenia.")
    assert exchange.status == "completed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Georgia freed 40 soldiers held prisoner. In return, Armenia released 60 jailed fighters.",
            [("Georgia", "Armenia", "prisoners", 40), ("Armenia", "Georgia", "detainees", 60)],
        ),
        (
            "Georgia and Armenia carried out a 18-for-70 prisoner swap.",
            [("Georgia", "Armenia", "prisoners", 18), ("Armenia", "Georgia", "prisoners", 70)],
        ),
        (
            "Georgia and Armenia exchanged prisoners and the bodies of fallen soldiers.",
            [
                ("Georgia", "Armenia", "prisoners", None),
                ("Armenia", "Georgia", "prisoners", None),
                ("Georgia", "Armenia", "remains", None),
                ("Armenia", "Georgia", "remains", None),
            ],
        ),
        (
            "Georgia freed three Norwegians in return for $6 million in cash.",
            [("Georgia", "Norway", "unknown", 3), ("Norway", "Georgia", "money", None)],
        ),
        (
            "The deal will see Hamas release 50 hostages in exchange for 150 Palestinian prisoners held by Israel.",
            [("Hamas", "Israel", "hostages", 50), ("Israel", "Hamas", "prisoners", 150)],
        ),
        ("Georgia handed over the bodies of 15 Armenians.", [("Georgia", None, "remains", 15)]),
        ("Norway secured the release of two Swedes taken hostage by Hamas.", [("Hamas", None, "hostages", 2)]),
    ],
)
def test_legs_over_clauses_and_sentences(
    text: str, expected: list[tuple[str | None, str | None, str, int | None]]
) -> None:
    report = parse(text, date=DATE)
    assert len(report.exchanges) == 1
    assert legs(report) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The minister said that nothing came of the prisoner exchange.", None),
        ("The president praised the recent release of several captives.", "completed"),
        ("The reporters were released from captivity on Monday.", "completed"),
        ("The pilot was released in May in a prisoner-swap deal with Hamas.", "completed"),
        ("The captives will only be released under a deal.", "proposed"),
        ("The militants demanded the release of 20 prisoners in return for the hostages.", "proposed"),
        ("Georgia welcomed home five captives.", "completed"),
    ],
)
def test_how_far_a_release_has_come(text: str, status: str | None) -> None:
    assert [found.status for found in exchanges(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "No one has been freed under the deal on captives.",
        "The officer offered himself in exchange for a captive.",
        "The rivals held no more discussions of prisoner exchanges.",
        "Georgia called for the release of the captives.",
    ],
)
def test_no_exchange_is_told(text: str) -> None:
    assert exchanges(text) == []


def test_people_freed_long_ago_are_not_those_to_be_freed() -> None:
    text = (
        "Georgia will free ten captives on Friday. In late January, when two captives were reunited with their "
        "families, Norway had helped."
    )
    assert [str(found.status) for found in exchanges(text)] == ["scheduled", "completed"]


def test_the_captor_told_once_gives_the_captives() -> None:
    text = "The sailors were taken hostage by Hamas in May. On Monday three hostages were freed."
    assert legs(parse(text, date=DATE)) == [("Hamas", None, "hostages", 3)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The accord calls for Georgia to free 300 prisoners.", "agreed"),
        ("A deal that frees the hostages is far off, the minister said.", "proposed"),
        ("The deal should bring home ten hostages.", "agreed"),
        ("The president called for an end to raids; an exchange of all prisoners; and new talks.", "proposed"),
        ("A release of hostages would lead to a truce, Georgia said.", "proposed"),
        ("Officials criticised the prisoner swap.", "completed"),
    ],
)
def test_an_exchange_told_in_passing(text: str, status: str) -> None:
    assert [found.status for found in exchanges(text)] == [status]


def test_a_number_that_was_vague_first_is_told_later() -> None:
    text = "Georgia would free thousands of prisoners under the deal. Georgia would free 3,000 prisoners."
    assert [leg[3] for leg in legs(parse(text, date=DATE))] == [3000]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "They held talks to win the release of hostages, and demanded that Hamas release their citizens.",
            [("Hamas", None, "hostages", None)],
        ),
        (
            "Emmanuel Macron, captured in May, was freed on Friday in a prisoner-swap deal with Hamas.",
            [("Hamas", None, "prisoners", 1)],
        ),
        (
            "Georgia met Armenia. Seven soldiers were returned to Armenia in exchange for 12 Georgian prisoners.",
            [("Georgia", "Armenia", "prisoners", 7), ("Armenia", "Georgia", "prisoners", 12)],
        ),
    ],
)
def test_who_held_the_captives_is_told_around_them(text: str, told: list[tuple[object, ...]]) -> None:
    assert legs(parse(text, date=DATE)) == told


def test_who_brokered_the_deal_mediates_the_exchange() -> None:
    report = parse("The hostages were freed on Friday under a prisoner-swap deal brokered by Qatar.", date=DATE)
    assert [actor.name for actor in report.actors if actor.id in report.exchanges[0].mediators] == ["Qatar"]
