"""What the office's score table costs: the page of 305 deputies, alone and among ten and a hundred times as many."""

import sqlite3
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import config
from app import create_app
from bench.clients import Client, request
from bench.serving import file_of, serving
from demo.introduction import CLERK
from lib import clock
from models import database
from models.access.access import deputies_for
from models.accounts.user import User
from models.points.tally import tallies
from tests.signing import session_of

ROUNDS = 12
CASES = ("1x", "inside-10x", "inside-100x")


def measurements(places: dict[str, Path]):
    """Pages per second of each case against the bare SQL that adds the ledger up, and how the cost grows."""
    places = {case: places[case] for case in CASES}
    prepared = {case: prepare(place) for case, place in places.items()}
    with ExitStack() as running:
        ports = {case: running.enter_context(serving("app:create_app()", place)) for case, place in places.items()}
        pages = {case: page_of(ports[case], prepared[case][0]) for case in places}
        times = {case: ([], []) for case in places}
        for _ in range(ROUNDS):
            for case, place in places.items():
                times[case][0].append(timed(pages[case]))
                times[case][1].append(timed(bare_sql(place, prepared[case][1])))
    cost = {case: (median(ours[2:]), median(floor[2:])) for case, (ours, floor) in times.items()}
    for case, (ours, floor) in cost.items():
        yield {
            "measure": "score_table", "case": case, "value": round(1 / ours, 2), "unit": "pages/s",
            "floor": round(1 / floor, 2), "ratio": round(floor / ours, 2), "growth": round(ours / cost["1x"][0], 2),
        }  # fmt: skip


def prepare(place: Path) -> tuple[str, list]:
    """The clerk's session, and the statements that the tally runs."""
    app = create_app(INSTANCE=place, DATABASE_URL=file_of(place), SECRET_KEY="bench", KEYS_FILE=config.keys_file(place))
    clerk = User.get(User.login == CLERK)
    session = session_of(app, clerk)
    statements = recorded(lambda: tallies([one.id for one in deputies_for(clerk)], clock.today().year, clock.today()))
    database.close_database()
    return session, statements


def recorded(work) -> list:
    """The SQL that `work` runs."""
    statements, run = [], database.db.obj.execute_sql

    def note(sql, params=None, *rest):
        statements.append((sql, params or ()))
        return run(sql, params, *rest)

    database.db.obj.execute_sql = note
    try:
        work()
    finally:
        del database.db.obj.execute_sql
    return statements


def page_of(port: int, session: str):
    client, asked = Client(port), request("GET", "/score-tables", {"Cookie": f"session={session}"})

    def ask():
        status, _, body = client.send(asked)
        if status != 200 or len(body) < 50_000:
            raise RuntimeError(f"not the score table: {status}, {len(body)} bytes")

    return ask


def bare_sql(place: Path, statements: list):
    connection = sqlite3.connect(place / "lianxin.db")
    connection.execute("PRAGMA cache_size = -64000")

    def run():
        for sql, params in statements:
            connection.execute(sql, params).fetchall()

    return run


def timed(work) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
