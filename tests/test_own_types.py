"""Record types of one's own: as first-class as those of the library, from the class to the report and back."""

import json
import sys
import types
from datetime import date
from enum import Enum, StrEnum
from pathlib import Path
from typing import Literal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation_events import link, strategies
from negotiation_events.errors import FormatError, ModelError, RuleError
from negotiation_events.findings import Mark
from negotiation_events.lexicon import Entry
from negotiation_events.model import (
    DEFAULT_TYPES,
    Actor,
    Agreement,
    Claim,
    Document,
    Duration,
    Evidence,
    Place,
    Quantity,
    Quote,
    RecordTypes,
    Report,
    Talks,
    Time,
    record,
    refers_to,
)
from negotiation_events.parser import Parser
from negotiation_events.rules import DEFAULT_RULES, Noun, Rule, example
from negotiation_events.serialize import dumps, loads, read_lines
from negotiation_events.serialize.plain import render
from negotiation_events.testing import EXAMPLE_DATE, assert_round_trip, check_rule


class Means(StrEnum):
    SHELLING = "shelling"
    RAID = "raid"


class Stage(StrEnum):
    ALLEGED = "alleged"
    COMMITTED = "committed"
    PUNISHED = "punished"


@record
class Toll:
    side: str | None = refers_to(Actor)
    killed: Quantity | None = None


@record
class Breach:
    """A breach of an agreement."""

    id: str
    breakers: tuple[str, ...] = refers_to(Actor)
    victims: tuple[str, ...] = refers_to(Actor)
    truce: str | None = refers_to(Agreement)
    follows: str | None = refers_to("Breach")
    means: Means | None = None
    status: Stage | None = None
    time: Time | None = None
    place: Place | None = None
    lasted: Duration | None = None
    toll: tuple[Toll, ...] = ()
    words: Quote | None = None
    grave: bool = False
    evidence: tuple[Evidence, ...] = ()


@record(plural="boycotts_of_talks")
class Boycott:
    id: str
    by: str = refers_to("Actor")
    score: float | None = None
    since: date | None = None
    evidence: tuple[Evidence, ...] = ()


TYPES = DEFAULT_TYPES.with_type(Breach, Boycott)
NORLAND = Actor(id="norland", name="Norland", kind="state")
BREACH = Breach(
    id="breach-1",
    breakers=["norland"],
    means="raid",
    status="committed",
    toll=[Toll(side="norland", killed=Quantity(lower=3, upper=3))],
    words=Quote(start=0, end=7, text="Norland"),
    evidence=[Evidence(start=0, end=20)],
)
BOYCOTT = Boycott(id="boycott-1", by="norland", score=2)


def report(**records):
    return Report(document=Document(id="d", length=100), **{"actors": [NORLAND], **records})


WHOLE = report(
    others=[BREACH, BOYCOTT],
    claims=[Claim(id="claim-1", act="deny", speakers=["norland"], about=["breach-1"])],
)


