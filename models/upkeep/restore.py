"""Bringing back a backup. All is made ready beside, then takes its place at once; what was there is kept."""

import shutil
from pathlib import Path
from typing import NamedTuple

from peewee import DatabaseError

from lib import clock
from lib.dump import DumpError, dump_of
from models import database, sealed, upload
from models.accounts.enrolment import Enrolment
from models.accounts.sign_in import SignIn
from models.accounts.user import User
from models.audit import Audit
from models.database import act, db
from models.fairness.care_note import CareNote
from models.jobs.job import Job
from models.upkeep import backup, erased_homes, erased_marks
from models.upkeep.backup import STAMP, loaded, scratch
from models.upkeep.backup_file import BackupError
from models.upkeep.installation import Installation
from models.upkeep.outage import is_damaged
from models.upkeep.site import Site
from rules.words import N_

CUT_OFF = N_("恢复备份的时候，这件事还没办完。请再办一次。")


def is_filled() -> bool:
    """Whether anybody works with this installation already, or did before its file was damaged."""
    try:
        return bool(db.get_tables()) and db.table_exists(User._meta.table_name) and User.select().exists()
    except DatabaseError as error:
        if is_damaged(error):
            return True
        raise


class Restored(NamedTuple):
    """Where what was there is kept now: a folder, and the database; how many homes were erased again that had been
    erased since, and the numbers of those that somebody has to erase."""

    aside: Path
    database: str
    erased: int
    left: list[str]


def restore(file: Path, site: Site, passphrase: str = "") -> Restored:
    """Bring back a backup.

    While it's done others may go on; phones offer again all that the backup lacks. BackupError changes nothing.
    """
    taken_back, erased = _taken_back(), _erased(file.parent, backup.plan.to, site.instance)
    with scratch(site.instance) as folder:
        with loaded(file, folder, site, passphrase) as (url, _):
            again = _make_ready(url, folder, site, file.name, taken_back, erased)
            ready = folder / f"ready-{dump_of(url).name}"
            dump_of(url).save(ready)
        database.open_database(site.database_url)
        return Restored(*_change_over(site, ready, folder), *again)


def _taken_back() -> tuple[list[str], list[str]]:
    """What was revoked or used up here may not be good again: the digests of sign-ins and of sign-in slips."""
    try:
        revoked = SignIn.select(SignIn.digest).where(SignIn.revoked_at.is_null(False))
        used = Enrolment.select(Enrolment.digest).where(Enrolment.used_at.is_null(False))
        return [row.digest for row in revoked], [row.digest for row in used]
    except DatabaseError:  # an empty place, or one of another version
        return [], []


def _erased(*folders: Path) -> set[str]:
    """What was erased, as far as this installation or the files in these folders know."""
    noted = set().union(*map(erased_marks.noted, folders))
    try:
        return noted | erased_homes.marks()
    except DatabaseError:
        return noted


def _make_ready(
    url: str, folder: Path, site: Site, name: str, taken_back: tuple[list[str], list[str]], erased: set[str]
) -> tuple[int, list[str]]:
    """In the scratch database, before it takes its place: there is no moment at which it serves with the old epoch."""
    database.close_database()
    database.open_database(url)
    uploads = upload.folder
    try:
        if database.is_newer():
            raise BackupError(N_("这份备份是更新的版本做的。请先升级程序，再恢复。"))
        sealed.open_keys(folder / "sealing.keys")
        upload.open_folder(folder / "uploads")
        database.migrate()
        Installation.here().renew()
        _take_back(*taken_back)
        _cut_off()
        with act():
            Audit.note(None, "backup.restored", detail=name)
        CareNote.erase_again(erased)
        return erased_homes.erase_again(erased)
    finally:
        upload.open_folder(uploads)
        database.close_database()
        database.open_database(site.database_url)
        sealed.open_keys(site.keys_file)


def _cut_off() -> None:
    """What was under way then, the making of this backup among it, is not begun again by itself."""
    now, open_ = clock.now(), Job.ended_at.is_null()
    with act():
        Job.update(ended_at=now, cancelled_at=now).where(open_, Job.asked_by.is_null()).execute()
        Job.update(ended_at=now, failure=CUT_OFF).where(open_).execute()


def _take_back(revoked: list[str], used: list[str]) -> None:
    now = clock.now()
    with act():
        for digest in revoked:
            SignIn.update(revoked_at=now).where(SignIn.digest == digest, SignIn.revoked_at.is_null()).execute()
        for digest in used:
            Enrolment.update(used_at=now).where(Enrolment.digest == digest, Enrolment.used_at.is_null()).execute()


def _change_over(site: Site, ready: Path, folder: Path) -> tuple[Path, str]:
    aside = site.instance / f"before-restore-{clock.now().astimezone(clock.SHANGHAI):{STAMP}}"
    aside.mkdir(mode=0o700)
    for name, place in site.places.items():
        _put(folder / name, place, aside / name)
    try:
        with database.turn():
            kept = dump_of(site.database_url).replace(ready, aside)
    except DumpError as error:
        for name, place in site.places.items():
            _put(aside / name, place, aside / f"{name}.not-restored")
        raise BackupError(str(error)) from error
    database.close_database()
    sealed.open_keys(site.keys_file)
    return aside, kept


def _put(new: Path, place: Path, aside: Path) -> None:
    """Put a file or folder in its place, if there is a new one; what was there is moved aside."""
    if not new.exists():
        return
    if place.exists():
        shutil.move(place, aside)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    shutil.move(new, place)
