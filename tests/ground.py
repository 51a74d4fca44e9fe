"""Where tests keep their files: in memory, if the machine has plenty of it; thousands of databases come and go.

`TMPDIR=/somewhere make test` keeps them there.
"""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY, PLENTY = Path("/dev/shm"), 6 * 2**30  # bytes


def choose() -> None:
    if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > PLENTY:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)
