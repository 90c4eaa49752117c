"""What is shown of how a text is read, and why a rule does nothing."""

import pytest
from hypothesis import given

from negotiation_events import Parser, dumps, strategies
from negotiation_events.errors import OptionError
from negotiation_events.explain import Outcome, Reason
from negotiation_events.explain.unmatched import passed_over
from negotiation_events.lexicon import Entry
from negotiation_events.model import Agreement, Talks
from negotiation_events.rules import DEFAULT_RULES, Rule, Stage, example
from negotiation_events.testing import find

PARSER = Parser()
TEXT = (
    "OSLO (Agency) - Egypt said on Monday that Iran and Iraq had signed a 30-day ceasefire in Geneva. "
    "They refused to hold talks. No talks were held. Peace talks are costly."
)


def explained(text, rule=None, parser=PARSER):
    return parser.explain(text, date="2024-05-15", rule=rule)


def answer(text, rule, parser=PARSER):
    """What the only sentence of a text says of a rule."""
    (sentence,) = explained(text, rule, parser).sentences
    return sentence.answer


class TestSentences:
    def test_spans_text_and_mask(self):
        first, second, *_ = explained(TEXT).sentences
        assert TEXT[first.start : first.end] == first.text
        assert first.masked == (
            "{actor: Egypt} said on {time: Monday} that {actor: Iran} and {actor: Iraq} had signed "
            "{agreement: a 30-day ceasefire in Geneva} ."
        )
        assert second.masked == "{actor: They = Iran and Iraq} refused to hold {talks: talks} ."

    def test_mentions(self):
        first = explained(TEXT).sentences[0]
        shown = [(mention.kind, mention.words, mention.means) for mention in first.mentions]
        assert ("actor", "Iran", ("Iran",)) in shown
        assert ("time", "Monday", ("2024-05-13",)) in shown
        assert ("duration", "30-day", ("P30D",)) in shown

    def test_a_mention_of_nobody_known(self):
        assert "{actor: They = nobody known}" in explained("They held talks.").sentences[0].masked

    def test_matches(self):
        match = next(m for m in explained(TEXT).sentences[0].matches if m.rule == "agreement.sign")
        assert dict(match.slots)["it"] == "a 30-day ceasefire in Geneva"
        assert (match.stage, match.status, match.outcome) == (Stage.DONE, "signed", Outcome.READ)

    def test_findings_and_where_they_go(self):
        explanation = explained(TEXT)
        deal = next(one for one in explanation.sentences[0].findings if one.makes == "Agreement")
        assert (deal.rule, deal.record, deal.dropped) == ("agreement.sign", "agreement-1", "")
        assert deal.fields["parties"] == "Iran, Iraq"
        assert deal.fields["duration"] == "P30D"
        assert explanation.report == PARSER.parse(TEXT, date="2024-05-15")

    def test_why_a_finding_is_dropped(self):
        (finding,) = explained("Peace talks are costly.").sentences[0].findings
        assert finding.record is None
        assert "tells too little of it" in finding.dropped

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("Iran wrote a song about talks on a truce.", "it is only the topic of another phrase"),
            ("The talks are costly.", "it names an event and tells too little of it"),
            ("No deal has a chance.", "its words say that there is none"),
            ("Rishi Sunak and David Cameron met in London.", "those who take part are all of one side"),
        ],
    )
    def test_each_reason(self, text, why):
        dropped = [finding.dropped for finding in explained(text).sentences[0].findings]
        assert any(reason.startswith(why) for reason in dropped)

    def test_claims(self):
        (cue,) = explained("Iran said the talks had failed.").sentences[0].cues
        assert (cue.source, cue.cue, cue.content, cue.act) == ("Iran", "said", "the talks had failed", "assert")
        assert cue.record == "claim-1"

    def test_what_somebody_wants_is_no_claim(self):
        cues = [cue for cue in explained("Iran wants talks to go on.").sentences[0].cues if cue.record is None]
        assert all("thinks or wants" in cue.dropped for cue in cues)

    def test_conditions(self):
        (sentence,) = explained("Iran will not disarm until Iraq withdraws its troops.").sentences
        (finding,) = [one for one in sentence.findings if one.makes == "Condition"]
        assert finding.fields["requirement"] == "'Iraq withdraws its troops'"
        assert finding.record == "condition-1"

    def test_exchanges(self):
        (sentence,) = explained("Egypt handed over 40 prisoners to Sudan.").sentences
        assert "Egypt -> Sudan: 40 prisoners" in sentence.findings[0].fields["transfers"]

    def test_rules_that_only_have_the_words(self):
        (sentence,) = explained("Egypt signed a budget and postponed a ceasefire.").sentences
        assert "agreement.sign" in sentence.tried
        assert "agreement.sign" not in {match.rule for match in sentence.matches}

    def test_a_text_that_is_passed_over(self):
        explanation = explained("It rained in Paris.")
        assert explanation.skipped
        assert "passes this text over" in str(explanation)
        assert not explained("It rained in Paris.", parser=Parser(everything=True)).skipped