class TestTheClass:
    def test_it_is_a_value_like_ours(self):
        assert attrs.evolve(BREACH) == BREACH
        assert len({BREACH, attrs.evolve(BREACH)}) == 1
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            BREACH.means = None

    def test_what_is_written_becomes_what_the_field_holds(self):
        assert BREACH.means is Means.RAID
        assert BREACH.breakers == ("norland",)
        assert BOYCOTT.score == 2.0
        with pytest.raises(ModelError, match=r"Breach.means: 'rade' is not a term of Means; did you mean 'raid'"):
            Breach(id="b", means="rade")

    def test_references_are_empty_where_nothing_is_given_if_they_may_be(self):
        breach = Breach(id="b")
        assert (breach.breakers, breach.truce) == ((), None)
        with pytest.raises(TypeError, match="'by'"):
            Boycott(id="b")

    @pytest.mark.parametrize("score", [True, "2", float("nan"), float("inf")])
    def test_a_number_is_a_finite_number(self, score):
        with pytest.raises(ModelError, match=r"Boycott.score: .* must be a finite number"):
            Boycott(id="b", by="norland", score=score)

    def test_a_day_is_a_day(self):
        assert Boycott(id="b", by="x", since=date(2031, 5, 9)).since.year == 2031
        with pytest.raises(ModelError, match=r"Boycott.since: '2031' must be a datetime.date"):
            Boycott(id="b", by="x", since="2031")

    @pytest.mark.parametrize(
        ("annotation", "remedy"),
        [
            (list[str], "write tuple[str, ...]"),
            (tuple[str, str], "write tuple[str, ...]"),
            (set[Time], "write tuple[Time, ...]"),
            (Literal["raid"], "write the terms as an enum.StrEnum"),
            (Enum("Plain", "RAID"), "write the terms as an enum.StrEnum"),
            (dict[str, str], "use str, int, float"),
            (int | str, "use str, int, float"),
            (object, "use str, int, float"),
        ],
    )
    def test_a_type_that_no_record_can_hold_is_refused_with_the_remedy(self, annotation, remedy):
        namespace = {"__annotations__": {"field": annotation}, "__module__": __name__}
        with pytest.raises(ModelError) as caught:
            record(type("Wrong", (), namespace))
        assert str(caught.value).startswith("Wrong.field: ")
        assert remedy in str(caught.value)

    def test_a_field_needs_its_type(self):
        with pytest.raises(ModelError, match=r"Wrong.actors: it has no type; write it behind a colon"):
            record(type("Wrong", (), {"actors": refers_to(Actor)}))

    def test_references_are_ids(self):
        namespace = {"__annotations__": {"actors": tuple[Actor, ...]}, "actors": refers_to(Actor)}
        with pytest.raises(ModelError, match=r"can't hold the ids of records; write str, str \| None or tuple"):
            record(type("Wrong", (), namespace))

    def test_a_module_may_have_its_types_as_texts(self):
        module = types.ModuleType("own_module")
        sys.modules["own_module"] = module
        source = (
            "from __future__ import annotations\n"
            "from negotiation_events.model import Actor, Evidence, Time, record, refers_to\n"
            "@record\n"
            "class Visit:\n"
            "    id: str\n"
            "    guests: tuple[str, ...] = refers_to(Actor)\n"
            "    time: Time | None = None\n"
            "    evidence: tuple[Evidence, ...] = ()\n"
        )
        try:
            exec(compile(source, "own_module.py", "exec"), vars(module))
        finally:
            del sys.modules["own_module"]
        assert module.Visit(id="v", guests=["x"]).guests == ("x",)
        assert_round_trip(module.Visit(id="v", time=Time(edtf="2031")))

    def test_a_name_that_cannot_be_found_is_told(self):
        namespace = {"__annotations__": {"time": "Tiem"}, "__module__": __name__}
        with pytest.raises(ModelError, match="Wrong: name 'Tiem' is not defined; make the class at the top"):
            record(type("Wrong", (), namespace))

    def test_a_class_may_go_on_another(self):
        @record
        class Massacre(Breach):
            condemned_by: tuple[str, ...] = refers_to(Actor)

        massacre = Massacre(id="m", breakers=["norland"], condemned_by=["norland"])
        assert_round_trip(massacre)
        whole = report(others=[massacre, Breach(id="b", follows="m")])
        assert whole.by_type(Breach) == (whole["b"], massacre)


