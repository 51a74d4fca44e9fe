from peewee import BooleanField, CharField, DateField, ForeignKeyField

from models.database import Row
from models.deputy import Deputy


class Mandate(Row):
    """What makes a person a deputy: a body, a level and a term. Codes as in `rules.words`."""

    deputy = ForeignKeyField(Deputy, backref="mandates", on_delete="CASCADE")
    body = CharField(12)
    level = CharField(12)
    term = CharField(20, default="")
    category = CharField(16, default="")
    standing = BooleanField(default=False)  # sits on the body's standing committee
    began_on = DateField(null=True)
    ended_on = DateField(null=True)

    class Meta:
        indexes = ((("deputy", "body", "level", "term"), True),)
