"""The databases that are measured: the demo district with 30,000 visits, and the same among others of its size."""

import shutil
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import config
from demo import build
from demo import district as demo_district
from demo import year as demo_year
from lib import clock
from models import database, sealed
from models.households.code import Code
from models.households.household import Household
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.group import Group, Membership
from models.network.mandate import Mandate
from models.network.region import Region
from models.points.duty import Duty
from models.visits.visit import Visit

FOLDER = Path("build/bench")
VISITS = 30_000
OTHERS = {"1x": 0, "4x": 3, "16x": 15, "inside-10x": 9, "inside-100x": 99}
ALL = (Region, Deputy, Group, Membership, Mandate, Area, Assignment, Household, Code, Visit, Duty)
WORK = (Region, Deputy, Group, Membership, Mandate, Visit, Duty)  # of 99 others: what a score table is made of
UNIQUE = {"number", "slug", "token", "short", "uuid"}
REFERENCES = {"deputy_id", "group_id", "area_id", "household_id", "visit_id", "id"}
DROPPED = {"station_id", "entered_by_id", "entry_id", "replaced_by_id"}
STEP = 10_000_000


def districts(say: Callable[[str], None]) -> dict[str, Path]:
    """The folder of each case of `OTHERS`, fresh from the original, which is made if it is not there yet."""
    original = FOLDER / f"district-{clock.today()}-{newest_migration()}"
    if not (original / "done").exists():
        say("making the district …")
        shutil.rmtree(FOLDER, ignore_errors=True)
        original.mkdir(parents=True)
        make(original, clock.today())
        (original / "done").touch()
    places = {case: FOLDER / case for case in OTHERS}
    for case, place in places.items():
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(original, place)
        if OTHERS[case]:
            say(f"{case}: putting {OTHERS[case]} more districts beside it …")
            surround(place, OTHERS[case])
    return places


def newest_migration() -> str:
    return max(path.stem for path in Path(database.MIGRATIONS).glob("0*.py"))


def make(folder: Path, day: date) -> None:
    """The demo's own year, and outings of another such year until there are 30,000 visits."""
    district = demo_district.generate(build.SEED, day)
    year = demo_year.generate(district, build.SEED, day)
    missing = VISITS - sum(len(outing.visits) for outing in year.outings)
    for outing in demo_year.generate(district, build.SEED + 1, day).outings:
        outing.visits = [visit for visit in outing.visits if not visit.get("old_code")][:missing]
        missing -= len(outing.visits)
        year.outings += [outing] if outing.visits else []
    year.outings.sort(key=lambda outing: (outing.received_at, outing.deputy))
    build.settle(folder, district, day)
    build.live(district, year, day)
    database.db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close_database()


def surround(place: Path, others: int) -> None:
    """Copy the district so many times, each under a division code and ids of its own."""
    database.open_database(f"sqlite:///{place / 'lianxin.db'}")
    sealed.open_keys(config.keys_file(place))
    own = Region.select().order_by(Region.code).first().code[:6]
    database.close_database()
    connection = sqlite3.connect(place / "lianxin.db")
    connection.execute("PRAGMA cache_size = -512000")
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('visit', 'duty')"
    ).fetchall()
    for name, _ in indexes:
        connection.execute(f'DROP INDEX "{name}"')
    for number in range(1, others + 1):
        for model in ALL if others < 50 else WORK:
            connection.execute(copying(model, number, own))
    for _, sql in indexes:
        connection.execute(sql)
    connection.execute("ANALYZE")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def copying(model, number: int, own: str) -> str:
    columns = [field.column_name for field in model._meta.sorted_fields]
    values = [copied(column, model, number, own) for column in columns]
    table = model._meta.table_name
    names = ", ".join(f'"{column}"' for column in columns)
    scope = f"WHERE code LIKE '{own}%'" if model is Region else f"WHERE id < {STEP}"
    return f'INSERT INTO "{table}" ({names}) SELECT {", ".join(values)} FROM "{table}" {scope}'


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
