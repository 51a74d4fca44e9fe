"""One reception with everything its page shows: what happened to it, who came, and what the viewer may do."""

from functools import cached_property

from lib import clock
from models.access.access import areas_for
from models.access.meeting_access import receptions_for
from models.accounts.user import User
from models.meetings.reception import Reception, ReceptionStep
from models.meetings.reception_guest import ReceptionGuest
from models.meetings.reception_list import beside
from models.meetings.reception_rule import deputies_at
from models.meetings.reception_swap import ReceptionSwap
from models.network.area import Area
from models.network.deputy import Deputy
from rules.meetings.reception import may


class ReceptionFile:
    def __init__(self, reception: Reception, viewer: User):
        self.reception, self.viewer = reception, viewer

    @property
    def is_staff(self) -> bool:
        """Whether the viewer plans receptions here, and not only holds them."""
        return self.viewer.is_office or self.viewer.is_station

    @property
    def is_own(self) -> bool:
        return self.viewer.deputy_id in (self.reception.deputy_id, self.reception.received_by_id)

    @cached_property
    def steps(self) -> list[ReceptionStep]:
        query = ReceptionStep.select(ReceptionStep, User).left_outer_join(User, on=ReceptionStep.by)
        return list(query.where(ReceptionStep.reception == self.reception).order_by(ReceptionStep.id))

    @cached_property
    def guests(self) -> list[ReceptionGuest]:
        """Who came, for those who were there and those who run the station; not for whom it is only offered to."""
        if not (self.is_own or self.is_staff):
            return []
        return list(self.reception.guests.order_by(ReceptionGuest.id))

    @cached_property
    def swap(self) -> ReceptionSwap | None:
        """The request that waits for an answer."""
        return ReceptionSwap.open_ones().where(ReceptionSwap.reception == self.reception).first()

    @cached_property
    def colleagues(self) -> list[Deputy]:
        """Who else could receive: those over whom the turn goes, and those who answer for the station's areas."""
        rule = self.reception.rule
        people = {one.number: one for one in [*(rule.people if rule else []), *deputies_at(self.reception.station)]}
        return [one for _, one in sorted(people.items()) if one.id != self.reception.deputy_id]

    @cached_property
    def theirs(self) -> list[Reception]:
        """What the colleagues hold here, to take in return."""
        ids = [one.id for one in self.colleagues]
        ahead = Reception.select().where(Reception.station == self.reception.station, Reception.deputy.in_(ids))
        open_ones = beside(ahead.where(Reception.state == "planned", Reception.begins_at > clock.now()))
        return list(open_ones.order_by(Reception.begins_at).limit(30))

    @cached_property
    def areas(self) -> list[Area]:
        """Of which area somebody who came may be: the deputy's own first."""
        own = list(areas_for(self.viewer).order_by(Area.number).limit(20)) if self.viewer.deputy_id else []
        here = list(Area.select().where(Area.station == self.reception.station).order_by(Area.number))
        return [*own, *(one for one in here if one not in own)]

    def may(self, step: str) -> bool:
        allowed = self.is_staff or self.is_own
        return allowed and may(self.reception.state, step)


def file_of(viewer: User, reception_id: int) -> ReceptionFile | None:
    reception = receptions_for(viewer).where(Reception.id == reception_id).first()
    return ReceptionFile(reception, viewer) if reception else None
