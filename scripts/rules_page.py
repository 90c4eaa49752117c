"""A hook for MkDocs: puts the catalogue of rules into docs/rules.md, made from the rules themselves."""

from typing import Any

from negotiation_events.catalogue import markdown
from negotiation_events.rules import CONSTRUCTIONS, DEFAULT_RULES

_PLACE = "<!-- the catalogue -->"


def on_page_markdown(text: str, **_: Any) -> str:
    """The page with the catalogue where its comment stands."""
    if _PLACE not in text:
        return text
    return text.replace(_PLACE, markdown((*DEFAULT_RULES.items, *CONSTRUCTIONS)))
