import os
import tarfile
import threading
import time
from datetime import datetime, timedelta

import pytest

from lib import clock
from lib.dump import dump_of
from models import database
from models.accounts.attempt import Attempt
from models.audit import Audit
from models.database import act
from models.jobs.job import Job
from models.upkeep import backup, backup_file
from models.upkeep.backup import ask_when_due, backups_in, check, make
from models.upkeep.backup_file import BackupError
from tests.ports import eventually

SETTLED = {"lianxin-20251231-023000.tar", "lianxin-20260109-023000.tar", "minutes.docx"}


@pytest.fixture
def plan(app, tmp_path):
    """The plan of this test's installation, which has an upload, a secret and keys."""
    (tmp_path / "uploads" / "ab").mkdir(parents=True)
    (tmp_path / "uploads" / "ab" / "photo.webp").write_bytes(os.urandom(100_000))
    (tmp_path / "secret").write_text("kept")
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "other.key").write_text("another key")
    return backup.plan


@pytest.fixture
def locked(plan, tmp_path):
    file = tmp_path / "passphrase"
    file.write_text("青山绿水\n")
    return plan._replace(passphrase_file=str(file))


def names_in(file):
    with tarfile.open(file) as tar:
        return tar.getnames()


def test_a_backup_holds_database_uploads_and_keys_and_a_manifest_that_counts_them(plan):
    file, manifest = make(plan)

    assert names_in(file) == [
        dump_of(plan.site.database_url).name, "uploads/ab/photo.webp", "secret", "keys/other.key", "sealing.keys",
        "manifest.json",
    ]  # fmt: skip
    assert manifest["tables"]["household"][0] == 13
    assert manifest["tables"] == check(file, plan.site)["tables"]
    assert (manifest["version"], manifest["schema"][:4].isdigit()) == (plan.version, True)


def test_nobody_else_can_read_it(plan):
    file, _ = make(plan)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_nothing_half_done_stays_behind(plan, tmp_path):
    make(plan)
    assert [path.name for path in plan.to.iterdir()] == [next(iter(backups_in(plan.to).values())).name]
    assert list(tmp_path.glob("scratch-*")) == []


def test_while_others_write_it_holds_one_moment(plan):
    over = threading.Event()

    def keep_writing():
        while not over.is_set():
            with act():
                for _ in range(2):  # two or none
                    Attempt.create(login="D001", address="127.0.0.1", at=clock.now())
                    time.sleep(0.001)
        database.release()

    writer = threading.Thread(target=keep_writing)
    writer.start()
    try:
        eventually(lambda: Attempt.select().count())
        _, manifest = make(plan)
        attempts = manifest["tables"]["attempt"][0]
        eventually(lambda: Attempt.select().count() > attempts)  # nothing stopped them
    finally:
        over.set()
        writer.join()
    assert attempts > 0
    assert attempts % 2 == 0


def test_locked_it_opens_with_its_passphrase_only(locked):
    file, manifest = make(locked)

    assert file.name.endswith(".tar.locked")
    assert not tarfile.is_tarfile(file)
    assert check(file, locked.site, "青山绿水") == manifest
    for wrong in ("", "青山"):
        with pytest.raises(BackupError):
            check(file, locked.site, wrong)


def test_an_empty_passphrase_file_locks_nothing_and_is_refused(locked, tmp_path):
    (tmp_path / "passphrase").write_text("\n")
    with pytest.raises(BackupError):
        make(locked)
    assert backups_in(locked.to) == {}


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
def test_a_damaged_backup_is_found_out(plan, place):
    file, _ = make(plan)
    content = bytearray(file.read_bytes())
    content[int(len(content) * place)] ^= 255
    file.write_bytes(content)
    with pytest.raises(BackupError):
        check(file, plan.site)


def test_one_whose_data_is_not_what_its_manifest_says_is_found_out(plan, monkeypatch):
    file, manifest = make(plan)
    told = backup_file.unpack

    def unpack(*arguments):
        manifest = told(*arguments)
        manifest["tables"]["household"][0] -= 1
        return manifest

    monkeypatch.setattr(backup_file, "unpack", unpack)
    with pytest.raises(BackupError):
        check(file, plan.site)


def test_what_is_no_backup_is_told_from_one(plan, tmp_path):
    (tmp_path / "minutes.docx").write_text("no backup")
    with pytest.raises(BackupError):
        check(tmp_path / "minutes.docx", plan.site)


def test_one_that_failed_its_trial_never_gets_its_name(plan, monkeypatch):
    def refuse(*_):
        raise BackupError("no good")

    monkeypatch.setattr(backup, "check", refuse)
    with pytest.raises(BackupError):
        make(plan)
    assert list(plan.to.iterdir()) == []


def test_after_each_the_old_ones_go_by_rule_and_other_files_stay(plan, on_a_day):
    plan.to.mkdir()
    for day in range(1, 10):
        (plan.to / f"lianxin-202601{day:02}-023000.tar").touch()
    for name in SETTLED:
        (plan.to / name).touch()
    on_a_day("2026-01-20")
    make(plan)

    left = {path.name for path in plan.to.iterdir()}
    assert left >= SETTLED | {"lianxin-20260120-120000.tar"}
    assert "lianxin-20260102-023000.tar" not in left
    assert max(backups_in(plan.to)) == datetime(2026, 1, 20, 12)


@pytest.fixture
def at_night(monkeypatch):
    def set_clock(time):
        monkeypatch.setattr(clock, "now", lambda: clock.parse(f"2026-11-22T{time}:00+08:00"))

    return set_clock


def test_the_night_s_backup_is_asked_for_once_when_its_hour_has_come(plan, at_night):
    at_night("02:29")
    assert ask_when_due() is None
    at_night("02:31")
    assert ask_when_due().slot == "backup 2026-11-22"
    assert ask_when_due() is None


def test_a_machine_that_slept_at_night_makes_it_in_the_morning(plan, at_night):
    at_night("09:10")
    assert ask_when_due()


def test_without_an_hour_there_is_none_by_itself(plan, at_night):
    backup.open_plan(plan._replace(at=""))
    at_night("09:10")
    assert ask_when_due() is None


def test_done_by_a_worker_it_says_what_it_made_and_leaves_a_line_in_the_audit(plan, at_night):
    at_night("09:10")
    job = ask_when_due()
    job.run()

    done = Job.get_by_id(job.id)
    assert (done.state, done.failure) == ("done", "")
    assert done.outcome["file"] == str(plan.to / "lianxin-20261122-091000.tar")
    assert Audit.get(Audit.action == "backup.made").count == done.outcome["rows"]


def test_what_a_killed_one_left_half_done_is_swept_away_a_day_later(plan):
    plan.to.mkdir()
    old, new = plan.to / ".lianxin-1.tar.part", plan.to / ".lianxin-2.tar.part"
    for part in (old, new):
        part.touch()
    before = time.time() - timedelta(days=2).total_seconds()
    os.utime(old, (before, before))
    make(plan)
    assert (old.exists(), new.exists()) == (False, True)
