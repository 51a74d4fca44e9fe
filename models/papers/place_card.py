"""An area and a station as everybody may know them: their deputies, and nothing of any household."""

from functools import cached_property

from lib import clock
from models.appraisals.circle import circle
from models.appraisals.home import open_to_homes
from models.evaluations.public_list import PublicList
from models.meetings.reception import Reception
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.station import Station
from models.papers.contact_card import NEXT, ContactCard, area_with_slug


class AreaCard:
    """An area with the deputies who answer for it today."""

    def __init__(self, area: Area):
        self.area = area

    @classmethod
    def with_slug(cls, slug: str) -> "AreaCard | None":
        area = area_with_slug(slug)
        return cls(area) if area else None

    @cached_property
    def cards(self) -> list[ContactCard]:
        return ContactCard.of_area(self.area)

    @property
    def receptions(self) -> list[Reception]:
        """When and where its deputies receive next, the soonest first."""
        return sorted((one for card in self.cards for one in card.receptions), key=lambda one: one.begins_at)[:NEXT]

    @cached_property
    def evaluation(self) -> PublicList | None:
        """What the office has made public of its deputies' last evaluation."""
        return PublicList.of(self.area, [card.deputy.id for card in self.cards])

    @cached_property
    def asks_homes(self) -> bool:
        """Whether its households are asked now what they think of a deputy of theirs."""
        theirs = Deputy.id.in_([card.deputy.id for card in self.cards])
        rounds = [one for one in open_to_homes(self.area.region_code) if one.is_open("mass")]
        return any(circle(one).where(theirs).exists() for one in rounds)

    @property
    def purposes(self) -> list[str]:
        """What its deputies are for, each sentence once."""
        return list(dict.fromkeys(sentence for card in self.cards for sentence in card.purposes))

    @property
    def helps(self) -> list[str]:
        """What they can help with, each of the office's sentences once; what a deputy wrote is that deputy's."""
        return list(dict.fromkeys(card.usual_help for card in self.cards if not card.own_help))


class StationCard:
    """A station as everybody may know it: where it is, when it is open, and whom one meets there."""

    def __init__(self, station: Station):
        self.station = station

    @classmethod
    def with_slug(cls, slug: str) -> "StationCard | None":
        station = Station.get_or_none(Station.slug == slug)
        return cls(station) if station else None

    @cached_property
    def areas(self) -> list[Area]:
        return list(Area.select().where(Area.station == self.station).order_by(Area.number))

    @cached_property
    def receptions(self) -> list[Reception]:
        return Reception.upcoming(self.station)

    @cached_property
    def cards(self) -> list[ContactCard]:
        """The cards of the deputies who answer for its areas today, each once."""
        answering = Assignment.area.in_([area.id for area in self.areas]), Assignment.open_on(clock.today())
        numbers = Assignment.select(Assignment.deputy).where(*answering)
        return [ContactCard(deputy) for deputy in Deputy.select().where(Deputy.id.in_(numbers)).order_by(Deputy.id)]
