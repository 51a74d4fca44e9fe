"""The second factor: the office goes nowhere without it; it is set up once, and shown at each sign-in."""

import re
from datetime import timedelta

import pytest

from lib import clock, one_time
from models import database
from models.accounts.authenticator import Authenticator
from models.accounts.passkey import Passkey
from models.accounts.sign_in import SignIn
from models.audit import Audit
from models.upkeep.installation import Installation


@pytest.fixture
def with_password(app, village):
    """`with_password("chen")`: a browser that has shown the password and nothing more."""

    def sign_in(login):
        client = app.test_client()
        assert client.post("/sign-ins", data={"name": login, "password": village.PASSWORD}).status_code == 302
        return client

    return sign_in


@pytest.fixture
def later(monkeypatch):
    def pass_time(**span):
        now = clock.now() + timedelta(**span)
        monkeypatch.setattr(clock, "now", lambda: now)

    return pass_time


def digits(user, steps=0):
    """What the person's app shows now, or some half-minutes on."""
    app = Authenticator.get(Authenticator.user == user)
    return one_time.code_at(app.secret, int(clock.now().timestamp()) // one_time.STEP + steps)


def set_up(client, user):
    """Scan the code and type the six digits; the recovery codes."""
    assert "<svg" in client.post("/second-factors").text
    page = client.post("/second-factors/confirmation", data={"code": digits(user)}).text
    return re.findall(r"\w{4}-\w{4}-\w{4}-\w{4}", page)


def get_in(client, user, code):
    return client.post("/second-factors/current", data={"code": code})


def test_an_office_without_a_second_factor_comes_to_its_set_up_and_nowhere_else(with_password):
    client = with_password("chen")

    for path in ("/score-tables", "/households", "/deputies", "/profiles/mine", "/passwords/mine", "/codes"):
        assert client.get(path).location.startswith("/second-factors/new"), path
    assert client.post("/enrolments").location.startswith("/second-factors/new")
    assert client.get("/households", headers={"Accept": "application/json"}).status_code == 403


def test_a_deputy_and_a_station_are_not_asked(with_password):
    assert with_password("D001").get("/duties/today").status_code == 200
    assert with_password("he").get("/areas").status_code == 200


def test_setting_up_leads_on_and_counts_for_this_sign_in(with_password, village):
    client = with_password("chen")
    codes = set_up(client, village.user("chen"))

    assert len(set(codes)) == 10
    assert client.get("/score-tables").status_code == 200


@pytest.mark.parametrize(("login", "page"), [("he", "/areas"), ("cg", "/opinions")])
def test_a_station_or_a_unit_that_has_set_one_up_is_asked_from_then_on(with_password, village, later, login, page):
    client, user = with_password(login), village.user(login)
    assert "/second-factors/new" in client.get("/profiles/mine").text
    set_up(client, user)
    assert client.get(page).status_code == 200
    later(minutes=2)

    client = with_password(login)
    assert client.get(page).location.startswith("/second-factors/current")
    assert get_in(client, user, digits(user)).status_code == 302
    assert client.get(page).status_code == 200


def test_a_wrong_first_code_sets_nothing_up(with_password, village):
    client = with_password("chen")
    client.post("/second-factors")

    assert client.post("/second-factors/confirmation", data={"code": "000000"}).status_code == 422
    assert Authenticator.of(village.user("chen")) is None
    assert client.get("/score-tables").status_code == 302


def test_the_next_sign_in_asks_for_the_six_digits(with_password, village, later):
    chen = village.user("chen")
    set_up(with_password("chen"), chen)
    later(minutes=2)
    client = with_password("chen")

    assert client.get("/households?page=2").location == "/second-factors/current?next=/households?page%3D2"
    assert get_in(client, chen, "000000").status_code == 422
    answer = client.post("/second-factors/current", data={"code": digits(chen), "next": "/households?page=2"})
    assert answer.location == "/households?page=2"
    assert client.get("/households").status_code == 200


def test_digits_that_somebody_read_over_the_shoulder_are_good_once(with_password, village, later):
    chen = village.user("chen")
    set_up(with_password("chen"), chen)
    later(minutes=2)
    code = digits(chen)
    first, second = with_password("chen"), with_password("chen")

    assert get_in(first, chen, code).status_code == 302
    assert get_in(second, chen, code).status_code == 422


def test_a_recovery_code_opens_once_however_it_is_typed(with_password, village):
    chen = village.user("chen")
    code = set_up(with_password("chen"), chen)[0]

    assert get_in(with_password("chen"), chen, code.lower().replace("-", " ")).status_code == 302
    assert get_in(with_password("chen"), chen, code).status_code == 422


def test_new_recovery_codes_end_the_old_ones(with_password, village):
    chen = village.user("chen")
    client = with_password("chen")
    old = set_up(client, chen)[0]
    new = re.findall(r"\w{4}-\w{4}-\w{4}-\w{4}", client.post("/second-factors/codes").text)

    assert get_in(with_password("chen"), chen, old).status_code == 422
    assert get_in(with_password("chen"), chen, new[0]).status_code == 302


def test_who_has_only_the_password_can_neither_replace_the_factor_nor_get_codes(with_password, village):
    chen = village.user("chen")
    set_up(with_password("chen"), chen)
    thief = with_password("chen")

    assert thief.post("/second-factors").location.startswith("/second-factors/current")
    assert thief.post("/second-factors/confirmation", data={"code": digits(chen)}).status_code == 302
    assert thief.post("/second-factors/codes").status_code == 302
    assert thief.post("/passkeys/registration", json={}).status_code == 403
    assert thief.get("/score-tables").status_code == 302


def test_guessing_the_digits_slows_down_and_locks_like_a_password(with_password, village):
    chen = village.user("chen")
    set_up(with_password("chen"), chen)
    client = with_password("chen")

    answers = [get_in(client, chen, "000000").status_code for _ in range(5)]
    assert answers[:3] == [422] * 3
    assert answers[-1] == 429
    assert with_password("chen")  # the password's own count is another one
    assert Audit.select().where(Audit.action == "second-factor.failed").count() == 5


def test_a_demonstration_asks_for_none_and_nothing_else_is_one(with_password):
    here = Installation.here()
    here.demo = True
    here.save()

    assert with_password("chen").get("/score-tables").status_code == 200


def test_a_deputy_of_the_office_still_hands_in_what_was_recorded_at_the_doors(with_password, village, entry):
    village.Role.create(user=village.user("D001"), role="office", region="990101")
    client = with_password("D001")
    item = entry("王秀英", "李建国家")

    assert client.get("/households").location.startswith("/second-factors/new")
    sent = client.post("/visits", json={"sent_at": clock.now().isoformat(), "visits": [item]})
    assert sent.json["receipts"][0]["state"] == "kept"


def test_what_was_shown_is_kept_with_the_sign_in(with_password, village):
    client = with_password("chen")
    assert SignIn.get().second_factor_at is None
    set_up(client, village.user("chen"))

    assert SignIn.get().second_factor_at is not None


def test_the_page_comes_back_to_where_one_wanted_to_go_but_never_elsewhere(with_password):
    page = with_password("chen").get("/second-factors/new?next=https://elsewhere.example/").text

    assert 'name="next" value=""' in page


def test_a_stolen_database_does_not_show_what_the_app_was_given(with_password, village):
    set_up(with_password("chen"), village.user("chen"))
    (stored,) = database.db.execute_sql("SELECT secret FROM authenticator").fetchone()

    assert Authenticator.get().secret not in stored


def test_new_recovery_codes_stand_in_the_log_under_the_account(with_password, village):
    client, chen = with_password("chen"), village.user("chen")
    set_up(client, chen)
    client.post("/second-factors/codes")
    lines = Audit.select().where(Audit.action == "recovery-codes.made")
    assert {(line.subject, line.subject_id) for line in lines} == {("user", chen.id)}


def test_without_an_app_the_page_asks_for_what_there_is(with_password, village):
    Passkey.create(user=village.user("chen"), credential="one", public_key="", name="手机")
    page = with_password("chen").get("/second-factors/current").text
    assert "用通行密钥" in page and "通行密钥不在身边" in page and "六位数" not in page