class TestRecordTypes:
    def test_ours_come_first(self):
        assert [kind.__name__ for kind in TYPES][-3:] == ["Claim", "Breach", "Boycott"]
        assert TYPES.own == (Breach, Boycott)
        assert list(DEFAULT_TYPES) == [Actor, Talks, Agreement, *list(DEFAULT_TYPES)[3:]]

    def test_a_type_is_added_once(self):
        assert TYPES.with_type(Breach, Talks) == TYPES
        assert TYPES.with_type() == TYPES

    def test_types_are_found_by_name(self):
        assert TYPES.named("Breach") is Breach
        with pytest.raises(ModelError, match="no record type 'Breech'; did you mean 'Breach'"):
            TYPES.named("Breech")

    def test_what_is_no_record_type_is_refused(self):
        with pytest.raises(ModelError, match="Means: a record type is a class that `record` made; write @record"):
            DEFAULT_TYPES.with_type(Means)
        with pytest.raises(ModelError, match=r"Toll: a record has the field 'id'; write id: str"):
            DEFAULT_TYPES.with_type(Toll)
        bare = record(type("Bare", (), {"__annotations__": {"id": str}}))
        with pytest.raises(ModelError, match=r"Bare: a record has the field 'evidence'; write evidence: tuple"):
            DEFAULT_TYPES.with_type(bare)

    @pytest.mark.parametrize("name", ["Talks", "Actor", "Document"])
    def test_names_of_the_library_are_taken(self, name):
        namespace = {"__annotations__": {"id": str, "evidence": tuple[Evidence, ...]}, "evidence": ()}
        own = record(type(name, (), namespace))
        if name != "Document":
            with pytest.raises(ModelError, match=f"{name}: the library has records of that name"):
                DEFAULT_TYPES.with_type(own)
        own = record(plural="claims")(type("Remark", (), namespace))
        with pytest.raises(ModelError, match="Remark: the library has records of that name"):
            DEFAULT_TYPES.with_type(own)

    def test_two_types_have_two_names_and_two_keys(self):
        namespace = {"__annotations__": {"id": str, "evidence": tuple[Evidence, ...]}, "evidence": ()}
        again = record(type("Breach", (), namespace))
        with pytest.raises(ModelError, match="two record types are called Breach"):
            TYPES.with_type(again)
        other = record(plural="breaches")(type("Violation", (), namespace))
        with pytest.raises(ModelError, match=r"Breach and Violation have one key in JSON, 'breaches'; write @record"):
            RecordTypes((Breach, other))

    @pytest.mark.parametrize(
        ("name", "plural"),
        [
            ("Sanction", "sanctions"),
            ("CeasefireViolation", "ceasefire_violations"),
            ("UNResolution", "un_resolutions"),
            ("TreatyBody", "treaty_bodies"),
            ("Boycott", "boycotts"),
            ("PortVisitDay", "port_visit_days"),
        ],
    )
    def test_the_key_is_the_plural_of_the_name(self, name, plural):
        namespace = {"__annotations__": {"id": str, "evidence": tuple[Evidence, ...]}, "evidence": ()}
        own = record(type(name, (), namespace))
        assert plural in json.loads(dumps(Report(document=Document(id="d", length=0), others=[own(id="x")])))


class TestTheReport:
    def test_own_records_are_found_like_ours(self):
        assert WHOLE["breach-1"] is BREACH
        assert WHOLE.by_type(Breach) == (BREACH,)
        assert list(WHOLE)[-2:] == [BOYCOTT, BREACH]
        assert len(WHOLE) == 4
        assert WHOLE.claims_about(BREACH) == WHOLE.claims

    def test_their_order_is_that_of_the_keys(self):
        assert report(others=[BREACH, BOYCOTT]) == report(others=[BOYCOTT, BREACH])

    def test_they_are_contested(self):
        (contest,) = WHOLE.contested()
        assert (contest.record, contest.positions[0].value) == ("breach-1", "committed")
        assert contest.denied_by == ("norland",)

    def test_those_with_a_time_are_in_the_timeline(self):
        dated = Breach(id="b", time=Time(edtf="2031-05"))
        talks = Talks(id="t", time=Time(edtf="2031-06"))
        assert report(others=[dated, BOYCOTT], talks=[talks]).timeline() == (dated, talks)

    @pytest.mark.parametrize(
        ("records", "said"),
        [
            ({"others": [BREACH, BREACH]}, ["two records", "'breach-1'"]),
            (
                {"others": [Breach(id="b", breakers=["norlund"])]},
                ["Breach 'b', breakers: there is no Actor 'norlund'; did you mean 'norland'"],
            ),
            ({"others": [Breach(id="b", truce="norland")]}, ["'norland' is of the type Actor, not Agreement"]),
            ({"others": [Breach(id="b", follows="norland")]}, ["'norland' is of the type Actor, not Breach"]),
            (
                {"others": [Breach(id="b", toll=[Toll(), Toll(side="sudria")])]},
                ["Breach 'b', toll[1].side: there is no Actor 'sudria'"],
            ),
            (
                {"others": [Breach(id="b", words=Quote(start=99, end=101, text="of"))]},
                ["Breach 'b', words: [99, 101) lies outside"],
            ),
            ({"others": [NORLAND]}, ["Report.others: Actor is a type of the library"]),
            ({"others": [Toll()]}, ["Toll: a record has the field 'id'"]),
            ({"others": ["breach"]}, ["str: a record type is a class that `record` made"]),
            ({"others": "breach"}, ["Report.others: 'breach' must be a list or tuple"]),
        ],
    )
    def test_what_does_not_fit_is_refused(self, records, said):
        with pytest.raises(ModelError) as caught:
            report(**records)
        for words in said:
            assert words in str(caught.value)


