"""Figures for those who watch over an installation, as Prometheus reads them; nothing in them is about a person."""

import hmac
from functools import cache
from ipaddress import ip_address
from pathlib import Path

from flask import Blueprint, Response, abort, current_app, request
from peewee import PeeweeException
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Histogram

from lib import meters
from models.upkeep.gauges import gauges

pages = Blueprint("metrics", __name__, url_prefix="/metrics")

SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Meters:
    """What this process counts."""

    def __init__(self, folder: Path | None):
        meters.count_in(folder)
        kept = {"registry": None}
        self.requests = Counter("lianxin_requests", "Requests answered.", ["endpoint", "status"], **kept)
        self.seconds = Histogram(
            "lianxin_request_seconds", "How long an answer took.", ["endpoint"], buckets=SECONDS, **kept
        )
        self.receipts = Counter("lianxin_receipts", "Receipts given to phones.", ["state"], **kept)
        self.visits = Counter("lianxin_visits", "Visits taken in, each once.", **kept)
        self.of_answers = cache(self._of_answers)  # few endpoints, few outcomes, and looked up for every request
        self.of_receipts = cache(self.receipts.labels)

    def _of_answers(self, endpoint: str, status: int) -> tuple[Counter, Histogram]:
        return self.requests.labels(endpoint, str(status)), self.seconds.labels(endpoint)

    @property
    def all(self) -> list:
        return [self.requests, self.seconds, self.receipts, self.visits]


def init_app(app) -> None:
    app.extensions["meters"] = Meters(app.config["METRICS_FOLDER"])


def count_request(endpoint: str | None, status: int, seconds: float) -> None:
    requests, times = current_app.extensions["meters"].of_answers(endpoint or "none", status)
    requests.inc()
    times.observe(seconds)


def count_receipts(receipts) -> None:
    counted = current_app.extensions["meters"]
    for receipt in receipts:
        counted.of_receipts(receipt.state).inc()
    counted.visits.inc(sum(1 for receipt in receipts if receipt.kept and receipt.kept.new))


@pages.get("")
def index():
    if not (from_here() or has_token()):
        abort(403)
    folder, counted = current_app.config["METRICS_FOLDER"], current_app.extensions["meters"]
    try:
        measured = list(gauges())
    except PeeweeException:  # what was counted can be told all the same
        measured = []
    up = ("lianxin_database_up", "Whether the database answered.", float(bool(measured)))
    return Response(meters.text(folder, counted.all, [up, *measured]), content_type=CONTENT_TYPE_LATEST)


def from_here() -> bool:
    """Asked on this very machine, and not handed on by a proxy that runs on it."""
    try:
        near = ip_address(request.remote_addr or "").is_loopback
    except ValueError:
        return False
    return near and not any(name in request.headers for name in ("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"))


def has_token() -> bool:
    token, given = current_app.config["METRICS_TOKEN"], request.headers.get("Authorization", "")
    return bool(token) and hmac.compare_digest(given.encode(), f"Bearer {token}".encode())
