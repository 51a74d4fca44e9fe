"""A round's days: they open and close by the calendar, and move only with a reason, never after the end."""

from datetime import date

import pytest

from lib import clock
from models.appraisals.prolonging import prolong
from models.appraisals.reminder import AppraisalReminder
from models.appraisals.round import AppraisalRound, AppraisalWindow
from models.audit import Audit
from models.evaluations.evaluation import Evaluation, EvaluationStep
from models.network.region import Region
from rules.evaluations.ballot import USUAL, read
from tests.appraisals import days, let_it_end, open_round

OWN = read({"mass": "满意 100\n基本满意 70\n不满意 30", "questions": "走访\n调研"})


@pytest.fixture
def chen(village):
    return village.user("chen")


def test_a_form_that_comes_twice_opens_one_round(village):
    assert open_round() == open_round()
    assert AppraisalRound.select().count() == 1
    assert Audit.select().where(Audit.action == "appraisal.opened").count() == 1


@pytest.mark.parametrize(
    ("region", "body", "opened"),
    [("990101001", "party", False), ("990101001", "", False), ("990101001", "congress", True),
     ("990102", "party", True)],
)  # fmt: skip
def test_nobody_is_in_two_rounds_of_a_body(village, region, body, opened):
    open_round(body="party")
    assert bool(open_round(region, body, form="1" * 32)) == opened


def test_another_year_is_another_round(village):
    open_round()
    assert open_round(year=clock.today().year - 1, form="1" * 32)


def test_a_window_opens_on_its_first_day_and_is_over_after_the_last(village, chen, on_a_day):
    window = (date(2026, 12, 1), date(2026, 12, 10))
    opened = AppraisalRound.open(Region.get_by_id("990101"), "", 2026, {"peer": window}, chen, "f")
    told = {}
    for day in ("2026-11-30", "2026-12-01", "2026-12-10", "2026-12-11"):
        on_a_day(day)
        told[day] = AppraisalRound.get_by_id(opened.id).state("peer")
    assert list(told.values()) == ["coming", "open", "open", "over"]
    assert opened.state("mass") == "over"  # a side that was left out


def test_days_are_added_with_a_reason_as_another_row(chen):
    round_ = open_round(ends_in=1)
    assert prolong(round_, "mass", days(9), "下了三天大雪", chen)
    assert round_.windows["mass"].ends_on == days(9) and round_.windows["peer"].ends_on == days(1)
    kept = AppraisalWindow.select().where(AppraisalWindow.what == "mass").order_by(AppraisalWindow.id)
    assert [(one.ends_on, one.why) for one in kept] == [(days(1), ""), (days(9), "下了三天大雪")]
    assert Audit.get(Audit.action == "appraisal.prolonged").detail == f"mass {days(9)}"


@pytest.mark.parametrize("ahead", [1, 0, -5])
def test_days_are_never_taken_away(chen, ahead):
    round_ = open_round(ends_in=1)
    assert not prolong(round_, "mass", days(ahead), "算了", chen)


def test_a_closed_round_stays_closed(chen):
    round_ = open_round()
    assert not round_.close(chen)  # somebody may still answer
    over = let_it_end(round_)
    assert over.close(chen) and not over.close(chen)
    assert not prolong(over, "mass", days(9), "再开一次", chen)
    assert AppraisalRound.get_by_id(round_.id).state("mass") == "over"


def test_in_a_closed_year_no_round_opens_and_no_day_is_added(chen, village):
    over = let_it_end(open_round(body="party"))
    evaluation = Evaluation.begin(Region.get_by_id("990101"), over.year, chen)
    EvaluationStep.create(evaluation=evaluation, step="closed", by=chen)
    assert not prolong(over, "mass", days(9), "大雪", chen)
    assert not open_round(body="congress", form="1" * 32)
    assert open_round("990102", form="2" * 32)  # another district's year goes on


def test_the_office_reminds_once_a_day_and_only_of_what_is_open(chen):
    round_ = open_round()
    assert AppraisalReminder.send(round_, "peer", chen) and not AppraisalReminder.send(round_, "peer", chen)
    assert not AppraisalReminder.send(let_it_end(round_), "mass", chen)


# --- what it asks


def test_until_it_begins_it_may_ask_something_else(village):
    round_ = open_round(begins_in=1)
    assert round_.ask(village.user("chen"), ballot=OWN, least=8, least_fellows=4)
    kept = AppraisalRound.get()
    assert (kept.ballot, kept.least, kept.least_fellows) == (OWN, 8, 4)
    assert Audit.select().where(Audit.action == "appraisal.worded").count() == 1


def test_from_its_first_day_on_what_it_asks_and_how_it_counts_stays(village):
    round_ = open_round(begins_in=0)
    assert not round_.ask(village.user("chen"), ballot=OWN, least=3)
    assert AppraisalRound.get().ballot == USUAL


def test_what_is_over_stays_as_well(village):
    round_ = let_it_end(open_round())
    round_.close(village.user("chen"))
    assert not round_.ask(village.user("chen"), ballot=OWN)
