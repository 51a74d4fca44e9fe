"""The evaluation as the office sees it: everybody's sheet with the grade that holds, by peers, narrowed down."""

from collections import Counter
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from models.evaluations.evaluation import Evaluation
from models.evaluations.grade_decision import GradeDecision
from models.evaluations.sheet import Sheet
from models.network.deputy import Deputy
from models.network.group import Group
from rules.evaluations.grading import PARTS


class TableRow(NamedTuple):
    """`grade`: the one that holds; `decision`: what people decided last, if they did."""

    sheet: Sheet
    grade: str
    decision: GradeDecision | None

    @property
    def worths(self) -> dict[str, Decimal]:
        """Points and sides of the appraisal, as far as there is a mark → what they give to the total."""
        parts = {step.params["part"]: step.params["worth"] for step in self.sheet.steps if step.code == "part"}
        return {part: Decimal(worth) for part, worth in parts.items()} or {"points": self.sheet.total}


class Places(NamedTuple):
    """Of the best grade, for one group of peers: how many there are, how many hold it, how many are tied."""

    peers: str
    size: int
    places: int
    held: int
    tied: int


class EvaluationTable:
    """`peers` and `grade` narrow it down; `only`: tied, barred or decided."""

    def __init__(self, evaluation: Evaluation, peers: str = "", grade: str = "", only: str = ""):
        self.evaluation, self.peers, self.grade, self.only = evaluation, peers, grade, only

    @cached_property
    def rows(self) -> list[TableRow]:
        """Everybody, by peers and rank."""
        joined = Sheet.select(Sheet, Deputy, Group).left_outer_join(Deputy).switch(Sheet).left_outer_join(Group)
        mine = joined.where(Sheet.evaluation == self.evaluation)
        decided = GradeDecision.last(self.evaluation.id)
        return [
            TableRow(sheet, (last.grade if last else "") or sheet.grade, last if last and last.grade else None)
            for sheet in mine.order_by(Sheet.peers, Sheet.rank, Deputy.number, Group.number)
            for last in [decided.get(sheet.whose_key)]
        ]

    @cached_property
    def shown(self) -> list[TableRow]:
        return [row for row in self.rows if self._is_picked(row)]

    def _is_picked(self, row: TableRow) -> bool:
        of_kind = {"tied": row.sheet.tied, "barred": row.sheet.barred, "decided": row.decision is not None}
        return (
            self.peers in ("", row.sheet.peers) and self.grade in ("", row.grade) and of_kind.get(self.only, True)
        )  # fmt: skip

    @cached_property
    def parts(self) -> list[str]:
        """What the totals are made of, in the order of `PARTS`."""
        found = set().union(*(row.worths for row in self.rows))
        return [part for part in PARTS if part in found]

    def made_of(self, row: TableRow) -> list[Decimal]:
        """What each of the parts gives to a total."""
        return [row.worths.get(part, Decimal(0)) for part in self.parts]

    @cached_property
    def scale(self) -> Decimal:
        """The most that a bar of the table has room for."""
        return max([Decimal(100), *(row.sheet.total for row in self.rows)])

    @cached_property
    def counts(self) -> dict[str, int]:
        """Grade → how many hold it, in the order of the grades."""
        held = Counter(row.grade for row in self.rows)
        return {grade: held[grade] for grade in self.evaluation.grades}

    @cached_property
    def quotas(self) -> list[Places]:
        """None where the rules name no quota."""
        quota, best = self.evaluation.grading.quota, next(iter(self.evaluation.grades))
        if not quota:
            return []
        found = []
        for peers in dict.fromkeys(row.sheet.peers for row in self.rows):
            mine = [row for row in self.rows if row.sheet.peers == peers]
            held, tied = sum(row.grade == best for row in mine), sum(row.sheet.tied for row in mine)
            found.append(Places(peers, len(mine), quota.places(len(mine)), held, tied))
        return found
