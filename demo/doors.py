"""Which token hangs at which door, and hung there when."""

from datetime import datetime

from demo.clockwork import at
from demo.troubles import Replacement
from models.accounts.user import User
from models.households.code import Code
from models.households.household import Household
from models.network.area import Area


class Doors:
    def __init__(self):
        rows = Code.select(Area.number, Household.number, Code.token).join(Household).join(Area)
        current = rows.where(Code.replaced_at.is_null()).tuples()
        self.tokens = {(area, number): token for area, number, token in current}
        self.replaced: dict[tuple, tuple[datetime, str]] = {}

    def replace(self, replacement: Replacement, clerk: User) -> None:
        old = self.tokens[replacement.household]
        with at(replacement.at):
            fresh = Code.get(Code.token == old).replace(clerk, replacement.reason)
        self.replaced[replacement.household] = replacement.at, old
        self.tokens[replacement.household] = fresh.token

    def token(self, visit: dict) -> str:
        """What the deputy scanned: the code that hung there then, or an old picture of it, or something else."""
        if "code" in visit:
            return visit["code"]
        replaced_at, old = self.replaced.get(visit["household"], (None, ""))
        worn = replaced_at and (visit["visited_at"] < replaced_at or visit.get("old_code"))
        return old if worn else self.tokens[visit["household"]]
