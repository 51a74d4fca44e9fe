"""What has been kept for long enough."""

import click
from flask.cli import with_appcontext

from models.upkeep import pruning


@click.command()
@with_appcontext
def prune():
    """Remove what has been kept for long enough, as the worker does every night; says what went."""
    for kind, count in pruning.prune().items():
        click.echo(f"{kind}: {count}")
