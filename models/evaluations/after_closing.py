"""What comes after a year was closed: kept in the ledger as ever, no part of the closed year, and said so."""

from models.database import rows_of
from models.evaluations.evaluation import Evaluation
from models.evaluations.frozen_record import FrozenRecord
from models.evaluations.sheet import Sheet
from models.points.duty import Duty

MOST = 1000  # lines that came later and are listed


def closed_sheet(deputy_id: int | None, year: int) -> Sheet | None:
    """A deputy's sheet of a year that is closed."""
    closed = Sheet.select(Sheet, Evaluation).join(Evaluation).where(Evaluation.year == year, Evaluation.head != "")
    return closed.where(Sheet.deputy == deputy_id).order_by(Sheet.id).first()


def closed_for(deputy_ids: list[int], year: int) -> set[int]:
    """Those of these deputies whose year is closed."""
    closed = Sheet.select(Sheet.deputy).join(Evaluation).where(Evaluation.year == year, Evaluation.head != "")
    return {one for (one,) in closed.where(Sheet.deputy.in_(deputy_ids)).tuples()}


def late_lines(evaluation: Evaluation) -> dict[int, list[Duty]]:
    """Deputy → the lines of the year that came into the ledger after it was closed, of those who were evaluated."""
    frozen = {line[0] for one in FrozenRecord.archive(evaluation, "lines").of("lines") for line in one["lines"]}
    ids = [one for (one,) in Sheet.select(Sheet.deputy).where(Sheet.evaluation == evaluation).tuples()]
    late: dict[int, list[Duty]] = {}
    numbers = sorted(_lines(evaluation.year, ids) - frozen)[:MOST]
    for line in Duty.select().where(Duty.id.in_(numbers)).order_by(Duty.id):
        late.setdefault(line.deputy_id, []).append(line)
    return late


def late_numbers(sheet: Sheet) -> set[int]:
    """The same for one deputy, as the numbers of the lines."""
    frozen = {line[0] for line in FrozenRecord.lines_of(sheet)}
    return _lines(sheet.evaluation.year, [sheet.deputy_id]) - frozen


def _lines(year: int, deputy_ids: list[int]) -> set[int]:
    return {one for (one,) in rows_of(Duty.select(Duty.id).where(Duty.in_year(year, deputy_ids)))}
