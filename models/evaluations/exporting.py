"""What is made of an evaluation to be taken away, each by a job in the background: the archive of a closed year (one
zip), the table as a workbook, and a sheet of paper for every deputy to sign."""

from collections.abc import Callable
from pathlib import Path

from lib import stored_zip, typeset, workbook
from models.accounts.user import User
from models.audit import Audit
from models.database import act
from models.evaluations.asked import asked_in
from models.evaluations.evaluation import Evaluation
from models.evaluations.frozen_record import FrozenRecord
from models.evaluations.sheet import Sheet
from models.evaluations.table import EvaluationTable, TableRow
from models.jobs.job import Job, work
from models.papers.printing import Press
from rules.counting.reasons import sentence
from rules.evaluations.grade_reasons import told
from rules.evaluations.verifying import verify
from rules.evaluations.year_archive import files_of

KIND = "export-year"
SUFFIXES = {"archive": "zip", "table": "xlsx", "sheets": "pdf"}
TOGETHER = 10  # sheets that are drawn as one document

Draw = Callable[[Evaluation, list[TableRow]], str]
_draw: Draw | None = None
_press: Press | None = None


def open_press(press: Press, draw: Draw) -> None:
    """Who turns sheets into HTML, and knows the content behind the addresses in it."""
    global _press, _draw
    _press, _draw = press, draw


def ask_for(evaluation: Evaluation, what: str, by: User, folder: Path) -> Job:
    """`what` of `rules.evaluations.evaluation_words.EXPORTS`; the archive of a closed year only."""
    return Job.ask(KIND, by, evaluation=evaluation.id, what=what, folder=str(folder), name=str(evaluation.year))


@work(KIND)
def export(job: Job) -> None:
    evaluation, what = Evaluation.get_by_id(job.asked["evaluation"]), job.asked["what"]
    path = Path(job.asked["folder"]) / f"evaluation-{job.id}.{SUFFIXES[what]}"
    path.parent.mkdir(parents=True, exist_ok=True)
    job.keep_file(path)
    _MAKERS[what](evaluation, path, job.progress)
    with act():
        Audit.note(job.asked_by, "evaluation.exported", evaluation, count=_size(evaluation), detail=what)
        job.end({"what": what})


def _size(evaluation: Evaluation) -> int:
    return Sheet.select().where(Sheet.evaluation == evaluation).count()


def _archive(evaluation: Evaluation, path: Path, _progress) -> None:
    """What would not be verified is not handed out either: the failure names what was changed in the database."""
    files = files_of(FrozenRecord.archive(evaluation))
    verify(files, evaluation.year, evaluation.head)
    path.write_bytes(stored_zip.write(files))


def _table(evaluation: Evaluation, path: Path, _progress) -> None:
    table = EvaluationTable(evaluation)
    workbook.write(path, [_overview(table), _items(table), _reasons(table), _asked(table)])


def _overview(table: EvaluationTable) -> workbook.SheetPlan:
    titles = [part.title for part in table.evaluation.rules.categories]
    size = "小组数" if table.evaluation.scores_groups else "人数"
    texts, figures = ["比较范围", _name(table), "编号"], ["名次", size, "总评", "履职积分", *titles]
    columns = [workbook.ColumnPlan(one) for one in texts] + [workbook.ColumnPlan(one, "number") for one in figures]
    more = [workbook.ColumnPlan("等次"), workbook.ColumnPlan("拟定等次"), workbook.ColumnPlan("人定的理由", width=40)]
    return workbook.SheetPlan("考评表", columns + more, (_overview_row(table, row) for row in table.rows))


def _name(table: EvaluationTable) -> str:
    return "小组" if table.evaluation.scores_groups else "姓名"


def _overview_row(table: EvaluationTable, row: TableRow) -> list:
    sheet, grades = row.sheet, table.evaluation.grades
    texts, figures = [sheet.peers, sheet.whose.name, sheet.whose.number], [sheet.rank, sheet.size, sheet.total]
    points = [sheet.points, *(part.points for part in sheet.card.categories)]
    reason = row.decision.reason if row.decision else ""
    return texts + figures + points + [grades[row.grade], grades[sheet.grade], reason]


def _items(table: EvaluationTable) -> workbook.SheetPlan:
    columns = [workbook.ColumnPlan(one) for one in (_name(table), "编号", "类别", "项目")]
    columns += [workbook.ColumnPlan(one, "number") for one in ("得分", "最多")]
    return workbook.SheetPlan("分项和依据", [*columns, workbook.ColumnPlan("依据", width=60)], (
        [row.sheet.whose.name, row.sheet.whose.number, part.title, item.title, item.points, item.out_of,
         "；".join(map(sentence, item.reasons))]
        for row in table.rows for part in row.sheet.card.categories for item in part.items
    ))  # fmt: skip


def _reasons(table: EvaluationTable) -> workbook.SheetPlan:
    columns = [workbook.ColumnPlan(one) for one in (_name(table), "编号")] + [workbook.ColumnPlan("怎么定的", width=80)]
    return workbook.SheetPlan("等次的依据", columns, (
        [row.sheet.whose.name, row.sheet.whose.number, told(step)] for row in table.rows for step in row.sheet.steps
    ))  # fmt: skip


def _asked(table: EvaluationTable) -> workbook.SheetPlan:
    """How the sides were appraised."""
    columns = [workbook.ColumnPlan(one) for one in ("哪里", "哪类代表", "哪一方", "档次")]
    rounds = asked_in(table.evaluation, [row.sheet.deputy_id for row in table.rows])
    return workbook.SheetPlan("评议办法", [*columns, workbook.ColumnPlan("分值", "number")], (
        [one["region_name"], one["body_name"], one["sides"][side], mark.title, mark.worth]
        for one in rounds for side, marks in one["ballot"].marks.items() for mark in marks
    ))  # fmt: skip


def _sheets(evaluation: Evaluation, path: Path, progress) -> None:
    rows = EvaluationTable(evaluation).rows
    parts = [rows[start : start + TOGETHER] for start in range(0, len(rows), TOGETHER)]
    documents = (_draw(evaluation, part) for part in parts)
    typeset.write(path, documents, _press.read, lambda done: progress(min(done * TOGETHER, len(rows)), len(rows)))


_MAKERS = {"archive": _archive, "table": _table, "sheets": _sheets}
