"""The phrases that name someone, as regular expressions over the tags of a text (see `tags`)."""

from typing import Final

# A name of a person; those that are no full name of the lexicon can hold a place, or another one's surname.
_KNOWN = r"P|[Qq]i[CQq]|[Qq]v{1,2}[CQqP](?:v?-?[CQq]){0,2}"
_FULL = rf"(?:{_KNOWN}|[Ci](?:v{{0,3}}-?[CiPQqNL]){{1,4}})"
_NAME = rf"(?:{_KNOWN}|[Ci](?:v{{0,3}}-?[CiPQqNL]){{0,4}}|v{{1,3}}[CQ]|[Qq][CQ]?|[NSLJ][CQ]{{1,2}})"
_OWNER = r"(?:[NUOKSEPQCL]s|p|[JUOKSEN](?!s))"
_OWNER_OR_LEADER = r"(?:[NUOKSEPQCL]s|p|[JUOKSENPQC](?!s))"
_NATIONS = r"[JU](?:c[JU]){0,3}c?[A-][JU]"
# Of "the U.N.-Arab League envoy" the second body is taken for the sender.
_SHARED = r"(?:[JUOKN]-(?=[JUOKN](?!-)))?"
_RUN = r"[mITGR]{0,5}"
_OF = (
    r"(?:n[NSU]|om{1,3}(?=[PC])|[r2]t?[NUSOKL](?!s)|rt?(?:[JU]|[NUO]s)[mITRG]{0,4}I|[of2][PQ](?!s)"
    r"|ot?[JUN](?=m?T[PQCi])|[of]t?(?:[JUOKNSPQ]s?[mITRG]{0,4}[ITRG](?![CPQqi])|[NUOSKL](?!s)|E|[mITRG]{0,4}[ITRG](?![CPQqi])|C{1,3}))"
)
_OF_ANY = rf"(?:{_OF}|o[tp]?[m]?x)"
_LONG_TAIL = r"(?:[ofnrw2][^.\"cVXd()]{1,12})"
_TAIL = r"(?:[ofnrw2][^.\"cVXd()A]{1,10}(?:\([^.]\))?)"
_KNOWING = r"(?:wx?3(?:o[tpD]?[xmG]{1,2}(?=[VXc.h\"Awp(d]))?|b[ofwnr2x]{1,3}[tp]?[xmJUNITRG]{1,2}?(?=[VXc.h\"Awp(d]))"

PATTERNS: Final[dict[str, str]] = {
    # "Ivo Brandt, Norland's chief negotiator and head of its mission,"
    "person_with_apposition": rf"(?P<name>{_FULL}|[QqC])c(?P<det>[ta]?)(?:m{{1,2}}(?=[NUOKSEJ]))?"
    rf"(?P<owner>{_OWNER}?)(?P<run>[mITGRCOQ]{{0,5}}x?[TR])(?P<of>{_TAIL}?)"
    rf"(?:A[ta]?(?:{_OWNER}?){_RUN}[TR]{_LONG_TAIL}?)?(?=[c.\"dh)]|$)",
    # "the Norlandic foreign minister, Ivo Brandt"
    "title_and_name": rf"(?P<det>[tap]?)(?:m{{1,2}}(?=[NUOKSEJ]))?{_SHARED}(?P<owner>(?:{_OWNER}|[LC](?!s))?)"
    rf"(?P<run>{_RUN}[TR])(?P<of>{_OF}?)(?P<comma>(?:cm?T{{0,2}})?)(?P<name>{_NAME})",
    # "Presidents Rell and Sava"
    "titles_and_names": rf"(?P<det>[tap]?)(?P<owner>{_OWNER}?)(?P<run>{_RUN}T)c?"
    rf"(?P<names>{_NAME}(?:(?:c|c?A){_NAME}){{1,3}})",
    # "U.S. Trade Representative Ivo Brandt"
    "office_and_name": rf"t?(?P<office>O)(?P<name>{_FULL})",
    # "the parties to the Norlandic conflict", "Norland's warring parties"
    "parties_to": r"(?:t?m?(?P<sides>[BI])(?:2|[nof])t?"
    r"(?:(?P<of>[NUJLS])(?P<conflict>x)|(?P<fight>x)nt?(?P<land>[NUS]))|(?P<owner>[NULK]s|J)m(?P<head>[BI]))",
    # "Norland's Ivo Brandt"
    "owned_name": rf"(?P<owner>[NUOKS]s)(?P<name>{_FULL})",
    # "Zorvan, the state energy operator,"
    "described_organization": r"(?P<name>[CO]{1,3})c[ta](?P<owner>J?)[mIxTG]{0,4}(?P<head>[IG])(?=c)",
    # "the militant group Zorvan"
    "kind_and_name": r"(?P<det>[taD]?)(?P<owner>[JU]?)(?P<run>[mITG]{0,4}[IG])(?P<name>O|C(?:v{0,2}C){0,2}(?![CiPQq]))",
    # "the Norlandic capital, Port Sava"
    "capital": r"t?(?P<owner>J|[NU]s)m?1(?:c?(?P<name>[SL]))?",
    # "officials from both sides"
    "role_of_sides": rf"(?P<det>[tay]?)(?P<run>{_RUN}[TRG])[ro]t?(?P<sides>ym?[BI])",
    # "the presidents of Norland and Sudria"
    "role_of_nations": rf"(?P<det>[tay]?)(?P<run>{_RUN}[TRGI])[ro]"
    rf"(?P<nations>t?[NUSOK](?:c?At?[NUSOK]|ct?[NUSOK]){{1,4}})",
    # "the two sides", "both governments", "the warring parties", "each other"
    "collective": r"(?P<det>[tD]?)(?P<count>y{0,2})(?P<run>m?)(?P<head>[BGTRI])|(?P<other>yy|aa)",
    # "the Norlandic-led coalition"
    "led_body": r"[ta]?(?P<owner>[JUNO])-(?P<led>x)(?P<run>[mITG]{0,3}I)",
    # "Norlandic and Sudrian negotiators"
    "nations_and_role": rf"(?P<det>[tayD]?)(?P<nations>{_NATIONS})(?P<run>{_RUN}[mITRG]?[ITRG])(?P<of>{_OF}?)",
    # "a senior Norlandic military source", "families of the hostages", "officials briefed on the talks"
    "role": rf"(?P<det>[tay]{{0,2}})(?P<before>m{{0,3}})(?P<owner>{_OWNER_OR_LEADER}?)(?P<run>[mITG]{{0,5}}[ITRG])"
    rf"(?P<of>{_OF_ANY}?)(?P<knowing>{_KNOWING}?)",
    "name": rf"(?:{_FULL}|[Qq]C|v{{0,2}}[QqC]|Z|(?<=t)H(?![CHJ]))",
    "entity": r"(?P<det>t?)(?P<entity>[NUOKSEJL])",
    "pronoun": r"[hp]",
}
ORDER: Final = (
    "person_with_apposition",
    "parties_to",
    "office_and_name",
    "owned_name",
    "titles_and_names",
    "title_and_name",
    "led_body",
    "nations_and_role",
    "described_organization",
    "kind_and_name",
    "capital",
    "role_of_sides",
    "role_of_nations",
    "collective",
    "role",
    "name",
    "entity",
    "pronoun",
)
