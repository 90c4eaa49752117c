"""Who and where: mentions and referents, on sentences about invented countries and a few real names."""

import datetime
import itertools

import pytest

from negotiation_events.lexicon import Entry, Lexicon, Office
from negotiation_events.model import ActorKind
from negotiation_events.model.values import Place
from negotiation_events.text.actors import find_actors
from negotiation_events.text.annotated import Mention, Referent
from negotiation_events.text.quotations import find_quotations
from negotiation_events.text.sentences import find_sentences

DATE = datetime.date(2024, 5, 20)


def _state(name: str, code: str, adjective: str, seat: str) -> Entry:
    return Entry(
        name=name, kind="state", country=code, adjectives=(adjective,), demonyms=(adjective + "s",), seats=(seat,)
    )


LEXICON = Lexicon.default().with_entries(
    _state("Norland", "NOR", "Norlandic", "Port Sava"),
    _state("Sudria", "SDN", "Sudrian", "Marrakand"),
    _state("Helvia", "CHE", "Helvian", "Luzanne"),
    Entry(name="Front for Free Hills", kind="armed_group", aliases=("FFH",)),
    Entry(
        name="Ana Rell",
        kind="person",
        country="NOR",
        gender="f",
        offices=(Office(role="president", of="Norland", start=datetime.date(2020, 1, 1)),),
    ),
    Entry(
        name="Tor Vang",
        kind="person",
        country="SDN",
        gender="m",
        offices=(Office(role="president", of="Sudria", start=datetime.date(2019, 1, 1)),),
    ),
)


def read(text: str, date: datetime.date | None = DATE) -> tuple[tuple[Referent, ...], tuple[Mention, ...]]:
    quotations = find_quotations(text)
    return find_actors(text, find_sentences(text, quotations), quotations, LEXICON, date)


def found(text: str, kind: str = "actor") -> list[tuple[str, tuple[str, ...]]]:
    """The words of each mention of a kind, and the names of the actors they stand for."""
    referents, mentions = read(text)
    return [
        (text[mention.start : mention.end], tuple(referents[index].name for index in mention.referents))
        for mention in mentions
        if mention.kind == kind
    ]


def referent(text: str, name: str) -> Referent:
    referents, _ = read(text)
    return next(actor for actor in referents if actor.name == name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland rejected the plan.", [("Norland", ("Norland",))]),
        ("NORLAND and Sudria met.", [("NORLAND", ("Norland",)), ("Sudria", ("Sudria",))]),
        ("Sudria's demands were refused.", [("Sudria", ("Sudria",))]),
        ("Port Sava did not confirm it had agreed.", [("Port Sava", ("Norland",)), ("it", ("Norland",))]),
        ("Talks between Port Sava and Marrakand stalled.", [("Port Sava", ("Norland",)), ("Marrakand", ("Sudria",))]),
        ("The Norlandic government signed.", [("The Norlandic government", ("Norland",))]),
        ("The authorities in Port Sava signed.", [("The authorities in Port Sava", ("Norland",))]),
        ("The Sudrian side walked out.", [("The Sudrian side", ("Sudria",))]),
        ("The Rell administration signed.", [("The Rell administration", ("Norland",))]),
        ("The Norlanders left. The Sudrians stayed.", [("The Sudrians", ("Sudria",))]),
        ("The UN-led talks failed.", [("UN", ("United Nations",))]),
    ],
)
def test_states_by_any_name(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The envoys met in Port Sava.", ["Port Sava"]),
        ("Fighting went on in Sudria and near Marrakand.", ["Sudria", "Marrakand"]),
        ("She flew to Marrakand on Monday.", ["Marrakand"]),
        ("Norland answered an offer to Marrakand.", []),
        ("The talks in Luzanne with Port Sava ended.", ["Luzanne"]),
        ("The Luzanne talks ended.", ["Luzanne"]),
        ("An attack on Sudria began.", []),
    ],
)
def test_capitals_are_places_where_something_happens(text: str, places: list[str]) -> None:
    _, mentions = read(text)
    assert [m.value.name for m in mentions if m.kind == "place" and isinstance(m.value, Place)] == places


