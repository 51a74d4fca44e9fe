"""Who may reach which receptions, appointments and pledges; goes with `models.access.access`."""

from functools import reduce
from operator import or_

from models.access.reach import NOTHING, OFFICE, STATION, in_regions
from models.accounts.user import User
from models.meetings.appointment import Appointment
from models.meetings.pledge import Pledge
from models.meetings.reception import Reception
from models.meetings.reception_rule import ReceptionRule
from models.meetings.reception_swap import ReceptionSwap
from models.network.group import Group
from models.network.region import DISTRICT, within

NOBODY = 0  # no deputy has this number


def receptions_for(user: User):
    """The receptions whose ins and outs a person may see: a deputy their own and what they are asked to take over."""
    me = user.deputy_id or NOBODY  # with None it would be whatever nobody has received yet
    asked = ReceptionSwap.select(ReceptionSwap.reception).where(ReceptionSwap.asked_of == me)
    return Reception.select().where(
        (Reception.deputy == me)
        | (Reception.received_by == me)
        | Reception.id.in_(asked)
        | in_regions(Reception.region_code, user, *STATION)
    )


def reception_rules_for(user: User):
    return ReceptionRule.select().where(in_regions(ReceptionRule.region_code, user, *STATION))


def groups_near(user: User):
    """The groups whose deputies may receive in a person's stations: those of the whole district, since deputies of the
    level above join a group below."""
    districts = {region[:DISTRICT] for regions in user.roles.values() for region in regions}
    return (
        Group.select()
        .where(reduce(or_, (within(Group.region, one) for one in districts), NOTHING))
        .order_by(Group.number)
    )


def reception_swaps_for(user: User):
    """What one deputy asks of another is the two's own business."""
    return ReceptionSwap.select().where(
        (ReceptionSwap.asked_of == user.deputy_id) | (ReceptionSwap.asked_by == user.deputy_id)
    )


def appointments_for(user: User):
    """The appointments a person may see: a deputy their own, station and office their regions'."""
    return Appointment.select().where(
        (Appointment.deputy == user.deputy_id) | in_regions(Appointment.region_code, user, *STATION)
    )


def pledges_for(user: User):
    """The pledges a person may see to: a deputy their own, the office its regions'."""
    return Pledge.select().where((Pledge.deputy == user.deputy_id) | in_regions(Pledge.region_code, user, *OFFICE))
