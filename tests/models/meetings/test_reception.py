from datetime import date, timedelta

import pytest

from models.audit import Audit
from models.meetings.reception import Reception, ReceptionStep
from models.points.duty import Duty
from models.points.tally import tallies
from rules.counting.tally import Choice
from tests.meetings import reception, station


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


@pytest.fixture
def held(village):
    return reception(in_days=0)


def counted(village, name):
    deputy = village.deputy(name).id
    return tallies([deputy], 2026, date(2026, 11, 18))[deputy].times(Choice(("reception",)))


def steps(one):
    return [step.what for step in one.steps.order_by(ReceptionStep.id)]


def test_one_that_was_held_counts_once_however_often_it_is_said(village, held):
    wang = village.deputy("王秀英")

    assert held.tell(village.user("D001"), wang)
    assert not held.tell(village.user("D001"), wang)
    assert not Reception.get_by_id(held.id).tell(village.user("chen"), wang)
    assert counted(village, "王秀英") == 1
    assert steps(held) == ["planned", "held"]


def test_who_stood_in_gets_the_line_and_not_whose_turn_it_was(village, held):
    assert held.tell(village.user("D001"), village.deputy("张国庆"), "感冒了")

    assert (counted(village, "王秀英"), counted(village, "张国庆")) == (0, 1)
    assert Reception.get_by_id(held.id).is_covered


def test_what_was_said_wrongly_is_put_right_and_both_stay_written_down(village, held):
    held.tell(village.user("D001"), village.deputy("王秀英"))
    held.tell(village.user("he"), village.deputy("周晓燕"), "那天是周代表来的")
    held.tell(village.user("he"), None, "其实没人来")

    assert (counted(village, "王秀英"), counted(village, "周晓燕")) == (0, 0)
    assert steps(held) == ["planned", "held", "covered", "missed"]
    assert Reception.get_by_id(held.id).state == "missed"
    assert Duty.select().where(Duty.kind == "reception").count() == 6  # two lines that stood, and what took them back


def test_nothing_is_counted_before_its_day(village):
    ahead = reception(in_days=1)

    assert not ahead.tell(village.user("D001"), village.deputy("王秀英"))
    assert counted(village, "王秀英") == 0


def test_what_was_cancelled_is_neither_held_nor_changed(village):
    one = reception()
    assert one.cancel(village.user("chen"), "停电")

    assert not one.cancel(village.user("chen"), "停电")
    assert not one.change(village.user("chen"), village.deputy("张国庆"), one.begins_at, one.ends_at, "")
    assert (one.state, one.sequence) == ("cancelled", 1)


def test_a_change_is_counted_for_calendars_and_written_down(village):
    one, later = reception(), timedelta(days=1)
    hours = one.begins_at + later, one.ends_at + later

    assert one.change(village.user("he"), one.deputy, *hours, "有会")
    assert not one.change(village.user("he"), one.deputy, *hours, "有会")
    assert Reception.get_by_id(one.id).sequence == 1
    assert steps(one) == ["planned", "changed"]
    assert Audit.select().where(Audit.action == "reception.changed", Audit.subject_id == one.id).count() == 1


def test_what_is_announced_is_ahead_and_still_on(village):
    over, soon, later, off = (reception(in_days=days) for days in (-1, 1, 5, 2))
    off.cancel(village.user("chen"), "停电")

    assert Reception.upcoming(station()) == Reception.upcoming(village.deputy("王秀英")) == [soon, later]
    assert Reception.upcoming(village.deputy("张国庆")) == []
    assert over.untold and not soon.untold
