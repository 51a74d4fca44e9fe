"""What the tests of receptions begin with: the village's station, and receptions at it."""

from datetime import datetime, timedelta

from lib import clock
from models.database import act
from models.deputy import Deputy
from models.reception import Reception
from models.reception_plan import Plan
from models.reception_rule import ReceptionRule
from models.reception_swap import ReceptionSwap
from models.station import Station
from rules import rota
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


def arguments(deputy: Deputy, region: str) -> dict:
    """What there is of it in a place, by the arguments of addresses: with nobody but this deputy in it."""
    with act():
        place = Station.create(number=f"S-{deputy.number}", name="另一个工作站", region=region)
    made = ReceptionRule.make(place, None, rota.read("day 15 am"), "move", village.user("chen"))
    one = reception(deputy.name, 0, place)
    swap = ReceptionSwap.create(reception=one, asked_by=deputy, asked_of=deputy)
    return {
        "reception_id": one.id, "rule_id": made.id, "swap_id": swap.id, "station": place.number, "uid": one.uid,
    }  # fmt: skip
