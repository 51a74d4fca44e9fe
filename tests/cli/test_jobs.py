"""The worker lives through an outage: what it asks every two seconds is asked again."""

import psycopg
import pytest
from peewee import OperationalError

from app import run_job
from cli.jobs import look_after
from models import database
from models.database import db
from models.engine import is_file
from models.jobs.job import Job


class Watch:
    """A look at the jobs, in the middle of which the server goes away."""

    def __init__(self, error: Exception):
        self.error = error

    def look(self) -> None:
        db.execute_sql("SELECT 1")
        raise self.error


@pytest.fixture
def let_go(monkeypatch):
    times, release = [], database.release
    monkeypatch.setattr(database, "release", lambda: times.append(1) or release())
    return times


def test_a_tick_in_an_outage_says_so_in_a_word_and_lets_its_line_go(village, let_go, caplog):
    gone = OperationalError("gone")
    gone.orig = psycopg.OperationalError("the connection is closed")
    look_after(Watch(gone))
    assert let_go and [record.message for record in caplog.records] == ["database-away"]
    assert is_file(db.obj) or db.is_closed()


def test_a_fault_of_ours_is_told_with_its_trace(village, let_go):
    with pytest.raises(ZeroDivisionError):
        look_after(Watch(ZeroDivisionError()))
    assert let_go


def test_a_job_that_cannot_be_read_lets_its_line_go_too(village, let_go):
    with pytest.raises(Job.DoesNotExist):
        run_job(999)
    assert let_go
