"""The made-up district."""

import os
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext


@click.command()
@with_appcontext
@click.option("--lan", is_flag=True, help="Serve HTTPS to the phones in the same network.")
def demo(lan: bool):
    """Serve the made-up district on PORT (8000); the first time it is made, which takes a minute."""
    from demo.serve import serve  # a real installation never loads it

    raise SystemExit(serve(Path(current_app.config["INSTANCE"]), int(os.environ.get("PORT") or 8000), lan))
