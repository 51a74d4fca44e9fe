"""Backups: made while serving, tried out by loading them into a scratch place, kept by rule, once a night."""

import os
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from datetime import time as hour
from pathlib import Path
from typing import NamedTuple

from lib import clock
from lib.dump import DumpError, dump_of
from models import database
from models.audit import Audit
from models.database import act
from models.jobs.job import Job, work
from models.upkeep import backup_file, erased_homes, erased_marks
from models.upkeep.backup_file import BackupError
from models.upkeep.erased_marks import NOTE_KIND
from models.upkeep.site import Site
from rules.keeping import kept
from rules.words import N_

KIND = "backup"
NAME = re.compile(r"lianxin-(\d{8}-\d{6})\.tar(\.locked)?")
STAMP = "%Y%m%d-%H%M%S"
ABANDONED = 24 * 3600  # seconds after which a half-made file is nobody's any more


class Plan(NamedTuple):
    """Where this installation's backups go, and when: `at` an HH:MM in Shanghai, or empty for never by themselves."""

    site: Site
    to: Path
    at: str = ""
    passphrase_file: str = ""
    version: str = ""


plan: Plan | None = None


def open_plan(new: Plan) -> None:
    global plan
    plan = new
    erased_marks.open_folders(new.site.instance, new.to)


def passphrase_in(file: str) -> str:
    """The first line of a file, as a passphrase. BackupError if there is none."""
    if not file:
        return ""
    try:
        text = Path(file).read_text().strip().partition("\n")[0].strip()
    except OSError as error:
        raise BackupError(N_("读不到密码文件。")) from error
    if not text:
        raise BackupError(N_("密码文件是空的。"))
    return text


def make(plan: Plan, step: Callable[[int], object] = lambda number: None) -> tuple[Path, dict]:
    """Make a backup, try it out, and only then give it its name; returns where it is, and its manifest."""
    passphrase = passphrase_in(plan.passphrase_file)
    plan.to.mkdir(parents=True, exist_ok=True, mode=0o700)
    sweep(plan.to)
    name = f"lianxin-{_local(clock.now()):{STAMP}}.tar{'.locked' if passphrase else ''}"
    part = plan.to / f".{name}.part"
    try:
        manifest = _write(plan, part, passphrase, step)
        check(part, plan.site, passphrase)
    except (Exception, KeyboardInterrupt):
        part.unlink(missing_ok=True)
        raise
    part.rename(plan.to / name)
    _settle(plan.to)
    tidy(plan.to)
    return plan.to / name, manifest


def _write(plan: Plan, part: Path, passphrase: str, step: Callable[[int], object]) -> dict:
    dump = dump_of(plan.site.database_url)
    with scratch(plan.site.instance) as folder:
        step(1)
        tables = dump.save(folder / dump.name)
        step(2)
        files = [(dump.name, folder / dump.name), *plan.site.files()]
        facts = {"made_at": clock.now().isoformat(), "version": plan.version, "schema": database.newest_migration()}
        manifest = backup_file.write(part, files, facts, tables, passphrase)
    step(3)
    return manifest


def check(file: Path, site: Site, passphrase: str = "") -> dict:
    """Load a backup into a scratch place and compare counts and hashes. Its manifest; BackupError if it's no good."""
    with scratch(site.instance) as folder, loaded(file, folder, site, passphrase) as (_, manifest):
        return manifest


@contextmanager
def loaded(file: Path, folder: Path, site: Site, passphrase: str) -> Iterator[tuple[str, dict]]:
    """Unpack a backup into a folder: the address of a scratch database with what it holds, and its manifest."""
    manifest = backup_file.unpack(file, folder, passphrase)
    dump = dump_of(site.database_url)
    if dump.name not in manifest["files"]:
        raise BackupError(N_("这份备份来自另一种数据库。请先装成同一种，恢复以后再用 move-database 搬。"))
    try:
        with dump.scratch(folder / dump.name) as url:
            if dump_of(url).tables() != manifest["tables"]:
                raise BackupError(N_("备份里的数据和清单对不上，这份备份不能用。"))
            yield url, manifest
    except DumpError as error:
        raise BackupError(str(error)) from error


@contextmanager
def scratch(instance: Path) -> Iterator[Path]:
    """A folder for a while, that nobody else can read."""
    for left in instance.glob("scratch-*"):
        if time.time() - left.stat().st_mtime > ABANDONED:
            shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="scratch-", dir=instance) as folder:
        yield Path(folder)


def sweep(folder: Path) -> None:
    """Remove what backups that were killed left half done."""
    for part in folder.glob(".lianxin-*.part"):
        if time.time() - part.stat().st_mtime > ABANDONED:
            part.unlink()


def backups_in(folder: Path) -> dict[datetime, Path]:
    """When each of the backups in a folder was made, in Shanghai → where it is. Other files are not ours."""
    found = ((NAME.fullmatch(path.name), path) for path in folder.glob("lianxin-*"))
    return {datetime.strptime(match[1], STAMP): path for match, path in found if match}


def tidy(folder: Path) -> None:
    """Keep seven days, four weeks and twelve months."""
    there = backups_in(folder)
    for moment in there.keys() - kept(there):
        there[moment].unlink()


def _local(moment: datetime) -> datetime:
    return moment.astimezone(clock.SHANGHAI)


def _settle(folder: Path) -> None:
    """The new name is on the disk, whatever happens to the power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@work(NOTE_KIND)
def note_erasures(_job: Job) -> None:
    erased_homes.note(plan.to)


@work(KIND)
def back_up(job: Job) -> None:
    """Ends with the `file`, its `bytes`, and how many `rows` and `files` it holds."""
    asked = {name: value for name, value in job.asked.items() if value}
    here = plan._replace(**asked | {"to": Path(asked.get("to", plan.to))})
    erased_homes.note(here.to)
    file, manifest = make(here, lambda number: job.progress(number, 4))
    rows = sum(count for count, _ in manifest["tables"].values())
    with act():
        Audit.note(job.asked_by, "backup.made", job, count=rows)
        job.end({"file": str(file), "bytes": file.stat().st_size, "rows": rows, "files": len(manifest["files"])})


def ask_when_due() -> Job | None:
    """Ask for the night's backup if its hour has come and nobody has; a machine that was off then is not spared it."""
    now = _local(clock.now())
    if not plan or not plan.at or now.time() < hour.fromisoformat(plan.at):
        return None
    return Job.ask_once(KIND, f"{KIND} {now.date()}")
