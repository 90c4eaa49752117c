"""The nouns that name exchanges, and those that name who changes hands."""

from negotiation_events.findings import Mark
from negotiation_events.model import Exchange, Transfer
from negotiation_events.rules.rule import Noun, example

_NEVER_A_SWAP = (
    "stock|foreign|currency|heated|cultural|student|angry|bitter|sharp|tense|frank|brief|verbal|rate|currencies|"
    "credit|default|debt|equity|share|house|wife|job|gas|heat|telephone|quick|crypto|bitcoin|data|needle|port|labour|labor|"
    "telegraph|post|clothes|clothing|book|books|toy|toys|plant|plants|seed|seeds|seat|shirt|jersey|shift|recipe"
)
_NEVER_AN_EXCHANGE = (
    "rate|rates|of fire|of gunfire|of views|of ideas|of blows|of letters|of words|of insults|of information|of "
    "accusations|"
    "of passes|of notes|of data|of students|of ambassadors|of currency|of goods|of artillery|of missiles|of strikes|"
    "of rockets|of opinions|of messages|of documents|of power|of experience|of gifts|of shots|of vows|"
    "programme|program|traded"
)

EXCHANGE_NOUNS = (
    Noun(
        id="exchange.swap-noun",
        makes=Exchange,
        marks=(Mark.MUTUAL, Mark.NAMED_BY_KIND),
        doc="A prisoner swap, an exchange of captives or of remains.",
        heads=(
            "swap|swaps|exchange|exchanges|prisoner of war exchange|prisoner of war exchanges|prisoner of war swap|"
            "prisoner of war swaps|prisoners of war exchange"
        ),
        never_after=_NEVER_A_SWAP,
        never_before=_NEVER_AN_EXCHANGE,
        bare=False,
        fields={"_mutual": True},
        examples=[
            example("Georgia and Armenia began a prisoner swap on Friday.", status="under_way"),
            example("The prisoner exchange between Georgia and Armenia was completed.", status="completed"),
            example("An exchange of 314 prisoners between Georgia and Armenia ended.", total=314),
        ],
        counterexamples=[
            "An exchange of fire between Georgia and Armenia ended.",
            "The ministers of Georgia and Armenia had an exchange of views.",
            "Banks in Georgia and Armenia ended currency swaps.",
        ],
    ),
    Noun(
        id="exchange.land-swap",
        makes=Exchange,
        doc="An exchange of territory.",
        heads=(
            "land swap|land swaps|territorial swap|territorial swaps|territory swap|exchange of territory|"
            "exchange of territories|swap of territory|exchange of land"
        ),
        fields={"_mutual": True},
        examples=[
            example("Georgia proposed a land swap to Armenia.", status="proposed", transfers=[{"kind": "territory"}]),
            example("Georgia and Armenia completed an exchange of territory.", status="completed"),
        ],
        counterexamples=["Georgia and Armenia landed planes."],
    ),
    Noun(
        id="exchange.release-noun",
        makes=Exchange,
        doc="A release of captives, a handover of remains.",
        heads="release|releases|handover|handovers|repatriation|repatriations",
        never_before=(
            "date|dates|valve|notes|of the film|of power|ceremony|clause|schedule of films|of command|of the report"
        ),
        never_after="press|news|day|theatrical|album|record|new|film|video|global|prestige|gas|carbon",
        bare=False,
        marks=(Mark.NAMED_BY_KIND,),
        examples=[
            example("The release of 40 prisoners by Georgia was completed.", status="completed"),
            example("Georgia postponed the release of 40 hostages.", status="suspended"),
        ],
        counterexamples=[
            "The release of the film was delayed in Georgia.",
            "Georgia delayed the release of a report on prisons.",
        ],
    ),
    Noun(
        id="transfer.prisoners",
        makes=Transfer,
        doc="Prisoners, of war included.",
        heads=(
            "prisoners|prisoner|prisoners of war|prisoner of war|pows|pow|captives|captive|captured soldiers|"
            "captured troops|"
            "captured servicemen|captured fighters|captured rebels|war prisoners|political prisoners|political "
            "prisoner|spies"
        ),
        fields={"kind": "prisoners"},
        examples=[
            example(
                "Georgia released 40 prisoners.", transfers=[{"giver": "Georgia", "kind": "prisoners", "quantity": 40}]
            ),
            example("Georgia and Armenia swapped 40 prisoners each.", status="completed"),
        ],
        counterexamples=["Georgia has many prisons."],
    ),
    Noun(
        id="transfer.detainees",
        makes=Transfer,
        doc="People held without being called prisoners.",
        heads="detainees|detainee|internees|security detainees|political detainees",
        fields={"kind": "detainees"},
        examples=[
            example(
                "Georgia released 40 detainees.", transfers=[{"giver": "Georgia", "kind": "detainees", "quantity": 40}]
            ),
            example("Georgia and Armenia exchanged 40 detainees each.", status="completed"),
        ],
        counterexamples=["Georgia detained a driver."],
    ),
    Noun(
        id="transfer.hostages",
        makes=Transfer,
        doc="Hostages, abductees.",
        heads=(
            "hostages|hostage|abductees|abductee|kidnapped civilians|abducted civilians|kidnapped girls|"
            "abducted schoolgirls"
        ),
        fields={"kind": "hostages"},
        examples=[
            example("Hamas freed 20 hostages.", transfers=[{"giver": "Hamas", "kind": "hostages", "quantity": 20}]),
            example("Hamas will release 20 hostages on Sunday.", status="scheduled"),
        ],
        counterexamples=["Commandos freed 20 hostages in a raid on the bank."],
    ),
)
