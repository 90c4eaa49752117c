"""Rules of one's own: what they read without a function, and how they say that they are wrong."""

import pickle

import attrs
import pytest

from negotiation_events import (
    Agreement,
    Claim,
    Condition,
    Entry,
    Exchange,
    Noun,
    Parser,
    Rule,
    RuleError,
    RuleSet,
    Stage,
    Talks,
    example,
)
from negotiation_events.model import Actor, Transfer
from negotiation_events.rules import CONSTRUCTIONS, DEFAULT_RULES
from negotiation_events.testing import EXAMPLE_DATE, check_rule

NAMES = [Entry(name="Norland", kind="state"), Entry(name="Sudria", kind="state"), Entry(name="Helvia", kind="state")]
PARSER = Parser().with_lexicon(NAMES)
ANY = {
    "doc": "What a test needs.",
    "examples": [example("Norland met Sudria."), example("Sudria met Helvia.")],
    "counterexamples": ["It rained."],
}


def rule(pattern, makes=Talks, **more):
    return Rule(**{"id": "acme.rule", "makes": makes, "pattern": pattern, **ANY, **more})


def read(own, text, kind=None):
    """The records of a rule's type, and the report, as a parser reads them that has few other rules."""
    report = PARSER.with_rules(own).parse(text, date=EXAMPLE_DATE)
    return report, [item for item in report.by_type(kind or own.makes) if own.id in {e.rule for e in item.evidence}]


def names(report, ids):
    return [report[identity].name for identity in ids]


HANDED_OVER = Rule(
    id="acme.handed-over",
    makes=Exchange,
    doc="A side hands captives over to another.",
    pattern="{giver:actors} (has|have)? handed over {what:captives} to {receiver:actors} {time:time?}",
    examples=[
        example(
            "Norland handed over 40 prisoners to Sudria on Monday.", giver="Norland", receiver="Sudria", quantity=40
        ),
        example("Sudria has handed over the hostages to Helvia.", kind="hostages", status="completed"),
    ],
    counterexamples=["Norland handed over the chair of the council to Sudria."],
)


def test_a_pattern_alone_makes_an_exchange():
    check_rule(HANDED_OVER, PARSER)
    report, (exchange,) = read(HANDED_OVER, "Norland has handed over 40 prisoners to Sudria on Monday.")
    (leg,) = exchange.transfers
    assert names(report, [leg.giver, leg.receiver]) == ["Norland", "Sudria"]
    assert (leg.kind, leg.quantity.lower, exchange.status, exchange.time.edtf) == (
        "prisoners",
        40,
        "completed",
        "2024-05-13",
    )


def test_an_example_may_name_a_leg_and_must_get_it_right():
    first, second = HANDED_OVER.examples
    wrong = attrs.evolve(HANDED_OVER, examples=[example(first.text, giver="Sudria", quantity=40), second])
    with pytest.raises(AssertionError, match=r"xchange with .*'giver': 'Sudria'.* but .*'giver': 'Norland'"):
        check_rule(wrong, PARSER)


def test_examples_that_only_other_rules_read_prove_nothing():
    idle = rule(
        "{parties:actors} @palaver",
        examples=[
            example("Norland and Sudria held talks in Geneva.", parties=["Norland", "Sudria"]),
            example("Sudria and Helvia met.", parties=["Sudria", "Helvia"]),
        ],
    )
    with pytest.raises(AssertionError, match=r"acme.rule: its pattern matches in none of its examples.*explain"):
        check_rule(idle, PARSER)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norland yielded up 40 prisoners to Sudria.", "completed"),
        ("Norland will yield up 40 prisoners to Sudria.", "scheduled"),
        ("Norland refused to yield up 40 prisoners to Sudria.", "refused"),
        ("Norland did not yield up 40 prisoners to Sudria.", None),
        ("Norland yielded up no prisoners to Sudria.", None),
    ],
)
def test_a_verb_that_names_the_event_gives_it_the_usual_status(text, status):
    own = rule("{giver:actors} @yield up {what:captives} to {receiver:actors}", Exchange)
    _, found = read(own, text)
    assert [item.status for item in found] == ([status] if status else [])


def test_an_exchange_for_something_in_return_has_two_legs():
    own = rule("{giver:actors} @trade {what:captives} {back:return} with {receiver:actors}", Exchange)
    report, (exchange,) = read(own, "Norland traded 3 prisoners for 20 hostages with Sudria.")
    there, back = exchange.transfers
    assert names(report, [there.giver, there.receiver, back.giver]) == ["Norland", "Sudria", "Sudria"]
    assert [(leg.kind, leg.quantity.lower) for leg in (there, back)] == [("prisoners", 3), ("hostages", 20)]


