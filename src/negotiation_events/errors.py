"""What can go wrong, by who can put it right.

    NegotiationEventsError
    ├── ModelError      a record was built with a value that its field can't hold
    ├── FormatError     a JSON document is not a report of this schema
    ├── LexiconError    a lexicon file has a mistake
    ├── RuleError       a rule or its pattern has a mistake
    ├── PluginError     an installed package offers rules or names that can't be used
    └── OptionError     an argument or command line option can't be used

Text never raises: whatever string comes in, a report comes out.
"""


class NegotiationEventsError(Exception):
    """Base of every error this package raises on purpose."""


class ModelError(NegotiationEventsError, ValueError):
    """A record can't hold this value; the message names the field, the value and the remedy."""


class FormatError(NegotiationEventsError, ValueError):
    """A document is not of the schema it should have.

    Attributes:
        path: where, from the top of the document, as in `$.claims[3].act`.
    """

    def __init__(self, message: str, path: str = "$") -> None:
        super().__init__(f"{path}: {message}")
        self.path = path


class LexiconError(NegotiationEventsError, ValueError):
    """A lexicon has a mistake; the message names file, line and remedy."""


class RuleError(NegotiationEventsError, ValueError):
    """A rule or a pattern has a mistake; the message names the rule, the place and what was expected.

    Attributes:
        part: which part of the rule, as its table in a file has it: "pattern", "fields.kind", "example 2"; empty
            where it is the rule as a whole.
    """

    def __init__(self, message: str, part: str = "") -> None:
        super().__init__(message)
        self.part = part


class PluginError(NegotiationEventsError, ValueError):
    """A plugin can't be used; the message names it, the distribution it comes with, and the remedy."""


class OptionError(NegotiationEventsError, ValueError):
    """An argument can't be used; the message names it and what would do."""
