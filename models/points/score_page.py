"""Which lines of a score table stand on a page. A city's thousands on one would be of use to nobody."""

from dataclasses import dataclass
from functools import cached_property

from models.points.score_part import ScorePart
from models.points.score_row import ScoreRow

LINES = 500  # on a page: more than a district has deputies
FIRST = 50  # of each table, where several meet that are too long together


@dataclass(frozen=True)
class ScorePage:
    """`parts`: all of the table; `asked`: the page that was asked for, from 1 on. Only one table alone has pages."""

    parts: list[ScorePart]
    asked: int = 1

    @cached_property
    def _lines(self) -> int:
        return sum(len(part.shown) for part in self.parts)

    @property
    def count(self) -> int:
        return max(-(-self._lines // LINES), 1) if len(self.parts) == 1 else 1

    @property
    def number(self) -> int:
        return min(self.asked, self.count)

    def rows(self, part: ScorePart) -> list[ScoreRow]:
        if len(self.parts) == 1:
            return part.shown[(self.number - 1) * LINES : self.number * LINES]
        return part.shown if self._lines <= LINES else part.shown[:FIRST]
