"""Checking a closed year's export, on any machine."""

from pathlib import Path

import click

from lib import stored_zip
from rules.evaluations.verifying import verify
from rules.evaluations.year_archive import ArchiveError

NOT_AN_ARCHIVE = 3
CODES = {"missing": 4, "foreign-year": 5, "changed": 6, "not-reproduced": 7}
LARGEST = 2 * 1024**3  # bytes; a district's year has some ten millions


@click.command()
@click.argument("year", type=int)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--head", default="", help="The seal (封存码) as it was noted when the year was closed.")
def verify_year(year: int, file: Path, head: str):
    """Check FILE, the export of a closed YEAR: no byte was changed, and the same scores, ranks and grades come out.

    Needs no database. Exits 3 if FILE is no whole export, 4 if a part is missing, 5 if it is another year's,
    6 if something was changed (the first of it is named), 7 if the figures do not come out again.
    """
    if file.stat().st_size > LARGEST:
        fail(NOT_AN_ARCHIVE, "文件太大，不是考评的封存件")
    content = file.read_bytes()
    try:
        files = stored_zip.read(content)
        archive = verify(files, year, head)
    except stored_zip.NotStoredError:
        fail(NOT_AN_ARCHIVE, "不是完整的封存件：可能没有传完，也可能不是从这里导出的")
    except ArchiveError as error:
        fail(CODES[error.code], str(error))
    if stored_zip.write(files) != content:
        fail(CODES["changed"], "内容没有变，但压缩包的外壳被改过")
    about = archive.evaluation
    click.echo(f"✓ {about['region_name']} {year} 年考评没有被改过，分数、名次和等次重新算出来都一样")
    who = "个小组" if archive.scores_groups else "位代表"
    click.echo(f"  {len(archive.of('standing'))} {who}，{about['closed_at'][:10]} 封存，封存码 {archive.head}")


def fail(code: int, why: str) -> None:
    click.echo(f"✗ {why}", err=True)
    raise SystemExit(code)
