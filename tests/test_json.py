"""JSON and JSON Lines: what is written comes back, in the same bytes; what is wrong is refused with its place."""

import io
import json
import os
import subprocess
import sys

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation_events import strategies
from negotiation_events.errors import FormatError, OptionError
from negotiation_events.model import (
    SCHEMA,
    Actor,
    Claim,
    Document,
    Duration,
    Evidence,
    Exchange,
    Quantity,
    Quote,
    Report,
    Talks,
    Time,
    Transfer,
)
from negotiation_events.serialize import dumps, loads, read_lines, write_lines
from negotiation_events.serialize._converter import make_converter
from negotiation_events.serialize.json import to_dict

ANYTHING = st.one_of(
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
)
REPORT = Report(
    document=Document(id="d", source="swap.txt", length=40),
    actors=[Actor(id="norland", name="Norland", kind="state", evidence=[Evidence(start=0, end=7, rule="actor.name")])],
    talks=[Talks(id="round", parties=["norland"], round=2)],
    exchanges=[Exchange(id="swap", transfers=[Transfer(giver="norland", kind="remains")], status="agreed")],
    claims=[
        Claim(
            id="word", act="assert", speakers=["norland"], cue=Quote(start=8, end=12, text="said"), about=["swap"],
            asserts={"status": "completed", "mediators": ["norland"]},
        )
    ],
)  # fmt: skip


class TestWhatIsWrittenComesBack:
    @given(ANYTHING)
    def test_equal(self, item):
        assert loads(dumps(item), kind=type(item)) == item

    @given(ANYTHING)
    def test_with_the_same_bytes(self, item):
        written = dumps(item)
        assert dumps(loads(written, kind=type(item))) == written

    @given(ANYTHING, st.integers(0, 4))
    def test_whatever_the_layout(self, item, indent):
        assert loads(dumps(item, indent=indent), kind=type(item)) == item

    @given(strategies.reports())
    def test_a_contest_too(self, report):
        for contest in report.contested():
            assert loads(dumps(contest), kind=type(contest)) == contest

    def test_under_every_hash_seed(self):
        program = (
            "from hypothesis import given, settings, Phase\n"
            "from negotiation_events import strategies\n"
            "from negotiation_events.serialize import dumps\n"
            "@settings(max_examples=5, derandomize=True, database=None, deadline=None, phases=[Phase.generate])\n"
            "@given(strategies.reports(text='Norland and Sudria said that talks had begun.'))\n"
            "def show(report): print(ascii(dumps(report)), ascii(report.contested()))\n"
            "show()\n"
        )
        outputs = [
            subprocess.run(
                [sys.executable, "-c", program],
                env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
                capture_output=True,
                check=True,
            ).stdout
            for seed in ("1", "2")
        ]
        assert outputs[0].count(b"negotiation-events/1") >= 5
        assert outputs[0] == outputs[1]


class TestForm:
    @given(ANYTHING)
    def test_every_field_in_the_order_of_the_class(self, item):
        # A report has the records of types of one's own under their keys, and none where it has none.
        names = [field.name for field in attrs.fields(type(item)) if (type(item), field.name) != (Report, "others")]
        assert list(to_dict(item)) == (["schema", *names] if isinstance(item, Report) else names)

    def test_a_report(self):
        assert list(json.loads(dumps(REPORT))) == [
            "schema", "document", "actors", "talks", "agreements", "exchanges", "conditions", "claims",
        ]  # fmt: skip
        assert dumps(REPORT).startswith(
            '{"schema": "negotiation-events/1", "document": {"id": "d", "source": "swap.txt"'
        )

    @pytest.mark.parametrize(
        ("item", "written"),
        [
            (
                Time(edtf="2031-05-12/2031-05-18", text="last week"),
                '{"edtf": "2031-05-12/2031-05-18", "text": "last week"}',
            ),
            (Duration(iso="P30D", text="30-day"), '{"iso": "P30D", "modifier": null, "text": "30-day"}'),
            (Quantity(lower=300, upper=None), '{"lower": 300, "upper": null, "approximate": false, "text": null}'),
            (Transfer(kind="remains"), '{"giver": null, "receiver": null, "kind": "remains", "quantity": null}'),
            (Quote(start=0, end=2, text="né"), '{"start": 0, "end": 2, "text": "né"}'),
        ],
    )
    def test_values(self, item, written):
        assert dumps(item) == written

    def test_plain_values_are_dicts_and_lists(self):
        claim = to_dict(REPORT)["claims"][0]
        assert type(claim["asserts"]) is dict
        assert claim["asserts"] == {"mediators": ["norland"], "status": "completed"}
        assert type(claim["speakers"]) is list
        assert type(claim["act"]) is str

    def test_half_a_surrogate_pair_can_be_encoded(self):
        quote = Quote(start=0, end=1, text="\ud83d")
        assert dumps(quote).encode() == b'{"start": 0, "end": 1, "text": "\\ud83d"}'
        assert loads(dumps(quote), kind=Quote) == quote


