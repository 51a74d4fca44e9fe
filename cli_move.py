"""The command that carries an installation to another database: `flask move-database`."""

import click
from flask.cli import with_appcontext

from models import move


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
