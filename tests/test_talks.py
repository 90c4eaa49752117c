"""Talks: who meets whom, where and when, how far it has come, and what is no meeting at all."""

import pytest

from negotiation_events import parse

FRIDAY = "2025-05-23"


def talks_in(text):
    return parse(text, date=FRIDAY).talks


def only(text):
    report = parse(text, date=FRIDAY)
    assert len(report.talks) == 1, [text[e.start : e.end] for talks in report.talks for e in talks.evidence]
    return report, report.talks[0]


def names(report, identities):
    return [report[identity].name for identity in identities]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Iran and Turkey held talks in Geneva.", "concluded"),
        ("Iran and Turkey are holding talks in Geneva.", "under_way"),
        ("Iran and Turkey will hold talks in Geneva.", "scheduled"),
        ("Iran and Turkey are due to hold talks in Geneva.", "scheduled"),
        ("Iran and Turkey agreed to hold talks in Geneva.", "scheduled"),
        ("Iran and Turkey may hold talks in Geneva.", "proposed"),
        ("Iran has offered to hold talks with Turkey in Geneva.", "proposed"),
        ("Iran refused to hold talks with Turkey in Geneva.", "refused"),
        ("Iran will not hold talks with Turkey.", "refused"),
        ("Talks between Iran and Turkey opened in Geneva.", "under_way"),
        ("Talks between Iran and Turkey have resumed.", "under_way"),
        ("Talks between Iran and Turkey will resume on Monday.", "scheduled"),
        ("Talks between Iran and Turkey were held in Geneva.", "concluded"),
        ("Talks between Iran and Turkey took place in Geneva.", "concluded"),
        ("Talks between Iran and Turkey will not take place.", "cancelled"),
        ("Talks between Iran and Turkey wrapped up on Thursday.", "concluded"),
        ("Talks between Iran and Turkey were adjourned.", "suspended"),
        ("Talks between Iran and Turkey have stalled.", "suspended"),
        ("Talks between Iran and Turkey are on hold.", "suspended"),
        ("Talks between Iran and Turkey were put off.", "postponed"),
        ("Iran postponed talks with Turkey.", "postponed"),
        ("Talks between Iran and Turkey were called off.", "cancelled"),
        ("Iran cancelled talks with Turkey.", "cancelled"),
        ("Talks between Iran and Turkey broke down.", "collapsed"),
        ("Talks between Iran and Turkey have collapsed.", "collapsed"),
        ("Iran walked out of talks with Turkey.", "collapsed"),
        ("Iran pulled out of a planned summit with Turkey.", "cancelled"),
        ("Iran ruled out talks with Turkey.", "refused"),
        ("Iran rejected calls for talks with Turkey.", "refused"),
        ("Iran called for talks with Turkey.", "proposed"),
        ("Iran is ready for talks with Turkey.", "proposed"),
        ("Talks between Iran and Turkey are scheduled for Monday.", "scheduled"),
    ],
)
def test_the_verb_says_how_far_talks_have_come(text, status):
    report, talks = only(text)
    assert talks.status == status
    assert set(names(report, talks.parties)) == {"Iran", "Turkey"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Emmanuel Macron met Vladimir Putin in Minsk on Monday.", "concluded"),
        ("Emmanuel Macron met with Vladimir Putin in Minsk on Monday.", "concluded"),
        ("Emmanuel Macron met on Monday in Minsk with Vladimir Putin.", "concluded"),
        ("On Monday, Emmanuel Macron and Vladimir Putin met in Minsk.", "concluded"),
        ("Emmanuel Macron will meet Vladimir Putin in Minsk on Monday.", "scheduled"),
        ("Emmanuel Macron was due to meet Vladimir Putin in Minsk on Monday.", "scheduled"),
        ("Emmanuel Macron sat down with Vladimir Putin in Minsk on Monday.", "concluded"),
        ("Emmanuel Macron left after meeting Vladimir Putin in Minsk on Monday.", "concluded"),
        ("After meeting Vladimir Putin in Minsk on Monday, Emmanuel Macron left.", "concluded"),
        ("Emmanuel Macron left after a meeting with Vladimir Putin in Minsk on Monday.", "concluded"),
    ],
)
def test_who_meets_whom_where_and_when_without_a_noun(text, status):
    report, talks = only(text)
    assert talks.status == status
    assert set(names(report, talks.parties)) == {"Emmanuel Macron", "Vladimir Putin"}
    assert talks.place.name == "Minsk"
    assert talks.time.edtf == ("2025-05-26" if status == "scheduled" and "will" in text else "2025-05-19") or (
        "due" in text and talks.time.edtf in ("2025-05-19", "2025-05-26")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron spoke by phone with Vladimir Putin.",
        "Emmanuel Macron telephoned Vladimir Putin.",
        "Emmanuel Macron and Vladimir Putin held a phone call.",
        "Emmanuel Macron and Vladimir Putin spoke by telephone.",
        "Emmanuel Macron held a telephone conversation with Vladimir Putin.",
    ],
)
def test_telephone(text):
    report, talks = only(text)
    assert (talks.channel, talks.status) == ("phone", "concluded")
    assert set(names(report, talks.parties)) == {"Emmanuel Macron", "Vladimir Putin"}


