"""The app on a machine whose clock is wrong: by as many hours as the file CLOCK says, at any moment."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path

from lib import clock

right = time.time


def wrong() -> float:
    return right() + 3600 * float(Path(os.environ["CLOCK"]).read_text())


time.time = wrong  # what signatures are dated by
clock.now = lambda: datetime.fromtimestamp(wrong(), UTC)

from app import create_app  # noqa: E402, F401 - only now, since defaults of columns keep hold of the clock
