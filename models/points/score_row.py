"""A line of the score table: one deputy's posts, points and visits, and what the lines can be sorted by."""

from dataclasses import dataclass, field
from decimal import Decimal

from models.network.deputy import Deputy
from models.network.group import Membership
from models.network.mandate import Mandate
from rules.counting.progress import AT_HOME, VISITED
from rules.counting.ranking import ranks
from rules.counting.scoring import Scorecard
from rules.counting.tally import Tally


@dataclass
class ScoreRow:
    """One deputy's line; `mandates` and `memberships` as of the table's day, `points`: category id → points."""

    deputy: Deputy
    mandates: list[Mandate]
    memberships: list[Membership]
    tally: Tally
    card: Scorecard
    rank: int = 0
    total: Decimal = field(init=False)
    points: dict[str, Decimal] = field(init=False)
    households: int = field(init=False)
    at_home: int = field(init=False)

    def __post_init__(self):
        self.total = self.card.total
        self.points = {score.category.id: score.points for score in self.card.categories}
        self.households = self.tally.distinct(VISITED)
        self.at_home = self.tally.distinct(AT_HOME)

    @property
    def base(self) -> Decimal:
        """The points that everybody starts from, which belong to no category."""
        return self.card.rule_set.base

    @property
    def home_percent(self) -> int | None:
        """Rounded down, so that a third is not reached before it is; None where nobody was visited."""
        return 100 * self.at_home // self.households if self.households else None


ORDERS = {
    "name": lambda row: (row.deputy.initials, row.deputy.name),
    "post": lambda row: [(mandate.level, mandate.body) for mandate in row.mandates],
    "group": lambda row: [membership.group.number for membership in row.memberships],
    "total": lambda row: row.total,
    "households": lambda row: row.households,
    "home": lambda row: row.at_home / row.households if row.households else -1,
}


def ranked(rows: list[ScoreRow]) -> list[ScoreRow]:
    """From the most points to the fewest."""
    by_total = ranks(row.total for row in rows)
    for row in rows:
        row.rank = by_total[row.total]
    return sorted(rows, key=lambda row: row.rank)
