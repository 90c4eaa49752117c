"""Why a finding went into no record, for people; nothing here runs when a text is parsed."""

import datetime

from negotiation_events.findings import Finding, Mark
from negotiation_events.link.gather import is_denied
from negotiation_events.link.same import Sameness
from negotiation_events.model import Agreement, Exchange, Talks
from negotiation_events.model.types import OURS
from negotiation_events.text.annotated import AnnotatedText


def why_dropped(annotated: AnnotatedText, finding: Finding, today: datetime.date | None) -> str:
    """Why a finding that is in no record was left out."""
    if finding.makes not in OURS:
        passing = Mark.IN_PASSING in finding.marks
        return "its clause says that it did not happen" if passing else "its class refuses a record of what was read"
    if finding.makes not in (Talks, Agreement, Exchange):
        return "another reading of the same words went first"
    if is_denied(finding):
        return "its words say that there is none, or none yet"
    if Sameness(annotated.referents, today).are_colleagues(finding):
        return "those who take part are all of one side"
    if finding.inside:
        return "it is only the topic of another phrase, and fits no record"
    return "it names an event and tells too little of it (who, where, when, how far), and fits no record"
