"""Batches that came in long ago: judged like any other, with what they need looked up once for all."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from models.network.deputy import Deputy
from models.visits.batch import Batch, colleague_ids
from models.visits.door import Answering, Door, doors_and_assignments

CHUNK = 400


class Shelf:
    """Codes, assignments and colleagues, for as long as the network stands still."""

    def __init__(self, texts: set[str]):
        codes, everybody = sorted(texts), [deputy.id for deputy in Deputy.select(Deputy.id)]
        self.doors: dict[str, Door] = {}
        self.assignments: dict[int, set[Answering]] = defaultdict(set)
        self.near: dict[int, set[int]] = {}
        for start in range(0, len(codes), CHUNK):
            ((doors, assignments),) = doors_and_assignments([(codes[start : start + CHUNK], everybody)])
            self.doors |= doors
            for one in assignments:
                self.assignments[one.deputy].add(one)

    def colleagues(self, deputy: int) -> set[int]:
        if deputy not in self.near:
            self.near[deputy] = colleague_ids(deputy)
        return self.near[deputy]


@dataclass
class PastBatch(Batch):
    received_at: datetime
    shelf: Shelf

    def __post_init__(self):
        self.district = self.user.deputy.district
        deputy = self.user.deputy_id
        named = {one for entry in self.entries for one in entry.companions}
        self.doors = self.shelf.doors
        self.companions = {one: one in self.shelf.colleagues(deputy) for one in named}
        self.assignments = [row for one in (deputy, *named) for row in self.shelf.assignments[one]]
