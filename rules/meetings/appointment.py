"""An appointment (约访): a household asks, the deputy accepts or proposes another time, they meet. Who may do what.

Times are whole hours of the days to come; no longer ahead than anybody plans.
"""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from rules.words import N_

WAYS = {"station": N_("我去代表工作站"), "home": N_("请代表来我家"), "phone": N_("打电话说")}
PLACES = {"station": "reception", "home": "home", "phone": "talk"}  # how the visit that it becomes was made
STATES = {
    "asked": N_("等代表答复"),
    "proposed": N_("代表另提了时间"),
    "agreed": N_("约好了"),
    "held": N_("见过了"),
    "unheld": N_("没见成"),
    "cancelled": N_("取消了"),
}
STEPS = {
    "ask": N_("提出约访"),
    "propose": N_("另提了时间"),
    "offer": N_("换了几个时间"),
    "agree": N_("定下了时间"),
    "cancel": N_("取消了"),
    "hold": N_("见过了"),
    "miss": N_("没见成"),
}
TRANSITIONS = {
    # step: (in which states, where it leads, who)
    "propose": ({"asked", "proposed", "agreed"}, "proposed", {"deputy"}),
    "offer": ({"proposed", "agreed"}, "asked", {"household"}),
    "agree": ({"asked", "proposed"}, "agreed", {"deputy", "household"}),
    "cancel": ({"asked", "proposed", "agreed"}, "cancelled", {"deputy", "household"}),
    "hold": ({"asked", "proposed", "agreed", "unheld"}, "held", {"deputy"}),
    "miss": ({"agreed"}, "unheld", {"deputy"}),
}
OPEN = ("asked", "proposed", "agreed")

HOURS = (8, 9, 10, 11, 14, 15, 16, 17, 19)
AHEAD = 21  # days
MOST = 3  # times offered at once
TOPIC, ADDRESS, NAME, PHONE = 500, 80, 40, 20
SIGNS = re.compile(r"[\s\-–—()./]")
CALLABLE = re.compile(r"\+?[0-9]{7,15}")

NO_WAY = N_("请选一下怎么见面。")
NO_TIME = N_("请至少选一个您方便的时间。")
NO_NAME = N_("请写一下怎么称呼您，比如“李大妈”。")
NO_PHONE = N_("请留一个电话，代表好和您说定。比如 13900000000 或 0717-6000000。")


def may(state: str, step: str, who: str, offered_by: str = "household") -> bool:
    """Whether a deputy or the household may take a step. Nobody agrees to a time of their own."""
    states, _, whose = TRANSITIONS[step]
    return state in states and who in whose and (step != "agree" or offered_by != who)


class AppointmentForm(NamedTuple):
    """`times`: (day, hour), in the order in which they were offered."""

    way: str = ""
    times: tuple[tuple[date, int], ...] = ()
    name: str = ""
    phone: str = ""
    address: str = ""
    topic: str = ""

    @classmethod
    def read(cls, fields: Mapping[str, str], today: date) -> "AppointmentForm":
        asked = [(fields.get(f"day{number}", ""), fields.get(f"hour{number}", "")) for number in range(1, MOST + 1)]
        chosen = [_time(day, hour, today) for day, hour in asked]
        longest = {"name": NAME, "phone": PHONE, "address": ADDRESS, "topic": TOPIC}
        typed = {name: " ".join(fields.get(name, "").split())[:most] for name, most in longest.items()}
        way = fields.get("way", "")
        return cls(way if way in WAYS else "", tuple(dict.fromkeys(filter(None, chosen))), **typed)

    @property
    def callable_phone(self) -> str:
        return SIGNS.sub("", unicodedata.normalize("NFKC", self.phone))

    def faults(self, known: bool = False) -> dict[str, str]:
        """Field → what is amiss, as a sentence marked for translation. `known`: a household that has shown its PIN."""
        unknown = not known or self.phone
        found = {
            "way": "" if self.way else NO_WAY,
            "times": "" if self.times else NO_TIME,
            "name": "" if self.name or known else NO_NAME,
            "phone": NO_PHONE if unknown and not CALLABLE.fullmatch(self.callable_phone) else "",
        }
        return {field: words for field, words in found.items() if words}

    def fingerprint(self, key: str) -> str:
        """The same for the same form with the same content: a second press asks nothing twice."""
        return hashlib.sha256("\0".join([key, *map(str, self)]).encode()).hexdigest()


def days_ahead(today: date) -> list[date]:
    """The days that can be offered."""
    return [today + timedelta(number) for number in range(1, AHEAD + 1)]


def _time(day: str, hour: str, today: date) -> tuple[date, int] | None:
    try:
        on, at = date.fromisoformat(day), int(hour)
    except ValueError:
        return None
    return (on, at) if on in days_ahead(today) and at in HOURS else None
