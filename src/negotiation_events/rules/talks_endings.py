"""How English says what talks brought, and what stopped them."""

from negotiation_events.model import Talks
from negotiation_events.rules.facts import Stage
from negotiation_events.rules.rule import Rule, example
from negotiation_events.rules.talks_reading import (
    about_talks,
    broken_down,
    continued,
    progress,
    walkout,
    with_outcome,
    withdrawal,
)
from negotiation_events.rules.talks_stages import CALLED_OFF, TOLD

OUTCOME_RULES = (
    Rule(
        id="talks.no-result",
        makes=Talks,
        doc="Talks end without an agreement.",
        pattern="""
            {it:talks} ...8 (without|(with no)) (any|a|an|clear|signs of|reaching|achieving|making)? \
                (agreement|result|results|breakthrough|deal|progress|outcome|success|resolution|understanding|\
                conclusion|accord)
            {it:talks} ...8 (without|(with no)) (reaching|securing|any)? {x_deal:agreement}
            {it:talks} {x_relative:relative?} (@result in) (a|an)? (failure|deadlock|stalemate|impasse|acrimony|\
                recrimination)
            {it:talks} {x_relative:relative?} @end|@conclude|@close|@finish|(@break up) in (a|an)? \
                (failure|deadlock|stalemate|impasse|acrimony|recrimination|disagreement)
            {it:talks} {x_relative:relative?} @end|@conclude|@close|@finish|(@break up) inconclusively|fruitlessly
            {it:talks} {x_relative:relative?} @be inconclusive|fruitless|unsuccessful|unproductive
            {it:talks} {x_relative:relative?} @make|@bring|@yield|@produce|@see|@show (no|little|scant) ...2 \
                (progress|headway|results|result|breakthrough|agreement|movement)
            (no|little|scant) ...2 (progress|headway|breakthrough|result) @be %make|%achieve|%reach (at|in|during) \
                {it:talks}
            {parties:actors?} @make (no|little|scant) ...2 (progress|headway) (at|in|during|on) {it:talks}
        """,
        status={Stage.DONE: "concluded", Stage.DOING: "under_way"},
        fields={"outcome": "no_agreement"},
        build=about_talks(),
        examples=[
            example(
                "Talks between Iran and Turkey ended without an agreement.", status="concluded", outcome="no_agreement"
            ),
            example("Talks between Iran and Turkey ended in deadlock.", status="concluded", outcome="no_agreement"),
        ],
        counterexamples=["Iran went home without an agreement."],
    ),
    Rule(
        id="talks.yield",
        makes=Talks,
        doc="Talks yield an agreement, or fail to.",
        pattern="""
            {it:talks} {x_relative:relative?} @yield|@produce|@bring|@reach|@deliver|@secure|(@result in)|(@lead to)|\
                (@end in)|(@end with)|(@bring about) {x_deal:agreement}
            @reach|@strike|@conclude|@sign|@seal|@agree (on|to)? {x_deal:agreement} (at|in|during|after|following) \
                {it:talks}
            {x_deal:agreement} {x_relative:relative?} @be %reach|%strike|%conclude|%sign|%agree|%seal \
                (at|in|during|after|following) {it:talks}
        """,
        build=with_outcome("agreement", otherwise="no_agreement"),
        examples=[
            example("Talks between Iran and Turkey produced an agreement on borders.", outcome="agreement"),
            example("Talks between Iran and Turkey failed to yield a ceasefire.", outcome="no_agreement"),
        ],
        counterexamples=["The elections in Iran produced a stalemate."],
    ),
    Rule(
        id="talks.fail",
        makes=Talks,
        doc="Talks fail.",
        pattern="{it:talks} {x_relative:relative?} @fail (,|so far|again|because|after|when|in|on|and|but|over)?",
        build=with_outcome("no_agreement"),
        examples=[
            example("Talks between Iran and Turkey failed.", outcome="no_agreement"),
            example("Talks between Iran and Turkey have failed so far.", outcome="no_agreement"),
        ],
        counterexamples=["Crops in Iran and Turkey failed."],
    ),
    Rule(
        id="talks.unsuccessful",
        makes=Talks,
        doc="Talks did not bring what was hoped for.",
        pattern=(
            "{it:talks} {x_relative:relative?} @yield|@produce|@bring|@make|@achieve|@resolve|@bridge|@break|@end"
            "|@overcome|@narrow|@settle|@see|@reach (any|a|an|the|its|their|much|significant|tangible"
            "|concrete)? ...1 (progress|headway|breakthrough|results|result|deadlock|impasse|stalemate|differences"
            "|gaps|gap|war|conflict|dispute|crisis|fighting|anything|solution|peace|outcome|resolution)"
        ),
        status={Stage.FAILED: "concluded", Stage.NEGATED: "concluded"},
        fields={"outcome": "no_agreement"},
        build=about_talks(),
        examples=[
            example("Talks between Iran and Turkey failed to bridge their differences.", outcome="no_agreement"),
            example("Talks between Iran and Turkey did not produce a breakthrough.", outcome="no_agreement"),
        ],
        counterexamples=["Doctors in Iran did not produce a breakthrough."],
    ),
    Rule(
        id="talks.progress",
        makes=Talks,
        doc="Talks make progress, or are called constructive.",
        pattern="""
            {it:talks} {x_relative:relative?} @make|@achieve|@yield|@produce|@bring|@see|@show \
                (some|good|significant|substantial|real|great|considerable|slow|steady|important|much|apparent|\
                signs of|apparent signs of)? ...2 (progress|headway|advances|breakthrough)
            {it:talks} {x_relative:relative?} @be|@go (very|highly|really|extremely|quite)? \
                (productive|constructive|positive|fruitful|substantive|successful|encouraging|well)
            {x_by:actors?} @call|@describe {it:talks} (as)? (very|highly|really|extremely)? \
                (productive|constructive|positive|fruitful|substantive|successful|encouraging)
            {parties:actors?} @make (some|good|significant|substantial|real|great|considerable|slow|steady|important|\
                much|further)? ...1 (progress|headway) (in|at|during) {it:talks}
            (progress|headway) @be (being)? %make|%achieve (in|at|during) {it:talks}
        """,
        build=progress,
        examples=[
            example("Talks between Iran and Turkey made some progress.", outcome="progress"),
            example("Talks between Iran and Turkey were productive.", outcome="progress"),
        ],
        counterexamples=["Iran made some progress on roads."],
    ),
    Rule(
        id="talks.continue",
        makes=Talks,
        doc="Parties agree to continue talks or to meet again.",
        pattern="""
            {parties:actors?} @agree to (continue|keep up|pursue|carry on|go on with|resume|extend|prolong) {it:talks}
            {it:talks} ...10 (agreeing|agreed|agreement|promising|pledging|vowing) to \
                (meet again|continue|keep talking|resume|hold another round|hold further talks|reconvene)
            {it:talks} {x_relative:relative?} @end|@conclude|@close|@finish ...6 (agreement|understanding|pledge) to \
                (meet again|continue|keep talking|resume|reconvene)
        """,
        build=continued,
        examples=[
            example("Iran and Turkey agreed to continue talks in Geneva.", outcome="agreed_to_continue"),
            example(
                "Talks between Iran and Turkey ended with the ministers agreeing to meet again.",
                outcome="agreed_to_continue",
                status="concluded",
            ),
        ],
        counterexamples=["Iran and Turkey agreed to continue the census."],
    ),
)

