"""The records and their values: what they refuse, how they compare, what a report can be asked."""

import copy
import datetime
import pickle

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from negotiation_events import strategies
from negotiation_events.errors import ModelError, NegotiationEventsError
from negotiation_events.model import (
    Actor,
    Agreement,
    AgreementKind,
    AgreementStatus,
    Claim,
    Condition,
    Document,
    Duration,
    Evidence,
    Exchange,
    FrozenMap,
    Place,
    Quantity,
    Quote,
    Report,
    Talks,
    Time,
    Transfer,
    edtf_bounds,
)

DAY = datetime.date
RECORDS = [
    strategies.actors(),
    strategies.talks(),
    strategies.agreements(),
    strategies.exchanges(),
    strategies.conditions(),
    strategies.claims(),
    strategies.documents(),
    strategies.evidences(),
    strategies.quotes(),
    strategies.times(),
    strategies.durations(),
    strategies.quantities(),
    strategies.places(),
    strategies.transfers(),
    strategies.reports(),
]
ANYTHING = st.one_of(RECORDS)


def report(**records):
    return Report(document=Document(id="d", length=100), **records)


NORLAND = Actor(id="norland", name="Norland", kind="state")
SUDRIA = Actor(id="sudria", name="Sudria", kind="state")
ROUND = Talks(id="round", parties=["norland", "sudria"], time=Time(edtf="2031-05-10"))
TRUCE = Agreement(id="truce", kind="ceasefire", effective=Time(edtf="2031-05"))
SWAP = Exchange(id="swap", transfers=[Transfer(giver="norland", receiver="sudria")], time=Time(edtf="2031-05-09/.."))
DEMAND = Condition(id="demand", kind="demand", holder=["norland"], applies_to=["truce"])
WORD = Claim(id="word", act="assert", speakers=["norland"], about=["swap", "truce"])
WHOLE = report(
    actors=[NORLAND, SUDRIA], talks=[ROUND], agreements=[TRUCE], exchanges=[SWAP], conditions=[DEMAND], claims=[WORD]
)


class TestEveryRecordIsAValue:
    @given(ANYTHING)
    def test_it_cannot_be_changed(self, item):
        name = attrs.fields(type(item))[0].name
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(item, name, getattr(item, name))
        with pytest.raises(AttributeError):
            item.something_else = 1

    @given(ANYTHING)
    def test_equal_ones_hash_equally(self, item):
        other = attrs.evolve(item)
        assert other is not item
        assert other == item
        assert hash(other) == hash(item)
        assert len({item, other}) == 1

    @given(ANYTHING)
    def test_it_survives_pickle_and_copy(self, item):
        assert pickle.loads(pickle.dumps(item)) == item
        assert copy.deepcopy(item) == item

    @given(strategies.talks())
    def test_another_id_makes_another_record(self, item):
        assert attrs.evolve(item, id=item.id + "'") != item

    def test_a_list_given_becomes_a_tuple(self):
        parties = ["norland"]
        talks = Talks(id="t", parties=parties)
        parties.append("sudria")
        assert talks.parties == ("norland",)

    def test_a_term_given_as_text_becomes_the_term(self):
        assert Agreement(id="a", kind="peace", status="signed").status is AgreementStatus.SIGNED
        assert Agreement(id="a", kind=AgreementKind.PEACE) == Agreement(id="a", kind="peace")


