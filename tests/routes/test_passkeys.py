"""Passkeys on the server's side; that a real browser makes and uses them is shown in tests/browser."""

from datetime import timedelta

import pytest

from lib import clock
from models.accounts.challenge import Challenge
from models.accounts.passkey import Passkey


@pytest.fixture
def passkey(village):
    """`passkey("D001")`: a row as if the phone had made one."""

    def make(login):
        return Passkey.create(user=village.user(login), credential=f"c-{login}", public_key="AA", name="安卓手机")

    return make


def test_a_deputy_is_offered_a_passkey_that_needs_finger_or_face(as_):
    options = as_("D001").post("/passkeys/registration", json={}).json

    assert options["rp"]["id"] == "localhost"
    assert options["authenticatorSelection"]["userVerification"] == "required"
    assert options["user"]["name"] == "D001"


def test_the_sign_in_asks_for_any_passkey_of_this_site(visitor):
    options = visitor.post("/passkeys/challenge", json={}).json

    assert (options["rpId"], options["userVerification"]) == ("localhost", "required")
    assert not options.get("allowCredentials")  # who has a passkey is nobody's business


NO_KEY = {"id": "c-D001", "response": {"signature": "!"}}
WRONG = [None, {}, {"id": "c-D001"}, {"id": 7, "response": []}, "text", NO_KEY]


@pytest.mark.parametrize("credential", WRONG)
def test_an_answer_that_does_not_hold_lets_nobody_in(visitor, passkey, credential):
    passkey("D001")
    visitor.post("/passkeys/challenge", json={})

    assert visitor.post("/passkeys/sign-in", json={"credential": credential}).status_code == 422
    assert visitor.get("/profiles/mine").status_code == 302


@pytest.mark.parametrize("body", ["[]", "7", "null", "nonsense"])
def test_a_body_that_is_no_object_is_no_answer_either(visitor, as_, body):
    for client, path in ((visitor, "/passkeys/sign-in"), (as_("D001"), "/passkeys")):
        assert client.post(path, data=body, content_type="application/json").status_code == 422


def test_a_challenge_is_good_once_for_its_purpose_and_for_five_minutes(app, monkeypatch):
    once, other, old = Challenge.issue("new"), Challenge.issue("new"), Challenge.issue("new")

    assert [Challenge.take(once, "new"), Challenge.take(once, "new")] == [True, False]
    assert not Challenge.take(other, "sign-in")
    late = clock.now() + timedelta(minutes=6)
    monkeypatch.setattr(clock, "now", lambda: late)
    assert not Challenge.take(old, "new")


def test_a_person_takes_their_own_passkey_away_and_nobody_elses(as_, passkey):
    mine, other = passkey("D001"), passkey("D002")
    client = as_("D001")
    assert "安卓手机" in client.get("/profiles/mine").text

    assert client.post(f"/passkeys/{other.id}/removal").status_code == 404
    assert client.post(f"/passkeys/{mine.id}/removal").status_code == 302
    assert [one.id for one in Passkey.select()] == [other.id]
