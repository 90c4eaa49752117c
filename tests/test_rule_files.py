"""Rules in TOML files: the same as in Python, and mistakes with file, line and remedy."""

import textwrap

import attrs
import pytest

from negotiation_events import Agreement, Entry, Evidence, Parser, RuleError, RuleSet, Stage
from negotiation_events.model._record import record
from negotiation_events.rules import DEFAULT_RULES
from negotiation_events.testing import check_rules

RULES = '''\
source = "written for a test"
licence = "MIT"

[[rule]]
id = "acme.clasped"
makes = "Agreement"
doc = "Parties clasp hands on a deal."
pattern = """
    {parties:actors} @clasp hands on {it:agreement}
    {it:agreement} @be %clasp (by {parties:actors})?
"""
status = {done = "signed", planned = "agreed", failed = "none"}
fields = {kind = "peace"}
counterexamples = ["Norland clasped a handrail."]

[[rule.example]]
text = "Norland and Sudria clasped hands on a deal."
parties = ["Norland", "Sudria"]
status = "signed"

[[rule.example]]
text = "Norland and Sudria will clasp hands on a deal."
status = "agreed"

[[noun]]
id = "acme.stillness"
makes = "Agreement"
doc = "A truce, as shepherds call it."
heads = "stillness|stillnesses"
fields = {kind = "ceasefire"}
never_before = "of the lake"
counterexamples = ["The stillness of the lake in Norland was complete."]

[[noun.example]]
text = "Norland and Sudria signed a 30-day stillness."
kind = "ceasefire"

[[noun.example]]
text = "The stillness between Norland and Sudria collapsed."
status = "collapsed"
'''
LAST_EXAMPLE = RULES[RULES.rindex("[[noun.example]]") :]
NAMES = [Entry(name="Norland", kind="state"), Entry(name="Sudria", kind="state")]


@pytest.fixture
def write(tmp_path):
    def write(text):
        path = tmp_path / "rules.toml"
        path.write_text(textwrap.dedent(text), encoding="utf-8")
        return path

    return write


def test_a_file_holds_rules_and_nouns(write):
    rules = RuleSet.load(write(RULES))
    (rule,), (noun,) = rules.rules, rules.nouns
    assert (rule.id, rule.makes, rule.fields) == ("acme.clasped", Agreement, {"kind": "peace"})
    assert rule.status == {Stage.DONE: "signed", Stage.PLANNED: "agreed", Stage.FAILED: None}
    assert [dict(item.slots) for item in rule.examples] == [
        {"parties": ["Norland", "Sudria"], "status": "signed"},
        {"status": "agreed"},
    ]
    assert (noun.heads, noun.bare) == ("stillness|stillnesses", True)


def test_its_rules_read_as_rules_in_python_do(write):
    path = write(RULES)
    parser = Parser().with_lexicon(NAMES).with_rules(path)
    check_rules(RuleSet.load(path), parser)
    assert (
        parser.rules.items == DEFAULT_RULES.extend(path).items
        or len(parser.rules.items) == len(DEFAULT_RULES.items) + 2
    )
    (deal,) = parser.parse("Norland and Sudria clasped hands on a deal.").agreements
    assert (deal.status, deal.kind) == ("signed", "peace")


def test_a_file_may_begin_with_a_byte_order_mark_and_be_overridden(write):
    path = write("\ufeff" + RULES)
    rules = RuleSet.load(path)
    assert rules.override(str(path)).items[0].id == "acme.clasped"


@record
class Violation:
    id: str
    evidence: tuple[Evidence, ...] = ()


