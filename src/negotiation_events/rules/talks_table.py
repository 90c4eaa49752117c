"""Who sits at talks of which a noun phrase names but the other side: "negotiations with Sudria"."""

from bisect import bisect_right

import attrs

from negotiation_events.findings import Finding, Mark
from negotiation_events.model import ActorKind, Talks
from negotiation_events.rules.masked import Masked
from negotiation_events.rules.talks_clues import clause_subject, is_of_other_trade
from negotiation_events.text.annotated import AnnotatedText

# Who negotiates: a source that only speaks of the talks has no part in them.
_AT_TABLE = frozenset(
    {
        ActorKind.STATE, ActorKind.PERSON, ActorKind.OFFICE, ActorKind.ARMED_GROUP, ActorKind.PARTY,
        ActorKind.INTERGOVERNMENTAL,
    }
)  # fmt: skip


def with_table(annotated: AnnotatedText, sentence: Masked, finding: Finding) -> Finding:
    """Talks with the subject of their clause as the side that the phrase leaves out."""
    other = finding.fields.get("with", ())
    if finding.makes is not Talks or finding.phrase is None or not other or finding.fields.get("parties"):
        return finding
    if Mark.GATHERING in finding.marks or is_of_other_trade(sentence):
        return finding
    at = bisect_right(sentence.tokens, finding.phrase[0], key=lambda token: token.start) - 1
    if at > 0 and sentence.tokens[at - 1].form.endswith("ing"):
        return finding  # "blamed Norland for refusing talks with Sudria"
    subject = clause_subject(sentence.tokens, at)
    taken = {*other, *finding.fields.get("mediators", ()), *finding.fields.get("proposers", ())}
    if not subject or taken & set(subject):
        return finding
    if any(annotated.referents[actor].kind not in _AT_TABLE for actor in (*subject, *other)):
        return finding
    if {_side(annotated, actor) for actor in subject} & {_side(annotated, actor) for actor in other}:
        return finding
    return attrs.evolve(finding, fields={**finding.fields, "parties": subject})


def _side(annotated: AnnotatedText, actor: int) -> int:
    referent = annotated.referents[actor]
    return actor if referent.affiliation is None else referent.affiliation
