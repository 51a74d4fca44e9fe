"""What an import may touch and refer to, for the person who asks for it."""

from peewee import fn

from models.accounts.user import Role, User
from models.network.area import Area
from models.network.deputy import Deputy
from models.network.group import Group
from models.network.region import Region
from models.network.station import Station
from models.points.duty import Duty
from rules.network.network_checks import Reach
from rules.words import ADMINISTRATORS

NUMBERED = {"stations": Station, "groups": Group, "deputies": Deputy, "areas": Area}
EVERYWHERE = ("",)
BY_HAND = ("security", "auditor")


def reach_for(user: User | None) -> Reach:
    """The regions that a person's office holds; None is whoever sits at the machine itself, and reaches everything."""
    within = EVERYWHERE if user is None else tuple(_office_regions(user))
    administrator = user is None or "administrator" in user.roles
    split = {sheet: _split(model.select(model.number, model.region), within) for sheet, model in NUMBERED.items()}
    known = {sheet: ours for sheet, (ours, _) in split.items()}
    taken = {sheet: others for sheet, (_, others) in split.items()}
    known["regions"], _ = _split(Region.select(Region.code, Region.code), within)
    taken["staff"] = taken["deputies"] | _others_staff(within, administrator)
    taken["deputies"] = taken["deputies"] | _logins(User.deputy.is_null())
    return Reach(within, known, taken, administrator, _settled())


def _office_regions(user: User) -> list[str]:
    return user.roles.get("office", []) + user.roles.get("administrator", [])


def _split(query, within: tuple[str, ...]) -> tuple[set[str], set[str]]:
    """A query of (key, region code) → the keys within these regions, and the others."""
    rows = list(query.tuples())
    ours = {key for key, region in rows if region.startswith(within)}
    return ours, {key for key, _ in rows} - ours


def _others_staff(within: tuple[str, ...], administrator: bool) -> set[str]:
    """Accounts that are not this person's to change: of other regions, or of administrators, who stand above.

    Who watches over security and the audit log is not changed by a workbook at all.
    """
    roles = Role.select(User.login, Role.region, Role.role).join(User)
    return {
        login
        for login, region, role in roles.tuples()
        if not region.startswith(within) or role in (BY_HAND if administrator else ADMINISTRATORS)
    }


def _settled() -> dict[str, str]:
    """Deputy → district, for those who have anything in the ledger."""
    any_duty = Duty.select(Duty.id).where(Duty.deputy == Deputy.id)
    return {deputy.number: deputy.district for deputy in Deputy.select().where(fn.EXISTS(any_duty))}


def _logins(condition) -> set[str]:
    return {login for (login,) in User.select(User.login).where(condition).tuples()}
