"""The commands beside the pages: `flask --app app COMMAND`."""

import os
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

import cli_upkeep
from cli_move import move_database
from lib import queue
from models import database, key_rotation, network, network_file, network_findings, pruning
from models.appointment import AppointmentError, appoint
from models.area import Area
from models.audit import Audit
from models.backup import ask_when_due
from models.enrolment import Enrolment
from models.household import Household
from models.job_watch import Watch, waiting
from models.network_reach import reach_for
from models.readiness import pending
from rules.network_faults import Fault
from rules.network_sheets import SHEETS

KINDS = {"people": "administrator", "security": "security", "audit": "auditor"}


def init_app(app) -> None:
    for command in (migrate, work, administrator, verify_audit, import_network, move_database, demo):
        app.cli.add_command(command)
    for command in (rotate_keys, prune):
        app.cli.add_command(command)
    cli_upkeep.init_app(app)


@click.command()
@with_appcontext
@click.option("--check", is_flag=True, help="Change nothing; exit 1 and name what is to be applied, if anything is.")
def migrate(check: bool):
    """Bring the database to the schema of this version."""
    if check and pending():
        raise click.ClickException("to be applied: " + ", ".join(pending()))
    for name in () if check else database.migrate():
        click.echo(f"applied {name}")


@click.command()
@with_appcontext
def work():
    """Do the long work (imports, prints, the night's backup) until stopped; and what a dead worker left undone."""
    watch = Watch()
    queue.serve(tick=lambda: look_after(watch))


def look_after(watch: Watch) -> None:
    watch.look()
    ask_when_due()
    pruning.ask_when_due()
    if queue.is_empty():
        for job in waiting():
            queue.enqueue(job.id)
    database.release()


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
    except AppointmentError as error:
        raise click.ClickException(str(error)) from error
    _, token = Enrolment.issue(user, user)
    click.echo(f"{current_app.config['BASE_URL'] or 'http://localhost:8000'}/E/{token}")


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


@click.command()
@with_appcontext
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--marked", type=click.Path(path_type=Path), help="Where to write a copy with the faults marked in it.")
def import_network(file: Path, marked: Path | None):
    """Bring in the network from FILE.xlsx. With any fault nothing is imported, and all of them are listed."""
    reading = network_file.read(file, reach_for(None))
    for fault in reading.faults:
        click.echo(told(fault), err=True)
    if reading.faults:
        if marked and not reading.faults[0].code.startswith("file-"):
            network_file.mark(file, marked, reading.faults)
        raise SystemExit(1)
    for sheet, count in network.apply(reading.records, by=None).items():
        click.echo(
            f"{SHEETS[sheet].title}：" + "新增 {new}，更改 {changed}，没变 {same}，不再负责 {closed}".format(**count)
        )
    tell_findings()


def told(fault: Fault) -> str:
    """Such as: 户 A2 户号：“００１”里有全角字符。请用半角重新输入：001"""
    place = f"{fault.letter}{fault.row or ''}"
    where = " ".join(part for part in (fault.sheet, place, fault.heading) if part)
    return f"{where}：{fault.wrong % fault.params}。{fault.advice % fault.params}".removeprefix("：")


def tell_findings() -> None:
    for area in network_findings.unserved(Area.select()):
        click.echo(f"还没有代表：{area.number} {area.name}，{area.households} 户")
    for pair in network_findings.duplicates(Household.select(Household, Area).join(Area)):
        click.echo("可能重复：" + "、".join(f"{home.area.number} {home.number} 号 {home.name}" for home in pair))


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


@click.command()
@with_appcontext
def prune():
    """Remove what has been kept for long enough, as the worker does every night; says what went."""
    for kind, count in pruning.prune().items():
        click.echo(f"{kind}: {count}")


@click.command()
@with_appcontext
@click.option("--lan", is_flag=True, help="Serve HTTPS to the phones in the same network.")
def demo(lan: bool):
    """Serve the made-up district on PORT (8000); the first time it is made, which takes a minute."""
    from demo.serve import serve  # a real installation never loads it

    raise SystemExit(serve(Path(current_app.config["INSTANCE"]), int(os.environ.get("PORT") or 8000), lan))
