from pathlib import Path

from models import database
from models.database import db


def test_a_process_that_answers_is_live_and_with_all_in_order_ready(visitor):
    assert (visitor.get("/vitals/live").status_code, visitor.get("/vitals/ready").json) == (200, {"state": "ready"})


def test_without_its_database_it_lives_and_is_not_ready(visitor, settings, monkeypatch):
    monkeypatch.setattr(db, "obj", db.obj)
    nowhere = "sqlite:////nowhere/lianxin.db" if database.is_file(db.obj) else f"{settings['DATABASE_URL']}_gone"
    database.close_database()
    database.open_database(nowhere)

    assert visitor.get("/vitals/live").status_code == 200
    ready = visitor.get("/vitals/ready")
    assert (ready.status_code, ready.json) == (503, {"state": "not-ready", "reason": "database"})
    assert "Retry-After" in ready.headers
    database.open_database(settings["DATABASE_URL"])


def test_a_database_that_was_not_migrated_is_not_ready(visitor):
    newest = max(path.stem for path in Path(database.MIGRATIONS).glob("0*.py"))
    db.execute_sql(f"DELETE FROM schema_migration WHERE name = '{newest}'")

    ready = visitor.get("/vitals/ready")
    assert (ready.status_code, ready.json["reason"]) == (503, "migrations")


def test_a_folder_that_takes_no_file_is_not_ready(app, visitor, tmp_path):
    app.config["INSTANCE"] = tmp_path / "lost"

    ready = visitor.get("/vitals/ready")
    assert (ready.status_code, ready.json["reason"]) == (503, "disk")


def test_a_proxy_may_ask_as_often_as_it_likes(visitor):
    assert {visitor.get("/vitals/live").status_code for _ in range(700)} == {200}
