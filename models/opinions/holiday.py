"""The days of a district that are not what their weekday says. Until its office has looked, those that came with us."""

from collections import defaultdict
from datetime import date

from peewee import BooleanField, CharField, DateField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from rules.opinions.holidays import Day, shipped
from rules.opinions.working_days import WorkingDays


class Holiday(Row):
    """A day off, or one that is worked to make up for another. A year with any row of the office's is the office's."""

    district = CharField(6)
    day = DateField()
    works = BooleanField(default=False)
    name = CharField(20, default="")
    set_by = ForeignKeyField(User)
    set_at = MomentField(default=clock.now)

    class Meta:
        indexes = ((("district", "day"), True),)

    @classmethod
    def of_year(cls, district: str, year: int) -> list[Day]:
        return cls.of_years(district, year, year)

    @classmethod
    def of_years(cls, district: str, first: int, last: int) -> list[Day]:
        """In their order; of each year the office's if it has looked at it, else those that came with the software."""
        own = defaultdict(list)
        for one in cls._of(district, first, last).order_by(cls.day):
            own[one.day.year].append(Day(one.day, one.works, one.name))
        return [day for year in range(first, last + 1) for day in own[year] or shipped(year)]

    @classmethod
    def checked(cls, district: str, year: int) -> "Holiday | None":
        """The newest row by which the office has looked at this year; None as long as it hasn't."""
        return cls._of(district, year, year).order_by(cls.set_at.desc(), cls.id.desc()).first()

    @classmethod
    def adopt(cls, district: str, year: int, by: User) -> None:
        """The office has looked: what came with the software is the office's from now on."""
        with act(f"holidays of {district}"):
            if not cls._of(district, year, year).exists():
                for one in shipped(year):
                    cls.create(district=district, set_by=by, **one._asdict())
                Audit.note(by, "holidays.set", detail=f"{district} {year}")

    @classmethod
    def put(cls, district: str, day: Day, by: User) -> None:
        """Set one day, or set it anew."""
        with act(f"holidays of {district}"):
            cls.adopt(district, day.day.year, by)
            cls.delete().where(cls.district == district, cls.day == day.day).execute()
            cls.create(district=district, set_by=by, **day._asdict())
            Audit.note(by, "holidays.set", detail=f"{district} {day.day}")

    @classmethod
    def drop(cls, district: str, day: date, by: User) -> None:
        """The day is again what its weekday says."""
        with act(f"holidays of {district}"):
            cls.adopt(district, day.year, by)
            cls.delete().where(cls.district == district, cls.day == day).execute()
            Audit.note(by, "holidays.set", detail=f"{district} -{day}")

    @classmethod
    def _of(cls, district: str, first: int, last: int):
        return cls.select().where(cls.district == district, cls.day.between(date(first, 1, 1), date(last, 12, 31)))


def working_days(district: str) -> WorkingDays:
    """The working days of a district, from last year to the next."""
    this_year = clock.today().year
    days = Holiday.of_years(district, this_year - 1, this_year + 1)
    return WorkingDays(
        off=frozenset(one.day for one in days if not one.works),
        made_up=frozenset(one.day for one in days if one.works),
    )
