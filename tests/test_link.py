"""Linking: one record per thing with all its evidence, ids, relations, and claims tied to what they are about."""

import pytest

from negotiation_events import parse

DATE = "2025-05-23"


def names(report, identities):
    return [report[identity].name for identity in identities]


def said(text, record):
    return [text[e.start : e.end] for e in record.evidence]


def test_one_record_for_a_thing_named_in_several_sentences():
    text = (
        "Ukraine and Russia began a prisoner swap on Friday. The swap is still under way. "
        "Officials said the exchange would go on until Sunday."
    )
    report = parse(text, date=DATE)
    (exchange,) = report.exchanges
    assert exchange.status == "under_way"
    assert len(exchange.evidence) == 3


def test_earlier_swaps_are_another_record():
    report = parse("Ukraine and Russia began a prisoner swap. Previous swaps were mediated by Qatar.", date=DATE)
    current, former = report.exchanges
    assert (current.plural, former.plural) == (False, True)
    assert names(report, former.mediators) == ["Qatar"]
    assert current.mediators == ()


def test_another_round_is_another_record():
    report = parse(
        "Iran and Iraq held talks in Geneva on Monday. Another round of talks will be held in Vienna next week.",
        date=DATE,
    )
    first, second = report.talks
    assert (first.status, second.status) == ("concluded", "scheduled")
    assert (first.place.name, second.place.name) == ("Geneva", "Vienna")


def test_delegations_sit_at_the_table_for_their_states():
    report = parse("Iranian and Iraqi negotiators held talks in Geneva.", date=DATE)
    assert names(report, report.talks[0].parties) == ["Iran", "Iraq"]


def test_an_agreement_knows_the_talks_it_was_reached_at():
    report = parse("Iran and Iraq agreed on a truce at talks in Geneva on Monday.", date=DATE)
    (agreement,), (talks,) = report.agreements, report.talks
    assert agreement.reached_at == talks.id
    assert talks.results == (agreement.id,)
    assert (talks.status, talks.outcome) == ("concluded", "agreement")
    assert agreement.place.name == "Geneva"
    assert names(report, talks.parties) == ["Iran", "Iraq"]


def test_an_exchange_knows_the_deal_it_carries_out():
    report = parse("Iran and Iraq reached a deal to exchange 40 prisoners each.", date=DATE)
    (agreement,), (exchange,) = report.agreements, report.exchanges
    assert exchange.agreement == agreement.id
    assert agreement.terms == (exchange.id,)
    assert agreement.kind == "exchange"
    assert [(names(report, [leg.giver]), leg.quantity.lower) for leg in exchange.transfers] == [
        (["Iran"], 40),
        (["Iraq"], 40),
    ]


def test_sources_and_narrator_are_kept_apart():
    text = (
        "Armenia and Azerbaijan began a prisoner swap on Friday. French President Emmanuel Macron said the swap was "
        "complete, but neither Yerevan nor Baku confirmed it. An Armenian official said the swap was still under way."
    )
    report = parse(text, date=DATE)
    (exchange,) = report.exchanges
    assert exchange.status == "under_way"
    claims = report.claims_about(exchange)
    assert [(names(report, c.speakers), str(c.act), dict(c.asserts)) for c in claims] == [
        (["Emmanuel Macron"], "assert", {"status": "completed"}),
        (["Armenia", "Azerbaijan"], "not_confirm", {}),
        (["Armenian official"], "assert", {"status": "under_way"}),
    ]
    (contest,) = report.contested()
    assert [position.value for position in contest.positions] == ["under_way", "completed"]
    assert names(report, contest.withheld_by) == ["Armenia", "Azerbaijan"]


def test_a_report_that_adopts_its_source_has_the_status():
    report = parse("Ukraine and Russia began a prisoner swap on Friday, an official said.", date=DATE)
    assert report.exchanges[0].status == "under_way"
    assert dict(report.claims[0].asserts) == {"status": "under_way", "time": "2025-05-23"}


def test_a_denied_meeting_is_a_claim_alone():
    report = parse("Iran denied that it had met Iraq.", date=DATE)
    assert report.talks == ()
    assert [claim.act for claim in report.claims] == ["deny"]


def test_mere_mentions_make_no_record():
    report = parse("Peace talks are never easy. A truce needs trust, analysts say.", date=DATE)
    assert (report.talks, report.agreements) == ((), ())