@pytest.mark.parametrize(
    ("build", "field", "value", "remedy"),
    [
        (lambda: Actor(id=1, name="Norland", kind="state"), "Actor.id", "1", "text"),
        (lambda: Actor(id="a", name=None, kind="state"), "Actor.name", "None", "text"),
        (lambda: Actor(id="a", name="Norland", kind="stat"), "Actor.kind", "'stat'", "did you mean 'state'"),
        (
            lambda: Actor(id="a", name="N", kind="state", country="Norland"),
            "Actor.country",
            "'Norland'",
            "three capital",
        ),
        (lambda: Place(name="Port Sava", country="he"), "Place.country", "'he'", "CHE"),
        (lambda: Talks(id="t", parties="norland"), "Talks.parties", "'norland'", "a list or tuple"),
        (lambda: Talks(id="t", parties=["norland", 2]), "Talks.parties[1]", "2", "text"),
        (lambda: Talks(id="t", round=True), "Talks.round", "True", "a whole number"),
        (lambda: Talks(id="t", round=0), "Talks.round", "0", "the first round is 1"),
        (lambda: Talks(id="t", topics=["cease-fire"]), "Talks.topics", "'cease-fire'", "did you mean 'ceasefire'"),
        (lambda: Talks(id="t", place="Port Sava"), "Talks.place", "'Port Sava'", "a Place"),
        (lambda: Exchange(id="e", plural="yes"), "Exchange.plural", "'yes'", "True or False"),
        (lambda: Condition(id="c", kind="request"), "Condition.kind", "'request'", "one of demand"),
        (lambda: Claim(id="c", act="says"), "Claim.act", "'says'", "one of assert"),
        (lambda: Claim(id="c", act="assert", asserts=["status"]), "Claim.asserts", "['status']", "a mapping"),
        (lambda: Claim(id="c", act="assert", asserts={"status": None}), "status", "None", "text, a whole number"),
        (lambda: Claim(id="c", act="assert", asserts={"status": True}), "status", "True", "text, a whole number"),
        (lambda: Claim(id="c", act="assert", asserts={1: "x"}), "FrozenMap", "1", "text"),
        (lambda: Evidence(start=4, end=4), "Evidence", "[4, 4)", "start < end"),
        (lambda: Evidence(start=-1, end=4), "Evidence", "[-1, 4)", "0 <= start"),
        (lambda: Quote(start=0, end=3, text="said"), "Quote.text", "'said'", "has 3"),
        (lambda: Quote(start=3, end=0, text="said"), "Quote", "[3, 0)", "start < end"),
        (lambda: Quantity(lower=-1, upper=None), "Quantity.lower", "-1", "count from 0"),
        (lambda: Quantity(lower=9, upper=3), "Quantity.lower", "9", "smaller bound first"),
        (lambda: Duration(iso="30 days"), "Duration.iso", "'30 days'", "P30D"),
        (lambda: Duration(iso="P٣٠D"), "Duration.iso", "'P٣٠D'", "P30D"),
        (lambda: Duration(iso="P1D", modifier="over"), "Duration.modifier", "'over'", "more_than"),
        (lambda: Document(id="d", length=-1), "Document.length", "-1", "number of characters"),
        (
            lambda: Document(id="d", length=1, date=datetime.datetime(2031, 5, 9, tzinfo=datetime.UTC)),
            "Document.date",
            "datetime(2031",
            "datetime.date",
        ),
    ],
)
def test_an_error_names_field_value_and_remedy(build, field, value, remedy):
    with pytest.raises(ModelError) as caught:
        build()
    message = str(caught.value)
    assert message.startswith(field)
    assert value in message
    assert remedy in message
    assert isinstance(caught.value, NegotiationEventsError)
    assert isinstance(caught.value, ValueError)


