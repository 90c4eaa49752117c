"""The public names: there, in order, documented, and their examples true."""

import doctest
import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import pytest

import negotiation_events

REFERENCE = Path(__file__).parent.parent / "docs" / "reference"
MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(negotiation_events.__path__, "negotiation_events.")
    if not module.name.endswith("__main__")
)


def constants_classes_functions(name):
    return (not name.isupper(), not name[0].isupper(), name)


def is_documentable(thing):
    return inspect.isclass(thing) or inspect.isroutine(thing) or inspect.ismodule(thing) or isinstance(thing, property)


def undocumented(thing, name):
    """Names of what has no docstring: the thing itself, and the public methods and properties of a class."""
    if is_documentable(thing) and not inspect.getdoc(thing):
        yield name
    if inspect.isclass(thing):
        for member, value in vars(thing).items():
            if not member.startswith("_") and is_documentable(value):
                yield from undocumented(value, f"{name}.{member}")


def test_names_are_sorted_and_unique():
    names = negotiation_events.__all__
    assert list(names) == sorted(set(names), key=constants_classes_functions)


@pytest.mark.parametrize("name", negotiation_events.__all__)
def test_name_is_there_and_documented(name):
    assert list(undocumented(getattr(negotiation_events, name), name)) == []


def test_star_import_gives_the_public_names():
    namespace = {}
    exec("from negotiation_events import *", namespace)
    assert set(negotiation_events.__all__) <= set(namespace)


def test_reference_pages_have_every_public_name_once():
    lines = [line for page in REFERENCE.glob("*.md") for line in page.read_text(encoding="utf-8").splitlines()]
    documented = [match[1] for line in lines if (match := re.fullmatch(r"::: negotiation_events\.(\w+)", line))]
    names = [name for name in documented if f"negotiation_events.{name}" not in MODULES]
    public = [name for name in negotiation_events.__all__ if not name.startswith("__")]
    assert sorted(names) == sorted(public)


@pytest.mark.parametrize("name", ["negotiation_events", *MODULES])
def test_examples_in_docstrings(name):
    result = doctest.testmod(importlib.import_module(name))
    assert result.failed == 0, f"{result.failed} examples of {name} fail; they are printed above"