def test_actors_are_those_that_records_name_and_those_they_act_for():
    report = parse("A French tourist watched. Iran’s foreign ministry said talks with Iraq had ended.", date=DATE)
    assert "Iran" in [actor.name for actor in report.actors]
    assert "France" not in [actor.name for actor in report.actors]


def test_ids_are_numbered_by_first_mention():
    report = parse(
        "Iran met Iraq on Monday. Iran and Syria signed a peace treaty. Iraq will meet Syria on Sunday.", date=DATE
    )
    for kind in ("actors", "talks", "agreements", "claims"):
        records = getattr(report, kind)
        assert [record.id.rpartition("-")[2] for record in records] == [str(n) for n in range(1, len(records) + 1)]
        starts = [min(e.start for e in record.evidence) for record in records]
        assert starts == sorted(starts)


@pytest.mark.parametrize(
    "text",
    ["It rained in Norland.", "The film was released on Friday.", "The two boxers traded blows."],
)
def test_nothing_comes_of_nothing(text):
    report = parse(text, date=DATE)
    assert (report.talks, report.agreements, report.exchanges, report.conditions) == ((), (), (), ())


def test_a_state_that_only_stands_behind_its_minister_has_evidence_there():
    text = "Donald Trump said the talks had ended."
    report = parse(text, date=DATE)
    (state,) = (actor for actor in report.actors if actor.name == "United States")
    assert state.mentions == ()
    assert said(text, state) == ["Donald Trump"]


def test_a_leader_who_meets_two_men_of_a_government_meets_twice():
    report = parse("Emmanuel Macron will meet Vladimir Putin. He will also meet Sergei Lavrov.", date=DATE)
    assert [names(report, talks.parties) for talks in report.talks] == [
        ["Emmanuel Macron", "Vladimir Putin"],
        ["Emmanuel Macron", "Sergei Lavrov"],
    ]


def test_talks_of_last_year_are_not_those_to_come():
    report = parse(
        "Iran and Turkey will hold talks in Geneva. The talks last year in Geneva ended without an agreement.",
        date=DATE,
    )
    assert [talks.status for talks in report.talks] == ["scheduled", "concluded"]


def test_the_date_tells_whether_talks_were_held():
    report = parse("Little was said of the talks between Iran and Turkey in 2022.", date=DATE)
    assert report.talks[0].status == "concluded"


def test_what_is_said_ahead_of_a_summit_is_not_about_the_last_one():
    report = parse(
        "Emmanuel Macron arrived in Cairo for a summit with Abdel Fattah al-Sisi. "
        "He praised the first summit last year. Ahead of the summit he urged restraint.",
        date=DATE,
    )
    ahead, former = report.talks
    assert (ahead.status, former.status) == ("scheduled", "concluded")
    assert len(ahead.evidence) == 2


def test_its_dialogue_with_another_is_not_the_talks_told_of():
    report = parse(
        "Secret talks were held in Norway. The United States will resume its dialogue with Hamas.", date=DATE
    )
    assert [names(report, talks.parties) for talks in report.talks] == [[], ["United States", "Hamas"]]


def test_a_truce_that_was_declared_is_not_the_deal_that_may_come():
    report = parse(
        "Iran and Turkey declared a truce in April. "
        "An agreement between Iran and Turkey on trade may be reached in June.",
        date=DATE,
    )
    assert [(deal.kind, deal.status) for deal in report.agreements] == [
        ("ceasefire", "agreed"),
        ("economic", "negotiating"),
    ]


def test_any_deal_is_none():
    assert not parse("Any agreements reached by Iran and Turkey would need a vote.", date=DATE).agreements


def test_negotiators_bind_those_for_whom_they_sat():
    report = parse(
        "Negotiators met in Geneva for talks between Iran and Turkey. They failed to agree on a ceasefire.", date=DATE
    )
    (deal,) = report.agreements
    assert (deal.status, names(report, deal.parties)) == ("failed", ["Iran", "Turkey"])
    assert names(report, report.talks[0].parties) == ["Iran", "Turkey"]


def test_the_first_mention_may_say_less_than_the_second():
    text = "The largest prisoner swap of the war was not over. A prisoner swap between Iran and Iraq began on Friday."
    (swap,) = parse(text, date=DATE).exchanges
    assert len(swap.evidence) == 2


def test_a_denial_is_about_what_was_claimed_before_it():
    report = parse("Israel announced a truce on Monday. Within hours Hamas denied it.", date=DATE)
    assert [claim.about for claim in report.claims] == [(report.agreements[0].id,)] * 2


