"""The gate, for all routes at once: no unsafe request without a token of our own page."""

import pytest
from flask import url_for

from app import create_app
from models import database
from models.access.acts import may
from tests import village as cast
from tests.routes.test_access import homes  # noqa: F401 - a fixture


@pytest.fixture
def guarded(settings):
    app = create_app(**settings)
    database.db.connect(reuse_if_open=True)
    yield app
    database.close_database()


def test_no_unsafe_request_is_heard_without_the_pages_token(guarded, as_, homes):  # noqa: F811
    cookies = {login: cookie_of(as_(login)) for login in ("sun", "chen", "D001", "lu", "qi")}
    tried = 0
    for rule in guarded.url_map.iter_rules():
        if not {"POST", "PUT", "PATCH", "DELETE"} & rule.methods:
            continue
        client = guarded.test_client()
        who = next(login for login in cookies if may(cast.user(login), rule.endpoint))
        with client.session_transaction() as session:
            session.update(cookies[who])
        with guarded.test_request_context():
            address = url_for(rule.endpoint, **{name: homes["wang"].get(name, "nothing") for name in rule.arguments})
        for body in ({"data": {}}, {"json": {}}, {"data": {"csrf_token": "made up"}}):
            assert client.post(address, **body).status_code == 400, rule.endpoint
        tried += 1

    assert tried > 15


def cookie_of(browser) -> dict:
    with browser.session_transaction() as session:
        return dict(session)
