"""Who holds which role, given and taken by an administrator of people; each time a line in the audit log.

Three administrators watch over one another: of people, of security and of the audit log. Nobody is two of them.
"""

from models.accounts.sign_in import SignIn
from models.accounts.user import Role, User
from models.audit import Audit
from models.database import act
from models.network.region import Region
from rules.words import ADMINISTRATORS, N_


class RoleError(ValueError):
    """The role cannot be given; the message is marked for translation."""


def appoint(login: str, name: str, role: str, region_code: str, by: User | None = None) -> User:
    """An account with a role for a region; the first one of an installation may come before its regions do."""
    with act("roles"):
        region, _ = Region.get_or_create(code=region_code, defaults={"name": region_code})
        user, _ = User.get_or_create(login=login, defaults={"name": name})
        give(user, role, region.code, by)
    return user


def give(user: User, role: str, region_code: str, by: User | None) -> None:
    """RoleError if it is one's own, or the person is another of the three administrators already."""
    if by and user.id == by.id:
        raise RoleError(N_("自己的身份要由别人来给"))
    with act("roles"):
        held = {row.role for row in Role.select().where(Role.user == user)}
        if role in ADMINISTRATORS and held & set(ADMINISTRATORS) - {role}:
            raise RoleError(N_("系统、安全、审计三种管理员要由三个人来当，先收回原来的那一种"))
        _, fresh = Role.get_or_create(user=user, role=role, region=region_code)
        if fresh:
            Audit.note(by, "role.given", user, detail=f"{role} {region_code}")


def rows_of(user: User) -> list[Role]:
    """The roles of one person, with their regions."""
    return list(Role.select(Role, Region).join(Region).where(Role.user == user).order_by(Role.id))


def held_by(users: list[User]) -> dict[int, list[str]]:
    """User → roles, each once; to be a deputy, or of a unit, is one too."""
    held = {user.id: ["deputy"] * bool(user.deputy_id) + ["unit"] * bool(user.unit_id) for user in users}
    for row in Role.select().where(Role.user.in_(list(held))).order_by(Role.id):
        held[row.user_id] = list(dict.fromkeys([*held[row.user_id], row.role]))
    return held


def take(row: Role, by: User) -> None:
    with act("roles"):
        row.delete_instance()
        Audit.note(by, "role.taken", row.user, detail=f"{row.role} {row.region_code}")


def close(user: User, by: User) -> None:
    """The account is shut, and whoever is signed in with it is out at once."""
    with act():
        User.update(active=False).where(User.id == user.id).execute()
        for sign_in in user.sign_ins.where(SignIn.revoked_at.is_null()):
            sign_in.revoke(by)
        Audit.note(by, "account.closed", user)


def reopen(user: User, by: User) -> None:
    with act():
        User.update(active=True).where(User.id == user.id).execute()
        Audit.note(by, "account.opened", user)
