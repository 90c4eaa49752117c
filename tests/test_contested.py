"""Contested facts: who says what, who denies it, who does not confirm it."""

import random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation_events import parse, strategies
from negotiation_events.model import (
    Actor,
    Agreement,
    Claim,
    Condition,
    Contest,
    Document,
    Evidence,
    Exchange,
    Place,
    Position,
    Quantity,
    Quote,
    Report,
    Talks,
    Time,
    Transfer,
)
from negotiation_events.model.agree import as_text
from negotiation_events.serialize.plain import render

ACTORS = [Actor(id=name, name=name.capitalize(), kind="state") for name in ("helvia", "norland", "sudria")]


def claim(number, act, speakers, *, about="swap", **asserts):
    return Claim(id=f"claim-{number}", act=act, speakers=speakers, about=[about], asserts=asserts)


SWAP = ("status", "total", "time", "place", "transfers")


def contested(*claims, **fields):
    swap = Exchange(id="swap", **{name: fields.pop(name) for name in SWAP if name in fields})
    records = fields
    return Report(
        document=Document(id="d", length=90), actors=ACTORS, exchanges=[swap], claims=claims, **records
    ).contested()


def test_two_values_narrator_first_then_by_name():
    contests = contested(
        claim(1, "assert", ["sudria"], status="failed"),
        claim(2, "assert", ["norland"], status="completed"),
        claim(3, "confirm", ["helvia"], status="completed"),
        status="under_way",
    )
    assert contests == (
        Contest(
            record="swap",
            field="status",
            positions=[
                Position(value="under_way", narrator=True),
                Position(
                    value="completed", narrator=False, holders=["helvia", "norland"], claims=["claim-2", "claim-3"]
                ),
                Position(value="failed", narrator=False, holders=["sudria"], claims=["claim-1"]),
            ],
        ),
    )


def test_one_value_that_somebody_does_not_confirm():
    (contest,) = contested(
        claim(1, "assert", ["norland"], status="completed"), claim(2, "not_confirm", ["sudria", "helvia"])
    )
    assert contest.withheld_by == ("helvia", "sudria")
    assert contest.denied_by == ()
    assert [position.value for position in contest.positions] == ["completed"]


def test_one_value_that_somebody_denies():
    (contest,) = contested(claim(1, "deny", ["sudria"]), status="completed")
    assert contest.denied_by == ("sudria",)
    assert contest.positions == (Position(value="completed", narrator=True),)


@pytest.mark.parametrize("act", ["deny", "not_confirm"])
def test_who_denies_or_withholds_a_value_does_not_hold_it(act):
    (contest,) = contested(claim(1, act, ["sudria"], status="completed"), status="completed")
    assert contest.positions == (Position(value="completed", narrator=True),)


def test_a_field_other_than_the_status():
    (contest,) = contested(
        claim(1, "assert", ["norland"], about="round", round=3),
        claim(2, "deny", ["sudria"], about="round"),
        talks=[Talks(id="round", round=2)],
    )
    assert (contest.record, contest.field) == ("round", "round")
    assert [(position.value, position.narrator) for position in contest.positions] == [("2", True), ("3", False)]
    assert contest.denied_by == ()


@pytest.mark.parametrize(
    "claims",
    [
        [],
        [claim(1, "assert", ["norland"], status="completed"), claim(2, "confirm", ["sudria"], status="completed")],
        [claim(1, "welcome", ["norland"])],
        [claim(1, "deny", ["sudria"], about="norland")],
    ],
)
def test_what_all_agree_on_is_left_out(claims):
    assert contested(*claims, status="completed") == ()


def test_a_denial_of_what_nobody_says_is_no_contest():
    assert contested(claim(1, "deny", ["sudria"])) == ()


