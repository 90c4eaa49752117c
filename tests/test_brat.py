"""brat stand-off: what comes back, what annotators may write, what they are told when it can't be read."""

import re
from enum import StrEnum
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation_events import (
    Actor,
    Claim,
    Document,
    Duration,
    Evidence,
    Exchange,
    FormatError,
    OptionError,
    Place,
    Quantity,
    Quote,
    Report,
    Talks,
    Time,
    Transfer,
    record,
    refers_to,
)
from negotiation_events.lexicon import Entry, Lexicon
from negotiation_events.model import DEFAULT_TYPES
from negotiation_events.serialize import brat, loads

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.json"))
TEXT = (
    "Norland and Sudria met in Port Sava on Monday for two hours.\nThe Norlanders will free 300 captives at the talks."
)
LEXICON = Lexicon(
    entries=[
        Entry(name="Norland", kind="state", country="NOR", seats=["Norport"]),
        Entry(name="Sudria", kind="state", country="SUR"),
    ]
)


def ann(*lines):
    return "".join(f"{line}\n" for line in lines)


def mark(identity, kind, words, text=TEXT):
    start = text.index(words)
    return f"{identity}\t{kind} {start} {start + len(words)}\t{words}"


def read(*lines, text=TEXT, **options):
    return brat.loads(ann(*lines), text, lexicon=LEXICON, **options)


NORLAND = mark("T1", "Actor", "Norland")
SUDRIA = mark("T2", "Actor", "Sudria")
MET = mark("T3", "Talks", "met")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_what_was_found_comes_back(path):
    report = loads(path.read_text(encoding="utf-8"))
    text = path.with_suffix(".txt").read_bytes().decode()
    written = brat.dumps(report, text)
    again = brat.loads(written, text, source=report.document.source)
    assert brat.loads(brat.dumps(again, text), text, source=report.document.source) == again
    assert len(again) == len(report)
    # Ids are made anew in the order of the text, so records are compared by where they stand.
    for kind in (Talks, Exchange, Claim):
        pairs = zip(report.by_type(kind), again.by_type(kind), strict=True)
        for one, other in pairs:
            for field in attrs.fields(kind):
                if field.name in ("status", "act", "time", "place", "content", "source", "total", "outcome", "topics"):
                    assert getattr(one, field.name) == getattr(other, field.name)


def test_every_kind_of_field_comes_back():
    def quote(words):
        start = TEXT.index(words)
        return Quote(start=start, end=start + len(words), text=words)

    def evidence(words):
        return [Evidence(start=TEXT.index(words), end=TEXT.index(words) + len(words))]

    actors = [
        Actor(id="actor-1", name="Norland", kind="state", country="NOR", mentions=[quote("Norland")]),
        Actor(id="actor-2", name="Sudria", kind="state", mentions=[quote("Sudria")], role="the smaller; the poorer"),
        Actor(id="actor-3", name="envoys", kind="source", affiliation="actor-1", mentions=[quote("The Norlanders")]),
        Actor(id="actor-4", name="envoys", kind="source", affiliation="actor-2", mentions=[quote("captives")]),
    ]
    report = Report(
        document=Document(id="d", source="t.txt", length=len(TEXT)),
        actors=[attrs.evolve(actor, evidence=evidence(actor.mentions[0].text)) for actor in actors],
        talks=[
            Talks(
                id="talks-1",
                parties=["actor-2", "actor-1", "actor-4"],
                host="actor-3",
                place=Place(name="Port Sava", country="NOR"),
                time=Time(edtf="2024-05-13", text="on Monday"),
                duration=Duration(iso="PT2H", modifier="about", text="two hours"),
                first_since=Duration(iso="P3Y", modifier="more_than"),
                round=2,
                topics=["ceasefire", "release"],
                level="envoys",
                status="concluded",
                results=["exchange-1"],
                evidence=[*evidence("met"), *evidence("the talks")],
            )
        ],
        exchanges=[
            Exchange(
                id="exchange-1",
                plural=True,
                transfers=[
                    Transfer(giver="actor-1", kind="prisoners", quantity=Quantity(lower=300, upper=None, text="300")),
                    Transfer(giver="actor-2", receiver="actor-1", kind="goods"),
                ],
                total=Quantity(lower=None, upper=900, approximate=True),
                time=Time(edtf=None, text="Monday"),
                evidence=evidence("free 300 captives"),
            )
        ],
        claims=[
            Claim(
                id="claim-1",
                act="confirm",
                content=quote("will free 300 captives"),
                medium="a statement",
                about=["exchange-1", "actor-4"],
                asserts={"status": "scheduled", "total": 300, "parties": ["actor-1", "actor-4"], "time": "2024"},
                evidence=evidence("will free"),
            )
        ],
    )
    again = brat.loads(brat.dumps(report, TEXT), TEXT, source="t.txt", lexicon=LEXICON)
    assert attrs.evolve(again, document=report.document) == report