def test_nationalities_are_no_actors_of_their_own() -> None:
    text = "A Norlandic-Sudrian plan would end the Helvian crisis."
    assert found(text) == []
    assert [words for words, _ in found(text, "nationality")] == ["Norlandic", "Sudrian", "Helvian"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Norland's defence ministry denied it.", "Norlandic defence ministry", "office"),
        ("The Norlandic army withdrew.", "Norlandic army", "office"),
        ("The Sudrian opposition agreed.", "Sudrian opposition", "party"),
        ("Sudrian rebels agreed.", "Sudrian rebels", "armed_group"),
        ("Families of the hostages protested.", "Families of the hostages", "group"),
        ("A senior Norlandic official said so.", "senior Norlandic official", "source"),
        ("Two officials briefed on the talks said so.", "officials briefed on the talks", "source"),
        ("A person familiar with the matter said so.", "person familiar with the matter", "source"),
        ("Envoys met the Zarvan Liberation Front on Monday.", "Zarvan Liberation Front", "armed_group"),
        ("Zorvan, the state energy operator, said it would pay.", "Zorvan", "organization"),
        ("The rebel group Zorvan said it would stop.", "Zorvan", "armed_group"),
    ],
)
def test_offices_groups_and_sources(text: str, name: str, kind: str) -> None:
    assert referent(text, name).kind is ActorKind(kind)


@pytest.mark.parametrize(
    ("text", "mention", "name", "role"),
    [
        ("President Ana Rell agreed.", "President Ana Rell", "Ana Rell", "president"),
        ("Foreign Minister Ivo Brandt agreed.", "Foreign Minister Ivo Brandt", "Ivo Brandt", "foreign minister"),
        (
            "Ivo Brandt, Norland's chief negotiator, left.",
            "Ivo Brandt, Norland's chief negotiator",
            "Ivo Brandt",
            "chief negotiator",
        ),
        (
            "The Norlandic foreign minister, Ivo Brandt, left.",
            "The Norlandic foreign minister, Ivo Brandt",
            "Ivo Brandt",
            "foreign minister",
        ),
        ("Special envoy Pieter de Maan left.", "Special envoy Pieter de Maan", "Pieter de Maan", "special envoy"),
        ("Norland's Ivo Brandt left.", "Norland's Ivo Brandt", "Ivo Brandt", None),
        ("Gen. Ivo Brandt left.", "Gen. Ivo Brandt", "Ivo Brandt", "general"),
    ],
)
def test_people(text: str, mention: str, name: str, role: str | None) -> None:
    assert found(text)[0] == (mention, (name,))
    assert referent(text, name).role == role


def test_a_surname_names_who_was_named_in_full() -> None:
    text = "Foreign Minister Ivo Brandt met rebels. Brandt said he was hopeful."
    assert found(text)[2:] == [("Brandt", ("Ivo Brandt",)), ("he", ("Ivo Brandt",))]


def test_a_title_stands_for_its_holder() -> None:
    assert found("The Sudrian president agreed.") == [("The Sudrian president", ("Tor Vang",))]
    assert found("Ivo Brandt, Helvia's envoy, left. The envoy was tired.")[1] == ("The envoy", ("Ivo Brandt",))
    assert read("The Sudrian president agreed.", None)[0][1].name == "Sudrian president"


def test_the_capital_of_a_state_is_a_place() -> None:
    assert [words for words, _ in found("They met in the Sudrian capital, Marrakand.", "place")] == [
        "the Sudrian capital, Marrakand"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland's government met the FFH. The government agreed.", "Norland"),
        ("Norland's government met the FFH. The rebels agreed.", "Front for Free Hills"),
        ("Norland's government met the FFH. The group agreed.", "Front for Free Hills"),
        ("The Norlandic army fired. The army denied it.", "Norlandic army"),
    ],
)
def test_an_institution_that_was_named_is_taken_up(text: str, expected: str) -> None:
    assert (expected,) in [names for _, names in found(text)[2 if "FFH" in text else 1 :]]


