"""What the tests of appraisals begin with: a round, and a group in which there are enough to judge one another."""

from datetime import date, timedelta

from lib import clock
from models.appraisals.giving import judge_as_home, judge_fellows
from models.appraisals.round import AppraisalRound, AppraisalWindow
from models.appraisals.self_appraisal import SelfAppraisal
from models.database import act
from models.network.region import Region
from models.voices.annual_report import AnnualReport
from rules.evaluations.appraisal import WINDOWS
from tests import village

NEIGHBOURS = ("李建国家", "陈𬭎家", "赵志强家", "孙桂兰家", "钱多多家", "吴大伟家")
FELLOWS = ("D002", "D003", "D005", "D006")  # of Wang, once `fill_group` was called


def open_round(region="990101", body="", year=None, begins_in=-7, ends_in=7, form="0" * 32, **asked) -> AppraisalRound:
    """A round that began a week ago; its windows are open for `ends_in` days more."""
    today = clock.today()
    windows = dict.fromkeys(WINDOWS, (today + timedelta(begins_in), today + timedelta(ends_in)))
    return AppraisalRound.open(
        Region.get_by_id(region), body, year or today.year, windows, village.user("chen"), form, **asked
    )


def fill_group() -> None:
    """Two more in Wang's and Zhang's group."""
    with act():
        for number, name in (("D005", "何五妹"), ("D006", "罗六宝")):
            village.elect(number, name, "x", "990101001", "G1", "member", "Q2")


def let_it_end(round_: AppraisalRound) -> AppraisalRound:
    """Its windows were over yesterday."""
    with act():
        AppraisalWindow.update(ends_on=clock.today() - timedelta(1)).where(AppraisalWindow.round == round_).execute()
    return AppraisalRound.get_by_id(round_.id)


def days(ahead: int) -> date:
    return clock.today() + timedelta(ahead)


def judge(round_, login: str, mark: str, of="王秀英", what="peer") -> int:
    return judge_fellows(round_, what, {village.deputy(of).id: mark}, village.user(login))


def say(round_, home: str, mark: str, of="王秀英", what="mass", phone="") -> str:
    return judge_as_home(round_, village.household(home), village.deputy(of).id, what, mark, phone)


def appraise_oneself(round_, login="D001", mark="competent", words="还要多走", hand_in=True, **marks):
    by = village.user(login)
    said = dict.fromkeys(round_.ballot.questions, mark) | marks
    return SelfAppraisal.save_version(round_, by.deputy, said, words, by, hand_in)


def published_report(login="D001", year=None, text="这一年走了一百家。") -> AnnualReport:
    by = village.user(login)
    report = AnnualReport.write(by.deputy, year or clock.today().year, text, by)
    report.publish(village.user("chen"))
    return report
