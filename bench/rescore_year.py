"""What it costs to put a whole year through a changed rule set: everybody's total, against DuckDB only counting.

The floor has the very same lines of the ledger in a table of its own. What is timed is what a tally needs:
for each deputy the sums by kind, aspect, traits, state and month, and for the kinds that count households how many
different ones. It scores nothing. Both are timed in turns; `ratio` is our time over DuckDB's, so lower is better.

`try_out`: the whole trial of that table beside the one that holds, as the office asks for it: everybody's points,
ranks and grades under both, and what each item did.

`refresh`: bringing the kept tallies up to date when nothing of the year is kept yet, which is once an installation.
"""

import csv
import sqlite3
import tempfile
import time
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from statistics import median

import duckdb

import config
from app import create_app
from bench.serving import file_of
from lib import clock
from models import database
from models.network.deputy import Deputy
from models.points.kept_tally import KeptTally, totals
from models.rule_sets.rule_set import RuleSet
from models.rule_sets.trial import try_out
from rules.counting.rule_set import RuleSet as Rules
from rules.words import HOUSEHOLD_DUTIES

CASES = {"305-deputies": "1x", "30000-deputies": "inside-100x"}
ROUNDS = 5
SUMS = (
    "CREATE OR REPLACE TEMP TABLE sums AS SELECT deputy, kind, aspect, traits, state, month, sum(quantity) AS total "
    "FROM line GROUP BY ALL"
)
HOMES = (
    "CREATE OR REPLACE TEMP TABLE homes AS SELECT deputy, kind, count(DISTINCT household) AS homes FROM line "
    f"WHERE kind IN {tuple(HOUSEHOLD_DUTIES)} GROUP BY ALL"
)
LINES = "SELECT deputy_id, kind, aspect, traits, state, month, household_id, quantity FROM duty WHERE year = ?"
TABLE = (
    "CREATE TABLE line (deputy INTEGER, kind VARCHAR, aspect VARCHAR, traits VARCHAR, state VARCHAR, month TINYINT, "
    "household INTEGER, quantity DECIMAL(8, 2))"
)


def measurements(places: dict[str, Path]):
    for case, place in CASES.items():
        yield from rescored(case, places[place])


def rescored(case: str, home: Path):
    year = clock.today().year
    floor = counting(home, year)
    create_app(INSTANCE=home, DATABASE_URL=file_of(home), SECRET_KEY="bench", KEYS_FILE=config.keys_file(home))
    deputies = [one for (one,) in Deputy.select(Deputy.id).order_by(Deputy.id).tuples()]
    rules = changed(RuleSet.of(year, Deputy.get().region_code))
    refresh = timed(KeptTally.refresh)
    trial = timed(lambda: try_out(list(Deputy.select()), rules, Deputy.get().region_code, year, clock.today()))
    times = [(timed(lambda: totals(deputies, rules, year, clock.today())), timed(floor)) for _ in range(ROUNDS)]
    database.close_database()
    ours, duckdbs = (median(side) for side in zip(*times, strict=True))
    yield {
        "measure": "rescore_year", "case": case, "value": round(ours, 3), "unit": "s", "floor": round(duckdbs, 3),
        "ratio": round(ours / duckdbs, 2),
    }  # fmt: skip
    yield {"measure": "rescore_year", "case": f"{case}-refresh", "value": round(refresh, 2), "unit": "s"}
    yield {"measure": "try_out", "case": case, "value": round(trial, 2), "unit": "s"}


def changed(rules: Rules) -> Rules:
    """Every cap a tenth lower: no figure can be carried over from the table that held."""
    items = [item if item.cap is None else replace(item, cap=item.cap * Decimal("0.9")) for item in rules.items]
    return replace(rules, items=tuple(items), title=f"{rules.title}（试算）")


def counting(home: Path, year: int):
    """DuckDB with the lines of the year, and what it has to count."""
    counter = duckdb.connect()
    counter.execute(TABLE)
    with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="") as file:
        connection = sqlite3.connect(home / "lianxin.db")
        csv.writer(file).writerows(connection.execute(LINES, (year,)))
        connection.close()
        file.flush()
        counter.execute(f"COPY line FROM '{file.name}' (HEADER false)")
    return lambda: [counter.execute(question) for question in (SUMS, HOMES)]


def timed(work) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
