"""What a verb group says of its event, and the forms of verbs."""

import pytest

from negotiation_events.rules.facts import Stage, read_facts
from negotiation_events.rules.words import inflect, past_participle


@pytest.mark.parametrize(
    ("group", "verb", "stage"),
    [
        ("", "held", Stage.DONE),
        ("have", "held", Stage.DONE),
        ("have already been", "held", Stage.DONE),
        ("are", "holding", Stage.DOING),
        ("will", "hold", Stage.PLANNED),
        ("are due to", "hold", Stage.PLANNED),
        ("are to", "hold", Stage.PLANNED),
        ("agreed to", "hold", Stage.AGREED),
        ("may", "hold", Stage.POSSIBLE),
        ("would", "hold", Stage.POSSIBLE),
        ("said they were ready to", "hold", Stage.WILLING),
        ("want to", "hold", Stage.WANTED),
        ("were urged to", "hold", Stage.WANTED),
        ("are trying to", "hold", Stage.TRYING),
        ("failed to", "hold", Stage.FAILED),
        ("could not", "hold", Stage.FAILED),
        ("refused to", "hold", Stage.REFUSED),
        ("will not", "hold", Stage.REFUSED),
        ("are not ready to", "hold", Stage.REFUSED),
        ("did not", "hold", Stage.NEGATED),
        ("have never", "held", Stage.NEGATED),
        ("would have", "held", Stage.SUPPOSED),
        ("have yet to", "hold", Stage.NEGATED),
    ],
)
def test_stage_of_a_verb_group(group, verb, stage):
    assert read_facts(group, verb, participle=False, before="").stage is stage


@pytest.mark.parametrize("before", ["if", "unless", "even if", "whether"])
def test_an_event_behind_if_is_merely_supposed(before):
    assert read_facts("", "hold", participle=False, before=before).stage is Stage.SUPPOSED


@pytest.mark.parametrize(
    ("group", "participle", "passive"),
    [("was", True, True), ("has already been", True, True), ("has", True, False), ("was", False, False)],
)
def test_passive(group, participle, passive):
    assert read_facts(group, "held", participle=participle, before="").passive is passive


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("hold", ("hold", "holds", "held", "holding")),
        ("sign", ("sign", "signs", "signed", "signing")),
        ("agree", ("agree", "agrees", "agreed", "agreeing")),
        ("exchange", ("exchange", "exchanges", "exchanged", "exchanging")),
        ("stop", ("stop", "stops", "stopped", "stopping")),
        ("deny", ("deny", "denies", "denied", "denying")),
        ("reach", ("reach", "reaches", "reached", "reaching")),
        ("break", ("break", "breaks", "broke", "broken", "breaking")),
        ("put", ("put", "puts", "putting")),
    ],
)
def test_inflection(verb, forms):
    assert inflect(verb) == forms


@pytest.mark.parametrize(
    ("verb", "participle"),
    [
        ("hold", "held"),
        ("break", "broken"),
        ("sign", "signed"),
        ("put", "put"),
        ("begin", "begun"),
        ("come", "come"),
        ("be", "been"),
    ],
)
def test_past_participle(verb, participle):
    assert past_participle(verb) == participle
