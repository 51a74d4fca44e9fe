"""What people did about a pattern: asked the deputy, heard the answer, found an explanation, had visits reviewed."""

from peewee import CharField, DateField, ForeignKeyField, TextField, fn

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.fairness.asking import ask_a_person
from models.fairness.noted import Noted
from models.network.deputy import Deputy
from models.points.duty import Duty
from models.sealed import SealedField
from models.visits.visit import Visit
from rules.counting.halves import Half
from rules.fairness.patterns import FINDINGS

CAUSE = "pattern"  # of the reviews that a person asks for


class PatternNote(Noted, Row):
    """`code` and `began_on` (a half-year's first day) say which pattern; `visits`: the numbers it was about then."""

    deputy = ForeignKeyField(Deputy, backref="pattern_notes")
    region_code = CharField(15, index=True)
    code = CharField(16)
    began_on = DateField()
    step = CharField(12)
    visits = TextField(default="")
    words = SealedField()
    form = CharField(32, unique=True)
    by = ForeignKeyField(User)
    at = MomentField(default=clock.now)

    class Meta:
        indexes = ((("deputy", "began_on", "code"), False),)

    @classmethod
    def write(
        cls, deputy: Deputy, code: str, half: Half, step: str, words: str, form: str, by: User, visits=()
    ) -> bool:
        """A person's step (`rules.fairness.patterns.FINDINGS`), in words. False: the same form came again."""
        if step not in FINDINGS:
            raise ValueError(step)
        with act(Duty.of(deputy.id)):
            if cls.select().where(cls.form == form).exists():
                return False
            note = cls.create(
                deputy=deputy, region_code=deputy.region_code, code=code, began_on=half.first, step=step,
                visits=",".join(map(str, visits)), words=words, form=form, by=by,
            )  # fmt: skip
            if step == "review":
                for visit in Visit.select().where(Visit.id.in_(list(visits))):
                    ask_a_person(visit, CAUSE)
            Audit.note(by, "pattern.noted", note, detail=f"{code} {step}")
        return True

    @classmethod
    def about(cls, deputy: Deputy, code: str, half: Half) -> list["PatternNote"]:
        """Oldest first."""
        these = cls.deputy == deputy, cls.code == code, cls.began_on == half.first
        return list(cls.select(cls, User).join(User).where(*these).order_by(cls.id))

    @classmethod
    def unanswered(cls, deputy: Deputy) -> list["PatternNote"]:
        """What a deputy was asked and has said nothing to, the oldest first."""
        last = cls.select(fn.MAX(cls.id)).where(cls.deputy == deputy).group_by(cls.code, cls.began_on)
        return list(cls.select().where(cls.id.in_(last), cls.step == "asked").order_by(cls.id))

    @property
    def half(self) -> Half:
        return Half.of(self.began_on)

    @property
    def visit_ids(self) -> list[int]:
        return [int(one) for one in self.visits.split(",") if one]
