"""Duties that a deputy declares about one household: which it may be, what its record says of them, and how they are
erased with it. Once named, a household stays: what was written about it is found again."""

import unicodedata

from models import upload
from models.access.access import households_for
from models.access.reach import own_areas
from models.accounts.user import User
from models.blotted import blot
from models.database import act
from models.declarations.blotting import blot_words
from models.declarations.declaration import Declaration
from models.declarations.evidence import Evidence
from models.households.household import Household
from models.households.household_search import whole_names
from models.network.area import Area
from models.points.duty import Duty
from models.points.entry import Entry
from models.upload import Upload, forget_files
from rules.households.retention import GONE

DECIDED_BY_OTHERS = ("claimed", "checked", "contested")


def served_by(user: User):
    """The households that a deputy answers for, joined with their area."""
    return households_for(user).where(Household.area.in_(own_areas(user)))


def matching(typed: str, user: User) -> list[Household]:
    """Those of them that are meant by 001, Q1-001, or a name."""
    text = unicodedata.normalize("NFKC", typed).strip()
    area, _, number = text.rpartition("-")
    in_area = (Area.number == area) if area else (Household.number == text)
    meant = Household.name.in_(whole_names(text)) | ((Household.number == number) & in_area)
    return list(served_by(user).where(meant).limit(2)) if text else []


def number_of(household: Household) -> str:
    """What `matching` finds this one by, and no other."""
    return f"{household.area.number}-{household.number}"


def declared_about(household: Household):
    joined = Declaration.select(Declaration, Entry).join(Entry)
    return joined.where(Declaration.household == household).order_by(Declaration.id)


def is_waited_for(household: Household) -> bool:
    """Whether somebody has still to decide about one of them: its deputy may know how it ends."""
    return declared_about(household).where(Declaration.state.in_(DECIDED_BY_OTHERS)).exists()


def forget(household: Household) -> None:
    """Within the act that erases it; what was done and what it counts for stays."""
    mine = [(one.id, one.entry_id) for one in declared_about(household)]
    ids, entries = [one for one, _ in mine], [entry for _, entry in mine]
    Entry.update(title=GONE).where(Entry.id.in_(entries)).execute()
    blot_words(ids)
    blot(Duty.reason, Duty.entry.in_(entries))


def remove_evidence(household: Household, by: User | None) -> None:
    """After it: a photo may show the home."""
    mine = Evidence.select(Evidence, Upload).join(Upload).where(Upload.removed_at.is_null())
    pieces = list(mine.where(Evidence.declaration.in_(declared_about(household).select(Declaration.id))))
    with act():
        Evidence.update(title="").where(Evidence.id.in_([one.id for one in pieces])).execute()
        for one in pieces:
            one.remove(by)
    forget_files([one.upload for one in pieces], upload.folder)
