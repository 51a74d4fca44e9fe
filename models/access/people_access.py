"""Who may reach the accounts, the roles and the audit log: whoever watches over them, in their regions."""

from peewee import JOIN

from models.access.reach import in_regions
from models.access.voice_access import units_for
from models.accounts.user import Role, User
from models.audit import Audit
from models.network.deputy import Deputy
from models.network.region import Region
from models.network.unit import Unit


def accounts_for(user: User):
    """The accounts whose sign-ins one may take back: one's own, those of an office's deputies and units, an
    administrator's everybody."""
    deputies = Deputy.select(Deputy.id).where(in_regions(Deputy.region, user, "office"))
    return User.select().where(
        (User.id == user.id)
        | User.deputy.in_(deputies)
        | User.unit.in_(units_for(user).select(Unit.id))
        | User.id.in_(_people_in_regions(user, "administrator", "security").select(User.id))
    )


def people_for(user: User):
    """The accounts that an administrator of people, or of security, looks after: of staff and deputies."""
    return _people_in_regions(user, "administrator", "security")


def _people_in_regions(user: User, *roles: str):
    """Who holds a role, is a deputy, or of a unit, in what the user holds one of these roles for."""
    staff = Role.select(Role.user).where(in_regions(Role.region, user, *roles))
    deputies = Deputy.select(Deputy.id).where(in_regions(Deputy.region, user, *roles))
    units = Unit.select(Unit.id).where(in_regions(Unit.region, user, *roles))
    return User.select().where(User.id.in_(staff) | User.deputy.in_(deputies) | User.unit.in_(units))


def regions_ruled_by(user: User):
    """The regions for which an administrator of people may give roles."""
    return Region.select().where(in_regions(Region.code, user, "administrator")).order_by(Region.code)


def roles_for(user: User):
    """The roles that an administrator of people may take away: in their regions, and not their own."""
    mine = in_regions(Role.region, user, "administrator")
    return Role.select(Role, User).join(User).where(mine, Role.user != user.id)


def audits_for(user: User):
    """The lines an auditor may read: what people of their regions did, and what nobody known or the machine did."""
    people = _people_in_regions(user, "auditor").select(User.id)
    return Audit.select(Audit, User).join(User, JOIN.LEFT_OUTER).where(Audit.user.is_null() | Audit.user.in_(people))
