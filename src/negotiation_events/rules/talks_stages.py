"""The status of talks by what the clause says of its verb: one table for each way of speaking."""

from collections.abc import Mapping

from negotiation_events.rules.facts import Stage

# "They held talks", "they will hold talks", "they refused to hold talks".
HELD: Mapping[Stage, str | None] = {
    Stage.DONE: "concluded", Stage.DOING: "under_way", Stage.PLANNED: "scheduled", Stage.AGREED: "scheduled",
    Stage.POSSIBLE: "proposed", Stage.WILLING: "proposed", Stage.WANTED: "proposed", Stage.TRYING: "proposed",
    Stage.FAILED: None, Stage.REFUSED: "refused", Stage.NEGATED: None, Stage.SUPPOSED: None,
}  # fmt: skip
# "Talks began", "talks are to resume", "talks continued".
BEGUN: Mapping[Stage, str | None] = {**HELD, Stage.DONE: "under_way"}
# "Talks are scheduled", "they agreed to talks".
FIXED: Mapping[Stage, str | None] = {
    **HELD, Stage.DONE: "scheduled", Stage.DOING: "scheduled", Stage.REFUSED: None,
}  # fmt: skip
# "They are in contact", "they are in Oslo for talks".
GOING_ON: Mapping[Stage, str | None] = {
    Stage.DONE: "under_way", Stage.DOING: "under_way", Stage.PLANNED: "scheduled", Stage.AGREED: "scheduled",
    Stage.NEGATED: None, Stage.SUPPOSED: None,
}  # fmt: skip
# "There are talks", "there will be talks".
THERE: Mapping[Stage, str | None] = {
    Stage.DONE: "concluded", Stage.DOING: "under_way", Stage.PLANNED: "scheduled", Stage.POSSIBLE: "proposed",
    Stage.WANTED: "proposed", Stage.NEGATED: None, Stage.REFUSED: None, Stage.SUPPOSED: None,
}  # fmt: skip
# "They want talks", "they are ready for talks".
PROPOSED: Mapping[Stage, str | None] = {
    Stage.DONE: "proposed", Stage.DOING: "proposed", Stage.POSSIBLE: "proposed", Stage.PLANNED: "proposed",
    Stage.WILLING: "proposed", Stage.NEGATED: None, Stage.SUPPOSED: None,
}  # fmt: skip
# "Talks ended", "talks are to end on Monday".
ENDED: Mapping[Stage, str | None] = {
    Stage.DONE: "concluded", Stage.DOING: "under_way", Stage.PLANNED: "under_way", Stage.POSSIBLE: "under_way",
    Stage.WANTED: "under_way", Stage.TRYING: "under_way", Stage.SUPPOSED: None,
}  # fmt: skip
# What has become of talks once it is told as a fact; what may yet become of them says nothing.
TOLD: Mapping[str, Mapping[Stage, str | None]] = {
    status: {Stage.DONE: status, Stage.DOING: status, Stage.AGREED: status, Stage.SUPPOSED: None}
    for status in ("postponed", "suspended", "collapsed")
}
# "Talks were called off", "they will call off talks".
CALLED_OFF: Mapping[Stage, str | None] = dict.fromkeys(
    (Stage.DONE, Stage.DOING, Stage.AGREED, Stage.PLANNED), "cancelled"
)
