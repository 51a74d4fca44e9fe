"""One opinion as one person may see it: who sent it only where that is theirs to know, and what they may do next."""

from datetime import date, timedelta
from functools import cached_property

from peewee import JOIN

from lib import clock
from models.access.access import areas_for, households_for
from models.access.voice_access import opinions_for, units_for
from models.accounts.user import User
from models.households.household import Household
from models.network.area import Area
from models.network.deputy import Deputy
from models.network.region import within
from models.network.unit import Unit
from models.opinions.holiday import working_days
from models.opinions.opinion import Opinion
from models.opinions.opinion_limits import OpinionLimits
from models.opinions.opinion_photo import photos_of
from models.opinions.opinion_step import OpinionStep, roles_of
from models.upload import Upload
from models.visits.visit import Companion
from rules.network.likeness import most_alike
from rules.opinions.opinion import ENDED, OPEN
from rules.opinions.working_days import WorkingDays

NEARBY, SEARCHED, WITHIN = 9, 300, timedelta(days=120)  # digits of the region, opinions, and how old they may be


class OpinionFile:
    def __init__(self, opinion: Opinion, reader: User):
        self.opinion, self.reader = opinion, reader
        self.roles = roles_of(reader, opinion.unit_id, opinion.region_code)

    @cached_property
    def steps(self) -> list[OpinionStep]:
        rows = OpinionStep.select(OpinionStep, User, Unit).join(User, JOIN.LEFT_OUTER, on=OpinionStep.by)
        rows = rows.switch(OpinionStep).join(Unit, JOIN.LEFT_OUTER, on=OpinionStep.unit)
        return list(rows.where(OpinionStep.opinion == self.opinion).order_by(OpinionStep.number))

    @cached_property
    def next_steps(self) -> list[str]:
        """What the reader may do now; taking off the public page only while it's there."""
        steps = self.opinion.steps_for(self.roles)
        return [one for one in steps if one != "unpublish" or self.opinion.published_at]

    @cached_property
    def knows_sender(self) -> bool:
        """Office, the station of the place, and the deputies whom it concerns."""
        return bool(self.roles & {"office", "station"}) or self.concerns_reader

    @cached_property
    def concerns_reader(self) -> bool:
        """To this deputy it was said; or, where it was said to nobody in particular, their area's deputies."""
        mine, opinion = self.reader.deputy_id, self.opinion
        if mine is None:
            return False
        if opinion.visit_id and (opinion.visit.deputy_id == mine or self._came_along(mine)):
            return True
        if opinion.deputy_id:
            return opinion.deputy_id == mine
        return bool(opinion.area_id) and mine in {one.id for one in opinion.area.deputies(clock.today())}

    def _came_along(self, deputy: int) -> bool:
        return Companion.select().where(Companion.visit == self.opinion.visit_id, Companion.deputy == deputy).exists()

    @property
    def name(self) -> str:
        return self.opinion.name if self.knows_sender else ""

    @property
    def phone(self) -> str:
        """A unit has it only where the household wants to be called."""
        wanted = "unit" in self.roles and self.opinion.call_back
        return self.opinion.phone if self.knows_sender or wanted else ""

    @cached_property
    def household(self) -> Household | None:
        """For whoever serves it."""
        return households_for(self.reader).where(Household.id == self.opinion.household_id).first()

    @cached_property
    def merged(self) -> list["OpinionFile"]:
        """What went into this one, as far as the reader may see it: whoever sent those is to be told too."""
        found = opinions_for(self.reader).where(Opinion.main == self.opinion).order_by(Opinion.id)
        return [OpinionFile(one, self.reader) for one in found]

    @cached_property
    def alike(self) -> list[Opinion]:
        """Those nearby that may say the same, for a person to look at."""
        mine = self.opinion
        near = within(Opinion.region_code, mine.region_code[:NEARBY])
        others = list(
            Opinion.select().where(
                near, Opinion.district == mine.district, Opinion.id != mine.id, Opinion.state.in_(OPEN),
                Opinion.registered_at > clock.now() - WITHIN,
            ).order_by(Opinion.id.desc()).limit(SEARCHED)
        )  # fmt: skip
        found = {one.id: one for one in others}
        return [found[id_] for id_ in most_alike(mine.text, ((one.id, one.text) for one in others))]

    @cached_property
    def photos(self) -> list[Upload]:
        return photos_of(self.opinion)

    @property
    def areas(self) -> list[Area]:
        district = within(Area.region, self.opinion.district)
        return list(areas_for(self.reader).where(district).order_by(Area.number))

    @property
    def deputies(self) -> list[Deputy]:
        """Whom it may concern: those of its area, and the one it was said to."""
        there = list(self.opinion.area.deputies(clock.today())) if self.opinion.area_id else []
        mine = [self.opinion.deputy] if self.opinion.deputy_id else []
        return list({one.id: one for one in mine + there}.values())

    @property
    def units(self) -> list[Unit]:
        district = within(Unit.region, self.opinion.district)
        return list(units_for(self.reader).where(district, Unit.closed_at.is_null()).order_by(Unit.name))

    @property
    def proposed_day(self) -> date:
        """By which a unit would have to answer, were it assigned today."""
        days = OpinionLimits.of(self.opinion.district).answer
        return self._calendar.after(clock.today(), days)

    @property
    def days_late(self) -> int:
        """In working days."""
        return self._calendar.between(self.opinion.due_on, clock.today()) if self.opinion.late else 0

    @cached_property
    def _calendar(self) -> WorkingDays:
        return working_days(self.opinion.district)

    @property
    def chased(self) -> list[OpinionStep]:
        """The chasings since it was assigned last."""
        last = max((one.number for one in self.steps if one.step == "assign"), default=0)
        return [one for one in self.steps if one.step == "chase" and one.number > last]

    @property
    def has_ended(self) -> bool:
        return self.opinion.state in ENDED
