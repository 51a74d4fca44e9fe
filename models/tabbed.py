"""A list in tabs, page by page, as far as a person reaches."""

from functools import cached_property
from typing import ClassVar

from models.accounts.user import User

PAGE = 50


class Tabbed:
    """A list says its `tabs` (the first is the usual one), what is in each (`of`), and in which order (`ordered`)."""

    tabs: ClassVar[tuple[str, ...]]

    def __init__(self, viewer: User, tab: str):
        self.viewer, self.tab = viewer, tab if tab in self.tabs else self.tabs[0]

    @cached_property
    def counts(self) -> dict[str, int]:
        return {tab: self.of(tab).count() for tab in self.tabs}

    @property
    def pages(self) -> int:
        return -(-self.counts[self.tab] // PAGE)

    def page(self, number: int) -> list:
        return list(self.ordered(self.of(self.tab)).paginate(number, PAGE))
