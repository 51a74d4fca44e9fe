from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.fairness.patterns import BOUNDS, FACTS, PATTERNS, SHANGHAI, WORDS, Limits, Seen, patterns

LAST = date(2026, 6, 30)
MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)

moments = st.datetimes(datetime(2026, 1, 1), datetime(2026, 6, 30), timezones=st.just(SHANGHAI))
visits = st.lists(
    st.builds(
        Seen, st.integers(1, 10**6), st.none() | st.integers(1, 9), moments, moments,
        st.sampled_from(["home", "talk", "reception"]), st.booleans(), st.none() | moments,
    ), max_size=60, unique_by=lambda one: one.visit,
)  # fmt: skip


def seen(number, at, household=None, place="home", **more):
    return Seen(number, household or number, at, more.pop("received_at", at + timedelta(hours=1)), place, **more)


def a_year_of_walks(times=20):
    """Two homes every Monday morning: nothing to look at."""
    return [
        seen(100 + 2 * week + home, MORNING + timedelta(weeks=week - 8, minutes=25 * home))
        for week in range(times // 2) for home in (0, 1)
    ]  # fmt: skip


def codes(found):
    return [one.code for one in found]


def only(found, code):
    [one] = [one for one in found if one.code == code]
    return one


def test_a_deputy_who_walks_at_leisure_is_on_no_list():
    assert patterns(a_year_of_walks(), LAST) == []


def test_eight_homes_in_half_an_hour_beside_the_usual_two():
    rush = [seen(number, MORNING + timedelta(days=1, minutes=4 * number)) for number in range(8)]
    found = only(patterns(rush + a_year_of_walks(), LAST), "burst")

    assert found.visits == tuple(range(8))
    assert found.facts == {"count": 8, "minutes": 28, "usual": 2}
    assert patterns(rush[1:] + a_year_of_walks(), LAST) == []


def test_a_rush_of_an_hour_is_one_and_two_rushes_are_two():
    hour = [seen(number, MORNING + timedelta(minutes=3 * number)) for number in range(20)]
    next_day = [seen(50 + number, MORNING + timedelta(days=1, minutes=number)) for number in range(8)]

    assert [len(one.visits) for one in patterns(hour + next_day, LAST)] == [20, 8]


def test_many_at_one_reception_within_minutes():
    crowd = [seen(number, MORNING + timedelta(seconds=40 * number), place="reception") for number in range(10)]

    assert codes(patterns(crowd, LAST)) == ["crowd"]


def test_the_same_few_easy_homes_over_and_over_but_not_must_visit_ones():
    again = [seen(number, MORNING + timedelta(days=2 * number), household=1 + number % 5) for number in range(25)]
    others = a_year_of_walks(10)
    found = only(patterns(again + others, LAST), "same-homes")

    assert found.facts == {"homes": 5, "count": 25, "total": 35, "all_homes": 15}
    assert patterns([one._replace(easy=False) for one in again] + others, LAST) == []


@pytest.mark.parametrize(("hour", "night"), [(21, False), (22, True), (3, True), (5, True), (6, False)])
def test_night_is_from_ten_to_six_in_shanghai(hour, night):
    late = [seen(number, MORNING.replace(hour=hour) + timedelta(days=number)) for number in range(3)]
    in_utc = [one._replace(at=one.at.astimezone(SHANGHAI)) for one in late]

    assert codes(patterns(in_utc + a_year_of_walks(), LAST)) == (["night"] if night else [])


def test_rated_within_the_minute_in_which_it_was_noted():
    at_once = [one._replace(rated_at=one.received_at + timedelta(seconds=50)) for one in a_year_of_walks(6)[:3]]
    later = [one._replace(rated_at=one.received_at + timedelta(days=1)) for one in a_year_of_walks(12)[6:]]
    found = only(patterns(at_once + later, LAST), "rated-at-once")

    assert found.facts == {"count": 3, "minutes": 1, "others": 6}


def test_most_of_a_half_year_on_its_last_days():
    late = [seen(number, datetime(2026, 6, 24 + number % 7, 9 + number // 7, tzinfo=SHANGHAI)) for number in range(21)]

    assert only(patterns(late + a_year_of_walks(), LAST), "last-days").facts["count"] == 21
    assert patterns(late[:14], LAST) == []  # too few to speak of a share


@given(visits, st.randoms())
def test_the_order_of_the_visits_is_no_matter(visits, random):
    found = patterns(visits, LAST)
    random.shuffle(visits)

    assert patterns(visits, LAST) == found


@given(visits)
def test_every_pattern_names_visits_of_its_own_and_says_its_sentence(visits):
    numbers = {one.visit for one in visits}
    for found in patterns(visits, LAST, Limits(*(least for least, _ in BOUNDS.values()))):
        assert found.visits and set(found.visits) <= numbers and len(set(found.visits)) == len(found.visits)
        assert FACTS[found.code] % found.facts


@given(st.lists(st.integers(-(10**6), 10**6), min_size=len(BOUNDS), max_size=len(BOUNDS)))
def test_whatever_is_asked_for_stays_within_bounds(figures):
    within = Limits(*figures).within()._asdict()

    assert all(least <= within[name] <= most for name, (least, most) in BOUNDS.items())


def test_every_figure_has_its_bounds_and_its_word_and_every_pattern_its_sentence():
    assert list(BOUNDS) == list(WORDS) == list(Limits._fields)
    assert PATTERNS.keys() == FACTS.keys()
    assert Limits() == Limits().within()


def test_no_word_about_a_pattern_claims_a_guilt():
    words = "".join([*PATTERNS.values(), *FACTS.values(), *WORDS.values()])

    assert not any(bad in words for bad in ("假", "嫌", "疑", "作弊", "违", "不实", "异常", "可疑"))