@pytest.mark.parametrize(
    ("text", "total", "each"), [("bartered 40 prisoners", 40, None), ("bartered 40 prisoners each", None, 40)]
)
def test_parties_of_an_exchange_both_give(text, total, each):
    own = rule("{parties:actors} @barter {what:captives}", Exchange)
    _, (exchange,) = read(own, f"Norland and Sudria {text} on Monday.")
    assert len(exchange.transfers) == 2
    assert (exchange.total and exchange.total.lower) == total
    assert {leg.quantity and leg.quantity.lower for leg in exchange.transfers} == {each}


def test_the_kind_of_what_changes_hands_may_be_given():
    pattern = "{giver:actors} @ship {quantity:quantity} generators to {receiver:place}"
    own = rule(pattern, Exchange, fields={"kind": "goods"})
    text = "Norland met Sudria. Norland shipped 12 generators to Sudria."
    report, (exchange,) = read(own, text)
    (leg,) = exchange.transfers
    assert (leg.kind, leg.quantity.lower, names(report, [leg.receiver])) == ("goods", 12, ["Sudria"])


def test_talks_get_when_and_where_from_the_words_around():
    own = rule("{parties:actors} @powwow")
    report, (talks,) = read(own, "On Monday, Norland and Sudria powwowed in Geneva.")
    assert names(report, talks.parties) == ["Norland", "Sudria"]
    assert (talks.status, talks.place.name, talks.time.edtf) == ("concluded", "Geneva", "2024-05-13")


@pytest.mark.parametrize(
    ("makes", "slot", "pattern", "fields", "text"),
    [
        (Talks, "mediators", "{mediators:actors?} @umpire {it:talks}", {}, "{} umpired talks in Geneva"),
        (Agreement, "parties", "{parties:actors?} @clasp hands on peace", {}, "{} clasped hands on peace"),
        (
            Condition,
            "holder",
            "{holder:actors?} @dictate {requirement:clause}",
            {"kind": "demand"},
            "{} dictated a withdrawal",
        ),
        (
            Claim,
            "speakers",
            "{speakers:actors?} @mutter that {content:clause}",
            {"act": "assert"},
            "{} muttered that a truce held",
        ),
    ],
)
def test_the_subject_that_a_clause_leaves_out_is_found(makes, slot, pattern, fields, text):
    own = rule(pattern, makes, fields=fields)
    for subject in ("Helvia", "Helvia stopped firing and", "Ivo Brandt, the president of Helvia,"):
        report, (found,) = read(own, text.format(subject) + ".")
        assert names(report, getattr(found, slot)) == ["Ivo Brandt" if "Brandt" in subject else "Helvia"]


def test_a_giver_that_is_left_out_is_found():
    own = rule("{giver:actors?} @yield up {what:captives} to {receiver:actors}", Exchange)
    report, (exchange,) = read(own, "Norland stopped firing and yielded up 40 prisoners to Sudria.")
    assert names(report, [exchange.transfers[0].giver]) == ["Norland"]


@pytest.mark.parametrize(
    ("status", "text", "told"),
    [
        ("agreed", "Norland and Sudria clasped hands on peace.", "agreed"),
        ("agreed", "Norland and Sudria will clasp hands on peace.", None),
        ({"done": "signed", Stage.PLANNED: "agreed"}, "Norland and Sudria clasped hands on peace.", "signed"),
        ({"done": "signed", Stage.PLANNED: "agreed"}, "Norland and Sudria will clasp hands on peace.", "agreed"),
        ({"done": "signed", "planned": None}, "Norland and Sudria will clasp hands on peace.", None),
        (None, "Norland and Sudria failed to clasp hands on peace.", "failed"),
    ],
)
def test_status_is_one_of_what_is_done_or_a_table_of_stages(status, text, told):
    own = rule("{parties:actors} @clasp hands on peace", Agreement, status=status, fields={"kind": "peace"})
    _, found = read(own, text)
    assert [(item.status, item.kind) for item in found] == ([(told, "peace")] if told else [])


def test_what_is_said_of_a_noun_adds_to_its_record():
    own = rule("{mediators:actors} @umpire {it:talks}")
    text = "Norland and Sudria held talks in Geneva on Monday. Helvia umpired the talks."
    report, (talks,) = read(own, text)
    assert names(report, talks.mediators) == ["Helvia"]
    assert talks.status == "concluded"
    assert read(own, text.replace("umpired", "did not umpire"))[1] == []


