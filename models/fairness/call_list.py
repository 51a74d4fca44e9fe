"""What an office sees of a draw: each visit's turn, place and outcome, but no household; and the one call in hand."""

from dataclasses import dataclass
from functools import cached_property

from models.access.access import households_for
from models.accounts.user import User
from models.fairness.call_back import CallBack
from models.fairness.draw import Draw
from models.households.household import Household
from models.network.area import Area
from models.network.deputy import Deputy
from models.visits.seen_visit import company_of

PAGE = 50


class CallList:
    """The calls of a draw, those that wait first."""

    def __init__(self, draw: Draw, page: int = 1):
        self.draw = draw
        self.page = max(1, min(page, self.pages))

    @cached_property
    def sums(self) -> dict[str, int]:
        return self.draw.sums

    @property
    def total(self) -> int:
        return sum(self.sums.values())

    @property
    def called(self) -> int:
        return self.total - self.sums.get("", 0)

    @property
    def pages(self) -> int:
        return -(-self.total // PAGE)

    @property
    def calls(self) -> list[CallBack]:
        mine = CallBack.select(CallBack, User).left_outer_join(User).where(CallBack.draw == self.draw.id)
        return list(mine.order_by(CallBack.outcome != "", CallBack.turn).paginate(self.page, PAGE))


@dataclass(frozen=True)
class CallInHand:
    """One call, as a person sees it: `household` only for whoever has taken it."""

    call_back: CallBack
    deputies: list[Deputy]
    area: Area | None
    household: Household | None

    @classmethod
    def of(cls, call_back: CallBack, viewer: User) -> "CallInHand":
        served = households_for(viewer).where(Household.id == call_back.visit.household_id).first()
        mine = call_back.taken_by_id == viewer.id
        company = company_of([call_back.visit])[call_back.visit_id]
        return cls(call_back, company, served.area if served else None, served if mine else None)
