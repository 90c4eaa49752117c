"""The codebook in the docs: every type, field and term of the model stands on it."""

import re
from pathlib import Path

import attrs
import pytest

from negotiation_events import Duration, Evidence, Place, Quantity, Quote, Time, Transfer
from negotiation_events.model import DEFAULT_TYPES
from negotiation_events.model.types import inner_type

PAGE = (Path(__file__).parent.parent / "docs" / "codebook.md").read_text(encoding="utf-8")
SECTIONS = {part.partition("\n")[0]: part for part in re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]}
PLACES = {
    **{kind: kind.__name__ for kind in DEFAULT_TYPES},
    Transfer: "Exchange",
    **dict.fromkeys((Evidence, Quote, Time, Duration, Quantity, Place), "Values"),
}


def terms(annotation):
    inner = inner_type(annotation)
    return [member.value for member in inner] if hasattr(inner, "__members__") else []


@pytest.mark.parametrize(
    ("kind", "field"),
    [pytest.param(kind, field, id=f"{kind.__name__}.{field.name}") for kind in PLACES for field in attrs.fields(kind)],
)
def test_fields_and_terms_stand_in_the_section_of_their_type(kind, field):
    section = SECTIONS[PLACES[kind]]
    # A field's or term's cell may name several, `place`, `time`.
    named = re.findall(r"`(\w+)`", "\n".join(row for row in section.splitlines() if row.startswith("|")))
    assert field.name in named
    assert set(terms(field.type)) <= set(named)
