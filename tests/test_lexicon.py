"""Lexicon: the tables that come with it, finding names in text, and files of one's own."""

import importlib.util
import itertools
import pickle
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation_events.errors import LexiconError, ModelError
from negotiation_events.lexicon import Entry, Hit, Lexicon, Office
from negotiation_events.lexicon.lexicon import TABLES, read_default_tables
from negotiation_events.lexicon.names import surnames_of, without_diacritics
from negotiation_events.model.terms import ActorKind
from negotiation_events.model.values import Place
from negotiation_events.text import annotate
from negotiation_events.text.quantities import find_quantities
from negotiation_events.text.times import find_times, join_intervals

CHECK = Path(__file__).parent.parent / "scripts" / "check_lexicon.py"
PAGE = Path(__file__).parent.parent / "docs" / "lexicon.md"
FRIDAY = date(2025, 5, 23)
DEFAULT = Lexicon.default()
NORLAND = Entry(
    name="Norland", kind="state", country="NOR", adjectives=["Norlandic"], demonyms=["Norlanders"], seats=["Norport"]
)
PIECES = st.sampled_from(["Russia", "’s", "-led", "al-", "Assad", "\n", "U.S", ".", " ", "the", "pro-", "WEST"])
SUDRIA = Entry(name="Sudria", kind="state", country="SWE", aliases=["Republic of Sudria"])
BERG = Entry(name="Ada Berg", kind="person", country="NOR", gender="f")


def found(text: str, on: date | None = None, lexicon: Lexicon = DEFAULT) -> list[tuple[str, str, str | None]]:
    """Words, sense and first entry of each hit."""
    return [
        (text[hit.start : hit.end], hit.sense, hit.entries[0].name if hit.entries else None)
        for hit in lexicon.find(text, on)
    ]


