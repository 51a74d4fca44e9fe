"""The first people of an installation."""

import click
from flask import current_app
from flask.cli import with_appcontext

from models.accounts.enrolment import Enrolment
from models.accounts.role_giving import RoleError, appoint

KINDS = {"people": "administrator", "security": "security", "audit": "auditor"}


@click.command()
@with_appcontext
@click.argument("login")
@click.argument("name")
@click.argument("region")
@click.option("--kind", type=click.Choice(list(KINDS)), default="people", help="Of people, of security or of audit.")
def administrator(login: str, name: str, region: str, kind: str):
    """Make LOGIN (NAME) an administrator of a REGION by its division code; prints a one-time address to enter by."""
    try:
        user = appoint(login, name, KINDS[kind], region)
    except RoleError as error:
        raise click.ClickException(str(error)) from error
    _, token = Enrolment.issue(user, user)
    click.echo(f"{current_app.config['BASE_URL'] or 'http://localhost:8000'}/E/{token}")
