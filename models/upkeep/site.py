"""What an installation consists of on disk: its database, what was uploaded, and its keys."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Site(NamedTuple):
    """`keys_file` seals what is in the database; it may lie elsewhere than in the instance's folder."""

    instance: Path
    database_url: str
    keys_file: Path

    def files(self) -> Iterator[tuple[str, Path]]:
        """(name in a backup, where it is) of every file beside the database."""
        for name, place in self.places.items():
            if place.is_file():
                yield name, place
            for path in sorted(place.rglob("*")):
                if path.is_file() and path != self.keys_file:
                    yield f"{name}/{path.relative_to(place)}", path

    @property
    def places(self) -> dict[str, Path]:
        """A file or folder of a backup → where it belongs."""
        return {
            "uploads": self.instance / "uploads",
            "secret": self.instance / "secret",
            "keys": self.instance / "keys",
            "sealing.keys": self.keys_file,
        }
