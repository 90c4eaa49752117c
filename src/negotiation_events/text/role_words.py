"""The words by which English names actors without their names: offices, institutions, roles, groups, pronouns."""

from collections.abc import Iterable
from typing import Final

from negotiation_events.model import ActorKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("person"):
        return word[:-6] + "people"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("ch", "s", "x")) else "s")


def _with_plurals(words: Iterable[str]) -> dict[str, str]:
    """Each word and its plural, with the singular of both."""
    forms: dict[str, str] = {}
    for word in sorted(words):
        forms[word] = word
        forms[_plural(word)] = word
    return forms


# People by their office: a name may follow ("President Ana Rell").
TITLES: Final = (
    _with_plurals(
        _words(
            "president premier minister chancellor king queen emir sultan prince princess leader secretary envoy"
            " ambassador negotiator mediator commander general colonel major captain admiral lieutenant brigadier"
            " marshal"
            " chief spokesman spokeswoman spokesperson senator congressman congresswoman representative governor mayor"
            " chairman chairwoman chairperson director adviser advisor counterpart lawmaker deputy dictator ruler"
            " coordinator commissioner consul judge justice cleric imam ayatollah pope archbishop bishop sheikh speaker"
            " attorney lawyer professor economist analyst diplomat strongman warlord rapporteur head founder activist"
            " executive sergeant corporal treasurer whip co-chair ex-president ex-minister president-elect"
            " vice-president"
            " monarch successor predecessor crown undersecretary under-secretary amir mullah"
            " holiness excellency majesty highness eminence"
        )
    )
    | {
        word: word
        for word in (
            "mr mrs ms miss dr gen lt col maj sgt sen rep gov prof capt adm brig sir lord lady madam dame crown-prince"
        ).split()
    }
    | _with_plurals(["secretary-general", "prime minister", "press secretary", "crown prince"])
    | {
        title: title
        for title in (
            "secretary of state",
            "secretary general",
            "head of state",
            "head of government",
            "chief of staff",
            "attorney general",
        )
    }
    | {
        "secretaries of state": "secretary of state",
        "secretaries-general": "secretary-general",
        "secretaries general": "secretary general",
        "heads of state": "head of state",
        "heads of government": "head of government",
        "chiefs of staff": "chief of staff",
        "attorneys general": "attorney general",
    }
)

# What the abbreviations of titles mean.
ABBREVIATED: Final = {
    "gen": "general",
    "lt": "lieutenant",
    "col": "colonel",
    "maj": "major",
    "sgt": "sergeant",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "prof": "professor",
    "capt": "captain",
    "adm": "admiral",
    "brig": "brigadier",
}

# Titles of address say nothing of what the person does.
ADDRESS: Final = _words("mr mrs ms miss dr sir lord lady madam dame")
FEMALE: Final = _words("mrs ms miss madam dame lady queen princess spokeswoman chairwoman congresswoman sheikha")
MALE: Final = _words(
    "mr sir lord king prince spokesman chairman congressman emir amir sultan sheikh pope imam mullah ayatollah"
)

# People who speak without a name, and those who sit at the table.
ROLES: Final = _with_plurals(
    _words(
        "official source aide insider delegate member expert observer witness resident doctor monitor participant"
        " politician parliamentarian legislator minister-designate peacekeeper prosecutor investigator inspector"
        " scholar researcher historian reporter journalist"
    )
) | {"person": "person", "people": "people"}

# Who is sent to negotiate: at the table they are those who sent them.
NEGOTIATORS: Final = _words(
    "negotiator envoy delegate representative delegation official diplomat mediator emissary team"
)

