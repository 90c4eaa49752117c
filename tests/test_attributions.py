"""Who says what: each construction by its own proof, and what holds for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation_events.model.terms import Act, Polarity, Quotation
from negotiation_events.rules.attribution import Attribution, find_attributions
from negotiation_events.rules.claim import CLAIM_RULES
from negotiation_events.text.annotated import AnnotatedText, Mention
from negotiation_events.text.quotations import find_quotations
from negotiation_events.text.sentences import find_sentences


def annotated(text: str, *names: str) -> AnnotatedText:
    quotations = find_quotations(text)
    mentions = sorted(
        (
            Mention(
                kind="actor", form="name", start=text.index(name), end=text.index(name) + len(name), referents=(number,)
            )
            for number, name in enumerate(names)
        ),
        key=lambda mention: mention.start,
    )
    return AnnotatedText(
        text=text, quotations=quotations, sentences=find_sentences(text, quotations), mentions=tuple(mentions)
    )


def find(text: str, *names: str) -> list[Attribution]:
    return [found for found in find_attributions(annotated(text, *names)) if not found.nested]


def field_of(found: Attribution, name: str, text: str) -> str | None:
    value = getattr(found, name)
    return text[slice(*value)] if isinstance(value, tuple) else value


EXAMPLES = [(rule.id, case) for rule in CLAIM_RULES for case in rule.examples]
COUNTEREXAMPLES = [(rule.id, text) for rule in CLAIM_RULES for text in rule.counterexamples]


@pytest.mark.parametrize(("rule", "case"), EXAMPLES, ids=[f"{rule}-{case.text[:30]}" for rule, case in EXAMPLES])
def test_example(rule, case):
    read = [
        {name: field_of(found, name, case.text) for name in case.slots}
        for found in find(case.text)
        if found.rule == rule
    ]
    assert dict(case.slots) in read


@pytest.mark.parametrize(("rule", "text"), COUNTEREXAMPLES, ids=[text[:40] for _, text in COUNTEREXAMPLES])
def test_counterexample(rule, text):
    assert [found for found in find(text) if found.rule == rule] == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norland says it is willing to talk.", Act.OFFER),
        ("Norland said it would never sign.", Act.REJECT),
        ("Norland said it would help clear the mines.", Act.PROMISE),
        ("Norland warned that the truce was about to fail.", Act.WARN),
        ("Norland admitted that its army had fired first.", Act.CONFIRM),
        ("Norland denied that it had met the rebels.", Act.DENY),
        ("Norland would neither confirm nor deny the report.", Act.NOT_CONFIRM),
        ("Norland said it could not confirm the report.", Act.NOT_CONFIRM),
        ("Norland demanded that the rebels disarm.", Act.DEMAND),
        ("Norland proposed a truce of ten days.", Act.PROPOSE),
        ("Norland pledged to free all prisoners.", Act.PROMISE),
        ("Norland welcomed the deal.", Act.WELCOME),
        ("Norland condemned the raid.", Act.CRITICIZE),
        ("Norland expressed readiness to talk.", Act.OFFER),
        ("Norland called the plan a farce.", Act.CRITICIZE),
        ("Norland insisted that the rebels be disarmed.", Act.DEMAND),
        ("Norland insisted that the rebels had been disarmed.", Act.ASSERT),
        ("Norland suggested it would not need to leave.", Act.ASSERT),
        ("Norland suggested that both sides meet in Oslo.", Act.PROPOSE),
        ("Norland said its men were ready to fight until victory.", Act.ASSERT),
        ("Norland’s threat to attack was heard.", Act.THREATEN),
    ],
)
def test_act(text, act):
    assert find(text)[0].act is act


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Norland said the swap was over but Sudria and Helvia did not confirm this and an officer said it went on.",
            ["the swap was over", "this", "it went on"],
        ),
        (
            "“Peace is near,” said Berg, adding that the talks would “most likely” go on.",
            ["Peace is near", "the talks would “most likely” go on"],
        ),
        ("He said the rebels proposed a truce, Berg said.", ["the rebels proposed a truce"]),
        ("Berg said the talks had failed, after his aides left the hall.", ["the talks had failed"]),
        (
            "While he said Norland wanted peace, he denounced the plan as a lie.",
            ["Norland wanted peace", "the plan as a lie"],
        ),
        ("Insisting the road was open, he said: “Come and see it.”", ["the road was open", "Come and see it."]),
    ],
)
def test_content_ends_where_the_next_cue_begins(text, contents):
    assert [field_of(found, "content", text) for found in find(text)] == contents


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Anna Berg, the envoy who sat with both sides for hours, said the talks had failed.", "Anna Berg"),
        ("Norland, Sudria and Helvia have said the plan is dead.", "Norland, Sudria and Helvia"),
        ("In Geneva the minister said the plan was dead.", "the minister"),
        (
            "The Sudrian president, who has led the country for years, on Monday said the plan was dead.",
            "The Sudrian president",
        ),
        ("A statement by the palace said the talks would resume.", "the palace"),
        ("A member of the Sudrian delegation said the plan was dead.", "A member of the Sudrian delegation"),
    ],
)
def test_source(text, source):
    assert field_of(find(text)[0], "source", text) == source


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("“Never.” The envoy said on Monday.", "The envoy", "Never."),
        ("He said, however, that the truce had held.", "He", "the truce had held"),
        ("She said in an interview published today that talks would resume.", "She", "talks would resume"),
        (
            "Norland said without a ceasefire, the talks would fail.",
            "Norland",
            "without a ceasefire, the talks would fail",
        ),
        ("Berg had said, speaking to reporters on Friday, that he would go.", "Berg", "he would go"),
        ("The envoy (a former general) said the war was over.", "The envoy", "the war was over"),
        ("The two sides – Norland and Sudria – said they would talk.", "The two sides", "they would talk"),
        ("Berg warned of famine.", "Berg", "famine"),
        ("As I have said before, the war must end.", "I", "the war must end"),
        ("With the envoy, Anna Berg, calling the plan a farce, talks stalled.", "the envoy", "the plan a farce"),
        ("The swap was confirmed on Monday by both armies.", "both armies", "The swap"),
        ("“We have a text that all can sign” with the hosts, said Berg.", "Berg", "We have a text that all can sign"),
        ("The cuts are “not enough,” says Anna Berg, an envoy.", "Anna Berg", "The cuts are “not enough"),
        ("Several leaders, including Berg and Koval, have urged calm.", "Several leaders", "calm"),
        ("Rebel leaders say the deal is dead.", "Rebel leaders", "the deal is dead"),
        ("Berg told Norlandic television her side had won.", "Berg", "her side had won"),
        ("Norland told a meeting of ministers in Port Sava that the plan was dead.", "Norland", "the plan was dead"),
        ("The army would neither confirm nor deny the report.", "The army", "the report"),
        ("In a long interview Berg declared “we will not yield to anybody”.", "Berg", "we will not yield to anybody"),
        ("Officials Say Truce Is Over", "Officials", "Truce Is Over"),
        ("Norland was shown the plan. Sudria turned it down.", "Sudria", "it"),
        ("Norland agreed to the proposal.", "Norland", "the proposal"),
        ("Neither Norland nor Sudria has commented.", "Neither Norland nor Sudria", None),
        ("Norland has yet to respond.", "Norland", None),
        ("Last week officials said at least 20 men had died.", "officials", "at least 20 men had died"),
        ("The prisoners are believed to be alive.", None, "The prisoners are believed to be alive"),
        ("Footage of Anna Berg saying she would resign was lost.", "Anna Berg", "she would resign was lost"),
        ("Norland said the raid was over, and Sudria buried its dead.", "Norland", "the raid was over"),
        ("Norland had no doubt won. Berg’s letter said the war was lost.", "Berg", "the war was lost"),
        ("What was left, the envoy said, was paperwork.", "the envoy", "What was left, the envoy said, was paperwork"),
        ("Norland and Sudria have both denied the report.", "Norland and Sudria", "the report"),
        ("Norland has so far refused to sign.", "Norland", "to sign"),
        ("Norland promised to leave, but fighting on the border slowed it.", "Norland", "to leave"),
        ("Berg vowed at a rally on Friday to fight on.", "Berg", "to fight on"),
        ("The palace issued a statement on Friday condemning the raid.", "The palace", "the raid"),
        ("I want to thank Helvia for its patience.", "I", "its patience"),
        ("At the forum, attended by envoys, the king met Berg and criticized the plan.", "the king", "the plan"),
        (
            "Noting that an agency has confirmed the raid, Berg asked: “Why?”",
            "Berg",
            "an agency has confirmed the raid",
        ),
        ("They condemned it, with the mufti, Anna Berg, saying all was lost.", "the mufti", "all was lost"),
        ("And we’ll go on, insisting that it open the road.", "we", "it open the road"),
        ("Berg urged an end to violence and Koval repeatedly called for calm.", "Berg", "an end to violence"),
        ("Norland TV’s Channel 10 said the envoy had left.", "Norland TV’s Channel 10", "the envoy had left"),
        ("There was no immediate comment from Sudria.", "Sudria", None),
        ("There has been no confirmation of the raid from the army.", "the army", None),
        ("Sudrian officials were not available for comment.", "Sudrian officials", None),
        ("Two aides briefed on the plan told the agency that it was dead.", "Two aides", "it was dead"),
        ("An envoy who spoke on condition of anonymity said the deal was near.", "An envoy", "the deal was near"),
        ("The siege, which Norland says would end soon, was lifted.", "Norland", "would end soon"),
        ("The truce was broken, according to each of them, at noon.", "each of them", "The truce was broken"),
        ("Marchers have begun demanding a truce.", "Marchers", "a truce"),
        ("After the talks broke down, Berg made calls and even called on Sudria to yield.", "Berg", "to yield"),
        ("The army wants the siege lifted, the general said.", "the general", "The army wants the siege lifted"),
        ("Sudria accepted the outline and that surprised Norland.", "Sudria", "the outline"),
        ("Norland refused to go – a hard choice – insisting it was ill.", "Norland", "to go – a hard choice"),
        ("Norland refused the map, and the look on the faces at the table did not bode well.", "Norland", "the map"),
        ("Berg called the plan “a farce”.", "Berg", "the plan “a farce”"),
        ("The plan, which was drafted in Oslo and which Norland rejected, is dead. It rejected it.", "It", "it"),
        ("Berg has indicated it could take weeks.", "Berg", "it could take weeks"),
        ("Reports on Monday that a truce was near lifted prices.", None, "a truce was near"),
        ("Norland issued a stern warning that it would leave.", "Norland", "it would leave"),
        ("A statement from Norland that it would leave came late.", "Norland", "it would leave"),
        ("The palace issued a statement saying the deal was dead.", "The palace", "the deal was dead"),
        ("I am grateful to our friends in Oslo.", "I", "our friends in Oslo"),
        ("Helvia was outraged by the raid.", "Helvia", "the raid"),
        ("I disagree, however, with the manner of it.", "I", "the manner of it"),
        ("It was what officials said was a raid.", "officials", "was a raid"),
        ("In what officials said was a raid, three men were shot.", "officials", "was a raid"),
        ("A row over what officials describe as a trap has grown.", "officials", "a trap"),
        ("Berg defended his decision to free the men.", "Berg", "his decision to free the men"),
        ("The army retracted its statement.", "The army", "its statement"),
        ("Berg took back his remarks.", "Berg", "his remarks"),
        ("Sudria corrected the number to 180.", "Sudria", "the number to 180"),
        ("The King confirmed to me his full support.", "The King", "his full support"),
        ("Berg called the plan “a farce,” adding, “We will not go to Oslo.”", "Berg", "We will not go to Oslo."),
        ("They praised a free, safe, and united Helvia.", "They", "a free, safe, and united Helvia"),
        ("The plan laid out by Berg called for a truce; a swap; and aid.", "Berg", "a truce; a swap; and aid"),
        (
            "Three men rushed in and opened fire, Anna Berg, a guard, told AFP.",
            "Anna Berg",
            "Three men rushed in and opened fire",
        ),
        ("If need be, we are prepared to wait.", "we", "to wait"),
        ("Norland dismissed a suggestion that it would go.", "Norland", "a suggestion that it would go"),
        ("The rebels stopped short of accepting the plan.", "The rebels", "accepting the plan"),
        ("It was reported that the envoy had left.", None, "the envoy had left"),
        ("The envoy is believed to have left.", None, "The envoy is believed to have left"),
        (
            "The leaders urged calm, underscored their support for the truce, and left.",
            "The leaders",
            "their support for the truce",
        ),
        ("Berg told a news conference the man had fled.", "Berg", "the man had fled"),
        ("Berg confirmed reports that the envoy had left.", "Berg", "the envoy had left"),
    ],
)
def test_construction(text, source, content):
    assert (source, content) in [
        (field_of(found, "source", text), field_of(found, "content", text)) for found in find(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "His demands are clear.",
        "Norland claims the port.",
        "Norland agreed to a truce.",
        "It freed what it calls “heroes”.",
        "The proposed truce failed.",
        "People accused of spying were freed.",
        "As they say, peace is hard.",
        "The United States and Helvia met.",
        "Berg will reject the plan.",
        "Berg welcomed them at the airport.",
        "The officials concluded a meeting in Oslo.",
        "The move came late, underlining how hard it is to make peace.",
        "In stark terms the plan fails.",
        "A ceasefire proposed by Helvia failed.",
        "The war has claimed the lives of 67 men, all of them soldiers.",
        "Helvia, which backs Sudria, is far away.",
        "Berg added a second before half-time.",
        "Bookmakers offered odds of 5,000 to 1.",
        "Norland called “our best men” home.",
        "The army is ready to fight for years.",
        "The events of the last days suggest that peace is near.",
        "The areas of Norland will be open to traffic.",
        "Those who reject the deal get safe passage.",
        "The deal on settling claims was paid for by Norland.",
        "The leaders of other Arab states who met in Oslo left.",
        "A federal appeals court found the deal void.",
        "Refusing to talk makes the war longer.",
        "The rebels defended the town.",
        "The general withdrew his troops.",
        "Reports that found fault were ignored.",
        "Norland extended the truce by a week.",
        "A pledge to the families was kept.",
        "The rivals were known to have met.",
    ],
)
def test_no_claim(text):
    assert [found for found in find(text) if not found.belief] == []


def test_referents():
    found = find("Norland and Sudria did not confirm this.", "Norland", "Sudria")
    assert found[0].referents == (0, 1)


def test_referents_of_a_pronoun_that_refers_back():
    found = find("The plan pleased Norland, which welcomed the truce.", "Norland")
    assert [one.referents for one in found] == [(0,)]


def test_addressees():
    text = "Helvia urged Norland and Sudria to stop shooting."
    found = find(text, "Helvia", "Norland", "Sudria")[0]
    assert (found.referents, found.addressees) == ((0,), (1, 2))


def test_addressee_of_what_leads_up_to_the_report():
    text = "Speaking to the BBC, Berg said the war was over."
    (found,) = find(text, "Berg", "BBC")
    assert found.addressees == (1,)


def test_content_that_goes_on_behind_its_report_has_an_opening():
    text = "“It is over,” said Berg. “We go home on Monday at last.”"
    (found,) = find(text, "Berg")
    assert field_of(found, "opening", text) == "It is over,” said Berg"
    assert field_of(found, "content", text) == "It is over,” said Berg. “We go home on Monday at last."


def test_time():
    text = "Norland said on Monday that the truce was over."
    when = Mention(kind="time", start=text.index("Monday"), end=text.index("Monday") + 6)
    quotations = find_quotations(text)
    found = find_attributions(
        AnnotatedText(text=text, quotations=quotations, sentences=find_sentences(text), mentions=(when,))
    )
    assert found[0].time == when


def test_a_belief_is_marked():
    assert find("Norland hopes that the talks succeed.")[0].belief


def test_what_the_report_adopts_as_its_own_voice_is_not_embedded():
    assert not find("The truce is holding, officials said.")[0].embedded
    assert find("Officials said the truce is holding.")[0].embedded


def test_words_in_marks_within_a_paraphrase():
    found = find("He said the talks had been “useful and frank”.")[0]
    assert found.quotation is Quotation.MIXED


def test_negative_content():
    assert find("He said the two sides had not agreed.")[0].polarity is Polarity.NEGATIVE


def test_nested():
    inner = [
        found for found in find_attributions(annotated("The envoy said Norland rejected the plan.")) if found.nested
    ]
    assert [found.act for found in inner] == [Act.REJECT]


def test_nothing_crosses_a_paragraph():
    text = "Norland said the truce was over\n\nThe war goes on."
    assert all("\n" not in text[found.start : found.end] for found in find(text))


WORDS = st.lists(
    st.sampled_from(
        [
            "said",
            "says",
            "that",
            "“",
            "”",
            ",",
            ".",
            "Berg",
            "the",
            "envoy",
            "Norland",
            "to",
            "not",
            "called",
            "for",
            "as",
            "who",
            "which",
            "and",
            "but",
            "will",
            "talks",
            ":",
            "’s",
            "“No,”",
            "(",
            ")",
            "accused",
            "of",
            "urged",
            "–",
            "plan",
            "rejected",
            "according",
            "warning",
            "by",
            "was",
            "saying",
            "\n\n",
        ]
    ),
    max_size=40,
)


@given(WORDS.map(" ".join) | st.text())
def test_any_text_is_read(text):
    for found in find_attributions(annotated(text)):
        assert 0 <= found.start < found.end <= len(text)
        assert found.content is None or found.content[0] <= found.content[1]
