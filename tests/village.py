"""The cast of every test: a street and a town of a small district, and the people in it.

Wang and Zhang answer for Qingshan 1 together (Zhang leads their group), Zhou for Qingshan 2, Liu for Qiaobian across
the river; Qiaobian 2 has nobody. Chen is the office's clerk, He keeps the station, Ma is the clerk of another district.
Zheng is of a handling unit, the bureau that mends the streets.
Sun is the administrator of people, Lu of security, Qi of the audit log. Everybody's password is PASSWORD.
"""

from datetime import date

from models.accounts.user import Role, User, hasher
from models.database import act
from models.households.code import Code
from models.households.household import Household, HouseholdKind
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.group import Group, Membership
from models.network.mandate import Mandate
from models.network.region import Region
from models.network.station import Station
from models.network.unit import Unit
from rules.counting.traits import written
from rules.words import MUST_VISIT_KINDS

PASSWORD = "qing shan lu shui"
LONG_AGO = date(2020, 1, 1)

REGIONS = {
    "990101": "连心区", "990101001": "青山街道", "990101001001": "青山社区", "990101002": "桥边镇",
    "990101002001": "桥边村", "990102": "邻水区",
}  # fmt: skip
DEPUTIES = {
    # number: name, initials, region, group, role in it, area
    "D001": ("王秀英", "wxy", "990101001", "G1", "member", "Q1"),
    "D002": ("张国庆", "zgq", "990101001", "G1", "leader", "Q1"),
    "D003": ("周晓燕", "zxy", "990101001", "G1", "member", "Q2"),
    "D004": ("刘海生", "lhs", "990101002", "G2", "leader", "B1"),
}
AREAS = {"Q1": "青山社区1区", "Q2": "青山社区2区", "B1": "桥边村1组", "B2": "桥边村2组"}
HOUSEHOLDS = {
    "Q1": [("001", "李建国家", "elder"), ("002", "陈𬭎家", "hardship"), ("003", "赵志强家", "founder"),
           ("004", "孙桂兰家", ""), ("005", "钱多多家", "youth"), ("006", "吴大伟家", "")],
    "Q2": [("001", "郑小红家", "petitioner"), ("002", "冯建军家", ""), ("003", "卫东家", "hub")],
    "B1": [("001", "蒋家", "elder"), ("002", "沈家", ""), ("003", "韩家", "")],
    "B2": [("001", "杨家", "hardship")],
}  # fmt: skip
STAFF = {
    "chen": ("陈敏", "office", "990101"),
    "sun": ("孙丽", "administrator", "990101"),
    "he": ("何站长", "station", "990101001"),
    "ma": ("马主任", "office", "990102"),
    "lu": ("鲁安", "security", "990101"),
    "qi": ("齐明", "auditor", "990101"),
}
UNITS = {"cg": ("郑工", "城管局", "990101")}


def settle() -> None:
    """Fill an empty database with the village."""
    with act():
        for code, name in REGIONS.items():
            Region.create(code=code, name=name)
        station = Station.create(
            number="S1", name="青山社区代表工作站", region="990101001001", place="青山路 8 号",
            opening_hours="周五 9:00",
        )  # fmt: skip
        for number, name in AREAS.items():
            region = "990101001001" if number.startswith("Q") else "990101002001"
            found_area(number, name, region, station if number.startswith("Q") else None)
        for number, name, region in (("G1", "青山一组", "990101001"), ("G2", "桥边一组", "990101002")):
            Group.create(number=number, name=name, region=region)
        for number, row in DEPUTIES.items():
            elect(number, *row)
        for login, (name, role, region) in STAFF.items():
            Role.create(user=give_account(login, name), role=role, region=region)
        for login, (name, unit, region) in UNITS.items():
            give_account(login, name, unit=Unit.create(name=unit, region=region))


def found_area(number: str, name: str, region: str, station) -> None:
    area = Area.create(number=number, name=name, region=region, station=station)
    for door, family, kind in HOUSEHOLDS[number]:
        household = Household.create(
            area=area, number=door, name=family, region_code=region, address=f"{name}{door}号",
            must_visit=kind in MUST_VISIT_KINDS, traits=written(["outside", kind]), joined_on=LONG_AGO,
        )  # fmt: skip
        if kind:
            HouseholdKind.create(household=household, kind=kind)
        Code.create(**Code.rows_for([household.id])[0])


def elect(number, name, initials, region, group, role, area) -> None:
    deputy = Deputy.create(
        number=number, name=name, initials=initials, region=region, phone=f"1390000{number[1:]}0", shows_phone=True,
        occupation="社区医生",
    )  # fmt: skip
    Mandate.create(deputy=deputy, body="party", level="district", term="第六届", category="professional")
    Membership.create(group=Group.get(Group.number == group), deputy=deputy, role=role, began_on=LONG_AGO)
    Assignment.create(area=Area.get(Area.number == area), deputy=deputy, began_on=LONG_AGO)
    give_account(number, name, deputy)


def give_account(login: str, name: str, deputy: Deputy | None = None, unit: Unit | None = None) -> User:
    return User.create(login=login, name=name, deputy=deputy, unit=unit, password=hashed())


def hashed(kept=[]) -> str:  # noqa: B006 - one hash serves the whole cast
    if not kept:
        kept.append(hasher.hash(PASSWORD))
    return kept[0]


def more_of_the_same(login: str, area: str) -> int:
    """The id of a role that somebody holds once more, for the region of an area."""
    held = Role.get(Role.user == user(login))
    return Role.create(user=held.user, role=held.role, region=Area.get(Area.number == area).region).id


def user(login: str) -> User:
    return User.get(User.login == login)


def deputy(name: str) -> Deputy:
    return Deputy.get(Deputy.name == name)


def household(name: str) -> Household:
    return Household.get(Household.name == name)


def token(name: str) -> str:
    """The token of the code that hangs at a household's door."""
    return Code.current(household(name)).token
