"""Kinds of reporting that a sentence may hold besides a plain "X said that ...": who speaks, and what."""

import pytest

from negotiation_events import parse
from negotiation_events.rules.attribution import Attribution, find_attributions
from negotiation_events.text.annotated import AnnotatedText, Mention
from negotiation_events.text.quotations import find_quotations
from negotiation_events.text.sentences import find_sentences


def annotated(text: str, *names: str) -> AnnotatedText:
    quotations = find_quotations(text)
    starts = [text.index(name) for name in names]
    mentions = [
        Mention(kind="actor", form="name", start=start, end=start + len(name), referents=(number,))
        for number, (start, name) in enumerate(zip(starts, names, strict=True))
    ]
    return AnnotatedText(
        text=text, quotations=quotations, sentences=find_sentences(text, quotations), mentions=tuple(mentions)
    )


def field_of(found: Attribution, name: str, text: str) -> str | None:
    span = getattr(found, name)
    return text[slice(*span)] if span else None


def read(text: str, *names: str) -> list[tuple[str | None, str | None, str | None]]:
    """Source, cue and content of each attribution that is no mere belief."""
    return [
        tuple(field_of(found, name, text) for name in ("source", "cue", "content"))
        for found in find_attributions(annotated(text, *names))
        if not found.belief
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # verbs that bring an infinitive which is done
        ("Norland was quick to condemn the raid.", ("Norland", "condemn", "the raid")),
        ("Norland was the first to condemn the raid.", ("Norland", "condemn", "the raid")),
        ("Berg went on to say that the truce was dead.", ("Berg", "say", "the truce was dead")),
        ("Berg did not hesitate to condemn the raid.", ("Berg", "condemn", "the raid")),
        ("Berg spoke with the emir to welcome the deal.", ("Berg", "welcome", "the deal")),
        ("We would like to thank the hosts for their patience.", ("We", "thank", "their patience")),
        # the passive
        ("That demand was refused.", (None, "refused", "That demand")),
        ("Norland is accused of shelling the port.", (None, "accused", "shelling the port")),
        ("Norland is accused by Sudria of shelling the port.", ("Sudria", "accused", "shelling the port")),
        # objects that are verbs, people who are warned
        ("Norland denies arming the rebels.", ("Norland", "denies", "arming the rebels")),
        ("Berg warned the palace against a raid.", ("Berg", "warned", "against a raid")),
        ("Berg warned the palace on Monday that talks would end.", ("Berg", "warned", "talks would end")),
        # who speaks
        ("A driver who saw the blast told reporters it was loud.", ("A driver", "told", "it was loud")),
        ("The army, a force that guards the port, said it had left.", ("The army", "said", "it had left")),
        ("The head of the firm she worked for said it was over.", ("The head of the firm", "said", "it was over")),
        ("They shelled each other, each blaming the other.", ("They", "blaming", "the other")),
        ("The truce, like the last, is dead, said leading columnist Ivo Rell.",
         ("leading columnist Ivo Rell", "said", "The truce, like the last, is dead")),
        ("Critics left the hall and say the plan is dead.", ("Critics", "say", "the plan is dead")),
        ("“Send no ships,” the letter read.", ("the letter", "read", "Send no ships")),
        ("The palace has long said that it wants peace.", ("The palace", "said", "it wants peace")),
        # words announced
        ("Our pledge to the families: we will find them.", ("Our", "pledge", "we will find them")),
        ("The belief is that Norland will yield.", (None, "belief", "Norland will yield")),
        ("As reported by the agency, the truce holds.", ("the agency", "reported", "the truce holds")),
        ("The truce holds, as the agency reported.", ("the agency", "reported", "The truce holds")),
        ("Deal near: envoy", ("envoy", ":", "Deal near")),
        ("The envoy said:\n\n“We have no right to sign this paper.”",
         ("The envoy", "said", "We have no right to sign this paper.")),
        ("Berg recognized the progress of the talks.", ("Berg", "recognized", "the progress of the talks")),
        ("Berg testified that the truce was dead.", ("Berg", "testified", "the truce was dead")),
        ("Norland made clear that the truce was dead.", ("Norland", "made clear", "the truce was dead")),
        ("Gloomy observers suggest that the plan will fail.", ("Gloomy observers", "suggest", "the plan will fail")),
        # where content ends
        ("Berg said a round was set for June, raising hopes of a truce.", ("Berg", "said", "a round was set for June")),
        ("Norland expressed confidence on Monday that the truce would hold.",
         ("Norland", "expressed", "the truce would hold")),
        ("Berg told aides that a deal like this — which he wants — he needs time for.",
         ("Berg", "told", "a deal like this — which he wants — he needs time for")),
        ("On the border (NNA) -- The truce is holding, an envoy said.", ("an envoy", "said", "The truce is holding")),
    ],
)  # fmt: skip
def test_kind(text, expected):
    assert expected in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norland welcomed the foreign minister, a friend, to the palace.",
        "Berg phoned from the coast to urge them on.",
        "She read: “The Long Road Home.”",
        "Source: NNA",
        "Berg raised the flag.",
        "Most of them voted for the bill, suggesting the plan is alive.",
        "Contributing: police",
        "They were refused entry.",
    ],
)
def test_no_kind(text):
    assert read(text) == []


def test_what_others_say_within_a_quotation():
    text = "“Norland says it wants peace, but we doubt it,” Berg said."
    inner = [found for found in find_attributions(annotated(text, "Norland")) if found.nested]
    assert [field_of(found, "cue", text) for found in inner] == ["says"]


def test_author_of_a_statement_is_who_says_i():
    text = "Statement by President Emmanuel Macron on the truce\n\nI welcome the truce between Israel and Hamas."
    report = parse(text)
    names = {actor.id: actor.name for actor in report.actors}
    assert [[names[speaker] for speaker in claim.speakers] for claim in report.claims] == [["Emmanuel Macron"]]


def test_those_named_between_dashes_speak():
    text = "The three guarantors – Russia, Turkey and Iran – rejected the truce with Israel."
    report = parse(text)
    names = {actor.id: actor.name for actor in report.actors}
    assert {names[speaker] for speaker in report.claims[0].speakers} == {"Russia", "Turkey", "Iran"}
