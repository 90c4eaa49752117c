"""From a string to an annotated text: sentences, quotations, and mentions with what they mean."""

import re
from datetime import date

from negotiation_events.lexicon import Lexicon
from negotiation_events.text.actors import find_actors
from negotiation_events.text.annotated import AnnotatedText, Mention, Quotation, Referent, Sentence
from negotiation_events.text.quantities import find_quantities
from negotiation_events.text.quotations import find_quotations
from negotiation_events.text.sentences import find_sentences
from negotiation_events.text.times import find_times, join_intervals

__all__ = ["AnnotatedText", "Mention", "Quotation", "Referent", "Sentence", "annotate"]

# Present and past references ("now", "recently") date nothing, and would only stand in the way of patterns.
_VAGUE = re.compile(r"PRESENT_REF|PAST_REF|FUTURE_REF")


def annotate(text: str, lexicon: Lexicon, date: date | None) -> AnnotatedText:
    """Find the sentences, quotations and mentions of a text; relative times are resolved against `date`."""
    quotations = find_quotations(text)
    sentences = find_sentences(text, quotations)
    times = _time_mentions(text, date)
    taken = [(mention.start, mention.end) for mention in times]
    referents, actors = find_actors(text, sentences, quotations, lexicon, date, taken)
    numbers = (
        Mention(kind="quantity", start=found.start, end=found.end, value=found.quantity)
        for found in find_quantities(text)
    )
    return AnnotatedText(
        text=text,
        sentences=sentences,
        quotations=quotations,
        mentions=_without_overlaps((*times, *actors), tuple(numbers)),
        referents=referents,
    )


def _time_mentions(text: str, date: date | None) -> list[Mention]:
    found = []
    for mention in join_intervals(text, find_times(text, date)):
        if mention.kind == "duration" and mention.duration is not None:
            found.append(Mention(kind="duration", start=mention.start, end=mention.end, value=mention.duration))
        elif mention.kind == "time" and mention.time is not None and not _VAGUE.fullmatch(mention.timex_value):
            found.append(Mention(kind="time", start=mention.start, end=mention.end, value=mention.time))
    return found


def _without_overlaps(first: tuple[Mention, ...], second: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """All mentions in order; of two that overlap the one of `first`, then the earlier and longer, stays."""
    ranked = sorted(
        [(0, mention) for mention in first] + [(1, mention) for mention in second],
        key=lambda pair: (pair[1].start, pair[0], -pair[1].end),
    )
    kept: list[Mention] = []
    ranks: list[int] = []
    for rank, mention in ranked:
        if kept and mention.start < kept[-1].end:
            if rank < ranks[-1]:
                kept[-1], ranks[-1] = mention, rank
            continue
        kept.append(mention)
        ranks.append(rank)
    return tuple(kept)
