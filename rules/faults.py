"""What is wrong with a plain value, and where. Faults are gathered, so that all of them are told at once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True)
class Fault:
    """What is wrong, in Chinese with %(name)s parameters, and where: the keys and indexes from the top."""

    message: str
    params: dict = field(default_factory=dict)
    path: tuple[str | int, ...] = ()

    @property
    def place(self) -> str:
        """Such as items[2].rule.reach."""
        return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path).lstrip(".")

    def under(self, step: str | int) -> "Fault":
        return replace(self, path=(step, *self.path))


class FaultError(ValueError):
    """All that is wrong, in `faults`."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = tuple(faults)
        super().__init__("; ".join(f"{fault.place}: {fault.message % fault.params}" for fault in self.faults))


def fault(message: str, *path: str | int, **params: Any) -> FaultError:
    """A single fault, ready to raise."""
    return FaultError([Fault(message, params, path)])


def gather(readings: Iterable[tuple[str | int, Callable[[], Any]]]) -> dict:
    """Do every reading, then return all of their values by key, or raise all of their faults."""
    values, faults = {}, []
    for key, reading in readings:
        try:
            values[key] = reading()
        except FaultError as wrong:
            faults += [fault.under(key) for fault in wrong.faults]
    if faults:
        raise FaultError(faults)
    return values
