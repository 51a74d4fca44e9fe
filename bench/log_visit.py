"""What it costs to log a visit: the full request (session, token, scope, ledger, commit) against a bare insert."""

import json
import shutil
from datetime import timedelta
from itertools import islice
from pathlib import Path
from statistics import median
from uuid import uuid4

from flask.sessions import SecureCookieSessionInterface

from app import create_app
from bench.clients import CLIENTS, Client, request, seconds_for
from bench.serving import cpu_seconds, serving
from lib import clock
from models import database
from models.area import Assignment
from models.code import Code
from models.household import Household
from models.sign_in import SignIn
from models.user import User

ROUNDS, EACH = 5, 40
BATCHES = {"batch-1": 1, "batch-50": 50}


def measurements(district: Path):
    """Visits per second of each batch size, and the CPU of the server for one, interleaved with the floor."""
    floor_home = district.parent / "floor"
    shutil.rmtree(floor_home, ignore_errors=True)
    floor_home.mkdir()
    with serving("bench.floor:app", floor_home) as floor_port, serving("app:create_app()", district) as port:
        phones = [Phone(port, *deputy) for deputy in deputies(district, port)]
        rates = {"floor": [], **{case: [] for case in BATCHES}}
        cpu = dict.fromkeys(BATCHES, 0.0)
        for _ in range(ROUNDS):
            rates["floor"].append(CLIENTS * EACH / seconds_for(floor_port, [bare(EACH) for _ in range(CLIENTS)]))
            for case, size in BATCHES.items():
                work = [phone.requests(EACH if size == 1 else 4, size) for phone in phones]
                before = cpu_seconds(port)
                visits = sum(len(requests) for requests in work) * size
                rates[case].append(visits / seconds_for(port, work))
                cpu[case] += (cpu_seconds(port) - before) / visits / ROUNDS
    floor = median(rates["floor"])
    for case in BATCHES:
        yield {
            "measure": "log_visit", "case": case, "value": round(median(rates[case]), 1), "unit": "visits/s",
            "floor": round(floor, 1), "ratio": round(median(rates[case]) / floor, 2),
            "cpu_ms": round(1000 * cpu[case], 3),
        }  # fmt: skip


def bare(count: int) -> list[bytes]:
    bodies = (json.dumps({"uuid": str(uuid4())} | facts()).encode() for _ in range(count))
    return [request("POST", "/visits", {"Content-Type": "application/json"}, body) for body in bodies]


def facts() -> dict:
    return {"place": "home", "schedule": "routine", "roles": ["gather"], "heard": "楼道灯坏了半个月", "means": "scan"}


def deputies(district: Path, port: int):
    """(session cookie, deputy, codes of own households) for as many deputies as there are clients."""
    app = create_app(
        INSTANCE=district, DATABASE_URL=f"sqlite:///{district / 'lianxin.db'}", SECRET_KEY="bench"
    )
    signer = SecureCookieSessionInterface().get_signing_serializer(app)
    users = User.select().join(Assignment, on=User.deputy == Assignment.deputy).group_by(User.id).limit(CLIENTS)
    found = []
    for user in list(users):
        token = SignIn.begin(user, "bench", second_factor=True).sign_in.token
        session = signer.dumps({"_user_id": token, "_fresh": True, "_permanent": True})
        found.append((session, user.deputy_id, own_codes(user.deputy_id)))
    database.db.close()
    return found


def own_codes(deputy_id: int) -> list[str]:
    codes = (
        Code.select(Code.token).join(Household).join(Assignment, on=Assignment.area == Household.area)
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
