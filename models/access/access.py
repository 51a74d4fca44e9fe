"""Who may reach whom: the scopes that begin at the person. What they may do at all stands in `models.access.acts`.

A route reaches rows only through these. Out of a person's reach is as if it were not there. What households say stands
in `models.access.voice_access`, meetings in `models.access.meeting_access`, accounts and the audit log in
`models.access.people_access`.
"""

from peewee import fn

from lib import clock
from models.access.reach import NOTHING, OFFICE, STATION, in_regions, own_areas
from models.accounts.user import User
from models.households.code import Code
from models.households.household import Household
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.group import Group, Membership
from models.network.region import DISTRICT, Region
from models.network.station import Station
from models.papers.certificate import Certificate
from models.visits.review import Review
from models.visits.visit import Companion, Visit


def deputies_for(user: User):
    """Whose duties a person may see: the office its regions', a leader the group's, everybody their own."""
    as_office = in_regions(Deputy.region, user, "office", "administrator")
    return Deputy.select().where((_own_and_led(user) | as_office) if user.deputy_id else as_office)


def _own_and_led(user: User):
    led = Membership.select(Membership.deputy).where(
        Membership.group.in_(user.led_groups), Membership.open_on(clock.today())
    )
    return (Deputy.id == user.deputy_id) | Deputy.id.in_(led)


def record_books_for(user: User):
    """Whose record book a person may open: their own, and the office its regions'; not a leader the group's."""
    return Deputy.select().where((Deputy.id == user.deputy_id) | in_regions(Deputy.region, user, *OFFICE))


def printed_deputies_for(user: User, roles: frozenset):
    """Of whom a person may print what these roles may print: a deputy their own, a station those on its ground."""
    on_the_ground = (
        Assignment.select(Assignment.deputy)
        .join(Area)
        .where(Assignment.open_on(clock.today()), in_regions(Area.region, user, "station"))
    )
    return Deputy.select().where(
        ((Deputy.id == user.deputy_id) if "deputy" in roles else NOTHING)
        | (Deputy.id.in_(on_the_ground) if "station" in roles else NOTHING)
        | in_regions(Deputy.region, user, *OFFICE)
    )


def certificates_for(user: User):
    """The certificates an office may end: of the deputies of its regions."""
    return Certificate.select(Certificate, Deputy).join(Deputy).where(in_regions(Deputy.region, user, *OFFICE))


def regions_of_office(user: User):
    """The regions of which the user is the office."""
    return Region.select().where(in_regions(Region.code, user, *OFFICE)).order_by(Region.code)


def groups_for(user: User):
    return Group.select().where(
        Group.id.in_(user.led_groups if user.deputy_id else []) | in_regions(Group.region, user, *OFFICE)
    )


def stations_for(user: User):
    return Station.select().where(in_regions(Station.region, user, *STATION))


def regions_for(user: User):
    reached = in_regions(Region.code, user, *STATION)
    return Region.select().where(reached).order_by(Region.code)


def areas_for(user: User):
    """The areas whose households a person serves: a deputy their own, station and office their regions'."""
    return Area.select().where(Area.id.in_(own_areas(user)) | in_regions(Area.region, user, *STATION))


def slip_areas_for(user: User):
    """The areas whose PINs a person may print: station and office their regions', but nobody their own as a deputy."""
    return Area.select().where(in_regions(Area.region, user, *STATION), Area.id.not_in(own_areas(user)))


def households_for(user: User):
    """The households a person serves, joined with their area."""
    return (
        Household.select(Household, Area)
        .join(Area)
        .where(
            Household.erased_at.is_null(),
            Household.area.in_(own_areas(user)) | in_regions(Household.region_code, user, *STATION),
        )
    )


def codes_for(user: User):
    """The codes of the households a person serves, joined with the household."""
    return (
        Code.select(Code, Household)
        .join(Household)
        .where(Code.household.in_(households_for(user).select(Household.id)))
    )


def visits_for(user: User):
    """The visits a person may see: made or shared by a deputy within reach."""
    reached = deputies_for(user).select(Deputy.id)
    shared = Companion.select(Companion.visit).where(Companion.deputy.in_(reached))
    return Visit.select().where(Visit.deputy.in_(reached) | Visit.id.in_(shared))


def districts_of_office(user: User) -> list[Region]:
    """The districts of which the user is the office: what holds for a whole district is for these to set."""
    return list(regions_of_office(user).where(fn.LENGTH(Region.code) == DISTRICT))


def reviews_for(user: User):
    """The doubts a clerk may decide: about visits of the deputies of their regions."""
    return (
        Review.select(Review, Visit, Deputy)
        .join(Visit)
        .join(Deputy, on=Visit.deputy)
        .where(in_regions(Deputy.region, user, *OFFICE))
    )
