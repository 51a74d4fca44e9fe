from datetime import date

import pytest

from lib import clock
from models.access.access import areas_for
from models.network.area import Area, Assignment
from models.visits.coverage import Counts, coverage
from models.visits.review import Review
from tests.office import visit


@pytest.fixture
def covered(village):
    """`covered("chen")`: area number → its coverage this year."""

    def ask(login="chen", year=None):
        rows = coverage(areas_for(village.user(login)), year or clock.today().year, clock.today())
        return {row.area.number: row for row in rows}

    return ask


def test_every_area_within_reach_has_a_line_by_number(covered):
    assert list(covered("chen")) == ["B1", "B2", "Q1", "Q2"]
    assert list(covered("he")) == ["Q1", "Q2"]
    assert covered("ma") == {}


def test_an_area_nobody_has_visited_yet(covered):
    assert covered()["Q1"].counts == Counts(households=6, visited=0, at_home=0, must=3, must_reached=0)


def test_visits_at_home_and_must_visits_are_told_apart(covered, entry):
    visit(entry, "王秀英", "李建国家", place="talk")
    visit(entry, "王秀英", "孙桂兰家", place="home")

    assert covered()["Q1"].counts == Counts(households=6, visited=2, at_home=1, must=3, must_reached=1)


def test_a_household_counts_once_however_often_and_by_whomever_it_was_visited(covered, entry):
    visit(entry, "王秀英", "李建国家", place="talk")
    visit(entry, "张国庆", "李建国家", place="home")

    assert (covered()["Q1"].counts.visited, covered()["Q1"].counts.at_home) == (1, 1)


def test_what_waits_for_a_clerk_is_not_covered_until_it_is_accepted(covered, village, entry):
    visit(entry, "王秀英", "郑小红家")  # not her area
    assert covered()["Q2"].counts.visited == 0

    Review.get().decide(village.user("chen"), True, "")

    assert covered()["Q2"].counts.visited == 1


def test_last_years_visits_are_last_years(covered, entry):
    last = clock.today().year - 1
    visit(entry, "王秀英", "李建国家", visited_at=f"{last}-06-01T09:00:00+08:00")

    assert covered()["Q1"].counts.visited == 0
    assert covered(year=last)["Q1"].counts.visited == 1


def test_who_answers_for_an_area_is_named_and_nobodys_is_seen(covered):
    assert [deputy.name for deputy in covered()["Q1"].deputies] == ["王秀英", "张国庆"]
    assert covered()["B2"].deputies == []


def test_who_has_left_an_area_does_not_answer_for_it(covered):
    Assignment.update(ended_on=date(2021, 1, 1)).where(Assignment.area == Area.get(Area.number == "Q2")).execute()

    assert covered()["Q2"].deputies == []


def test_areas_add_up_and_shares_are_rounded_down(covered, entry):
    visit(entry, "王秀英", "李建国家", "孙桂兰家")
    whole = sum((row.counts for row in covered().values()), Counts())

    assert (whole.households, whole.visited, whole.percent, whole.home_percent) == (13, 2, 15, 100)
    assert (whole.must, whole.must_reached, whole.must_percent) == (7, 1, 14)


def test_nothing_to_cover_is_no_fault():
    assert (Counts().percent, Counts().home_percent, Counts().must_percent) == (0, 0, 100)
