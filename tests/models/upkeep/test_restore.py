import errno
import random
import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from lib import clock, sqlite_dump
from models import database, upload
from models.accounts.enrolment import Enrolment
from models.accounts.sign_in import SignIn
from models.accounts.user import User
from models.audit import Audit
from models.database import db
from models.fairness.care_note import CareNote
from models.households.code import Code
from models.households.erasure import NOTE_KIND, erase
from models.households.household import Household
from models.jobs.job import Job
from models.opinions.opinion import Opinion
from models.upkeep import backup, erased_homes, erased_marks
from models.upkeep.backup import make
from models.upkeep.backup_file import BackupError
from models.upkeep.installation import Installation
from models.upkeep.restore import is_filled, restore
from models.upload import Upload
from models.visits.recording import record
from models.visits.review import Review
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
    aside, kept, *_ = bring_back()

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


@pytest.fixture
def erased_since(file, village, visited):
    """李建国's home asked to be erased after the backup was made; the job that notes it has run."""
    visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了")
    home = village.household("李建国家")
    assert erase(home, village.user("chen"), "本人要求")
    Job.get(Job.kind == NOTE_KIND).run()
    return home


def test_what_was_erased_since_is_erased_again(erased_since, bring_back):
    assert bring_back()[2:] == (1, [])
    home = Household.get_by_id(erased_since.id)
    assert (home.name, home.address, home.erased_why) == ("", "", erased_homes.WHY)
    assert Code.current(home) is None
    assert Household.select().where(Household.erased_at.is_null()).count() == 12


def test_so_is_a_note_of_care_that_was_erased_since_and_no_other(site, village):
    deputy, other, chen = village.deputy("王秀英"), village.deputy("张国庆"), village.user("chen")
    for number, one in enumerate((deputy, deputy, other)):
        CareNote.write(one, "illness", "去看过", None, f"{number:032}", chen)
    file, _ = make(backup.plan)
    CareNote.erase(deputy, chen)
    restore(file, site)

    assert [note.deputy for note in CareNote.select()] == [other]
    told = Audit.select().where(Audit.action == "care-note.erased")
    assert [(line.user, line.subject_id) for line in told] == [(None, deputy.id)] * 2


def test_the_worker_notes_beside_the_backups_what_only_the_instance_was_told(site, village):
    erased_marks.open_folders(site.instance)
    CareNote.write(village.deputy("王秀英"), "illness", "去看过", None, "0" * 32, village.user("chen"))
    CareNote.erase(village.deputy("王秀英"), village.user("chen"))
    Job.get(Job.kind == NOTE_KIND).run()

    assert erased_marks.noted(backup.plan.to) == {erased_marks.mark_of_care("0" * 32)}


def test_the_file_beside_the_backup_is_enough_where_the_database_is_lost(erased_since, file, site, fresh, tmp_path):
    elsewhere = site._replace(instance=tmp_path / "new", database_url=fresh)
    elsewhere.instance.mkdir()
    database.close_database()
    database.open_database(fresh)
    assert restore(file, elsewhere).erased == 1
    assert not Household.select().where(Household.name == "李建国家").exists()


def test_it_is_noted_before_any_worker_has(file, village, site, fresh, tmp_path):
    erase(village.household("李建国家"), village.user("chen"), "本人要求")
    (file.parent / erased_marks.FILE).unlink()
    elsewhere = site._replace(database_url=fresh)  # with the folder, but without the database
    database.close_database()
    database.open_database(fresh)
    assert restore(file, elsewhere).erased == 1


def test_beside_the_backups_too(file, village):
    erase(village.household("李建国家"), village.user("chen"), "本人要求")
    assert erased_marks.noted(file.parent) == erased_homes.marks() != set()


def test_an_erasure_that_failed_is_not_noted(village, site):
    with pytest.raises(ZeroDivisionError), database.act():
        erase(village.household("李建国家"), village.user("chen"), "本人要求")
        raise ZeroDivisionError
    assert erased_marks.noted(site.instance) == set()


def test_a_place_that_cannot_be_written_to_hinders_no_erasure(village, site, monkeypatch, caplog):
    monkeypatch.setattr(erased_marks, "add", read_only)
    assert erase(village.household("李建国家"), village.user("chen"), "本人要求")
    assert village.household("孙桂兰家") and "not noted" in caplog.text


def read_only(*_):
    raise OSError(errno.EROFS, "read-only")


def test_several_that_note_at_once_lose_nothing(tmp_path):
    many = [{f"{number:064}"} for number in range(40)]
    with ThreadPoolExecutor(8) as hands:
        list(hands.map(lambda marks: erased_marks.add(tmp_path, marks), many))
    assert len(erased_marks.noted(tmp_path)) == 40


def test_nothing_personal_stands_in_that_file(erased_since, file):
    noted = file.parent / erased_marks.FILE
    assert re.fullmatch(r"([0-9a-f]{64}\n)+", noted.read_text())
    assert noted.stat().st_mode & 0o777 == 0o600


def test_a_home_about_which_something_is_to_be_decided_is_named_instead(village, entry, site, monkeypatch):
    record(village.user("D004"), [entry("刘海生", "李建国家")], clock.now())
    file, _ = make(backup.plan)
    Review.get().decide(village.user("chen"), True, "")
    erase(village.household("李建国家"), village.user("chen"), "本人要求")
    assert restore(file, site)[2:] == (0, ["Q1-001"])
    assert village.household("李建国家").erased_at is None


def test_its_photos_go_again_too(village, site):
    home = village.household("李建国家")
    opinion = Opinion.register("路灯坏了", "visit", home.area, by=village.user("chen"), household=home)
    digest = upload.store(b"a photo of the lamp", upload.folder)
    Upload.create(purpose="opinion", opinion=opinion, digest=digest, type="image/webp", size=19)
    file, _ = make(backup.plan)
    erase(home, village.user("chen"), "本人要求")
    restore(file, site)
    assert not upload.place(digest, site.instance / "uploads").exists()
    assert upload.folder == site.instance / "uploads"


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


@pytest.mark.parametrize("place", [0, 4096], ids=["no database at all", "pages that are none"])
def test_a_database_file_that_was_damaged_is_kept_as_it_is_and_the_backup_takes_its_place(site, file, place):
    only_files()
    there = Path(db.database)
    database.close_database()
    damaged = damage(there, place)

    assert is_filled()
    _, kept, *_ = restore(file, site)

    assert Path(kept).read_bytes()[place:] == damaged
    assert Household.select().count() == 13
    assert db.execute_sql("PRAGMA integrity_check").fetchone() == ("ok",)


def only_files() -> None:
    if not database.is_file(db.obj):
        pytest.skip("a server looks after its own files")


def damage(file: Path, place: int) -> bytes:
    """Noise from there on; returns it."""
    noise = random.Random(1).randbytes(file.stat().st_size - place)
    with file.open("r+b") as content:
        content.seek(place)
        content.write(noise)
    return noise


def test_a_disk_that_fills_up_at_the_last_step_leaves_all_as_it_was(site, file, monkeypatch):
    only_files()
    (site.instance / "secret").write_text("the secret of now")
    monkeypatch.setattr(sqlite_dump.SqliteDump, "_exchange", no_room)
    with pytest.raises(BackupError, match="full"):
        restore(file, site)
    assert (site.instance / "secret").read_text() == "the secret of now"
    assert Household.select().count() == 13


def no_room(*_):
    raise sqlite3.OperationalError("database or disk is full")


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
