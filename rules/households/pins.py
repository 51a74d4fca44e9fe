"""A household's PIN: eight random digits on the slip that is handed over, which with the code open its own page.

Who stands before the door knows the code, so the PIN alone has to withstand guessing. Of a hundred million, twenty
tries a day are let through for one code: in a year one chance in fourteen thousand.
"""

import hmac
import re
from datetime import datetime, timedelta
from random import SystemRandom

LENGTH = 8
FEW, SOON = 5, timedelta(minutes=15)
MANY, A_DAY = 20, timedelta(days=1)

_SYSTEM = SystemRandom()
_FILLING = re.compile(r"[\s\-_\u2010-\u2015\u2212\u200b\ufeff]+")
_FULL_WIDTH = {code + 0xFEE0: code for code in range(ord("0"), ord("9") + 1)} | {0xFF0D: ord("-")}


def mint(random=_SYSTEM) -> str:
    """A new PIN; `random` is a random.Random, a seeded one for made-up data."""
    return f"{random.randrange(10**LENGTH):0{LENGTH}}"


def shown(pin: str) -> str:
    """As it stands on the slip and is read out: '1234-5678'."""
    return f"{pin[:4]}-{pin[4:]}"


def normalise(text: str) -> str:
    """What somebody typed, as it's kept: half-width digits, nothing between them."""
    return _FILLING.sub("", text.translate(_FULL_WIDTH))


def same(kept: str, typed: str) -> bool:
    """Whether it is this PIN, taking as long whichever digit is wrong. No PIN is nobody's."""
    alike = hmac.compare_digest((kept or "?" * LENGTH).encode(), typed.encode("utf-8", "replace"))
    return alike and bool(kept)


def wait_until(wrong: list[datetime], patience: int = 1) -> datetime | None:
    """When there may be another try after these wrong ones, the newest first; None: at once, or it is past already.

    Within a quarter of an hour 5 may go wrong, within a day 20; `patience` times as many for what many people share.
    """
    bounds = ((FEW * patience, SOON), (MANY * patience, A_DAY))
    return max((wrong[most - 1] + window for most, window in bounds if len(wrong) >= most), default=None)
