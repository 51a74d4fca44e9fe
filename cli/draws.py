"""Draws of visits to call back."""

from pathlib import Path

import click

from rules.fairness.draw_file import MOST, DrawFile, DrawFileError


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def repeat_draw(file: Path):
    """Draw again from a file that was downloaded. Needs no database; exits 1 and says what doesn't agree."""
    try:
        draw = DrawFile.read(content(file))
        drawn = draw.repeat()
    except DrawFileError as error:
        raise click.ClickException(str(error)) from error
    if tuple(drawn) != draw.drawn:
        raise click.ClickException("抽出来的和文件里写的不一样 · the draw gives other numbers than the file says")
    click.echo(f"对得上，抽出 {len(drawn)} 个 · the draw holds, {len(drawn)} numbers")
    click.echo(" ".join(map(str, drawn)))


def content(file: Path) -> str:
    if file.stat().st_size > MOST:
        raise click.ClickException("文件太大了，不像一份抽签文件 · the file is too large to be a draw")
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise DrawFileError("这不是一份抽签文件") from error
