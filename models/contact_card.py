"""A deputy's contact card (连心卡): what everybody may know, and nothing of any household."""

from functools import cached_property

from lib import clock
from models.area import Area, Assignment
from models.deputy import Deputy
from models.mandate import Mandate
from models.station import Station
from models.tally import tallies
from models.upload import Upload
from rules.tally import Tally


class ContactCard:
    """Who a deputy is, how to reach them, and what they did this year."""

    def __init__(self, deputy: Deputy):
        self.deputy = deputy
        self.today = clock.today()

    @classmethod
    def with_slug(cls, slug: str) -> "ContactCard | None":
        deputy = Deputy.get_or_none(Deputy.slug == slug)
        return cls(deputy) if deputy else None

    @classmethod
    def of_area(cls, area: Area) -> list["ContactCard"]:
        """The cards of the deputies who answer for an area today."""
        return [cls(deputy) for deputy in area.deputies(clock.today())]

    @cached_property
    def mandates(self) -> list[Mandate]:
        going_on = Mandate.ended_on.is_null() | (Mandate.ended_on > self.today)
        return list(self.deputy.mandates.where(going_on).order_by(Mandate.id))

    @cached_property
    def areas(self) -> list[Area]:
        """The areas the deputy answers for today."""
        return list(
            Area.select().join(Assignment)
            .where(Assignment.deputy == self.deputy, Assignment.open_on(self.today)).order_by(Area.number)
        )  # fmt: skip

    @cached_property
    def stations(self) -> list[Station]:
        """Where the deputy can be met: the stations of their areas, each once."""
        numbers = {area.station_id for area in self.areas}
        return list(Station.select().where(Station.id.in_(numbers)).order_by(Station.number))

    @cached_property
    def portrait(self) -> Upload | None:
        return Upload.portrait_of(self.deputy)

    @property
    def visits(self) -> int:
        """How often the deputy called on people this year, as far as it is counted."""
        return int(self._tally.times(["visit"]))

    @property
    def households(self) -> int:
        """On how many different households."""
        return self._tally.distinct("visit")

    @property
    def solved(self) -> int:
        """How many matters the deputy solved this year, as far as it is counted."""
        return int(self._tally.times(["done"]))

    @cached_property
    def _tally(self) -> Tally:
        return tallies([self.deputy.id], self.today.year, self.today)[self.deputy.id]


def area_with_slug(slug: str) -> Area | None:
    return Area.get_or_none(Area.slug == slug)
