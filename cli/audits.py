"""The audit log."""

import click
from flask.cli import with_appcontext

from models.audit import Audit


@click.command()
@with_appcontext
@click.option("--holds", "head", help="A head that was noted earlier: it has to be in the chain still.")
def verify_audit(head: str | None):
    """Check the chain of the audit log. Prints its head, to note elsewhere; exits 1 and says where it breaks."""
    broken = Audit.first_break()
    if broken:
        raise click.ClickException(f"第 {broken} 条起对不上，审计记录被改动过 · the chain breaks at line {broken}")
    if head and not Audit.holds(head):
        raise click.ClickException(f"找不到 {head}，后面的记录被删掉过 · {head} is gone: later lines were removed")
    click.echo(f"{Audit.select().count()} 条，前后都对得上 · lines, the chain holds\n{Audit.head()}")