class TestOneRule:
    @pytest.mark.parametrize(
        ("text", "rule", "said"),
        [
            ("Iran and Iraq signed a truce.", "agreement.sign", "made agreement-1"),
            ("It rained on the truce.", "agreement.sign", "needs @sign|@ink"),
            ("Talks were held.", "agreement.sign", "needs @sign"),
            (
                "Egypt signed a budget for the truce.",
                "agreement.sign",
                'matches as far as "Egypt signed", then expected {it:agreement} (a noun phrase of an agreement); '
                'there stands "a budget for the truce',
            ),
            ("The collapse came before Iran signed.", "talks.collapse", "needs {it:talks} (a noun phrase of talks)"),
            (
                "Talks between Iran and Iraq will collapse.",
                "talks.collapse",
                "but the clause tells of it as planned, of which it makes no record",
            ),
            (
                "The summit between Iran and Iraq was held.",
                "talks.summit",
                'reads "The summit between Iran and Iraq"; ',
            ),
            ("No talks were held.", "talks.noun", 'reads "No talks", but a rule says that there is no such event'),
            ("It rained on the truce.", "talks.noun", "needs talks, or negotiations, or "),
            ("She talks about her years at sea.", "talks.noun", 'has "talks", but not as a noun that names the event'),
            ("Iran said it had signed the truce.", "claim.said-before", "made claim-1"),
            ("Iran signed the truce.", "claim.said-before", "a function reads it"),
        ],
    )
    def test_what_it_did(self, text, rule, said):
        assert said in answer(text, rule)

    def test_a_miss_is_a_value(self):
        (sentence,) = explained("Egypt signed a budget for the truce.", "agreement.sign").sentences
        assert sentence.miss.reason is Reason.PATTERN
        assert sentence.miss.matched == "Egypt signed"
        assert sentence.miss.found.startswith("a budget")

    def test_words_in_another_order(self):
        rule = huddle(pattern="huddled ...3 quietly")
        parser = PARSER.with_rules(rule)
        assert answer("Quietly, Iran huddled.", "acme.huddle", parser).startswith("has its words, but not in the order")

    def test_the_first_part_is_missing(self):
        parser = PARSER.with_rules(huddle(pattern="{parties:actors} @huddle (in {place:place})?"))
        said = answer("The sheep huddled.", "acme.huddle", parser)
        assert said.startswith("expected {parties:actors} (an actor or a list of them) first, which no words before")
        assert '"huddled' in said

    def test_the_word_is_part_of_a_mention(self):
        parser = PARSER.with_rules(huddle(pattern="{parties:actors} @huddle in oman"))
        said = answer("Iran and Iraq huddled in Oman.", "acme.huddle", parser)
        assert said == "needs oman; one stands in {place: Oman}, where patterns see no words"

    def test_a_word_of_another_part_within_a_mention_is_not_told_of(self):
        parser = PARSER.with_rules(huddle(pattern="{parties:actors} @huddle under the oak"))
        assert answer("Fighters of the Tarn Front left.", "acme.huddle", parser) == "needs @huddle"

    def test_a_pronoun_is_no_word(self):
        parser = PARSER.with_rules(huddle(pattern="{parties:actors} must (lay down its arms)"))
        said = answer("Iran must lay down its arms.", "acme.huddle", parser)
        assert said.startswith('matches as far as "Iran must lay down", then expected its; there stands "its arms')
        assert ", and patterns see no words in {actor: its = Iran}" in said

    def test_the_sentence_ends_too_early(self):
        parser = PARSER.with_rules(huddle(pattern="{parties:actors} @huddle {x_what:phrase} again"))
        said = answer("Again and again Iran huddled again", "acme.huddle", parser)
        assert 'matches as far as "Iran huddled again", then expected again; the sentence ends' in said

    def test_a_build_that_declines(self):
        parser = PARSER.with_rules(huddle(build=lambda match: None))
        assert "what fills its slots makes no record" in answer("Iran and Iraq huddled.", "acme.huddle", parser)

    def test_two_rules_on_one_event(self):
        rule = Rule(
            id="acme.bless",
            makes=Agreement,
            doc="Someone blesses a deal.",
            pattern="{mediators:actors} @bless {it:agreement}",
            build=lambda match: {"mediators": match.actors("mediators")},
            examples=[example("Egypt blessed the truce."), example("Egypt blessed the deal.")],
            counterexamples=["Egypt blessed the crops."],
        )
        text = "Egypt blessed the truce that Iran and Iraq signed on Monday."
        said = answer(text, "acme.bless", PARSER.with_rules(rule))
        assert "agreement-1" in said

    def test_there_is_no_such_rule(self):
        with pytest.raises(
            OptionError, match=r"rule: there is no rule 'talks.colapse'; did you mean 'talks.collapse'\?"
        ):
            explained(TEXT, "talks.colapse")
        with pytest.raises(OptionError, match=r"`negotiation-events rules` lists them"):
            explained(TEXT, "zzzzzzzzzzzzzz")


