"""How English tells of talks by a verb alone: parties meet, speak, sit down, negotiate."""

from negotiation_events.model import Talks
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.meeting_reading import (
    after_meeting,
    hosting,
    meeting,
    returning,
    speaking,
    telephoning,
)
from negotiation_events.rules.rule import Rule, example
from negotiation_events.rules.talks_stages import BEGUN, HELD

_HOW = (
    "separately|again|briefly|privately|secretly|directly|together|personally|repeatedly|twice|later|earlier|also"
    "|(face to face)|(in person)|(one on one)|(behind closed doors)|virtually|remotely|online|indirectly|informally"
    "|formally|publicly|quietly|jointly|recently|previously|regularly|frequently|daily|alone|first"
    "|once|individually|instead"
    "|(by|via|over) (video|videoconference|teleconference|(video (link|call|conference|teleconference))|"
    "(secure (video|call|phone)))"
)

_LONG = "{duration:duration}|((for (several|many)?)? (hours|days))|(at length)|(late into the night)"
_SHORT = "(for)? (about|nearly|almost|some|around|over|roughly)? {duration:duration}"
# An office that no mention covers: "the deputy head of the council, Ivo Brandt".
_TITLE = (
    "(the|a|an|its|his|her)? (chief|head|deputy|senior|special|national|foreign|prime|vice|chairman|chairwoman|chair|"
    "speaker|secretary|minister|director|commander|leader|leaders|members|president|general|ambassador|envoy)"
)