# "The Norlandic government" is Norland.
STATE_INSTITUTIONS: Final = _words("government side authorities regime administration leadership governments")
DELEGATIONS: Final = _words("delegation delegations team teams mission missions negotiating-team")
OFFICES: Final = (
    _words(
        "army military ministry parliament forces navy intelligence police embassy cabinet court congress senate"
        " presidency palace treasury junta troika consulate department legislature command coastguard guard guards"
        " establishment premiership armies militaries ministries cabinets senates"
    )
    | DELEGATIONS
)
# Where they are is not whose they are: "the embassy in Port Sava".
ABROAD: Final = _words("embassy consulate mission missions delegation delegations")
PARTIES: Final = _words(
    "opposition party coalition movement faction factions bloc alliance council committee front union"
)
ORGANIZATIONS: Final = _words(
    "company agency organization organisation charity union unions newspaper broadcaster firm airline carrier"
    " manufacturer federation association club foundation commission institute watchdog media bank operator companies"
    " agencies organizations organisations charities firms newspapers airlines carriers employers"
)
ARMED: Final = _with_plurals(
    _words("rebel militant guerrilla insurgent separatist militia gunman paramilitary jihadist jihadi islamist")
) | {"fighters": "fighter", "insurgency": "insurgency", "mujahideen": "mujahideen", "rebellion": "rebellion"}
# "An extremist group" fights.
FIGHTING: Final = frozenset(ARMED) | _words("extremist terrorist armed")
# Forces of a side that is no state.
ARMED_SIDES: Final = _words("rebel opposition separatist insurgent guerrilla militant anti-government paramilitary")
# Ranks are given with a name, or with whose they are, or of someone known.
RANKS: Final = _words("general major captain colonel admiral lieutenant brigadier marshal sergeant")
GROUPS: Final = _with_plurals(
    _words("family relative group villager protester demonstrator activist trader farmer worker teacher striker elder")
) | {
    "residents": "resident",
    "people": "people",
    "allies": "ally",
    "partners": "partner",
    "survivors": "survivor",
    "leaders": "leader",
    "community": "community",
    "public": "public",
    "neighbours": "neighbour",
    "neighbors": "neighbor",
    "powers": "power",
    "states": "state",
    "countries": "country",
    "nations": "nation",
}

# Words that only narrow the noun behind them.
MODIFIERS: Final = _words(
    "foreign prime defence defense interior finance special chief senior top deputy vice security national state"
    " supreme high high-ranking high-level acting interim transitional former then ex outgoing incoming current new"
    " veteran main key personal presidential diplomatic political military armed naval air ground land border"
    " unnamed anonymous unidentified terrorist local regional provincial western eastern northern southern central"
    " arab muslim jewish christian sunni shia shiite kurdish islamist islamic aid relief human rights trade labour"
    " labor economic economy energy oil health justice transport treasury home internal external public strategic"
    " communications rear retired communist socialist conservative democratic republican liberal nationalist leftist"
    " rightwing right-wing left-wing opposition governing ruling exiled elected self-declared self-proclaimed"
    " internationally recognised recognized government-backed official-level negotiating peace truce joint technical"
    " international elder younger late slain jailed rebel separatist tribal religious civilian law enforcement"
    " humanitarian jihadist extremist paramilitary guerrilla militant state-run state-owned constitutional general"
    " first second third assistant associate executive legal social welfare environment culture education agriculture"
    " emergency emergencies counter-terrorism counterterrorism nuclear atomic intelligence ceasefire hostage de-facto"
    " all-party tripartite three-member five-member ten-member warring rival opposing visiting respective same other"
    " fellow various army party parliamentary congressional royal space cyber permanent news television radio"
    " telecom steel car rail railway mining postal broadcasting technology cable electricity"
)

# What a minister or secretary has, as a title writes it: "Commerce Secretary". Written small they are any other word.
PORTFOLIOS: Final = _words(
    "commerce agriculture housing homeland industry tourism water development budget information immigration science"
    " youth sports veterans planning education labor labour transportation revenue petroleum investment migration"
    " reconciliation reconstruction infrastructure communications aviation fisheries petroleum"
)

# Modifiers that keep their capital.
PROPER: Final = _words(
    "western eastern northern southern arab muslim jewish christian sunni shia shiite kurdish islamist islamic"
    " communist democratic republican conservative liberal labour house senate"
)

