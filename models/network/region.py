"""Regions: a tree by division code, in which each level extends its parent's code (6, 9, 12, 15 digits)."""

from peewee import CharField

from models.database import Row

DISTRICT = 6  # digits; every table that grows with the visits is partitioned by the district
DIGITS = (2, 4, DISTRICT, 9, 12, 15)  # of provinces, cities, districts, towns, villages, grids


class Region(Row):
    code = CharField(15, primary_key=True)
    name = CharField(60)

    @classmethod
    def names(cls, codes) -> dict[str, str]:
        """Code → name, of those there are."""
        return {one.code: one.name for one in cls.select().where(cls.code.in_(list(codes)))}

    @property
    def parent_code(self) -> str | None:
        return self.code[:-3] if len(self.code) > 6 else None


def lineage(code: str) -> list[str]:
    """A region and those it lies in, the nearest first, whether there are such or not; "" is the whole country."""
    return [*(code[:length] for length in reversed(DIGITS) if length <= len(code)), ""]


def within(field, code: str):
    """The condition that a code column lies in the subtree of `code`: a prefix range, so that an index serves it.

    "" is the whole country. Digits are in the same order in every collation; a sign after them, as "~", is not.
    """
    beyond = code and str(int(code) + 1).zfill(len(code))
    return (field >= code) & (field < beyond) if code and len(beyond) == len(code) else field >= code
