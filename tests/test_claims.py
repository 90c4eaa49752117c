"""Laws of claims, on the seeds and on random newswire."""

from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation_events import Parser, Quotation, Report, parse
from negotiation_events.text.quotations import find_quotations

SEEDS = sorted(Path(__file__).parent.parent.joinpath("seeds").glob("*.txt"))
PIECES = st.sampled_from(
    [
        "Iran",
        "Iraq and Iran",
        "the rebels",
        "a senior official",
        "Foreign Minister Ana Rell",
        "he",
        "both sides",
        " said ",
        " said that ",
        " told reporters ",
        " denied that ",
        " did not confirm ",
        " called ",
        " accused ",
        " of breaking the truce",
        "the talks had ended",
        "the deal",
        "a “success”",
        "“We agreed,” ",
        "“We will sign. We must”",
        "“",
        "”",
        '"',
        ", ",
        ". ",
        "according to ",
        ", adding that ",
        " and added: ",
        " in a statement on Monday ",
        "reportedly ",
        "\n\n",
        "’s demand that ",
    ]
)
NEWSWIRE = st.lists(PIECES, max_size=30).map("".join)


def check_claims(report: Report, text: str) -> None:
    quoted = [(q.start, q.end) for q in find_quotations(text)]
    for claim in report.claims:
        # Content that goes on behind its reporting words has these, with what stands before them, for its first span.
        *opening, (start, end) = [(e.start, e.end) for e in claim.evidence]
        assert all(span[0] == start and span[1] < end and claim.cue.end <= span[1] for span in opening)
        for part in (claim.cue, claim.content):
            assert part is None or start <= part.start < part.end <= end
        if claim.quotation is Quotation.DIRECT and claim.source:
            inside = [span for span in quoted if span[0] <= claim.source.start and claim.source.end <= span[1]]
            own = [span for span in inside if claim.content.start <= span[0] and span[1] <= claim.content.end]
            assert own == []
        assert all(subject in {record.id for record in report} for subject in claim.about)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_laws_hold_in_the_seeds(path):
    text = path.read_text(encoding="utf-8")
    check_claims(parse(text), text)


@given(NEWSWIRE)
def test_laws_hold_in_random_newswire(text):
    check_claims(parse(text), text)


@given(NEWSWIRE)
def test_a_claim_told_twice_changes_nothing_of_what_is_contested(text):
    report = parse(text)
    doubled = attrs.evolve(
        report, claims=[*report.claims, *(attrs.evolve(claim, id=f"{claim.id}-again") for claim in report.claims)]
    )
    assert [contest_without_claims(c) for c in doubled.contested()] == [
        contest_without_claims(c) for c in report.contested()
    ]


def contest_without_claims(contest):
    positions = [(p.value, p.narrator, p.holders) for p in contest.positions]
    return contest.record, contest.field, positions, contest.denied_by, contest.withheld_by


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("it was over", ["exchange-1"]),
        ("it was still under way", ["exchange-1"]),
        ("it had bought new ships", []),
    ],
)
def test_it_is_what_was_told_where_only_an_event_can_be_so(said, about):
    report = parse(f"Norway and Chile began a prisoner swap on Monday. Peru's navy said {said}.", date="2024-05-15")
    assert list(report.claims[-1].about) == about


def test_a_stray_mark_of_possession_is_no_speaker_without_words():
    for text in (" did not confirm ’s demand that ", "’s claim that it was over", "said ’s"):
        Parser(everything=True).parse(text)
