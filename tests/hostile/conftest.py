import os

import pytest
from hypothesis import HealthCheck, settings

from lib import clock, queue, rates
from models.accounts.attempt import Attempt
from models.accounts.sign_in import SignIn
from models.households.code import Code
from models.rule_sets.rule_draft import RuleDraft
from routes import residents
from rules.writing.drafting import mark, part_of
from tests import village as cast
from tests.routes.test_access import homes  # noqa: F401 - two homes, and what belongs to them

EXAMPLES = int(os.environ.get("HOSTILE", 0))  # for each endpoint; 0 is the short run, the same every time

settings.register_profile(
    "hostile", deadline=None, max_examples=EXAMPLES or 2, derandomize=not EXAMPLES, database=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
RESIDENT = "resident"  # a household that has shown its PIN
EVERYBODY = (None, RESIDENT, "D001", "D002", "D004", "he", "chen", "sun", "ma")


@pytest.fixture
def app(app, monkeypatch):
    monkeypatch.setattr(rates, "seconds_to_wait", lambda *_: 0)
    monkeypatch.setattr(queue, "enqueue", lambda _number: None)  # what a job does is tried where jobs are
    monkeypatch.setattr(Attempt, "wait_until", lambda *_, **__: None)
    return app


@pytest.fixture
def values(homes):  # noqa: F811
    """What stands in the addresses of the home that nearly everybody reaches."""
    document = RuleDraft.get().document
    marks = {"head": "head", "item": f"items/{homes['wang']['item']}"}
    marks = {f"mark_of_{name}": mark(part_of(document, part)) for name, part in marks.items()}
    marks["mark_of_draft"] = mark(document)
    return {"name": "none", "opinion_id": 1, "kind": "no-visits"} | homes["wang"] | marks


@pytest.fixture
def browser(app):
    """`browser("chen")`: one in which this person is signed in; with None nobody is. Each person has one."""
    tokens = {}

    def open_browser(login: str | None):
        client = app.test_client()
        if login == RESIDENT:
            with app.test_request_context(), client.session_transaction() as session:
                now = clock.now().timestamp()
                code = Code.current(cast.household("李建国家"))
                session[residents.INSIDE] = {"code": code.id, "began_at": now, "seen_at": now} if code else None
        elif login:
            tokens.setdefault(login, SignIn.begin(cast.user(login), "hostile", second_factor=True).sign_in.token)
            SignIn.update(revoked_at=None, second_factor_at=clock.now()).execute()  # they may have been signed out
            with client.session_transaction() as session:
                session["_user_id"] = tokens[login]
        return client

    return open_browser
