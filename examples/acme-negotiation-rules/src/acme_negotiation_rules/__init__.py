"""Names and rules for the talks on the Sava valley, between Norland, Sudria and the Sava Front."""

from pathlib import Path

from negotiation_events import Lexicon, RuleSet

_HERE = Path(__file__).parent


def rules() -> RuleSet:
    """How the valley's newspapers say that captives come home, truces are sealed and notice is served."""
    return RuleSet.load(_HERE / "rules.toml")


def actors() -> Lexicon:
    """Who takes part."""
    return Lexicon.load(_HERE / "actors.toml")
