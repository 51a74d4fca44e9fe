"""A talk, a criticism, a removal proposed: what people did, with the reason. The deputy sees it, and can answer."""

from datetime import date, datetime

from peewee import BooleanField, CharField, DateField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.blotted import blot
from models.database import MomentField, Row, act
from models.network.deputy import Deputy
from models.sealed import SealedField


class Talk(Row):
    """`kind`: a code of `rules.fairness.talks.TALKS`. `leader`: who spoke, where it was not whoever wrote it down."""

    deputy = ForeignKeyField(Deputy, backref="talks")
    region_code = CharField(15, index=True)
    kind = CharField(12)
    held_on = DateField()
    speaker = CharField(40)
    reason = SealedField()
    form = CharField(32, unique=True)
    by = ForeignKeyField(User)
    at = MomentField(default=clock.now)

    @classmethod
    def hold(cls, deputy: Deputy, kind: str, held_on: date, speaker: str, reason: str, form: str, by: User) -> "Talk":
        """Write one down; the one that is there, if the form comes again."""
        with act(f"talks of deputy {deputy.id}"):
            talk = cls.get_or_none(cls.form == form)
            if not talk:
                talk = cls.create(
                    deputy=deputy, region_code=deputy.region_code, kind=kind, held_on=held_on, speaker=speaker,
                    reason=reason, form=form, by=by,
                )  # fmt: skip
                Audit.note(by, "talk.written", talk, detail=kind)
        return talk

    @classmethod
    def unanswered(cls, deputy: Deputy, since: datetime) -> list["Talk"]:
        """Those since then to which nobody has said a word, the oldest first."""
        answered = TalkWord.select(TalkWord.talk)
        return list(cls.select().where(cls.deputy == deputy, cls.at > since, cls.id.not_in(answered)).order_by(cls.id))

    @classmethod
    def forget_words(cls, before: datetime) -> int:
        """Remove what was said; that there was a talk, when and of which kind, stays."""
        with act():
            old = cls.select(cls.id).where(cls.at < before)
            return blot(cls.reason, cls.at < before) + blot(TalkWord.words, TalkWord.talk.in_(old))

    @property
    def words(self) -> list["TalkWord"]:
        """What was said to it since, oldest first."""
        return list(self.word_rows.select(TalkWord, User).join(User).order_by(TalkWord.id))

    @property
    def is_withdrawn(self) -> bool:
        return any(one.withdraws for one in self.words)

    def answer(self, words: str, form: str, by: User, withdraws: bool = False) -> bool:
        """The deputy's word, or the office's; with `withdraws` the office takes it back. False: the form came again, or
        it is withdrawn."""
        with act(f"talk {self.id}"):
            if self.is_withdrawn or TalkWord.select().where(TalkWord.form == form).exists():
                return False
            TalkWord.create(talk=self, words=words, form=form, by=by, withdraws=withdraws)
            Audit.note(by, "talk.withdrawn" if withdraws else "talk.answered", self)
        return True


class TalkWord(Row):
    talk = ForeignKeyField(Talk, backref="word_rows", on_delete="CASCADE")
    words = SealedField()
    withdraws = BooleanField(default=False)
    form = CharField(32, unique=True)
    by = ForeignKeyField(User)
    at = MomentField(default=clock.now)
