"""Accounts: who signs in, and which roles they hold for which region."""

from functools import cached_property

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from flask_login import UserMixin
from peewee import BooleanField, CharField, ForeignKeyField

from lib import clock
from lib.pinyin import spelt
from models.database import Row, act
from models.network.deputy import Deputy
from models.network.group import Membership
from models.network.region import Region
from models.network.unit import Unit

hasher = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)
NOBODY = hasher.hash("the password of nobody, so that a wrong name takes as long as a wrong password")


class User(Row, UserMixin):
    login = CharField(40, unique=True)
    name = CharField(40)
    password = CharField(200, default="")
    deputy = ForeignKeyField(Deputy, null=True, unique=True, backref="users")
    unit = ForeignKeyField(Unit, null=True, backref="users")
    active = BooleanField(default=True)
    sign_in = None  # the SignIn through which this user is here; set when it is loaded

    @property
    def is_active(self):
        return self.active

    def get_id(self):
        return self.sign_in.token

    def set_password(self, text: str) -> None:
        with act():
            self.password = hasher.hash(text)
            self.save(only=["password"])

    def knows(self, text: str) -> bool:
        try:
            return hasher.verify(self.password or NOBODY, text) and bool(self.password)
        except (VerificationError, InvalidHashError):
            return False

    @property
    def known_to_others(self) -> list[str]:
        """What anybody may find out about them, and would try as a password."""
        phone = self.deputy.phone if self.deputy_id else ""
        return [self.login, self.name, "".join(spelt(self.name)), *spelt(self.name), phone]

    @cached_property
    def roles(self) -> dict[str, list[str]]:
        """Role → the region codes it is held for. A leader's or liaison's role comes with the group, not a region;
        a unit's with the unit."""
        held: dict[str, list[str]] = {"deputy": []} if self.deputy_id else {}
        if self.unit_id:
            held["unit"] = []
        for role in Role.select().where(Role.user == self):
            held.setdefault(role.role, []).append(role.region_code)
        if self.deputy_id and self.led_groups:
            held["leader"] = []
        return held

    @cached_property
    def led_groups(self) -> list[int]:
        mine = Membership.select(Membership.group).where(
            Membership.deputy == self.deputy_id, Membership.role.in_(["leader", "liaison"]),
            Membership.open_on(clock.today()),
        )  # fmt: skip
        return [membership.group_id for membership in mine]

    @property
    def is_deputy(self):
        return "deputy" in self.roles

    @property
    def is_leader(self):
        return "leader" in self.roles

    @property
    def is_office(self):
        return bool({"office", "administrator"} & self.roles.keys())

    @property
    def is_administrator(self):
        return "administrator" in self.roles

    @property
    def is_security(self):
        return "security" in self.roles

    @property
    def is_auditor(self):
        return "auditor" in self.roles

    @property
    def is_station(self):
        return "station" in self.roles

    @property
    def is_unit(self):
        return "unit" in self.roles


class Role(Row):
    """A role (`rules.words.ROLES`, but deputy and unit) held for a region and all below it."""

    user = ForeignKeyField(User, backref="role_rows", on_delete="CASCADE")
    role = CharField(16)
    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")

    class Meta:
        indexes = ((("user", "role", "region"), True),)
