"""What claims are about, and what they assert of it."""

import bisect
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from negotiation_events.findings import Attribution, Finding, Mark, Span
from negotiation_events.link.asserted import Seats, asserted, number_freed
from negotiation_events.link.drafts import Draft, overlaps
from negotiation_events.link.own import asserted_of_own
from negotiation_events.model import Act, Agreement, Claim, Condition, Exchange, Quotation, Talks
from negotiation_events.model.agree import PlainValue
from negotiation_events.text.annotated import Mention

# Acts that answer what somebody said, rather than what was done.
_ANSWERS = frozenset({"deny", "confirm", "not_confirm"})
Fitting = Callable[[Sequence[tuple[Span, str, Finding]]], list[str]]
MakeClaim = Callable[[int, Attribution, tuple[str, ...], Mapping[str, PlainValue]], Claim]

# Acts that say how things stand; the others say what somebody wants or does.
_ASSERTING = frozenset({Act.ASSERT, Act.CONFIRM, Act.WARN, Act.ACCUSE, Act.WELCOME, Act.PROMISE})


# Words that point back at what was told before, at the beginning of what is said.
_POINTER = re.compile(r"[\"“‘']?(?:this|that|these|those|such|it|they|the latter|both) ", re.IGNORECASE)
_NAMED = (("condition", "condition"), ("demand", "condition"), ("terms", "condition"), ("swap", "exchange"),
          ("exchange", "exchange"), ("truce", "agreement"), ("ceasefire", "agreement"), ("talks", "talks"))  # fmt: skip
_IT = re.compile(
    r"(?:it|this|that|(?:the|this|that|its|his|her|their|those) (?:\w+ )?"
    r"(?:report|claim|account|news|statement|remark|comment|assertion|allegation|announcement|figure|number)s?)",
    re.IGNORECASE,
)
# Words that speak of talks or deals; one by each type of record.
_HINT = re.compile(
    r"\b(?:(?P<talks>negotiat(?:e|es|ed|ing|ions?)|talks|meetings?|dialogue|breakthrough|participation|summit"
    r"|conference|contacts|format|conversation|discussions|(?:phone|telephone) call|attend(?:s|ed|ing|ance)?"
    r"|participat(?:e|es|ed|ing)|boycott(?:s|ed|ing)?|tak(?:e|es|ing) part|took part"
    r"|(?:peace|negotiating|political) process|negotiating table)"
    r"|(?P<exchange>(?:prisoner|hostage|detainee|captive)s? (?:swap|exchange|release|trade|deal)|swap)"
    r"|(?P<truce>truce|cease-?fire|pause)|(?P<agreement>deal|agreement|accord|pact))\b",
    re.IGNORECASE,
)
_TYPES: Mapping[str, type] = {
    "talks": Talks, "agreement": Agreement, "truce": Agreement, "exchange": Exchange, "condition": Condition,
}  # fmt: skip
# "They had left" says something of the speakers, "it was over" of what was told.
_OF_EVENT = (
    r"(?:over|complete[d]?|finished|done|under ?way|on track|on hold|dead|off|back on|holding|final|imminent|fragile"
    r"|in (?:force|effect|tatters|danger|limbo|doubt|jeopardy)|(?:near|close) |going (?:ahead|on|well|smoothly)"
    r"|collaps\w+|fail\w+|ended|ending|begun|beginning|started|starting|continu\w+|resum\w+|postponed|cancell?ed"
    r"|suspended|violated|broken|signed|implemented|agreed|reached)"
)
_SELF = re.compile(
    rf"(?:it|they) (?!(?:(?:is|was|were|are|has|have|had|would|will|may|might|could|be|been|being|now|still|not|already"
    rf"|almost|nearly|all but|all) ){{1,4}}{_OF_EVENT}\b)\w",
    re.IGNORECASE,
)
_THE_NOUN = re.compile(r"(?:the|these|those|such|this|that) (?:[\w-]+ ){0,2}(?P<head>[\w-]+)", re.IGNORECASE)
# "The move was illegal", "the president's decision was a mistake".
_THE_MOVE = re.compile(
    r"(?:the|his|her|their|its) (?:[\w-]+[’']s )?(?:[\w-]+ )?(?:move|decision|step|initiative|gesture|announcement)\b",
    re.IGNORECASE,
)
# Nouns that stand for whatever was told; "the bombing" does not.
_NEUTRAL = frozenset(
    "move decision step initiative idea proposal plan offer demand condition term request suggestion announcement "
    "development news claim report account statement remark assertion allegation comment figure number outcome result "
    "deal agreement accord pact talk negotiation meeting summit truce ceasefire swap exchange trade release handover "
    "breakthrough effort process approach invitation call draft text document treaty settlement framework roadmap "
    "blueprint resolution measure arrangement withdrawal pause mediation visit gesture concession ultimatum deadline "
    "timetable compromise solution".split()
)
# The cue of one who takes something back.
_RETRACTS = re.compile(
    r"(?:retract|recant|disavow|withdr[ae]w|t(?:ook|ake|akes|aking) back|walk(?:s|ed|ing)? back)", re.I
)
# Between the beginning of a deal and what it is for.
_FOR = re.compile(
    r"(?:[\w-]+ ){0,4}(?:deal|agreement|accord|pact) (?:for|to|on) (?:(?:secure|see|bring about) )?(?:the )?", re.I
)
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s")
_FAR = 1500  # characters: how far back talks are still the ones spoken of
_REACH = 400  # characters: what was told longer ago is not what "this" means
_REPLY = 250  # characters: how far back the number stands that a bare one answers
_RECENT = 20  # claims: how many a reader keeps in mind
_BREATH = 60  # characters between things told in one breath


