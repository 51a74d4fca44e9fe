"""What became of what was heard: three units, and opinions at every point of their way, some of them late."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from demo import matters, rhythm
from demo.clockwork import at
from lib import clock
from models.accounts.user import User
from models.network import unit_keeping
from models.network.deputy import Deputy
from models.network.region import DISTRICT
from models.network.unit import Unit
from models.opinions.opinion import Opinion
from models.visits.visit import Visit

SEED = "opinions"
UNITS = (("城市管理局", "unit1", "郑立新"), ("住房和城乡建设局", "unit2", "方敏"), ("民政局", "unit3", "田秀兰"))
HEARD, WEEKS, OWN = 40, 8, 5  # so many of the last weeks' visits bring an opinion
KINDS = ("environment", "housing", "welfare")  # what each of the units is for
ANSWERS = {heard: done for *_, (heard, _, done) in matters.MATTERS}
WISHES = ("就在小区东门进去那一排，晚上去看最清楚。", "请先打个电话，老人白天在家。", "上个月也有人说过，请一起看看。")


class Course(NamedTuple):
    """How far an opinion has come: the steps that were taken, one every so many days."""

    steps: tuple[str, ...]
    days: int


SORTED = ("sort",)
ASSIGNED = (*SORTED, "assign")
TAKEN_UP = (*ASSIGNED, "take_up")
ANSWERED = (*TAKEN_UP, "answer")
TOLD = (*ANSWERED, "tell")
COURSES = (
    Course((*TOLD, "satisfied"), 2), Course((*TOLD, "satisfied"), 3), Course((*TOLD, "satisfied"), 1),
    Course(TAKEN_UP, 2), Course(ASSIGNED, 1), Course(ANSWERED, 2), Course((*ASSIGNED, "chase"), 6), Course(TOLD, 2),
    Course((*TOLD, "unsatisfied"), 2), Course((*TOLD, "satisfied", "publish"), 2), Course(SORTED, 1),
    Course((*TOLD, "unsatisfied", "assign", "take_up"), 1), Course(("dismiss",), 1),
)  # fmt: skip


def handle(clerk: User, anchor: date, introduced: str = "") -> None:
    """Of its own chance: nobody else's year changes by it. `introduced`: the deputy who is to have some."""
    random = Random(SEED)
    visits = spread(anchor, introduced)
    if not visits:
        return
    with at(rhythm.at(anchor - timedelta(200), 9 * 60)):
        units = found(clerk, visits[0].region_code[:DISTRICT])
    for number, visit in enumerate(visits):
        course, unit = COURSES[number % len(COURSES)], units[number % len(units)]
        take(registered(visit), visit.heard, course, (clerk, unit), random, anchor)


def spread(anchor: date, introduced: str) -> list[Visit]:
    """Visits on which something was to be done, evenly over the last weeks; and some of the one who is introduced."""
    heard = Visit.select(Visit.id, Visit.heard).where(Visit.heard != "", Visit.household.is_null(False))
    lately = heard.where(Visit.visited_on >= anchor - timedelta(WEEKS * 7)).order_by(Visit.visited_at, Visit.id)
    theirs = Deputy.select(Deputy.id).where(Deputy.number == introduced)
    numbers = matter_of(lately)
    own = matter_of(heard.where(Visit.deputy.in_(theirs)).order_by(Visit.visited_at.desc(), Visit.id))
    chosen = numbers[:: max(1, len(numbers) // HEARD)][:HEARD] + own[:OWN]
    return list(Visit.select().where(Visit.id.in_(chosen)).order_by(Visit.visited_at, Visit.id))


def matter_of(visits) -> list[int]:
    """Those on which something of the bank was heard: a question, or how people live, is no opinion."""
    return [number for number, heard in visits.tuples() if heard in ANSWERS]


def found(clerk: User, district: str) -> list[tuple[Unit, User]]:
    return [
        (unit := unit_keeping.found(name, district, clerk), unit_keeping.admit(unit, login, person, clerk))
        for name, login, person in UNITS
    ]  # fmt: skip


def registered(visit: Visit) -> Opinion:
    with at(visit.visited_at + timedelta(minutes=20)):
        home = visit.household
        return Opinion.register(
            visit.heard, "visit", home.area, by=visit.deputy.users.first(), household=home, visit=visit, name=home.name
        )


def take(opinion: Opinion, heard: str, course: Course, people, random: Random, anchor: date) -> None:
    """One step after the other, as far as the days reach until today."""
    moment = opinion.registered_at
    for step in course.steps:
        day = clock.day_of(moment) + timedelta(course.days)
        moment = rhythm.at(day, 9 * 60 + random.randrange(8 * 60))
        if moment >= rhythm.at(anchor, 0):
            return
        with at(moment):
            STEPS[step](opinion, heard, *people)


def answer(opinion: Opinion, heard: str, clerk: User, unit) -> None:
    opinion.answer(unit[1], ANSWERS[heard], ("solved", "solved", "solved", "planned", "explained")[opinion.id % 5])


STEPS: dict[str, Callable] = {
    "sort": lambda one, heard, clerk, unit: one.sort(clerk, KINDS[one.id % 3], deputy=one.deputy),
    "assign": lambda one, heard, clerk, unit: one.assign(clerk, unit[0], word=WISHES[one.id % 3]),
    "take_up": lambda one, heard, clerk, unit: one.take_up(unit[1]),
    "answer": answer,
    "tell": lambda one, heard, clerk, unit: one.tell(clerk, "phone"),
    "satisfied": lambda one, heard, clerk, unit: one.judge(True, "好，谢谢你们惦记着。", clerk, "phone"),
    "unsatisfied": lambda one, heard, clerk, unit: one.judge(False, "来看过一次，还是老样子。", clerk, "phone"),
    "chase": lambda one, heard, clerk, unit: one.chase(clerk),
    "dismiss": lambda one, heard, clerk, unit: one.dismiss(clerk, "和上门时说的是家里的私事，本人不要登记。"),
    "publish": lambda one, heard, clerk, unit: one.publish(clerk, heard, ANSWERS[heard]),
}
