"""What an organization that no table has is, as far as its name or the noun before it says."""

import re
from typing import Final

from negotiation_events.model import ActorKind
from negotiation_events.text import role_words as words

_KIND_MARKS: Final = (
    (ActorKind.ORGANIZATION, frozenset({"workers", "inc", "corporation", "company", "ltd", "observatory", "news"})),
    (ActorKind.PARTY, frozenset({"party", "alliance", "coalition", "council", "congress", "movement", "committee"})),
    (ActorKind.OFFICE, frozenset({"special", "police"})),
    (ActorKind.ARMED_GROUP, frozenset({"front", "army", "brigade", "brigades", "forces", "units", "guard"})),
    (ActorKind.OFFICE, frozenset({"ministry", "parliament", "senate", "court", "department", "assembly"})),
)


def kind_of_name(name: str) -> ActorKind:
    """What an organization is, as far as its name says."""
    last = {word.lower() for word in re.findall(r"\w+", name)}
    for kind, marks in _KIND_MARKS:
        if last & marks:
            return kind
    return ActorKind.ORGANIZATION


def kind_of_head(head: str) -> ActorKind:
    """What something is that is called a "group", "party", "company"."""
    if head in words.ARMED:
        return ActorKind.ARMED_GROUP
    return ActorKind.PARTY if head in words.PARTIES else ActorKind.ORGANIZATION