@pytest.mark.parametrize(
    ("path", "new", "place", "reason"),
    [
        (["claims", 0, "act"], "asserts", "$.claims[0].act", "'asserts' is not a term of Act; did you mean 'assert'?"),
        (["claims", 0, "act"], None, "$.claims[0].act", "null is not a term of Act"),
        (["claims", 0, "act"], {}, "$.claims[0].act", "an object is not a term"),
        (["claims", 0, "speakers"], "norland", "$.claims[0].speakers", "must be a list, not 'norland'"),
        (["claims", 0, "speakers"], ["norland", 1], "$.claims[0].speakers[1]", "must be text, not 1"),
        (
            ["claims", 0, "speakers"],
            ["norlund"],
            "$",
            "there is no Actor 'norlund'; did you mean 'norland'",
        ),
        (["claims", 0, "cue", "start"], "8", "$.claims[0].cue.start", "must be a whole number, not '8'"),
        (["claims", 0, "cue", "start"], True, "$.claims[0].cue.start", "must be a whole number, not true"),
        (["claims", 0, "cue", "start"], 8.0, "$.claims[0].cue.start", "must be a whole number, not 8.0"),
        (["claims", 0, "cue", "text"], "says so", "$.claims[0].cue", "has 7 characters"),
        (["claims", 0, "cue"], [], "$.claims[0].cue", "must be an object with the fields of Quote, not a list"),
        (["claims", 0, "asserts"], None, "$.claims[0].asserts", "must be an object"),
        (["claims", 0, "asserts", "status"], None, "$.claims[0].asserts", "status: None must be text"),
        (["claims", 0, "asserts", "status"], 1.5, "$.claims[0].asserts", "status: 1.5 must be text"),
        (["claims", 0, "actt"], "deny", "$.claims[0].actt", "Claim has no field 'actt'; did you mean 'act'?"),
        (["talks", 0, "round"], 0, "$.talks[0]", "the first round is 1"),
        (["talks", 0, "time"], {"edtf": "May", "text": None}, "$.talks[0].time", "'May' is not an EDTF date"),
        (["exchanges", 0, "plural"], 0, "$.exchanges[0].plural", "must be true or false, not 0"),
        (
            ["exchanges", 0, "transfers", 0, "kind"],
            "remain",
            "$.exchanges[0].transfers[0].kind",
            "did you mean 'remains'?",
        ),
        (["actors", 0, "name"], None, "$.actors[0].name", "must be text, not null"),
        (["actors", 0, "evidence", 0, "end"], 41, "$", "lies outside the document"),
        (["actors"], None, "$.actors", "must be a list, not null"),
        (["actors", 0], 3, "$.actors[0]", "must be an object with the fields of Actor, not 3"),
        (["document", "date"], "9 May 2031", "$.document.date", "'9 May 2031' is not a date; write YYYY-MM-DD"),
        (["document", "date"], "2031-02-30", "$.document.date", "'2031-02-30' is not a date (day"),
        (["document", "date"], "20310509", "$.document.date", "write YYYY-MM-DD"),
        (["document", "lenght"], 40, "$.document.lenght", "did you mean 'length'?"),
        (["events"], [], "$.events", "Report has no field 'events'; did you mean 'agreements'?"),
        (["schema"], "negotiation-events/2", "$.schema", "another major version"),
        (["schema"], "negotiation-events/10.1", "$.schema", "another major version"),
        (["schema"], "negotiation-events/1.x", "$.schema", "write 'negotiation-events/1'"),
        (["schema"], "https://example.org/other", "$.schema", "write 'negotiation-events/1'"),
        (["schema"], 1, "$.schema", "1 is not a schema"),
    ],
)
def test_an_error_names_the_place_the_value_and_the_remedy(path, new, place, reason):
    values = to_dict(REPORT)
    target = values
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = new
    with pytest.raises(FormatError) as caught:
        loads(json.dumps(values))
    assert caught.value.path == place
    assert str(caught.value).startswith(f"{place}: ")
    assert reason in str(caught.value)


