"""What is wrong with an installation."""

import click
from flask.cli import with_appcontext

from models.upkeep import checkup
from routes.installations import circumstances


@click.command()
@with_appcontext
@click.option("--clock-from", default="", help="A web address whose server's time is compared with this machine's.")
def doctor(clock_from: str):
    """Say in plain words what is wrong with this installation, and what to do; exits 1 if anything is."""
    findings = checkup.examine(circumstances(clock_from))
    for finding in findings:
        wrong, advice = finding.words
        click.echo(f"{'✗' if finding.sure else '?'} {wrong}{advice}")
    if any(finding.sure for finding in findings):
        raise SystemExit(1)
    click.echo("✓ 查过的都没有问题 · nothing is wrong with what was looked at")