def test_a_noun_of_ones_own_names_an_event():
    stillness = Noun(
        id="acme.stillness",
        makes=Agreement,
        doc="A truce, as shepherds call it.",
        heads="stillness|stillnesses",
        fields={"kind": "ceasefire"},
        examples=[
            example("Norland and Sudria signed a 30-day stillness.", kind="ceasefire", status="signed"),
            example("The stillness between Norland and Sudria collapsed.", status="collapsed"),
        ],
        counterexamples=["The stillness of the lake in Norland was complete."],
    )
    check_rule(stillness, PARSER)


def test_a_condition_has_the_words_of_its_clause():
    own = rule(
        "{holder:actors} @serve {addressee:actors} notice to {requirement:clause}", Condition, fields={"kind": "threat"}
    )
    text = "Norland served Sudria notice to withdraw its troops, officials said."
    report, (condition,) = read(own, text)
    assert names(report, [*condition.holder, *condition.addressee]) == ["Norland", "Sudria"]
    assert (condition.kind, condition.topic, condition.status) == ("threat", "withdrawal", "open")
    assert condition.requirement.text == "withdraw its troops"
    assert text[slice(condition.evidence[0].start, condition.evidence[0].end)] == text.partition(",")[0]
    assert read(own, text.replace("served", "did not serve"))[1] == []


def test_a_condition_may_hang_on_an_event():
    own = rule(
        "{it:talks} wait until {requirement:clause}", Condition, fields={"kind": "precondition", "operator": "until"}
    )
    text = "Norland and Sudria will hold talks in Geneva. Norland will let talks wait until the hostages come home."
    report, conditions = read(own, text)
    assert [(c.requirement.text, c.topic) for c in conditions] == [("the hostages come home", "release")]
    assert [c.requirement.text for c in report.conditions] == ["the hostages come home"]  # the other reading gave way


def test_a_claim_puts_what_it_reports_into_a_mouth():
    own = rule(
        "{speakers:actors} @mutter that {content:clause}", Claim, fields={"act": "assert", "certainty": "possible"}
    )
    report, (claim,) = read(own, "Norland muttered that Sudria had signed a truce.")
    assert (names(report, claim.speakers), claim.cue.text) == (["Norland"], "muttered")
    assert (claim.content.text, claim.certainty, dict(claim.asserts)) == (
        "Sudria had signed a truce",
        "possible",
        {"status": "signed"},
    )
    assert claim.about == (report.agreements[0].id,)
    assert read(own, "Norland did not mutter that Sudria had signed a truce.")[1] == []


