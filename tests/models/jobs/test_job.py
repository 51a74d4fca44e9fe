import threading

import pytest

from models.audit import Audit
from models.database import act
from models.jobs import job as jobs
from models.jobs.job import KINDS, Job, JobCancelledError, JobLostError
from models.jobs.job_list import ended_for


@pytest.fixture
def ask(village, monkeypatch):
    """`ask(work)`: the clerk asks for work that this function does."""

    def job(function):
        monkeypatch.setitem(KINDS, "made-up", function)
        return Job.ask("made-up", village.user("chen"))

    return job


def now(job):
    return Job.get_by_id(job.id)


def test_however_often_it_is_queued_it_runs_once(ask):
    runs = []
    job = ask(lambda job: runs.append(job.id))
    for _ in range(3):
        now(job).run()
    assert runs == [job.id]


def test_its_change_and_its_end_happen_both_or_neither(ask):
    def change_then_break(job):
        with act():
            Audit.note(None, "changed")
            job.end("done")
            raise ZeroDivisionError

    job = ask(change_then_break)
    job.run()
    assert (now(job).state, now(job).result) == ("failed", "")
    assert not Audit.select().where(Audit.action == "changed").exists()


def test_what_another_worker_holds_cannot_be_ended_by_the_one_that_lost_it(ask, village):
    def lose_it(job):
        Job.update(worker="another").where(Job.id == job.id).execute()
        with pytest.raises(JobLostError), act():
            Audit.note(None, "changed")
            job.end("done")
        raise JobLostError

    job = ask(lose_it)
    job.run()
    assert (now(job).state, now(job).worker) == ("running", "another")
    assert not Audit.select().where(Audit.action == "changed").exists()


def test_cancelled_it_stops_at_the_next_step_and_takes_its_file_away(ask, village, tmp_path):
    file = tmp_path / "half.pdf"

    def half(job):
        job.keep_file(file)
        file.write_text("half")
        now(job).cancel(village.user("chen"))
        with pytest.raises(JobCancelledError):
            job.progress(1, 2)
        job.progress(1, 2)

    job = ask(half)
    job.run()
    assert (now(job).state, now(job).file, file.exists()) == ("cancelled", "", False)
    assert Audit.get(Audit.action == "job.cancelled").user.login == "chen"


def test_one_that_waits_has_ended_with_the_cancel_and_never_runs(ask, village):
    job = ask(lambda job: 1 / 0)
    assert job.cancel(village.user("chen"))
    assert not now(job).cancel(village.user("chen"))
    job.run()
    assert (now(job).state, now(job).tries) == ("cancelled", 0)


def test_what_has_ended_cannot_be_cancelled(ask, village):
    job = ask(lambda job: "done")
    job.run()
    assert not now(job).cancel(village.user("chen"))
    assert now(job).state == "done"


def test_while_it_works_it_gives_signs_of_life(ask, monkeypatch):
    monkeypatch.setattr(jobs, "BEAT", 0.01)
    seen, enough = set(), threading.Event()

    def long(job):
        for _ in range(500):
            seen.add(now(job).seen_at)
            if len(seen) > 3:
                break
            enough.wait(0.02)

    ask(long).run()
    assert len(seen) > 3


def test_who_asked_is_told_of_its_end_until_they_have_seen_it(ask, village):
    chen, job = village.user("chen"), ask(lambda job: "done")
    assert ended_for(chen) == []
    job.run()
    assert ended_for(chen) == [job]
    assert ended_for(village.user("sun")) == []
    now(job).read()
    assert ended_for(chen) == []
    assert now(job).read_at


def test_work_of_a_night_is_asked_for_once(village):
    first = Job.ask_once("made-up", "made-up 2026-11-22")
    assert first.asked_by is None
    assert Job.ask_once("made-up", "made-up 2026-11-22") is None
    assert Job.ask_once("made-up", "made-up 2026-11-23")
