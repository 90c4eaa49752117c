"""What a stretch of words is about: terms of `ConditionTopic` and `AgreementKind`, by the words that give them away."""

import re

from negotiation_events.model import AgreementKind, ConditionTopic

# In order of weight: the first that fits is the topic of a condition.
_TOPIC_WORDS: tuple[tuple[ConditionTopic, str], ...] = (
    (
        ConditionTopic.RELEASE,
        r"releas\w*|hostages?|prisoners?|detainees?|captives?|pows?|freed|freeing|set free|swaps?|remains of"
        r"|abductees?|jailed|ransoms?|return\w* (?:of )?(?:\w+ ){0,2}(?:children|bodies|remains)",
    ),
    (
        ConditionTopic.WITHDRAWAL,
        r"withdraw\w*|withdrew|draw-?downs?|pull(?:s|ed|ing)? (?:back|out)|pull[- ]?outs?|pullbacks?"
        r"|leave the (?:area|country|city|territory|region)|evacuate (?:its|the|all) (?:zone|positions?|bases?"
        r"|settlements?|territory)|troops? (?:out|leave)|retreat\w*|occupying"
        r"|end (?:of )?(?:the|its|their) occupation|vacate\w*",
    ),
    (
        ConditionTopic.DISARMAMENT,
        r"disarm\w*|demilitari[sz]\w*|decommission\w*|demobili[sz]\w*"
        r"|lay(?:ing)? down (?:its|their|all) (?:arms|weapons)|surrender\w* (?:its|their|all)? ?(?:arms|weapons)"
        r"|hand(?:ing)? over (?:its|their|all) (?:arms|weapons)|turn\w* over (?:its|their|all) (?:arms|weapons)"
        r"|heavy weapons|give up (?:its|their|all|the) (?:arms|weapons)|dismantl\w*|weapons",
    ),
    (
        ConditionTopic.NEUTRALITY,
        r"nato|neutral(?:ity)?|non[- ]?align\w*|(?:military )?alliances?|military blocs?"
        r"|join(?:ing)? the (?:alliance|bloc)",
    ),
    (
        ConditionTopic.SECURITY_GUARANTEES,
        r"security (?:guarantees?|assurances?|arrangements?)|guarantees?|peacekeep\w*|monitors?|monitoring|observers?"
        r"|buffer zones?|guaranteed|safe from attack|verification|international force",
    ),
    (ConditionTopic.SANCTIONS, r"sanctions?|embargo\w*|frozen (?:assets|funds)|blacklist\w*|terror(?:ism)? list"),
    (
        ConditionTopic.NUCLEAR,
        r"nuclear|denucleari[sz]\w*|enrich\w*|uranium|plutonium|warheads?|ballistic|missiles?|centrifuges?|inspect(?:ors?|ions?)",
    ),
    (
        ConditionTopic.CEASEFIRE,
        r"cease[- ]?fires?|truces?"
        r"|(?:pause|halt|lull|break) in (?:the |all )?(?:fighting|hostilities|war|violence|offensive|bombardment)"
        r"|humanitarian pauses?|cessation of|hostilities"
        r"|stop(?:s|ped|ping)? (?:the |its |their |all )?"
        r"(?:fighting|firing|attacks?|attacking|shelling|bombing|violence|war|killing|strikes?|military)"
        r"|(?:end|halt|pause|suspend)(?:s|ed|ing)? (?:of |to )?(?:all |its |their |the )?(?:\w+ )?"
        r"(?:fighting|attacks?|assaults?|shelling|bombing|bombardment|violence|war|offensive|military|strikes?"
        r"|operations?|aggression|armed|guerrilla)"
        r"|calm|military activit\w+|fighting stops|guns|violence|attacks? (?:again|on)|attacks|offensive|rocket fire"
        r"|air[- ]?strikes|bloodshed|restraint|de[- ]?escalat\w*|(?:cool|reduce|defuse|ease) (?:the |their )?tensions?"
        r"|avoid (?:\w+ ){0,3}(?:conflict|escalation)|provocations?|shelling|bombardments?"
        r"|(?:not|never) (?:to )?attack|(?:end|stop|halt)(?:ing|ed|s)? (?:to )?(?:the |this |its |their )?conflict",
    ),
    (
        ConditionTopic.HUMANITARIAN_ACCESS,
        r"humanitarian|aid|restrictions? on (?:\w+ (?:and|or) )?(?:trade|movement|travel|goods)|border restrictions"
        r"|(?:re[- ]?)?open\w* (?:of )?(?:\w+ ){0,2}(?:borders?|crossings?|ports?|roads?)|blockades?|sieges?"
        r"|corridors?|evacuat\w*|relief|closures?|convoys?|crossings?|food|fuel|medic(?:al|ine|ines|s)|refugees?|displaced"
        r"|safe passage|flights|family reunions?",
    ),
    (
        ConditionTopic.TERRITORY,
        r"territor\w*|cede\w*|ceding|land|settlements|settlement (?:freeze|construction|building|activity|expansion)"
        r"|border|borders|annex\w*|regions?|sovereignty over|provinces?|enclaves?"
        r"|islands?",
    ),
    (
        ConditionTopic.RECOGNITION,
        r"recogni(?:[sz]\w*|tion)|diplomatic (?:ties|relations)|embass\w*|right to exist|normali[sz]\w*",
    ),
    (ConditionTopic.REPARATIONS, r"reparations?|compensat\w*|damages|reconstruct\w*|rebuild\w*|repair(?:s|ing)?"),
    (
        ConditionTopic.JUSTICE,
        r"amnest\w*|trials?|tribunal|war crimes|prosecut\w*|court|extradit\w*"
        r"|hand\w* over (?:\w+ ){0,2}(?:suspects?|militants?|fugitives?|culprits?)|immunity|pardon\w*|investigat\w*"
        r"|apolog\w*",
    ),
    (
        ConditionTopic.TRADE,
        r"tariffs?|trade|wages?|pay|salar\w*|prices?|purchas\w*|market access|quotas?|subsid\w*|imports?|exports?"
        r"|duties|pensions?|debt|loan\w*|budget\w*|economic|contract|benefits|health care|agricultur\w*|soybeans?"
        r"|grain|oil|gas|visa|currenc(?:y|ies)|intellectual property|markets?|goods|exchange rates?",
    ),
    (
        ConditionTopic.POLITICAL,
        r"elections?|constitution\w*|power[- ]?sharing|government|resign\w*|step(?:s|ped|ping)? (?:down|aside)"
        r"|transition\w*|autonomy|independence|referendum|parliament|federal\w*|political|president|reforms?|cabinet"
        r"|vote|party|democra\w*|leave (?:power|office)|decentrali[sz]\w*|devolution|self-(?:rule|government)",
    ),
    (
        ConditionTopic.TALKS,
        r"talks|negotiat\w*|dialogue|meet(?:s|ing)?|conference|summit|mediat\w*|table|sit down|peace process",
    ),
)
_TOPICS = tuple((topic, re.compile(rf"\b(?:{words})\b")) for topic, words in _TOPIC_WORDS)

