"""What it costs to log a visit: the full request (session, token, scope, ledger, commit) against a bare insert."""

import json
import shutil
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import islice
from pathlib import Path
from statistics import median
from uuid import uuid4

import config
from app import create_app
from bench import floor
from bench.clients import CLIENTS, Client, request, seconds_for
from bench.postgresql import postgresql
from bench.serving import cpu_seconds, file_of, megabytes, serving
from lib import clock
from models import database
from models.accounts.user import User
from models.households.code import Code
from models.households.household import Household
from models.network.area import Assignment
from tests.signing import session_of

ROUNDS, EACH = 5, 40


@dataclass
class Case:
    """A way to log visits: on which server, so many at once, against which floor, and as growth over which case."""

    name: str
    port: int
    phones: list["Phone"]
    floor: str
    size: int = 1
    over: str = ""
    rates: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def run(self) -> None:
        work = [phone.requests(EACH if self.size == 1 else 4, self.size) for phone in self.phones]
        visits, before = sum(len(requests) for requests in work) * self.size, cpu_seconds(self.port)
        self.rates.append(visits / seconds_for(self.port, work))
        self.cpu.append((cpu_seconds(self.port) - before) / visits)


def measurements(places: dict[str, Path]):
    """Visits per second of each case, and the CPU of the server for one, interleaved with the floors.

    Then the memory of one process after all that.
    """
    with ExitStack() as running, postgresql(places["1x"]) as urls:
        floors = {name: floor_at(url, places["1x"].parent, running) for name, url in floor_urls(places, urls).items()}
        rates, cases = {name: [] for name in floors}, list(cases_of(places, urls, running))
        for _ in range(ROUNDS):
            for name, port in floors.items():
                rates[name].append(CLIENTS * EACH / seconds_for(port, [bare(EACH) for _ in range(CLIENTS)]))
                for case in cases:
                    if case.floor == name:  # right after its floor: what a disk still owes the others weighs on both
                        case.run()
        yield from (result(case, median(rates[case.floor]), cases) for case in cases)
        yield from (memory(case) for case in cases if case.size > 1)


def floor_urls(places: dict[str, Path], urls: tuple[str, str] | None) -> dict[str, str]:
    home = places["1x"].parent / "floor"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    return {"sqlite": file_of(home)} | ({"postgresql": urls[1]} if urls else {})


def floor_at(url: str, home: Path, running: ExitStack) -> int:
    floor.prepare(url)
    return running.enter_context(serving("bench.floor:app", home, url=url))


def cases_of(places: dict[str, Path], urls: tuple[str, str] | None, running: ExitStack):
    port, phones = served(places["1x"], file_of(places["1x"]), running)
    yield Case("batch-1", port, phones, "sqlite")
    yield Case("batch-50", port, phones, "sqlite", size=50)
    for name in ("4x", "16x"):
        port, phones = served(places[name], file_of(places[name]), running)
        yield Case(f"{name}-data", port, phones, "sqlite", over="batch-1")
    if urls:
        port, phones = served(places["1x"], urls[0], running)
        yield Case("postgresql-batch-1", port, phones, "postgresql")
        yield Case("postgresql-batch-50", port, phones, "postgresql", size=50)


def served(home: Path, url: str, running: ExitStack, phones: int = CLIENTS) -> tuple[int, list["Phone"]]:
    port = running.enter_context(serving("app:create_app()", home, url=url))
    return port, [Phone(port, *deputy) for deputy in deputies(home, url, phones)]


def result(case: Case, floor_rate: float, cases: list[Case]) -> dict:
    rate = median(case.rates)
    over = [median(other.rates) for other in cases if other.name == case.over]
    return {
        "measure": "log_visit", "case": case.name, "value": round(rate, 1), "unit": "visits/s",
        "floor": round(floor_rate, 1), "ratio": round(rate / floor_rate, 2),
        "cpu_ms": round(1000 * median(case.cpu), 3),
    } | ({"growth": round(over[0] / rate, 2)} if over else {})  # fmt: skip


def memory(case: Case) -> dict:
    value = round(megabytes(case.port), 1)
    return {"measure": "memory", "case": case.floor, "value": value, "unit": "MB/process"}


def bare(count: int) -> list[bytes]:
    bodies = (json.dumps({"uuid": str(uuid4())} | facts()).encode() for _ in range(count))
    return [request("POST", "/visits", {"Content-Type": "application/json"}, body) for body in bodies]


def facts() -> dict:
    return {"place": "home", "schedule": "routine", "roles": ["gather"], "heard": "楼道灯坏了半个月", "means": "scan"}


def deputies(home: Path, url: str, many: int):
    """(session cookie, deputy, codes of own households) of so many deputies."""
    app = create_app(INSTANCE=home, DATABASE_URL=url, SECRET_KEY="bench", KEYS_FILE=config.keys_file(home))
    users = User.select().join(Assignment, on=User.deputy == Assignment.deputy).group_by(User.id).limit(many)
    found = []
    for user in list(users):
        found.append((session_of(app, user), user.deputy_id, own_codes(user.deputy_id)))
    database.close_database()
    return found


def own_codes(deputy_id: int) -> list[str]:
    codes = (
        Code.select(Code.token)
        .join(Household)
        .join(Assignment, on=Assignment.area == Household.area)
        .where(Assignment.deputy == deputy_id, Code.replaced_at.is_null())
    )
    return [code.token for code in codes]


class Phone:
    """A signed-in deputy's phone, which has taken a pulse and so knows its token."""

    def __init__(self, port: int, session: str, deputy: int, codes: list[str]):
        self.deputy, self.codes = deputy, codes
        self.moments = (clock.now() - timedelta(hours=number) for number in range(1, 10_000_000))
        pulse = request("GET", "/phones/pulse", {"Cookie": f"session={session}", "Accept": "application/json"})
        _, head, body = Client(port).send(pulse)
        cookie = next(line for line in head.split(b"\r\n") if line.lower().startswith(b"set-cookie: session="))
        self.headers = {
            "Cookie": cookie.split(b": ", 1)[1].split(b";")[0].decode(),
            "X-CSRFToken": json.loads(body)["csrf"],
            "Content-Type": "application/json",
        }

    def requests(self, count: int, size: int) -> list[bytes]:
        return [request("POST", "/visits", self.headers, self.batch(size)) for _ in range(count)]

    def batch(self, size: int) -> bytes:
        """Visits an hour apart, going back in time: nothing here is a burst."""
        visits = [
            facts() | {
                "uuid": str(uuid4()), "deputy": self.deputy, "code": self.codes[moment.hour % len(self.codes)],
                "visited_at": moment.isoformat(),
            }
            for moment in islice(self.moments, size)
        ]  # fmt: skip
        return json.dumps({"sent_at": clock.now().isoformat(), "visits": visits}).encode()
