"""A commendation (表彰): nominated with its figures or a reason, chosen by people, and only then made public."""

from peewee import CharField, ForeignKeyField, SmallIntegerField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.network.deputy import Deputy
from models.network.region import within


class Commendation(Row):
    """`work`: the proposal's or the report's title. `figures` and `why` are the nominator's, `reason` the choosers'."""

    deputy = ForeignKeyField(Deputy, backref="commendations")
    region_code = CharField(15, index=True)
    year = SmallIntegerField()
    kind = CharField(12)
    work = CharField(60, default="")
    figures = CharField(120, default="")
    why = CharField(500, default="")
    nominated_by = ForeignKeyField(User)
    nominated_at = MomentField(default=clock.now)
    reason = CharField(500, default="")
    chosen_by = ForeignKeyField(User, null=True)
    chosen_at = MomentField(null=True)
    declined_by = ForeignKeyField(User, null=True)
    declined_at = MomentField(null=True)
    published_by = ForeignKeyField(User, null=True)
    published_at = MomentField(null=True, index=True)
    withdrawn_by = ForeignKeyField(User, null=True)
    withdrawn_at = MomentField(null=True)

    class Meta:
        indexes = ((("deputy", "year", "kind", "work"), True),)

    @property
    def state(self) -> str:
        """A code of `rules.fairness.commendations.STATES`."""
        marks = ("withdrawn", self.withdrawn_at), ("published", self.published_at), ("declined", self.declined_at)
        return next((state for state, at in marks if at), "chosen" if self.chosen_at else "nominated")

    @classmethod
    def nominate(
        cls, deputy: Deputy, year: int, kind: str, by: User, work: str = "", figures: str = "", why: str = ""
    ) -> "Commendation":
        """Somebody's name is put forward; the one that is there, if it was before."""
        with act(f"commendations of {year}"):
            key = {"deputy": deputy, "year": year, "kind": kind, "work": work}
            found = cls.get_or_none(**key)
            if not found:
                found = cls.create(**key, region_code=deputy.region_code, figures=figures, why=why, nominated_by=by)
                Audit.note(by, "commendation.nominated", found)
        return found

    @classmethod
    def public(cls, year: int, district: str = ""):
        """For everybody: what was published and not taken down, by kind and deputy."""
        shown = cls.published_at.is_null(False), cls.withdrawn_at.is_null(), cls.year == year
        found = cls.select(cls, Deputy).join(Deputy).where(*shown).order_by(cls.kind, Deputy.number)
        return found.where(within(cls.region_code, district))

    @classmethod
    def of_deputy(cls, deputy: Deputy) -> list["Commendation"]:
        """For everybody, the latest year first."""
        shown = cls.published_at.is_null(False), cls.withdrawn_at.is_null(), cls.deputy == deputy
        return list(cls.select().where(*shown).order_by(cls.year.desc(), cls.id))

    def choose(self, reason: str, by: User) -> bool:
        """People have chosen, with the reason that everybody will read. False if it is settled already."""
        with act(self._line):
            done = self._mark(Commendation.chosen_at.is_null(), reason=reason, chosen_by=by, chosen_at=clock.now())
            if done:
                Audit.note(by, "commendation.chosen", self)
        return done

    def decline(self, by: User) -> bool:
        """Not this time."""
        with act(self._line):
            done = self._mark(Commendation.chosen_at.is_null(), declined_by=by, declined_at=clock.now())
            if done:
                Audit.note(by, "commendation.declined", self)
        return done

    def publish(self, by: User) -> bool:
        """For everybody. False if nobody has chosen it, or it is public already."""
        chosen = Commendation.chosen_at.is_null(False) & Commendation.published_at.is_null()
        with act(self._line):
            done = self._mark(chosen, published_by=by, published_at=clock.now())
            if done:
                Audit.note(by, "commendation.published", self)
        return done

    def withdraw(self, by: User) -> bool:
        """No longer for anybody."""
        with act(self._line):
            done = self._mark(Commendation.published_at.is_null(False), withdrawn_by=by, withdrawn_at=clock.now())
            if done:
                Audit.note(by, "commendation.withdrawn", self)
        return done

    @property
    def _line(self) -> str:
        return f"commendation {self.id}"

    def _mark(self, when, **values) -> bool:
        unsettled = Commendation.declined_at.is_null() & Commendation.withdrawn_at.is_null()
        return bool(Commendation.update(**values).where(Commendation.id == self.id, unsettled, when).execute())
