"""The commands beside the pages: `flask --app app COMMAND`. A file here bears the noun that its commands are about."""

import importlib
from pathlib import Path

import click


def init_app(app) -> None:
    """Every command in every file of this folder."""
    for path in sorted(Path(__file__).parent.glob("[a-z]*.py")):
        for command in vars(importlib.import_module(f"cli.{path.stem}")).values():
            if isinstance(command, click.Command):
                app.cli.add_command(command)
