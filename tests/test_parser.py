"""Laws of parsing: total, deterministic, spans that quote the text; and what bad arguments are answered with."""

import datetime
import os
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation_events import Evidence, LexiconError, OptionError, Parser, Quote, RuleError, Talks, dumps, loads, parse
from negotiation_events.model import Report
from negotiation_events.rules import Rule, example

SEEDS = sorted(Path(__file__).parent.parent.joinpath("seeds").glob("*.txt"))

# Pieces of newswire that, thrown together at random, reach every stage of the parser.
PIECES = st.sampled_from(
    [
        "Ukraine",
        "Russia and Ukraine",
        "Kyiv",
        "the rebels",
        "a senior official",
        "Foreign Minister Ana Rell",
        "he",
        "both sides",
        " said ",
        " says it will not ",
        " agreed to ",
        " failed to ",
        " held ",
        " called off ",
        " rejected ",
        "talks",
        "peace talks in Geneva",
        "a 30-day ceasefire",
        "a prisoner swap",
        "the deal",
        " swap 1,000 prisoners ",
        " demanded that ",
        " until ",
        " unless ",
        " if ",
        " in exchange for ",
        "on Friday",
        "last week",
        "more than three years",
        "“We will sign,” ",
        "“",
        "”",
        '"',
        "'",
        "(",
        ")",
        ", ",
        ". ",
        "\n\n",
        "; ",
        " - ",
        " and ",
        " but ",
        "not ",
        " to ",
        "according to ",
        "KYIV, May 23 (Agency) - ",
        "date 2025-05-23\n\n",
        "\u200b",
        "\x00",
        "\r\n",
        "1,000",
        "Ł",
        "İ",
        "ß",
    ]
)
NEWSWIRE = st.lists(PIECES, max_size=40).map("".join)


def spans_of(record):
    for attribute in attrs.fields(type(record)):
        value = getattr(record, attribute.name)
        yield from (v for v in (value if isinstance(value, tuple) else (value,)) if isinstance(v, Evidence | Quote))


def check_report(report: Report, text: str) -> None:
    assert report.document.length == len(text)
    for record in report:
        assert record.evidence
        for span in spans_of(record):
            assert 0 <= span.start < span.end <= len(text)
            if isinstance(span, Quote):
                assert text[span.start : span.end] == span.text
    assert loads(dumps(report)) == report


@given(st.one_of(NEWSWIRE, st.text(max_size=200)))
def test_every_text_gives_a_report_that_quotes_it(text):
    check_report(parse(text, date="2025-05-23"), text)


@given(NEWSWIRE)
def test_the_same_text_gives_the_same_bytes(text):
    assert dumps(parse(text)) == dumps(Parser().parse(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "a" * 200_000,
        "“" * 20_000,
        "talks " * 20_000,
        "Russia and " * 10_000,
        "(" * 20_000 + "talks",
        "UKRAINE AND RUSSIA HELD TALKS IN ISTANBUL ON FRIDAY.",
        "Ukraine and Russia\r\nheld talks.\r\n\r\n“We agreed,\r\n he said.",
        "Ukraine \u200band\u200b Russia\x00 held\x07 talks \ud800.",
        "UkraÃ¯ne and Russia held talks â€” in Geneva â€œyesterdayâ€\x9d.",
        "“Talks never end, he said. Ukraine and Russia agreed to a truce",
    ],
    ids=lambda text: repr(text[:20]),
)
def test_odd_texts(text):
    check_report(parse(text, date="2025-05-23"), text) if "\ud800" not in text else parse(text)


def test_spans_count_code_points():
    text = "🙂 Ukraine and Russia held talks in Istanbul. 🙂"
    report = parse(text)
    check_report(report, text)
    assert report.talks


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_bytes_do_not_depend_on_the_hash_seed(seed):
    program = (
        "import sys; from negotiation_events import parse, dumps; "
        "text = open(sys.argv[1], encoding='utf-8').read(); sys.stdout.buffer.write(dumps(parse(text)).encode())"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(SEEDS[0])],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    assert run.stdout.decode() == dumps(parse(SEEDS[0].read_text(encoding="utf-8")))


@pytest.mark.parametrize("date", ["23 May 2025", "2025-13-01", "", 20250523])
def test_a_date_that_is_none_is_refused(date):
    with pytest.raises(OptionError, match=r"date: .* is not a date; write it as 2025-05-23"):
        parse("Talks.", date=date)