def test_a_title_may_go_with_several_names() -> None:
    assert found("Presidents Ana Rell and Tor Vang met. The two leaders smiled.") == [
        ("Presidents Ana Rell and Tor Vang", ("Ana Rell", "Tor Vang")),
        ("The two leaders", ("Ana Rell", "Tor Vang")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The official visit was put off.",
        "A person left.",
        "The movement of goods stopped.",
        "He spoke in Arabic of its fifth year.",
        "A president must decide.",
    ],
)
def test_what_looks_like_a_role_and_is_none(text: str) -> None:
    assert [names for _, names in found(text) if names] == []


def test_presidents_of_two_states() -> None:
    text = "The presidents of Norland and Sudria met."
    assert found(text) == [("The presidents of Norland and Sudria", ("Ana Rell", "Tor Vang"))]


def test_negotiators_stand_for_their_states() -> None:
    text = "Norlandic and Sudrian negotiators met."
    referents, mentions = read(text)
    assert [text[m.start : m.end] for m in mentions] == ["Norlandic and Sudrian negotiators"]
    states = [referents[index].stands_for for index in mentions[0].referents]
    assert [referents[index].name for index in states if index is not None] == ["Norland", "Sudria"]


def test_a_source_is_taken_up_by_the_definite_article() -> None:
    text = "A Sudrian military source said so. The military source gave no figures. Another official agreed."
    assert [names for _, names in found(text)] == [
        ("Sudrian military source",),
        ("Sudrian military source",),
        ("official",),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland and Sudria met. Both sides agreed.", ("Norland", "Sudria")),
        ("Norland broke off talks with Sudria. The two countries are at war.", ("Norland", "Sudria")),
        ("Norland and Sudria met. Helvia mediated. Neither side spoke.", ("Norland", "Sudria")),
        ("Both sides agreed.", ()),
        (
            "Ana Rell is to meet President Tor Vang. Foreign Minister Mara Lint thanked both leaders.",
            ("Ana Rell", "Tor Vang"),
        ),
        ("Ana Rell and Tor Vang met. They like each other.", ("Ana Rell", "Tor Vang")),
        ("President Ana Rell and President Tor Vang met. The leaders agreed.", ("Ana Rell", "Tor Vang")),
        ("Norland's Labour Party met Sudria. Both parties left.", ()),
    ],
)
def test_collectives_are_the_pair_named_last(text: str, expected: tuple[str, ...]) -> None:
    assert found(text)[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland says it is ready.", [("it", ("Norland",))]),
        ("Norland said it was unlikely that talks would begin.", []),
        ("President Ana Rell met Tor Vang. She said so.", [("She", ("Ana Rell",))]),
        ("Norland and Sudria said they would meet.", [("they", ("Norland", "Sudria"))]),
        ("“We are ready,” a diplomat said.", [("We", ())]),
        # A stranger may be meant.
        ("Ana Rell saw Pia Holt. Pia Holt was ill, and she slept.", [("she", ())]),
        ("Ana Rell told an envoy that Pieter Holt's wife was ill. He slept.", [("He", ())]),
        # Once "she", never "he".
        (
            "Envoy Mara Lint left. She met envoy Ivo Brandt. He was late.",
            [("She", ("Mara Lint",)), ("He", ("Ivo Brandt",))],
        ),
        ("Envoy Ivo Brandt thanked rebels. “It is over,” he said.", [("It", ()), ("he", ("Ivo Brandt",))]),
        ("Norland freed Sudrian rebels, and three of them spoke.", [("them", ())]),
        # They who met act together; what "they are" is open.
        ("President Ana Rell spoke with Envoy Ivo Brandt. They agreed.", [("They", ("Ana Rell", "Ivo Brandt"))]),
        ("President Ana Rell spoke with Envoy Ivo Brandt of captives. They are ill.", [("They", ())]),
    ],
)
def test_pronouns(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    pronouns = {"it", "they", "them", "we", "she", "he"}
    assert [item for item in found(text) if item[0].lower() in pronouns] == expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Helvian-led coalition agreed.", "Helvian-led coalition", "intergovernmental"),
        ("A Norlandic extremist group said so.", "Norlandic extremist group", "armed_group"),
        ("The rebel group Zorvan al-Hadir left.", "Zorvan al-Hadir", "armed_group"),
        ("A person with direct knowledge of the talks said so.", "person with direct knowledge of the talks", "source"),
        ("The Helvian ambassador to Norland left.", "Helvian ambassador", "source"),
        ("A high-level delegation from Gaza left.", "high-level delegation from Gaza", "office"),
        ("The opposition forces left.", "opposition forces", "armed_group"),
        ("The Norlandic Commerce Ministry follow suit.", "Norlandic commerce ministry", "office"),
        ("A Sudrian president agreed.", "Sudrian president", "source"),
    ],
)
def test_more_ways_to_name_someone(text: str, name: str, kind: str) -> None:
    actor = referent(text, name)
    assert actor.kind is ActorKind(kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FFH rebels left.", [("FFH rebels", ("Front for Free Hills",))]),
        (
            "The regime of Sudrian President Tor Vang fell.",
            [("The regime", ("Sudria",)), ("Sudrian President Tor Vang", ("Tor Vang",))],
        ),
        (
            "The internationally recognised government of Norland left.",
            [("The internationally recognised government of Norland", ("Norland",))],
        ),
        (
            "The Norlandic regime met Sudria. The regime left.",
            [("The Norlandic regime", ("Norland",)), ("Sudria", ("Sudria",)), ("The regime", ("Norland",))],
        ),
        ("Talks between Norlandics and Sudrians stalled.", [("Norlandics", ("Norland",)), ("Sudrians", ("Sudria",))]),
        ("Six young Norlandics and a boat came.", []),
        ("Norland asked the Sudrian to leave.", [("Norland", ("Norland",)), ("the Sudrian", ("Sudria",))]),
        (
            "Ivo Brandt, the former Helvian envoy to Norland, left.",
            [("Ivo Brandt, the former Helvian envoy to Norland", ("Ivo Brandt",))],
        ),
        (
            "A naval commander, Rear Admiral Ivo Brandt, left.",
            [("A naval commander, Rear Admiral Ivo Brandt", ("Ivo Brandt",))],
        ),
        (
            "General Ivo Brandt left. The general was tired.",
            [("General Ivo Brandt", ("Ivo Brandt",)), ("The general", ("Ivo Brandt",))],
        ),
        ("The general was tired.", []),
        ("Norland accused rebels of using drones.", [("Norland", ("Norland",)), ("rebels", ("rebels",))]),
        ("A body that monitors truces left. Get the Monitor daily.", []),
        ("The State of the Union address was late.", []),
        (
            "Norland's police left. Police said so. A police car left.",
            [("Norland's police", ("Norlandic police",)), ("Police", ("Norlandic police",))],
        ),
        ("The separatist eastern regions voted.", []),
        ("Tor N. Vang left.", [("Tor N. Vang", ("Tor Vang",))]),
        (
            "Pia Holt, senior arms researcher at Helvia's Safe Sky Institute, left.",
            [("Pia Holt, senior arms researcher at Helvia's Safe Sky Institute", ("Pia Holt",))],
        ),
        (
            "Norland met Sudria. President Ana Rell spoke. The administration left.",
            [
                ("Norland", ("Norland",)),
                ("Sudria", ("Sudria",)),
                ("President Ana Rell", ("Ana Rell",)),
                ("The administration", ("Norland",)),
            ],
        ),
    ],
)
def test_who_is_meant(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found(text) == expected


def test_a_hyphenated_surname_may_be_cut() -> None:
    text = "Foreign Minister Mara Brandt-Lind met rebels. Lind left."
    assert found(text)[-1] == ("Lind", ("Mara Brandt-Lind",))


def test_of_two_with_a_surname_the_one_spoken_of_is_meant() -> None:
    text = "Envoy Ivo Brandt left. Brandt was tired. Envoy Mara Brandt came. Brandt was ill."
    assert [names for _, names in found(text)][-1] == ("Ivo Brandt",)


def test_the_north_and_the_south() -> None:
    text = "North Korea met South Korea. The North agreed, and the two Koreas will meet again. Rain fell in the South."
    assert found(text)[2:] == [("North", ("North Korea",)), ("the two Koreas", ("North Korea", "South Korea"))]


@pytest.mark.parametrize(
    ("text", "nationalities", "places"),
    [
        ("A conference on Norland ended.", ["Norland"], []),
        ("The Norland summit ended.", [], ["Norland"]),
        ("Fighting went on in Norland, Sudria and Helvia.", [], ["Norland", "Sudria", "Helvia"]),
        ("A ship carrying aid to Norland sank.", [], ["Norland"]),
        ("He had entered Norland.", [], ["Norland"]),
    ],
)
def test_states_that_do_nothing(text: str, nationalities: list[str], places: list[str]) -> None:
    _, mentions = read(text)
    assert [text[m.start : m.end] for m in mentions if m.kind == "nationality"] == nationalities
    assert [m.value.name for m in mentions if m.kind == "place" and isinstance(m.value, Place)] == places
    assert [names for _, names in found(text) if names] == []


def test_an_acronym_in_brackets_is_a_name() -> None:
    text = "The Zarvan Liberation Front (ZLF) agreed. The ZLF said it would stop."
    assert [names for _, names in found(text)] == [("Zarvan Liberation Front",)] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Hill Workers Union and Zorvan reached a deal.", ["Hill Workers Union", "Zorvan"]),
        ("Zorvan confirmed the deal. The board of Zorvan met.", ["Zorvan", "Zorvan"]),
        ("Both Zorvan and Tarkel rejected the offer.", ["Zorvan", "Tarkel"]),
        ("Talks between Zorvan and the miners resumed.", ["Zorvan"]),
        ("There will be no deal with Zorvan.", ["Zorvan"]),
        ("Tarkia said it would sign.", ["Tarkia", "Tarkia"]),
        ("Tarkia and Zorvania held talks.", ["Tarkia", "Zorvania"]),
        ("Tarkia's government signed the truce.", ["Tarkia"]),
        ("The government of Tarkia signed the truce.", ["Tarkia"]),
        ("Zorvan has not signed. Fighting went on in Zorvan.", ["Zorvan"]),
        ("Norland freed Pia Holt. Pia Holt was tired.", ["Norland", "Pia Holt", "Pia Holt"]),
        ("Talks between Pia Holt and Ivo Brandt failed.", ["Pia Holt", "Ivo Brandt"]),
        ("Management offered a raise. Pilots rejected the offer. Hopes rose.", []),
        ("The Accord says fighting must stop.", []),
        ("The Harbour War was ended by treaty.", []),
        ("The line between Zorvan and Tarkel is closed.", []),
    ],
)
def test_unknown_names_that_take_part(text: str, expected: list[str]) -> None:
    assert [name for _, names in found(text) for name in names] == expected