def test_what_annotators_write():
    report = read(
        NORLAND,
        SUDRIA,
        MET,
        "E1\tTalks:T3 parties:T1 parties2:T2 place:T4 time:T5",
        mark("T4", "Place", "Port Sava"),
        mark("T5", "Time", "Monday"),
        "#1\tAnnotatorNotes T5\t2024-05-13",
        "#2\tAnnotatorNotes E1\tnot sure of the hour; round=2",
        "A1\tTalks_status E1 concluded",
        "A2\tlevel E1 leaders",
        mark("T6", "Talks", "the talks"),
        "E2\tTalks:T6 ",
        "*\tEquiv E1 E2",
        mark("T7", "Actor", "The Norlanders"),
        "*\tEquiv T1 T7",
        "N1\tReference T1 Wikidata:Q0\tNorland",
        "",
    )
    (talks,) = report.talks
    assert [report[party].name for party in talks.parties] == ["Norland", "Sudria"]
    assert (talks.place.name, talks.time, talks.round) == ("Port Sava", Time(edtf="2024-05-13", text="Monday"), 2)
    assert (talks.status, talks.level) == ("concluded", "leaders")
    assert [TEXT[span.start : span.end] for span in talks.evidence] == ["met", "the talks"]
    assert [mention.text for mention in report.actors[0].mentions] == ["Norland", "The Norlanders"]
    assert report.actors[0].country == "NOR"


def test_relations_do_for_roles():
    report = read(NORLAND, MET, "E1\tTalks:T3", "R1\tparties Arg1:E1 Arg2:T1\t")
    assert report.talks[0].parties == ("actor-1",)


def test_words_in_pieces_and_line_breaks():
    text = "They walked\nout of it."
    report = brat.loads("T1\tTalks 0 11;12 15\tThey walked out\nE1\tTalks:T1\n", text)
    assert [(span.start, span.end) for span in report.talks[0].evidence] == [(0, 11), (12, 15)]
    assert brat.loads("T1\tTalks 0 15\tThey walked out\r\nE1\tTalks:T1\r\n", text).talks


def test_words_may_tell_several_events():
    report = read(NORLAND, SUDRIA, MET, "E1\tTalks:T3 parties:T1", "E2\tTalks:T3 parties:T2", "A1\tlevel E2 leaders")
    assert [(talks.parties, talks.level) for talks in report.talks] == [
        (("actor-1",), None),
        (("actor-2",), "leaders"),
    ]


ANNOTATIONS = st.lists(
    st.one_of(
        st.sampled_from([NORLAND, SUDRIA, MET, mark("T4", "Time", "Monday"), mark("T5", "Transfer", "captives"), ""]),
        st.sampled_from(
            ["E1\tTalks:T3 parties:T1 host:T2 time:T4", "E2\tTransfer:T5 giver:T1", "E3\tTalks:T3 results:E1"]
        ),
        st.sampled_from(
            ["*\tEquiv T1 T2", "*\tEquiv E1 T3", "#1\tAnnotatorNotes T4\t2024", "R1\tparties Arg1:E1 Arg2:E1"]
        ),
        st.sampled_from(["A1\tstatus E1 concluded", "A2\tActor_kind T2 group", "#2\tAnnotatorNotes E1\tround=1; x=2"]),
        st.text(alphabet="TEARM*#N123 \t:;=aé", max_size=30),
    ),
    max_size=12,
)


@given(ANNOTATIONS)
def test_whatever_is_written_is_a_report_or_a_mistake(lines):
    mistake = None
    try:
        report = read(*lines)
    except FormatError as error:
        mistake = str(error)
    if mistake is None:
        assert brat.loads(brat.dumps(report, TEXT), TEXT, lexicon=LEXICON) == report
    else:
        assert re.match(r"annotations, line \d+: ", mistake)


