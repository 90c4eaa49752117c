"""The verbs that tell what an agreement holds, by what stands behind them. Plain data."""

from enum import Enum, auto

from negotiation_events.rules.words import inflect


class Frame(Enum):
    """How a verb tells what an agreement holds."""

    FOR = auto()  # calls for a halt, calls for Y to do it
    OBJECT = auto()  # includes a halt, requires Y to do it
    BARS = auto()  # bars Y from doing it
    SEES = auto()  # would see Y do it
    ITSELF = auto()  # limits stockpiles
    DOES = auto()  # would lift sanctions
    SAYS = auto()  # says that Y must do it


_VERBS = {
    Frame.FOR: "call provide",
    Frame.OBJECT: """
        require include entail stipulate envisage envision foresee specify mandate involve commit oblige obligate bind
        compel allow permit guarantee ensure force enable entitle comprise cover contain prescribe prevent instruct
        direct authorise authorize propose promise outline detail
        """,
    Frame.BARS: "bar prohibit forbid preclude ban",
    Frame.SEES: "see have let",
    Frame.SAYS: "say state declare dictate",
}
_OWN_DEEDS = """
    limit cap restrict curb lift ease establish create grant freeze dismantle reopen restore unfreeze demilitarise
    demilitarize reduce give scrap cut lower raise remove recognise recognize strip waive
"""
# What an agreement "would" do itself; the present of these verbs tells too much else.
_DEEDS_TO_COME = """
    open place hand halt end suspend pause keep leave bring return transfer cede divide extend add award pay protect
    secure strengthen weaken guarantee provide repeal replace impose shut close cancel delay roll set put allow
    release free remove withdraw deploy station send unblock pull
"""
FRAMES = {form: frame for frame, verbs in _VERBS.items() for verb in verbs.split() for form in inflect(verb)}
FRAMES |= {form: Frame.ITSELF for verb in _OWN_DEEDS.split() for form in inflect(verb)[:3] if form[-3:] != "ing"}
_BASES = frozenset(verb for verbs in _VERBS.values() for verb in verbs.split())
FRAMES |= dict.fromkeys((verb for verb in _DEEDS_TO_COME.split() if verb not in _BASES), Frame.DOES)
del FRAMES["including"]  # of an agreement it tells an example, not a term
PARTICLE_FRAMES = {
    (form, "out"): Frame.OBJECT for verb in ("set", "lay", "spell") for form in inflect(verb) if form != "laid"
} | {(form, "up"): Frame.ITSELF for form in ("sets", "set")}
_OWN_GERUNDS = frozenset(inflect(verb)[-1] for verb in f"{_OWN_DEEDS} delay postpone suspend pause halt open".split())
FRAMES |= dict.fromkeys(sorted(_OWN_GERUNDS), Frame.ITSELF)  # "a truce delaying the tariffs"
PROVISION_WORDS = frozenset(FRAMES) | {form for form, _ in PARTICLE_FRAMES}
GERUNDS = frozenset(inflect(verb)[-1] for verb in _BASES)
# "a deal that would free the men, giving Sudria back the port": what else it does.
ITSELF_GERUNDS = frozenset(inflect(verb)[-1] for verb in f"{_OWN_DEEDS} {_DEEDS_TO_COME}".split())
# What a deal consists of: "the core of the deal is that".
PARTS = frozenset(
    """
    terms term provisions provision conditions elements element points point part pillar pillars outcome result upshot
    thrust core heart essence crux centerpiece centrepiece cornerstone gist feature features component components
    aspect aspects requirement requirements clause clauses stipulation stipulations obligation obligations
    """.split()
)
# Between an agreement and its verb: "the plan laid out by X calls for", "the deal, signed on Monday, requires".
DRAWN_UP = frozenset(
    """
    signed reached announced brokered negotiated mediated backed agreed proposed outlined laid presented drafted drawn
    unveiled sponsored supported adopted endorsed approved struck concluded hammered sealed made put forged between
    unveiled offered published released obtained seen
    """.split()
)
