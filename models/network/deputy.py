"""A deputy: one person, with one or more mandates."""

import secrets

from peewee import BooleanField, CharField, ForeignKeyField

from models.database import MomentField, Row
from models.network.region import DISTRICT, Region


def new_slug() -> str:
    return secrets.token_hex(6)


class Deputy(Row):
    number = CharField(20, unique=True)
    slug = CharField(16, unique=True, default=new_slug)
    name = CharField(40)
    initials = CharField(40, default="", index=True)
    phone = CharField(20, default="")
    shows_phone = BooleanField(default=False)  # whether everybody may see the number: the deputy's own choice
    phone_set_at = MomentField(null=True)  # since it was chosen on a page; until then the office's workbook may say it
    occupation = CharField(60, default="")
    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")

    @property
    def public_phone(self) -> str:
        """The number as everybody may know it: "" unless the deputy allows it."""
        return self.phone if self.shows_phone else ""

    @property
    def district(self) -> str:
        """The first six digits: where this deputy's visits and duties are kept, whichever town they are for."""
        return self.region_code[:DISTRICT]

    @classmethod
    def districts(cls, ids: list[int]) -> list[str]:
        """The districts of these deputies."""
        codes = cls.select(cls.region).where(cls.id.in_(ids)).distinct().tuples()
        return sorted({code[:DISTRICT] for (code,) in codes})

    @classmethod
    def with_slug(cls, slug: str) -> "Deputy | None":
        """Whose public page is named so."""
        return cls.get_or_none(cls.slug == slug)

    @classmethod
    def called(cls, text: str):
        """The condition that part of a name, or the beginning of its initials or of a number, is `text`."""
        return cls.name.contains(text) | cls.initials.startswith(text.lower()) | cls.number.startswith(text)
