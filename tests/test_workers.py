"""Real worker processes, killed and stopped while they work."""

import os
import signal
import subprocess
import sys
import time

import pytest

from models.audit import Audit
from models.job import Job

DEADLINE = 60


@pytest.fixture
def start(settings):
    """`start(steps)`: a worker process of this test's installation."""
    environment = os.environ | {
        "BACKUP_TO": str(settings["BACKUP_TO"]),
        "LIANXIN_HOME": str(settings["INSTANCE"]), "DATABASE_URL": settings["DATABASE_URL"],
        "SECRET_KEY": settings["SECRET_KEY"], "QUEUE_URL": "",
    }  # fmt: skip
    workers = []

    def worker(steps: int, backup_at: str = "") -> subprocess.Popen:
        command = [sys.executable, "-m", "tests.slow_worker", str(steps)]
        settings = environment | {"BACKUP_AT": backup_at}
        workers.append(subprocess.Popen(command, env=settings, stderr=subprocess.DEVNULL))
        return workers[-1]

    yield worker
    for process in workers:
        process.send_signal(signal.SIGCONT)
        process.kill()
        process.wait()


@pytest.fixture
def job(village):
    """Asked for, and never handed to the queue: the web process died between the two."""
    return Job.ask("count", village.user("chen"))


def wait_until(condition) -> None:
    until = time.monotonic() + DEADLINE
    while not condition():
        assert time.monotonic() < until, "it did not come about"
        time.sleep(0.05)


def now(job: Job) -> Job:
    return Job.get_by_id(job.id)


def counted() -> int:
    return Audit.select().where(Audit.action == "counted").count()


def test_a_worker_killed_in_the_middle_leaves_its_job_to_another_and_it_is_done_once(start, job):
    first = start(1000)
    wait_until(lambda: now(job).done >= 2)
    first.kill()
    first.wait()
    died = now(job)
    assert (died.state, counted()) == ("running", 0)

    start(3)
    wait_until(lambda: now(job).ended_at)
    done = now(job)
    assert (done.state, done.tries, done.done, counted()) == ("done", 2, 3, 1)
    assert done.outcome["worker"] != died.worker


def test_a_worker_that_was_away_too_long_stops_when_it_wakes_and_nothing_happens_twice(start, job):
    sleeper = start(30)
    wait_until(lambda: now(job).done >= 2)
    sleeper.send_signal(signal.SIGSTOP)
    start(3)
    wait_until(lambda: now(job).ended_at)
    sleeper.send_signal(signal.SIGCONT)
    time.sleep(4)

    done = now(job)
    assert (done.state, done.total, counted()) == ("done", 3, 1)


def test_a_job_that_is_cancelled_stops_at_its_next_step(start, job, village):
    start(1000)
    wait_until(lambda: now(job).done >= 2)
    assert now(job).cancel(village.user("chen"))
    assert now(job).state == "stopping"

    wait_until(lambda: now(job).ended_at)
    assert (now(job).state, counted()) == ("cancelled", 0)


def test_of_several_workers_one_makes_the_night_s_backup(start, settings, village):
    for _ in range(2):
        start(1, backup_at="00:00")
    wait_until(lambda: Job.select().where(Job.kind == "backup", Job.ended_at.is_null(False)).exists())
    time.sleep(3)

    made = list(Job.select().where(Job.kind == "backup"))
    assert [(job.state, job.failure) for job in made] == [("done", "")]
    assert [str(path) for path in settings["BACKUP_TO"].iterdir()] == [made[0].outcome["file"]]