def test_an_unknown_party_is_an_organization_and_someone_quoted_is_not() -> None:
    assert referent("Zorvan rejected the plan.", "Zorvan").kind is ActorKind.ORGANIZATION
    assert referent("“We left,” Zorvan said.", "Zorvan").kind is ActorKind.PERSON


def test_the_government_is_the_one_that_faces_the_rebels() -> None:
    text = (
        "The Norlandic government and the Front for Free Hills held talks. The Helvian government was host."
        " The rebels will not sit down with the government."
    )
    assert found(text)[-2:] == [("The rebels", ("Front for Free Hills",)), ("the government", ("Norland",))]


def test_of_two_governments_the_one_spoken_of_is_meant() -> None:
    text = "Norland met Sudria. The Norlandic government left. The Sudrian government stayed. Norland spoke."
    assert found(text + " The government agreed.")[-1][1] == ("Norland",)
    assert found(text + " Sudria spoke. The government agreed.")[-1][1] == ("government",)


def test_the_rebels_are_those_at_the_table() -> None:
    text = (
        "Norland and the Front for Free Hills held talks. The FFH left. The FFH came back. The FFH signed."
        " The Zarvan People's Army objected. The rebels broke off talks."
    )
    assert found(text)[-1] == ("The rebels", ("Front for Free Hills",))