# The kind of agreement that words announce; narrower kinds first.
_KIND_WORDS: tuple[tuple[AgreementKind, str], ...] = (
    (
        AgreementKind.EXCHANGE,
        r"swaps?|exchang\w* (?:of )?(?:prisoners?|captives?|detainees?|remains|bodies)|prisoners?|hostages?"
        r"|detainees?|captives?|releas\w*|freed|freeing|bodies|remains|(?:secur\w*|won|gain\w*) (?:\S+ ){0,2}freedom",
    ),
    (
        AgreementKind.CEASEFIRE,
        r"cease[- ]?fires?|truces?|armistices?|hostilities"
        r"|stop(?:ping)? (?:the )?(?:fighting|attacks|shelling|firing)"
        r"|(?:end|halt|pause)(?:ing)? (?:to )?(?:the |all )?(?:fighting|violence|hostilities|attacks|armed)"
        r"|de[- ]?escalat\w*|pause",
    ),
    (
        AgreementKind.NUCLEAR,
        r"nuclear|arms control|enrich\w*|uranium|denucleari[sz]\w*|missiles?|warheads?|non[- ]?proliferation",
    ),
    (
        AgreementKind.WITHDRAWAL,
        r"withdraw\w*|pull(?:ing)? (?:back|out)|pull[- ]?outs?|pullbacks?|disengagement|redeploy\w*",
    ),
    (
        AgreementKind.HUMANITARIAN,
        r"humanitarian|aid|corridors?|evacuat\w*|relief|safe passage|grain|displaced|refugees?|siege",
    ),
    (
        AgreementKind.SECURITY,
        r"security|defen[cs]e|buffer|demilitari[sz]\w*|monitor\w*|peacekeep\w*|military|basing|troops|disarm\w*"
        r"|weapons|safe zones?",
    ),
    (
        AgreementKind.FRAMEWORK,
        r"framework|road[- ]?map|memorandum|declaration of principles|principles|protocol|blueprint|outline|agenda",
    ),
    (
        AgreementKind.NORMALIZATION,
        r"normali[sz]\w*|diplomatic (?:ties|relations)|recognition|recogni[sz]e|establish(?:ing)? ties|embass\w*",
    ),
    (AgreementKind.TERRITORIAL, r"border|territor\w*|boundary|land|maritime|sovereignty"),
    (
        AgreementKind.ECONOMIC,
        r"trade|tariffs?|economic|wages?|pay|contract|labou?r|debt|bailout|loan|energy|oil|gas|minerals?|pipeline"
        r"|investment|market|pension|budget|fisher\w*|fishing|financial|bail[- ]?out|free-trade",
    ),
    (
        AgreementKind.POLITICAL,
        r"power[- ]?sharing|coalition|unity|elections?|constitution\w*|political|transition\w*|autonomy"
        r"|referendum|government|council|committee|reform",
    ),
    (
        AgreementKind.PEACE,
        r"peace|end(?:ing)? (?:of |to )?(?:the |its |their |a )?(?:\S+ ){0,4}(?:war|conflict|insurgency|rebellion)"
        r"|(?:final|durable|lasting|comprehensive|permanent|negotiated|peaceful|just) (?:settlement|solution)"
        r"|two-state|reconciliation",
    ),
)
_KINDS = tuple((kind, re.compile(rf"\b(?:{words})\b")) for kind, words in _KIND_WORDS)


def topic_of(words: str) -> ConditionTopic | None:
    """The topic that words in lower case are about; the first mentioned topic wins where several are.

    >>> topic_of("until all hostages are released")
    <ConditionTopic.RELEASE: 'release'>
    """
    for topic, pattern in _TOPICS:
        if pattern.search(words):
            return topic
    return None


def kind_of(words: str) -> AgreementKind | None:
    """The kind of agreement that words in lower case announce.

    >>> kind_of("a deal to swap prisoners")
    <AgreementKind.EXCHANGE: 'exchange'>
    """
    for kind, pattern in _KINDS:
        if pattern.search(words):
            return kind
    return None


def topics_of(words: str) -> tuple[str, ...]:
    """The topics of talks, as terms of `Agreement.kind`."""
    return tuple(str(kind) for kind, pattern in _KINDS if pattern.search(words))
