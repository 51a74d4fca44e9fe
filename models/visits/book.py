"""A deputy's book: the households they answer for, as it lies on the phone to work without a signal."""

import hashlib
import json
from functools import cached_property

from models.access.access import households_for
from models.accounts.user import User
from models.households.code import Code
from models.households.household import Household, HouseholdKind
from models.network.area import Area
from models.network.deputy import Deputy
from models.visits.batch import colleague_ids
from models.visits.due import visits_to

MOST = 500


class Book:
    """A deputy's book: `households` (500 at most, must-visit ones first), `colleagues`, and its fingerprint."""

    def __init__(self, user: User):
        self.user = user

    @cached_property
    def households(self) -> list[dict]:
        rows = (
            households_for(self.user)
            .select_extend(Code.token, Code.short)
            .join_from(Household, Code, on=(Code.household == Household.id) & Code.replaced_at.is_null())
            .order_by(Household.must_visit.desc(), Area.number, Household.number)
            .limit(MOST)
            .objects()
        )
        chosen = [row for row in rows]
        kinds, visits = self._kinds(chosen), visits_to([row.id for row in chosen])
        names = {area.id: area.name for area in Area.select().where(Area.id.in_({row.area_id for row in chosen}))}
        return [
            self._page(row, names[row.area_id], kinds.get(row.id, []), visits.get(row.id, (None, 0))) for row in chosen
        ]

    def _page(self, row, area: str, kinds: list[str], visits: tuple) -> dict:
        last_on, times = visits
        return {
            "token": row.token, "short": row.short, "number": row.number, "name": row.name, "address": row.address,
            "area": area, "kinds": kinds, "visits": times,
            "last_visit_on": last_on and str(last_on), "no_visits": row.no_visits_at is not None,
        }  # fmt: skip

    def _kinds(self, chosen) -> dict[int, list[str]]:
        kinds: dict[int, list[str]] = {}
        for row in HouseholdKind.select().where(HouseholdKind.household.in_([row.id for row in chosen])):
            kinds.setdefault(row.household_id, []).append(row.kind)
        return kinds

    @cached_property
    def colleagues(self) -> list[dict]:
        near = Deputy.select().where(Deputy.id.in_(colleague_ids(self.user.deputy_id))).order_by(Deputy.name)
        return [{"id": deputy.id, "name": deputy.name} for deputy in near]

    @cached_property
    def fingerprint(self) -> str:
        content = json.dumps([self.households, self.colleagues], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(content.encode()).hexdigest()[:16]

    @property
    def pages(self) -> dict:
        return {
            "book": self.fingerprint, "deputy": self.user.deputy_id, "name": self.user.name,
            "colleagues": self.colleagues, "households": self.households,
        }  # fmt: skip
