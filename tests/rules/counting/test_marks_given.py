from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rules.counting.marks_given import Appraised, Base, Given
from rules.counting.reasons import sentence
from rules.counting.tally import Tally
from tests.rules.years import decimals, scored


def told(item):
    return [sentence(reason) for reason in item.reasons]


def test_everybody_has_the_base():
    assert scored(Base(points=Decimal(60)), Tally()).points == 60


def test_a_mark_of_the_peers_is_a_part_of_the_points():
    item = scored(Appraised(side="peer", points=Decimal(20)), Tally(marks={"peer": Decimal("87.50")}))

    assert item.points == Decimal("17.5")
    assert told(item) == ["互评 87.5 分（百分制），这一项满分 20 分"]


def test_without_a_mark_there_is_nothing_yet():
    item = scored(Appraised(side="mass", points=Decimal(20)), Tally(marks={"peer": Decimal(90)}))

    assert (item.points, told(item)) == (0, ["还没有记录"])


def test_what_the_office_gives_is_for_one_item_and_ends_at_its_points():
    rule = Given(points=Decimal(10))

    assert scored(rule, Tally(given={"item": Decimal("7.5")})).points == Decimal("7.5")
    assert scored(rule, Tally(given={"item": Decimal(12)})).points == 10
    assert scored(rule, Tally(given={"another": Decimal(5)})).points == 0


@given(decimals("0", 100, places=2), decimals("0.1", 100), st.sampled_from(["self", "peer", "mass", "report"]))
def test_no_mark_gives_more_than_the_item(mark, points, side):
    assert 0 <= scored(Appraised(side=side, points=points), Tally(marks={side: mark})).points <= points
