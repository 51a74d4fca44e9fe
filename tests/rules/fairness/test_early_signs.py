from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.fairness.early_signs import DONE, FACTS, HELPS, QUIET, SIGNS, Year, signs

TODAY = date(2026, 11, 18)
BUSY = Year(last_on=TODAY)
THIRD = Fraction(1, 3)


def codes(year, share=THIRD):
    return [sign.code for sign in signs(year, TODAY, share)]


def test_a_year_that_goes_well_has_no_signs():
    assert codes(BUSY._replace(visited=30, at_home=10)) == []


@pytest.mark.parametrize(("days", "quiet"), [(QUIET - 1, False), (QUIET, True)])
def test_quiet_is_ninety_days(days, quiet):
    assert codes(Year(last_on=TODAY - timedelta(days))) == (["quiet"] if quiet else [])


def test_whoever_has_just_begun_is_not_quiet_and_whoever_never_did_anything_is():
    assert codes(Year(began_on=TODAY - timedelta(30))) == []
    assert codes(Year()) == codes(Year(began_on=TODAY - timedelta(200))) == ["quiet"]


@pytest.mark.parametrize(
    ("visited", "at_home", "behind"), [(9, 0, False), (10, 3, True), (10, 4, False), (12, 4, False)]
)
def test_behind_is_less_than_the_share_once_there_are_ten(visited, at_home, behind):
    year = BUSY._replace(visited=visited, at_home=at_home)

    assert codes(year) == (["home-share"] if behind else [])
    assert codes(year, share=None) == []


@pytest.mark.parametrize(("overdue", "must", "told"), [(0, 0, False), (4, 9, False), (5, 10, True), (1, 1, True)])
def test_overdue_is_told_once_half_of_them_are(overdue, must, told):
    assert codes(BUSY._replace(overdue=overdue, must=must)) == (["overdue"] if told else [])


@given(st.builds(Year, st.none() | st.dates(date(2025, 1, 1), TODAY), st.none(), *[st.integers(0, 50)] * 6))
def test_signs_come_in_one_order_and_each_says_its_facts(year):
    found = signs(year, TODAY, THIRD)

    assert [one.code for one in found] == [code for code in SIGNS if code in {one.code for one in found}]
    assert all(one.sentence % one.facts for one in found)


def test_every_sign_says_what_could_help():
    assert SIGNS.keys() == HELPS.keys() <= FACTS.keys()
    assert len(DONE) > 2
