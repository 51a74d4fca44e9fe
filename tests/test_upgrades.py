"""An installation of an earlier version, with a village at work in it, brought up to this one (`tests.upgrades.make`).

On PostgreSQL it is carried over there afterwards, since the earlier version knew files only.
"""

import json
import os
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest

from app import create_app
from lib import clock
from models import database, sealed
from models.appraisals.self_appraisal import SelfAppraisal
from models.declarations.declaration import Declaration
from models.evaluations.evaluation import Evaluation
from models.evaluations.frozen_record import FrozenRecord
from models.households.household import Household
from models.households.wish import Wish
from models.opinions.opinion import Opinion
from models.points.duty import Duty
from models.upkeep import move
from models.visits.visit import Visit
from models.voices.rating import Rating
from rules.evaluations.verifying import verify
from rules.evaluations.year_archive import files_of
from tests import village
from tests.upgrades.make import points

FOLDER = Path(__file__).parent / "upgrades"


@pytest.fixture(params=sorted(path.stem for path in FOLDER.glob("*.sql")))
def left(request, settings, tmp_path, fresh, on_a_day):
    """What an earlier version said of itself, and `client`: its phone, at this version."""
    on_a_day("2026-11-22")
    told = json.loads((FOLDER / f"{request.param}.json").read_text())
    old, keys = tmp_path / "old.db", tmp_path / "ledger.keys"
    with sqlite3.connect(old) as connection:
        connection.executescript((FOLDER / f"{request.param}.sql").read_text())
    if told["keys"]:
        keys.write_text(told["keys"])
    url = f"sqlite:///{old}"
    app = create_app(**settings | {"DATABASE_URL": url, "KEYS_FILE": keys}, WTF_CSRF_ENABLED=False)
    database.migrate()
    if not fresh.startswith("sqlite"):
        database.close_database()
        move.move(url, fresh, lambda *_: None)
        app = create_app(**settings | {"DATABASE_URL": fresh, "KEYS_FILE": keys}, WTF_CSRF_ENABLED=False)
    client = app.test_client()
    with client.session_transaction() as session:
        session["_user_id"], session["_fresh"] = told["phone"]["token"], True
    yield SimpleNamespace(client=client, **told)
    database.close_database()
    sealed.open_keys(Path(os.environ["KEYS_FILE"]))  # those of all other tests


def test_nothing_is_missing_and_every_figure_is_what_it_was(left):
    kept = {table: count_of(table) for table in left.rows if table not in ("schema_migration", "audit", "installation")}

    assert kept == {table: left.rows[table] for table in kept}
    assert points() == left.points


def count_of(table: str) -> int:
    return database.db.execute_sql(f'SELECT count(*) FROM "{table}"').fetchone()[0]


def test_what_people_wrote_can_be_read_and_is_sealed_now(left):
    visit = Visit.get_by_id(left.sent[0]["visit"])

    assert (visit.heard, visit.promised) == ("路灯坏了", "下周来修")
    assert village.household("李建国家").address == "青山社区1区001号"
    stored = database.db.execute_sql("SELECT name FROM household").fetchall()
    assert len(stored) == Household.select().count()
    assert not any("李建国" in name for (name,) in stored)


def test_what_was_done_beside_visiting_is_there_and_a_closed_year_still_verifies(left):
    if not hasattr(left, "beside"):
        pytest.skip("this version knew visits and duties only")
    beside = left.beside
    assert (Opinion.get().text, Declaration.get().words) == (beside["opinion"], beside["declared"])
    assert (Wish.get().address, Rating.get().word) == (beside["wish"], beside["rated"])
    assert SelfAppraisal.get().words == beside["of_oneself"]
    closed = Evaluation.get(Evaluation.year == 2025)
    assert closed.head == beside["head"]
    assert verify(files_of(FrozenRecord.archive(closed)), 2025, beside["head"])


def test_a_phone_of_the_old_version_sends_again_what_it_never_heard_of_and_nothing_counts_twice(left):
    own = [one for one in left.sent if one["item"]["deputy"] == left.sent[0]["item"]["deputy"]]
    fresh = own[0]["item"] | {"uuid": "11111111-2222-4333-8444-555555555555", "visited_at": "2026-11-21T10:00:00+08:00"}
    lines = Duty.select().count()
    message = {"sent_at": clock.now().isoformat(), "visits": [one["item"] for one in own]}

    again = left.client.post("/visits", json=message)
    assert [(one["state"], one["visit"]) for one in again.json["receipts"]] == [("kept", one["visit"]) for one in own]
    assert (Visit.select().count(), Duty.select().count()) == (left.rows["visit"], lines)
    assert points() == left.points

    new = left.client.post("/visits", json=message | {"visits": [fresh]})
    assert [one["state"] for one in new.json["receipts"]] == ["kept"]
    assert Visit.select().count() == left.rows["visit"] + 1