@pytest.mark.parametrize(
    "text",
    [
        "Qatar mediated talks between Israel and Hamas.",
        "Talks between Israel and Hamas were mediated by Qatar.",
        "Talks between Israel and Hamas, mediated by Qatar, ended on Monday.",
        "Israel and Hamas held indirect talks through Qatari mediators.",
        "Qatar mediated between Israel and Hamas.",
        "Qatar shuttled between Israel and Hamas.",
        "Qatar-mediated talks between Israel and Hamas ended on Monday.",
    ],
)
def test_mediators_sit_beside_the_table_not_at_it(text):
    report, talks = only(text)
    assert set(names(report, talks.parties)) == {"Israel", "Hamas"}
    assert names(report, talks.mediators) in (["Qatar"], ["Qatari mediators"])


@pytest.mark.parametrize(
    "text", ["Oman will host talks between Iran and Turkey.", "Talks between Iran and Turkey will be hosted by Oman."]
)
def test_host(text):
    report, talks = only(text)
    assert report[talks.host].name == "Oman"
    assert set(names(report, talks.parties)) == {"Iran", "Turkey"}
    assert talks.status == "scheduled"


def test_called_off_talks_keep_host_and_day():
    report, talks = only("Talks between Iran and Turkey that Oman was to host on Monday were called off.")
    assert (report[talks.host].name, talks.status, talks.time.edtf) == ("Oman", "cancelled", "2025-05-26")


def test_proposers_of_talks_between_others_are_no_parties():
    report, talks = only("Egypt called for talks between Israel and Hamas.")
    assert names(report, talks.proposers) == ["Egypt"]
    assert set(names(report, talks.parties)) == {"Israel", "Hamas"}


@pytest.mark.parametrize(
    ("text", "format_"),
    [
        ("Iran and Turkey held direct talks.", "direct"),
        ("Iran and Turkey held face-to-face talks.", "direct"),
        ("Iran and Turkey held indirect talks.", "indirect"),
        ("Iran and Turkey held proximity talks.", "indirect"),
        ("Iran and Turkey held talks.", None),
    ],
)
def test_format(text, format_):
    assert only(text)[1].format == format_


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("France and Germany held a summit.", "leaders"),
        ("French President Emmanuel Macron met Russian President Vladimir Putin.", "leaders"),
        ("The foreign ministers of France and Germany met in Oslo.", "ministers"),
        ("French and German envoys met in Oslo.", "envoys"),
        ("France and Germany held talks.", None),
    ],
)
def test_level_is_that_of_the_people_at_the_table(text, level):
    assert only(text)[1].level == level


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Talks between Iran and Turkey ended without an agreement.", "no_agreement"),
        ("Talks between Iran and Turkey ended without a breakthrough.", "no_agreement"),
        ("Talks between Iran and Turkey ended in deadlock.", "no_agreement"),
        ("Talks between Iran and Turkey made no progress.", "no_agreement"),
        ("Talks between Iran and Turkey failed to yield a deal.", "no_agreement"),
        ("Talks between Iran and Turkey did not produce a breakthrough.", "no_agreement"),
        ("Talks between Iran and Turkey collapsed.", "no_agreement"),
        ("Talks between Iran and Turkey made some progress.", "progress"),
        ("Talks between Iran and Turkey were constructive.", "progress"),
        ("Talks between Iran and Turkey produced an agreement.", "agreement"),
        ("Iran and Turkey agreed to continue talks in Oslo.", "agreed_to_continue"),
        ("Talks between Iran and Turkey ended on Monday.", None),
    ],
)
def test_outcome(text, outcome):
    assert only(text)[1].outcome == outcome