FIELDS = [("$", name) for name in to_dict(REPORT)] + [("$.claims[0]", name) for name in to_dict(REPORT)["claims"][0]]


@pytest.mark.parametrize(("place", "name"), FIELDS)
def test_a_missing_field_is_named(place, name):
    values = to_dict(REPORT)
    del (values if place == "$" else values["claims"][0])[name]
    with pytest.raises(FormatError, match=f"the field '{name}' is missing") as caught:
        loads(json.dumps(values))
    assert caught.value.path == f"{place}.{name}"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("report", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("9" * 5_000, "not JSON"),
        ("[]", "must be an object with the fields of Report, not a list"),
        ("null", "not null"),
        ('"' + "x" * 1_000 + '"', "xxx..."),
        ('{"schema": 1, "schema": 2}', "the field 'schema' is written twice"),
    ],
)
def test_what_is_no_report_at_all(text, reason):
    with pytest.raises(FormatError) as caught:
        loads(text)
    assert caught.value.path == "$"
    assert reason in str(caught.value)
    assert len(str(caught.value)) < 400


def test_the_first_error_is_raised_and_the_others_are_noted():
    values = to_dict(REPORT)
    values["actors"][0]["kind"] = "stat"
    values["claims"][0]["act"] = "asserts"
    values["claims"][0]["polarity"] = "yes"
    with pytest.raises(FormatError) as caught:
        loads(json.dumps(values))
    assert caught.value.path == "$.actors[0].kind"
    assert [note.split(": ")[0] for note in caught.value.__notes__] == [
        "also $.claims[0].act",
        "also $.claims[0].polarity",
    ]


@pytest.mark.parametrize("schema", ["negotiation-events/1", "negotiation-events/1.0", "negotiation-events/1.3"])
def test_minor_versions_are_read_and_the_own_one_is_written(schema):
    report = loads(json.dumps({**to_dict(REPORT), "schema": schema}))
    assert report == REPORT
    assert to_dict(report)["schema"] == SCHEMA


def test_a_single_record():
    assert loads(dumps(REPORT["round"]), Talks) == REPORT["round"]
    with pytest.raises(FormatError, match="Actor has no field 'parties'"):
        loads(dumps(REPORT["round"]), kind=Actor)


@pytest.mark.parametrize("kind", [int, dict, str])
def test_other_types_have_no_json_form(kind):
    with pytest.raises(OptionError, match=f"kind: {kind.__name__} has no JSON form; use one of Report"):
        loads("0", kind=kind)
    with pytest.raises(OptionError, match=f"record: {kind.__name__} has no JSON form"):
        dumps(kind())


def test_converters_share_nothing():
    first, second = make_converter(), make_converter()
    first.register_unstructure_hook(Time, lambda _: "changed")
    assert second.unstructure(Time(edtf="2031")) == {"edtf": "2031", "text": None}


class TestLines:
    @given(st.lists(strategies.reports(max_size=1), max_size=4))
    def test_what_is_written_comes_back(self, reports):
        file = io.StringIO(newline="\n")
        write_lines(reports, file)
        assert file.getvalue().count("\n") == len(reports)
        assert list(read_lines(io.StringIO(file.getvalue(), newline="\n"))) == reports

    def test_a_file_of_lines(self, tmp_path):
        path = tmp_path / "reports.jsonl"
        with path.open("w", encoding="utf-8") as file:
            write_lines(iter([REPORT, REPORT]), file)
        with path.open(encoding="utf-8") as file:
            assert list(read_lines(file)) == [REPORT, REPORT]

    def test_reports_are_read_one_by_one_and_empty_lines_passed_over(self):
        lines = read_lines(["\n", dumps(REPORT) + "\n", "  \r\n", "nonsense\n"])
        assert next(lines) == REPORT
        with pytest.raises(FormatError, match="not JSON") as caught:
            next(lines)
        assert caught.value.path == "line 4: $"

    def test_an_error_names_the_line(self):
        wrong = dumps(REPORT).replace('"assert"', '"says"')
        with pytest.raises(FormatError, match=r"^line 2: \$\.claims\[0\]\.act: 'says' is not a term"):
            list(read_lines([dumps(REPORT), wrong]))
