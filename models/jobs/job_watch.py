"""Looking after the jobs: what a dead worker held is freed, to be taken up again.

A worker is taken for dead by whoever has watched its last sign of life stay the same for `LEASE` seconds. The watcher's
own running time decides, not the two machines' clocks, which may differ or be set back.
"""

import time
from collections.abc import Callable

from lib import clock
from models.database import act
from models.jobs.job import Job
from rules.words import N_

LEASE = 30  # seconds
TRIES = 3
GIVEN_UP = N_("做到一半断了三次，不再自动重来。")


class Watch:
    """One watcher, of one worker process; `elapsed` is its running time in seconds."""

    def __init__(self, elapsed: Callable[[], float] = time.monotonic):
        self.elapsed = elapsed
        self.lives: dict[int, tuple] = {}  # job → its last sign of life, and when that was first seen

    def look(self) -> None:
        """Free what dead workers hold."""
        held = list(Job.select().where(Job.ended_at.is_null(), Job.began_at.is_null(False)))
        self.lives = {job.id: self._life(job) for job in held}
        for job in held:
            if self.elapsed() - self.lives[job.id][1] >= LEASE:
                free(job)

    def _life(self, job: Job) -> tuple:
        sign, known = (job.worker, job.seen_at), self.lives.get(job.id)
        return known if known and known[0] == sign else (sign, self.elapsed())


def waiting() -> list[Job]:
    """Asked for and held by nobody, oldest first."""
    return list(Job.select().where(Job.ended_at.is_null(), Job.began_at.is_null()).order_by(Job.id))


def free(job: Job) -> None:
    """Take a job from its worker, unless that one has given a sign meanwhile."""
    now = clock.now()
    as_seen = (Job.id == job.id) & (Job.worker == job.worker) & (Job.seen_at == job.seen_at) & Job.ended_at.is_null()
    changes = {"began_at": None}
    if job.cancelled_at:
        changes = {"ended_at": now}
    elif job.tries >= TRIES:
        changes = {"ended_at": now, "failure": GIVEN_UP}
    with act():
        Job.update(worker="", **changes).where(as_seen).execute()
