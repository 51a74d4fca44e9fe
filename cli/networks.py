"""The network, from the office's workbook."""

from pathlib import Path

import click
from flask.cli import with_appcontext

from models.households.household import Household
from models.imports import network, network_file, network_findings
from models.imports.network_reach import reach_for
from models.network.area import Area
from rules.network.network_faults import Fault
from rules.network.network_sheets import SHEETS


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
