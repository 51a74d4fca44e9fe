"""A deputy's contact card (连心卡): what everybody may know, and nothing of any household."""

from functools import cached_property

from lib import clock
from models.fairness.commendation import Commendation
from models.meetings.pledge import Pledge
from models.meetings.reception import Reception
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.mandate import Mandate
from models.network.station import Station
from models.opinions.opinion import Opinion
from models.points.tally import tallies
from models.upload import Upload
from models.voices.annual_report import AnnualReport
from models.voices.introduction import Introduction
from models.voices.question import Question
from models.voices.question_list import published
from rules.counting.progress import VISITED
from rules.counting.tally import Choice, Tally
from rules.voices.introductions import NOBODY

NEXT = 3  # receptions that a page announces


class ContactCard:
    """Who a deputy is, how to reach them, and what they did this year."""

    def __init__(self, deputy: Deputy):
        self.deputy = deputy
        self.today = clock.today()

    @classmethod
    def with_slug(cls, slug: str) -> "ContactCard | None":
        deputy = Deputy.with_slug(slug)
        return cls(deputy) if deputy else None

    @classmethod
    def of_area(cls, area: Area) -> list["ContactCard"]:
        """The cards of the deputies who answer for an area today."""
        return [cls(deputy) for deputy in area.deputies(clock.today())]

    @cached_property
    def mandates(self) -> list[Mandate]:
        going_on = Mandate.ended_on.is_null() | (Mandate.ended_on > self.today)
        return list(self.deputy.mandates.where(going_on).order_by(Mandate.id))

    @property
    def phone(self) -> str:
        """ "" unless the deputy allows everybody to know it."""
        return self.deputy.public_phone

    @cached_property
    def purposes(self) -> list[str]:
        """What each of the deputy's bodies is for, a sentence each; those that come with the software are marked."""
        return [said.purpose for said in self._said] or [NOBODY.purpose]

    @cached_property
    def help(self) -> str:
        """What the deputy can help with: their own sentence, or the office's for their first body."""
        return self.own_help or self.usual_help

    @cached_property
    def own_help(self) -> str:
        """ "" where the deputy leaves it to the office."""
        return Introduction.own(self.deputy)

    @property
    def usual_help(self) -> str:
        return self._said[0].help if self._said else NOBODY.help

    @cached_property
    def _said(self) -> list:
        bodies = dict.fromkeys(mandate.body for mandate in self.mandates)
        return [Introduction.of_body(self.deputy.district, body) for body in bodies]

    @cached_property
    def questions(self) -> list[Question]:
        """Questions with their answers, as far as they are published."""
        return published(self.deputy)

    @cached_property
    def reports(self) -> list[AnnualReport]:
        """The published annual reports, the latest year first."""
        return AnnualReport.public(self.deputy)

    @cached_property
    def commendations(self) -> list[Commendation]:
        """What the deputy was commended for, as far as it is public."""
        return Commendation.of_deputy(self.deputy)

    @cached_property
    def receptions(self) -> list[Reception]:
        """When and where the deputy receives next."""
        return Reception.upcoming(self.deputy, NEXT)

    @cached_property
    def pledges(self) -> list[Pledge]:
        """What the deputy promised in public, and how far it is."""
        return Pledge.public_of(self.deputy)

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
        return int(self._tally.times(VISITED))

    @property
    def households(self) -> int:
        """On how many different households."""
        return self._tally.distinct(VISITED)

    @property
    def solved(self) -> int:
        """How many matters the deputy solved this year, as far as it is counted."""
        return int(self._tally.times(Choice(("done",))))

    @cached_property
    def answered(self) -> int:
        """How many of this year's opinions that were for the deputy, or that the deputy brought, have their answer."""
        mine = Opinion.deputy == self.deputy, Opinion.year == self.today.year
        return Opinion.select().where(*mine, Opinion.answer_text != "").count()

    @cached_property
    def _tally(self) -> Tally:
        return tallies([self.deputy.id], self.today.year, self.today)[self.deputy.id]


def area_with_slug(slug: str) -> Area | None:
    return Area.get_or_none(Area.slug == slug)
