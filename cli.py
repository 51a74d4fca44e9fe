"""The commands beside the pages: `flask --app app COMMAND`."""

import click
from flask import current_app
from flask.cli import with_appcontext

from lib import queue
from models import database
from models.enrolment import Enrolment
from models.job import Job
from models.user import appoint


def init_app(app) -> None:
    for command in (migrate, work, administrator):
        app.cli.add_command(command)


@click.command()
@with_appcontext
def migrate():
    """Bring the database to the schema of this version."""
    for name in database.migrate():
        click.echo(f"applied {name}")


@click.command()
@with_appcontext
def work():
    """Do the long work (imports, prints) until stopped; what a crash left undone is taken up again."""
    for job in Job.recover():
        queue.enqueue(job.id)
    queue.serve()


@click.command()
@with_appcontext
@click.argument("login")
@click.argument("name")
@click.argument("region")
def administrator(login: str, name: str, region: str):
    """Make LOGIN (NAME) an administrator of a REGION by its division code; prints a one-time address to enter by."""
    user = appoint(login, name, "administrator", region)
    _, token = Enrolment.issue(user, user)
    click.echo(f"{current_app.config['BASE_URL'] or 'http://localhost:8000'}/E/{token}")
