"""What every answer tells the browser."""

import pytest

PATHS = ["/sign-ins/new", "/deputies", "/nowhere", "/static/css/base.css", "/static/nowhere.js", "/service-worker.js"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_bears_them_whatever_it_is(as_, path):
    headers = as_("chen").get(path).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_nothing_runs_but_our_own_files(as_):
    policy = as_("chen").get("/deputies").headers["Content-Security-Policy"]

    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_pages_are_not_kept_by_the_browser_or_on_the_way(as_):
    assert as_("chen").get("/deputies").headers["Cache-Control"] == "no-store"


def test_once_over_https_always_over_https(visitor):
    assert "Strict-Transport-Security" not in visitor.get("/sign-ins/new").headers
    secure = visitor.get("/sign-ins/new", base_url="https://lianxin.example")
    assert secure.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(visitor, village):
    answer = visitor.post("/sign-ins", data={"name": "D001", "password": village.PASSWORD})
    cookie = next(value for value in answer.headers.getlist("Set-Cookie") if value.startswith("session="))

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
