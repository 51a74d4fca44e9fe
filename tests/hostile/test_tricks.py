"""Tricks with the parts of a request that no form shows: path, host, method, type, cookies, ways onward."""

import pytest
from itsdangerous import URLSafeTimedSerializer

from app import create_app
from models import database
from models.audit import Audit
from models.visits.visit import Visit
from tests.hostile.whole import assert_sound

ELSEWHERE = [
    "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example",
    "https://evil.example", "/\t/evil.example", "/\n/evil.example", "\x01/evil.example", "http://[",
    "javascript:alert(1)", "/a\r\nSet-Cookie: x=y", "evil.example", " /areas", "／／evil.example",
]  # fmt: skip
PATHS = [
    "/../../etc/passwd", "/static/../config.py", "/static/%2e%2e/config.py", "/static/..%2fconfig.py",
    "/static/..\\config.py",
    "/static//etc/passwd", "/static/%00", "/static/css/base.css%00.html", "//evil.example/", "/%2f%2fevil.example",
    "/S/..%2f..%2fduties", "/uploads/..%2f..%2flianxin.db", "/contact-cards/areas/../../audits", "/areas/1%0d%0aX: y",
]  # fmt: skip
METHODS = ["TRACE", "TRACK", "CONNECT", "PROPFIND", "PUT", "DELETE", "PATCH", "get", "POST\u00e9", "A" * 300]


@pytest.mark.parametrize("path", ["/sign-ins", "/preferences"])
def test_no_way_onward_leads_out_of_this_site(browser, village, path):
    for onward in ELSEWHERE:
        answer = browser(None).post(path, data={"name": "D001", "password": village.PASSWORD, "next": onward})

        assert (answer.status_code, answer.location) == (302, "/"), onward


def test_no_path_leads_out_of_what_is_served(browser):
    for path in PATHS:
        answer = browser("chen").get(path)

        assert_sound(answer)
        assert answer.status_code in (301, 302, 308, 404), path
        assert "evil.example" not in (answer.location or "")


@pytest.mark.parametrize("path", ["/", "/visits", "/sign-ins", "/areas/1"])
def test_no_other_method_does_anything(browser, path):
    for method in METHODS:
        answer = browser("chen").open(path, method=method)

        assert_sound(answer)
        assert answer.status_code in (200, 302, 403, 404, 405)
        assert answer.status_code != 200 or method == "get"


def test_a_header_does_not_change_the_method(browser):
    headers = {"X-HTTP-Method-Override": "POST", "X-HTTP-Method": "POST", "X-Method-Override": "POST"}

    assert browser("D001").get("/visits", headers=headers).status_code == 200


@pytest.mark.parametrize("type_", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_a_batch_under_a_type_that_any_page_can_send_is_not_taken(browser, entry, type_):
    visit = entry("王秀英", "李建国家")
    batch = f'{{"sent_at": "{visit["visited_at"]}", "visits": [{{"uuid": "{visit["uuid"]}"}}]}}'

    assert browser("D001").post("/visits", data=batch, content_type=type_).status_code == 422
    assert Visit.select().count() == 0


def test_what_a_stranger_says_about_where_it_comes_from_is_not_believed(browser):
    client = browser("D001")
    client.get("/areas", headers={"X-Forwarded-For": "6.6.6.6", "X-Real-IP": "6.6.6.6", "Forwarded": "for=6.6.6.6"})

    assert {line.address for line in Audit.select().where(Audit.action == "access.refused")} == {"127.0.0.1"}
    assert "Strict-Transport-Security" not in client.get("/", headers={"X-Forwarded-Proto": "https"}).headers


FOREIGN = ["evil.example", "lianxin.example.evil.example", "evil.example:443", "", "[::1", "a b"]
OWN = ["lianxin.example", "LIANXIN.EXAMPLE", "lianxin.example:443", "localhost:8000", "127.0.0.1"]


@pytest.mark.parametrize("host", FOREIGN)
def test_under_a_forged_host_nothing_is_served(settings, village, host):
    app = create_app(**settings | {"BASE_URL": "https://lianxin.example"})
    database.db.connect(reuse_if_open=True)
    answer = app.test_client().get("/sign-ins/new", headers={"Host": host})

    assert answer.status_code == 404
    assert "evil.example" not in answer.text


@pytest.mark.parametrize("host", OWN)
def test_under_its_own_name_and_on_its_own_machine_it_is(settings, village, host):
    app = create_app(**settings | {"BASE_URL": "https://lianxin.example"})
    database.db.connect(reuse_if_open=True)

    assert app.test_client().get("/sign-ins/new", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("secret", ["", "only for test", "another installation's"])
def test_a_session_under_another_secret_is_nobodys(app, browser, secret):
    client = browser("chen")
    with client.session_transaction() as session:
        facts = dict(session)
    hand = URLSafeTimedSerializer(secret, salt="cookie-session", signer_kwargs={"key_derivation": "hmac"})
    thief = app.test_client()
    thief.set_cookie("session", hand.dumps(facts))

    assert "/sign-ins/new" in thief.get("/areas").location


@pytest.mark.parametrize("cookie", ["", "x" * 8192, "e30.", ".eJw" + "A" * 500, "null", "..", "\x7f\xff"])
def test_a_session_that_is_none_is_nobodys(app, cookie):
    thief = app.test_client()
    answer = thief.get("/areas", headers={"Cookie": f"session={cookie}; locale={cookie}; theme={cookie}"})

    assert_sound(answer)
    assert "/sign-ins/new" in answer.location