def test_a_claim_of_ones_own_takes_the_place_of_ours():
    own = rule("{speakers:actors} @say that {content:clause}", Claim, fields={"act": "warn"})
    report, (claim,) = read(own, "Norland said that Sudria had signed a truce.")
    assert report.claims == (claim,)
    assert claim.act == "warn"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"id": "huddle"}, r"rule 'huddle': an id is dotted lower case"),
        ({"id": 3}, r"rule 3: an id is dotted"),
        ({"makes": Actor}, r"acme.rule: makes=Actor: no such record can be made; .* Talks, Agreement, .*your own"),
        ({"makes": "Talks"}, r"makes='Talks': no such record .* classes Talks, "),
        ({"pattern": 3}, r"pattern: 3 must be text"),
        ({"pattern": "{partys:actors} @huddle"}, r"slot 'partys' is no field of Talks; did you mean 'parties'"),
        ({"pattern": "{what:captives} @huddle"}, r"slot 'what' is no field of Talks"),
        ({"pattern": "{time:actors} @huddle"}, r"Talks.time can't be read from that; write \{time:time\}"),
        (
            {"pattern": "{level:phrase} @huddle"},
            r"Talks.level is no stretch of text; no slot can read it; give its value",
        ),
        ({"status": "concluding"}, r"Talks.status: 'concluding' is not a term .* did you mean 'concluded'"),
        ({"status": {"don": "concluded"}}, r"status: 'don' is no stage; did you mean 'done'"),
        ({"status": {"done": "fine"}}, r"Talks.status: 'fine' is not a term of TalksStatus"),
        ({"fields": {"chanel": "phone"}}, r"fields: Talks has no 'chanel'; did you mean 'channel'"),
        ({"fields": {"channel": "fone"}}, r"Talks.channel: 'fone' is not a term .* did you mean 'phone'"),
        ({"fields": {"topics": ["war"]}}, r"fields: Talks.topics: 'war' is no topic"),
        ({"fields": {"parties": ["Norland"]}}, r"'parties' names records.*\{parties:actors\} in the pattern"),
        ({"fields": ["channel"]}, r"fields: \['channel'\] must map names to values"),
        ({"examples": []}, r"has no examples; give at least two examples and one counterexample"),
        ({"examples": [example("They met.")]}, r"has 1 example; give at least two"),
        ({"counterexamples": []}, r"has no counterexamples; give"),
        ({"doc": "Parties\nhuddle."}, r"doc: .* is more than one line; shorten it"),
        ({"examples": ["Norland met Sudria."]}, r"example 1: .* write example\('a sentence', ...\)"),
        ({"examples": [example("They met.", partys=["X"])]}, r"example 1: Talks has no field 'partys'; did you mean"),
        ({"examples": [example("They met.", parties="X")]}, r"example 1: parties holds several; write parties=\['X'\]"),
        ({"examples": [example("They met.", status="met")]}, r"Talks.status: 'met' is not a term"),
        ({"doc": " "}, r"say in one line of `doc`"),
        ({"doc": 3}, r"doc: 3 must be text"),
        ({"counterexamples": [3]}, r"counterexample 1: 3 must be text; write a sentence"),
        ({"counterexamples": None}, r"counterexample 1: None must be text"),
        ({"examples": None}, r"example 1: None must be an example"),
        ({"fields": {3: "x"}}, r"fields: Talks has no 3"),
        ({"build": "fields"}, r"build: 'fields' must be a function of a match"),
    ],
)
def test_a_rule_checks_itself(changes, message):
    with pytest.raises(RuleError, match=message):
        Rule(**{"id": "acme.rule", "makes": Talks, "pattern": "{parties:actors} @huddle", **ANY, **changes})


@pytest.mark.parametrize(
    ("makes", "pattern", "more", "message"),
    [
        (
            Exchange,
            "{giver:actors} @oblige {receiver:actors}",
            {},
            r"no slot says what changes hands; add \{what:captives\}",
        ),
        (
            Exchange,
            "{giver:actors} @give {what:actors}",
            {},
            r"Exchange.what can't be read from that; write \{what:capt",
        ),
        (Exchange, "{transfers:captives} @pass", {}, r"slot 'transfers' is no field of Exchange"),
        (Exchange, "{what:captives} @pass", {"fields": {"kind": "men"}}, r"Transfer.kind: 'men' is not a term"),
        (Condition, "{holder:actors} @want {requirement:phrase}", {}, r"a condition has a kind; .*one of demand, prec"),
        (Condition, "{holder:actors} @insist", {"fields": {"kind": "demand"}}, r"no slot says what is required"),
        (Claim, "{speakers:actors} @say {content:clause}", {}, r"a claim is an act of speech; .*one of assert"),
        (
            Claim,
            "{speakers:actors} @speak",
            {"fields": {"act": "assert"}},
            r"a claim needs the slots speakers and content",
        ),
        (
            Claim,
            "{speakers:actors} @say {content:clause}",
            {"fields": {"act": "assert"}, "status": "open"},
            r"has none",
        ),
        (Agreement, "{terms:exchange} @bind", {}, r"Agreement.terms is no stretch of text"),
    ],
)
def test_a_rule_without_a_function_has_all_its_record_needs(makes, pattern, more, message):
    with pytest.raises(RuleError, match=message):
        rule(pattern, makes, **more)


