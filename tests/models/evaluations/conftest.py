"""What the tests about evaluations begin with: January, last year's visits, and a grading with a quota."""

from datetime import date

import pytest

from models.evaluations.counting import recount
from models.evaluations.evaluation import Evaluation
from models.network.region import Region
from models.points.entry import Entry
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import plain, shipped

LAST = date(2026, 1, 10)
GRADING = {
    "bands": [
        {"id": "excellent", "title": "优秀", "least": "20"}, {"id": "competent", "title": "称职", "least": "10"},
        {"id": "incompetent", "title": "不称职", "least": "0"},
    ],
    "quota": {"percent": "50"},
    "bars": [{"kind": "duties", "grade": "excellent", "duties": ["meeting"], "aspects": ["absent"], "least": 2}],
}  # fmt: skip


@pytest.fixture(autouse=True)
def january(on_a_day):
    on_a_day("2026-01-02")


@pytest.fixture
def done(village):
    """`done("王秀英", "training")`: the clerk enters a duty of last year."""

    def enter(name, kind, aspect="present", on=date(2025, 6, 1), times=1) -> None:
        for number in range(times):
            facts = {"kind": kind, "aspect": aspect, "done_on": on, "title": f"{kind} {number}"}
            Entry.record(village.deputy(name), village.user("chen"), **facts)

    return enter


@pytest.fixture
def year(village, done):
    """2025, counted: Wang and Zhang did the same, Zhang was absent twice, Zhou did a little, Liu nothing."""
    RuleSet.publish(plain(shipped("party-hundred")) | {"year": 2025, "grading": GRADING})
    for name in ("王秀英", "张国庆"):
        done(name, "training")
        done(name, "activity", times=2)
    done("张国庆", "meeting", "absent", times=2)
    done("周晓燕", "training")
    evaluation = Evaluation.begin(Region.get_by_id("990101"), 2025, village.user("chen"))
    assert recount(evaluation, village.user("chen"))
    return evaluation


@pytest.fixture
def published(year, village):
    assert year.publish(LAST, village.user("chen"))
    return year


@pytest.fixture
def later(on_a_day):
    """The days for objections are over."""

    def pass_by() -> None:
        on_a_day("2026-01-11")

    return pass_by


def now(evaluation):
    return Evaluation.get_by_id(evaluation.id)
