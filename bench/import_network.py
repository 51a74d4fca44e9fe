"""What it costs to import the network: the district's workbook into an empty database, against merely reading it."""

import shutil
import time
from pathlib import Path

from openpyxl import load_workbook

import config
from models import database, sealed
from models.imports import network, network_file
from rules.network.network_checks import Reach


def measurements(district: Path):
    """Rows per second from the file to the committed database."""
    workbook, home = district / "district.xlsx", district.parent / "import"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    began = time.perf_counter()
    rows = sum(sheet.max_row - 1 for sheet in load_workbook(workbook).worksheets)
    read = time.perf_counter() - began
    took = imported(workbook, home)
    yield {
        "measure": "import_network", "case": "district", "value": round(rows / took, 1), "unit": "rows/s",
        "floor": round(rows / read, 1), "ratio": round(read / took, 2),
    }  # fmt: skip


def imported(workbook: Path, home: Path) -> float:
    database.open_database(f"sqlite:///{home / 'lianxin.db'}")
    sealed.open_keys(config.keys_file(home))
    database.migrate()
    began = time.perf_counter()
    network.apply(network_file.read(workbook, Reach()).records, None)
    took = time.perf_counter() - began
    database.db.close()
    return took
