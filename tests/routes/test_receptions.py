import re

import pytest

from models.audit import Audit
from models.meetings.reception import Reception
from models.meetings.reception_guest import ReceptionGuest
from models.meetings.reception_swap import ReceptionSwap
from models.opinions.opinion import Opinion
from models.points.entry import Entry
from tests.meetings import reception, station

KEY = "0123456789abcdef" * 2


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


@pytest.fixture
def today(village):
    return reception(in_days=0)


def act_on(client, one, what="", **form):
    return client.post(f"/receptions/{one.id}{what}", data=form, follow_redirects=True)


def test_the_office_sees_what_is_ahead_by_day_and_what_nobody_has_said_yet(as_):
    reception(in_days=1)
    reception("张国庆", in_days=-1)

    page = as_("chen").get("/receptions").text
    assert "王秀英" in page and "张国庆" not in page
    page = as_("chen").get("/receptions?tab=untold").text
    assert "张国庆" in page and "王秀英" not in page


def test_a_deputy_sees_their_own_and_is_reminded_on_the_day(as_, today):
    assert "11月18日" in as_("D001").get("/duties/today").text
    assert "青山社区代表工作站" in as_("D001").get("/receptions/mine").text
    assert "还没有排到您" in as_("D004").get("/receptions/mine").text
    assert as_("D002").get(f"/receptions/{today.id}").status_code == 404


def test_the_deputy_says_that_it_was_held(as_, village, today):
    assert "记下了" in act_on(as_("D001"), today, "/outcome", outcome="held").text
    act_on(as_("D001"), today, "/outcome", outcome="held")

    assert Entry.select().where(Entry.kind == "reception", Entry.deputy == village.deputy("王秀英")).count() == 1
    assert "接待群众" in as_("D001").get(f"/archives/{village.deputy('王秀英').id}").text


def test_the_station_says_that_somebody_else_came_or_nobody(as_, village, today):
    act_on(as_("he"), today, "/outcome", outcome="covered", came=village.deputy("周晓燕").id)
    assert Reception.get_by_id(today.id).received_by == village.deputy("周晓燕")

    assert "没人来接待" in act_on(as_("he"), today, "/outcome", outcome="missed", **{"outcome-word": "没人来"}).text


@pytest.mark.parametrize("form", [
    {}, {"outcome": "covered"}, {"outcome": "party"}, {"outcome": "covered", "came": "999"},
])  # fmt: skip
def test_what_says_nothing_is_asked_again(as_, today, form):
    assert act_on(as_("D001"), today, "/outcome", **form).status_code == 422
    assert Reception.get_by_id(today.id).state == "planned"


def test_nobody_says_today_how_tomorrow_was(as_):
    tomorrow = reception(in_days=1)

    assert act_on(as_("D001"), tomorrow, "/outcome", outcome="held").status_code == 422
    assert act_on(as_("D001"), tomorrow, "/guests", words="路灯坏了").status_code == 422


def test_who_came_is_written_down_and_becomes_an_opinion_once(as_, village, today):
    area = village.household("李建国家").area_id
    told = {"form": KEY, "words": "路灯坏了", "name": "老陈", "phone": "13912345678", "register": "1", "area": area}
    for _ in range(2):
        page = act_on(as_("D001"), today, "/guests", **told)

    opinion = Opinion.get()
    assert (opinion.source, opinion.reception) == ("reception", today.id)
    assert (opinion.text, opinion.name) == ("路灯坏了", "老陈")
    guest = ReceptionGuest.get()
    assert (guest.opinion, guest.words, guest.name) == (opinion, "", "")
    assert opinion.number in page.text and "老陈" in page.text


def test_without_an_opinion_it_stays_with_the_reception(as_, today):
    page = act_on(as_("D001"), today, "/guests", form=KEY, words="来问医保", name="老陈")

    assert "来问医保" in page.text
    assert Opinion.select().count() == 0
    assert ReceptionGuest.get().words == "来问医保"


def test_who_came_is_not_seen_by_a_deputy_who_is_only_asked_to_stand_in(as_, village):
    one = reception(in_days=0, hour=20)
    act_on(as_("D001"), one, "/guests", form=KEY, words="来问医保", name="老陈")
    ReceptionSwap.ask(one, village.deputy("张国庆"), None, "", village.user("D001"))

    page = as_("D002").get(f"/receptions/{one.id}")
    assert page.status_code == 200 and "老陈" not in page.text and "来问医保" not in page.text
    assert act_on(as_("D002"), one, "/guests", words="x").status_code == 404
    assert act_on(as_("D002"), one, "/outcome", outcome="held").status_code == 404


def test_looking_at_who_came_is_written_down(as_, village, today):
    as_("he").get(f"/receptions/{today.id}")
    assert not Audit.select().where(Audit.action == "reception.looked").exists()
    act_on(as_("D001"), today, "/guests", form=KEY, words="来问医保")
    as_("he").get(f"/receptions/{today.id}")

    assert Audit.get(Audit.action == "reception.looked", Audit.user == village.user("he")).subject_id == today.id


def test_the_office_changes_a_time_and_calls_one_off(as_, village):
    one = reception()
    form = {"deputy": village.deputy("张国庆").id, "on": "2026-11-30", "begins": "14:00", "ends": "16:00"}
    assert "改好了" in act_on(as_("chen"), one, **form, **{"change-word": "有会"}).text
    assert act_on(as_("chen"), one, "/cancellation").status_code == 422
    act_on(as_("chen"), one, "/cancellation", **{"cancel-word": "停电"})

    changed = Reception.get_by_id(one.id)
    assert (changed.deputy.name, changed.on.isoformat(), changed.state, changed.sequence) == (
        "张国庆", "2026-11-30", "cancelled", 2,
    )  # fmt: skip


@pytest.mark.parametrize("wrong", [{"on": "soon"}, {"ends": "08:00"}, {"begins": "25:00"}, {"deputy": "0"}])
def test_what_is_no_time_or_nobody_changes_nothing(as_, village, wrong):
    one = reception()
    form = {"deputy": one.deputy_id, "on": "2026-11-30", "begins": "14:00", "ends": "16:00"} | wrong

    assert act_on(as_("chen"), one, **form).status_code == 422
    assert Reception.get_by_id(one.id).sequence == 0


def test_one_is_added_outside_of_every_rule(as_, village):
    form = {"station": station().id, "deputy": village.deputy("王秀英").id, "on": "2026-11-30", "begins": "09:00",
            "ends": "10:00"}  # fmt: skip
    assert "排好了" in as_("he").post("/receptions", data=form, follow_redirects=True).text
    assert as_("ma").post("/receptions", data=form).status_code == 404
    assert Reception.select().count() == 1


def test_times_are_shown_as_shanghais_clock_has_them(as_, today):
    assert re.search(r"11月18日 \S+ 09:00–11:30", as_("he").get(f"/receptions/{today.id}").text)
