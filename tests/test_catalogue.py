"""The catalogue of rules, as Markdown, text and JSON values."""

import json

import pytest

from negotiation_events import catalogue
from negotiation_events.model import Agreement, Talks
from negotiation_events.rules import CONSTRUCTIONS, DEFAULT_RULES, Noun, Rule, RuleSet, Stage, example

HUDDLE = Rule(
    id="acme.huddle",
    makes=Talks,
    doc="Parties huddle <again>.",
    pattern="""
        {parties:actors} @huddle| \
            @cluster
        {it:talks} @be %huddle
    """,
    status={Stage.DONE: "concluded", Stage.PLANNED: "scheduled", Stage.DOING: "under_way"},
    fields={"channel": "in_person"},
    examples=[
        example("Norland and Sudria huddled.", parties=["Norland", "Sudria"], round=2),
        example("They *huddled*."),
    ],
    counterexamples=["The sheep huddled."],
)
STILLNESS = Noun(
    id="acme.stillness",
    makes=Agreement,
    doc="A stillness.",
    heads="stillness|stillnesses",
    never_after="deathly",
    never_before="of night",
    fields={"kind": "ceasefire"},
    examples=[example("A stillness holds."), example("The stillness is over.")],
    counterexamples=["The deathly stillness of the hall was broken."],
)
RULES = RuleSet((HUDDLE,), (STILLNESS,))
ALL = (*DEFAULT_RULES.rules, *DEFAULT_RULES.nouns, *CONSTRUCTIONS)

MARKDOWN = """\
## Talks

### acme.huddle

Parties huddle \\<again\\>.

Pattern:

```text
{parties:actors} @huddle|@cluster
{it:talks} @be %huddle
```

Status:

```text
done -> concluded
doing -> under_way
planned -> scheduled
agreed, possible, willing, wanted, trying, failed, refused, negated, supposed -> no record
```

Always:

```text
channel="in_person"
```

Reads:

- Norland and Sudria huddled. → `parties=["Norland", "Sudria"], round=2`
- They \\*huddled\\*.

Reads nothing in:

- The sheep huddled.

## Agreement

### acme.stillness

A stillness.

Words:

```text
stillness, stillnesses
```

But not:

```text
behind deathly
before of night
```

Always:

```text
kind="ceasefire"
```

Reads:

- A stillness holds.
- The stillness is over.

Reads nothing in:

- The deathly stillness of the hall was broken.
"""


def test_markdown():
    assert catalogue.markdown(RULES) == MARKDOWN
    assert catalogue.markdown(iter([HUDDLE, STILLNESS])) == MARKDOWN


def test_headings_can_be_deeper():
    deeper = catalogue.markdown(RULES, level=3)
    assert deeper.startswith("### Talks\n\n#### acme.huddle\n")


def test_one_status_for_all():
    rule = Rule(
        id="acme.nap", makes=Talks, doc="A nap.", pattern="{parties:actors} @nap", status="concluded",
        examples=HUDDLE.examples, counterexamples=HUDDLE.counterexamples,
    )  # fmt: skip
    assert "```text\nconcluded, whatever the stage\n```" in catalogue.markdown([rule])


def test_text():
    shown = catalogue.plain(HUDDLE)
    assert shown.startswith("acme.huddle makes Talks\n  Parties huddle <again>.\n\npattern:\n  {parties:actors} ")
    assert '\n  Norland and Sudria huddled.\n    -> parties=["Norland", "Sudria"], round=2\n' in shown
    assert shown.endswith("\nreads nothing in:\n  The sheep huddled.\n")


def test_values():
    assert catalogue.values(HUDDLE) == {
        "id": "acme.huddle",
        "makes": "Talks",
        "doc": "Parties huddle <again>.",
        "pattern": ["{parties:actors} @huddle|@cluster", "{it:talks} @be %huddle"],
        "status": {"done": "concluded", "planned": "scheduled", "doing": "under_way"},
        "fields": {"channel": "in_person"},
        "examples": [
            {"text": "Norland and Sudria huddled.", "slots": {"parties": ["Norland", "Sudria"], "round": 2}},
            {"text": "They *huddled*.", "slots": {}},
        ],
        "counterexamples": ["The sheep huddled."],
    }
    assert catalogue.values(STILLNESS)["heads"] == ["stillness", "stillnesses"]


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_every_rule_has_its_section(rule):
    assert f"\n### {rule.id}\n" in catalogue.markdown([rule])
    assert json.loads(json.dumps(catalogue.values(rule)))["id"] == rule.id
    for line in catalogue.plain(rule).splitlines():
        assert line.isprintable()


def test_captives_stand_with_exchanges():
    lines = catalogue.markdown(ALL).splitlines()
    chapters = [line for line in lines if line.startswith("## ")]
    assert chapters == ["## Talks", "## Agreement", "## Exchange", "## Condition", "## Claim"]
