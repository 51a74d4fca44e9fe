"""Marks that the office gives for what no ledger tells: so many points for an item of the rules, with the reason."""

from collections import defaultdict
from decimal import Decimal

from peewee import CharField, DecimalField, ForeignKeyField, SmallIntegerField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.evaluations.after_closing import closed_for
from models.network.deputy import Deputy
from models.sealed import SealedField


class GivenMark(Row):
    """Of a deputy, a year and an item the newest row holds; the older ones tell what was said before.

    `points` is None where a mark was taken back. `form`: the form that gave it, and under which its evidence came.
    """

    region_code = CharField(15, index=True)
    deputy = ForeignKeyField(Deputy, backref="given_marks", index=False)
    year = SmallIntegerField()
    item = CharField(40)
    points = DecimalField(8, 2, null=True)
    reason = SealedField(default="")
    form = CharField(32)
    given_by = ForeignKeyField(User, index=False)
    given_at = MomentField(default=clock.now)

    class Meta:
        indexes = ((("form", "deputy", "item"), True), (("deputy", "year", "item"), False))

    @classmethod
    def give(
        cls, points: dict[Deputy, Decimal | None], year: int, item: str, reason: str, form: str, by: User
    ) -> int:  # fmt: skip
        """Give these deputies these points, for one reason; how many marks are new. A form sent twice gives once, and
        nobody whose year is closed is given anything."""
        with act(f"given marks {year} {item}"):
            now = given([one.id for one in points], year)
            changed = {one: mark for one, mark in points.items() if now.get(one.id, {}).get(item) != mark}
            sent = set(cls.select(cls.deputy).where(cls.form == form, cls.item == item).tuples())
            barred = {by.deputy_id} | closed_for([one.id for one in changed], year)
            new = {one: mark for one, mark in changed.items() if (one.id,) not in sent and one.id not in barred}
            for deputy, mark in new.items():
                row = cls.create(
                    region_code=deputy.region_code, deputy=deputy, year=year, item=item, points=mark, reason=reason,
                    form=form, given_by=by,
                )  # fmt: skip
                Audit.note(by, "mark.given", row)
        return len(new)

    @classmethod
    def history(cls, deputy_ids: list[int], year: int, item: str) -> dict[int, list["GivenMark"]]:
        """Deputy → every mark that was given for this item, the newest first, each with who gave it."""
        found = defaultdict(list)
        rows = cls.select(cls, User).join(User).where(cls.deputy.in_(deputy_ids), cls.year == year, cls.item == item)
        for one in rows.order_by(cls.id.desc()):
            found[one.deputy_id].append(one)
        return found


def given(deputy_ids: list[int], year: int) -> dict[int, dict[str, Decimal]]:
    """Deputy → item → the points that hold. A deputy without any has an empty dict."""
    found: dict[int, dict[str, Decimal | None]] = {one: {} for one in deputy_ids}
    key = (GivenMark.deputy, GivenMark.item, GivenMark.points)
    rows = GivenMark.select(*key).where(GivenMark.deputy.in_(deputy_ids), GivenMark.year == year)
    for deputy, item, points in rows.order_by(GivenMark.id).tuples():
        found[deputy][item] = points
    return {deputy: {item: points for item, points in marks.items() if points is not None}
            for deputy, marks in found.items()}  # fmt: skip
