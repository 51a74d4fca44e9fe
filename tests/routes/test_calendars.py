import icalendar
import pytest

from models.households.household import Household
from models.meetings.reception_guest import ReceptionGuest
from tests.meetings import reception


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


def events(answer):
    assert answer.status_code == 200
    assert answer.content_type == "text/calendar; charset=utf-8"
    return icalendar.Calendar.from_ical(answer.data).walk("VEVENT")


def test_everybody_subscribes_to_a_stations_calendar(visitor):
    reception("王秀英"), reception("张国庆", in_days=3)
    found = events(visitor.get("/calendars/stations/S1.ics"))

    assert [str(one["summary"]) for one in found] == ["王秀英代表接待群众", "张国庆代表接待群众"]
    assert "青山路 8 号" in found[0]["location"]
    assert found[0]["dtstart"].dt.isoformat() == "2026-11-20T01:00:00+00:00"


def test_and_to_a_deputys(visitor, village):
    reception("王秀英"), reception("张国庆", in_days=3)

    assert len(events(visitor.get(f"/calendars/deputies/{village.deputy('王秀英').slug}.ics"))) == 1


def test_a_change_keeps_the_name_and_raises_the_sequence(visitor, village):
    one = reception()
    before = events(visitor.get("/calendars/stations/S1.ics"))[0]
    one.change(village.user("chen"), village.deputy("张国庆"), one.begins_at, one.ends_at, "")
    one.cancel(village.user("chen"), "停电")
    after = events(visitor.get("/calendars/stations/S1.ics"))[0]

    assert before["uid"] == after["uid"]
    assert (before["sequence"], after["sequence"]) == (0, 2)
    assert (before["status"], after["status"]) == ("CONFIRMED", "CANCELLED")


def test_a_single_one_is_a_file_of_its_own(visitor):
    one = reception()
    answer = visitor.get(f"/calendars/receptions/{one.uid}.ics")

    assert len(events(answer)) == 1
    assert "reception-2026-11-20.ics" in answer.headers["Content-Disposition"]


def test_what_has_not_changed_is_not_sent_again(visitor):
    reception()
    address = "/calendars/stations/S1.ics"
    known = {"If-None-Match": visitor.get(address).headers["ETag"]}

    assert visitor.get(address, headers=known).status_code == 304


@pytest.mark.parametrize("path", ["stations/S9.ics", "stations/S1", "deputies/nobody.ics", "receptions/none.ics"])
def test_what_is_not_there_is_not_found(visitor, path):
    assert visitor.get(f"/calendars/{path}").status_code == 404


def test_a_calendar_names_nobody_who_came(visitor, village):
    one = reception(in_days=0)
    ReceptionGuest.write(one, "0" * 32, village.user("D001"), name="老陈", phone="139", words="路灯坏了")
    shown = visitor.get("/calendars/stations/S1.ics").text.replace("\r\n ", "")

    assert not [text for text in ("老陈", "路灯") if text in shown]
    assert not [home.name for home in Household.select() if home.name in shown]
