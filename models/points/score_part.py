"""Those of a score table who are counted by the same rules: ranked among each other, searched, sorted and drawn."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from statistics import median

from models.points.score_row import ORDERS, ScoreRow
from models.rule_sets.rule_set import RuleSet
from rules.counting.ranking import Bar, bars, place, scale
from rules.counting.rule_set import RuleSet as Rules


@dataclass(frozen=True)
class Picking:
    """What the reader looks for among the rows: whom a search found (None: nothing is searched), a place in the
    distribution; and how they are sorted. See `models.points.score_table.Choice`."""

    found: set[int] | None
    bar: int | None
    by: str
    down: bool


@dataclass(frozen=True)
class ScorePart:
    """`rules`: the rule set's, for the table's year; `rows`: everybody, ranked."""

    rule_set: RuleSet
    rules: Rules
    rows: list[ScoreRow]
    picking: Picking

    @cached_property
    def shown(self) -> list[ScoreRow]:
        """Those of the rows that are picked, sorted as asked; equals stay in the order of their ranks."""
        return sorted(filter(self._is_picked, self.rows), key=self._key, reverse=self.picking.down)

    def _is_picked(self, row: ScoreRow) -> bool:
        found, bar = self.picking.found, self.picking.bar
        return (found is None or row.deputy.id in found) and (bar is None or place(row.total, self.scale) == bar)

    @property
    def _key(self):
        category = self.picking.by.removeprefix("points-")
        return ORDERS.get(self.picking.by) or (lambda row: row.points.get(category, 0))

    @cached_property
    def scale(self) -> Decimal:
        """The points that fill a whole bar: all there are to have, or what the best has where there is no end."""
        return scale(self.rules.out_of, (row.total for row in self.rows))

    def falls_short(self, row: ScoreRow) -> bool:
        """Whether too few of the households were visited at home, if the rules ask for a share."""
        share = self.rules.home_share
        return bool(share and row.at_home < row.households * share)

    @property
    def distribution(self) -> list[Bar]:
        return bars([row.total for row in self.rows], self.scale)

    @property
    def median(self) -> Decimal:
        return median(row.total for row in self.rows)
