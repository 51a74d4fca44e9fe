"""How often a mark was given. It's all that is kept of what others think: no row leads back to who gave it."""

from collections import Counter, defaultdict

from peewee import Case, CharField, ForeignKeyField, IntegerField

from models.appraisals.round import AppraisalRound
from models.database import Row
from models.network.deputy import Deputy
from rules.evaluations.appraisal import COUNTED, least_for, showable


class AppraisalCount(Row):
    """`side` as in `rules.evaluations.appraisal.COUNTED`. `shown` could be seen before the window was made longer;
    `fresh` came since then, and is seen with them once the window is over and there are enough of them."""

    round = ForeignKeyField(AppraisalRound)
    deputy = ForeignKeyField(Deputy)
    side = CharField(12)
    mark = CharField(12)
    shown = IntegerField(default=0)
    fresh = IntegerField(default=0)

    class Meta:
        indexes = ((("round", "deputy", "side", "mark"), True),)

    @classmethod
    def add(cls, round_: AppraisalRound, deputy_id: int, side: str, mark: str) -> None:
        """One more; called within the round's act.

        The marks of a deputy are made together and written together: neither the order of the rows nor what the
        database notes about them tells which one it was.
        """
        mine = {"round": round_, "deputy": deputy_id, "side": side}
        if not cls.select().filter(**mine).exists():
            cls.insert_many([mine | {"mark": one} for one in round_.ballot.codes(COUNTED[side])]).execute()
        these = (cls.round == round_) & (cls.deputy == deputy_id) & (cls.side == side)
        cls.update(fresh=cls.fresh + Case(None, ((cls.mark == mark, 1),), 0)).where(these).execute()

    @classmethod
    def show(cls, round_: AppraisalRound, what: str) -> None:
        """What may be seen of a window that is over is from now on what was seen; called within the round's act."""
        sides = [side for side, window in COUNTED.items() if window == what]
        these = cls.select().where(cls.round == round_, cls.side.in_(sides))
        fresh: Counter = Counter()
        for one in these:
            fresh[one.deputy_id, one.side] += one.fresh
        for (deputy, side), count in fresh.items():
            if count >= least_for(side, round_.least, round_.least_fellows):
                mine = (cls.round == round_) & (cls.deputy == deputy) & (cls.side == side)
                cls.update(shown=cls.shown + cls.fresh, fresh=0).where(mine).execute()

    @classmethod
    def seen(cls, rounds: list[AppraisalRound], deputy_ids: list[int]) -> dict[tuple[int, str], Counter]:
        """(deputy, side) → what a mark was worth → how often, of windows that are over and answers that are enough; in
        one query."""
        by_number = {one.id: one for one in rounds}
        shown, fresh = defaultdict(Counter), defaultdict(Counter)
        rows = cls.select(cls.round, cls.deputy, cls.side, cls.mark, cls.shown, cls.fresh).where(
            cls.round.in_(list(by_number)), cls.deputy.in_(deputy_ids)
        )
        for number, deputy, side, mark, before, since in rows.tuples():
            shown[number, deputy, side][mark] += before
            fresh[number, deputy, side][mark] += since
        sums: dict[tuple[int, str], Counter] = defaultdict(Counter)
        for number, deputy, side in shown:
            key, its = (number, deputy, side), by_number[number]
            if its.is_over(COUNTED[side]):
                enough = showable(shown[key], fresh[key], least_for(side, its.least, its.least_fellows))
                sums[deputy, side] += its.worths(COUNTED[side], enough)
        return {key: counts for key, counts in sums.items() if counts}