def test_a_word_of_negotiating_ties_a_claim_to_the_talks():
    text = "Iran and Oman held talks in Geneva on Monday. Iran said there had been no breakthrough."
    assert parse(text, date=DATE).claims[0].about == ("talks-1",)
    assert parse(text.replace("no breakthrough", "no rain"), date=DATE).claims[0].about == ()


def test_a_claim_about_a_swap_is_not_about_where_it_was_agreed():
    text = "Ukraine and Russia began a prisoner swap that was agreed on at talks in Istanbul, an official said."
    assert parse(text, date=DATE).claims[0].about == ("exchange-1",)


def test_talks_that_go_on_are_not_those_that_broke_down_last_year():
    report = parse(
        "Iran and Turkey are holding talks. Iran broke off talks with Turkey in 2023. "
        "It was Iran that broke off talks.",
        date=DATE,
    )
    assert [talks.status for talks in report.talks] == ["under_way", "collapsed"]


def test_the_upcoming_summit_is_the_one_told_of():
    report = parse(
        "Emmanuel Macron and Vladimir Putin will hold a summit in June. He praised the upcoming French-Russian summit.",
        date=DATE,
    )
    assert len(report.talks) == 1


def test_another_truce_wished_for_is_not_the_one_they_had():
    report = parse(
        "A ceasefire between Iran and Turkey has expired. Turkey is open to another ceasefire. "
        "The ceasefire was agreed in Oslo on 4 April.",
        date=DATE,
    )
    first, second = report.agreements
    assert (first.status, first.place.name) == ("expired", "Oslo")
    assert (second.status, second.place) == ("accepted", None)


def test_the_last_deal_named_is_the_one_that_is_meant():
    report = parse(
        "Iran and Turkey signed a trade deal. Separately, Iraq and Egypt signed a roadmap. "
        "Turkey praised the trade deal, and the deal was also welcomed by Norway.",
        date=DATE,
    )
    assert [len(deal.evidence) for deal in report.agreements] == [3, 1]


def test_several_deals_are_not_the_one_deal():
    report = parse("Iran withdrew from the nuclear deal. Earlier nuclear deals had been signed by Iraq.", date=DATE)
    assert [deal.status for deal in report.agreements] == ["collapsed", "signed"]


def test_a_closer_time_is_taken():
    report = parse("Iran and Turkey signed a truce last year. The truce was signed in March 2024.", date=DATE)
    (truce,) = report.agreements
    assert truce.time.edtf == "2024-03"


def test_a_deal_named_first_by_what_it_is_for():
    report = parse("I welcome the deal to free hostages. Norway helped in reaching this deal with Hamas.", date=DATE)
    (deal,) = report.agreements
    assert deal.kind == "exchange"


def test_what_somebody_is_accused_of_is_not_the_status_of_a_deal():
    report = parse("The truce signed by Iran and Turkey is old. Iran accused Turkey of violating the truce.", date=DATE)
    (truce,) = report.agreements
    assert truce.status == "signed"


def test_two_legs_told_twice_stay_two():
    report = parse(
        "The pilot was freed in exchange for five prisoners. The pilot was released for the five prisoners.", date=DATE
    )
    (exchange,) = report.exchanges
    assert len(exchange.transfers) == 2


def test_what_is_done_under_a_deal_carries_it_out():
    report = parse("Under a deal made in Oslo on Monday, Iran and Iraq are to free 40 prisoners each.", date=DATE)
    (deal,), (exchange,) = report.agreements, report.exchanges
    assert (deal.kind, exchange.agreement) == ("exchange", deal.id)


def test_a_lasting_settlement_is_not_the_truce():
    report = parse("Iran wants a 30-day truce. Nobody spoke of a lasting settlement.", date=DATE)
    assert [len(deal.evidence) for deal in report.agreements] == [1]


def test_a_meeting_of_another_year_is_not_the_talks_told_of():
    report = parse("Talks between Iran and Turkey began in Oslo. A 2015 meeting was recalled.", date=DATE)
    assert report.talks[0].time is None


def test_who_denounces_it_denounces_what_was_told_last():
    report = parse(
        "Egypt said that talks with Israel would resume. Iran and Turkey signed a treaty. Hamas rejected it.", date=DATE
    )
    assert report.claims[-1].about == (report.agreements[0].id,)


def test_a_summit_without_a_date_is_the_present_one():
    report = parse(
        "Iran and Turkey will hold a summit in June. The first summit was held in 2021. "
        "The summit is to deal with trade.",
        date=DATE,
    )
    assert [len(talks.evidence) for talks in report.talks] == [2, 1]


