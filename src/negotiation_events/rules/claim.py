"""How English says who says what: the constructions that `find_attributions` reads, with their proof."""

from negotiation_events.model import Claim
from negotiation_events.rules.claim_acts import CLAIM_ACTS
from negotiation_events.rules.rule import Construction, example

CLAIM_RULES = (
    Construction(
        id="claim.said-before",
        makes=Claim,
        doc="A speaker, a verb of speech and a clause: “X said (that) ...”.",
        examples=[
            example(
                "Norland said the swap had been completed.",
                source="Norland",
                cue="said",
                act="assert",
                content="the swap had been completed",
                quotation="indirect",
            ),
            example(
                "The envoy told reporters in Port Sava on Monday that talks would not resume.",
                source="The envoy",
                cue="told",
                content="talks would not resume",
                polarity="negative",
            ),
            example(
                "Sudria says it is ready for a truce but Norland says it will never disarm.",
                source="Sudria",
                act="offer",
                content="it is ready for a truce",
            ),
            example(
                "In a statement, the palace said it could bomb the port if talks failed.",
                act="threaten",
                medium="a statement",
            ),
        ],
        counterexamples=["The talks, that is to say the second round, were brief."],
    ),
    Construction(
        id="claim.said-after",
        makes=Claim,
        doc="A clause, a comma, and the speaker with a verb of speech: “..., X said”.",
        examples=[
            example(
                "The truce is holding, a Sudrian general said on Friday.",
                source="a Sudrian general",
                content="The truce is holding",
            ),
            example(
                "Two villages were shelled overnight, said a monitor based in Helvia.",
                source="a monitor",
                cue="said",
                content="Two villages were shelled overnight",
            ),
        ],
        counterexamples=["The talks ended, and nobody knew what for."],
    ),
    Construction(
        id="claim.said-around",
        makes=Claim,
        doc="A clause with the speaker and a verb of speech in its midst: “the truce, X said, ...”.",
        examples=[
            example(
                "The truce, officials say, is holding.",
                source="officials",
                content="The truce, officials say, is holding",
            ),
            example(
                "The rebels, he said, had to lay down their arms.",
                source="he",
                content="The rebels, he said, had to lay down their arms",
            ),
        ],
        counterexamples=["The truce, which began on Monday, is holding."],
    ),
    Construction(
        id="claim.quoted-before",
        makes=Claim,
        doc="A speaker, a verb of speech and a quotation: “X said: ‘...’”.",
        examples=[
            example(
                "Anna Berg said: “We want a lasting peace.”",
                source="Anna Berg",
                content="We want a lasting peace.",
                quotation="direct",
            ),
            example(
                "He reported no progress, and added: “There is work ahead.”",
                cue="added",
                source="He",
                content="There is work ahead.",
            ),
        ],
        counterexamples=["The plan is known as “the road map” in Norland."],
    ),
    Construction(
        id="claim.quoted-after",
        makes=Claim,
        doc="A quotation and its speaker: “‘...,’ X said”; it goes on where the next sentence is a quotation alone.",
        examples=[
            example("“We confirmed our part,” she added.", source="she", cue="added", content="We confirmed our part"),
            example(
                "“The war must end,” said Berg. “Our people are tired of it.”",
                source="Berg",
                content="The war must end,” said Berg. “Our people are tired of it.",
            ),
            example(
                "“Congratulations to both sides,” Berg said in a post on Telegram.", act="welcome", medium="Telegram"
            ),
        ],
        counterexamples=["“The Long Way Home” is a film about the war."],
    ),
    Construction(
        id="claim.quoted-around",
        makes=Claim,
        doc="A quotation that is broken off for its speaker: “‘...,’ X said, ‘...’”.",
        examples=[
            example(
                "“If they leave,” the general said, “we will follow.”",
                source="the general",
                content="If they leave,” the general said, “we will follow.",
            ),
            example("“That,” she added, “is not what was agreed upon.”", source="she", cue="added"),
        ],
        counterexamples=["Between “now” and “never” there is not much room."],
    ),
    Construction(
        id="claim.quoted-alone",
        makes=Claim,
        doc="A quotation without a speaker of its own, behind what somebody said in the same or the last paragraph.",
        examples=[
            example(
                "Berg accused the army of shelling a convoy. “We have seen the burnt lorries with our own eyes.”",
                content="We have seen the burnt lorries with our own eyes.",
                quotation="direct",
            ),
            example(
                "Norland denied the report. “None of our soldiers has crossed the border.”",
                polarity="negative",
                content="None of our soldiers has crossed the border.",
            ),
        ],
        counterexamples=["The village was quiet. “Home Sweet Home.”"],
    ),
    Construction(
        id="claim.according-to",
        makes=Claim,
        doc="What is so according to somebody.",
        examples=[
            example(
                "Two soldiers died, according to a spokesman for the army.",
                source="a spokesman for the army",
                content="Two soldiers died",
            ),
            example(
                "According to the ministry, 40 prisoners were freed.",
                source="the ministry",
                cue="According to",
                content="40 prisoners were freed",
            ),
            example("As announced by the palace, the road is open.", source="the palace", content="the road is open"),
        ],
        counterexamples=["The swap went according to plan."],
    ),
    Construction(
        id="claim.in-the-words",
        makes=Claim,
        doc="What is so in somebody's words.",
        examples=[
            example("In the words of Berg, the plan was a trap.", source="Berg", content="the plan was a trap"),
            example("In the words of one envoy, nobody had moved.", source="one envoy", content="nobody had moved"),
        ],
        counterexamples=["He put it in the words of his language."],
    ),
    Construction(
        id="claim.quoted-as-saying",
        makes=Claim,
        doc="Somebody whom another source quotes or cites as saying something.",
        examples=[
            example(
                "The agency quoted Berg as saying that Sudria had yielded.", source="Berg", content="Sudria had yielded"
            ),
            example(
                "The minister was quoted as saying the deal was dead.",
                source="The minister",
                content="the deal was dead",
            ),
        ],
        counterexamples=["The price was quoted as a range."],
    ),
    Construction(
        id="claim.cited",
        makes=Claim,
        doc="Somebody whom a source cites behind what it tells: “..., the agency said, citing X”.",
        examples=[
            example(
                "The truce has ended, state radio said, citing a general.",
                source="a general",
                cue="citing",
                content="The truce has ended",
            ),
            example(
                "The paper reported that the envoys had met, quoting two diplomats.",
                source="two diplomats",
                cue="quoting",
                content="the envoys had met",
            ),
        ],
        counterexamples=["The envoy left the city, citing security concerns."],
    ),
    *CLAIM_ACTS,
    Construction(
        id="claim.noun",
        makes=Claim,
        doc="Words summed up in a noun: “X's warning that ...”, “X's refusal to ...”, “our pledge: ...”.",
        examples=[
            example("Our message to Norland: keep the road open.", source="Our", content="keep the road open"),
            example(
                "Norland's warning that it would leave was heard.",
                source="Norland",
                act="warn",
                content="it would leave",
            ),
            example(
                "The rebels’ refusal to disarm angered Sudria.", source="The rebels’", act="reject", content="to disarm"
            ),
        ],
        counterexamples=["His claim to the throne is weak."],
    ),
    Construction(
        id="claim.introduced",
        makes=Claim,
        doc="A quotation behind a colon that a noun of speech brings in, whatever the verb.",
        examples=[
            example(
                "Berg summed up the mood in one line: “I am tired of promises that nobody keeps.”",
                source="Berg",
                cue="summed",
                quotation="direct",
                content="I am tired of promises that nobody keeps.",
            ),
            example("Berg closed with a plea: “Let the children go home.”", content="Let the children go home."),
        ],
        counterexamples=["The editors picked a title: “The Long Road Home to the Valley.”"],
    ),
    Construction(
        id="claim.let-me-say",
        makes=Claim,
        doc="What a speaker announces to be saying: “Let me be clear: ...”.",
        examples=[
            example(
                "Let me be clear: we will not rest until the captives are home.",
                source="me",
                content="we will not rest until the captives are home",
            ),
            example("Let me say plainly, this road leads nowhere.", content="this road leads nowhere"),
        ],
        counterexamples=["Let me go, the boy cried."],
    ),
    Construction(
        id="claim.hearsay",
        makes=Claim,
        doc="What is reportedly so.",
        examples=[
            example("Talks are reportedly under way.", cue="reportedly", act="assert"),
            example("The envoy has allegedly left.", cue="allegedly"),
        ],
        counterexamples=["The report was long."],
    ),
    Construction(
        id="claim.colon",
        makes=Claim,
        doc="A speaker and a colon, as in headlines and transcripts.",
        examples=[
            example(
                "BERG: We have not signed anything yet.",
                source="BERG",
                cue=":",
                content="We have not signed anything yet",
            ),
            example(
                "KOVAL: The guns must fall silent first.", source="KOVAL", content="The guns must fall silent first"
            ),
            example("Truce near: envoy", source="envoy", cue=":", content="Truce near"),
            example(
                "- Defence Minister Anna Berg: “We have not signed anything yet.”",
                source="Defence Minister Anna Berg",
                quotation="direct",
                content="We have not signed anything yet.",
            ),
        ],
        counterexamples=["Note: times are local."],
    ),
)
