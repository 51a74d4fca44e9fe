"""The keys of what is sealed."""

import click
from flask import current_app
from flask.cli import with_appcontext

from models.upkeep import key_rotation


@click.command()
@with_appcontext
@click.option("--forget-old", is_flag=True, help="Drop the older keys; backups made before can't be read without them.")
def rotate_keys(forget_old: bool):
    """Seal names, addresses and notes of the households with a new key, while the pages are served."""

    def say(table: str, rows: int) -> None:
        click.echo(f"{table}: {rows}")

    if forget_old:
        key_rotation.forget_old(say)
    else:
        click.echo(f"new key {key_rotation.rotate(say)}")
    click.echo(f"take {current_app.config['KEYS_FILE']} along with every backup: without it the data is lost")
