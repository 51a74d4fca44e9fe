"""When a station receives, and whose turn it is: a pattern of days, and people in turn.

A pattern is written as `day 15 am` (every 15th; in a shorter month its last day), `nth 2 5 am` (every second Friday; a
fifth is the month's last) or `week 1am 3pm` (half-days of every week; Monday is 1).
"""

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from rules.faults import fault
from rules.words import N_

DAY = timedelta(days=1)
HALVES = {"am": N_("上午"), "pm": N_("下午")}
WEEKDAYS = {
    1: N_("周一"), 2: N_("周二"), 3: N_("周三"), 4: N_("周四"), 5: N_("周五"), 6: N_("周六"), 7: N_("周日"),
}  # fmt: skip
LAST = 5
NTHS = {1: N_("第一个"), 2: N_("第二个"), 3: N_("第三个"), 4: N_("第四个"), LAST: N_("最后一个")}
ON_HOLIDAYS = {"move": N_("顺延到下一个工作日"), "skip": N_("那次不接待")}


class Slot(NamedTuple):
    """A half-day."""

    on: date
    half: str

    @property
    def key(self) -> str:
        return f"{self.on}{self.half}"


class Planned(NamedTuple):
    """A half-day on which there is a reception, and the one that the pattern meant."""

    at: Slot
    meant: Slot

    @property
    def moved(self) -> bool:
        return self.at != self.meant


@dataclass(frozen=True)
class EveryDate:
    """The same day of every month."""

    day: int
    half: str
    names_weekdays = False

    def __str__(self):
        return f"day {self.day} {self.half}"

    def slots(self, first: date, last: date) -> Iterator[Slot]:
        for month in _months(first, last):
            yield Slot(month.replace(day=min(self.day, _length(month))), self.half)


@dataclass(frozen=True)
class EveryNth:
    """The same weekday of the same week of every month."""

    nth: int
    weekday: int
    half: str
    names_weekdays = True

    def __str__(self):
        return f"nth {self.nth} {self.weekday} {self.half}"

    def slots(self, first: date, last: date) -> Iterator[Slot]:
        for month in _months(first, last):
            earliest = 1 + (self.weekday - month.isoweekday()) % 7
            in_month = range(earliest, _length(month) + 1, 7)
            yield Slot(month.replace(day=in_month[-1 if self.nth == LAST else self.nth - 1]), self.half)


@dataclass(frozen=True)
class EveryWeek:
    """The same half-days of every week: (weekday, half)."""

    half_days: tuple[tuple[int, str], ...]
    names_weekdays = True

    def __str__(self):
        return " ".join(["week", *(f"{weekday}{half}" for weekday, half in self.half_days)])

    def slots(self, first: date, last: date) -> Iterator[Slot]:
        for number in range((last - first).days + 1):
            day = first + number * DAY
            yield from (Slot(day, half) for weekday, half in self.half_days if weekday == day.isoweekday())


Pattern = EveryDate | EveryNth | EveryWeek


def read(text: str) -> Pattern:
    """A pattern as it is written → the pattern. FaultError for anything else."""
    try:
        kind, *words = text.split()
        if kind == "day":
            return EveryDate(_within(words[0], 31), _half(words[1]))
        if kind == "nth":
            return EveryNth(_within(words[0], LAST), _within(words[1], 7), _half(words[2]))
        if kind == "week" and words:
            return EveryWeek(tuple(sorted({(_within(word[:1], 7), _half(word[1:])) for word in words})))
        raise ValueError(text)
    except (IndexError, ValueError) as error:
        raise fault(N_("请选哪几天接待"), "pattern") from error


def slots(pattern: Pattern, first: date, last: date) -> list[Slot]:
    """The pattern's half-days from `first` to `last`, both included, in their order."""
    return sorted(one for one in pattern.slots(first, last) if first <= one.on <= last)


def settle(meant: Iterable[Slot], is_open: Callable[[date], bool], move: bool) -> tuple[list[Planned], list[Slot]]:
    """What becomes of half-days that fall on a closed day: moved to the next open day on which that half is free, or
    left out. → (what takes place, in the order of the pattern; what was left out)."""
    meant = list(meant)
    taken = {slot for slot in meant if is_open(slot.on)}
    planned, left_out = [], []
    for slot in meant:
        at = slot if slot in taken else _next_free(slot, taken, is_open) if move else None
        if at:
            taken.add(at)
            planned.append(Planned(at, slot))
        else:
            left_out.append(slot)
    return planned, left_out


def in_turn(people: Sequence[str], count: int, after: str = "") -> list[str]:
    """So many turns, each to the next of the people in their order, on from who was last (who may have left)."""
    circle = sorted(set(people))
    start = bisect_right(circle, after)
    return [circle[(start + number) % len(circle)] for number in range(count)] if circle else []


def _next_free(slot: Slot, taken: set[Slot], is_open: Callable[[date], bool]) -> Slot | None:
    days = (slot.on + number * DAY for number in range(1, 32))
    return next((Slot(day, slot.half) for day in days if is_open(day) and Slot(day, slot.half) not in taken), None)


def _months(first: date, last: date) -> Iterator[date]:
    """The first day of every month between."""
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = (month + 31 * DAY).replace(day=1)


def _length(month: date) -> int:
    return monthrange(month.year, month.month)[1]


def _within(text: str, most: int) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= number <= most:
        raise ValueError(text)
    return number


def _half(text: str) -> str:
    if text not in HALVES:
        raise ValueError(text)
    return text
