"""The evaluation of a year in a circle (a region): its steps are rows, and what it is now follows from them."""

from datetime import date
from functools import cached_property

from peewee import CharField, DateField, ForeignKeyField, SmallIntegerField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.network.region import Region
from models.rule_sets.rule_set import RuleSet
from rules.counting import rule_set as reading
from rules.counting.rule_set import parse
from rules.evaluations.evaluation import grading_of
from rules.evaluations.grading import Grading


class Evaluation(Row):
    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
    year = SmallIntegerField()
    begun_at = MomentField(default=clock.now)
    begun_by = ForeignKeyField(User, null=True)
    counted_at = MomentField(null=True)  # when its sheets were last counted
    head = CharField(64, default="")  # of a closed one: the last hash of its frozen records

    class Meta:
        indexes = ((("region", "year"), True),)

    @classmethod
    def begin(cls, region: Region, year: int, by: User | None) -> "Evaluation":
        """The year's evaluation; the one that is there already when it was begun."""
        with act(f"evaluations of {region.code}"):
            found = cls.get_or_none(cls.region == region.code, cls.year == year)
            if found:
                return found
            begun = cls.create(region=region.code, year=year, begun_by=by)
            Audit.note(by, "evaluation.begun", begun, detail=str(year))
        return begun

    @property
    def name(self) -> str:
        """What an act claims while it changes this evaluation."""
        return f"evaluation {self.id}"

    @property
    def day(self) -> date:
        """The day as of which it counts: the year's last, or today."""
        return min(clock.today(), date(self.year, 12, 31))

    @cached_property
    def steps(self) -> list["EvaluationStep"]:
        return list(EvaluationStep.of(self))

    def look_again(self) -> "Evaluation":
        """Read the steps anew: within an act that claims its name they are what they are."""
        self.__dict__.pop("steps", None)
        return self

    def last(self, *kinds: str) -> "EvaluationStep | None":
        return next((step for step in reversed(self.steps) if step.step in kinds), None)

    @property
    def state(self) -> str:
        """As in `rules.evaluations.evaluation_words.STATES`."""
        if self.last("closed"):
            return "closed"
        return "published" if self.last("published") else "provisional"

    @property
    def until(self) -> date | None:
        """The last day on which deputies may object."""
        step = self.last("published", "extended")
        return step.until if step else None

    @property
    def hears_objections(self) -> bool:
        return self.state == "published" and clock.today() <= self.until

    @property
    def announcement(self) -> "EvaluationStep | None":
        """How it is shown to everybody; None if it is not."""
        step = self.last("announced", "hidden")
        return step if step and step.step == "announced" else None

    @cached_property
    def rules(self) -> "reading.RuleSet | None":
        """Those that hold in its region that year; of a closed evaluation those that it was closed under."""
        from models.evaluations.frozen_record import FrozenRecord

        kept = FrozenRecord.first(self, "rules") if self.head else None
        return parse(kept["rules"]) if kept else RuleSet.of(self.year, self.region_code)

    @property
    def scores_groups(self) -> bool:
        """Whether groups are evaluated, and not deputies."""
        return self.rules is not None and self.rules.unit == "group"

    @cached_property
    def grading(self) -> Grading:
        return grading_of(self.rules)

    @cached_property
    def grades(self) -> dict[str, str]:
        """Grade → its title, the best first."""
        return {band.id: band.title for band in self.grading.bands}

    def publish(self, until: date, by: User) -> bool:
        """Let every deputy see their sheet, and object up to that day; again with a later day: that one holds.

        False once it is closed, while nothing is counted, or when the day is past or earlier than the one told before.
        """
        with act(self.name):
            if self.look_again().state == "closed" or not self.counted_at:
                return False
            if until < max(clock.today(), self.until or date.min):
                return False
            self.take("extended" if self.until else "published", by, until=until)
        return True

    def announce(self, shows: str, who: str, by: User) -> bool:
        """Show a closed one on the areas' public pages; `shows` and `who` as in
        `rules.evaluations.evaluation_words`."""
        with act(self.name):
            closed = self.look_again().state == "closed"
            if closed:
                self.take("announced", by, shows=shows, who=who)
        return closed

    def hide(self, by: User) -> bool:
        """No longer for everybody."""
        with act(self.name):
            shown = self.look_again().announcement is not None
            if shown:
                self.take("hidden", by)
        return shown

    def take(self, step: str, by: User | None, **facts) -> None:
        """Write a step down; called within an act that claims this evaluation."""
        EvaluationStep.create(evaluation=self, step=step, by=by, **facts)
        Audit.note(by, f"evaluation.{step}", self, detail=str(self.year))
        self.look_again()


class EvaluationStep(Row):
    """published or extended (`until`: the last day for objections), closed, announced (`shows`, `who`) or hidden."""

    evaluation = ForeignKeyField(Evaluation, index=False)
    step = CharField(12)
    until = DateField(null=True)
    shows = CharField(12, default="")
    who = CharField(12, default="")
    by = ForeignKeyField(User, null=True)
    at = MomentField(default=clock.now)

    class Meta:
        indexes = ((("evaluation", "id"), False),)

    @classmethod
    def of(cls, evaluation: Evaluation):
        return cls.select(cls, User).left_outer_join(User).where(cls.evaluation == evaluation).order_by(cls.id)
