"""The office's list of what households ask for: what is late on top, then whatever is due first."""

from functools import cached_property

from models.access.voice_access import wishes_for
from models.accounts.user import User
from models.households.wish import Wish

PAGE = 50


class WishList:
    """One tab of a clerk's list: open or decided."""

    def __init__(self, user: User, tab: str, page: int = 1):
        self.user, self.tab = user, tab
        self.page = max(1, min(page, self.pages))

    @property
    def _found(self):
        mine = wishes_for(self.user)
        return mine.where(Wish.is_open() if self.tab == "open" else ~Wish.is_open())

    @cached_property
    def total(self) -> int:
        return self._found.count()

    @property
    def pages(self) -> int:
        return -(-self.total // PAGE)

    @cached_property
    def shown(self) -> list[Wish]:
        order = (Wish.due_on, Wish.id) if self.tab == "open" else (Wish.id.desc(),)
        return list(self._found.order_by(*order).paginate(self.page, PAGE))


def waiting(user: User) -> int:
    """How many wait for this clerk's decision."""
    return wishes_for(user).where(Wish.is_open()).count()
