"""The worker."""

import logging

import click
from flask.cli import with_appcontext

from lib import queue
from models import database
from models.jobs.job_watch import Watch, waiting
from models.upkeep import pruning
from models.upkeep.backup import ask_when_due
from models.upkeep.outage import outage

log = logging.getLogger(__name__)


@click.command()
@with_appcontext
def work():
    """Do the long work (imports, prints, the night's backup) until stopped; and what a dead worker left undone."""
    watch = Watch()
    queue.serve(tick=lambda: look_after(watch))


def look_after(watch: Watch) -> None:
    """An outage passes, and is worth a word and no trace. A line that broke is let go, or the next tick had it too."""
    try:
        look_once(watch)
    except Exception as error:
        if not (kind := outage(error)):
            raise
        log.error(kind)
    finally:
        database.release()


def look_once(watch: Watch) -> None:
    watch.look()
    ask_when_due()
    pruning.ask_when_due()
    if queue.is_empty():
        for job in waiting():
            queue.enqueue(job.id)
