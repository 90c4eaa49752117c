"""Titles that name the same office in different states."""

_TITLES = {
    "foreign minister": (
        "foreign secretary",
        "secretary of state",
        "minister of foreign affairs",
        "minister for foreign affairs",
        "external affairs minister",
        "minister of external affairs",
        "minister of external relations",
    ),
    "defence minister": (
        "defense minister",
        "defence secretary",
        "defense secretary",
        "secretary of defence",
        "secretary of defense",
        "minister of defence",
        "minister of defense",
    ),
    "prime minister": ("premier", "taoiseach", "head of government", "first minister", "chairman of the government"),
    "vice president": ("vice-president",),
    "leader": ("chief", "head"),
}
_ROLE_OF = {title: role for role, titles in _TITLES.items() for title in titles}


def canonical_role(title: str) -> str:
    """The role that a title means.

    >>> canonical_role("Foreign Secretary")
    'foreign minister'
    """
    role = title.lower()
    return _ROLE_OF.get(role, role)
