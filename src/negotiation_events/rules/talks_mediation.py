"""How English tells that a third party goes between others."""

from negotiation_events.model import Talks
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.meeting_reading import mediating, mediation
from negotiation_events.rules.rule import Rule, example
from negotiation_events.rules.talks_stages import BEGUN, HELD, TOLD

_BETWEEN = "((between|among) {parties:actors})?"
_EFFORT = (
    "(a|an|the|its|his|her|their|any|all|another)? ...2 ((mediation|mediating|mediator|peacemaking|intermediary) "
    "(effort|efforts|mission|missions|drive|attempt|attempts|role|bid|work|push|process|initiative)|mediation|"
    "(good offices))"
)

MEDIATION_RULES = (
    Rule(
        id="talks.mediate-between",
        makes=Talks,
        doc="A third party mediates between others.",
        pattern="""
            {mediators:actors?} @mediate|@arbitrate (directly|again)? (in ...5)? (between|among) {parties:actors}
            {mediators:actors?} @mediate|@arbitrate (directly|again)? (in ...5)? (between|among) (the|both)? ...3 \
                (sides|parties|neighbors|neighbours|factions|countries|rivals|groups|militias|governments|tribes)
            {mediators:actors?} @mediate in? (the|a|an|their|its|this|that) ...3 (conflict|dispute|war|crisis|standoff|\
                row|feud|stalemate|impasse)
            {mediators:actors?} @launch|@begin|@start|@lead|@open|@undertake (a|its|their|his|new|another)? \
                mediation (effort|efforts|mission|drive|attempt)? {time:time?} (between|among) {parties:actors}
            {mediators:actors?} (@act as) (a|an|the)? (mediator|intermediary|go between|broker|honest broker|\
                facilitator) between {parties:actors}
        """,
        status=HELD,
        build=mediation,
        examples=[
            example("Qatar mediated between Israel and Hamas.", mediators=["Qatar"], parties=["Israel", "Hamas"]),
            example("Qatar offered to mediate between Israel and Hamas.", mediators=["Qatar"], status="proposed"),
            example("Qatar will mediate in a border dispute between Mali and Niger.", parties=["Mali", "Niger"]),
            example("Qatar launched a mediation effort between Mali and Niger.", mediators=["Qatar"]),
        ],
        counterexamples=["Qatar lies between Iran and Egypt."],
    ),
    Rule(
        id="talks.shuttle",
        makes=Talks,
        doc="A third party goes back and forth between others.",
        pattern="""
            {mediators:actors?} @shuttle|(@go back and forth)|(@move back and forth)|(@go to and fro)|\
                (@relay messages)|(@pass messages)|(@carry messages)|(@ferry messages)|(@carry proposals) between \
                {parties:actors}
            {mediators:actors} @shuttle|(@go back and forth)|(@relay messages)|(@pass messages)|(@carry messages) \
                between (the|both|rival|opposing)? (two|three)? (sides|delegations|parties|camps|teams|capitals|rivals|\
                presidents|leaders|governments|factions|men)
        """,
        status=HELD,
        fields={"format": "indirect"},
        build=mediation,
        examples=[
            example("Qatar shuttled between Israel and Hamas.", mediators=["Qatar"], format="indirect"),
            example(
                "Qatar carried messages between Israel and Hamas.", mediators=["Qatar"], parties=["Israel", "Hamas"]
            ),
        ],
        counterexamples=["A bus shuttled between Paris and Lyon."],
    ),
    Rule(
        id="talks.mediating",
        makes=Talks,
        doc="A third party mediates, or offers to; between whom goes without saying.",
        pattern="""
            {mediators:actors} @mediate|@arbitrate
            {mediators:actors} @act|@serve as (a|an|the)? (neutral|impartial)? \
                (mediator|mediators|intermediary|go between|broker|honest broker|facilitator)
            {mediators:actors?} @offer|@extend|@propose (its|his|her|their) ((good offices)|mediation|(services (as a|\
                as mediator|to mediate)))
        """,
        status={
            Stage.WILLING: "proposed",
            Stage.DOING: "under_way",
            Stage.PLANNED: "scheduled",
            Stage.DONE: "proposed",
            Stage.AGREED: "scheduled",
            Stage.REFUSED: "refused",
            Stage.NEGATED: None,
            Stage.SUPPOSED: None,
            Stage.POSSIBLE: None,
            Stage.WANTED: None,
            Stage.TRYING: None,
            Stage.FAILED: None,
        },
        build=mediating,
        examples=[
            example("Qatar has offered to mediate, the minister said.", mediators=["Qatar"], status="proposed"),
            example("Qatar is acting as an intermediary.", mediators=["Qatar"], status="under_way"),
        ],
        counterexamples=["Qatar mediates the flow of gas.", "Qatar is unlikely to mediate."],
    ),
    Rule(
        id="talks.mediation-begins",
        makes=Talks,
        doc="A third party sets about mediation or goes on with it.",
        pattern=f"""
            {{mediators:actors?}} @begin|@start|@launch|@open|@undertake|@resume|@renew|@continue|@lead|@pursue|\
                @intensify|@conduct|(@step up)|(@press on with)|(@embark on) {_EFFORT} {_BETWEEN}
        """,
        status=BEGUN,
        build=mediation,
        examples=[
            example("Qatar has resumed its mediation efforts.", mediators=["Qatar"], status="under_way"),
            example("Qatar will launch a new mediation mission on Monday.", mediators=["Qatar"], status="scheduled"),
        ],
        counterexamples=["Qatar launched a satellite."],
    ),
    Rule(
        id="talks.mediation-paused",
        makes=Talks,
        doc="A third party interrupts its mediation.",
        pattern=f"{{mediators:actors?}} @suspend|@halt|@pause|@freeze|@stop|(@put on hold) {_EFFORT} {_BETWEEN}",
        status=TOLD["suspended"],
        build=mediation,
        examples=[
            example("Qatar has suspended its mediation efforts.", mediators=["Qatar"], status="suspended"),
            example("Qatar paused its mediation between Mali and Niger.", mediators=["Qatar"], status="suspended"),
        ],
        counterexamples=["Qatar suspended flights."],
    ),
    Rule(
        id="talks.mediation-ends",
        makes=Talks,
        doc="A third party gives its mediation up.",
        pattern=f"""
            {{mediators:actors?}} @end|@abandon|@drop|@quit|(@give up)|(@withdraw from)|(@pull out of)|(@call off) \
                {_EFFORT} {_BETWEEN}
        """,
        status=TOLD["collapsed"],
        build=mediation,
        examples=[
            example("Qatar has abandoned its mediation efforts.", mediators=["Qatar"], status="collapsed"),
            example("Qatar gave up its mediation between Mali and Niger.", mediators=["Qatar"], status="collapsed"),
        ],
        counterexamples=["Qatar ended its subsidies."],
    ),
)
