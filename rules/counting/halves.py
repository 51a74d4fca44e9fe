"""Half-years: the stretch of time within which visits are set beside each other."""

import re
from datetime import date
from typing import NamedTuple

TEXT = re.compile(r"(20[0-9]{2})-([12])")


class Half(NamedTuple):
    """The first or the second half of a year."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Half":
        return cls(day.year, 1 if day.month <= 6 else 2)

    @classmethod
    def read(cls, text: str) -> "Half | None":
        """From "2026-1"; None for anything else."""
        found = TEXT.fullmatch(text)
        return cls(int(found[1]), int(found[2])) if found else None

    def __str__(self) -> str:
        return f"{self.year}-{self.number}"

    @property
    def first(self) -> date:
        return date(self.year, 1 if self.number == 1 else 7, 1)

    @property
    def last(self) -> date:
        return date(self.year, 6, 30) if self.number == 1 else date(self.year, 12, 31)

    @property
    def before(self) -> "Half":
        return Half(self.year, 1) if self.number == 2 else Half(self.year - 1, 2)
