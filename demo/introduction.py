"""Whom the demo introduces: a deputy, a clerk and a group's leader with a password, and a household's code.

The three administrators have the same password, for whoever wants to look behind the desk.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from demo import rhythm
from demo.district import District
from demo.year import Year
from models.accounts import role_giving
from models.accounts.user import User
from models.database import act
from models.households.code import Code
from models.households.household import Household
from models.network.area import Area
from models.upkeep.installation import Installation

PASSWORD = "lianxin-demo"
CLERK, SECOND_CLERK, ADMINISTRATOR = "office1", "office2", "admin"
APPOINTED = {"security": ("safety", "何静"), "auditor": ("audit", "程立")}  # the import knows of no such roles
USUAL = 63  # so many visits this year has the deputy who is introduced, or about that many


@dataclass(frozen=True)
class Cast:
    """[login, name] of three people, the logins of the administrators of people, of security and of the audit log,
    and of one of the deputy's households the code's token and short form, and the PIN.
    """

    deputy: list[str]
    clerk: list[str]
    leader: list[str]
    administrators: list[str]
    token: str
    short: str
    pin: str


def introduce(district: District, year: Year, anchor: date) -> Cast:
    """Mark the installation as a demonstration, and give the three and the administrators a password."""
    logins = (usual_deputy(district, year, anchor), CLERK, fit_leader(district, year))
    people = [User.get(User.login == login) for login in logins]
    administrators = appointed(User.get(User.login == ADMINISTRATOR))
    with act():
        here = Installation.here()
        here.demo = True
        here.save()
        for user in (*people, *administrators):
            user.set_password(PASSWORD)
    code, shown = must_visit_code(district, logins[0]), ([user.login, user.name] for user in people)
    return Cast(*shown, [user.login for user in administrators], code.token, code.short, code.pin)


def appointed(of_people: User) -> list[User]:
    """The administrator of people, and the two who watch over them."""
    region = of_people.roles["administrator"][0]
    return [of_people, *(role_giving.appoint(*person, role, region, of_people) for role, person in APPOINTED.items())]


def usual_deputy(district: District, year: Year, anchor: date) -> str:
    """A steady deputy with an area of their own, no post in a group, and a good part of this year's visits done."""
    posts = {number for group in district.groups for number, role in group["members"] if role != "member"}
    alone = {area["deputies"][0] for area in district.areas if len(area["deputies"]) == 1}
    steady = {number for number, kind in year.kinds.items() if kind == "steady"}
    done = visits_since(year, anchor.replace(month=1, day=1))
    return min(sorted(alone & steady - posts), key=lambda number: abs(done[number] - USUAL))


def visits_since(year: Year, day: date) -> Counter:
    """Deputy → how many visits since a day, recorded or joined."""
    begin = rhythm.at(day, 0)
    visits = [(outing.deputy, visit) for outing in year.outings for visit in outing.visits]
    recent = [(recorder, visit["companions"]) for recorder, visit in visits if visit["visited_at"] >= begin]
    return Counter(deputy for recorder, companions in recent for deputy in (recorder, *companions))


def fit_leader(district: District, year: Year) -> str:
    """The leader of the largest group that is led by somebody keen or steady."""
    led = {group["members"][0][0]: len(group["members"]) for group in district.groups}
    return max((number for number in sorted(led) if year.kinds[number] in ("keen", "steady")), key=led.get)


def must_visit_code(district: District, deputy: str) -> Code:
    area = next(area["number"] for area in district.areas if deputy in area["deputies"])
    codes = Code.select(Code).join(Household).join(Area).where(Area.number == area, Household.must_visit)
    return codes.where(Code.replaced_at.is_null()).order_by(Household.id).first()
