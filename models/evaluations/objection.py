"""An objection (异议) of a deputy, or of a group's leader, to a figure of their sheet: which one and why, and what the
office decided, and why.

A figure that was wrong is mended where it comes from: by a line of the ledger, or a mark given anew. The sheet is then
counted again; nothing is written over.
"""

from peewee import BooleanField, CharField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.evaluations.evaluated import OfEvaluated, columns, key_of
from models.evaluations.evaluation import Evaluation
from models.network.deputy import Deputy
from models.network.group import Group
from models.sealed import SealedField

LONGEST = 500


class Objection(OfEvaluated, Row):
    key = CharField(36, unique=True)  # of the form it was written on: sent twice, it is there once
    evaluation = ForeignKeyField(Evaluation)
    deputy = ForeignKeyField(Deputy, null=True)
    group = ForeignKeyField(Group, null=True)
    region_code = CharField(15)
    about = CharField(60)  # an item's id, a side of the appraisal, or "grade"
    title = CharField(60)  # its words on the sheet
    figure = CharField(20)  # what stood there
    words = SealedField()
    made_by = ForeignKeyField(User)
    made_at = MomentField(default=clock.now)
    taken_back_at = MomentField(null=True)
    decided_at = MomentField(null=True, index=True)
    decided_by = ForeignKeyField(User, null=True)
    upheld = BooleanField(null=True)
    answer = SealedField(default="")

    @property
    def state(self) -> str:
        """As in `rules.evaluations.evaluation_words.OBJECTION_STATES`."""
        if self.taken_back_at:
            return "taken-back"
        if self.decided_at is None:
            return "open"
        return "upheld" if self.upheld else "declined"

    @classmethod
    def make(cls, evaluation: Evaluation, whose: Deputy | Group, by: User, key: str, **facts) -> "Objection | None":
        """None when the days for it are over, or nothing was said. `facts`: about, title, figure, words."""
        with act(f"objection {key}", evaluation.name):
            if not facts["words"] or not evaluation.look_again().hears_objections:
                return None
            found = cls.get_or_none(cls.key == key)
            if found:
                return found if found.whose_key == key_of(whose) else None
            facts["words"] = facts["words"][:LONGEST]
            made = cls.create(
                key=key, evaluation=evaluation, **columns(whose), region_code=whose.region_code, made_by=by, **facts
            )
            Audit.note(by, "objection.made", made)
        return made

    def take_back(self, by: User) -> bool:
        with act(self.evaluation.name):
            done = self._end(taken_back_at=clock.now())
            if done:
                Audit.note(by, "objection.taken-back", self)
        return done

    def decide(self, upheld: bool, answer: str, by: User) -> bool:
        """Once, with the reason. False if somebody was faster, or no reason was given."""
        if not answer:
            return False
        with act(self.evaluation.name):
            done = self._end(decided_at=clock.now(), decided_by=by, upheld=upheld, answer=answer[:LONGEST])
            if done:
                Audit.note(by, "objection.upheld" if upheld else "objection.declined", self)
        return done

    def _end(self, **facts) -> bool:
        mine = Objection.update(**facts).where(Objection.id == self.id)
        return bool(mine.where(*Objection.undecided()).execute())

    @classmethod
    def undecided(cls):
        return cls.decided_at.is_null(), cls.taken_back_at.is_null()

    @classmethod
    def of(cls, evaluation_id: int):
        """Each with whose it is."""
        joined = cls.select(cls, Deputy, Group).left_outer_join(Deputy).switch(cls).left_outer_join(Group)
        return joined.where(cls.evaluation == evaluation_id).order_by(cls.id)
