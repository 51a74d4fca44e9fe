"""What happened to an opinion, step by step: who, as what, when, and with which word. Steps are only ever added."""

from peewee import CharField, DeferredForeignKey, ForeignKeyField, SmallIntegerField

from lib import clock
from models.accounts.user import User
from models.database import MomentField, Row
from models.network.unit import Unit
from models.sealed import SealedField

ROLES = ("household", "office", "station", "unit", "deputy")  # as which of them one acts, where one is several


class OpinionStep(Row):
    """`step` as in `rules.opinions.opinion`; `role` as what `by` took it: household (nobody's account), unit,
    station, …

    `detail`: of sort the kind, of answer the outcome, of tell, satisfied and unsatisfied the way
    (`rules.words`), of assign the day by which to answer, of merge the number of the one it went into.
    """

    opinion = DeferredForeignKey("Opinion", backref="step_rows", on_delete="CASCADE", index=False)
    number = SmallIntegerField()
    step = CharField(12)
    by = ForeignKeyField(User, null=True, index=False)
    role = CharField(12)
    unit = ForeignKeyField(Unit, null=True, index=False)
    word = SealedField(default="")
    detail = CharField(40, default="")
    at = MomentField(default=clock.now)

    class Meta:
        indexes = ((("opinion", "number"), True),)


def roles_of(by: User | None, unit_id: int | None, region_code: str) -> set[str]:
    """As what someone may take a step of an opinion that is of this region and lies with this unit."""
    if by is None:
        return {"household"}
    held = {"deputy"} & by.roles.keys()
    held |= {"office"} if _is_of(by, region_code, "office", "administrator") else set()
    held |= {"station"} if _is_of(by, region_code, "station") else set()
    return held | {"unit"} if by.unit_id and by.unit_id == unit_id else held


def _is_of(by: User, region_code: str, *roles: str) -> bool:
    """Whether one holds such a role for this region, and not only for another one."""
    return any(region_code.startswith(code) for role in roles for code in by.roles.get(role, ()))


def role_among(roles: set[str], who: frozenset[str]) -> str:
    return next(role for role in ROLES if role in roles & who)
