from datetime import date, timedelta

import pytest

from lib import clock
from models.households.erasure import erase
from models.meetings.appointment import Appointment, AppointmentStep, AppointmentTime
from models.points.duty import Duty
from models.upkeep.pruning import prune
from models.visits.recording import record
from rules.meetings.appointment import AppointmentForm
from tests.meetings import appointment


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


def agreed(village, **facts):
    one = appointment(**facts)
    one.agree(one.offered[0].id, village.user("D001"))
    return one


def kept(village, entry, one, **facts):
    """Wang's phone sends the visit that the appointment became."""
    item = entry("王秀英", "李建国家", appointment=one.id, **facts)
    return record(village.user("D001"), [item], clock.now())[0], item


def test_somebody_asks_and_gets_a_code_of_ten_digits(village):
    one = appointment()

    assert one.state == "asked" and len(one.follow_code) == 10
    assert Appointment.followed(f" {one.follow_shown} ") == one
    assert Appointment.followed("0" * 9) is None


def test_the_same_form_asks_once(village):
    assert appointment(key="a" * 32) == appointment(key="a" * 32)
    assert AppointmentTime.select().count() == 2
    assert appointment(key="b" * 32) != appointment(key="a" * 32)


def test_the_deputy_takes_one_of_the_times(village):
    one = agreed(village)

    assert (one.state, one.begins_at) == ("agreed", one.offered[0].begins_at)
    assert not one.agree(one.offered[1].id, village.user("D001"))


def test_nobody_agrees_to_a_time_of_their_own_or_to_none(village):
    one = appointment()
    assert not one.agree(one.offered[0].id, None)
    assert not one.agree(None, village.user("D001"))
    assert not one.agree(10**9, village.user("D001"))

    one.propose(clock.now() + timedelta(days=2), village.user("D001"))
    assert not one.agree(one.offered[0].id, village.user("D001"))
    assert one.agree(one.offered[0].id, None)


def test_a_time_that_was_proposed_takes_the_place_of_the_others(village):
    one = appointment()
    first = one.offered[0]
    later = clock.now() + timedelta(days=5)

    assert one.propose(later, village.user("D001"), "那天开会")
    assert [time.begins_at for time in one.offered] == [later]
    assert not one.agree(first.id, None)


def test_a_time_that_has_passed_is_no_time(village, on_a_day):
    one = appointment()
    on_a_day("2026-12-18")

    assert not one.agree(one.offered[0].id, village.user("D001"))
    assert not one.propose(clock.now(), village.user("D001"))


def test_either_calls_it_off_and_then_nothing_more_happens(village):
    for by in (None, village.user("D001")):
        one = appointment(key=("c" if by else "d") * 32)
        assert one.cancel(by, "临时有事")
        assert not one.cancel(by, "又一次") and not one.agree(one.offered[0].id, village.user("D001"))
        assert one.steps.order_by(AppointmentStep.id.desc()).first().word == "临时有事"


def test_held_it_is_the_visit_that_was_recorded_and_counts_once(village, entry):
    one = agreed(village)
    receipt, item = kept(village, entry, one)
    again = record(village.user("D001"), [item, item], clock.now())

    met = Appointment.get_by_id(one.id)
    assert (met.state, met.visit, met.household) == ("held", receipt.visit, village.household("李建国家"))
    assert {one.state for one in again} == {"kept"}
    assert Duty.select().where(Duty.kind == "visit").count() == 1
    assert met.steps.where(AppointmentStep.what == "hold").count() == 1


def test_a_second_visit_does_not_take_its_place(village, entry):
    one = agreed(village)
    first, _ = kept(village, entry, one)
    kept(village, entry, one)

    assert Appointment.get_by_id(one.id).visit == first.visit


def test_a_visit_keeps_nobody_elses_appointment(village, entry):
    one = appointment(deputy="张国庆")
    receipt, _ = kept(village, entry, one)

    assert receipt.state == "kept"
    assert Appointment.get_by_id(one.id).state == "asked"


def test_an_entry_without_an_appointment_is_the_same_as_ever(village, entry):
    item = entry("王秀英", "李建国家")
    record(village.user("D001"), [item], clock.now())

    assert record(village.user("D001"), [item | {"appointment": 0}], clock.now())[0].state == "kept"


def test_they_did_not_meet_and_then_they_did(village, entry):
    one = agreed(village)
    assert one.miss(village.user("D001"), "没人在家")
    kept(village, entry, one)

    assert Appointment.get_by_id(one.id).state == "held"


def test_the_words_go_with_the_household_or_with_time(village, entry, on_a_day):
    one, other = agreed(village), appointment(key="e" * 32)
    kept(village, entry, one)
    erase(village.household("李建国家"), village.user("chen"), "要求删除")
    gone = Appointment.get_by_id(one.id)
    assert (gone.name, gone.phone, gone.topic, gone.state) == ("", "", "", "held")

    assert Appointment.get_by_id(other.id).name == "老陈"
    on_a_day("2027-06-30")
    assert prune()["appointments"] == 1
    assert Appointment.get_by_id(other.id).name == ""


def test_a_form_is_read_and_all_that_is_amiss_is_told():
    today = date(2026, 11, 18)
    form = AppointmentForm.read({"way": "fly", "day1": "2026-11-18", "hour1": "9", "day2": "x", "phone": "12"}, today)

    assert form.times == ()
    assert form.faults().keys() == {"way", "times", "name", "phone"}
