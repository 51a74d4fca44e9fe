"""One deputy's year in figures: tally, scorecard, progress, the days of the visits and the mix of the households."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from peewee import fn

from models.households.household import Household, HouseholdKind
from models.network.deputy import Deputy
from models.points.duty import Duty
from models.points.tally import tallies
from models.rule_sets.rule_set import RuleSet
from rules.counting.progress import VISITED, Progress, next_gain, progress
from rules.counting.scoring import ItemScore, Scorecard, score
from rules.counting.tally import Tally
from rules.words import HOUSEHOLD_KINDS


@dataclass(frozen=True)
class Mix:
    """The households reached: how many of each kind (one may be of several), and how many outside the party."""

    total: int
    outside: int
    kinds: list[tuple[str, int]]


@dataclass(frozen=True)
class DeputyYear:
    deputy: Deputy
    year: int
    today: date

    @cached_property
    def tally(self) -> Tally:
        return tallies([self.deputy.id], self.year, self.today)[self.deputy.id]

    @cached_property
    def scorecard(self) -> Scorecard | None:
        """By the rules of the deputy's own region; None while none are published for the year."""
        rules = RuleSet.of(self.year, self.deputy.region_code)
        return score(self.tally, rules, as_of=self.today) if rules else None

    def item(self, item_id: str) -> ItemScore | None:
        """One line of the scorecard."""
        scored = self.scorecard.items if self.scorecard else ()
        return next((one for one in scored if one.item.id == item_id), None)

    @cached_property
    def progress(self) -> Progress:
        return progress(self.tally, self.scorecard)

    @property
    def next_gain(self) -> tuple[ItemScore, Decimal] | None:
        """See `rules.counting.progress.next_gain`; None for a year without rules."""
        return next_gain(self.scorecard) if self.scorecard else None

    @cached_property
    def days(self) -> dict[date, int]:
        """Day → how many visits of it count."""
        rows = Duty.select(Duty.done_on, fn.SUM(Duty.quantity)).where(
            Duty.in_year(self.year, [self.deputy.id]), Duty.state == "counted", Duty.kind == "visit"
        )
        return {day: int(total) for day, total in rows.group_by(Duty.done_on).tuples() if total > 0}

    @cached_property
    def mix(self) -> Mix:
        ids = self.tally.households(VISITED)
        count = fn.COUNT(HouseholdKind.id)
        of_kind = HouseholdKind.select(HouseholdKind.kind, count).where(HouseholdKind.household.in_(ids))
        counts = dict(of_kind.group_by(HouseholdKind.kind).tuples())
        inside = Household.select().where(Household.id.in_(ids), Household.in_party).count()
        return Mix(len(ids), len(ids) - inside, [(kind, counts[kind]) for kind in HOUSEHOLD_KINDS if kind in counts])