def test_an_exchange_that_was_over_before_the_deal_does_not_carry_it_out():
    text = "Iran and Iraq agreed on Monday to swap 40 prisoners each. Iran freed 12 prisoners in March."
    report = parse(text, date=DATE)
    (deal,) = report.agreements
    assert [exchange.agreement for exchange in report.exchanges] == [deal.id, None]


def test_a_truce_is_not_the_deal_on_a_swap():
    text = "Iran and Iraq reached a deal to swap prisoners. They failed to agree on the truce that Qatar had proposed."
    report = parse(text, date=DATE)
    assert [(str(deal.kind), str(deal.status)) for deal in report.agreements] == [
        ("exchange", "agreed"),
        ("ceasefire", "failed"),
    ]


def test_each_of_two_capitals_that_say_nothing_withholds():
    report = parse("There was no immediate comment from Riyadh or Washington on the truce.", date=DATE)
    assert [names(report, claim.speakers) for claim in report.claims] == [["Saudi Arabia", "United States"]]


def test_a_number_with_a_point_does_not_end_a_clause():
    report = parse("Iran will not enrich uranium above 3.67 percent until sanctions are lifted.", date=DATE)
    assert report.conditions[0].consequence.text == "enrich uranium above 3.67 percent"


def test_a_deal_still_sought_is_one_however_it_is_put():
    text = "China hopes to strike a trade deal with Japan. China is open to an agreement, officials said."
    (deal,) = parse(text, date=DATE).agreements
    assert len(deal.evidence) == 2


def test_two_deals_still_sought_are_two_where_their_kinds_differ():
    text = "Iran and Iraq are negotiating a truce. Iran and Iraq are also negotiating a trade deal."
    assert [str(deal.kind) for deal in parse(text, date=DATE).agreements] == ["ceasefire", "economic"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Abbas announced a unity deal with Hamas in April.", ["Mahmoud Abbas", "Hamas"]),
        ("Norway wants a truce with Sweden.", ["Norway", "Sweden"]),
        ("Norway tore up its agreement with Sweden.", ["Norway", "Sweden"]),
        ("Norway has broken earlier agreements with Sweden.", ["Norway", "Sweden"]),
        ("Iran abandoned the nuclear deal with France.", ["Iran", "France"]),
        ("The settlement that Norway reached with Sweden was dear.", ["Norway", "Sweden"]),
        ("A truce between Israel and Gaza's hardline Hamas rulers took effect.", ["Israel", "Hamas"]),
    ],
)
def test_whoever_a_clause_is_about_is_bound_by_a_deal_with_another(text, sides):
    report = parse(text, date=DATE)
    assert [names(report, deal.parties) for deal in report.agreements] == [sides]


@pytest.mark.parametrize(
    "text",
    [
        "Netanyahu opposes the nuclear deal with Iran.",
        "Egypt urged a truce with Hamas.",
        "France hailed a deal with Iran.",
    ],
)
def test_who_only_judges_a_deal_is_not_bound_by_it(text):
    report = parse(text, date=DATE)
    assert all(len(deal.parties) < 2 for deal in report.agreements)


def test_a_term_applies_to_the_deal_of_its_sentence():
    report = parse("Georgia and Armenia agreed to hold off on higher tariffs.", date=DATE)
    (deal,) = report.agreements
    assert [condition.applies_to for condition in report.conditions] == [(deal.id,)]
    assert deal.terms == (report.conditions[0].id,)


def test_a_demand_applies_to_the_event_that_it_names():
    report = parse(
        "Georgia and Armenia agreed to a truce on Friday. Norway called on Georgia to observe the truce.", date=DATE
    )
    assert [condition.applies_to for condition in report.conditions] == [(report.agreements[0].id,)]


def test_a_truce_in_a_trade_war_is_not_the_trade_deal_to_come():
    report = parse(
        "China and the United States are working toward a trade deal. "
        "The two countries on Saturday agreed to a truce in their trade war.",
        date=DATE,
    )
    assert [deal.status for deal in report.agreements] == ["negotiating", "agreed"]


def test_a_shaky_truce_is_in_force():
    report = parse("A shaky truce between Georgia and Armenia has brought calm.", date=DATE)
    assert [deal.status for deal in report.agreements] == ["in_force"]


def test_a_deal_is_reached_at_talks_on_one_of_their_days():
    report = parse("Georgia and Armenia reached a truce on the second day of intense negotiations in Oslo.", date=DATE)
    assert report.agreements[0].reached_at == report.talks[0].id