def test_blanks_do_for_tabs():
    lines = [NORLAND, MET, "E1\tTalks:T3 parties:T1", "A1\tTalks_status E1 refused", "#1\tAnnotatorNotes E1\tround=2"]
    assert read(*(line.replace("\t", "   ") for line in lines)) == read(*lines)


def test_actors_of_one_name_are_one():
    text = "Norport, the state of Norland, the rebels, rebels and Ada Berg"
    lines = [
        mark("T1", "Actor", "Norport", text),
        mark("T2", "Actor", "Norland", text),
        mark("T3", "Actor", "the rebels", text),
        "T4\tActor 43 49\trebels",
        "A1\tActor_kind T3 armed_group",
        mark("T5", "Actor", "Ada Berg", text),
        "A2\tActor_kind T5 person",
        "#1\tAnnotatorNotes T5\tname=Ada Maria Berg; country=NOR; role=envoy",
        "R1\taffiliation Arg1:T5 Arg2:T1",
    ]
    report = read(*lines, text=text)
    assert [(actor.name, len(actor.mentions)) for actor in report.actors] == [
        ("Norland", 2),
        ("rebels", 2),
        ("Ada Maria Berg", 1),
    ]
    assert (report.actors[2].country, report.actors[2].role, report.actors[2].affiliation) == (
        "NOR",
        "envoy",
        "actor-1",
    )


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        (["hello"], 1, "'hello' is no id of brat; ids begin with one of T, E, A, M, R, *, #"),
        (
            ["T1 Actor 0 Norland"],
            1,
            "T1: not of the form of such a line; write it like T1 Actor 0 7 Norland",
        ),
        (
            ["T1\tActor 0 7\tSudria"],
            1,
            "T1: it marks 'Sudria', but there the text has 'Norland'; give the text as it was",
        ),
        (["T1\tActor 0 999\tNorland"], 1, "T1: 0 999 is no span of the text, which has"),
        (["T1\tActor 7 7\tand"], 1, "T1: 7 7 is no span of the text"),
        ([NORLAND, NORLAND], 2, "two lines have the id T1; give each its own"),
        ([MET, "E1\tTalks:T3 parties:T9"], 2, "nothing in this file has the id T9"),
        ([MET, "E1\tTalks:T3", "A1\tTalks_status E2 refused"], 3, "nothing in this file has the id E2"),
        ([mark("T1", "Talk", "met")], 1, "T1: there is no type 'Talk'; did you mean 'Talks'"),
        (
            [MET, "E1\tAgreement:T3"],
            2,
            "E1: its type is Agreement, but it is one with the Talks of line 1; give both the same type",
        ),
        ([NORLAND, MET, "E1\tTalks:T3 party:T1"], 3, "Talks has no role 'party'; did you mean 'parties'"),
        (
            [NORLAND, SUDRIA, MET, "E1\tTalks:T3 host:T1 host2:T2"],
            4,
            "Talks.host: only one can be given; leave one out",
        ),
        ([NORLAND, MET, "E1\tTalks:T3 place:T1"], 3, "place: T1 is of the type Actor; let it lead to Place"),
        ([MET, "E1\tTalks:T3 parties:E1"], 2, "parties: E1 is of the type Talks; let it lead to Actor"),
        (
            [MET, "E1\tTalks:T3", "A1\tTalks_stat E1 refused"],
            3,
            "Talks has no attribute 'Talks_stat'; did you mean 'Talks_stat",
        ),
        (
            [MET, "E1\tTalks:T3", "A1\tTalks_status E1 refuse"],
            3,
            "Talks_status: 'refuse' is not a term; did you mean 'refused'",
        ),
        (
            [MET, "E1\tTalks:T3", "#1\tAnnotatorNotes E1\tronde=2"],
            3,
            "Talks has no field 'ronde' to note; did you mean 'round'",
        ),
        ([MET, "E1\tTalks:T3", "#1\tAnnotatorNotes E1\tround=two"], 3, "'two' is no number"),
        ([MET, "E1\tTalks:T3", "#1\tAnnotatorNotes E1\tround=0"], 1, "Talks.round: 0 is no ordinal"),
        ([mark("T3", "Claim", "met"), "E1\tClaim:T3"], 1, "every Claim has 'act'; give it the attribute Claim_act"),
        (
            [mark("T3", "Actor", "captives")],
            1,
            "'captives' is nobody that the lexicon knows; give it the attribute Actor_kind",
        ),
        (
            [MET, mark("T4", "Time", "Monday"), "E1\tTalks:T3 time:T4", "#1\tAnnotatorNotes T4\tthe 13th"],
            2,
            "Time.edtf: 'the 13th' is not an EDTF date",
        ),
        (
            [MET, mark("T4", "Duration", "two hours"), "E1\tTalks:T3 duration:T4"],
            2,
            "Duration: its length is not noted; write it in ISO 8601",
        ),
        (
            [mark("T3", "Exchange", "free"), mark("T4", "Quantity", "captives"), "E1\tExchange:T3 total:T4"],
            2,
            "Quantity: 'captives' is no number; note 300",
        ),
    ],
)
def test_mistakes_name_file_line_and_remedy(lines, line, message):
    with pytest.raises(FormatError, match=message.replace("*, #", r"\*, #")) as raised:
        read(*lines, source="folder/text.txt")
    assert re.match(rf"folder.text\.ann, line {line}: ", str(raised.value))


