"""The command line, one module for each command."""

from negotiation_events.cli.main import main

__all__ = ["main"]
