"""How a parser reads a text, sentence by sentence: what it sees, which rules match, what they find, where that goes."""

from negotiation_events.explain.notes import CueNote, Explanation, FindingNote, MentionNote, SentenceNotes
from negotiation_events.explain.read import explain
from negotiation_events.rules.trace import Firing, Miss, Outcome, Reason

__all__ = [
    "CueNote",
    "Explanation",
    "FindingNote",
    "Firing",
    "MentionNote",
    "Miss",
    "Outcome",
    "Reason",
    "SentenceNotes",
    "explain",
]
