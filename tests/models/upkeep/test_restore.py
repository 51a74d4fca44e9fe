from pathlib import Path

import pytest

from lib import clock
from models import database
from models.accounts.enrolment import Enrolment
from models.accounts.sign_in import SignIn
from models.accounts.user import User
from models.audit import Audit
from models.database import db
from models.households.household import Household
from models.jobs.job import Job
from models.upkeep import backup
from models.upkeep.backup import make
from models.upkeep.backup_file import BackupError
from models.upkeep.installation import Installation
from models.upkeep.restore import is_filled, restore
from models.visits.visit import Visit


@pytest.fixture
def site(app, tmp_path):
    (tmp_path / "secret").write_text("the secret of then")
    (tmp_path / "uploads").mkdir()
    (tmp_path / "uploads" / "photo.webp").write_text("a photo")
    return backup.plan.site


@pytest.fixture
def file(site):
    """A backup of the village as it was settled."""
    return make(backup.plan)[0]


@pytest.fixture
def bring_back(file, site):
    return lambda: restore(file, site)


def test_what_was_there_then_is_there_again_and_what_came_later_is_not(file, visited, bring_back):
    visited("王秀英", "李建国家", "2026-05-03")
    bring_back()
    assert (Household.select().count(), Visit.select().count()) == (13, 0)
    assert Household.get(Household.name == "李建国家").number == "001"


def test_phones_see_another_epoch(file, bring_back):
    before = Installation.here().epoch
    bring_back()
    assert Installation.here().epoch != before


def test_what_was_there_is_kept(site, file, bring_back, visited):
    visited("王秀英", "李建国家", "2026-05-03")
    (site.instance / "secret").write_text("the secret of now")
    aside, kept = bring_back()

    assert (aside / "secret").read_text() == "the secret of now"
    assert (site.instance / "secret").read_text() == "the secret of then"
    assert aside.stat().st_mode & 0o777 == 0o700
    assert visits_in(kept) == 1


def visits_in(kept) -> int:
    if not database.is_file(db.obj):
        return db.execute_sql(f"SELECT count(*) FROM {kept}.visit").fetchone()[0]
    db.execute_sql("ATTACH DATABASE ? AS aside", (kept,))
    return db.execute_sql("SELECT count(*) FROM aside.visit").fetchone()[0]


def test_a_backup_made_after_it_holds_none_of_what_was_put_aside(file, bring_back, visited):
    visited("王秀英", "李建国家", "2026-05-03")
    bring_back()
    _, manifest = make(backup.plan)
    assert manifest["tables"]["visit"][0] == 0


def test_uploads_come_back(site, file, bring_back):
    (site.instance / "uploads" / "photo.webp").unlink()
    bring_back()
    assert (site.instance / "uploads" / "photo.webp").read_text() == "a photo"


def test_it_stands_in_the_audit(file, bring_back):
    bring_back()
    assert Audit.get(Audit.action == "backup.restored").detail == file.name
    assert Audit.first_break() is None


def test_what_was_revoked_or_used_since_stays_so(village, site):
    lost = SignIn.begin(village.user("D001"), "a lost phone").sign_in
    slip, token = Enrolment.issue(village.user("D002"), village.user("chen"))
    file, _ = make(backup.plan)
    SignIn.update(revoked_at=clock.now()).where(SignIn.id == lost.id).execute()
    slip.use()
    restore(file, site)

    assert SignIn.get_by_id(lost.id).revoked_at
    assert Enrolment.open(token) is None


def test_work_that_was_under_way_then_is_not_begun_again(village, site):
    job = Job.ask("print-codes", village.user("chen"))
    file, _ = make(backup.plan)
    restore(file, site)
    assert Job.get_by_id(job.id).state == "failed"


def test_the_making_of_the_backup_does_not_look_like_one_that_failed(site):
    job = Job.ask(backup.KIND, None)
    job.run()
    restore(Path(Job.get_by_id(job.id).outcome["file"]), site)
    assert Job.get_by_id(job.id).state == "cancelled"


def test_a_backup_of_a_newer_version_is_refused_and_nothing_changes(site, village):
    db.execute_sql("INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '2027-01-01')")
    file, _ = make(backup.plan)
    db.execute_sql("DELETE FROM schema_migration WHERE name = '9999_later'")
    epoch = Installation.here().epoch
    with pytest.raises(BackupError):
        restore(file, site)
    assert Installation.here().epoch == epoch
    assert list(site.instance.glob("before-restore-*")) == []


def test_one_with_an_older_schema_is_brought_up_to_date(site, monkeypatch):
    database.Runner(db.obj, database.MIGRATIONS).down()
    file, _ = make(backup.plan)
    restore(file, site)
    assert database.pending() == []


def test_a_place_is_filled_once_it_has_accounts(village, fresh):
    assert is_filled()
    database.close_database()
    database.open_database(fresh)
    assert not is_filled()


def test_into_an_empty_place(file, site, fresh, tmp_path):
    elsewhere = site._replace(instance=tmp_path / "new", database_url=fresh)
    elsewhere.instance.mkdir()
    database.close_database()
    database.open_database(fresh)
    restore(file, elsewhere)
    assert User.select().exists()
    assert (tmp_path / "new" / "uploads" / "photo.webp").exists()