class TestJson:
    def test_a_report_has_a_key_for_each_type_behind_its_claims(self):
        written = json.loads(dumps(WHOLE))
        assert list(written)[-3:] == ["claims", "boycotts_of_talks", "breaches"]
        assert written["boycotts_of_talks"] == [
            {"id": "boycott-1", "by": "norland", "score": 2.0, "since": None, "evidence": []}
        ]

    def test_a_report_without_such_records_has_no_such_key(self):
        assert list(json.loads(dumps(report())))[-1] == "claims"
        assert loads(dumps(report()), types=TYPES) == report()

    @given(strategies.reports(types=TYPES, max_size=2))
    def test_whole_reports_come_back_in_the_same_bytes(self, whole):
        written = dumps(whole)
        again = loads(written, types=TYPES)
        assert again == whole
        assert dumps(again) == written
        assert_round_trip(whole)

    def test_a_single_record_needs_no_types(self):
        assert loads(dumps(BREACH), kind=Breach) == BREACH

    def test_a_key_of_an_unknown_type_is_told_how_to_read_it(self):
        with pytest.raises(FormatError, match=r"\$.boycotts_of_talks: Report has no .*; a type of your own needs"):
            loads(dumps(WHOLE))

    def test_types_are_types(self):
        assert loads(dumps(WHOLE), types=[Breach, Boycott]) == WHOLE
        with pytest.raises(ModelError, match="Means: a record type is a class that `record` made"):
            loads(dumps(WHOLE), types=[Means])

    @pytest.mark.parametrize(
        ("old", "new", "path", "reason"),
        [
            ('"raid"', '"rade"', "$.breaches[0].means", "did you mean 'raid'"),
            ('"score": 2.0', '"score": "2"', "$.boycotts_of_talks[0].score", "must be a number, not '2'"),
            ('"lower": 3', '"lower": "3"', "$.breaches[0].toll[0].killed.lower", "must be a whole number"),
            ('"means"', '"mean"', "$.breaches[0].mean", "Breach has no field 'mean'; did you mean 'means'"),
            ('"grave": false, ', "", "$.breaches[0].grave", "the field 'grave' is missing"),
            ('"by": "norland"', '"by": "norlund"', "$", "Boycott 'boycott-1', by: there is no Actor 'norlund'"),
        ],
    )
    def test_an_error_names_the_place(self, old, new, path, reason):
        with pytest.raises(FormatError) as caught:
            loads(dumps(WHOLE).replace(old, new), types=TYPES)
        assert caught.value.path == path
        assert reason in str(caught.value)

    def test_lines_are_read_with_types_too(self):
        assert list(read_lines([dumps(WHOLE)], types=TYPES)) == [WHOLE]
        with pytest.raises(FormatError, match="line 1"):
            list(read_lines([dumps(WHOLE)]))


