from datetime import timedelta

import pytest

from lib import clock
from models.jobs.job import Job
from models.jobs.job_watch import GIVEN_UP, LEASE, TRIES, Watch, waiting


@pytest.fixture
def job(village):
    """Held by a worker of which nothing more is heard."""
    job = Job.ask("print-codes", village.user("chen"))
    job._claim()
    return job


@pytest.fixture
def watch():
    """A watcher whose running time is what `watch.time` says."""
    watch = Watch(lambda: watch.time)
    watch.time = 0
    return watch


def look_after(watch, seconds):
    watch.look()
    watch.time += seconds
    watch.look()


def now(job):
    return Job.get_by_id(job.id)


def test_a_job_whose_worker_gives_no_sign_of_life_waits_again(watch, job):
    look_after(watch, LEASE)
    assert waiting() == [job]
    assert now(job).worker == ""


def test_for_a_while_one_waits_and_sees(watch, job):
    look_after(watch, LEASE - 1)
    assert waiting() == []


def test_a_worker_that_gives_signs_of_life_keeps_its_job(watch, job):
    for second in range(100):
        Job.update(seen_at=clock.now() + timedelta(seconds=second)).where(Job.id == job.id).execute()
        look_after(watch, LEASE - 1)
    assert now(job).state == "running"


@pytest.mark.parametrize("jump", [timedelta(days=400), timedelta(days=-400)])
def test_clocks_that_differ_or_jump_kill_nobody(watch, job, jump, monkeypatch):
    moment = clock.now() + jump
    monkeypatch.setattr(clock, "now", lambda: moment)
    look_after(watch, LEASE - 1)
    assert now(job).state == "running"


def test_what_kills_every_worker_is_given_up(watch, job):
    for _ in range(TRIES):
        assert now(job).state == "running"
        look_after(watch, LEASE)
        now(job)._claim()
    assert (now(job).state, now(job).failure) == ("failed", GIVEN_UP)


def test_a_cancelled_job_of_a_dead_worker_has_ended(watch, job, village):
    job.cancel(village.user("chen"))
    look_after(watch, LEASE)
    assert (now(job).state, waiting()) == ("cancelled", [])