MEETING_RULES = (
    Rule(
        id="talks.meet",
        makes=Talks,
        doc="One party meets another.",
        pattern=f"""
            {{parties:actors?}} @meet ({_HOW})? ({_HOW})? (with)? {{with:actors}}
            {{parties:actors?}} @meet {{place:place}} {{time:time?}} (for the first time)? with {{with:actors}}
            {{parties:actors?}} @meet {{time:time}} {{place:place?}} (for the first time)? with {{with:actors}}
            {{parties:actors}} @meet ({_HOW})? {{time:time?}} with {_TITLE} ...9 {{with:actors}}
            {{parties:actors?}} @meet {_LONG} with {{with:actors}}
            {{with:actors}} ,? (with|to) whom {{parties:actors}} @meet|@speak|@talk|@negotiate|(@hold talks)
        """,
        status=HELD,
        build=meeting,
        examples=[
            example(
                "Emmanuel Macron met Vladimir Putin in Moscow on Monday.",
                parties=["Emmanuel Macron", "Vladimir Putin"],
                status="concluded",
                place="Moscow",
            ),
            example("Vladimir Putin, with whom Emmanuel Macron met on Monday, left.", status="concluded"),
            example("Emmanuel Macron will meet with Vladimir Putin.", status="scheduled"),
            example("Emmanuel Macron refused to meet Vladimir Putin.", status="refused"),
        ],
        counterexamples=[
            "The factory met Iran's demands.",
            "Emmanuel Macron has never met Vladimir Putin.",
            "France met Germany in the World Cup final.",
        ],
    ),
    Rule(
        id="talks.meet-each-other",
        makes=Talks,
        doc="Parties meet.",
        pattern=f"""
            {{parties:actors}} @meet ({_HOW})?
            {{parties:actors}} @meet|@face (one another|each other)
        """,
        status=HELD,
        build=meeting,
        examples=[
            example("French and German envoys met in Oslo on Monday.", status="concluded", place="Oslo"),
            example("France and Germany agreed to meet again in January.", status="scheduled"),
        ],
        counterexamples=["The council met on Monday.", "The rivers of France and Germany meet in Basel."],
    ),
    Rule(
        id="talks.speak",
        makes=Talks,
        doc="One party speaks to another.",
        pattern=f"""
            {{parties:actors}} @speak|@talk|@confer ({_HOW})? (by|over|on)? (the)? (telephone|phone)? {{time:time?}} \
                (to|with) {{with:actors}}
            {{parties:actors?}} @sit (down)? ({_HOW})? (across from|opposite|with) {{with:actors}}
            {{parties:actors}} @communicate|@consult ({_HOW})? with {{with:actors}}
            {{parties:actors}} @speak|@talk|@confer ({_HOW})? {{time:time?}} (to|with) {_TITLE} ...9 {{with:actors}}
            {{parties:actors}} @speak|@talk|@confer {_LONG} (to|with) {{with:actors}}
        """,
        status=HELD,
        build=speaking,
        examples=[
            example(
                "Emmanuel Macron spoke to Vladimir Putin on Monday.",
                status="concluded",
                parties=["Emmanuel Macron", "Vladimir Putin"],
            ),
            example("Emmanuel Macron spoke with Vladimir Putin by phone.", channel="phone"),
            example("Emmanuel Macron sat down with Vladimir Putin in Moscow.", place="Moscow"),
        ],
        counterexamples=["Emmanuel Macron spoke to reporters in Paris.", "Emmanuel Macron spoke to Reuters."],
    ),
    Rule(
        id="talks.telephone",
        makes=Talks,
        doc="Parties telephone.",
        pattern="""
            {parties:actors} @telephone|@phone {with:actors}
            {parties:actors} @call {with:actors} (by|on) (the)? (telephone|phone|{time:time})
            {parties:actors} @speak|@talk (again|briefly|directly)? {time:time?} {duration:duration?} \
                (by|over|on|via) (the|a)? (telephone|phone|video) (link|call|conference)?
        """,
        status=HELD,
        build=telephoning,
        examples=[
            example(
                "Emmanuel Macron telephoned Vladimir Putin on Monday.",
                channel="phone",
                parties=["Emmanuel Macron", "Vladimir Putin"],
            ),
            example("Emmanuel Macron and Vladimir Putin spoke by telephone on Monday.", channel="phone"),
        ],
        counterexamples=["Emmanuel Macron called Vladimir Putin a threat."],
    ),
    Rule(
        id="talks.sit-down",
        makes=Talks,
        doc="Parties sit down together or come to the table.",
        pattern="""
            {parties:actors} @sit (down)? (together|(at|around) (the|a) (same|negotiating)? table)
            {parties:actors} @sit down
        """,
        status=HELD,
        build=meeting,
        examples=[
            example("French and German envoys sat down together in Oslo.", status="concluded"),
            example("French and German envoys refused to sit down together.", status="refused"),
        ],
        counterexamples=["The minister sat down together with his wife and children."],
    ),
    Rule(
        id="talks.table",
        makes=Talks,
        doc="A party comes to the negotiating table, or back to it.",
        pattern="""
            {parties:actors?} @come|@return|@go|@get (back)? to the (negotiating|bargaining|peace|conference|\
                negotiation) table
        """,
        status=BEGUN,
        build=returning,
        examples=[
            example(
                "France and Germany returned to the negotiating table on Monday.",
                status="under_way",
                parties=["France", "Germany"],
            ),
            example("France refused to return to the negotiating table.", status="refused", parties=["France"]),
        ],
        counterexamples=["France returned to the winners' table."],
    ),
    Rule(
        id="talks.negotiate",
        makes=Talks,
        doc="Parties negotiate.",
        pattern=f"""
            {{parties:actors?}} @negotiate ({_HOW}|indirectly)? with {{with:actors}}
            {{parties:actors?}} @negotiate ...5 with {{with:actors}}
            {{parties:actors}} @negotiate|@bargain|@haggle ({_HOW}|indirectly)?
        """,
        status=HELD,
        build=meeting,
        examples=[
            example("France and Germany negotiated for six hours.", status="concluded", duration="PT6H"),
            example("France is negotiating with Germany.", status="under_way", parties=["France", "Germany"]),
        ],
        counterexamples=["The driver negotiated the bend near Paris."],
    ),
    Rule(
        id="talks.host-visitor",
        makes=Talks,
        doc="A leader hosts another.",
        pattern="""
            {parties:actors?} @host|@receive {with:actors}
            {parties:actors?} @welcome|@greet {with:actors} (to|at|in) (the)? {x_seat:actor}
            {parties:actors?} @welcome|@greet {with:actors} (to|at|in)
        """,
        status=HELD,
        build=hosting,
        examples=[
            example(
                "Vladimir Putin hosted Emmanuel Macron in Moscow on Monday.",
                host="Vladimir Putin",
                parties=["Vladimir Putin", "Emmanuel Macron"],
            ),
            example("Vladimir Putin will host Emmanuel Macron in Moscow.", status="scheduled"),
            example("Vladimir Putin welcomed Emmanuel Macron to the palace on Monday.", host="Vladimir Putin"),
        ],
        counterexamples=["France hosted Germany in the final."],
    ),
    Rule(
        id="talks.refuse-to-meet",
        makes=Talks,
        doc="A party rules out that it will meet another.",
        pattern="""
            {parties:actors?} (@rule out)|@reject|@oppose (ever)? (negotiating|talking|meeting|dealing) (directly)? \
                (with|to)? {with:actors}
        """,
        status={Stage.DONE: "refused", Stage.DOING: "refused", Stage.NEGATED: None, Stage.SUPPOSED: None},
        build=meeting,
        examples=[
            example(
                "The Taliban have ruled out negotiating with Afghanistan.",
                status="refused",
                parties=["Taliban", "Afghanistan"],
            ),
            example("Emmanuel Macron ruled out meeting Vladimir Putin.", status="refused"),
        ],
        counterexamples=["Emmanuel Macron did not rule out meeting Vladimir Putin."],
    ),
    Rule(
        id="talks.after-meeting",
        makes=Talks,
        doc="Someone speaks or acts after meeting another.",
        pattern=f"""
            after|since|following|upon|on (having)? (meeting|met) ({_HOW})? (with)? {{with:actors}}
            after|since|following|upon|on (having)? (speaking|talking|spoken|sitting|conferring) (down)? ({_HOW})? \
                (by|over|on)? (the)? (telephone|phone)? (to|with) {{with:actors}}
            after|since|following|upon|on (having)? (meeting|speaking|talking|spoken|conferring) {_SHORT} \
                (to|with) {{with:actors}}
            after|since|following|upon|on (having)? (hosting|receiving|telephoning|phoning) {{with:actors}}
        """,
        status="concluded",
        build=after_meeting,
        examples=[
            example(
                "Emmanuel Macron left Moscow after speaking to Vladimir Putin on Monday.",
                status="concluded",
                parties=["Emmanuel Macron", "Vladimir Putin"],
            ),
            example(
                "After meeting Vladimir Putin in Moscow, Emmanuel Macron urged restraint.",
                parties=["Emmanuel Macron", "Vladimir Putin"],
                place="Moscow",
            ),
        ],
        counterexamples=["Emmanuel Macron left after speaking to reporters."],
    ),
)
