"""How English tells of talks by what parties do: they discuss, converse, stay in contact, come for talks."""

from negotiation_events.model import Talks
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.meeting_reading import (
    brought,
    coming,
    contact,
    conversing,
    discussing,
    efforts,
    existing,
    headline,
    meeting_ahead,
    present,
    teams,
    willing,
)
from negotiation_events.rules.rule import Rule, example
from negotiation_events.rules.talks_reading import prospect
from negotiation_events.rules.talks_stages import BEGUN, GOING_ON, HELD, THERE

_CLOSELY = "close|closer|constant|regular|direct|indirect|permanent|daily|ongoing|continuous|frequent|active|steady"
_TO_BEGIN = (
    "holding|opening|starting|beginning|resuming|restarting|reviving|relaunching|reopening|convening|continuing|"
    "rescuing|salvaging|hosting|(returning to)|((a|an|any|another|the)? "
    "(eventual|early|quick|swift|speedy|full|possible)? "
    "(resumption|restart|revival|start|opening|relaunch|return) (of|to|in))"
)

CONTACT_RULES = (
    Rule(
        id="talks.discuss",
        makes=Talks,
        doc="Parties discuss something with each other.",
        pattern="""
            {parties:actors} @discuss ...9 with {with:actors}
            {parties:actors} @discuss
        """,
        status=HELD,
        build=discussing,
        examples=[
            example(
                "Emmanuel Macron discussed the blockade with Vladimir Putin on Monday.",
                parties=["Emmanuel Macron", "Vladimir Putin"],
                status="concluded",
            ),
            example(
                "Emmanuel Macron and Vladimir Putin discussed the blockade.",
                parties=["Emmanuel Macron", "Vladimir Putin"],
            ),
        ],
        counterexamples=["The book discusses the blockade.", "Emmanuel Macron discussed the war with Iran."],
    ),
    Rule(
        id="talks.teams-meet",
        makes=Talks,
        doc="Negotiators without a name meet somewhere, or at some time.",
        pattern="""
            (the|both|their|our|two)? (technical|expert|working|negotiating|military|senior|top|lead|diplomatic)? \
                (level)? (teams|negotiators|delegations|delegates|envoys|experts|mediators|representatives|emissaries) \
                @meet|@reconvene|@convene|(@sit down)
        """,
        status=HELD,
        build=teams,
        examples=[
            example(
                "Technical teams will meet in Oslo on Monday to discuss a truce.",
                status="scheduled",
                place="Oslo",
                level="technical",
            ),
            example("The negotiators met in Geneva on Monday.", status="concluded", place="Geneva"),
        ],
        counterexamples=["The teams met in the cup final on Monday.", "Negotiators met a deadline on Monday."],
    ),
    Rule(
        id="talks.efforts",
        makes=Talks,
        doc="Efforts at a deal go on somewhere: there they talk.",
        pattern="""
            efforts|attempts|moves|push|bid|bids|work to ...2 {x_deal:agreement} \
                @resume|@begin|@start|@continue|@restart|@intensify|@proceed|(@get under way)|(@move to)
        """,
        status=BEGUN,
        build=efforts,
        examples=[
            example("Efforts to forge a truce resumed in Oslo on Monday.", status="under_way", place="Oslo"),
            example("Efforts to broker a ceasefire continued in Geneva.", status="under_way", place="Geneva"),
        ],
        counterexamples=["Efforts to broker a ceasefire continued.", "Efforts to plant trees resumed in Oslo."],
    ),
    Rule(
        id="talks.converse",
        makes=Talks,
        doc="Several parties speak, and the sentence says about what, for how long or in what way.",
        pattern="""
            {parties:actors} @speak|@talk|@confer|@consult {time:time?} \
                (again|privately|briefly|directly|separately|regarding|concerning|about|((at|for) length)|\
                (to (discuss|review|coordinate|assess))|{duration:duration})
            {parties:actors} @speak|@talk {time:time}
        """,
        status=HELD,
        build=conversing,
        examples=[
            example(
                "Emmanuel Macron and Vladimir Putin spoke again on Monday.",
                parties=["Emmanuel Macron", "Vladimir Putin"],
                status="concluded",
            ),
            example(
                "Emmanuel Macron and Vladimir Putin talked about the blockade.",
                parties=["Emmanuel Macron", "Vladimir Putin"],
            ),
        ],
        counterexamples=["Emmanuel Macron spoke again on Monday.", "Residents of Paris talked about the blockade."],
    ),
    Rule(
        id="talks.headline",
        makes=Talks,
        doc="A headline names the parties with nothing but a comma between them.",
        pattern="{parties:actor} , {with:actor} (meet|talk|speak|confer|(hold talks)|(to meet)|(discuss))",
        build=headline,
        examples=[
            example(
                "Macron, Putin meet in Moscow to discuss the blockade.",
                parties=["Emmanuel Macron", "Vladimir Putin"],
                status="concluded",
            ),
            example("France, Germany to meet on Monday.", parties=["France", "Germany"], status="scheduled"),
        ],
        counterexamples=["France, Germany protest."],
    ),
    Rule(
        id="talks.contact",
        makes=Talks,
        doc="Parties are in contact with each other.",
        pattern=f"""
            {{parties:actors}} @be|@remain|@stay|@keep in ({_CLOSELY})? ({_CLOSELY})? \
                (contact|touch|communication|consultation|dialogue) with {{with:actors}}
        """,
        status=GOING_ON,
        build=contact,
        examples=[
            example("Norway is in constant contact with Sudan.", parties=["Norway", "Sudan"], status="under_way"),
            example("Norway has been in direct contact with Sudan.", status="under_way"),
        ],
        counterexamples=["The patient was in close contact with a traveller from Sudan."],
    ),
    Rule(
        id="talks.come-for",
        makes=Talks,
        doc="Parties are in a place for talks, or set out for them.",
        pattern="""
            {parties:actors?} @be|@stay|@remain (back)? {place:place}|(in the (region|country|area|capital)) \
                {time:time?} for (the (scheduled|planned|expected)? (start|resumption|opening|beginning) of)? {it:talks}
            {parties:actors?} @be (here|there|(in town)) {time:time?} for {it:talks}
            {parties:actors?} @leave|@depart for {place:place} {time:time?} for {it:talks}
            {parties:actors?} @gather|@assemble|@huddle|@convene|@sit (down)? {place:place?} {time:time?} for {it:talks}
        """,
        status={**GOING_ON},
        build=coming,
        examples=[
            example(
                "French and German envoys were in Oslo on Monday for talks on grain.",
                place="Oslo",
                status="under_way",
            ),
            example("French and German envoys will be in Oslo for talks on grain.", status="scheduled"),
        ],
        counterexamples=["French and German tourists were in Oslo for a holiday."],
    ),
    Rule(
        id="talks.there-to-meet",
        makes=Talks,
        doc="Someone is in a place to meet another, or meets him there.",
        pattern="""
            {parties:actors} @be|@remain|@stay (back)? {place:place} {time:time?} \
                (meeting|conferring|talking|negotiating|speaking|consulting) (with|to)? {with:actors}
            {parties:actors} @be|@remain|@stay (back)? {place:place} {time:time?} \
                (holding|attending|conducting|having|continuing) {it:talks}
        """,
        status=GOING_ON,
        build=present,
        examples=[
            example(
                "Emmanuel Macron was in Moscow meeting Vladimir Putin.",
                parties=["Emmanuel Macron", "Vladimir Putin"],
                place="Moscow",
                status="under_way",
            ),
            example("Iran's envoys are in Oslo holding talks with Turkey.", place="Oslo", status="under_way"),
        ],
        counterexamples=["Emmanuel Macron was in Moscow meeting his debts."],
    ),
    Rule(
        id="talks.will-negotiate",
        makes=Talks,
        doc="A party is ready to negotiate, or refuses to; with whom goes without saying.",
        pattern="{parties:actors} @negotiate|(@come to the table)|(@sit down)",
        status={Stage.REFUSED: "refused", Stage.WILLING: "proposed", Stage.AGREED: "scheduled", Stage.NEGATED: None},
        build=willing,
        examples=[
            example("Iran refused to negotiate.", status="refused", parties=["Iran"]),
            example("Iran is ready to negotiate, the minister said.", status="proposed", parties=["Iran"]),
        ],
        counterexamples=["The driver refused to negotiate the bend.", "Iran did not negotiate."],
    ),
    Rule(
        id="talks.bring-to-table",
        makes=Talks,
        doc="Someone brings others to the table, or tries to.",
        pattern="""
            @bring|@get|@push|@pull|@coax|@draw|@force|@drag|@lure|@return {parties:actors} (back)? to|toward|towards \
                the (negotiating|bargaining|peace|conference|negotiation) table
            @bring|@get|@push|@pull|@coax|@draw|@force|@drag|@lure|@return (the|both|all)? \
                (two|warring|rival|opposing)? (sides|parties|factions|camps|governments|rivals) (back)? \
                to|toward|towards the (negotiating|bargaining|peace|conference|negotiation) table
        """,
        status=BEGUN,
        build=brought,
        examples=[
            example(
                "Qatar is trying to bring Iran back to the negotiating table.", status="proposed", parties=["Iran"]
            ),
            example("Qatar brought Iran and Turkey to the negotiating table.", parties=["Iran", "Turkey"]),
        ],
        counterexamples=["The waiter brought Iran's wine to the winners' table."],
    ),
    Rule(
        id="talks.before-meeting",
        makes=Talks,
        doc="Something happens before parties meet: the meeting is to come.",
        pattern="""
            before {parties:actors} (meet|meets|(sit down)|(sits down)|(hold talks)) (again)? (with {with:actors})?
        """,
        status="scheduled",
        build=meeting_ahead,
        examples=[
            example(
                "The line will be tested before Emmanuel Macron meets with Vladimir Putin.",
                parties=["Emmanuel Macron", "Vladimir Putin"],
                status="scheduled",
            ),
            example("Before Emmanuel Macron and Vladimir Putin meet, aides will test the line.", status="scheduled"),
        ],
        counterexamples=["Rain must fall before the rivers meet.", "Norland must withdraw before the envoys meet."],
    ),
    Rule(
        id="talks.prospect",
        makes=Talks,
        doc="Talks are spoken of as a prospect: hopes for them, calls for them, an effort at them.",
        pattern=f"""
            prospect|prospects|hope|hopes|chance|chances|possibility|potential|idea|effort|efforts|push|bid|plan|plans|\
                call|calls|appeal|appeals|need|proposal|proposals|pressure|preparations|groundwork|optimism|\
                conditions|offer|demand|demands|readiness|willingness|path|way|hopeful|optimistic|eager|keen|desire|\
                interest|push|drive|momentum|framework|stage|basis|opportunity|opening \
                (for|of|at|to|on|toward|towards) \
                ({_TO_BEGIN})? {{it:talks}}
            key|vital|crucial|essential|necessary|critical|central|conducive|close|closer|obstacle|obstacles|barrier|\
                barriers|prerequisite|precondition|condition|step|steps|door|route|road|agreement|decision|ways|terms|\
                formula|discussed|discuss|discussing|deadline|date|hint|hints|talk|invitation|ground|case \
                (to|for|on|of|toward|towards|about)? {_TO_BEGIN} {{it:talks}}
        """,
        status="proposed",
        build=prospect,
        examples=[
            example(
                "Hopes for peace talks between Iran and Turkey rose.", status="proposed", parties=["Iran", "Turkey"]
            ),
            example("France renewed its calls for a resumption of talks between Iran and Turkey.", status="proposed"),
            example("Prospects for restarting peace talks between Iran and Turkey are dim.", status="proposed"),
        ],
        counterexamples=["Hopes for rain in Iran and Turkey rose.", "The need for flour in Iran and Turkey rose."],
    ),
    Rule(
        id="talks.there-are",
        makes=Talks,
        doc="There are talks, were or will be.",
        pattern="there @be (also|still)? {it:talks}",
        status=THERE,
        build=existing,
        examples=[
            example("There will be talks between Iran and Turkey in Oslo.", status="scheduled", place="Oslo"),
            example("There have been talks between Iran and Turkey.", status="concluded"),
        ],
        counterexamples=["There will be rain in Iran and Turkey.", "There have been no talks between Iran and Turkey."],
    ),
)
