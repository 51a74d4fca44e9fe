"""Appointments, as the office looks through them, and as a deputy looks at their own."""

from datetime import timedelta
from functools import cached_property

from lib import clock
from models.access.meeting_access import appointments_for
from models.meetings.appointment import Appointment
from models.network.deputy import Deputy
from models.tabbed import PAGE, Tabbed
from rules.meetings.appointment import OPEN

NEAR = timedelta(days=7)


class AppointmentList(Tabbed):
    """What the office and the stations see; those that nobody has answered come first, the oldest on top."""

    tabs = ("asked", "open", "ended")

    def ordered(self, found):
        order = Appointment.changed_at.desc() if self.tab == "ended" else Appointment.asked_at
        return found.select(Appointment, Deputy).join(Deputy).order_by(order, Appointment.id)

    def of(self, tab: str):
        states = {"asked": ["asked"], "open": ["proposed", "agreed"], "ended": ["held", "unheld", "cancelled"]}[tab]
        return appointments_for(self.viewer).where(Appointment.state.in_(states))


class OwnAppointments:
    """A deputy's: what waits for an answer, what is agreed on, what is over and not told yet."""

    def __init__(self, deputy: Deputy):
        self.deputy = deputy

    @cached_property
    def open(self) -> list[Appointment]:
        mine = Appointment.select().where(Appointment.deputy == self.deputy, Appointment.state.in_(OPEN))
        return list(mine.order_by(Appointment.asked_at))

    @property
    def asked(self) -> list[Appointment]:
        return [one for one in self.open if one.state == "asked"]

    @property
    def proposed(self) -> list[Appointment]:
        return [one for one in self.open if one.state == "proposed"]

    @property
    def agreed(self) -> list[Appointment]:
        """Soonest first; what is over comes on top until somebody says what came of it."""
        return sorted((one for one in self.open if one.state == "agreed"), key=lambda one: one.begins_at)

    @property
    def near(self) -> list[Appointment]:
        """Those of the next days, of which one is reminded."""
        return [one for one in self.agreed if one.begins_at <= clock.now() + NEAR]

    @cached_property
    def ended(self) -> list[Appointment]:
        mine = Appointment.select().where(Appointment.deputy == self.deputy, Appointment.state.not_in(OPEN))
        return list(mine.order_by(Appointment.changed_at.desc()).limit(PAGE))
