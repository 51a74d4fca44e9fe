"""The worker."""

import click
from flask.cli import with_appcontext

from lib import queue
from models import database, pruning
from models.backup import ask_when_due
from models.job_watch import Watch, waiting


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