class About:
    """Ties each attribution of a text to the records its content is about."""

    def __init__(
        self,
        text: str,
        placed: Sequence[tuple[Finding, Draft]],
        ids: Mapping[int, str],
        conditions: Sequence[tuple[Finding, Condition]],
        mentions: Sequence[Mention],
        seats: Seats,
    ) -> None:
        self._text = text
        self._values = [mention for mention in mentions if mention.kind in ("actor", "quantity", "time")]
        self._seats = seats
        self._drafts = {ids[id(draft)]: draft for _, draft in placed}
        spans = [((finding.start, finding.end), ids[id(draft)], finding) for finding, draft in placed]
        spans += [((finding.start, finding.end), record.id, finding) for finding, record in conditions]
        self._spans: list[tuple[Span, str, Finding]] = sorted(spans, key=lambda item: (item[0], item[1]))
        self._starts = [span[0] for span, _, _ in self._spans]
        self._single: dict[str, tuple[str, ...]] = {}
        self._types = {identity: finding.makes for _, identity, finding in self._spans}
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
            if _RETRACTS.match(self._text, *(attribution.cue or (0, 0))):
                about = self._retracted(attribution, attributions[: len(claims)], claims) or about
            if not about and self._points_back(attribution):
                about = self._told_before(attribution, claims) or self._pointed_at(attribution)
            about = about or self._hinted_at(attribution) or self._counted(attribution)
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
        deals = [finding for _, finding in found if finding.makes is Agreement and finding.phrase]
        found = [
            (identity, finding)
            for identity, finding in found
            if not (finding.makes is Exchange and any(self._is_of_deal(finding, deal) for deal in deals))
        ]
        main = [identity for identity, finding in found if Mark.CIRCUMSTANCE not in finding.marks]
        return tuple(dict.fromkeys(main or (identity for identity, _ in found)))

    def _is_of_deal(self, finding: Finding, deal: Finding) -> bool:
        """Whether an exchange only says what a deal is for: "the deal to free the captives"."""
        start = finding.phrase[0] if finding.phrase else finding.start
        return deal.phrase is not None and _FOR.fullmatch(self._text, deal.phrase[0], start) is not None

    def _points_back(self, attribution: Attribution) -> bool:
        if attribution.content is None:
            return True
        words = self._words(attribution)
        noun = _THE_NOUN.fullmatch(words)
        if noun is not None:
            return noun["head"].lower().rstrip("s") in _NEUTRAL
        if attribution.about_hint:
            return True
        if attribution.quotation is Quotation.INDIRECT and _SELF.match(words):
            return False  # "Norland said it had ..."
        return _POINTER.match(words) is not None or _THE_MOVE.match(words) is not None

    def _retracted(
        self, attribution: Attribution, before: Sequence[Attribution], claims: Sequence[Claim]
    ) -> tuple[str, ...]:
        """What the last claim of the same speaker was about, which is now taken back."""
        for earlier, claim in zip(reversed(before[-_RECENT:]), reversed(claims[-_RECENT:]), strict=True):
            if claim.about and not set(earlier.referents).isdisjoint(attribution.referents):
                return claim.about[:1]
        return ()

    def _told_before(self, attribution: Attribution, claims: Sequence[Claim]) -> tuple[str, ...]:
        """What "denied it", "did not confirm this" answers: the claim right before, if it was about anything."""
        if not claims or (attribution.content is not None and not _IT.fullmatch(self._words(attribution))):
            return ()
        evidence = claims[-1].evidence[-1]
        if evidence.end > attribution.start or attribution.start - evidence.end > _REACH:
            return ()
        if self._between(evidence.end, attribution.start) and attribution.act not in _ANSWERS:
            return ()  # "the accord has enemies: X denounced it"
        # A condition is denied with what depends on it.
        return tuple(identity for identity in claims[-1].about if self._types[identity] is not Condition)[:1]

    def _hinted_at(self, attribution: Attribution) -> tuple[str, ...]:
        """What a word of negotiating stands for that makes no record of its own: "a breakthrough", "the process"."""
        content = attribution.content
        hint = (
            _HINT.search(self._text, content[0], content[1]) if content is not None and not attribution.belief else None
        )
        if hint is None or content is None:
            return ()
        wanted = next(kind for kind, word in hint.groupdict().items() if word)
        makes = _TYPES[wanted]

        def fitting(told: Iterable[tuple[Span, str, Finding]]) -> list[str]:
            return [
                identity
                for _, identity, finding in told
                if finding.makes is makes and (wanted != "truce" or finding.fields.get("kind") == "ceasefire")
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
        wanted = next((_TYPES[kind] for word, kind in _NAMED if word in words), None)
        earlier = [
            (span, identity)
            for span, identity, finding in self._between(start - _FAR, start)
            if wanted in (None, finding.makes)
        ]
        reported = attribution.content is not None and attribution.quotation is not Quotation.DIRECT
        if not earlier and reported and attribution.content and not self._between(0, start):
            after = self._between(attribution.content[0], attribution.content[1] + _REACH)
            return tuple(identity for _, identity, _ in after)[:1]  # the lead speaks of what the text goes on to tell
        if not earlier or (not wanted and start - earlier[-1][0][1] > _REACH):
            return ()
        if not wanted and len(_SENTENCE_END.findall(self._text, earlier[-1][0][1], start)) > 1:
            return ()  # something else has been told since
        together = [earlier[-1]]
        makes = self._types[earlier[-1][1]]
        for span, identity in reversed(earlier[:-1]):
            if self._types[identity] is not makes or together[-1][0][0] - span[1] > _BREATH:
                break
            together.append((span, identity))
        return tuple(dict.fromkeys(identity for _, identity in reversed(together)))

    def _mentions_in(self, content: Span) -> list[Mention]:
        first = bisect.bisect_left(self._values, content[0], key=lambda mention: mention.start)
        last = bisect.bisect_left(self._values, content[1], key=lambda mention: mention.start)
        return [mention for mention in self._values[first:last] if mention.end <= content[1]]

    def _counted(self, attribution: Attribution) -> tuple[str, ...]:
        """The exchange that a bare number is of: "put the number at 180", "180 had been freed"."""
        content = attribution.content
        if content is None or number_freed(self._text, content, self._mentions_in(content)) is None:
            return ()
        told = [identity for _, identity, finding in self._between(content[0] - _REPLY, content[0])
                if finding.makes is Exchange]  # fmt: skip
        return tuple(told[-1:])

    def _asserts(self, attribution: Attribution, about: tuple[str, ...]) -> dict[str, PlainValue]:
        """The values that the content gives the fields of the first record it is about."""
        content = attribution.content
        if content is None or not about or attribution.act not in _ASSERTING or attribution.polarity == "negative":
            return {}
        told = [finding for _, identity, finding in self._around(content) if identity == about[0]]
        makes = self._types[about[0]]
        if makes not in _TYPES.values():
            return asserted_of_own(self._text, content, told)
        known = self._drafts[about[0]].fields if about[0] in self._drafts else {}
        return asserted(self._text, content, told, self._mentions_in(content), makes, known, self._seats)
