"""What was erased, in small files outside the database, so that a restore can erase it again.

Nothing personal stands in them: of each code that hung at a home's door, and of the key under which a note of care was
written, the hash. Both were random.
"""

import fcntl
import hashlib
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FILE = "erased-homes"  # the name it had when it held nothing else
NOTE_KIND = "note-erasures"  # the job that notes it beside the backups, where who erases may not write
log = logging.getLogger(__name__)
folders: tuple[Path, ...] = ()


def open_folders(*places: Path) -> None:
    """Where they are noted from now on."""
    global folders
    folders = places


def mark_of(token: str) -> str:
    """Of a home, by the code at its door."""
    return hashlib.sha256(f"erased home {token}".encode()).hexdigest()


def mark_of_care(form: str) -> str:
    """Of a note of care, by the form on which it was written."""
    return hashlib.sha256(f"erased care note {form}".encode()).hexdigest()


def noted(folder: Path) -> set[str]:
    """Those that the file in a folder names, if there is one."""
    file = folder / FILE
    return set(file.read_text().split()) if file.exists() else set()


def note(marks: set[str]) -> None:
    """In each folder that is there. One that this process may not write to is left to the worker."""
    for folder in filter(Path.is_dir, folders):
        try:
            add(folder, marks)
        except OSError as error:
            log.warning("an erasure was not noted: %s", type(error).__name__)


def add(folder: Path, marks: set[str]) -> None:
    """Onto the disk, whatever happens next; what was noted before stays."""
    with _alone(folder):
        beside = folder / f".{FILE}.{os.getpid()}"
        beside.touch(mode=0o600)
        with beside.open("w") as file:
            file.writelines(f"{mark}\n" for mark in sorted(marks | noted(folder)))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(folder / FILE)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Nobody else adds meanwhile; in the end the new name is on the disk too."""
    place = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(place, fcntl.LOCK_EX)
        yield
        os.fsync(place)
    finally:
        os.close(place)
