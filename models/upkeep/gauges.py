"""What those who watch over an installation want to know and the database tells: does work wait, is there a backup."""

from collections.abc import Iterator

from peewee import fn

from lib import clock
from models.jobs.job import Job
from models.upkeep import backup


def gauges() -> Iterator[tuple[str, str, float]]:
    """Name, meaning and value of each; a backup's only when there is one."""
    waiting = Job.ended_at.is_null() & Job.began_at.is_null()
    number, oldest = Job.select(fn.COUNT(Job.id), fn.MIN(Job.asked_at)).where(waiting).tuples().get()
    yield "lianxin_jobs_waiting", "Long work that nobody has taken up yet.", number
    yield "lianxin_jobs_oldest_wait_seconds", "For how long the oldest of it has waited.", age(oldest)
    running = Job.ended_at.is_null() & Job.began_at.is_null(False)
    yield "lianxin_jobs_running", "Long work that a worker holds.", Job.select().where(running).count()
    made = max(backup.backups_in(backup.plan.to), default=None)
    if made:
        made = made.replace(tzinfo=clock.SHANGHAI)
        yield "lianxin_backup_age_seconds", "Since the newest backup in BACKUP_TO was made.", age(made)


def age(moment) -> float:
    return max(0.0, (clock.now() - moment).total_seconds()) if moment else 0.0
