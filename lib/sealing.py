"""Short texts sealed with keys that are kept in a file: AES-SIV (RFC 5297), bound to the purpose of the text.

A text sealed `alike` looks the same every time under one key, so that it can be found by exact match; otherwise every
sealing looks different. A sealed text names its key: the newest seals, every one in the file opens.
"""

import base64
import hashlib
import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

MARK = "~"
NONCE = 12


class SealError(Exception):
    """A sealed text that was changed, or belongs elsewhere, or whose key isn't there."""


class LostKeyError(SealError):
    """The text was sealed with a key that isn't in the file."""


class Keyring:
    """The keys of a file, one a line (id and key), the newest last. If it isn't there it's made, for its owner only."""

    def __init__(self, file: Path):
        self.file = file
        if not file.exists():
            self._write([_new_line()])
        self._read()

    def seal(self, text: str, purpose: str, alike: bool = False) -> str:
        """Nothing stays nothing: an empty text is no secret."""
        return self._seal(self._newest, text, purpose, alike) if text else ""

    def all_alike(self, text: str, purpose: str) -> list[str]:
        """What the text may look like, sealed alike under any of the keys: what to compare with."""
        return [self._seal(key, text, purpose, True) for key in self._ciphers] if text else [""]

    def open(self, sealed: str, purpose: str, alike: bool = False) -> str:
        """The text. SealError if this isn't one that was sealed for this purpose."""
        if not sealed:
            return ""
        if not is_sealed(sealed):
            raise SealError(f"{purpose}: not sealed")
        key, _, content = sealed[len(MARK) :].partition(".")
        try:
            return self._opened(self._cipher(key), base64.urlsafe_b64decode(content), purpose.encode(), alike)
        except (InvalidTag, ValueError) as error:
            raise SealError(f"{purpose}: the seal is broken") from error

    def rotate(self) -> str:
        """Put a new key into the file; from now on it seals. Its id."""
        self._write([*self.file.read_text().splitlines(), _new_line()])
        self._read()
        return self._newest

    def forget_old(self) -> None:
        """Keep only the newest key: whatever another one has sealed is lost."""
        self._write(self.file.read_text().splitlines()[-1:])
        self._read()

    @property
    def newest(self) -> str:
        """What every text begins with that the newest key has sealed."""
        return f"{MARK}{self._newest}."

    def _seal(self, key: str, text: str, purpose: str, alike: bool) -> str:
        nonce = b"" if alike else os.urandom(NONCE)
        bound = [purpose.encode()] if alike else [purpose.encode(), nonce]
        content = nonce + self._ciphers[key].encrypt(text.encode(), bound)
        return f"{MARK}{key}.{base64.urlsafe_b64encode(content).decode()}"

    @staticmethod
    def _opened(cipher: AESSIV, content: bytes, purpose: bytes, alike: bool) -> str:
        if alike:
            return cipher.decrypt(content, [purpose]).decode()
        return cipher.decrypt(content[NONCE:], [purpose, content[:NONCE]]).decode()

    def _cipher(self, key: str) -> AESSIV:
        if key not in self._ciphers:
            self._read()  # another process may have put a new one in
        if key not in self._ciphers:
            raise LostKeyError(f"key {key} is not in {self.file}")
        return self._ciphers[key]

    def _read(self) -> None:
        lines = [line.split() for line in self.file.read_text().splitlines() if line.strip()]
        self._ciphers = {key: AESSIV(base64.b64decode(secret)) for key, secret in lines}
        self._newest = lines[-1][0]

    def _write(self, lines: list[str]) -> None:
        """Whole or not at all; whoever comes first makes the first key."""
        self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = self.file.with_name(f".{self.file.name}-{secrets.token_hex(4)}")
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write("\n".join(lines) + "\n")
            file.flush()
            os.fsync(file.fileno())
        if self.file.exists():
            beside.replace(self.file)
        else:
            _link_first(beside, self.file)


def is_sealed(text: str) -> bool:
    return text.startswith(MARK)


def _new_line() -> str:
    key = AESSIV.generate_key(512)
    return f"{hashlib.sha256(key).hexdigest()[:8]} {base64.b64encode(key).decode()}"


def _link_first(beside: Path, file: Path) -> None:
    try:
        file.hardlink_to(beside)
    except FileExistsError:
        pass
    finally:
        beside.unlink()
