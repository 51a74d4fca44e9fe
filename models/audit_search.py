"""The audit log as an auditor asks for it: by person, kind of action, days and subject."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from lib.clock import SHANGHAI
from models.access.people_access import audits_for
from models.accounts.user import User
from models.audit import Audit
from rules.audit.actions import actions_of

PAGE = 50


@dataclass(frozen=True)
class AuditSearch:
    """`person` is a login or part of a name; `kind` one of `rules.audit.actions.KINDS`; the days are Shanghai's."""

    reader: User
    person: str = ""
    kind: str = ""
    since: date | None = None
    until: date | None = None
    subject: str = ""
    subject_id: int | None = None

    @property
    def found(self):
        return audits_for(self.reader).where(*self._conditions())

    def page(self, number: int) -> list[Audit]:
        """The lines of a page, newest first; pages begin at 1."""
        return list(self.found.order_by(Audit.id.desc()).paginate(number, PAGE))

    def _conditions(self):
        if self.person:
            yield (User.login == self.person) | User.name.contains(self.person)
        if self.kind:
            yield Audit.action.in_(actions_of(self.kind))
        if self.since:
            yield Audit.at >= start_of(self.since)
        if self.until:
            yield Audit.at < start_of(self.until + timedelta(1))
        if self.subject:
            yield Audit.subject == self.subject
        if self.subject_id is not None:
            yield Audit.subject_id == self.subject_id


def start_of(day: date) -> datetime:
    return datetime.combine(day, time(), SHANGHAI)
