"""How English says that talks are to come: someone proposes them, is ready for them, fixes them."""

from negotiation_events.findings import Mark
from negotiation_events.model import Talks
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.meeting_reading import invited, urged, urged_last
from negotiation_events.rules.rule import Rule, example
from negotiation_events.rules.talks_reading import about_talks, proposal, wanted
from negotiation_events.rules.talks_stages import FIXED, PROPOSED

PLAN_RULES = (
    Rule(
        id="talks.propose",
        makes=Talks,
        doc="Someone proposes talks, calls for them or invites to them.",
        pattern="""
            {proposers:actors?} @propose|@suggest|@offer|@float|@request|@demand|@urge|@recommend \
                (holding|hosting|opening|resuming|restarting|convening|starting|to hold|to host|to open|to resume|\
                to convene|the resumption of|a return to|the start of)? {it:talks}
            {proposers:actors?} @call|@appeal|@press|@push|@plead|@ask|@lobby {x_when:time?} for \
                (a return to|a resumption of|the resumption of|the start of|an end to the deadlock in|opening|holding|\
                resuming)? {it:talks}
            {proposers:actors?} @urge|@press|@ask|@tell|@invite|@encourage|@want|@push {parties:actors} to \
                (immediately|quickly|urgently)? (hold|resume|begin|start|enter|restart|open|join|attend|conduct|\
                continue|return to|go back to|come back to|engage in|take part in|participate in)? {it:talks}
            {proposers:actors?} @call|@appeal on|upon|to {parties:actors} to ...14 \
                (hold|resume|begin|start|enter|restart|relaunch|reopen|open|join|attend|continue|return to|go back to|\
                engage in|take part in) {it:talks}
            {proposers:actors?} @call|@appeal on|upon|to {parties:actors} ...6 to \
                (hold|resume|begin|start|enter|restart|relaunch|reopen|open|join|attend|continue) {it:talks}
            {proposers:actors?} @invite {parties:actors} (for|to) {it:talks}
            {proposers:actors?} @invite|@summon|@call {parties:actors} {place:place} {time:time?} (for|to) {it:talks}
            {parties:actors?} @be %invite (for|to) {it:talks} (by {proposers:actors})?
            {proposers:actors?} @make|@extend|@issue|@repeat|@renew|@reiterate|@table \
                (a|an|its|his|her|their|the) ...2 (offer|proposal|call|appeal|bid|request|plea|demand) \
                (of|for) {it:talks} (to {with:actors})?
            {it:talks} {x_relative:relative?} @be %propose|%suggest|%offer|%request|%urge|%demand \
                (by {proposers:actors})?
            {it:talks} {x_relative:relative?} @be %call for (by {proposers:actors})?
        """,
        status={Stage.DONE: "proposed", Stage.DOING: "proposed", Stage.NEGATED: None, Stage.SUPPOSED: None},
        build=proposal,
        examples=[
            example(
                "Egypt proposed talks between Israel and Hamas.",
                status="proposed",
                proposers=["Egypt"],
                parties=["Israel", "Hamas"],
            ),
            example("Egypt has called for talks with Ethiopia.", status="proposed", proposers=["Egypt"]),
            example("Egypt called on Monday for U.S.-Iranian talks.", status="proposed", proposers=["Egypt"]),
            example(
                "A summit between France and Germany was proposed by Egypt.", status="proposed", proposers=["Egypt"]
            ),
            example("Egypt made an offer of talks to Ethiopia.", proposers=["Egypt"], parties=["Egypt", "Ethiopia"]),
            example("Talks on the border were called for by Egypt.", status="proposed", proposers=["Egypt"]),
        ],
        counterexamples=["Egypt called for restraint.", "Egypt proposed a budget."],
    ),
    Rule(
        id="talks.ready",
        makes=Talks,
        doc="A party is ready for talks, wants them, or hopes for them.",
        pattern="""
            {parties:actors?} @be|@stand|@remain|@appear|@seem \
                ready|willing|open|prepared|available|keen|eager for|to|on {it:talks}
            {parties:actors?} @want|@seek|@favour|@favor|@prefer {it:talks}
            {parties:actors?} @express|@voice|@signal|@declare|@reiterate|@affirm ...3 \
                readiness|willingness|openness|interest|desire|hope (for|in|to hold|to begin|to start|to resume|\
                to enter|to join|to open) {it:talks}
            {parties:actors} @hope for {it:talks}
        """,
        status=PROPOSED,
        build=wanted,
        examples=[
            example("Russia is ready for talks without preconditions.", status="proposed", parties=["Russia"]),
            example(
                "Egypt expressed its readiness for talks with Ethiopia.",
                status="proposed",
                parties=["Egypt", "Ethiopia"],
            ),
        ],
        counterexamples=[
            "Egypt is ready for winter.",
            "Egypt is ready to sign.",
            "Egypt wanted the talks to bring cheaper grain.",
        ],
    ),
    Rule(
        id="talks.accept",
        makes=Talks,
        marks=(Mark.PREPARED,),
        doc="A party agrees to talks.",
        pattern="""
            {parties:actors?} @agree (on|to) ({x_deal:agreement} and)? {it:talks}
            {parties:actors?} @accept ...4 (invitation|offer|proposal|call) (for|to|of) (hold|attend|join|begin)? \
                {it:talks}
            {parties:actors?} @schedule|@plan|@arrange|@prepare|(@set up)|(@prepare for)|(@plan for)|(@sign up for) \
                {it:talks}
        """,
        status=FIXED,
        build=about_talks(errand=True),
        examples=[
            example(
                "France and Germany agreed to talks in Oslo.",
                status="scheduled",
                parties=["France", "Germany"],
                place="Oslo",
            ),
            example("France and Germany are preparing for talks.", status="scheduled"),
        ],
        counterexamples=["France agreed to pay.", "France prepared for winter."],
    ),
    Rule(
        id="talks.schedule",
        makes=Talks,
        doc="The time or place of talks is fixed.",
        pattern="""
            {it:talks} {x_relative:relative?} @be %schedule|%plan|%set|%slate|%arrange|%expect|%book|due|\
                (in the works)|imminent (for|on|in)? {time:time?}
            {it:talks} {x_relative:relative?} @be %schedule|%plan|%set|%slate|%expect for {place:place} {time:time?}
            {it:talks} {x_relative:relative?} (scheduled|planned|set|slated|arranged|due) (for|on|in) {time:time}
            {it:talks} , to (be held|take place|begin|start|open)
            {it:talks} (due|scheduled|expected|set|slated) to (begin|start|open|resume|restart|recommence|reconvene|\
                convene|continue|(take place)|(be held))
        """,
        status=FIXED,
        build=about_talks(),
        examples=[
            example("Talks between France and Germany are scheduled for Monday.", status="scheduled"),
            example(
                "UN-brokered talks due to resume in Geneva next week will deal with borders.",
                status="scheduled",
                mediators=["United Nations"],
                place="Geneva",
            ),
        ],
        counterexamples=[
            "A train to Paris is scheduled for Monday.",
            "No talks between France and Germany are planned.",
        ],
    ),
    Rule(
        id="talks.urge-to-table",
        makes=Talks,
        doc="Someone urges others to come to the negotiating table.",
        pattern="""
            {proposers:actors?} @urge|@press|@ask|@tell|@invite|@encourage|@want|@push|@implore|@beg {parties:actors} \
                to ...12 (come|return|get|go|sit) (back|down)? (to|at) the (negotiating|bargaining|peace|conference|\
                negotiation) table
            {proposers:actors?} @call|@appeal on|upon|to|for {parties:actors} to ...12 (come|return|get|go|sit) \
                (back|down)? (to|at) the (negotiating|bargaining|peace|conference|negotiation) table
            {proposers:actors?} @urge|@call|@appeal|@press (on|upon|for|to)? (the|both|all)? ...4 \
                (sides|parties|factions|rivals) to ...12 (come|return|get|go|sit) (back|down)? (to|at) the \
                (negotiating|bargaining|peace|conference|negotiation) table
        """,
        status={Stage.DONE: "proposed", Stage.DOING: "proposed", Stage.NEGATED: None, Stage.SUPPOSED: None},
        build=urged,
        examples=[
            example(
                "Egypt urged Israel and Iran to lay down their arms and return to the negotiating table.",
                proposers=["Egypt"],
                parties=["Israel", "Iran"],
                status="proposed",
            ),
            example("Egypt called on Iran to come to the negotiating table.", proposers=["Egypt"], status="proposed"),
        ],
        counterexamples=["Egypt urged Iran to come to the dinner table."],
    ),
    Rule(
        id="talks.urge-last",
        makes=Talks,
        doc="The last thing that others are urged to do is to come to the table.",
        pattern="""
            and|or (to|then|finally|also)? (come|return|go|get|sit) (back|down)? (to|at) the \
                (negotiating|bargaining|peace|conference|negotiation) table
        """,
        status="proposed",
        build=urged_last,
        examples=[
            example(
                "Pope Francis pleads with Iran to end the blockade, to free the crews, and return to the negotiating "
                "table.",
                parties=["Iran"],
                status="proposed",
            ),
            example("It would help to get Iran to halt the raids and to come to the peace table.", status="proposed"),
        ],
        counterexamples=["Guests were to sing and return to the dinner table."],
    ),
    Rule(
        id="talks.willingness",
        makes=Talks,
        doc="A party's wish or readiness to speak to another, told by a noun.",
        pattern="""
            {parties:actors?} @express|@voice|@signal|@declare|@reiterate|@affirm|@show|@indicate|@state|@repeat|\
                @renew|@have|@confirm|@convey|@stress ...3 readiness|willingness|openness|interest|desire|wish|\
                eagerness|offer|intention|preparedness (to|in) (meet|talk|speak|negotiate|confer|engage|(sit down)|\
                meeting|talking|speaking|negotiating|(sitting down)) \
                (directly|again|privately|face to face)? (with|to)? {with:actors}
        """,
        status=PROPOSED,
        build=invited,
        examples=[
            example("Iran expressed willingness to talk to Turkey.", parties=["Iran", "Turkey"], status="proposed"),
            example(
                "Emmanuel Macron has signalled his readiness to meet Vladimir Putin.",
                parties=["Emmanuel Macron", "Vladimir Putin"],
                status="proposed",
            ),
        ],
        counterexamples=["Iran expressed willingness to pay Turkey."],
    ),
    Rule(
        id="talks.accept-invitation",
        makes=Talks,
        doc="A party accepts, or is offered, to meet another.",
        pattern="""
            {parties:actors?} @accept|(@agree to)|(@take up)|@welcome ...4 (invitation|offer|proposal|request|call) to \
                (meet|talk|speak|negotiate|confer|(sit down)) (directly|again|privately|face to face)? (with|to)? \
                {with:actors}
        """,
        status=FIXED,
        build=invited,
        examples=[
            example(
                "Emmanuel Macron accepted an invitation to meet Vladimir Putin.",
                parties=["Emmanuel Macron", "Vladimir Putin"],
                status="scheduled",
            ),
            example("Emmanuel Macron will accept the offer to meet with Vladimir Putin.", status="scheduled"),
        ],
        counterexamples=["Emmanuel Macron accepted an invitation to speak."],
    ),
)
