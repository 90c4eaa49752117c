"""The terms that fields may take, as the codebook defines them.

There is no term "unknown": where the text is silent a field is `None`.
"""

from enum import StrEnum


class ActorKind(StrEnum):
    """What an actor is."""

    STATE = "state"
    INTERGOVERNMENTAL = "intergovernmental"
    OFFICE = "office"
    ARMED_GROUP = "armed_group"
    PARTY = "party"
    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    SOURCE = "source"


class TalksFormat(StrEnum):
    """Whether the parties meet each other or a go-between."""

    DIRECT = "direct"
    INDIRECT = "indirect"


class Channel(StrEnum):
    """How the parties are in contact."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"
    WRITTEN = "written"


class Level(StrEnum):
    """The highest level represented at talks."""

    LEADERS = "leaders"
    MINISTERS = "ministers"
    ENVOYS = "envoys"
    OFFICIALS = "officials"
    MILITARY = "military"
    TECHNICAL = "technical"
    UNOFFICIAL = "unofficial"


class TalksStatus(StrEnum):
    """How far talks have come."""

    PROPOSED = "proposed"
    SCHEDULED = "scheduled"
    UNDER_WAY = "under_way"
    CONCLUDED = "concluded"
    POSTPONED = "postponed"
    SUSPENDED = "suspended"
    COLLAPSED = "collapsed"
    CANCELLED = "cancelled"
    REFUSED = "refused"


class TalksOutcome(StrEnum):
    """What talks brought."""

    AGREEMENT = "agreement"
    PARTIAL_AGREEMENT = "partial_agreement"
    PROGRESS = "progress"
    AGREED_TO_CONTINUE = "agreed_to_continue"
    NO_AGREEMENT = "no_agreement"


class AgreementKind(StrEnum):
    """What an agreement is about."""

    CEASEFIRE = "ceasefire"
    EXCHANGE = "exchange"
    WITHDRAWAL = "withdrawal"
    HUMANITARIAN = "humanitarian"
    PEACE = "peace"
    FRAMEWORK = "framework"
    SECURITY = "security"
    NUCLEAR = "nuclear"
    POLITICAL = "political"
    ECONOMIC = "economic"
    TERRITORIAL = "territorial"
    NORMALIZATION = "normalization"
    OTHER = "other"


class AgreementStatus(StrEnum):
    """How far an agreement has come."""

    PROPOSED = "proposed"
    NEGOTIATING = "negotiating"
    ACCEPTED = "accepted"
    DECLARED = "declared"
    AGREED_IN_PRINCIPLE = "agreed_in_principle"
    AGREED = "agreed"
    SIGNED = "signed"
    IN_FORCE = "in_force"
    EXTENDED = "extended"
    IMPLEMENTED = "implemented"
    REJECTED = "rejected"
    FAILED = "failed"
    SUSPENDED = "suspended"
    VIOLATED = "violated"
    COLLAPSED = "collapsed"
    EXPIRED = "expired"


class TransferKind(StrEnum):
    """Who or what changes hands."""

    PRISONERS = "prisoners"
    DETAINEES = "detainees"
    HOSTAGES = "hostages"
    CIVILIANS = "civilians"
    CHILDREN = "children"
    REMAINS = "remains"
    TERRITORY = "territory"
    GOODS = "goods"
    MONEY = "money"
    UNKNOWN = "unknown"


class ExchangeStatus(StrEnum):
    """How far an exchange has come."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    SCHEDULED = "scheduled"
    UNDER_WAY = "under_way"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    FAILED = "failed"
    REFUSED = "refused"


class ConditionKind(StrEnum):
    """How a condition binds."""

    DEMAND = "demand"
    PRECONDITION = "precondition"
    OFFER = "offer"
    THREAT = "threat"
    TERM = "term"
    GUARANTEE = "guarantee"


class Operator(StrEnum):
    """The connective that ties a consequence to a requirement."""

    IF = "if"
    ONLY_IF = "only_if"
    UNLESS = "unless"
    UNTIL = "until"
    PROVIDED_THAT = "provided_that"
    IN_EXCHANGE_FOR = "in_exchange_for"
    AFTER = "after"
    BEFORE = "before"
    WITHOUT = "without"


class ConditionTopic(StrEnum):
    """What a condition requires."""

    CEASEFIRE = "ceasefire"
    WITHDRAWAL = "withdrawal"
    TERRITORY = "territory"
    DISARMAMENT = "disarmament"
    NEUTRALITY = "neutrality"
    SECURITY_GUARANTEES = "security_guarantees"
    SANCTIONS = "sanctions"
    RELEASE = "release"
    RECOGNITION = "recognition"
    REPARATIONS = "reparations"
    HUMANITARIAN_ACCESS = "humanitarian_access"
    NUCLEAR = "nuclear"
    POLITICAL = "political"
    TRADE = "trade"
    TALKS = "talks"
    JUSTICE = "justice"
    OTHER = "other"
    UNSPECIFIED = "unspecified"


class ConditionStatus(StrEnum):
    """What has become of a condition."""

    OPEN = "open"
    ACCEPTED = "accepted"
    MET = "met"
    REJECTED = "rejected"
    WAIVED = "waived"


class Act(StrEnum):
    """The speech act of a claim."""

    ASSERT = "assert"
    CONFIRM = "confirm"
    DENY = "deny"
    NOT_CONFIRM = "not_confirm"
    PROPOSE = "propose"
    REQUEST = "request"
    DEMAND = "demand"
    OFFER = "offer"
    ACCEPT = "accept"
    REJECT = "reject"
    PROMISE = "promise"
    THREATEN = "threaten"
    WARN = "warn"
    ACCUSE = "accuse"
    WELCOME = "welcome"
    CRITICIZE = "criticize"


class Quotation(StrEnum):
    """How the words of a claim are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Polarity(StrEnum):
    """Whether the content of a claim is negated."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Certainty(StrEnum):
    """How sure the source is."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class DurationModifier(StrEnum):
    """How a length of time is hedged."""

    ABOUT = "about"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
