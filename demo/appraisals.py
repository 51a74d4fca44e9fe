"""Last year's appraisal, closed with its results, and this year's, going on: some have answered, some have begun."""

from collections import Counter
from datetime import date, timedelta
from random import Random

from demo import rhythm
from demo.clockwork import at
from models.accounts.user import User
from models.appraisals.answered import AppraisalAnswered
from models.appraisals.circle import circle, fellowships, groups_of, with_report
from models.appraisals.count import AppraisalCount
from models.appraisals.prolonging import prolong
from models.appraisals.reminder import AppraisalReminder
from models.appraisals.round import AppraisalRound
from models.appraisals.self_appraisal import SelfAppraisal, SelfMark
from models.database import act
from models.households.household import Household
from models.network.area import Assignment
from models.network.deputy import Deputy
from models.network.region import DISTRICT, Region
from models.statement import insert_all
from rules.evaluations.appraisal import COUNTED
from rules.evaluations.ballot import read

SEED = "appraisals"
TEMPERS = ((12, 6, 1, 0), (8, 9, 2, 0), (5, 9, 4, 1), (3, 7, 6, 2))  # how a deputy's marks are spread, the best first
HOMES = (0, 2, 6, 7, 8, 9, 11, 14)  # how many households answer for one deputy
WORDS = (
    "该走的人家都走到了，反映的事一件件有回音。学习参加得少，明年补上。",
    "平时走得多，年底集中走访那阵子忙，少去了几家。",
    "会开得勤，下去得少，群众的难处知道得还不够细。",
)
LAST_YEAR = {"self": (1, 15), "writing": (1, 12), "peer": (8, 24), "mass": (1, 26), "report": (13, 26)}  # of December
OWN = {"mass": "满意 100\n基本满意 80\n一般 60\n不满意 30"}
THIS_YEAR = {"self": (-6, 9), "writing": (-6, 12), "peer": (-4, 14), "mass": (-9, 20), "report": (13, 28)}  # from today


def appraise(me: str, own: Household, clerk: User, anchor: date) -> None:
    """`me` and `own` have not answered yet, for whoever tries it."""
    random, december = Random(SEED), date(anchor.year - 1, 12, 1)
    region = Region.get_by_id(clerk.roles["office"][0][:DISTRICT])
    last = {what: tuple(december.replace(day=day) for day in days) for what, days in LAST_YEAR.items()}
    now = {what: tuple(anchor + timedelta(day) for day in days) for what, days in THIS_YEAR.items()}
    with at(rhythm.at(december.replace(day=25), 20 * 60)):
        round_ = AppraisalRound.open(region, "", december.year, last, clerk, "demo last year")
        answer(round_, random, 0.93, clerk)
    with at(rhythm.at(december.replace(day=29), 10 * 60)):
        AppraisalRound.get_by_id(round_.id).close(clerk)
    with at(rhythm.at(anchor - timedelta(1), 10 * 60)):
        round_ = AppraisalRound.open(region, "", anchor.year, now, clerk, "demo this year", ballot=read(OWN))
        answer(round_, random, 0.4, clerk, Deputy.get(Deputy.number == me), own)
        AppraisalReminder.send(round_, "self", clerk)
        prolong(round_, "mass", anchor + timedelta(24), "前几天下大雨，好些人家没顾上。", clerk)


def answer(round_, random: Random, share: float, clerk: User, but: Deputy | None = None, home=None) -> None:
    """This share of the circle has answered, and households for most of them; `but` and `home` have not."""
    deputies = list(circle(round_).order_by(Deputy.number))
    answering = [one for one in deputies if one != but and random.random() < share]
    tempers = {one.id: random.choice(TEMPERS) for one in deputies}
    with act(round_.lock):
        judge_themselves(round_, answering, random)
        told = judge_fellows(round_, {one.id for one in answering}, with_report(round_, [one.id for one in deputies]))
        told += ask_homes(round_, [one.id for one in deputies], random, home)
        count(round_, told, tempers, random)


def judge_themselves(round_, deputies: list[Deputy], random: Random) -> None:
    people = {user.deputy_id: user for user in User.select().where(User.deputy.in_(deputies))}
    for deputy in deputies:
        made = SelfAppraisal.create(
            round=round_, deputy=deputy, words=random.choice(WORDS), written_by=people[deputy.id],
            handed_in_at=rhythm.at(max(round_.windows["self"].begins_on, date(round_.year, 1, 1)), 19 * 60),
        )  # fmt: skip
        insert_all(SelfMark, [
            {"appraisal": made.id, "question": one, "mark": random.choice(("excellent", "competent", "competent"))}
            for one in round_.ballot.questions
        ])  # fmt: skip


def judge_fellows(round_, answering: set[int], readable: set[int]) -> list[tuple[str, int, int, None]]:
    """(side, deputy, fellow, no household) of all that the answering have answered."""
    pairs = [(deputy, one) for one, its in fellowships(groups_of(round_)).items() if one in answering for deputy in its]
    reports = [] if round_.state("report") == "coming" else [pair for pair in pairs if pair[0] in readable]
    sides = (("peer", pairs), ("report-group", reports))
    return [(side, deputy, one, None) for side, judged in sides for deputy, one in sorted(judged)]


def ask_homes(round_, deputies: list[int], random: Random, but: Household | None) -> list[tuple[str, int, None, int]]:
    """(side, deputy, no fellow, household) of those who have answered."""
    areas = dict(
        Assignment.select(Assignment.deputy, Assignment.area)
        .where(Assignment.deputy.in_(deputies), Assignment.open_on(round_.day)).order_by(Assignment.id).tuples()
    )  # fmt: skip
    homes: dict[int, list[int]] = {}
    for home, area in Household.select(Household.id, Household.area).order_by(Household.id).tuples():
        if not but or home != but.id:
            homes.setdefault(area, []).append(home)
    return [
        ("mass", deputy, None, home)
        for deputy in deputies if deputy in areas
        for home in random.sample(homes[areas[deputy]], min(random.choice(HOMES), len(homes[areas[deputy]])))
    ]  # fmt: skip


def count(round_, told: list[tuple], tempers: dict[int, tuple], random: Random) -> None:
    """Who has answered as rows, and what they said as bare counts: as the models do, for all at once."""
    insert_all(AppraisalAnswered, [
        {"round": round_.id, "side": side, "deputy": deputy, "fellow": fellow, "household": home, "phone": ""}
        for side, deputy, fellow, home in told
    ])  # fmt: skip
    marks: dict[tuple, Counter] = {}
    for side, deputy, _, _ in told:
        [mark] = random.choices(round_.ballot.codes(COUNTED[side]), tempers[deputy])
        marks.setdefault((deputy, side), Counter())[mark] += 1
    insert_all(AppraisalCount, [
        {"round": round_.id, "deputy": deputy, "side": side, "mark": mark, "shown": 0, "fresh": given[mark]}
        for (deputy, side), given in marks.items() for mark in round_.ballot.codes(COUNTED[side])
    ])  # fmt: skip
