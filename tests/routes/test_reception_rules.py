import pytest

from models.meetings.reception import Reception
from models.meetings.reception_rule import ReceptionRule
from tests.meetings import rule, station


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


def make(client, **form):
    return client.post("/reception-rules", data={"station": station().id} | form, follow_redirects=True)


@pytest.mark.parametrize(("form", "pattern", "shown"), [
    ({"kind": "day", "day": "15", "half": "am"}, "day 15 am", "每月 15 日上午"),
    ({"kind": "nth", "nth": "2", "weekday": "5", "half": "pm"}, "nth 2 5 pm", "每月第二个周五下午"),
    ({"kind": "week", "half_day": ["3pm", "1am"]}, "week 1am 3pm", "每周一上午、周三下午"),
])  # fmt: skip
def test_a_rule_is_looked_at_before_anything_is_planned(as_, form, pattern, shown):
    page = make(as_("chen"), **form).text

    assert shown in page and "就这样排" in page and "王秀英" in page
    assert (ReceptionRule.get().pattern, Reception.select().count()) == (pattern, 0)


@pytest.mark.parametrize("form", [
    {}, {"kind": "day", "day": "32", "half": "am"}, {"kind": "week"}, {"kind": "nth", "nth": "x"},
    {"kind": "day", "day": "15", "half": "am", "station": "0"},
    {"kind": "day", "day": "15", "half": "am", "on_holidays": "x"},
])  # fmt: skip
def test_what_is_no_rule_is_told_so(as_, form):
    assert make(as_("chen"), **form).status_code == 422
    assert ReceptionRule.select().count() == 0


def test_then_it_is_planned_and_once_only(as_, village):
    made = rule()
    for told in ("排好了 6 次", "没有再排"):
        page = as_("he").post(f"/reception-rules/{made.id}/plan", data={"months": "1"}, follow_redirects=True)
        assert told in page.text
    assert Reception.select().count() == 6


def test_a_rule_is_ended(as_, village):
    made = rule()
    as_("chen").post(f"/reception-rules/{made.id}/end")

    assert ReceptionRule.get().ended_by == village.user("chen")
    assert "还没有排法" in as_("chen").get("/reception-rules").text


def test_a_station_of_another_district_or_its_group_is_out_of_reach(as_):
    assert make(as_("ma"), kind="day", day="15", half="am").status_code == 422
    assert as_("ma").get(f"/reception-rules/{rule().id}").status_code == 404
    assert make(as_("chen"), kind="day", day="15", half="am", group="999").status_code == 404


def test_stations_for_which_nothing_is_planned_stand_out(as_):
    assert "1 个工作站还没排" in as_("chen").get("/receptions").text
    rule()
    assert "个工作站还没排" not in as_("chen").get("/receptions").text
