"""Contested facts: who says what, who denies it, who does not confirm it."""

import random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation_events import strategies
from negotiation_events.model import (
    Actor,
    Agreement,
    Claim,
    Condition,
    Contest,
    Document,
    Exchange,
    Position,
    Report,
    Talks,
)

ACTORS = [Actor(id=name, name=name.capitalize(), kind="state") for name in ("helvia", "norland", "sudria")]


def claim(number, act, speakers, *, about="swap", **asserts):
    return Claim(id=f"claim-{number}", act=act, speakers=speakers, about=[about], asserts=asserts)


def contested(*claims, status=None, **records):
    swap = Exchange(id="swap", status=status)
    return Report(
        document=Document(id="d", length=0), actors=ACTORS, exchanges=[swap], claims=claims, **records
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
                assert str(report[identity].asserts[contest.field]) == position.value
        assert sum(position.narrator for position in contest.positions) <= 1
