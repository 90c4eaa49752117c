"""The command line, and the plain text it shows."""

import datetime
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation_events import cli, strategies
from negotiation_events.cli import common
from negotiation_events.model import (
    Actor,
    Agreement,
    Claim,
    Condition,
    Document,
    Duration,
    Evidence,
    Exchange,
    Place,
    Quantity,
    Quote,
    Report,
    Talks,
    Time,
    Transfer,
)
from negotiation_events.rules import CONSTRUCTIONS, DEFAULT_RULES
from negotiation_events.serialize import dumps, loads, read_lines
from negotiation_events.serialize.plain import render

TEXT = """\
Norland and Sudria began a large swap of prisoners on Friday, a Norland military source said, a week after their
first direct talks in over three years broke up at Port Sava with no truce. Each side is to free 1,000 captives.
Ana Ruiz, Helvia's president, wrote that "the swap is over". Sudria's army would not confirm it; Turvia denied it.
"Norland will not stop firing until Sudria pulls out of the Tarn valley," its foreign minister warned.
"""


def spot(words):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words)}


def quote(words):
    return Quote(**spot(words), text=words)


def evidence(*phrases):
    return [Evidence(**spot(words), rule="test.rule") for words in phrases]


THOUSAND = Quantity(lower=1000, upper=1000)
REPORT = Report(
    document=Document(id="d", source="swap.txt", date=datetime.date(2031, 5, 23), title=None, length=len(TEXT)),
    actors=[
        Actor(id="norland", name="Norland", kind="state", country="NRL",
              mentions=[quote("Norland"), quote("Each side")]),
        Actor(id="sudria", name="Sudria", kind="state"),
        Actor(id="source", name="Norland military source", kind="source", affiliation="norland",
              mentions=[quote("a Norland military source")]),
        Actor(id="helvia", name="Helvia", kind="state"),
        Actor(id="ruiz", name="Ana Ruiz", kind="person", role="president", affiliation="helvia"),
        Actor(id="turvia", name="Turvia", kind="state"),
    ],
    talks=[
        Talks(id="talks-1", parties=["norland", "sudria"], mediators=["helvia"], host="turvia", proposers=["helvia"],
              place=Place(name="Port Sava", country="HEL"), time=Time(edtf="2031-05-16", text="a week after"),
              duration=Duration(iso="PT2H30M"), format="direct", channel="in_person", level="ministers", round=1,
              first_since=Duration(iso="P3Y", modifier="more_than"), topics=["ceasefire", "release"],
              status="collapsed", outcome="partial_agreement", results=["agreement-1"],
              evidence=evidence("their\nfirst direct talks in over three years broke up at Port Sava")),
    ],
    agreements=[
        Agreement(id="agreement-1", kind="exchange", parties=["norland", "sudria"], mediators=["helvia"],
                  status="agreed", reached_at="talks-1", terms=["exchange-1"],
                  evidence=evidence("Each side is to free 1,000 captives")),
        Agreement(id="agreement-2", kind="ceasefire", parties=["norland", "sudria"], proposers=["helvia"],
                  accepted_by=["norland"], rejected_by=["sudria"], status="failed", duration=Duration(iso="P1M"),
                  effective=Time(edtf="2031-06-01/.."), evidence=evidence("with no truce", "Norland will not stop")),
    ],
    exchanges=[
        Exchange(id="exchange-1", status="under_way", agreement="agreement-1", total=Quantity(lower=1900, upper=None),
                 transfers=[
                     Transfer(giver=giver, receiver=receiver, kind="prisoners", quantity=THOUSAND)
                     for giver, receiver in (("norland", "sudria"), ("sudria", "norland"))
                 ],
                 evidence=evidence("Norland and Sudria began a large swap of prisoners on Friday")),
        Exchange(id="exchange-2", transfers=[Transfer(giver="norland", receiver="sudria", kind="remains")], plural=True,
                 mediators=["helvia"]),
    ],
    conditions=[
        Condition(id="condition-1", kind="precondition", operator="until", topic="withdrawal", holder=["norland"],
                  addressee=["sudria"], requirement=quote("Sudria pulls out of the Tarn valley"), status="open",
                  consequence=quote("stop firing"), applies_to=["agreement-2"], time=Time(edtf=None, text="soon"),
                  evidence=evidence("Norland will not stop firing until Sudria pulls out of the Tarn valley")),
        Condition(id="condition-2", kind="threat", requirement=quote("stop firing"), consequence=quote("swap")),
    ],
    claims=[
        Claim(id="claim-1", act="assert", speakers=["source"], content=quote("Norland and Sudria began a large swap"),
              about=["exchange-1"], asserts={"status": "under_way"}),
        Claim(id="claim-2", act="assert", speakers=["ruiz"], addressees=["sudria"], content=quote("the swap is over"),
              quotation="direct", about=["exchange-1"], asserts={"status": "completed"}, medium="a post",
              certainty="probable", time=Time(edtf="2031-05-23")),
        Claim(id="claim-3", act="not_confirm", speakers=["sudria"], about=["exchange-1"],
              evidence=evidence("Sudria's army would not confirm it")),
        Claim(id="claim-4", act="deny", speakers=["turvia"], about=["exchange-1"], content=quote("it")),
        Claim(id="claim-5", act="warn", source=quote("its foreign minister"), about=["condition-1"], quotation="mixed",
              content=quote("Norland will not stop firing until Sudria pulls out of the Tarn valley")),
    ],
)  # fmt: skip

