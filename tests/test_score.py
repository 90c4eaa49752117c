"""Scores: which records are one, how alike fields are, what is printed, what a person's mistake is told."""

import json
from enum import StrEnum

import attrs
import pytest
from hypothesis import given, settings

from negotiation_events import (
    Actor,
    Claim,
    Condition,
    Document,
    Duration,
    Evidence,
    Exchange,
    FormatError,
    NegotiationEventsError,
    OptionError,
    Place,
    Quantity,
    Quote,
    Report,
    Talks,
    Time,
    Transfer,
    dumps,
    record,
    refers_to,
)
from negotiation_events.cli import score as command
from negotiation_events.cli.main import main
from negotiation_events.score import detail, read_reports, score
from negotiation_events.strategies import reports

TEXT = "Norland and Sudria met in Port Sava on Monday.\nNorland wants Sudria to leave the valley; Helvia said so.\n"
LENGTH = len(TEXT)


def span(words, text=TEXT):
    start = text.index(words)
    return Evidence(start=start, end=start + len(words))


def quote(words, text=TEXT):
    start = text.index(words)
    return Quote(start=start, end=start + len(words), text=words)


def actor(number, name, kind="state", **fields):
    return Actor(id=f"actor-{number}", name=name, kind=kind, **fields)


ACTORS = (actor(1, "Norland"), actor(2, "Sudria"), actor(3, "Helvia"))
MET = Talks(
    id="talks-1",
    parties=["actor-1", "actor-2"],
    place=Place(name="Port Sava"),
    time=Time(edtf="2024-05-13", text="on Monday"),
    status="concluded",
    evidence=[span("Norland and Sudria met in Port Sava")],
)
DEMAND = Condition(
    id="condition-1",
    kind="demand",
    topic="withdrawal",
    holder=["actor-1"],
    addressee=["actor-2"],
    requirement=quote("leave the valley"),
    evidence=[span("Norland wants Sudria to leave the valley")],
)
SAID = Claim(
    id="claim-1",
    act="assert",
    speakers=["actor-3"],
    cue=quote("said"),
    about=["condition-1"],
    evidence=[span("Helvia said so")],
)


def report(*, source="text.txt", length=LENGTH, id="d", **fields):
    return Report(document=Document(id=id, source=source, length=length), **{"actors": ACTORS, **fields})


GOLD = report(talks=[MET], conditions=[DEMAND], claims=[SAID])


def similarity(kind, name, gold, found, actors=ACTORS):
    """How alike two values of a field are, in records that stand in the same place."""
    one, other = (
        kind(id="x", **{**({"kind": "demand"} if kind is Condition else {}), name: value}, evidence=[span("met")])
        for value in (gold, found)
    )
    field = {Talks: "talks", Exchange: "exchanges", Condition: "conditions"}[kind]
    compared = score([report(**{field: [one]})], [report(actors=actors, **{field: [other]})])
    return compared[kind][name].similarity


def test_a_report_agrees_with_itself():
    result = score([GOLD], [GOLD])
    assert [figures.name for figures in result.types] == ["Actor", "Talks", "Condition", "Claim"]
    assert all(figures.record_f1 == 1 for figures in result.types)
    assert result.macro.f1 == result.macro.record_f1 == 1
    assert detail(result, {"text.txt": TEXT}) == ""


@settings(max_examples=20)
@given(reports(), reports())
def test_any_two_reports_can_be_compared(gold, found):
    document = Document(id="d", length=10**9)
    gold, found = attrs.evolve(gold, document=document), attrs.evolve(found, document=document)
    result = score([gold], [found])
    for figures in result.types:
        assert 0 <= figures.similarity <= figures.matched <= min(figures.gold, figures.found)
        assert all(0 <= field.similarity <= 1 for field in figures.fields)
        assert figures.gold + figures.found > 0
    assert result == score([gold], [found])
    assert str(result)
    assert json.loads(json.dumps(result.figures()))["documents"] == 1
    assert isinstance(detail(result, {}), str)


