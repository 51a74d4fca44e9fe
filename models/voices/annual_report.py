"""A deputy's report to voters (述职): drafts, one handed in, which a person publishes. Each version is a row."""

from peewee import ForeignKeyField, IntegerField, TextField, fn

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.network.deputy import Deputy
from models.network.region import Region

LONGEST = 2000


class AnnualReport(Row):
    deputy = ForeignKeyField(Deputy, backref="annual_reports")
    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
    year = IntegerField()
    text = TextField()
    written_by = ForeignKeyField(User)
    written_at = MomentField(default=clock.now)
    handed_in_at = MomentField(null=True)
    published_by = ForeignKeyField(User, null=True)
    published_at = MomentField(null=True)
    withdrawn_by = ForeignKeyField(User, null=True)
    withdrawn_at = MomentField(null=True)

    class Meta:
        indexes = ((("deputy", "year"), False),)

    @classmethod
    def newest(cls, deputy: Deputy, year: int, handed_in: bool = False) -> "AnnualReport | None":
        """The version that was written last, or handed in last."""
        mine = cls.select().where(cls.deputy == deputy, cls.year == year)
        if handed_in:
            mine = mine.where(cls.handed_in_at.is_null(False))
        return mine.order_by(cls.id.desc()).first()

    @classmethod
    def handed_in(cls, deputy_ids: list[int], year: int) -> set[int]:
        """Who has handed one in."""
        these = cls.deputy.in_(deputy_ids), cls.year == year, cls.handed_in_at.is_null(False)
        return {deputy for (deputy,) in cls.select(cls.deputy).where(*these).distinct().tuples()}

    @classmethod
    def public(cls, deputy: Deputy) -> list["AnnualReport"]:
        """What everybody may read: of each year the version published last, the latest year first."""
        shown = cls.deputy == deputy, cls.published_at.is_null(False), cls.withdrawn_at.is_null()
        by_year = {one.year: one for one in cls.select().where(*shown).order_by(cls.published_at, cls.id)}
        return [by_year[year] for year in sorted(by_year, reverse=True)]

    @classmethod
    def public_of(cls, deputy: Deputy, year: int) -> "AnnualReport | None":
        return next((one for one in cls.public(deputy) if one.year == year), None)

    @classmethod
    def waiting(cls, deputies) -> list["AnnualReport"]:
        """What these deputies have handed in that nobody has published or declined yet: their newest versions."""
        return list(cls.select(cls, Deputy).join(Deputy).where(*cls._undecided(deputies)).order_by(cls.id))

    @classmethod
    def count_waiting(cls, deputies) -> int:
        """How many: every page of an office asks, and none of the texts is read for that."""
        return cls.select(cls.id).where(*cls._undecided(deputies)).count()

    @classmethod
    def _undecided(cls, deputies) -> tuple:
        newest = cls.select(fn.MAX(cls.id)).where(cls.handed_in_at.is_null(False)).group_by(cls.deputy, cls.year)
        return cls.deputy.in_(deputies), cls.id.in_(newest), cls.published_at.is_null(), cls.withdrawn_at.is_null()

    @classmethod
    def write(cls, deputy: Deputy, year: int, text: str, by: User, hand_in: bool = True) -> "AnnualReport":
        """A new version, for the office to publish or as a draft; the same once more is the version that is there."""
        with act(f"report {deputy.id}"):
            last = cls.newest(deputy, year)
            same = last and last.text == text[:LONGEST] and not last.withdrawn_at
            if same and (last.handed_in_at or not hand_in):
                return last
            report = cls.create(
                deputy=deputy, region=deputy.region_code, year=year, text=text[:LONGEST], written_by=by,
                handed_in_at=clock.now() if hand_in else None,
            )  # fmt: skip
            Audit.note(by, "annual-report.written" if hand_in else "annual-report.drafted", report)
        return report

    def publish(self, by: User) -> bool:
        """False if somebody was faster."""
        undecided = AnnualReport.published_at.is_null(), AnnualReport.withdrawn_at.is_null()
        with act():
            mine = AnnualReport.update(published_at=clock.now(), published_by=by)
            done = mine.where(AnnualReport.id == self.id, *undecided).execute()
            if done:
                Audit.note(by, "annual-report.published", self)
        return bool(done)

    def withdraw(self, by: User) -> bool:
        """Not, or no longer, for everybody; with a published one goes what was published of that year before it."""
        its_year = (AnnualReport.deputy == self.deputy_id) & (AnnualReport.year == self.year)
        before = its_year & AnnualReport.published_at.is_null(False) & (AnnualReport.id < self.id)
        mine = AnnualReport.id == self.id
        those = mine | before if self.published_at else mine
        with act():
            gone = AnnualReport.update(withdrawn_at=clock.now(), withdrawn_by=by)
            done = gone.where(those, AnnualReport.withdrawn_at.is_null()).execute()
            if done:
                Audit.note(by, "annual-report.withdrawn", self)
        return bool(done)
