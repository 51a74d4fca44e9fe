"""Backups, and the way back from one."""

import time
from pathlib import Path

import click
from flask.cli import with_appcontext

from models.jobs.job import Job
from models.upkeep import backup
from models.upkeep import restore as restoring
from models.upkeep.backup_file import BackupError

FILLED = (
    "这里已经有数据了。真要换成备份里的，请加上 --over；现有的会留在一边 · "
    "there is data here: add --over to replace it, which keeps it aside"
)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("backup")
@with_appcontext
@click.option("--to", type=click.Path(file_okay=False, resolve_path=True), help="The folder; BACKUP_TO if not given.")
@click.option("--passphrase-file", type=FILE, help="Lock the backup with the first line of this file.")
@click.option("--check", type=FILE, help="Make none, but load this one into a scratch place and compare it.")
def back_up(to: str | None, passphrase_file: Path | None, check: Path | None):
    """Back up the database, the uploads and the keys, while all goes on; each backup is tried out once made."""
    if check:
        examine(check, passphrase_file)
        return
    job = Job.ask(backup.KIND, None, to=to, passphrase_file=str(passphrase_file.resolve()) if passphrase_file else "")
    job.run()
    done = await_end(job)
    if done.state != "done":
        raise click.ClickException(f"没有备份成 · no backup was made: {done.failure}")
    click.echo(done.outcome["file"])
    click.echo("{rows} 行、{files} 个文件，试着恢复过，对得上 · rows and files, tried out".format(**done.outcome))


def await_end(job: Job) -> Job:
    """A worker may have been quicker to take it up."""
    while not (found := Job.get_by_id(job.id)).ended_at:
        time.sleep(0.5)
    return found


def examine(file: Path, passphrase_file: Path | None) -> None:
    try:
        manifest = backup.check(file, backup.plan.site, passphrase(passphrase_file))
    except BackupError as error:
        raise click.ClickException(str(error)) from error
    rows = sum(count for count, _ in manifest["tables"].values())
    click.echo(f"{manifest['made_at']}，{rows} 行，完好 · rows, sound")


def passphrase(file: Path | None) -> str:
    return backup.passphrase_in(str(file) if file else backup.plan.passphrase_file)


@click.command()
@with_appcontext
@click.argument("file", type=FILE)
@click.option("--over", is_flag=True, help="In the place of what is there, which is kept aside.")
@click.option("--passphrase-file", type=FILE, help="What the backup was locked with.")
def restore(file: Path, over: bool, passphrase_file: Path | None):
    """Bring back the backup FILE. Phones then offer again what it lacks."""
    if restoring.is_filled() and not over:
        raise click.ClickException(FILLED)
    try:
        restored = restoring.restore(file, backup.plan.site, passphrase(passphrase_file))
    except BackupError as error:
        raise click.ClickException(str(error)) from error
    aside, kept = restored.aside, restored.database
    click.echo(f"恢复好了。原来的文件在 {aside}，原来的数据库在 {kept} · restored; what was there is kept there")
    if restored.erased:
        click.echo(f"备份以后要求删除的 {restored.erased} 户，又删了一次 · homes erased since were erased again")
    if restored.left:
        homes = " ".join(restored.left)
        click.echo(f"这几户也要求过删除，但还有事在等核对，办完请再删 · decide what waits, then erase again: {homes}")
    click.echo("请重新启动各个服务 · now restart the services")