class TestTime:
    @pytest.mark.parametrize(
        ("edtf", "earliest", "latest"),
        [
            ("2031-05-23", DAY(2031, 5, 23), DAY(2031, 5, 23)),
            ("2031-05", DAY(2031, 5, 1), DAY(2031, 5, 31)),
            ("2032-02", DAY(2032, 2, 1), DAY(2032, 2, 29)),
            ("2031", DAY(2031, 1, 1), DAY(2031, 12, 31)),
            ("199X", DAY(1990, 1, 1), DAY(1999, 12, 31)),
            ("19XX", DAY(1900, 1, 1), DAY(1999, 12, 31)),
            ("2031-XX", DAY(2031, 1, 1), DAY(2031, 12, 31)),
            ("2031-05-XX", DAY(2031, 5, 1), DAY(2031, 5, 31)),
            ("2031-05-23~", DAY(2031, 5, 23), DAY(2031, 5, 23)),
            ("2031-05?", DAY(2031, 5, 1), DAY(2031, 5, 31)),
            ("2031%", DAY(2031, 1, 1), DAY(2031, 12, 31)),
            ("2031-21", DAY(2031, 3, 1), DAY(2031, 5, 31)),
            ("2031-33", DAY(2031, 1, 1), DAY(2031, 3, 31)),
            ("2031-41", DAY(2031, 7, 1), DAY(2031, 12, 31)),
            ("2031-05-12/2031-05-18", DAY(2031, 5, 12), DAY(2031, 5, 18)),
            ("2030/2031-02", DAY(2030, 1, 1), DAY(2031, 2, 28)),
            ("2031-05-12/..", DAY(2031, 5, 12), None),
            ("2031-05-12/", DAY(2031, 5, 12), None),
            ("../2031-05", None, DAY(2031, 5, 31)),
        ],
    )
    def test_edtf_has_these_bounds(self, edtf, earliest, latest):
        assert edtf_bounds(edtf) == (earliest, latest)
        assert (Time(edtf=edtf).earliest, Time(edtf=edtf).latest) == (earliest, latest)

    @pytest.mark.parametrize(
        "edtf",
        [
            "", "yesterday", "2031-5-9", "23-05-2031", "2031-13", "2031-02-29", "2031-05-32", "2031-00",
            "2031-05-23T10:00",
            "2031-05-18/2031-05-12", "../..", "/", "2030/2031/2032", " 2031", "2031\n", "0000", "٢٠٣١", "2031-21-05",
        ],
    )  # fmt: skip
    def test_what_is_no_edtf_is_refused(self, edtf):
        with pytest.raises(ModelError, match=r"Time\.edtf"):
            Time(edtf=edtf)

    @given(strategies.times())
    def test_earliest_is_not_after_latest(self, time):
        assume(time.earliest and time.latest)
        assert time.earliest <= time.latest

    @given(strategies.times())
    def test_a_resolved_time_has_a_bound(self, time):
        assert (time.edtf is not None) == (time.earliest is not None or time.latest is not None)


class TestDuration:
    @pytest.mark.parametrize(
        ("iso", "end"),
        [
            ("P30D", DAY(2031, 3, 2)),
            ("P1M", DAY(2031, 2, 28)),
            ("P2W", DAY(2031, 2, 14)),
            ("P1Y1M1D", DAY(2032, 3, 1)),
            ("PT72H", DAY(2031, 2, 3)),
            ("P1DT24H", DAY(2031, 2, 2)),
        ],
    )
    def test_it_adds_to_a_date(self, iso, end):
        assert DAY(2031, 1, 31) + Duration(iso=iso).relativedelta == end

    @given(st.dates(DAY(1988, 1, 1), DAY(2100, 1, 1)), strategies.durations())
    def test_no_duration_leads_back(self, day, duration):
        midnight = datetime.datetime.combine(day, datetime.time())
        assert midnight + duration.relativedelta >= midnight

    @pytest.mark.parametrize("iso", ["", "P", "PT", "P1DT", "30D", "P1.5D", "-P1D", "P1D ", "p1d", "P1D2Y"])
    def test_what_is_no_duration_is_refused(self, iso):
        with pytest.raises(ModelError, match=r"Duration\.iso"):
            Duration(iso=iso)


@pytest.mark.parametrize(
    ("quantity", "exact"),
    [
        (Quantity(lower=1000, upper=1000), 1000),
        (Quantity(lower=0, upper=0), 0),
        (Quantity(lower=250, upper=250, approximate=True), None),
        (Quantity(lower=300, upper=None), None),
        (Quantity(lower=None, upper=None), None),
    ],
)
def test_exact_numbers_alone_are_exact(quantity, exact):
    assert quantity.exact == exact


class TestFrozenMap:
    PLAIN = st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text()))

    @given(PLAIN)
    def test_it_holds_what_it_was_given(self, items):
        frozen = FrozenMap(items)
        assert len(frozen) == len(items)
        assert {name: list(value) if isinstance(value, tuple) else value for name, value in frozen.items()} == items

    @given(PLAIN)
    def test_order_of_the_names_does_not_matter(self, items):
        backwards = FrozenMap(dict(reversed(items.items())))
        assert backwards == FrozenMap(items)
        assert hash(backwards) == hash(FrozenMap(items))
        assert list(backwards) == sorted(items)

    @given(PLAIN)
    def test_it_survives_pickle_and_is_its_own_repr(self, items):
        frozen = FrozenMap(items)
        assert pickle.loads(pickle.dumps(frozen)) == frozen
        assert FrozenMap(dict(frozen)) == frozen
        assert eval(repr(frozen)) == frozen

    def test_it_cannot_be_changed(self):
        frozen = FrozenMap({"status": "completed"})
        with pytest.raises(TypeError):
            frozen["status"] = "failed"
        with pytest.raises(AttributeError, match="status"):
            frozen.status = "failed"
        with pytest.raises(AttributeError, match="_items"):
            frozen._items = {}
        assert dict(frozen) == {"status": "completed"}

    def test_later_changes_of_what_was_given_do_not_reach_it(self):
        given_values = {"topics": ["release"]}
        frozen = FrozenMap(given_values)
        given_values["topics"].append("trade")
        assert frozen["topics"] == ("release",)


