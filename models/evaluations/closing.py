"""Closing a year (封存): all that its figures were made of is frozen, once, in one act, by a job in the background.

What was read for it belongs together: if a line came in, or somebody decided something meanwhile, it is read anew. What
comes into the ledger afterwards is kept as ever, and is shown apart (`after_closing`): it never alters what was closed.
"""

from peewee import fn

from lib import clock
from models.accounts.user import User
from models.appraisals.ending import end_with_year
from models.database import act
from models.evaluations.counting import Counted, circle, count
from models.evaluations.evaluation import Evaluation
from models.evaluations.freezing import Lines, lines_of, records_of
from models.evaluations.frozen_record import FrozenRecord
from models.evaluations.grade_decision import GradeDecision
from models.evaluations.objection import Objection
from models.evaluations.sheet import Sheet
from models.jobs.job import Job, work
from models.points.duty import Duty
from rules.words import N_

KIND = "close-year"
ATTEMPTS = 5
WINDOW_OPEN = N_("异议期还没有过，先等代表看完")
UNDECIDED = N_("还有异议没有答复，先答复再封存")
UNPUBLISHED = N_("还没有给代表看过，先公布")
CLOSED = N_("这一年已经封存了")


def obstacle(evaluation: Evaluation) -> str:
    """Why it cannot be closed now, marked for translation; "" if it can."""
    if evaluation.state == "closed":
        return CLOSED
    if evaluation.state != "published":
        return UNPUBLISHED
    if evaluation.hears_objections:
        return WINDOW_OPEN
    undecided = Objection.select().where(Objection.evaluation == evaluation, *Objection.undecided())
    return UNDECIDED if undecided.exists() else ""


def ask_to_close(evaluation: Evaluation, by: User) -> Job:
    """The job that closes it; pressed twice it is the same one."""
    with act(evaluation.name):
        return running(evaluation) or Job.ask(KIND, by, evaluation=evaluation.id, name=str(evaluation.year))


def running(evaluation: Evaluation) -> Job | None:
    """The job that is closing it now."""
    going_on = Job.select().where(Job.kind == KIND, Job.ended_at.is_null())
    return next((job for job in going_on if job.asked["evaluation"] == evaluation.id), None)


@work(KIND)
def close(job: Job) -> dict:
    evaluation, why = Evaluation.get_by_id(job.asked["evaluation"]), ""
    for _ in range(ATTEMPTS):
        before = traces(evaluation)
        found, lines = read(evaluation, job)
        at = clock.now()
        records = records_of(evaluation, found, lines, job.asked_by, at)
        with act(evaluation.name):
            if why := obstacle(evaluation.look_again()):
                break
            if traces(evaluation) == before:
                Sheet.write(evaluation, found)
                FrozenRecord.keep(evaluation, records)
                Evaluation.update(head=records[-1].hash, counted_at=at).where(Evaluation.id == evaluation.id).execute()
                evaluation.take("closed", job.asked_by)
                end_with_year(evaluation.region_code, evaluation.year, job.asked_by)
                job.end({"head": records[-1].hash, "count": len(found)})
                return {}
    return {"refused": why or N_("一直有新的记录进来，过一会儿再封存")}


def read(evaluation: Evaluation, job: Job) -> tuple[list[Counted], Lines]:
    found = count(evaluation, job.progress)
    return found, lines_of(evaluation, [deputy.id for deputy in circle(evaluation)])


def traces(evaluation: Evaluation) -> tuple:
    """What changes whenever a line comes in or a person decides something."""
    ids = [deputy.id for deputy in circle(evaluation)]
    lines = Duty.select(fn.COUNT(Duty.id), fn.MAX(Duty.id)).where(Duty.in_year(evaluation.year, ids)).tuples().get()
    decisions = GradeDecision.select().where(GradeDecision.evaluation == evaluation).count()
    objections = Objection.select().where(Objection.evaluation == evaluation)
    return (*lines, decisions, objections.count(), objections.where(*Objection.undecided()).count())
