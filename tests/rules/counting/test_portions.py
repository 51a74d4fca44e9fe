from decimal import Decimal
from fractions import Fraction

import pytest

from rules.counting.portions import Portion
from rules.counting.reasons import sentence
from rules.counting.tally import tally
from rules.faults import FaultError
from tests.rules.years import line, scored, visits


def portion(**more):
    facts = {"duties": ("visit",), "counting": "households", "points": Decimal(10), "least": Fraction(1, 3)}
    return Portion(**facts | more)


AT_HOME = portion(of_aspects=("home",))


def seen(at_home, elsewhere):
    return tally([*visits(at_home), *visits(elsewhere, "talk", first=at_home + 1)])


def test_a_share_that_is_reached_gives_its_points():
    item = scored(AT_HOME, seen(2, 4))

    assert item.points == 10
    assert [sentence(reason) for reason in item.reasons] == ["入户占 33%，达到三分之一"]


def test_half_of_the_share_gives_half_the_points_or_none():
    assert scored(AT_HOME, seen(1, 5)).points == 5
    assert scored(portion(of_aspects=("home",), how="all-or-nothing"), seen(1, 5)).points == 0


def test_a_share_may_be_of_households_outside_the_party():
    outside = [line("visit", household=number, traits="routine alone outside") for number in (1, 2)]
    inside = [line("visit", household=3, traits="routine alone in-party")]

    item = scored(portion(of_traits=("outside",), least=Fraction(2, 3)), tally(outside + inside))

    assert item.points == 10
    assert [sentence(reason) for reason in item.reasons] == ["党外群众占 66%，达到三分之二"]


def test_of_nothing_there_is_no_share():
    assert scored(AT_HOME, seen(0, 0)).points == 0


def test_a_share_says_of_what():
    with pytest.raises(FaultError):
        portion()
    with pytest.raises(FaultError):
        portion(aspects=("talk",), of_aspects=("home",))