class TestStrategies:
    @given(st.data())
    def test_the_class_can_be_drawn_by_its_type(self, data):
        strategies._register()
        breach = data.draw(st.from_type(Breach))
        assert type(breach) is Breach
        assert_round_trip(breach)

    @given(strategies.records(Breach, text="Norland broke the truce.", ids={Actor: ["norland"]}))
    def test_text_and_ids_are_kept_to(self, breach):
        assert {*breach.breakers, *(toll.side for toll in breach.toll)} <= {"norland", None}
        assert breach.truce is None
        assert breach.words is None or breach.words.end <= 24

    @given(strategies.records(Boycott, score=st.just(1.0)))
    def test_fields_can_be_fixed(self, boycott):
        assert boycott.score == 1.0

    def test_only_record_types_are_drawn(self):
        with pytest.raises(ModelError, match="Toll: a record has the field 'id'"):
            strategies.records(Toll)


NAMES = [Entry(name=name, kind="state") for name in ("Norland", "Sudria", "Helvia", "Tarquay")]
BROKEN = Rule(
    id="breach.broken",
    makes=Breach,
    doc="A side breaks a deal.",
    pattern="{breakers:actors?} @breach|@break {truce:agreement} {time:time?} (with {words:phrase})?",
    status={"done": "committed", "doing": "committed"},
    examples=[
        example("Norland broke the ceasefire on Monday.", breakers=["Norland"], status="committed"),
        example("Helvia has breached the truce with heavy shelling.", words="heavy shelling"),
    ],
    counterexamples=["Norland broke the window on Monday."],
)
PUNISHED = Rule(
    id="breach.punished",
    makes=Breach,
    doc="A side punishes another for breaking a deal.",
    pattern="{victims:actors} @punish {breakers:actors} for @breach|@break {truce:agreement}",
    status="punished",
    examples=[
        example("Sudria punished Norland for breaking the ceasefire.", victims=["Sudria"]),
        example("Norland punished Helvia for breaching the truce.", breakers=["Helvia"], status="punished"),
    ],
    counterexamples=["Sudria punished the thief."],
)
BOYCOTTED = Rule(
    id="boycott.stayed-away",
    makes=Boycott,
    doc="A side boycotts something.",
    pattern="{by:actors} @boycott",
    examples=[
        example("Norland boycotted the talks in Oslo.", by="Norland"),
        example("Helvia boycotted the vote.", by="Helvia"),
    ],
    counterexamples=["The boycott was noted."],
)
PARSER = Parser().with_lexicon(NAMES).with_rules(BROKEN, PUNISHED, BOYCOTTED)


def read(text):
    return PARSER.parse(text, date=EXAMPLE_DATE)


