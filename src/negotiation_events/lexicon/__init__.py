"""Names: the actors of negotiations, their people and seats, and the places where they meet.

`Lexicon.default()` is what comes with the package; `Lexicon.extend` adds a TOML file of one's own.
"""

from negotiation_events.lexicon.entries import Entry, Office
from negotiation_events.lexicon.index import Hit
from negotiation_events.lexicon.lexicon import Lexicon
from negotiation_events.lexicon.names import Sense

__all__ = ["Entry", "Hit", "Lexicon", "Office", "Sense"]
