"""Which homes were erased, in a small file beside the backups, so that a restore can erase them again.

Nothing personal stands in it: of each code that hung at the door, which was random, the hash.
"""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from models.households.code import Code
from models.households.erasure import erase
from models.households.household import Household
from models.network.area import Area
from rules.words import N_

FILE = "erased-homes"
WHY = N_("恢复备份以后，照原来的要求再删一次")


def marks() -> set[str]:
    """Those of the homes that are erased in this database."""
    erased = Code.select(Code.token).join(Household).where(Household.erased_at.is_null(False))
    return {_mark(token) for (token,) in erased.tuples()}


def noted(folder: Path) -> set[str]:
    """Those that the file in a folder names, if there is one."""
    file = folder / FILE
    return set(file.read_text().split()) if file.exists() else set()


def note(folder: Path) -> None:
    """Write down those of this database; what was noted before stays."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = folder / f".{FILE}.{os.getpid()}"
    beside.touch(mode=0o600)
    beside.write_text("".join(f"{mark}\n" for mark in sorted(marks() | noted(folder))))
    beside.replace(folder / FILE)


def erase_again(wanted: set[str]) -> tuple[int, list[str]]:
    """Erase those that have come back: how many, and the numbers of those about which somebody has to decide first."""
    back = list(_come_back(wanted))
    left = [f"{home.area.number}-{home.number}" for home in back if not erase(home, None, WHY)]
    return len(back) - len(left), left


def _come_back(wanted: set[str]) -> Iterable[Household]:
    there = Code.select(Code.household, Code.token).join(Household).where(Household.erased_at.is_null())
    ids = {household for household, token in there.tuples() if _mark(token) in wanted} if wanted else set()
    return Household.select(Household, Area).join(Area).where(Household.id.in_(sorted(ids))).order_by(Household.id)


def _mark(token: str) -> str:
    return hashlib.sha256(f"erased home {token}".encode()).hexdigest()
