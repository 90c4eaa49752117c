"""The nouns that name talks: talks and negotiations, meetings, summits, rounds, calls and channels."""

from negotiation_events.findings import Mark
from negotiation_events.model import Talks
from negotiation_events.rules.rule import Noun, example

TALKS_NOUNS = (
    Noun(
        id="talks.noun",
        makes=Talks,
        marks=(Mark.PLAIN, Mark.DATED),
        doc="Talks, negotiations and the like, with who, where and when in the phrase itself.",
        heads=(
            "talks|negotiations|negotiation|discussions|consultations|dialogue|round of talks|rounds of talks|"
            "round of negotiations|rounds of negotiations|peace process|negotiating process|negotiation process|"
            "dialog|bargaining|parley|parleys|reconciliation process|political process|consultation process|"
            "consultation|deliberations|discussions process|diplomatic process"
        ),
        never_after="small|pep|film|screen|ted|lightning|gallery|internal|crackling|witty",
        never_before=(
            "show|shows|radio|about his|about her|room|rooms|coach|box|coverage|table|chip|chips|power|position|unit"
            "|rights"
        ),
        examples=[
            example(
                "Talks between Iran and Turkey in Geneva ended on Monday.", parties=["Iran", "Turkey"], place="Geneva"
            ),
            example("A second round of talks between Iran and Turkey opened in Oslo.", round=2, status="under_way"),
        ],
        counterexamples=["He talks about his childhood in Norway.", "Critics praised the dialogue of the film."],
    ),
    Noun(
        id="talks.process",
        makes=Talks,
        doc="A process that has a place or a sponsor for its name.",
        heads="process",
        never_after="election|electoral|legal|court|review|vetting|asylum|accession|appeals",
        examples=[
            example("The Geneva process, led by Qatar, has stalled.", place="Geneva", status="suspended"),
            example("The UN-led process between Iran and Turkey has collapsed.", status="collapsed"),
        ],
        counterexamples=["The process of melting steel in Geneva was suspended.", "Their visa process has stalled."],
    ),
    Noun(
        id="talks.meeting",
        makes=Talks,
        marks=(Mark.GATHERING,),
        doc="A meeting or conference at which parties negotiate.",
        heads=(
            "meeting|meetings|conference|conferences|peace conference|peace conferences|negotiating session|"
            "negotiating sessions|bargaining session|mediation session|encounter|tete a tete|"
            "talks session"
        ),
        never_after=(
            "press|news|cabinet|council|committee|board|party|staff|town|prayer|parliamentary|training|plenary|mass|annual|"
            "media|donor|donors|pledging|fan|faculty|shareholders|team|government|crisis|security|commission|assembly|western|eastern"
        ),
        never_before=(
            "room|rooms|hall|place|point|call|calls|centre|center|of the cabinet|of the council|of shareholders|his"
            "|her|demand"
        ),
        examples=[
            example("France and Germany held a meeting in Oslo.", parties=["France", "Germany"], status="concluded"),
            example("A meeting between France and Germany is planned for next week.", status="scheduled"),
        ],
        counterexamples=[
            "The ministers were seen in a meeting room in Oslo.",
            "The president held a news conference in Paris.",
            "Norway held a cabinet meeting on Monday.",
        ],
    ),
    Noun(
        id="talks.meal",
        makes=Talks,
        marks=(Mark.GATHERING,),
        doc="A meal over which two sides negotiate.",
        heads="dinner|lunch|luncheon|breakfast|working dinner|working lunch|working breakfast",
        never_after="charity|gala|awards|family|wedding|fundraising|state|thanksgiving|christmas|free|school|annual",
        never_before="table|party|parties|guests|menu|time|break|hour|program",
        fields={"channel": "in_person"},
        examples=[
            example(
                "France and Germany agreed on tariffs at a dinner between Emmanuel Macron and Friedrich Merz in Paris.",
                channel="in_person",
                place="Paris",
            ),
            example("Emmanuel Macron held a working lunch with Vladimir Putin.", channel="in_person"),
        ],
        counterexamples=["Emmanuel Macron left Paris after lunch.", "France served a dinner of fish."],
    ),
    Noun(
        id="talks.discussion",
        makes=Talks,
        marks=(Mark.GATHERING,),
        doc="A discussion or conversation, which is one of negotiators only where two sides hold it.",
        heads="discussion|conversation|conversations",
        never_after="panel|public|open|internal|group|national|roundtable|online|private|overheard|recorded|leaked",
        never_before="of|among|about his|about her|with reporters|with voters|topic|topics|piece|board|forum",
        examples=[
            example(
                "The presidents of France and Germany held a discussion by telephone on Monday.",
                status="concluded",
                channel="phone",
            ),
            example("Emmanuel Macron had a conversation with Vladimir Putin in Moscow.", place="Moscow"),
        ],
        counterexamples=["Norway held a discussion of poverty.", "The discussion about taxes went on in Oslo."],
    ),
    Noun(
        id="talks.round",
        makes=Talks,
        doc="A round of talks that is named by its number alone.",
        heads="round|rounds",
        never_after="mortar|artillery|tank|live|final|knockout|qualifying|playoff|funding|early|later|all|opening|championship|runoff|year",
        never_before="of|up|the|table|robin|trip",
        examples=[
            example("France and Germany held talks. Another round is planned for next week.", status="scheduled"),
            example("A third round between France and Germany was postponed.", round=3, status="postponed"),
        ],
        counterexamples=["Norway fired a round of mortars.", "The champion was out in the first round."],
    ),
    Noun(
        id="talks.summit",
        makes=Talks,
        marks=(Mark.GATHERING, Mark.DATED),
        doc="A summit: leaders meet.",
        heads="summit|summits|summit meeting|summit meetings|summit talks",
        never_after="climate|economic|business|tech|technology|energy|food|health|investment|youth|leadership|earth|annual|womens|faith|safety|ai|education|water|media",
        never_before="of the mountain|of mount|of everest|of the peak|of the volcano|ridge|attempt",
        fields={"level": "leaders"},
        examples=[
            example("France and Germany held a summit in Oslo.", level="leaders", place="Oslo"),
            example("A summit between France and Germany collapsed.", level="leaders", status="collapsed"),
        ],
        counterexamples=["Climbers reached the summit of the mountain."],
    ),
    Noun(
        id="talks.call",
        makes=Talks,
        marks=(Mark.GATHERING,),
        doc="A telephone call between leaders or envoys.",
        heads=(
            "phone call|telephone call|phone calls|telephone calls|telephone conversation|telephone conversations|"
            "phone conversation|phone conversations|phone talks|telephone talks|telephone diplomacy"
        ),
        never_before="from",
        fields={"channel": "phone"},
        examples=[
            example("France and Germany held a phone call on Monday.", channel="phone"),
            example("The presidents of France and Germany held a telephone conversation.", channel="phone"),
        ],
        counterexamples=["France received a phone call from a reader."],
    ),
    Noun(
        id="talks.short-call",
        makes=Talks,
        marks=(Mark.GATHERING,),
        doc="A call, where the words around it leave no other reading.",
        heads="call",
        never_after=(
            "conference|roll|wake|curtain|close|last|port|distress|emergency|robo|cold|anonymous|repeated|latest|urgent|"
            "international|fresh|renewed|s|growing|earnings"
        ),
        never_before=(
            "for|to|on|from|that|by|of|it|him|her|them|off|upon|into|in|out|up|back|himself|itself|themselves|center|centre|"
            "centers|centres|sign|log|logs|it's|attention|you|me|us|into question"
        ),
        fields={"channel": "phone"},
        examples=[
            example(
                "Emmanuel Macron held a call with Vladimir Putin.",
                channel="phone",
                parties=["Emmanuel Macron", "Vladimir Putin"],
            ),
            example("A call between France and Germany is planned for Monday.", channel="phone", status="scheduled"),
        ],
        counterexamples=["France repeated its call for restraint."],
    ),
    Noun(
        id="talks.video",
        makes=Talks,
        marks=(Mark.GATHERING,),
        doc="Talks by video link.",
        heads=(
            "video call|video calls|video conference|videoconference|video link talks|video talks|video summit"
            "|virtual summit|virtual meeting|virtual talks"
        ),
        fields={"channel": "video"},
        examples=[
            example("France and Germany held a video call on Monday.", channel="video", status="concluded"),
            example(
                "A virtual summit between France and Germany is planned for Monday.",
                channel="video",
                status="scheduled",
            ),
        ],
        counterexamples=["A video call from prison was shown on French television."],
    ),
    Noun(
        id="talks.channel",
        makes=Talks,
        doc="A back channel, contacts, or the travels of a go-between.",
        heads=(
            "back channel|back channels|backchannel|backchannels|secret channel|secret channels|contacts|"
            "shuttle diplomacy|proximity talks|shuttle mission"
        ),
        never_after="has|have|had|media|press",
        never_before="in the|with the media|with reporters",
        examples=[
            example(
                "A back channel between France and Germany was opened in Oslo.",
                status="under_way",
                parties=["France", "Germany"],
            ),
            example("France and Germany resumed contacts on Monday.", status="under_way"),
        ],
        counterexamples=["The broker had contacts in the oil industry."],
    ),
)
