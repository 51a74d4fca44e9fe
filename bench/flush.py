"""After a centralised round: 300 phones with a hundred visits each hand them in within one minute, by fifties.

Every answer is a 200, every visit there once, and the receipts are as many as the rows; else there is no measurement.
"""

import json
import random
import threading
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import quantiles

from bench.clients import Client
from bench.log_visit import served
from bench.postgresql import postgresql
from bench.serving import file_of
from models.engine import engine

PHONES, VISITS, BATCH, WITHIN = 300, 100, 50, 60


def measurements(places: dict[str, Path]):
    """How long a phone waits for the answer to a batch (p50, p99, ms), on a file and on a server."""
    home = places["1x"]
    with ExitStack() as running, postgresql(home) as urls:
        for case, url in ({"sqlite": file_of(home)} | ({"postgresql": urls[0]} if urls else {})).items():
            yield flush(case, home, url, running)


def flush(case: str, home: Path, url: str, running: ExitStack) -> dict:
    port, phones = served(home, url, running, PHONES)
    before, waits, receipts = rows(url), [], []
    threads = [threading.Thread(target=hand_in, args=(port, phone, waits, receipts)) for phone in phones]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = len({receipt["uuid"] for receipt in receipts if receipt["state"] == "kept"})
    if not kept == rows(url) - before == len(phones) * VISITS:
        raise RuntimeError(f"{len(phones)} phones, {kept} receipts, {rows(url) - before} new rows")
    middle, worst = quantiles(waits, n=100)[49], quantiles(waits, n=100)[98]
    return {
        "measure": "flush", "case": case, "value": round(1000 * middle), "unit": "ms p50", "p99": round(1000 * worst),
        "visits": kept, "rows": rows(url) - before,
    }  # fmt: skip


def hand_in(port: int, phone, waits: list[float], receipts: list[dict]) -> None:
    requests = phone.requests(VISITS // BATCH, BATCH)
    time.sleep(random.uniform(0, WITHIN))  # nobody is home at the same moment
    client = Client(port)
    for one in requests:
        began = time.perf_counter()
        status, _, body = client.send(one)
        waits.append(time.perf_counter() - began)
        if status != 200:
            raise RuntimeError(f"an answer {status}")
        receipts.extend(json.loads(body)["receipts"])


def rows(url: str) -> int:
    database = engine(url)
    try:
        return database.execute_sql("SELECT COUNT(*) FROM visit").fetchone()[0]
    finally:
        database.close()
