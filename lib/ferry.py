"""Work that several threads bring at the same moment, done for all of them at once by one of them."""

from collections.abc import Callable
from threading import Lock

ROOM = 8


class Passenger:
    """One load, and what became of it. `call` is let go when it has landed, or is to steer the next crossing."""

    def __init__(self, load):
        self.load, self.result, self.landed = load, None, False
        self.error: Exception | None = RuntimeError("the crossing was broken off")
        self.call = Lock()
        self.call.acquire()


class Ferry:
    """`cross` takes a list of loads and returns their results in the same order.

    Whoever comes while it is under way goes with the next crossing, which the first of them steers. A crossing that
    failed is tried again with each load by itself, so that nobody bears what is wrong with another's; unless the error
    is `everybodys`, as when there is no other shore.
    """

    def __init__(self, cross: Callable[[list], list], everybodys: Callable[[Exception], object] = lambda _: False):
        self.cross, self.everybodys, self.mutex, self.under_way = cross, everybodys, Lock(), False
        self.queue: list[Passenger] = []

    def take(self, load):
        """What `cross` says of this load; raises what it raised of it."""
        mine = Passenger(load)
        with self.mutex:
            self.queue.append(mine)
            waits, self.under_way = self.under_way, True
        if waits:
            mine.call.acquire()
        if not mine.landed:
            self._sail()
        if mine.error:
            raise mine.error
        return mine.result

    def _sail(self) -> None:
        with self.mutex:
            aboard, self.queue = self.queue[:ROOM], self.queue[ROOM:]
        try:
            self._carry(aboard)
        finally:
            for passenger in aboard:
                passenger.landed = True
                passenger.call.release()
            self._call_next()

    def _carry(self, aboard: list[Passenger]) -> None:
        try:
            results = self.cross([passenger.load for passenger in aboard])
        except Exception as error:
            self._blame(aboard, error)
            return
        for passenger, result in zip(aboard, results, strict=True):
            passenger.result, passenger.error = result, None

    def _blame(self, aboard: list[Passenger], error: Exception) -> None:
        shared = len(aboard) == 1 or self.everybodys(error)
        for passenger in aboard:
            if shared:
                passenger.error = error
            else:
                self._carry([passenger])

    def _call_next(self) -> None:
        with self.mutex:
            self.under_way = bool(self.queue)
            if self.queue:
                self.queue[0].call.release()
