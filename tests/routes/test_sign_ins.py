from datetime import timedelta

import pytest

from lib import clock
from models.accounts.attempt import Attempt
from models.accounts.sign_in import SignIn


def sign_in(visitor, name, password, **form):
    return visitor.post("/sign-ins", data={"name": name, "password": password} | form)


@pytest.fixture
def later(monkeypatch):
    """`later(minutes=15)`: so much time has passed."""

    def pass_time(**span):
        now = clock.now() + timedelta(**span)
        monkeypatch.setattr(clock, "now", lambda: now)

    return pass_time


def test_a_password_lets_in_and_leads_on(visitor, village):
    answer = sign_in(visitor, "D001", village.PASSWORD, next="/visits")

    assert (answer.status_code, answer.location) == (302, "/visits")
    assert visitor.get("/passwords/mine").status_code == 200


def test_a_link_cannot_lead_a_signed_in_person_elsewhere(visitor, village):
    for elsewhere in ("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"):
        assert sign_in(visitor, "D001", village.PASSWORD, next=elsewhere).location == "/"


def test_a_wrong_password_says_what_to_do_and_keeps_the_name(visitor):
    answer = sign_in(visitor, "D001", "wrong")

    assert answer.status_code == 422
    assert "请办公室发一张登录码" in answer.text
    assert 'value="D001"' in answer.text


def test_wrong_passwords_slow_down_and_then_lock_for_a_while(visitor, village, later):
    for _ in range(3):
        assert sign_in(visitor, "D001", "wrong").status_code == 422
    assert "请等" in sign_in(visitor, "D001", village.PASSWORD).text
    for _ in range(5):
        Attempt.failed("D001", "10.0.0.9")

    locked = sign_in(visitor, "D001", village.PASSWORD)
    assert locked.status_code == 429
    assert "先停 15 分钟" in locked.text

    later(minutes=16)
    assert sign_in(visitor, "D001", village.PASSWORD).status_code == 302


def test_one_persons_slips_do_not_lock_a_colleague_in_the_same_house(visitor, village):
    for _ in range(8):
        Attempt.failed("D002", "127.0.0.1")

    assert sign_in(visitor, "D001", village.PASSWORD).status_code == 302


def test_an_account_without_a_password_cannot_be_entered_by_an_empty_one(visitor, village):
    user = village.user("D001")
    user.password = ""
    user.save()

    assert sign_in(visitor, "D001", "").status_code == 422


def test_a_phone_stays_signed_in_for_ninety_days_and_a_desk_for_a_working_day(as_, later):
    phone, desk = as_("D001"), as_("chen")

    later(hours=13)
    assert desk.get("/passwords/mine").status_code == 302
    assert phone.get("/passwords/mine").status_code == 200
    later(days=90)
    assert phone.get("/passwords/mine").status_code == 302


def test_the_office_takes_one_phone_back_and_the_other_stays(as_, village):
    lost, kept = as_("D001"), as_("D001")
    first = SignIn.select().where(SignIn.user == village.user("D001")).order_by(SignIn.id).first()

    as_("chen").post(f"/sign-ins/{first.id}/revocation")

    assert lost.get("/passwords/mine").status_code == 302
    assert kept.get("/passwords/mine").status_code == 200


@pytest.mark.parametrize("stranger", ["D002", "ma"])
def test_nobody_takes_back_the_phone_of_a_deputy_who_is_not_theirs(as_, village, stranger):
    phone = as_("D001")
    sign_in = SignIn.get(SignIn.user == village.user("D001"))

    assert as_(stranger).post(f"/sign-ins/{sign_in.id}/revocation").status_code == 404
    assert phone.get("/passwords/mine").status_code == 200


def test_signing_out_ends_the_sign_in_itself_and_not_only_the_cookie(as_):
    client = as_("D001")
    with client.session_transaction() as session:
        cookie = dict(session)

    client.post("/sign-ins/current/end")

    with client.session_transaction() as session:
        session.update(cookie)
    assert client.get("/passwords/mine").status_code == 302
