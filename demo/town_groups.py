"""A town that scored its groups, not its deputies, by a table of its own: a trial of last year, closed since."""

from datetime import date

from demo import rhythm
from demo.clockwork import at
from demo.evaluations import close
from models.accounts.user import User
from models.evaluations.counting import recount
from models.evaluations.evaluation import Evaluation
from models.network.group import Group, members_of
from models.network.region import Region
from models.points.entry import Entry
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import plain, shipped

TOWN = "990101101"
WHY = "镇里先拿小组试一年：代表在一起议、一起走，也一起算分。"
GRADING = {
    "bands": [{"id": "model", "title": "先进小组", "least": "60"}, {"id": "usual", "title": "达标小组", "least": "0"}],
    "quota": {"percent": "50"},
}
USUAL = (("meeting", "present", "镇人代会"), ("presidium", "", "主席团第四次会议"), ("records", "", "履职档案齐全"))
MORE = (
    ("speech", "in-review", "审议镇财政预算时发言"),
    ("research", "", "饮水安全调研"), ("practical-deed", "", "接通了三户人家的自来水"),
    ("nomination", "", "推荐先进一名"), ("guidance", "", "带村民代表"), ("activity", "present", "小组学习日"),
)  # fmt: skip


def publish(anchor: date, by: User) -> None:
    table = plain(shipped("town-groups")) | {"year": anchor.year - 1, "grading": GRADING}
    RuleSet.publish(table, by, WHY, region=TOWN)


def evaluate(clerk: User, anchor: date) -> None:
    january = date(anchor.year, 1, 1)
    if anchor <= january.replace(day=16):
        return
    with at(rhythm.at(january.replace(day=5), 9 * 60)):
        record(clerk, january.year - 1)
        evaluation = Evaluation.begin(Region.get_by_id(TOWN), january.year - 1, clerk)
        recount(evaluation, clerk)
        evaluation.publish(january.replace(day=12), clerk)
    with at(rhythm.at(january.replace(day=14), 10 * 60)):
        close(evaluation, clerk)


def record(clerk: User, year: int) -> None:
    groups = list(Group.select().where(Group.region == TOWN).order_by(Group.number))
    members = members_of(groups, date(year, 12, 31))
    for place, group in enumerate(groups):
        for number, (kind, aspect, title) in enumerate(done_by(place)):
            day, who = date(year, 12, 3 + number), members[group.id][number % len(members[group.id])]
            Entry.record(who, clerk, kind=kind, aspect=aspect, done_on=day, title=title)


def done_by(place: int) -> tuple:
    """The first group did all of it, each further one somewhat less."""
    return USUAL + MORE[: len(MORE) - 4 * place]
