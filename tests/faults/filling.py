"""A disk of a few megabytes that a test can fill and empty: a file system in memory, which only root can mount."""

import errno
import subprocess
from pathlib import Path

from tests.stores import lacking


class Disk:
    def __init__(self, folder: Path):
        self.folder = folder

    def mount(self, megabytes: int) -> "Disk":
        self.folder.mkdir()
        options = ["-t", "tmpfs", "-o", f"size={megabytes}m,mode=700", "none", str(self.folder)]
        if subprocess.run(["mount", *options], capture_output=True).returncode:
            lacking("a disk that may be filled (mount needs root)")
        return self

    def fill(self) -> None:
        """To the last byte."""
        with (self.folder / "filler").open("ab", buffering=0) as filler:
            for size in (2**16, 2**10, 1):
                try:
                    while True:
                        filler.write(bytes(size))
                except OSError as error:
                    assert error.errno == errno.ENOSPC

    def clear(self) -> None:
        (self.folder / "filler").unlink()

    def unmount(self) -> None:
        subprocess.run(["umount", "--lazy", str(self.folder)], check=True)
