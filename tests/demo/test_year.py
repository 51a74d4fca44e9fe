from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest

from demo import district as districts
from demo import year as years
from demo.rhythm import SHANGHAI, at
from demo.temperaments import TEMPERAMENTS
from demo.troubles import COUNTS
from rules.visits.plausibility import burst
from rules.words import ASPECTS, DUTY_KINDS, FOUR_ROLES, PLACES, SCHEDULES
from tests.demo.conftest import ANCHOR


@pytest.fixture(scope="session")
def place(district):
    return district


@pytest.fixture(scope="session")
def made(year):
    return year


@pytest.fixture(scope="module")
def visits(made):
    return [visit | {"deputy": outing.deputy} for outing in made.outings for visit in outing.visits]


def by_temperament(made, visits, wanted):
    return [visit for visit in visits if made.kinds[visit["deputy"]] == wanted]


def day(visit):
    return visit["visited_at"].astimezone(SHANGHAI).date()


def share(some, condition):
    return len([one for one in some if condition(one)]) / len(some)


def test_it_has_the_size_of_a_real_year(visits):
    assert 24_000 <= len(visits) <= 30_000
    assert len({visit["uuid"] for visit in visits}) == len(visits)


def test_the_same_seed_gives_the_same_year_and_another_seed_another(place, made):
    assert years.generate(place, 1, ANCHOR) == made
    assert years.generate(place, 2, ANCHOR) != made


@pytest.mark.parametrize("anchor", [date(2026, 1, 3), date(2026, 5, 15), date(2028, 3, 1), date(2028, 10, 20)])
def test_any_day_of_any_year_can_be_the_last(anchor):
    made = years.generate(districts.generate(1, anchor), 1, anchor)
    assert 23_000 <= sum(len(outing.visits) for outing in made.outings) <= 31_000


def test_nothing_happens_on_the_last_day_or_later(made, visits):
    assert max(day(visit) for visit in visits) < ANCHOR
    assert max(outing.received_at for outing in made.outings) < at(ANCHOR, 0)
    assert max(entry["done_on"] for entry in made.entries) < ANCHOR


def test_what_was_received_had_been_recorded(made):
    assert all(outing.received_at > visit["visited_at"] for outing in made.outings for visit in outing.visits)


def test_a_phone_sends_fifty_visits_at_most(made):
    assert max(len(outing.visits) for outing in made.outings) <= 50


def test_there_is_somebody_of_every_temperament(made):
    assert Counter(made.kinds.values()).keys() == TEMPERAMENTS.keys()


def test_the_keen_do_the_most_and_the_idle_next_to_nothing(made, visits):
    people = Counter(made.kinds.values())
    each = {kind: len(by_temperament(made, visits, kind)) / people[kind] for kind in TEMPERAMENTS}
    assert each["keen"] > each["steady"] > each["rounds-only"] > each["idle"]
    assert each["idle"] < 20


def test_the_rusher_saves_it_for_the_end_of_the_year(made, visits):
    rushed = by_temperament(made, visits, "rusher")
    assert share(rushed, lambda visit: visit["visited_at"].month in (11, 12)) > 0.5
    assert share(by_temperament(made, visits, "steady"), lambda visit: visit["visited_at"].month in (11, 12)) < 0.25


def test_some_only_go_on_the_rounds_and_some_never_go_to_a_home(made, visits):
    doubted = sum(map(sum, COUNTS.values()))
    on_rounds = [one for one in by_temperament(made, visits, "rounds-only") if one["schedule"] != "centralised"]
    at_home = [one for one in by_temperament(made, visits, "receptions-only") if one["place"] == "home"]
    assert not on_rounds
    assert len(at_home) <= doubted  # a hasty evening is logged as home visits


def test_there_are_two_centralised_rounds(visits):
    days = {day(visit) for visit in visits if visit["schedule"] == "centralised"}
    assert {one.month for one in days} == {5, 10}
    assert all(max(half) - min(half) < timedelta(14) for half in _halves(days))


def _halves(days):
    return [[one for one in days if one.month == month] for month in (5, 10)]


def test_most_walking_is_done_after_work_and_at_weekends(visits):
    walks = [visit for visit in visits if (visit["place"], visit["schedule"]) == ("home", "routine")]
    moments = [walk["visited_at"].astimezone(SHANGHAI) for walk in walks]
    assert share(moments, lambda moment: moment.weekday() >= 5 or moment.hour >= 18) > 0.9


def test_only_the_hasty_walk_faster_than_anybody_can(made, visits):
    times = defaultdict(dict)
    for visit in visits:
        if visit["place"] == "home":
            times[visit["deputy"]][visit["uuid"]] = visit["visited_at"]
    hasty = [deputy for deputy, walked in times.items() if burst(walked)]
    assert 1 <= len(hasty) <= sum(COUNTS["burst"])


def test_visits_are_to_the_deputys_own_doors_but_for_a_few(place, visits):
    own = {deputy: area["number"] for area in place.areas for deputy in area["deputies"]}
    foreign = [visit for visit in visits if visit["household"] and visit["household"][0] != own[visit["deputy"]]]
    assert len(foreign) == sum(COUNTS["foreign_area"])


def test_a_phones_clock_is_wrong_now_and_then(made):
    wrong = [outing for outing in made.outings if outing.received_at - outing.sent_at > timedelta(days=1)]
    assert len(wrong) == sum(COUNTS["clock"])


def test_old_codes_are_used_after_they_were_replaced(made, visits):
    replaced = {one.household: one.at for one in made.replacements}
    late = [visit for visit in visits if visit.get("old_code")]
    assert len(late) == sum(COUNTS["revoked_code"])
    assert all(replaced[visit["household"]] < visit["visited_at"] for visit in late)
    assert len(made.replacements) > len(late)


def test_what_is_said_fits_the_place(place, visits):
    rural = {area["number"]: area["place"].rural for area in place.areas}
    villages = {visit["heard"] for visit in visits if visit["household"] and rural[visit["household"][0]]}
    assert not any("楼道" in heard for heard in villages)
    assert any("机耕路" in heard for heard in villages)


def test_some_visits_bring_an_opinion_a_pledge_or_a_matter_solved(visits):
    assert 0.1 < share(visits, lambda visit: visit["heard"]) < 0.25
    assert 0.01 < share(visits, lambda visit: visit["promised"]) < 0.1
    assert 0.01 < share(visits, lambda visit: visit["done"]) < 0.1


def test_the_words_are_those_of_the_vocabulary(made, visits):
    assert {visit["place"] for visit in visits} == set(PLACES)
    assert {visit["schedule"] for visit in visits} == set(SCHEDULES)
    assert {role for visit in visits for role in visit["roles"]} == set(FOUR_ROLES)
    assert {entry["kind"] for entry in made.entries} <= set(DUTY_KINDS)
    assert {entry["aspect"] for entry in made.entries} <= set(ASPECTS)


def test_what_was_filed_or_adopted_had_been_submitted(made):
    submitted = {(entry["deputy"], entry["title"]) for entry in made.entries if entry["aspect"] == "submitted"}
    better = [entry for entry in made.entries if entry["aspect"] in ("filed", "adopted")]
    assert better
    assert all((entry["deputy"], entry["title"]) in submitted for entry in better)


def test_some_are_on_leave_and_some_are_absent(made):
    aspects = Counter(entry["aspect"] for entry in made.entries if entry["kind"] == "meeting")
    assert aspects["present"] > aspects["leave"] > aspects["absent"] > 0
