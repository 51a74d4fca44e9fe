"""Real worker processes, killed and stopped while they work."""

import os
import signal
import subprocess
import sys
import time

import pytest

from models.audit import Audit
from models.jobs.job import Job
from tests.ports import eventually

DEADLINE = 120


@pytest.fixture
def start(settings):
    """`start(steps)`: a worker process of this test's installation."""
    environment = os.environ | {
        "BACKUP_TO": str(settings["BACKUP_TO"]),
        "LIANXIN_HOME": str(settings["INSTANCE"]), "DATABASE_URL": settings["DATABASE_URL"],
        "SECRET_KEY": settings["SECRET_KEY"], "QUEUE_URL": "", "LOG": "json",
    }  # fmt: skip
    workers, said = [], (settings["INSTANCE"] / "said").open("ab")

    def worker(steps: int, backup_at: str = "") -> subprocess.Popen:
        command = [sys.executable, "-m", "tests.slow_worker", str(steps)]
        settings = environment | {"BACKUP_AT": backup_at}
        workers.append(subprocess.Popen(command, env=settings, stderr=said))
        return workers[-1]

    yield worker
    for process in workers:
        process.send_signal(signal.SIGCONT)
        process.kill()
        process.wait()
    said.close()


@pytest.fixture
def job(village):
    """Asked for, and never handed to the queue: the web process died between the two."""
    return Job.ask("count", village.user("chen"))


def now(job: Job) -> Job:
    return Job.get_by_id(job.id)


def counted() -> int:
    return Audit.select().where(Audit.action == "counted").count()


def test_a_worker_killed_in_the_middle_leaves_its_job_to_another_and_it_is_done_once(start, job):
    first = start(1000)
    eventually(lambda: now(job).done >= 2, DEADLINE)
    first.kill()
    first.wait()
    died = now(job)
    assert (died.state, counted()) == ("running", 0)

    start(3)
    eventually(lambda: now(job).ended_at, DEADLINE)
    done = now(job)
    assert (done.state, done.tries, done.done, counted()) == ("done", 2, 3, 1)
    assert done.outcome["worker"] != died.worker


def test_a_worker_that_was_away_too_long_stops_when_it_wakes_and_nothing_happens_twice(start, job, settings):
    sleeper = start(1000)
    eventually(lambda: now(job).done >= 2, DEADLINE)
    sleeper.send_signal(signal.SIGSTOP)
    start(3)
    eventually(lambda: now(job).ended_at, DEADLINE)
    sleeper.send_signal(signal.SIGCONT)
    eventually(lambda: "was taken up by another worker" in (settings["INSTANCE"] / "said").read_text(), DEADLINE)

    done = now(job)
    assert (done.state, done.total, counted()) == ("done", 3, 1)


def test_a_job_that_is_cancelled_stops_at_its_next_step(start, job, village):
    start(1000)
    eventually(lambda: now(job).done >= 2, DEADLINE)
    assert now(job).cancel(village.user("chen"))
    assert now(job).state == "stopping"

    eventually(lambda: now(job).ended_at, DEADLINE)
    assert (now(job).state, counted()) == ("cancelled", 0)


def test_of_several_workers_one_makes_the_night_s_backup(start, settings, village):
    for _ in range(2):
        start(1, backup_at="00:00")
    eventually(lambda: Job.select().where(Job.kind == "backup", Job.ended_at.is_null(False)).exists(), DEADLINE)
    time.sleep(3)

    made = list(Job.select().where(Job.kind == "backup"))
    assert [(job.state, job.failure) for job in made] == [("done", "")]
    assert [str(path) for path in settings["BACKUP_TO"].glob("lianxin-*")] == [made[0].outcome["file"]]
