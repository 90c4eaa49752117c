"""Attributions of news texts, to be scored against PolNeAR.

Reads one JSON object a line from standard input, `{"doc": NAME, "date": DAY, "text": TEXT}`, and writes one a line,
`{"doc": NAME, "attributions": [{"source": SPAN, "cue": SPAN, "content": SPANS}]}`, with spans as `[start, end]`.

    python benchmarks/polnear.py < texts.jsonl > found.jsonl
"""

import json
import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise

from negotiation_events.model.terms import Quotation
from negotiation_events.rules.attribution import Attribution, find_attributions
from negotiation_events.text.annotated import AnnotatedText
from negotiation_events.text.annotated import Quotation as Quoted
from negotiation_events.text.quotations import find_quotations
from negotiation_events.text.sentences import find_sentences

Spans = list[list[int]]


def without(span: tuple[int, int], holes: list[tuple[int, int]]) -> Spans:
    """A span without the stretches that belong to the reporting words."""
    pieces: Spans = []
    at = span[0]
    for start, end in sorted(holes):
        if start < at or end > span[1]:
            continue
        if start > at:
            pieces.append([at, start])
        at = end
    if at < span[1]:
        pieces.append([at, span[1]])
    return pieces


def as_prediction(found: Attribution, quotations: Sequence[Quoted]) -> dict[str, object]:
    """An attribution in the corpus's terms: its content holds neither source nor cue, nor words between quotations."""
    holes = [span for span in (found.source, found.cue) if span]
    if found.quotation is Quotation.DIRECT and found.content:
        inside = [one for one in quotations if found.content[0] <= one.start and one.end <= found.content[1]]
        holes = [(one.outer_end, other.outer_start) for one, other in pairwise(inside)]
    return {
        "source": list(found.source) if found.source else None,
        "cue": list(found.cue) if found.cue else None,
        "content": without(found.content, holes) if found.content else None,
    }


def predictions(found: Iterable[Attribution], quotations: Sequence[Quoted]) -> list[dict[str, object]]:
    """The attributions of a text: none inside another, none without content, quotations that go on joined."""
    made: list[tuple[Attribution, dict[str, object]]] = []
    for one in found:
        if one.content is None or one.nested:
            continue
        prediction = as_prediction(one, quotations)
        direct = [content for other, content in made if other.quotation is Quotation.DIRECT]
        if one.rule == "claim.quoted-alone" and direct:
            direct[-1]["content"] += prediction["content"]  # type: ignore[operator]
        else:
            made.append((one, prediction))
    return [prediction for _, prediction in made]


def main() -> None:
    """Answer each line."""
    for line in sys.stdin:
        row = json.loads(line)
        text = row["text"]
        quotations = find_quotations(text)
        annotated = AnnotatedText(text=text, quotations=quotations, sentences=find_sentences(text, quotations))
        print(json.dumps({"doc": row["doc"], "attributions": predictions(find_attributions(annotated), quotations)}))


if __name__ == "__main__":
    main()