class TestReport:
    def test_records_are_found_by_id(self):
        assert WHOLE["truce"] is TRUCE
        assert [WHOLE[item.id] for item in WHOLE] == list(WHOLE)

    def test_an_unknown_id_is_answered_with_the_nearest(self):
        with pytest.raises(KeyError, match="did you mean 'truce'"):
            WHOLE["truces"]

    def test_records_are_found_by_type(self):
        assert WHOLE.by_type(Actor) == (NORLAND, SUDRIA)
        assert WHOLE.by_type(Claim) == WHOLE.claims
        assert report().by_type(Talks) == ()

    def test_iteration_gives_all_in_the_order_of_the_types(self):
        assert list(WHOLE) == [NORLAND, SUDRIA, ROUND, TRUCE, SWAP, DEMAND, WORD]
        assert len(WHOLE) == 7

    def test_an_empty_report_is_still_a_report(self):
        assert len(report()) == 0
        assert bool(report()) is True

    def test_claims_about_a_record_or_an_id(self):
        assert WHOLE.claims_about(SWAP) == (WORD,)
        assert WHOLE.claims_about("truce") == (WORD,)
        assert WHOLE.claims_about(ROUND) == ()

    def test_the_timeline_is_of_dated_events_earliest_first(self):
        undated = Talks(id="undated", time=Time(edtf=None, text="some day"))
        dated = report(
            actors=[NORLAND, SUDRIA], talks=[undated, ROUND], agreements=[TRUCE], exchanges=[SWAP]
        ).timeline()
        assert dated == (TRUCE, SWAP, ROUND)

    @given(strategies.reports())
    def test_the_timeline_loses_and_invents_nothing(self, whole):
        timeline = whole.timeline()
        assert len(set(timeline)) == len(timeline)
        assert set(timeline) <= {*whole.talks, *whole.agreements, *whole.exchanges}
        times = [item.time or item.effective if isinstance(item, Agreement) else item.time for item in timeline]
        days = [time.earliest or time.latest for time in times]
        assert days == sorted(days)

    @pytest.mark.parametrize(
        ("records", "said"),
        [
            ({"actors": [NORLAND, NORLAND]}, ["two records", "'norland'"]),
            ({"actors": [Actor(id="round", name="N", kind="state")], "talks": [ROUND]}, ["two records", "'round'"]),
            (
                {"actors": [NORLAND], "talks": [ROUND]},
                ["Talks 'round', parties", "'sudria'", "there is no Actor", "norland"],
            ),
            ({"talks": [Talks(id="t", host="norland")]}, ["Talks 't', host", "'norland'", "none in this report"]),
            (
                {"actors": [NORLAND], "talks": [Talks(id="t", results=["norland"])]},
                ["Talks 't', results", "'norland' is of the type Actor, not Agreement or Exchange"],
            ),
            ({"exchanges": [SWAP]}, ["Exchange 'swap', transfers[0].giver", "'norland'"]),
            ({"claims": [WORD]}, ["Claim 'word', speakers", "'norland'"]),
            (
                {"talks": [Talks(id="t", evidence=[Evidence(start=90, end=101)])]},
                ["Talks 't', evidence", "[90, 101)", "100 characters"],
            ),
            (
                {"claims": [Claim(id="c", act="deny", cue=Quote(start=99, end=103, text="said"))]},
                ["Claim 'c', cue", "[99, 103)", "outside"],
            ),
        ],
    )
    def test_what_does_not_fit_together_is_refused(self, records, said):
        with pytest.raises(ModelError) as caught:
            report(**records)
        for words in said:
            assert words in str(caught.value)