def test_round_duration_and_first_since():
    assert only("A fourth round of UN-brokered talks on Yemen is due to open in Oslo next week.")[1].round == 4
    assert only("Iran and Turkey held two hours of talks.")[1].duration.iso == "PT2H"
    assert only("Iran and Turkey negotiated for six hours.")[1].duration.iso == "PT6H"
    first = only("Iranian and Turkish envoys met for their first direct talks in more than ten years.")[1]
    assert (first.first_since.iso, first.first_since.modifier, first.format) == ("P10Y", "more_than", "direct")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Talks between Iran and Turkey, which began in May, were suspended.", "suspended"),
        ("Talks between Iran and Turkey that collapsed in May have resumed.", "under_way"),
        ("Iran suspended talks with Turkey that began in May.", "suspended"),
    ],
)
def test_a_relative_clause_tells_what_was_before(text, status):
    assert only(text)[1].status == status


def test_reported_future_is_a_plan_and_a_condition_takes_it_back():
    assert only("Officials said talks between Iran and Turkey would begin on Monday.")[1].status == "scheduled"
    assert only("If the guns fall silent, Iran will sit down with Turkey.")[1].status == "proposed"


@pytest.mark.parametrize(
    "text",
    [
        # denied, never held, merely supposed
        "No talks were held in Geneva on Monday.",
        "Iran did not hold talks with Turkey.",
        "Emmanuel Macron has never met Vladimir Putin.",
        "Iran denied that it had met Turkey.",
        "Iran denied holding talks with Turkey.",
        "There was no sign that Emmanuel Macron had met Vladimir Putin.",
        "Iran has not ruled out talks with Turkey.",
        "Neither side met in Oslo.",
        # talks that are none
        "Emmanuel Macron talks about his childhood.",
        "The club held talks with the striker about a new contract.",
        "France met Germany in the World Cup final.",
        "Soldiers fired a round of mortars.",
        "Emmanuel Macron waited in a meeting room.",
        "The company held a conference call with investors.",
        "Emmanuel Macron held a news conference in Paris.",
        "The team had three training sessions in Oslo.",
        "Climbers reached the summit of the mountain.",
        "France repeated its call for restraint.",
        "Norway held a cabinet meeting.",
        # meetings with no one
        "Emmanuel Macron met with resistance in parliament.",
        "The plan met Russia's demands.",
        "Emmanuel Macron spoke to reporters in Paris.",
        "Emmanuel Macron spoke to Reuters.",
        "Emmanuel Macron met Vladimir Putin's conditions.",
        "The council met on Monday.",
        "Emmanuel Macron called Vladimir Putin a threat.",
        "A bus shuttled between Paris and Lyon.",
    ],
)
def test_what_is_no_talks(text):
    assert talks_in(text) == ()


def test_narrators_list_is_not_joined_with_the_speaker():
    report, talks = only("Emmanuel Macron met Vladimir Putin, officials said.")
    assert set(names(report, talks.parties)) == {"Emmanuel Macron", "Vladimir Putin"}


def test_talks_with_a_possessive_stranger_name_no_one_else():
    report = parse("Emmanuel Macron praised a possible meeting with his old rival.", date=FRIDAY)
    assert all(names(report, talks.parties) != ["Emmanuel Macron", "Emmanuel Macron"] for talks in report.talks)


def test_collective_pronouns_are_the_last_pair():
    report, talks = only("Iran and Turkey blamed each other. The two delegations later met in Geneva.")
    assert set(names(report, talks.parties)) == {"Iran", "Turkey"}


