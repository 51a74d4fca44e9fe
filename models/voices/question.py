"""What anybody asks a deputy in public, and what the deputy answers. A person decides what of it everybody may read."""

from datetime import date

from peewee import BooleanField, CharField, ForeignKeyField, IntegerField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.network.deputy import Deputy
from models.network.region import Region
from models.sealed import SealedField

LONGEST, LONGEST_ANSWER, LONGEST_WHY = 500, 1000, 200


class Question(Row):
    """One question. `wording` is what is shown of it: the office takes out whoever could be recognised."""

    key = CharField(36, unique=True)  # of the form it was asked on: sent twice, it is asked once
    deputy = ForeignKeyField(Deputy, backref="questions")
    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
    text = SealedField()
    doubtful = BooleanField(default=False)  # perhaps a machine asked it: the office looks at it first
    asked_at = MomentField(default=clock.now, index=True)
    answer = SealedField(default="")
    answered_by = ForeignKeyField(User, null=True)
    answered_at = MomentField(null=True)
    wording = SealedField(default="")
    published_by = ForeignKeyField(User, null=True)
    published_at = MomentField(null=True)
    set_aside_by = ForeignKeyField(User, null=True)
    set_aside_at = MomentField(null=True)
    set_aside_why = CharField(LONGEST_WHY, default="")
    report_year = IntegerField(null=True)  # it was asked about the annual report of that year

    @property
    def asked_on(self) -> date:
        return clock.day_of(self.asked_at)

    @property
    def state(self) -> str:
        """As in `rules.words.QUESTION_STATES`."""
        if self.set_aside_at:
            return "set-aside"
        if self.published_at:
            return "published"
        if self.answered_at:
            return "answered"
        return "doubtful" if self.doubtful else "asked"

    @classmethod
    def ask(
        cls, deputy: Deputy, text: str, key: str, doubtful: bool = False, report_year: int | None = None
    ) -> "Question":
        """Keep a question; the one that is there already when its form comes twice."""
        with act(f"question {key}"):
            return cls.get_or_none(cls.key == key) or cls.create(
                deputy=deputy, region=deputy.region_code, text=text[:LONGEST], key=key, doubtful=doubtful,
                report_year=report_year,
            )  # fmt: skip

    def reply(self, answer: str, by: User) -> bool:
        """The deputy's answer, or a better one while nobody has published it. False: it is too late for that."""
        with act():
            done = self._change(
                [Question.published_at.is_null()],
                answer=answer[:LONGEST_ANSWER], answered_at=clock.now(), answered_by=by, doubtful=False,
            )  # fmt: skip
            if done:
                Audit.note(by, "question.answered", self)
        return done

    def vouch(self, by: User) -> bool:
        """A person has looked: somebody asked this, and the deputy is to answer."""
        with act():
            done = self._change([Question.doubtful == True], doubtful=False)  # noqa: E712 - peewee
            if done:
                Audit.note(by, "question.vouched", self)
        return done

    def publish(self, wording: str, by: User) -> bool:
        """For everybody, in these words, with the deputy's answer. False: not answered, or set aside meanwhile."""
        with act():
            done = self._change(
                [Question.answered_at.is_null(False)],
                wording=wording[:LONGEST], published_at=clock.now(), published_by=by,
            )  # fmt: skip
            if done:
                Audit.note(by, "question.published", self)
        return done

    def withdraw(self, by: User) -> bool:
        """No longer for everybody; the answer can be mended, and published again."""
        with act():
            done = self._change([Question.published_at.is_null(False)], published_at=None, published_by=None)
            if done:
                Audit.note(by, "question.withdrawn", self)
        return done

    def set_aside(self, why: str, by: User) -> bool:
        """Neither answered nor shown, with the reason: an insult, somebody's private affair, nothing asked."""
        with act():
            done = self._change(
                [], set_aside_at=clock.now(), set_aside_by=by, set_aside_why=why[:LONGEST_WHY], published_at=None
            )
            if done:
                Audit.note(by, "question.set-aside", self)
        return done

    def _change(self, conditions: list, **values) -> bool:
        mine = Question.update(**values).where(Question.id == self.id, Question.set_aside_at.is_null())
        return bool(mine.where(*conditions).execute()) if conditions else bool(mine.execute())
