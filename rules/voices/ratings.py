"""What households think of visits: three faces; how many there have to be before sums are shown; and which are odd."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from rules.words import N_

FACES = {"good": N_("满意"), "fair": N_("一般"), "poor": N_("不满意")}
ANSWERABLE = timedelta(days=180)  # nobody remembers longer than that
LEAST = 5

AT_ONCE = timedelta(minutes=2)
RUN, HOMES_OF_A_PHONE, HOMES_OF_AN_ADDRESS = timedelta(minutes=30), 3, 8
ODDITIES = {
    "at-once": N_("走访刚记下就评了，代表可能还没走"),
    "same-phone": N_("一台手机替好几家评了"),
    "same-address": N_("短时间里，好多家从同一个网络评的"),
    "one-deputy": N_("而且都是评同一位代表"),
}


@dataclass(frozen=True)
class Given:
    """A rating, as far as oddness asks: by which household, about whose visit, when, and from where (any text)."""

    household: int
    deputy: int
    at: datetime
    phone: str
    address: str
    recorded_at: datetime


def odd(ratings: dict[int, Given]) -> dict[int, list[str]]:
    """Which of these ratings are odd, and why (codes of ODDITIES), whatever the order in which they came."""
    found: dict[int, set[str]] = {key: set() for key in ratings}
    for key, one in ratings.items():
        if one.at - one.recorded_at < AT_ONCE:
            found[key].add("at-once")
        _look_around(one, ratings, found)
    return {key: [code for code in ODDITIES if code in causes] for key, causes in found.items() if causes}


def _look_around(first: Given, ratings: dict[int, Given], found: dict[int, set[str]]) -> None:
    """Mark the run that begins with this rating, for each thing that its ratings have in common."""
    after = {key: one for key, one in ratings.items() if timedelta(0) <= one.at - first.at <= RUN}
    for cause, most in (("same-phone", HOMES_OF_A_PHONE), ("same-address", HOMES_OF_AN_ADDRESS)):
        source = cause.removeprefix("same-")
        alike = {key: one for key, one in after.items() if getattr(one, source) == getattr(first, source) != ""}
        if len({one.household for one in alike.values()}) >= most:
            causes = {cause} | ({"one-deputy"} if len({one.deputy for one in alike.values()}) == 1 else set())
            for key in alike:
                found[key] |= causes


def whole_batches(faces: Iterable[str], least: int = LEAST) -> list[str]:
    """Of the faces in the order in which they began to count, as many as fill whole batches of `least`.

    Sums that grow one by one would tell whoever was visited yesterday from the rest.
    """
    given = list(faces)
    return given[: len(given) // least * least]


def counts(faces: Iterable[str]) -> dict[str, int]:
    """Face → how often, every face named."""
    given = list(faces)
    return {face: given.count(face) for face in FACES}
