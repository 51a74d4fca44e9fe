"""The commands beside the pages: `flask --app app COMMAND`. A file here bears the noun that its commands are about."""

import importlib
from collections.abc import Callable
from copy import copy
from functools import wraps
from pathlib import Path

import click

from models.upkeep.outage import AWAY, DISK, is_damaged, outage

WORDS = {
    AWAY: "数据库连不上，或者正忙。请看看它开着没有、地址（DATABASE_URL）对不对 · the database is away, or busy",
    DISK: "磁盘满了，或者不让写。请腾出地方，再来一次 · the disk is full, or cannot be written to",
    "damaged": "数据库文件坏了。请看 flask doctor 怎么说 · the database file is damaged, see flask doctor",
}


def init_app(app) -> None:
    """Every command in every file of this folder."""
    for path in sorted(Path(__file__).parent.glob("[a-z]*.py")):
        for command in vars(importlib.import_module(f"cli.{path.stem}")).values():
            if isinstance(command, click.Command):
                app.cli.add_command(_plainly(command))


def _plainly(command: click.Command) -> click.Command:
    """What passes is told in a sentence; a fault of ours keeps its trace."""
    told = copy(command)
    told.callback = _telling(command.callback)
    return told


def _telling(carry_out: Callable) -> Callable:
    @wraps(carry_out)
    def callback(*values, **options):
        try:
            return carry_out(*values, **options)
        except Exception as error:
            kind = outage(error) or ("damaged" if is_damaged(error) else "")
            if not kind:
                raise
            raise click.ClickException(f"{WORDS[kind]}\n{str(error).strip()}") from error

    return callback
