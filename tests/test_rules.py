"""Every rule keeps the promises it carries, and every rule is needed for one of them."""

import pytest

from negotiation_events import Claim, Parser, dumps
from negotiation_events.rules import CONSTRUCTIONS, DEFAULT_RULES, Rule, example
from negotiation_events.testing import EXAMPLE_DATE, check_rule, check_rules

PARSER = Parser()
RULES = (*DEFAULT_RULES.rules, *DEFAULT_RULES.nouns, *CONSTRUCTIONS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_keeps_its_promises(rule):
    # Claims are read even where nobody negotiates, if asked for.
    check_rule(rule, PARSER if rule.makes is not Claim else Parser(everything=True))


@pytest.mark.parametrize("rule", [*DEFAULT_RULES.rules, *DEFAULT_RULES.nouns], ids=lambda rule: rule.id)
def test_rule_is_needed_for_its_examples(rule):
    without = PARSER.without_rules(rule.id)
    texts = [item.text for item in rule.examples]
    assert any(dumps(PARSER.parse(t, date=EXAMPLE_DATE)) != dumps(without.parse(t, date=EXAMPLE_DATE)) for t in texts)


def test_ids_are_unique_and_begin_with_what_they_make():
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    for rule in RULES:
        assert rule.id.partition(".")[0] in (
            rule.makes.__name__.lower(),
            "claim" if rule.id.startswith("claim") else "",
        )


def broken(**changes):
    (rule,) = (rule for rule in DEFAULT_RULES.rules if rule.id == "talks.collapse")
    whole = {name: getattr(rule, name) for name in ("makes", "doc", "pattern", "status", "examples", "counterexamples")}
    return Rule(**{"id": "test.broken", **whole, **changes})


def test_an_example_that_fails_is_reported():
    examples = [
        example("Talks between Iran and Iraq collapsed.", status="collapsed"),
        example("It rained.", status="collapsed"),
    ]
    with pytest.raises(AssertionError, match=r"test.broken: 'It rained.' gives no talks with .* but none at all"):
        check_rule(broken(examples=examples))


def test_a_counterexample_that_fails_is_reported():
    with pytest.raises(AssertionError, match=r"should give it nothing, but gives talks-1"):
        check_rule(broken(pattern="{it:talks} @zigzag", counterexamples=["Talks between Iran and Iraq zigzagged."]))


def test_check_rules_checks_each():
    few = DEFAULT_RULES.without(*[item.id for item in (*DEFAULT_RULES.rules[2:], *DEFAULT_RULES.nouns[2:])])
    check_rules(few, PARSER)
    with pytest.raises(AssertionError, match=r"test\.broken"):
        check_rules(few.extend(broken(examples=[example("It rained."), example("It poured.")])), PARSER)
