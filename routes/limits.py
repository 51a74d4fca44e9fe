"""Not too often: by address for whoever is not signed in, by account for whoever is, and by code for a card.

A whole village may come from one address, and a phone may flush a long queue: the numbers stop machines, not people.
Sign-ins that fail are slowed down and locked apart from this, in the database (`models.accounts.attempt`).
"""

from flask import request
from flask_login import current_user
from werkzeug.exceptions import TooManyRequests

from lib import rates
from lib.networks import customer
from models.access.acts import ACTS, PUBLIC

UNCOUNTED = {
    "visits.create", "phones.pulse", "phones.book",  # nothing may keep a phone from handing in
    "static", "vitals.live", "vitals.ready",  # asked by a proxy all day long, from one address
}  # fmt: skip
ANYBODY = "600 per minute"
ACCOUNT = "6000 per minute"
DOORS = "120 per minute"  # where somebody tries to get in
HEAVY = "30 per minute"
BY_ADDRESS = dict.fromkeys(
    [
        "sign_ins.create", "enrolments.show", "enrolments.use", "passkeys.challenge", "passkeys.enter",
        "own_homes.create",
    ], DOORS,
)  # fmt: skip
BY_ADDRESS |= {"questions.create": "20 per hour", "mass_appraisals.create": "300 per hour"}
BY_CODE = {"codes.show": "120 per minute", "questions.create": "60 per hour"}  # of one household, or of one deputy
LETTERS = "60 per hour"  # from one address: a village hall on the evening of a meeting
LETTERS_TO_ONE = "120 per hour"  # to one area, or one deputy, from wherever they come
WRONG_CODES = "20 per hour"  # from one address; of ten digits that leaves nobody a chance
BY_ACCOUNT = dict.fromkeys(["codes.print_all", "score_tables.export", "imports.create", "imports.template"], HEAVY)


def init_app(app) -> None:
    rates.open_rates(app.config["LIMITS_URL"])
    app.before_request(count)


def count() -> None:
    endpoint = request.endpoint
    if endpoint in UNCOUNTED:
        return
    for rate, *key in counted(endpoint):
        if wait := rates.seconds_to_wait(rate, *key):
            raise TooManyRequests(retry_after=wait)


def counted(endpoint: str | None):
    """(rate, what it is counted by …): each that applies to this request."""
    address = visitor()
    if endpoint in BY_CODE:
        yield BY_CODE[endpoint], "code", str(next(iter(request.view_args.values()), "")).upper()[:40]
    if endpoint in BY_ADDRESS:
        yield BY_ADDRESS[endpoint], endpoint, address
    elif endpoint is None or ACTS.get(endpoint) == PUBLIC or not current_user.is_authenticated:
        yield ANYBODY, "anybody", address
    else:
        yield ACCOUNT, "account", str(current_user.id)
        if endpoint in BY_ACCOUNT:
            yield BY_ACCOUNT[endpoint], endpoint, str(current_user.id)


def visitor() -> str:
    """Whoever asks, as far as an address tells."""
    return customer(request.remote_addr or "")


def wait_to_send(box: str) -> int:
    """Count one more opinion into this mailbox; 0: it may be sent, else the seconds until it may."""
    wait = rates.seconds_to_wait(LETTERS, "letters", visitor())
    return wait or rates.seconds_to_wait(LETTERS_TO_ONE, "letters to", box)


def wait_for_code() -> int:
    """Seconds until this visitor may try a follow-up code again; 0: now."""
    return rates.wait_left(WRONG_CODES, "wrong codes", visitor())


def count_wrong_code() -> None:
    rates.seconds_to_wait(WRONG_CODES, "wrong codes", visitor())
