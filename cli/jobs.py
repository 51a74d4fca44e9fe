"""The worker."""

import click
from flask.cli import with_appcontext

from lib import queue
from models import database
from models.jobs.job_watch import Watch, waiting
from models.upkeep import pruning
from models.upkeep.backup import ask_when_due


@click.command()
@with_appcontext
def work():
    """Do the long work (imports, prints, the night's backup) until stopped; and what a dead worker left undone."""
    watch = Watch()
    queue.serve(tick=lambda: look_after(watch))


def look_after(watch: Watch) -> None:
    watch.look()
    ask_when_due()
    pruning.ask_when_due()
    if queue.is_empty():
        for job in waiting():
            queue.enqueue(job.id)
    database.release()
