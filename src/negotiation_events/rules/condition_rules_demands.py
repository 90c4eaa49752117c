"""Demands and threats that neither "demand" nor "if" tells: each construction with its proof."""

from negotiation_events.model import Condition
from negotiation_events.rules.rule import Construction, example

DEMAND_RULES: tuple[Construction, ...] = (
    Construction(
        id="condition.threatens",
        makes=Condition,
        doc="A side threatens the other, or what is negotiated, and names no condition.",
        examples=(
            example(
                "Ethiopia threatened on Sunday to quit the talks with Egypt.",
                kind="threat",
                holder=["Ethiopia"],
                consequence="quit the talks with Egypt",
            ),
            example(
                "After the talks failed, China threatened Japan with new tariffs.",
                kind="threat",
                topic="trade",
                holder=["China"],
                addressee=["Japan"],
                consequence="new tariffs",
            ),
        ),
        counterexamples=(
            "Floods threaten to delay the talks between Iran and Oman.",
            "Sudan is no longer threatening to leave the talks.",
        ),
    ),
    Construction(
        id="condition.never-with",
        makes=Condition,
        doc="A side will not talk with those who do something, or while they do it.",
        examples=(
            example(
                "Colombia will never negotiate with a movement that takes hostages.",
                kind="precondition",
                topic="talks",
                holder=["Colombia"],
                consequence="negotiate with a movement that takes hostages",
            ),
            example(
                "Sudan refused to negotiate under fire.",
                kind="precondition",
                topic="talks",
                holder=["Sudan"],
                consequence="negotiate under fire",
            ),
        ),
        counterexamples=(
            "Iran refused to meet with Oman on Friday.",
            "Russia will negotiate with a delegation that Ukraine sends.",
        ),
    ),
    Construction(
        id="condition.nothing-less",
        makes=Condition,
        doc="A side will accept nothing less than what it demands.",
        examples=(
            example(
                "Syria will accept nothing less than a full withdrawal from the province.",
                kind="demand",
                topic="withdrawal",
                holder=["Syria"],
                requirement="a full withdrawal from the province",
            ),
            example(
                "Kenya would not settle for anything short of the release of all hostages.",
                kind="demand",
                topic="release",
                holder=["Kenya"],
                requirement="the release of all hostages",
            ),
        ),
        counterexamples=("The end of the talks in Oslo was nothing less than a miracle.",),
    ),
    Construction(
        id="condition.sought",
        makes=Condition,
        doc="A demand whose verb stands behind it, in a relative clause or a participle.",
        examples=(
            example(
                "The deal lacks the buffer zone that Turkey has long demanded.",
                kind="demand",
                topic="security_guarantees",
                holder=["Turkey"],
                requirement="the buffer zone",
            ),
            example(
                "The truce does not bring the lifting of sanctions sought by Iran.",
                kind="demand",
                topic="sanctions",
                holder=["Iran"],
                requirement="the lifting of sanctions",
            ),
        ),
        counterexamples=(
            "The talks gave no sign that Iran wants to leave.",
            "The envoys met in Geneva at Norway's request.",
        ),
    ),
    Construction(
        id="condition.necessary",
        makes=Condition,
        doc="Somebody says that it is vital, or time, for others to do something.",
        examples=(
            example(
                "It is time for Eritrea to withdraw its troops, Ethiopia said after the talks.",
                kind="demand",
                topic="withdrawal",
                holder=["Ethiopia"],
                addressee=["Eritrea"],
                requirement="withdraw its troops",
            ),
            example(
                "It is vital that all sides respect the ceasefire, Norway said.",
                kind="demand",
                topic="ceasefire",
                holder=["Norway"],
                requirement="respect the ceasefire",
            ),
        ),
        counterexamples=(
            "It is time for lunch, the minister joked before the talks.",
            "It is vital that we reach a ceasefire, Norway said.",
        ),
    ),
)
