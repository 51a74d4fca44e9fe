"""Regions: a tree by division code, in which each level extends its parent's code (6, 9, 12, 15 digits)."""

from peewee import CharField

from models.database import Row


class Region(Row):
    code = CharField(15, primary_key=True)
    name = CharField(60)

    @property
    def parent_code(self) -> str | None:
        return self.code[:-3] if len(self.code) > 6 else None


def within(field, code: str):
    """The condition that a code column lies in the subtree of `code`: a prefix range, so that an index serves it."""
    return (field >= code) & (field < code + "~")
