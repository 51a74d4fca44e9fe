from datetime import date
from decimal import Decimal

import pytest

from models.audit import Audit
from models.points.duty import Duty
from models.points.entry import Entry
from models.points.tally import tallies
from rules.counting.tally import Choice

DAY = date(2026, 3, 20)
TRAINING = {"kind": "training", "aspect": "present", "done_on": DAY, "title": "履职能力培训"}


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


@pytest.fixture
def enter(village):
    return lambda **changes: Entry.record(village.deputy("王秀英"), village.user("chen"), **TRAINING | changes)


def trainings(village):
    deputy = village.deputy("王秀英").id
    return tallies([deputy], 2026, date(2026, 11, 15))[deputy].times(Choice(("training",)))


def test_an_entry_writes_one_line_of_the_ledger(village, enter):
    entry = enter()

    line = Duty.get(Duty.entry == entry)
    assert (line.deputy, line.kind, line.aspect, line.done_on, line.state, line.quantity) == (
        village.deputy("王秀英"), "training", "present", DAY, "counted", Decimal(1),
    )  # fmt: skip
    assert trainings(village) == 1


def test_a_form_that_is_sent_twice_counts_once(village, enter):
    enter()

    assert enter() is None
    assert trainings(village) == 1


def test_another_day_title_or_kind_is_another_entry(village, enter):
    assert all([enter(), enter(done_on=date(2026, 3, 21)), enter(title="第二次培训")])
    assert trainings(village) == 3


def test_withdrawing_adds_lines_and_takes_none_away(village, enter):
    entry = enter()

    assert entry.withdraw(village.user("chen"), "那天是别的组")
    lines = [(line.state, line.quantity, line.reason) for line in entry.duties.order_by(Duty.id)]
    assert lines == [("counted", 1, ""), ("counted", -1, "那天是别的组"), ("void", 1, "那天是别的组")]
    assert trainings(village) == 0


def test_it_can_be_withdrawn_once_and_entered_anew(village, enter):
    entry = enter()
    entry.withdraw(village.user("chen"), "记错了")

    assert not entry.withdraw(village.user("chen"), "记错了")
    assert enter()
    assert trainings(village) == 1


def test_who_entered_and_withdrew_is_written_down(village, enter):
    enter().withdraw(village.user("sun"), "记错了")

    assert [(audit.action, audit.user.login) for audit in Audit.select().order_by(Audit.id)] == [
        ("entry.recorded", "chen"), ("entry.withdrawn", "sun"),
    ]  # fmt: skip
