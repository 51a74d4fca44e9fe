from datetime import date

import pytest

from models.opinions.holiday import Holiday, working_days
from models.opinions.opinion_limits import OpinionLimits
from rules.opinions.opinion_limits import DEFAULTS


def text(answer) -> str:
    return answer.get_data(as_text=True)


def test_a_year_comes_with_the_software_until_the_office_has_looked(as_, on_a_day):
    on_a_day("2026-11-02")
    office = as_("chen")
    page = text(office.get("/holidays"))
    assert ("10月1日" in page, "还没有人核对过" in page) == (True, True)

    office.post("/holidays/checks", data={"district": "990101", "year": 2026})
    assert "还没有人核对过" not in text(office.get("/holidays"))
    assert Holiday.checked("990101", 2026).set_by.login == "chen"
    assert "调休还没有公布" in text(office.get("/holidays?year=2027"))


def test_a_day_is_added_and_taken_away_and_counts_at_once(as_, on_a_day):
    on_a_day("2026-11-02")
    office = as_("chen")
    office.post("/holidays", data={"day": "2026-11-03", "works": "0", "name": "停电 100%"})
    assert working_days("990101").has(date(2026, 11, 3)) is False
    assert "停电 100%" in text(office.get("/holidays"))
    assert working_days("990102").has(date(2026, 11, 3)) is True  # another district's day is its own

    office.post("/holidays/removal", data={"day": "2026-11-03"})
    office.post("/holidays/removal", data={"day": "2026-10-10"})
    assert working_days("990101").has(date(2026, 11, 3)) is True
    assert working_days("990101").has(date(2026, 10, 10)) is False  # a Saturday, no longer made up


def test_limits_are_set_for_a_district_and_stay_within_reason(as_):
    as_("chen").post("/holidays/limits", data={"take_up": "5", "answer": "2", "sort": "0", "tell": "x"})

    assert OpinionLimits.of("990101") == DEFAULTS._replace(sort=1, take_up=5, answer=5)
    assert OpinionLimits.get(OpinionLimits.district == "990101").set_by.login == "chen"
    assert OpinionLimits.of("990102") == DEFAULTS


@pytest.mark.parametrize("form", [{"day": "nonsense"}, {"day": "9999-99-99"}, {}])
def test_what_is_no_day_changes_nothing(as_, form):
    as_("chen").post("/holidays", data=form)

    assert Holiday.select().count() == 0


def test_another_districts_days_are_not_ours_to_set(as_):
    assert as_("ma").post("/holidays", data={"district": "990101", "day": "2026-11-03"}).status_code == 404
