"""What has been kept for long enough goes, every night; a line says what, and how many."""

from datetime import date, timedelta

from peewee import CharField, ForeignKeyField, IntegerField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.jobs.job import Job, work
from models.upkeep.pruners import PRUNERS
from models.upkeep.retention import Retention
from rules.households.retention import RULES

KIND = "prune"


class Pruning(Row):
    """So many of a kind (`rules.households.retention`) went at once. `asked_by` is None when the clock asked."""

    kind = CharField(24, index=True)
    count = IntegerField()
    at = MomentField(default=clock.now)
    asked_by = ForeignKeyField(User, null=True)


def prune(by: User | None = None) -> dict[str, int]:
    """Remove whatever has been kept for long enough. Kind → how many, nothing left out."""
    days, now = Retention.days_now(), clock.now()
    counts = {kind: PRUNERS[kind](now - timedelta(days[kind])) for kind in RULES}
    with act():
        for kind, count in counts.items():
            if count:
                Pruning.create(kind=kind, count=count, asked_by=by)
        if sum(counts.values()):
            Audit.note(by, "data.pruned", count=sum(counts.values()))
    return counts


def ask_when_due() -> Job | None:
    """Ask for the night's run, once."""
    return Job.ask_once(KIND, f"{KIND} {clock.today()}")


@work(KIND)
def prune_by_night(job: Job) -> dict[str, int]:
    return prune(job.asked_by)


def last_runs(count: int = 30) -> list[tuple[date, str, int]]:
    """(day, kind, how many), the latest first."""
    return [
        (clock.day_of(one.at), one.kind, one.count) for one in Pruning.select().order_by(Pruning.id.desc()).limit(count)
    ]
