"""One-time codes by the clock (TOTP, RFC 6238), as authenticator apps show them: six digits, half a minute each."""

import hmac
from datetime import datetime

import pyotp

STEP = 30
LATE = 1  # steps that a clock may be slow or fast


def new_secret() -> str:
    return pyotp.random_base32()


def address(secret: str, login: str, issuer: str) -> str:
    """What the app reads from a QR code."""
    return pyotp.TOTP(secret).provisioning_uri(name=login, issuer_name=issuer)


def code_at(secret: str, step: int) -> str:
    return pyotp.TOTP(secret).generate_otp(step)


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """Which step of the clock a code belongs to, around now; None: it is wrong, or too old."""
    current = int(now.timestamp()) // STEP
    steps = range(current - LATE, current + LATE + 1)
    return next((step for step in steps if hmac.compare_digest(code_at(secret, step).encode(), code.encode())), None)
