"""What a deputy says of their own year: a mark for each question, and words. Each version is a row."""

from collections import Counter
from collections.abc import Mapping

from peewee import CharField, ForeignKeyField, fn

from lib import clock
from models.accounts.user import User
from models.appraisals.round import AppraisalRound
from models.audit import Audit
from models.database import MomentField, Row, act
from models.network.deputy import Deputy
from models.sealed import SealedField

LONGEST = 1000


class SelfAppraisal(Row):
    round = ForeignKeyField(AppraisalRound)
    deputy = ForeignKeyField(Deputy)
    words = SealedField(default="")
    written_by = ForeignKeyField(User)
    written_at = MomentField(default=clock.now)
    handed_in_at = MomentField(null=True)

    class Meta:
        indexes = ((("deputy", "round"), False),)

    @property
    def marks(self) -> dict[str, str]:
        """Question → mark, of those that have one."""
        return dict(SelfMark.select(SelfMark.question, SelfMark.mark).where(SelfMark.appraisal == self).tuples())

    @classmethod
    def newest(cls, round_: AppraisalRound, deputy_id: int, handed_in: bool = False) -> "SelfAppraisal | None":
        """The version written last, or handed in last."""
        mine = cls.select().where(cls.round == round_, cls.deputy == deputy_id)
        if handed_in:
            mine = mine.where(cls.handed_in_at.is_null(False))
        return mine.order_by(cls.id.desc()).first()

    @classmethod
    def save_version(
        cls, round_: AppraisalRound, deputy: Deputy, marks: Mapping[str, str], words: str, by: User, hand_in: bool
    ) -> "SelfAppraisal | None":
        """Another version, kept as a draft or handed in. None: the window is not open, or a mark is missing."""
        with act(round_.lock):
            whole = marks.keys() == round_.ballot.questions.keys()
            if not AppraisalRound.get_by_id(round_.id).is_open("self") or (hand_in and not whole):
                return None
            last = cls.newest(round_, deputy.id)
            if last and (last.marks, last.words, bool(last.handed_in_at)) == (dict(marks), words[:LONGEST], hand_in):
                return last
            made = cls.create(
                round=round_, deputy=deputy, words=words[:LONGEST], written_by=by,
                handed_in_at=clock.now() if hand_in else None,
            )  # fmt: skip
            for question, mark in marks.items():
                SelfMark.create(appraisal=made, question=question, mark=mark)
            if hand_in:
                Audit.note(by, "self-appraisal.handed-in", round_)
        return made

    @classmethod
    def handed_in(cls, rounds: list[int], deputy_ids: list[int]) -> set[tuple[int, int]]:
        """(round, deputy): who has handed it in."""
        these = cls.round.in_(rounds), cls.deputy.in_(deputy_ids), cls.handed_in_at.is_null(False)
        return set(cls.select(cls.round, cls.deputy).where(*these).distinct().tuples())

    @classmethod
    def seen(cls, rounds: list[AppraisalRound], deputy_ids: list[int]) -> dict[int, Counter]:
        """Deputy → what a mark was worth → how often, of what was handed in last before the window was over; in one
        query."""
        over = {one.id: one for one in rounds if one.is_over("self")}
        last = cls.select(fn.MAX(cls.id)).where(
            cls.round.in_(list(over)), cls.deputy.in_(deputy_ids), cls.handed_in_at.is_null(False)
        ).group_by(cls.round, cls.deputy)  # fmt: skip
        marks = SelfMark.select(cls.round, cls.deputy, SelfMark.mark).join(cls).where(cls.id.in_(last))
        found: dict[int, Counter] = {}
        for round_, deputy, mark in marks.tuples():
            found.setdefault(deputy, Counter()).update(over[round_].worths("self", {mark: 1}))
        return found


class SelfMark(Row):
    """`question` and `mark` as in the round's ballot."""

    appraisal = ForeignKeyField(SelfAppraisal, on_delete="CASCADE")
    question = CharField(12)
    mark = CharField(12)

    class Meta:
        indexes = ((("appraisal", "question"), True),)