# "The group", "the union": the last actor of such a kind.
ANAPHORS: Final[dict[str, frozenset[ActorKind]]] = {
    **dict.fromkeys(
        ("group", "militia", "movement", "faction"),
        frozenset({ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.ORGANIZATION}),
    ),
    **dict.fromkeys(
        ("organization", "organisation"),
        frozenset({ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.ORGANIZATION, ActorKind.INTERGOVERNMENTAL}),
    ),
    **dict.fromkeys(
        (
            "rebels",
            "militants",
            "guerrillas",
            "insurgents",
            "separatists",
            "fighters",
            "gunmen",
            "jihadists",
            "islamists",
        ),
        frozenset({ActorKind.ARMED_GROUP}),
    ),
    **dict.fromkeys(
        ("union", "company", "agency", "firm", "airline", "manufacturer", "charity", "unions", "newspaper", "carrier"),
        frozenset({ActorKind.ORGANIZATION}),
    ),
    **dict.fromkeys(("party", "opposition"), frozenset({ActorKind.PARTY})),
    "coalition": frozenset({ActorKind.INTERGOVERNMENTAL, ActorKind.PARTY}),
    **dict.fromkeys(("bloc", "alliance"), frozenset({ActorKind.INTERGOVERNMENTAL, ActorKind.PARTY})),
}

# What two actors that were named together are called.
COLLECTIVES: Final = _words(
    "sides side parties party countries governments neighbours neighbors nations states foes rivals enemies allies"
    " delegations adversaries leaders presidents ministers men women superpowers powers capitals armies groups"
    " factions camps militaries teams pair duo statesmen others koreas"
)
# How many, or which of them: "some officials", "five rebels".
NUMBERS: Final = _words("some several many few other no any most five six seven eight nine ten dozen dozens")
COUNTS: Final = {"both": 2, "two": 2, "neither": 2, "each": 2, "either": 2, "three": 3, "four": 4, "all": 0}

# The last words of names of organizations.
NAME_HEADS: Final = _words(
    "front party movement army union council committee organization organisation brigade brigades alliance forces"
    " ministry corporation inc group agency authority observatory association foundation institute university bank"
    " commission court congress network initiative federation league coalition units corps company co ltd plc society"
    " centre center office department service club senate parliament assembly guard tribunal fund board confederation"
    " guild workers airlines airways motors industries times post tribune news bureau"
)

THIRD_PERSON: Final = {
    "he": "m",
    "him": "m",
    "she": "f",
    "they": "p",
    "them": "p",
    "it": "n",
    "who": "w",
    "himself": "m",
    "herself": "f",
    "itself": "n",
    "themselves": "p",
}
FIRST_PERSON: Final = _words("i we me us myself ourselves")
POSSESSIVES: Final = {"his": "m", "her": "f", "their": "p", "its": "n", "our": "1", "my": "1"}

SPEECH_VERBS: Final = _words(
    "said says say told tells added adds announced announces confirmed confirms denied denies warned warns insisted"
    " insists claimed claims stated states-that argued argues reported reports urged urges demanded demands accused"
    " accuses called calls wants want wanted seeks sought believes believe believed hopes hope hoped expects expected"
    " vowed vows pledged pledges promised promises rejected rejects refused refuses agreed agrees declined welcomed"
    " welcomes criticised criticized praised condemned tweeted wrote writes replied responded explained declared"
    " declares suggested suggests proposed proposes offered offers threatened threatens asked asks noted acknowledged"
    " conceded admitted complained stressed emphasised emphasized signalled signaled hinted indicated reiterated"
    " repeated maintains maintained predicted cautioned quoted described describes appealed thinks thought feels"
    " considers regards tells telling saying adding knows plans planned intends intended needs accepted accepts thanked"
    " congratulated blamed defended"
)
AUXILIARIES: Final = _words(
    "is are was were be been has have had will would could can may might should must did does do won't didn't isn't"
    " hasn't haven't doesn't don't wasn't weren't wouldn't couldn't can't cannot hadn't shall to-be"
)
PARTICLES: Final = _words(
    "de del di da dos das du van von der den bin ibn ben al el ul ur la le y abu dia ould ag ter zu wa"
)