@pytest.mark.parametrize(
    "text",
    [
        "Iran ended what it calls the American embargo.",
        "The group, which calls itself a movement, left Geneva.",
        "Pope Francis met victims of the war in Norway.",
        "Iran and Turkey met their targets in Geneva.",
    ],
)
def test_words_that_only_look_like_talks(text):
    assert talks_in(text) == ()


def test_the_place_of_a_war_is_not_the_place_of_the_talks():
    talks = only("Talks aimed at ending the war in Sudan opened in Jeddah on Saturday.")[1]
    assert (talks.place.name, talks.status) == ("Jeddah", "under_way")


def test_officers_of_one_state_do_not_negotiate():
    assert talks_in("French President Emmanuel Macron met French Foreign Minister Jean-Noel Barrot.") == ()


def test_the_owner_of_a_meeting_is_at_it():
    report, talks = only("Little is known of the Iranian president’s meeting with Vladimir Putin in Moscow.")
    assert names(report, talks.parties)[-1] == "Vladimir Putin"
    assert len(talks.parties) == 2


def test_a_nationality_shares_the_officials_behind_it():
    report, talks = only("Egypt will meet in Geneva with Russian and UN officials.")
    assert names(report, talks.parties) == ["Egypt", "Russia", "United Nations"]


def test_who_is_in_the_chair_mediates():
    report, talks = only("Iran and Turkey met in Oslo, with Qatar in the chair, for talks on trade.")
    assert names(report, talks.mediators) == ["Qatar"]
    assert names(report, talks.parties) == ["Iran", "Turkey"]


def test_talks_since_a_date_were_not_held_on_it():
    _, talks = only("Iran and Turkey held their first talks since 2021.")
    assert talks.time is None


def test_envoys_that_are_sent_to_negotiate_are_on_their_way():
    _, talks = only("France has sent Emmanuel Macron to negotiate with Vladimir Putin.")
    assert talks.status == "scheduled"


def test_who_once_left_the_talks_has_not_ended_them():
    text = "The talks between Iran and Turkey resumed in Oslo. Qatar, which left the talks, said it would not return."
    assert [talks.status for talks in talks_in(text)] == ["under_way"]


def test_a_people_can_refuse_to_speak_to_a_leader():
    _, talks = only("The rebels refused to speak to Emmanuel Macron.")
    assert talks.status == "refused"


def test_a_question_or_a_thought_makes_no_talks():
    assert not talks_in("Will Iran hold talks with Turkey?")
    assert not talks_in("Many thought Iran was holding talks with Turkey.")


def test_calling_off_as_a_subject_calls_nothing_off():
    assert not any(talks.status == "cancelled" for talks in talks_in("Calling off the summit would be a blow to Iran."))


def test_a_summit_named_for_a_country_is_not_held_there():
    _, talks = only("Donald Trump said the North Korea summit in Singapore was on. North Korea agreed.")
    assert talks.place.name == "Singapore"


def test_a_meeting_that_was_productive_is_over():
    _, talks = only("The president’s meeting with Vladimir Putin was productive.")
    assert (talks.status, talks.outcome) == ("concluded", "progress")


def test_a_body_that_meets_with_itself_holds_no_talks():
    assert not talks_in("The NATO summit is scheduled to end on Friday.")
    assert not talks_in("European Union leaders met in Brussels on Monday.")
    assert not talks_in("European Union leaders meeting in Brussels shied away from sanctions.")


def test_who_is_called_upon_to_do_two_things():
    report, talks = only("Egypt called on Israel and Hamas to stop firing and to resume talks.")
    assert names(report, talks.parties) == ["Israel", "Hamas"]