def test_a_file_may_make_types_of_ones_own(write):
    path = write("""
        [[rule]]
        id = "acme.breach"
        makes = "Violation"
        doc = "A breach is named."
        pattern = "a breach"
        counterexamples = "It rained."
        [[rule.example]]
        text = "It was a breach."
        [[rule.example]]
        text = "Officials spoke of a breach."
        """)
    assert RuleSet.load(path, types=[Violation]).rules[0].makes is Violation
    with pytest.raises(
        RuleError, match=r"rules.toml:4: .*no record type 'Violation'; .*types of your own are given as"
    ):
        RuleSet.load(path)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "[[noun]]\nid",
            "[[nuon]]\nid",
            r"rules.toml:25: unknown table 'nuon'; .*one of source, licence, \[\[rule\]\]",
        ),
        (
            'makes = "Agreement"\ndoc',
            'makes = "Agreemet"\ndoc',
            r"rules.toml:6: .*no record type 'Agreemet'; did you mean",
        ),
        ('"acme.clasped"', '"clasped"', r"rules.toml:5: rule 'clasped': an id is dotted"),
        ('id = "acme.clasped"\n', "", r"rules.toml:4: rule: id is missing; write id = ..."),
        ('doc = "Parties clasp hands on a deal."\n', "", r"rules.toml:4: rule acme.clasped: say in one line of `doc`"),
        (LAST_EXAMPLE, "", r"rules.toml:25: rule acme.stillness: has 1 example; give at least two examples and one"),
        ("doc = ", "dok = ", r"rules.toml:7: rule 'acme.clasped': unknown key 'dok'; did you mean 'doc'"),
        ("doc = ", "build = ", r"rules.toml:7: rule 'acme.clasped': a file holds no code"),
        ("{it:agreement} @be", "{it:agrement} @be", r"rules.toml:10: rule acme.clasped: (?s:.*)'agrement'"),
        ("{parties:actors} @clasp", "{partys:actors} @clasp", r"rules.toml:8: .* did you mean 'parties'"),
        ('done = "signed"', 'done = "sined"', r"rules.toml:12: .* did you mean 'signed'"),
        ('done = "signed"', 'don = "signed"', r"rules.toml:12: .* 'don' is no stage; did you mean 'done'"),
        (
            'status = {done = "signed", planned = "agreed", failed = "none"}',
            "status = 3",
            r"rules.toml:12: .*a term or a",
        ),
        ('kind = "peace"', 'kind = "piece"', r"rules.toml:13: .* did you mean 'peace'"),
        ('kind = "peace"', 'kynd = "peace"', r"rules.toml:13: .* did you mean 'kind'"),
        ('["Norland clasped a handrail."]', "[3]", r"rules.toml:14: .*counterexamples must be a list of texts"),
        ('status = "agreed"\n', 'statis = "agreed"\n', r"rules.toml:21: .*example 2: Agreement has no field 'statis'"),
        ('text = "Norland and Sudria will clasp hands on a deal."\n', "", r"rules.toml:21: .*example 2: has no text"),
        ("[[rule.example]]", "[rule.example]", r"rules.toml"),
        ('heads = "stillness|', 'heads = "Stillness|', r"rules.toml:29: .*heads: 'Stillness' is no noun"),
        ('licence = "MIT"\n', 'licence = "MIT\n', r"rules.toml: not TOML: .*line 2"),
        ("[[rule]]", "[rule]", r"rules.toml"),
    ],
)
def test_a_mistake_names_file_line_and_remedy(write, old, new, message):
    assert old in RULES
    with pytest.raises(RuleError, match=message):
        RuleSet.load(write(RULES.replace(old, new, 1 if old != "[[rule.example]]" else -1)))


def test_one_table_alone_is_no_list(write):
    with pytest.raises(
        RuleError, match=r"rules.toml:2: 'rule' must be a list of tables; write \[\[rule\]\] above each"
    ):
        RuleSet.load(write('\n[rule]\nid = "acme.x"\n'))


def test_a_file_must_be_there_be_text_and_hold_rules(tmp_path, write):
    with pytest.raises(RuleError, match=r"none.toml: can't be read \(No such file or directory\); check the path"):
        RuleSet.load(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes('source = "Zürich"'.encode("latin-1"))
    with pytest.raises(RuleError, match=r"latin.toml: is not UTF-8 .* save it as UTF-8"):
        RuleSet.load(tmp_path / "latin.toml")
    with pytest.raises(RuleError, match=r"rules.toml: holds no rules; write \[\[rule\]\] or \[\[noun\]\]"):
        RuleSet.load(write('source = "nothing"'))


def test_two_rules_of_one_id_are_refused(write):
    with pytest.raises(RuleError, match=r"two rules have the id 'acme.clasped'"):
        Parser().with_rules(write(RULES), write(RULES))


def test_a_rule_file_stays_a_value(write):
    (rule,) = RuleSet.load(write(RULES)).rules
    assert attrs.evolve(rule, doc="Another line.").pattern == rule.pattern
