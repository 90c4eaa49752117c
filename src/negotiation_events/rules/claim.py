"""How English says who says what: the constructions that `find_attributions` reads, with their proof."""

from negotiation_events.model import Claim
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
        id="claim.act",
        makes=Claim,
        doc="An act of speech with its object: “X rejected the plan”, “the plan was rejected by X”, “X did not "
        "confirm this”.",
        examples=[
            example("Norland rejected the plan on Monday.", source="Norland", act="reject", content="the plan"),
            example(
                "The proposal was accepted by the rebels.", source="the rebels", act="accept", content="The proposal"
            ),
            example(
                "Norland and Sudria did not confirm this.",
                source="Norland and Sudria",
                cue="did not confirm",
                act="not_confirm",
                content="this",
            ),
            example(
                "Berg called for an immediate truce.", cue="called for", act="request", content="an immediate truce"
            ),
            example(
                "The general would not rule out a raid. The palace ruled out talks.",
                source="The palace",
                act="reject",
                content="talks",
            ),
        ],
        counterexamples=["The proposed plan has nine points.", "The minister accepted the post."],
    ),
    Construction(
        id="claim.act-to",
        makes=Claim,
        doc="An act of speech with an infinitive: “X refused to leave”, “declined to comment”, “is said to be ...”.",
        examples=[
            example(
                "The rebels refused to lay down their arms.",
                source="The rebels",
                act="reject",
                content="to lay down their arms",
            ),
            example("Norland threatened to walk out.", act="threaten", content="to walk out"),
            example("The palace declined to comment.", act="not_confirm", cue="declined"),
            example("Sudria is said to be weary of the war.", act="assert", cue="said"),
        ],
        counterexamples=["They met to promise one another help."],
    ),
    Construction(
        id="claim.urge",
        makes=Claim,
        doc="What somebody asks of somebody: “X urged Y to ...”.",
        examples=[
            example(
                "Helvia urged both sides to stop shooting.", source="Helvia", act="request", content="to stop shooting"
            ),
            example(
                "The envoy called on Norland to withdraw its troops.",
                cue="called on",
                act="request",
                content="to withdraw its troops",
            ),
        ],
        counterexamples=["An urge to leave came over him."],
    ),
    Construction(
        id="claim.accuse",
        makes=Claim,
        doc="What somebody accuses or assures somebody of.",
        examples=[
            example("She assured them of her support.", source="She", act="promise", content="her support"),
            example(
                "The rebels accused the army of shelling a convoy.",
                source="The rebels",
                act="accuse",
                content="shelling a convoy",
            ),
            example("Berg has accused Norland of breaking the truce.", source="Berg", content="breaking the truce"),
        ],
        counterexamples=["The men accused of spying were freed."],
    ),
    Construction(
        id="claim.thank",
        makes=Claim,
        doc="What somebody thanks somebody for.",
        examples=[
            example("Berg thanked Helvia for its patience.", act="welcome", source="Berg", content="its patience"),
            example("We thank the envoy for his hard work.", act="welcome", source="We", content="his hard work"),
        ],
        counterexamples=["Thanks to the truce, the road is open."],
    ),
    Construction(
        id="claim.describe",
        makes=Claim,
        doc="What somebody describes, dismisses or condemns something as.",
        examples=[
            example("The envoy described the talks as useful.", source="The envoy", content="the talks as useful"),
            example("Norland dismissed the offer as a stunt.", act="criticize", content="the offer as a stunt"),
        ],
        counterexamples=["She works as an envoy."],
    ),
    Construction(
        id="claim.call",
        makes=Claim,
        doc="What somebody calls something.",
        examples=[
            example(
                "A rebel leader called those terms “a non-starter”.",
                source="A rebel leader",
                act="criticize",
                quotation="mixed",
            ),
            example(
                "An official called the talks productive.",
                source="An official",
                act="assert",
                content="the talks productive",
            ),
        ],
        counterexamples=["The president called an emergency meeting.", "He called Norland home."],
    ),
    Construction(
        id="claim.stance",
        makes=Claim,
        doc="What somebody is ready for, willing to do, opposed to or grateful for.",
        examples=[
            example(
                "Norland is ready for talks without conditions.",
                source="Norland",
                act="offer",
                content="talks without conditions",
            ),
            example("Sudria is not willing to negotiate.", source="Sudria", act="reject", cue="is not willing"),
            example("I am grateful for the patience of our hosts.", act="welcome", content="the patience of our hosts"),
        ],
        counterexamples=["Ready meals were handed out."],
    ),
    Construction(
        id="claim.withheld",
        makes=Claim,
        doc="That somebody says nothing: “did not respond”, “had no comment”.",
        examples=[
            example("Sudria did not immediately respond to a request for comment.", source="Sudria", act="not_confirm"),
            example("The palace had no comment.", source="The palace", act="not_confirm", cue="had no comment"),
        ],
        counterexamples=["The army responded with rockets."],
    ),
    Construction(
        id="claim.noun",
        makes=Claim,
        doc="Words summed up in a noun: “X's warning that ...”, “X's refusal to ...”.",
        examples=[
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
        ],
        counterexamples=["Note: times are local."],
    ),
)