def test_responsibility_for_talks_is_no_talks():
    assert not talks_in("He would take responsibility for entering talks.")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Emmanuel Macron discussed the blockade with Vladimir Putin.", "concluded"),
        ("Emmanuel Macron and Vladimir Putin discussed the blockade.", "concluded"),
        ("Emmanuel Macron and Vladimir Putin spoke regarding the blockade.", "concluded"),
        ("Emmanuel Macron conferred for hours with Vladimir Putin.", "concluded"),
        ("Vladimir Putin, with whom Emmanuel Macron met in Cairo, flew home.", "concluded"),
        ("The news came days before Emmanuel Macron is to meet with Vladimir Putin.", "scheduled"),
        ("Before Emmanuel Macron and Vladimir Putin meet, the line will be tested.", "scheduled"),
        ("Emmanuel Macron is in constant contact with Vladimir Putin.", "under_way"),
        ("Macron, Putin to meet in Cairo", "scheduled"),
    ],
)
def test_leaders_meet_in_many_words(text, status):
    report, talks = only(text)
    assert talks.status == status
    assert set(names(report, talks.parties)) == {"Emmanuel Macron", "Vladimir Putin"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Iran refused to negotiate.", "refused"),
        ("Hopes for peace talks between Iran and Turkey rose.", "proposed"),
        ("The envoy sees little prospect of a resumption of talks between Iran and Turkey.", "proposed"),
        ("The envoy spoke of the need to get back to the talks with Turkey.", "proposed"),
        ("Talks between Iran and Turkey open in Geneva on Monday.", "scheduled"),
        ("There have been talks between Iran and Turkey.", "concluded"),
        ("The Geneva process has been bogged down since March.", "suspended"),
        ("Talks between Iran and Turkey dragged into a third day.", "under_way"),
        ("Iran canceled the highly anticipated summit with Turkey.", "cancelled"),
        ("Iran will first hear its allies and then begin talks with Turkey.", "scheduled"),
    ],
)
def test_talks_at_all_their_stages(text, status):
    assert only(text)[1].status == status


def test_adjectives_in_a_row_belong_to_the_talks():
    report, talks = only("Iran and Turkey began tough, wide-ranging and acrimonious talks in Geneva.")
    assert (talks.status, talks.place.name) == ("under_way", "Geneva")
    assert names(report, talks.parties) == ["Iran", "Turkey"]


def test_the_sides_of_the_deal_are_those_of_the_talks():
    report, talks = only("Negotiations surrounding a truce between Iran and Turkey continue in Geneva.")
    assert names(report, talks.parties) == ["Iran", "Turkey"]
    assert (talks.status, talks.place.name) == ("under_way", "Geneva")


def test_parties_behind_the_verb():
    report, talks = only("Talks are set to resume on Monday in Geneva between Iran and Turkey.")
    assert (talks.status, talks.time.edtf) == ("scheduled", "2025-05-26")
    assert names(report, talks.parties) == ["Iran", "Turkey"]


def test_a_gerund_has_the_subject_of_its_clause():
    report, talks = only("Emmanuel Macron flew home after holding talks in Cairo with Vladimir Putin.")
    assert names(report, talks.parties) == ["Emmanuel Macron", "Vladimir Putin"]


def test_generations_of_a_name_hide_no_verb():
    report, talks = only("President Joseph R. Biden, Jr. spoke on Monday with Vladimir Putin.")
    assert names(report, talks.parties) == ["Joe Biden", "Vladimir Putin"]


def test_talks_that_prepare_others_are_not_those():
    talks = talks_in("Iran and Turkey will hold expert talks to prepare for the summit in Geneva.")
    assert len(talks) == 2


def test_talks_on_another_matter_are_other_talks():
    talks = talks_in("Iran and Turkey held nuclear talks in Geneva. The trade talks between Iran and Turkey collapsed.")
    assert [one.status for one in talks] == ["concluded", "collapsed"]


def test_a_side_left_out_makes_no_other_talks():
    _, talks = only("Talks between Iran and Turkey broke down. The negotiations with Turkey are over, officials said.")
    assert talks.status == "collapsed"


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron discussed the war with Iran.",
        "Emmanuel Macron held a meeting with families of the victims.",
        "In a wide-ranging conversation with The New York Times, Emmanuel Macron praised the firefighters.",
        "The driver refused to negotiate the bend.",
        "Residents of Paris talked about the weather.",
        "The election process in Geneva was suspended.",
        "The champion was beaten in the third round.",
        "Secretary of State John Kerry spoke to Energy Secretary Ernest Moniz.",
    ],
)
def test_speech_that_is_no_talks(text):
    assert not talks_in(text)


