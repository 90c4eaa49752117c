"""The strategies and helpers that the library gives to the tests of others."""

import os
import subprocess
import sys
import typing

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from negotiation_events import model, strategies
from negotiation_events.model import (
    Actor,
    AgreementStatus,
    Claim,
    Evidence,
    Exchange,
    FrozenMap,
    Place,
    Quote,
    Report,
    Talks,
    TalksStatus,
    Time,
)
from negotiation_events.serialize import json as json_format
from negotiation_events.testing import assert_round_trip

DRAWN = [
    name
    for name in model.__all__
    if attrs.has(getattr(model, name))
    and name not in ("Contest", "Position", "RecordTypes", "DEFAULT_TYPES")  # what no report holds
]


# To see that something is drawn at all, the smallest one need not be sought.
FIRST = settings(max_examples=400, phases=[Phase.generate], database=None, deadline=None, derandomize=True)


def registered():
    strategies._register()
    return {name: st.from_type(getattr(model, name)) for name in [*DRAWN, "FrozenMap"]}


@pytest.mark.parametrize("name", [*DRAWN, "FrozenMap"])
def test_every_type_can_be_drawn_by_its_type(name):
    kind = getattr(model, name)
    assert type(find(registered()[name], lambda _: True, settings=FIRST)) is kind


@pytest.mark.parametrize("name", [name for name in strategies.__all__ if name != "records"])  # it asks for the type
def test_every_strategy_is_documented_and_takes_options_by_name(name):
    strategy = getattr(strategies, name)
    assert strategy.__doc__
    with pytest.raises(TypeError):
        strategy("an option without its name")


def test_hypothesis_can_ask_for_the_hook_whichever_is_imported_first():
    program = (
        "import sys\n"
        "class Early:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        module = sys.modules.get('negotiation_events.strategies')\n"
        "        if name == 'hypothesis' and module: assert callable(module._register); print('there in time')\n"
        "sys.meta_path.insert(0, Early())\n"
        "import negotiation_events.strategies\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "there in time\n"


@given(st.data())
def test_spans_lie_in_the_text_and_quotes_have_its_words(data):
    text = data.draw(strategies.texts())
    report = data.draw(strategies.reports(text=text))
    assert report.document.length == len(text)
    for record in report:
        for field in attrs.fields(type(record)):
            value = getattr(record, field.name)
            for span in value if isinstance(value, tuple) else (value,):
                if isinstance(span, Evidence | Quote):
                    assert 0 <= span.start < span.end <= len(text)
                if isinstance(span, Quote):
                    assert text[span.start : span.end] == span.text


@given(strategies.reports(max_size=1))
def test_max_size_bounds_each_type(report):
    assert all(len(records) <= 1 for records in (report.actors, report.talks, report.claims))


@given(strategies.reports(text=""))
def test_a_report_of_an_empty_text_is_empty(report):
    assert len(report) == 0


@given(strategies.talks(status=st.just("scheduled"), ids={Actor: ["norland"]}))
def test_fields_and_ids_can_be_fixed(talks):
    assert talks.status is TalksStatus.SCHEDULED
    assert {*talks.parties, *talks.mediators, *talks.proposers, talks.host} <= {"norland", None}
    assert talks.results == ()


@pytest.mark.parametrize(
    ("kind", "sought"),
    [
        (Time, lambda time: time.edtf is None),
        (Time, lambda time: time.earliest is None and time.latest),
        (Time, lambda time: time.edtf and time.edtf.endswith("~")),
        (Talks, lambda talks: talks.parties and talks.evidence and talks.topics),
        (Exchange, lambda exchange: any(leg.giver and leg.quantity for leg in exchange.transfers)),
        (Claim, lambda claim: claim.about and claim.asserts and claim.content),
        (Report, lambda report: report.contested()),
        (Report, lambda report: report.timeline()),
        (FrozenMap, lambda items: any(isinstance(value, tuple) for value in items.values())),
    ],
)
def test_what_matters_is_drawn(kind, sought):
    assert find(registered()[kind.__name__], lambda item: bool(sought(item)), settings=FIRST) is not None


@pytest.mark.parametrize("status", [None, *AgreementStatus])
def test_every_status_of_an_agreement_is_drawn(status):
    drawn = find(
        strategies.agreements(),
        lambda agreement: agreement.status is status,
        settings=settings(FIRST, max_examples=2000),
    )
    assert drawn.status is status


class TestAssertRoundTrip:
    @given(strategies.reports())
    def test_it_passes_what_comes_back(self, report):
        assert_round_trip(report)

    @pytest.mark.parametrize(
        ("dumps", "loads", "said"),
        [
            (None, lambda text, kind: Place(name="elsewhere"), "comes back as"),
            (lambda record: "{}", None, "can't be read back"),
        ],
    )
    def test_it_fails_on_what_does_not(self, monkeypatch, dumps, loads, said):
        monkeypatch.setattr("negotiation_events.testing.dumps", dumps or json_format.dumps)
        monkeypatch.setattr("negotiation_events.testing.loads", loads or json_format.loads)
        with pytest.raises(AssertionError, match=said):
            assert_round_trip(Place(name="Port Sava"))

    def test_it_fails_on_other_bytes(self, monkeypatch):
        written = iter(['{"name": "Port Sava", "country": null}', "{}", "{}"])
        monkeypatch.setattr("negotiation_events.testing.dumps", lambda record: next(written))
        with pytest.raises(AssertionError, match="the second time"):
            assert_round_trip(Place(name="Port Sava"))


def test_hints_of_the_strategies_can_be_read():
    for name in strategies.__all__:
        assert "return" in typing.get_type_hints(getattr(strategies, name))


@model.record
class Sighting:
    id: str
    seen_by: typing.Optional[str] = model.refers_to("Actor")  # noqa: UP045 - what people write
    evidence: tuple[model.Evidence, ...] = ()


@given(strategies.records(Sighting, ids={Actor: ["actor-1"]}))
def test_a_field_that_may_be_empty_in_the_older_way_names_records_too(sighting):
    assert sighting.seen_by in (None, "actor-1")
