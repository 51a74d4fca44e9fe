"""What the tests of receptions begin with: the village's station, and receptions at it."""

from datetime import datetime, timedelta

from lib import clock
from models.database import act
from models.meetings.appointment import Appointment
from models.meetings.pledge import Pledge
from models.meetings.reception import Reception
from models.meetings.reception_plan import Plan
from models.meetings.reception_rule import ReceptionRule
from models.meetings.reception_swap import ReceptionSwap
from models.network.deputy import Deputy
from models.network.station import Station
from rules.meetings import rota
from rules.meetings.appointment import AppointmentForm
from tests import village


def station() -> Station:
    return Station.get(Station.number == "S1")


def rule(pattern: str = "week 3am", on_holidays: str = "move", group=None) -> ReceptionRule:
    return ReceptionRule.make(station(), group, rota.read(pattern), on_holidays, village.user("chen"))


def plan(months: int = 1, **options) -> list[Reception]:
    made = rule(**options)
    Plan.ahead(made, months).make(village.user("chen"))
    return list(made.receptions.order_by(Reception.begins_at))


def reception(deputy: str = "王秀英", in_days: int = 2, at: Station | None = None, hour: int = 9) -> Reception:
    """From nine to half past eleven, so many days from today."""
    day = clock.today() + timedelta(in_days)
    begins_at = datetime(day.year, day.month, day.day, hour, tzinfo=clock.SHANGHAI)
    with act():
        return Reception.place(
            at or station(), village.deputy(deputy), begins_at, begins_at + timedelta(hours=2.5), village.user("chen")
        )


def appointment(deputy: str = "王秀英", key: str = "0" * 32, way: str = "home") -> Appointment:
    """Lao Chen would like to see a deputy tomorrow at nine, or the day after at three."""
    today = clock.today()
    times = ((today + timedelta(1), 9), (today + timedelta(2), 15))
    form = AppointmentForm(way, times, "老陈", "13912345678", "青山路 9 号", "路灯坏了")
    return Appointment.ask(village.deputy(deputy), form, key)


def arguments(deputy: Deputy, region: str) -> dict:
    """What there is of it in a place, by the arguments of addresses: with nobody but this deputy in it."""
    with act():
        place = Station.create(number=f"S-{deputy.number}", name="另一个工作站", region=region)
    made = ReceptionRule.make(place, None, rota.read("day 15 am"), "move", village.user("chen"))
    one = reception(deputy.name, 0, place)
    swap = ReceptionSwap.create(reception=one, asked_by=deputy, asked_of=deputy)
    asked = appointment(deputy.name)
    promised = Pledge.promise(deputy, "修好路灯", clock.today(), deputy.number, village.user("chen"))
    return {
        "reception_id": one.id, "rule_id": made.id, "swap_id": swap.id, "station": place.number, "uid": one.uid,
        "appointment_id": asked.id, "pledge_id": promised.id,
    }  # fmt: skip