def test_every_type_of_event_can_be_contested():
    records = {
        "talks": [Talks(id="t", status="scheduled")],
        "agreements": [Agreement(id="a", status="agreed")],
        "conditions": [Condition(id="c", kind="demand", status="open")],
    }
    about = ["t", "a", "c", "swap"]
    claims = [claim(number, "deny", ["sudria"], about=identity) for number, identity in enumerate(about)]
    contests = contested(*claims, status="completed", **records)
    assert [contest.record for contest in contests] == ["t", "a", "swap", "c"]


def said(number, speaker, start, act="assert", **asserts):
    """A claim about the swap at a place of the report."""
    return attrs.evolve(
        claim(number, act, [speaker], **asserts), evidence=[Evidence(start=start, end=start + 1, rule="r")]
    )


@pytest.mark.parametrize(
    ("field", "own", "agreeing", "contrary"),
    [
        ("total", Quantity(lower=200, upper=200), [200, "150/..", "../300", "210~"], [180, "300/..", "../150"]),
        ("total", Quantity(lower=300, upper=None), [300, 350, "200/400"], [200, "../250"]),
        (
            "time",
            Time(edtf="2025-05-23"),
            ["2025-05-23", "2025-05", "2025-05-20/2025-05-25", "2025-05-01/.."],
            ["2025-05-24"],
        ),
        ("place", Place(name="Geneva", country="CHE"), ["Geneva"], ["Oslo"]),
    ],
)
def test_numbers_and_times_agree_where_they_overlap(field, own, agreeing, contrary):
    for value in agreeing:
        assert contested(claim(1, "assert", ["sudria"], **{field: value}), **{field: own}) == ()
    for value in contrary:
        (contest,) = contested(claim(1, "assert", ["sudria"], **{field: value}), **{field: own})
        assert contest.field == field
        assert [(position.value, position.narrator) for position in contest.positions][1] == (str(value), False)


def test_parties_are_compared_as_sets():
    def contests(*parties):
        told = claim(1, "assert", ["helvia"], about="round", parties=parties)
        return contested(told, talks=[Talks(id="round", parties=["norland", "sudria"])])

    assert contests("sudria", "norland") == ()
    assert contests("sudria", "norland", "helvia") == ()  # who names more has not said that these were not there
    (contest,) = contests("sudria", "helvia")
    assert [position.value for position in contest.positions] == ["sudria, norland", "helvia, sudria"]


def test_the_number_of_a_swap_is_that_of_all_its_legs_or_of_the_one_told_of():
    legs = [Transfer(giver=giver, quantity=Quantity(lower=100, upper=100)) for giver in ("norland", "sudria")]
    assert contested(claim(1, "assert", ["sudria"], total=200), transfers=legs) == ()
    assert contested(claim(1, "assert", ["sudria"], total=100), transfers=legs) == ()
    (contest,) = contested(claim(1, "assert", ["sudria"], total=180), transfers=legs)
    assert [position.value for position in contest.positions] == ["200", "180"]


def test_who_corrects_himself_holds_the_later_value_alone():
    (contest,) = contested(
        said(1, "norland", 10, total=200), said(2, "sudria", 20, total=150), said(3, "norland", 30, total=180)
    )
    assert [(position.value, position.holders) for position in contest.positions] == [
        ("150", ("sudria",)),
        ("180", ("norland",)),
    ]
    assert contested(said(1, "norland", 10, total=200), said(2, "norland", 20, total=180)) == ()


def test_what_is_said_later_is_told_by_the_dates_of_the_claims_before_their_places():
    earlier, later = (Time(edtf=day) for day in ("2025-05-20", "2025-05-22"))
    newer = attrs.evolve(said(1, "norland", 10, total=200), time=later)
    older = attrs.evolve(said(2, "norland", 20, total=180), time=earlier)
    (contest,) = contested(newer, older, said(3, "sudria", 30, total=150))
    assert [position.value for position in contest.positions] == ["150", "200"]


