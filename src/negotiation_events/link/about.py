"""What claims are about, and what they assert of it."""

import bisect
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from negotiation_events.findings import Attribution, Finding, Span
from negotiation_events.link.drafts import Draft, contains, overlaps
from negotiation_events.model import Act, Agreement, Claim, Condition, Exchange

# Acts that answer what somebody said, rather than what was done.
_ANSWERS = frozenset({"deny", "confirm", "not_confirm"})
Fitting = Callable[[Sequence[tuple[Span, str, Finding]]], list[str]]
MakeClaim = Callable[[int, Attribution, tuple[str, ...], Mapping[str, str]], Claim]

# Acts that say how things stand; the others say what somebody wants or does.
_ASSERTING = frozenset({Act.ASSERT, Act.CONFIRM, Act.WARN, Act.ACCUSE, Act.WELCOME, Act.PROMISE})


# Talks that are only where something was agreed.
_CIRCUMSTANCE = "talks.at"
# Words that point back at what was told before, at the beginning of what is said.
_POINTER = re.compile(r"[\"“‘']?(?:this|that|these|those|such|it|they|the latter|both) ", re.IGNORECASE)
_NAMED = (("condition", "condition"), ("demand", "condition"), ("terms", "condition"), ("swap", "exchange"),
          ("exchange", "exchange"), ("truce", "agreement"), ("ceasefire", "agreement"), ("talks", "talks"))  # fmt: skip
_IT = re.compile(r"(?:it|this|that|the (?:report|claim|account|news)s?|those reports)", re.IGNORECASE)
# Words that speak of talks or deals; one by each type of record.
_HINT = re.compile(
    r"\b(?:(?P<talks>negotiat(?:e|es|ed|ing|ions?)|talks|meetings?|dialogue|breakthrough|participation|summit"
    r"|conference|contacts|format|(?:peace|negotiating|political) process|negotiating table)"
    r"|(?P<truce>truce|cease-?fire|pause)|(?P<agreement>deal|agreement|accord|pact))\b",
    re.IGNORECASE,
)
_KINDS = {"truce": "agreement"}
_FAR = 1500  # characters: how far back talks are still the ones spoken of
_REACH = 400  # characters: what was told longer ago is not what "this" means
_BREATH = 60  # characters between things told in one breath


