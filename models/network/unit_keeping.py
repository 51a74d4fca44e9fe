"""Handling units and their accounts, as an office keeps them; each change a line in the audit log."""

from lib import clock
from models.accounts.role_giving import RoleError
from models.accounts.user import User
from models.audit import Audit
from models.database import act
from models.network.unit import Unit
from rules.words import N_

NAME_TAKEN = N_("这里已经有叫这个名字的单位了。")
LOGIN_TAKEN = N_("这个登录名有人用了，请换一个。")


def found(name: str, region_code: str, by: User) -> Unit:
    """A new unit; RoleError if the place has one of this name."""
    with act("units"):
        if Unit.get_or_none(Unit.region == region_code, Unit.name == name):
            raise RoleError(NAME_TAKEN)
        unit = Unit.create(name=name, region=region_code)
        Audit.note(by, "unit.created", unit)
    return unit


def admit(unit: Unit, login: str, name: str, by: User) -> User:
    """An account that signs in for a unit, by a slip at first (`models.accounts.enrolment`). RoleError if the login
    is taken."""
    with act("roles"):
        if User.get_or_none(User.login == login):
            raise RoleError(LOGIN_TAKEN)
        user = User.create(login=login, name=name, unit=unit)
        Audit.note(by, "role.given", user, detail=f"unit {unit.id}")
    return user


def close(unit: Unit, by: User) -> None:
    """It is given nothing more; its people may still finish what they have."""
    with act():
        Unit.update(closed_at=clock.now()).where(Unit.id == unit.id).execute()
        Audit.note(by, "unit.closed", unit)


def reopen(unit: Unit, by: User) -> None:
    with act():
        Unit.update(closed_at=None).where(Unit.id == unit.id).execute()
        Audit.note(by, "unit.opened", unit)
