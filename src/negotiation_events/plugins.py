"""Rules and names that installed packages offer.

A package offers them through entry points, and nothing of it is imported until a parser asks for it by name:

    [project.entry-points."negotiation_events.rules"]
    acme = "acme_negotiation_rules:RULES"

    [project.entry-points."negotiation_events.lexicons"]
    acme = "acme_negotiation_rules:ACTORS"

An entry point names a value, or a function without arguments that gives one: for rules a `RuleSet`, a `Rule` or `Noun`,
the path of a TOML file, or several of these; for names a `Lexicon`, the path of a TOML file, or entries.
"""

import importlib.metadata
import os
from collections.abc import Iterable
from typing import Any

import attrs

from negotiation_events.errors import NegotiationEventsError, PluginError
from negotiation_events.lexicon import Entry, Lexicon
from negotiation_events.model._record import closest
from negotiation_events.rules import RuleSet

RULES = "negotiation_events.rules"
"""The group of the entry points that offer rules."""

LEXICONS = "negotiation_events.lexicons"
"""The group of the entry points that offer names."""


@attrs.frozen(kw_only=True)
class Plugin:
    """What an installed package offers under one name in one group.

    Attributes:
        name: of the entry point.
        distribution: the package it comes with.
        version: of that package.
        group: `negotiation_events.rules` or `negotiation_events.lexicons`.
        value: where the object is, as in `acme_negotiation_rules:RULES`.
    """

    name: str
    distribution: str
    version: str
    group: str
    value: str

    def __str__(self) -> str:
        return f"plugin {self.name!r} of {self.distribution} {self.version} ({self.value})"

    def load(self) -> Any:
        """Import the object, and call it if it is a function.

        Raises:
            PluginError: it can't be imported, or its function fails.
        """
        entry = importlib.metadata.EntryPoint(name=self.name, value=self.value, group=self.group)
        try:
            offered = entry.load()
            return offered() if callable(offered) else offered
        except NegotiationEventsError as error:
            raise self.error(str(error)) from error
        except Exception as error:  # whatever it is, it is the package's
            raise self.error(f"can't be loaded ({type(error).__name__}: {error})") from error

    def error(self, message: str) -> PluginError:
        """A mistake of this plugin, with who can mend it."""
        return PluginError(
            f"{self}: {message}; tell the authors of {self.distribution}, install another version, "
            "or name the plugins to use without it"
        )


def find_plugins() -> tuple[Plugin, ...]:
    """The plugins that are installed, in order of their names. Nothing of them is imported."""
    found = {_plugin(entry) for group in (RULES, LEXICONS) for entry in importlib.metadata.entry_points(group=group)}
    return tuple(sorted(found, key=lambda plugin: (plugin.name, plugin.group, plugin.distribution, plugin.value)))


def _plugin(entry: importlib.metadata.EntryPoint) -> Plugin:
    distribution = entry.dist
    return Plugin(
        name=entry.name,
        distribution=distribution.name if distribution else "an unknown package",
        version=distribution.version if distribution else "",
        group=entry.group,
        value=entry.value,
    )


def with_plugins(names: Iterable[str], rules: RuleSet, lexicon: Lexicon) -> tuple[RuleSet, Lexicon]:
    """Rules and names, with those of plugins; without `names`, of all that are installed.

    Raises:
        PluginError: there is no plugin of a name, or one can't be used.
    """
    for plugin in _chosen(tuple(names)):
        if plugin.group == RULES:
            rules = _with_rules(plugin, rules)
        else:
            lexicon = _with_names(plugin, lexicon)
    return rules, lexicon


def _chosen(names: tuple[str, ...]) -> tuple[Plugin, ...]:
    installed = find_plugins()
    known = list(dict.fromkeys(plugin.name for plugin in installed))
    for name in names:
        if name not in known:
            close = closest(name, known)
            guess = f"did you mean {close!r}? " if close else ""
            there = f"installed are {', '.join(known)}" if known else "none is installed"
            raise PluginError(f"there is no plugin {name!r}; {guess}{there}; pip install the package that offers it")
    return tuple(plugin for plugin in installed if not names or plugin.name in names)


def _with_rules(plugin: Plugin, rules: RuleSet) -> RuleSet:
    offered = plugin.load()
    try:
        return rules.extend(offered)
    except NegotiationEventsError as error:
        raise plugin.error(str(error)) from error


def _with_names(plugin: Plugin, lexicon: Lexicon) -> Lexicon:
    offered = plugin.load()
    if not isinstance(offered, str | os.PathLike | Lexicon):
        offered = tuple(offered) if isinstance(offered, Iterable) else (offered,)
        for entry in offered:
            if not isinstance(entry, Entry):
                raise plugin.error(f"{entry!r} is no entry; give a Lexicon, the path of a TOML file, or entries")
    try:
        return lexicon.extend(offered)
    except NegotiationEventsError as error:
        raise plugin.error(str(error)) from error