def test_missed_and_made_up():
    elsewhere = attrs.evolve(MET, id="talks-9", evidence=[span("Helvia said so")])
    (document,) = score([GOLD], [report(talks=[elsewhere])]).documents
    assert [pair.gold.id for pair in document.missed] == ["talks-1", "condition-1", "claim-1"]
    assert [pair.found.id for pair in document.made_up] == ["talks-9"]
    assert not document.wrong


def test_figures():
    wrong = attrs.evolve(MET, status="cancelled", place=None)
    figures = score([GOLD], [report(talks=[wrong, attrs.evolve(MET, id="talks-2", evidence=[span("Helvia")])])])[
        "Talks"
    ]
    assert (figures.gold, figures.found, figures.matched) == (1, 2, 1)
    assert (figures.precision, figures.recall, figures.f1) == (0.5, 1, pytest.approx(2 / 3))
    assert figures.record_f1 == pytest.approx(2 * 0.5 / 3)  # of four fields two are right
    assert figures["parties"].similarity == figures["parties"].count == 1


def test_of_records_in_one_place_the_most_alike_are_one():
    other = attrs.evolve(DEMAND, id="condition-2", topic="disarmament", addressee=["actor-3"], requirement=None)
    swapped = [attrs.evolve(other, id="condition-1"), attrs.evolve(DEMAND, id="condition-2")]
    result = score([report(conditions=[DEMAND, other])], [report(conditions=swapped)])
    assert result["Condition"].record_f1 == 1


def test_references_are_right_if_they_lead_to_the_matched_record():
    moved = attrs.evolve(DEMAND, id="condition-7")
    found = report(talks=[MET], conditions=[moved], claims=[attrs.evolve(SAID, about=["condition-7"])])
    assert score([GOLD], [found])["Claim"]["about"].similarity == 1
    found = report(talks=[MET], conditions=[DEMAND], claims=[attrs.evolve(SAID, about=["talks-1"])])
    assert score([GOLD], [found])["Claim"]["about"].similarity == 0


def test_records_that_a_person_wrote_without_evidence_go_by_their_fields():
    assert score([report(talks=[attrs.evolve(MET, evidence=[])])], [GOLD])["Talks"].matched == 1
    assert score([report(talks=[Talks(id="t", status="refused")])], [GOLD])["Talks"].matched == 0


def test_a_field_counts_where_one_of_the_two_says_something():
    result = score([GOLD], [GOLD])
    assert {field.name for field in result["Talks"].fields} == {"parties", "place", "time", "status"}
    assert "polarity" not in {field.name for field in result["Claim"].fields}
    assert similarity(Talks, "round", 2, None) == similarity(Talks, "round", None, 2) == 0


@pytest.mark.parametrize(
    ("kind", "name", "gold", "found", "alike"),
    [
        (Talks, "status", "concluded", "concluded", 1),
        (Talks, "topics", ["ceasefire", "release"], ["release"], 2 / 3),
        (Talks, "parties", ["actor-1", "actor-2"], ["actor-2", "actor-1"], 1),
        (Talks, "parties", ["actor-1", "actor-2"], ["actor-1", "actor-3"], 1 / 2),
        (Talks, "host", "actor-1", "actor-1", 1),
        (Talks, "host", "actor-1", "actor-2", 0),
        (Talks, "place", Place(name="the Port Sava"), Place(name="Port Sava", country="NOR"), 1),
        (Talks, "place", Place(name="Port Sava"), Place(name="Sava"), 0),
        (Talks, "time", Time(edtf="2024-05"), Time(edtf="2024-05-01/2024-05-31"), 1),
        (Talks, "time", Time(edtf="2024-05"), Time(edtf="2024-05-13"), 0),
        (Talks, "time", Time(edtf=None, text="then"), Time(edtf=None, text="later"), 1),
        (Talks, "duration", Duration(iso="P1W"), Duration(iso="P7D", modifier="about"), 1),
        (Talks, "duration", Duration(iso="P1W"), Duration(iso="P1D"), 0),
        (Exchange, "total", Quantity(lower=5, upper=5), Quantity(lower=5, upper=5, text="five"), 1),
        (Exchange, "total", Quantity(lower=5, upper=5), Quantity(lower=5, upper=None), 0),
        (Exchange, "plural", True, False, 0),
        (Condition, "requirement", quote("leave the valley"), quote("to leave the valley"), 1),
        (Condition, "requirement", quote("leave the valley"), quote("leave"), 5 / 16),
        (Condition, "requirement", quote("leave the valley"), quote("said so"), 0),
    ],
)
def test_values_are_compared_by_what_they_mean(kind, name, gold, found, alike):
    assert similarity(kind, name, gold, found) == pytest.approx(alike)


