"""Last year's evaluation, closed and made public: its rules were a trial of a few weeks. This year's is a draft."""

from datetime import date
from random import Random

from demo import rhythm
from demo.clockwork import at
from demo.given_marks import with_merits
from models.accounts.user import User
from models.evaluations.closing import ask_to_close
from models.evaluations.counting import recount
from models.evaluations.evaluation import Evaluation
from models.evaluations.grade_decision import GradeDecision
from models.evaluations.objection import Objection
from models.evaluations.sheet import Sheet
from models.jobs.job import Job
from models.network.deputy import Deputy
from models.network.region import DISTRICT, Region
from models.points.entry import Entry
from rules.evaluations.grading import SIDES

SEED = "evaluations"
TRIAL = {
    "bands": [
        {"id": "excellent", "title": "优秀", "least": "60"}, {"id": "competent", "title": "称职", "least": "30"},
        {"id": "beginning", "title": "起步", "least": "0"},
    ],
    "quota": {"percent": "20"},
    "weights": {"points": "60", **dict(zip(SIDES, ("5", "10", "15", "10"), strict=True))},
    "full": "30",
}  # fmt: skip
USUAL = {
    "quota": {"percent": "20"},
    "weights": {"points": "70", **dict(zip(SIDES, ("5", "5", "15", "5"), strict=True))},
    "bars": [
        {"kind": "item", "grade": "excellent", "item": "must-visit", "below": "10"},
        {"kind": "mark", "grade": "excellent", "side": "mass", "below": "60"},
    ],
    "peers": "body",
}  # fmt: skip
SAID = (
    ("十二月那次学习我在场，签到表上漏了我的名字。", True, "查了照片，您在第二排。已经补录，分也重新算了。"),
    ("我走的不止这几户，有两户门口的码坏了。", False, "系统里两户都记着“码不对”，您没有再说明是哪一户，没法算。"),
    ("集中走访那天我在外地开会，请过假。", False, "请假不扣分，这一项本来就没有扣；没有走访也不能加。"),
)
DECIDED = "住院两个月，出院第二天就去看了三户老人。按实际情况定。"


def evaluate(clerk: User, anchor: date) -> None:
    random, region = Random(SEED), Region.get_by_id(clerk.roles["office"][0][:DISTRICT])
    january = date(anchor.year, 1, 1)
    if anchor > january.replace(day=16):
        finish(region, january, clerk, random)
    with at(rhythm.at(anchor, 0)):
        recount(Evaluation.begin(region, anchor.year, clerk), clerk)


def finish(region: Region, january: date, clerk: User, random: Random) -> None:
    """Last year's, in the middle of January."""
    with at(rhythm.at(january.replace(day=6), 10 * 60)):
        last = Evaluation.begin(region, january.year - 1, clerk)
        recount(last, clerk)
        last.publish(january.replace(day=13), clerk)
    with at(rhythm.at(january.replace(day=8), 20 * 60)):
        object_to(last, random)
    with at(rhythm.at(january.replace(day=14), 9 * 60)):
        answer(last, clerk)
    with at(rhythm.at(january.replace(day=15), 15 * 60)):
        close(last, clerk)
    with at(rhythm.at(january.replace(day=16), 10 * 60)):
        Evaluation.get_by_id(last.id).announce("grade", "everyone", clerk)


def object_to(evaluation: Evaluation, random: Random) -> None:
    deputies = list(Deputy.select().join(Sheet).where(Sheet.evaluation == evaluation).order_by(Deputy.number))
    for number, (deputy, (words, _, _)) in enumerate(zip(random.sample(deputies, len(SAID)), SAID, strict=True)):
        facts = {"about": "training", "title": "参加一次培训", "figure": "0.0", "words": words}
        Objection.make(evaluation, deputy, User.get(User.deputy == deputy), f"{SEED} {number}", **facts)


def answer(evaluation: Evaluation, clerk: User) -> None:
    for objection, (_, upheld, said) in zip(Objection.of(evaluation.id), SAID, strict=True):
        if upheld:
            day = date(evaluation.year, 12, 12)
            Entry.record(objection.deputy, clerk, kind="training", aspect="present", done_on=day, title="冬季集中学习")
        objection.decide(upheld, said, clerk)
    third = Sheet.select().where(Sheet.evaluation == evaluation, Sheet.grade == "beginning").order_by(Sheet.id).first()
    if third:
        GradeDecision.decide(evaluation, third.deputy, "competent", DECIDED, clerk)


def close(evaluation: Evaluation, clerk: User) -> None:
    job = ask_to_close(evaluation, clerk)
    job.run()
    Job.get_by_id(job.id).read()


def graded(document: dict, year: int, anchor: date) -> dict:
    """The rules of a year with how it is graded; this year's have an item more than last year's."""
    if year < anchor.year:
        return document | {"year": year, "grading": TRIAL}
    return with_merits(document) | {"year": year, "grading": USUAL}
