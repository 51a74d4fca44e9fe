"""What comes after a year was closed: kept in the ledger as ever, no part of the closed year, and said so."""

from models.database import rows_of
from models.evaluations.evaluation import Evaluation
from models.evaluations.frozen_record import FrozenRecord
from models.evaluations.sheet import Sheet
from models.network.deputy import Deputy
from models.points.duty import Duty

MOST = 1000  # lines that came later and are listed


def closed_sheet(deputy_id: int | None, year: int) -> Sheet | None:
    """A deputy's sheet of a year that is closed; where groups were evaluated, that of a group of theirs."""
    own = _closed(year).where(Sheet.deputy == deputy_id).order_by(Sheet.id).first()
    return own or (_of_groups([deputy_id], year).get(deputy_id) if deputy_id else None)


def closed_for(deputy_ids: list[int], year: int) -> set[int]:
    """Those of these deputies whose year is closed."""
    own = _closed(year).where(Sheet.deputy.in_(deputy_ids))
    return {sheet.deputy_id for sheet in own} | set(_of_groups(deputy_ids, year))


def _closed(year: int):
    return Sheet.select(Sheet, Evaluation).join(Evaluation).where(Evaluation.year == year, Evaluation.head != "")


def _of_groups(deputy_ids: list[int], year: int) -> dict[int, Sheet]:
    """Deputy → the closed sheet of a group of theirs."""
    sheets = list(_closed(year).where(Sheet.group.is_null(False)).order_by(Sheet.id.desc()))
    numbers = dict(Deputy.select(Deputy.number, Deputy.id).where(Deputy.id.in_(deputy_ids)).tuples()) if sheets else {}
    found = ((numbers.get(number), sheet) for sheet in sheets for number in FrozenRecord.members_of(sheet))
    return {deputy: sheet for deputy, sheet in found if deputy}


def late_lines(evaluation: Evaluation) -> dict[Deputy, list[Duty]]:
    """Deputy → the lines of the year that came into the ledger after it was closed, of those whose lines counted."""
    frozen = {line[0] for one in FrozenRecord.archive(evaluation, "lines").of("lines") for line in one["lines"]}
    counted = [one["deputy"] for one in FrozenRecord.archive(evaluation, "deputy").of("deputy")]
    deputies = {one.id: one for one in Deputy.select().where(Deputy.number.in_(counted))}
    late: dict[Deputy, list[Duty]] = {}
    numbers = sorted(_lines(evaluation.year, list(deputies)) - frozen)[:MOST]
    for line in Duty.select().where(Duty.id.in_(numbers)).order_by(Duty.id):
        late.setdefault(deputies[line.deputy_id], []).append(line)
    return late


def late_numbers(sheet: Sheet) -> set[int]:
    """The same for one deputy, or for all members of a group, as the numbers of the lines."""
    ids = [sheet.deputy_id]
    if sheet.group_id:
        members = Deputy.select(Deputy.id).where(Deputy.number.in_(FrozenRecord.members_of(sheet)))
        ids = [one for (one,) in members.tuples()]
    return _lines(sheet.evaluation.year, ids) - {line[0] for line in FrozenRecord.lines_of(sheet)}


def _lines(year: int, deputy_ids: list[int]) -> set[int]:
    return {one for (one,) in rows_of(Duty.select(Duty.id).where(Duty.in_year(year, deputy_ids)))}
