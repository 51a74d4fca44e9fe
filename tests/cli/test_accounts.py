import re

from app import create_app
from models.accounts.user import Role
from models.audit import Audit
from tests.models.test_audit import unlock


def test_a_fresh_installation_gets_its_tables_and_its_first_administrator(fresh, tmp_path):
    app = create_app(
        INSTANCE=tmp_path, DATABASE_URL=fresh, SECRET_KEY="x", BASE_URL="",
        WTF_CSRF_ENABLED=False,
    )  # fmt: skip
    run = app.test_cli_runner().invoke

    assert "applied 0001" in run(args=["migrate"]).output
    printed = run(args=["administrator", "sun", "孙丽", "990101"]).output
    entered = app.test_client().post(re.search(r"/E/\w+", printed).group())

    assert entered.location == "/passwords/mine?welcome=1"
    assert Role.get().role == "administrator"


def test_what_is_to_be_applied_is_named_before_it_is(fresh, tmp_path):
    app = create_app(INSTANCE=tmp_path, DATABASE_URL=fresh, SECRET_KEY="x", BASE_URL="", METRICS_FOLDER=None)
    run = app.test_cli_runner().invoke

    before = run(args=["migrate", "--check"])
    assert (before.exit_code, "0001_first_tables" in before.output) == (1, True)
    run(args=["migrate"])
    assert run(args=["migrate", "--check"]).exit_code == 0


def test_migrating_twice_changes_nothing(app):
    assert app.test_cli_runner().invoke(args=["migrate"]).output == ""


def test_the_audit_log_says_whether_its_chain_holds_and_where_it_breaks(app, village):
    run = app.test_cli_runner().invoke
    for _ in range(3):
        Audit.note(village.user("chen"), "household.looked")
    head = Audit.head()

    whole = run(args=["verify-audit", "--holds", head])
    assert (whole.exit_code, head in whole.output) == (0, True)
    assert run(args=["verify-audit", "--holds", "0" * 64]).exit_code == 1

    second = Audit.select().order_by(Audit.id)[1]
    unlock("audit_no_update")
    Audit.update(count=9).where(Audit.id == second.id).execute()
    broken = run(args=["verify-audit"])
    assert (broken.exit_code, f"line {second.id}" in broken.output) == (1, True)
