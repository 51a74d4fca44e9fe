from models.access.access import areas_for, households_for
from models.households.household import Household
from models.imports.network_findings import duplicates, unserved
from models.network.area import Assignment


def test_households_that_nobody_serves_are_found_by_their_area(village):
    assert [(area.number, area.households) for area in unserved(areas_for(village.user("chen")))] == [("B2", 1)]


def test_an_area_whose_deputy_has_left_is_nobody_s(village):
    Assignment.update(ended_on=village.LONG_AGO).where(Assignment.deputy == village.deputy("刘海生")).execute()

    assert [area.number for area in unserved(areas_for(village.user("chen")))] == ["B1", "B2"]


def test_an_area_without_households_is_no_finding(village):
    Household.delete().where(Household.name == "杨家").execute()

    assert unserved(areas_for(village.user("chen"))) == []


def test_a_household_that_is_there_twice_is_found(village):
    first = village.household("李建国家")
    again = Household.create(
        area=first.area, number="099", name="李建国", address="青山社区１区001号", region_code=first.region_code
    )

    assert duplicates(households_for(village.user("chen"))) == [(first, again)]
    assert duplicates(households_for(village.user("ma"))) == []