def rows(*header: str) -> list[tuple[str, ...]]:
    """The rows of the one table of the page that has this header, without code marks."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    (start,) = [at for at, line in enumerate(lines) if line == f"| {' | '.join(header)} |"]
    table = itertools.takewhile(lambda line: line.startswith("|"), lines[start + 2 :])
    return [tuple(cell.strip(" `") for cell in line[1:-1].split("|")) for line in table]


def only(text: str, on: date | None = None) -> Hit:
    """The one hit in a text."""
    (hit,) = DEFAULT.find(text, on)
    return hit


class TestTables:
    def test_every_table_has_entries_source_and_licence(self):
        tables = read_default_tables()
        assert [table.path for table in tables] == [f"{name}.toml" for name in TABLES]
        for table in tables:
            assert table.source
            assert table.licence
            assert table.entries or table.places

    def test_the_check_script_finds_nothing(self):
        spec = importlib.util.spec_from_file_location("check_lexicon", CHECK)
        assert spec is not None
        assert spec.loader is not None
        check = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(check)
        assert list(check.all_faults(read_default_tables())) == []

    def test_the_default_lexicon_is_made_once(self):
        assert Lexicon.default() is DEFAULT

    def test_every_state_is_a_place_too(self):
        states = [entry for entry in DEFAULT.entries if entry.kind is ActorKind.STATE]
        assert [DEFAULT.place(state.name).country for state in states] == [state.country for state in states]

    def test_every_name_is_found_where_it_stands_alone(self):
        for entry in DEFAULT.entries:
            assert any(entry in hit.entries for hit in DEFAULT.find(entry.name)), entry.name


class TestPage:
    """What docs/lexicon.md says about coverage is so."""

    def test_counts(self):
        counts = Counter(
            (table.path, kind)
            for table in read_default_tables()
            for kind in [*(entry.kind.value for entry in table.entries), *["place"] * len(table.places)]
        )
        said = rows("table", "kind", "entries", "what")
        assert {(table, kind): int(count) for table, kind, count, _ in said} == counts

    def test_sources_and_licences(self):
        said = rows("table", "source", "licence")
        assert said == [(table.path, table.source, table.licence) for table in read_default_tables()]

    def test_the_tables_are_large_enough(self):
        counts = Counter(entry.kind for entry in DEFAULT.entries)
        assert counts[ActorKind.ARMED_GROUP] + counts[ActorKind.PARTY] >= 350
        assert counts[ActorKind.PERSON] >= 600

    @pytest.mark.parametrize(("how", "example", "name", "kind"), rows("how", "example", "actor", "kind"))
    def test_actors_that_no_table_has(self, how, example, name, kind):
        assert DEFAULT.entry(name) is None
        found = annotate(example, DEFAULT, FRIDAY)
        assert (name, kind) in [(actor.name, actor.kind.value) for actor in found.referents]

    @pytest.mark.parametrize(("family", "example", "edtf"), rows("family", "example", "EDTF"))
    def test_times(self, family, example, edtf):
        found = join_intervals(example, find_times(example, FRIDAY))
        assert [mention.time.edtf for mention in found if mention.time] == [edtf]

    @pytest.mark.parametrize(("example", "iso", "modifier"), rows("example", "ISO 8601", "modifier"))
    def test_durations(self, example, iso, modifier):
        found = [mention.duration for mention in find_times(example, FRIDAY)]
        assert [(duration.iso, duration.modifier or "") for duration in found] == [(iso, modifier)]

    @pytest.mark.parametrize(("example", "lower", "upper", "about"), rows("example", "lower", "upper", "approximate"))
    def test_quantities(self, example, lower, upper, about):
        (found,) = (mention.quantity for mention in find_quantities(example))
        bounds = tuple("" if bound is None else str(bound) for bound in (found.lower, found.upper))
        assert (*bounds, found.approximate) == (lower, upper, about == "yes")

    @pytest.mark.parametrize(("example", "name", "country"), rows("example", "place", "country"))
    def test_places(self, example, name, country):
        found = annotate(example, DEFAULT, FRIDAY)
        assert [mention.value for mention in found.mentions if mention.kind == "place"] == [
            Place(name=name, country=country or None)
        ]


class TestFind:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Russia refused.", ("Russia", "name", "Russia")),
            ("Russia’s envoy left.", ("Russia", "name", "Russia")),
            ("Ukrainians waited.", ("Ukrainians", "demonym", "Ukraine")),
            ("a French proposal", ("French", "adjective", "France")),
            ("the Kremlin declined", ("Kremlin", "metonym", "Russia")),
            ("Kyiv agreed", ("Kyiv", "seat", "Ukraine")),
            ("talks opened in Geneva", ("Geneva", "place", None)),
            ("RUSSIA REFUSES", ("RUSSIA", "name", "Russia")),
            ("a US-led plan", ("US", "name", "United States")),
            ("a Tehran-backed militia", ("Tehran", "seat", "Iran")),
            ("a Doha-based group", ("Doha", "place", None)),
            ("the U.N. Security Council met", ("U.N. Security Council", "name", "United Nations Security Council")),
            ("the United\nNations said", ("United\nNations", "name", "United Nations")),
            ("Zelenskiy called", ("Zelenskiy", "surname", "Volodymyr Zelensky")),
            ("Erdogan hosted them", ("Erdogan", "surname", "Recep Tayyip Erdoğan")),
            ("Erdoğan hosted them", ("Erdoğan", "surname", "Recep Tayyip Erdoğan")),
            ("al-Assad agreed", ("al-Assad", "surname", "Bashar al-Assad")),
            ("de Mistura waited", ("de Mistura", "surname", "Staffan de Mistura")),
            ("Guinea-Bissau abstained", ("Guinea-Bissau", "name", "Guinea-Bissau")),
            ("pro-Russian separatists shelled it", ("pro-Russian separatists", "name", "Pro-Russian separatists")),
        ],
    )
    def test_one_name(self, text, expected):
        assert found(text, date(2015, 6, 1)) == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            "they talked to us about it",
            "pro-Russian voters",
            "Russian-speaking voters",
            "an anti-American march",
            "Chadwick and Omanson met",
            "West Virginia voted",
            "a port on the West Coast",
            "",
        ],
    )
    def test_no_name(self, text):
        assert not [hit for hit in DEFAULT.find(text) if hit.sense != "place"]

    def test_two_names_joined_by_a_hyphen_are_two(self):
        assert [name for _, _, name in found("Israel-Hamas talks")] == ["Israel", "Hamas"]

    def test_one_candidate_is_given_once(self):
        assert len(only("Abdel Fattah Al-Sisi").entries) == 1

    def test_a_capital_is_the_state_and_the_place(self):
        hit = only("Bogota")
        assert hit.sense == "seat"
        assert hit.place == Place(name="Bogota", country="COL")

    @pytest.mark.parametrize(
        ("text", "on", "first"),
        [
            ("Moscow", date(1989, 5, 1), "Soviet Union"),
            ("Moscow", date(2005, 5, 1), "Russia"),
            ("Moscow", None, "Russia"),
            ("Belgrade", date(1998, 5, 1), "Yugoslavia"),
            ("Kinshasa", date(1996, 5, 1), "Zaire"),
            ("Bush", date(1990, 5, 1), "George H. W. Bush"),
            ("Bush", date(2003, 5, 1), "George W. Bush"),
            ("Clinton", date(1998, 5, 1), "Bill Clinton"),
            ("Clinton", date(2011, 5, 1), "Hillary Clinton"),
            ("Assad", date(1999, 5, 1), "Hafez al-Assad"),
        ],
    )
    def test_the_day_decides_between_candidates(self, text, on, first):
        assert only(text, on).entries[0].name == first

    @pytest.mark.parametrize("name", ["Georgia", "Jordan", "Chad", "Turkey", "Mali", "Niger", "Congo", "Guinea"])
    def test_names_that_are_other_things_too_say_so(self, name):
        assert all(entry.ambiguous for entry in only(name).entries)

    @pytest.mark.parametrize("surname", ["May", "Bush", "Rice", "Major", "Straw"])
    def test_surnames_that_are_words_say_so(self, surname):
        assert all(entry.ambiguous for entry in only(surname).entries)

    @given(st.text() | st.lists(PIECES).map("".join))
    def test_any_text_gives_ordered_hits_inside_it(self, text):
        end = 0
        for hit in DEFAULT.find(text):
            assert end <= hit.start < hit.end <= len(text)
            assert hit.entries or hit.place
            end = hit.end

    @given(st.text(max_size=40), st.dates())
    def test_the_day_changes_the_order_of_candidates_alone(self, text, on):
        dated, undated = DEFAULT.find(text, on), DEFAULT.find(text)
        assert [hit[:3] for hit in dated] == [hit[:3] for hit in undated]
        assert [set(hit.entries) for hit in dated] == [set(hit.entries) for hit in undated]


class TestLookUp:
    def test_entry_by_alias(self):
        assert DEFAULT.entry("Hizbollah").name == "Hezbollah"
        assert DEFAULT.entry("Nowhere Front") is None

    def test_place_as_written(self):
        assert DEFAULT.place("Gdansk") == Place(name="Gdansk", country="POL")
        assert DEFAULT.place("GENEVA") == Place(name="Geneva", country="CHE")
        assert DEFAULT.place("Kashmir") == Place(name="Kashmir", country=None)
        assert DEFAULT.place("Nowhere") is None

    @pytest.mark.parametrize(
        ("role", "of", "on", "name"),
        [
            ("president", "Russia", date(2009, 1, 1), "Dmitry Medvedev"),
            ("President", "United States", date(2025, 1, 20), "Donald Trump"),
            ("foreign secretary", "Britain", date(2002, 1, 1), "Jack Straw"),
            ("foreign minister", "US", date(2014, 1, 1), "John Kerry"),
            ("prime minister", "Israel", date(2021, 6, 13), "Naftali Bennett"),
            ("secretary general", "UN", date(2007, 1, 1), "Ban Ki-moon"),
            ("leader", "Hezbollah", date(2006, 7, 15), "Hassan Nasrallah"),
            ("archduke", "Austria", date(2006, 7, 15), None),
            ("president", "Nowhere", date(2006, 7, 15), None),
        ],
    )
    def test_holder(self, role, of, on, name):
        holder = DEFAULT.holder(role, of, on)
        assert (holder and holder.name) == name

    def test_two_possible_holders_are_none(self):
        people = [
            Entry(name=name, kind="person", offices=[Office(role="president", of="Norland", start=start, end=end)])
            for name, start, end in (
                ("Ada Berg", date(2001, 1, 1), date(2004, 12, 31)),
                ("Bo Dahl", date(2004, 1, 1), date(2008, 1, 1)),
            )
        ]
        lexicon = Lexicon(entries=[NORLAND, *people])
        assert lexicon.holder("president", "Norland", date(2004, 6, 1)) is None
        assert lexicon.holder("president", "Norland", date(2004, 1, 1)).name == "Bo Dahl"
        assert lexicon.holder("president", "Norland", date(2003, 1, 1)).name == "Ada Berg"


class TestChange:
    def test_with_entries(self):
        lexicon = Lexicon().with_entries(NORLAND, BERG)
        assert found("Berg told Norlanders in Norport", lexicon=lexicon) == [
            ("Berg", "surname", "Ada Berg"),
            ("Norlanders", "demonym", "Norland"),
            ("Norport", "seat", "Norland"),
        ]

    def test_extend_by_entries_or_a_lexicon(self):
        assert Lexicon().extend([NORLAND]) == Lexicon(entries=[NORLAND])
        harbour = Lexicon(entries=[NORLAND], places=[Place(name="Port Sava")])
        assert Lexicon(entries=[SUDRIA]).extend(harbour).place("Port Sava") == Place(name="Port Sava")

    def test_override_replaces(self):
        renamed = Entry(name="Norland", kind="state", country="NOR", aliases=["Old Norland"])
        lexicon = Lexicon(entries=[NORLAND, SUDRIA]).override(renamed)
        assert lexicon.entry("Old Norland") == renamed
        assert found("Norlandic", lexicon=lexicon) == []

    def test_without_removes(self):
        assert Lexicon(entries=[NORLAND, SUDRIA]).without("Sudria") == Lexicon(entries=[NORLAND])

    @pytest.mark.parametrize(
        ("name", "remedy"),
        [("Sudrai", "did you mean 'Sudria'"), ("Republic of Sudria", "alias of 'Sudria'"), ("X", "see the entries")],
    )
    def test_without_names_the_nearest(self, name, remedy):
        with pytest.raises(LexiconError, match=remedy):
            Lexicon(entries=[SUDRIA]).without(name)

    def test_a_name_can_not_stand_for_two(self):
        with pytest.raises(LexiconError, match="also names 'Sudria'"):
            Lexicon(entries=[SUDRIA]).with_entries(Entry(name="Sudria", kind="party"))

    def test_a_name_can_stand_for_one_after_the_other(self):
        old = Entry(name="Old Norland", kind="state", aliases=["Union"], end=date(1990, 1, 1))
        new = Entry(name="New Norland", kind="state", aliases=["Union"], start=date(1990, 1, 2))
        lexicon = Lexicon(entries=[old]).with_entries(new)
        assert lexicon.entry("Union", date(1980, 1, 1)) is old
        assert lexicon.entry("Union", date(2000, 1, 1)) is new
        assert lexicon.entry("Union") is new

    def test_a_lexicon_survives_pickling(self):
        lexicon = Lexicon(entries=[NORLAND])
        lexicon.find("Norland")
        again = pickle.loads(pickle.dumps(lexicon))
        assert again == lexicon
        assert again.find("Norland") == lexicon.find("Norland")


NORLAND_ROW = '{country = "NOR", adjectives = ["Norlandic"], seats = ["Norport"]}'
BERG_OFFICES = '["secretary of state, Norland, 2019-05/2023-05-07", "envoy, Norland"]'
OWN = f"""\
source = "made up"
licence = "MIT"

