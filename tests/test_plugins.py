"""Plugins: found without importing them, used by name, and blamed by name when they are broken."""

import re
import sys
from pathlib import Path

import pytest

from negotiation_events import Parser, PluginError
from negotiation_events.plugins import LEXICONS, RULES, Plugin, find_plugins

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "acme-negotiation-rules"
ACTORS = '[state]\nNorland = {country = "NOR"}\nSudria = {country = "SWE"}\n'
TOML = """
[[rule]]
id = "acme.powwow"
makes = "Talks"
doc = "Parties powwow."
pattern = "{parties:actors} @powwow"
counterexamples = ["It rained."]
[[rule.example]]
text = "Norland and Sudria powwowed."
[[rule.example]]
text = "Norland and Sudria will powwow."
status = "scheduled"
"""
MODULE = f"""
from pathlib import Path
from negotiation_events import Entry, Lexicon, Rule, RuleSet, Talks, example

FILE = Path(__file__).with_name("acme_rules.toml")
ACTORS = Path(__file__).with_name("acme_actors.toml")
FILE.write_text({TOML!r})
ACTORS.write_text({ACTORS!r})
RULES = RuleSet.load(FILE)
RULE = RULES.rules[0]
ENTRIES = [Entry(name="Norland", kind="state"), Entry(name="Sudria", kind="state")]
LEXICON = Lexicon(entries=ENTRIES)
ENTRY = ENTRIES[0]
NUMBER = 3

def rules():
    return [RULE]

def actors():
    return str(ACTORS)

def broken():
    raise OSError("no disk")

def misspelt():
    return Rule(id="acme.powwow", makes=Talks, doc="Parties powwow.", pattern="{{partys:actors}} @powwow",
                examples=[example("They powwowed."), example("Both powwowed.")], counterexamples=["It rained."])

def clashing():
    return [Entry(name="Norland", kind="state"), Entry(name="The North", kind="state", aliases=["Norland"])]
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Puts a distribution on the path that offers what it is told."""
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "acme_fixture.py").write_text(MODULE, encoding="utf-8")

    def install(rules=None, lexicons=None, module="acme_fixture"):
        info = tmp_path / "acme_negotiation-1.2.dist-info"
        info.mkdir(exist_ok=True)
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-negotiation\nVersion: 1.2\n")
        lines = [
            f"[{group}]\nacme = {module}:{value}\n" for group, value in ((RULES, rules), (LEXICONS, lexicons)) if value
        ]
        (info / "entry_points.txt").write_text("\n".join(lines))

    yield install
    sys.modules.pop("acme_fixture", None)


def test_plugins_are_found_without_importing_them(install):
    install("RULES", "LEXICON")
    assert find_plugins() == tuple(
        Plugin(name="acme", distribution="acme-negotiation", version="1.2", group=group, value=f"acme_fixture:{value}")
        for group, value in ((LEXICONS, "LEXICON"), (RULES, "RULES"))
    )
    assert "acme_fixture" not in sys.modules


@pytest.mark.parametrize("rules", ["RULES", "RULE", "FILE", "rules"])
@pytest.mark.parametrize("lexicons", ["LEXICON", "ENTRIES", "ACTORS", "actors"])
def test_a_plugin_gives_rules_and_names(install, rules, lexicons):
    install(rules, lexicons)
    report = Parser().with_plugins("acme").parse("Norland and Sudria powwowed.")
    assert [actor.name for actor in report.actors] == ["Norland", "Sudria"]
    assert report.talks[0].evidence[0].rule == "acme.powwow"


def test_without_a_name_all_plugins_are_used(install):
    install("RULES", "LEXICON")
    assert Parser().with_plugins() == Parser().with_plugins("acme")


def test_nothing_is_used_that_is_not_asked_for(install):
    install("RULES", "LEXICON")
    assert Parser().parse("Norland and Sudria powwowed.").talks == ()


@pytest.mark.parametrize(
    ("rules", "lexicons", "message"),
    [
        ("missing", None, r"can't be loaded \(AttributeError: .*missing"),
        ("broken", None, r"can't be loaded \(OSError: no disk\)"),
        ("misspelt", None, r"slot 'partys' is no field of Talks; did you mean 'parties'"),
        ("NUMBER", None, r"3 is no rule; give a Rule"),
        (None, "NUMBER", r"3 is no entry; give a Lexicon"),
        (None, "clashing", r"'The North': 'Norland' also names 'Norland'"),
    ],
)
def test_a_broken_plugin_is_named_with_its_distribution(install, rules, lexicons, message):
    install(rules, lexicons)
    with pytest.raises(
        PluginError, match=rf"plugin 'acme' of acme-negotiation 1.2 \(acme_fixture:\w+\): .*{message}"
    ) as told:
        Parser().with_plugins("acme")
    assert "tell the authors of acme-negotiation" in str(told.value)


def test_a_module_that_is_not_there_is_blamed_on_the_plugin(install):
    install("RULES", module="acme_gone")
    with pytest.raises(PluginError, match=r"acme-negotiation 1.2 .* can't be loaded \(ModuleNotFoundError"):
        Parser().with_plugins()


def test_two_rules_of_one_id_are_blamed_on_the_plugin(install):
    install("RULES")
    with pytest.raises(PluginError, match=r"acme-negotiation 1.2 .* two rules have the id 'acme.powwow'"):
        Parser().with_plugins().with_plugins()


def test_a_plugin_that_is_not_installed_is_refused(install):
    install("RULES")
    with pytest.raises(PluginError, match=r"there is no plugin 'acne'; did you mean 'acme'\? installed are acme; pip"):
        Parser().with_plugins("acne")


def test_where_none_is_installed_all_are_none_and_one_is_refused():
    if find_plugins():
        pytest.skip("this environment has plugins")
    assert Parser().with_plugins() == Parser()
    with pytest.raises(PluginError, match=r"there is no plugin 'acme'; none is installed; pip install"):
        Parser().with_plugins("acme")


def test_the_guide_shows_the_files_of_the_example_in_full():
    if not EXAMPLE.is_dir():
        pytest.skip("no example beside these tests")
    page = (ROOT / "docs/guides/plugin.md").read_text(encoding="utf-8")
    shown = dict(
        re.findall(r'^```\w+ title="acme-negotiation-rules/([^"]+)"\n(.*?)^```$', page, re.MULTILINE | re.DOTALL)
    )
    left_out = {"README.md", "src/acme_negotiation_rules/py.typed"}
    tracked = [path for path in sorted(EXAMPLE.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]
    files = {path.relative_to(EXAMPLE).as_posix(): path.read_text(encoding="utf-8") for path in tracked}
    assert shown == {
        name: text for name, text in files.items() if name not in left_out and name.partition("/")[0] != "site"
    }
