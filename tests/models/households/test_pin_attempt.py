"""Guessing a PIN, from many hands at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from lib import clock
from models.audit import Audit
from models.database import db
from models.households.pin_attempt import PinAttempt
from rules.households import pins
from tests.resident import slip_of


def test_a_hundred_at_once_are_looked_at_no_more_than_five_are(village):
    code, pin = slip_of("李建国家")

    def guess(number):
        with db.connection_context():
            return PinAttempt.attempt(code, f"{(int(pin) + 1 + number) % 10**8:08}", f"192.0.2.{number}")

    with ThreadPoolExecutor(8) as hands:
        outcomes = list(hands.map(guess, range(40)))

    assert sum(outcome.until is None for outcome in outcomes) == pins.FEW
    assert not any(outcome.opened for outcome in outcomes)
    assert PinAttempt.select().count() == pins.FEW
    assert Audit.select().where(Audit.action == "own-home.failed").count() == pins.FEW


def test_twenty_a_day_and_no_more(village, monkeypatch):
    code, pin = slip_of("李建国家")
    began, looked_at = clock.now(), 0
    for minutes in range(0, 24 * 60 - 1, 5):
        monkeypatch.setattr(clock, "now", lambda minutes=minutes: began + timedelta(minutes=minutes))
        looked_at += PinAttempt.attempt(code, "00000000" if pin != "00000000" else "1", "192.0.2.1").until is None
    assert looked_at == pins.MANY
    monkeypatch.setattr(clock, "now", lambda: began + timedelta(days=1, minutes=1))
    assert PinAttempt.attempt(code, pin, "192.0.2.1").opened


def test_the_right_one_wipes_the_slate(village):
    code, pin = slip_of("李建国家")
    for _ in range(pins.FEW - 1):
        PinAttempt.attempt(code, "1", "192.0.2.1")
    assert PinAttempt.attempt(code, pin, "192.0.2.1").opened
    assert not PinAttempt.select().exists()