def test_several_mistakes_are_told_at_once():
    with pytest.raises(FormatError, match="annotations, line 1: ") as raised:
        read(mark("T1", "Claim", "met"), "E1\tClaim:T1", mark("T2", "Actor", "captives"))
    assert [note.partition(": ")[0] for note in raised.value.__notes__] == ["also annotations, line 3"]


def test_plain_digits_need_no_note():
    report = read(mark("T3", "Exchange", "free"), mark("T4", "Quantity", "300"), "E1\tExchange:T3 total:T4")
    assert report.exchanges[0].total == Quantity(lower=300, upper=300, text="300")


def test_what_cannot_be_written():
    report = Report(document=Document(id="d", length=3), talks=[Talks(id="talks-1")])
    with pytest.raises(OptionError, match="text: it has 4 characters, and that of the report 3; give the very text"):
        brat.dumps(report, "four")
    with pytest.raises(OptionError, match="talks-1: it has no evidence, so there are no words to mark"):
        brat.dumps(report, "met")


class Strength(StrEnum):
    MILD = "mild"
    HARSH = "harsh"


@record
class Boycott:
    id: str
    senders: tuple[str, ...] = refers_to(Actor)
    of: tuple[str, ...] = refers_to()
    strength: Strength | None = None
    reason: Quote | None = None
    weeks: int | None = None
    losses: tuple[float, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def test_own_types_come_back():
    report = read(
        NORLAND,
        MET,
        "E1\tTalks:T3",
        mark("T4", "Boycott", "will free"),
        "E2\tBoycott:T4 senders:T1 of:E1 reason:T5",
        mark("T5", "Reason", "300 captives"),
        "A1\tBoycott_strength E2 mild",
        "#1\tAnnotatorNotes E2\tweeks=3; losses=[1.5, 2]",
        types=[Boycott],
    )
    (boycott,) = report.others
    assert (boycott.id, boycott.senders, boycott.of) == ("boycott-1", ("actor-1",), ("talks-1",))
    assert (boycott.strength, boycott.reason.text, boycott.weeks, boycott.losses) == (
        "mild",
        "300 captives",
        3,
        (1.5, 2.0),
    )
    assert brat.loads(brat.dumps(report, TEXT), TEXT, lexicon=LEXICON, types=[Boycott]) == report


def test_configuration_has_every_type_role_and_term():
    rows = brat.configuration(types=[Boycott]).splitlines()
    assert [row for row in rows if row.startswith("[")] == ["[entities]", "[relations]", "[events]", "[attributes]"]
    assert "Talks_format\tArg:Talks, Value:direct|indirect" in rows
    assert "Exchange_plural\tArg:Exchange" in rows
    assert "Boycott\tsenders*:Actor, of*:Actor|Talks|Agreement|Exchange|Condition|Claim|Boycott, reason?:Reason" in rows
    assert {"Actor", "Time", "Requirement", "Reason", "affiliation\tArg1:Actor, Arg2:Actor"} <= set(rows)
    transfer = next(row for row in rows if row.startswith("Transfer\t"))
    assert transfer == "Transfer\tgiver?:Actor, receiver?:Actor, quantity?:Quantity"
    # brat takes a name with a tab behind it once in a section, equivalence alone may be said of several types.
    names = [row.partition("\t")[0] for row in rows if row and not row.startswith("Equiv")]
    assert len(names) == len(set(names))
    for kind in DEFAULT_TYPES:
        assert kind.__name__ in names
