import re
from datetime import timedelta

import pytest

from lib import clock
from models.accounts.enrolment import Enrolment


@pytest.fixture
def slip(village):
    """The token on a slip that the office printed for Wang."""
    _, token = Enrolment.issue(village.user("D001"), village.user("chen"))
    return token


def test_the_office_prints_a_slip_whose_address_signs_in_once(as_, visitor, village):
    page = as_("chen").post("/enrolments", data={"account": village.user("D001").id}).text
    address = re.search(r"HTTP://LOCALHOST(/E/[0-9A-Z]+)", page).group(1)

    assert "王秀英" in visitor.get(address).text
    assert visitor.post(address).location == "/passwords/mine?welcome=1"
    assert visitor.get("/passwords/mine").status_code == 200


def test_looking_at_the_link_does_not_use_it_up(visitor, slip):
    for _ in range(3):
        assert visitor.get(f"/E/{slip}").status_code == 200


def test_a_slip_works_once(app, visitor, slip):
    visitor.post(f"/E/{slip}")
    second = app.test_client()

    second.post(f"/E/{slip}")

    assert second.get(f"/E/{slip}").status_code == 404
    assert second.get("/passwords/mine").status_code == 302


def test_of_two_phones_at_the_same_moment_one_gets_in(village, slip):
    one, other = Enrolment.open(slip), Enrolment.open(slip)

    assert [one.use(), other.use()] == [True, False]


def test_a_new_slip_ends_the_older_one(visitor, village, slip):
    Enrolment.issue(village.user("D001"), village.user("chen"))

    assert visitor.get(f"/E/{slip}").status_code == 404


def test_a_slip_ends_after_two_weeks(visitor, slip, monkeypatch):
    late = clock.now() + timedelta(days=15)
    monkeypatch.setattr(clock, "now", lambda: late)

    assert "请办公室再发一张" in visitor.get(f"/E/{slip}").text


@pytest.mark.parametrize("login", ["D002", "he", "ma"])
def test_only_the_deputys_own_office_prints_one(as_, village, login):
    answer = as_(login).post("/enrolments", data={"account": village.user("D001").id})

    assert answer.status_code in (403, 404)
    assert Enrolment.select().count() == 0


def test_a_slip_for_nobody_is_refused(as_):
    assert as_("chen").post("/enrolments", data={"account": "nobody"}).status_code == 404
