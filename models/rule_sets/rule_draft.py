"""A rule set that is being written. Every save is kept whole, with who and when; the newest one is the draft."""

import json
from functools import cached_property
from typing import Any

from peewee import CharField, ForeignKeyField, SmallIntegerField, TextField

from lib import clock
from models.access.reach import own_office
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.evaluations.evaluation import Evaluation, EvaluationStep
from models.network.region import lineage, within
from models.rule_sets.rule_set import RuleSet, RuleSetError, written
from rules.faults import Fault
from rules.words import N_
from rules.writing.drafting import faults_of, mark, part_of, with_part


class StaleError(Exception):
    """Somebody else has changed this part since it was looked at: `save` says who and when."""

    def __init__(self, save: "RuleSave"):
        self.save = save
        super().__init__(save.number)


RESTORED = "saves/"  # as a part: all of it, as at that save


class RuleDraft(Row):
    """`region_code`: for where it is written. `origin`: the title of what it was copied from. `rule_set`: what it was
    published as."""

    region_code = CharField(15, default="")
    title = CharField(60)
    origin = CharField(60, default="")
    begun_at = MomentField(default=clock.now)
    begun_by = ForeignKeyField(User)
    rule_set = ForeignKeyField(RuleSet, null=True, unique=True)
    put_away_at = MomentField(null=True)
    put_away_by = ForeignKeyField(User, null=True)

    @classmethod
    def begin(cls, document: dict, by: User, origin: str = "", region: str | None = None) -> "RuleDraft":
        """A draft for a region, or for all of the writer's, that begins with this document, which may lack much."""
        region = own_office(by) if region is None else region
        with act():
            draft = cls.create(region_code=region, title=title_of(document), origin=origin[:60], begun_by=by)
            RuleSave.create(draft=draft, number=1, part="", document=written(document), saved_by=by)
            Audit.note(by, "rule-draft.begun", draft)
        return draft

    @property
    def is_open(self) -> bool:
        return self.rule_set_id is None and self.put_away_at is None

    @cached_property
    def newest(self) -> "RuleSave":
        return RuleSave.of(self).first()

    @property
    def document(self) -> dict:
        """Plain JSON, as it stands now."""
        return self.newest.read

    @property
    def faults(self) -> tuple[Fault, ...]:
        return faults_of(self.document)

    def save_part(self, part: str, value: Any, seen: str, by: User) -> None:
        """Put `value` where `part` stands (see `rules.writing.drafting`). `seen`: the mark of what stood there before.

        StaleError if somebody has changed it since; RuleSetError if the draft is no longer open.
        """
        with act(f"rule draft {self.id}"):
            now = self._now()
            standing = part_of(now.read, part)
            if standing == value:
                return
            if mark(standing) != seen:
                raise StaleError(now.last_of(part))
            self._keep(now, with_part(now.read, part, value), part, by)

    def save_whole(self, change, part: str, by: User) -> None:
        """Keep what `change` makes of the document as it stands at that moment."""
        with act(f"rule draft {self.id}"):
            now = self._now()
            self._keep(now, change(now.read), part, by)

    def restore(self, number: int, seen: str, by: User) -> bool:
        """Let the draft be again what it was at an older save: as a new save, over which nothing is lost.

        False if there is no such save; StaleError if somebody has changed the draft since it was looked at.
        """
        with act(f"rule draft {self.id}"):
            now, older = self._now(), RuleSave.get_or_none(RuleSave.draft == self, RuleSave.number == number)
            if older is None:
                return False
            if mark(now.read) != seen:
                raise StaleError(now)
            self._keep(now, older.read, f"{RESTORED}{number}", by)
        return True

    def publish(self, seen: str, by: User, reason: str = "") -> RuleSet:
        """Publish what was looked at. ValueError if it is faulty, StaleError if it has been changed since.

        RuleSetError if the year is closed, or has rules already and there is no reason for others.
        """
        with act(f"rule draft {self.id}"):
            now = self._now()
            if mark(now.read) != seen:
                raise StaleError(now)
            if is_closed(now.read.get("year"), self.region_code):
                raise RuleSetError(N_("这一年的考评已经结束，细则不能再换了"))
            self.rule_set = RuleSet.publish(now.read, by, reason, self.region_code)
            self.save(only=["rule_set"])
        return self.rule_set

    def put_away(self, by: User) -> None:
        """It is not needed. Its saves stay."""
        with act(f"rule draft {self.id}"):
            self._now()
            self.put_away_at, self.put_away_by = clock.now(), by
            self.save(only=["put_away_at", "put_away_by"])
            Audit.note(by, "rule-draft.put-away", self)

    def _now(self) -> "RuleSave":
        """The newest save as of this act. RuleSetError if nothing may be written any more."""
        if not RuleDraft.get_by_id(self.id).is_open:
            raise RuleSetError(N_("这份草稿已经发布或者收起来了，改不了；可以照着它再起一份"))
        return RuleSave.of(self).first()

    def _keep(self, now: "RuleSave", document: dict, part: str, by: User) -> None:
        if document == now.read:
            return
        self.__dict__.pop("newest", None)
        RuleSave.create(draft=self, number=now.number + 1, part=part, document=written(document), saved_by=by)
        RuleDraft.update(title=title_of(document)).where(RuleDraft.id == self.id).execute()


def is_closed(year: Any, region: str) -> bool:
    """Whether the evaluation of that year has ended for anybody in that region."""
    if not isinstance(year, int) or not 2000 <= year < 2200:
        return False
    here = within(Evaluation.region, region) | Evaluation.region.in_(lineage(region))
    ended = EvaluationStep.select().join(Evaluation).where(EvaluationStep.step == "closed", Evaluation.year == year)
    return ended.where(here).exists()


class RuleSave(Row):
    """A draft as it stood after somebody's change of one part."""

    draft = ForeignKeyField(RuleDraft, backref="saves")
    number = SmallIntegerField()
    part = CharField(60)
    document = TextField()
    saved_at = MomentField(default=clock.now)
    saved_by = ForeignKeyField(User)

    class Meta:
        indexes = ((("draft", "number"), True),)

    @classmethod
    def of(cls, draft: RuleDraft):
        """The newest first, each with who made it."""
        return cls.select(cls, User).join(User).where(cls.draft == draft).order_by(cls.number.desc())

    @cached_property
    def read(self) -> dict:
        return json.loads(self.document)

    @property
    def title(self) -> str:
        """What the item is called that was changed; of one that was taken away, nothing."""
        item = part_of(self.read, self.part) if self.part.startswith("items/") else None
        return title_of(item or {})

    def last_of(self, part: str) -> "RuleSave":
        """The newest save, up to this one, that changed the part."""
        earlier = RuleSave.of(self.draft).where(RuleSave.number <= self.number)
        whole = (RuleSave.part == "") | RuleSave.part.startswith(RESTORED)
        return earlier.where((RuleSave.part == part) | whole).first() or self

    @property
    def restored(self) -> str:
        """The number of the save that this one went back to; "" of any other."""
        return self.part.removeprefix(RESTORED) if self.part.startswith(RESTORED) else ""

    @property
    def before(self) -> "RuleSave | None":
        return RuleSave.get_or_none(RuleSave.draft == self.draft_id, RuleSave.number == self.number - 1)


def title_of(document: dict) -> str:
    title = document.get("title")
    return "".join(sign for sign in title if sign.isprintable()).strip()[:60] if isinstance(title, str) else ""