def test_legs_of_an_exchange_are_a_set():
    there = Transfer(giver="actor-1", receiver="actor-2", kind="prisoners", quantity=Quantity(lower=5, upper=5))
    back = attrs.evolve(there, giver="actor-2", receiver="actor-1")
    assert similarity(Exchange, "transfers", [there, back], [back, there]) == 1
    assert similarity(Exchange, "transfers", [there, back], [back]) == pytest.approx(2 / 3)
    assert similarity(Exchange, "transfers", [there], [attrs.evolve(there, quantity=None)]) == pytest.approx(3 / 4)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (actor(1, "United Kingdom", country="GBR"), actor(1, "Britain", country="GBR"), True),
        (actor(1, "Ada Berg", "person"), actor(1, "Berg", "person"), True),
        (actor(1, "Ada Bergh", "person"), actor(1, "Ada Berg", "person"), True),
        (actor(1, "Ada Berg", "person"), actor(1, "Ivo Berg", "person"), False),
        (actor(1, "a military source", "source"), actor(1, "Norlandic military source", "source"), True),
        (actor(1, "Sava Front", "armed_group"), actor(1, "the Sava Front", "party"), True),
        (actor(1, "Sava Front", "armed_group"), actor(1, "Valley Front", "armed_group"), False),
        (actor(1, "—", "group"), actor(1, "—", "group"), True),
    ],
)
def test_actors_go_by_their_names(one, other, same):
    result = score([report(actors=[one])], [report(actors=[other])])
    assert result["Actor"].matched == same
    assert result.macro.f1 == 0  # actors alone are no event


def test_what_claims_assert_is_compared_by_name():
    def claim(**asserts):
        return report(claims=[Claim(id="c", act="assert", asserts=asserts, evidence=[span("said")])])

    def alike(gold, found):
        return score([gold], [found])["Claim"]["asserts"].similarity

    assert alike(claim(status="agreed", place="Port Sava"), claim(status="agreed", place="the port Sava")) == 1
    assert alike(claim(status="agreed", total=5), claim(status="agreed")) == 1 / 2
    assert alike(claim(parties=["actor-1", "actor-2"]), claim(parties=["actor-2", "actor-1"])) == 1
    assert alike(claim(total=5), claim(total="5")) == 0


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@record
class Flag:
    id: str
    bearers: tuple[str, ...] = refers_to(Actor)
    under: str | None = refers_to(Talks)
    colour: Colour | None = None
    height: float | None = None
    evidence: tuple[Evidence, ...] = ()


FLAG = Flag(id="flag-1", bearers=["actor-1"], under="talks-1", colour="red", height=2, evidence=[span("valley")])


def test_own_types_are_scored_like_ours(tmp_path):
    gold = report(talks=[MET], others=[FLAG])
    (tmp_path / "gold.json").write_text(dumps(gold), encoding="utf-8")
    assert read_reports(tmp_path / "gold.json", types=[Flag]) == (gold,)
    result = score([gold], [report(talks=[MET], others=[attrs.evolve(FLAG, colour="blue")])])
    assert {field.name: field.similarity for field in result["Flag"].fields} == {
        "bearers": 1,
        "under": 1,
        "colour": 0,
        "height": 1,
    }
    assert "colour: blue, should be red" in detail(result, {"text.txt": TEXT})


