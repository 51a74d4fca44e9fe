"""The databases that are measured: the demo district as it is, and the same district among nine others of its size."""

import shutil
from collections.abc import Callable
from pathlib import Path

from demo.build import build
from lib import clock
from models import database
from models.area import Area, Assignment
from models.code import Code
from models.deputy import Deputy
from models.duty import Duty
from models.group import Group, Membership
from models.household import Household
from models.mandate import Mandate
from models.region import Region
from models.visit import Visit

FOLDER = Path("build/bench")
OTHERS = 9
COPIED = (Region, Deputy, Group, Membership, Mandate, Area, Assignment, Household, Code, Visit, Duty)
UNIQUE = {"number", "slug", "token", "short", "uuid"}
REFERENCES = {"deputy_id", "group_id", "area_id", "household_id", "visit_id", "id"}
DROPPED = {"station_id", "entered_by_id", "entry_id", "replaced_by_id"}
STEP = 10_000_000


def districts(say: Callable[[str], None]) -> dict[str, Path]:
    """The folders of `1x` and `inside-10x`, made if they are not there yet, each fresh from its original."""
    original = FOLDER / f"district-{clock.today()}"
    if not (original / "done").exists():
        say("making the district …")
        shutil.rmtree(FOLDER, ignore_errors=True)
        original.mkdir(parents=True)
        build(original, clock.today())
        (original / "done").touch()
    places = {case: FOLDER / case for case in ("1x", "inside-10x")}
    for place in places.values():
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(original, place)
    say("putting nine more districts beside it …")
    surround(places["inside-10x"])
    return places


def surround(place: Path) -> None:
    """Copy the district nine times, each under a division code and ids of its own."""
    database.open_database(f"sqlite:///{place / 'lianxin.db'}")
    database.db.execute_sql("PRAGMA foreign_keys = 0")
    own = Region.select().order_by(Region.code).first().code[:6]
    with database.act():
        for number in range(1, OTHERS + 1):
            for model in COPIED:
                copy(model, number, own)
    database.db.execute_sql("ANALYZE")
    database.db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.db.close()


def copy(model, number: int, own: str) -> None:
    columns = [field.column_name for field in model._meta.sorted_fields]
    values = [copied(column, model, number, own) for column in columns]
    table = model._meta.table_name
    names = ", ".join(f'"{column}"' for column in columns)
    scope = f"WHERE code LIKE '{own}%'" if model is Region else f"WHERE id < {STEP}"
    database.db.execute_sql(f'INSERT INTO "{table}" ({names}) SELECT {", ".join(values)} FROM "{table}" {scope}')


def copied(column: str, model, number: int, own: str) -> str:
    """The expression that stands for a column in the copy."""
    if column in DROPPED:
        return "NULL"
    if column in REFERENCES:
        return f'"{column}" + {number * STEP}'
    if column == "region_code" or (model is Region and column == "code"):
        return f"'{int(own) + number:06d}' || substr(\"{column}\", 7)"
    if column in UNIQUE and model not in (Household,):
        return f"'{number}' || \"{column}\""
    return f'"{column}"'
