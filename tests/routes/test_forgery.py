"""The token against forged requests: remembered when it was good, and asked for all the same at every request."""

import pytest

from app import create_app
from routes.forgery import signed_in
from tests.signing import session_of

EMPTY = {"sent_at": "2026-11-22T08:00:00+00:00", "visits": []}


@pytest.fixture
def phone(app, settings, village):
    """`phone("D001")`: a deputy's, at a server that asks for the token and remembers none yet."""
    signed_in.cache_clear()
    guarded = create_app(**settings)

    def browser(login: str):
        client = guarded.test_client()
        client.set_cookie("session", session_of(guarded, village.user(login)))
        return client

    return browser


def send(client, token: str | None, page: str = "", **more):
    headers = {"Accept": "application/json", "X-CSRFToken": token, "Referer": page}
    return client.post("/visits", json=EMPTY, headers={name: said for name, said in headers.items() if said}, **more)


def pulse(client) -> str:
    return client.get("/phones/pulse", headers={"Accept": "application/json"}).json["csrf"]


def test_a_phones_own_token_is_good_again_and_again(phone):
    client = phone("D001")
    token = pulse(client)
    assert [send(client, token).status_code for _ in range(3)] == [200, 200, 200]


def test_none_or_a_changed_one_is_refused_however_often_it_comes(phone):
    client = phone("D001")
    token = pulse(client)
    letter = token[-2]  # of the last one two bits say nothing
    wrong = token[:-2] + ("A" if letter != "A" else "B") + token[-1]
    assert [send(client, one).status_code for one in (token, None, wrong, wrong, "")] == [200, 400, 400, 400, 400]


def test_anothers_token_is_refused_though_it_was_good_there(phone):
    mine, theirs = phone("D001"), phone("D002")
    token = pulse(theirs)
    assert send(theirs, token).status_code == 200
    pulse(mine)
    assert send(mine, token).status_code == 400


def test_over_tls_it_has_to_come_from_a_page_of_ours(phone):
    client = phone("D001")
    token = pulse(client)
    at = {"base_url": "https://localhost"}
    pages = ("", "https://elsewhere.example/", "https://localhost/visits/new")
    assert [send(client, token, page, **at).status_code for page in pages] == [400, 400, 200]
