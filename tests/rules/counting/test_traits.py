from models.points.duty import Duty
from rules.counting.traits import meets, written
from rules.words import HOUSEHOLD_KINDS


def test_equal_traits_are_equal_texts():
    assert written(["elder", "outside", "routine"]) == "routine outside elder"
    assert written(["routine", "elder", "outside"]) == "routine outside elder"
    assert written(["no such trait", ""]) == ""


def test_a_visit_at_the_home_of_every_kind_fits_into_the_column():
    longest = written(["centralised", "together", "in-party", *HOUSEHOLD_KINDS])

    assert len(longest) <= Duty.traits.max_length


def test_whoever_asks_for_nothing_takes_anything():
    assert meets("", ())
    assert meets("routine alone", ())
    assert not meets("", ("routine",))
