"""The homes that are erased in a database, and those that a restore has brought back."""

from collections.abc import Iterable
from pathlib import Path

from models.households.code import Code
from models.households.erasure import erase
from models.households.household import Household
from models.network.area import Area
from models.upkeep import erased_marks
from models.upkeep.erased_marks import add, mark_of
from rules.words import N_

WHY = N_("恢复备份以后，照原来的要求再删一次")


def marks() -> set[str]:
    """Those of the homes that are erased in this database."""
    erased = Code.select(Code.token).join(Household).where(Household.erased_at.is_null(False))
    return {mark_of(token) for (token,) in erased.tuples()}


def note(folder: Path) -> None:
    """Write down those of this database, and what else was noted anywhere, even if nothing was written there before."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    add(folder, marks().union(*map(erased_marks.noted, erased_marks.folders)))


def erase_again(wanted: set[str]) -> tuple[int, list[str]]:
    """Erase those that have come back: how many, and the numbers of those about which somebody has to decide first."""
    back = list(_come_back(wanted))
    left = [f"{home.area.number}-{home.number}" for home in back if not erase(home, None, WHY)]
    return len(back) - len(left), left


def _come_back(wanted: set[str]) -> Iterable[Household]:
    there = Code.select(Code.household, Code.token).join(Household).where(Household.erased_at.is_null())
    ids = {household for household, token in there.tuples() if mark_of(token) in wanted} if wanted else set()
    return Household.select(Household, Area).join(Area).where(Household.id.in_(sorted(ids))).order_by(Household.id)
