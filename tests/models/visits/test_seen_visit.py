import pytest

from lib import clock
from models.visits.review import Review
from models.visits.seen_visit import answered_since, in_state, seen_by, visits_of
from models.visits.visit import Visit


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


def seen(village, login, visit):
    return seen_by(village.user(login), [visit])[0]


def name_seen(village, login, visit):
    home = seen(village, login, visit).household
    return home and home.name


@pytest.mark.parametrize(
    ("login", "name"), [("D001", "李建国家"), ("chen", "李建国家"), ("D002", "李建国家"), ("D003", None)]
)
def test_whoever_serves_a_household_sees_whose_door_it_was(village, visited, login, name):
    visit = visited("王秀英", "李建国家", "2026-10-01")

    assert name_seen(village, login, visit) == name


def test_a_code_scanned_at_a_strangers_door_tells_nothing_until_a_person_has_looked(village, visited):
    visit = visited("刘海生", "李建国家", "2026-10-01")
    assert name_seen(village, "D004", visit) is None

    Review.get().decide(village.user("chen"), True, "")
    assert name_seen(village, "D004", visit) == "李建国家"


def test_whoever_came_along_sees_the_home_too(village, visited):
    visit = visited("张国庆", "李建国家", "2026-10-01", companions=[village.deputy("周晓燕").id])

    assert name_seen(village, "D003", visit) == "李建国家"


def test_after_an_area_has_moved_on_a_deputy_still_sees_their_own_visits_and_no_others(village, visited):
    mine = visited("王秀英", "李建国家", "2026-10-01")
    yours = visited("张国庆", "李建国家", "2026-10-02")
    village.deputy("王秀英").assignments.get().delete_instance()

    assert name_seen(village, "D001", mine) == "李建国家"
    assert name_seen(village, "D001", yours) is None


def test_a_leader_sees_that_there_was_a_visit_and_not_what_was_said(village, visited):
    visit = visited("周晓燕", "郑小红家", "2026-10-01", heard="家里的事")

    told = seen(village, "D002", visit)

    assert (told.household, told.words_open, told.state) == (None, False, "counted")


def test_a_visit_is_in_the_state_of_its_last_review(village, visited):
    visit = visited("刘海生", "李建国家", "2026-10-01")
    mine = visits_of(village.deputy("刘海生").id)
    assert list(in_state(mine, "claimed")) == [visit]

    Review.get().decide(village.user("chen"), False, "没有去过")
    assert (list(in_state(mine, "claimed")), list(in_state(mine, "void"))) == ([], [visit])

    Review.contest(visit, "去过的", village.user("D004"))
    assert (list(in_state(mine, "claimed")), list(in_state(mine, "void"))) == ([visit], [])


def test_visits_that_one_came_along_on_are_ones_own(village, visited):
    visit = visited("王秀英", "李建国家", "2026-10-01", companions=[village.deputy("张国庆").id])

    assert list(visits_of(village.deputy("张国庆").id)) == [visit]
    assert list(visits_of(village.deputy("周晓燕").id)) == []


def test_an_answer_is_a_decline_or_a_word_and_not_a_silent_yes(village, visited):
    before = clock.parse("2026-11-01T00:00:00+08:00")
    for day, accepted, answer in (("01", False, ""), ("02", True, "电话问过"), ("03", True, "")):
        visit = visited("刘海生", "李建国家", f"2026-10-{day}")
        Review.get(Review.visit == visit).decide(village.user("chen"), accepted, answer)
    mine = visits_of(village.deputy("刘海生").id)

    assert [str(visit.visited_on) for visit in answered_since(mine, before).order_by(Visit.visited_on)] == [
        "2026-10-01", "2026-10-02",
    ]  # fmt: skip
    assert list(answered_since(mine, clock.parse("2026-11-16T00:00:00+08:00"))) == []
