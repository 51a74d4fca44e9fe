"""The clock set back, so that what the models write down about when things happened is right."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from lib import clock


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let it be `moment` for everything that asks the clock."""

    class Then(datetime):
        @classmethod
        def now(cls, tz=None):
            return moment

        @classmethod
        def combine(cls, *parts):
            return datetime.combine(*parts)  # of the class that a database knows

    clock.datetime = Then  # not `clock.now`: the defaults of the models' fields hold that very function
    try:
        yield
    finally:
        clock.datetime = datetime