def test_who_has_gone_to_meet_another():
    report, talks = only("Emmanuel Macron arrived in Cairo on Monday to meet Vladimir Putin.")
    assert (talks.status, talks.place.name) == ("scheduled", "Cairo")
    assert names(report, talks.parties) == ["Emmanuel Macron", "Vladimir Putin"]


def test_talks_under_the_mediation_of_a_third():
    report, talks = only("Talks between Iran and Turkey opened in Geneva under Egyptian mediation.")
    assert names(report, talks.mediators) == ["Egypt"]
    assert names(report, talks.parties) == ["Iran", "Turkey"]


def test_efforts_that_fail_are_no_talks_that_fail():
    _, talks = only("Efforts to restart talks between Iran and Turkey have failed.")
    assert (talks.status, talks.outcome) == ("proposed", None)


def test_a_pause_before_the_talks_is_not_their_length():
    _, talks = only("Talks between Iran and Turkey resumed in Geneva after a two-year pause.")
    assert talks.duration is None


def test_a_round_of_a_dialogue_that_has_a_name():
    _, talks = only("The second round of the Sudanese dialogue opened in Cairo on Monday.")
    assert (talks.round, talks.status, talks.place.name) == (2, "under_way", "Cairo")


def test_who_is_called_to_talks_somewhere():
    report, talks = only("Egypt summoned Iran and Turkey to Cairo for talks.")
    assert names(report, talks.parties) == ["Iran", "Turkey"]
    assert (names(report, talks.proposers), talks.place.name) == (["Egypt"], "Cairo")


@pytest.mark.parametrize(
    "text",
    [
        "He had contacts in Tehran.",
        "There were heated discussions in the cabinet.",
        "Serbia demanded a meeting of the Security Council.",
    ],
)
def test_gatherings_of_one_body_are_no_talks(text):
    assert not talks_in(text)


@pytest.mark.parametrize(
    ("text", "status", "mediators"),
    [
        ("Qatar has offered to mediate.", "proposed", ["Qatar"]),
        ("Qatar has abandoned its mediation efforts between Mali and Niger.", "collapsed", ["Qatar"]),
        ("Qatar has suspended its good offices.", "suspended", ["Qatar"]),
        ("Qatar will launch a new mediation mission on Monday.", "scheduled", ["Qatar"]),
    ],
)
def test_mediation_told_by_a_noun_or_without_those_between_whom(text, status, mediators):
    report, talks = only(text)
    assert (talks.status, names(report, talks.mediators)) == (status, mediators)


def test_who_goes_between_them_has_no_part_in_the_talks():
    report, talks = only(
        "Indirect talks between Mali and Niger opened in Cairo. Egyptian mediators will shuttle between them."
    )
    assert names(report, talks.parties) == ["Mali", "Niger"]
    assert names(report, talks.mediators) == ["Egypt"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Iran is wary of what comes of negotiations with Turkey.", ["Iran", "Turkey"]),
        ("North and South Korea held talks.", ["North Korea", "South Korea"]),
        ("Emmanuel Macron met with UN-African Union envoy Ivo Brandt.", ["Emmanuel Macron", "Ivo Brandt"]),
        ("Emmanuel Macron's eagerness to meet with Vladimir Putin is known.", ["Emmanuel Macron", "Vladimir Putin"]),
        ("During their meeting at a border post, Emmanuel Macron and Vladimir Putin joked.",
         ["Emmanuel Macron", "Vladimir Putin"]),
    ],
)  # fmt: skip
def test_who_sits_there_though_the_phrase_leaves_it_out(text, parties):
    report, talks = only(text)
    assert names(report, talks.parties) == parties


def test_the_two_sides_of_a_report_sit_at_the_talks_it_speaks_of():
    report, talks = only(
        "Iran and Turkey disagree on tariffs. The two countries are far apart. Talks collapsed in May."
    )
    assert names(report, talks.parties) == ["Iran", "Turkey"]


def test_talks_that_are_only_spoken_of_as_known():
    _, talks = only("The talks are hard, the minister said. Few expect much of the talks.")
    assert talks.status == "under_way"
    assert not talks_in("Few expect much of any talks, the minister said.")


def test_a_summit_is_not_what_envoys_talk_about():
    report = parse(
        "Iran reopened discussions with Turkey. The summit is far off. All depends on the summit.", date=FRIDAY
    )
    assert [talks.level for talks in report.talks] == [None, "leaders"]


