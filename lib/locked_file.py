"""A file locked with a passphrase: scrypt for the key, AES-256-GCM in chunks, so that a file of any size streams.

A chunk's nonce is a random prefix, the chunk's number, and whether it is the last one: chunks that were changed, moved,
left out or cut off at the end are noticed.
"""

import io
import os
from hashlib import scrypt

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"locked-1"
SALT, PREFIX, TAG = 16, 7, 16
CHUNK = 1 << 20
COST = {"n": 1 << 16, "r": 8, "p": 1, "maxmem": 128 << 20}  # 64 MB, about a quarter of a second


class WrongPassphraseError(Exception):
    """The passphrase is not the file's, or the file was changed, cut off, or never locked."""


def _cipher(passphrase: str, salt: bytes) -> AESGCM:
    return AESGCM(scrypt(passphrase.encode(), salt=salt, dklen=32, **COST))


def _nonce(prefix: bytes, number: int, last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + bytes([last])


class Locking(io.RawIOBase):
    """What is written here goes into `file` locked; `close` writes the last chunk, and leaves the file open."""

    def __init__(self, file, passphrase: str):
        self.file, self.rest, self.number = file, bytearray(), 0
        salt, self.prefix = os.urandom(SALT), os.urandom(PREFIX)
        self.header = MAGIC + salt + self.prefix
        self.cipher = _cipher(passphrase, salt)
        file.write(self.header)

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self.rest += data
        while len(self.rest) > CHUNK:
            self._put(bytes(self.rest[:CHUNK]), last=False)
            del self.rest[:CHUNK]
        return len(data)

    def _put(self, text: bytes, last: bool) -> None:
        self.file.write(self.cipher.encrypt(_nonce(self.prefix, self.number, last), text, self.header))
        self.number += 1

    def close(self) -> None:
        if not self.closed:
            self._put(bytes(self.rest), last=True)
        super().close()


class Unlocking(io.RawIOBase):
    """Reads what is locked in `file`. WrongPassphraseError as soon as anything is not as it was written."""

    def __init__(self, file, passphrase: str):
        self.header = file.read(len(MAGIC) + SALT + PREFIX)
        if not self.header.startswith(MAGIC) or len(self.header) < len(MAGIC) + SALT + PREFIX:
            raise WrongPassphraseError
        self.file, self.text, self.number = file, b"", 0
        self.prefix = self.header[-PREFIX:]
        self.cipher = _cipher(passphrase, self.header[len(MAGIC) : -PREFIX])
        self.ahead = file.read(CHUNK + TAG)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        if not self.text and self.ahead is not None:
            self._next()
        count = min(len(buffer), len(self.text))
        buffer[:count], self.text = self.text[:count], self.text[count:]
        return count

    def _next(self) -> None:
        locked, following = self.ahead, self.file.read(CHUNK + TAG)
        self.ahead = following or None
        try:
            self.text = self.cipher.decrypt(_nonce(self.prefix, self.number, not following), locked, self.header)
        except InvalidTag:
            raise WrongPassphraseError from None
        self.number += 1


def is_locked(path) -> bool:
    with open(path, "rb") as file:  # noqa: PTH123 - a path of any kind
        return file.read(len(MAGIC)) == MAGIC