SETBACK_RULES = (
    Rule(
        id="talks.postpone",
        makes=Talks,
        doc="Talks are put off.",
        pattern="""
            {it:talks} {x_relative:relative?} @be (being)? %postpone|%delay|%defer|%reschedule|(%put off)|\
                (%push back)|(%hold up)
            {parties:actors?} @postpone|@delay|@defer|@reschedule|(@put off)|(@push back) {it:talks}
            postponement|delay of|in {it:talks}
        """,
        status=TOLD["postponed"],
        build=about_talks(subject=None, around=False, sides=1),
        examples=[
            example("Talks between Iran and Turkey were postponed.", status="postponed"),
            example("Iran put off talks with Turkey.", status="postponed", parties=["Iran", "Turkey"]),
        ],
        counterexamples=["Iran put off the launch."],
    ),
    Rule(
        id="talks.suspend",
        makes=Talks,
        doc="Talks are interrupted or stall.",
        pattern="""
            {it:talks} {x_relative:relative?} @be (being|all but|effectively)? \
                %suspend|%adjourn|%freeze|%pause|%halt|%interrupt|%stall|%deadlock|frozen|(on hold)|(on ice)|\
                (%put (on hold|on ice|in abeyance))|\
                (at an impasse)|(at a standstill)|(in deadlock)|(in limbo)|(bogged down)|(at a stalemate)|stuck
            {it:talks} {x_relative:relative?} @stall|@falter|@stagnate|@pause|@adjourn|(@bog down)|(@grind to a halt)|\
                (@come to a halt)|(@come to a standstill)|(@hit an impasse)|(@hit a snag)|(@reach an impasse)|\
                (@reach a stalemate)|(@reach a deadlock)|(@run aground)|((@hit|@run into|@reach|@face|@meet) \
                (a|an|another|its|their|new|serious|major|fresh|yet another)? (brick)? (wall|roadblock|roadblocks|\
                snag|snags|impasse|deadlock|stumbling block|dead end|obstacle|obstacles|trouble|difficulties|\
                standstill|stalemate|setback|hurdle|hurdles))|(@get bogged down)|(@lose momentum)|(@lose steam)
            {parties:actors?} @suspend|@adjourn|@halt|@freeze|@pause|@interrupt {it:talks}
            {parties:actors?} @suspend|@halt|@freeze|@end {x_own:actor?} (participation|part|role|involvement) in \
                {it:talks}
            suspension|adjournment of {it:talks}
        """,
        status=TOLD["suspended"],
        build=about_talks(subject=None, around=False, sides=1),
        examples=[
            example("Talks between Iran and Turkey, which began in May, were suspended.", status="suspended"),
            example("Iran suspended talks with Turkey.", status="suspended", parties=["Iran", "Turkey"]),
            example("Talks between Iran and Turkey have stalled.", status="suspended"),
        ],
        counterexamples=["Iran suspended flights.", "Traffic between Iran and Turkey stalled."],
    ),
    Rule(
        id="talks.refuse",
        makes=Talks,
        doc="A party refuses talks or rules them out.",
        pattern="""
            {parties:actors?} @refuse|@reject|@decline|@boycott|@spurn|@shun|@snub|@resist \
                (any|all|further|the idea of|the prospect of|calls for|proposals for|offers of|an offer of|\
                a proposal for|an invitation to|appeals for)? {it:talks}
            {parties:actors?} @refuse|@reject|@decline|@spurn|@rebuff ...3 \
                (offer|proposal|invitation|request|call|idea) \
                (for|of|(to (host|hold|attend|join|open|resume|start|convene|mediate))) {it:talks}
            {parties:actors?} (@rule out) (any|all|further|holding|opening|entering|resuming|the possibility of|\
                a return to)? {it:talks}
            {parties:actors?} @refuse|@decline (to)? (hold|open|enter|begin|resume|join|engage in) {it:talks}
            {parties:actors?} @be not (yet)? (ready|willing|prepared|open|interested) (for|to|in) {it:talks}
            {parties:actors?} @say no to {it:talks}
            {it:talks} {x_relative:relative?} @be (%rule out)|%reject|%refuse|(out of the question) (by {x_by:actors})?
        """,
        status={
            Stage.DONE: "refused",
            Stage.DOING: "refused",
            Stage.PLANNED: "refused",
            Stage.NEGATED: None,
            Stage.SUPPOSED: None,
        },
        build=about_talks(around=False, sides=1),
        examples=[
            example("Iran ruled out talks with Turkey.", status="refused", parties=["Iran", "Turkey"]),
            example("Iran rejected calls for talks with Turkey.", status="refused"),
            example("Iran rejected a Swiss offer to host talks with Turkey.", status="refused"),
            example("Iran is not ready for talks with Turkey.", status="refused"),
        ],
        counterexamples=["Iran has not ruled out talks with Turkey.", "Iran rejected the visa."],
    ),
    Rule(
        id="talks.cancel",
        makes=Talks,
        doc="Talks are called off.",
        pattern="""
            {it:talks} {x_relative:relative?} @be (being)? %cancel|canceled|%scrap|%shelve|%abandon|(%call off)|\
                (%break off)|(off the table)|off
            {it:talks} {x_relative:relative?} {host:actors} @be|@have to host ...3 @be \
                %cancel|canceled|(%call off)|%scrap
            {it:talks} {x_relative:relative?} (@fall through)
            {parties:actors?} @cancel|@scrap|@shelve|(@call off) {it:talks}
            cancellation of {it:talks}
        """,
        status=CALLED_OFF,
        build=about_talks(subject=None, around=False, sides=1),
        examples=[
            example("Talks between Iran and Turkey were called off.", status="cancelled"),
            example("Iran called off a meeting with Turkey.", status="cancelled", parties=["Iran", "Turkey"]),
        ],
        counterexamples=["Iran called off the search.", "A flight between Iran and Turkey was cancelled."],
    ),
    Rule(
        id="talks.withdraw",
        makes=Talks,
        doc="A party pulls out of talks: they collapse, or never take place where they were only planned.",
        pattern="{parties:actors?} (@pull out of)|(@withdraw from)|(@back out of)|@abandon {it:talks}",
        build=withdrawal,
        examples=[
            example("Iran pulled out of talks with Turkey.", status="collapsed", parties=["Iran", "Turkey"]),
            example(
                "Iran pulled out of a planned meeting with Turkey.", status="cancelled", parties=["Iran", "Turkey"]
            ),
        ],
        counterexamples=["Iran pulled out of the treaty.", "Iran threatened to pull out of talks with Turkey."],
    ),
    Rule(
        id="talks.collapse",
        makes=Talks,
        doc="Talks break down, or a party walks out of them.",
        pattern="""
            {it:talks} {x_relative:relative?} (@break down)|(@fall apart)|(@break off)|@collapse|@founder|@unravel|\
                @implode|(@go nowhere)
            {it:talks} {x_relative:relative?} @be (%break off)
            {parties:actors?} (@break off) {it:talks}
            {it:talks} {x_relative:relative?} @be dead
            @declare|@pronounce {it:talks} dead
            collapse|breakdown|failure|rupture|unraveling|unravelling|demise of|in {it:talks}
        """,
        status=TOLD["collapsed"],
        fields={"outcome": "no_agreement"},
        build=broken_down,
        examples=[
            example("Talks between Iran and Turkey collapsed on Monday.", status="collapsed", outcome="no_agreement"),
            example("Iran broke off talks with Turkey.", status="collapsed", parties=["Iran", "Turkey"]),
        ],
        counterexamples=[
            "A bridge between Iran and Turkey collapsed.",
            "Talks between Iran and Turkey could collapse.",
            "A failure in the talks between Iran and Turkey would be costly.",
        ],
    ),
    Rule(
        id="talks.walk-out",
        makes=Talks,
        doc="A party walks out of talks: they collapse, unless an aside only tells what it once did.",
        pattern="{parties:actors?} (@walk out of)|(@walk away from)|(@storm out of)|@quit|@leave {it:talks}",
        build=walkout,
        examples=[
            example("Iran walked out of talks with Turkey.", status="collapsed", parties=["Iran", "Turkey"]),
            example("Iran quit the talks in Geneva on Monday.", status="collapsed", outcome="no_agreement"),
        ],
        counterexamples=["Iran left the room.", "Iran threatened to walk out of talks with Turkey."],
    ),
)
