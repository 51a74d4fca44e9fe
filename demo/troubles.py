"""What goes wrong in a year: worn codes replaced, phones with a wrong clock, doors that are another's, hasty evenings.

Every trouble is one that the review list points at; nothing else in the made-up year is.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from demo.outings import Outing
from demo.rhythm import at
from rules.households.codes import mint

RECENT = timedelta(days=21)
# Each trouble: how often in the year, and how often in the last three weeks, where nobody has looked at it yet.
COUNTS = {
    "foreign_area": (14, 2),
    "revoked_code": (6, 1),
    "clock": (6, 1),
    "stranger": (4, 1),
    "unknown_code": (3, 0),
    "burst": (4, 1),
}
WORN = 24
REASONS = ("卡片淋湿，扫不出来", "搬家具时蹭花了", "装修时撕掉了", "住户说丢了", "被小孩画花了")
HASTY = 12


@dataclass(frozen=True)
class Replacement:
    """A household's code was replaced."""

    household: tuple
    at: datetime
    reason: str


class Troubles:
    def __init__(self, outings: list[Outing], doors: dict[str, list], strangers: dict[str, list], random: Random):
        self.outings, self.doors, self.strangers, self.random = outings, doors, strangers, random
        self.replacements: dict[tuple, Replacement] = {}

    def strike(self, anchor: date) -> list[Replacement]:
        """Change some outings for the worse, in place; the codes that were replaced, in the order of time."""
        recent_from = at(anchor, 0) - RECENT
        recent = self._shuffled(outing for outing in self.outings if outing.received_at >= recent_from)
        before = self._shuffled(outing for outing in self.outings if outing.received_at < recent_from)
        for outing in before[-WORN:]:
            self._replace(outing.visits[0], timedelta(hours=-self.random.randint(1, 200)))
        for kind, counts in COUNTS.items():
            for pool, count in zip((before, recent), counts, strict=True):
                for _ in range(min(count, len(pool))):
                    getattr(self, kind)(pool.pop())
        return sorted(self.replacements.values(), key=lambda one: (one.at, one.household))

    def _shuffled(self, outings) -> list[Outing]:
        alone = [outing for outing in outings if outing.visits[0]["schedule"] == "routine"]
        self.random.shuffle(alone)
        return alone

    def _replace(self, visit: dict, after: timedelta) -> None:
        moment, door = visit["visited_at"] + after, visit["household"]
        self.replacements.setdefault(door, Replacement(door, moment, self.random.choice(REASONS)))

    def foreign_area(self, outing: Outing) -> None:
        areas = list(self.doors)
        beside = areas[(areas.index(outing.visits[0]["household"][0]) + 1) % len(areas)]
        outing.visits[-1]["household"] = self.random.choice(self.doors[beside])

    def revoked_code(self, outing: Outing) -> None:
        self._replace(outing.visits[0], timedelta(days=-self.random.randint(2, 9)))
        outing.visits[0]["old_code"] = True

    def clock(self, outing: Outing) -> None:
        slow = timedelta(days=self.random.randint(2, 5))
        outing.sent_at -= slow
        for visit in outing.visits:
            visit["visited_at"] -= slow

    def stranger(self, outing: Outing) -> None:
        outing.visits[-1]["companions"] = [self.random.choice(self.strangers[outing.deputy])]

    def unknown_code(self, outing: Outing) -> None:
        outing.visits[-1] |= {"code": mint(self.random), "household": None, "means": "typed"}

    def burst(self, outing: Outing) -> None:
        """A dozen doors in as many half minutes, as when somebody logs a list from memory."""
        own = self.doors[outing.visits[0]["household"][0]]
        first = outing.visits[0] | {"place": "home", "heard": "", "done": "", "promised": "", "means": "list"}
        outing.visits = [
            first | {
                "uuid": first["uuid"][:-2] + f"{turn:02}",
                "household": own[turn],
                "visited_at": first["visited_at"] + timedelta(seconds=32 * turn),
            }
            for turn in range(HASTY)
        ]  # fmt: skip
