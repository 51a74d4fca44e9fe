"""Work that takes long: asked for by a person, done in the background, its progress kept in a row of ours.

A worker holds a job as long as it gives signs of life. Whoever finds none for a while frees the job
(`models.jobs.job_watch`), and it is done again from its beginning; the worker that had it stops at its next progress
call. What a job changes, it changes in one act that also ends it (`end`): it happens once, whatever dies in between.
"""

import json
import logging
import os
import secrets
import socket
from collections.abc import Callable
from pathlib import Path

from peewee import CharField, ForeignKeyField, IntegerField, IntegrityError, SmallIntegerField, TextField

from lib import clock
from lib.heartbeat import beating
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act, db
from models.sealed import SealedField

KINDS: dict[str, Callable] = {}
BEAT = 5  # seconds from one sign of life to the next
log = logging.getLogger(__name__)


class JobLostError(Exception):
    """Somebody else holds the job by now: whatever this worker has not committed is not to be."""


class JobCancelledError(Exception):
    """Who asked for the job doesn't want it any more."""


def work(kind: str):
    """Register the function that does a kind of work: it gets the job, and returns a JSON value as its result."""

    def register(function):
        KINDS[kind] = function
        return function

    return register


class Job(Row):
    kind = CharField(20)
    asked_by = ForeignKeyField(User, null=True)  # nobody: the installation's own
    asked_at = MomentField(default=clock.now)
    slot = CharField(40, null=True, unique=True)  # of what is done once only, such as the backup of one night
    request = TextField(default="{}")
    began_at = MomentField(null=True)
    worker = CharField(80, default="")  # who holds it
    seen_at = MomentField(null=True)  # when that worker was last heard of
    tries = SmallIntegerField(default=0)
    cancelled_at = MomentField(null=True)
    ended_at = MomentField(null=True)
    read_at = MomentField(null=True)  # when who asked saw that it had ended
    done = IntegerField(default=0)
    total = IntegerField(default=0)
    result = SealedField(default="")
    failure = SealedField(default="")
    file = CharField(200, default="")

    @classmethod
    def ask(cls, kind: str, by: User | None, **request) -> "Job":
        """Write the job down; whoever calls hands its id to the queue (`lib.queue`)."""
        with act():
            return cls.create(kind=kind, asked_by=by, request=json.dumps(request))

    @classmethod
    def ask_once(cls, kind: str, slot: str, **request) -> "Job | None":
        """Write down work of the installation's own; None if some worker has asked for this slot already."""
        if cls.select().where(cls.slot == slot).exists():
            return None
        try:
            with act():
                return cls.create(kind=kind, asked_by=None, slot=slot, request=json.dumps(request))
        except IntegrityError:
            return None

    @property
    def asked(self) -> dict:
        return json.loads(self.request)

    @property
    def outcome(self):
        return json.loads(self.result) if self.result else None

    @property
    def state(self) -> str:
        if self.ended_at:
            return "failed" if self.failure else "cancelled" if self.cancelled_at else "done"
        if self.cancelled_at:
            return "stopping"
        return "running" if self.began_at else "waiting"

    def run(self) -> None:
        """Do the work; whatever goes wrong ends up in the row, where the person who asked will see it."""
        if not self._claim():
            return
        try:
            with beating(self._beat, BEAT):
                self._do()
        except JobLostError:
            log.warning("job %s (%s) was taken up by another worker", self.id, self.kind)
        except JobCancelledError:
            self._leave()
        except Exception as error:
            log.exception("job %s (%s) failed", self.id, self.kind)
            self._leave(f"{type(error).__name__}: {error}")

    def _claim(self) -> bool:
        """However often a job is queued, one worker has it."""
        name = f"{socket.gethostname()[:40]}:{os.getpid()}:{secrets.token_hex(8)}"
        free = (Job.id == self.id) & Job.began_at.is_null() & Job.ended_at.is_null()
        now = clock.now()
        with act():
            changes = {"began_at": now, "seen_at": now, "worker": name, "done": 0, "total": 0, "tries": Job.tries + 1}
            claimed = Job.update(**changes).where(free).execute()
        self.worker = name
        return bool(claimed)

    def _beat(self) -> bool:
        """Say that the worker lives; False once it isn't its job any more. In a thread of its own."""
        with db.connection_context(), act():
            return bool(Job.update(seen_at=clock.now()).where(self._held).execute())

    def _do(self) -> None:
        result = KINDS[self.kind](self)
        if not self.ended_at:
            self.end(result)

    @property
    def _held(self):
        return (Job.id == self.id) & (Job.worker == self.worker) & Job.ended_at.is_null()

    def progress(self, done: int, total: int) -> None:
        """Say how far it is. JobCancelledError or JobLostError tell the work to stop here."""
        self._note(done=done, total=total, seen_at=clock.now())

    def keep_file(self, path: Path) -> None:
        """Name the file that the work makes, before it is made: it is taken away again unless the work is done."""
        self._note(file=str(path))

    def end(self, result) -> None:
        """End the job with its result. Inside the act that the job is for, both happen or neither."""
        self._note(result=json.dumps(result, ensure_ascii=False), ended_at=clock.now())

    def _note(self, **changes) -> None:
        with act():
            if not Job.update(**changes).where(self._held, Job.cancelled_at.is_null()).execute():
                raise JobCancelledError if Job.select().where(self._held).exists() else JobLostError
        for name, value in changes.items():
            setattr(self, name, value)

    def _leave(self, failure: str = "") -> None:
        """End without a result, and without the half of a file."""
        with act():
            left = Job.update(failure=failure, file="", ended_at=clock.now()).where(self._held).execute()
        if left and self.file:
            Path(self.file).unlink(missing_ok=True)

    def cancel(self, by: User) -> bool:
        """Ask the worker to stop; one that no worker has taken up has ended with this. False if it was too late."""
        now, open_ = clock.now(), (Job.id == self.id) & Job.ended_at.is_null()
        with act():
            asked = Job.update(cancelled_at=now).where(open_, Job.cancelled_at.is_null()).execute()
            if asked:
                Job.update(ended_at=now, read_at=now).where(open_, Job.began_at.is_null()).execute()
                Audit.note(by, "job.cancelled", self)
        return bool(asked)

    def read(self) -> None:
        """Who asked has seen that it has ended."""
        if self.ended_at and not self.read_at:
            with act():
                Job.update(read_at=clock.now()).where(Job.id == self.id, Job.read_at.is_null()).execute()