# Capitalised because they begin a sentence, not because they are names.
OPENERS: Final = _words(
    "about above according across additionally after again against ago ahead albeit all almost along already also"
    " although always amid among amongst an and another any anyone anything apart around as asked at away back"
    " because before behind being below beside besides between beyond both but by certainly clearly commenting"
    " compared concerning consequently considering currently despite does down during each earlier early either"
    " elsewhere even eventually ever every everyone everything except far few finally first following for formerly"
    " fortunately four five from further furthermore generally given granted half having here hence how however"
    " hundreds if in indeed initially inside instead into is it just last late later latest least less like likewise"
    " little many may maybe meanwhile might millions more moreover most much near nearly neither never nevertheless"
    " next no nobody none nonetheless nor not nothing now of off officially often on once one only or other others"
    " otherwise our out outside over overall overnight part partly perhaps please possibly presumably previously"
    " privately prior publicly quite rather recent recently regarding responding sadly same second separately several"
    " shortly similarly since six so some someone something sometimes soon speaking still such ten that the then"
    " there thereafter therefore these third this those though thousands three through throughout thus to today"
    " together tomorrow tonight too toward towards traditionally two ultimately under undoubtedly unfortunately"
    " unless unlike until up upon usually various very via was well were what whatever when whenever where whereas"
    " whether which while whilst who whoever whom whose why will with within without would yes yesterday yet you your"
    " dozens seven eight nine twelve nearly roughly did do has have had can could should must are let thank thanks"
    " good great dear mr mrs ms god sunday monday tuesday wednesday thursday friday saturday january february march"
    " april june july august september october november december spring summer autumn winter peace truce ceasefire"
    " talks war fighting violence negotiations negotiation negotiators hostages prisoners families images image photo"
    " photos video analysis opinion exclusive update updates breaking live read more north south east west sources"
    " reporting editing additional related share click new old big small long short people men women children"
    " soldiers troops civilians experts critics supporters opponents none ok okay hello christmas easter ramadan eid"
    " covid coronavirus internet ok tv am pm gmt edt est"
)

# "Authorities in Port Sava": whoever rules there.
RULED_FROM: Final = _words("authorities government leaders leadership regime rulers administration")

# "An official visit", "the leader board": what follows shows that the word only narrows a noun.
NARROWED: Final = _words(
    "visit visits talks statement statements result results document documents news agency figures data language"
    " position response account version announcement reason ceremony invitation trip policy code material materials"
    " positions troops soldiers prisons checkpoints officers targets jails lines bombs jets planes troops shells"
    " warplanes airstrikes attacks raids contacts relations ties channels website power action operation"
    " operations base bases aid exercises exercise assistance presence service equipment hardware pressure victory"
    " option intervention solution conflict campaign offensive strike strikes buildup vehicles vehicle personnel"
    " aircraft spending budget hospital facilities facility activity activities installations coup rule support"
    " supplies shutdown bonds funds"
)

# "Police said": institutions that need no article.
WITHOUT_ARTICLE: Final = _words("authorities police")

# Words that may follow a role and are no noun that it narrows.
NO_NOUNS: Final = AUXILIARIES | _words(
    "on at by from into onto over under about after against ahead along amid among around as back because before"
    " behind below between beyond but despite down during except if inside instead near nor off once only out outside"
    " per rather since so than then though through throughout till toward until up upon via when where which while"
    " why within without yet again ago already also alone always away even ever far here just later more most much"
    " never not now often once perhaps soon still there today together too very well both either neither what whom"
    " whose how all took went came made held met left began fought won lost gave broke kept sent set put shot fell"
    " led rose struck withdrew fled let cut hit got ran stood saw became brought built bought caught chose drew drove"
    " felt found flew forgot froze grew heard hid knew laid meant paid sat sold spent spoke swore taught understood"
    " wore withheld sought thought take takes make get go come meet hold give keep leave begin fight lose win agree"
    " refuse accept sign release control continue remain return seek try want need claim deny fear plan move join"
    " launch stop start resume end face speak work help reach feel see know think become withdraw"
)


def singular(word: str) -> str:
    """The singular of a word of the tables; a word that is none of them stays as it is."""
    for table in (TITLES, ROLES, ARMED, GROUPS):
        if word in table:
            return table[word]
    return word