class About:
    """Ties each attribution of a text to the records its content is about."""

    def __init__(
        self,
        text: str,
        placed: Sequence[tuple[Finding, Draft]],
        ids: Mapping[int, str],
        conditions: Sequence[tuple[Finding, Condition]],
    ) -> None:
        self._text = text
        spans = [((finding.start, finding.end), ids[id(draft)], finding) for finding, draft in placed]
        spans += [((finding.start, finding.end), record.id, finding) for finding, record in conditions]
        self._spans: list[tuple[Span, str, Finding]] = sorted(spans, key=lambda item: (item[0], item[1]))
        self._starts = [span[0] for span, _, _ in self._spans]
        self._single: dict[str, tuple[str, ...]] = {}
        self._longest = max((span[1] - span[0] for span, _, _ in self._spans), default=0)

    def _between(self, first: int, last: int) -> Sequence[tuple[Span, str, Finding]]:
        """What was told from one offset up to but without another, by where its evidence begins."""
        return self._spans[bisect.bisect_left(self._starts, first) : bisect.bisect_left(self._starts, last)]

    def _around(self, content: Span) -> Sequence[tuple[Span, str, Finding]]:
        """What was told in a stretch of the text."""
        return [item for item in self._between(content[0] - self._longest, content[1]) if overlaps(item[0], content)]

    def claims(self, attributions: Sequence[Attribution], make: MakeClaim) -> list[Claim]:
        """The claims, in order of the text."""
        claims: list[Claim] = []
        for attribution in attributions:
            about = self._inside(attribution)
            if not about and self._points_back(attribution):
                about = self._told_before(attribution, claims) or self._pointed_at(attribution)
            about = about or self._hinted_at(attribution)
            claims.append(make(len(claims) + 1, attribution, about, self._asserts(attribution, about)))
        return claims

    def _inside(self, attribution: Attribution) -> tuple[str, ...]:
        """The records that the content names; the talks at which something was agreed only if nothing else is."""
        content = attribution.content
        if content is None:
            return ()
        found = [
            (identity, finding)
            for span, identity, finding in self._around(content)
            if overlaps(finding.phrase or span, content)
        ]
        swaps = {finding.phrase[0] for _, finding in found if finding.makes is Exchange and finding.phrase}
        # "A swap that was agreed on": the agreement is only where the swap comes from.
        found = [
            (identity, finding)
            for identity, finding in found
            if not (finding.makes is Agreement and finding.start in swaps)
        ]
        main = [identity for identity, finding in found if finding.rule != _CIRCUMSTANCE]
        return tuple(dict.fromkeys(main or (identity for identity, _ in found)))

    def _points_back(self, attribution: Attribution) -> bool:
        if attribution.about_hint or attribution.content is None:
            return True
        return _POINTER.match(self._text, attribution.content[0], attribution.content[1]) is not None

    def _told_before(self, attribution: Attribution, claims: Sequence[Claim]) -> tuple[str, ...]:
        """What "denied it", "did not confirm this" answers: the claim right before, if it was about anything."""
        if not claims or (attribution.content is not None and not _IT.fullmatch(self._words(attribution))):
            return ()
        evidence = claims[-1].evidence[0]
        if evidence.end > attribution.start or attribution.start - evidence.end > _REACH:
            return ()
        if self._between(evidence.end, attribution.start) and attribution.act not in _ANSWERS:
            return ()  # "the accord has enemies: X denounced it"
        # A condition is denied with what depends on it.
        return tuple(identity for identity in claims[-1].about if not identity.startswith("condition"))[:1]

    def _hinted_at(self, attribution: Attribution) -> tuple[str, ...]:
        """What a word of negotiating stands for that makes no record of its own: "a breakthrough", "the process"."""
        content = attribution.content
        hint = (
            _HINT.search(self._text, content[0], content[1]) if content is not None and not attribution.belief else None
        )
        if hint is None or content is None:
            return ()
        wanted = next(kind for kind, word in hint.groupdict().items() if word)
        kinds = _KINDS.get(wanted, wanted)

        def fitting(told: Iterable[tuple[Span, str, Finding]]) -> list[str]:
            return [
                identity
                for _, identity, finding in told
                if identity.startswith(kinds) and (wanted != "truce" or finding.fields.get("kind") == "ceasefire")
            ]

        before = fitting(self._between(hint.start() - _FAR + 1, hint.start()))
        after = fitting(self._between(hint.start(), hint.start() + _REACH))
        found = before[-1:] or after[:1] or self._only_one(fitting, wanted)
        return tuple(found)

    def _only_one(self, fitting: Fitting, wanted: str) -> tuple[str, ...]:
        """The record of a type, where the text has but one."""
        if wanted not in self._single:
            found = dict.fromkeys(fitting(self._spans))
            self._single[wanted] = tuple(found) if len(found) == 1 else ()
        return self._single[wanted]

    def _words(self, attribution: Attribution) -> str:
        return self._text[slice(*attribution.content)] if attribution.content else ""

    def _pointed_at(self, attribution: Attribution) -> tuple[str, ...]:
        """What "this", "those conditions" mean: what was told last before the claim, with its like."""
        start = attribution.content[0] if attribution.content else attribution.start
        words = self._text[slice(*attribution.content)].lower() if attribution.content else ""
        wanted = next((kind for word, kind in _NAMED if word in words), "")
        earlier = [
            (span, identity) for span, identity, _ in self._between(start - _FAR, start) if identity.startswith(wanted)
        ]
        if not earlier or (not wanted and start - earlier[-1][0][1] > _REACH):
            return ()
        together = [earlier[-1]]
        kind = earlier[-1][1].partition("-")[0]
        for span, identity in reversed(earlier[:-1]):
            if not identity.startswith(kind) or together[-1][0][0] - span[1] > _BREATH:
                break
            together.append((span, identity))
        return tuple(dict.fromkeys(identity for _, identity in reversed(together)))

    def _asserts(self, attribution: Attribution, about: tuple[str, ...]) -> dict[str, str]:
        """The status that the content gives the first record it is about."""
        content = attribution.content
        if content is None or attribution.act not in _ASSERTING or attribution.polarity == "negative":
            return {}
        for span, identity, finding in self._around(content):
            status = finding.fields.get("status")
            if (
                identity in about[:1]
                and status
                and finding.makes is not Condition
                and contains(content, (span[0], span[0] + 1))
            ):
                return {"status": str(status)}
        return {}
