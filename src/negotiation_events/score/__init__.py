"""How far reports agree with those of a careful reader: precision, recall and F1 by type, similarity by field.

>>> from negotiation_events import parse
>>> gold = parse("Iran and Iraq held talks in Geneva on Monday.", date="2024-05-15", source="talks.txt")
>>> found = parse("Iran and Iraq held talks in Geneva on Monday.", date="2024-05-21", source="talks.txt")
>>> talks = score([gold], [found])["Talks"]
>>> talks.f1, talks["time"].similarity
(1.0, 0.0)
"""

from negotiation_events.score.match import score
from negotiation_events.score.page import detail
from negotiation_events.score.read import read_reports, read_text
from negotiation_events.score.result import Comparison, FieldScore, Means, Pair, Score, TypeScore

__all__ = [
    "Comparison",
    "FieldScore",
    "Means",
    "Pair",
    "Score",
    "TypeScore",
    "detail",
    "read_reports",
    "read_text",
    "score",
]
