from datetime import date

from lib import clock
from models.access.access import deputies_for
from models.network.composition import composition
from models.network.mandate import Mandate


def made_up_of(village, login="chen"):
    return composition(deputies_for(village.user(login)), clock.today())


def test_people_are_counted_by_body_level_and_category(village):
    whole = made_up_of(village)

    assert (whole.total, whole.doubles) == (4, 0)
    assert (whole.bodies, whole.levels, whole.categories) == ([("party", 4)], [("district", 4)], [("professional", 4)])


def test_who_sits_in_two_bodies_is_in_both(village):
    Mandate.create(deputy=village.deputy("张国庆"), body="congress", level="town", term="第九届", category="cadre")
    whole = made_up_of(village)

    assert (whole.total, whole.doubles) == (4, 1)
    assert whole.bodies == [("party", 4), ("congress", 1)]
    assert whole.categories == [("cadre", 1), ("professional", 4)]


def test_a_mandate_that_has_ended_does_not_count(village):
    Mandate.update(ended_on=date(2021, 1, 1)).where(Mandate.deputy == village.deputy("张国庆")).execute()

    assert made_up_of(village).bodies == [("party", 3)]


def test_only_deputies_within_reach_are_counted(village):
    assert made_up_of(village, "ma").total == 0
    assert made_up_of(village, "D002").total == 3
