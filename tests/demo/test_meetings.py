"""The receptions, appointments and pledges of a small demo."""

from datetime import timedelta

from demo.meetings import meet
from lib import clock
from models.meetings.appointment import Appointment
from models.meetings.pledge import Pledge
from models.meetings.reception import Reception
from models.points.duty import Duty
from tests.conftest import settled  # noqa: F401 - the village, and not the district that the others here look at


def test_there_is_something_at_every_point_of_the_way(village, visited):
    today = clock.today()
    for before in range(40, 0, -4):
        visited("王秀英", "李建国家", (today - timedelta(before)).isoformat(), promised="换灯")
    Pledge.delete().execute()  # the demo stores its visits without them
    meet(village.user("chen"), village.deputy("王秀英"), today)

    held = Reception.select().where(Reception.state == "held").count()
    assert held and Reception.select().where(Reception.state == "planned").count()
    assert Duty.select().where(Duty.kind == "reception").count() == held
    assert {one.state for one in Appointment.select()} == {"asked", "agreed", "held"}
    assert Pledge.select().where(Pledge.visit.is_null(False)).count() == 10
    assert {one.state for one in Pledge.public_of(village.deputy("王秀英"))} == {"open", "kept"}