def test_bytes_are_refused():
    with pytest.raises(OptionError, match="decode bytes first"):
        parse(b"Talks.")


def test_dates_may_be_dates():
    text = "Ukraine and Russia held talks on Monday."
    day = datetime.date(2025, 5, 23)
    assert (
        parse(text, date=day)
        == parse(text, date="2025-05-23")
        == parse(text, date=datetime.datetime(2025, 5, 23, tzinfo=datetime.UTC))
    )
    assert parse(text).talks[0].time.edtf is None


def test_document_keeps_what_the_caller_says():
    document = parse("Talks.", date="2025-05-23", source="a.txt", id="x", title="A title").document
    assert (document.source, document.id, document.title, document.date) == (
        "a.txt",
        "x",
        "A title",
        datetime.date(2025, 5, 23),
    )


def test_document_id_is_a_hash_of_the_text():
    assert parse("Talks.").document.id == parse("Talks.", source="elsewhere").document.id
    assert parse("Talks.").document.id != parse("Talks!").document.id


def test_parse_many_parses_each():
    texts = ["Ukraine and Russia held talks.", "Nothing."]
    assert list(Parser().parse_many(texts, date="2025-05-23")) == [parse(t, date="2025-05-23") for t in texts]


HUDDLE = Rule(
    id="test.huddle",
    makes=Talks,
    doc="Parties huddle.",
    pattern="{parties:actors} @huddle (in {place:place})?",
    status="concluded",
    examples=[
        example("Norland and Sudria huddled in Geneva.", status="concluded"),
        example("Ukraine and Russia huddled.", parties=["Ukraine", "Russia"]),
    ],
    counterexamples=["The sheep huddled."],
)


def test_a_parser_with_another_rule():
    text = "Ukraine and Russia huddled in Geneva after the talks."
    parser = Parser()
    more = parser.with_rules(HUDDLE)
    assert not any("test.huddle" in {e.rule for e in t.evidence} for t in parser.parse(text).talks)
    (talks,) = (t for t in more.parse(text).talks if "test.huddle" in {e.rule for e in t.evidence})
    assert talks.place.name == "Geneva"
    assert more.without_rules("test.huddle").parse(text) == parser.parse(text)


NORLAND = """\
source = "made up"
licence = "MIT"

[state]
Norland = { country = "NOR", adjectives = ["Norlandic"], seats = ["Port Sava"] }
"""


def test_a_parser_with_other_names(tmp_path):
    path = tmp_path / "names.toml"
    path.write_text(NORLAND, encoding="utf-8")
    text = "Port Sava and Cairo agreed on a truce at talks between Norlandic and Egyptian envoys in Geneva."
    parser = Parser()
    report = parser.with_lexicon(path).parse(text)
    assert [report[party].name for party in report.agreements[0].parties] == ["Norland", "Egypt"]
    assert report.actors[0].country == "NOR"
    assert "Norland" not in [actor.name for actor in parser.parse(text).actors]


def test_a_lexicon_with_a_mistake_is_refused(tmp_path):
    path = tmp_path / "names.toml"
    path.write_text(NORLAND.replace("NOR", "Norway"), encoding="utf-8")
    with pytest.raises(LexiconError, match=r"names\.toml:5"):
        Parser().with_lexicon(path)


def test_everything_reads_texts_without_a_word_of_negotiation():
    text = "Rain fell all night, a farmer in Kenya said."
    assert len(parse(text)) == 0
    (claim,) = Parser(everything=True).parse(text).claims
    assert claim.about == ()


def test_two_rules_of_one_id_are_refused():
    with pytest.raises(RuleError, match=r"two rules have the id 'test.huddle'"):
        Parser().with_rules(HUDDLE, HUDDLE)
    with pytest.raises(RuleError, match=r"there is no rule 'test.none'"):
        Parser().without_rules("test.none")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"id": "huddle"}, "an id is dotted lower case"),
        ({"doc": " "}, "say in one line"),
        ({"examples": ()}, "at least two examples"),
        ({"counterexamples": ()}, "at least two examples and one counterexample"),
        ({"pattern": "@huddle ("}, "expected a word"),
    ],
)
def test_a_rule_without_its_proof_does_not_load(changes, message):
    with pytest.raises(RuleError, match=message):
        attrs.evolve(HUDDLE, **changes)
