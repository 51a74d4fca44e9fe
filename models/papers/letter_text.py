"""The text of the open letter: each version with who wrote it and when; the nearest region's newest one is used."""

from peewee import CharField, ForeignKeyField, TextField, fn

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.network.area import Area
from models.network.region import Region
from rules.papers import letter


class LetterText(Row):
    """A version. It holds for a region and all below it that has no text of its own; never edited, only followed."""

    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
    title = CharField(40)
    body = TextField()
    written_by = ForeignKeyField(User)
    written_at = MomentField(default=clock.now)

    @classmethod
    def write(cls, region: Region, title: str, body: str, by: User) -> "LetterText":
        with act():
            Audit.note(by, "letter.written", detail=region.code)
            return cls.create(region=region, title=title, body=body, written_by=by)

    @classmethod
    def of(cls, region_code: str) -> "LetterText":
        """The text that holds in a region; the one that comes with the system while nobody has written any."""
        above = [region_code[:length] for length in range(6, len(region_code) + 1, 3)]
        nearest = cls.select().where(cls.region.in_(above)).order_by(fn.LENGTH(cls.region).desc(), cls.id.desc())
        return nearest.first() or cls(title=letter.TITLE, body=letter.BODY)

    @classmethod
    def versions(cls, region: Region):
        """The latest first, each with who wrote it."""
        return cls.select(cls, User).join(User).where(cls.region == region).order_by(cls.id.desc())


class Letter:
    """The letter of an area: the text that holds there, filled."""

    def __init__(self, area: Area, text: LetterText | None = None):
        self.area = area
        self.text = text or LetterText.of(area.region_code)

    @property
    def values(self) -> dict[str, str]:
        station, people = self.area.station, self.area.deputies(clock.today())
        return {
            "责任区": self.area.name,
            "代表": "、".join(one.name for one in people),
            "工作站": station.name if station else "",
            "地点": station.place if station else "",
            "开放时间": station.opening_hours if station else "",
        }

    @property
    def title(self) -> str:
        return "".join(letter.paragraphs(self.text.title, self.values))

    @property
    def paragraphs(self) -> list[str]:
        return letter.paragraphs(self.text.body, self.values)

    @property
    def size(self) -> str:
        return letter.size(self.paragraphs) or letter.SIZES[-1][0]