def huddle(**changes):
    return Rule(
        **{
            "id": "acme.huddle",
            "makes": Talks,
            "doc": "Parties huddle.",
            "pattern": "{parties:actors} @huddle",
            "status": "concluded",
            "examples": [example("Iran and Iraq huddled."), example("Iran and Oman huddled.")],
            "counterexamples": ["The sheep huddled."],
            **changes,
        }
    )


class TestPage:
    def test_it_says(self):
        page = str(explained(TEXT))
        assert page.startswith("4 sentences, 2024-05-15; records: ")
        joined = " ".join(page.split())
        for words in (
            "1. Egypt said on Monday",
            "seen as: {actor: Egypt} said on {time: Monday}",
            "match: agreement.sign: ",
            "told as done: signed",
            "-> agreement-1",
            "told as negated: no record of that",
            'said: claim.said-before (assert) "Egypt" | "said" | "Iran and Iraq had signed',
        ):
            assert words in joined

    def test_of_one_rule_it_tells_nothing_else(self):
        page = str(explained(TEXT, "agreement.sign"))
        assert page.count("agreement.sign: ") == len(explained(TEXT).sentences)
        assert "match: " not in page

    def test_nothing(self):
        assert str(PARSER.explain("")).startswith("0 sentences, no date; records: none\n")

    @given(strategies.texts(max_size=300))
    def test_any_text_can_be_explained_and_is_read_as_it_is_parsed(self, text):
        explanation = PARSER.explain(text, rule="talks.hold")
        assert dumps(explanation.report) == dumps(PARSER.parse(text))
        for line in str(explanation).split("\n"):
            assert line.isprintable()


@pytest.mark.parametrize("rule", DEFAULT_RULES.rules, ids=lambda rule: rule.id)
def test_each_rule_can_tell_why_it_does_not_match(rule):
    for text in rule.counterexamples:
        for sentence in explained(text, rule.id).sentences:
            assert sentence.answer


class TestPassedOver:
    def test_sentences_without_a_record(self):
        passed = passed_over(explained("Iran and Iraq held talks. No talks were held. It rained."))
        assert [sentence.text for sentence in passed.sentences] == ["No talks were held."]
        assert passed.sentences[0].rules[0] == "talks.take-place"

    def test_names(self):
        passed = passed_over(explained("Iran held talks on the Tarn Treaty. Nobody likes the Tarn Treaty: Nobody."))
        assert dict(passed.names) == {"Tarn Treaty": 2}


class TestFind:
    def test_the_words_of_each_slot(self):
        found = find(
            "{giver:actors} @hand over {what:captives} to {receiver:actors}", "Egypt handed over 40 men to Iran."
        )
        assert found == {"giver": "Egypt", "what": "40 men", "receiver": "Iran"}

    def test_a_match_without_slots(self):
        assert find("held talks|hands", "They held hands.") == {}

    def test_none(self):
        assert find("{parties:actors} @meet", "It rained. The sheep met.") is None

    def test_the_names_of_a_parser(self):
        entry = Entry(name="Tarn League", kind="armed_group", aliases=("leaguers",))
        found = find("{parties:actor} @huddle", "The leaguers huddled.", parser=PARSER.with_lexicon([entry]))
        assert found == {"parties": "The leaguers"}
        assert find("{parties:actor} @huddle", "The leaguers huddled.") is None