@pytest.mark.parametrize(
    ("text", "mention", "name", "affiliation"),
    [
        (
            "Ivo Brandt, the former Helvian senator who chaired the talks, left.",
            "Ivo Brandt, the former Helvian senator",
            "Ivo Brandt",
            "Helvia",
        ),
        (
            "Norlandic Commerce Secretary Ivo Brandt left.",
            "Norlandic Commerce Secretary Ivo Brandt",
            "Ivo Brandt",
            "Norland",
        ),
        ("U.S. Trade Representative Pia Holt left.", "U.S. Trade Representative Pia Holt", "Pia Holt", "United States"),
        ("Ivo Brandt of Helvia said so.", "Ivo Brandt of Helvia", "Ivo Brandt", "Helvia"),
        (
            "President Tor Vang of the United States left.",
            "President Tor Vang of the United States",
            "Tor Vang",
            "Sudria",
        ),
        (
            "They thanked Emir Tamim bin Hamad of Qatar.",
            "Emir Tamim bin Hamad of Qatar",
            "Tamim bin Hamad Al Thani",
            "Qatar",
        ),
    ],
)
def test_whose_people_are(text: str, mention: str, name: str, affiliation: str) -> None:
    referents, _ = read(text)
    assert (mention, (name,)) in found(text)
    whose = referent(text, name).affiliation
    assert whose is not None
    assert referents[whose].name == affiliation


