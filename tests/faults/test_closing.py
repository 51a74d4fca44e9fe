"""Killed at random moments while it closes a year: then it is wholly closed and can be checked, or wholly open.

Eight times in the usual run, on either kind of database; `KILLS=200` for more.
"""

import os
import random
import time
from multiprocessing import get_context
from multiprocessing.connection import Connection

import pytest

from lib import clock
from models import database, sealed
from models.audit import Audit
from models.database import db
from models.engine import is_file
from models.evaluations.closing import ask_to_close
from models.evaluations.evaluation import Evaluation
from models.evaluations.frozen_record import FrozenRecord
from models.evaluations.sheet import Sheet
from models.jobs.job import Job
from models.jobs.job_watch import free
from rules.evaluations.verifying import verify
from rules.evaluations.year_archive import files_of
from tests.models.evaluations.conftest import done, january, later, published, year  # noqa: F401 - a year to close
from tests.ports import eventually

KILLS = int(os.environ.get("KILLS", "8"))
READING, WRITING = range(1, 35), range(35, 42)  # statements: so many does it take to close the village's year
BREATH = 0.003  # seconds; a statement takes less, the end of an act a little more
processes = get_context("forkserver")
processes.set_forkserver_preload([__name__])
pytestmark = pytest.mark.timeout(120 + 20 * KILLS)


def do(job: int, url: str, line: Connection) -> None:
    """In a process of its own: do the job, and ask before every statement whether it may be sent."""
    sealed.open_keys(os.environ["KEYS_FILE"])
    database.open_database(url)
    clock.now = lambda: clock.parse("2026-01-11T12:00:00+08:00")
    send = db.primary.execute_sql

    def ask(sql: str, *values, **how):
        line.send(sql[:20])
        line.recv()
        return send(sql, *values, **how)

    db.primary.execute_sql = ask
    Job.get_by_id(job).run()


def do_and_die(job: Job, url: str, after: int) -> bool:
    """Kill whoever does the job at this one of its statements, counted from 1. False: it was done before."""
    ours, theirs = processes.Pipe()
    worker = processes.Process(target=do, args=(job.id, url, theirs))
    worker.start()
    theirs.close()
    try:
        for _ in range(after):
            ours.recv()
            ours.send("go on")
        time.sleep(random.uniform(0, BREATH))
        worker.kill()
    except EOFError:
        return False
    finally:
        worker.join()
        ours.close()
    return True


def test_a_year_is_closed_wholly_or_not_at_all(published, village, later, settings):  # noqa: F811
    before, killed = sheets(), 0
    later()
    for after in sorted(random.choices(READING, k=KILLS // 2) + random.choices(WRITING, k=KILLS - KILLS // 2)):
        job = ask_to_close(published, village.user("chen"))
        database.close_database()
        killed += do_and_die(job, settings["DATABASE_URL"], after)
        database.open_database(settings["DATABASE_URL"])
        eventually(nobody_else_writes)
        if is_closed(Evaluation.get_by_id(published.id)):
            break
        assert sheets() == before
        free(Job.get_by_id(job.id))
    else:
        ask_to_close(published, village.user("chen")).run()

    assert killed >= KILLS // 2
    assert is_closed(Evaluation.get_by_id(published.id))
    assert Audit.first_break() is None


def nobody_else_writes() -> bool:
    """A server may still be at what somebody sent who has been killed since."""
    others = "datname = current_database() AND pid <> pg_backend_pid() AND state = 'active'"
    asked = f"SELECT count(*) FROM pg_stat_activity WHERE {others}"
    return is_file(db.obj) or not db.execute_sql(asked).fetchone()[0]


def sheets() -> list:
    return list(Sheet.select().order_by(Sheet.id).dicts())


def is_closed(evaluation: Evaluation) -> bool:
    """And all of it is there, or nothing."""
    records, job = FrozenRecord.archive(evaluation), Job.select().order_by(Job.id.desc()).get()
    if evaluation.state != "closed":
        assert (evaluation.head, records.records, job.ended_at) == ("", (), None)
        return False
    assert (verify(files_of(records), 2025).head, job.outcome["head"]) == (evaluation.head, evaluation.head)
    return True
