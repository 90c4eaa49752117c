"""What two say of each other: a claim each, directed at the other."""

import re
from collections.abc import Iterable, Iterator

import attrs

from negotiation_events.findings import Attribution

_EACH_OTHER = re.compile(r"(?:each other|one another)\b", re.IGNORECASE)


def directed(text: str, attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """The attributions, with two in the place of one such as "both sides blamed each other".

    Args:
        text: of the report.
        attributions: in order of the text.
    """
    for attribution in attributions:
        spans = (attribution.addressee, attribution.content)
        mutual = any(span is not None and _EACH_OTHER.match(text, *span) for span in spans)
        if not mutual or len(attribution.referents) != 2:
            yield attribution
            continue
        one, other = attribution.referents
        yield attrs.evolve(attribution, referents=(one,), addressees=(other,))
        yield attrs.evolve(attribution, referents=(other,), addressees=(one,))
