"""The duty ledger: every act's lines, only ever added to. The archive reads it by date, the points tally it."""

from decimal import Decimal

from peewee import CharField, DateField, DecimalField, DeferredForeignKey, ForeignKeyField, SmallIntegerField, fn

from lib import clock
from models.accounts.user import User
from models.database import MomentField, Row
from models.households.household import Household
from models.network.deputy import Deputy
from models.points.entry import Entry
from models.sealed import SealedField
from models.statement import insert_all
from models.visits.visit import Visit
from rules.counting.ledger import Line, difference


class Duty(Row):
    region_code = CharField(15)
    deputy = ForeignKeyField(Deputy, backref="duties")
    year = SmallIntegerField()
    month = SmallIntegerField()
    done_on = DateField()
    kind = CharField(20)
    aspect = CharField(12, default="")
    traits = CharField(120, default="")
    quantity = DecimalField(8, 2)
    household = ForeignKeyField(Household, null=True)
    state = CharField(8)
    visit = ForeignKeyField(Visit, null=True, backref="duties")
    entry = ForeignKeyField(Entry, null=True, backref="duties")
    opinion = DeferredForeignKey("Opinion", null=True, backref="duties", index=False)  # found by deputy and year
    reason = SealedField(default="")
    entered_at = MomentField(default=clock.now)
    entered_by = ForeignKeyField(User, null=True, index=False)

    class Meta:
        indexes = (
            # covers the tally: one deputy's year is one run of the index, however large the installation
            (
                (
                    "region_code",
                    "year",
                    "deputy",
                    "state",
                    "kind",
                    "aspect",
                    "traits",
                    "month",
                    "household",
                    "quantity",
                ),
                False,
            ),
        )

    @classmethod
    def in_year(cls, year: int, deputy_ids: list[int]):
        """The condition for the lines of these deputies in a year; by their districts it finds the partition."""
        return cls.region_code.in_(Deputy.districts(deputy_ids)) & (cls.year == year) & cls.deputy.in_(deputy_ids)

    @staticmethod
    def of(deputy_id: int) -> str:
        """The name under which an act claims what a deputy entered (`models.database.act`)."""
        return f"duties of deputy {deputy_id}"

    @classmethod
    def row_for(cls, line: Line, region_code: str, **source) -> dict:
        """A line as a row to insert; `source` names the visit or entry, and why, when and by whom. Lines that are
        entered together bear the same time."""
        return {
            "region_code": region_code, "deputy": line.deputy, "year": line.on.year, "month": line.on.month,
            "done_on": line.on, "kind": line.kind, "aspect": line.aspect, "traits": line.traits,
            "quantity": line.quantity, "household": line.household, "state": line.state, "entered_at": clock.now(),
        } | source  # fmt: skip

    @classmethod
    def settle(cls, visit: Visit, wanted: list[Line], by: User | None = None, reason: str = "") -> None:
        """Make a visit's lines add up to what is wanted; called within an act."""
        source = {"visit": visit.id, "reason": reason[:200], "entered_by": by, "entered_at": clock.now()}
        lines = difference(wanted, cls.standing(visit))
        insert_all(cls, [cls.row_for(line, visit.region_code, **source) for line in lines])

    @classmethod
    def settle_opinion(cls, opinion, wanted: list[Line], by: User | None = None) -> None:
        """Make an opinion's lines add up to what is wanted; called within an act."""
        if not opinion.deputy_id:
            return
        years = range(opinion.year, clock.today().year + 1)
        mine = (cls.region_code == opinion.deputy.district) & cls.year.in_(years) & (cls.deputy == opinion.deputy_id)
        lines = difference(wanted, cls._sums(mine & (cls.opinion == opinion.id)))
        source = {"opinion": opinion.id, "entered_by": by, "entered_at": clock.now()}
        insert_all(cls, [cls.row_for(line, opinion.deputy.district, **source) for line in lines])

    @classmethod
    def settle_entry(cls, entry: Entry, state: str, by: User, reason: str = "") -> None:
        """Make the lines of a declared duty add up to its facts in this state; called within an act."""
        years = range(entry.entered_at.year - 1, clock.today().year + 1)  # a mended one may have lines in another year
        mine = (cls.region_code == entry.deputy.district) & cls.year.in_(years) & (cls.deputy == entry.deputy_id)
        standing = cls._sums(mine & (cls.entry == entry.id))
        cls._enter(entry, difference([_line_of(entry, state, 1)], standing), by, reason)

    @classmethod
    def standing(cls, visit: Visit) -> list[Line]:
        """What a visit's lines add up to now."""
        return cls._sums(cls.visit == visit)

    @classmethod
    def _sums(cls, those) -> list[Line]:
        key = (cls.deputy, cls.kind, cls.aspect, cls.done_on, cls.household, cls.state, cls.traits)
        sums = cls.select(*key, fn.SUM(cls.quantity).alias("total")).where(those).group_by(*key).objects()
        return [
            Line(s.deputy_id, s.kind, s.aspect, s.done_on, s.household_id, s.state, s.traits, Decimal(str(s.total)))
            for s in sums
        ]

    @classmethod
    def write_entry(cls, entry: Entry, by: User | None) -> None:
        cls._enter(entry, [_line_of(entry, "counted", 1)], by)

    @classmethod
    def void_entry(cls, entry: Entry, by: User, reason: str) -> None:
        cls._enter(entry, [_line_of(entry, "counted", -1), _line_of(entry, "void", 1)], by, reason)

    @classmethod
    def _enter(cls, entry: Entry, lines: list[Line], by: User | None, reason: str = "") -> None:
        source = {"entry": entry.id, "reason": reason[:200], "entered_by": by, "entered_at": clock.now()}
        insert_all(cls, [cls.row_for(line, entry.deputy.district, **source) for line in lines])


def _line_of(entry: Entry, state: str, sign: int) -> Line:
    quantity = sign * Decimal(entry.quantity)
    return Line(entry.deputy_id, entry.kind, entry.aspect, entry.done_on, None, state, entry.traits, quantity)
