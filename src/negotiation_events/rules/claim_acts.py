"""How English says what somebody does by words: accepts, refuses, urges, accuses, calls something."""

from negotiation_events.model import Claim
from negotiation_events.rules.rule import Construction, example

CLAIM_ACTS = (
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
            example(
                "The mayor urged Anna Berg, the chief envoy, not to leave.",
                source="The mayor",
                act="request",
                content="not to leave",
            ),
            example("Norland told the rebels to disarm.", source="Norland", act="demand", content="to disarm"),
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
            example("The plan was described as a gift by the rebels.", source="the rebels"),
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
            example("Neither government commented.", source="Neither government", act="not_confirm", cue="commented"),
        ],
        counterexamples=["The army responded with rockets."],
    ),
    Construction(
        id="claim.denial",
        makes=Claim,
        doc="A denial that came from somebody: “there was a denial from X”, “it drew a denial from X”.",
        examples=[
            example("The report drew a swift denial from the palace.", source="the palace", act="deny", cue="denial"),
            example("There was an angry denial from the rebels.", source="the rebels", act="deny"),
            example("There was no denial from the army.", source="the army", act="not_confirm"),
        ],
        counterexamples=["The denial of visas to the pilgrims went on."],
    ),
    Construction(
        id="claim.number",
        makes=Claim,
        doc="The number at which somebody puts something.",
        examples=[
            example("Sudria put the number at 180.", source="Sudria", cue="put", content="the number at 180"),
            example(
                "The army has put the total at more than 40.", source="The army", content="the total at more than 40"
            ),
        ],
        counterexamples=["She put the number in a drawer at noon."],
    ),
)
