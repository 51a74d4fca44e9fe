"""What a deputy is for and what they can help with, a sentence each: the office's for a body, or a deputy's own."""

from peewee import CharField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.network.deputy import Deputy
from models.network.region import Region
from rules.voices.introductions import LONGEST, NOBODY, SHIPPED, Sentences


class Introduction(Row):
    """From `written_at` on these sentences hold; the newest row for a deputy, or for a district's body, counts."""

    region = ForeignKeyField(Region, column_name="region_code", object_id_name="region_code")
    body = CharField(12, default="")
    deputy = ForeignKeyField(Deputy, null=True)
    purpose = CharField(LONGEST, default="")
    help = CharField(LONGEST, default="")
    written_by = ForeignKeyField(User)
    written_at = MomentField(default=clock.now)

    @classmethod
    def of_body(cls, district: str, body: str) -> Sentences:
        """What the office of a district says of a body's deputies; what comes with the software where it says nothing.

        The shipped sentences are marked for translation.
        """
        own = cls.select().where(cls.region == district, cls.body == body, cls.deputy.is_null())
        newest, shipped = own.order_by(cls.id.desc()).first(), SHIPPED.get(body, NOBODY)
        if newest is None:
            return shipped
        return Sentences(newest.purpose or shipped.purpose, newest.help or shipped.help)

    @classmethod
    def own(cls, deputy: Deputy) -> str:
        """The deputy's own sentence about what they can help with; "" where they have none."""
        newest = cls.select().where(cls.deputy == deputy).order_by(cls.id.desc()).first()
        return newest.help if newest else ""

    @classmethod
    def present(cls, deputy: Deputy, help: str, shows_phone: bool, by: User) -> bool:
        """The deputy's own sentence ("": the office's), and whether everybody may see the number. False: as before."""
        help, before = help[:LONGEST], (cls.own(deputy), deputy.shows_phone)
        with act():
            if help != before[0]:
                cls.create(region=deputy.region_code, deputy=deputy, help=help, written_by=by)
                Audit.note(by, "introduction.written", deputy)
            chosen = {"shows_phone": shows_phone, "phone_set_at": clock.now()}
            Deputy.update(chosen).where(Deputy.id == deputy.id).execute()
            if shows_phone != before[1]:
                Audit.note(by, "deputy.phone-set", deputy, detail="shown" if shows_phone else "hidden")
        return (help, shows_phone) != before

    @classmethod
    def write_default(cls, district: str, body: str, said: Sentences, by: User) -> bool:
        """What the office says of a body's deputies; "" brings back what came with the software. False: as before."""
        said = Sentences(*(sentence[:LONGEST] for sentence in said))
        if said == cls.of_body(district, body):
            return False
        with act():
            cls.create(region=district, body=body, purpose=said.purpose, help=said.help, written_by=by)
            Audit.note(by, "introduction.set", detail=body)
        return True
