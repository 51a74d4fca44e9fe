"""Working days: the week's, less the days off, and the weekend days that are worked to make up for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

SATURDAY = 5
FAR = 400  # days: nobody looks further ahead, and a year without a working day ends there


@dataclass(frozen=True)
class WorkingDays:
    """`off`: days on which nobody works; `made_up`: days that are worked although they lie on a weekend."""

    off: frozenset[date] = frozenset()
    made_up: frozenset[date] = frozenset()

    def has(self, day: date) -> bool:
        return day in self.made_up or (day.weekday() < SATURDAY and day not in self.off)

    def after(self, day: date, count: int) -> date:
        """The so-manieth working day after a day, which itself is not counted; for none the day itself."""
        for last in self._following(day, day + timedelta(FAR + count)):
            if count <= 0:
                return day
            day, count = last, count - 1
        return day

    def between(self, first: date, last: date) -> int:
        """How many working days lie behind the first day, the last one included."""
        return sum(1 for _ in self._following(first, last))

    def _following(self, first: date, last: date) -> Iterator[date]:
        for ahead in range(1, (last - first).days + 1):
            if self.has(day := first + timedelta(ahead)):
                yield day
