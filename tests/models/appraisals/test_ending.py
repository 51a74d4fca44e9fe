"""Closing a year ends the appraisals of that year: what was not over counts for nothing, and nothing more is asked."""

from models.appraisals.circle import answering_for, fellows_of, rounds_with
from models.appraisals.ending import open_windows
from models.appraisals.marks import marks_of
from models.appraisals.prolonging import prolong
from models.appraisals.round import AppraisalRound, AppraisalWindow
from models.audit import Audit
from models.database import act
from models.evaluations.open_matters import OpenMatters
from tests.appraisals import FELLOWS, NEIGHBOURS, appraise_oneself, days, fill_group, judge, open_round, say
from tests.evaluations import closed_year

YEAR = days(0).year - 1


def windows_of(round_) -> dict[str, str]:
    now = AppraisalRound.get_by_id(round_.id)
    return {what: now.state(what) for what in now.windows}


def one_is_over(round_, what: str) -> None:
    with act():
        AppraisalWindow.update(ends_on=days(-1)).where(AppraisalWindow.what == what).execute()


def test_what_is_over_counts_and_what_is_open_ends_and_does_not(village):
    fill_group()
    round_, wang = open_round(year=YEAR), village.deputy("王秀英").id
    for login in FELLOWS:
        judge(round_, login, "competent")
    for home in NEIGHBOURS:
        say(round_, home, "excellent")
    one_is_over(round_, "peer")
    before = marks_of([wang], YEAR)
    assert set(before[wang]) == {"peer"}
    evaluation = closed_year(YEAR)

    assert windows_of(round_) == {"self": "cut", "peer": "over", "mass": "cut", "writing": "cut", "report": "cut"}
    assert marks_of([wang], YEAR) == before  # as in the closed year, though there are enough of the households
    assert AppraisalRound.get().closed_by == village.user("chen")
    assert Audit.select().where(Audit.action == "appraisal.ended").count() == 1
    assert (say(round_, NEIGHBOURS[0], "basic", "张国庆"), judge(round_, "D001", "basic", "张国庆")) == ("over", 0)
    assert appraise_oneself(round_) is None
    assert not prolong(AppraisalRound.get(), "mass", days(30), "还有人没评", village.user("chen"))
    assert OpenMatters.of(evaluation).windows == 0


def test_the_office_is_told_before(village):
    open_round(year=YEAR)
    one_is_over(None, "peer")
    assert (open_windows("990101", YEAR), open_windows("990101", YEAR + 1), open_windows("990102", YEAR)) == (4, 0, 0)


def test_a_round_that_reaches_further_goes_on_for_the_others(village):
    round_ = open_round(year=YEAR)
    closed_year(YEAR, region="990101002")  # Qiaobian, where Liu is
    assert round_.year == YEAR and set(windows_of(round_).values()) == {"open"}
    assert [one.name for one in answering_for(round_, village.household("蒋家"))] == []
    assert len(answering_for(round_, village.household(NEIGHBOURS[0]))) == 2
    assert rounds_with(village.deputy("刘海生")) == [] and rounds_with(village.deputy("王秀英")) == [round_]
    assert len(fellows_of(round_, village.deputy("王秀英").id)) == 2
