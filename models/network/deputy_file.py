"""A deputy's page at the office: mandates, groups, areas now and before, and the phones that are signed in."""

from datetime import date
from functools import cached_property

from lib import clock
from models.accounts.sign_in import SignIn
from models.accounts.user import User
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.group import Membership
from models.network.mandate import Mandate
from models.upload import Upload
from models.voices.introduction import Introduction


class DeputyFile:
    def __init__(self, deputy: Deputy, today: date):
        self.deputy = deputy
        self.today = today

    @cached_property
    def mandates(self) -> list[Mandate]:
        """Every mandate, the latest first."""
        return list(self.deputy.mandates.order_by(Mandate.began_on.desc(), Mandate.id))

    @cached_property
    def memberships(self) -> list[Membership]:
        """The groups of today."""
        return Membership.of([self.deputy.id], self.today)[self.deputy.id]

    @cached_property
    def assignments(self) -> list[Assignment]:
        """Every area the deputy has ever answered for, the latest first."""
        rows = Assignment.select(Assignment, Area).join(Area).where(Assignment.deputy == self.deputy)
        return list(rows.order_by(Assignment.began_on.desc(), Area.number))

    @cached_property
    def portrait(self) -> Upload | None:
        return Upload.portrait_of(self.deputy)

    @property
    def own_help(self) -> str:
        """What the deputy says they can help with; "" if they leave it to the office."""
        return Introduction.own(self.deputy)

    @property
    def usual_help(self) -> str:
        """What the office says instead; what came with the software is marked for translation."""
        body = next((mandate.body for mandate in self.mandates if mandate.runs_on(self.today)), "")
        return Introduction.of_body(self.deputy.district, body).help

    @cached_property
    def account(self) -> User | None:
        return User.get_or_none(User.deputy == self.deputy)

    @cached_property
    def sign_ins(self) -> list[SignIn]:
        """The phones and desks that are let in now, the one used last first."""
        here = SignIn.user == self.account, SignIn.revoked_at.is_null(), SignIn.expires_at > clock.now()
        return list(SignIn.select().where(*here).order_by(SignIn.seen_at.desc())) if self.account else []
