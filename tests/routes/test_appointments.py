import pytest

from models.audit import Audit
from models.households.household import Household
from models.meetings.appointment import Appointment
from routes import residents
from tests.meetings import appointment

KEY = "0123456789abcdef" * 2
ASKED = {
    "form": KEY, "way": "home", "day1": "2026-11-20", "hour1": "9", "day2": "2026-11-21", "hour2": "15", "name": "老陈",
    "phone": "139 1234 5678", "address": "青山路 9 号", "topic": "路灯坏了",
}  # fmt: skip


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


@pytest.fixture
def ask(village):
    def send(client, **changes):
        form = {"deputy": village.deputy("王秀英").slug} | ASKED | changes
        return client.post("/appointments", data=form, follow_redirects=True)

    return send


def answer(client, one, word="", **form):
    form |= {f"{form.get('step')}-word": word}
    return client.post(f"/appointments/{one.id}", data=form, follow_redirects=True)


def test_anybody_asks_and_gets_a_code(visitor, ask):
    page = ask(visitor)

    one = Appointment.get()
    assert one.follow_shown in page.text and "等代表答复" in page.text
    assert one.follow_code not in page.request.path
    assert (one.name, one.phone, one.address, one.topic) == ("老陈", "13912345678", "青山路 9 号", "路灯坏了")


def test_sent_twice_it_is_asked_once(visitor, ask):
    ask(visitor), ask(visitor)
    assert Appointment.select().count() == 1


@pytest.mark.parametrize("wrong", [
    {"way": "fly"}, {"day1": "", "day2": ""}, {"day1": "2026-11-18", "day2": "2030-01-01"},
    {"hour1": "3", "hour2": "x"}, {"name": ""}, {"phone": "abc"}, {"website": "http://x"}, {"form": "short"},
])  # fmt: skip
def test_what_is_amiss_is_told_and_nothing_typed_is_lost(visitor, ask, wrong):
    page = ask(visitor, **wrong)

    assert page.status_code == 422 and "路灯坏了" in page.text
    assert Appointment.select().count() == 0


def test_a_flood_is_dammed_and_says_so(visitor, ask):
    answers = [ask(visitor, form=f"{number:032x}").status_code for number in range(62)]

    assert answers[0] == 200 and answers[-1] == 429
    assert Appointment.select().count() <= 60


def test_the_code_opens_it_from_anywhere_and_a_wrong_one_does_not(visitor, app):
    one, elsewhere = appointment(), app.test_client()

    assert "路灯" not in elsewhere.get(f"/appointments/own/{one.id}", follow_redirects=True).text
    assert elsewhere.post("/appointments/follow", data={"code": "0" * 10}).status_code == 404
    assert elsewhere.post("/appointments/follow", data={"code": "12"}).status_code == 422
    page = elsewhere.post("/appointments/follow", data={"code": one.follow_shown}, follow_redirects=True)
    assert "等代表答复" in page.text


def test_codes_can_not_be_tried_through(visitor):
    codes = [visitor.post("/appointments/follow", data={"code": f"{number:010}"}).status_code for number in range(22)]

    assert codes[0] == 404 and codes[-1] == 429


def test_the_deputy_takes_a_time_and_the_household_sees_it(visitor, as_, ask):
    ask(visitor)
    one = Appointment.get()
    assert "等您答复" in as_("D001").get("/duties/today").text
    assert "记下了" in answer(as_("D001"), one, step="agree", time=one.offered[0].id).text

    assert "11月20日" in visitor.get(f"/appointments/own/{one.id}").text
    assert "约好了" in visitor.get(f"/appointments/own/{one.id}").text


def test_the_deputy_proposes_and_the_household_agrees_or_calls_off(visitor, as_, ask):
    ask(visitor)
    one = Appointment.get()
    answer(as_("D001"), one, step="propose", on="2026-11-25", at="10:00", word="那天开会")
    page = visitor.get(f"/appointments/own/{one.id}").text
    assert "那天开会" in page and "10:00" in page

    visitor.post(f"/appointments/own/{one.id}", data={"time": Appointment.get().offered[0].id})
    assert Appointment.get().state == "agreed"
    page = visitor.post(f"/appointments/own/{one.id}", data={"cancel": "1", "word": "去女儿家"}, follow_redirects=True)
    assert "取消了" in page.text
    assert "去女儿家" in as_("D001").get(f"/appointments/{one.id}").text