def test_detail_shows_the_text():
    found = report(talks=[attrs.evolve(MET, place=None)], claims=[attrs.evolve(SAID, id="claim-4", about=[])])
    assert detail(score([GOLD], [found]), {"text.txt": TEXT}).splitlines() == [
        "text.txt",
        "  wrong    Talks [talks-1]",
        "           place: nothing, should be Port Sava",
        "           line 1: >>Norland and Sudria met in Port Sava<< on Monday.",
        "  missed   Condition [condition-1]: kind: demand; topic: withdrawal; holder: Norland; addressee:",
        '           Sudria; requirement: "leave the valley"',
        "           line 2: >>Norland wants Sudria to leave the valley<<; Helvia said so.",
        "  wrong    Claim [claim-1, found as claim-4]",
        "           about: nothing, should be condition-1",
        "           line 2: Norland wants Sudria to leave the valley; >>Helvia said so<<.",
    ]


def test_detail_cuts_long_lines_at_words_and_keeps_control_characters_out():
    text = "word " * 40 + "met\x1b[2J them " + "word " * 40
    gold = report(length=len(text), talks=[Talks(id="t", evidence=[span("met\x1b[2J", text)])])
    shown = " ".join(detail(score([gold], [report(length=len(text))]), {"text.txt": text}).split())
    assert "line 1: ... word word" in shown
    assert ">>met [2J<< them word" in shown
    assert shown.endswith("word ...")


@pytest.mark.parametrize("texts", [{}, {"text.txt": "another text"}])
def test_detail_without_the_text_says_so(texts):
    page = detail(score([GOLD], [report()]), texts)
    assert page.splitlines()[1] == "  (without its text, for it is not at hand, or is another by its length)"
    assert ">>" not in page


def test_documents_go_by_file_name_or_id():
    gold = [report(source="gold/a.txt"), report(source="b.txt"), report(source=None, id="c")]
    found = [report(source="c:\\texts\\a.txt"), report(source=None, id="c"), report(source="d.txt")]
    result = score(gold, found)
    assert [document.name for document in result.documents] == ["a.txt", "b.txt", "c"]
    assert (result.without_report, result.without_gold) == (("b.txt",), ("d.txt",))
    assert "without a report: b.txt" in str(result)
    assert "left out, not in the gold: d.txt" in str(result)


@pytest.mark.parametrize(
    ("gold", "found", "message"),
    [
        ([], [GOLD], "no document is in both: the gold has none, the reports have text.txt; documents go by"),
        (
            [report(source=f"{letter}.txt") for letter in "abcde"],
            [GOLD],
            "the gold has a.txt, b.txt, c.txt and 2 more, the reports have text.txt",
        ),
        ([GOLD, GOLD], [GOLD], "gold: two reports are of a document 'text.txt'"),
        (
            [GOLD],
            [report(length=200)],
            f"text.txt: the gold is of a text of {LENGTH} characters, the report of one of 200",
        ),
    ],
)
def test_what_cannot_be_compared(gold, found, message):
    with pytest.raises(OptionError, match=message):
        score(gold, found)