class TestParsing:
    @pytest.mark.parametrize("rule", [BROKEN, PUNISHED, BOYCOTTED], ids=lambda rule: rule.id)
    def test_rules_keep_their_promises(self, rule):
        check_rule(rule, PARSER)

    def test_the_parser_knows_the_types_of_its_rules(self):
        assert PARSER.types.own == (Breach, Boycott)
        assert Parser().with_type(Boycott).types.own == (Boycott,)

    def test_slots_fill_the_fields(self):
        found = read("Norland and Helvia broke the ceasefire on Monday with heavy artillery fire.")
        (breach,) = found.by_type(Breach)
        assert [found[identity].name for identity in breach.breakers] == ["Norland", "Helvia"]
        assert breach.id == "breach-1"
        assert breach.time.edtf == "2024-05-13"
        assert breach.words.text == "heavy artillery fire"
        assert breach.evidence[0].rule == "breach.broken"
        assert found[breach.truce].kind == "ceasefire"
        assert_round_trip(found)
        assert loads(dumps(found), types=PARSER.types) == found

    def test_mentions_of_one_thing_make_one_record_and_the_last_stage_counts(self):
        found = read("Norland broke the ceasefire on Monday. Sudria punished Norland for breaking the ceasefire.")
        (breach,) = found.by_type(Breach)
        assert breach.status is Stage.PUNISHED
        assert {one.rule for one in breach.evidence} == {"breach.broken", "breach.punished"}
        assert [found[identity].name for identity in breach.victims] == ["Sudria"]

    def test_who_names_nobody_speaks_of_the_last_one(self):
        (breach,) = read(
            "Norland broke the ceasefire on Monday. It rained, and breaking the ceasefire cost much."
        ).others
        assert breach.time.edtf == "2024-05-13"

    @pytest.mark.parametrize(
        "text",
        [
            "Norland broke the ceasefire on Monday. Norland broke the ceasefire on Tuesday.",
            "Norland broke the ceasefire on Monday. Helvia broke the ceasefire on Monday.",
        ],
    )
    def test_what_differs_makes_two(self, text):
        assert [breach.id for breach in read(text).by_type(Breach)] == ["breach-1", "breach-2"]

    def test_a_claim_is_about_the_record_and_asserts_its_fields(self):
        found = read("Sudria said on Tuesday that Norland broke the ceasefire.")
        (breach,) = found.by_type(Breach)
        (claim,) = found.claims
        assert breach.id in claim.about

    def test_who_denies_it_contests_it(self):
        found = read("Tarquay boycotted Helvia. Tarquay denied that it had boycotted Helvia.")
        (boycott,) = found.by_type(Boycott)
        assert [claim.act for claim in found.claims_about(boycott)] == ["deny"]
        assert len(boycott.evidence) == 1

    def test_what_is_only_denied_makes_no_record(self):
        assert read("Norland has not broken the ceasefire.").by_type(Breach) == ()

    def test_without_a_field_that_it_needs_no_record_is_made(self):
        rule = Rule(
            id="boycott.nobody",
            makes=Boycott,
            doc="A side boycotts the talks.",
            pattern="{by:actors?} @boycott the talks",
            examples=[
                example("Norland boycotted the talks.", by="Norland"),
                example("Helvia has boycotted the talks.", by="Helvia"),
            ],
            counterexamples=["It rained."],
        )
        parser = Parser().with_lexicon(NAMES).with_rules(rule)
        assert parser.parse("All week long they boycotted the talks.", date=EXAMPLE_DATE).by_type(Boycott) == ()

    def test_what_the_class_refuses_is_no_record_and_no_error(self):
        @record
        class Strict:
            id: str
            by: tuple[str, ...] = refers_to(Actor)
            evidence: tuple[Evidence, ...] = ()

            def __attrs_post_init__(self):
                if len(self.by) < 2:
                    raise ModelError("Strict.by: name two")

        rule = Rule(
            id="strict.met",
            makes=Strict,
            doc="Two sides boycott something.",
            pattern="{by:actors} @boycott",
            examples=[
                example("Norland and Helvia boycotted the talks.", by=["Norland", "Helvia"]),
                example("Sudria and Norland boycotted the vote.", by=["Sudria", "Norland"]),
            ],
            counterexamples=["It rained."],
        )
        parser = Parser().with_lexicon(NAMES).with_rules(rule)
        found = parser.parse("Norland boycotted the talks. Sudria and Helvia boycotted the talks.", date=EXAMPLE_DATE)
        assert [item.id for item in found.by_type(Strict)] == ["strict-1"]

    def test_reports_without_own_records_are_what_they_were(self):
        text = "Norland and Sudria held talks in Oslo on Monday, an official said."
        assert dumps(read(text)) == dumps(Parser().with_lexicon(NAMES).parse(text, date=EXAMPLE_DATE))

    @given(st.lists(st.sampled_from("Norland Helvia broke boycotted the ceasefire . said denied it on Monday".split())))
    def test_text_never_raises_and_always_comes_back(self, words):
        assert_round_trip(read(" ".join(words)))

    def test_nouns_of_it_stand_in_the_patterns_of_rules(self):
        with pytest.raises(RuleError, match=r"makes=Breach: .* is a Rule, with the noun in its pattern"):
            Noun(id="breach.noun", makes=Breach, heads="breach|breaches")

    def test_rules_in_a_file_name_the_type(self, tmp_path):
        path = tmp_path / "rules.toml"
        path.write_text(
            "[[rule]]\n"
            'id = "breach.violated"\n'
            'makes = "Breach"\n'
            'doc = "A side flouts a deal."\n'
            'pattern = "{breakers:actors} @flout {truce:agreement}"\n'
            'status = "committed"\n'
            'counterexamples = ["Norland flouted the law of the sea."]\n'
            "[[rule.example]]\n"
            'text = "Norland flouted the ceasefire."\n'
            'breakers = ["Norland"]\n'
            "[[rule.example]]\n"
            'text = "Helvia has flouted the truce."\n'
            'status = "committed"\n',
            encoding="utf-8",
        )
        parser = Parser().with_lexicon(NAMES).with_type(Breach).with_rules(path)
        (breach,) = parser.parse("Norland flouted the ceasefire.", date=EXAMPLE_DATE).by_type(Breach)
        assert breach.status == "committed"
        with pytest.raises(RuleError, match="Breach"):
            Parser().with_rules(path)


