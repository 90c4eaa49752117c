"""Every rule keeps its promises, and a report is read as it should be."""

import acme_negotiation_rules

from negotiation_events import Parser
from negotiation_events.testing import check_rules

REPORT = """\
PORT SAVA, May 15 - Norland and the Sava Front shared bread and salt in Port Sava on Monday. The next day the rebels
ferried 12 prisoners across the river to Norland. Ivo Brandt, the commander of the Sava Front, served notice on Sudria
to withdraw its troops from the Sava valley. Ada Berg called that a mistake.
"""


def test_rules_keep_their_promises():
    check_rules(acme_negotiation_rules.rules(), Parser().with_lexicon(acme_negotiation_rules.actors()))


def test_report():
    # As a user gets it: by the name of the plugin, once the package is installed.
    report = Parser().with_plugins("acme").parse(REPORT, date="2024-05-15")
    (truce,) = report.agreements
    assert [report[party].name for party in truce.parties] == ["Norland", "Sava Front"]
    assert (truce.kind, truce.status, truce.time.edtf) == ("ceasefire", "agreed", "2024-05-13")
    (exchange,) = report.exchanges
    assert (exchange.status, exchange.transfers[0].quantity.lower) == ("completed", 12)
    (notice,) = report.conditions
    assert notice.requirement.text.split() == "withdraw its troops from the Sava valley".split()
    assert [report[actor].name for actor in (*notice.holder, *notice.addressee)] == ["Ivo Brandt", "Sudria"]