@pytest.mark.parametrize(
    "text",
    [
        "The parties to the Norlandic conflict agreed.",
        "The parties to the conflict in Norland agreed.",
        "Norland's warring parties agreed.",
    ],
)
def test_the_parties_to_a_conflict_are_a_group(text: str) -> None:
    assert [names for _, names in found(f"Helvia met Sudria. {text} All sides signed.")][2:] == [
        ("parties to the Norland conflict",)
    ] * 2
    assert referent(text, "parties to the Norland conflict").kind is ActorKind.GROUP


def test_all_sides_are_not_guessed() -> None:
    assert found("Helvia met Sudria. Helvia urged all sides to stop.")[-1] == ("all sides", ())


def test_leaders_of_two_nationalities_sit_there_for_their_states() -> None:
    text = "Talks between Norlandic and Sudrian leaders failed."
    referents, mentions = read(text)
    states = [referents[index].stands_for for index in mentions[0].referents]
    assert [referents[index].name for index in states if index is not None] == ["Norland", "Sudria"]
    assert found("The Norlandic and Sudrian leaders met.")[0][1] == ("Ana Rell", "Tor Vang")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Free Tigers of Zarvan Organization left. The Tigers of the zoo slept.", []),
        ("The Liberation Tigers of Tamil Eelam signed. The Tigers withdrew.", ["Tigers"]),
        ("The Washington Post said so. The Post had seen a copy.", ["Post"]),
        ("The New York Times said so. Times changed.", []),
    ],
)
def test_short_forms_of_names(text: str, expected: list[str]) -> None:
    assert [words for words, _ in found(text)[1:]] == expected


def test_words_that_begin_a_sentence_are_no_names() -> None:
    assert found("Meanwhile fighting went on. Although talks failed, shelling stopped.") == []


def test_taken_spans_are_left_alone() -> None:
    text = "Norland agreed in May."
    sentences = find_sentences(text)
    _, mentions = find_actors(text, sentences, (), LEXICON, DATE, [(0, 7)])
    assert mentions == ()


def test_mentions_are_in_order_and_never_overlap() -> None:
    text = (
        "PORT SAVA, May 20 (Reuters) - Norland's foreign minister, Ivo Brandt, and his Sudrian counterpart, Mara Lint,"
        " met envoys from Helvia and the UN. “We agreed,” Brandt said after the two ministers' talks in Luzanne."
    )
    _, mentions = read(text)
    assert all(first.end <= second.start for first, second in itertools.pairwise(mentions))


@pytest.mark.parametrize("text", ["", " ", "'s", "the the the", "(((", "A" * 3000, "of " * 3000, "X, " * 2000, "\x00"])
def test_any_text_can_be_read(text: str) -> None:
    read(text)


def test_who_speaks_from_somewhere_is_a_person() -> None:
    text = "Ivo Brandt from the Norlandic rescue services told reporters in Luzanne that three were hurt."
    assert [words for words, _ in found(text)] == ["Ivo Brandt", "reporters"]
    assert found("The Ivo Brandt of today said nothing.") == []
