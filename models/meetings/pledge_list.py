"""Pledges, as the office looks through them, and as a deputy looks at their own."""

from functools import cached_property

from lib import clock
from models.access.meeting_access import pledges_for
from models.meetings.pledge import Pledge
from models.network.deputy import Deputy
from models.tabbed import PAGE, Tabbed


class PledgeList(Tabbed):
    """What the office sees; what is late on top."""

    tabs = ("late", "open", "ended")

    def ordered(self, found):
        order = Pledge.ended_on.desc() if self.tab == "ended" else Pledge.due_on
        return found.select(Pledge, Deputy).join(Deputy).order_by(order, Pledge.id)

    def of(self, tab: str):
        is_open, late = Pledge.state == "open", Pledge.due_on < clock.today()
        return pledges_for(self.viewer).where({"late": is_open & late, "open": is_open & ~late, "ended": ~is_open}[tab])


class OwnPledges:
    """A deputy's: those in public, and those made at doors."""

    def __init__(self, deputy: Deputy):
        self.deputy = deputy

    @cached_property
    def open(self) -> list[Pledge]:
        """The one that is due first on top."""
        mine = Pledge.select().where(Pledge.deputy == self.deputy, Pledge.state == "open")
        return list(mine.order_by(Pledge.due_on, Pledge.id))

    @property
    def late(self) -> list[Pledge]:
        return [one for one in self.open if one.late]

    @property
    def in_public(self) -> list[Pledge]:
        return [one for one in self.open if one.is_public]

    @property
    def at_doors(self) -> list[Pledge]:
        return [one for one in self.open if not one.is_public]

    @cached_property
    def ended(self) -> list[Pledge]:
        mine = Pledge.select().where(Pledge.deputy == self.deputy, Pledge.state != "open")
        return list(mine.order_by(Pledge.ended_on.desc()).limit(PAGE))
