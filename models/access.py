"""Who may reach whom: the scopes that begin at the person. What they may do at all stands in `models.acts`.

A route reaches rows only through these. Out of a person's reach is as if it were not there.
"""

from functools import reduce
from operator import or_

from peewee import JOIN, Expression, Value, fn

from lib import clock
from models.annual_report import AnnualReport
from models.area import Area, Assignment
from models.audit import Audit
from models.certificate import Certificate
from models.code import Code
from models.deputy import Deputy
from models.group import Group, Membership
from models.household import Household
from models.opinion import Opinion
from models.question import Question
from models.rating import Rating
from models.region import DISTRICT, Region, within
from models.review import Review
from models.station import Station
from models.unit import Unit
from models.upload import Upload
from models.user import Role, User
from models.visit import Companion, Visit
from models.wish import Wish

OFFICE = ("office", "administrator")
NOTHING = Expression(Value(1), "=", Value(0))


def _in_regions(field, user: User, *roles: str):
    """The condition that a region column lies in what the user holds one of these roles for."""
    codes = [code for role in roles for code in user.roles.get(role, [])]
    return reduce(or_, (within(field, code) for code in codes), NOTHING)


def _own_areas(user: User):
    return Assignment.select(Assignment.area).where(
        Assignment.deputy == user.deputy_id, Assignment.open_on(clock.today())
    )


def deputies_for(user: User):
    """Whose duties a person may see: the office its regions', a leader the group's, everybody their own."""
    in_led = Membership.group.in_(user.led_groups if user.deputy_id else [])
    led = Membership.select(Membership.deputy).where(in_led, Membership.open_on(clock.today()))
    return Deputy.select().where(
        (Deputy.id == user.deputy_id) | Deputy.id.in_(led) | _in_regions(Deputy.region, user, "office", "administrator")
    )


def record_books_for(user: User):
    """Whose record book a person may open: their own, and the office its regions'; not a leader the group's."""
    return Deputy.select().where(
        (Deputy.id == user.deputy_id) | _in_regions(Deputy.region, user, "office", "administrator")
    )


def printed_deputies_for(user: User, roles: frozenset):
    """Of whom a person may print what these roles may print: a deputy their own, a station those on its ground."""
    on_the_ground = Assignment.select(Assignment.deputy).join(Area).where(
        Assignment.open_on(clock.today()), _in_regions(Area.region, user, "station")
    )
    return Deputy.select().where(
        ((Deputy.id == user.deputy_id) if "deputy" in roles else NOTHING)
        | (Deputy.id.in_(on_the_ground) if "station" in roles else NOTHING)
        | _in_regions(Deputy.region, user, "office", "administrator")
    )


def certificates_for(user: User):
    """The certificates an office may end: of the deputies of its regions."""
    return Certificate.select(Certificate, Deputy).join(Deputy).where(
        _in_regions(Deputy.region, user, "office", "administrator")
    )


def office_regions_for(user: User):
    """The regions for which a person writes as the office."""
    return Region.select().where(_in_regions(Region.code, user, "office", "administrator")).order_by(Region.code)


def groups_for(user: User):
    return Group.select().where(
        Group.id.in_(user.led_groups if user.deputy_id else [])
        | _in_regions(Group.region, user, "office", "administrator")
    )


def stations_for(user: User):
    return Station.select().where(_in_regions(Station.region, user, "station", "office", "administrator"))


def regions_for(user: User):
    reached = _in_regions(Region.code, user, "office", "administrator", "station")
    return Region.select().where(reached).order_by(Region.code)


def areas_for(user: User):
    """The areas whose households a person serves: a deputy their own, station and office their regions'."""
    return Area.select().where(
        Area.id.in_(_own_areas(user)) | _in_regions(Area.region, user, "station", "office", "administrator")
    )


def slip_areas_for(user: User):
    """The areas whose PINs a person may print: station and office their regions', but nobody their own as a deputy."""
    return Area.select().where(
        _in_regions(Area.region, user, "station", "office", "administrator"), Area.id.not_in(_own_areas(user))
    )


def households_for(user: User):
    """The households a person serves, joined with their area."""
    return (
        Household.select(Household, Area).join(Area).where(
            Household.erased_at.is_null(),
            Household.area.in_(_own_areas(user))
            | _in_regions(Household.region_code, user, "station", "office", "administrator")
        )
    )


def codes_for(user: User):
    """The codes of the households a person serves, joined with the household."""
    return Code.select(Code, Household).join(Household).where(
        Code.household.in_(households_for(user).select(Household.id))
    )


def uploads_for(viewer: User | None, held: list[int] = ()):
    """The pictures a person may see. A portrait is for everybody, as the contact card is on which it stands; a photo of
    an opinion for whoever may see the opinion. `held`: those whose codes this browser has shown."""
    opinions = Upload.opinion.in_(list(held))
    if viewer:
        opinions |= Upload.opinion.in_(opinions_for(viewer).select(Opinion.id))
    return Upload.select().where(
        Upload.removed_at.is_null(), (Upload.purpose == "portrait") | ((Upload.purpose == "opinion") & opinions)
    )


