"""Sessions: a cookie that comes again says the same again, and nothing that a request did to it before."""

import pytest

from routes.sessions import Sessions


@pytest.fixture
def opened(app):
    """`opened(cookie)`: the session that such a cookie opens."""
    sessions = Sessions(app)

    def open_with(cookie: str):
        with app.test_request_context(headers={"Cookie": f"session={cookie}"}) as context:
            return sessions.open_session(app, context.request)

    return sessions, open_with


def test_what_one_request_does_is_nothing_to_the_next_with_the_same_cookie(opened):
    sessions, open_with = opened
    cookie = sessions.signer.dumps({"_flashes": [("message", "好了")], "name": "王秀英"})
    first = open_with(cookie)
    first["_flashes"].append(("message", "又来"))
    first["name"] = "别人"
    assert dict(open_with(cookie)) == {"_flashes": [("message", "好了")], "name": "王秀英"}


def test_a_cookie_with_one_sign_changed_opens_an_empty_session_each_time(opened):
    sessions, open_with = opened
    cookie = sessions.signer.dumps({"name": "王秀英"})
    assert open_with(cookie)["name"] == "王秀英"
    forged = ("A" if cookie[0] != "A" else "B") + cookie[1:]
    assert [dict(open_with(forged)) for _ in range(2)] == [{}, {}]
