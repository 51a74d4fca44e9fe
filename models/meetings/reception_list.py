"""Receptions, as a station or the office looks through them, and as a deputy looks at their own."""

from datetime import date, timedelta
from functools import cached_property
from itertools import groupby

from lib import clock
from models.access.access import stations_for
from models.access.meeting_access import reception_rules_for, receptions_for
from models.accounts.user import User
from models.meetings.reception import Reception
from models.meetings.reception_swap import ReceptionSwap
from models.network.deputy import Deputy
from models.network.station import Station
from models.tabbed import PAGE, Tabbed

NEAR = timedelta(days=7)


class ReceptionList(Tabbed):
    """What a person of the office or of a station sees; `station` narrows it, if it is within reach."""

    tabs = ("ahead", "untold", "past")

    def __init__(self, viewer: User, tab: str, station_id: int | None):
        super().__init__(viewer, tab)
        self.station = stations_for(viewer).where(Station.id == station_id).first() if station_id else None

    @cached_property
    def stations(self) -> list[Station]:
        return list(stations_for(self.viewer).order_by(Station.number))

    def days(self, number: int) -> list[tuple[date, list[Reception]]]:
        """A page by day: what is ahead soonest first, what is over latest first."""
        return by_day(self.page(number))

    def ordered(self, found):
        order = Reception.begins_at if self.tab == "ahead" else Reception.begins_at.desc()
        return beside(found).order_by(order, Reception.id)

    @property
    def without_rule(self) -> list[Station]:
        """The stations for which nothing is planned by itself."""
        ruled = {rule.station_id for rule in reception_rules_for(self.viewer) if not rule.ended_at}
        return [station for station in self.stations if station.id not in ruled]

    def of(self, tab: str):
        mine = receptions_for(self.viewer)
        mine = mine.where(Reception.station == self.station) if self.station else mine
        planned, over = Reception.state == "planned", Reception.ends_at <= clock.now()
        return mine.where({"ahead": ~over, "untold": planned & over, "past": over & ~planned}[tab])


class OwnReceptions:
    """A deputy's: what they are asked to take over, what is ahead, and what they have not said yet how it went."""

    def __init__(self, deputy: Deputy):
        self.deputy = deputy

    @cached_property
    def asked(self) -> list[ReceptionSwap]:
        return ReceptionSwap.asked_of_deputy(self.deputy)

    @cached_property
    def ahead(self) -> list[Reception]:
        return Reception.upcoming(self.deputy, PAGE)

    @property
    def near(self) -> list[Reception]:
        """Those of the next days, of which one is reminded."""
        return [one for one in self.ahead if one.on <= clock.today() + NEAR]

    @cached_property
    def untold(self) -> list[Reception]:
        over = (Reception.state == "planned") & (Reception.ends_at <= clock.now())
        return list(beside(self._own.where(over)).order_by(Reception.begins_at.desc()).limit(PAGE))

    @cached_property
    def past(self) -> list[Reception]:
        told = Reception.state.in_(["held", "missed", "cancelled"])
        return list(beside(self._own.where(told)).order_by(Reception.begins_at.desc()).limit(PAGE))

    @property
    def _own(self):
        return Reception.select().where((Reception.deputy == self.deputy) | (Reception.received_by == self.deputy))


def beside(receptions):
    """With the station and the deputy of each."""
    joined = receptions.select(Reception, Station, Deputy).join(Station)
    return joined.switch(Reception).join(Deputy, on=Reception.deputy)


def by_day(receptions) -> list[tuple[date, list[Reception]]]:
    return [(day, list(ones)) for day, ones in groupby(receptions, key=lambda one: one.on)]
