"""A backup as a file: a tar of the database, uploads and keys, and last a manifest that counts and hashes them."""

import hashlib
import io
import json
import os
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lib.dump import Tables
from lib.locked_file import Locking, Unlocking, WrongPassphraseError, is_locked
from rules.words import N_

MANIFEST = "manifest.json"
BLOCK = 1 << 20


class BackupError(Exception):
    """A backup cannot be made, read or brought back; the message is for whoever runs the installation."""


class Hashing:
    """Reads a file for another, and hashes what it read."""

    def __init__(self, file):
        self.file, self.hash, self.size = file, hashlib.sha256(), 0

    def read(self, size: int = -1) -> bytes:
        data = self.file.read(size)
        self.hash.update(data)
        self.size += len(data)
        return data

    @property
    def found(self) -> list:
        return [self.size, self.hash.hexdigest()]


def private(path: Path):
    """A new file that nobody but its owner can read."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def write(path: Path, files: Iterator[tuple[str, Path]], facts: dict, tables: Tables, passphrase: str = "") -> dict:
    """Write the files under their names into a new archive; returns its manifest."""
    with private(path) as file:
        stream = Locking(file, passphrase) if passphrase else file
        with tarfile.open(fileobj=stream, mode="w|", bufsize=BLOCK) as tar:
            found = {name: _add(tar, name, place) for name, place in files}
            manifest = facts | {"tables": tables, "files": found}
            _add_text(tar, MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
        if stream is not file:
            stream.close()
        file.flush()
        os.fsync(file.fileno())
    return manifest


def _add(tar: tarfile.TarFile, name: str, path: Path) -> list:
    with path.open("rb") as file:
        info = tarfile.TarInfo(name)
        info.size, info.mtime, info.mode = path.stat().st_size, int(path.stat().st_mtime), 0o600
        source = Hashing(file)
        tar.addfile(info, source)
    return source.found


def _add_text(tar: tarfile.TarFile, name: str, text: str) -> None:
    info = tarfile.TarInfo(name)
    info.size, info.mode = len(text.encode()), 0o600
    tar.addfile(info, io.BytesIO(text.encode()))


def unpack(path: Path, folder: Path, passphrase: str = "") -> dict:
    """Unpack an archive into a folder, and compare each file with the manifest, which is returned. BackupError."""
    with _opened(path, passphrase) as tar:
        found = {member.name: _extract(tar, member, folder) for member in tar if member.isfile()}
    if not found.pop(MANIFEST, None):
        raise BackupError(N_("这不是一份完整的备份：里面没有清单。"))
    manifest = json.loads((folder / MANIFEST).read_text())
    if found != manifest["files"]:
        raise BackupError(N_("备份里的文件和清单对不上，这份备份不能用。"))
    return manifest


@contextmanager
def _opened(path: Path, passphrase: str) -> Iterator[tarfile.TarFile]:
    if is_locked(path) and not passphrase:
        raise BackupError(N_("这份备份加了密，请给出密码文件。"))
    try:
        with path.open("rb") as file:
            stream = io.BufferedReader(Unlocking(file, passphrase), BLOCK) if is_locked(path) else file
            with tarfile.open(fileobj=stream, mode="r|", bufsize=BLOCK) as tar:
                yield tar
    except WrongPassphraseError:
        raise BackupError(N_("打不开：密码不对，或者文件坏了。")) from None
    except (tarfile.TarError, EOFError) as error:
        raise BackupError(N_("打不开：这不是备份文件，或者文件坏了。")) from error


def _extract(tar: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> list:
    place = (folder / member.name).resolve()
    if not place.is_relative_to(folder.resolve()):
        raise BackupError(N_("打不开：这不是备份文件，或者文件坏了。"))
    place.parent.mkdir(parents=True, exist_ok=True)
    source = Hashing(tar.extractfile(member))
    with private(place) as file:
        while block := source.read(BLOCK):
            file.write(block)
    return source.found
