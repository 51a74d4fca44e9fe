"""The jobs of a person: all of them, and those that have ended while they were doing something else."""

from models.accounts.user import User
from models.jobs.job import Job

RECENT = 50


def jobs_of(user: User):
    """A person's own jobs, the latest first."""
    return Job.select().where(Job.asked_by == user.id).order_by(Job.id.desc())


def ended_for(user: User) -> list[Job]:
    """Those that have ended, which the person hasn't seen yet."""
    return list(jobs_of(user).where(Job.ended_at.is_null(False), Job.read_at.is_null()).limit(RECENT))


def read_all(user: User) -> None:
    for job in ended_for(user):
        job.read()