SHOWN = """\
swap.txt
========
2031-05-23; 441 characters

ACTORS - who takes part or speaks (6)
  Norland                  state (NRL); also "Each side"
  Sudria                   state
  Norland military source  source; acts for Norland
  Helvia                   state
  Ana Ruiz                 person; president; acts for Helvia
  Turvia                   state

"""


class StandIn:
    """A parser that finds one actor in every text, at its first letter."""

    def parse(self, text, *, date=None, source=None):
        document = Document(id="d", source=source, date=date, length=len(text))
        return Report(document=document, actors=[Actor(id="a", name=text.split("\n")[0], kind="state")] if text else [])


@pytest.fixture
def run(monkeypatch, capsys):
    monkeypatch.setattr(common, "make_parser", lambda arguments: StandIn())

    def run(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = cli.main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


@pytest.fixture
def paths(tmp_path):
    for name in ("b", "a"):
        (tmp_path / f"{name}.txt").write_text(f"{name.upper()}land", encoding="utf-8")
    return [tmp_path / "b.txt", tmp_path / "a.txt"]


class TestFormats:
    def test_json_lines_in_the_order_of_the_paths(self, run, paths):
        status, out, err = run("parse", *paths, "--format", "jsonl", "--date", "2031-05-23")
        reports = list(read_lines(io.StringIO(out)))
        assert [report.document.source for report in reports] == [str(path) for path in paths]
        assert [report.actors[0].name for report in reports] == ["Bland", "Aland"]
        assert {report.document.date for report in reports} == {datetime.date(2031, 5, 23)}
        assert (status, err) == (0, "")

    def test_json_of_one_path_is_an_object(self, run, paths):
        status, out, _ = run("parse", paths[0], "--format", "json")
        assert loads(out).document.source == str(paths[0])
        assert out.startswith('{\n  "schema"')
        assert status == 0

    def test_json_of_several_paths_is_an_array(self, run, paths):
        _, out, _ = run("parse", *paths, "--format", "json")
        values = json.loads(out)
        assert [loads(json.dumps(value)).document.source for value in values] == [str(path) for path in paths]
        assert out.endswith("}\n]\n")

    def test_json_of_several_paths_is_an_array_even_if_none_can_be_read(self, run, tmp_path):
        _, out, _ = run("parse", tmp_path / "x", tmp_path / "y", "--format", "json")
        assert json.loads(out) == []

    def test_text_is_the_default(self, run, paths):
        _, out, _ = run("parse", *paths)
        assert out == run("parse", *paths, "--format", "text")[1]
        first, second = out.split("\n\n" + str(paths[1])[:20], 1)
        assert "Bland  state" in first
        assert "Aland  state" in second

    def test_standard_input(self, run):
        _, out, _ = run("parse", "-", "--format", "jsonl", stdin="Café\n".encode())
        report = loads(out)
        assert report.document.source == "-"
        assert report.document.length == 5
        assert report.actors[0].name == "Café"


class TestWhatCannotBeRead:
    def test_a_missing_file_and_a_folder_are_named_and_the_rest_is_read(self, run, paths, tmp_path):
        missing = tmp_path / "missing.txt"
        status, out, err = run("parse", missing, paths[0], tmp_path, paths[1], "--format", "jsonl")
        assert status == 2
        assert [report.actors[0].name for report in read_lines(io.StringIO(out))] == ["Bland", "Aland"]
        first, second = err.splitlines()
        assert first == f"negotiation-events: {missing}: No such file or directory"
        assert second.startswith(f"negotiation-events: {tmp_path}: ")

    def test_a_byte_order_mark_is_dropped(self, run, tmp_path):
        path = tmp_path / "mark.txt"
        path.write_bytes(b"\xef\xbb\xbfNorland")
        status, out, err = run("parse", path, "--format", "jsonl")
        assert loads(out).document.length == len("Norland")
        assert (status, err) == (0, "")

    def test_another_encoding_is_read_with_a_note(self, run, tmp_path):
        path = tmp_path / "old.txt"
        path.write_bytes(b"Norland\x92s \x93caf\xe9\x94 \x81")
        status, out, err = run("parse", path, "--format", "jsonl")
        assert loads(out).actors[0].name == "Norland\u2019s \u201ccafé\u201d \ufffd"
        assert err == f"negotiation-events: {path}: not UTF-8, so read as Windows-1252\n"
        assert status == 0


@pytest.mark.parametrize(
    ("date", "reason"),
    [("23.05.2031", "write YYYY-MM-DD"), ("2031-02-30", "not a day"), ("20310523", "write YYYY-MM-DD"), ("", "write")],
)
def test_a_wrong_date_is_one_clear_line(run, paths, date, reason):
    status, out, err = run("parse", paths[0], "--date", date)
    assert (status, out) == (2, "")
    (line,) = err.splitlines()
    assert line.startswith(f"negotiation-events: --date: '{date}'")
    assert reason in line


@pytest.mark.parametrize("arguments", [[], ["parse"], ["parse", "x", "--format", "yaml"], ["read", "x"]])
def test_wrong_arguments_show_how_it_is_used(run, capsys, arguments):
    with pytest.raises(SystemExit) as caught:
        run(*arguments)
    assert caught.value.code == 2
    assert "usage: negotiation-events" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "shown"), [(["--version"], "negotiation-events "), (["parse", "--help"], "array")]
)
def test_version_and_help(run, capsys, arguments, shown):
    with pytest.raises(SystemExit) as caught:
        run(*arguments)
    assert caught.value.code == 0
    assert shown in capsys.readouterr().out