def test_who_takes_it_back_holds_it_no_longer():
    (contest,) = contested(
        said(1, "norland", 10, status="failed"), said(2, "norland", 20, act="deny"), status="completed"
    )
    assert contest.positions == (Position(value="completed", narrator=True),)


def test_what_stands_only_in_the_words_of_sources_is_not_the_report_s_own():
    content = Quote(start=13, end=30, text="it freed 200 men.")
    cue = Quote(start=8, end=12, text="said")
    told = attrs.evolve(claim(1, "assert", ["norland"], total=200), content=content, cue=cue)
    swap = Exchange(id="swap", total=Quantity(lower=200, upper=200), evidence=[Evidence(start=13, end=29, rule="r")])
    report = Report(
        document=Document(id="d", length=90),
        actors=ACTORS,
        exchanges=[swap],
        claims=[told, claim(2, "assert", ["sudria"], total=180)],
    )
    (contest,) = report.contested()
    assert [(position.value, position.narrator) for position in contest.positions] == [("180", False), ("200", False)]


READ = [
    (
        "Norland released 200 hostages on Friday. Sudria said that only 180 hostages had been released.",
        [("total", "200", True), ("total", "180", False)],
    ),
    (
        "Iran freed 20 prisoners. Iraq put the number at 15. Iraq later corrected the number to 18.",
        [("total", "20", True), ("total", "18", False)],
    ),
    (
        "France said the talks between Iran and Iraq would take place on Monday. Iraq said the talks would take "
        "place on Tuesday.",
        [("time", "2025-05-26", False), ("time", "2025-05-27", False)],
    ),
    (
        "Talks between Iran and Iraq will be held in Geneva on Monday. Iran said the talks would be held in Oslo.",
        [("place", "Geneva", True), ("place", "Oslo", False)],
    ),
    ("Iran freed 20 prisoners. Iraq said 20 prisoners had been freed.", []),
    ("Iran said it had freed 20 prisoners. Iran later said it had freed 18 prisoners.", []),
    ("Iran freed 20 prisoners in March. Iraq said Iran had freed 30 prisoners in April.", []),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_what_is_read_of_sources_that_differ(text, expected):
    contests = parse(text, date="2025-05-23").contested()
    found = [(contest.field, one.value, one.narrator) for contest in contests for one in contest.positions]
    assert found == expected


def test_a_claim_taken_back_is_about_what_was_claimed():
    report = parse("Iran said it had freed 20 prisoners. Iraq thanked it. Iran withdrew the claim.", date="2025-05-23")
    assert report.claims[-1].act == "deny"
    assert report.claims[-1].about == ("exchange-1",)


def test_what_is_contested_is_readable():
    text = READ[0][0]
    page = render(parse(text, date="2025-05-23"), text)
    assert "Total of: Handover of hostages by Norland [exchange-1]" in page
    assert '180  according to Sudria: "only 180 hostages had been released" [claim-1]' in page


@given(strategies.reports(), st.randoms(use_true_random=False))
def test_the_order_of_claims_and_of_records_does_not_matter(report: Report, shuffler: random.Random):
    shuffled = {}
    for name in ("talks", "agreements", "exchanges", "conditions", "claims"):
        records = list(getattr(report, name))
        shuffler.shuffle(records)
        shuffled[name] = records
    assert set(attrs.evolve(report, **shuffled).contested()) == set(report.contested())


@given(strategies.reports())
def test_a_contest_is_about_what_the_report_has(report):
    for contest in report.contested():
        assert report[contest.record]
        assert len({position.value for position in contest.positions}) == len(contest.positions)
        assert (
            len(contest.positions) > 1
            or contest.denied_by
            or contest.withheld_by
            or report.claims_about(contest.record)
        )
        for position in contest.positions:
            assert position.narrator or position.claims
            for identity in position.claims:
                assert as_text(report[identity].asserts[contest.field]) == position.value
        assert sum(position.narrator for position in contest.positions) <= 1
