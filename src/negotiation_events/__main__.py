"""`python -m negotiation_events` is the command line `negotiation-events`."""

from negotiation_events.cli import main

raise SystemExit(main())