def test_a_stopped_run_keeps_what_it_had(run, paths, monkeypatch, capsys):
    read = common.read_text

    def read_or_stop(path):
        if path == str(paths[1]):
            raise KeyboardInterrupt
        return read(path)

    monkeypatch.setattr(common, "read_text", read_or_stop)
    status, out, _ = run("parse", *paths, "--format", "jsonl")
    assert status == 130
    assert loads(out).actors[0].name == "Bland"


def in_process(code, *, environment=None, **options):
    path = os.pathsep.join(sys.path)
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True,
        env={**os.environ, "PYTHONPATH": path, **(environment or {})},
        **options,
    )  # fmt: skip


WITH_STAND_IN = """
import sys
from negotiation_events import cli
from negotiation_events.cli import common
from negotiation_events.model import Document, Report
class StandIn:
    def parse(self, text, *, date=None, source=None):
        return Report(document=Document(id="d", source=source, title=text, length=len(text)))
common.make_parser = lambda arguments: StandIn()
"""


def test_a_reader_who_has_had_enough_is_no_error(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("Norland " * 50_000, encoding="utf-8")
    code = (
        WITH_STAND_IN
        + f"""
import os
reading, writing = os.pipe()
os.close(reading)
os.dup2(writing, 1)
sys.exit(cli.main(["parse", {str(path)!r}, "--format", "jsonl"]))
"""
    )
    done = in_process(code)
    assert (done.returncode, done.stderr) == (0, b"")


ALWAYS_FULL = Path("/dev/full")


@pytest.mark.skipif(not ALWAYS_FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", ["['parse', '-']", "['rules', '--format', 'json']"])
def test_output_that_can_not_be_written_is_told(command):
    code = f"import sys; from negotiation_events import cli; sys.exit(cli.main({command}))"
    with ALWAYS_FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", code], stdin=subprocess.DEVNULL, stdout=full, stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == b"negotiation-events: can't write the output: No space left on device\n"


def test_standard_input_may_be_closed(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", None)
    assert cli.main(["parse", "-"]) == 2
    assert capsys.readouterr() == ("", "negotiation-events: -: standard input is closed\n")


@pytest.mark.parametrize(
    "arguments",
    [["parse", ""], ["parse", "-", "--rules", ""], ["rules", "--lexicon", ""], ["score", "", "x"], ["explain", ""]],
)
def test_an_empty_path_is_not_the_current_folder(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 2
    assert capsys.readouterr().err.endswith("the path is empty; is a variable of the shell not set?\n")


def test_output_is_utf8_under_every_locale(tmp_path):
    path = tmp_path / "name.txt"
    path.write_text("Zürich – 東京", encoding="utf-8")
    code = WITH_STAND_IN + f"sys.exit(cli.main(['parse', {str(path)!r}, '--format', 'jsonl']))"
    outputs = {
        in_process(code, environment=environment, check=True).stdout
        for environment in ({"LC_ALL": "C", "PYTHONIOENCODING": "latin-1"}, {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"})
    }
    (output,) = outputs
    assert loads(output.decode()).document.title == "Zürich – 東京"


class TestPlainText:
    def test_a_report_for_reading(self):
        shown = render(REPORT, TEXT)
        assert shown.startswith(SHOWN.replace("441", str(len(TEXT))))
        assert shown.endswith("\n")

    @pytest.mark.parametrize(
        "words",
        [
            "Direct talks between Norland and Sudria, round 1, in person: collapsed [talks-1]",
            "outcome: partial agreement; mediated by Helvia; hosted by Turvia; called for by Helvia;",
            '"their first direct talks in over three years broke up at Port Sava"',
            "Agreement on an exchange between Norland and Sudria: agreed [agreement-1]",
            "brokered by Helvia; reached at direct talks [talks-1]; contains exchange of prisoners [exchange-1]",
            "Ceasefire between Norland and Sudria: failed [agreement-2]",
            "proposed by Helvia; accepted by Norland; rejected by Sudria; takes effect from 2031-06-01;",
            "runs for 1 month",
            '"with no truce" (and 1 more)',
            "Exchange of prisoners between Norland and Sudria: under way [exchange-1]",
            "Norland gives 1,000 prisoners to Sudria; Sudria gives 1,000 prisoners to Norland; at least 1,900 in all;",
            "Handover of remains by Norland to Sudria [exchange-2]",
            "more than one such exchange; mediated by Helvia",
            "Precondition on withdrawal by Norland for Sudria: open [condition-1]",
            'requires (until): "Sudria pulls out of the Tarn valley"; what depends on it: "stop firing"',
            'must not happen: "stop firing"; or else: "swap"',
            'Norland military source said: "Norland and Sudria began a large swap" [claim-1]',
            'Ana Ruiz said (to Sudria): "the swap is over" [claim-2]',
            "about exchange of prisoners [exchange-1]; status: completed; in the speaker's own words; held to be",
            "probable; medium: a post; 2031-05-23",
            "Sudria did not confirm [claim-3]",
            'Its foreign minister warned: "Norland will not stop firing',
            "Status of: Exchange of prisoners between Norland and Sudria [exchange-1]",
            "under way according to the report and Norland military source:",
            'completed according to Ana Ruiz: "the swap is over" [claim-2]',
            "denied by Turvia [claim-4]",
            "not confirmed by Sudria [claim-3]",
        ],
    )
    def test_it_says(self, words):
        assert words in " ".join(render(REPORT, TEXT).split())

    def test_where_there_is_nothing_it_says_so(self):
        shown = render(Report(document=Document(id="d", title="Rain", source="r.txt", length=0)), "")
        assert shown.splitlines() == [
            "Rain",
            "====",
            "r.txt; no date, so relative times are not resolved; 0 characters",
            "",
            "Nothing about negotiations was found in this text.",
        ]

    @pytest.mark.parametrize(
        ("value", "shown"),
        [
            (Quantity(lower=250, upper=250, approximate=True), "about 250 in all"),
            (Quantity(lower=None, upper=900, approximate=True), "at most about 900 in all"),
            (Quantity(lower=200, upper=300), "200 to 300 in all"),
            (Quantity(lower=None, upper=None), "an unknown number in all"),
            (Time(edtf="2031-05-12/2031-05-18", text="last week"), '2031-05-12 to 2031-05-18 ("last week")'),
            (Time(edtf="../2031-05"), "until 2031-05"),
            (Time(edtf="2031-05~"), "2031-05~"),
            (Time(edtf=None, text="next month"), '"next month"'),
        ],
    )
    def test_values_in_words(self, value, shown):
        field = "time" if isinstance(value, Time) else "total"
        exchange = Exchange(id="swap", **{field: value})
        assert f"      {shown}\n" in render(Report(document=Document(id="d", length=0), exchanges=[exchange]), "")

    def test_ids_are_said_as_names(self):
        hosts = [Talks(id="t", host="norland")]
        claims = [Claim(id="c", act="assert", about=["t", "c"], asserts={"host": "sudria", "topics": ["release"]})]
        report = Report(document=REPORT.document, actors=REPORT.actors, talks=hosts, claims=claims)
        shown = " ".join(render(report, TEXT).split())
        assert "Unnamed sources said [c] about talks [t] and claim [c]; host: Sudria; topics: release" in shown
        assert "Host of: Talks [t] Norland according to the report Sudria according to unnamed sources [c]" in shown

    def test_long_lists_are_counted(self):
        actors = [Actor(id=str(number), name=f"Land {number}", kind="state") for number in range(9)]
        talks = Talks(id="t", parties=[actor.id for actor in actors])
        report = Report(document=Document(id="d", length=0), actors=actors, talks=[talks])
        assert "Talks between Land 0, Land 1, Land 2 and 6 more [t]" in render(report, "")

    @given(st.data())
    def test_it_stays_within_100_columns_and_is_harmless_to_a_terminal(self, data):
        text = data.draw(strategies.texts(max_size=400))
        report = data.draw(strategies.reports(text=text))
        for line in render(report, text).split("\n"):
            assert len(line) <= 100
            assert line.isprintable()

    @given(strategies.reports())
    def test_every_record_is_there_and_each_kind_has_its_heading(self, report):
        lines = render(report, " " * report.document.length).splitlines()
        for heading, records in (("TALKS", report.talks), ("CLAIMS", report.claims), ("CONTESTED", report.contested())):
            shown = [line for line in lines if line.startswith(heading)]
            assert [line.rsplit(" ", 1)[1] for line in shown] == ([f"({len(records)})"] if records else [])
        joined = "\n".join(lines)
        for record in (*report.talks, *report.agreements, *report.exchanges, *report.conditions):
            assert f"[{record.id}]" in joined


RULES = """\
[[rule]]
id = "acme.huddle"
makes = "Talks"
doc = "Parties huddle."
pattern = "{parties:actors} @huddle (in {place:place})?"
status = "concluded"
counterexamples = ["The sheep huddled."]
[[rule.example]]
text = "Iran and Iraq huddled in Doha."
place = "Doha"
[[rule.example]]
text = "Iran and Iraq huddled."
status = "concluded"
"""
NAMES = """\
source = "made up"
licence = "MIT"
[armed_group]
"Tarn League" = {aliases = ["Leaguers"]}
"""
HUDDLE = "Iran and Iraq huddled in Doha on Friday. The sheep huddled. Talks between them have collapsed.\n"


@pytest.fixture
def command(capsys, tmp_path, monkeypatch):
    """Runs the program as it is, in a folder with a text, a file of rules and one of names."""
    monkeypatch.chdir(tmp_path)
    for name, words in (("huddle.txt", HUDDLE), ("rules.toml", RULES), ("names.toml", NAMES)):
        (tmp_path / name).write_text(words, encoding="utf-8")

    def command(*arguments):
        status = cli.main(list(arguments))
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return command


class TestRulesAndNamesOfOnesOwn:
    def test_none_by_default(self, command):
        status, out, err = command("parse", "huddle.txt", "--format", "jsonl")
        assert all(talks.place is None for talks in loads(out).talks)
        assert (status, err) == (0, "")

    def test_rules_of_a_file(self, command):
        _, out, _ = command("parse", "huddle.txt", "--format", "jsonl", "--rules", "rules.toml")
        assert loads(out).talks[0].place.name == "Doha"

    def test_names_of_a_file(self, command, tmp_path):
        (tmp_path / "league.txt").write_text("Iran held talks with Leaguers.", encoding="utf-8")
        _, out, _ = command("parse", "league.txt", "--format", "jsonl", "--lexicon", "names.toml")
        assert [actor.name for actor in loads(out).actors] == ["Iran", "Tarn League"]

    @pytest.mark.parametrize("option", ["--rules", "--lexicon"])
    @pytest.mark.parametrize("wrong", ["missing.toml", "huddle.txt"])
    @pytest.mark.parametrize("name", ["parse", "explain"])
    def test_a_file_that_cannot_be_used_is_one_clear_sentence(self, command, name, option, wrong):
        status, out, err = command(name, "huddle.txt", option, wrong)
        assert (status, out) == (2, "")
        assert err.startswith("negotiation-events: ")
        assert wrong in err
        assert "Traceback" not in err

    def test_a_plugin_that_is_not_there(self, command):
        status, out, err = command("rules", "--plugin", "acme-nothing")
        assert (status, out) == (2, "")
        assert "acme-nothing" in err


class TestRules:
    def test_one_line_each(self, command):
        _, out, _ = command("rules")
        lines = out.splitlines()
        assert len(lines) == len(DEFAULT_RULES.rules) + len(DEFAULT_RULES.nouns) + len(CONSTRUCTIONS)
        assert any(line.startswith("talks.collapse ") and line.endswith("walks out of them.") for line in lines)

    def test_one_at_length(self, command):
        _, out, _ = command("rules", "talks.collapse")
        assert out.startswith("talks.collapse makes Talks\n  Talks break down")
        assert "\npattern:\n  {it:talks}" in out
        assert "-> collapsed\n" in out
        assert "\nreads nothing in:\n" in out

    def test_of_one_type_alone(self, command):
        _, out, _ = command("rules", "--type", "Exchange")
        assert {line.partition(".")[0] for line in out.splitlines()} == {"exchange"}

    def test_own_rules_alone(self, command):
        _, out, _ = command("rules", "--rules", "rules.toml", "--own")
        assert out == "acme.huddle  Parties huddle.\n"

    def test_json(self, command):
        _, out, _ = command("rules", "--rules", "rules.toml", "--own", "--format", "json")
        (rule,) = json.loads(out)
        assert rule["id"] == "acme.huddle"
        assert rule["pattern"] == ["{parties:actors} @huddle (in {place:place})?"]
        assert rule["examples"][0] == {"text": "Iran and Iraq huddled in Doha.", "slots": {"place": "Doha"}}

    def test_markdown(self, command):
        _, out, _ = command("rules", "acme.huddle", "--rules", "rules.toml", "--format", "markdown")
        assert out.startswith("## Talks\n\n### acme.huddle\n\nParties huddle.\n")

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["talks.colapse"], "there is no rule 'talks.colapse'; did you mean 'talks.collapse'?"),
            (["talks.hold", "--type", "talks"], "--type: it lists rules; leave it out to show the one of an ID"),
            (["talks.will-n"], "there is no rule 'talks.will-n'; did you mean 'talks.will-negotiate'?"),
            (["--type", "talk"], "--type: no rule makes 'talk'; did you mean 'talks'? (one of talks, agreement"),
        ],
    )
    def test_what_is_not_there_is_one_clear_sentence(self, command, arguments, message):
        status, out, err = command("rules", *arguments)
        assert (status, out) == (2, "")
        assert message in err


class TestExplain:
    def test_a_page(self, command):
        _, out, _ = command("explain", "huddle.txt", "--date", "2031-05-23", "--rules", "rules.toml")
        assert out.startswith("3 sentences, 2031-05-23; records: talks-1")
        assert 'match: acme.huddle: parties = "Iran and Iraq", place = "Doha"' in out

    def test_several_pages_have_headings(self, command):
        _, out, _ = command("explain", "huddle.txt", "rules.toml")
        assert out.startswith("huddle.txt\n==========\n3 sentences")
        assert "\nrules.toml\n==========\n" in out

    def test_one_rule(self, command):
        _, out, _ = command("explain", "huddle.txt", "--rule", "acme.huddle", "--rules", "rules.toml")
        assert "acme.huddle: made talks-1" in out
        assert "acme.huddle: needs @huddle" in out

    @pytest.mark.parametrize("paths", [["huddle.txt"], ["missing.txt"]])
    def test_a_wrong_rule_is_told_before_a_text_is_read(self, command, paths):
        status, out, err = command("explain", *paths, "--rule", "talks.colapse")
        assert (status, out) == (2, "")
        assert err == "negotiation-events: rule: there is no rule 'talks.colapse'; did you mean 'talks.collapse'?\n"

    def test_what_is_passed_over(self, command, tmp_path):
        words = "Iran and Iraq held talks.\n\nNo talks on the Tarn Treaty were held. The Tarn Treaty is old."
        (tmp_path / "treaty.txt").write_text(words, encoding="utf-8")
        status, out, err = command("explain", "treaty.txt", "--unmatched")
        assert (status, err) == (0, "")
        assert "treaty.txt:3: No talks on the Tarn Treaty were held.\n    has words of: " in out
        assert "treaty.txt:1:" not in out
        assert out.endswith("\nNames that are taken for nobody:\n     2  Tarn Treaty\n")

    def test_nothing_is_passed_over(self, command, tmp_path):
        (tmp_path / "rain.txt").write_text("Leicester lost to Chelsea.", encoding="utf-8")
        assert command("explain", "rain.txt", "--unmatched")[1] == "\nEvery name is taken for somebody.\n"

    def test_a_path_that_cannot_be_read(self, command):
        status, out, err = command("explain", "missing.txt", "huddle.txt")
        assert status == 2
        assert out.startswith("missing.txt") is False
        assert err == "negotiation-events: missing.txt: No such file or directory\n"


def test_the_report_of_this_file_round_trips():
    assert loads(dumps(REPORT)) == REPORT
