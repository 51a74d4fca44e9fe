from datetime import timedelta

from lib import clock
from models.accounts.attempt import Attempt
from models.audit import Audit
from models.upkeep.pruning import prune
from models.upkeep.retention import Retention
from rules.households.retention import RULES


def test_the_page_says_in_plain_words_how_long_what_is_kept(as_):
    page = as_("chen").get("/prunings").text
    assert all(rule.what in page and rule.why in page for rule in RULES.values())
    assert "<input" not in page.split("<main")[1].replace('<input type="hidden"', "")


def test_an_administrator_sets_it_within_the_limits(as_):
    browser = as_("sun")
    page = browser.post("/prunings", data={"jobs": "30", "audit": "5", "words": "x"}, follow_redirects=True).text
    assert "今晚起照这个来" in page
    days = Retention.days_now()
    assert (days["jobs"], days["audit"], days["words"]) == (30, 184, RULES["words"].days)
    assert {line.detail for line in Audit.select().where(Audit.action == "retention.set")} == {"jobs 30", "audit 184"}


def test_the_office_reads_but_does_not_set(as_):
    assert as_("chen").post("/prunings", data={"jobs": "30"}).status_code == 403


def test_what_went_lately_is_listed(as_):
    Attempt.create(login="x", address="y", at=clock.now() - timedelta(3))
    prune()
    assert RULES["attempts"].what in as_("chen").get("/prunings").text.split("最近清理了什么")[1]


def test_the_command_says_what_went(app):
    Attempt.create(login="x", address="y", at=clock.now() - timedelta(3))
    assert "attempts: 1" in app.test_cli_runner().invoke(args=["prune"]).output
