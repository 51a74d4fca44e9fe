"""The notice board (公示栏) of an area: its deputies, where and when they can be met, and nothing of any household."""

from functools import cached_property

from models.meetings.reception import Reception
from models.network.area import Area
from models.papers.contact_card import ContactCard

MOST_FACES, MOST_RECEPTIONS = 6, 3


class NoticeBoard:
    def __init__(self, area: Area):
        self.area = area

    @cached_property
    def cards(self) -> list[ContactCard]:
        return ContactCard.of_area(self.area)

    @property
    def faces(self) -> list[ContactCard]:
        """Those for whom there is room; the others are found behind the code."""
        return self.cards[:MOST_FACES]

    @property
    def more(self) -> int:
        return len(self.cards) - len(self.faces)

    @cached_property
    def receptions(self) -> list[Reception]:
        """The next receptions at the area's station."""
        return Reception.upcoming(self.area.station, MOST_RECEPTIONS) if self.area.station else []
