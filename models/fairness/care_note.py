"""A private note about a deputy in difficulty, kept for care alone: no score, no export and no pattern knows of it."""

from datetime import date, datetime

from peewee import CharField, DateField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act, db
from models.jobs.job import Job
from models.network.deputy import Deputy
from models.sealed import SealedField
from models.upkeep import erased_marks
from models.upkeep.erased_marks import NOTE_KIND, mark_of_care


class CareNote(Row):
    """`kind`: a code of `rules.fairness.talks.DIFFICULTIES`; `look_on`: when somebody is to look again, None for no
    more."""

    deputy = ForeignKeyField(Deputy, backref="care_notes")
    region_code = CharField(15, index=True)
    kind = SealedField()
    words = SealedField()
    look_on = DateField(null=True)
    form = CharField(32, unique=True)
    by = ForeignKeyField(User)
    at = MomentField(default=clock.now, index=True)

    @classmethod
    def write(cls, deputy: Deputy, kind: str, words: str, look_on: date | None, form: str, by: User) -> bool:
        """False: the same form came again."""
        with act(f"care of deputy {deputy.id}"):
            if cls.select().where(cls.form == form).exists():
                return False
            cls.create(
                deputy=deputy, region_code=deputy.region_code, kind=kind, words=words, look_on=look_on, form=form, by=by
            )
            Audit.note(by, "care-note.written", deputy)
        return True

    @classmethod
    def of(cls, deputy: Deputy) -> list["CareNote"]:
        """The latest first."""
        return list(cls.select(cls, User).join(User).where(cls.deputy == deputy).order_by(cls.id.desc()))

    @classmethod
    def erase(cls, deputy: Deputy, by: User) -> int:
        """The deputy wishes it, or the difficulty is over: every note goes."""
        with act(f"care of deputy {deputy.id}"):
            marks = {mark_of_care(note.form) for note in cls.select(cls.form).where(cls.deputy == deputy)}
            cls.delete().where(cls.deputy == deputy).execute()
            if marks:
                Audit.note(by, "care-note.erased", deputy, len(marks))
                Job.ask(NOTE_KIND, None)
                db.after_commit(lambda: erased_marks.note(marks))  # not before: what failed was not erased
        return len(marks)

    @classmethod
    def erase_again(cls, wanted: set[str]) -> None:
        """Those that a restore has brought back."""
        with act():
            for note in cls.select(cls.id, cls.form, cls.deputy):
                if mark_of_care(note.form) in wanted:
                    Audit.note(None, "care-note.erased", note.deputy)
                    note.delete_instance()

    @classmethod
    def forget(cls, before: datetime) -> int:
        """What has been kept for long enough."""
        with act():
            return cls.delete().where(cls.at < before).execute()
