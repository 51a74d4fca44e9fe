"""Work that takes long: asked for by a person, done in the background, its progress kept in a row of ours."""

import json
import logging
from collections.abc import Callable
from pathlib import Path

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from lib import clock
from models.database import MomentField, Row, act
from models.sealed import SealedField
from models.user import User

KINDS: dict[str, Callable] = {}
log = logging.getLogger(__name__)


def work(kind: str):
    """Register the function that does a kind of work: it gets the job, and returns a JSON value as its result."""

    def register(function):
        KINDS[kind] = function
        return function

    return register


class Job(Row):
    kind = CharField(20)
    asked_by = ForeignKeyField(User)
    asked_at = MomentField(default=clock.now)
    request = TextField(default="{}")
    began_at = MomentField(null=True)
    ended_at = MomentField(null=True)
    done = IntegerField(default=0)
    total = IntegerField(default=0)
    result = SealedField(default="")
    failure = SealedField(default="")
    file = CharField(200, default="")

    @classmethod
    def ask(cls, kind: str, by: User, **request) -> "Job":
        """Write the job down; whoever calls hands its id to the queue (`lib.queue`)."""
        with act():
            return cls.create(kind=kind, asked_by=by, request=json.dumps(request))

    @classmethod
    def unfinished(cls) -> list["Job"]:
        """Asked for but not ended, oldest first."""
        return list(cls.select().where(cls.ended_at.is_null()).order_by(cls.id))

    @property
    def asked(self) -> dict:
        return json.loads(self.request)

    @property
    def outcome(self):
        return json.loads(self.result) if self.result else None

    @property
    def state(self) -> str:
        if self.ended_at:
            return "failed" if self.failure else "done"
        return "running" if self.began_at else "waiting"

    @classmethod
    def recover(cls) -> list["Job"]:
        """When the one worker starts, nothing can be running: what a crash left half done is free to begin again."""
        with act():
            cls.update(began_at=None).where(cls.ended_at.is_null()).execute()
        return cls.unfinished()

    def run(self) -> None:
        """Do the work; whatever goes wrong ends up in the row, where the person who asked will see it."""
        if not self._claim():
            return
        try:
            result = KINDS[self.kind](self)
        except Exception as error:
            log.exception("job %s (%s) failed", self.id, self.kind)
            self._note(failure=f"{type(error).__name__}: {error}", ended_at=clock.now())
        else:
            self._note(result=json.dumps(result, ensure_ascii=False), ended_at=clock.now())

    def _claim(self) -> bool:
        """However often a job is queued, it runs once."""
        with act():
            return bool(
                Job.update(began_at=clock.now(), done=0).where(Job.id == self.id, Job.began_at.is_null()).execute()
            )

    def progress(self, done: int, total: int) -> None:
        self._note(done=done, total=total)

    def keep_file(self, path: Path) -> None:
        self._note(file=str(path))

    def _note(self, **changes) -> None:
        for name, value in changes.items():
            setattr(self, name, value)
        with act():
            Job.update(**changes).where(Job.id == self.id).execute()
