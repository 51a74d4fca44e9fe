"""How far a round is: who has answered on each side, group by group; and what came of it, deputy by deputy."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from peewee import fn

from models.appraisals.answered import AppraisalAnswered
from models.appraisals.circle import circle, fellowships, groups_of, with_report
from models.appraisals.giving import FELLOWS, HOMES
from models.appraisals.marks import marks_of
from models.appraisals.round import AppraisalRound
from models.appraisals.self_appraisal import SelfAppraisal
from models.network.deputy import Deputy
from models.network.group import Group
from models.voices.annual_report import AnnualReport
from rules.evaluations.appraisal import COUNTED

BY_DEPUTIES = ("self", "writing", "peer", "report")  # what the circle itself has to do


@dataclass(frozen=True)
class GroupLine:
    """Of `members`, how many have done what they are asked (`BY_DEPUTIES`)."""

    group: Group
    members: int
    done: dict[str, int]


@dataclass(frozen=True)
class ResultLine:
    """`answers`: side of `rules.evaluations.appraisal.COUNTED` → how many have answered; `marks` as in `marks_of`."""

    deputy: Deputy
    answers: dict[str, int]
    marks: dict[str, Decimal]


class RoundProgress:
    def __init__(self, round_: AppraisalRound):
        self.round = round_

    @cached_property
    def deputies(self) -> list[Deputy]:
        return list(circle(self.round).order_by(Deputy.number))

    @cached_property
    def _ids(self) -> list[int]:
        return [one.id for one in self.deputies]

    @cached_property
    def _groups(self) -> dict[Group, set[int]]:
        return groups_of(self.round)

    @cached_property
    def done(self) -> dict[str, set[int]]:
        """What there is to do → the deputies who have done it, or of whom nothing is asked."""
        return {
            "self": {deputy for _, deputy in SelfAppraisal.handed_in([self.round.id], self._ids)},
            "writing": AnnualReport.handed_in(self._ids, self.round.year),
            "peer": self._answered("peer", set(self._ids)),
            "report": self._answered("report", with_report(self.round, self._ids)),
        }

    def _answered(self, what: str, judged: set[int]) -> set[int]:
        """Who has answered about all of their fellows that are to be judged."""
        mine = AppraisalAnswered.round == self.round, AppraisalAnswered.side == FELLOWS[what]
        told: dict[int, set[int]] = {}
        for fellow, deputy in (
            AppraisalAnswered.select(AppraisalAnswered.fellow, AppraisalAnswered.deputy)
            .where(*mine, AppraisalAnswered.fellow.is_null(False))
            .tuples()
        ):
            told.setdefault(fellow, set()).add(deputy)
        asked = fellowships(self._groups)
        return {one for one in self._ids if not (asked.get(one, set()) & judged) - told.get(one, set())}

    def missing(self, what: str) -> list[Deputy]:
        """Who has not done it yet. For the office, which may ask them for it."""
        return [one for one in self.deputies if one.id not in self.done[what]]

    @property
    def groups(self) -> list[GroupLine]:
        return [
            GroupLine(group, len(members), {what: len(members & self.done[what]) for what in BY_DEPUTIES})
            for group, members in self._groups.items()
        ]

    @cached_property
    def households(self) -> dict[str, int]:
        """What households are asked (`giving.HOMES`) → how many different ones have answered."""
        homes = AppraisalAnswered.select(
            AppraisalAnswered.side, fn.COUNT(AppraisalAnswered.household.distinct())
        ).where(AppraisalAnswered.round == self.round, AppraisalAnswered.household.is_null(False))
        counts = dict(homes.group_by(AppraisalAnswered.side).tuples())
        return {what: counts.get(side, 0) for what, side in HOMES.items()}

    @cached_property
    def _answers(self) -> Counter:
        """(deputy, side) → how many have answered about them."""
        key = AppraisalAnswered.deputy, AppraisalAnswered.side
        told = AppraisalAnswered.select(*key, fn.COUNT(AppraisalAnswered.id)).group_by(*key)
        mine = told.where(AppraisalAnswered.round == self.round)
        return Counter({(deputy, side): count for deputy, side, count in mine.tuples()})

    def results(self, page: int, size: int = 50) -> list[ResultLine]:
        shown = self.deputies[(page - 1) * size : page * size]
        marks = marks_of([one.id for one in shown], self.round.year)
        return [
            ResultLine(one, {side: self._answers[one.id, side] for side in COUNTED}, marks[one.id]) for one in shown
        ]