def test_the_household_offers_other_times_and_the_deputy_is_asked_anew(visitor, as_, ask, on_a_day):
    ask(visitor)
    one = Appointment.get()
    place = f"/appointments/own/{one.id}"
    other = {"offer": "1", "day1": "2026-11-27", "hour1": "16", "offer-word": "上午要去医院"}
    assert "已经改了" in visitor.post(place, data=other, follow_redirects=True).text  # the deputy has not answered yet
    answer(as_("D001"), one, step="propose", on="2026-11-25", at="10:00")
    assert visitor.post(place, data={"offer": "1", "day1": "2026-11-18", "hour1": "16"}).status_code == 422
    for _ in range(2):  # sent twice, it is offered once
        page = visitor.post(place, data=other, follow_redirects=True).text
    assert "11月27日" in page and "11月25日" not in page
    on_a_day("2026-11-20")
    now = Appointment.get()
    assert (now.state, now.begins_at, now.days_waiting, len(now.offered)) == ("asked", None, 2, 1)
    assert "上午要去医院" in as_("D001").get(f"/appointments/{one.id}").text
    assert answer(as_("D001"), one, step="offer").status_code == 422  # that is the household's to do
    answer(as_("D001"), one, step="agree", time=now.offered[0].id)
    assert Appointment.get().state == "agreed"


@pytest.mark.parametrize("form", [
    {}, {"step": "fly"}, {"step": "propose"}, {"step": "propose", "on": "2026-11-17", "at": "10:00"},
    {"step": "cancel"}, {"step": "miss"},
])  # fmt: skip
def test_an_answer_that_says_nothing_is_asked_again(as_, form):
    one = appointment()

    assert answer(as_("D001"), one, **form).status_code == 422
    assert Appointment.get().state == "asked"


def test_the_visit_form_opens_with_the_household_or_else_the_scanner(as_, village):
    one = appointment()
    one.agree(one.offered[0].id, village.user("D001"))
    assert f"/visits/scan?appointment={one.id}&amp;place=home" in as_("D001").get(f"/appointments/{one.id}").text

    one.household = village.household("李建国家")
    one.save()
    page = as_("D001").get(f"/appointments/{one.id}").text
    assert f"/visits/new?code={village.token('李建国家')}&amp;means=list&amp;appointment={one.id}" in page


def test_the_office_sees_the_oldest_unanswered_on_top(as_, on_a_day):
    appointment("张国庆", key="1" * 32)
    on_a_day("2026-11-22")
    appointment("王秀英", key="2" * 32)

    page = as_("chen").get("/appointments").text
    assert page.index("张国庆") < page.index("王秀英")
    assert "等了 4 天" in page


def test_looking_at_them_is_written_down(as_, village):
    one = appointment()
    as_("he").get("/appointments")
    as_("he").get(f"/appointments/{one.id}")

    found = Audit.select().where(Audit.user == village.user("he")).order_by(Audit.id)
    looks = [line.action for line in found if line.action.startswith("appointment")]
    assert looks == ["appointments.listed", "appointment.looked"]


def test_another_deputy_does_not_see_it_and_the_station_only_looks_on(as_):
    one = appointment()

    assert as_("D002").get(f"/appointments/{one.id}").status_code == 404
    assert as_("he").get(f"/appointments/{one.id}").status_code == 200
    assert answer(as_("he"), one, step="cancel", word="x").status_code == 403


def test_the_public_pages_name_no_household(visitor, village):
    page = visitor.get(f"/appointments/new?deputy={village.deputy('王秀英').slug}").text

    assert "王秀英" in page
    assert not [home.name for home in Household.select() if home.name in page]
    assert visitor.get("/appointments/new?deputy=nobody").status_code == 404


def test_a_household_that_has_shown_its_pin_need_not_say_who_it_is(visitor, ask, village, monkeypatch):
    monkeypatch.setattr(residents, "inside", lambda: village.household("李建国家"))

    assert ask(visitor, name="", phone="").status_code == 200
    assert Appointment.get().household == village.household("李建国家")
