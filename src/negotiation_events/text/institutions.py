"""Which institution or group "the government", "the rebels", "the union" are, by what the text has named."""

from typing import Final

from negotiation_events.model import ActorKind
from negotiation_events.text import role_words as words
from negotiation_events.text.annotated import Referent
from negotiation_events.text.cast import Cast

# Institutions that "the" alone may name.
_KNOWN_ALONE: Final = frozenset(
    "government army military opposition parliament police authorities regime navy junta administration cabinet senate"
    " congress legislature".split()
)
NEUTRAL: Final = frozenset(
    "new current interim transitional outgoing incoming military civilian elected ruling recognised recognized"
    " internationally communist islamic islamist socialist clerical authoritarian federal central".split()
)
_BUSINESS: Final = frozenset("company firm carrier airline manufacturer newspaper".split())
_UNION_WORDS: Final = frozenset("union unions workers teamsters brotherhood guild teachers nurses steelworkers".split())


def _is_called(actor: Referent, head: str, wanted: set[str]) -> bool:
    name = actor.name.lower()
    someone = actor.kind in (ActorKind.SOURCE, ActorKind.PERSON)
    return not someone and name.endswith(head) and wanted <= set(name.split())


def _is_union(actor: Referent) -> bool:
    return not _UNION_WORDS.isdisjoint(actor.name.lower().split())


def _may_be_union(actor: Referent) -> bool:
    return actor.name.isupper() or " " in actor.name


def kind_of_role(head: str, tag: str, spoken: str, *, owned: bool) -> ActorKind:
    """What it is that has a role: "rebels" an armed group, "the army" an office."""
    if tag == "G":
        armed = head in words.ARMED or (head == "group" and words.FIGHTING & set(spoken.split()[-2:]))
        return ActorKind.ARMED_GROUP if armed else ActorKind.GROUP
    if head in ("people", "community", "public"):
        return ActorKind.GROUP
    if tag in "TR":
        return ActorKind.SOURCE
    if owned and head in ("council", "committee", "front"):
        return ActorKind.OFFICE
    if head in words.PARTIES:
        return ActorKind.PARTY
    return ActorKind.ORGANIZATION if head in words.ORGANIZATIONS else ActorKind.OFFICE


class Institutions:
    """Finds the institutions and groups of one text that are named without whose they are."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._states: dict[str, int] = {}
        self._governments: set[int] = set()

    def called(self, head: str, state: int) -> int:
        """Note that the text calls a state "government", "regime"."""
        self._states[head] = state
        self._governments.add(state)
        return state

    def find(self, head: str, spoken: str = "", *, capitalised: bool = False) -> int | None:
        """The last actor of the text that "the army", "the rebels" or "the group" can be."""
        cast = self._cast
        kinds = words.ANAPHORS.get(head)
        wanted = set((spoken or head).lower().split())
        found = cast.last(lambda actor: _is_called(actor, head, wanted))
        if head == "government" and wanted - {head} <= NEUTRAL:
            facing = cast.state_at_table()
            if facing is not None:
                return facing
        if found is None and kinds and not capitalised:
            found = self._of_kinds(head, kinds)
        if found is not None:
            return found
        if head in words.ARMED or (head in words.GROUPS and words.singular(head) != head):
            kind = ActorKind.ARMED_GROUP if head in words.ARMED else ActorKind.GROUP
            return cast.put(f"group:{spoken or head}", lambda: Referent(name=spoken or head, kind=kind))
        if head == "forces" and wanted & words.ARMED_SIDES:
            return cast.put(f"group:{spoken}", lambda: Referent(name=spoken, kind=ActorKind.ARMED_GROUP))
        if head not in _KNOWN_ALONE and head != "ministry":
            return None
        if (cast.home() is None or head == "administration") and wanted - {head} <= NEUTRAL:
            state = self._state_called(head)
            if state is not None:
                return state
        return self._at_home(head, spoken or head)

    def _state_called(self, head: str) -> int | None:
        """The state of which the text has said "regime"; "the administration" is that of the president named."""
        if head == "government" and len(self._governments) > 1:
            return self._most_mentioned(self._governments)
        if head in self._states or head != "administration":
            return self._states.get(head)
        leader = self._cast.with_role("president")
        return self._cast.state_of(leader if leader is not None else self._cast.with_role("secretary of state"))

    def _most_mentioned(self, states: set[int]) -> int | None:
        """The state that is spoken of most, unless two are."""
        counts = sorted(((self._cast.mentioned(state), state) for state in states), reverse=True)
        return counts[0][1] if counts[0][0] > counts[1][0] else None

    def _fighters(self) -> int | None:
        """Whom "the rebels" are: those named last, unless they were only mentioned beside those at the table."""
        cast = self._cast
        last = cast.last(lambda actor: actor.kind is ActorKind.ARMED_GROUP)
        at_table = cast.last_index(
            lambda index: cast.referents[index].kind is ActorKind.ARMED_GROUP and cast.is_opposed(index)
        )
        if last is None or at_table is None or cast.is_opposed(last):
            return last
        return at_table if cast.mentioned(at_table) > 2 * cast.mentioned(last) else last

    def _of_kinds(self, head: str, kinds: frozenset[ActorKind]) -> int | None:
        """The last actor of some kinds, where a union is no company and a company no union."""
        cast = self._cast
        if head in words.ARMED:
            return self._fighters()
        if head in ("union", "unions"):
            found = cast.last(lambda actor: actor.kind in kinds and _is_union(actor))
            # A short name or a longer one may be a union's; a plain one, of which nothing tells, is a company's.
            return found if found is not None else cast.last(lambda actor: actor.kind in kinds and _may_be_union(actor))
        return cast.last(lambda actor: actor.kind in kinds and not (head in _BUSINESS and _is_union(actor)))

    def _at_home(self, head: str, spoken: str) -> int | None:
        home = self._cast.home()
        if home is None:
            kind = kind_of_role(head, "I", spoken, owned=False)
            return self._cast.put(f"office:{spoken}", lambda: Referent(name=spoken, kind=kind))
        if head in words.STATE_INSTITUTIONS and set(spoken.split()[:-1]) <= NEUTRAL:
            return home
        referents = self._cast.referents
        name = f"{self._cast.adjective(home)} {spoken}"
        kind = kind_of_role(head, "I", spoken, owned=True)
        return self._cast.put(
            f"{home}:{spoken}",
            lambda: Referent(name=name, kind=kind, country=referents[home].country, affiliation=home),
        )
