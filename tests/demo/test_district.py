from collections import Counter

import pytest

from demo.district import generate
from rules.network.network_sheets import STAFF_ROLES
from rules.words import BODIES, CATEGORIES, GROUP_ROLES, HOUSEHOLD_KINDS, LEVELS, MUST_VISIT_KINDS, REGION_LEVELS
from tests.demo.conftest import ANCHOR


def levels(deputy):
    return {mandate["level"] for mandate in deputy["mandates"]}


def answering(district):
    return Counter(deputy for area in district.areas for deputy in area["deputies"])


def test_it_has_the_size_of_the_real_one(district):
    assert len(district.stations) == 64
    assert len(district.areas) == 212
    assert len(district.households) == 30_000
    assert len([one for one in district.deputies if "district" in levels(one)]) == 180
    assert len([one for one in district.deputies if levels(one) == {"town"}]) == 125


def test_the_same_seed_gives_the_same_district_and_another_seed_another(district):
    assert generate(1, ANCHOR) == district
    assert generate(2, ANCHOR) != district


def test_its_division_codes_are_no_real_places(district):
    codes = {region.code for region in district.regions}
    assert all(code.startswith("99") for code in codes)
    assert {len(code) for code in codes} == set(REGION_LEVELS)
    assert all(code[:-3] in codes for code in codes if len(code) > 6)


@pytest.mark.parametrize("rows", ["stations", "deputies", "groups", "areas"])
def test_numbers_are_unique(district, rows):
    numbers = [row["number"] for row in getattr(district, rows)]
    assert len(set(numbers)) == len(numbers)


def test_every_region_that_is_named_exists(district):
    codes = {region.code for region in district.regions}
    placed = [*district.stations, *district.groups, *district.areas, *district.households, *district.staff]
    assert {row["region"] for row in placed} <= codes


def test_every_deputy_answers_for_one_area_and_an_area_has_three_deputies_at_most(district):
    assert answering(district) == Counter({deputy["number"]: 1 for deputy in district.deputies})
    assert {len(area["deputies"]) for area in district.areas} == {0, 1, 2, 3}


def test_an_area_of_one_deputy_is_what_one_deputy_can_visit(district):
    sizes = Counter(household["area"] for household in district.households)
    alone = [sizes[area["number"]] for area in district.areas if len(area["deputies"]) == 1]
    assert min(alone) >= 100
    assert max(alone) <= 145
    assert max(sizes.values()) <= 500


def test_a_handful_of_households_has_nobody(district):
    vacant = {area["number"] for area in district.areas if not area["deputies"]}
    assert 20 <= len([one for one in district.households if one["area"] in vacant]) <= 60


def test_households_are_numbered_within_their_area(district):
    keys = [(household["area"], household["number"]) for household in district.households]
    assert len(set(keys)) == len(keys)


def test_about_one_household_in_seven_must_be_visited_and_most_are_outside_the_party(district):
    must = [one for one in district.households if MUST_VISIT_KINDS.keys() & set(one["kinds"])]
    outside = [one for one in district.households if not one["in_party"]]
    assert 0.12 < len(must) / 30_000 < 0.18
    assert len(outside) / 30_000 > 0.8


def test_a_few_households_are_in_the_ledger_twice(district):
    doors = Counter((one["region"], one["name"], one["address"]) for one in district.households)
    assert 1 <= len([door for door, times in doors.items() if times > 1]) <= 10


def test_groups_have_one_leader_and_one_or_two_liaisons(district):
    for group in district.groups:
        roles = Counter(role for _, role in group["members"])
        assert roles["leader"] == 1
        assert roles["liaison"] in (1, 2)


def test_everybody_is_in_a_group_and_some_in_two(district):
    times = Counter(number for group in district.groups for number, _ in group["members"])
    assert times.keys() == {deputy["number"] for deputy in district.deputies}
    assert 1 in times.values()
    assert 2 in times.values()


def test_some_people_hold_several_mandates(district):
    held = Counter(len(deputy["mandates"]) for deputy in district.deputies)
    assert held[1] > held[2] > 20


def test_the_words_are_those_of_the_vocabulary(district):
    mandates = [mandate for deputy in district.deputies for mandate in deputy["mandates"]]
    assert {mandate["body"] for mandate in mandates} == set(BODIES)
    assert {mandate["level"] for mandate in mandates} == set(LEVELS)
    assert {mandate["category"] for mandate in mandates} == set(CATEGORIES)
    assert {role for group in district.groups for _, role in group["members"]} == set(GROUP_ROLES)
    assert {kind for one in district.households for kind in one["kinds"]} == set(HOUSEHOLD_KINDS)
    assert {one["role"] for one in district.staff} == set(STAFF_ROLES)


def test_there_are_three_clerks_and_one_administrator(district):
    roles = Counter(one["role"] for one in district.staff)
    assert (roles["office"], roles["administrator"], roles["station"]) == (3, 1, 64)


def test_standing_members_sit_for_the_district(district):
    standing = [one for deputy in district.deputies for one in deputy["mandates"] if one["standing"]]
    assert len(standing) == 21
    assert {one["level"] for one in standing} == {"district"}