def test_a_function_may_read_what_slots_can_not():
    own = rule(
        "{x_who:actors} @mingle over {x_topic:phrase}",
        build=lambda match: {"parties": match.actors("x_who"), "status": "concluded"},
    )
    _, (talks,) = read(own, "Norland and Sudria mingled over lunch.")
    assert len(talks.parties) == 2


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda match: 1 / 0, r"rule acme.rule: build fails on 'Norland and Sudria palavered' \(ZeroDivisionError"),
        (lambda match: ["concluded"], r"build: \['concluded'\] must be a mapping of fields, or None"),
        (lambda match: {"partys": match.actors("parties")}, r"build: Talks has no 'partys'; did you mean 'parties'"),
        (lambda match: {"status": "over"}, r"build: Talks.status: 'over' is not a term"),
    ],
)
def test_a_function_that_errs_is_named(build, message):
    with pytest.raises(RuleError, match=message):
        read(rule("{parties:actors} @palaver", build=build), "Norland and Sudria palavered.")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"heads": "Truce|truces"}, r"heads: 'Truce' is no noun; write them in lower case"),
        ({"heads": "truce| truces"}, r"heads: ' truces' is no noun"),
        ({"heads": ["truce"]}, r"heads: \['truce'\] must be text"),
        ({"makes": Condition}, r"makes=Condition: no such record"),
        ({"never_after": ["stock"]}, r"never_after: \['stock'\] must be text; write words separated by"),
        ({"bare": "no"}, r"bare: 'no' must be True or False"),
        ({"fields": {"kind": "truce"}}, r"Agreement.kind: 'truce' is not a term"),
    ],
)
def test_a_noun_checks_itself(changes, message):
    with pytest.raises(RuleError, match=message):
        Noun(**{"id": "acme.noun", "makes": Agreement, "heads": "truce", **ANY, **changes})


def test_a_noun_of_captives_has_examples_of_exchanges():
    noun = Noun(id="acme.airmen", makes=Transfer, heads="airmen", fields={"kind": "prisoners"}, **ANY)
    assert noun.fields["kind"] == "prisoners"


def test_sets_are_extended_and_overridden_by_rules_sets_and_several():
    one, other = rule("{parties:actors} @powwow"), rule("{parties:actors} @confab", id="acme.other")
    both = RuleSet().extend(one, RuleSet((other,)))
    assert both.items == RuleSet().extend([one, other]).items == (one, other)
    changed = attrs.evolve(one, status="scheduled")
    assert [item.status for item in both.override(changed).items] == [None, "scheduled"]
    assert [item.id for item in both.without("acme.rule").items] == ["acme.other"]
    assert len(both.items) == 2


def test_what_is_not_there_is_not_replaced():
    own = rule("{parties:actors} @powwow")
    with pytest.raises(RuleError, match=r"there is no rule 'acme.rule' to replace; use extend\(\) to add it"):
        DEFAULT_RULES.override(own)
    with pytest.raises(RuleError, match=r"there is no rule 'talks.hald' to leave out; did you mean 'talks.hold'\?"):
        DEFAULT_RULES.without("talks.hald")
    with pytest.raises(RuleError, match=r"3 is no rule; give a Rule, a Noun, a RuleSet, or the path"):
        DEFAULT_RULES.extend(3)


def test_a_parser_replaces_a_rule_by_its_id():
    own = rule("{parties:actors} @powwow")
    parser = PARSER.with_rules(own).override(attrs.evolve(own, fields={"channel": "phone"}))
    (talks,) = parser.parse("Norland and Sudria powwowed.").talks
    assert talks.channel == "phone"


def read_parties(match):
    return {"parties": match.actors("parties")}


class TestPickle:
    TEXT = "Norland and Sudria powwowed in Port Sava. Norland and Helvia held talks on Monday."

    def test_the_parser_of_the_library_is_made_once_in_each_process(self):
        written = pickle.dumps(Parser())
        assert len(written) < 100
        assert pickle.loads(written) == Parser()
        assert pickle.loads(written) is pickle.loads(written)

    @pytest.mark.parametrize("build", [None, read_parties])
    def test_a_parser_with_rules_and_names_of_ones_own_reads_the_same(self, build):
        own = rule("{parties:actors} @powwow", build=build, status="concluded")
        parser = PARSER.without_rules("talks.hold").with_rules(own)
        again = pickle.loads(pickle.dumps(parser))
        assert [item.id for item in again.rules.items] == [item.id for item in parser.rules.items]
        report = again.parse(self.TEXT, date=EXAMPLE_DATE)
        assert report == parser.parse(self.TEXT, date=EXAMPLE_DATE)
        assert report.talks[0].evidence[0].rule == own.id

    def test_rules_of_the_library_come_back_as_they_are(self):
        assert pickle.loads(pickle.dumps(DEFAULT_RULES)) == DEFAULT_RULES

    def test_a_function_without_a_name_can_not_be_pickled(self):
        own = rule("{parties:actors} @powwow", build=lambda match: {})
        with pytest.raises((pickle.PicklingError, AttributeError), match="lambda"):
            pickle.dumps(PARSER.with_rules(own))


def test_rules_of_ours_have_a_line_of_their_own_and_two_examples():
    for item in (*DEFAULT_RULES.items, *CONSTRUCTIONS):
        assert not item.doc.startswith("`"), item.id
        assert len(item.examples) > 1, item.id
