"""The words for what a side concedes or offers. Plain data."""

# What a side that is willing to do it gives up.
CONCEDES = frozenset(
    """
    accept lift ease drop cut reduce give end halt suspend freeze withdraw open reopen pay buy recognise recognize
    dismantle abandon surrender cede grant pardon provide allow sell scrap limit curb remove destroy hand
    """.split()
)
# What a side gives that offers it.
CONCEDED = frozenset(
    """
    access aid relief concessions commitments investment investments amnesty autonomy recognition compensation money
    loans credit guarantees assurances protection troops peacekeepers weapons arms monitors compromise compromises
    withdrawal purchases cuts reduction reductions removal lifting freeze
    """.split()
)
# What an offer gives nobody: "offers a chance to end the war".
NO_THING = frozenset(
    """
    chance chances opportunity opportunities hope hopes prospect prospects way ways glimpse path reason reasons view
    assessment explanation explanations details comment condolences congratulations thanks praise criticism evidence
    clue clues insight prayers sympathy apology excuse excuses advice analysis look window
    """.split()
)
