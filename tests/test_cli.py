import re

from app import create_app
from models.user import Role


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


def test_migrating_twice_changes_nothing(app):
    assert app.test_cli_runner().invoke(args=["migrate"]).output == ""