def questions_for(user: User):
    """What was asked in public: a deputy what they themselves are asked, the office what its deputies are.

    What a machine may have asked is the office's to look at first.
    """
    mine = (Question.deputy == user.deputy_id) & (
        (Question.doubtful == False) | Question.answered_at.is_null(False)  # noqa: E712 - peewee
    )
    theirs = _in_regions(Question.region, user, "office", "administrator")
    return Question.select(Question, Deputy).join(Deputy).where(mine | theirs)


def annual_reports_for(user: User):
    """The versions of annual reports that one wrote, or one's deputies."""
    return AnnualReport.select().where(AnnualReport.deputy.in_(record_books_for(user).select(Deputy.id)))


def visits_for(user: User):
    """The visits a person may see: made or shared by a deputy within reach."""
    reached = deputies_for(user).select(Deputy.id)
    shared = Companion.select(Companion.visit).where(Companion.deputy.in_(reached))
    return Visit.select().where(Visit.deputy.in_(reached) | Visit.id.in_(shared))


def opinions_for(user: User):
    """The opinions a person may see: office and station their regions', a unit what it has, a deputy their own areas',
    those that concern them, and those from their own visits."""
    mine = Visit.select(Visit.id).where(Visit.deputy == user.deputy_id)
    shared = Companion.select(Companion.visit).where(Companion.deputy == user.deputy_id)
    as_deputy = Opinion.area.in_(_own_areas(user)) | (Opinion.deputy == user.deputy_id)
    as_deputy |= Opinion.visit.in_(mine) | Opinion.visit.in_(shared)
    return Opinion.select().where(
        _in_regions(Opinion.region_code, user, "station", "office", "administrator")
        | ((Opinion.unit == user.unit_id) if user.unit_id else NOTHING)
        | (as_deputy if user.deputy_id else NOTHING)
    )


def units_for(user: User):
    """The units that an office looks after, and to which it may assign."""
    return Unit.select().where(_in_regions(Unit.region, user, "office", "administrator"))


def regions_of_office(user: User):
    """The regions of which the user is the office."""
    return Region.select().where(_in_regions(Region.code, user, "office", "administrator")).order_by(Region.code)


def districts_of_office(user: User) -> list[Region]:
    """The districts of which the user is the office: what holds for a whole district is for these to set."""
    return list(regions_of_office(user).where(fn.LENGTH(Region.code) == DISTRICT))


def reviews_for(user: User):
    """The doubts a clerk may decide: about visits of the deputies of their regions."""
    return (
        Review.select(Review, Visit, Deputy).join(Visit).join(Deputy, on=Visit.deputy)
        .where(_in_regions(Deputy.region, user, "office", "administrator"))
    )


def ratings_for(user: User):
    """What households think of visits, for the office of their region, joined with the visit."""
    return Rating.select(Rating, Visit).join(Visit).where(_in_regions(Rating.region_code, user, *OFFICE))


def wishes_for(user: User):
    """What households ask for, for the office that decides about it, joined with the household."""
    return (
        Wish.select(Wish, Household, Area).join(Household).join(Area)
        .where(_in_regions(Wish.region_code, user, *OFFICE))
    )  # fmt: skip


def accounts_for(user: User):
    """The accounts whose sign-ins one may take back: one's own, those of an office's deputies and units, an
    administrator's everybody."""
    deputies = Deputy.select(Deputy.id).where(_in_regions(Deputy.region, user, "office"))
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
    staff = Role.select(Role.user).where(_in_regions(Role.region, user, *roles))
    deputies = Deputy.select(Deputy.id).where(_in_regions(Deputy.region, user, *roles))
    units = Unit.select(Unit.id).where(_in_regions(Unit.region, user, *roles))
    return User.select().where(User.id.in_(staff) | User.deputy.in_(deputies) | User.unit.in_(units))


def regions_ruled_by(user: User):
    """The regions for which an administrator of people may give roles."""
    return Region.select().where(_in_regions(Region.code, user, "administrator")).order_by(Region.code)


def roles_for(user: User):
    """The roles that an administrator of people may take away: in their regions, and not their own."""
    mine = _in_regions(Role.region, user, "administrator")
    return Role.select(Role, User).join(User).where(mine, Role.user != user.id)


def audits_for(user: User):
    """The lines an auditor may read: what people of their regions did, and what nobody known or the machine did."""
    people = _people_in_regions(user, "auditor").select(User.id)
    return Audit.select(Audit, User).join(User, JOIN.LEFT_OUTER).where(Audit.user.is_null() | Audit.user.in_(people))
