"""Writes the rules into the page that asks for them."""

import acme_negotiation_rules

from negotiation_events import catalogue


def on_page_markdown(markdown, **_):
    """MkDocs calls this with the text of each page."""
    return markdown.replace("<!-- rules -->", catalogue.markdown(acme_negotiation_rules.rules()))
