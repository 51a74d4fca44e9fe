import pytest

from models.audit import Audit
from models.fairness.pattern_limits import PatternLimits
from models.fairness.pattern_note import PatternNote
from models.points.duty import Duty
from models.visits.review import Review
from models.visits.visit import Visit
from models.voices.rating import Rating

FORM = {"form": "a" * 32}


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


@pytest.fixture
def nights(visited):
    """Three visits of Wang's at 23:10, and one by day."""
    for day, home in ((3, "李建国家"), (4, "陈𬭎家"), (5, "赵志强家")):
        visited("王秀英", home, f"2026-11-0{day}", visited_at=f"2026-11-0{day}T23:10:00+08:00")
    return visited("王秀英", "孙桂兰家", "2026-11-06")


@pytest.fixture
def address(village):
    return f"/patterns/{village.deputy('王秀英').id}/2026-2/night"


def ask(client, address, step="asked", form="a" * 32, words="那几天是几点去的？"):
    return client.post(address, data={"step": step, "words": words, "form": form}, follow_redirects=True)


def test_the_plain_facts_are_listed_for_the_office_of_the_region_only(nights, as_):
    page = as_("chen").get("/patterns").text

    assert "王秀英 · 夜里的走访" in page and "3 次记的时间在 22 点到 6 点之间；其余 1 次在白天和傍晚。" in page
    assert "王秀英" not in as_("ma").get("/patterns").text
    assert as_("D002").get("/patterns").status_code == 403


def test_the_visits_stand_there_with_their_homes_and_that_somebody_looked_is_written_down(nights, as_, address):
    page = as_("chen").get(address).text

    assert "李建国家" in page and "孙桂兰家" not in page
    assert Audit.get(Audit.action == "pattern.looked").count == 3


def test_another_half_year_is_another_list(nights, as_):
    assert "王秀英 · 夜里的走访" not in as_("chen").get("/patterns?half=2026-1").text


def test_a_deputy_sees_nothing_until_the_office_asks_and_then_answers(nights, as_, address, village):
    assert "夜里" not in as_("D001").get("/patterns/mine").text
    ask(as_("chen"), address)
    note = PatternNote.get()

    assert "那几天是几点去的？" in as_("D001").get("/duties/today").text
    assert "李建国家" in as_("D001").get(f"/patterns/asked/{note.id}").text
    assert as_("D002").get(f"/patterns/asked/{note.id}").status_code == 404
    for _ in range(2):
        as_("D001").post(f"/patterns/asked/{note.id}", data={"words": "手机时间拨快了", "form": "b" * 32})
    assert "手机时间拨快了" in as_("chen").get(address).text
    assert "那几天是几点去的？" not in as_("D001").get("/duties/today").text
    assert [one.step for one in PatternNote.select().order_by(PatternNote.id)] == ["asked", "answered"]


def test_what_the_office_found_stands_in_words(nights, as_, address):
    assert ask(as_("chen"), address, "explained", words="").status_code == 422
    assert ask(as_("chen"), address, "guilty").status_code == 422
    ask(as_("chen"), address, "explained", words="下夜班的人家，约好的")

    assert "弄清楚了" in as_("chen").get("/patterns").text
    assert PatternNote.get().words == "下夜班的人家，约好的"


def test_a_review_is_asked_for_by_a_person_and_changes_no_points(nights, as_, address):
    before = Duty.select().count()
    ask(as_("chen"), address, "review", words="请再看看这三次")

    assert [one.causes for one in Review.select()] == ["pattern"] * 3
    assert (Duty.select().count(), Duty.select().where(Duty.state != "counted").count()) == (before, 0)


def test_declined_visits_are_no_part_of_it(nights, as_, village):
    Review.create(visit=Visit.select().first(), causes="clock").decide(village.user("chen"), False, "记错了")

    assert "王秀英 · 夜里的走访" not in as_("chen").get("/patterns").text


def test_ratings_that_come_at_once_are_listed(visited, as_):
    for home in ("李建国家", "陈𬭎家", "赵志强家"):
        Rating.give(visited("王秀英", home, "2026-11-18"), "good", phone=home)

    assert "3 次走访记下后 1 分钟内，住户就评了；其余 0 次评价隔得久些。" in as_("chen").get("/patterns").text


def test_the_office_sets_from_where_on_within_bounds(nights, as_):
    as_("chen").post("/patterns/limits", data={"night_visits": "4", "burst_homes": "1"})
    limits = PatternLimits.of("990101")

    assert (limits.night_visits, limits.burst_homes) == (4, 4)
    assert "王秀英 · 夜里的走访" not in as_("chen").get("/patterns").text
    assert as_("chen").post("/patterns/limits", data={"district": "990102"}).status_code == 404


@pytest.mark.parametrize("path", ["2026-3/night", "26-1/night", "2026-2/guilt", "2026-2/'"])
def test_what_is_no_pattern_is_not_there(as_, village, path):
    assert as_("chen").get(f"/patterns/{village.deputy('王秀英').id}/{path}").status_code == 404
