"""What happened to a declared duty, step by step: who, when, why, and what was declared. Steps are only ever added."""

from functools import cached_property

from peewee import CharField, DeferredForeignKey, ForeignKeyField, SmallIntegerField

from lib import clock
from models.accounts.user import User
from models.database import MomentField, Row
from models.sealed import SealedField
from rules.declarations.declaration_form import Declared, recalled


class DeclarationStep(Row):
    """`step` as in `rules.declarations.declaration`; `facts`: what was declared with it, where something was."""

    declaration = DeferredForeignKey("Declaration", backref="step_rows", on_delete="CASCADE", index=False)
    number = SmallIntegerField()
    step = CharField(10)
    by = ForeignKeyField(User, index=False)
    word = SealedField(default="")
    facts = SealedField(default="")
    at = MomentField(default=clock.now)

    class Meta:
        indexes = ((("declaration", "number"), True),)

    @classmethod
    def of(cls, declaration) -> list["DeclarationStep"]:
        """Oldest first, each with who took it."""
        rows = cls.select(cls, User).join(User).where(cls.declaration == declaration)
        return list(rows.order_by(cls.number))

    @classmethod
    def of_all(cls, declarations: list) -> dict[int, list["DeclarationStep"]]:
        """Declaration → its steps, oldest first, each with who took it."""
        found = {one.id: [] for one in declarations}
        rows = cls.select(cls, User).join(User).where(cls.declaration.in_(list(found)))
        for step in rows.order_by(cls.number):
            found[step.declaration_id].append(step)
        return found

    @classmethod
    def takers(cls, declaration) -> dict[str, int]:
        """Step → who took it last."""
        rows = cls.select(cls.step, cls.by).where(cls.declaration == declaration).order_by(cls.number)
        return dict(rows.tuples())

    @cached_property
    def declared(self) -> Declared | None:
        return recalled(self.facts) if self.facts else None