def test_unknown_names():
    result = score([GOLD], [GOLD])
    with pytest.raises(KeyError, match="did you mean 'Talks'"):
        result["Talk"]
    with pytest.raises(KeyError, match="did you mean 'status'"):
        result["Talks"]["statu"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8", newline="")
    (tmp_path / "gold.json").write_text(dumps(GOLD, indent=1), encoding="utf-8")
    (tmp_path / "several.json").write_text(f"[{dumps(GOLD)}, {dumps(report(source='b.txt'))}]", encoding="utf-8")
    (tmp_path / "found.jsonl").write_text(f"{dumps(report(talks=[MET]))}\n\n", encoding="utf-8")
    (tmp_path / "brat").mkdir()
    (tmp_path / "brat" / "text.txt").write_text(TEXT, encoding="utf-8", newline="")
    (tmp_path / "brat" / "text.ann").write_text("T1\tTalks 19 22\tmet\nE1\tTalks:T1\n", encoding="utf-8")
    return tmp_path


def test_reports_are_read_from_files_and_folders(folder):
    assert read_reports("gold.json") == (GOLD,)
    assert [item.document.source for item in read_reports("several.json")] == ["text.txt", "b.txt"]
    assert read_reports("found.jsonl") == (report(talks=[MET]),)
    (annotated,) = read_reports("brat")
    assert annotated.document.source.endswith("text.txt")
    assert [talks.id for talks in annotated.talks] == ["talks-1"]
    assert read_reports(folder / "brat" / "text.ann")[0].talks == annotated.talks
    assert len(read_reports(folder)) == 5


@pytest.mark.parametrize(
    ("name", "content", "error", "message"),
    [
        ("gone.json", None, OptionError, "gone.json: No such file or directory"),
        ("a.json", "{", FormatError, r"a.json: \$: this is not JSON"),
        ("a.json", "[{", FormatError, r"a.json: \$: this is not JSON"),
        ("a.json", "[{}]", FormatError, r"a.json: \$\[0\].schema: the field 'schema' is missing"),
        ("a.jsonl", "\n{}", FormatError, r"a.jsonl, line 2: \$.schema: the field"),
        ("a.json", b"\xff\xfe", OptionError, "a.json: not UTF-8"),
        ("a.csv", "", OptionError, "a.csv: write reports as .json, .jsonl or brat's .ann"),
        ("a.ann", "", OptionError, "a.txt: No such file or directory"),
        ("folder/", None, OptionError, "folder: there is no .json, .jsonl or .ann file in this folder"),
    ],
)
def test_what_is_no_report(tmp_path, name, content, error, message):
    path = tmp_path / name
    if name.endswith("/"):
        path.mkdir()
    elif content is not None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(error, match=message) as raised:
        read_reports(path)
    assert str(raised.value).startswith(str(tmp_path))


def run(*arguments):
    parser = command.argparse.ArgumentParser()
    command.add(parser.add_subparsers())
    options = parser.parse_args(["score", *map(str, arguments)])
    return options.run(options)


def test_the_command_prints_a_table(folder, capsys):
    assert run("gold.json", "found.jsonl") == 0
    printed = capsys.readouterr().out
    assert ["Talks", "1", "1", "1", "1.000", "1.000", "1.000", "1.000"] in [row.split() for row in printed.split("\n")]
    assert "Talks: parties 1.00 (1), place 1.00 (1)" in printed
    assert ">>" not in printed


@pytest.mark.parametrize("options", [[], ["--texts", "brat"], ["--plugins"]])
def test_the_command_shows_details(folder, capsys, options):
    assert run("gold.json", "found.jsonl", "--detail", *options) == 0
    assert ">>Norland wants Sudria to leave the valley<<; Helvia" in capsys.readouterr().out


def test_the_command_prints_json(folder, capsys):
    assert run("gold.json", "found.jsonl", "--json") == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["types"]["Talks"]["fields"]["status"] == {"similarity": 1.0, "count": 1}
    assert figures["macro"]["recall"] == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["gold.json", "found.jsonl", "--texts", "nowhere"], "--texts: nowhere: there is no such folder"),
        (["gold.json", "found.jsonl", "--json", "--detail"], "--json: it prints figures alone"),
        (["gold.json", "found.jsonl", "--plugin", "nobody"], "there is no plugin 'nobody'"),
    ],
)
def test_options_that_do_not_go(folder, arguments, message):
    with pytest.raises(NegotiationEventsError, match=message):
        run(*arguments)


def test_mistakes_are_one_sentence_at_the_command_line(folder, capsys):
    assert main(["score", "gold.json", "gone.jsonl"]) == 2
    assert capsys.readouterr().err == "negotiation-events: gone.jsonl: No such file or directory\n"
