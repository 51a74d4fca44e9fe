"""Batches that came in long ago: judged like any other, with what they need looked up once for all."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from models.households.code import Code, Door
from models.network.area import Assignment
from models.visits.batch import Batch, colleague_ids

CHUNK = 400


class Shelf:
    """Codes, assignments and colleagues, for as long as the network stands still."""

    def __init__(self, texts: set[str]):
        self.texts = sorted(texts)
        self.near: dict[int, set[int]] = {}

    @cached_property
    def doors(self) -> dict[str, Door]:
        chunks = (self.texts[start : start + CHUNK] for start in range(0, len(self.texts), CHUNK))
        return {text: door for chunk in chunks for text, door in Code.doors(chunk).items()}

    @cached_property
    def assignments(self) -> dict[int, list[tuple]]:
        found = defaultdict(list)
        fields = (Assignment.area, Assignment.deputy, Assignment.began_on, Assignment.ended_on)
        for row in Assignment.select(*fields).tuples():
            found[row[1]].append(row)
        return found

    def colleagues(self, deputy: int) -> set[int]:
        if deputy not in self.near:
            self.near[deputy] = colleague_ids(deputy)
        return self.near[deputy]


@dataclass
class PastBatch(Batch):
    received_at: datetime
    shelf: Shelf

    def __post_init__(self):
        deputy = self.user.deputy_id
        named = {one for entry in self.entries for one in entry.companions}
        self.doors = self.shelf.doors
        self.companions = {one: one in self.shelf.colleagues(deputy) for one in named}
        self.assignments = [row for one in (deputy, *named) for row in self.shelf.assignments[one]]
