"""A thread that looks about once a second whether somebody waits on a line to a server that stands still."""

import os
from collections import defaultdict
from threading import Lock, Thread
from time import monotonic, sleep
from weakref import ref

PACE = 1  # seconds between two looks


class Lookout:
    """Over all lines of this process (`lib.line`), as long as there are any. It keeps none of them alive."""

    def __init__(self):
        self.begin()

    def begin(self) -> None:
        self.mutex, self.watched, self.at_work = Lock(), [], False

    def over(self, line) -> None:
        with self.mutex:
            self.watched = [*self._left(), ref(line)]
            if not self.at_work:
                Thread(target=self._stand, name="lookout", daemon=True).start()
                self.at_work = True

    def _stand(self) -> None:
        while self._has_some():
            sleep(PACE)
            look(self._lines())

    def _has_some(self) -> bool:
        with self.mutex:
            self.watched = self._left()
            self.at_work = bool(self.watched)
            return self.at_work

    def _left(self) -> list[ref]:
        return [ref(line) for line in self._lines()]

    def _lines(self) -> list:
        lines = (one() for one in self.watched)
        return [line for line in lines if line is not None and not line.closed]


def look(lines: list) -> None:
    """Call each server of which somebody has heard nothing for long, and hang up on those that don't answer."""
    waiting = defaultdict(list)
    for line in lines:
        if line.in_doubt:
            waiting[line.server].append((line, line.waits_since))
    for some in waiting.values():
        still = not some[0][0].server_answers()
        for line, since in some:
            line.called_at = monotonic()
            if still and line.waits_since == since:  # else it has been heard of meanwhile
                line.hang_up()


LOOKOUT = Lookout()
os.register_at_fork(after_in_child=LOOKOUT.begin)  # a thread stays behind, and the parent's lines are the parent's
