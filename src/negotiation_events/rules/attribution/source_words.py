"""Words by which a source is told: who are people, what is drawn up, what tells of findings."""

import re
from typing import Final

# Between the one who drew something up and "that": "Norland released a plan in June that".
DRAFTED: Final = re.compile(
    r"(?:[’']s)?(?: [\w-]+){0,5}? (?:plan|proposal|resolution|statement|letter|draft|bill|law|roadmap|blueprint|decree"
    r"|communiqu[eé]|declaration|document|report|video|message)(?: (?:in|on|last) \w+(?: \w+)?)?,? ?",
    re.I,
)
# "The truce, which calls for a pullout" says what it holds; nobody speaks.
DEALS: Final = re.compile(
    r"\b(?:truce|cease-?fire|armistice|deal|agreement|accord|pact|treaty)s?(?:,? (?:which|that))?\Z", re.I
)
STUDIES: Final = frozenset(
    "report investigation study inquiry enquiry probe survey poll review audit analysis assessment findings".split()
)
PEOPLE: Final = frozenset(
    "leader leaders side sides party parties minister ministers ministry official officials president presidents "
    "envoy envoys delegation delegations delegate delegates mediator mediators negotiator negotiators diplomat "
    "diplomats government governments principals counterparts two spokesman spokeswoman spokesperson general "
    "generals commander commanders observers analysts experts critics skeptics sceptics commentators lawmakers "
    "legislators senators politicians lawyers activists campaigners residents witnesses monitors rebels insurgents "
    "militants fighters economists historians scholars academics researchers scientists investigators inspectors "
    "journalists reporters sources people supporters opponents aides advisers advisors insiders relatives families "
    "allies groups others some many most few republicans democrats conservatives "
    "writer writers author authors columnist columnists editor editors reporter journalist correspondent critic "
    "analyst expert historian scholar economist lawyer lawmaker senator researcher scientist investigator activist "
    "resident witness relative aide adviser advisor chairman chairwoman secretary spokespeople".split()
)
