"""The schema, and the way to another database."""

import click
from flask.cli import with_appcontext

from models import database
from models.audit import Audit
from models.upkeep import move
from models.upkeep.installation import Installation


@click.command()
@with_appcontext
@click.option("--check", is_flag=True, help="Change nothing; exit 1 and name what is to be applied, if anything is.")
def migrate(check: bool):
    """Bring the database to the schema of this version."""
    if check and database.pending():
        raise click.ClickException("to be applied: " + ", ".join(database.pending()))
    for name in () if check else database.migrate():
        click.echo(f"applied {name}")


@click.command()
@with_appcontext
@click.argument("source")
@click.argument("target")
def move_database(source: str, target: str):
    """Carry an installation from the database SOURCE to the empty database TARGET (both as in DATABASE_URL).

    Stop the services first. A move that was stopped goes on where it was when it is started again.
    """
    try:
        carried = move.move(source, target, lambda table, done, total: click.echo(f"{table} {done} / {total}"))
    except move.MoveError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"搬好了，{sum(carried.values())} 行，逐表核对过 · carried and compared, table by table")
    click.echo("请把 DATABASE_URL 改成新的地址，再启动服务 · now set DATABASE_URL and start the services")


@click.command()
@with_appcontext
def offer_again():
    """Have phones offer again what they sent lately: after a replica was promoted that may have been behind."""
    Installation.here().renew()
    Audit.note(None, "installation.renewed")
    click.echo("手机下次连上时，会把最近一个月的走访再报一遍，已有的不会重复 · phones will offer the last month again")