def test_a_conference_is_none_of_the_talks_before_it():
    report = parse(
        "The armistice talks in Geneva dragged on. Then came the peace conference, which opened in May.", date=FRIDAY
    )
    assert len(report.talks) == 2


def test_frozen_talks_are_those_to_which_a_side_would_return():
    _, talks = only("Talks between Iran and Turkey have been frozen. Iran is ready to return to the negotiating table.")
    assert talks.status == "suspended"


def test_a_deal_of_those_who_met_was_reached_when_they_met():
    report, talks = only(
        "Emmanuel Macron telephoned Vladimir Putin on Monday. The two leaders also agreed on a ceasefire."
    )
    assert talks.outcome == "agreement"
    assert report.agreements[0].reached_at == talks.id


@pytest.mark.parametrize(
    ("text", "status", "place"),
    [
        ("Emmanuel Macron was in Moscow meeting Vladimir Putin.", "under_way", "Moscow"),
        ("Emmanuel Macron is due to fly to Moscow on Monday to meet Vladimir Putin.", "scheduled", "Moscow"),
        ("Efforts to forge a truce between Iran and Turkey resumed in Oslo on Monday.", "under_way", "Oslo"),
        ("Technical teams will meet in Oslo in the coming days to discuss a truce.", "scheduled", "Oslo"),
        ("Kamala Harris met with Emmanuel Macron at the White House.", "concluded", "White House"),
    ],
)
def test_where_they_meet(text, status, place):
    _, talks = only(text)
    assert (talks.status, talks.place.name) == (status, place)


def test_failure_that_is_only_feared():
    _, talks = only("Rumblings about a failure in the latest talks between Iran and Turkey grew.")
    assert talks.status != "collapsed"


def test_who_is_urged_at_last_to_come_to_the_table():
    report, talks = only("Egypt called on Iran to end the siege, free the crews and return to the negotiating table.")
    assert (talks.status, names(report, talks.parties)) == ("proposed", ["Iran"])


@pytest.mark.parametrize(
    ("text", "parties", "status"),
    [
        (
            "Emmanuel Macron and Vladimir Putin agreed on a truce in the tariff war at a meeting over lunch in Oslo.",
            ["Emmanuel Macron", "Vladimir Putin"],
            "concluded",
        ),
        (
            "“Had a good phone call with President Putin,” Emmanuel Macron tweeted.",
            ["Emmanuel Macron", "Vladimir Putin"],
            "concluded",
        ),
        ("Egypt urged Israel and Iran to immediately start talks on a truce.", ["Israel", "Iran"], "proposed"),
        ("Germany is looking to push Iran toward the negotiating table.", ["Iran"], "proposed"),
    ],
)
def test_who_sits_at_the_table_and_how_far_it_has_come(text, parties, status):
    report, talks = only(text)
    assert (names(report, talks.parties), talks.status) == (parties, status)


def test_place_behind_an_aside_and_means_of_meeting():
    _, talks = only("Emmanuel Macron met with Vladimir Putin, the head of the Russian delegation, in Oslo on Monday.")
    assert talks.place.name == "Oslo"
    _, talks = only("Emmanuel Macron met virtually with Vladimir Putin on Monday.")
    assert talks.channel == "video"


def test_resumption_as_a_condition_of_something_is_only_proposed():
    _, talks = only("The report is seen as key to a resumption of peace talks between Iran and Turkey.")
    assert talks.status == "proposed"


@pytest.mark.parametrize("adjective", ["", "tough ", "hard ", "marathon "])
def test_what_is_agreed_on_a_day_of_talks_is_agreed_there(adjective):
    report, talks = only(f"France and Germany reached a truce on the second day of {adjective}negotiations in Oslo.")
    assert (names(report, talks.parties), talks.status, talks.place.name) == (
        ["France", "Germany"],
        "concluded",
        "Oslo",
    )
    assert report.agreements[0].reached_at == talks.id


def test_talks_within_a_people_are_talks():
    (talks,) = parse("The inter-Libyan talks were suspended.", date="2024-05-15").talks
    assert talks.status == "suspended"