def test_plain_text_shows_every_field():
    text = "Norland broke the truce and the peace."
    whole = report(
        agreements=[Agreement(id="truce", kind="ceasefire")],
        others=[
            attrs.evolve(
                BREACH,
                truce="truce",
                time=Time(edtf="2031-05-09", text="on Friday"),
                place=Place(name="Port Sava"),
                lasted=Duration(iso="P3D"),
                grave=True,
            ),
            BOYCOTT,
        ],
        claims=WHOLE.claims,
    )
    page = render(whole, text)
    flat = " ".join(page.split())
    assert "BREACHES (1)\n  Breach: committed [breach-1]\n" in page
    for words in (
        "breakers: Norland",
        "truce: ceasefire [truce]",
        "means: raid",
        '2031-05-09 ("on Friday")',
        "in Port Sava",
        "BOYCOTTS OF TALKS (1)",
        "by: Norland; score: 2.0",
        "about breach [breach-1]",
        "Status of: Breach [breach-1]",
    ):
        assert words in flat
    assert max(map(len, page.splitlines())) <= 100


class TestMarks:
    def test_rules_of_ones_own_say_what_ours_say(self):
        rule = Rule(
            id="acme.ahead-of",
            makes=Talks,
            doc="Someone mentions talks.",
            pattern="{parties:actors} @mention {it:talks}",
            status="scheduled",
            marks="in_passing",
            examples=[
                example("Norland mentioned the talks.", parties=["Norland"]),
                example("Sudria and Norland mentioned the talks.", parties=["Sudria", "Norland"]),
            ],
            counterexamples=["It rained."],
        )
        assert rule.marks == (Mark.IN_PASSING,)
        noun = Noun(
            id="acme.powwow",
            makes=Talks,
            doc="Talks under a tree.",
            heads="palaver|palavers",
            marks=["gathering"],
            examples=[
                example("Norland and Sudria held a palaver.", parties=["Norland", "Sudria"]),
                example("A palaver between Helvia and Norland collapsed.", status="collapsed"),
            ],
            counterexamples=["It rained."],
        )
        parser = Parser().with_lexicon(NAMES).with_rules(noun)
        check_rule(noun, parser)
        assert parser.parse("A palaver of the choir took place.", date=EXAMPLE_DATE).talks == ()

    def test_an_unknown_mark_is_refused_with_the_nearest(self):
        with pytest.raises(RuleError, match="marks: 'gatherings' is none; did you mean 'gathering'"):
            attrs.evolve(BROKEN, marks=["gatherings"])

    def test_linking_knows_no_rule_by_its_id(self):
        ids = [item.id for item in (*DEFAULT_RULES.rules, *DEFAULT_RULES.nouns)]
        for path in sorted(Path(link.__file__).parent.glob("*.py")):
            code = path.read_text(encoding="utf-8")
            assert [identity for identity in ids if f'"{identity}"' in code] == [], f"{path.name}: give the rule a mark"
