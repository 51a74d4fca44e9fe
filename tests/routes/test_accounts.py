import pytest

from models.accounts.attempt import Attempt
from models.accounts.authenticator import Authenticator
from models.accounts.sign_in import SignIn
from models.accounts.user import User
from models.audit import Audit


def test_staff_are_listed_and_a_deputy_is_found_by_name(as_):
    client = as_("sun")

    assert all(name in client.get("/accounts").text for name in ("陈敏", "鲁安", "齐明"))
    assert "王秀英" not in client.get("/accounts").text
    assert "王秀英" in client.get("/accounts?q=王秀英").text
    assert "马主任" not in client.get("/accounts").text


def test_a_new_account_gets_its_role_and_can_be_given_a_slip(as_, village):
    client = as_("sun")
    answer = client.post("/accounts", data={"login": "xin", "name": "辛勤", "role": "station", "region": "990101001"})

    assert answer.location.endswith(f"/accounts/{village.user('xin').id}")
    assert "登录名 xin" in client.post("/enrolments", data={"account": village.user("xin").id}).text


@pytest.mark.parametrize(
    "form", [{"login": "chen"}, {"login": ""}, {"name": ""}, {"role": "emperor"}, {"login": "x" * 41}]
)
def test_an_account_that_lacks_something_is_not_made(as_, form):
    count = User.select().count()
    whole = {"login": "xin", "name": "辛勤", "role": "station", "region": "990101001"}

    assert as_("sun").post("/accounts", data=whole | form).location == "/accounts"
    assert User.select().count() == count


def test_a_closed_account_is_out_at_once_and_can_be_opened_again(as_, village, visitor):
    desk, client, chen = as_("chen"), as_("sun"), village.user("chen")

    client.post(f"/accounts/{chen.id}/closing")
    assert desk.get("/households").status_code == 302
    assert visitor.post("/sign-ins", data={"name": "chen", "password": village.PASSWORD}).status_code == 422
    client.post(f"/accounts/{chen.id}/reopening")
    assert visitor.post("/sign-ins", data={"name": "chen", "password": village.PASSWORD}).status_code == 302


def test_nobody_shuts_themselves_out(as_, village):
    assert as_("sun").post(f"/accounts/{village.user('sun').id}/closing").status_code == 404


def test_security_lifts_a_lock_and_it_is_written_down(as_, village, visitor):
    for _ in range(8):
        Attempt.failed("D001", "10.0.0.1")
    wang, client = village.user("D001"), as_("lu")
    assert "错得太多" in client.get(f"/accounts/{wang.id}").text

    client.post(f"/accounts/{wang.id}/unlocking")
    assert visitor.post("/sign-ins", data={"name": "D001", "password": village.PASSWORD}).status_code == 302
    assert Audit.get(Audit.action == "account.unlocked").user.login == "lu"


def test_security_resets_a_lost_second_factor_and_the_old_devices_are_out(as_, village):
    desk, chen = as_("chen"), village.user("chen")
    Authenticator.create(user=chen, secret="x", confirmed_at=chen.sign_ins.get().began_at)

    as_("lu").post(f"/second-factors/{chen.id}/reset")
    assert Authenticator.of(chen) is None
    assert desk.get("/households").status_code == 302
    assert not SignIn.select().where(SignIn.user == chen, SignIn.revoked_at.is_null()).exists()


def test_each_of_the_three_has_pages_of_their_own_and_none_of_the_others(as_, village):
    chen = village.user("chen")
    reset, give = f"/second-factors/{chen.id}/reset", "/roles"

    assert as_("sun").post(reset).status_code == as_("qi").post(reset).status_code == 403
    assert as_("lu").post(give).status_code == as_("qi").post(give).status_code == 403
    assert as_("sun").get("/audits").status_code == as_("lu").get("/audits").status_code == 403
    assert as_("lu").get("/households").status_code == as_("qi").get("/households").status_code == 403


@pytest.mark.parametrize(("login", "first"), [("lu", "/accounts"), ("qi", "/audits"), ("sun", "/score-tables")])
def test_everybody_begins_on_a_page_of_their_own(as_, login, first):
    assert as_(login).get("/").location == first


def test_the_first_three_are_made_at_the_command_line(app, village):
    run = app.test_cli_runner().invoke

    assert run(args=["administrator", "a1", "安", "990101", "--kind", "audit"]).exit_code == 0
    assert list(village.user("a1").roles) == ["auditor"]
    second = run(args=["administrator", "a1", "安", "990101", "--kind", "security"])
    assert (second.exit_code, "三个人" in second.output) == (1, True)
