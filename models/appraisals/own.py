"""What a deputy has to do in the rounds they take part in, how far their group is, and what came of it."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lib import clock
from models.appraisals.answered import AppraisalAnswered
from models.appraisals.circle import fellows_of, rounds_with, with_report
from models.appraisals.giving import FELLOWS
from models.appraisals.marks import marks_of
from models.appraisals.progress import RoundProgress
from models.appraisals.reminder import AppraisalReminder
from models.appraisals.round import AppraisalRound, AppraisalWindow
from models.appraisals.self_appraisal import SelfAppraisal
from models.network.deputy import Deputy
from models.voices.annual_report import AnnualReport
from rules.evaluations.appraisal import SIDES


@dataclass(frozen=True)
class Task:
    """`done` of `total` answers are given in a window (`rules.evaluations.appraisal.WINDOWS`); whether the office
    asked for it."""

    round: AppraisalRound
    what: str
    done: int
    total: int
    reminded: bool

    @property
    def window(self) -> AppraisalWindow:
        return self.round.windows[self.what]

    @property
    def is_done(self) -> bool:
        return self.done >= self.total


class OwnAppraisals:
    def __init__(self, deputy: Deputy):
        self.deputy = deputy

    @cached_property
    def rounds(self) -> list[AppraisalRound]:
        return rounds_with(self.deputy)

    @cached_property
    def tasks(self) -> list[Task]:
        """What there is to do now, done or not; what ends first on top."""
        reminders = AppraisalReminder.newest([one.id for one in self.rounds])
        found = [
            Task(one, what, *self._done(one, what), (one.id, what) in reminders)
            for one in self.rounds for what in one.windows if what != "mass" and one.is_open(what)
        ]  # fmt: skip
        return sorted((task for task in found if task.total), key=lambda task: (task.is_done, task.window.ends_on))

    @property
    def owed(self) -> list[Task]:
        return [task for task in self.tasks if not task.is_done]

    @property
    def coming(self) -> list[AppraisalWindow]:
        """What begins later, in order."""
        later = [one.windows[what] for one in self.rounds for what in one.windows if one.state(what) == "coming"]
        return sorted(later, key=lambda window: window.begins_on)

    def _done(self, round_: AppraisalRound, what: str) -> tuple[int, int]:
        if what == "self":
            return int(bool(SelfAppraisal.newest(round_, self.deputy.id, handed_in=True))), 1
        if what == "writing":
            return int(bool(AnnualReport.newest(self.deputy, round_.year, handed_in=True))), 1
        judged = {one.id for one in self.judged(round_, what)}
        return len(judged & self.told(round_, what)), len(judged)

    def judged(self, round_: AppraisalRound, what: str) -> list[Deputy]:
        """About whom this deputy is asked: fellows, or those of them whose report can be read."""
        fellows = fellows_of(round_, self.deputy.id)
        readable = with_report(round_, [one.id for one in fellows]) if what == "report" else None
        return [one for one in fellows if readable is None or one.id in readable]

    def told(self, round_: AppraisalRound, what: str) -> set[int]:
        """About whom this deputy has answered."""
        told = AppraisalAnswered.by_fellow([round_.id], self.deputy.id)
        return {deputy for _, side, deputy in told if side == FELLOWS[what]}

    def fellows_waited_for(self, round_: AppraisalRound, what: str) -> int:
        """How many others of the group have not answered about everybody yet: a number, no names."""
        fellows = {one.id for one in fellows_of(round_, self.deputy.id)}
        return sum(one.id in fellows for one in RoundProgress(round_).missing(what))

    def rounds_of(self, year: int) -> list[AppraisalRound]:
        """Those of a year, closed or not."""
        return rounds_with(self.deputy, year)

    @cached_property
    def results(self) -> dict[int, dict[str, Decimal]]:
        """Year → side → mark, of this year and the last, as far as they may be seen."""
        this_year = clock.today().year
        found = {year: marks_of([self.deputy.id], year)[self.deputy.id] for year in (this_year, this_year - 1)}
        return {year: {side: marks[side] for side in SIDES if side in marks} for year, marks in found.items() if marks}
