"""The nouns that name agreements."""

from negotiation_events.findings import Mark
from negotiation_events.model import Agreement
from negotiation_events.rules import masked as m
from negotiation_events.rules.rule import Noun, example

_NEVER_A_DEAL = (
    "great|good|film|movie|record|transfer|tv|television|book|shoe|kit|sponsorship|broadcast|broadcasting|recording|"
    "streaming|publishing|endorsement|plea|raw|real|whole|user|licence|license|prenuptial|confidentiality|"
    "suicide|own|in|general|card|property|merger|takeover|stability|done"
)

AGREEMENT_NOUNS = (
    Noun(
        id="agreement.noun",
        makes=Agreement,
        marks=(Mark.PLAIN, Mark.NAMED_BY_KIND),
        doc="A deal, agreement, accord or pact; its kind comes from the words around it.",
        heads=(
            "deal|deals|agreement|agreements|accord|accords|pact|pacts|treaty|treaties|settlement|compromise|"
            "compromises|"
            "arrangement|bargain|understanding|understandings|armistice agreement|"
            "peace process agreement|covenant|contract agreement"
        ),
        never_after=_NEVER_A_DEAL,
        never_before="of the problem|of why|of how|that the|organization|organisation|port|ports",
        examples=[
            example(
                "Georgia and Armenia reached a peace deal.",
                kind="peace",
                status="agreed",
                parties=["Georgia", "Armenia"],
            ),
            example("Georgia and Armenia signed a trade agreement in Oslo.", kind="economic", status="signed"),
            example("Georgia and Armenia struck a deal to swap prisoners.", kind="exchange", status="agreed"),
        ],
        counterexamples=[
            "It was a great deal warmer in Norway.",
            "The striker signed a transfer deal with Norway's champions.",
        ],
    ),
    Noun(
        id="agreement.ceasefire",
        makes=Agreement,
        marks=(Mark.NAMED_BY_KIND,),
        doc="A truce, a ceasefire, a cessation of hostilities, a humanitarian pause.",
        heads="|".join(
            [
                *(
                    f"{noun}{deal}"
                    for noun in ("ceasefire", "cease fire", "truce")
                    for deal in (
                        "",
                        "s",
                        " deal",
                        " deals",
                        " agreement",
                        " agreements",
                        " accord",
                        " accords",
                        " pact",
                        " arrangement",
                    )
                ),
                *(
                    f"{stop} {fighting}"
                    for stop in (
                        "cessation of",
                        "suspension of",
                        "halt to",
                        "end to",
                        "pause in",
                        "stop to",
                        "pause to",
                        "freeze on",
                        "halt in",
                        "lull in",
                    )
                    for fighting in (
                        "hostilities",
                        "the hostilities",
                        "all hostilities",
                        "fighting",
                        "the fighting",
                        "all fighting",
                        "the bombardment",
                        "the shelling",
                        "attacks",
                        "all attacks",
                        "the violence",
                        "violence",
                    )
                    if (stop, fighting) != ("end to", "violence")
                ),
                *(
                    f"{kind} pause{plural}"
                    for kind in ("humanitarian", "tactical", "operational", "extended", m.DURATION)
                    for plural in ("", "s", " in fighting", " in the fighting", " in hostilities")
                ),
                "cessation of hostilities agreement|cessation of hostilities deal|armistice|armistices|"
                "cessation of fire|truce terms|non aggression pact|period of calm",
                f"{m.DURATION} peace|{m.DURATION} calm",
            ]
        ),
        never_after="without",
        never_before="village|line|lines|mission|march|tour|conference|summit|process|effort|prize",
        fields={"kind": "ceasefire"},
        examples=[
            example(
                "Georgia and Armenia agreed to a ceasefire proposed by Norway.",
                kind="ceasefire",
                status="agreed",
                proposers=["Norway"],
            ),
            example("Georgia and Armenia failed to agree to a truce.", kind="ceasefire", status="failed"),
            example(
                "Georgia and Armenia signed a cessation of hostilities agreement.", kind="ceasefire", status="signed"
            ),
        ],
        counterexamples=["Georgia shelled Armenia.", "Tourists from Georgia visited the truce village."],
    ),
    Noun(
        id="agreement.outline",
        makes=Agreement,
        marks=(Mark.NAMED_BY_KIND,),
        doc="A roadmap, memorandum, declaration of principles or the like, which leaves the rest for later.",
        heads=(
            "memorandum|memorandums|memoranda|memorandum of understanding|memorandums of understanding|roadmap|"
            "roadmaps|"
            "road map|declaration of principles|statement of principles|set of principles|framework agreement|"
            "framework deal|"
            "framework accord|letter of intent|protocol|protocols|joint declaration|peace framework"
        ),
        never_before="of virology",
        never_after="diplomatic|security|safety|health",
        fields={"kind": "framework"},
        examples=[
            example(
                "Georgia and Armenia signed a memorandum of understanding at their talks.",
                kind="framework",
                status="signed",
            ),
            example(
                "Georgia and Armenia agreed in principle on a roadmap.", kind="framework", status="agreed_in_principle"
            ),
        ],
        counterexamples=["The company published its product plans in Armenia."],
    ),
    Noun(
        id="agreement.framework",
        makes=Agreement,
        doc="A framework or guidelines for what the parties have yet to settle.",
        heads="framework|frameworks|guidelines|parameters",
        never_after=(
            "legal|regulatory|policy|budget|fiscal|institutional|conceptual|theoretical|safety|health|health care|"
            "community|dietary|editorial|sentencing|the health|within"
        ),
        never_before="convention|law|laws|legislation|programme|program|contract",
        fields={"kind": "framework"},
        examples=[
            example(
                "Norway will propose a framework for a peace deal between Georgia and Armenia.",
                kind="framework",
                status="proposed",
                proposers=["Norway"],
                parties=["Georgia", "Armenia"],
            ),
            example("Georgia and Armenia agreed on a framework for peace.", kind="framework", status="agreed"),
        ],
        counterexamples=["Georgia proposed a framework for school buses.", "Georgia has a legal framework."],
    ),
    Noun(
        id="agreement.tentative",
        makes=Agreement,
        marks=(Mark.NAMED_BY_KIND,),
        doc="An agreement in principle: the outline is accepted, details are open.",
        heads="|".join(
            [
                "agreement in principle|agreements in principle|deal in principle|accord in principle",
                *(
                    f"{word} {noun}"
                    for word in ("tentative", "preliminary", "provisional", "outline", "broad")
                    for noun in ("agreement", "agreements", "deal", "accord", "pact", "settlement", "understanding")
                ),
            ]
        ),
        never_after="in",
        fields={"_noun_status": "agreed_in_principle"},
        examples=[
            example("Georgia and Armenia reached an agreement in principle.", status="agreed_in_principle"),
            example("Georgia and Armenia struck a tentative deal.", status="agreed_in_principle"),
        ],
        counterexamples=["Analysts are in broad agreement that Georgia will win."],
    ),
    Noun(
        id="agreement.corridor",
        makes=Agreement,
        doc="A corridor or safe passage, which the sides have to agree on.",
        heads=(
            "humanitarian corridor|humanitarian corridors|evacuation corridor|evacuation corridors|safe corridor|"
            "safe corridors|safe passage|evacuation deal|evacuation agreement|aid deal"
        ),
        fields={"kind": "humanitarian"},
        examples=[
            example("Georgia and Armenia agreed on humanitarian corridors.", kind="humanitarian", status="agreed"),
            example(
                "Georgia proposed a humanitarian corridor at the talks.",
                kind="humanitarian",
                status="proposed",
                proposers=["Georgia"],
            ),
        ],
        counterexamples=["Shops line the corridor of the station in Armenia."],
    ),
    Noun(
        id="agreement.guarantees",
        makes=Agreement,
        doc="Security guarantees, a defence pact.",
        heads=(
            "security guarantees|security guarantee|security assurances|security pact|defence pact|defense "
            "pact|security document"
        ),
        fields={"kind": "security"},
        examples=[
            example("Georgia and Armenia signed a security pact.", kind="security", status="signed"),
            example(
                "Georgia offered Armenia security guarantees.",
                kind="security",
                status="proposed",
                proposers=["Georgia"],
            ),
        ],
        counterexamples=["Security guards stood outside the bank in Armenia."],
    ),
    Noun(
        id="agreement.plan",
        makes=Agreement,
        marks=(Mark.PLAN,),
        doc="A plan, proposal or initiative: an agreement only where somebody puts it forward or answers it.",
        heads=(
            "plan|proposal|proposals|initiative|blueprint|counter proposal|counter proposals|counterproposal|"
            "counterproposals|"
            "counteroffer|counter offer|peace plans|peace offer|truce offer|ceasefire offer|cease fire offer|"
            "draft agreement|"
            "draft treaty|draft accord|draft deal|draft text|peace formula|compromise proposal|draft "
            "memorandum|document|"
            "draft document|joint document|peace document"
        ),
        never_after="pension|business|marriage|indecent|lesson|aid|stimulus|rescue|on|own|pay|holiday",
        examples=[
            example(
                "Georgia rejected a peace plan drafted by Norway.",
                kind="peace",
                status="rejected",
                rejected_by=["Georgia"],
                proposers=["Norway"],
            ),
            example(
                "Norway presented a ceasefire proposal to Georgia and Armenia.",
                kind="ceasefire",
                status="proposed",
                proposers=["Norway"],
            ),
        ],
        counterexamples=["Georgia rejected a plan to rename the airport."],
    ),
)
