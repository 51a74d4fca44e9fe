"""One appointment with everything its page shows, for the deputy and the office."""

from functools import cached_property
from urllib.parse import urlencode

from models.accounts.user import User
from models.households.code import Code
from models.meetings.appointment import Appointment, AppointmentStep
from rules.meetings.appointment import PLACES


class AppointmentFile:
    def __init__(self, appointment: Appointment, viewer: User):
        self.one, self.viewer = appointment, viewer

    @property
    def is_own(self) -> bool:
        return self.viewer.deputy_id == self.one.deputy_id

    @property
    def may_answer(self) -> bool:
        """The deputy, and the office on behalf; a station looks on."""
        return self.is_own or self.viewer.is_office

    def may(self, step: str) -> bool:
        return self.may_answer and self.one.may(step, "deputy")

    @cached_property
    def steps(self) -> list[AppointmentStep]:
        query = AppointmentStep.select(AppointmentStep, User).left_outer_join(User, on=AppointmentStep.by)
        return list(query.where(AppointmentStep.appointment == self.one).order_by(AppointmentStep.id))

    @property
    def recording(self) -> str:
        """Where the visit is recorded that it becomes: the form, if the household is known, else the scanner."""
        asked = {"appointment": self.one.id, "place": PLACES[self.one.way]}
        code = Code.current(self.one.household) if self.one.household_id else None
        if code:
            return f"/visits/new?{urlencode({'code': code.token, 'means': 'list'} | asked)}"
        return f"/visits/scan?{urlencode(asked)}"
