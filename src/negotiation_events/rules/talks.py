"""How English says how far talks have come: opened, held, mediated, ended."""

from negotiation_events.findings import Mark
from negotiation_events.model import Talks
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.rule import Rule, example
from negotiation_events.rules.talks_contacts import CONTACT_RULES
from negotiation_events.rules.talks_endings import OUTCOME_RULES, SETBACK_RULES
from negotiation_events.rules.talks_mediation import MEDIATION_RULES
from negotiation_events.rules.talks_meetings import MEETING_RULES
from negotiation_events.rules.talks_nouns import TALKS_NOUNS
from negotiation_events.rules.talks_plans import PLAN_RULES
from negotiation_events.rules.talks_reading import (
    about_talks,
    after_meeting_of,
    after_talks,
    ahead_of_talks,
    at_talks,
    attendance,
    hosted,
    led,
    located,
)
from negotiation_events.rules.talks_stages import BEGUN, ENDED, FIXED, HELD

__all__ = ["TALKS_NOUNS", "TALKS_RULES"]

_COURSE = (
    Rule(
        id="talks.ahead",
        makes=Talks,
        marks=(Mark.PREPARED, Mark.IN_PASSING, Mark.TO_COME),
        doc="Something happens ahead of talks: they are to come.",
        pattern="""
            ahead of {it:talks}
            (prepare|prepares|preparing|prepared|preparations) for {it:talks}
        """,
        build=ahead_of_talks,
        examples=[
            example("Ahead of talks with Germany on Monday, France urged restraint.", status="scheduled"),
            example("France urged restraint ahead of a summit with Germany in Oslo.", status="scheduled", place="Oslo"),
        ],
        counterexamples=["France urged restraint ahead of the winter."],
    ),
    Rule(
        id="talks.at",
        makes=Talks,
        marks=(Mark.IN_PASSING, Mark.CIRCUMSTANCE),
        doc="Something is said or done at talks, or after them.",
        pattern="""
            at|during|in|on|through|throughout|amid {it:talks}
            (at|toward|towards|near|by) the (start|end|outset|opening|close|beginning|conclusion) of {it:talks}
        """,
        build=at_talks,
        examples=[
            example("At talks in Oslo on Monday, France and Germany discussed borders.", place="Oslo"),
            example(
                "In a phone call with Vladimir Putin, Emmanuel Macron urged restraint.",
                channel="phone",
                parties=["Emmanuel Macron", "Vladimir Putin"],
            ),
        ],
        counterexamples=["In a statement on Monday, France urged restraint."],
    ),
    Rule(
        id="talks.travel",
        makes=Talks,
        doc="Someone travels to talks.",
        pattern="""
            {parties:actors?} @fly|@travel|@go|@head|@return|@come (to {place:place})? {time:time?} for|to {it:talks}
            {parties:actors?} @visit {place:place?} {time:time?} for {it:talks}
            {parties:actors?} @arrive {place:place?} (, {x_country:place})? ,? {time:time?} for {it:talks}
            {parties:actors?} @send|@dispatch ...4 {place:place} {time:time?} for {it:talks}
            {parties:actors?} @send|@dispatch ...6 (to|for) {it:talks}
        """,
        status={**FIXED, Stage.DONE: "scheduled", Stage.DOING: "scheduled"},
        build=about_talks(subject=None, errand=True),
        examples=[
            example(
                "Emmanuel Macron flew to Cairo for talks with Egypt.",
                place="Cairo",
                parties=["Emmanuel Macron", "Egypt"],
            ),
            example("Emmanuel Macron will travel to Cairo on Monday for talks with Egypt.", status="scheduled"),
            example(
                "Emmanuel Macron arrives in Cairo, Egypt, on Monday for a summit with Abdel Fattah al-Sisi.",
                place="Cairo",
                status="scheduled",
            ),
        ],
        counterexamples=["Emmanuel Macron flew to Cairo for a holiday."],
    ),
    Rule(
        id="talks.begin",
        makes=Talks,
        doc="Talks begin, resume or go on, or parties begin them.",
        pattern="""
            {it:talks} {x_relative:relative?} @begin|@start|@open|@commence|@resume|@restart|@recommence|@reconvene|\
                @continue|@proceed|@convene|(@get under way)|(@get underway)|(@go ahead)|(@go on)|(@kick off)|\
                (@drag on)|(@stretch)|(@intensify)
            {it:talks} {x_relative:relative?} @be (still|now|already|reportedly|currently|also)? \
                under way|underway|ongoing|continuing
            {it:talks} {x_relative:relative?} @be in (progress|session|full swing|{x_place:place})
            {it:talks} {x_relative:relative?} @enter|@reach|((@go|@move|@lurch|@drag|@stretch|@run|@head) into) \
                (a|the|its|their) ...2 (day|round|phase|stage|week|month)
            {it:talks} {x_relative:relative?} @be %begin|%start|%open|%resume|%restart|%relaunch|%launch|%reopen|%revive
            {parties:actors?} @begin|@start|@open|@enter|@launch|@relaunch|@resume|@restart|@continue|@reopen|@revive|\
                @commence|(@kick off)|(@return to)|(@enter into)|(@go into)|(@get back to)|(@come back to)|\
                (@move to)|@maintain|@establish|(@embark on)|(@engage in)|(@go back to)|(@proceed with)|\
                (@press on with)|(@go ahead with)|(@gather for)|@initiate|@inaugurate|@renew|@rekindle|@rejoin|\
                @reenter|@jumpstart|@kickstart|(@carry on with)|(@pick up) {it:talks}
            {parties:actors?} @gather|@convene {place:place?} {time:time?} for {it:talks}
            {parties:actors?} @be (still|now|already|currently)? (in|at|engaged in|locked in|involved in) {it:talks}
        """,
        status=BEGUN,
        build=about_talks(subject=None),
        examples=[
            example("Talks between Iran and Turkey resumed in Geneva on Monday.", status="under_way", place="Geneva"),
            example("Iran and Turkey began talks in Geneva.", status="under_way", parties=["Iran", "Turkey"]),
            example("Talks between Iran and Turkey are under way.", status="under_way"),
            example(
                "A fourth round of UN-brokered talks is due to open in Oslo next week.",
                status="scheduled",
                round=4,
                mediators=["United Nations"],
            ),
        ],
        counterexamples=["A trial resumed in Geneva.", "Iran began a census."],
    ),
    Rule(
        id="talks.begin-on",
        makes=Talks,
        doc="Talks begin at a time, in the present tense: that is how they are fixed.",
        pattern="""
            {it:talks} {x_relative:relative?} begin|begins|start|starts|open|opens|resume|resumes|reconvene|reconvenes|\
                convene|convenes|(kick off)|(kicks off) {place:place?} {time:time}
        """,
        status=FIXED,
        build=about_talks(),
        examples=[
            example(
                "Talks between Iran and Turkey, which begin on Monday, will deal with borders.", status="scheduled"
            ),
            example("A summit between Iran and Turkey opens in Geneva on Monday.", status="scheduled", place="Geneva"),
        ],
        counterexamples=["A trial begins in Geneva on Monday."],
    ),
    Rule(
        id="talks.hold",
        makes=Talks,
        doc="Parties hold talks, or will, or refuse to.",
        pattern="""
            {parties:actors?} @hold|@conduct|@have|@conclude|@pursue|@complete {it:talks}
            {parties:actors?} @meet for|in {it:talks}
        """,
        status=HELD,
        build=about_talks(subject="mediators"),
        examples=[
            example(
                "France and Germany held talks in Oslo on Monday.",
                parties=["France", "Germany"],
                status="concluded",
                place="Oslo",
            ),
            example("France and Germany will hold talks in Oslo.", status="scheduled"),
            example("France refused to hold talks with Germany.", status="refused", parties=["France", "Germany"]),
            example("Qatar held talks between Israel and Hamas.", mediators=["Qatar"], parties=["Israel", "Hamas"]),
        ],
        counterexamples=["France holds a fifth of the shares.", "France did not hold talks with Germany."],
    ),
    Rule(
        id="talks.attend",
        makes=Talks,
        doc="A party takes part in talks.",
        pattern=(
            "{parties:actors?} @attend|@join|(@take part in)|(@participate in)|(@sit in on)"
            "|(@send envoys to) {it:talks}"
        ),
        status=HELD,
        build=attendance,
        examples=[
            example("Iran attended talks with Turkey in Geneva.", parties=["Iran", "Turkey"], status="concluded"),
            example("Iran agreed to take part in talks with Turkey.", status="scheduled"),
        ],
        counterexamples=["Iran attended a funeral."],
    ),
    Rule(
        id="talks.take-place",
        makes=Talks,
        doc="Talks take place.",
        pattern="""
            {it:talks} {x_relative:relative?} (@take place)|@occur|(@go ahead as planned)
            {it:talks} {x_relative:relative?} @be|@get (being)? %hold|%conduct|%convene (between {parties:actors})?
            {it:talks} held|conducted (between {parties:actors})?
        """,
        status={**HELD, Stage.REFUSED: "cancelled"},
        build=about_talks(),
        examples=[
            example("Talks between Iran and Turkey took place in Geneva.", status="concluded", place="Geneva"),
            example("Talks between Iran and Turkey will be held in Geneva.", status="scheduled"),
        ],
        counterexamples=["A concert took place in Geneva.", "No talks were held in Geneva on Monday."],
    ),
    Rule(
        id="talks.where",
        makes=Talks,
        marks=(Mark.IN_PASSING,),
        doc="A place is told of as that of talks.",
        pattern="""
            {place:place} ,? where {it:talks}
            {place:place} , (the)? (site|venue|scene|location|host|seat) (of|for) {it:talks}
            {it:talks} , which|that @be|@take %hold|place {place:place}
        """,
        build=located,
        examples=[
            example(
                "Envoys left for Oslo, where talks between Iran and Turkey will open on Monday.",
                place="Oslo",
                status="scheduled",
            ),
            example("Envoys left for Oslo, the venue of talks between Iran and Turkey.", place="Oslo"),
        ],
        counterexamples=["Envoys left for Oslo, where rain fell."],
    ),
    Rule(
        id="talks.focus",
        makes=Talks,
        doc="Talks deal with something: they go on, or were held.",
        pattern="""
            {it:talks} {x_relative:relative?} (@focus on)|(@center on)|(@centre on)|(@deal with)|@cover|@address|\
                (@touch on)|@tackle|(@revolve around)|(@dwell on)|(@bog down over)|@feature
        """,
        status=HELD,
        build=about_talks(),
        examples=[
            example("Talks between Iran and Turkey focused on borders.", status="concluded"),
            example("Talks between Iran and Turkey in Geneva will focus on borders.", status="scheduled"),
        ],
        counterexamples=["A film about Iran focused on its rivers."],
    ),
    Rule(
        id="talks.mediate",
        makes=Talks,
        doc="A third party mediates, chairs or convenes talks.",
        pattern="""
            {mediators:actors?} @mediate|@broker|@facilitate|@chair|@convene|@moderate|@sponsor|@oversee|@lead|\
                @arrange|@organize|@organise|@supervise|(@preside over)|(@act as mediator in)|(@mediate in) {it:talks}
            {it:talks} {x_relative:relative?} @be %mediate|%broker|%facilitate|%chair|%convene|%moderate|%sponsor|\
                %lead|%arrange|%organize|%organise by {mediators:actors}
        """,
        status=HELD,
        build=led,
        examples=[
            example(
                "Qatar mediated talks between Israel and Hamas.",
                mediators=["Qatar"],
                parties=["Israel", "Hamas"],
                status="concluded",
            ),
            example("The talks between Israel and Hamas were mediated by Qatar.", mediators=["Qatar"]),
            example(
                "Qatar has offered to mediate talks between Israel and Hamas.", status="proposed", mediators=["Qatar"]
            ),
            example("Emmanuel Macron led talks with Egypt in Cairo.", parties=["Emmanuel Macron", "Egypt"]),
        ],
        counterexamples=["Qatar leads the world in gas."],
    ),
    Rule(
        id="talks.third-party",
        makes=Talks,
        doc="An aside says who mediates or hosts talks.",
        pattern="""
            {it:talks} , (mediated|brokered|facilitated|chaired|sponsored|convened|led|moderated|overseen|backed) by \
                {mediators:actors}
            {it:talks} , (hosted|organized|organised) by {host:actors}
            {it:talks} (with|under) {mediators:actors} (as|acting as) (a|the)? \
                (mediator|mediators|facilitator|broker|host|intermediary|intermediaries)
        """,
        build=about_talks(around=False, sides=1),
        examples=[
            example(
                "Talks between Iran and Turkey, mediated by Qatar, resumed on Monday.",
                mediators=["Qatar"],
                status="under_way",
            ),
            example(
                "Talks between Iran and Turkey, hosted by Qatar, began on Monday.", host="Qatar", status="under_way"
            ),
        ],
        counterexamples=["A concert in Oslo, hosted by Norway, began on Monday."],
    ),
    Rule(
        id="talks.host",
        makes=Talks,
        doc="A country or a person hosts talks.",
        pattern="""
            {host:actors?} @host|(@play host to)|(@act as host to)|(@be host to) {it:talks}
            {it:talks} {x_relative:relative?} {host:actors} @be|@have (to)? @host
            {it:talks} {x_relative:relative?} @be %host by {host:actors}
        """,
        build=hosted,
        examples=[
            example("Norway will host talks between Sudan and Ethiopia.", host="Norway", status="scheduled"),
            example("Norway hosts the talks between Sudan and Ethiopia.", host="Norway", status="under_way"),
            example("Norway played host to talks between Sudan and Ethiopia.", host="Norway", status="concluded"),
            example("Talks between Sudan and Ethiopia were hosted by Norway.", host="Norway", status="concluded"),
        ],
        counterexamples=["Norway hosted the winter games."],
    ),
    Rule(
        id="talks.after",
        makes=Talks,
        marks=(Mark.IN_PASSING,),
        doc="Something happens after talks: they have been held.",
        pattern="""
            after|following|despite|follows|followed ((hours|days|weeks|months|years|a day|a week) of)? {it:talks}
            (come|comes|came|hours|days|weeks|shortly|soon|just) after {it:talks}
            in the (wake|aftermath) of {it:talks}
            emerging|emerged|returning|returned|back|fresh from {it:talks}
        """,
        build=after_talks,
        examples=[
            example(
                "After talks with Emmanuel Macron in Paris, Vladimir Putin left.",
                status="concluded",
                parties=["Vladimir Putin", "Emmanuel Macron"],
            ),
            example("France and Germany signed a treaty after six hours of talks in Oslo.", status="concluded"),
            example(
                "France and Germany signed a treaty after months of secret talks in Oslo.",
                status="concluded",
                place="Oslo",
            ),
        ],
        counterexamples=["After the storm, France rebuilt the road."],
    ),
    Rule(
        id="talks.aftermath",
        makes=Talks,
        marks=(Mark.IN_PASSING,),
        doc="What came of a meeting or a call is told: it has been held.",
        pattern="""
            outcome|outcomes|result|results|upshot|readout|transcript|aftermath|details|account|summary|notes|contents|\
                content|success|failure|memory|record|recording|version of|from {it:talks}
        """,
        build=after_meeting_of,
        examples=[
            example(
                "Emmanuel Macron was pleased with the outcome of his meeting with Vladimir Putin.",
                status="concluded",
                parties=["Emmanuel Macron", "Vladimir Putin"],
            ),
            example(
                "The ministry gave no details of a phone call between Emmanuel Macron and Vladimir Putin.",
                status="concluded",
                channel="phone",
            ),
        ],
        counterexamples=["All depends on the outcome of the vote."],
    ),
    Rule(
        id="talks.end",
        makes=Talks,
        doc="Talks end.",
        pattern="""
            {it:talks} {x_relative:relative?} @end|@conclude|@finish|@close|(@wrap up)|(@break up)|(@come to an end)|\
                (@draw to a close)|(@last {duration:duration})
            {parties:actors?} @end|@finish|(@wrap up)|(@emerge from) {it:talks}
            {parties:actors?} @bring {it:talks} to (a|an|its|their)? ...1 (close|end|conclusion|finish)
            {it:talks} {x_relative:relative?} @be over|(at an end)|%conclude|%complete|%finish
            (end (of|to))|((conclusion|close) of) {it:talks}
        """,
        status=ENDED,
        build=about_talks(subject=None),
        examples=[
            example("Talks between Iran and Turkey ended on Monday.", status="concluded"),
            example("Iran and Turkey wrapped up two days of talks in Geneva.", status="concluded", duration="P2D"),
        ],
        counterexamples=["The war between Iran and Turkey ended."],
    ),
)

# Where one sentence tells several stages of one thing, the rule that stands later here has the word.
TALKS_RULES = (*CONTACT_RULES, *PLAN_RULES, *_COURSE, *OUTCOME_RULES, *SETBACK_RULES, *MEETING_RULES, *MEDIATION_RULES)
