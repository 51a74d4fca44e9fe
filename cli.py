"""The commands beside the pages: `flask --app app COMMAND`."""

import click

from lib import queue
from models import database
from models.job import Job


def init_app(app) -> None:
    for command in (migrate, work):
        app.cli.add_command(command)


@click.command()
def migrate():
    """Bring the database to the schema of this version."""
    for name in database.migrate():
        click.echo(f"applied {name}")


@click.command()
def work():
    """Do the long work (imports, prints) until stopped; what a crash left undone is taken up again."""
    for job in Job.recover():
        queue.enqueue(job.id)
    queue.serve()