[state]
Norland = {NORLAND_ROW}

[person]
"Ada Berg" = {{country = "NOR", gender = "f", offices = {BERG_OFFICES}}}

[place]
NOR = ["Port Sava"]
none = ["Borderlands"]
"""


class TestFile:
    def test_a_file_of_ones_own(self, tmp_path):
        path = tmp_path / "own.toml"
        path.write_text(OWN, encoding="utf-8")
        lexicon = Lexicon.load(path)
        assert lexicon.places == (Place(name="Port Sava", country="NOR"), Place(name="Borderlands"))
        assert lexicon.entry("Ada Berg").offices == (
            Office(role="secretary of state", of="Norland", start=date(2019, 5, 1), end=date(2023, 5, 7)),
            Office(role="envoy", of="Norland"),
        )

    @pytest.mark.parametrize(
        ("old", "new", "message"),
        [
            ("adjectives", "adjectivs", r"own\.toml:5: 'Norland': unknown key 'adjectivs'; did you mean 'adjectives'"),
            ('"NOR", adj', '"NRW", adj', r"own\.toml:5: .*no country has the code 'NRW'; see ISO 3166-1"),
            ('"NOR", adj', '"Norway", adj', r"own\.toml:5: .*three capital letters"),
            ('["Norport"]', '"Norport"', r"own\.toml:5: Entry\.seats: 'Norport' must be a list"),
            (NORLAND_ROW, "1", r"own\.toml:5: 'Norland' must be a table"),
            ('"f"', '"x"', r"own\.toml:8: .*gender: 'x'"),
            ("2019-05/2023-05-07", "2019-13/", r"own\.toml:8: .*no calendar has"),
            ("2019-05/2023-05-07", "2029/2023", r"own\.toml:8: .*backwards"),
            ("envoy, Norland", "envoy of Norland", r"own\.toml:8: .*can't read 'envoy of Norland'; write"),
            ('["secretary', '"secretary', r"own\.toml: not TOML: .*line 8"),
            ("[person]", "[persons]", r"own\.toml:7: unknown table 'persons'; did you mean 'person'"),
            ('licence = "MIT"', "licence = 1", r"own\.toml:2: licence must be text"),
            ('licence = "MIT"', "person = 1", r"own\.toml"),
            ('licence = "MIT"', "party = 1", r"own\.toml:2: 'party' must be a table"),
            ("NOR = [", "NRW = [", r"own\.toml:11: no country has the code 'NRW'"),
            ('["Port Sava"]', '"Port Sava"', r"own\.toml:11: NOR must be a list"),
            ('["Norport"]', '["Norport", "Norport"]', r"own\.toml:5: .*given twice"),
            ('["Norport"]', '[" Norport"]', r"own\.toml:5: .*can't be found in text"),
            ('seats = ["Norport"]', 'aliases = ["Ada Berg"]', r"own\.toml:8: 'Ada Berg': 'Ada Berg' also names"),
            ('seats = ["Norport"]', "end = 1990-01-01, start = 1991-01-01", r"own\.toml:5: .*is after"),
            (BERG_OFFICES, '"envoy"', r"own\.toml:8: .*list of texts"),
        ],
    )
    def test_mistakes_name_file_line_and_remedy(self, tmp_path, old, new, message):
        assert old in OWN
        path = tmp_path / "own.toml"
        path.write_text(OWN.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(LexiconError, match=message):
            Lexicon.load(path)

    def test_files_that_can_not_be_read(self, tmp_path):
        with pytest.raises(LexiconError, match="check the path"):
            Lexicon.load(tmp_path / "missing.toml")
        (tmp_path / "latin.toml").write_bytes(b"source = '\xe9'")
        with pytest.raises(LexiconError, match="save it as UTF-8"):
            Lexicon.load(tmp_path / "latin.toml")


class TestEntry:
    def test_surnames(self):
        assert surnames_of(Entry(name="Bashar al-Assad", kind="person")) == ("al-Assad", "Al-Assad", "Assad")
        assert surnames_of(Entry(name="Xi Jinping", kind="person", surnames=["Xi"])) == ("Xi",)
        assert surnames_of(NORLAND) == ()

    def test_plain_forms(self):
        assert without_diacritics("Łódź, Tromsø, Şanlıurfa, Đukanović") == "Lodz, Tromso, Sanliurfa, Dukanovic"

    def test_distance_is_to_the_nearest_office(self):
        first = Office(role="envoy", of="Norland", start=date(2000, 1, 1), end=date(2000, 1, 31))
        second = Office(role="president", of="Norland", start=date(2001, 1, 1))
        person = Entry(name="Ada Berg", kind="person", offices=[first, second])
        assert person.distance(date(2000, 2, 2)) == 2
        assert person.distance(date(2024, 2, 2)) == 0
        assert person.office(date(2000, 1, 5)) is first
        assert person.office(date(2000, 6, 1)) is None
        assert person.office() is second

    def test_a_term_can_not_end_before_it_starts(self):
        with pytest.raises(ModelError, match="is after"):
            Office(role="envoy", of="Norland", start=date(2001, 1, 1), end=date(2000, 1, 1))
