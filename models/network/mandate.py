from peewee import BooleanField, CharField, DateField, ForeignKeyField

from models.database import Row
from models.network.deputy import Deputy
from models.network.lasting import Lasting


class Mandate(Lasting, Row):
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

    @classmethod
    def of(cls, deputy_ids: list[int], day) -> dict[int, list["Mandate"]]:
        """Deputy → the mandates that run on a day, in the order in which they were given."""
        found = {deputy: [] for deputy in deputy_ids}
        for mandate in cls.select().where(cls.deputy.in_(deputy_ids), cls.open_on(day)).order_by(cls.id):
            found[mandate.deputy_id].append(mandate)
        return found
