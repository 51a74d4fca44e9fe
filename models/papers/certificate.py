"""A deputy's certificate (代表证): its code tells at any minute whether it is valid."""

from datetime import date

from peewee import CharField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.network.deputy import Deputy
from models.network.mandate import Mandate
from models.network.region import Region
from rules.households import codes


class Certificate(Row):
    """One certificate on paper. Never edited, only ended: taken back, or replaced by another."""

    token = CharField(16, unique=True, default=codes.mint)
    number = CharField(24, unique=True)
    deputy = ForeignKeyField(Deputy, backref="certificates", on_delete="CASCADE")
    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
    made_by = ForeignKeyField(User)
    made_at = MomentField(default=clock.now)
    ended_by = ForeignKeyField(User, null=True)
    ended_at = MomentField(null=True)
    reason = CharField(200, default="")
    replacement = ForeignKeyField("self", null=True)

    @classmethod
    def with_token(cls, text: str) -> "Certificate | None":
        return cls.select(cls, Deputy).join(Deputy).where(cls.token == codes.normalise(text)).first()

    @classmethod
    def current(cls, deputy: Deputy) -> "Certificate | None":
        """The one that has not been ended."""
        return cls.get_or_none((cls.deputy == deputy) & cls.ended_at.is_null())

    @classmethod
    def issue(cls, deputy: Deputy, by: User) -> "Certificate":
        """The deputy's certificate: the one there is, or a new one."""
        with act(f"certificate of deputy {deputy.id}"):
            return cls.current(deputy) or cls._make(deputy, by)

    @classmethod
    def _make(cls, deputy: Deputy, by: User) -> "Certificate":
        number = f"{deputy.number}-{deputy.certificates.count() + 1}"
        made = cls.create(number=number, deputy=deputy, region=deputy.region_code, made_by=by)
        Audit.note(by, "certificate.issued", deputy, detail=number)
        return made

    def replace(self, by: User, reason: str) -> "Certificate":
        """Another one for the same deputy. If this one had ended already: the one that is good now."""
        with act(f"certificate of deputy {self.deputy_id}"):
            if not self._end(by, reason):
                return Certificate.issue(self.deputy, by)
            Audit.note(by, "certificate.replaced", self.deputy, detail=self.number)
            made = Certificate._make(self.deputy, by)
            Certificate.update(replacement=made).where(Certificate.id == self.id).execute()
            return made

    def take_back(self, by: User, reason: str) -> bool:
        """False if it had ended already."""
        with act(f"certificate of deputy {self.deputy_id}"):
            done = self._end(by, reason)
            if done:
                Audit.note(by, "certificate.taken-back", self.deputy, detail=self.number)
            return done

    def _end(self, by: User, reason: str) -> bool:
        ended = {"ended_at": clock.now(), "ended_by": by, "reason": reason[:200]}
        still_good = (Certificate.id == self.id) & Certificate.ended_at.is_null()
        return bool(Certificate.update(ended).where(still_good).execute())

    def mandates(self, day: date) -> list[Mandate]:
        return Mandate.of([self.deputy_id], day)[self.deputy_id]

    def state(self, day: date) -> str:
        """What it is worth on a day: `valid`, `replaced`, `taken-back`, or `mandate-over`."""
        if self.ended_at:
            return "replaced" if self.replacement_id else "taken-back"
        return "valid" if self.mandates(day) else "mandate-over"
