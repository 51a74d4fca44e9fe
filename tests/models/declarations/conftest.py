"""What the tests about declared duties begin with: November, and something declared."""

from datetime import date
from decimal import Decimal
from secrets import token_hex

import pytest

from models.declarations.declaration import Declaration
from rules.declarations.declaration_form import Declared

REPORT = Declared("research", "submitted", "lead", date(2026, 5, 8), "社区养老调研", Decimal(1), "走了六个社区")


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


@pytest.fixture
def declare(village):
    """`declare("D001", title="…")`: a report that this deputy hands in."""

    def hand_in(login="D001", form="", **changes) -> Declaration:
        facts = Declared(**vars(REPORT) | changes)
        return Declaration.declare(facts, form or token_hex(16), village.user(login))

    return hand_in
